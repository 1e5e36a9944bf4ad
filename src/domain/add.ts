import { type Change, changed, created } from "./change.ts";
import type { Contact, ContactId, Tier } from "./contact.ts";
import { type Day, daysBetween, plusDays } from "./day.ts";
import { type Employment, type Position, putInFront } from "./employment.ts";
import { type Event, type EventId, nearest } from "./event.ts";
import {
  type Address,
  type Identifier,
  type IdentifierId,
  type IdentifierKind,
  normalisedEmail,
  normalisedPhone,
  normalisedUrl,
} from "./identifier.ts";
import { cleanLine, cleanName, cleanTag, cleanText, folded, inTagOrder, LONGEST_NAME } from "./name.ts";
import { withLines } from "./note.ts";
import type { Organisation, OrganisationId } from "./organisation.ts";
import { type GivenPromise, newPromise } from "./promise.ts";

/** What stands on a card, told apart and clean. */
export interface Card {
  readonly name: string;
  readonly title: string | null;
  readonly organisation: string | null;
  readonly addresses: readonly Address[];
  readonly tags: readonly string[];
  /** Said by a card for programs, never by a printed one. */
  readonly birthday: string | null;
  /** What could not be placed. */
  readonly note: string | null;
}

/** What the two of you left it at, with the promise it makes and its days. */
export const EXPECTATIONS = {
  mail: { text: "send a mail", days: 2 },
  invite: { text: "send an invitation", days: 7 },
  coffee: { text: "arrange a coffee", days: 14 },
  none: null,
} as const;
export type Expectation = keyof typeof EXPECTATIONS;

/** How a card came in. */
export interface Meeting {
  readonly on: Day;
  /** False where nobody said a day: somebody known for long, who is entered today. */
  readonly isDayGiven: boolean;
  readonly event: string | null;
  readonly place: string | null;
  readonly expects: Expectation;
  readonly tier: Tier | null;
  readonly cadenceDays: number | null;
}

/** What the file already holds, as far as a new card asks. */
export interface AddFacts {
  readonly today: Day;
  readonly newId: () => string;
  readonly organisationNamed: (name: string) => Organisation | null;
  readonly eventsNamed: (name: string) => readonly Event[];
  readonly holderOf: (kind: IdentifierKind, normalised: string) => Identifier | null;
  readonly contactsNamed: (name: string) => readonly Contact[];
}

/** What one card became. */
export interface AddedCard {
  readonly contact: Contact;
  /** False where the card went to somebody who was there already. */
  readonly isNew: boolean;
  readonly organisation: string | null;
  readonly title: string | null;
  /** Where the card tells of other work than stood first: that. */
  readonly workBefore: Employment | null;
  readonly addresses: readonly Address[];
  readonly event: Event | null;
  readonly promise: GivenPromise | null;
  /** Addresses left out because they are another's, with whose. */
  readonly taken: readonly Address[];
  /** What could not be placed on this card. */
  readonly unplaced: string | null;
}

export interface AddDecision {
  readonly changes: readonly Change[];
  readonly added: AddedCard;
}

/** Somebody in the file who may be the one on a card, and by what. */
export interface Duplicate {
  readonly contactId: ContactId;
  readonly by: "email" | "phone" | "url" | "name";
  readonly value: string;
}

/** A card made of what was typed or read; throws when it has no name to go by. */
export function toCard(draft: {
  readonly name: string | null;
  readonly title: string | null;
  readonly organisation: string | null;
  readonly emails: readonly string[];
  readonly phones: readonly { readonly written: string; readonly e164: string | null }[];
  readonly urls: readonly string[];
  readonly tags: readonly string[];
  readonly birthday?: string | null;
  readonly note: string | null;
}): Card {
  const addresses: Address[] = [
    ...draft.emails.map((value) => ({ kind: "email" as const, value, normalised: normalisedEmail(value) })),
    ...draft.phones.map(({ written, e164 }) => ({
      kind: "phone" as const,
      value: written,
      normalised: normalisedPhone(written, e164),
    })),
    ...draft.urls.map((value) => ({ kind: "url" as const, value, normalised: normalisedUrl(value) })),
  ];
  return {
    name: cleanName(draft.name ?? draft.organisation ?? draft.emails[0] ?? overlong(draft.note)),
    title: draft.title === null ? null : cleanLine(draft.title),
    organisation: draft.organisation === null ? null : cleanLine(draft.organisation),
    addresses: unique(addresses.filter(({ normalised }) => normalised !== "")),
    tags: tagList(draft.tags),
    birthday: draft.birthday ?? null,
    note: draft.note === null ? null : cleanText(draft.note) || null,
  };
}

