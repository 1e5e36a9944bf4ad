import { type Command, Option } from "commander";
import type { Context } from "../../context.ts";
import { changed } from "../../domain/change.ts";
import type { Day } from "../../domain/day.ts";
import { type Group, isMemberOn } from "../../domain/group/group.ts";
import { meetingRemoved, meetingWritten, newMeeting } from "../../domain/group/meet.ts";
import type { Meeting } from "../../domain/group/meeting.ts";
import type { NamedMember } from "../../domain/group/party.ts";
import { quoted } from "../../domain/quoted.ts";
import { readDay } from "../../domain/when.ts";
import { NetError } from "../../errors.ts";
import { ownLines } from "../../io/shown.ts";
import { filled } from "../../questions/filled.ts";
import { questionsIn } from "../../questions/languages.ts";
import { dayIn, shortDay } from "../../views/day.ts";
import { meetingListView, meetingView } from "../../views/group/meeting.ts";
import { collected, command, demandAlone, dryRunOption, formerly, goesWith, jsonOption } from "../common/command.ts";
import { calendarOf, dayAhead, pastDay } from "../common/day-meant.ts";
import { demandYes } from "../common/demand-yes.ts";
import { entryMeant } from "../common/entry.ts";
import { groupMeant, groupNow, WHICH_GROUP } from "../common/group-meant.ts";
import { orNone, saysNone } from "../common/none.ts";
import { meetingMinutes, numberBetween } from "../common/number-meant.ts";
import { printReport } from "../common/output.ts";
import { languageMeant, languageOption } from "../common/questions.ts";
import { isAsking, stillThere, type WriteOptions, write } from "../common/write.ts";
import { ledgerFacts } from "./ledger.ts";
import { meetingForm } from "./meeting-form.ts";
import { type DaysSaid, type MeetingOptions, meetingSaid } from "./meeting-said.ts";
import { memberLines, membersOn } from "./members.ts";

const SAID = [
  "came",
  "cancelled",
  "absent",
  "led",
  "format",
  "energy",
  "interest",
  "minutes",
  "note",
  "next",
  "told",
] as const;

export function groupMeetingCommand(context: Context): Command {
  const meeting = command(
    "meeting",
    "note a meeting: who came, who led it, what was given and learned; asks, or by flags",
    [
      "net group meeting Leder                      (asks; about a minute)",
      'net group meeting Leder --led Mette --energy 1 --share "mette gave me: time"',
      'net group meeting Leder --on yesterday --absent "a deadline"',
      "net group meeting Leder --list               (numbered)",
      'net group meeting Leder --change 1 --energy 2 --share "me learned to ask"',
      "net group meeting Leder --change 1           (asks what is not answered yet)",
      "net group meeting Leder --change 1 --told    (you told others what you brought home)",
      "net group meeting Leder --remove 1",
    ],
  )
    .argument("<group>", WHICH_GROUP)
    .option("-o, --on <day>", "the day it was")
    .option(
      "--came <names>",
      "who came: names or numbers, all, none, or -Bo for all but Bo; everybody where nobody is named",
    )
    .option("--cancelled <names>", "who did not come, likewise")
    .addOption(new Option("--absent [reason]", "you were not there yourself, and why").conflicts("there"))
    .addOption(new Option("--there", "you were there after all").default(false))
    .option("--led <name>", "who led it: me, a member, or a guest")
    .option("--format <word>", "what it was: case, round, guest, visit, walk, or a word of your own")
    .addOption(new Option("--on-theme", "it kept to the theme").default(false).conflicts("offTheme"))
    .addOption(new Option("--off-theme", "it did not keep to it").default(false))
    .option("--energy <number>", "how much it left you with, -2 to 2", orNone(numberBetween(-2, 2)))
    .option("--interest <number>", "how much you took in each other, 0 to 3", orNone(numberBetween(0, 3)))
    .option("--share <line>", 'who gave, got or learned what (again for more): "1 gave me: a name"', collected, [])
    .option("--minutes <minutes>", "how long it was, such as 90 or 1h30", orNone(meetingMinutes))
    .option("--note <text>", "anything else to remember")
    .option("--next <day>", "the day of the next meeting")
    .addOption(goesWith(new Option("--told [day]", "you told others what you brought home"), "--change"))
    .option("--new", "another meeting of the same day", false)
    .option("--list", "the meetings there were, numbered", false)
    .option("--change <which>", "change one: a number of that list, or its day")
    .addOption(goesWith(new Option("--unshare <which>", "take a line out, by its number or a piece of it"), "--change"))
    .option("--remove <which>", "take one out, with all that follows from it")
    .addOption(goesWith(new Option("-y, --yes", "do not ask").default(false), "--remove"))
    .addOption(languageOption())
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .action((which: string, options: MeetingOptions, self: Command) => runMeeting(context, which, options, self));
  return formerly(meeting, "--change", "--edit");
}

