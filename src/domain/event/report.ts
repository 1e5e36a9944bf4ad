import { type Day, daysBetween } from "../day.ts";
import type { Debrief, Verdict } from "../debrief.ts";
import type { Employment } from "../employment.ts";
import type { Event } from "../event.ts";
import { isHidden } from "../fact.ts";
import type { Interaction } from "../interaction.ts";
import type { Learning, LearningKind } from "../learning.ts";
import type { Goal } from "../mission.ts";
import type { Outcome } from "../outcome.ts";
import type { GivenPromise } from "../promise.ts";
import type { EventPlan } from "./plan.ts";

/** What may be told of an event to the owner's organisation. */
export interface SharedEvent {
  readonly today: Day;
  readonly event: Event;
  readonly hours: number | null;
  readonly cost: number | null;
  readonly goal: string | null;
  readonly expected: string | null;
  readonly expectedBy: string | null;
  readonly verdict: Verdict | null;
  readonly why: string | null;
  readonly outcomes: readonly Pick<Outcome, "text" | "kind" | "value" | "unit" | "on">[];
  readonly learnings: readonly {
    readonly text: string;
    readonly kind: LearningKind | null;
    readonly isUsed: boolean;
  }[];
  readonly met: readonly { readonly name: string; readonly role: Employment | null }[];
  /** How much was promised there, or soon after, and not let go. */
  readonly followUpCount: number;
  /** These promises; null where nobody asked for them. */
  readonly followUps:
    | readonly (Pick<GivenPromise, "by" | "text" | "dueOn"> & { readonly name: string; readonly isKept: boolean })[]
    | null;
}

export interface SharedFacts {
  readonly event: Event;
  readonly plan: EventPlan;
  readonly goal: Goal | null;
  readonly debrief: Debrief | null;
  readonly met: SharedEvent["met"];
  readonly learnings: readonly Learning[];
  /** With the goal each was for. */
  readonly outcomes: readonly { readonly outcome: Outcome; readonly goal: Goal | null }[];
  /** The conversations that were had there. */
  readonly talks: readonly Pick<Interaction, "id" | "noteClass">[];
  /** Every promise of and to those who were met or talked with. */
  readonly promises: readonly (GivenPromise & { readonly name: string })[];
}

/** A promise without a conversation came of the event when it was given in its fortnight. */
const FOLLOW_UP_DAYS = 14;

/**
 * Only what is professional is told: no fact about anybody, nothing of the ledger, no mood, no learning of another class, and
 * nothing that serves a goal of one's own life. Promises are counted; they are spelled out only where they are asked for.
 */
export function sharedEvent(facts: SharedFacts, today: Day, isWithFollowUps: boolean): SharedEvent {
  const { event, plan, debrief, met, learnings, outcomes } = facts;
  const followUps = facts.promises
    .filter((promise) => isFollowUp(promise, facts))
    .map(({ by, text, dueOn, name, state }) => ({ by, text, dueOn, name, isKept: state === "kept" }));
  const isOfWork = (goal: Goal | null): boolean => goal?.sphere !== "personal";
  return {
    today,
    event,
    hours: plan.hours,
    cost: plan.cost,
    goal: isOfWork(facts.goal) ? (facts.goal?.title ?? null) : null,
    expected: isOfWork(facts.goal) ? plan.expected : null,
    expectedBy: isOfWork(facts.goal) ? plan.expectedBy : null,
    verdict: debrief?.verdict ?? null,
    why: debrief?.why ?? null,
    outcomes: outcomes
      .filter(({ goal }) => isOfWork(goal))
      .map(({ outcome: { text, kind, value, unit, on } }) => ({ text, kind, value, unit, on })),
    learnings: learnings
      .filter((learning) => learning.class === "professional")
      .map(({ text, kind, usedOn }) => ({ text, kind, isUsed: usedOn !== null })),
    met,
    followUpCount: followUps.length,
    followUps: isWithFollowUps ? followUps : null,
  };
}

/** What was promised in a conversation there, unless its note is hidden; or in none, soon after. Never a plan of one's own. */
function isFollowUp(promise: GivenPromise, { event, talks }: SharedFacts): boolean {
  const { isPlan, state, interactionId, madeOn } = promise;
  if (isPlan || state === "dropped") return false;
  if (interactionId !== null) return talks.some(({ id, noteClass }) => id === interactionId && !isHidden(noteClass));
  const days = daysBetween(event.on, madeOn);
  return days >= 0 && days <= FOLLOW_UP_DAYS;
}