/** Two cards of one person as one: what the first says holds, and what the second says otherwise is in the note. */
export function oneCard(first: Card, second: Card): Card {
  const isOther = (one: string | null, other: string | null): other is string =>
    one !== null && other !== null && folded(one) !== folded(other);
  const otherwise = [
    isOther(first.title, second.title) ? second.title : null,
    isOther(first.organisation, second.organisation) ? second.organisation : null,
  ].filter((part) => part !== null);
  const notes = [first.note, otherwise.join(", "), second.note === first.note ? null : second.note].filter(Boolean);
  return {
    name: first.name,
    title: first.title ?? second.title,
    organisation: first.organisation ?? second.organisation,
    addresses: unique([...first.addresses, ...second.addresses]),
    tags: tagList([...first.tags, ...second.tags]),
    birthday: first.birthday ?? second.birthday,
    note: notes.join("\n") || null,
  };
}

/** A name too long to be taken for one stands in the note; said to be too long it is refused for that. */
function overlong(note: string | null): string {
  return note !== null && note.length > LONGEST_NAME ? note : "";
}

/** Clean, sorted, each once: the form in which tags are kept. */
export function tagList(tags: readonly string[]): readonly string[] {
  return inTagOrder([...new Set(tags.map(cleanTag))]);
}

function unique(addresses: readonly Address[]): readonly Address[] {
  return addresses.filter(
    ({ kind, normalised }, at) =>
      addresses.findIndex((other) => other.kind === kind && other.normalised === normalised) === at,
  );
}

/** Those who may be the one on the card: by the same address first, then by a name written alike; each once. */
export function likelyDuplicates(
  card: Card,
  facts: Pick<AddFacts, "holderOf" | "contactsNamed">,
): readonly Duplicate[] {
  const byAddress = card.addresses.flatMap(({ kind, value, normalised }): Duplicate[] => {
    const holder = facts.holderOf(kind, normalised);
    return holder ? [{ contactId: holder.contactId, by: kind, value }] : [];
  });
  const byName = facts
    .contactsNamed(card.name)
    .map(({ id, name }): Duplicate => ({ contactId: id, by: "name", value: name }));
  const all = [...byAddress, ...byName];
  return all.filter(({ contactId }, at) => all.findIndex((other) => other.contactId === contactId) === at);
}

/**
 * A contact of the card; or, with `into`, the card joined to somebody who is there already: nothing of theirs is lost, and what they
 * do now goes first.
 */
export function addCard(
  card: Card,
  arranged: Meeting,
  facts: AddFacts,
  into: {
    readonly contact: Contact;
    readonly positions: readonly Position[];
  } | null,
): AddDecision {
  const { newId, today } = facts;
  const changes: Change[] = [];
  const event = arranged.event === null ? null : eventOf(arranged.event, arranged, facts, changes);
  // Where the day was not arranged, one met when the event was: a pile is often typed days after it.
  const isOfEvent = !arranged.isDayGiven && event !== null && event.on < arranged.on;
  const meeting = isOfEvent ? { ...arranged, on: event.on } : arranged;
  const organisation = card.organisation === null ? null : organisationOf(card.organisation, facts, changes);

  const id = into?.contact.id ?? (newId() as ContactId);
  const isHeldByOther = (address: Address): boolean => {
    const holder = facts.holderOf(address.kind, address.normalised);
    return holder !== null && holder.contactId !== id;
  };
  const taken = card.addresses.filter(isHeldByOther);
  const addresses = card.addresses.filter((address) => !isHeldByOther(address));
  const note = [card.note, ...taken.map(({ value }) => value)].filter((part) => part !== null).join("\n") || null;

  const contact = into
    ? joined(into.contact, card, note, meeting, event)
    : fresh(id, card, note, meeting, event, today);
  changes.push(into ? changed("contact", into.contact, contact) : created("contact", contact));
  for (const { kind, value, normalised } of addresses) {
    if (facts.holderOf(kind, normalised) !== null) continue;
    changes.push(created("identifier", { id: newId() as IdentifierId, contactId: id, kind, value, normalised }));
  }
  const said = { title: card.title, organisation };
  const { changes: moves, before: workBefore } = putInFront(id, said, into?.positions ?? [], newId);
  changes.push(...moves);
  const promise = expectedPromise(meeting, id, facts);
  if (promise) changes.push(created("promise", promise));
  return {
    changes,
    added: {
      contact,
      isNew: into === null,
      organisation: organisation?.name ?? null,
      title: card.title,
      workBefore,
      addresses,
      event,
      promise,
      taken,
      unplaced: card.note,
    },
  };
}

