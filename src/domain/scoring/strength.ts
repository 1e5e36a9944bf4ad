import { SCORING } from "./constants.ts";
import { addStandIn, type GrowingRow, NO_STAND_INS, type Part, type PartRow, type RowSource, rowSum } from "./part.ts";
import type { Aged, Tie, TieInteraction } from "./tie.ts";

/** How alive the tie is. Its rows add up to the activation, apart from a stated closeness. */
export interface Strength extends Part {
  readonly value: number;
  /** The sum over the days of contact, each fading by a power law. */
  readonly activation: number;
}

export function strength({ facts: { contactId, closeness }, interactions }: Tie): Strength {
  const days = dayRows(interactions);
  const activation = rowSum(days);
  const alive = -Math.expm1(-activation);
  if (closeness === null) return { value: alive, activation, rows: days };
  const { statedShare, leastCloseness, mostCloseness } = SCORING.strength;
  const stated = (statedShare * (closeness - leastCloseness)) / (mostCloseness - leastCloseness);
  const value = (1 - statedShare) * alive + stated;
  const row: PartRow = { source: "closeness", id: contactId, contribution: stated, standIns: NO_STAND_INS };
  return { value, activation, rows: value === alive ? days : [...days, row] };
}

/** What a contact weighs before it fades; rounded, so that a substantive mail is worth an event and not a hair more. */
export function contactWeight({ kind, depth, isAnswered }: TieInteraction): number {
  const { channel, depth: factors, unanswered } = SCORING.strength;
  return Math.round(channel[kind] * factors[depth] * (isAnswered ? 1 : unanswered) * 1e9) / 1e9;
}

/** One row a day, for its weightiest contact. */
function dayRows(newestFirst: readonly Aged<TieInteraction>[]): PartRow[] {
  const { fadeDays } = SCORING.strength;
  const rows: PartRow[] = [];
  let row: GrowingRow | null = null;
  let day = -1;
  let most = 0;
  for (const { fact, age } of newestFirst) {
    const weight = contactWeight(fact);
    if (row !== null && age === day && weight <= most) {
      if (weight === most) addStandIn(row, fact.id);
      continue;
    }
    if (age === day) rows.pop();
    const contribution = (weight * fadeDays) / (age + fadeDays);
    row = { source: sourceOf(fact), id: fact.id, contribution, standIns: NO_STAND_INS };
    rows.push(row);
    day = age;
    most = weight;
  }
  return rows;
}

function sourceOf({ kind }: TieInteraction): RowSource {
  return kind === "card" || kind === "broadcast" ? kind : "interaction";
}
