import { FACT_AREAS } from "../fact.ts";
import { balanceOf, fadedMagnitude } from "./balance.ts";
import { SCORING } from "./constants.ts";
import { type ContactDays, contactDaysOf } from "./contact-days.ts";
import { freshShare } from "./interest.ts";
import { missionValue } from "./mission.ts";
import { EXCHANGE_WORDS, FIGURE, PROMISE_WORDS } from "./outline-layout.ts";
import {
  activationIn,
  aliveIn,
  conversationDepth,
  dayAt,
  isGivenIn,
  isMineIn,
  magnitudeIn,
  type OutlinedPromise,
  partsOf,
  settlementIn,
  strengthIn,
  type TieOutline,
} from "./outline-words.ts";
import type { Settlement } from "./promise-ending.ts";
import { indexOf, type PartValues } from "./score.ts";
import type { Strength } from "./strength.ts";
import type { TieFacts } from "./tie.ts";
import { promiseWeight, sideOf, together } from "./trust.ts";

/** What only the file as a whole tells of a contact. */
export type InTheWhole = Pick<TieFacts, "goalFits" | "perspective">;

/** The same, each asked for when it is needed. */
export type AskedOfTheWhole = { readonly [Fact in keyof InTheWhole]: () => InTheWhole[Fact] };

/** The parts and the index as `score` gives them. */
export interface OutlineScore {
  readonly values: PartValues;
  readonly index: number;
}

/** Of one who is in touch, and whose index cannot come to what was asked for. */
export const TOO_LOW = "too low";

/**
 * `today` as a number of days; null for one with whom there was no contact both ways by then. Of one whose index cannot come to
 * `least`, whatever the parts are that take longest to reckon, these are not reckoned.
 */
export function outlineScore(
  outline: TieOutline,
  whole: AskedOfTheWhole,
  today: number,
  least = 0,
): OutlineScore | typeof TOO_LOW | null {
  const { words } = outline;
  const parts = partsOf(outline);
  if (!isTouched(words, parts.contacts, today)) return null;
  // What is not reckoned yet is taken for the best it could be, which never lowers the index; a part there is nothing of is left out.
  // Of all that the parts weigh, so much is lost by those that are reckoned.
  const { weights, most } = SCORING.index;
  let all = weights.mission + weights.strength + weights.interest + weights.perspective;
  if ((words[parts.exchanges] ?? 0) > 0) all += weights.balance;
  if ((words[parts.promises] ?? 0) > 0) all += weights.trust;
  const mostLost = 1 - (least - HAIR) / most;
  const strength = strengthIn(outline, today);
  let lost = weights.strength * (1 - strength);
  if (lost > mostLost * all) return TOO_LOW;
  const interest = interestIn(words, parts.facts, parts.needs, today);
  lost += weights.interest * (1 - interest);
  if (lost > mostLost * all) return TOO_LOW;
  const mission = missionValue(whole.goalFits());
  if (mission === null) all -= weights.mission;
  else lost += weights.mission * (1 - mission);
  if (lost > mostLost * all) return TOO_LOW;
  const values: { -readonly [Name in keyof PartValues]: PartValues[Name] } = {
    mission,
    strength,
    balance: balanceIn(words, parts.exchanges, today),
    trust: trustIn(words, parts.promises, today),
    interest,
    perspective: 1,
  };
  if (indexOf(values) < least - HAIR) return TOO_LOW;
  values.perspective = whole.perspective();
  return { values, index: indexOf(values) };
}

/** Sums that are one and the same may end in other digits where they are added up of other parts. */
const HAIR = 1e-9;

function isTouched(words: Int32Array, from: number, today: number): boolean {
  const end = from + (words[from] ?? 0);
  for (let at = from + 1; at <= end; at++) {
    const word = words[at] ?? 0;
    if (dayAt(word) > today) return false;
    if (conversationDepth(word) > 0) return true;
  }
  return false;
}

/** What the contacts come to: the days of contact and the strength, as contact-days.ts and strength.ts tell them of all the rows. */
export function outlineContacts(
  outline: TieOutline,
  today: number,
): { readonly days: ContactDays; readonly strength: Strength } {
  const { words } = outline;
  const { contacts } = partsOf(outline);
  const ages: number[] = [];
  let deepest = 0;
  for (let at = contacts + (words[contacts] ?? 0); at > contacts; at--) {
    const word = words[at] ?? 0;
    const age = today - dayAt(word);
    const depth = conversationDepth(word);
    if (age < 0 || depth === 0) continue;
    deepest = Math.max(deepest, depth);
    if (ages.at(-1) !== age) ages.push(age);
  }
  const activation = activationIn(outline, today);
  const strength = { value: aliveIn(outline, activation), activation, rows: [] };
  return { days: contactDaysOf(ages, deepest), strength };
}

