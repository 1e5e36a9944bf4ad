import type { ContactId } from "./contact.ts";
import type { Day } from "./day.ts";
import type { InteractionId } from "./interaction.ts";

export type ExchangeId = string & { readonly __exchangeId: never };

export const EXCHANGE_KINDS = [
  "introduction",
  "knowledge",
  "support",
  "sparring",
  "challenge",
  "referral",
  "content",
  "favour",
  "thanks",
] as const;
export type ExchangeKind = (typeof EXCHANGE_KINDS)[number];

/** How much something was worth to the one who got it, by plain examples, and what each size counts. */
export const SIZES = { "five-min": 1, hour: 2, "half-day": 3, big: 5, decisive: 8 } as const;
export type Size = keyof typeof SIZES;

/** Something one of the two gave the other. */
export interface Exchange {
  readonly id: ExchangeId;
  readonly contactId: ContactId;
  /** `give` from the owner, `take` to the owner. */
  readonly direction: "give" | "take";
  readonly kind: ExchangeKind;
  readonly text: string;
  readonly size: Size;
  readonly on: Day;
  /** Whether it was asked for; what comes unasked tells more of the one who gives. */
  readonly isAsked: boolean;
  /** The conversation it was told of in. */
  readonly interactionId: InteractionId | null;
}
