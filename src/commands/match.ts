import type { Command } from "commander";
import type { Context } from "../context.ts";
import type { Contact, ContactId } from "../domain/contact.ts";
import { matches, pairOf } from "../domain/match.ts";
import { type MatchLine, matchView } from "../views/match.ts";
import { command, jsonOption } from "./common/command.ts";
import { printReport } from "./common/output.ts";

const MOST = 5;

export function matchCommand(context: Context): Command {
  return command("match", "who could help whom: your offers, their needs, and people who should meet", [
    "net match",
    "net match --json",
  ])
    .addOption(jsonOption())
    .action((options: { readonly json: boolean }) => runMatch(context, options));
}

function runMatch(context: Context, { json }: { readonly json: boolean }): void {
  const { store, today, shown } = context;
  const people = new Map<ContactId, Contact | null>();
  const personOf = (id: ContactId): Contact | null => {
    const known = people.get(id);
    if (known !== undefined) return known;
    const contact = store.contacts.byId(id);
    people.set(id, contact);
    return contact;
  };
  const isThere = ({ contactId }: { readonly contactId: ContactId | null }): boolean => {
    const contact = contactId === null ? null : personOf(contactId);
    return contact !== null && contact.standing !== "archived";
  };
  const mine = { needs: store.needs.of(null), offers: store.offers.of(null) };
  const theirs = { needs: store.needs.ofContacts().filter(isThere), offers: store.offers.ofContacts().filter(isThere) };
  const pairs = [...store.links.all(), ...store.introductions.all()];
  const likeliest = matches(
    {
      needs: [...mine.needs, ...theirs.needs],
      offers: [...mine.offers, ...theirs.offers],
      tags: new Map(
        theirs.offers.flatMap(({ contactId: id }) => (id === null ? [] : [[id, personOf(id)?.tags ?? []]])),
      ),
      acquainted: new Set(pairs.map(({ a, b }) => pairOf(a, b))),
    },
    today,
    MOST + 1, // one more, to know whether there is one
  );
  const found = likeliest.slice(0, MOST);
  const nameOf = (id: ContactId | null): string | null => (id === null ? null : (personOf(id)?.name ?? ""));
  const lines: MatchLine[] = found.map((match) => ({
    ...match,
    needOf: nameOf(match.need.contactId),
    offerOf: nameOf(match.offer.contactId),
  }));
  if (!json) {
    shown.keep(
      found.flatMap(({ need, offer }) => {
        const contact = need.contactId ?? offer.contactId;
        return contact === null ? [] : [{ contact, promise: null }];
      }),
    );
  }
  const counts = {
    myNeeds: mine.needs.length,
    myOffers: mine.offers.length,
    theirNeeds: theirs.needs.length,
    theirOffers: theirs.offers.length,
  };
  const hasMore = likeliest.length > found.length;
  printReport(context, { today, counts, matches: lines, hasMore }, { json, view: matchView });
}
