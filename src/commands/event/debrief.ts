import { type Command, Option } from "commander";
import type { Context } from "../../context.ts";
import { readVerdict, VERDICTS, type Verdict } from "../../domain/debrief.ts";
import type { Event } from "../../domain/event.ts";
import type { Exchange } from "../../domain/exchange.ts";
import { quoted } from "../../domain/quoted.ts";
import type { Language } from "../../domain/setting.ts";
import { signed } from "../../domain/signed.ts";
import { NetError } from "../../errors.ts";
import { DEBRIEF, type DebriefQuestion, type Questions } from "../../questions/questions.ts";
import { addView } from "../../views/add.ts";
import { shortDay } from "../../views/day.ts";
import { type EventReport, eventView } from "../../views/event.ts";
import { visible } from "../../visible.ts";
import { command, dryRunOption, gathered, gatheredTexts, jsonOption } from "../common/command.ts";
import { eventCalled, eventMeant } from "../common/event-meant.ts";
import { orNone, saysNone, textOrNull, valueOrNull } from "../common/none.ts";
import { numberBetween } from "../common/number-meant.ts";
import { printReport } from "../common/output.ts";
import { languageOption, questionsFor } from "../common/questions.ts";
import { askLines, askOnce, keep, numberOrNull, remind, remindOfAnswer, sitting, yesOf } from "../common/sitting.ts";
import { type WriteOptions, writeAndRead } from "../common/write.ts";
import { eventReport, WHICH_EVENT } from "./common.ts";
import { debriefDecision, NOTHING_SAID, type Typed, understood } from "./debrief-said.ts";

interface DebriefOptions extends WriteOptions {
  readonly energy?: number | "none";
  readonly challenged?: number | "none";
  readonly learned: readonly string[];
  readonly card: readonly string[];
  readonly talked: readonly string[];
  readonly gave: readonly string[];
  readonly got: readonly string[];
  readonly promise: readonly string[];
  readonly verdict?: Verdict | "none";
  readonly why?: string;
  readonly confirmedOnly?: boolean;
  readonly again: boolean;
  readonly lang?: Language;
}

const FLAGS = 'net event debrief "…" --energy 1 --challenged 2 --learned "…" --verdict better --why "…"';

export function eventDebriefCommand(context: Context): Command {
  return command("debrief", "after an event: a minute and a half, each line of which may be passed over", [
    "net event debrief                                (asks, about the last one)",
    'net event debrief "DI netværksdag" --lang da     (på dansk)',
    "net event debrief Expo --energy 1 --challenged 2",
    'net event debrief Expo --verdict better --why "they dared to ask"',
    'net event debrief Expo --card "Anna Berg, CFO @ Fjordbank" --talked Mette',
    'net event debrief Expo --gave "Mette: our checklist" --got "Anna: advice"',
    'net event debrief Expo --learned "retail goes back to paper"',
    'net event debrief Expo --promise "Anna: send the deck by Friday"',
  ])
    .argument("[event...]", `${WHICH_EVENT}; left out, the last one that was`)
    .option("--energy <mark>", "how you left: -2 drained to 2 in high spirits; or none", orNone(numberBetween(-2, 2)))
    .option("--challenged <mark>", "0 not at all, 1 a little, 2 truly; or none", orNone(numberBetween(0, 2)))
    .option("--learned <text>", "what you learned (several: again)", gatheredTexts, [])
    .option("--card <line>", "a card you took, as for net add (several: again)", gatheredTexts, [])
    .option("--talked <names>", "whom you talked with (several: again, or with commas)", gathered, [])
    .option(
      "--gave <text>",
      'what you gave: "Mette: a book"; without a name, or "all: …", to all (several: again); none clears those',
      gatheredTexts,
      [],
    )
    .option("--got <text>", "what you got, likewise", gatheredTexts, [])
    .option("--promise <text>", '"Mette: send the deck by Friday", or "Mette promised an intro"', gatheredTexts, [])
    .addOption(new Option("--verdict <verdict>", "how it compares with others").choices([...VERDICTS, "none"]))
    .option("--why <text>", "what made it better or worse; or none")
    .option("--confirmed-only", "it only confirmed your views")
    .option("--no-confirmed-only", "it did more than that")
    .option("--again", "put every question anew, with what was answered before", false)
    .addOption(languageOption())
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .action((words: readonly string[], options: DebriefOptions) => runDebrief(context, words.join(" "), options));
}

