import type { ContactId } from "./contact.ts";
import type { Day } from "./day.ts";
import type { GoalId } from "./mission.ts";

export type FitId = string & { readonly __fitId: never };

/** How far somebody serves a goal, as the owner sees it. */
export interface Fit {
  readonly id: FitId;
  readonly contactId: ContactId;
  readonly goalId: GoalId;
  readonly fit: 0 | 1 | 2 | 3;
  readonly askedOn: Day;
}
