import type { Context } from "../../context.ts";
import type { Change } from "../../domain/change.ts";
import type { ContactId, Tier } from "../../domain/contact.ts";
import { EVERYBODY } from "../../domain/list.ts";
import { joiners, oneWider, overfull, type RoomReport, refuseBeyond } from "../../domain/room.ts";
import { NetError } from "../../errors.ts";
import { filled } from "../../questions/filled.ts";
import { memberText } from "../../views/room.ts";
import { visible } from "../../visible.ts";
import { contactMeant } from "./contact-meant.ts";
import { questionsFor } from "./questions.ts";

// A tier is meant for so many people: whoever puts one more into it is asked who is to make room.

interface RoomOptions {
  readonly insteadOf?: string;
  readonly over: boolean;
  readonly json: boolean;
}

/** What the owner decided of a tier that may be full. */
export interface Room {
  readonly insteadOf: { readonly id: ContactId; readonly tier: Tier } | null;
  /** Whether a tier may hold more than it does at all. */
  readonly isFree: boolean;
}

/** What many at once get: it is said what they fill, and nothing is asked. */
export function roomForAll(): Room {
  return { insteadOf: null, isFree: true };
}

/** Asks, where `draft` puts somebody into a full tier, who moves one tier wider for them. */
export async function roomFor(
  context: Context,
  draft: readonly Change[],
  { insteadOf, over, json }: RoomOptions,
): Promise<Room> {
  const { store, terminal } = context;
  const [joiner, ...others] = joiners(draft);
  if (insteadOf !== undefined) {
    if (joiner === undefined || others.length > 0) {
      throw new NetError("usage", "--instead-of is for one person who joins a tier", {
        hint: "net edit Mette --tier core --instead-of Bo",
      });
    }
    const { id } = await contactMeant(context, insteadOf);
    return { insteadOf: { id, tier: joiner.tier }, isFree: true };
  }
  if (over || others.length > 0) return roomForAll();
  const [full] = overfull(draft, store.tiers.counts(), store.tiers.plans());
  if (!full || !terminal.isInteractive || json) return { insteadOf: null, isFree: false };
  const id = await whoMakesRoom(context, { tier: full.tier, people: full.people - 1, most: full.most });
  return { insteadOf: id && { id, tier: full.tier }, isFree: true };
}

/** One of a tier, the longest silent first; null for nobody. */
function whoMakesRoom(
  context: Context,
  full: { readonly tier: Tier; readonly people: number; readonly most: number },
): Promise<ContactId | null> {
  const { store, prompter, today } = context;
  const { insteadOf, nobody } = questionsFor(context).room;
  const { id, name, organisation, last } = store.list.listing({
    filter: { ...EVERYBODY, tiers: [full.tier], standings: ["active"] },
    sort: "last",
    columns: ["organisation", "last"],
    most: -1,
    today,
  });
  return prompter.choose<ContactId | null>(
    filled(insteadOf, full),
    [
      ...id.map((value, at) => {
        const member = { name: name[at] ?? "", organisation: organisation?.[at] ?? null, last: last?.[at] ?? null };
        return { name: memberText(visible(member), today), value };
      }),
      { name: nobody, value: null },
    ],
    "--instead-of NAME or --over",
  );
}

/** The changes together with the one that makes room, and what is to be said of it. The caller holds the lock. */
export function withRoom(
  { store }: Context,
  changes: readonly Change[],
  { insteadOf, isFree }: Room,
): { readonly changes: readonly Change[]; readonly room: RoomReport } {
  const plans = store.tiers.plans();
  const leaver = insteadOf && store.contacts.byId(insteadOf.id);
  const left = insteadOf && leaver ? oneWider(leaver, insteadOf.tier) : null;
  const all = left ? [...changes, left.change] : changes;
  const full = overfull(all, store.tiers.counts(), plans);
  if (!isFree) for (const tier of full) refuseBeyond(tier, plans);
  return { changes: all, room: { madeRoom: left?.madeRoom ?? null, overfull: full } };
}
