import type { ContactId, Tier } from "../contact.ts";
import { type Day, daysBetween, plusDays } from "../day.ts";
import type { Fit } from "../fit.ts";
import { allUnthanked } from "../ledger.ts";
import { sourcesOf } from "../match.ts";
import type { Goal } from "../mission.ts";
import { balance } from "../scoring/balance.ts";
import { isConversation, isPersonal, type TieInteraction, tieOn } from "../scoring/tie.ts";
import { type Stats, TIME_DAYS } from "../stats.ts";
import { LIMITS, type WarningFacts } from "../warning.ts";
import type { Need, Offer } from "../wish.ts";
import { isRelation, type StatsTie } from "./people.ts";
import { HALF_YEAR_DAYS, type PracticeOf, practiceFacts } from "./warning-practice.ts";
import { milestones, YEAR_DAYS } from "./yield.ts";

/** What the file says of the network that only warnings ask. */
export interface WarnedOf extends PracticeOf {
  readonly ties: readonly StatsTie[];
  readonly hasMission: boolean;
  readonly goals: readonly Goal[];
  readonly fits: readonly Fit[];
  /** The owner's own needs, and the offers of everybody else with the tags they bear. */
  readonly needs: readonly Need[];
  readonly offers: readonly Offer[];
  readonly tags: ReadonlyMap<ContactId, readonly string[]>;
  readonly inbox: { readonly cards: number; readonly oldestOn: Day | null };
  /** What was asked of whom in half a year. */
  readonly asks: readonly { readonly contactId: string; readonly on: Day }[];
  /** How many contacts a week the rhythms of each tier ask for; null for rhythms of one's own. */
  readonly rhythms: readonly { readonly tier: Tier | null; readonly aWeek: number }[];
  /** The interactions of a year of which it was noted how long they were. */
  readonly timed: readonly { readonly id: string; readonly on: Day; readonly minutes: number }[];
}

/** For how many days a question that came too early is spoken of. */
export const ASK_DAYS = 30;
const INITIATIVE_DAYS = HALF_YEAR_DAYS;
/** How much a fit must be for somebody to serve a goal. */
const SERVES = 2;
/** How long a contact takes where too few were timed to say. */
const USUAL_MINUTES = 30;
const LEAST_TIMED = 5;

export function warningFacts(facts: WarnedOf, stats: Stats, today: Day): WarningFacts {
  const people = facts.ties.filter(({ score }) => score.stage !== "card");
  const { inbox, hasMission, goals } = facts;
  const aim = goals.length === 0 ? null : aimOf(people, facts.timed, today);
  return {
    unthanked: unthankedDoors(people, today),
    asks: asksOf(facts, today),
    inbox: { cards: inbox.cards, oldestDays: inbox.oldestOn === null ? 0 : daysBetween(inbox.oldestOn, today) },
    mission: { hasText: hasMission, goals: goals.length },
    load: loadOf(facts, stats.time.wantedAWeek),
    support: supportOf(people, stats),
    singleSources: singleSources(facts, people),
    employer: stats.employer,
    echo: echoOf(people, today),
    fields: { coded: stats.fields.coded, effective: stats.fields.effective ?? 0 },
    aim,
    growth: { newPeople: stats.yield.newPeople.length, deepened: stats.yield.deepened.length },
    arrivals: arrivalsOf(facts.ties, today),
    initiative: initiativeOf(people, today),
    ...practiceFacts(facts, people, lastContacts(people, today), aim, today),
  };
}

function unthankedDoors(people: readonly StatsTie[], today: Day): WarningFacts["unthanked"] {
  const since = plusDays(today, -YEAR_DAYS);
  return people
    .flatMap(({ tie }) =>
      allUnthanked(tie.exchanges.filter(({ on }) => on <= today))
        .filter(({ kind, on }) => (kind === "introduction" || kind === "referral") && on > since)
        .map(({ on }) => ({ name: tie.name, days: daysBetween(on, today) })),
    )
    .sort((one, other) => other.days - one.days || (one.name < other.name ? -1 : 1));
}

function asksOf({ ties, asks }: WarnedOf, today: Day): WarningFacts["asks"] {
  if (asks.length === 0) return [];
  const byId = new Map(ties.map(({ tie }) => [tie.contactId as string, tie]));
  const since = plusDays(today, -ASK_DAYS);
  return asks
    .toSorted((one, other) => (one.on < other.on ? 1 : -1))
    .flatMap(({ contactId, on }) => {
      const tie = byId.get(contactId);
      if (tie === undefined || on > today || on <= since) return [];
      // What was given on the day itself may have come along with the question; what was taken is its answer.
      const before = tie.exchanges.filter((each) => each.on < on || (each.on === on && each.direction === "give"));
      const { first } = milestones(tie.interactions, on);
      return {
        name: tie.name,
        balance: balance(tieOn({ ...tie, exchanges: before, goalFits: [], perspective: null }, on)).balance,
        daysKnown: first === null ? null : daysBetween(first, on),
        hasGiven: before.some(({ direction }) => direction === "give"),
      };
    });
}

function loadOf({ rhythms, timed }: WarnedOf, wantedAWeek: number | null): WarningFacts["load"] {
  if (wantedAWeek === null) return null;
  const contacts = rhythms.reduce((sum, { aWeek }) => sum + aWeek, 0);
  const [most] = rhythms.toSorted((one, other) => other.aWeek - one.aWeek);
  const heaviest = most === undefined || most.tier === "wide" ? null : most.tier;
  return { hoursAWeek: (contacts * usualMinutes(timed)) / 60, wantedAWeek, heaviest };
}

