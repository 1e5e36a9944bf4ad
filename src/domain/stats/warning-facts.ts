import type { ContactId } from "../contact.ts";
import { type Day, daysBetween, plusDays } from "../day.ts";
import type { Fit } from "../fit.ts";
import { hoursOfAll, type Load } from "../load.ts";
import { sourcesOf } from "../match.ts";
import type { Goal } from "../mission.ts";
import { SCORING } from "../scoring/constants.ts";
import type { TieAsked } from "../scoring/outline-tie.ts";
import type { Stats } from "../stats.ts";
import type { WarningFacts } from "../warning.ts";
import type { Need, Offer } from "../wish.ts";
import type { Tally } from "./tally.ts";
import { type PracticeOf, practiceFacts } from "./warning-practice.ts";

/** What the file says of the network that only warnings ask. */
export interface WarnedOf extends PracticeOf {
  readonly hasMission: boolean;
  readonly goals: readonly Goal[];
  readonly fits: readonly Pick<Fit, "contactId" | "goalId" | "fit">[];
  /** The owner's own needs, and the offers of everybody else with the tags they bear. */
  readonly needs: readonly Need[];
  readonly offers: readonly Offer[];
  readonly tags: ReadonlyMap<ContactId, readonly string[]>;
  readonly inbox: { readonly cards: number; readonly oldestOn: Day | null };
  /** What was asked of whom in half a year. */
  readonly asks: readonly { readonly contactId: ContactId; readonly on: Day }[];
  /** How it stood with one who was asked, on that day; null for one who is not there, or in the archive. */
  readonly askedOn: (id: ContactId, on: Day) => TieAsked | null;
  /** What the care of each circle costs; it is asked only where it is said how many hours there are. */
  readonly loads: () => readonly Load[];
  /** Shows who took part in what of late, and for how many minutes, where it was noted. */
  readonly eachTimed: (look: (id: ContactId, interaction: number, minutes: number) => void) => void;
  readonly placeOf: (id: ContactId) => number | undefined;
  /** First steps of half a year of which it is known whose they were; the owner's are counted where they took them all. */
  readonly initiative: WarningFacts["initiative"];
  readonly namesOf: (ids: readonly ContactId[]) => ReadonlyMap<ContactId, string>;
}

/** For how many days a question that came too early is spoken of. */
const ASK_DAYS = 30;
/** How much a fit must be for somebody to serve a goal. */
const SERVES = 2;

export function warningFacts(tally: Tally, facts: WarnedOf, stats: Stats, today: Day): WarningFacts {
  const { inbox, hasMission, goals } = facts;
  const aim = goals.length === 0 ? null : aimOf(tally, facts);
  return {
    unthanked: unthankedDoors(tally, facts),
    asks: asksOf(facts, today),
    inbox: { cards: inbox.cards, oldestDays: inbox.oldestOn === null ? 0 : daysBetween(inbox.oldestOn, today) },
    mission: { hasText: hasMission, goals: goals.length },
    load: loadOf(facts, stats.time.wantedAWeek),
    support: supportOf(tally, facts),
    singleSources: singleSources(tally, facts),
    employer: stats.employer,
    echo: echoOf(facts),
    fields: { coded: stats.fields.coded, effective: stats.fields.effective ?? 0 },
    aim,
    growth: { newPeople: tally.yield.newPeople.length, deepened: tally.yield.deepened.length },
    arrivals: tally.arrivals,
    initiative: facts.initiative,
    ...practiceFacts(facts, aim, today),
  };
}

/** The name of one of few. */
function nameOf({ namesOf }: Pick<WarnedOf, "namesOf">, id: ContactId): string {
  return namesOf([id]).get(id) ?? "";
}

function unthankedDoors({ doors }: Tally, { namesOf }: WarnedOf): WarningFacts["unthanked"] {
  const names = namesOf([...new Set(doors.map(({ contactId }) => contactId))]);
  return doors
    .map(({ contactId, days }) => ({ name: names.get(contactId) ?? "", days }))
    .sort((one, other) => other.days - one.days || (one.name < other.name ? -1 : 1));
}

function asksOf(facts: WarnedOf, today: Day): WarningFacts["asks"] {
  const since = plusDays(today, -ASK_DAYS);
  return facts.asks
    .toSorted((one, other) => (one.on < other.on ? 1 : -1))
    .flatMap(({ contactId, on }) => {
      const asked = on > today || on <= since ? null : facts.askedOn(contactId, on);
      if (asked === null || isMadeGood(asked, facts.askedOn(contactId, today))) return [];
      return { name: nameOf(facts, contactId), ...asked };
    });
}

