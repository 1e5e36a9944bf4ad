import { type Day, daysBetween } from "../day.ts";
import type { ExchangeKind } from "../exchange.ts";
import { INTRODUCTION_DAYS } from "../introduction.ts";
import {
  ASKED_DAYS,
  ageShare,
  cadenceUrge,
  cardFreshness,
  MINE_AHEAD_DAYS,
  mineRamp,
  OCCASION_AHEAD_DAYS,
  THANKS_DAYS,
  THEIRS_AHEAD_DAYS,
  theirsRamp,
  WAKE_RATIO,
  WEIGHTS,
} from "../urgency.ts";
import type { DueFacts, DueIntroduction, OpenPromise, Reason } from "./facts.ts";

/** Kinds of help that open a door, for which a thanks is missed most. */
export const DOORS: readonly ExchangeKind[] = ["referral", "introduction"];

/** One reason and what it weighs. */
export interface Term {
  readonly reason: Reason;
  readonly weight: number;
}

/** What speaks for one person, the weightiest first: their promises and mine, each an act of its own. */
export function promiseTerms(promises: readonly OpenPromise[], today: Day, within: number): readonly Term[] {
  return weightiestFirst(
    promises.flatMap(({ id, by, text, isPlan, dueOn }): Term[] => {
      if (dueOn === null) return [];
      const ahead = by === "me" ? MINE_AHEAD_DAYS : THEIRS_AHEAD_DAYS;
      const late = daysBetween(dueOn, today);
      if (-late > Math.max(ahead, within)) return [];
      const ramp = by === "me" ? WEIGHTS.mine * mineRamp(late) : WEIGHTS.theirs * theirsRamp(late);
      const kind = isPlan ? "plan" : by === "me" ? "mine" : "theirs";
      return [{ reason: { kind, promiseId: id, text, dueOn }, weight: ramp + WEIGHTS.age * ageShare(late) }];
    }),
  );
}

/** Everything else that speaks for one person, the weightiest first. */
export function otherTerms(facts: DueFacts, today: Day, within: number): readonly Term[] {
  const { contact, latest, serving } = facts;
  const terms: Term[] = [];
  if (contact.standing === "inbox") {
    const metOn = contact.metOn ?? contact.addedOn;
    const age = daysBetween(metOn, today);
    terms.push({
      reason: { kind: "card", metOn },
      weight: WEIGHTS.card * cardFreshness(age) + WEIGHTS.age * ageShare(age),
    });
  }
  // A day is given before an answer is owed.
  if (latest !== null && latest.initiator === "them" && !latest.isAnswered && latest.on < today) {
    const age = daysBetween(latest.on, today);
    if (age <= ASKED_DAYS) {
      terms.push({
        reason: { kind: "reply", on: latest.on, channel: latest.kind },
        weight: WEIGHTS.reply + WEIGHTS.age * ageShare(age),
      });
    }
  }
  const silence = silenceOf(facts, today, within);
  if (silence !== null) {
    const { silentDays, cadenceDays } = silence;
    terms.push({
      reason: { kind: "cadence", lastOn: facts.lastOn, silentDays, cadenceDays, goal: serving.goal },
      weight: WEIGHTS.cadence * cadenceUrge(silentDays / cadenceDays, serving.fit),
    });
  }
  terms.push(...thanksTerms(facts, today, within));
  if (facts.help !== null && facts.isOwed && contact.standing !== "filed") {
    terms.push({ reason: { kind: "debt", ...facts.help }, weight: WEIGHTS.debt });
  }
  if (contact.birthday !== null && contact.standing === "active") {
    const on = nextBirthday(contact.birthday, today);
    const ahead = daysBetween(today, on);
    // Whoever has spoken with them on the day has congratulated.
    if (ahead <= Math.max(OCCASION_AHEAD_DAYS, within) && facts.lastOn !== on) {
      terms.push({ reason: { kind: "birthday", on }, weight: ahead <= OCCASION_AHEAD_DAYS ? WEIGHTS.occasion : 0 });
    }
  }
  if (terms.length === 0 && contact.isPinned) terms.push({ reason: { kind: "pinned" }, weight: 0 });
  return weightiestFirst(terms);
}

