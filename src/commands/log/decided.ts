import type { Context } from "../../context.ts";
import { addCard, type Meeting, toCard } from "../../domain/add.ts";
import type { Change } from "../../domain/change.ts";
import type { Contact } from "../../domain/contact.ts";
import { isDealingWith, logTalk, type Talk } from "../../domain/log.ts";
import { folded } from "../../domain/name.ts";
import type { Mention } from "../../domain/sentence.ts";
import { factsFor } from "../common/add-facts.ts";
import type { Exchanged, Found, Needed, Promised } from "./people.ts";

/** A conversation without those who took part and what passed between them. */
export type TalkItself = Omit<Talk, "people" | "promises" | "exchanges" | "needs">;

interface PassedBetween {
  readonly promised: readonly Promised[];
  readonly exchanged: readonly Exchanged[];
  readonly needed: readonly Needed[];
}

/** The conversation with everybody in it, those who get a card first. */
export function logDecision(
  context: Context,
  facts: TalkItself,
  found: readonly Found[],
  { promised, exchanged, needed }: PassedBetween,
) {
  const changes: Change[] = [];
  const added: Contact[] = [];
  const contacts = new Map<Found | string, Contact>();
  const contactOf = (person: Found): Contact => {
    const key = "contact" in person ? person.contact.id : `**${folded(person.card.text)}`;
    const known = contacts.get(key);
    if (known) return known;
    let contact: Contact;
    if ("contact" in person) contact = context.store.contacts.byId(person.contact.id) ?? person.contact;
    else {
      const decision = addCard(cardOf(person.card), meetingOn(facts.on), factsFor(context, changes), null);
      // Talked with, so no card any more.
      contact = { ...decision.added.contact, standing: isDealingWith(facts) ? "active" : "inbox" };
      changes.push(
        ...decision.changes.map((change) => (change.entity === "contact" ? { ...change, after: contact } : change)),
      );
      added.push(contact);
    }
    contacts.set(key, contact);
    return contact;
  };
  const talk: Talk = {
    ...facts,
    people: found.map(contactOf),
    promises: promised.map(({ said, whose }) => ({ said, contact: whose === null ? null : contactOf(whose) })),
    exchanges: exchanged.map(({ said, whose }) => ({ said, contact: whose === null ? null : contactOf(whose) })),
    needs: needed.map(({ said, whose }) => ({ said, contact: whose === null ? null : contactOf(whose) })),
  };
  const decided = logTalk(talk, added, {
    newId: context.newId,
    openOf: context.store.promises.openOf,
    needsOf: context.store.needs.of,
    exchangesOf: context.store.exchanges.of,
    daysOf: context.store.interactions.twoWayDays,
    isNoted: context.store.interactions.isNoted,
    askedOn: context.store.interactions.askedOn,
  });
  return { changes: [...changes, ...decided.changes], report: { today: context.today, ...decided.report } };
}

function cardOf({ text, organisation }: Mention) {
  return toCard({ name: text, title: null, organisation, emails: [], phones: [], urls: [], tags: [], note: null });
}

function meetingOn(on: Talk["on"]): Meeting {
  return { on, isDayGiven: true, event: null, place: null, expects: "none", tier: null, cadenceDays: null };
}