/** Whether enough was given since then: something at all, or what levels the balance. */
function isMadeGood(then: TieAsked, now: TieAsked | null): boolean {
  if (now === null) return false;
  const { owe } = SCORING.flags;
  return then.balance <= owe ? now.balance > owe && now.balance > then.balance : !then.hasGiven && now.hasGiven;
}

function loadOf({ loads }: WarnedOf, wantedAWeek: number | null): WarningFacts["load"] {
  if (wantedAWeek === null) return null;
  const all = loads();
  const [most] = all.toSorted((one, other) => other.hoursAWeek - one.hoursAWeek);
  const isSlowest = most === undefined || most.circle === "wide" || most.circle === "own";
  return { hoursAWeek: hoursOfAll(all), wantedAWeek, heaviest: isSlowest ? null : most.circle };
}

function supportOf({ relations, yield: { supporters } }: Tally, facts: WarnedOf): WarningFacts["support"] {
  const known = new Set(supporters);
  const [nearest] = relations
    .filter(({ contactId }) => !known.has(contactId))
    .sort((one, other) => other.strength - one.strength);
  return {
    relations: relations.length,
    supporters: supporters.length,
    nearest: nearest === undefined ? null : nameOf(facts, nearest.contactId),
  };
}

function singleSources({ isPersonAt }: Tally, facts: WarnedOf): WarningFacts["singleSources"] {
  const { goals, fits, needs, offers, tags } = facts;
  const isPerson = (id: ContactId): boolean => isPersonAt(facts.placeOf(id) ?? -1);
  const serving = goals.map(({ id, title }) => ({
    topic: title,
    ids: fits.filter(({ goalId, fit, contactId }) => goalId === id && fit >= SERVES && isPerson(contactId)),
  }));
  const there = offers.filter(({ contactId }) => contactId !== null && isPerson(contactId));
  const helping = [...sourcesOf(needs, there, tags)].map(([{ text }, ids]) => ({
    topic: text,
    ids: [...ids].map((contactId) => ({ contactId })),
  }));
  return [...serving, ...helping].flatMap(({ topic, ids }) => {
    const [only, ...others] = ids;
    if (only === undefined || others.length > 0) return [];
    return { topic, name: nameOf(facts, only.contactId) };
  });
}

function echoOf({ last }: WarnedOf): WarningFacts["echo"] {
  return { contacts: last.length, confirmedOnly: last.filter(({ isConfirmedOnly }) => isConfirmedOnly).length };
}

function aimOf({ isPersonAt, missionAt }: Tally, facts: WarnedOf): NonNullable<WarningFacts["aim"]> {
  const spent = new Map<number, number>();
  const served = new Set<number>();
  const unasked = new Map<ContactId, number>();
  facts.eachTimed((id, interaction, minutes) => {
    const place = facts.placeOf(id) ?? -1;
    if (!isPersonAt(place)) return;
    const fit = missionAt(place);
    spent.set(interaction, minutes);
    if (fit === null) unasked.set(id, (unasked.get(id) ?? 0) + minutes);
    else if (fit > 0) served.add(interaction);
  });
  let all = 0;
  let aimless = 0;
  spent.forEach((minutes, interaction) => {
    all += minutes;
    if (!served.has(interaction)) aimless += minutes;
  });
  const astray = facts.events.filter(({ isForGoal }) => !isForGoal);
  for (const { minutes } of facts.events) all += minutes;
  for (const { minutes } of astray) aimless += minutes;
  return {
    hours: all / 60,
    aimless: all / 60 - (all - aimless) / 60,
    with: mostUnasked(facts, unasked),
    at: astray[0]?.called ?? null,
  };
}

/** With whom most of the time went of whom no goal was asked; of those alike the first in the file. */
function mostUnasked(facts: WarnedOf, unasked: ReadonlyMap<ContactId, number>): string | null {
  const found: { id: ContactId | null; minutes: number } = { id: null, minutes: 0 };
  unasked.forEach((minutes, id) => {
    if (found.id !== null && (minutes < found.minutes || (minutes === found.minutes && id > found.id))) return;
    found.id = id;
    found.minutes = minutes;
  });
  return found.id === null ? null : nameOf(facts, found.id);
}