/** The silence of somebody who is cared for and whose rhythm runs out, which is where it counts how far they serve the mission; else null. */
export function silenceOf(
  { contact, lastOn }: Pick<DueFacts, "contact" | "lastOn">,
  today: Day,
  within: number,
): { readonly silentDays: number; readonly cadenceDays: number } | null {
  const { standing, cadenceDays, addedOn } = contact;
  if (standing !== "active" || cadenceDays === null) return null;
  const silentDays = daysBetween(lastOn ?? addedOn, today);
  const ratio = silentDays / cadenceDays;
  const isNamed = cadenceUrge(ratio, 1) > 0 || (ratio < WAKE_RATIO && silentDays + within >= cadenceDays);
  return isNamed ? { silentDays, cadenceDays } : null;
}

/** One that is alone is in order: V8 allots some kilobytes for each sort, and most people have one reason. */
export function weightiestFirst(terms: readonly Term[]): readonly Term[] {
  return terms.length < 2 ? terms : terms.toSorted((a, b) => b.weight - a.weight);
}

function thanksTerms({ unthanked }: DueFacts, today: Day, within: number): Term[] {
  if (unthanked === null) return [];
  const { text, on, kind } = unthanked;
  const age = daysBetween(on, today);
  if (!isThanksDue(age, within)) return [];
  const isDoor = DOORS.includes(kind) && age >= THANKS_DAYS.door;
  const weight = age < THANKS_DAYS.from ? 0 : isDoor ? WEIGHTS.thanksForDoor : WEIGHTS.thanks;
  return [{ reason: { kind: "thanks", text, on }, weight: weight + WEIGHTS.age * ageShare(age) }];
}

/** Whether a thanks for something so many days old is to be named: not at once, and not when it would come as a surprise. */
export function isThanksDue(age: number, within: number): boolean {
  return age + within >= THANKS_DAYS.from && age <= THANKS_DAYS.until;
}

/** What is said along with whatever else is due, and is no reason by itself. */
export function besides(facts: DueFacts, promises: readonly Term[], others: readonly Term[]): Term[] {
  return [...helpBeside(facts, others), ...promiseBesideCard(facts, promises, others)];
}

function helpBeside({ help }: DueFacts, others: readonly Term[]): Term[] {
  if (help === null || others.some(({ reason }) => reason.kind === "debt")) return [];
  return [{ reason: { kind: "need", ...help }, weight: 0 }];
}

/** What I promised when I got the card is what to do about it, however far its day is. */
function promiseBesideCard({ promises }: DueFacts, named: readonly Term[], others: readonly Term[]): Term[] {
  const isNamed = named.some(({ reason }) => reason.kind === "mine" || reason.kind === "plan");
  if (isNamed || !others.some(({ reason }) => reason.kind === "card")) return [];
  return promises
    .filter(({ by }) => by === "me")
    .slice(0, 1)
    .map(({ id, isPlan, text, dueOn }) => ({
      reason: { kind: isPlan ? "plan" : "mine", promiseId: id, text, dueOn },
      weight: 0,
    }));
}

/** The reason that says what to do: the weightiest, but of a card what was promised with it, and of a silence the birthday that is today. */
export function actingReason(reasons: readonly [Reason, ...Reason[]], today: Day): Reason {
  const [first] = reasons;
  if (first.kind === "cadence") return reasons.find((each) => each.kind === "birthday" && each.on === today) ?? first;
  if (first.kind !== "card") return first;
  return reasons.find(({ kind }) => kind === "mine" || kind === "plan") ?? first;
}

/** Nothing where no word on it is due. */
export function introductionTerms({ id, state, stateOn, b }: DueIntroduction, today: Day, within: number): [Term] | [] {
  const waited = daysBetween(stateOn, today) - INTRODUCTION_DAYS[state];
  if (waited + within < 0 || waited > ASKED_DAYS) return [];
  const weight = state === "made" || state === "met" ? WEIGHTS.introduction : WEIGHTS.stuckIntroduction;
  return [
    {
      reason: { kind: "introduction", introductionId: id, state, stateOn, otherId: b },
      weight: (waited < 0 ? 0 : weight) + WEIGHTS.age * ageShare(waited),
    },
  ];
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
