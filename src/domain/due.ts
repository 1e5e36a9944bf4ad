import type { ContactId } from "./contact.ts";
import { type Day, dayOf, daysBetween, plusDays } from "./day.ts";
import type { DueFacts, DueIntroduction, Reason } from "./due/facts.ts";
import { besides, introductionTerms, otherTerms, promiseTerms, type Term, weightiestFirst } from "./due/terms.ts";
import type { GatheringDue } from "./gathering.ts";
import {
  GATHERING_WEIGHTS,
  LONG_OVER_DAYS,
  MOST_GATHERINGS,
  MOST_LONG_OVER,
  WAITING_DAYS,
  WEIGHTS,
} from "./urgency.ts";

/** All that may be due. */
export interface Due {
  readonly people: readonly DueFacts[];
  readonly introductions: readonly DueIntroduction[];
  readonly gatherings: readonly GatheringDue[];
  /** Whether all that may be due is among these, and not only what may be the most urgent. */
  readonly isWhole: boolean;
}

export interface DueCounts {
  /** Open ones of both sides, from today on. */
  readonly promisesThisWeek: number;
  readonly inbox: number;
  readonly snoozed: number;
  /** Silent for so many times the wanted rhythm that a review decides, and not looked at since. */
  readonly leftToReview: number;
  /** The instant of the last step, whoever it was of; null where there was none. */
  readonly lastNotedAt: string | null;
}

/** One line of the list: who, and why now, the weightiest reason first. */
export interface DueItem {
  /** Of an introduction, the first of the two; null for a group or an event. */
  readonly contactId: ContactId | null;
  /** Of an introduction, both names. */
  readonly name: string;
  readonly organisation: string | null;
  /** Where they were met. */
  readonly event: string | null;
  readonly urgency: number;
  readonly reasons: readonly [Reason, ...Reason[]];
}

/** What `net due` answers. */
export interface DueReport {
  readonly today: Day;
  readonly items: readonly DueItem[];
  /** What is not shown. */
  readonly also: {
    /** Due by the rules, but beyond the last line. */
    readonly more: number;
    /** Whether there are more than that still, which nobody has counted: in a large file only the most urgent are looked at. */
    readonly isAtLeast: boolean;
    /** From today on, and neither shown nor among those that are more. */
    readonly promisesThisWeek: number;
    readonly inbox: number;
    readonly snoozed: number;
    readonly leftToReview: number;
    /** Days since the last step; 0 where there was none, or it is of a later day. */
    readonly notedDaysAgo: number;
  };
}

interface DueLimits {
  /** How many days past today to look; 0 for what speaks today. */
  readonly within: number;
  readonly most: number;
}

/** Where somebody works and was met; asked only for those who are shown. */
export type PlaceOf = (id: ContactId) => Pick<DueItem, "organisation" | "event">;

type Line = Omit<DueItem, "organisation" | "event">;

/**
 * The most urgent first; where two are equal, by name.
 *
 * Urgency is the sum of what speaks for one person. Each open promise has a line of its own, for each is an act of its own;
 * whatever else speaks for that person joins their weightiest line. An introduction has one line for the two of them.
 */
