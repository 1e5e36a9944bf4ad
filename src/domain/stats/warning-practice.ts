import type { ContactId } from "../contact.ts";
import { type Day, daysBetween } from "../day.ts";
import type { SeenGroup } from "../group/facts.ts";
import type { Party } from "../group/meeting.ts";
import { GROUP_WARNING_WORDS } from "../group/warning-words.ts";
import { cancellingMyself, GROUP_WARNINGS } from "../group/warnings.ts";
import type { InteractionKind } from "../interaction.ts";
import type { Goal } from "../mission.ts";
import { mayBePrivate } from "../private-words.ts";
import { quoted } from "../quoted.ts";
import { LIMITS, type WarningFacts } from "../warning.ts";

/** What the file says of the owner's events, groups and notes that only warnings ask. */
export interface PracticeOf {
  readonly goals: readonly Goal[];
  readonly asks: readonly { readonly on: Day }[];
  /** The groups the owner is in. */
  readonly groups: readonly SeenGroup[];
  /** What half a year took, by kind of activity, and whether anything is noted that came of one. */
  readonly spent: readonly { readonly kind: InteractionKind; readonly minutes: number }[];
  readonly isFruitful: (kind: InteractionKind) => boolean;
  /** Outcomes of half a year. */
  readonly outcomes: number;
  readonly begunOn: Day;
  /** The events of late of which the hours are noted, the newest first, by what they are called. */
  readonly events: readonly { readonly called: string; readonly minutes: number; readonly isForGoal: boolean }[];
  /** The last event, or meeting of a group, outside the owner's employer; one that is soon to come is the last. */
  readonly outsideOn: Day | null;
  /** How many conversations of late there were, and how many with anybody outside it; null where it is not said what it is. */
  readonly talksBeyond: (() => { readonly contacts: number; readonly beyond: number }) | null;
  /** The newest two-way contacts, the newest first, and at how many of them the owner told of what they offer. */
  readonly last: readonly { readonly on: Day; readonly isConfirmedOnly: boolean }[];
  readonly pitches: number;
  /** How much was learned of people from a day on. */
  readonly learnedSince: (day: Day) => number;
  /** Those after whom the owner felt drained, again and again. */
  readonly draining: readonly string[];
  /** What was noted lately and is for everybody's eyes, the newest first. */
  readonly noted: readonly {
    readonly is: "fact" | "note";
    readonly name: string;
    readonly on: Day;
    readonly text: string;
    /** Of a fact, its number in the list of that person's. */
    readonly number: number | null;
  }[];
  readonly mandate: WarningFacts["mandate"];
  readonly pulses: readonly number[];
  /** With its day in the name it is called by, where others have the name too. */
  readonly unshared: readonly {
    readonly name: string;
    readonly called: string;
    readonly on: Day;
    readonly isLookedAt: boolean;
  }[];
}

export const HALF_YEAR_DAYS = 182;

const ACTIVITY: Readonly<Record<InteractionKind, string>> = {
  meet: "meetings of two or few",
  call: "calls",
  video: "video calls",
  mail: "mails",
  message: "messages",
  event: "events",
  social: "social media",
  broadcast: "letters to many",
};

export function practiceFacts(facts: PracticeOf, aim: WarningFacts["aim"], today: Day) {
  return {
    groups: facts.groups.flatMap((group) => seenOf(group, today)),
    cancelled: cancelledOf(facts.groups, today),
    barren: barrenOf(facts),
    yield: yieldOf(facts, aim),
    pitching: pitchingOf(facts),
    revealing: facts.noted.filter(({ text }) => mayBePrivate(text)).map((each) => kept(each, today)),
    mandate: facts.mandate,
    pulses: facts.pulses,
    draining: facts.draining,
    outside: outsideOf(facts, today),
    unshared: facts.unshared.map(({ on, ...event }) => ({ ...event, days: daysBetween(on, today) })),
  } satisfies Partial<WarningFacts>;
}

function seenOf(facts: SeenGroup, today: Day): WarningFacts["groups"] {
  const names = new Map<ContactId, string>(facts.members.map(({ contactId, name }) => [contactId, name]));
  const called = (party: Party): string => (party === "me" ? "you" : (names.get(party) ?? ""));
  const named = (parties: readonly Party[]): string => {
    const told = parties.slice(0, 3).map(called);
    return `${told.join(", ")}${parties.length > 3 ? ` and ${parties.length - 3} more` : ""}`;
  };
  return Object.entries(GROUP_WARNINGS).flatMap(([code, warning]) => {
    const words = GROUP_WARNING_WORDS[code];
    const alarm = words && warning(facts, today);
    if (!words || !alarm) return [];
    const { name } = facts.group;
    const text = words.sentence(name, alarm, named);
    return [{ code, figure: alarm.figure, limit: alarm.limit, text, act: words.command(quoted(name), alarm, called) }];
  });
}

function cancelledOf(groups: readonly SeenGroup[], today: Day): WarningFacts["cancelled"] {
  const away = groups.filter(({ meetings }) => meetings.some(({ wasThere }) => !wasThere));
  const all = cancellingMyself(
    away.flatMap(({ meetings }) => meetings),
    today,
  );
  return { times: all?.figure ?? 0, groups: away.length };
}

function barrenOf({ spent, isFruitful }: PracticeOf): WarningFacts["barren"] {
  const most = spent.toSorted((one, other) => other.minutes - one.minutes).find(({ kind }) => !isFruitful(kind));
  return most === undefined ? null : { activity: ACTIVITY[most.kind], hours: most.minutes / 60 };
}

function yieldOf({ spent, outcomes, goals, asks }: PracticeOf, aim: WarningFacts["aim"]): WarningFacts["yield"] {
  const hours = spent.reduce((sum, { minutes }) => sum + minutes, 0) / 60;
  const isAimless = aim !== null && aim.hours > 0 && aim.aimless / aim.hours > LIMITS.aimlessShare;
  const cause =
    goals.length === 0
      ? "no goal says what to look for"
      : asks.length === 0
        ? "nobody was asked for anything"
        : isAimless
          ? "most of them served no goal"
          : null;
  return { hours, outcomes, cause };
}

function pitchingOf({ last, pitches, learnedSince }: PracticeOf): WarningFacts["pitching"] {
  const since = last.at(-1)?.on;
  const isAny = pitches > 0 && since !== undefined;
  return { contacts: last.length, pitches, learned: isAny ? learnedSince(since) : 0 };
}

/** What keeps it back: another class. Its words are not said. */
function kept({ is, name, on, number }: PracticeOf["noted"][number], today: Day): WarningFacts["revealing"][number] {
  const act =
    is === "note"
      ? `net log --change ${quoted(name)} --on ${on} --class private`
      : `net fact ${quoted(name)} --change ${number ?? 1} --class private`;
  return { name, days: daysBetween(on, today), act };
}

function outsideOf({ talksBeyond, outsideOn, begunOn }: PracticeOf, today: Day): WarningFacts["outside"] {
  const days = daysBetween(outsideOn ?? begunOn, today);
  if (talksBeyond === null || days > LIMITS.outsideDays) return { days, contacts: 0, outside: null };
  const { contacts, beyond } = talksBeyond();
  return { days, contacts, outside: beyond };
}