/** Written out, and so is the trust: a ranking makes no object for each exchange and promise. */
function balanceIn(words: Int32Array, from: number, today: number): number | null {
  let given = 0;
  let taken = 0;
  let isAny = false;
  for (let at = from + 1 + ((words[from] ?? 0) - 1) * EXCHANGE_WORDS; at > from; at -= EXCHANGE_WORDS) {
    const word = words[at] ?? 0;
    const age = today - dayAt(word);
    if (age < 0) continue;
    isAny = true;
    const left = fadedMagnitude(magnitudeIn(word), age);
    if (isGivenIn(word)) given += left;
    else taken += left;
  }
  return isAny ? balanceOf(given, taken).value : null;
}

function trustIn(words: Int32Array, from: number, today: number): number | null {
  let count = 0;
  for (let at = from + 1 + ((words[from] ?? 0) - 1) * PROMISE_WORDS; at > from; at -= PROMISE_WORDS) {
    const settlement = settlementIn(words, at, today);
    if (settlement !== null) count = judge(count, settlement, isMineIn(words[at] ?? 0));
  }
  return trustAmong(count);
}

/** The trust, as the part of the score says. */
export function trustOf(promises: readonly OutlinedPromise[]): number | null {
  let count = 0;
  for (let at = 0; at < promises.length; at++) {
    const promise = promises[at];
    if (promise !== undefined) count = judge(count, promise, promise.isMine);
  }
  return trustAmong(count);
}

/** The promises of one contact that say anything, the newest ending first; filled anew for each, as SHARES is. */
const JUDGED: { readonly age: number[]; readonly weight: number[]; readonly isMine: boolean[] } = {
  age: [],
  weight: [],
  isMine: [],
};

/** Puts one more behind those that are as young; gives how many there are then. */
function judge(count: number, { ending, age }: Settlement, isMine: boolean): number {
  if (ending === "pending" || ending === "released") return count;
  let at = count;
  for (; at > 0 && (JUDGED.age[at - 1] ?? 0) > age; at--) {
    JUDGED.age[at] = JUDGED.age[at - 1] ?? 0;
    JUDGED.weight[at] = JUDGED.weight[at - 1] ?? 0;
    JUDGED.isMine[at] = JUDGED.isMine[at - 1] ?? false;
  }
  JUDGED.age[at] = age;
  JUDGED.weight[at] = weightLeft(ending, age);
  JUDGED.isMine[at] = isMine;
  return count + 1;
}

function trustAmong(count: number): number | null {
  return count === 0 ? null : together(sideAmong(count, false), sideAmong(count, true));
}

/** What was broken weighs less than 0. */
function sideAmong(count: number, isMine: boolean): number | null {
  let kept = 0;
  let broken = 0;
  let isAny = false;
  for (let at = 0; at < count; at++) {
    if (JUDGED.isMine[at] !== isMine) continue;
    isAny = true;
    const weight = JUDGED.weight[at] ?? 0;
    if (weight < 0) broken -= weight;
    else kept += weight;
  }
  return isAny ? sideOf(kept, broken) : null;
}

/** What `promiseWeight` said before of promises of some years, by their age; 0 where it was not asked. */
const KEPT = new Float64Array(4096);
const LATE = new Float64Array(4096);
const BROKEN = new Float64Array(4096);

function weightLeft(ending: "kept" | "late" | "broken", age: number): number {
  const weights = ending === "kept" ? KEPT : ending === "late" ? LATE : BROKEN;
  const known = weights[age] ?? 0;
  if (known !== 0) return known;
  const weight = promiseWeight(ending, age);
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
    note(area, today - dayAt(word), FRESH_DAYS[area] ?? 0);
  }
  for (let at = needs + 1; at <= needs + needCount; at++) {
    note(CHALLENGE, today - dayAt(words[at] ?? 0), SCORING.interest.freshNeedDays);
  }
  let sum = 0;
  for (let area = 0; area < SHARES.length; area++) sum += SHARES[area] ?? 0;
  return sum / FACT_AREAS.length;
}

function note(area: number, age: number, freshDays: number): void {
  if (age >= 0) SHARES[area] = Math.max(SHARES[area] ?? 0, freshShare(age, freshDays));
}
