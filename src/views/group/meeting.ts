import type { Day } from "../../domain/day.ts";
import { turnout } from "../../domain/group/facts.ts";
import { type Evaluation, type Group, RATINGS, type Rating } from "../../domain/group/group.ts";
import type { Leader, Meeting, Party, Share } from "../../domain/group/meeting.ts";
import { quoted } from "../../domain/quoted.ts";
import { signed } from "../../domain/signed.ts";
import type { Style } from "../../style.ts";
import { longDay, relativeDay, shortDay } from "../day.ts";
import { facing, hanging, padded } from "../table.ts";

type Names = ReadonlyMap<string, string>;

interface MeetingWritten {
  readonly today: Day;
  readonly did: "noted" | "changed" | "removed";
  readonly group: Group;
  readonly meeting: Meeting;
  /** As `--change` and `--remove` take it; null for one that was removed. */
  readonly number: number | null;
  readonly names: Readonly<Record<string, string>>;
}

const DID = { noted: "Noted", changed: "Changed", removed: "Removed" } as const;

export function meetingView(report: MeetingWritten, style: Style, width: number): string {
  const { did, group, meeting, names, today } = report;
  const { nextOn } = group;
  const known = new Map(Object.entries(names));
  const head = `${style.green(DID[did])} ${group.name} · ${longDay(meeting.on)}`;
  const isAhead = did !== "removed" && nextOn !== null && nextOn > today && nextOn > meeting.on;
  const rows = [
    ...meetingRows(meeting, known),
    ...(isAhead ? [["next", `${longDay(nextOn)} (${relativeDay(nextOn, today)})`] as const] : []),
  ];
  return `${hanging("", head, width)}${facing(rows, style, width)}`;
}

function meetingRows(meeting: Meeting, names: Names): (readonly [string, string])[] {
  const { wasThere, came, cancelled, leader, format, isOnTheme, energy, interest, minutes, shares, note } = meeting;
  const people = (ids: readonly string[]): string | null =>
    ids.length === 0 ? null : ids.map((id) => names.get(id) ?? "somebody").join(", ");
  const rows: (readonly [string, string | null])[] = [
    ["you", awayText(meeting)],
    ["came", wasThere && came.length + cancelled.length === 0 ? "nobody but you" : people(came)],
    ["cancelled", people(cancelled)],
    ["led by", leader === null ? null : leaderText(leader, names)],
    ["format", format],
    ["theme", isOnTheme === null ? null : isOnTheme ? "kept to" : "not kept to"],
    ["energy", energy === null ? null : signed(energy)],
    ["interest", interest === null ? null : `${interest} of 3`],
    ["length", minutes === null || !wasThere ? null : `${minutes} min`],
    ...shares.map((share, at) => [at === 0 ? "shared" : "", shareText(share, names)] as const),
    ["note", note],
    ["told on", meeting.sharedOn === null ? null : shortDay(meeting.sharedOn)],
  ];
  return rows.flatMap(([label, text]) => (text === null ? [] : [[label, text] as const]));
}

function awayText({ wasThere, reason }: Meeting): string | null {
  return wasThere ? null : `were not there${reason === null ? "" : `: ${reason}`}`;
}

function leaderText(leader: Leader, names: Names): string {
  if (leader.kind === "me") return "you";
  return leader.kind === "guest" ? `${leader.name} (a guest)` : (names.get(leader.contactId) ?? "somebody");
}

/** `Mette Holm gave you: the name of a printer` */
function shareText({ who, did, with: partner, text }: Share, names: Names): string {
  const subject = partyText(who, names);
  if (partner === null) return `${subject} ${did}: ${text}`;
  const between = did === "gave" ? "to " : "from ";
  return `${subject} ${did} ${between}${partyText(partner, names)}: ${text}`;
}

function partyText(party: Party, names: Names): string {
  return party === "me" ? "you" : (names.get(party) ?? "somebody");
}

/** Meetings, numbered from the newest, a line each, and one for the note. */
export function meetingLines(meetings: readonly Meeting[], names: Names, width: number): string {
  const digits = String(meetings.length).length;
  const days = Math.max(0, ...meetings.map(({ on }) => shortDay(on).length));
  return meetings
    .map((meeting, at) => {
      const head = `${String(at + 1).padStart(digits + 1)}  ${padded(shortDay(meeting.on), days)}  `;
      return hanging(head, meetingText(meeting, names), width) + noteText(meeting, " ".repeat(head.length), width);
    })
    .join("");
}

function noteText({ note }: Meeting, indent: string, width: number): string {
  return note === null ? "" : hanging(indent, note, width);
}

function meetingText(meeting: Meeting, names: Names): string {
  const { cancelled, leader, format, energy, shares } = meeting;
  const { came, expected } = turnout(meeting);
  const away = awayText(meeting);
  const parts = [
    away === null ? null : `you ${away}`,
    meeting.came.length + cancelled.length === 0 ? null : `${came} of ${expected} came`,
    format,
    leader === null ? null : `led by ${leaderText(leader, names)}`,
    energy === null ? null : `energy ${signed(energy)}`,
    shares.length === 0 ? null : `${shares.length} shared`,
  ];
  return parts.filter((part) => part !== null).join(" · ");
}

/** Every meeting with its lines, all numbered as `--change` and `--unshare` take them. */
export function meetingListView(
  {
    group,
    meetings,
    names,
  }: { readonly group: Group; readonly meetings: readonly Meeting[]; readonly names: Readonly<Record<string, string>> },
  style: Style,
  width: number,
): string {
  if (meetings.length === 0) {
    return hanging(
      "",
      `No meetings of ${group.name} yet.  Next: net group meeting ${quoted(group.name)} --came all`,
      width,
    );
  }
  const known = new Map(Object.entries(names));
  const digits = String(meetings.length).length;
  const lines = meetings.map((meeting, at) => {
    const head = `${String(at + 1).padStart(digits + 1)}  ${shortDay(meeting.on)}  `;
    const shares = meeting.shares.map((share, place) =>
      hanging(`${" ".repeat(digits + 3)}${place + 1}  `, shareText(share, known), width, (line) => style.dim(line)),
    );
    return (
      hanging(head, meetingText(meeting, known), width) +
      shares.join("") +
      noteText(meeting, " ".repeat(digits + 3), width)
    );
  });
  return `${style.bold(group.name)}\n${lines.join("")}`;
}

const RATING_WORDS: Readonly<Record<Rating, string>> = {
  onCourse: "on course",
  nerve: "full of life",
  purposeMet: "purpose met",
  relations: "relations",
  worthIt: "worth it",
};

/** `on course 7 · worth it 8 · decided: continue` */
export function evaluationText(evaluation: Evaluation): string {
  const parts = RATINGS.flatMap((rating) => {
    const value = evaluation[rating];
    return value === null ? [] : `${RATING_WORDS[rating]} ${value}`;
  });
  if (evaluation.decision !== null) parts.push(`decided: ${evaluation.decision.replace("-", " ")}`);
  return parts.length === 0 ? "nothing rated" : parts.join(" · ");
}
