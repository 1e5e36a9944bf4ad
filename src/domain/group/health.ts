import type { Day } from "../day.ts";
import { daysBetween } from "../day.ts";
import { folded } from "../name.ts";
import { interest as interestIn } from "../scoring/interest.ts";
import { strength } from "../scoring/strength.ts";
import { tieOn } from "../scoring/tie.ts";
import { GROUPS } from "./constants.ts";
import {
  attended,
  counted,
  effectiveNumber,
  factsOn,
  formatsOf,
  type GroupFacts,
  leadersOf,
  type MemberFacts,
  presentIn,
  type Rated,
  ratedLast,
  silentIn,
  turnout,
} from "./facts.ts";
import type { Evaluation } from "./group.ts";
import type { Meeting, Party, Share } from "./meeting.ts";

/** The parts of a group's health, in the order in which they are looked at. */
export const HEALTH_PARTS = [
  "purpose",
  "relations",
  "interest",
  "sharing",
  "energy",
  "structure",
  "attendance",
  "diversity",
  "yield",
] as const;
export type HealthPartName = (typeof HEALTH_PARTS)[number];

/** What one row of a part is about. */
export type HealthRow = {
  /** The term as it stands in the formula of the part. */
  readonly contribution: number;
} & (
  | { readonly source: "group"; readonly about: "purpose" | "vision" | "wish" | "agenda" }
  | { readonly source: "evaluation"; readonly id: string; readonly about: "purposeMet" }
  | { readonly source: "member"; readonly id: Party }
  | { readonly source: "meeting"; readonly id: string }
  | { readonly source: "share"; readonly id: string; readonly position: number }
  | { readonly source: "outcome"; readonly id: string }
  | { readonly source: "formats" | "leaders"; readonly effective: number; readonly of: number }
  | { readonly source: "trait"; readonly about: (typeof TRAITS)[number]; readonly alike: number; readonly of: number }
);

/** One side of a group as a share in 0..1, null where there is nothing to judge by, and the rows it was made of. */
interface HealthPart {
  readonly value: number | null;
  readonly rows: readonly HealthRow[];
}

/** How a group stands, part by part. */
export interface Health {
  readonly parts: Readonly<Record<HealthPartName, HealthPart>>;
  /** Who was there lately and neither gave nor got anything; the owner first. */
  readonly silent: readonly Party[];
  /** How much more energy the newest half of the meetings looked at left than the half before; null for too few. */
  readonly energyTrend: number | null;
  /** The newest look at the group that still tells of it. */
  readonly evaluation: Evaluation | null;
  /** What was answered last, in that look or another one. */
  readonly rated: Readonly<Record<"purposeMet" | "worthIt", Rated | null>>;
}

export function health(all: GroupFacts, today: Day): Health {
  const facts = factsOn(all, today);
  const { meetings, members } = facts;
  const sharedAt = attended(meetings).slice(0, GROUPS.meetings.sharing);
  const rated = {
    purposeMet: ratedLast(facts.evaluations, "purposeMet", today),
    worthIt: ratedLast(facts.evaluations, "worthIt", today),
  };
  return {
    parts: {
      purpose: purpose(facts, rated.purposeMet),
      relations: relations(members, today),
      interest: interest(members, meetings.slice(0, GROUPS.meetings.interest), today),
      sharing: sharing(sharedAt, members),
      energy: energy(energetic(meetings)),
      structure: structure(facts.group.agenda !== null, meetings.slice(0, GROUPS.meetings.structure)),
      attendance: attendance(counted(meetings).slice(0, GROUPS.meetings.attendance)),
      diversity: diversity(members),
      yield: yieldOf(facts),
    },
    silent: silentIn(sharedAt, members),
    energyTrend: energyTrend(energetic(meetings)),
    evaluation: freshEvaluation(facts, today),
    rated,
  };
}

