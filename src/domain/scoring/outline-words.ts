import { EXCHANGE_KINDS, type ExchangeKind } from "../exchange.ts";
import { INTERACTION_KINDS, isTwoWay } from "../interaction.ts";
import { fadedMagnitude } from "./balance.ts";
import { type PromiseTerms, type Settlement, settlementOf } from "./outcome.ts";
import { contactWeight, strengthOf, trace } from "./strength.ts";
import type { TieFacts } from "./tie.ts";

/**
 * What a score is reckoned from without the rows behind it, to judge everybody before a few are looked at: words of 32 bits, for
 * a hundred thousand objects would take longer to make than to judge. From `at` on it is two words of the contact, and then
 * for each part how many there are, and each: contacts and exchanges (two words) in the order of days, promises (three words)
 * in that of ids, facts, needs.
 *
 * A word is a day as day-number.ts counts them in the upper 24 bits, a bit that says that there is a day, and seven bits for
 * a figure. The contact's days are that of its card, its figure the closeness that was stated, or 0, and its first in the
 * file. A promise has the days on which it was made, due and closed. The other figures are told by `mannerCode`,
 * `exchangeCode`, `kindCode`, `promiseCode` and the place of the area among FACT_AREAS.
 */
export interface TieOutline {
  readonly words: Int32Array;
  readonly at: number;
}

const DAY_BITS = 8;
const HAS_DAY = 128;
/** What of a word is neither day nor the bit that says there is one. */
export const FIGURE = 127;
const OWN_WORDS = 2;
const EXCHANGE_WORDS = 2;
const PROMISE_WORDS = 3;

/** Where the parts of an outline begin, each with how many there are. */
export interface OutlineParts {
  readonly contacts: number;
  readonly exchanges: number;
  readonly promises: number;
  readonly facts: number;
  readonly needs: number;
}

export function partsOf({ words, at }: TieOutline): OutlineParts {
  const contacts = at + OWN_WORDS;
  const exchanges = contacts + 1 + (words[contacts] ?? 0);
  const promises = exchanges + 1 + EXCHANGE_WORDS * (words[exchanges] ?? 0);
  const facts = promises + 1 + PROMISE_WORDS * (words[promises] ?? 0);
  return { contacts, exchanges, promises, facts, needs: facts + 1 + (words[facts] ?? 0) };
}

/** Above the closeness stands the standing, which no score asks for. */
const CLOSENESS = 7;

/** The day in a word, which there is. */
export function dayAt(word: number): number {
  return word >> DAY_BITS;
}

/** The day in a word, if there is one. */
export function dayIn(word: number): number | null {
  return (word & HAS_DAY) === 0 ? null : word >> DAY_BITS;
}

/** How strong the tie is, as the part of the score says. */
export function strengthIn({ words, at }: TieOutline, today: number): number {
  const own = words[at] ?? 0;
  const closeness = (own & CLOSENESS) as NonNullable<TieFacts["closeness"]> | 0;
  return strengthOf(activation(words, at + OWN_WORDS, dayIn(own), today), closeness === 0 ? null : closeness);
}

/** What a contact of each manner weighs, and whether it goes both ways, by its code. */
const WEIGHTS = new Float64Array(FIGURE + 1);
const TWO_WAY = new Uint8Array(FIGURE + 1);
for (const kind of INTERACTION_KINDS) {
  for (const depth of [1, 2, 3] as const) {
    for (const isAnswered of [true, false]) {
      const code = mannerCode({ kind, depth, isAnswered });
      WEIGHTS[code] = contactWeight({ kind, depth, isAnswered });
      TWO_WAY[code] = isTwoWay({ kind, isAnswered }) ? 1 : 0;
    }
  }
}
const CARD_WEIGHT = contactWeight({ kind: "card", depth: 1, isAnswered: true });

/** How a contact was, in six bits. */
export function mannerCode({
  kind,
  depth,
  isAnswered,
}: {
  readonly kind: (typeof INTERACTION_KINDS)[number];
  readonly depth: 1 | 2 | 3;
  readonly isAnswered: boolean;
}): number {
  return (isAnswered ? 32 : 0) | (INTERACTION_KINDS.indexOf(kind) << 2) | depth;
}

/** The depth of a contact that went both ways, in the word it is told by; 0 for one that did not. */
export function conversationDepth(word: number): number {
  return TWO_WAY[word & FIGURE] === 1 ? word & 3 : 0;
}

// All that is added up here is added from the newest on, as where there are rows: sums end in other digits the other way round.

