import type { Day } from "../domain/day.ts";
import type { Contract, Evaluation, Group, GroupAnswer, Membership } from "../domain/group/group.ts";
import type { Meeting } from "../domain/group/meeting.ts";
import { quoted } from "../domain/quoted.ts";
import type { Style } from "../style.ts";
import { counted, longDay, relativeDay, shortDay } from "./day.ts";
import { evaluationText, meetingLines } from "./group/meeting.ts";
import { facing, hanging, table } from "./table.ts";

export interface MemberLine extends Membership {
  readonly name: string;
}

export interface GroupLine extends Group {
  /** How many are in it now, besides the owner. */
  readonly members: number;
  readonly meetings: number;
  readonly lastOn: Day | null;
}

/** Where there is no room to say beside the purpose how many are in it, and how often they met. */
const NARROW = 56;

export function groupListView(
  { groups, today }: { readonly groups: readonly GroupLine[]; readonly today: Day },
  style: Style,
  width: number,
): string {
  if (groups.length === 0) return 'No group yet.  Next: net group add "Ledernetværk"\n';
  return table(
    [
      { heading: "", cells: groups.map((_, at) => String(at + 1)), least: 2 },
      { heading: "group", cells: groups.map(({ name }) => name), least: 12, style: (text) => style.bold(text) },
      ...(width < NARROW
        ? []
        : [
            { heading: "members", cells: groups.map(({ members }) => String(members)), least: 7 },
            { heading: "met", cells: groups.map(({ meetings }) => String(meetings)), least: 3 },
          ]),
      { heading: "last", cells: groups.map((group) => lastText(group, today)), least: 6 },
      { heading: "purpose", cells: groups.map(({ purpose }) => purpose ?? "not said yet"), least: 8 },
    ],
    style,
    width,
  );
}

function lastText({ lastOn, leftOn }: GroupLine, today: Day): string {
  if (leftOn !== null) return `left ${shortDay(leftOn)}`;
  return lastOn === null ? "never" : relativeDay(lastOn, today);
}

interface GroupReport {
  readonly today: Day;
  readonly group: Group;
  readonly members: readonly MemberLine[];
  /** Newest first. */
  readonly contracts: readonly Contract[];
  /** What holds of each question. */
  readonly answers: readonly GroupAnswer[];
  /** Newest first. */
  readonly meetings: readonly Meeting[];
  readonly evaluations: readonly Evaluation[];
}

const MOST_MEETINGS = 6;

export function groupView(report: GroupReport, style: Style, width: number): string {
  const { group, members, contracts, answers, meetings, evaluations, today } = report;
  const rows: Row[] = [...groupRows(group, today), ...answers.map(answerRow), ...contractRows(contracts)];
  const [newest] = evaluations;
  if (newest) rows.push(["looked at", `${shortDay(newest.on)}: ${evaluationText(newest)}`]);
  const names = new Map(members.map(({ contactId, name }) => [contactId, name]));
  return [
    `${style.bold(group.name)}\n${facing(rows, style, width)}`,
    members.length === 0
      ? hanging("", `No members yet.  Next: net group member ${quoted(group.name)} NAME`, width)
      : `${style.bold("Members")}\n${memberList(members, width)}`,
    meetings.length === 0
      ? hanging("", `No meetings yet.  Next: net group meeting ${quoted(group.name)}`, width)
      : `${style.bold("Meetings")}\n${meetingLines(meetings.slice(0, MOST_MEETINGS), names, width)}${more(meetings.length, group, width)}`,
  ].join("\n");
}

function more(count: number, { name }: Group, width: number): string {
  const list = `net group meeting ${quoted(name)} --list`;
  return count > MOST_MEETINGS ? hanging("  ", `and ${count - MOST_MEETINGS} more: ${list}`, width) : "";
}

type Row = readonly [string, string];

function groupRows(group: Group, today: Day): Row[] {
  const purpose = group.purpose ?? `not said yet: net group edit ${quoted(group.name)} --purpose "…"`;
  const rows: (readonly [string, string | null])[] = [
    ["purpose", purpose],
    ["vision", group.vision],
    ["theme", group.theme],
    ["kind", joined([group.type, group.access, group.setting, sideText(group)])],
    ["fee", group.fee === null ? null : `${group.fee} a year`],
    ["meets", meetsText(group)],
    [
      "next",
      group.nextOn === null || group.nextOn < today
        ? null
        : `${longDay(group.nextOn)} (${relativeDay(group.nextOn, today)})`,
    ],
    ["agenda", group.agenda],
    ["roles", group.roles],
    ["rules", group.rules],
    ["I wish for", group.wish],
    ["I bring", group.contribution],
    ["trial", group.trialMeetings === null ? null : counted(group.trialMeetings, "meeting")],
    ["left", group.leftOn === null ? null : joined([longDay(group.leftOn), group.leavingNote])],
    ["look back", group.lookBackOn === null ? null : longDay(group.lookBackOn)],
  ];
  return rows.flatMap(([label, text]): Row[] => (text === null ? [] : [[label, text]]));
}

/** Which side of life it serves. */
export function sideText({ side }: Pick<Group, "side">): string | null {
  return side === null ? null : side === "both" ? "business and personal" : side;
}

