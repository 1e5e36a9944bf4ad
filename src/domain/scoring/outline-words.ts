import { EXCHANGE_KINDS, type ExchangeKind } from "../exchange.ts";
import { INTERACTION_KINDS, isTwoWay } from "../interaction.ts";
import type { AgedFavour } from "./balance.ts";
import {
  ANSWERED,
  ASKED,
  CLOSENESS,
  DAY_BITS,
  DEPTH,
  DROPPED,
  EXCHANGE_WORDS,
  FIGURE,
  GIVEN,
  HAS_DAY,
  KEPT,
  KIND_SHIFT,
  MINE,
  MOVED_LATE,
  OWN_DROP,
  OWN_WORDS,
  PROMISE_WORDS,
} from "./outline-layout.ts";
import { type PromiseTerms, type Settlement, settlementOf } from "./promise-ending.ts";
import { contactWeight, strengthOf, trace } from "./strength.ts";
import type { TieFacts } from "./tie.ts";

/**
 * What a score is reckoned from without the rows behind it, to judge everybody before a few are looked at: words of 32 bits, for
 * a hundred thousand objects would take longer to make than to judge. From `at` on it is two words of the contact, and then
 * for each part how many there are, and each: contacts and exchanges (two words) in the order of days, promises (three words)
 * in that of ids, facts, needs.
 *
 * A word is a day as day-number.ts counts them in the upper 24 bits, a bit that says that there is a day, and seven bits for
 * a figure, as outline-layout.ts says. The contact's days are that of its card and its first in the file; the figure of a fact
 * is the place of its area among FACT_AREAS.
 */
export interface TieOutline {
  readonly words: Int32Array;
  readonly at: number;
}

/** Where the parts of an outline begin, each with how many there are. */
interface OutlineParts {
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

/** The day in a word, which there is. */
export function dayAt(word: number): number {
  return word >> DAY_BITS;
}

/** The day in a word, if there is one. */
function dayIn(word: number): number | null {
  return (word & HAS_DAY) === 0 ? null : word >> DAY_BITS;
}

/** How strong the tie is, as the part of the score says. */
export function strengthIn(outline: TieOutline, today: number): number {
  return aliveIn(outline, activationIn(outline, today));
}

/** The same from its activation. */
export function aliveIn({ words, at }: TieOutline, activation: number): number {
  const closeness = ((words[at] ?? 0) & CLOSENESS) as NonNullable<TieFacts["closeness"]> | 0;
  return strengthOf(activation, closeness === 0 ? null : closeness);
}

/** What strength.ts adds up of the days of contact. */
export function activationIn({ words, at }: TieOutline, today: number): number {
  return activation(words, at + OWN_WORDS, dayIn(words[at] ?? 0), today);
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
  return (isAnswered ? ANSWERED : 0) | (INTERACTION_KINDS.indexOf(kind) << KIND_SHIFT) | depth;
}

/** The depth of a contact that went both ways, in the word it is told by; 0 for one that did not. */
export function conversationDepth(word: number): number {
  return TWO_WAY[word & FIGURE] === 1 ? word & DEPTH : 0;
}

// All that is added up here is added from the newest on, as where there are rows: sums end in other digits the other way round.

function activation(words: Int32Array, from: number, cardDay: number | null, today: number): number {
  let sum = 0;
  let last = today + 1;
  let most = 0;
  let isCardLeft = cardDay !== null && cardDay <= today;
  for (let at = from + (words[from] ?? 0); at > from; at--) {
    const word = words[at] ?? 0;
    const day = word >> DAY_BITS;
    if (day > today) continue;
    if (day !== last) {
      sum += trace(most, today - last);
      last = day;
      most = 0;
      if (isCardLeft && cardDay !== null && cardDay >= day) {
        if (cardDay === day) most = CARD_WEIGHT;
        else sum += trace(CARD_WEIGHT, today - cardDay);
        isCardLeft = false;
      }
    }
    most = Math.max(most, WEIGHTS[word & FIGURE] ?? 0);
  }
  sum += trace(most, today - last);
  return isCardLeft && cardDay !== null ? sum + trace(CARD_WEIGHT, today - cardDay) : sum;
}

export function isGivenIn(word: number): boolean {
  return (word & GIVEN) !== 0;
}

export function magnitudeIn(word: number): number {
  return word & (GIVEN - 1);
}

/** An exchange up to a day, and how many days ago it was. */
export interface OutlinedExchange extends AgedFavour {
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
      isGiven: isGivenIn(word),
      magnitude: magnitudeIn(word),
      kind: EXCHANGE_KINDS[kind & (ASKED - 1)] ?? "favour",
      isAsked: (kind & ASKED) !== 0,
    });
  }
  return found;
}

export function isMineIn(word: number): boolean {
  return (word & MINE) !== 0;
}

/** Filled anew for each promise: objects take longer to make than to judge. */
const TERMS: { -readonly [Term in keyof PromiseTerms]: PromiseTerms[Term] } = {
  state: "open",
  isOwnDrop: false,
  isMovedLate: false,
  madeDay: 0,
  dueDay: null,
  closedDay: null,
};

/** What the promise that stands there has come to; null for one that is given later. */
export function settlementIn(words: Int32Array, at: number, today: number): Settlement | null {
  const word = words[at] ?? 0;
  TERMS.state = (word & KEPT) !== 0 ? "kept" : (word & DROPPED) !== 0 ? "dropped" : "open";
  TERMS.isOwnDrop = (word & OWN_DROP) !== 0;
  TERMS.isMovedLate = (word & MOVED_LATE) !== 0;
  TERMS.madeDay = word >> DAY_BITS;
  TERMS.dueDay = dayIn(words[at + 1] ?? 0);
  TERMS.closedDay = dayIn(words[at + 2] ?? 0);
  return settlementOf(TERMS, today);
}

/** A promise that was given by that day, and what it has come to. */
export interface OutlinedPromise extends Settlement {
  readonly isMine: boolean;
  readonly dueDay: number | null;
  readonly closedDay: number | null;
}

/** The promises given by a day, the newest ending first. */
export function promisesIn(words: Int32Array, from: number, today: number): readonly OutlinedPromise[] {
  const count = words[from] ?? 0;
  if (count === 0) return NONE;
  const found: OutlinedPromise[] = [];
  let isSorted = true;
  // From the last one given on, for of those that are of one age it comes first.
  for (let place = count - 1; place >= 0; place--) {
    const at = from + 1 + place * PROMISE_WORDS;
    const settlement = settlementIn(words, at, today);
    if (settlement === null) continue;
    const { ending, age, isOpen } = settlement;
    if (age < (found.at(-1)?.age ?? 0)) isSorted = false;
    found.push({
      isMine: isMineIn(words[at] ?? 0),
      dueDay: dayIn(words[at + 1] ?? 0),
      closedDay: dayIn(words[at + 2] ?? 0),
      ending,
      age,
      isOpen,
    });
  }
  return isSorted ? found : found.sort((one, other) => one.age - other.age);
}

const NONE: readonly never[] = [];
