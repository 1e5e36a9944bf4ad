import { type Day, daysBetween } from "../day.ts";
import { type EventId, nameAndDay } from "../event.ts";
import type { GatheringDue } from "../gathering.ts";
import { folded } from "../name.ts";
import { quoted } from "../quoted.ts";
import { EVENT_DUE } from "../urgency.ts";

/** What the list of the morning needs to know of an event that was lately, or is soon to come. */
export interface EventDueFacts {
  readonly eventId: EventId;
  readonly name: string;
  readonly on: Day;
  /** Whether it is said what it is for: hours and what it costs are no plan yet. */
  readonly isPlanned: boolean;
  /** Whether anything was noted of what goes into it. */
  readonly hasPlan: boolean;
  readonly hasDebrief: boolean;
  readonly followUpOn: Day | null;
  readonly sharedOn: Day | null;
  /** How many were met there whose cards still wait in the inbox. */
  readonly waiting: number;
}

/** What events ask for, one thing each: the day kept for following up before the look back, and that before telling of it. */
export function eventDue(events: readonly EventDueFacts[], today: Day, within = 0): readonly GatheringDue[] {
  const names = events.map(({ name }) => folded(name));
  return events.flatMap((event, at) => {
    const isShared = names.some((name, other) => other !== at && name === names[at]);
    const facts = { ...event, called: quoted(isShared ? nameAndDay(event) : event.name) };
    const ahead = daysBetween(today, facts.on);
    const found =
      ahead >= 0 ? (planned(facts, ahead, within) ?? followUp(facts, today, within)) : over(facts, today, within);
    return found === null ? [] : [{ kind: "event" as const, id: facts.eventId, name: facts.name, ...found }];
  });
}

type Found = Omit<GatheringDue, "kind" | "id" | "name">;

/** With its name as it is typed, and its day where others have the name too. */
type CalledEvent = EventDueFacts & { readonly called: string };

function planned({ called, on, isPlanned }: CalledEvent, ahead: number, within: number): Found | null {
  // On the day itself one is there, and not planning any more.
  if (isPlanned || ahead === 0 || ahead > Math.max(EVENT_DUE.planDays, within)) return null;
  const when = ahead === 1 ? "tomorrow" : `in ${ahead} days`;
  const why = `${when}, and not planned yet: what is it for, whom do you want to meet?`;
  return { reason: "plan", dueOn: on, why, act: `net event plan ${called}`, isAhead: ahead > EVENT_DUE.planDays };
}

function over(facts: CalledEvent, today: Day, within: number): Found | null {
  const { called, on, hasPlan, hasDebrief, sharedOn } = facts;
  const follow = followUp(facts, today, within);
  if (follow !== null) return follow;
  if (daysBetween(on, today) > EVENT_DUE.overDays) return null;
  if (!hasDebrief) {
    const why = "you were there: how was it, what did you bring home?";
    return { reason: "debrief", dueOn: on, why, act: `net event debrief ${called}`, isAhead: false };
  }
  if (!hasPlan || sharedOn !== null) return null;
  const why = "not shared yet with your organisation: what came of it?";
  return { reason: "share", dueOn: on, why, act: `net event report ${called}`, isAhead: false };
}

/** On its day; and some days longer, as long as a card from there waits. */
function followUp({ called, followUpOn, waiting }: CalledEvent, today: Day, within: number): Found | null {
  if (followUpOn === null) return null;
  const late = daysBetween(followUpOn, today);
  if (late < -within || late > EVENT_DUE.followUpDays || (late > 0 && waiting === 0)) return null;
  const cards = waiting === 0 ? "" : waiting === 1 ? ": a card from there waits" : `: ${waiting} cards from there wait`;
  const why = `the day you kept for following up${cards}`;
  return { reason: "follow up", dueOn: followUpOn, why, act: `net event show ${called}`, isAhead: late < 0 };
}
