import { FACT_AREAS } from "../fact.ts";
import { balanceOf, fadedMagnitude } from "./balance.ts";
import { SCORING } from "./constants.ts";
import { freshShare } from "./interest.ts";
import { mission } from "./mission.ts";
import { type PromiseTerms, settlementOf } from "./outcome.ts";
import { indexOf, type PartValues } from "./score.ts";
import { strengthOf, trace } from "./strength.ts";
import type { TieFacts } from "./tie.ts";
import { promiseWeight, sideOf, together } from "./trust.ts";

/** Days and one number with each, in columns: a hundred thousand objects would take longer to make than to judge. */
export interface Column {
  /** How many of both hold something. */
  readonly count: number;
  /** As day-number.ts counts them. */
  readonly days: Int32Array;
  readonly figures: Float64Array;
}

/** What a score is reckoned from without the rows behind it, to rank everybody before a few are looked at. */
export interface TieOutline extends Pick<TieFacts, "closeness"> {
  /** What each weighed, the days of one kind beside each other; see contactWeight. */
  readonly contacts: Column;
  /** Magnitudes, those taken below 0. */
  readonly exchanges: Column;
  readonly promises: readonly PromiseTerms[];
  /** The place of the area among FACT_AREAS. */
  readonly facts: Column;
  readonly needs: Column;
}

/** What only the file as a whole tells of a contact. */
export type InTheWhole = Pick<TieFacts, "goalFits" | "perspective">;

/** The parts and the index as `score` gives them, but for the last of their sixteen digits. */
export interface OutlineScore {
  readonly values: PartValues;
  readonly index: number;
}

/** `today` as a number of days. */
export function outlineScore(outline: TieOutline, { goalFits, perspective }: InTheWhole, today: number): OutlineScore {
  const values: PartValues = {
    mission: goalFits.length === 0 ? null : mission(goalFits).value,
    strength: strengthOf(activation(outline.contacts, today), outline.closeness),
    balance: balanceIn(outline.exchanges, today),
    trust: trustIn(outline.promises, today),
    interest: interestIn(outline, today),
    perspective,
  };
  return { values, index: indexOf(values) };
}

function activation({ count, days, figures }: Column, today: number): number {
  let sum = 0;
  let most = 0;
  for (let at = 0; at < count; at++) {
    const day = days[at] ?? 0;
    if (day > today) continue;
    most = Math.max(most, figures[at] ?? 0);
    if (at + 1 < count && days[at + 1] === day) continue;
    sum += trace(most, today - day);
    most = 0;
  }
  return sum;
}

function balanceIn({ count, days, figures }: Column, today: number): number | null {
  let given = 0;
  let taken = 0;
  let isAny = false;
  for (let at = 0; at < count; at++) {
    const age = today - (days[at] ?? 0);
    if (age < 0) continue;
    isAny = true;
    const magnitude = figures[at] ?? 0;
    if (magnitude > 0) given += fadedMagnitude(magnitude, age);
    else taken += fadedMagnitude(-magnitude, age);
  }
  return isAny ? balanceOf(given, taken).value : null;
}

function trustIn(promises: readonly PromiseTerms[], today: number): number | null {
  if (promises.length === 0) return null;
  const sides = { me: { kept: 0, broken: 0, isAny: false }, them: { kept: 0, broken: 0, isAny: false } };
  for (const promise of promises) {
    const settled = settlementOf(promise, today);
    if (settled === null || settled.outcome === "pending" || settled.outcome === "released") continue;
    const side = sides[promise.by];
    const weight = promiseWeight(settled.outcome, settled.age);
    if (settled.outcome === "broken") side.broken -= weight;
    else side.kept += weight;
    side.isAny = true;
  }
  const { me, them } = sides;
  return together(them.isAny ? sideOf(them.kept, them.broken) : null, me.isAny ? sideOf(me.kept, me.broken) : null);
}

const CHALLENGE = FACT_AREAS.indexOf("challenge");
const FRESH_DAYS: readonly number[] = FACT_AREAS.map((area) => SCORING.interest.freshDays[area]);

function interestIn({ facts, needs }: TieOutline, today: number): number {
  if (facts.count + needs.count === 0) return 0;
  const shares: number[] = FACT_AREAS.map(() => 0);
  for (let at = 0; at < facts.count; at++) {
    const area = facts.figures[at] ?? 0;
    note(shares, area, today - (facts.days[at] ?? 0), FRESH_DAYS[area] ?? 0);
  }
  for (let at = 0; at < needs.count; at++) {
    note(shares, CHALLENGE, today - (needs.days[at] ?? 0), SCORING.interest.freshNeedDays);
  }
  let sum = 0;
  for (const share of shares) sum += share;
  return sum / FACT_AREAS.length;
}

function note(shares: number[], area: number, age: number, freshDays: number): void {
  if (age >= 0) shares[area] = Math.max(shares[area] ?? 0, freshShare(age, freshDays));
}
