import type { Day } from "../../domain/day.ts";
import { formatMeant } from "../../domain/group/formats.ts";
import { demandSense, newShare } from "../../domain/group/meet.ts";
import type { Meeting } from "../../domain/group/meeting.ts";
import { leaderMeant, type NamedMember, partiesMeant, readShare } from "../../domain/group/party.ts";
import type { Language } from "../../domain/setting.ts";
import { saysNone, textOrNull } from "../common/none.ts";
import type { WriteOptions } from "../common/write.ts";

// What is typed of a meeting by flags; those that are in it stand behind a name, a piece of one, or a number.

export interface MeetingOptions extends WriteOptions {
  readonly on?: string;
  readonly came?: string;
  readonly cancelled?: string;
  readonly absent?: string | true;
  readonly there: boolean;
  readonly led?: string;
  readonly format?: string;
  readonly onTheme: boolean;
  readonly offTheme: boolean;
  readonly energy?: number | "none";
  readonly interest?: number | "none";
  readonly share: readonly string[];
  readonly minutes?: number | "none";
  readonly note?: string;
  readonly next?: string;
  readonly told?: string | true;
  readonly new: boolean;
  readonly change?: string;
  readonly remove?: string;
  readonly unshare?: string;
  readonly yes: boolean;
  readonly list: boolean;
  readonly lang?: Language;
}

export interface DaysSaid {
  readonly next: Day | undefined;
  readonly told: Day | undefined;
}

/** The meeting with what the flags say of it; `ever` are those who were members on that day or another. */
export function meetingSaid(
  meeting: Meeting,
  { members, ever }: { readonly members: readonly NamedMember[]; readonly ever: readonly NamedMember[] },
  options: MeetingOptions,
  { told }: DaysSaid,
): Meeting {
  const { led, format, energy, interest, minutes, note, absent, there } = options;
  const wanted: Meeting = {
    ...meeting,
    ...attendance(meeting, members, options),
    wasThere: there || (absent === undefined && meeting.wasThere),
    reason: there ? null : typeof absent === "string" ? textOrNull(absent) : meeting.reason,
    leader: saidOr(led, meeting.leader, (name) => leaderMeant(name, members, ever)),
    format: saidOr(format, meeting.format, (word) => formatMeant(word)),
    isOnTheme: options.onTheme ? true : options.offTheme ? false : meeting.isOnTheme,
    energy: saidOr(energy, meeting.energy, (mark) => mark),
    interest: saidOr(interest, meeting.interest, (mark) => mark),
    minutes: saidOr(minutes, meeting.minutes, (count) => count),
    note: note === undefined ? meeting.note : textOrNull(note),
    sharedOn: told ?? meeting.sharedOn,
    shares: [...meeting.shares, ...options.share.map((line) => newShare(readShare(line, members)))],
  };
  demandSense(wanted);
  return wanted;
}

/** What a flag says: nothing leaves what stands, and none clears it. */
function saidOr<Typed extends string | number, Value>(
  typed: Typed | "none" | undefined,
  standing: Value | null,
  read: (typed: Exclude<Typed, "none">) => Value | null,
): Value | null {
  if (typed === undefined) return standing;
  return saysNone(String(typed)) ? null : read(typed as Exclude<Typed, "none">);
}

/** Who came and who did not: the one is the rest of the other, unless both are said. */
function attendance(
  { came, cancelled }: Meeting,
  members: readonly NamedMember[],
  options: Pick<MeetingOptions, "came" | "cancelled" | "there">,
): Pick<Meeting, "came" | "cancelled"> {
  const all = members.map(({ contactId }) => contactId);
  const there = options.came === undefined ? undefined : partiesMeant(options.came, members);
  const away = options.cancelled === undefined ? undefined : partiesMeant(options.cancelled, members);
  if (there === undefined && away === undefined) {
    const isUnknown = came.length + cancelled.length === 0;
    return options.there && isUnknown ? { came: all, cancelled } : { came, cancelled };
  }
  return {
    came: there ?? all.filter((id) => !away?.includes(id)),
    cancelled: away ?? all.filter((id) => !there?.includes(id)),
  };
}
