import { SCORING } from "./constants.ts";
import { addStandIn, type GrowingRow, NO_STAND_INS, type Part, type PartRow, type RowSource, rowSum } from "./part.ts";
import type { Aged, Tie, TieFacts, TieInteraction } from "./tie.ts";

/** How alive the tie is. Its rows add up to the activation, apart from a stated closeness. */
export interface Strength extends Part {
  readonly value: number;
  /** The sum over the days of contact, each fading by a power law. */
  readonly activation: number;
}

export function strength({ facts: { contactId, closeness }, interactions }: Tie): Strength {
  const days = dayRows(interactions);
  const activation = rowSum(days);
  const alive = strengthOf(activation, null);
  if (closeness === null) return { value: alive, activation, rows: days };
  const value = strengthOf(activation, closeness);
  const row: PartRow = {
    source: "closeness",
    id: contactId,
    contribution: statedPart(closeness),
    standIns: NO_STAND_INS,
  };
  return { value, activation, rows: value === alive ? days : [...days, row] };
}

export function strengthOf(activation: number, closeness: TieFacts["closeness"]): number {
  const alive = -Math.expm1(-activation);
  return closeness === null ? alive : (1 - SCORING.strength.statedShare) * alive + statedPart(closeness);
}

/** What a stated closeness brings. */
function statedPart(closeness: number): number {
  const { statedShare, leastCloseness, mostCloseness } = SCORING.strength;
  return (statedShare * (closeness - leastCloseness)) / (mostCloseness - leastCloseness);
}

/** What the weightiest contact of a day leaves after so many days. */
export function trace(weight: number, age: number): number {
  const { fadeDays } = SCORING.strength;
  return (weight * fadeDays) / (age + fadeDays);
}

/** What a contact weighs before it fades; rounded, so that a substantive mail is worth an event and not a hair more. */
export function contactWeight({
  kind,
  depth,
  isAnswered,
}: Pick<TieInteraction, "kind" | "depth" | "isAnswered">): number {
  const { channel, depth: factors, unanswered } = SCORING.strength;
  return Math.round(channel[kind] * factors[depth] * (isAnswered ? 1 : unanswered) * 1e9) / 1e9;
}

/** One row a day, for its weightiest contact. */
function dayRows(newestFirst: readonly Aged<TieInteraction>[]): PartRow[] {
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
    const contribution = trace(weight, age);
    row = { source: sourceOf(fact), id: fact.id, contribution, standIns: NO_STAND_INS };
    rows.push(row);
    day = age;
    most = weight;
  }
  return rows;
}

function sourceOf({ kind }: TieInteraction): RowSource {
  return kind === "card" ? kind : "interaction";
}
