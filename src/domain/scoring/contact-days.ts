import { medianInOrder } from "../median.ts";
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
  return contactDaysOf(ages, deepest);
}

/** From how many days ago each of them was, the newest first, and how deep the deepest went. */
export function contactDaysOf(ages: readonly number[], deepest: number): ContactDays {
  return {
    count: ages.length,
    tenureDays: ages.at(-1) ?? null,
    silentDays: ages[0] ?? null,
    medianGapDays: medianGap(ages),
    deepest,
  };
}

/** Of different days, the newest first; null of fewer than two. */
export function medianGap(ages: readonly number[]): number | null {
  if (ages.length < 2) return null;
  const gaps = new Int32Array(ages.length - 1);
  for (let index = 0; index < gaps.length; index++) gaps[index] = (ages[index + 1] ?? 0) - (ages[index] ?? 0);
  gaps.sort();
  return medianInOrder(gaps);
}
