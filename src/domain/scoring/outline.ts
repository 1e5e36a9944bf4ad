import { FACT_AREAS } from "../fact.ts";
import { INTERACTION_KINDS, isTwoWay } from "../interaction.ts";
import { balanceOf, fadedMagnitude } from "./balance.ts";
import { SCORING } from "./constants.ts";
import { type ContactDays, contactDaysOf } from "./contact-days.ts";
import { freshShare } from "./interest.ts";
import { missionOf } from "./mission.ts";
import { type PromiseTerms, settlementOf } from "./outcome.ts";
import { indexOf, type PartValues } from "./score.ts";
import { contactWeight, type Strength, strengthOf, trace } from "./strength.ts";
import type { TieFacts } from "./tie.ts";
import { promiseWeight, sideOf, together } from "./trust.ts";

/**
 * What a score is reckoned from without the rows behind it, to rank everybody before a few are looked at: words of 32 bits, for
 * a hundred thousand objects would take longer to make than to judge. From `at` on it is one word of the contact, and then
 * for each part how many there are, and each: contacts in the order of days, exchanges, promises (three words), facts, needs.
 *
 * A word is a day as day-number.ts counts them in the upper 24 bits, a bit that says that there is a day, and seven bits for
 * a figure. The contact's day is that of its card, its figure the closeness that was stated, or 0. A promise has the days on
 * which it was made, due and closed. The other figures are told by `mannerCode`, `exchangeCode`, `promiseCode` and the place
 * of the area among FACT_AREAS.
 */
export interface TieOutline {
  readonly words: Int32Array;
  readonly at: number;
}

/** What only the file as a whole tells of a contact. */
export type InTheWhole = Pick<TieFacts, "goalFits" | "perspective">;

/** The parts and the index as `score` gives them, but for the last of their sixteen digits. */
export interface OutlineScore {
  readonly values: PartValues;
  readonly index: number;
}

const DAY_BITS = 8;
const HAS_DAY = 128;
const FIGURE = 127;
const PROMISE_WORDS = 3;

/** `today` as a number of days; null for one with whom there was no contact both ways by then. */
export function outlineScore({ words, at }: TieOutline, whole: () => InTheWhole, today: number): OutlineScore | null {
  const contacts = at + 1;
  if (!isTouched(words, contacts, today)) return null;
  const exchanges = contacts + 1 + (words[contacts] ?? 0);
  const promises = exchanges + 1 + (words[exchanges] ?? 0);
  const facts = promises + 1 + PROMISE_WORDS * (words[promises] ?? 0);
  const needs = facts + 1 + (words[facts] ?? 0);
  const { goalFits, perspective } = whole();
  const values: PartValues = {
    mission: goalFits.length === 0 ? null : missionOf(goalFits),
    strength: strengthOf(activation(words, contacts, dayIn(words[at] ?? 0), today), closenessIn(words[at] ?? 0)),
    balance: balanceIn(words, exchanges, today),
    trust: trustIn(words, promises, today),
    interest: interestIn(words, facts, needs, today),
    perspective,
  };
  return { values, index: indexOf(values) };
}

/** Above the closeness stands the standing, which no score asks for. */
const CLOSENESS = 7;

function closenessIn(word: number): TieFacts["closeness"] {
  const closeness = (word & CLOSENESS) as NonNullable<TieFacts["closeness"]> | 0;
  return closeness === 0 ? null : closeness;
}