async function runMeeting(context: Context, which: string, options: MeetingOptions, self: Command): Promise<void> {
  const group = groupMeant(context, which);
  const line = `net group meeting ${quoted(group.name)}`;
  if (options.list) demandAlone(self, "--list", `${line} --list`);
  if (options.remove !== undefined)
    demandAlone(self, "--remove", `${line} --remove ${quoted(options.remove)}`, "--yes");
  if (options.remove !== undefined) return removeMeeting(context, group, options.remove, options);
  if (options.change !== undefined) return changeMeeting(context, group, options.change, options);
  if (isSaid(options)) return noteMeeting(context, group, options);
  if (options.list || options.json || options.dryRun) {
    listMeetings(context, group, options);
    return;
  }
  const on = await pastDay(context, options.on ?? "today");
  demandNew(context, group, on, options);
  const members = membersOn(context, group.id, on);
  demandMembers(context, group, on, members);
  const ids = members.map(({ contactId }) => contactId);
  const meeting = newMeeting(group, { on, members: ids, newId: context.newId });
  await meetingForm(context, group, meeting, members, options.lang);
}

/** The same meeting noted twice would count twice, and who has left is at none. */
function demandNew({ store }: Context, group: Group, on: Day, options: Pick<MeetingOptions, "new">): void {
  if (group.leftOn !== null && on > group.leftOn) {
    throw new NetError("refused", `you left ${group.name} on ${shortDay(group.leftOn)}`, {
      hint: `net group leave ${quoted(group.name)} --back, or --on with a day before`,
    });
  }
  if (options.new || store.meetings.of(group.id).every((meeting) => meeting.on !== on)) return;
  throw new NetError("refused", `a meeting of ${group.name} on ${shortDay(on)} is noted already`, {
    hint: `net group meeting ${quoted(group.name)} --change ${on}, or --new for another one of that day`,
  });
}

function isSaid(options: MeetingOptions): boolean {
  const { share, onTheme, offTheme, there } = options;
  return there || share.length > 0 || onTheme || offTheme || SAID.some((flag) => options[flag] !== undefined);
}

function listMeetings(context: Context, group: Group, { json }: MeetingOptions): void {
  const meetings = context.store.meetings.of(group.id);
  if (!json) context.shown.keep(ownLines("a meeting", meetings.length));
  printReport(
    context,
    { today: context.today, group, meetings, names: namesIn(context, group) },
    { json, view: meetingListView },
  );
}

function namesIn(context: Context, group: Group): Record<string, string> {
  return Object.fromEntries(memberLines(context, group.id).map(({ contactId, name }) => [contactId, name]));
}

