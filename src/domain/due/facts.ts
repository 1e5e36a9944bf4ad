import type { Contact, ContactId } from "../contact.ts";
import type { Day } from "../day.ts";
import type { EventId } from "../event.ts";
import type { Exchange } from "../exchange.ts";
import type { GatheringDue } from "../gathering.ts";
import type { GroupId } from "../group/group.ts";
import type { InteractionKind, Side } from "../interaction.ts";
import type { IntroductionId, StateUnderway } from "../introduction.ts";
import type { PromiseId } from "../promise.ts";

export interface OpenPromise {
  readonly id: PromiseId;
  readonly by: Side;
  readonly text: string;
  /** Promised to oneself: planned. */
  readonly isPlan: boolean;
  readonly dueOn: Day | null;
}

/** How far somebody serves the mission, as urgency and its reason have it. */
export interface Serving {
  /** 0 to 1; 1 too where nothing was asked of this person, which is no fault of theirs. */
  readonly fit: number;
  /** The goal they serve most, where they serve the mission well. */
  readonly goal: string | null;
}

/** What I could help with: a need of theirs, and an offer of mine that could meet it. */
export interface Help {
  readonly need: string;
  readonly offer: string;
}

/** All that can speak for writing to one person. Snoozed promises and people are not among these. */
export interface DueFacts {
  /** Its `cadenceDays` are those that hold, be they their own or their tier's. */
  readonly contact: Pick<
    Contact,
    "id" | "name" | "standing" | "cadenceDays" | "isPinned" | "birthday" | "metOn" | "addedOn"
  >;
  /** The last two-way contact. */
  readonly lastOn: Day | null;
  /** The last that was not in passing, where it was not answered; null where it was a two-way contact. */
  readonly latest: {
    readonly on: Day;
    readonly kind: InteractionKind;
    readonly initiator: Side | null;
    readonly isAnswered: boolean;
  } | null;
  readonly promises: readonly OpenPromise[];
  readonly serving: Serving;
  /** What was taken last and has not been thanked for. */
  readonly unthanked: Pick<Exchange, "id" | "kind" | "text" | "on"> | null;
  readonly help: Help | null;
  /** Whether I have taken more than I gave, by the bound of the flag `owe`. */
  readonly isOwed: boolean;
}

/** An introduction of mine of which a word is due. */
export interface DueIntroduction {
  readonly id: IntroductionId;
  readonly state: StateUnderway;
  readonly stateOn: Day;
  readonly a: ContactId;
  readonly b: ContactId;
  readonly aName: string;
  readonly bName: string;
}

/** Why somebody is owed a word. */
export type Reason =
  | {
      readonly kind: "mine" | "theirs" | "plan";
      readonly promiseId: PromiseId;
      readonly text: string;
      readonly dueOn: Day | null;
    }
  | { readonly kind: "card"; readonly metOn: Day }
  | { readonly kind: "reply"; readonly on: Day; readonly channel: InteractionKind }
  | {
      readonly kind: "cadence";
      readonly lastOn: Day | null;
      readonly silentDays: number;
      readonly cadenceDays: number;
      readonly goal: string | null;
    }
  | { readonly kind: "thanks"; readonly text: string; readonly on: Day }
  /** `debt`: I have taken more than I gave; `need`: said along with whatever else is due. */
  | ({ readonly kind: "debt" | "need" } & Help)
  | {
      readonly kind: "introduction";
      readonly introductionId: IntroductionId;
      readonly state: StateUnderway;
      readonly stateOn: Day;
      /** The other of the two. */
      readonly otherId: ContactId;
    }
  /** What a group or an event asks for; `act` says what to type. */
  | {
      readonly kind: "group" | "event";
      readonly id: GroupId | EventId;
      readonly wants: GatheringDue["reason"];
      readonly dueOn: Day;
      readonly why: string;
      readonly act: string;
    }
  | { readonly kind: "birthday"; readonly on: Day }
  | { readonly kind: "pinned" };
