import type { ContactId } from "../contact.ts";
import type { Day } from "../day.ts";
import type { EventId } from "../event.ts";
import type { GoalId } from "../mission.ts";

/** What the owner goes to an event for, and puts into it. */
export interface EventPlan {
  /** That of the event. */
  readonly id: EventId;
  /** The owner's own time, the way there included. */
  readonly hours: number | null;
  /** In whatever currency the owner reckons in. */
  readonly cost: number | null;
  readonly goalId: GoalId | null;
  /** The yield that is expected, and who expects it. */
  readonly expected: string | null;
  readonly expectedBy: string | null;
  /** The one thing to offer. */
  readonly offer: string | null;
  /** Whom to meet, as one says it: a name, or "somebody from Vestas". */
  readonly toMeet: readonly string[];
  /** Those of whom it is known that they come. */
  readonly coming: readonly ContactId[];
  /** The day that is kept free for following up. */
  readonly followUpOn: Day | null;
  /** The day it was shared with the owner's organisation. */
  readonly sharedOn: Day | null;
}

/** Whether it is said what for, or whom to meet; hours, a cost and a day for following up alone are no plan. */
export function isPlanned({ goalId, expected, toMeet }: Pick<EventPlan, "goalId" | "expected" | "toMeet">): boolean {
  return goalId !== null || expected !== null || toMeet.length > 0;
}

export function emptyPlan(id: EventId): EventPlan {
  return {
    id,
    hours: null,
    cost: null,
    goalId: null,
    expected: null,
    expectedBy: null,
    offer: null,
    toMeet: [],
    coming: [],
    followUpOn: null,
    sharedOn: null,
  };
}