function usualMinutes(timed: WarnedOf["timed"]): number {
  if (timed.length < LEAST_TIMED) return USUAL_MINUTES;
  const minutes = timed.map((each) => each.minutes).sort((one, other) => one - other);
  return minutes[Math.floor(minutes.length / 2)] ?? USUAL_MINUTES;
}

function supportOf(people: readonly StatsTie[], { yield: { supporters } }: Stats): WarningFacts["support"] {
  const known = new Set(supporters.map(({ contactId }) => contactId));
  const relations = people.filter(isRelation);
  const [nearest] = relations
    .filter(({ tie }) => !known.has(tie.contactId))
    .sort((one, other) => other.score.parts.strength.value - one.score.parts.strength.value);
  return { relations: relations.length, supporters: supporters.length, nearest: nearest?.tie.name ?? null };
}

function singleSources(
  { goals, fits, needs, offers, tags }: WarnedOf,
  people: readonly StatsTie[],
): WarningFacts["singleSources"] {
  const names = new Map(people.map(({ tie }) => [tie.contactId, tie.name]));
  const serving = goals.map(({ id, title }) => ({
    topic: title,
    ids: fits.filter(({ goalId, fit, contactId }) => goalId === id && fit >= SERVES && names.has(contactId)),
  }));
  const there = offers.filter(({ contactId }) => contactId !== null && names.has(contactId));
  const helping = [...sourcesOf(needs, there, tags)].map(([{ text }, ids]) => ({
    topic: text,
    ids: [...ids].map((contactId) => ({ contactId })),
  }));
  return [...serving, ...helping].flatMap(({ topic, ids }) => {
    const [only, ...others] = ids;
    return only === undefined || others.length > 0 ? [] : { topic, name: names.get(only.contactId) ?? "" };
  });
}

function echoOf(people: readonly StatsTie[], today: Day): WarningFacts["echo"] {
  const last = lastContacts(people, today);
  return { contacts: last.length, confirmedOnly: last.filter(({ isConfirmedOnly }) => isConfirmedOnly).length };
}

/** The newest two-way contacts of all, each once. */
function lastContacts(people: readonly StatsTie[], today: Day): readonly TieInteraction[] {
  const last: TieInteraction[] = [];
  for (const { tie } of people) {
    for (const interaction of tie.interactions) {
      const { on, id } = interaction;
      const least = last.length < LIMITS.echoContacts ? undefined : last.at(-1);
      if ((least !== undefined && on < least.on) || on > today || !isConversation(interaction)) continue;
      if ((least !== undefined && newer(least, interaction) <= 0) || last.some((each) => each.id === id)) continue;
      last.push(interaction);
      last.sort(newer);
      last.length = Math.min(last.length, LIMITS.echoContacts);
    }
  }
  return last;
}

function newer(one: TieInteraction, other: TieInteraction): number {
  if (one.on !== other.on) return one.on < other.on ? 1 : -1;
  return one.id === other.id ? 0 : one.id < other.id ? 1 : -1;
}

function aimOf(people: readonly StatsTie[], timed: WarnedOf["timed"], today: Day): NonNullable<WarningFacts["aim"]> {
  const since = plusDays(today, -TIME_DAYS);
  const minutes = new Map(timed.filter(({ on }) => on > since && on <= today).map((each) => [each.id, each.minutes]));
  const served = new Set<string>();
  const spent = new Set<string>();
  const unasked: { readonly name: string; readonly minutes: number }[] = [];
  for (const { tie, score } of people) {
    const fit = score.parts.mission.value;
    let own = 0;
    for (const { id } of tie.interactions) {
      const length = minutes.get(id);
      if (length === undefined) continue;
      spent.add(id);
      own += length;
      if (fit !== null && fit > 0) served.add(id);
    }
    if (fit === null && own > 0) unasked.push({ name: tie.name, minutes: own });
  }
  const hoursOf = (ids: Iterable<string>): number => [...ids].reduce((sum, id) => sum + (minutes.get(id) ?? 0), 0) / 60;
  const hours = hoursOf(spent);
  unasked.sort((one, other) => other.minutes - one.minutes);
  return { hours, aimless: hours - hoursOf(served), with: unasked[0]?.name ?? null };
}

function arrivalsOf(ties: readonly StatsTie[], today: Day): WarningFacts["arrivals"] {
  const since = plusDays(today, -YEAR_DAYS);
  const arrived = ties.filter(({ tie }) => tie.addedOn > since && tie.addedOn <= today);
  return {
    cards: arrived.filter(({ score }) => score.stage === "card").length,
    relations: arrived.filter(isRelation).length,
  };
}

function initiativeOf(people: readonly StatsTie[], today: Day): WarningFacts["initiative"] {
  const since = plusDays(today, -INITIATIVE_DAYS);
  const [mine, theirs] = [new Set<string>(), new Set<string>()];
  for (const { tie } of people) {
    for (const interaction of tie.interactions) {
      const { id, on, initiator } = interaction;
      if (initiator === null || on <= since || on > today || !isPersonal(interaction)) continue;
      (initiator === "me" ? mine : theirs).add(id);
    }
  }
  return { mine: mine.size, theirs: theirs.size };
}
