import type { Day } from "../day.ts";
import { dayNumber } from "../scoring/day-number.ts";
import type { OutlinedPromise } from "../scoring/outline-words.ts";
import type { Counter } from "./people.ts";

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

const PROMISE_DAYS = 365;

export function promiseCounter(today: Day): Counter<Readonly<Record<"mine" | "theirs", PromiseCounts>>> {
  const mine = { kept: 0, late: 0, letGo: 0, released: 0, open: 0, overdue: 0 };
  const theirs = { ...mine };
  const number = dayNumber(today);
  return {
    add: ({ tie }) => {
      for (let at = 0; at < tie.promises.length; at++) {
        const promise = tie.promises[at]; // by number: an iterator makes an object for each of thousands
        if (promise !== undefined) note(promise.isMine ? mine : theirs, promise, number);
      }
    },
    told: () => ({ mine, theirs }),
  };
}

function note(
  counts: { -readonly [Name in keyof PromiseCounts]: number },
  { isOpen, dueDay, closedDay, ending }: OutlinedPromise,
  today: number,
): void {
  if (isOpen) {
    counts.open += 1;
    if (dueDay !== null && dueDay < today) counts.overdue += 1;
  } else if (closedDay !== null && closedDay > today - PROMISE_DAYS) {
    if (ending === "kept" || ending === "late" || ending === "released") counts[ending] += 1;
    else if (ending === "broken") counts.letGo += 1;
  }
}
