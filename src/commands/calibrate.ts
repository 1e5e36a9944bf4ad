import { type Command, Option } from "commander";
import type { Context } from "../context.ts";
import {
  answerOf,
  type CalibrationReport,
  calibrationReport,
  countedFrom,
  peopleToAsk,
  type ToAsk,
} from "../domain/calibrate.ts";
import type { Calibration } from "../domain/calibration.ts";
import { changed, created } from "../domain/change.ts";
import type { ContactId } from "../domain/contact.ts";
import { quoted } from "../domain/quoted.ts";
import type { Language } from "../domain/setting.ts";
import { NetError } from "../errors.ts";
import type { Questions } from "../questions/questions.ts";
import { answeredView, calibrationView, nextView, toAskView, welcomeView } from "../views/calibrate.ts";
import { hanging } from "../views/table.ts";
import { visibleText } from "../visible.ts";
import { command, dryRunOption, jsonOption } from "./common/command.ts";
import { contactMeant, organisationOf } from "./common/contact-meant.ts";
import { printReport } from "./common/output.ts";
import { demandNotArchived } from "./common/person.ts";
import { languageOption, questionsFor } from "./common/questions.ts";
import { rankedRelations } from "./common/scores.ts";
import { keep, sitting } from "./common/sitting.ts";
import { type WriteOptions, write } from "./common/write.ts";

interface CalibrateOptions extends WriteOptions {
  readonly next: boolean;
  readonly lang?: Language;
}

/** What to type where nobody is there to answer. */
const UNATTENDED =
  "net calibrate --next --json, then net calibrate NAME 0-3; net calibrate --json (for what came of it)";

export function calibrateCommand(context: Context): Command {
  return command(
    "calibrate",
    "twice a year: does the score say what you would say yourself? ten people, one key each",
    [
      "net calibrate",
      "net calibrate --lang da             (på dansk)",
      "net calibrate --next --json         (whom to ask about next, without a terminal)",
      "net calibrate Mette 2               (how much it helped, 0 not at all to 3 very much)",
      "net calibrate --json                (what the answers of the last half-year say of the score)",
    ],
  )
    .argument("[answer...]", "of whom, and 0 to 3; left out: asks about ten people")
    .addOption(new Option("--next", "name the next one to ask about, and ask nothing").default(false))
    .addOption(languageOption())
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .action((words: readonly string[], options: CalibrateOptions) => runCalibrate(context, words, options));
}

async function runCalibrate(context: Context, words: readonly string[], options: CalibrateOptions): Promise<void> {
  const { terminal, today } = context;
  if (words.length > 0) return noteAnswer(context, words, options);
  if (!terminal.isInteractive && !options.next && !options.json && !options.dryRun) {
    throw new NetError("usage", "net calibrate asks at a terminal, and nobody is there", { hint: UNATTENDED });
  }
  const relations = rankedRelations(context);
  const report = (): CalibrationReport => calibrationReport(relations, answersOf(context), today);
  const people = peopleToAsk(relations, answersOf(context), today);
  const questions = questionsFor(context, options.lang);
  const { calibration } = questions;
  if (options.next) {
    const { left, nextOn } = report();
    const next = { today, question: calibration.question, next: people[0] ?? null, left, nextOn };
    printReport(context, next, { json: options.json, view: nextView });
  } else if (options.json) printReport(context, report(), { json: true, view: calibrationView });
  else if (options.dryRun) {
    printReport(context, { today, people, nextOn: report().nextOn }, { json: false, view: toAskView });
  } else {
    if (people.length > 0) await askAll(context, people, questions);
    printReport(context, report(), { json: false, view: calibrationView });
  }
}

function answersOf({ store, today }: Context): readonly Calibration[] {
  return store.calibrations.since(countedFrom(today));
}

async function askAll(context: Context, people: readonly ToAsk[], questions: Questions): Promise<void> {
  const { terminal } = context;
  const { calibration } = questions;
  terminal.out(welcomeView(calibration, terminal.style, terminal.width));
  await sitting(context, questions, { welcome: "", goOn: "net calibrate" }, async () => {
    for (const person of people) {
      const helped = await asked(context, person, questions);
      if (helped !== null) keep(context, () => [answerChange(context, person.contactId, helped)]);
    }
  });
}

function asked(
  { store, prompter, terminal }: Context,
  { contactId, name, number, of }: ToAsk,
  { calibration: { answers, skip }, asking }: Questions,
): Promise<Calibration["helped"] | null> {
  const organisation = organisationOf(store, contactId);
  const who = visibleText(organisation === null ? name : `${name} (${organisation})`);
  terminal.out(hanging(`${number}/${of}  `, who, terminal.width, (line) => terminal.style.bold(line)));
  const choices = ([0, 1, 2, 3] as const).map((value) => ({ key: String(value), name: answers[value], value }));
  return prompter.key("?", [...choices, { key: "s", name: skip, value: null }], UNATTENDED, asking);
}

function answerChange(context: Context, contactId: ContactId, helped: Calibration["helped"]) {
  const newest = answersOf(context).findLast((answer) => answer.contactId === contactId) ?? null;
  const { before, after } = answerOf(newest, { contactId, helped, on: context.today }, context.newId);
  return before === null ? created("calibration", after) : changed("calibration", before, after);
}

async function noteAnswer(context: Context, words: readonly string[], options: CalibrateOptions): Promise<void> {
  const typed = words.at(-1) ?? "";
  const who = words.slice(0, -1).join(" ");
  if (who === "" || !/^[0-3]$/.test(typed) || options.next) {
    throw new NetError("usage", "an answer is a name and 0 to 3", {
      hint: `net calibrate ${/^[0-9]$/.test(typed) ? quoted(who || "Mette") : quoted(words.join(" "))} 2`,
    });
  }
  const contact = await contactMeant(context, who, { isGuessed: true });
  const { id, name } = contact;
  demandNotArchived(contact);
  const relations = rankedRelations(context);
  if (!relations.some(({ contactId }) => contactId === id)) {
    throw new NetError("invalid", `${name} has no score yet to compare with`, { hint: `net why ${quoted(name)}` });
  }
  const helped = Number(typed) as Calibration["helped"];
  write(
    context,
    options,
    () => {
      const change = answerChange(context, id, helped);
      const answer = { contactId: id, helped, on: context.today };
      const left = peopleToAsk(relations, [...answersOf(context), answer], context.today).length;
      return { changes: [change], report: { name, answer, left } };
    },
    answeredView,
  );
}
