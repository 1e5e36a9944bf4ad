import type { ContactId } from "../contact.ts";
import type { Day } from "../day.ts";
import type { ExchangeId, Size } from "../exchange.ts";
import type { InteractionId } from "../interaction.ts";
import type { GroupId } from "./group.ts";

export type MeetingId = string & { readonly __meetingId: never };

/** The owner, or one of the members. */
export type Party = "me" | ContactId;

export const SHARE_DEEDS = ["gave", "got", "learned"] as const;
export type ShareDeed = (typeof SHARE_DEEDS)[number];

/** One line of a meeting: who gave, got or learned what. */
export interface Share {
  readonly who: Party;
  readonly did: ShareDeed;
  /** To whom, or from whom; null for the whole group. */
  readonly with: Party | null;
  readonly text: string;
  readonly size: Size;
  /** Its entry in the ledger, where it passed between the owner and a member. */
  readonly exchangeId: ExchangeId | null;
}

/** Who led a meeting: the owner, a member, or somebody from outside. */
export type Leader =
  | { readonly kind: "me" }
  | { readonly kind: "member"; readonly contactId: ContactId }
  | { readonly kind: "guest"; readonly name: string };

/** One meeting of a group, as the owner saw it. */
export interface Meeting {
  readonly id: MeetingId;
  readonly groupId: GroupId;
  readonly on: Day;
  readonly minutes: number | null;
  /** Whether the owner was there; if not, the reason may say why. */
  readonly wasThere: boolean;
  readonly reason: string | null;
  readonly leader: Leader | null;
  /** Such as case, guest, visit or walk. */
  readonly format: string | null;
  readonly isOnTheme: boolean | null;
  /** How the owner felt after it, -2 to 2. */
  readonly energy: number | null;
  /** How much interest the members took in each other, 0 to 3. */
  readonly interest: number | null;
  readonly note: string | null;
  /** The day the owner told others what they brought home. */
  readonly sharedOn: Day | null;
  /** The contact it was, with all who came; null where the owner or everybody else was missing. */
  readonly interactionId: InteractionId | null;
  /** The members who came, and those who did not. */
  readonly came: readonly ContactId[];
  readonly cancelled: readonly ContactId[];
  readonly shares: readonly Share[];
}