function fresh(
  id: ContactId,
  card: Card,
  note: string | null,
  meeting: Meeting,
  event: Event | null,
  today: Day,
): Contact {
  const { tier, cadenceDays } = meeting;
  const isCard = tier === null && cadenceDays === null;
  return {
    id,
    name: card.name,
    nickname: null,
    // Who is given a rhythm has been dealt with; everybody else is a card until the owner has chosen.
    standing: isCard ? "inbox" : "active",
    tier,
    cadenceDays,
    isPinned: false,
    closeness: null,
    snoozedUntil: null,
    birthday: card.birthday,
    metOn: isCard || meeting.isDayGiven || event !== null ? meeting.on : null,
    metAt: event?.id ?? null,
    addedOn: today,
    note,
    tags: card.tags,
  };
}

function joined(contact: Contact, card: Card, note: string | null, meeting: Meeting, event: Event | null): Contact {
  const isChosen = meeting.tier !== null || meeting.cadenceDays !== null;
  const isPutAway = contact.standing === "archived" || contact.standing === "filed";
  return {
    ...contact,
    standing: isChosen ? "active" : isPutAway ? "inbox" : contact.standing,
    tier: meeting.tier ?? contact.tier,
    cadenceDays: meeting.cadenceDays ?? contact.cadenceDays,
    birthday: contact.birthday ?? card.birthday,
    metOn: contact.metOn ?? (meeting.isDayGiven || event !== null ? meeting.on : null),
    metAt: contact.metAt ?? event?.id ?? null,
    note: withLines(contact.note, note?.split("\n") ?? []),
    tags: tagList([...contact.tags, ...card.tags]),
  };
}

/** How many days an event may be from the day a card tells of and still be meant by its name. */
export const SAME_EVENT_DAYS = 30;

/** The event of that name nearest to the day, within a month of it, with the place where it had none; else a new one, on that day. */
export function eventOf(
  name: string,
  meeting: Pick<Meeting, "on" | "place">,
  facts: Pick<AddFacts, "eventsNamed" | "newId">,
  changes: Change[],
): Event {
  const known = nearest(facts.eventsNamed(name), meeting.on);
  if (known && Math.abs(daysBetween(known.on, meeting.on)) <= SAME_EVENT_DAYS) {
    if (known.place !== null || meeting.place === null) return known;
    const placed = { ...known, place: meeting.place };
    changes.push(changed("event", known, placed));
    return placed;
  }
  const event: Event = {
    id: facts.newId() as EventId,
    name: cleanName(name, "DI netværksdag"),
    on: meeting.on,
    place: meeting.place,
  };
  changes.push(created("event", event));
  return event;
}

export function organisationOf(
  name: string,
  facts: Pick<AddFacts, "organisationNamed" | "newId">,
  changes: Change[],
): Organisation {
  const known = facts.organisationNamed(name);
  if (known) return known;
  const organisation: Organisation = { id: facts.newId() as OrganisationId, name: cleanName(name, "Nordlys A/S") };
  changes.push(created("organisation", organisation));
  return organisation;
}

function expectedPromise(meeting: Meeting, contactId: ContactId, { newId, today }: AddFacts): GivenPromise | null {
  const expected = EXPECTATIONS[meeting.expects];
  return (
    expected &&
    newPromise(newId, {
      contactId,
      by: "me",
      text: expected.text,
      madeOn: today,
      dueOn: plusDays(meeting.on, expected.days),
    })
  );
}
