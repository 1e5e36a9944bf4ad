import type { ContactId } from "./contact.ts";
import type { Day } from "./day.ts";
import type { GoalId } from "./mission.ts";

export type FitId = string & { readonly __fitId: never };
export type ReviewId = string & { readonly __reviewId: never };
export type CalibrationId = string & { readonly __calibrationId: never };

/** How far somebody serves a goal, as the owner sees it. */
export interface Fit {
  readonly id: FitId;
  readonly contactId: ContactId;
  readonly goalId: GoalId;
  readonly fit: 0 | 1 | 2 | 3;
  readonly askedOn: Day;
}

export const DECISIONS = ["keep", "develop", "lighten", "wind-down"] as const;
export type Decision = (typeof DECISIONS)[number];

/** What the owner decided about a relation in a review. */
export interface Review {
  readonly id: ReviewId;
  readonly contactId: ContactId;
  readonly decision: Decision;
  readonly on: Day;
  readonly note: string | null;
  /** The day to look again. */
  readonly againOn: Day | null;
}

/** How much the owner says a relation helped them, 0 to 3: what the score is held against. */
export interface Calibration {
  readonly id: CalibrationId;
  readonly contactId: ContactId;
  readonly helped: 0 | 1 | 2 | 3;
  readonly on: Day;
}