/** `every 4 weeks · evening · 120 min · Odense · in-person` */
function meetsText({ intervalDays, slot, durationMinutes, place, mode }: Group): string | null {
  const every = intervalDays === null ? null : `every ${intervalText(intervalDays)}`;
  return joined([every, slot, durationMinutes === null ? null : `${durationMinutes} min`, place, mode]);
}

/** `month`, `6 weeks`, `45 days`; months count 30. */
function intervalText(days: number): string {
  const [count, noun] =
    days % 30 === 0 ? [days / 30, "month"] : days % 7 === 0 ? [days / 7, "week"] : ([days, "day"] as const);
  return count === 1 ? noun : counted(count, noun);
}

function joined(parts: readonly (string | null)[]): string | null {
  const told = parts.filter((part) => part !== null);
  return told.length === 0 ? null : told.join(" · ");
}

const ANSWERS: Readonly<Record<string, string>> = {
  "for-me": "for me?",
  use: "use",
  whom: "whom",
  motivation: "motive",
  likeness: "alike?",
  value: "value",
  who: "who",
  what: "what",
  how: "how",
  measure: "measured by",
};

function answerRow({ question, text }: GroupAnswer): Row {
  return [ANSWERS[question] ?? question, text];
}

function contractRows(contracts: readonly Contract[]): Row[] {
  const [newest, ...older] = contracts;
  if (!newest) return [];
  const before = older.length === 0 ? "" : `; ${counted(older.length, "older version")}`;
  return [["contract", `${newest.text} (agreed on ${shortDay(newest.agreedOn)}${before})`]];
}

function memberList(members: readonly MemberLine[], width: number): string {
  const digits = String(members.length).length;
  return members
    .map((member, at) => hanging(`${String(at + 1).padStart(digits + 1)}  `, memberText(member), width))
    .join("");
}

/** `Mette Holm · finds the place · wishes for sparring on hiring · finance, director` */
function memberText({ name, role, wish, field, level, leftOn }: MemberLine): string {
  const from = [field, level].filter((part) => part !== null).join(", ");
  const parts = [
    name,
    role,
    wish === null ? null : `wishes for ${wish}`,
    from === "" ? null : from,
    leftOn === null ? null : `left ${shortDay(leftOn)}`,
  ];
  return parts.filter((part) => part !== null).join(" · ");
}

export function membersView(
  { group, members }: { readonly group: Group; readonly members: readonly MemberLine[] },
  style: Style,
  width: number,
): string {
  if (members.length === 0) {
    return hanging(
      "",
      `Nobody is noted in ${group.name} yet.  Next: net group member ${quoted(group.name)} NAME`,
      width,
    );
  }
  const now = members.filter(({ leftOn }) => leftOn === null).length;
  return `${style.bold(group.name)}: ${counted(now, "member")}\n${memberList(members, width)}`;
}

interface MemberDid {
  readonly did: "joined" | "changed" | "removed";
  readonly member: MemberLine;
}

interface MemberWritten extends MemberDid {
  readonly today: Day;
  readonly group: Group;
  /** How many are in the group now, besides the owner. */
  readonly members: number;
  /** Those after the first, where several were named. */
  readonly further: readonly MemberDid[];
}

const MEMBER_DID = { joined: "Joined", changed: "Changed", removed: "Removed" } as const;

/** A line for each, and how many there are now behind the last; then what to ask those whose wish is not known. */
export function memberView({ further, ...first }: MemberWritten, style: Style, width: number): string {
  const { today, group, members } = first;
  const all: readonly MemberDid[] = [first, ...further];
  const lines = all.map(({ did, member }, at) => {
    const since = member.joinedOn === today || member.leftOn !== null ? "" : ` · since ${shortDay(member.joinedOn)}`;
    const count = at === all.length - 1 ? ` (${counted(members, "member")})` : "";
    return hanging("", `${style.green(MEMBER_DID[did])} ${group.name}: ${memberText(member)}${since}${count}`, width);
  });
  const [one, another] = all.filter(
    ({ did, member }) => did !== "removed" && member.wish === null && member.leftOn === null,
  );
  if (one === undefined) return lines.join("");
  const who = another === undefined ? quoted(one.member.name) : "NAME";
  const next = `ask what they wish for: net group member ${quoted(group.name)} ${who} --wish "…"`;
  return lines.join("") + facing([["next", next]], style, width);
}

interface GroupWritten {
  readonly today: Day;
  readonly did: "added" | "changed" | "back";
  readonly group: Group;
  readonly contract: Contract | null;
  readonly answers: readonly GroupAnswer[];
}

const GROUP_DID = { added: "Added", changed: "Changed", back: "Back in" } as const;

export function groupWrittenView(
  { did, group, contract, answers, today }: GroupWritten,
  style: Style,
  width: number,
): string {
  const rows = [
    ...groupRows(group, today),
    ...answers.map(answerRow),
    ...contractRows(contract === null ? [] : [contract]),
  ];
  return `${style.green(GROUP_DID[did])} ${group.name}\n${facing(rows, style, width)}`;
}

export function groupRemovedView(
  { group, meetings }: { readonly group: Group; readonly meetings: number },
  style: Style,
  width: number,
): string {
  return hanging(
    "",
    `${style.green("Removed")}: ${group.name} with ${counted(meetings, "meeting")}; net undo brings it back`,
    width,
  );
}
