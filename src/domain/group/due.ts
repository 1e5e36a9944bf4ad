import { type Day, daysBetween, plusDays, weekday } from "../day.ts";
import type { GatheringDue, GroupDueReason } from "../gathering.ts";
import { quoted } from "../quoted.ts";
import { GROUPS } from "./constants.ts";
import type { Group, GroupId } from "./group.ts";
import type { MeetingId } from "./meeting.ts";

/** What the list of the morning needs to know of a group. */
export interface GroupDueFacts
  extends Pick<
    Group,
    | "name"
    | "purpose"
    | "purposeOn"
    | "trialMeetings"
    | "intervalDays"
    | "slot"
    | "nextOn"
    | "addedOn"
    | "leftOn"
    | "lookBackOn"
  > {
  readonly groupId: GroupId;
  /** The last meeting there was. */
  readonly lastOn: Day | null;
  /** The meeting that ended the trial, of those the owner was at; null while it runs, or where there is none. */
  readonly trialEndedOn: Day | null;
  /** The last look at the group, and the last that ended in a decision. */
  readonly lookedOn: Day | null;
  readonly decidedOn: Day | null;
  /** Meetings since that look, of those the owner was at. */
  readonly meetingsSince: number;
  /** Meetings from which the owner brought something home and told nobody yet, the newest first. */
  readonly untold: readonly { readonly meetingId: MeetingId; readonly on: Day }[];
}

/** One thing a group is due for. */
interface GroupDueItem extends GatheringDue {
  readonly reason: GroupDueReason;
}

/** What the groups are due for, the longest over first. A look at the group asks for its purpose too, so the two do not come at once. */
export function groupDue(groups: readonly GroupDueFacts[], today: Day, within = 0): readonly GroupDueItem[] {
  return groups
    .flatMap((facts) => itemsOf(facts, today, within))
    .sort((a, b) => (a.dueOn === b.dueOn ? (a.name < b.name ? -1 : 1) : a.dueOn < b.dueOn ? -1 : 1));
}

function itemsOf(facts: GroupDueFacts, today: Day, within: number): GroupDueItem[] {
  if (facts.leftOn !== null && facts.leftOn <= today) return lookBack(facts, today);
  const look = decide(facts) ?? evaluate(facts) ?? purpose(facts, today);
  return [...(look === null ? [] : [look]), ...prepare(facts, today, within), ...tell(facts, today)];
}

function item(
  { groupId, name }: GroupDueFacts,
  reason: GroupDueReason,
  dueOn: Day,
  why: string,
  act: string,
): GroupDueItem {
  return {
    kind: "group",
    id: groupId,
    name,
    reason,
    dueOn,
    why,
    act: act.replace("GROUP", () => quoted(name)),
    isAhead: false,
  };
}

function lookBack(facts: GroupDueFacts, today: Day): GroupDueItem[] {
  const { lookBackOn } = facts;
  if (lookBackOn === null || lookBackOn > today) return [];
  if (daysBetween(lookBackOn, today) > GROUPS.due.lookBackDays) return [];
  return [
    item(
      facts,
      "look back",
      lookBackOn,
      "you left it: what do you miss, whom do you still see?",
      "net group show GROUP",
    ),
  ];
}

function decide(facts: GroupDueFacts): GroupDueItem | null {
  const { trialEndedOn, decidedOn, trialMeetings } = facts;
  if (trialEndedOn === null || (decidedOn !== null && decidedOn >= trialEndedOn)) return null;
  return item(
    facts,
    "decide",
    trialEndedOn,
    `the trial of ${trialMeetings ?? 0} meetings has run: go on, change the form, or leave?`,
    "net group check GROUP",
  );
}

function evaluate(facts: GroupDueFacts): GroupDueItem | null {
  const { meetingsSince, lastOn } = facts;
  if (meetingsSince < GROUPS.due.evaluateEvery || lastOn === null) return null;
  return item(
    facts,
    "evaluate",
    lastOn,
    `${meetingsSince} meetings since you last looked at it`,
    "net group check GROUP",
  );
}

function purpose(facts: GroupDueFacts, today: Day): GroupDueItem | null {
  const saidOn = facts.purposeOn ?? facts.addedOn;
  const seenOn = facts.lookedOn !== null && facts.lookedOn > saidOn ? facts.lookedOn : saidOn;
  const dueOn = plusDays(seenOn, GROUPS.due.purposeDays);
  if (dueOn > today) return null;
  const why =
    facts.purpose === null ? "it is not said yet what it is for" : "half a year since you looked at what it is for";
  return item(facts, "purpose", dueOn, why, "net group check GROUP");
}

function prepare(facts: GroupDueFacts, today: Day, within: number): GroupDueItem[] {
  const next = nextMeetingDay(facts, today);
  const ahead = next === null ? Infinity : daysBetween(today, next);
  if (next === null || ahead > Math.max(GROUPS.due.prepareDays, within)) return [];
  const when = ahead === 0 ? "today" : ahead === 1 ? "tomorrow" : `in ${ahead} days`;
  const why = `meets ${when}: what do you bring, whom do you ask what?`;
  return [{ ...item(facts, "prepare", next, why, "net group show GROUP"), isAhead: ahead > GROUPS.due.prepareDays }];
}

function tell(facts: GroupDueFacts, today: Day): GroupDueItem[] {
  const [newest] = facts.untold.filter(({ on }) => on <= today && on >= oldestToTell(today));
  if (!newest) return [];
  const act = `net group meeting GROUP --change ${newest.on} --told`;
  return [
    item(facts, "tell", plusDays(newest.on, GROUPS.due.tellDays), "you brought something home: who could use it?", act),
  ];
}

/** The day of the oldest meeting of which it is asked to tell what was brought home. */
export function oldestToTell(today: Day): Day {
  return plusDays(today, -GROUPS.due.tellUntilDays);
}

/**
 * The day of the next meeting: the one that was named, else the last one and its interval, moved to a day that fits the slot:
 * a Saturday for weekends, a Monday for what would fall on one. The last one is the one that was named, where that day has been.
 * Null where neither lies ahead.
 */
export function nextMeetingDay(
  { nextOn, lastOn, intervalDays, slot }: Pick<GroupDueFacts, "nextOn" | "lastOn" | "intervalDays" | "slot">,
  today: Day,
): Day | null {
  const isNamed = nextOn !== null && (lastOn === null || nextOn > lastOn);
  if (isNamed && nextOn >= today) return nextOn;
  const from = isNamed ? nextOn : lastOn;
  if (from === null || intervalDays === null) return null;
  const expected = inSlot(plusDays(from, intervalDays), slot);
  return expected >= today ? expected : null;
}

function inSlot(day: Day, slot: Group["slot"]): Day {
  const at = weekday(day);
  if (slot === "weekend") return at >= 6 ? day : plusDays(day, 6 - at);
  return slot !== null && at >= 6 ? plusDays(day, 8 - at) : day;
}
