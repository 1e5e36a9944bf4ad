import type { Balance } from "./balance.ts";
import { SCORING } from "./constants.ts";
import type { ContactDays } from "./contact-days.ts";
import { dayNumber } from "./day-number.ts";
import { isDormant } from "./flags.ts";
import type { Settled } from "./promise-ending.ts";
import type { Tie } from "./tie.ts";

/** What could be done with a relationship: tend it, bring it on, spend less on it, or let it come to an end. */
export type Proposal = "keep" | "develop" | "lighten" | "wind-down";

/** Why no proposal is made: the first stands for one that nobody can make yet, the others hold back an end. */
export const WITHHELD_ACTS = {
  "mission-unknown": "ask the mission questions first",
  "promise-open": "settle the promise first",
  "give-back": "give back first",
  reconnect: "reconnect?",
  "too-young": "give it time",
} as const;
export type Withheld = keyof typeof WITHHELD_ACTS;

/** A proposal, never an act. */
export interface Verdict {
  /** Null where something stands in the way, which `withheld` then says. */
  readonly proposal: Proposal | null;
  readonly withheld: readonly Withheld[];
}

/** What a verdict is made from. */
interface VerdictEvidence extends EndEvidence {
  readonly mission: number | null;
  /** Whether the owner has said of any goal how far they serve it; else what is known of the mission is inferred. */
  readonly isAsked: boolean;
  readonly strength: number;
}

/** What may hold back an end. What only some are asked for is reckoned then. */
interface EndEvidence {
  /** -1 all taken, 1 all given. */
  readonly balance: number;
  readonly isPromiseOpen: boolean;
  readonly daysInFile: number;
  readonly isDormant: () => boolean;
  readonly perspective: () => number | null;
}

export function verdict(evidence: VerdictEvidence): Verdict {
  const { mission, isAsked, strength } = evidence;
  if (mission === null) return MISSION_UNKNOWN;
  const isAlive = strength >= SCORING.verdict.strength;
  if (mission >= SCORING.verdict.mission) return { proposal: isAlive ? "keep" : "develop", withheld: [] };
  // A sign tells that somebody serves a goal, and never that they do not.
  if (!isAsked) return MISSION_UNKNOWN;
  if (isAlive) return { proposal: "lighten", withheld: [] };
  const withheld = endWithheldBy(evidence);
  return { proposal: withheld.length > 0 ? null : "wind-down", withheld };
}

/** The verdict where too little is known of the goals. */
export const MISSION_UNKNOWN: Verdict = { proposal: null, withheld: ["mission-unknown"] };

export function endEvidence(
  { facts, today }: Tie,
  { balance, days, promises }: { balance: Balance; days: ContactDays; promises: readonly Settled[] },
): EndEvidence {
  return {
    balance: balance.balance,
    isPromiseOpen: promises.some(({ isOpen }) => isOpen),
    daysInFile: today - dayNumber(facts.addedOn),
    isDormant: () => isDormant(days),
    perspective: () => facts.perspective,
  };
}

/** What holds back an end, whether or not one would be proposed. */
export function endWithheldBy({ balance, isPromiseOpen, daysInFile, isDormant, perspective }: EndEvidence): Withheld[] {
  const { reconnectPerspective, leastDays } = SCORING.verdict;
  const withheld: Withheld[] = [];
  if (isPromiseOpen) withheld.push("promise-open");
  if (balance <= SCORING.flags.owe) withheld.push("give-back");
  if (isDormant() && (perspective() ?? 0) >= reconnectPerspective) withheld.push("reconnect");
  if (daysInFile < leastDays) withheld.push("too-young");
  return withheld;
}
