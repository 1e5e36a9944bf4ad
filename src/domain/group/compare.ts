import { type Day, daysBetween, plusDays } from "../day.ts";
import { byUnit } from "../outcome.ts";
import { GROUPS } from "./constants.ts";
import { factsOn, type GroupFacts } from "./facts.ts";
import type { Group, GroupId } from "./group.ts";
import { health } from "./health.ts";
import type { Meeting, Share } from "./meeting.ts";
import { type GroupVerdict, groupVerdict } from "./verdict.ts";

const YEAR_DAYS = 365;

/** How much of one unit a group gave; nothing is turned into anything else. */
export interface Yield {
  /** `got`, `learned` and `gave` are lines of meetings; any other is what an outcome was counted in. */
  readonly unit: string;
  readonly count: number;
  readonly amount: number;
  /** Null where there are too few to say, or hours are missing, or no fee is noted. */
  readonly perHour: number | null;
  readonly perThousand: number | null;
}

export interface ComparedGroup {
  readonly groupId: GroupId;
  readonly name: string;
  /** Which side of life it serves; null where that is not said. */
  readonly side: Group["side"];
  /** Those the owner was at, since that day. */
  readonly meetings: number;
  /** Hours at them; null where no length is known. */
  readonly hours: number | null;
  /** What was paid for that time; null where no fee is noted. */
  readonly paid: number | null;
  readonly yields: readonly Yield[];
  readonly energy: number | null;
  readonly relations: number | null;
  readonly worthIt: number | null;
  readonly proposal: GroupVerdict["proposal"];
}

export interface CompareReport {
  readonly today: Day;
  readonly since: Day;
  readonly groups: readonly ComparedGroup[];
}

/** What each group gave for the time and the money since a day, a year ago where it is not said. */
export function compareReport(
  all: readonly GroupFacts[],
  today: Day,
  since = plusDays(today, -YEAR_DAYS),
): CompareReport {
  return { today, since, groups: all.map((facts) => compared(facts, today, since)) };
}

function compared(facts: GroupFacts, today: Day, since: Day): ComparedGroup {
  const { group } = facts;
  const past = factsOn(facts, today);
  const meetings = past.meetings.filter(({ on, wasThere }) => on >= since && wasThere);
  const lengths = meetings.flatMap(({ minutes }) => minutes ?? []);
  const hours = lengths.length === 0 ? null : lengths.reduce((sum, minutes) => sum + minutes, 0) / 60;
  const whole = lengths.length < meetings.length ? null : hours; // a rate of some of the hours would be too high
  const paid = paidFor(group, past.meetings, since, today);
  const state = health(facts, today);
  const shares = meetings.flatMap((meeting) => meeting.shares);
  const yields = [
    ...(["got", "learned", "gave"] as const).map((unit) => ({
      unit,
      amounts: shares.filter(isMine(unit)).map(() => 1),
    })),
    ...byUnit(past.outcomes).map(({ unit, of }) => ({
      unit,
      amounts: of.filter(({ on }) => on >= since).map(({ value }) => value),
    })),
  ];
  return {
    groupId: group.id,
    name: group.name,
    side: group.side,
    meetings: meetings.length,
    hours,
    paid,
    yields: yields.map(({ unit, amounts }) => yieldIn(unit, amounts, whole, paid)),
    energy: state.parts.energy.value,
    relations: state.parts.relations.value,
    worthIt: state.rated.worthIt?.value ?? null,
    proposal: groupVerdict(facts, state, today).proposal,
  };
}

/**
 * The part of the fee that fell into the time since a day, or since the group was joined: the day it was added, or that of a meeting
 * noted from before. Null where no fee is noted.
 */
export function paidFor(
  { fee, addedOn, leftOn }: Pick<Group, "fee" | "addedOn" | "leftOn">,
  meetings: readonly Pick<Meeting, "on">[],
  since: Day | null,
  today: Day,
): number | null {
  if (fee === null) return null;
  const joined = meetings.reduce((first, { on }) => (on < first ? on : first), addedOn);
  const begun = since !== null && since > joined ? since : joined;
  const until = leftOn !== null && leftOn < today ? leftOn : today;
  return (fee * Math.max(0, daysBetween(begun, until))) / YEAR_DAYS;
}

function yieldIn(unit: string, amounts: readonly number[], hours: number | null, paid: number | null): Yield {
  const amount = amounts.reduce((sum, each) => sum + each, 0);
  const isEnough = amounts.length >= GROUPS.compare.tooFew;
  return {
    unit,
    count: amounts.length,
    amount,
    perHour: isEnough && hours !== null && hours > 0 ? amount / hours : null,
    perThousand: isEnough && paid !== null && paid > 0 ? (1000 * amount) / paid : null,
  };
}

/** Whether a line says that the owner got, learned or gave something, on whichever side it was told. */
function isMine(unit: "got" | "learned" | "gave"): (share: Share) => boolean {
  return ({ who, did, with: partner }) => {
    if (who === "me") return did === unit;
    if (partner !== "me") return false;
    return did === "gave" ? unit === "got" : unit === "gave";
  };
}
