import { NetError } from "../../errors.ts";
import type { ContactId } from "../contact.ts";
import type { Day } from "../day.ts";
import { cleanLine, folded } from "../name.ts";
import { quoted } from "../quoted.ts";

export type GroupId = string & { readonly __groupId: never };
export type MembershipId = string & { readonly __membershipId: never };
export type ContractId = string & { readonly __contractId: never };
export type GroupAnswerId = string & { readonly __groupAnswerId: never };
export type EvaluationId = string & { readonly __evaluationId: never };

/** What a group mostly deals in. */
export const GROUP_TYPES = ["business", "professional", "sparring", "humanitarian", "social"] as const;
export const ACCESSES = ["open", "closed"] as const;
/** Within the owner's own organisation, or outside it. */
export const SETTINGS_OF_GROUPS = ["internal", "external"] as const;
/** Which side of life it serves. */
export const SIDES_OF_LIFE = ["business", "personal", "both"] as const;
export const SLOTS = ["daytime", "evening", "weekend"] as const;
export const MODES = ["in-person", "online", "mixed"] as const;

/** A network group: people who meet again and again for a purpose. */
export interface Group {
  readonly id: GroupId;
  readonly name: string;
  readonly purpose: string | null;
  /** The day the purpose was last said, or looked at again. */
  readonly purposeOn: Day | null;
  readonly vision: string | null;
  /** The subject its meetings keep to. */
  readonly theme: string | null;
  readonly type: (typeof GROUP_TYPES)[number] | null;
  readonly access: (typeof ACCESSES)[number] | null;
  readonly setting: (typeof SETTINGS_OF_GROUPS)[number] | null;
  readonly side: (typeof SIDES_OF_LIFE)[number] | null;
  /** A year, in whole units of the owner's money. */
  readonly fee: number | null;
  readonly intervalDays: number | null;
  readonly slot: (typeof SLOTS)[number] | null;
  readonly durationMinutes: number | null;
  readonly place: string | null;
  readonly mode: (typeof MODES)[number] | null;
  /** The structure by which one knows its meetings. */
  readonly agenda: string | null;
  /** Who does what: days, place, agenda, notes. */
  readonly roles: string | null;
  readonly rules: string | null;
  /** What the owner wishes to get out of it, and what they bring. */
  readonly wish: string | null;
  readonly contribution: string | null;
  /** After how many meetings the owner decides whether to stay; null for a group that is not on trial. */
  readonly trialMeetings: number | null;
  /** The day of the next meeting, where it is known. */
  readonly nextOn: Day | null;
  readonly addedOn: Day;
  /** The day the owner left it; null while they are in it. */
  readonly leftOn: Day | null;
  /** The day to look back at it, once it was left. */
  readonly lookBackOn: Day | null;
  readonly leavingNote: string | null;
}

/** Somebody in a group besides the owner. */
export interface Membership {
  readonly id: MembershipId;
  readonly groupId: GroupId;
  readonly contactId: ContactId;
  /** What they wish to get out of it. */
  readonly wish: string | null;
  /** What they do for it. */
  readonly role: string | null;
  /** What they come from: their field, and their level in it. */
  readonly field: string | null;
  readonly level: string | null;
  readonly joinedOn: Day;
  readonly leftOn: Day | null;
}

/** What the members agreed on, as it was on that day; the newest holds. */
export interface Contract {
  readonly id: ContractId;
  readonly groupId: GroupId;
  readonly text: string;
  readonly agreedOn: Day;
}

/** What the owner answered to one question about a group; the newest holds, the older ones are kept. */
export interface GroupAnswer {
  readonly id: GroupAnswerId;
  readonly groupId: GroupId;
  readonly question: string;
  readonly text: string;
  readonly answeredOn: Day;
}

/** What an owner can decide about a group. */
export const GROUP_DECISIONS = ["continue", "renew", "change-form", "leave"] as const;
export type GroupDecision = (typeof GROUP_DECISIONS)[number];

/** What the owner rates when they look at a group, each 0 to 10, in the order it is asked. */
export const RATINGS = ["onCourse", "nerve", "purposeMet", "relations", "worthIt"] as const;
export type Rating = (typeof RATINGS)[number];

/** One look at a group, on one day; what was passed over is null. */
export interface Evaluation extends Readonly<Record<Rating, number | null>> {
  readonly id: EvaluationId;
  readonly groupId: GroupId;
  readonly on: Day;
  readonly decision: GroupDecision | null;
  readonly note: string | null;
}

/** What of a group can be said and changed by its owner. */
export type GroupSaid = Omit<Group, "id" | "purposeOn" | "addedOn" | "leftOn" | "lookBackOn" | "leavingNote">;

