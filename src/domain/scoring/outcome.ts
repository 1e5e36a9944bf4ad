import { SCORING } from "./constants.ts";
import { dayNumber } from "./day-number.ts";
import { type Aged, newestFirst, sorted, type TiePromise } from "./tie.ts";

/**
 * `pending`: nothing to judge by yet, whatever new days it was given in time. `released`: let go by the one it was given to.
 */
export type Outcome = "kept" | "late" | "broken" | "pending" | "released";

/** A promise as it stands on a day, and how long ago it came to this. */
export interface Settled extends Aged<TiePromise> {
  readonly outcome: Outcome;
  /** Whether it can still be kept, broken or not. */
  readonly isOpen: boolean;
  /** Days past its day; negative before it, null where no day was named. */
  readonly daysPast: number | null;
}

/** The promises given up to `today`, a number of days; one that was closed later is open. The newest outcome first. */
export function settled(promises: readonly TiePromise[], today: number): readonly Settled[] {
  const given: Settled[] = [];
  for (const promise of promises) {
    const outcome = settledOne(promise, today);
    if (outcome) given.push(outcome);
  }
  return sorted(given, newestFirst);
}

/** Null for one that is given later. */
export function settledOne(fact: TiePromise, today: number): Settled | null {
  const ageOfWord = today - dayNumber(fact.madeOn);
  if (ageOfWord < 0) return null;
  const { state, closedOn, dueOn } = fact;
  const daysPast = dueOn === null ? null : today - dayNumber(dueOn);
  const age = closedOn === null ? ageOfWord : today - dayNumber(closedOn);
  if (state !== "open" && age >= 0) return { fact, age, outcome: closedAs(fact), isOpen: false, daysPast };
  const daysBroken = daysPast === null ? -1 : daysPast - SCORING.trust.brokenAfterDays;
  if (daysBroken >= 0) return { fact, age: daysBroken, outcome: "broken", isOpen: true, daysPast };
  return { fact, age: ageOfWord, outcome: "pending", isOpen: true, daysPast };
}

function closedAs({ state, by, droppedBy, dueOn, closedOn, timesMoved, timesMovedInTime }: TiePromise): Outcome {
  if (state === "dropped") return droppedBy === by ? "broken" : "released";
  const isPastItsDay = dueOn !== null && closedOn !== null && closedOn > dueOn;
  // A new day that was only agreed on when the old one had passed makes it late, whenever it was kept then.
  return isPastItsDay || timesMoved > timesMovedInTime ? "late" : "kept";
}
