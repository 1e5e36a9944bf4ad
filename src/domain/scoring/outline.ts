import { FACT_AREAS } from "../fact.ts";
import { balanceOf } from "./balance.ts";
import { SCORING } from "./constants.ts";
import { freshShare } from "./interest.ts";
import { missionValue } from "./mission.ts";
import {
  conversationDepth,
  dayAt,
  exchangesIn,
  FIGURE,
  ledgerOf,
  type OutlinedExchange,
  type OutlinedPromise,
  partsOf,
  promisesIn,
  strengthIn,
  type TieOutline,
} from "./outline-words.ts";
import { indexOf, type PartValues } from "./score.ts";
import type { TieFacts } from "./tie.ts";
import { promiseWeight, sideOf, together } from "./trust.ts";

/** What only the file as a whole tells of a contact. */
export type InTheWhole = Pick<TieFacts, "goalFits" | "perspective">;

/** The parts and the index as `score` gives them. */
export interface OutlineScore {
  readonly values: PartValues;
  readonly index: number;
}

/** `today` as a number of days; null for one with whom there was no contact both ways by then. */
export function outlineScore(outline: TieOutline, whole: () => InTheWhole, today: number): OutlineScore | null {
  const { words } = outline;
  const parts = partsOf(outline);
  if (!isTouched(words, parts.contacts, today)) return null;
  const { goalFits, perspective } = whole();
  const values: PartValues = {
    mission: goalFits.length === 0 ? null : missionValue(goalFits),
    strength: strengthIn(outline, today),
    balance: balanceIn(exchangesIn(words, parts.exchanges, today)),
    trust: trustOf(promisesIn(words, parts.promises, today)),
    interest: interestIn(words, parts.facts, parts.needs, today),
    perspective,
  };
  return { values, index: indexOf(values) };
}

function isTouched(words: Int32Array, from: number, today: number): boolean {
  const end = from + (words[from] ?? 0);
  for (let at = from + 1; at <= end; at++) {
    const word = words[at] ?? 0;
    if (dayAt(word) > today) return false;
    if (conversationDepth(word) > 0) return true;
  }
  return false;
}

function balanceIn(exchanges: readonly OutlinedExchange[]): number | null {
  if (exchanges.length === 0) return null;
  const { given, taken } = ledgerOf(exchanges);
  return balanceOf(given, taken).value;
}

/** The trust, as the part of the score says. */
export function trustOf(promises: readonly OutlinedPromise[]): number | null {
  if (promises.length === 0) return null;
  return together(trustOfSide(promises, false), trustOfSide(promises, true));
}

function trustOfSide(promises: readonly OutlinedPromise[], isMine: boolean): number | null {
  let kept = 0;
  let broken = 0;
  let isAny = false;
  for (const promise of promises) {
    const { outcome, age } = promise;
    if (promise.isMine !== isMine || outcome === "pending" || outcome === "released") continue;
    isAny = true;
    const weight = promiseWeight(outcome, age);
    if (outcome === "broken") broken -= weight;
    else kept += weight;
  }
  return isAny ? sideOf(kept, broken) : null;
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
  for (const share of SHARES) sum += share;
  return sum / FACT_AREAS.length;
}

function note(area: number, age: number, freshDays: number): void {
  if (age >= 0) SHARES[area] = Math.max(SHARES[area] ?? 0, freshShare(age, freshDays));
}