function freshEvaluation({ evaluations }: GroupFacts, today: Day): Evaluation | null {
  const [newest] = evaluations;
  return newest && daysBetween(newest.on, today) <= GROUPS.verdict.freshDays ? newest : null;
}

const NOTHING: HealthPart = { value: null, rows: [] };

function summed(rows: readonly HealthRow[]): HealthPart {
  return { value: Math.min(1, sumOf(rows)), rows };
}

function sumOf(rows: readonly HealthRow[]): number {
  return rows.reduce((sum, { contribution }) => sum + contribution, 0);
}

/** Whether it is stated what the group is for, and, once it was asked, how far that is met. */
function purpose({ group }: GroupFacts, answer: Rated | null): HealthPart {
  const { stated, vision, wish, met } = GROUPS.purpose;
  const left = answer === null ? 1 : 1 - met;
  const rows: HealthRow[] = [];
  if (group.purpose !== null) rows.push({ source: "group", about: "purpose", contribution: left * stated });
  if (group.vision !== null) rows.push({ source: "group", about: "vision", contribution: left * vision });
  if (group.wish !== null) rows.push({ source: "group", about: "wish", contribution: left * wish });
  if (answer !== null) {
    const contribution = (met * answer.value) / 10;
    rows.push({ source: "evaluation", id: answer.id, about: "purposeMet", contribution });
  }
  return summed(rows);
}

/** The mean strength of the relations to the members, by the same formula as anywhere else. */
function relations(members: readonly MemberFacts[], today: Day): HealthPart {
  if (members.length === 0) return NOTHING;
  return summed(
    members.map(({ contactId, tie }) => ({
      source: "member",
      id: contactId,
      contribution: strength(tieOn(tie, today)).value / members.length,
    })),
  );
}

/** What is known of the members, their needs among it, and the interest seen at the meetings. */
function interest(members: readonly MemberFacts[], meetings: readonly Meeting[], today: Day): HealthPart {
  const seen = meetings.filter((meeting) => meeting.interest !== null);
  if (members.length === 0 && seen.length === 0) return NOTHING;
  const seenShare = seen.length === 0 ? 0 : members.length === 0 ? 1 : GROUPS.interest.seen;
  return summed([
    ...members.map(({ contactId, tie }): HealthRow => {
      const known = interestIn(tieOn(tie, today)).value;
      return { source: "member", id: contactId, contribution: ((1 - seenShare) * known) / members.length };
    }),
    ...seen.map((meeting): HealthRow => {
      const share = (meeting.interest ?? 0) / GROUPS.interest.most;
      return { source: "meeting", id: meeting.id, contribution: (seenShare * share) / seen.length };
    }),
  ]);
}

/** How many of those who were there lately gave or got something. */
function sharing(meetings: readonly Meeting[], members: readonly MemberFacts[]): HealthPart {
  const present = presentIn(meetings, members);
  const silent = silentIn(meetings, members);
  if (present.length === 0) return NOTHING;
  return summed(
    present.map((id) => ({ source: "member", id, contribution: silent.includes(id) ? 0 : 1 / present.length })),
  );
}

/** The newest meetings after which energy was noted. */
function energetic(meetings: readonly Meeting[]): readonly Meeting[] {
  return meetings.filter((meeting) => meeting.energy !== null).slice(0, GROUPS.meetings.energy);
}

/** The mean energy a meeting leaves, 0 for all of it gone and 1 for as much as can be. */
function energy(meetings: readonly Meeting[]): HealthPart {
  const { most } = GROUPS.energy;
  if (meetings.length === 0) return NOTHING;
  return summed(
    meetings.map((meeting) => ({
      source: "meeting",
      id: meeting.id,
      contribution: ((meeting.energy ?? 0) + most) / (2 * most) / meetings.length,
    })),
  );
}

function energyTrend(meetings: readonly Meeting[]): number | null {
  if (meetings.length < GROUPS.meetings.energy) return null;
  const half = Math.floor(meetings.length / 2);
  const mean = (some: readonly Meeting[]): number =>
    some.reduce((sum, meeting) => sum + (meeting.energy ?? 0), 0) / some.length;
  return mean(meetings.slice(0, half)) - mean(meetings.slice(-half));
}

