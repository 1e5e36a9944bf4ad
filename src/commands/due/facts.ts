import type { Context } from "../../context.ts";
import type { ContactId } from "../../domain/contact.ts";
import { daysBetween, EVER, plusDays } from "../../domain/day.ts";
import type { DueFacts, Help, Serving } from "../../domain/due/facts.ts";
import { type FitsOf, isInferenceOpen, mostUrgent, type Purpose, servingOf, UNASKED } from "../../domain/due/fit.ts";
import { isThanksDue, silenceOf } from "../../domain/due/terms.ts";
import type { Due } from "../../domain/due.ts";
import { eventDue } from "../../domain/event/due.ts";
import type { Fit } from "../../domain/fit.ts";
import type { GatheringDue } from "../../domain/gathering.ts";
import { groupDue, oldestToTell } from "../../domain/group/due.ts";
import { giveAndTake, unthanked } from "../../domain/ledger.ts";
import { readFilter } from "../../domain/list.ts";
import { offersFor } from "../../domain/match.ts";
import type { GoalId } from "../../domain/mission.ts";
import { SCORING } from "../../domain/scoring/constants.ts";
import { THANKS_DAYS } from "../../domain/urgency.ts";
import type { ExchangeOutline } from "../../store/exchanges.ts";

/** How many of the longest silent are looked at first for each line, and how many times more at each next look. */
const REACH = 2;
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
  const candidates = store.due.candidates(today, within, most);
  const ids = [...new Set([...candidates.ids, ...silent.ids])];
  const help = helpOf(context, ids, most);
  const owed = owedOnes(context, [...help.keys()]);
  const wanted = [...new Set([...ids, ...owed])];
  const thanks = unthankedOf(context, wanted, within);
  const found = store.due.facts(wanted, today, within);
  const serving = servings(
    context,
    purpose,
    fits,
    found.flatMap((each) => (silenceOf(each, today, within) === null ? [] : [each.contact.id])),
  );
  const people = found.map(
    (each): DueFacts => ({
      contact: each.contact,
      lastOn: each.lastOn,
      latest: each.latest,
      promises: each.promises,
      serving: serving.get(each.contact.id) ?? UNASKED,
      unthanked: thanks.get(each.contact.id) ?? null,
      help: help.get(each.contact.id) ?? null,
      isOwed: owed.has(each.contact.id),
    }),
  );
  const introductions = store.due.introductions(today, within, most);
  return {
    people,
    introductions: introductions.found,
    gatherings: gatheringsDue(context, within),
    isWhole: candidates.isWhole && silent.isWhole && introductions.isWhole,
  };
}

/** What groups and events ask for; a single look where there are none. */
function gatheringsDue({ store, today }: Context, within: number): readonly GatheringDue[] {
  const { groups, events } = store.gatherings.any(today, within);
  return [
    ...(groups ? groupDue(store.groupDue.facts(today, oldestToTell(today)), today, within) : []),
    ...(events ? eventDue(store.gatherings.events(today, within), today, within) : []),
  ];
}

const NONE: FitsOf = new Map<GoalId, Fit>();

/** What was asked of somebody, read for many at a time. */
interface FitReader {
  readonly read: (ids: readonly ContactId[]) => void;
  readonly of: (id: ContactId) => FitsOf;
}

function fitReader({ store }: Context, { goals }: Purpose): FitReader {
  const known = new Map<ContactId, FitsOf>();
  return {
    read: (ids) => {
      const unread = goals.length === 0 ? [] : ids.filter((id) => !known.has(id));
      if (unread.length === 0) return;
      const found = new Map<ContactId, Map<GoalId, Fit>>();
      for (const fit of store.fits.ofEach(unread)) {
        const fits = found.get(fit.contactId);
        if (fits) fits.set(fit.goalId, fit);
        else found.set(fit.contactId, new Map([[fit.goalId, fit]]));
      }
      for (const id of unread) known.set(id, found.get(id) ?? NONE);
    },
    of: (id) => known.get(id) ?? NONE,
  };
}

