import { NetError } from "../../errors.ts";
import { type Change, changed, created, removed } from "../change.ts";
import type { Contact, ContactId } from "../contact.ts";
import { kindIn, sizeIn } from "../exchange/words.ts";
import type { Exchange, ExchangeId } from "../exchange.ts";
import type { Interaction, InteractionId } from "../interaction.ts";
import { newExchange } from "../ledger.ts";
import type { Group } from "./group.ts";
import type { Meeting, MeetingId, Share } from "./meeting.ts";
import type { ToldShare } from "./party.ts";

/** What stands in the file of the contacts and exchanges behind a meeting. */
export interface LedgerFacts {
  interactionById(id: InteractionId): Interaction | null;
  exchangeById(id: ExchangeId): Exchange | null;
  exchangesIn(id: InteractionId): readonly Exchange[];
  contactById(id: ContactId): Contact | null;
}

/** A meeting of which nothing is said yet but the day, and that everybody came. */
export function newMeeting(
  { id: groupId, durationMinutes }: Group,
  {
    on,
    members,
    newId,
  }: { readonly on: Meeting["on"]; readonly members: readonly ContactId[]; readonly newId: () => string },
): Meeting {
  return {
    id: newId() as MeetingId,
    groupId,
    on,
    minutes: durationMinutes,
    wasThere: true,
    reason: null,
    leader: null,
    format: null,
    isOnTheme: null,
    energy: null,
    interest: null,
    note: null,
    sharedOn: null,
    interactionId: null,
    came: members,
    cancelled: [],
    shares: [],
  };
}

/** A line that is told now; its size is read off its words. */
export function newShare(told: ToldShare): Share {
  const kind = told.did === "learned" ? "knowledge" : (kindIn(told.text) ?? "favour");
  return { ...told, size: sizeIn(told.text, kind), exchangeId: null };
}

/** On which side of the ledger a line stands, and with whom; null where it did not pass between the owner and a member. */
function ledgerSide({
  who,
  did,
  with: partner,
}: Pick<Share, "who" | "did" | "with">): Pick<Exchange, "contactId" | "direction"> | null {
  if (who === "me" && partner !== null && partner !== "me") {
    return { contactId: partner, direction: did === "gave" ? "give" : "take" };
  }
  if (who !== "me" && partner === "me") return { contactId: who, direction: did === "gave" ? "take" : "give" };
  return null;
}

/**
 * The meeting as it is to be, with all that follows: one contact with everybody who came, and an exchange for each line
 * between the owner and a member. `before` is null for a new one.
 */
export function meetingWritten(
  before: Meeting | null,
  wanted: Meeting,
  group: Pick<Group, "name">,
  facts: LedgerFacts & { readonly newId: () => string },
): { readonly changes: readonly Change[]; readonly meeting: Meeting } {
  const was = before?.interactionId ? facts.interactionById(before.interactionId) : null;
  const interaction = interactionOf(wanted, was, group, facts.newId);
  const ledger = wanted.shares.map((share) => sharedIn(wanted, share, interaction, facts));
  const shares = ledger.map(({ share }) => share);
  const meeting: Meeting = { ...wanted, interactionId: interaction?.id ?? null, shares };
  const kept = new Set(shares.map(({ exchangeId }) => exchangeId));
  const gone = (before?.shares ?? []).flatMap(({ exchangeId }) =>
    exchangeId === null || kept.has(exchangeId) ? [] : (facts.exchangeById(exchangeId) ?? []),
  );
  const loose =
    was === null || interaction !== null ? [] : unbound(was.id, [...kept, ...gone.map(({ id }) => id)], facts);
  const changes: Change[] = [
    ...(interaction === null
      ? []
      : [
          ...metNow(interaction.with, facts),
          was === null ? created("interaction", interaction) : changed("interaction", was, interaction),
        ]),
    ...ledger.flatMap(({ changes: each }) => each),
    before === null ? created("meeting", meeting) : changed("meeting", before, meeting),
    ...gone.map((exchange) => removed("exchange", exchange)),
    ...loose,
    ...(was !== null && interaction === null ? [removed("interaction", was)] : []),
  ];
  return { changes, meeting };
}

