import type { ContactId } from "./contact.ts";
import { type Day, daysBetween } from "./day.ts";
import type { EventPlan } from "./event/plan.ts";
import type { Event, EventId } from "./event.ts";
import type { GroupId } from "./group/group.ts";
import type { Meeting, Share } from "./group/meeting.ts";
import { INTERACTION_KINDS, type InteractionKind } from "./interaction.ts";
import type { Learning } from "./learning.ts";
import { median } from "./median.ts";
import { byUnit, OUTCOME_KINDS, type Outcome, type OutcomeKind, worthOf } from "./outcome.ts";

/** How many outcomes there must be before a rate is told of them. */
export const ENOUGH = 5;

const DAYS_A_MONTH = 30.4;

/** One conversation with somebody, as far as time goes. */
export interface TimeWith {
  readonly on: Day;
  readonly kind: InteractionKind;
  readonly minutes: number | null;
  readonly eventId: EventId | null;
  readonly isTwoWay: boolean;
}

/** What one kind of activity took, all of it together. */
export interface TimeOfKind {
  readonly kind: InteractionKind;
  readonly count: number;
  /** How many of them have a length, or need none. */
  readonly timed: number;
  readonly minutes: number;
}

/** Somebody by whom something came. */
export interface PersonInChain {
  readonly id: ContactId;
  readonly name: string;
  readonly metOn: Day | null;
  readonly metAt: EventId | null;
  /** The first one first. */
  readonly times: readonly TimeWith[];
}

/** A group with the meetings the owner was at, as far as time and learning go. */
interface GroupSpent {
  readonly id: GroupId;
  readonly name: string;
  /** What the fee came to over these days, in whole units of the owner's money; null where none is said. */
  readonly paid: number | null;
  readonly meetings: readonly Pick<Meeting, "on" | "minutes" | "shares">[];
}

/** All there was up to today: what was before `since` is counted for nothing but how long the first outcome took. */
export interface RoiFacts {
  readonly since: Day | null;
  /** Those that were from that day on, the last one first. */
  readonly events: readonly { readonly event: Event; readonly plan: EventPlan | null }[];
  /** Newest first. */
  readonly outcomes: readonly Outcome[];
  /** From that day on. */
  readonly learnings: readonly Learning[];
  /** The owner's hours from that day on, those of events among them. */
  readonly kinds: readonly TimeOfKind[];
  /** In the order of their list. */
  readonly groups: readonly GroupSpent[];
  /** Everybody in the chains of outcomes from that day on. */
  readonly people: readonly PersonInChain[];
}

/** What went into one event, group, kind of activity or relation, and what came of it. */
export interface Yield {
  /** The id of the event, group or contact, or the kind. */
  readonly id: string;
  readonly name: string;
  /** The day of an event. */
  readonly on: Day | null;
  /** How often there was such an activity; 1 for an event. */
  readonly times: number;
  /** Null where no length is noted. */
  readonly hours: number | null;
  /** How many of the times have no length noted. */
  readonly untimed: number;
  readonly cost: number | null;
  /** How many outcomes came by way of it. */
  readonly count: number;
  /** Outcomes an hour; null under five, and where hours are missing. */
  readonly perHour: number | null;
  readonly outcomes: readonly { readonly kind: OutcomeKind; readonly count: number }[];
  readonly values: readonly Worth[];
  readonly learned: number;
  /** From the first meeting to the first outcome, where that is among those counted; the median where several people make it up. */
  readonly monthsToFirst: number | null;
  /** Whether there are outcomes enough for a rate. */
  readonly isEnough: boolean;
}

/** How much of one unit there was. */
interface Worth {
  readonly unit: string;
  readonly amount: number;
  /** Of how many outcomes. */
  readonly count: number;
  /** Null under five of these, and where hours are missing. */
  readonly perHour: number | null;
}

export interface Roi {
  readonly events: readonly Yield[];
  readonly groups: readonly Yield[];
  readonly kinds: readonly Yield[];
  readonly people: readonly Yield[];
}

