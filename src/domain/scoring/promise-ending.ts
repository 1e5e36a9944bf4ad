import { SCORING } from "./constants.ts";
import { dayNumber } from "./day-number.ts";
import { type Aged, newestFirst, sorted, type TiePromise } from "./tie.ts";

/**
 * How a promise ended. `pending`: nothing to judge by yet, whatever new days it was given in time. `released`: let go by the one
 * it was given to.
 */
type PromiseEnding = "kept" | "late" | "broken" | "pending" | "released";

/** A promise as it stands on a day, and how long ago it came to this. */
export interface Settled extends Aged<TiePromise> {
  readonly ending: PromiseEnding;
  /** Whether it can still be kept, broken or not. */
  readonly isOpen: boolean;
  /** Days past its day; negative before it, null where no day was named. */
  readonly daysPast: number | null;
}

/** The promises given up to `today`, a number of days; one that was closed later is open. The newest ending first. */
export function settled(promises: readonly TiePromise[], today: number): readonly Settled[] {
  const given: Settled[] = [];
  for (const promise of promises) {
    const found = settledOne(promise, today);
    if (found) given.push(found);
  }
  return sorted(given, newestFirst);
}

/** What the ending of a promise hangs on, its days as numbers. */
export interface PromiseTerms extends Pick<TiePromise, "state"> {
  readonly madeDay: number;
  readonly dueDay: number | null;
  readonly closedDay: number | null;
  /** Whether it was dropped by the one who gave it. */
  readonly isOwnDrop: boolean;
  /** Whether a new day was agreed on when the old one had passed. */
  readonly isMovedLate: boolean;
}

/** What a promise has come to, and how many days ago. */
export interface Settlement {
  readonly ending: PromiseEnding;
  readonly age: number;
  readonly isOpen: boolean;
}

function termsOf(promise: TiePromise): PromiseTerms {
  const { by, state, droppedBy, madeOn, dueOn, closedOn, timesMoved, timesMovedInTime } = promise;
  return {
    state,
    isOwnDrop: droppedBy === by,
    madeDay: dayNumber(madeOn),
    dueDay: dueOn === null ? null : dayNumber(dueOn),
    closedDay: closedOn === null ? null : dayNumber(closedOn),
    isMovedLate: timesMoved > timesMovedInTime,
  };
}

/** Null for one that is given later. */
function settledOne(fact: TiePromise, today: number): Settled | null {
  const terms = termsOf(fact);
  const settlement = settlementOf(terms, today);
  const daysPast = terms.dueDay === null ? null : today - terms.dueDay;
  return settlement && { fact, ...settlement, daysPast };
}

/** Null for one that is given later. */
export function settlementOf(terms: PromiseTerms, today: number): Settlement | null {
  const { madeDay, closedDay, dueDay } = terms;
  const ageOfWord = today - madeDay;
  if (ageOfWord < 0) return null;
  const age = closedDay === null ? ageOfWord : today - closedDay;
  if (terms.state !== "open" && age >= 0) return { ending: closedAs(terms), age, isOpen: false };
  const daysBroken = dueDay === null ? -1 : today - wordDay(dueDay, madeDay) - SCORING.trust.brokenAfterDays;
  if (daysBroken >= 0) return { ending: "broken", age: daysBroken, isOpen: true };
  return { ending: "pending", age: ageOfWord, isOpen: true };
}

/** The day that counts: a word given when its day had passed is not broken or late before there was a word. */
function wordDay(dueDay: number, madeDay: number): number {
  return Math.max(dueDay, madeDay);
}

function closedAs({ state, isOwnDrop, madeDay, dueDay, closedDay, isMovedLate }: PromiseTerms): PromiseEnding {
  if (state === "dropped") return isOwnDrop ? "broken" : "released";
  const isPastItsDay = dueDay !== null && closedDay !== null && closedDay > wordDay(dueDay, madeDay);
  // A new day that was only agreed on when the old one had passed makes it late, whenever it was kept then.
  return isPastItsDay || isMovedLate ? "late" : "kept";
}
