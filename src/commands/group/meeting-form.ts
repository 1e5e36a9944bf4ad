import type { Context } from "../../context.ts";
import { changed } from "../../domain/change.ts";
import type { Day } from "../../domain/day.ts";
import { formatMeant } from "../../domain/group/formats.ts";
import type { Group } from "../../domain/group/group.ts";
import { meetingWritten, newMeeting, newShare } from "../../domain/group/meet.ts";
import type { Meeting } from "../../domain/group/meeting.ts";
import { leaderMeant, type NamedMember, numbered, partiesMeant, readShare } from "../../domain/group/party.ts";
import { folded } from "../../domain/name.ts";
import { quoted } from "../../domain/quoted.ts";
import type { Language } from "../../domain/setting.ts";
import { NetError } from "../../errors.ts";
import type { AskedWords, GroupWords } from "../../questions/questions.ts";
import { longDay } from "../../views/day.ts";
import { meetingView } from "../../views/group/meeting.ts";
import { hanging } from "../../views/table.ts";
import { visible } from "../../visible.ts";
import { dayAhead } from "../common/day-meant.ts";
import { groupNow } from "../common/group-meant.ts";
import { questionsFor } from "../common/questions.ts";
import { inFull, keep, numberOrNull, readable, remind, sitting } from "../common/sitting.ts";
import { ledgerFacts } from "./ledger.ts";
import { membersOn } from "./members.ts";

const FLAGS = '--came all --led Mette --energy 1 --share "mette gave me: a name"';

/** A meeting by questions: one line each, Enter skips, and each answer is kept before the next is put. */
export async function meetingForm(context: Context, group: Group, on: Day, lang: Language | undefined): Promise<void> {
  const { terminal, store } = context;
  if (!terminal.isInteractive) {
    throw new NetError("usage", "net group meeting asks at a terminal, and nobody is there", {
      hint: `${FLAGS}, or --list`,
    });
  }
  const questions = questionsFor(context, lang);
  const words = questions.groups;
  const members = membersOn(context, group.id, on);
  if (members.length === 0) {
    throw new NetError("invalid", `nobody is noted in ${group.name} yet`, {
      hint: `net group member ${quoted(group.name)} NAME`,
    });
  }
  terminal.out(hanging("", `${terminal.style.bold(visible(group.name))} · ${longDay(on)}`, terminal.width));
  const meeting = newMeeting(group, { on, members: members.map(({ contactId }) => contactId), newId: context.newId });
  const place = { welcome: words.welcome, goOn: `net group meeting ${quoted(group.name)} --edit ${on}` };
  await sitting(context, questions, place, () => askAll(context, group, meeting, members, words));
  const now = store.meetings.byId(meeting.id);
  if (now === null) return;
  const names = Object.fromEntries(members.map(({ contactId, name }) => [contactId, name]));
  const report = visible({ today: context.today, did: "noted" as const, group, meeting: now, number: 1, names });
  terminal.out(meetingView(report, terminal.style, terminal.width));
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

  const reason = await ask(asked.there, (typed) => typed.trim());
  const wasThere = reason === "" || folded(reason) === folded(words.yes);
  if (!wasThere) {
    // Who came is not known to one who was not there.
    say({ wasThere, reason: folded(reason) === folded(words.no) ? null : reason, came: [], cancelled: [] });
    return;
  }
  remind(context, numbered(members));
  const came = await ask(asked.came, (typed) => partiesMeant(typed, members));
  say({ came, cancelled: meeting.came.filter((id) => !came.includes(id)) });
  const leader = await ask(asked.led, (typed) => leaderMeant(typed, members));
  if (leader !== null) say({ leader });
  remind(context, words.formats.join("  "));
  const format = await ask(asked.format, (typed) => formatMeant(typed, words.formats));
  if (format !== null) say({ format });
  if (group.theme !== null) {
    const isOnTheme = await ask(asked.onTheme, yesOrNo(words));
    if (isOnTheme !== null) say({ isOnTheme });
  }
  const energy = await ask(asked.energy, numberOrNull(-2, 2));
  if (energy !== null) say({ energy });
  const interest = await ask(asked.interest, numberOrNull(0, 3));
  if (interest !== null) say({ interest });
  for (;;) {
    const told = await ask(asked.shares, (typed) => (typed.trim() === "" ? null : readShare(typed, members)));
    if (told === null) break;
    say({ shares: [...(context.store.meetings.byId(meeting.id)?.shares ?? []), newShare(told)] });
  }
  const note = await ask(asked.note, (typed) => typed.trim());
  if (note !== "") say({ note });
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

function yesOrNo({ yes, no }: GroupWords): (typed: string) => boolean | null {
  return (typed) => {
    const word = folded(typed);
    if (word === "") return null;
    if ([yes, "y", "j", "ja", "yes"].includes(word)) return true;
    if ([no, "nej", "no"].includes(word)) return false;
    throw new NetError("invalid", `"${typed.trim()}" is neither yes nor no`, { hint: `${yes}, ${no}, or Enter` });
  };
}
