import type { Contact, ContactId } from "./contact.ts";
import { type Day, daysBetween, plusDays } from "./day.ts";
import type { InteractionKind, Side } from "./interaction.ts";
import type { PromiseId } from "./promise.ts";
import {
  ageShare,
  cadenceUrge,
  cardFreshness,
  MINE_AHEAD_DAYS,
  mineRamp,
  OCCASION_AHEAD_DAYS,
  THEIRS_AHEAD_DAYS,
  theirsRamp,
  WAITING_DAYS,
  WAKE_RATIO,
  WEIGHTS,
} from "./urgency.ts";

export interface OpenPromise {
  readonly id: PromiseId;
  readonly by: Side;
  readonly text: string;
  readonly dueOn: Day | null;
}

/** All that can speak for writing to one person. Snoozed promises and people are not among these. */
export interface DueFacts {
  /** Its `cadenceDays` are those that hold, be they their own or their tier's. */
  readonly contact: Pick<
    Contact,
    "id" | "name" | "standing" | "cadenceDays" | "isPinned" | "birthday" | "metOn" | "addedOn"
  >;
  /** The last two-way contact. */
  readonly lastOn: Day | null;
  /** The very last thing logged, answered or not. */
  readonly latest: {
    readonly on: Day;
    readonly kind: InteractionKind;
    readonly initiator: Side | null;
    readonly isAnswered: boolean;
  } | null;
  readonly promises: readonly OpenPromise[];
}

export interface DueCounts {
  readonly promisesThisWeek: number;
  readonly inbox: number;
  readonly snoozed: number;
}

/** Why somebody is owed a word. */
export type Reason =
  | {
      readonly kind: "mine" | "theirs";
      readonly promiseId: PromiseId;
      readonly text: string;
      readonly dueOn: Day | null;
    }
  | { readonly kind: "card"; readonly metOn: Day }
  | { readonly kind: "reply"; readonly on: Day; readonly channel: InteractionKind }
  | { readonly kind: "cadence"; readonly lastOn: Day | null; readonly silentDays: number; readonly cadenceDays: number }
  | { readonly kind: "birthday"; readonly on: Day }
  | { readonly kind: "pinned" };

/** One line of the list: who, and why now, the weightiest reason first. */
export interface DueItem {
  readonly contactId: ContactId;
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
    readonly promisesThisWeek: number;
    readonly inbox: number;
    readonly snoozed: number;
  };
}

export interface DueLimits {
  /** How many days past today to look; 0 for what speaks today. */
  readonly within: number;
  readonly most: number;
}

/** Where somebody works and was met; asked only for those who are shown. */
export type PlaceOf = (id: ContactId) => Pick<DueItem, "organisation" | "event">;

type Line = Omit<DueItem, "organisation" | "event">;

interface Term {
  readonly reason: Reason;
  readonly weight: number;
}

/**
 * The most urgent first; where two are equal, by name.
 *
 * Urgency is the sum of what speaks for one person. Each open promise has a line of its own, for each is an act of its own;
 * whatever else speaks for that person joins their weightiest line. Until there is a mission, every fit counts as 1.
 */
