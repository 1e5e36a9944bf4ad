import { NetError } from "../errors.ts";
import type { ContactId } from "./contact.ts";
import type { Day } from "./day.ts";
import type { InteractionId, Side } from "./interaction.ts";
import { folded, wordsIn } from "./name.ts";

export type PromiseId = string & { readonly __promiseId: never };

export const PROMISE_STATES = ["open", "kept", "dropped"] as const;
export type PromiseState = (typeof PROMISE_STATES)[number];

/** Something one of the two said they would do for the other, by a day; not JavaScript's own Promise, hence the name. */
export interface GivenPromise {
  readonly id: PromiseId;
  readonly contactId: ContactId;
  /** Who promised. */
  readonly by: Side;
  readonly text: string;
  /** Promised to oneself, as the next step with this person; nobody else counts on it, so trust does not. */
  readonly isPlan: boolean;
  readonly madeOn: Day;
  /** Null where no day was named. */
  readonly dueOn: Day | null;
  readonly state: PromiseState;
  /** The day it was kept or let go. */
  readonly closedOn: Day | null;
  /** Who let it go. */
  readonly droppedBy: Side | null;
  /** How often it got a new day, and how often of those before the old day had passed. */
  readonly timesMoved: number;
  readonly timesMovedInTime: number;
  /** Hidden until this day; the promise itself stands. */
  readonly snoozedUntil: Day | null;
  /** The conversation in which it was given. */
  readonly interactionId: InteractionId | null;
}

/** A promise as it is given: open, and with nothing behind it. */
export function newPromise(
  newId: () => string,
  said: Pick<GivenPromise, "contactId" | "by" | "text" | "madeOn" | "dueOn"> &
    Partial<Pick<GivenPromise, "interactionId" | "isPlan">>,
): GivenPromise {
  return {
    id: newId() as PromiseId,
    contactId: said.contactId,
    by: said.by,
    text: said.text,
    isPlan: said.isPlan ?? false,
    madeOn: said.madeOn,
    dueOn: said.dueOn,
    state: "open",
    closedOn: null,
    droppedBy: null,
    timesMoved: 0,
    timesMovedInTime: 0,
    snoozedUntil: null,
    interactionId: said.interactionId ?? null,
  };
}

/** The promise as kept on that day; throws when it is no longer open. */
export function kept(promise: GivenPromise, on: Day): GivenPromise {
  demandOpen(promise);
  return { ...promise, state: "kept", closedOn: on, snoozedUntil: null };
}

/** The promise with a new day, agreed on `agreedOn`: in time as long as the old day had not passed then. */
export function moved(promise: GivenPromise, dueOn: Day, agreedOn: Day): GivenPromise {
  demandOpen(promise);
  const isInTime = promise.dueOn === null || promise.dueOn >= agreedOn;
  return {
    ...promise,
    dueOn,
    snoozedUntil: null,
    timesMoved: promise.timesMoved + 1,
    timesMovedInTime: promise.timesMovedInTime + (isInTime ? 1 : 0),
  };
}

/** The promise as it stands, out of sight until that day. */
export function snoozed(promise: GivenPromise, until: Day): GivenPromise {
  demandOpen(promise);
  return { ...promise, snoozedUntil: until };
}

export function dropped(promise: GivenPromise, by: Side, on: Day): GivenPromise {
  demandOpen(promise);
  return { ...promise, state: "dropped", closedOn: on, droppedBy: by, snoozedUntil: null };
}

function demandOpen({ state, text }: GivenPromise): void {
  if (state !== "open") throw new NetError("invalid", `"${text}" is no longer open`, { hint: "net promise" });
}

/** Whether somebody has promised the very same before. */
export function isSamePromise(one: GivenPromise, other: GivenPromise): boolean {
  return one.contactId === other.contactId && one.by === other.by && folded(one.text) === folded(other.text);
}

/** Whether the owner has promised something since the last of these was let go, and it stands or was kept. */
export function isMadeGood(promises: readonly GivenPromise[], letGo: readonly string[]): boolean {
  const days = promises.flatMap(({ id, closedOn }) => (letGo.includes(id) && closedOn !== null ? [closedOn] : []));
  return promises.some(
    ({ id, by, isPlan, state, madeOn }) =>
      by === "me" && !isPlan && state !== "dropped" && !letGo.includes(id) && days.every((day) => day <= madeOn),
  );
}

/** So long a word is more than "to" or "the". */
const LONG_WORD = 4;

/**
 * Few words that find this promise among all `open` ones of the same person: one of its text, or all of it, and a name; null
 * where all of it stands in another too. A word counts as the index counts it: the beginning of another is that other too, and
 * `whole`, the name in full, is found with each.
 */
export function wordsFor(
  { id, text }: GivenPromise,
  { name, whole }: { readonly name: string; readonly whole: string },
  open: readonly GivenPromise[],
): string | null {
  const others = open.filter((other) => other.id !== id).map((other) => ` ${folded(`${other.text} ${whole}`)}`);
  const words = folded(text).split(" ").filter(Boolean);
  if (others.some((told) => words.every((word) => told.includes(` ${word}`)))) return null;
  if (words.length === 0) return name;
  const isTelling = (word: string): boolean =>
    folded(word) !== "" && !folded(word).includes(" ") && others.every((told) => !told.includes(` ${folded(word)}`));
  const telling = wordsIn(text).filter(isTelling);
  const word = telling.findLast(({ length }) => length >= LONG_WORD) ?? telling.at(-1); // the thing stands behind the deed
  return `${word ?? text} ${name}`;
}
