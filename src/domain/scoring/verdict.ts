import type { Balance } from "./balance.ts";
import { SCORING } from "./constants.ts";
import type { ContactDays } from "./contact-days.ts";
import { dayNumber } from "./day-number.ts";
import { isDormant } from "./flags.ts";
import type { Settled } from "./outcome.ts";
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

/** What a verdict is made from, besides the tie itself. */
export interface VerdictEvidence {
  readonly mission: number | null;
  readonly strength: number;
  readonly balance: Balance;
  readonly days: ContactDays;
  readonly promises: readonly Settled[];
}

export function verdict(tie: Tie, evidence: VerdictEvidence): Verdict {
  const { mission, strength } = evidence;
  if (mission === null) return { proposal: null, withheld: ["mission-unknown"] };
  const isAlive = strength >= SCORING.verdict.strength;
  if (mission >= SCORING.verdict.mission) return { proposal: isAlive ? "keep" : "develop", withheld: [] };
  if (isAlive) return { proposal: "lighten", withheld: [] };
  const withheld = endWithheldBy(tie, evidence);
  return { proposal: withheld.length > 0 ? null : "wind-down", withheld };
}

/** What holds back an end, whether or not one would be proposed. */
export function endWithheldBy({ facts, today }: Tie, { balance, days, promises }: VerdictEvidence): Withheld[] {
  const { reconnectPerspective, leastDays } = SCORING.verdict;
  const withheld: Withheld[] = [];
  if (promises.some(({ isOpen }) => isOpen)) withheld.push("promise-open");
  if (balance.balance <= SCORING.flags.owe) withheld.push("give-back");
  if ((facts.perspective ?? 0) >= reconnectPerspective && isDormant(days)) withheld.push("reconnect");
  if (today - dayNumber(facts.addedOn) < leastDays) withheld.push("too-young");
  return withheld;
}
