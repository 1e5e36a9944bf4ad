import { type Day, plusDays } from "../day.ts";
import type { Side } from "../interaction.ts";
import { dayNumber } from "../scoring/day-number.ts";
import { type Settled, settled } from "../scoring/outcome.ts";
import type { StatsTie } from "./people.ts";

/** What became of the promises of one side, closed within a year; and those that are open, however old. */
export interface PromiseCounts {
  readonly kept: number;
  readonly late: number;
  /** Let go by the one who gave it. */
  readonly letGo: number;
  /** Let go by the one it was given to. */
  readonly released: number;
  readonly open: number;
  /** Those of the open ones that are past their day. */
  readonly overdue: number;
}

export const PROMISE_DAYS = 365;

export function promiseCounts(
  ties: readonly StatsTie[],
  today: Day,
): Readonly<Record<"mine" | "theirs", PromiseCounts>> {
  const mine = { kept: 0, late: 0, letGo: 0, released: 0, open: 0, overdue: 0 };
  const theirs = { ...mine };
  const number = dayNumber(today);
  const since = plusDays(today, -PROMISE_DAYS);
  const sides: Record<Side, typeof mine> = { me: mine, them: theirs };
  for (const { tie } of ties) {
    for (const promise of settled(tie.promises, number)) note(sides[promise.fact.by], promise, since);
  }
  return { mine, theirs };
}

function note(counts: { -readonly [Name in keyof PromiseCounts]: number }, promise: Settled, since: Day): void {
  const { fact, isOpen, daysPast, outcome } = promise;
  if (isOpen) {
    counts.open += 1;
    if (daysPast !== null && daysPast > 0) counts.overdue += 1;
  } else if (fact.closedOn !== null && fact.closedOn > since) {
    if (outcome === "kept" || outcome === "late" || outcome === "released") counts[outcome] += 1;
    else if (outcome === "broken") counts.letGo += 1;
  }
}