/** A structure one knows it by, meetings that vary, and leaders who take turns: a third each, or a half. */
function structure(hasAgenda: boolean, meetings: readonly Meeting[]): HealthPart {
  if (meetings.length === 0) return NOTHING;
  const formats = formatsOf(meetings);
  const leaders = leadersOf(meetings);
  const isVaried = formats.length > 1;
  const isLed = leaders.length > 1;
  const share = 1 / (1 + Number(isVaried) + Number(isLed));
  const part = (source: "formats" | "leaders", values: readonly string[], enough: number): HealthRow => {
    const effective = effectiveNumber(values);
    const contribution = share * Math.min(1, (effective - 1) / (enough - 1));
    return { source, effective, of: values.length, contribution };
  };
  return summed([
    { source: "group", about: "agenda", contribution: hasAgenda ? share : 0 },
    ...(isVaried ? [part("formats", formats, GROUPS.structure.formats)] : []),
    ...(isLed ? [part("leaders", leaders, GROUPS.structure.leaders)] : []),
  ]);
}

function attendance(meetings: readonly Meeting[]): HealthPart {
  const expected = meetings.reduce((sum, meeting) => sum + turnout(meeting).expected, 0);
  if (meetings.length === 0) return NOTHING;
  return summed(
    meetings.map((meeting) => ({
      source: "meeting",
      id: meeting.id,
      contribution: turnout(meeting).came / expected,
    })),
  );
}

const TRAITS = ["field", "level", "organisation"] as const;

/** Whether like and unlike are in balance: 1 within the band, falling evenly to 0 where all or none are alike. */
function diversity(members: readonly MemberFacts[]): HealthPart {
  const { leastAlike, mostAlike, leastTraits } = GROUPS.diversity;
  const rows = TRAITS.flatMap((about): HealthRow[] => {
    const values = members.flatMap((member) => member[about] ?? []).map(folded);
    const pairs = (values.length * (values.length - 1)) / 2;
    if (pairs === 0) return [];
    const alike = values.reduce(
      (sum, value, at) => sum + values.slice(at + 1).filter((other) => other === value).length,
      0,
    );
    return [{ source: "trait", about, alike, of: pairs, contribution: alike / pairs }];
  });
  if (rows.length < leastTraits) return { value: null, rows };
  const alike = sumOf(rows) / rows.length;
  const value = alike < leastAlike ? alike / leastAlike : alike > mostAlike ? (1 - alike) / (1 - mostAlike) : 1;
  return { value: Math.min(1, value), rows };
}

/** What came of the newest meetings: lines of what was given, got and learned, and outcomes since. Its rows add up to what the form saturates. */
function yieldOf({ meetings: all, outcomes }: GroupFacts): HealthPart {
  const meetings = attended(all).slice(0, GROUPS.meetings.yield);
  const oldest = meetings.at(-1);
  if (!oldest) return NOTHING;
  const rows: HealthRow[] = [
    ...meetings.flatMap(({ id, shares }) =>
      shares.map((share, position): HealthRow => ({ source: "share", id, position, contribution: worthOf(share) })),
    ),
    ...outcomes
      .filter(({ on }) => on >= oldest.on)
      .map(({ id }): HealthRow => ({ source: "outcome", id, contribution: GROUPS.yield.outcome })),
  ];
  return { value: -Math.expm1(-sumOf(rows) / meetings.length / GROUPS.yield.scale), rows };
}

/** What a line is worth to the owner. */
function worthOf({ who, did, with: partner }: Share): number {
  const { got, learned, gave, others } = GROUPS.yield;
  if (who === "me") return did === "gave" ? gave : did === "learned" ? learned : got;
  if (partner === "me") return did === "gave" ? got : gave;
  return others;
}