async function runDebrief(context: Context, words: string, options: DebriefOptions): Promise<void> {
  const event = words === "" ? lastEvent(context) : eventMeant(context, words);
  if (event.on > context.today) {
    throw new NetError("invalid", `${event.name} is still to come: ${shortDay(event.on)}`, {
      hint: `net event plan ${quoted(event.name)}, or net event edit ${quoted(event.name)} --on yesterday`,
    });
  }
  const typed = typedIn(options);
  if (typed !== null) {
    const said = await understood(context, event, typed);
    writeAndRead(
      context,
      options,
      () => debriefDecision(context, event, said).changes,
      () => eventReport(context, event, "debriefed"),
      eventView,
    );
    return;
  }
  if (!context.terminal.isInteractive || options.json || options.dryRun) {
    throw new NetError("usage", "net event debrief asks at a terminal, and nobody is there", { hint: FLAGS });
  }
  await ask(context, event, options);
  printReport(context, eventReport(context, event, "debriefed"), { json: false, view: eventView });
}

/** The last one that was and was not looked back on; else the last one. */
function lastEvent({ store, today }: Context): Event {
  const past = store.events.all().filter(({ on }) => on <= today); // newest first
  const event = past.find(({ id }) => store.debriefs.byId(id) === null) ?? past[0];
  if (event) return event;
  throw new NetError("notFound", "no event has been yet", { hint: 'net event add "DI netværksdag" --on yesterday' });
}

/** What the flags say; null where there are none. */
function typedIn(options: DebriefOptions): Typed | null {
  const { energy, challenged, verdict, confirmedOnly, why } = options;
  const typed: Typed = {
    marks: {
      ...(energy === undefined ? {} : { energy: valueOrNull(energy) }),
      ...(challenged === undefined ? {} : { challenged: valueOrNull(challenged) }),
      ...(verdict === undefined ? {} : { verdict: valueOrNull(verdict) }),
      ...(why === undefined ? {} : { why: textOrNull(why) }),
      ...(confirmedOnly === undefined ? {} : { isConfirmedOnly: confirmedOnly }),
      ...(options.gave.some(saysNone) ? { gave: null } : {}),
      ...(options.got.some(saysNone) ? { got: null } : {}),
    },
    learned: options.learned,
    cards: options.card,
    talked: options.talked,
    gave: options.gave.filter((text) => !saysNone(text)),
    got: options.got.filter((text) => !saysNone(text)),
    promises: options.promise,
  };
  const { marks, ...lists } = typed;
  const isSaid = Object.keys(marks).length > 0 || Object.values(lists).some((list) => list.length > 0);
  return isSaid ? typed : null;
}

async function ask(context: Context, event: Event, { again, lang }: DebriefOptions): Promise<void> {
  const questions = questionsFor(context, lang);
  const welcome = `${visible(event.name)}. ${questions.sitting.debrief}`;
  await sitting(
    context,
    questions,
    { welcome, goOn: `net event debrief ${quoted(eventCalled(context.store, event))}` },
    async () => {
      for (const name of DEBRIEF) {
        const before = answersTo(name, eventReport(context, event, null), questions);
        if (again || before.length === 0 || !MARKS.includes(name)) await askOf(context, event, name, before, questions);
      }
    },
  );
}

/** What is answered once; of whatever is a line each there may be more. */
const MARKS: readonly DebriefQuestion[] = ["energy", "challenged", "verdict", "confirmed"];

