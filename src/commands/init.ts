import { type Command, Option } from "commander";
import type { Context } from "../context.ts";
import { changed, created } from "../domain/change.ts";
import { type Asked, askedList, askedText } from "../domain/interview.ts";
import { criterionSaid, newGoal, PLAIN_WEIGHTS, type PlainWeight } from "../domain/mission.ts";
import { cleanLine, cleanText } from "../domain/name.ts";
import type { Language } from "../domain/setting.ts";
import { type Horizon, knownNeeds, knownOffers, needSaid, offerSaid } from "../domain/wish.ts";
import { NetError } from "../errors.ts";
import { ownLines } from "../io/shown.ts";
import { questionsIn } from "../questions/languages.ts";
import { INTERVIEW, type InterviewQuestion, LISTS, type ListQuestion, type Questions } from "../questions/questions.ts";
import { interviewView } from "../views/init.ts";
import { hanging } from "../views/table.ts";
import { answered } from "./common/answers.ts";
import { command, jsonOption } from "./common/command.ts";
import { printReport } from "./common/output.ts";
import { languageMeant, languageOption } from "./common/questions.ts";
import { complain, keep, remind, sitting } from "./common/sitting.ts";
import { needChanges, offerChanges } from "./common/wish.ts";
import type { WriteOptions } from "./common/write.ts";

interface InitOptions extends WriteOptions {
  readonly again: boolean;
  readonly lang?: Language;
}

/** What to type where nobody is there to answer. */
const FLAGS = 'net mission --text "…" --goal "…", and net me --offer "…" --need "…" --why-me "…"';

/** The answer of which a list reminds: what one can give, before it is asked what one offers. */
const REMINDERS: Readonly<Partial<Record<ListQuestion, InterviewQuestion>>> = {
  goals: "mission",
  criteria: "whom",
  offers: "give",
  "needs-now": "take",
};

export function initCommand(context: Context): Command {
  return command("init", "eight questions about what your networking is for, then goals, offers and needs", [
    "net init",
    "net init --lang da      (på dansk)",
    "net init --again        (all anew, with what you answered before)",
    "net init --dry-run      (which questions are open)",
  ])
    .option("--again", "put every question anew, and show what was answered before", false)
    .addOption(languageOption())
    .addOption(new Option("--dry-run", "list the questions, and which are open; ask none").default(false))
    .addOption(jsonOption())
    .action((options: InitOptions) => runInit(context, options));
}

async function runInit(context: Context, options: InitOptions): Promise<void> {
  const { terminal, today } = context;
  const language = languageMeant(context, options.lang);
  const questions = questionsIn(language);
  if (options.dryRun || options.json) {
    const report = { today, language, questions: allAsked(context, questions) };
    if (!options.json) context.shown.keep(ownLines("a question", report.questions.length));
    printReport(context, report, { json: options.json, view: interviewView });
    return;
  }
  if (!terminal.isInteractive) {
    throw new NetError("usage", "net init asks at a terminal, and nobody is there", { hint: FLAGS });
  }
  await interview(context, questions, options);
}

function allAsked(context: Context, { interview, lists }: Questions): readonly Asked[] {
  const { store, today } = context;
  return [
    ...INTERVIEW.map((name) => askedText(name, interview[name], store.answers.newestTo(name), today)),
    ...LISTS.map((name) =>
      askedList(name, lists[name].question, linesOf(context, name), store.answers.newestTo(name), today),
    ),
  ];
}

/** What stands of a list, in the order in which it is shown elsewhere. */
function linesOf({ store, today }: Context, name: ListQuestion): readonly string[] {
  const needs = (horizon: Horizon): readonly string[] =>
    knownNeeds(store.needs.of(null), today)
      .filter((need) => need.horizon === horizon)
      .map(({ text }) => text);
  switch (name) {
    case "goals":
      return store.goals.open().map(({ title }) => title);
    case "criteria":
      return store.criteria.all().map(({ question }) => question);
    case "offers":
      return knownOffers(store.offers.of(null), today).map(({ text }) => text);
    case "needs-now":
      return needs("now");
    case "needs-later":
      return needs("later");
  }
}

