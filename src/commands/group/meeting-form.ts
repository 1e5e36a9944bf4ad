import type { Context } from "../../context.ts";
import { changed } from "../../domain/change.ts";
import { formatMeant } from "../../domain/group/formats.ts";
import type { Group } from "../../domain/group/group.ts";
import { meetingWritten, newShare } from "../../domain/group/meet.ts";
import type { Meeting } from "../../domain/group/meeting.ts";
import { leaderMeant, type NamedMember, numbered, partiesMeant, readShare } from "../../domain/group/party.ts";
import { readYes } from "../../domain/plain-answer.ts";
import { quoted } from "../../domain/quoted.ts";
import type { Language } from "../../domain/setting.ts";
import { NetError } from "../../errors.ts";
import { questionsIn } from "../../questions/languages.ts";
import type { AskedWords, GroupWords } from "../../questions/questions.ts";
import { longDayIn } from "../../views/day.ts";
import { meetingView } from "../../views/group/meeting.ts";
import { hanging } from "../../views/table.ts";
import { visible } from "../../visible.ts";
import { dayAhead } from "../common/day-meant.ts";
import { groupNow } from "../common/group-meant.ts";
import { languageMeant } from "../common/questions.ts";
import { inFull, keep, numberOrNull, readable, remind, sitting, yesOf } from "../common/sitting.ts";
import { ledgerFacts } from "./ledger.ts";
import { memberLines } from "./members.ts";

const FLAGS = '--came all --led Mette --energy 1 --share "mette gave me: a name"';

/**
 * A meeting by questions: one line each, Enter skips, and each answer is kept before the next is put. Of one that is noted it puts
 * what is not answered yet, so that a sitting that was broken off goes on.
 */
export async function meetingForm(
  context: Context,
  group: Group,
  meeting: Meeting,
  members: readonly NamedMember[],
  lang: Language | undefined,
): Promise<void> {
  const { terminal, store, today } = context;
  demandForm(context, group, members);
  const language = languageMeant(context, lang);
  const questions = questionsIn(language);
  const words = questions.groups;
  const before = store.meetings.byId(meeting.id);
  const head = `${terminal.style.bold(visible(group.name))} · ${longDayIn(language, meeting.on)}`;
  terminal.out(hanging("", head, terminal.width));
  const place = { welcome: words.welcome, goOn: () => goOn(context, group, meeting) };
  await sitting(context, questions, place, () => askAll(context, group, meeting, members, words));
  const now = store.meetings.byId(meeting.id);
  if (now === null) return;
  const names = Object.fromEntries(memberLines(context, group.id).map(({ contactId, name }) => [contactId, name]));
  const did = before === null ? ("noted" as const) : ("changed" as const);
  const report = visible({ today, did, group: groupNow(context, group.id), meeting: now, number: 1, names });
  terminal.out(meetingView(report, terminal.style, terminal.width));
}

function demandForm({ terminal }: Context, { name }: Group, members: readonly NamedMember[]): void {
  if (!terminal.isInteractive) {
    throw new NetError("usage", "net group meeting asks at a terminal, and nobody is there", {
      hint: `${FLAGS}, or --list`,
    });
  }
  if (members.length > 0) return;
  throw new NetError("invalid", `nobody is noted in ${name} yet`, { hint: `net group member ${quoted(name)} NAME` });
}

/** What takes the questions up again: the meeting by its day, or by its number where there were two; and by its day where it is not noted yet. */
function goOn({ store, today }: Context, { id, name }: Group, meeting: Meeting): string {
  const meetings = store.meetings.of(id);
  const at = meetings.findIndex((each) => each.id === meeting.id);
  const command = `net group meeting ${quoted(name)}`;
  if (at < 0) return meeting.on === today ? command : `${command} --on ${meeting.on}`;
  const isAlone = meetings.filter(({ on }) => on === meeting.on).length === 1;
  return `${command} --change ${isAlone ? meeting.on : at + 1}`;
}

async function askAll(
  context: Context,
  group: Group,
  meeting: Meeting,
  members: readonly NamedMember[],
  words: GroupWords,
): Promise<void> {
  const asked = words.meeting;
  const ask = <Value>(question: AskedWords, read: (typed: string) => Value | Promise<Value>): Promise<Value> =>
    readable(context, inFull(context, question), FLAGS, read);
  const say = (answer: Partial<Meeting>): void => keepAnswer(context, group, meeting, answer);

  const before = context.store.meetings.byId(meeting.id);
  if (before === null) {
    const reason = await ask(asked.there, (typed) => typed.trim());
    const wasThere = reason === "" || readYes(reason);
    if (wasThere !== true) {
      // Who came is not known to one who was not there.
      say({ wasThere: false, reason: wasThere === false ? null : reason, came: [], cancelled: [] });
      return;
    }
    remind(context, numbered(members));
    const came = await ask(asked.came, (typed) => partiesMeant(typed, members));
    say({ came, cancelled: meeting.came.filter((id) => !came.includes(id)) });
  } else {
    remind(context, numbered(members));
  }
  const isOpen = (field: "leader" | "format" | "isOnTheme" | "energy" | "interest" | "note"): boolean =>
    (before ?? meeting)[field] === null;
  const leader = isOpen("leader")
    ? await ask(asked.led, (typed) => leaderMeant(typed, members, memberLines(context, group.id)))
    : null;
  if (leader !== null) say({ leader });
  if (isOpen("format")) {
    remind(context, words.formats.join("  "));
    const format = await ask(asked.format, (typed) => formatMeant(typed, words.formats));
    if (format !== null) say({ format });
  }
  if (group.theme !== null && isOpen("isOnTheme")) {
    const isOnTheme = await ask(asked.onTheme, (typed) => (typed.trim() === "" ? null : yesOf(typed)));
    if (isOnTheme !== null) say({ isOnTheme });
  }
  const energy = isOpen("energy") ? await ask(asked.energy, numberOrNull(-2, 2)) : null;
  if (energy !== null) say({ energy });
  const interest = isOpen("interest") ? await ask(asked.interest, numberOrNull(0, 3)) : null;
  if (interest !== null) say({ interest });
  for (;;) {
    const told = await ask(asked.shares, (typed) => (typed.trim() === "" ? null : readShare(typed, members)));
    if (told === null) break;
    say({ shares: [...(context.store.meetings.byId(meeting.id)?.shares ?? []), newShare(told)] });
  }
  const note = isOpen("note") ? await ask(asked.note, (typed) => typed.trim()) : "";
  if (note !== "") say({ note });
  if (before !== null && (groupNow(context, group.id).nextOn ?? before.on) > before.on) return;
  const nextOn = await ask(asked.next, (typed) =>
    typed.trim() === "" ? null : dayAhead(context, typed, "future", "friday, in 2 weeks"),
  );
  if (nextOn === null) return;
  keep(context, () => {
    const before = groupNow(context, group.id);
    return before.nextOn === nextOn ? [] : [changed("group", before, { ...before, nextOn })];
  });
}

/** The meeting is made with the first answer, and changed with each that follows. */
function keepAnswer(context: Context, group: Group, meeting: Meeting, answer: Partial<Meeting>): void {
  const { store, newId } = context;
  keep(context, () => {
    const before = store.meetings.byId(meeting.id);
    const facts = { ...ledgerFacts(context), newId };
    return meetingWritten(before, { ...(before ?? meeting), ...answer }, group, facts).changes;
  });
}
