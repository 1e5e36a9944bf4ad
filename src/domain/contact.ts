import type { Day } from "./day.ts";
import type { EventId } from "./event.ts";

export type ContactId = string & { readonly __contactId: never };

/** A person the user knows, or has a card of. */
export interface Contact {
  readonly id: ContactId;
  readonly name: string;
  readonly nickname: string | null;
  readonly standing: Standing;
  /** The rhythm chosen for this person; null where none is. */
  readonly tier: Tier | null;
  /** The owner's own rhythm in days, which goes before the tier's. */
  readonly cadenceDays: number | null;
  readonly isPinned: boolean;
  /** How close the owner says they are, 1 to 5; null where it was not said. */
  readonly closeness: 1 | 2 | 3 | 4 | 5 | null;
  readonly snoozedUntil: Day | null;
  /** `1980-05-04`, or `--05-04` where the year is not known. */
  readonly birthday: string | null;
  /** The day the card changed hands; null where that is not known. */
  readonly metOn: Day | null;
  readonly metAt: EventId | null;
  readonly addedOn: Day;
  /** What stood on the card and could not be placed, and what the owner wrote. */
  readonly note: string | null;
  readonly tags: readonly string[];
}

/**
 * Where a contact stands in the owner's care, as the owner decided it: `inbox` a card not yet dealt with, `active` one that
 * is cared for, `filed` one that is kept without reminders, `archived` one that is out of the lists.
 */
export const STANDINGS = ["inbox", "active", "filed", "archived"] as const;
export type Standing = (typeof STANDINGS)[number];

/** How often to be in touch, from the closest circle to the widest. */
export const TIERS = ["core", "close", "active", "wide"] as const;
export type Tier = (typeof TIERS)[number];

/** The days wanted between two contacts in each tier, as the owner has them. */
export type TierDays = Readonly<Record<Tier, number>>;

/** The days that may pass between two contacts, or null for somebody without a rhythm. */
export function cadenceOf(
  { cadenceDays, tier }: Pick<Contact, "cadenceDays" | "tier">,
  tierDays: TierDays,
): number | null {
  return cadenceDays ?? (tier === null ? null : tierDays[tier]);
}