/** How a verdict is typed. */
const SIGNS: Readonly<Record<Verdict, string>> = { better: "+", usual: "=", worse: "-" };

/** What was answered to a question already, as it is typed. */
function answersTo(
  name: DebriefQuestion,
  { debrief, learnings, met, talks, exchanges, promises }: EventReport,
  { asking }: Pick<Questions, "asking">,
): readonly string[] {
  const toldOf = ({ name: whose, text }: { readonly name: string; readonly text: string }): string =>
    `${whose}: ${text}`;
  const passed = (direction: Exchange["direction"], toAll: string | null | undefined): string[] => [
    ...exchanges.filter((each) => each.direction === direction).map(toldOf),
    ...(toAll ? [toAll] : []),
  ];
  switch (name) {
    case "energy":
    case "challenged": {
      const mark = debrief?.[name] ?? null;
      return mark === null ? [] : [name === "energy" ? signed(mark) : String(mark)];
    }
    case "verdict": {
      const { verdict, why } = debrief ?? { verdict: null, why: null };
      const told = [verdict && SIGNS[verdict], why].filter((part) => part !== null).join(" ");
      return told === "" ? [] : [told];
    }
    case "confirmed": {
      const isConfirmedOnly = debrief?.isConfirmedOnly ?? null;
      return isConfirmedOnly === null ? [] : [isConfirmedOnly ? asking.yes : "n"];
    }
    case "learned":
      return learnings.map(({ text }) => text);
    case "cards":
      return met.map((each) => each.name);
    case "talked":
      return [...new Set(talks.flatMap((talk) => talk.with))];
    case "gave":
      return passed("give", debrief?.gave);
    case "got":
      return passed("take", debrief?.got);
    case "promises":
      return promises.map(toldOf);
  }
}

async function askOf(
  context: Context,
  event: Event,
  name: DebriefQuestion,
  before: readonly string[],
  questions: Questions,
): Promise<void> {
  const save = async (typed: Partial<Typed>): Promise<void> => {
    const said = await understood(context, event, { ...NOTHING_SAID, ...typed });
    keep(context, () => debriefDecision(context, event, said).changes);
  };
  const asked = questions.debrief[name];
  const markOf = { energy: numberOrNull(-2, 2), challenged: numberOrNull(0, 2) };
  if (MARKS.includes(name)) remindOfAnswer(context, before[0] ?? null, questions);
  else before.forEach((line) => remind(context, `${questions.interviewer.untilNow}: ${line}`));
  switch (name) {
    case "energy":
    case "challenged":
      return askOnce(context, asked, FLAGS, (text) => save({ marks: { [name]: markOf[name](text) } }));
    case "verdict":
      return askOnce(context, asked, FLAGS, (text) => save({ marks: comparedIn(text) }));
    case "confirmed":
      return askOnce(context, asked, FLAGS, (text) => save({ marks: { isConfirmedOnly: yesOf(text) } }));
    case "talked":
      return askOnce(context, asked, FLAGS, (text) => save({ talked: gathered(text, []) }));
    case "cards":
      return askLines(context, asked, FLAGS, (text) => saveCard(context, event, text));
    case "learned":
    case "gave":
    case "got":
    case "promises":
      return askLines(context, asked, FLAGS, (text) => save({ [name]: [text] }));
  }
}

/** What was understood of a card is shown at once, as net add does. */
async function saveCard(context: Context, event: Event, line: string): Promise<void> {
  const said = await understood(context, event, { ...NOTHING_SAID, cards: [line] });
  const { today, commandLine, store, terminal } = context;
  const { added } = store.apply(commandLine, () => debriefDecision(context, event, said));
  if (added.length > 0)
    terminal.out(addView(visible({ today, added, eventLike: null, room: null }), terminal.style, terminal.width));
}

function comparedIn(typed: string): Typed["marks"] {
  const { verdict, why } = readVerdict(typed);
  return { ...(verdict === null ? {} : { verdict }), ...(why === null ? {} : { why }) };
}
