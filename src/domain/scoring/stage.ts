import type { Side } from "../interaction.ts";
import { STAGES, type StageEvidence, stageOf } from "../stage.ts";
import { SCORING } from "./constants.ts";
import type { ContactDays } from "./contact-days.ts";
import type { Settled } from "./promise-ending.ts";
import type { Tie, TieExchange } from "./tie.ts";

/** All the stages: those a list can tell, and the two that only all the facts about a person show. */
export const FULL_STAGES = [...STAGES, "trusted", "ambassador"] as const;
export type FullStage = (typeof FULL_STAGES)[number];

/** What the full stage is judged by. */
interface FullStageEvidence extends StageEvidence {
  readonly trust: number | null;
  readonly isPromiseKeptOnEachSide: boolean;
  readonly tenureDays: number;
  /** Whether the contact recommended or introduced the owner unasked, not long ago. */
  readonly hasVouched: boolean;
}

export function fullStageOf(evidence: FullStageEvidence): FullStage {
  const stage = stageOf(evidence);
  if (stage !== "relation" || !isTrusted(evidence)) return stage;
  return evidence.hasVouched ? "ambassador" : "trusted";
}

export function stageEvidence(
  tie: Tie,
  days: ContactDays,
  promises: readonly Settled[],
  trust: number | null,
): FullStageEvidence {
  return {
    twoWayDays: days.count,
    deepest: days.deepest,
    areasKnown: new Set(tie.learned.map(({ fact }) => fact.area)).size,
    trust,
    isPromiseKeptOnEachSide: isKeptOnEachSide(promises),
    tenureDays: days.tenureDays ?? 0,
    hasVouched: tie.exchanges.some(({ fact, age }) => isVouching(fact, age)),
  };
}

export function isKeptOnEachSide(promises: readonly Settled[]): boolean {
  return isAnyKeptBy(promises, "me") && isAnyKeptBy(promises, "them");
}

function isAnyKeptBy(promises: readonly Settled[], side: Side): boolean {
  return promises.some(({ fact, ending }) => fact.by === side && (ending === "kept" || ending === "late"));
}

function isTrusted({ trust, isPromiseKeptOnEachSide, deepest, tenureDays }: FullStageEvidence): boolean {
  const { trustedTrust, candidDepth, trustedDays } = SCORING.stage;
  return (
    trust !== null &&
    trust >= trustedTrust &&
    (isPromiseKeptOnEachSide || deepest >= candidDepth) &&
    tenureDays >= trustedDays
  );
}

/** Whether something taken so many days ago speaks for the owner. */
export function isVouching(
  { direction, kind, isUnasked }: Pick<TieExchange, "direction" | "kind" | "isUnasked">,
  age: number,
): boolean {
  const isForOwner = direction === "take" && (kind === "referral" || kind === "introduction");
  return isForOwner && isUnasked && age <= SCORING.stage.ambassadorDays;
}
