import { type Command, Option } from "commander";
import type { Context } from "../context.ts";
import { DECISIONS } from "../domain/review.ts";
import { NetError } from "../errors.ts";
import { glanceView, queueView } from "../views/review.ts";
import { contactMeant, wholeNumber } from "./arguments.ts";
import { command, dryRunOption, jsonOption } from "./command.ts";
import { printReport } from "./output.ts";
import { languageMeant, languageOption, questionsIn } from "./questions.ts";
import { glanceAt, queueOf } from "./review-queue.ts";
import { lookAt, reviewSitting } from "./review-sitting.ts";
import { decideByFlags, type ReviewOptions } from "./review-verdict.ts";
import { reviewYear } from "./review-year.ts";

/** As many as one can think about in one sitting. */
const A_SITTING = 10;

const FLAGS =
  'net review --list, net review --next --json, or net review NAME --verdict develop --next "coffee in March"';

export function reviewCommand(context: Context): Command {
  return command("review", "look at your relations, the worst served first: keep, develop, lighten or wind down", [
    "net review                                  (ten at a sitting, one key each; stop whenever you like)",
    "net review Mette",
    'net review Mette --verdict develop --next "coffee in March"',
    'net review Bo --verdict wind-down --promises let-go --thanks "the years at Nordlys"',
    "net review --dormant                        (long silent, and still with a view of their own)",
    "net review --next --json                    (who is next, for a program)",
    "net review --year                           (the large questions, once a year)",
  ])
    .argument("[contact...]", "who: a name, Mette (Nordlys), or a number of the last list")
    .addOption(new Option("-v, --verdict <verdict>", "what you decide").choices(DECISIONS))
    .option("-n, --next [act]", "with --verdict develop: the next step; alone: who is next")
    .option("-b, --by <day>", "with --next: by when; else the day named in it, or in two weeks")
    .option("--again <day>", "when to look again, in place of the usual day")
    .option("--note <text>", "why, for yourself")
    .addOption(
      new Option(
        "--promises <end>",
        "with --verdict wind-down: what becomes of the promises you have not kept yet",
      ).choices(["done", "let-go"]),
    )
    .option("--hand-over <contact>", "with --verdict wind-down: who keeps those promises in your place")
    .option("--thanks <text>", "what you thank them for")
    .option("-l, --list", "whose turn it is, and ask nothing", false)
    .option("--dormant", "those who have been silent for long and would widen your view", false)
    .option("--year", "the large questions about all of it", false)
    .option(
      "--answer <question=text>",
      "with --year: an answer, unattended",
      (text, all: readonly string[]) => [...all, text],
      [],
    )
    .addOption(new Option("--limit <count>", "how many at a sitting").argParser(wholeNumber).default(A_SITTING))
    .addOption(languageOption())
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .action((words: readonly string[], options: ReviewOptions) => runReview(context, words.join(" "), options));
}

export async function runReview(context: Context, typed: string, options: ReviewOptions): Promise<void> {
  if (options.year) return reviewYear(context, options);
  if (options.answer.length > 0)
    throw new NetError("usage", "--answer goes with --year", { hint: "net review --year" });
  if (typed !== "") {
    const contact = await contactMeant(context, typed, { isGuessed: true });
    if (options.verdict !== undefined) return decideByFlags(context, contact, options.verdict, options);
    return lookAt(context, contact, options);
  }
  if (options.verdict !== undefined) {
    throw new NetError("usage", "whose relation is this about?", {
      hint: `net review NAME --verdict ${options.verdict}`,
    });
  }
  if (options.list) {
    listQueue(context, options);
    return;
  }
  if (options.next !== undefined) {
    showNext(context, options);
    return;
  }
  if (!context.terminal.isInteractive || options.json || options.dryRun) {
    throw new NetError("usage", "net review asks at a terminal", { hint: FLAGS });
  }
  return reviewSitting(context, options);
}

function listQueue(context: Context, options: ReviewOptions): void {
  const queue = queueOf(context, options);
  const people = queue.map(({ contact, score, proposal }) => ({
    contactId: contact.id,
    name: contact.name,
    stage: score.stage,
    mission: score.parts.mission.value,
    strength: score.parts.strength.value,
    flags: score.flags.map(({ name }) => name),
    proposal,
  }));
  if (!options.json) context.shown.keep(people.map(({ contactId }) => ({ contact: contactId, promise: null })));
  printReport(context, { today: context.today, people }, { json: options.json, view: queueView });
}

/** Who is next, and all that speaks for a decision; asks nothing. */
function showNext(context: Context, options: ReviewOptions): void {
  const questions = questionsIn(languageMeant(context, options.lang));
  const queue = queueOf(context, options);
  const [first] = queue;
  const person = first ? glanceAt(context, first, questions) : null;
  const report = { today: context.today, waiting: queue.length, person };
  if (person && !options.json) context.shown.keep([{ contact: person.contact.id, promise: null }]);
  printReport(context, report, {
    json: options.json,
    view: (told, style, width) =>
      told.person === null
        ? `${questions.reviewer.nobody}\n`
        : glanceView(told.person, { at: 1, of: told.waiting, today: told.today }, style, width),
  });
}
