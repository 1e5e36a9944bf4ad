import type { Context } from "../../context.ts";
import type { Contact } from "../../domain/contact.ts";
import { otherOf } from "../../domain/intro.ts";
import { HOW_WELL, howWell, type Introduction } from "../../domain/introduction.ts";
import { giveAndTake } from "../../domain/ledger.ts";
import type { IntroLine } from "../../views/intro.ts";
import type { Acquaintance } from "../../views/knows.ts";
import type { NetworkOfOne } from "../../views/show.ts";

const NEWEST_EXCHANGES = 5;

/** What was given and taken, whom they were brought together with, and whom they know. */
export function networkOf(context: Context, { id }: Contact): NetworkOfOne {
  const { store, today } = context;
  const exchanges = store.exchanges.of(id);
  return {
    giveAndTake: giveAndTake(exchanges, today),
    exchanges: exchanges.slice(0, NEWEST_EXCHANGES),
    exchangeCount: exchanges.length,
    introductions: introLines(context, store.introductions.of(id)),
    knows: acquaintancesOf(context, id),
    groups: store.gatherings.groupsOf(id),
    events: store.gatherings.eventsOf(id),
  };
}

/** Introductions with the names of those they are of. */
export function introLines({ store }: Context, introductions: readonly Introduction[]): IntroLine[] {
  const names = store.contacts.names([...new Set(introductions.flatMap(({ a, b }) => [a, b]))]);
  return introductions.map((each) => ({ ...each, aName: names.get(each.a) ?? "", bName: names.get(each.b) ?? "" }));
}

/** Whom somebody knows, the closest first. */
export function acquaintancesOf({ store }: Context, id: Contact["id"]): Acquaintance[] {
  const links = store.links.of(id);
  const names = store.contacts.names(links.map((link) => otherOf(link, id)));
  return links
    .map((link) => ({
      contactId: otherOf(link, id),
      name: names.get(otherOf(link, id)) ?? "",
      how: howWell(link),
    }))
    .sort((a, b) => HOW_WELL.indexOf(b.how) - HOW_WELL.indexOf(a.how) || (a.name < b.name ? -1 : 1));
}
