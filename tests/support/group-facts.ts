import type { ContactId } from "../../src/domain/contact.ts";
import { plusDays } from "../../src/domain/day.ts";
import type { GroupFacts, MemberFacts, SeenGroup } from "../../src/domain/group/facts.ts";
import type { Evaluation, EvaluationId, Group, GroupId } from "../../src/domain/group/group.ts";
import type { Meeting, MeetingId, Party, Share } from "../../src/domain/group/meeting.ts";
import { strength } from "../../src/domain/scoring/strength.ts";
import { type TieFacts, tieOn } from "../../src/domain/scoring/tie.ts";
import { tieFacts } from "../domain/scoring/facts.ts";
import { day } from "./harness.ts";

// A group, its members and its meetings, in which only what a test cares about is said. Ages are days before TODAY.

export const TODAY = day("2026-05-04");
const GROUP = "group" as GroupId;

export function ago(days: number) {
  return plusDays(TODAY, -days);
}

export function group(changes: Partial<Group> = {}): Group {
  return {
    id: GROUP,
    name: "Leaders",
    purpose: "better leaders",
    purposeOn: ago(30),
    vision: null,
    theme: null,
    type: null,
    access: null,
    setting: null,
    side: null,
    fee: null,
    intervalDays: 30,
    slot: null,
    durationMinutes: 120,
    place: null,
    mode: null,
    agenda: null,
    roles: null,
    rules: null,
    wish: null,
    contribution: null,
    trialMeetings: null,
    nextOn: null,
    addedOn: ago(365),
    leftOn: null,
    lookBackOn: null,
    leavingNote: null,
    ...changes,
  };
}

export function tie(contactId: string, changes: Partial<TieFacts> = {}): TieFacts {
  return tieFacts({ contactId, addedOn: ago(400), ...changes });
}

export function met(age: number): TieFacts["interactions"][number] {
  return {
    id: `met ${age}`,
    on: ago(age),
    kind: "event",
    depth: 1,
    initiator: null,
    isAnswered: true,
    energy: null,
    isConfirmedOnly: false,
  };
}

export function member(
  name: string,
  changes: Partial<Omit<MemberFacts, "tie">> & { readonly tie?: Partial<TieFacts> } = {},
): MemberFacts {
  const { tie: facts, ...rest } = changes;
  return {
    contactId: name as ContactId,
    name,
    wish: null,
    role: null,
    field: null,
    level: null,
    organisation: null,
    hasRhythm: false,
    ...rest,
    tie: tie(name, facts),
  };
}

export const ANNA = "Anna" as ContactId;
export const BO = "Bo" as ContactId;
export const CARL = "Carl" as ContactId;

let meetings = 0;

export function meeting(age: number, changes: Partial<Meeting> = {}): Meeting {
  return {
    id: `meeting ${age} ${++meetings}` as MeetingId,
    groupId: GROUP,
    on: ago(age),
    minutes: 120,
    wasThere: true,
    reason: null,
    leader: null,
    format: null,
    isOnTheme: null,
    energy: null,
    interest: null,
    note: null,
    sharedOn: null,
    interactionId: null,
    came: [ANNA, BO],
    cancelled: [],
    shares: [],
    ...changes,
  };
}

export function share(
  who: string,
  did: Share["did"],
  partner: string | null = null,
  changes: Partial<Share> = {},
): Share {
  return {
    who: who as Party,
    did,
    with: partner as Party | null,
    text: "a thing",
    size: "hour",
    exchangeId: null,
    ...changes,
  };
}

export function evaluation(age: number, changes: Partial<Evaluation> = {}): Evaluation {
  return {
    id: `evaluation ${age}` as EvaluationId,
    groupId: GROUP,
    on: ago(age),
    onCourse: null,
    nerve: null,
    purposeMet: null,
    relations: null,
    worthIt: null,
    decision: null,
    note: null,
    ...changes,
  };
}

export function groupFacts(changes: Partial<GroupFacts> = {}): GroupFacts {
  return {
    group: group(),
    members: [member("Anna"), member("Bo")],
    meetings: [],
    evaluations: [],
    contracts: [],
    outcomes: [],
    ...changes,
  };
}

/** What the warnings see of a group. */
export function seenBy(facts: GroupFacts): SeenGroup {
  return {
    ...facts,
    members: facts.members.map(({ contactId, name, tie: each }) => ({
      contactId,
      name,
      known: each.facts.length + each.needs.length,
      strength: strength(tieOn(each, TODAY)).value,
    })),
  };
}