async function interview(context: Context, questions: Questions, { again }: InitOptions): Promise<void> {
  const { terminal } = context;
  const { welcome, nothingOpen, end } = questions.interviewer;
  const isPut = ({ isOpen }: Asked): boolean => again || isOpen;
  const asked = allAsked(context, questions);
  if (!asked.some(isPut)) {
    terminal.out(`${hanging("", nothingOpen, terminal.width)}→ net init --again\n`);
    return;
  }
  await sitting(context, questions, { welcome, goOn: "net init" }, async () => {
    for (const [at, name] of INTERVIEW.entries()) {
      const each = asked[at];
      if (each && isPut(each)) await askText(context, questions, name, each, `${at + 1}/${INTERVIEW.length}`);
    }
    for (const [at, name] of LISTS.entries()) {
      const each = asked[INTERVIEW.length + at];
      if (each && isPut(each)) await askLines(context, questions, name, each);
    }
  });
  terminal.out(hanging("", end, terminal.width));
}

async function askText(
  context: Context,
  { interviewer }: Questions,
  question: string,
  { question: words, answers }: Asked,
  place: string,
): Promise<void> {
  const [before] = answers;
  if (before !== undefined) remind(context, `${interviewer.untilNow}: ${before}`);
  const keeps = before === undefined ? "" : ` (${interviewer.enterKeeps})`;
  const text = cleanText(await context.prompter.text(`${place} ${words}${keeps}`, FLAGS));
  if (text !== "" || before === undefined) keep(context, () => answered(context, question, text).changes);
}

async function askLines(
  context: Context,
  questions: Questions,
  name: ListQuestion,
  { question, answers }: Asked,
): Promise<void> {
  const { terminal, store } = context;
  const { interviewer, lists } = questions;
  terminal.out(`\n${hanging("", question, terminal.width, (line) => terminal.style.bold(line))}`);
  const reminder = REMINDERS[name];
  const told = reminder === undefined ? "" : (store.answers.newestTo(reminder)?.text ?? "");
  for (const line of answers) remind(context, `${interviewer.untilNow}: ${line}`);
  if (answers.length === 0 && told !== "") remind(context, `${interviewer.youSaid}: ${told}`);
  for (let count = answers.length; ; ) {
    const asked = `${lists[name].line} ${count + 1} (${interviewer.emptyLineEnds}):`;
    const typed = cleanLine(await context.prompter.text(asked, FLAGS));
    if (typed === "") {
      if (count === 0) keep(context, () => answered(context, name, "").changes);
      return;
    }
    try {
      if (name === "goals") await saveGoal(context, questions, typed);
      else keep(context, () => lineChanges(context, name, typed));
      count++;
    } catch (error) {
      complain(context, error); // one line that cannot be taken does not end the list
    }
  }
}

function lineChanges({ store, today, newId }: Context, name: Exclude<ListQuestion, "goals">, text: string) {
  const said = { contactId: null, text, confirmedOn: today };
  switch (name) {
    case "criteria": {
      const { before, after } = criterionSaid(store.criteria.all(), { question: text }, newId);
      return before === null ? [created("criterion", after)] : [];
    }
    case "offers":
      return offerChanges(offerSaid(store.offers.of(null), said, newId));
    case "needs-now":
      return needChanges(needSaid(store.needs.of(null), { ...said, horizon: "now" }, newId));
    case "needs-later":
      return needChanges(needSaid(store.needs.of(null), { ...said, horizon: "later" }, newId));
  }
}

/** The goal is kept before it is asked how much it matters, so that Ctrl-C at that question does not lose it. */
async function saveGoal(context: Context, { weight: words }: Questions, title: string): Promise<void> {
  const { store, newId, prompter } = context;
  const goal = newGoal(
    store.goals.open(),
    { title, sphere: "business", weight: PLAIN_WEIGHTS.much, horizon: null },
    newId,
  );
  keep(context, () => [created("goal", goal)]);
  const plain = await prompter.choose<PlainWeight>(
    words.question,
    (["most", "much", "also"] as const).map((value) => ({ name: words[value], value })),
    "net mission --goal … --weight .6",
  );
  if (plain === "much") return;
  keep(context, () => {
    const before = store.goals.byId(goal.id);
    return before === null ? [] : [changed("goal", before, { ...before, weight: PLAIN_WEIGHTS[plain] })];
  });
}
