import type { ContactId } from "./contact.ts";
import { type Day, plusDays } from "./day.ts";
import type { GoalId } from "./mission.ts";
import { isSameText } from "./name.ts";
import { SCORING } from "./scoring/constants.ts";

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
  /** The goal of the owner's that it serves, for a need of theirs. */
  readonly goalId: GoalId | null;
}

/** Something somebody could give; the owner's own where `contactId` is null. */
export interface Offer {
  readonly id: OfferId;
  readonly contactId: ContactId | null;
  readonly text: string;
  readonly confirmedOn: Day;
  readonly closedOn: Day | null;
}

/** How many days what was heard of an offer counts as fresh: as long as of a resource, which it is. */
const OFFER_FRESH_DAYS = SCORING.interest.freshDays.resource;

/** A wish that stands, and whether it can still be counted on. */
export type Known<Wish extends Need | Offer> = Wish & {
  /** The last day on which it counts as fresh. */
  readonly freshUntil: Day;
  readonly isFresh: boolean;
};

/** Needs as they are listed and numbered: now before later, what was confirmed last first. */
export function knownNeeds(needs: readonly Need[], today: Day): readonly Known<Need>[] {
  return HORIZONS.flatMap((horizon) =>
    needs
      .filter((need) => need.horizon === horizon)
      .sort(lastConfirmedFirst)
      .map((need) => known(need, SCORING.interest.freshNeedDays, today)),
  );
}

/** Offers as they are listed and numbered: what was confirmed last first. */
export function knownOffers(offers: readonly Offer[], today: Day): readonly Known<Offer>[] {
  return offers.toSorted(lastConfirmedFirst).map((offer) => known(offer, OFFER_FRESH_DAYS, today));
}

function known<Wish extends Need | Offer>(wish: Wish, freshDays: number, today: Day): Known<Wish> {
  const freshUntil = plusDays(wish.confirmedOn, freshDays);
  return { ...wish, freshUntil, isFresh: today <= freshUntil };
}

function lastConfirmedFirst(a: Need | Offer, b: Need | Offer): number {
  if (a.confirmedOn !== b.confirmedOn) return a.confirmedOn < b.confirmedOn ? 1 : -1;
  return a.id < b.id ? 1 : -1;
}

/** A need or an offer as it is said: a new one, or, where the same stands already, that one as confirmed anew. */
export interface Said<Wish extends Need | Offer> {
  readonly before: Wish | null;
  readonly after: Wish;
}

/** `horizon` is null where it was not said: what stands keeps its own, what is new is for now. */
export function needSaid(
  standing: readonly Need[],
  said: Pick<Need, "contactId" | "text" | "confirmedOn"> & {
    readonly horizon: Horizon | null;
    readonly goalId?: GoalId | null;
  },
  newId: () => string,
): Said<Need> {
  const before = sameText(standing, said.text);
  if (before === null) {
    const { horizon, goalId = null } = said;
    return { before, after: { id: newId() as NeedId, ...said, goalId, horizon: horizon ?? "now", closedOn: null } };
  }
  const { horizon, goalId = before.goalId } = said;
  return {
    before,
    after: {
      ...before,
      goalId,
      horizon: horizon ?? before.horizon,
      confirmedOn: later(before.confirmedOn, said.confirmedOn),
    },
  };
}

export function offerSaid(
  standing: readonly Offer[],
  said: Pick<Offer, "contactId" | "text" | "confirmedOn">,
  newId: () => string,
): Said<Offer> {
  const before = sameText(standing, said.text);
  if (before === null) return { before, after: { id: newId() as OfferId, ...said, closedOn: null } };
  return { before, after: { ...before, confirmedOn: later(before.confirmedOn, said.confirmedOn) } };
}

function sameText<Wish extends Need | Offer>(standing: readonly Wish[], text: string): Wish | null {
  return standing.find((wish) => isSameText(wish.text, text)) ?? null;
}

function later(one: Day, other: Day): Day {
  return one > other ? one : other;
}