/** How many meetings are tried where nothing else is said. */
const TRIAL_MEETINGS = 4;

const NOTHING_SAID: Omit<GroupSaid, "name"> = {
  purpose: null,
  vision: null,
  theme: null,
  type: null,
  access: null,
  setting: null,
  side: null,
  fee: null,
  intervalDays: null,
  slot: null,
  durationMinutes: null,
  place: null,
  mode: null,
  agenda: null,
  roles: null,
  rules: null,
  wish: null,
  contribution: null,
  trialMeetings: TRIAL_MEETINGS,
  nextOn: null,
};

/** A group as it is added; throws where the owner is in one of that name. */
export function newGroup(
  known: readonly Group[],
  said: Pick<GroupSaid, "name"> & Partial<GroupSaid>,
  { newId, today }: { readonly newId: () => string; readonly today: Day },
): Group {
  const name = groupName(known, said.name, null);
  return {
    id: newId() as GroupId,
    ...NOTHING_SAID,
    ...said,
    name,
    purposeOn: (said.purpose ?? null) === null ? null : today,
    addedOn: today,
    leftOn: null,
    lookBackOn: null,
    leavingNote: null,
  };
}

/** The group with what was said of it now; what was not said stays. A purpose that is said again was looked at. */
export function editedGroup(before: Group, said: Partial<GroupSaid>, known: readonly Group[], today: Day): Group {
  return {
    ...before,
    ...said,
    name: said.name === undefined ? before.name : groupName(known, said.name, before.id),
    purposeOn: said.purpose === undefined ? before.purposeOn : said.purpose === null ? null : today,
  };
}

function groupName(known: readonly Group[], typed: string, own: GroupId | null): string {
  const name = cleanLine(typed);
  const words = folded(name);
  if (words === "") {
    const hint = own === null ? 'net group add "Ledernetværk"' : '--name "Ledernetværk"';
    throw new NetError("usage", "what is the group called?", { hint });
  }
  const same = known.find((group) => group.id !== own && folded(group.name) === words);
  if (!same) return name;
  throw new NetError("refused", `"${same.name}" is a group already`, { hint: `net group show ${quoted(same.name)}` });
}

/**
 * The versions of what was agreed on once this is said of it, the newest first. Said anew for the same day, or word for word for
 * another, a version is put right; null takes the newest away, so that the one before holds again.
 */
export function contractSaid(
  versions: readonly Contract[],
  { groupId, text, agreedOn }: Pick<Contract, "groupId" | "agreedOn"> & { readonly text: string | null },
  newId: () => string,
): { readonly before: Contract | null; readonly after: Contract | null } {
  const [newest = null] = versions;
  if (text === null) return { before: newest, after: null };
  const before = newest?.text === text ? newest : (versions.find((each) => each.agreedOn === agreedOn) ?? null);
  return { before, after: { id: before?.id ?? (newId() as ContractId), groupId, text, agreedOn } };
}

/** A look at a group in which nothing was answered yet. */
export function newEvaluation(groupId: GroupId, on: Day, newId: () => string): Evaluation {
  const nothing = { onCourse: null, nerve: null, purposeMet: null, relations: null, worthIt: null };
  return { id: newId() as EvaluationId, groupId, on, ...nothing, decision: null, note: null };
}

/** An answer as it is given, or null where the newest says the same. */
export function groupAnswer(
  known: readonly GroupAnswer[],
  given: Omit<GroupAnswer, "id">,
  newId: () => string,
): GroupAnswer | null {
  const newest = newestAnswers(known).find(({ question }) => question === given.question);
  return newest?.text === given.text ? null : { id: newId() as GroupAnswerId, ...given };
}

/** What holds of each question; `answers` are in the order they were given. */
export function newestAnswers(answers: readonly GroupAnswer[]): readonly GroupAnswer[] {
  return [...new Map(answers.map((answer) => [answer.question, answer])).values()];
}

/** Somebody in a group: as they join, or with what is said of them now. */
export function memberSaid(
  before: Membership | null,
  said: Pick<Membership, "groupId" | "contactId"> & Partial<Omit<Membership, "id">>,
  { newId, today }: { readonly newId: () => string; readonly today: Day },
): Membership {
  const nothing = { wish: null, role: null, field: null, level: null, joinedOn: today, leftOn: null };
  return { id: newId() as MembershipId, ...nothing, ...before, ...said };
}

/** Whether somebody was in the group on that day. */
export function isMemberOn({ joinedOn, leftOn }: Pick<Membership, "joinedOn" | "leftOn">, day: Day): boolean {
  return joinedOn <= day && (leftOn === null || leftOn >= day);
}