/** Each outcome counts in full for everything it came by, so the lines do not add up to a whole. */
export function roi(facts: RoiFacts): Roi {
  return {
    events: eventYields(facts),
    groups: groupYields(facts),
    kinds: kindYields(facts),
    people: peopleYields(facts),
  };
}

/** What of these was from the day on that is looked at. */
function late<Fact extends { readonly on: Day }>(all: readonly Fact[], since: Day | null): readonly Fact[] {
  return since === null ? all : all.filter(({ on }) => on >= since);
}

function eventYields({ since, events, outcomes, learnings }: RoiFacts): Yield[] {
  return events.map(({ event, plan }) => {
    const came = outcomes.filter(({ via }) => via.some(({ kind, id }) => kind === "event" && id === event.id));
    const hours = plan?.hours ?? null;
    return yieldOf(late(came, since), {
      id: event.id,
      name: event.name,
      on: event.on,
      times: 1,
      hours,
      untimed: hours === null ? 1 : 0,
      cost: plan?.cost ?? null,
      learned: learnings.filter(({ eventId }) => eventId === event.id).length,
      monthsToFirst: monthsUntil(event.on, came, since),
    });
  });
}

/** Groups at which there was a meeting, or by which something came. */
function groupYields({ since, groups, outcomes }: RoiFacts): Yield[] {
  return groups.flatMap(({ id, name, paid, meetings: all }) => {
    const ever = outcomes.filter(({ via }) => via.some((step) => step.kind === "group" && step.id === id));
    const [came, meetings] = [late(ever, since), late(all, since)];
    if (meetings.length + came.length === 0) return [];
    const timed = meetings.flatMap(({ minutes }) => minutes ?? []);
    const first = all.map(({ on }) => on).sort()[0] ?? null;
    const found = yieldOf(came, {
      id,
      name,
      on: null,
      times: meetings.length,
      hours: timed.length === 0 ? null : sum(timed) / 60,
      untimed: meetings.length - timed.length,
      cost: paid,
      learned: learnedAt(meetings).length,
      monthsToFirst: monthsUntil(first, ever, since),
    });
    return [found];
  });
}

/** What the owner said to have learned at these. */
function learnedAt(meetings: GroupSpent["meetings"]): readonly Share[] {
  return meetings.flatMap(({ shares }) => shares).filter(({ who, did }) => who === "me" && did === "learned");
}

function peopleYields({ since, people, outcomes, learnings, groups }: RoiFacts): Yield[] {
  const told = groups.flatMap(({ meetings }) => learnedAt(late(meetings, since)));
  return people
    .map((person) => {
      const came = outcomesBy(person.id, outcomes);
      const times = late(person.times, since);
      // An attempt that nobody answered takes none of the owner's hours, here as in `store/hours.ts`.
      const timed = times.flatMap(({ minutes, isTwoWay }) => (isTwoWay ? (minutes ?? []) : 0));
      const minutes = sum(timed);
      return yieldOf(late(came, since), {
        id: person.id,
        name: person.name,
        on: null,
        times: times.length,
        hours: minutes === 0 ? null : minutes / 60,
        untimed: times.length - timed.length,
        cost: null,
        learned:
          learnings.filter(({ contactId }) => contactId === person.id).length +
          told.filter((share) => share.with === person.id).length,
        monthsToFirst: monthsUntil(firstMeeting(person), came, since),
      });
    })
    .filter(({ count }) => count > 0);
}