/** What goes with a meeting that is taken out: the contact it was, and what passed there. */
export function meetingRemoved(meeting: Meeting, facts: LedgerFacts): readonly Change[] {
  const own = meeting.shares.flatMap(({ exchangeId }) =>
    exchangeId === null ? [] : (facts.exchangeById(exchangeId) ?? []),
  );
  const interaction = meeting.interactionId === null ? null : facts.interactionById(meeting.interactionId);
  const loose =
    interaction === null
      ? []
      : unbound(
          interaction.id,
          own.map(({ id }) => id),
          facts,
        );
  return [
    removed("meeting", meeting),
    ...own.map((exchange) => removed("exchange", exchange)),
    ...loose,
    ...(interaction === null ? [] : [removed("interaction", interaction)]),
  ];
}

/** What else was told in a conversation that goes away stays in the ledger by itself. */
function unbound(id: InteractionId, own: readonly (ExchangeId | null)[], facts: LedgerFacts): Change[] {
  return facts
    .exchangesIn(id)
    .filter((exchange) => !own.includes(exchange.id))
    .map((exchange) => changed("exchange", exchange, { ...exchange, interactionId: null }));
}

function interactionOf(
  { wasThere, came, on, minutes, shares }: Meeting,
  was: Interaction | null,
  { name }: Pick<Group, "name">,
  newId: () => string,
): Interaction | null {
  if (!wasThere || came.length === 0) return null;
  const plain: Omit<Interaction, "id" | "on" | "minutes" | "depth" | "with"> = {
    kind: "event",
    initiator: null,
    isAnswered: true,
    // What a meeting leaves one with is of the group, and of nobody who was there.
    energy: null,
    isConfirmedOnly: false,
    note: name,
    noteClass: "professional",
    eventId: null,
    tags: [],
  };
  const depth = shares.length > 0 ? 2 : 1;
  return { ...(was ?? { id: newId() as InteractionId, ...plain }), on, minutes, depth, with: came };
}

/** A card that has now been talked with has been dealt with. */
function metNow(ids: readonly ContactId[], facts: LedgerFacts): Change[] {
  return ids.flatMap((id) => {
    const contact = facts.contactById(id);
    return contact?.standing === "inbox" ? [changed("contact", contact, { ...contact, standing: "active" })] : [];
  });
}

/** A line with its entry in the ledger; one that was removed from the ledger by itself stays away. */
function sharedIn(
  { on }: Meeting,
  share: Share,
  interaction: Interaction | null,
  facts: LedgerFacts & { readonly newId: () => string },
): { readonly share: Share; readonly changes: readonly Change[] } {
  const side = ledgerSide(share);
  if (side === null) return { share: { ...share, exchangeId: null }, changes: [] };
  const interactionId = interaction?.id ?? null;
  if (share.exchangeId !== null) {
    const before = facts.exchangeById(share.exchangeId);
    if (before === null) return { share, changes: [] };
    const after = { ...before, ...side, on, interactionId };
    return { share, changes: [changed("exchange", before, after)] };
  }
  const kind = share.did === "learned" ? ("knowledge" as const) : null;
  const exchange = newExchange(facts.newId, { ...side, kind, text: share.text, size: share.size, on, interactionId });
  return { share: { ...share, exchangeId: exchange.id }, changes: [created("exchange", exchange)] };
}

/** Throws where a meeting says of somebody that they came and did not. */
export function demandSense({ came, cancelled }: Pick<Meeting, "came" | "cancelled">): void {
  if (!came.some((id) => cancelled.includes(id))) return;
  throw new NetError("usage", "somebody is named both ways", { hint: "--came NAMES, or --cancelled NAMES" });
}