export function dueReport(
  facts: readonly DueFacts[],
  counts: DueCounts,
  today: Day,
  limits: DueLimits,
  placeOf: PlaceOf,
): DueReport {
  const items = facts
    .flatMap((each) => dueItems(each, today, limits.within))
    .sort((a, b) => b.urgency - a.urgency || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const shown = items.slice(0, limits.most);
  const promisesShown = shown.filter(({ reasons: [first] }) => isPromiseThisWeek(first, today)).length;
  const cardsShown = shown.filter(({ reasons }) => reasons.some(({ kind }) => kind === "card")).length;
  return {
    today,
    items: shown.map((line) => ({ ...line, ...placeOf(line.contactId) })),
    also: {
      more: items.length - shown.length,
      promisesThisWeek: Math.max(0, counts.promisesThisWeek - promisesShown),
      inbox: Math.max(0, counts.inbox - cardsShown),
      snoozed: counts.snoozed,
    },
  };
}

function isPromiseThisWeek(reason: Reason, today: Day): boolean {
  return "promiseId" in reason && reason.dueOn !== null && reason.dueOn <= plusDays(today, 7);
}

function dueItems(facts: DueFacts, today: Day, within: number): Line[] {
  const promises = promiseTerms(facts.promises, today, within);
  const others = otherTerms(facts, today, within);
  if (promises.length === 0 && others.length === 0) return [];
  const [first, ...rest] = promises;
  const lines = first ? [[first, ...others], ...rest.map((term) => [term])] : [others];
  return lines.flatMap((terms) => {
    const [top, ...more] = terms.toSorted((a, b) => b.weight - a.weight);
    if (!top) return [];
    const bonus = facts.contact.isPinned ? WEIGHTS.pinned : 0;
    const waiting = isWaiting(facts, today) && top.reason.kind !== "mine" ? WEIGHTS.waiting : 0;
    const urgency = terms.reduce((sum, { weight }) => sum + weight, 0) + bonus + waiting;
    const { id, name } = facts.contact;
    return {
      contactId: id,
      name,
      urgency: Math.round(urgency * 1000) / 1000,
      reasons: [top.reason, ...more.map(({ reason }) => reason)] as const,
    };
  });
}

/** The weightiest first. */
function promiseTerms(promises: readonly OpenPromise[], today: Day, within: number): Term[] {
  return promises
    .flatMap(({ id, by, text, dueOn }): Term[] => {
      if (dueOn === null) return [];
      const ahead = by === "me" ? MINE_AHEAD_DAYS : THEIRS_AHEAD_DAYS;
      if (dueOn > plusDays(today, Math.max(ahead, within))) return [];
      const ramp = by === "me" ? WEIGHTS.mine * mineRamp(dueOn, today) : WEIGHTS.theirs * theirsRamp(dueOn, today);
      const kind = by === "me" ? "mine" : "theirs";
      return [{ reason: { kind, promiseId: id, text, dueOn }, weight: ramp + WEIGHTS.age * ageShare(dueOn, today) }];
    })
    .sort((a, b) => b.weight - a.weight);
}

function otherTerms(facts: DueFacts, today: Day, within: number): Term[] {
  const { contact, latest } = facts;
  const terms: Term[] = [];
  if (contact.standing === "inbox") {
    const metOn = contact.metOn ?? contact.addedOn;
    terms.push({
      reason: { kind: "card", metOn },
      weight: WEIGHTS.card * cardFreshness(metOn, today) + WEIGHTS.age * ageShare(metOn, today),
    });
  }
  // A day is given before an answer is owed.
  if (latest !== null && latest.initiator === "them" && !latest.isAnswered && latest.on < today) {
    terms.push({
      reason: { kind: "reply", on: latest.on, channel: latest.kind },
      weight: WEIGHTS.reply + WEIGHTS.age * ageShare(latest.on, today),
    });
  }
  const cadenceDays = contact.standing === "active" ? contact.cadenceDays : null;
  if (cadenceDays !== null) {
    const silentDays = daysBetween(facts.lastOn ?? contact.addedOn, today);
    const ratio = silentDays / cadenceDays;
    if (cadenceUrge(ratio, 1) > 0 || (ratio < WAKE_RATIO && silentDays + within >= cadenceDays)) {
      terms.push({
        reason: { kind: "cadence", lastOn: facts.lastOn, silentDays, cadenceDays },
        weight: WEIGHTS.cadence * cadenceUrge(ratio, 1),
      });
    }
  }
  if (contact.birthday !== null && contact.standing === "active") {
    const on = nextBirthday(contact.birthday, today);
    const ahead = daysBetween(today, on);
    if (ahead <= Math.max(OCCASION_AHEAD_DAYS, within)) {
      terms.push({ reason: { kind: "birthday", on }, weight: ahead <= OCCASION_AHEAD_DAYS ? WEIGHTS.occasion : 0 });
    }
  }
  if (terms.length === 0 && contact.isPinned) terms.push({ reason: { kind: "pinned" }, weight: 0 });
  return terms.sort((a, b) => b.weight - a.weight);
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

/** The next day, today included, on which `1980-02-29` or `--02-29` is kept; in a year without one, on the 28th. */
export function nextBirthday(birthday: string, today: Day): Day {
  const monthDay = birthday.slice(-5);
  const inYear = (year: number): Day => {
    const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    return `${year}-${monthDay === "02-29" && !isLeap ? "02-28" : monthDay}` as Day;
  };
  const year = Number(today.slice(0, 4));
  const thisYear = inYear(year);
  return thisYear >= today ? thisYear : inYear(year + 1);
}
