import { SCORING } from "./constants.ts";
import { NO_STAND_INS, type Part, type PartRow, type RowSource, rowSum } from "./part.ts";
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

/** What a contact weighs before it fades. */
export function contactWeight({ kind, depth, isAnswered }: TieInteraction): number {
  const { channel, depth: factors, unanswered } = SCORING.strength;
  return channel[kind] * factors[depth] * (isAnswered ? 1 : unanswered);
}

/** One row a day, for its weightiest contact. */
function dayRows(newestFirst: readonly Aged<TieInteraction>[]): PartRow[] {
  const { fadeDays } = SCORING.strength;
  const rows: PartRow[] = [];
  let index = 0;
  for (let first = newestFirst[index]; first; first = newestFirst[index]) {
    const { age } = first;
    let { fact } = first;
    let weight = contactWeight(fact);
    let standIns = NO_STAND_INS;
    for (index++; newestFirst[index]?.age === age; index++) {
      const other = (newestFirst[index] as Aged<TieInteraction>).fact;
      const otherWeight = contactWeight(other);
      if (otherWeight === weight) standIns = [...standIns, other.id];
      if (otherWeight <= weight) continue;
      fact = other;
      weight = otherWeight;
      standIns = NO_STAND_INS;
    }
    rows.push({ source: sourceOf(fact), id: fact.id, contribution: (weight * fadeDays) / (age + fadeDays), standIns });
  }
  return rows;
}

function sourceOf({ kind }: TieInteraction): RowSource {
  return kind === "card" || kind === "broadcast" ? kind : "interaction";
}
