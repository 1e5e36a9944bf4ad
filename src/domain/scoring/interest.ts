import { FACT_AREAS, type FactArea } from "../fact.ts";
import { SCORING } from "./constants.ts";
import { addStandIn, type GrowingRow, NO_STAND_INS, type Part, type PartRow } from "./part.ts";
import type { Tie } from "./tie.ts";

/** What is known of an area: how fresh that is at best, and since when. */
interface Known {
  readonly share: number;
  readonly age: number;
  readonly row: GrowingRow;
}

type KnownAreas = Partial<Record<FactArea, Known>>;

/** Whether the owner knows this person. Its rows add up to its value. */
export type Interest = Part & { readonly value: number };

export function interest({ learned, needs }: Tie): Interest {
  const { freshDays, freshNeedDays } = SCORING.interest;
  const areas: KnownAreas = {};
  for (const { fact, age } of learned) note(areas, fact.area, "fact", fact.id, age, freshDays[fact.area]);
  for (const { fact, age } of needs) note(areas, "challenge", "need", fact.id, age, freshNeedDays);
  const rows: PartRow[] = [];
  let shares = 0;
  for (const area of FACT_AREAS) {
    const known = areas[area];
    if (!known) continue;
    shares += known.share;
    rows.push(known.row);
  }
  return { value: shares / FACT_AREAS.length, rows };
}

/** 1 while fresh, falling evenly over as long again to what stale knowledge keeps. */
export function freshShare(age: number, freshDays: number): number {
  const { stale } = SCORING.interest;
  if (age <= freshDays) return 1;
  // Told by its days, because the line ends a hair above what it should, and equals would be taken for different.
  return age >= 2 * freshDays ? stale : 1 - ((1 - stale) * (age - freshDays)) / freshDays;
}

function note(
  areas: KnownAreas,
  area: FactArea,
  source: "fact" | "need",
  id: string,
  age: number,
  freshDays: number,
): void {
  const known = areas[area];
  const share = freshShare(age, freshDays);
  if (known && (share < known.share || (share === known.share && age >= known.age))) {
    if (share === known.share) addStandIn(known.row, id);
    return;
  }
  const row: GrowingRow = { source, id, contribution: share / FACT_AREAS.length, standIns: NO_STAND_INS };
  if (known?.share === share) for (const other of [known.row.id, ...known.row.standIns]) addStandIn(row, other);
  areas[area] = { share, age, row };
}