/** Whose rhythm runs out, and is among the most urgent of these: how far they serve the mission counts, too. */
function silentOnes(
  { store, today }: Context,
  purpose: Purpose,
  fits: FitReader,
  { within, most }: Look,
): { readonly ids: readonly ContactId[]; readonly isWhole: boolean } {
  const isRanked = most >= 0 && purpose.goals.length > 0;
  for (let reach = isRanked ? most * REACH : most + 1; ; reach *= FURTHER) {
    const silences = store.due.silences(today, within, most < 0 ? -1 : reach);
    const isAll = most < 0 || silences.length < reach;
    const ids = silences.map(({ contactId }) => contactId);
    if (!isRanked) return { ids: isAll ? ids : ids.slice(0, most), isWhole: isAll };
    fits.read(ids);
    const chosen = mostUrgent(silences, isAll, purpose, fits.of, most);
    if (chosen !== null) return { ids: chosen, isWhole: isAll && chosen.length === silences.length };
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
  const isOpenUnasked = isInferenceOpen(purpose, NONE);
  const open = ids.filter((id) => (isUnasked(id) ? isOpenUnasked : isInferenceOpen(purpose, fits.of(id))));
  const criteria =
    open.length === 0 ? [] : purpose.criteria.map((each) => ({ ...each, isMetBy: metBy(each.filter, open) }));
  return new Map(
    ids.flatMap((id) =>
      isUnasked(id) && !isOpenUnasked ? [] : [[id, servingOf(id, purpose, fits.of(id), criteria)] as const],
    ),
  );

  function isUnasked(id: ContactId): boolean {
    return fits.of(id).size === 0;
  }

  function metBy(filter: string | null, among: readonly ContactId[]): (id: ContactId) => boolean {
    if (filter === null) return () => false;
    const found = store.list.listing({
      filter: readFilter(filter),
      among,
      sort: "name",
      columns: [],
      most: -1,
      today,
    });
    const met = new Set(found.id);
    return (id) => met.has(id);
  }
}

/** Whose need could be met by an offer of mine: of these, and of those who would be named for it alone. */
function helpOf({ store, today }: Context, ids: readonly ContactId[], most: number): ReadonlyMap<ContactId, Help> {
  const found = new Map<ContactId, Help>();
  const offers = store.offers.of(null);
  if (offers.length === 0) return found;
  const helpers = store.due.helpers(most < 0 ? -1 : NEWEST_TAKEN);
  const needs = store.needs.ofEach([...new Set([...ids, ...helpers])]);
  for (const { need, offer } of needs.length === 0 ? [] : offersFor(needs, offers, today, Infinity)) {
    if (need.contactId === null || found.has(need.contactId)) continue;
    found.set(need.contactId, { need: need.text, offer: offer.text });
  }
  return found;
}

/** Those of these from whom I have taken more than I gave. */
function owedOnes({ store, today }: Context, ids: readonly ContactId[]): ReadonlySet<ContactId> {
  const ledgers = ids.length === 0 ? [] : byContact(store.exchanges.outlines(ids, EVER));
  return new Set(
    [...ledgers].flatMap(([id, each]) => (giveAndTake(each, today).balance <= SCORING.flags.owe ? [id] : [])),
  );
}

/** What each of these is to be thanked for. */
function unthankedOf(
  { store, today }: Context,
  ids: readonly ContactId[],
  within: number,
): ReadonlyMap<ContactId, DueFacts["unthanked"]> {
  // A thanks is for the newest thing taken before it, so that what is older changes nothing.
  const lately = byContact(store.exchanges.outlines(ids, plusDays(today, -THANKS_DAYS.until)));
  return new Map(
    [...lately].map(([id, each]) => {
      const last = unthanked(each);
      return [
        id,
        last !== null && isThanksDue(daysBetween(last.on, today), within) ? store.exchanges.byId(last.id) : null,
      ];
    }),
  );
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