function activation(words: Int32Array, from: number, cardDay: number | null, today: number): number {
  let sum = 0;
  let last = today;
  let most = 0;
  let card = cardDay !== null && cardDay <= today ? cardDay : NEVER;
  for (let at = from + (words[from] ?? 0); at > from; at--) {
    const word = words[at] ?? 0;
    const day = word >> DAY_BITS;
    if (day > today) continue;
    if (card >= day) {
      if (card !== last) {
        sum += trace(most, today - last);
        last = card;
        most = 0;
      }
      most = Math.max(most, CARD_WEIGHT);
      card = NEVER;
    }
    if (day !== last) {
      sum += trace(most, today - last);
      last = day;
      most = 0;
    }
    most = Math.max(most, WEIGHTS[word & FIGURE] ?? 0);
  }
  if (card === last) most = Math.max(most, CARD_WEIGHT);
  sum += trace(most, today - last);
  return card < last && card !== NEVER ? sum + trace(CARD_WEIGHT, today - card) : sum;
}

/** Before any day that is written in four digits. */
const NEVER = -1_000_000;

/** Which way an exchange went, and its magnitude. */
export function exchangeCode(direction: "give" | "take", magnitude: number): number {
  return direction === "give" ? GIVEN | magnitude : magnitude;
}

/** What was exchanged, and whether it was asked for; in the second word of an exchange, which has no day. */
export function kindCode(kind: ExchangeKind, isAsked: boolean): number {
  return (isAsked ? ASKED : 0) | EXCHANGE_KINDS.indexOf(kind);
}

const GIVEN = 16;
const ASKED = 16;

/** An exchange up to a day, and how many days ago it was. */
export interface OutlinedExchange {
  readonly age: number;
  readonly isGiven: boolean;
  readonly magnitude: number;
  readonly kind: ExchangeKind;
  readonly isAsked: boolean;
}

/** What was exchanged up to a day, the newest first. */
export function exchangesIn(words: Int32Array, from: number, today: number): readonly OutlinedExchange[] {
  const count = words[from] ?? 0;
  if (count === 0) return NONE;
  const found: OutlinedExchange[] = [];
  for (let at = from + 1 + (count - 1) * EXCHANGE_WORDS; at > from; at -= EXCHANGE_WORDS) {
    const word = words[at] ?? 0;
    const kind = words[at + 1] ?? 0;
    const age = today - (word >> DAY_BITS);
    if (age < 0) continue;
    found.push({
      age,
      isGiven: (word & GIVEN) !== 0,
      magnitude: word & (GIVEN - 1),
      kind: EXCHANGE_KINDS[kind & (ASKED - 1)] ?? "favour",
      isAsked: (kind & ASKED) !== 0,
    });
  }
  return found;
}

/** What is left of all that was given and taken. */
export function ledgerOf(exchanges: readonly OutlinedExchange[]): { readonly given: number; readonly taken: number } {
  let given = 0;
  let taken = 0;
  for (const { isGiven, magnitude, age } of exchanges) {
    const left = fadedMagnitude(magnitude, age);
    if (isGiven) given += left;
    else taken += left;
  }
  return { given, taken };
}

/** What of a promise is no day. */
export function promiseCode({
  isMine,
  state,
  isOwnDrop,
  isMovedLate,
}: Pick<PromiseTerms, "state" | "isOwnDrop" | "isMovedLate"> & { readonly isMine: boolean }): number {
  const bits = [isMine, state === "kept", state === "dropped", isOwnDrop, isMovedLate];
  return bits.reduce((code, bit, at) => code | (bit ? 1 << at : 0), 0);
}

/** A promise that was given by that day, and what it has come to. */
export interface OutlinedPromise extends Settlement {
  readonly isMine: boolean;
  readonly dueDay: number | null;
  readonly closedDay: number | null;
}

/** The promises given by a day, the newest outcome first. */
export function promisesIn(words: Int32Array, from: number, today: number): readonly OutlinedPromise[] {
  const count = words[from] ?? 0;
  if (count === 0) return NONE;
  const found: OutlinedPromise[] = [];
  let isSorted = true;
  // From the last one given on, for of those that are of one age it comes first.
  for (let place = count - 1; place >= 0; place--) {
    const at = from + 1 + place * PROMISE_WORDS;
    const word = words[at] ?? 0;
    const dueDay = dayIn(words[at + 1] ?? 0);
    const closedDay = dayIn(words[at + 2] ?? 0);
    const settlement = settlementOf(
      {
        state: (word & 2) !== 0 ? "kept" : (word & 4) !== 0 ? "dropped" : "open",
        isOwnDrop: (word & 8) !== 0,
        isMovedLate: (word & 16) !== 0,
        madeDay: word >> DAY_BITS,
        dueDay,
        closedDay,
      },
      today,
    );
    if (settlement === null) continue;
    const { outcome, age, isOpen } = settlement;
    if (age < (found.at(-1)?.age ?? 0)) isSorted = false;
    found.push({ isMine: (word & 1) !== 0, dueDay, closedDay, outcome, age, isOpen });
  }
  return isSorted ? found : found.sort((one, other) => one.age - other.age);
}

const NONE: readonly never[] = [];
