import type { ContactId } from "./contact.ts";
import type { Day } from "./day.ts";

export type ReviewId = string & { readonly __reviewId: never };

/** What the owner can decide about a relation; `later` puts it off. */
export const DECISIONS = ["keep", "develop", "lighten", "wind-down", "later"] as const;
export type ReviewDecision = (typeof DECISIONS)[number];

/** What the owner decided about a relation, and the day to look again. */
export interface Review {
  readonly id: ReviewId;
  readonly contactId: ContactId;
  readonly decision: ReviewDecision;
  readonly on: Day;
  readonly againOn: Day;
  readonly note: string | null;
}
