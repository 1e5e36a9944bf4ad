import type { Context } from "../../context.ts";
import { created } from "../../domain/change.ts";
import { plusDays } from "../../domain/day.ts";
import { answerGiven } from "../../domain/mission.ts";
import { cleanText } from "../../domain/name.ts";
import { type YearAsked, yearAsked } from "../../domain/review/year.ts";
import type { Language } from "../../domain/setting.ts";
import { NetError } from "../../errors.ts";
import { type Questions, YEAR, type YearQuestion } from "../../questions/questions.ts";
import { type YearReport, yearView } from "../../views/review/year.ts";
import { hanging } from "../../views/table.ts";
import { printReport } from "../common/output.ts";
import { questionsFor } from "../common/questions.ts";
import { keep, remind, sitting } from "../common/sitting.ts";
import { type WriteOptions, write } from "../common/write.ts";

interface YearOptions extends WriteOptions {
  readonly answer: readonly string[];
  readonly lang?: Language;
}

const YEAR_DAYS = 365;
const FLAGS = 'net review --year --answer learned="…", or net review --year --json (for the questions)';

/** The large questions, once a year, beside what the year came to in figures. */
export async function reviewYear(context: Context, options: YearOptions): Promise<void> {
  const questions = questionsFor(context, options.lang);
  if (options.answer.length > 0) {
    answerByFlags(context, questions, options);
    return;
  }
  if (options.json || options.dryRun) {
    printReport(context, reportOf(context, questions), { json: options.json, view: yearView });
    return;
  }
  if (!context.terminal.isInteractive) {
    throw new NetError("usage", "net review --year asks at a terminal, and nobody is there", { hint: FLAGS });
  }
  await askYear(context, questions);
}

function reportOf(context: Context, questions: Questions): YearReport {
  const { store, today } = context;
  const since = plusDays(today, -YEAR_DAYS);
  const { conversations, people } = store.interactions.totalsSince(since, today);
  return {
    today,
    figures: { conversations, minutes: store.hours.minutes(since, today), people },
    questions: YEAR.map((name) => askedOf(context, questions, name)),
  };
}

function askedOf({ store, today }: Context, { year }: Questions, name: YearQuestion): YearAsked {
  return yearAsked(name, year[name], store.answers.to(answerName(name)), today);
}

function answerName(name: string): string {
  return `year-${name}`;
}

async function askYear(context: Context, questions: Questions): Promise<void> {
  const { terminal, prompter } = context;
  const { reviewer, interviewer } = questions;
  const report = reportOf(context, questions);
  const open = report.questions.filter(({ isOpen }) => isOpen);
  if (open.length === 0) {
    printReport(context, report, { json: false, view: yearView });
    return;
  }
  const place = { welcome: reviewer.yearWelcome, goOn: "net review --year" };
  await sitting(context, questions, place, async () => {
    terminal.out(yearView({ ...report, questions: [] }, terminal.style, terminal.width));
    for (const { name, question, before } of open) {
      if (before !== null) remind(context, `${interviewer.untilNow}: ${before.text}`);
      const number = `${YEAR.findIndex((each) => each === name) + 1}/${YEAR.length}`;
      const text = cleanText(await prompter.text(`${number} ${question}`, FLAGS));
      keep(context, () => answerChanges(context, name, text));
    }
  });
  terminal.out(hanging("", reviewer.yearDone, terminal.width));
}

/** An answer that is given anew is kept beside the older ones, even where it says the same: it is that year's. */
function answerChanges({ store, today, newId }: Context, name: string, text: string) {
  const question = answerName(name);
  const newest = store.answers.newestTo(question);
  const isOfToday = newest !== null && newest.answeredOn === today;
  const given = { question, contactId: null, text, answeredOn: today };
  const { answer, isNew } = answerGiven(isOfToday ? newest : null, given, newId);
  return isNew ? [created("answer", answer)] : [];
}

function answerByFlags(context: Context, questions: Questions, options: YearOptions): void {
  const answers = options.answer.map((typed) => {
    const [, name, text = ""] = /^([a-z-]+)=([\s\S]*)$/.exec(typed) ?? [];
    const question = YEAR.find((each) => each === name);
    if (question === undefined) {
      throw new NetError("usage", `"${typed}" answers no question of the year`, {
        hint: `--answer ${YEAR[0]}="…"; the names are ${YEAR.join(", ")}`,
      });
    }
    return { question, text: cleanText(text) };
  });
  write(
    context,
    options,
    () => {
      const changes = answers.flatMap(({ question, text }) => answerChanges(context, question, text));
      const told = new Map<string, string>(answers.map(({ question, text }) => [question, text]));
      const report = reportOf(context, questions);
      const asked = report.questions.flatMap((each): YearAsked[] => {
        const text = told.get(each.name);
        return text === undefined
          ? []
          : [{ ...each, before: text === "" ? each.before : { text, answeredOn: context.today }, isOpen: false }];
      });
      return { changes, report: { ...report, questions: asked } };
    },
    yearView,
  );
}