function dayIn(word: number): number | null {
  return (word & HAS_DAY) === 0 ? null : word >> DAY_BITS;
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

function isTouched(words: Int32Array, from: number, today: number): boolean {
  const end = from + (words[from] ?? 0);
  for (let at = from + 1; at <= end; at++) {
    const word = words[at] ?? 0;
    if (word >> DAY_BITS > today) return false;
    if (TWO_WAY[word & FIGURE] === 1) return true;
  }
  return false;
}

/** The newest first, as strength.ts adds up its rows, so that the sum is the same to its last digit. */
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

/** What the contacts come to: the days of contact and the strength, as contact-days.ts and strength.ts tell them of all the rows. */
export function outlineContacts(
  { words, at }: TieOutline,
  today: number,
): { readonly days: ContactDays; readonly strength: Strength } {
  const from = at + 1;
  const ages: number[] = [];
  let deepest = 0;
  for (let place = from + (words[from] ?? 0); place > from; place--) {
    const word = words[place] ?? 0;
    const age = today - (word >> DAY_BITS);
    if (age < 0 || TWO_WAY[word & FIGURE] !== 1) continue;
    deepest = Math.max(deepest, word & DEPTH);
    if (ages.at(-1) !== age) ages.push(age);
  }
  const sum = activation(words, from, dayIn(words[at] ?? 0), today);
  const strength = { value: strengthOf(sum, closenessIn(words[at] ?? 0)), activation: sum, rows: [] };
  return { days: contactDaysOf(ages, deepest), strength };
}

const DEPTH = 3;

/** Which way an exchange went, and its magnitude. */
export function exchangeCode(direction: "give" | "take", magnitude: number): number {
  return direction === "give" ? GIVEN | magnitude : magnitude;
}

const GIVEN = 16;

function balanceIn(words: Int32Array, from: number, today: number): number | null {
  let given = 0;
  let taken = 0;
  let isAny = false;
  for (let at = from + (words[from] ?? 0); at > from; at--) {
    const word = words[at] ?? 0;
    const age = today - (word >> DAY_BITS);
    if (age < 0) continue;
    isAny = true;
    if ((word & GIVEN) === 0) taken += fadedMagnitude(word & (GIVEN - 1), age);
    else given += fadedMagnitude(word & (GIVEN - 1), age);
  }
  return isAny ? balanceOf(given, taken).value : null;
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

/** Filled anew for each promise, as SHARES is. */
const TERMS: { -readonly [Term in keyof PromiseTerms]: PromiseTerms[Term] } = {
  state: "open",
  isOwnDrop: false,
  isMovedLate: false,
  madeDay: 0,
  dueDay: null,
  closedDay: null,
};

function trustIn(words: Int32Array, from: number, today: number): number | null {
  const end = from + PROMISE_WORDS * (words[from] ?? 0);
  let myKept = 0;
  let myBroken = 0;
  let theirKept = 0;
  let theirBroken = 0;
  let isAnyMine = false;
  let isAnyTheirs = false;
  for (let at = from + 1; at <= end; at += PROMISE_WORDS) {
    const word = words[at] ?? 0;
    TERMS.state = (word & 2) !== 0 ? "kept" : (word & 4) !== 0 ? "dropped" : "open";
    TERMS.isOwnDrop = (word & 8) !== 0;
    TERMS.isMovedLate = (word & 16) !== 0;
    TERMS.madeDay = word >> DAY_BITS;
    TERMS.dueDay = dayIn(words[at + 1] ?? 0);
    TERMS.closedDay = dayIn(words[at + 2] ?? 0);
    const settlement = settlementOf(TERMS, today);
    if (settlement === null || settlement.outcome === "pending" || settlement.outcome === "released") continue;
    const weight = weightLeft(settlement.outcome, settlement.age);
    const kept = settlement.outcome === "broken" ? 0 : weight;
    const broken = settlement.outcome === "broken" ? -weight : 0;
    if ((word & 1) !== 0) {
      isAnyMine = true;
      myKept += kept;
      myBroken += broken;
    } else {
      isAnyTheirs = true;
      theirKept += kept;
      theirBroken += broken;
    }
  }
  return together(isAnyTheirs ? sideOf(theirKept, theirBroken) : null, isAnyMine ? sideOf(myKept, myBroken) : null);
}

/** What `promiseWeight` said before of promises of some years, by their age; 0 where it was not asked. */
const KEPT = new Float64Array(4096);
const LATE = new Float64Array(4096);
const BROKEN = new Float64Array(4096);

function weightLeft(outcome: "kept" | "late" | "broken", age: number): number {
  const weights = outcome === "kept" ? KEPT : outcome === "late" ? LATE : BROKEN;
  const known = weights[age] ?? 0;
  if (known !== 0) return known;
  const weight = promiseWeight(outcome, age);
  weights[age] = weight;
  return weight;
}

const CHALLENGE = FACT_AREAS.indexOf("challenge");
/** Filled anew for each: numbers in an array of their own would be allotted one by one. */
const SHARES = new Float64Array(FACT_AREAS.length);
const FRESH_DAYS: readonly number[] = FACT_AREAS.map((area) => SCORING.interest.freshDays[area]);

function interestIn(words: Int32Array, facts: number, needs: number, today: number): number {
  const factCount = words[facts] ?? 0;
  const needCount = words[needs] ?? 0;
  if (factCount + needCount === 0) return 0;
  SHARES.fill(0);
  for (let at = facts + 1; at <= facts + factCount; at++) {
    const word = words[at] ?? 0;
    const area = word & FIGURE;
    note(area, today - (word >> DAY_BITS), FRESH_DAYS[area] ?? 0);
  }
  for (let at = needs + 1; at <= needs + needCount; at++) {
    note(CHALLENGE, today - ((words[at] ?? 0) >> DAY_BITS), SCORING.interest.freshNeedDays);
  }
  let sum = 0;
  for (const share of SHARES) sum += share;
  return sum / FACT_AREAS.length;
}

function note(area: number, age: number, freshDays: number): void {
  if (age >= 0) SHARES[area] = Math.max(SHARES[area] ?? 0, freshShare(age, freshDays));
}
