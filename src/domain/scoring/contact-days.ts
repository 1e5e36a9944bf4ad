import { isConversation, type Tie } from "./tie.ts";

/** When the two were in touch, both ways: what stages, flags and the wait for a first score are judged by. */
export interface ContactDays {
  /** Different days. */
  readonly count: number;
  /** Days since the first and since the last of them; null without any. */
  readonly tenureDays: number | null;
  readonly silentDays: number | null;
  /** The usual gap between two of them; null with fewer than two. */
  readonly medianGapDays: number | null;
  /** The deepest conversation: 1 surface, 2 substantive, 3 candid; 0 without any. */
  readonly deepest: number;
}

export function contactDays({ interactions }: Tie): ContactDays {
  const ages: number[] = [];
  let deepest = 0;
  for (const { fact, age } of interactions) {
    if (!isConversation(fact)) continue;
    deepest = Math.max(deepest, fact.depth);
    if (ages.at(-1) !== age) ages.push(age);
  }
  return {
    count: ages.length,
    tenureDays: ages.at(-1) ?? null,
    silentDays: ages[0] ?? null,
    medianGapDays: median(ages.slice(1).map((age, index) => age - (ages[index] ?? age))),
    deepest,
  };
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}
