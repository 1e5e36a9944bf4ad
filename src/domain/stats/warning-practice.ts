import type { ContactId } from "../contact.ts";
import { type Day, daysBetween, plusDays } from "../day.ts";
import type { GroupFacts } from "../group/facts.ts";
import type { Party } from "../group/meeting.ts";
import { GROUP_WARNING_WORDS } from "../group/warning-words.ts";
import { cancellingMyself, GROUP_WARNINGS } from "../group/warnings.ts";
import type { InteractionKind } from "../interaction.ts";
import type { Goal } from "../mission.ts";
import { mayBePrivate } from "../private-words.ts";
import { quoted } from "../quoted.ts";
import { isConversation, type TieInteraction } from "../scoring/tie.ts";
import { TIME_DAYS } from "../stats.ts";
import { LIMITS, type WarningFacts } from "../warning.ts";
import type { StatsTie } from "./people.ts";

/** What the file says of the owner's events, groups and notes that only warnings ask. */
export interface PracticeOf {
  readonly goals: readonly Goal[];
  readonly asks: readonly { readonly on: Day }[];
  /** The groups the owner is in. */
  readonly groups: readonly GroupFacts[];
  /** What half a year took, by kind of activity, and whether anything is noted that came of it. */
  readonly spent: readonly { readonly kind: InteractionKind; readonly minutes: number; readonly isFruitful: boolean }[];
  /** Outcomes of half a year. */
  readonly outcomes: number;
  readonly begunOn: Day;
  /** The last event, or meeting of a group, outside the owner's employer. */
  readonly outsideOn: Day | null;
  /** Who works for the owner's employer; null where that is not said. */
  readonly insiders: ReadonlySet<string> | null;
  /** The conversations at which the owner told of what they offer. */
  readonly pitched: ReadonlySet<string>;
  /** What was noted lately and is for everybody's eyes, the newest first. */
  readonly noted: readonly {
    readonly is: "fact" | "note";
    readonly name: string;
    readonly on: Day;
    readonly text: string;
  }[];
  readonly mandate: WarningFacts["mandate"];
  readonly pulses: readonly number[];
  readonly unshared: readonly { readonly name: string; readonly on: Day }[];
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
};

export function practiceFacts(
  facts: PracticeOf,
  people: readonly StatsTie[],
  last: readonly TieInteraction[],
  aim: WarningFacts["aim"],
  today: Day,
) {
  return {
    groups: facts.groups.flatMap((group) => seenOf(group, today)),
    cancelled: cancelledOf(facts.groups, today),
    barren: barrenOf(facts),
    yield: yieldOf(facts, aim),
    pitching: pitchingOf(facts, people, last),
    revealing: facts.noted.filter(({ text }) => mayBePrivate(text)).map(kept),
    mandate: facts.mandate,
    pulses: facts.pulses,
    draining: people
      .filter(({ score }) => score.flags.some(({ name }) => name === "energy"))
      .map(({ tie }) => tie.name),
    outside: outsideOf(facts, people, today),
    unshared: facts.unshared.map(({ name, on }) => ({ name, days: daysBetween(on, today) })),
  } satisfies Partial<WarningFacts>;
}

function seenOf(facts: GroupFacts, today: Day): WarningFacts["groups"] {
  const names = new Map<ContactId, string>(facts.members.map(({ contactId, name }) => [contactId, name]));
  const named = (parties: readonly Party[]): string => {
    const told = parties.slice(0, 3).map((party) => (party === "me" ? "you" : (names.get(party) ?? "")));
    return `${told.join(", ")}${parties.length > 3 ? ` and ${parties.length - 3} more` : ""}`;
  };
  return Object.entries(GROUP_WARNINGS).flatMap(([code, warning]) => {
    const words = GROUP_WARNING_WORDS[code];
    const alarm = words && warning(facts, today);
    if (!words || !alarm) return [];
    const { name } = facts.group;
    const text = words.sentence(name, alarm, named);
    return [{ code, figure: alarm.figure, limit: alarm.limit, text, act: words.command(quoted(name)) }];
  });
}

function cancelledOf(groups: readonly GroupFacts[], today: Day): WarningFacts["cancelled"] {
  const away = groups.filter(({ meetings }) => meetings.some(({ wasThere }) => !wasThere));
  const all = cancellingMyself(
    away.flatMap(({ meetings }) => meetings),
    today,
  );
  return { times: all?.figure ?? 0, groups: away.length };
}

function barrenOf({ spent }: PracticeOf): WarningFacts["barren"] {
  const [most] = spent.filter(({ isFruitful }) => !isFruitful).toSorted((one, other) => other.minutes - one.minutes);
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

function pitchingOf(
  { pitched }: PracticeOf,
  people: readonly StatsTie[],
  last: readonly TieInteraction[],
): WarningFacts["pitching"] {
  const pitches = last.filter(({ id }) => pitched.has(id)).length;
  const since = last.at(-1)?.on;
  if (pitches === 0 || since === undefined) return { contacts: last.length, pitches, learned: 0 };
  const learned = people.reduce(
    (sum, { tie }) =>
      sum +
      tie.facts.filter(({ learnedOn }) => learnedOn >= since).length +
      tie.needs.filter(({ confirmedOn }) => confirmedOn >= since).length,
    0,
  );
  return { contacts: last.length, pitches, learned };
}

/** What keeps it back: another class. */
function kept({ is, name, on, text }: PracticeOf["noted"][number]): WarningFacts["revealing"][number] {
  const piece = text.split(/\s+/).slice(0, 4).join(" ");
  const act =
    is === "note"
      ? `net log --change ${quoted(name)} --on ${on} --class private`
      : `net fact ${quoted(name)} --change ${quoted(piece)} --class private`;
  return { name, on, act };
}

function outsideOf(
  { insiders, outsideOn, begunOn }: PracticeOf,
  people: readonly StatsTie[],
  today: Day,
): WarningFacts["outside"] {
  const days = daysBetween(outsideOn ?? begunOn, today);
  if (insiders === null) return { days, contacts: 0, outside: null };
  const since = plusDays(today, -TIME_DAYS);
  const [all, outside] = [new Set<string>(), new Set<string>()];
  for (const { tie } of people) {
    for (const interaction of tie.interactions) {
      const { id, on } = interaction;
      if (on <= since || on > today || !isConversation(interaction)) continue;
      all.add(id);
      if (!insiders.has(tie.contactId)) outside.add(id);
    }
  }
  return { days, contacts: all.size, outside: outside.size };
}
