import { FACT_AREAS, type FactArea } from "../fact.ts";
import { SCORING } from "./constants.ts";
import type { Part, PartRow } from "./part.ts";
import type { Tie } from "./tie.ts";

/** Whether the owner knows this person. Its rows add up to its value. */
export interface Interest extends Part {
  readonly value: number;
  /** The area to ask about next: the one of which nothing is known, or what is known is the stalest. */
  readonly next: FactArea;
}

/** The freshest of an area, and what else of it is as fresh. */
interface Freshest {
  readonly source: "fact" | "need";
  readonly id: string;
  readonly age: number;
  readonly share: number;
  readonly standIns: string[];
}

export function interest({ learned, needs }: Tie): Interest {
  const { freshDays, freshNeedDays } = SCORING.interest;
  const areas = new Map<FactArea, Freshest>();
  for (const { fact, age } of learned) {
    note(areas, fact.area, { source: "fact", id: fact.id, age, share: freshShare(age, freshDays[fact.area]) });
  }
  for (const { fact, age } of needs) {
    note(areas, "challenge", { source: "need", id: fact.id, age, share: freshShare(age, freshNeedDays) });
  }
  const rows: PartRow[] = [];
  let known = 0;
  for (const area of FACT_AREAS) {
    const freshest = areas.get(area);
    if (!freshest) continue;
    const { source, id, share, standIns } = freshest;
    known += share;
    rows.push({ source, id, contribution: share / FACT_AREAS.length, standIns });
  }
  return { value: known / FACT_AREAS.length, next: nextArea(areas), rows };
}

/** 1 while fresh, falling evenly over as long again to what stale knowledge keeps. */
export function freshShare(age: number, freshDays: number): number {
  if (age <= freshDays) return 1;
  const { stale } = SCORING.interest;
  return Math.max(stale, 1 - ((1 - stale) * (age - freshDays)) / freshDays);
}

function note(areas: Map<FactArea, Freshest>, area: FactArea, found: Omit<Freshest, "standIns">): void {
  const known = areas.get(area);
  if (!known || found.share > known.share) {
    areas.set(area, { ...found, standIns: [] });
  } else if (found.share === known.share && found.age < known.age) {
    areas.set(area, { ...found, standIns: [...known.standIns, known.id] });
  } else if (found.share === known.share) {
    known.standIns.push(found.id);
  }
}

function nextArea(areas: ReadonlyMap<FactArea, Freshest>): FactArea {
  const shareOf = (area: FactArea): number => areas.get(area)?.share ?? 0;
  const ageOf = (area: FactArea): number => areas.get(area)?.age ?? 0;
  return FACT_AREAS.reduce((stalest, area) => {
    const difference = shareOf(area) - shareOf(stalest);
    return difference < 0 || (difference === 0 && ageOf(area) > ageOf(stalest)) ? area : stalest;
  });
}
