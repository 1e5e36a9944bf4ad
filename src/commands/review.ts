import { type Command, Option } from "commander";
import type { Context } from "../context.ts";
import { quoted } from "../domain/quoted.ts";
import { DECISIONS } from "../domain/review.ts";
import { NetError } from "../errors.ts";
import { nextView, queueView } from "../views/review.ts";
import { ALL, collected, command, dryRunOption, goesWith, jsonOption, limitOption, WHO } from "./common/command.ts";
import { contactMeant, whoTyped } from "./common/contact-meant.ts";
import { printReport } from "./common/output.ts";
import { languageOption, questionsFor } from "./common/questions.ts";
import { glanceAt, hasGoals, queueOf } from "./review/queue.ts";
import { lookAt, reviewSitting } from "./review/sitting.ts";
import { decideByFlags, type ReviewOptions } from "./review/verdict.ts";
import { reviewYear } from "./review/year.ts";

/** As many as one can think about in one sitting. */
const A_SITTING = 10;

/** What needs nobody to ask, of the same relations. */
function unasked({ dormant }: ReviewOptions): string {
  const whose = dormant ? "net review --dormant" : "net review";
  return `${whose} --list, ${whose} --next --json, or net review NAME --verdict develop --next "coffee in March"`;
}

export function reviewCommand(context: Context): Command {
  return command("review", "look at your relations, the worst served first: keep, develop, lighten or wind down", [
    "net review                                  (ten at a sitting, one key each; stop whenever you like)",
    "net review Mette",
    'net review Mette --verdict develop --next "coffee in March"',
    'net review Bo --verdict wind-down --promises let-go --thanks "the years"',
    "net review --dormant                        (long silent, and still with a view of their own)",
    "net review --next --json                    (who is next, for a program)",
    "net review --year                           (the large questions, once a year)",
  ])
    .argument("[contact...]", WHO)
    .addOption(new Option("-v, --verdict <verdict>", "what you decide").choices(DECISIONS))
    .option("--next [act]", "with --verdict develop: the next step; alone: who is next")
    .addOption(
      withVerdict("-b, --by <day>", "by when the next step is to be; else the day named in it, or in two weeks"),
    )
    .addOption(withVerdict("--again <day>", "when to look again, in place of the usual day"))
    .addOption(withVerdict("--note <text>", "why, for yourself"))
    .addOption(
      withVerdict("--promises <end>", "winding down, what becomes of the promises you have not kept yet").choices([
        "done",
        "let-go",
      ]),
    )
    .addOption(withVerdict("--hand-over <contact>", "winding down, who keeps those promises in your place"))
    .addOption(withVerdict("--thanks <text>", "what you thank them for"))
    .addOption(new Option("-l, --list", "whose turn it is, and ask nothing").default(false).conflicts("next"))
    .option("--dormant", "those who have been silent for long and would widen your view", false)
    .addOption(
      new Option("--year", "the large questions about all of it")
        .default(false)
        .conflicts(["verdict", "next", "list", "dormant", "limit"]),
    )
    .addOption(
      goesWith(new Option("--answer <question=text>", "an answer, unattended"), "--year")
        .argParser(collected)
        .default([]),
    )
    .addOption(limitOption(A_SITTING, "how many at a sitting, or with --list"))
    .addOption(languageOption())
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .action((words: readonly string[], options: ReviewOptions, self: Command) => {
      const isSaid = self.getOptionValueSource("limit") === "cli"; // a list is as long as it is, unless it is said
      const limit = options.list && !isSaid ? ALL : options.limit;
      return runReview(context, words.join(" "), { ...options, limit });
    });
}

function withVerdict(flags: string, description: string): Option {
  return goesWith(new Option(flags, description), "--verdict");
}

async function runReview(context: Context, typed: string, options: ReviewOptions): Promise<void> {
  demandOneWay(typed, options);
  if (options.year) return reviewYear(context, options);
  if (typed !== "") {
    demandNoVerdict(context, typed, options);
    const contact = await contactMeant(context, typed, { isGuessed: true });
    if (options.verdict !== undefined) return decideByFlags(context, contact, options.verdict, options);
    return lookAt(context, contact, options);
  }
  if (options.verdict !== undefined) {
    throw new NetError("usage", "whose relation is this about?", {
      hint: `net review NAME --verdict ${options.verdict}`,
    });
  }
  if (options.list || (options.dormant && options.json)) {
    listQueue(context, options);
    return;
  }
  if (options.next !== undefined) {
    showNext(context, options);
    return;
  }
  if (!context.terminal.isInteractive || options.json || options.dryRun) {
    throw new NetError("usage", "net review asks at a terminal, and nobody is there", { hint: unasked(options) });
  }
  return reviewSitting(context, options);
}

/** A verdict that was typed without its flag: `net review Mette keep`. */
function demandNoVerdict(context: Context, typed: string, { verdict: said }: ReviewOptions): void {
  const [, name, last] = /^(.+) (\S+)$/.exec(typed) ?? [];
  const verdict = DECISIONS.find((each) => each === last);
  if (said !== undefined || name === undefined || verdict === undefined) return;
  if (whoTyped(context, typed, {}).kind !== "none") return;
  throw new NetError("usage", `"${verdict}" is a verdict`, { hint: `net review ${quoted(name)} --verdict ${verdict}` });
}

/** One relation, the queue, or the questions of the year: what belongs to another would be passed over. */
function demandOneWay(typed: string, { year, list, dormant, next, verdict }: ReviewOptions): void {
  const whole = year ? "--year" : list ? "--list" : dormant ? "--dormant" : undefined;
  if (typed !== "" && whole !== undefined) {
    throw new NetError("usage", `either a contact or ${whole}, not both`, {
      hint: `net review ${quoted(typed)}, or net review ${whole}`,
    });
  }
  if (typeof next === "string" && verdict === undefined) {
    throw new NetError("usage", "--next and a step go with --verdict develop", {
      hint: `net review ${typed === "" ? "NAME" : quoted(typed)} --verdict develop --next ${quoted(next)}`,
    });
  }
}

function listQueue(context: Context, options: ReviewOptions): void {
  const queue = queueOf(context, options);
  const people = queue.slice(0, options.limit).map(({ contact, score, proposal }) => ({
    contactId: contact.id,
    name: contact.name,
    stage: score.stage,
    mission: score.parts.mission.value,
    strength: score.parts.strength.value,
    flags: score.flags.map(({ name }) => name),
    proposal,
  }));
  if (!options.json) context.shown.keep(people.map(({ contactId }) => ({ contact: contactId, promise: null })));
  printReport(
    context,
    { today: context.today, people },
    {
      json: options.json,
      view: (told, style, width) => queueView({ ...told, hasGoals: hasGoals(context) }, style, width),
    },
  );
}

/** Who is next, and all that speaks for a decision; asks nothing. */
function showNext(context: Context, options: ReviewOptions): void {
  const questions = questionsFor(context, options.lang);
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
        : nextView(
            told.person,
            { at: 1, of: told.waiting, today: told.today, hasGoals: hasGoals(context) },
            style,
            width,
          ),
  });
}
