import type { ContactId } from "./contact.ts";
import type { Day } from "./day.ts";

export type NeedId = string & { readonly __needId: never };
export type OfferId = string & { readonly __offerId: never };

export const HORIZONS = ["now", "later"] as const;
export type Horizon = (typeof HORIZONS)[number];

/** Something somebody could use; the owner's own where `contactId` is null. */
export interface Need {
  readonly id: NeedId;
  readonly contactId: ContactId | null;
  readonly text: string;
  readonly horizon: Horizon;
  /** The day it was last known to hold. */
  readonly confirmedOn: Day;
  /** The day it was met or fell away; null while it stands. */
  readonly closedOn: Day | null;
}

/** Something somebody could give; the owner's own where `contactId` is null. */
export interface Offer {
  readonly id: OfferId;
  readonly contactId: ContactId | null;
  readonly text: string;
  readonly confirmedOn: Day;
  readonly closedOn: Day | null;
}
