import type { Context } from "../context.ts";
import type { ContactId } from "../domain/contact.ts";
import type { Due } from "../domain/due.ts";
import type { DueFacts, Meeting, Serving } from "../domain/due-facts.ts";
import { type FitsOf, isInferenceOpen, mostUrgent, type Purpose, servingOf, UNASKED } from "../domain/due-fit.ts";
import { isThanksDue } from "../domain/due-terms.ts";
import type { Fit } from "../domain/fit.ts";
import { giveAndTake, unthanked } from "../domain/ledger.ts";
import { readFilter } from "../domain/list.ts";
import { offersFor } from "../domain/match.ts";
import type { GoalId } from "../domain/mission.ts";
import { SCORING } from "../domain/scoring/constants.ts";
import type { ExchangeOutline } from "../store/exchanges.ts";

/** How many of the longest silent are looked at for each of the most urgent, and how much further each next look goes. */
const REACH = 3;
const FURTHER = 4;
/** Among how many of the newest things taken a debt is looked for, when only a few lines are shown. */
const NEWEST_TAKEN = 200;

interface Look {
  readonly within: number;
  /** How many of the most urgent each reason hands over; -1 for all. */
  readonly most: number;
}

/** All that may be due. What nobody has told the file anything of, such as goals or offers, costs one look each. */
export function dueFacts(context: Context, { within, most }: Look): Due {
  const { store, today } = context;
  const goals = store.goals.open();
  const purpose = { goals, criteria: goals.length === 0 ? [] : store.criteria.all() };
  const fits = fitReader(context, purpose);
  const silent = silentOnes(context, purpose, fits, { within, most });
  const ids = [...new Set([...store.due.candidates(today, within, most), ...silent])];
  const { meetings, helpers } = meetingsOf(context, ids, most);
  const exchanges = byContact(store.exchanges.outlines([...ids, ...helpers]));
  const owed = new Set([...exchanges].flatMap(([id, each]) => (isOwed(each, context) ? [id] : [])));
  const found = store.due.facts([...ids, ...helpers.filter((id) => owed.has(id))], today);
  const serving = servings(
    context,
    purpose,
    fits,
    found.flatMap(({ contact: { id, standing, tier, cadenceDays } }) =>
      standing === "active" && (tier !== null || cadenceDays !== null) ? [id] : [],
    ),
  );
  const people = found.map(
    (each): DueFacts => ({
      ...each,
      serving: serving.get(each.contact.id) ?? UNASKED,
      unthanked: unthankedOf(context, exchanges.get(each.contact.id) ?? [], within),
      meeting: meetings.get(each.contact.id) ?? null,
      isOwed: owed.has(each.contact.id),
    }),
  );
  return { people, introductions: store.due.introductions(today, within, most) };
}

/** What was asked of somebody, read for many at a time. */
interface FitReader {
  read(ids: readonly ContactId[]): void;
  of(id: ContactId): FitsOf;
}

function fitReader({ store }: Context, { goals }: Purpose): FitReader {
  const known = new Map<ContactId, Map<GoalId, Fit>>();
  return {
    read: (ids) => {
      const unread = goals.length === 0 ? [] : ids.filter((id) => !known.has(id));
      if (unread.length === 0) return;
      for (const id of unread) known.set(id, new Map());
      for (const fit of store.fits.ofEach(unread)) known.get(fit.contactId)?.set(fit.goalId, fit);
    },
    of: (id) => known.get(id) ?? new Map<GoalId, Fit>(),
  };
}

/** Whose rhythm runs out, and is among the most urgent of these: how far they serve the mission counts, too. */
function silentOnes(
  { store, today }: Context,
  purpose: Purpose,
  fits: FitReader,
  { within, most }: Look,
): readonly ContactId[] {
  const isRanked = most >= 0 && purpose.goals.length > 0;
  for (let reach = isRanked ? most * REACH : most; ; reach *= FURTHER) {
    const silences = store.due.silences(today, within, reach);
    if (!isRanked) return silences.map(({ contactId }) => contactId);
    fits.read(silences.map(({ contactId }) => contactId));
    const chosen = mostUrgent(silences, silences.length < reach, purpose, fits.of, most);
    if (chosen !== null) return chosen;
  }
}

function servings(
  { store, today }: Context,
  purpose: Purpose,
  fits: FitReader,
  ids: readonly ContactId[],
): ReadonlyMap<ContactId, Serving> {
  if (purpose.goals.length === 0) return new Map();
  fits.read(ids);
  const among = ids.filter((id) => isInferenceOpen(purpose, fits.of(id)));
  const criteria = purpose.criteria.map((criterion) => {
    const met = among.length === 0 || criterion.filter === null ? [] : meeting(criterion.filter);
    const isMet = new Set(met);
    return { ...criterion, isMetBy: (id: ContactId) => isMet.has(id) };
  });
  return new Map(ids.map((id) => [id, servingOf(id, purpose, fits.of(id), criteria)]));

  function meeting(filter: string): ContactId[] {
    return store.list
      .entries({ filter: readFilter(filter), among, sort: "name", columns: [], most: -1, today })
      .map(({ id }) => id);
  }
}

interface Meetings {
  readonly meetings: ReadonlyMap<ContactId, Meeting>;
  /** Those who would be named for it alone, if I have taken more from them than I gave. */
  readonly helpers: readonly ContactId[];
}

/** Whose need could be met by an offer of mine. */
function meetingsOf({ store, today }: Context, ids: readonly ContactId[], most: number): Meetings {
  const offers = store.offers.of(null);
  if (offers.length === 0) return { meetings: new Map(), helpers: [] };
  const known = new Set(ids);
  const helpers = store.due.helpers(most < 0 ? -1 : NEWEST_TAKEN).filter((id) => !known.has(id));
  const needs = store.needs.ofEach([...ids, ...helpers]);
  const meetings = new Map<ContactId, Meeting>();
  for (const { need, offer } of needs.length === 0 ? [] : offersFor(needs, offers, today, Infinity)) {
    if (need.contactId === null || meetings.has(need.contactId)) continue;
    meetings.set(need.contactId, { need: need.text, offer: offer.text });
  }
  return { meetings, helpers: helpers.filter((id) => meetings.has(id)) };
}

function byContact(exchanges: readonly ExchangeOutline[]): ReadonlyMap<ContactId, readonly ExchangeOutline[]> {
  const found = new Map<ContactId, ExchangeOutline[]>();
  for (const exchange of exchanges) {
    const known = found.get(exchange.contactId);
    if (known) known.push(exchange);
    else found.set(exchange.contactId, [exchange]);
  }
  return found;
}

function isOwed(exchanges: readonly ExchangeOutline[], { today }: Context): boolean {
  return giveAndTake(exchanges, today).balance <= SCORING.flags.owe;
}

function unthankedOf(
  { store, today }: Context,
  exchanges: readonly ExchangeOutline[],
  within: number,
): DueFacts["unthanked"] {
  const last = unthanked(exchanges);
  return last !== null && isThanksDue(last, today, within) ? store.exchanges.byId(last.id) : null;
}