async function noteMeeting(context: Context, group: Group, options: MeetingOptions): Promise<void> {
  const on = await pastDay(context, options.on ?? "today");
  const days = await daysSaid(context, options);
  written(context, group, "noted", options, () => {
    demandNew(context, group, on, options);
    const members = membersOn(context, group.id, on);
    const isKnown = options.absent !== undefined || (options.came !== undefined && saysNone(options.came));
    // Who came is not known to one who was not there.
    const came = options.absent === undefined ? members.map(({ contactId }) => contactId) : [];
    const before = newMeeting(group, { on, members: came, newId: context.newId });
    const named = { members, ever: memberLines(context, group.id) };
    const wanted = orOfAnotherDay(context, group, on, () => meetingSaid(before, named, options, days));
    if (!isKnown) demandMembers(context, group, on, members);
    return { before: null, wanted, nextOn: days.next };
  });
}

async function changeMeeting(context: Context, group: Group, which: string, options: MeetingOptions): Promise<void> {
  if (!isSaid(options) && options.on === undefined && options.unshare === undefined) {
    return askTheRest(context, group, which, options);
  }
  const on = options.on === undefined ? undefined : await pastDay(context, options.on);
  const days = await daysSaid(context, options);
  written(context, group, "changed", options, () => {
    const before = meetingMeant(context, group, which);
    const named = { members: membersAt(context, group, before), ever: memberLines(context, group.id) };
    const shares = options.unshare === undefined ? before.shares : withoutShare(group, before, options.unshare);
    const at = on ?? before.on;
    const said = () => meetingSaid({ ...before, shares, on: at }, named, options, days);
    return { before, wanted: orOfAnotherDay(context, group, at, said), nextOn: days.next };
  });
}

/** What is not answered yet of a meeting is asked where somebody is there to answer. */
async function askTheRest(context: Context, group: Group, which: string, options: MeetingOptions): Promise<void> {
  const isAsked = isAsking(context, options);
  const meeting = isAsked ? meetingMeant(context, group, which) : null;
  if (meeting?.wasThere) return meetingForm(context, group, meeting, membersAt(context, group, meeting), options.lang);
  throw new NetError("usage", "what is to change about it?", {
    hint: "--energy 1, --share …: net group meeting --help",
  });
}

async function daysSaid(context: Context, { next, told }: MeetingOptions): Promise<DaysSaid> {
  return {
    next: next === undefined ? undefined : await dayAhead(context, next, "future", "--next friday"),
    told: told === undefined ? undefined : await pastDay(context, told === true ? "today" : told, "--told"),
  };
}

/** Where nobody of that day is meant, it may be somebody who is said to have joined later, or to have left. */
function orOfAnotherDay<Value>(context: Context, group: Group, on: Day, decide: () => Value): Value {
  try {
    return decide();
  } catch (error) {
    const others = ofAnotherDay(context, group, on);
    if (!(error instanceof NetError) || error.kind !== "notFound" || others === null) throw error;
    const { told, hint } = others;
    throw new NetError("notFound", `${error.message} on ${shortDay(on)}: ${told}`, { hint, cause: error });
  }
}

/** That nobody came is not taken from the days since when they are noted to be in it. */
function demandMembers(context: Context, group: Group, on: Day, members: readonly NamedMember[]): void {
  const others = members.length > 0 ? null : ofAnotherDay(context, group, on);
  if (others === null) return;
  throw new NetError("refused", `nobody is noted in ${group.name} on ${shortDay(on)}: ${others.told}`, {
    hint: `${others.hint}, or --came none`,
  });
}

const MOST_TOLD = 4;

