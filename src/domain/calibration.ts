import type { ContactId } from "./contact.ts";
import type { Day } from "./day.ts";

export type CalibrationId = string & { readonly __calibrationId: never };

/** How much the owner says a relation helped them, 0 to 3: what the score is held against. */
export interface Calibration {
  readonly id: CalibrationId;
  readonly contactId: ContactId;
  readonly helped: 0 | 1 | 2 | 3;
  readonly on: Day;
}
