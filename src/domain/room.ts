import { NetError } from "../errors.ts";
import { type Change, changed } from "./change.ts";
import type { Contact, Tier } from "./contact.ts";
import { mostAtAll, type TierPlans, widerTier } from "./tier.ts";

/** How many a tier holds, and how many it is meant for. */
interface TierCount {
  readonly tier: Tier;
  readonly people: number;
  readonly most: number;
}

/** Somebody who left a tier so that another could have the place. */
interface MadeRoom {
  readonly name: string;
  readonly from: Tier;
  /** Null where there is no wider tier. */
  readonly into: Tier | null;
}

/** What putting people into tiers did beyond them. */
export interface RoomReport {
  readonly madeRoom: MadeRoom | null;
  /** The tiers that were joined and hold more than they are meant for. */
  readonly overfull: readonly TierCount[];
}

type TierCounts = Readonly<Record<Tier, number>>;

/** The tier in whose count somebody is: only those who are cared for take up a place. */
function placeOf(contact: Contact | null): Tier | null {
  return contact?.standing === "active" ? contact.tier : null;
}

/** Those whom `changes` put into a tier they were not in, as they are then. */
export function joiners(changes: readonly Change[]): readonly (Contact & { readonly tier: Tier })[] {
  return changes.flatMap(({ entity, before, after }) => {
    if (entity !== "contact" || after === null) return [];
    const tier = placeOf(after);
    return tier === null || tier === placeOf(before) ? [] : [{ ...after, tier }];
  });
}

/** The tiers joined by `changes` that hold more than they are meant for once these are made. */
export function overfull(changes: readonly Change[], before: TierCounts, plans: TierPlans): readonly TierCount[] {
  const joined = new Set(joiners(changes).map(({ tier }) => tier));
  return [...joined].flatMap((tier) => {
    const people = before[tier] + changes.reduce((sum, change) => sum + shift(change, tier), 0);
    const { most } = plans[tier];
    return people > most ? [{ tier, people, most }] : [];
  });
}

function shift({ entity, before, after }: Change, tier: Tier): number {
  if (entity !== "contact") return 0;
  return Number(placeOf(after) === tier) - Number(placeOf(before) === tier);
}

/** Refuses to go over what a tier holds at all, unless the owner said so. */
export function refuseBeyond({ tier, people, most }: TierCount, plans: TierPlans): void {
  const atAll = mostAtAll(plans[tier]);
  if (people <= atAll) return;
  throw new NetError("usage", `${tier} would hold ${people}, and is meant for ${most}: at most ${atAll}`, {
    hint: "--instead-of NAME moves somebody one tier wider, --over goes over all the same",
  });
}

/** Somebody one tier wider, so that another can have the place; throws where they are not in that tier. */
export function oneWider(contact: Contact, tier: Tier): { readonly change: Change; readonly madeRoom: MadeRoom } {
  if (placeOf(contact) !== tier) {
    throw new NetError("invalid", `${contact.name} has no place in ${tier} to give`, { hint: `net list tier:${tier}` });
  }
  const into = widerTier(tier);
  return {
    change: changed("contact", contact, { ...contact, tier: into }),
    madeRoom: { name: contact.name, from: tier, into },
  };
}
