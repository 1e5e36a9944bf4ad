import type { ContactId } from "./contact.ts";
import type { Day } from "./day.ts";
import type { EventId } from "./event.ts";
import { type FactClass, isHidden } from "./fact.ts";

export type InteractionId = string & { readonly __interactionId: never };

export const INTERACTION_KINDS = ["meet", "call", "video", "mail", "message", "event", "social", "broadcast"] as const;
export type InteractionKind = (typeof INTERACTION_KINDS)[number];

export type Side = "me" | "them";

/** One dated moment of contact, with everybody who took part. */
export interface Interaction {
  readonly id: InteractionId;
  readonly kind: InteractionKind;
  readonly on: Day;
  readonly minutes: number | null;
  /** 1 surface, 2 substantive, 3 candid. */
  readonly depth: 1 | 2 | 3;
  /** How the owner felt after it, -2 to 2. */
  readonly energy: number | null;
  /** Who took the first step; null where it does not show. */
  readonly initiator: Side | null;
  /** False for an attempt that got no answer: mine that they owe a reply to, or theirs that I do. */
  readonly isAnswered: boolean;
  /** Whether it only confirmed what the owner thought already. */
  readonly isConfirmedOnly: boolean;
  readonly note: string | null;
  /** What the note may be used for. */
  readonly noteClass: FactClass;
  readonly eventId: EventId | null;
  readonly tags: readonly string[];
  /** In the order they were named. */
  readonly with: readonly ContactId[];
}

/** The tag of a message in which the owner asked for something. */
export const ASK_TAG = "ask";

/** Whether something went both ways; a post that was liked, one letter to many, or a call nobody took, did not. */
export function isTwoWay({ kind, isAnswered }: Pick<Interaction, "kind" | "isAnswered">): boolean {
  return isAnswered && kind !== "social" && kind !== "broadcast";
}

/** A post that was liked, one letter to many: whoever waits for an answer waits for it still. */
export function isInPassing({ kind, isAnswered }: Pick<Interaction, "kind" | "isAnswered">): boolean {
  return kind === "broadcast" || (kind === "social" && isAnswered);
}

/** What may be seen of a talk over one's shoulder: of a private or confidential note nothing, the tags that stand in it neither. */
export function openlyTold<Talk extends Pick<Interaction, "note" | "noteClass" | "tags">>(talk: Talk): Talk {
  return isHidden(talk.noteClass) ? { ...talk, note: null, tags: [] } : talk;
}