/** Those who were no members on that day, since or until when they were, and what makes them so; null for none. */
function ofAnotherDay(
  context: Context,
  group: Group,
  on: Day,
): { readonly told: string; readonly hint: string } | null {
  const away = memberLines(context, group.id).filter((member) => !isMemberOn(member, on));
  const [first, ...others] = away;
  if (first === undefined) return null;
  const told = away.map(({ name, joinedOn, leftOn }) =>
    joinedOn > on ? `${name} joined on ${shortDay(joinedOn)}` : `${name} left on ${shortDay(leftOn ?? on)}`,
  );
  const more = told.length > MOST_TOLD ? ` and ${told.length - MOST_TOLD} more` : "";
  const joined = away.filter(({ joinedOn }) => joinedOn > on).map(({ name }) => name);
  const areApart = joined.every((name) => !name.includes(","));
  const [whom, day] =
    joined.length === 0
      ? [others.length === 0 ? quoted(first.name) : "NAME", "--left none"]
      : [areApart ? quoted(joined.join(", ")) : "NAME", `--joined ${on}`];
  return {
    told: `${told.slice(0, MOST_TOLD).join(", ")}${more}`,
    hint: `net group member ${quoted(group.name)} ${whom} ${day}`,
  };
}

/** Those who stand in the meeting already, and the members of that day. */
function membersAt(context: Context, group: Group, { on, came, cancelled }: Meeting): NamedMember[] {
  const today = membersOn(context, group.id, on).map(({ contactId }) => contactId);
  return memberLines(context, group.id)
    .filter(({ contactId }) => [...today, ...came, ...cancelled].includes(contactId))
    .map(({ contactId, name }) => ({ contactId, name }));
}

function withoutShare(group: Group, { shares }: Meeting, which: string): Meeting["shares"] {
  const gone = entryMeant(shares, which, {
    textOf: ({ text }) => text,
    none: "no line of that meeting is called",
    hint: `net group meeting ${quoted(group.name)} --list`,
  });
  return shares.filter((share) => share !== gone);
}

function written(
  context: Context,
  group: Group,
  did: "noted" | "changed",
  options: WriteOptions,
  decide: () => { readonly before: Meeting | null; readonly wanted: Meeting; readonly nextOn: Day | undefined },
): void {
  const { store, today, newId } = context;
  write(
    context,
    options,
    () => {
      const { before, wanted, nextOn } = decide();
      const { changes, meeting } = meetingWritten(before, wanted, group, { ...ledgerFacts(context), newId });
      const now = groupNow(context, group.id);
      const after = nextOn === undefined ? now : { ...now, nextOn };
      const moved = after.nextOn === now.nextOn ? [] : [changed("group", now, after)];
      const others = store.meetings.of(group.id).filter(({ id }) => id !== meeting.id);
      const number =
        1 + others.filter((each) => each.on > meeting.on || (each.on === meeting.on && each.id > meeting.id)).length;
      return {
        changes: [...changes, ...moved],
        report: { today, did, group: after, meeting, number, names: namesIn(context, group) },
      };
    },
    meetingView,
  );
}

async function removeMeeting(context: Context, group: Group, which: string, options: MeetingOptions): Promise<void> {
  const { store, today } = context;
  const { id, on } = meetingMeant(context, group, which);
  const language = languageMeant(context, options.lang);
  const { groups, asking } = questionsIn(language);
  const question = filled(groups.removeMeeting, { day: dayIn(language, on) });
  if (!options.yes && !options.dryRun) await demandYes(context, question, { words: asking });
  write(
    context,
    options,
    () => {
      const meeting = stillThere(store.meetings.byId(id), "this meeting", "net group list");
      const report = { today, did: "removed" as const, group, meeting, number: null, names: namesIn(context, group) };
      return { changes: meetingRemoved(meeting, ledgerFacts(context)), report };
    },
    meetingView,
  );
}

/** A meeting by its number from the newest, or by its day, as days are said. */
function meetingMeant(context: Context, group: Group, which: string): Meeting {
  const meetings = context.store.meetings.of(group.id);
  const day = /^\d{1,4}$/.test(which.trim()) ? undefined : readDay(which, "past", calendarOf(context));
  const isDay = meetings.some(({ on }) => on === day);
  return entryMeant(meetings, (isDay ? day : undefined) ?? which, {
    textOf: ({ on }) => `${on} ${shortDay(on)}`,
    none: "no meeting is",
    hint: `net group meeting ${quoted(group.name)} --list`,
  });
}