function kindYields({ since, events, outcomes, learnings, kinds, people, groups }: RoiFacts): Yield[] {
  const byId = new Map<string, PersonInChain>(people.map((person) => [person.id, person]));
  const met = groups.filter(({ meetings }) => late(meetings, since).length > 0);
  const gathered =
    learnings.filter(({ eventId }) => eventId !== null).length +
    groups.flatMap(({ meetings }) => learnedAt(late(meetings, since))).length;
  return INTERACTION_KINDS.flatMap((kind): Yield[] => {
    const { count, timed, minutes } = kinds.find((each) => each.kind === kind) ?? { count: 0, timed: 0, minutes: 0 };
    const came = late(outcomes, since).filter((outcome) => kindsOf(outcome, byId).has(kind));
    const months = people
      .filter((person) => firstKind(person) === kind)
      .flatMap((person) => monthsUntil(firstMeeting(person), outcomesBy(person.id, outcomes), since) ?? []);
    if (count === 0 && came.length === 0) return [];
    const all = yieldOf(came, {
      id: kind,
      name: kind,
      on: null,
      times: count,
      hours: minutes === 0 ? null : minutes / 60,
      untimed: count - timed,
      cost: kind === "event" ? gatheringCost(events, met) : null,
      learned: kind === "event" ? gathered : 0,
      monthsToFirst: months.length < ENOUGH ? null : rounded(median(months), 1),
    });
    return [all];
  });
}

/** What gatherings cost: events by their plans, groups that met by their fee, as their hours count too. */
function gatheringCost(events: RoiFacts["events"], groups: readonly GroupSpent[]): number | null {
  return sumOrNull([...events.flatMap(({ plan }) => plan?.cost ?? []), ...groups.flatMap(({ paid }) => paid ?? [])]);
}

function yieldOf(
  came: readonly Outcome[],
  spent: Omit<Yield, "count" | "perHour" | "outcomes" | "values" | "isEnough">,
): Yield {
  const hours = spent.hours === null ? null : rounded(spent.hours, 2);
  const perHour = (amount: number, count: number): number | null =>
    count >= ENOUGH && spent.untimed === 0 && hours !== null && hours > 0 ? rounded(amount / hours, 3) : null;
  return {
    ...spent,
    hours,
    count: came.length,
    perHour: perHour(came.length, came.length),
    outcomes: OUTCOME_KINDS.flatMap((kind) => {
      const count = came.filter((outcome) => outcome.kind === kind).length;
      return count === 0 ? [] : [{ kind, count }];
    }),
    values: byUnit(came.map(worthOf)).map(({ unit, of }) => {
      const amount = rounded(sum(of.map((worth) => worth.amount)), 2);
      return { unit, amount, count: of.length, perHour: perHour(amount, of.length) };
    }),
    isEnough: came.length >= ENOUGH,
  };
}

function outcomesBy(id: ContactId, outcomes: readonly Outcome[]): readonly Outcome[] {
  return outcomes.filter(({ via }) => via.some((step) => step.kind === "contact" && step.id === id));
}

/** Of an event or a group in the chain, `event`; of a person, the kind of the last contact before it. */
function kindsOf({ via, on }: Outcome, people: ReadonlyMap<string, PersonInChain>): ReadonlySet<InteractionKind> {
  return new Set(
    via.flatMap((step): InteractionKind[] => {
      if (step.kind !== "contact") return ["event"];
      const last = people.get(step.id)?.times.findLast((time) => time.on <= on);
      return last ? [activityOf(last)] : [];
    }),
  );
}

function activityOf({ kind, eventId }: TimeWith): InteractionKind {
  return eventId === null ? kind : "event";
}

function firstMeeting({ metOn, times }: PersonInChain): Day | null {
  const first = times.find(({ isTwoWay }) => isTwoWay)?.on ?? null;
  if (metOn === null || first === null) return metOn ?? first;
  return metOn < first ? metOn : first;
}

function firstKind(person: PersonInChain): InteractionKind | null {
  if (person.metAt !== null) return "event";
  const first = person.times.find(({ isTwoWay }) => isTwoWay);
  return first ? activityOf(first) : null;
}

/** To the first of all outcomes that did not come before it; null where that was before what is looked at. */
function monthsUntil(from: Day | null, all: readonly Outcome[], since: Day | null): number | null {
  if (from === null) return null;
  const [first] = all.flatMap(({ on }) => (on >= from ? on : [])).sort();
  if (first === undefined || (since !== null && first < since)) return null;
  return rounded(daysBetween(from, first) / DAYS_A_MONTH, 1);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function sumOrNull(values: readonly number[]): number | null {
  return values.length === 0 ? null : sum(values);
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