export function dueReport(
  { people, introductions, gatherings, isWhole }: Due,
  counts: DueCounts,
  today: Day,
  limits: DueLimits,
  placeOf: PlaceOf,
): DueReport {
  const items = othersFirst(
    [
      ...people.flatMap((each) => dueItems(each, today, limits.within)),
      ...introductions.flatMap((each) => introductionItems(each, today, limits.within)),
      ...gatherings.map(gatheringItem),
    ].sort((a, b) => b.urgency - a.urgency || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
    today,
  );
  const shown = items.slice(0, limits.most);
  const week = [today, plusDays(today, 7)] as const;
  const promisesNamed = items.flatMap(({ reasons }) => reasons.filter((each) => isPromiseWithin(each, week))).length;
  const cardsShown = shown.filter(({ reasons }) => reasons.some(({ kind }) => kind === "card")).length;
  return {
    today,
    items: shown.map((item) => ({ ...item, ...(item.contactId === null ? NOWHERE : placeOf(item.contactId)) })),
    also: {
      more: items.length - shown.length,
      isAtLeast: !isWhole,
      promisesThisWeek: Math.max(0, counts.promisesThisWeek - promisesNamed),
      inbox: Math.max(0, counts.inbox - cardsShown),
      snoozed: counts.snoozed,
      leftToReview: counts.leftToReview,
      notedDaysAgo:
        counts.lastNotedAt === null ? 0 : Math.max(0, daysBetween(dayOf(new Date(counts.lastNotedAt)), today)),
    },
  };
}

const NOWHERE: ReturnType<PlaceOf> = { organisation: null, event: null };

/** The most urgent groups and events, and promises long over, in their places, and any more behind everything else. */
function othersFirst(items: readonly Line[], today: Day): readonly Line[] {
  const later = new Set([
    ...items.filter(({ contactId }) => contactId === null).slice(MOST_GATHERINGS),
    ...items.filter((item) => isLongOver(item, today)).slice(MOST_LONG_OVER),
  ]);
  return later.size === 0
    ? items
    : [...items.filter((item) => !later.has(item)), ...items.filter((item) => later.has(item))];
}

/** Whether nothing speaks for this line but a promise whose day is long past; a pin does, and weighs more than any one promise. */
function isLongOver({ reasons, urgency }: Line, today: Day): boolean {
  return (
    urgency < WEIGHTS.pinned &&
    reasons.every(
      (each) =>
        each.kind === "need" ||
        ("promiseId" in each && each.dueOn !== null && daysBetween(each.dueOn, today) > LONG_OVER_DAYS),
    )
  );
}

function gatheringItem({ kind, id, name, reason: wants, dueOn, why, act, isAhead }: GatheringDue): Line {
  const urgency = isAhead ? 0 : GATHERING_WEIGHTS[wants];
  return { contactId: null, name, urgency, reasons: [{ kind, id, wants, dueOn, why, act }] };
}

function isPromiseWithin(reason: Reason, [from, until]: readonly [Day, Day]): boolean {
  return "promiseId" in reason && reason.dueOn !== null && reason.dueOn >= from && reason.dueOn <= until;
}

function dueItems(facts: DueFacts, today: Day, within: number): Line[] {
  const promises = promiseTerms(facts.promises, today, within);
  const others = otherTerms(facts, today, within);
  if (promises.length === 0 && others.length === 0) return [];
  const joined = weightiestFirst([...promises.slice(0, 1), ...others, ...besides(facts, promises, others)]);
  const { id, name, isPinned } = facts.contact;
  const pinned = isPinned ? WEIGHTS.pinned : 0;
  const waiting = isWaiting(facts, today) ? WEIGHTS.waiting : 0;
  const lineOf = (terms: readonly Term[]): Line[] => line(id, name, terms, pinned + (isMineToDo(terms) ? 0 : waiting));
  return [...lineOf(joined), ...promises.slice(1).flatMap((term) => lineOf([term]))];
}

/** Whether what weighs most is for me to do, whoever has the ball. */
function isMineToDo([first]: readonly Term[]): boolean {
  const kind = first?.reason.kind;
  return kind === "mine" || kind === "plan" || kind === "thanks";
}

function introductionItems(introduction: DueIntroduction, today: Day, within: number): Line[] {
  const { a, aName, bName } = introduction;
  return line(a, `${aName} and ${bName}`, introductionTerms(introduction, today, within), 0);
}

/** A line from its terms, the weightiest first; none without any. */
function line(contactId: ContactId, name: string, terms: readonly Term[], bonus: number): Line[] {
  const reasons = terms.map(({ reason }) => reason);
  if (!isAny(reasons)) return [];
  const urgency = terms.reduce((sum, { weight }) => sum + weight, bonus);
  return [{ contactId, name, urgency: Math.round(urgency * 1000) / 1000, reasons }];
}

function isAny(reasons: readonly Reason[]): reasons is readonly [Reason, ...Reason[]] {
  return reasons.length > 0;
}

/** Whether the ball is with them: my last attempt got no answer, and not long ago. */
function isWaiting({ latest }: DueFacts, today: Day): boolean {
  return (
    latest !== null &&
    latest.initiator !== "them" &&
    !latest.isAnswered &&
    daysBetween(latest.on, today) <= WAITING_DAYS
  );
}
