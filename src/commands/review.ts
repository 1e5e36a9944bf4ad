import { type Command, Option } from "commander";
import type { Context } from "../context.ts";
import { changed, created } from "../domain/change.ts";
import type { Contact } from "../domain/contact.ts";
import { plusDays } from "../domain/day.ts";
import { learned } from "../domain/fact.ts";
import { cleanText } from "../domain/name.ts";
import type { GivenPromise, PromiseId } from "../domain/promise.ts";
import { DECISIONS, type ReviewDecision } from "../domain/review.ts";
import { type Decided, type PromiseEnd, reviewed } from "../domain/review-decision.ts";
import type { ReviewGlance } from "../domain/review-glance.ts";
import type { ReviewAsked } from "../domain/review-questions.ts";
import type { Language } from "../domain/setting.ts";
import { tierDays } from "../domain/tier.ts";
import { findDay } from "../domain/when.ts";
import { NetError } from "../errors.ts";
import type { Questions } from "../questions/questions.ts";
import { hanging } from "../views/person.ts";
import { glanceView, queueView, reviewedView } from "../views/review.ts";
import { visible, visibleText } from "../views/visible.ts";
import { calendarOf, contactMeant, contactNamed, dayMeant, wholeNumber } from "./arguments.ts";
import { command, dryRunOption, jsonOption } from "./command.ts";
import { answered, askFit, skipped } from "./fits.ts";
import { printReport } from "./output.ts";
import { languageMeant, languageOption, questionsIn } from "./questions.ts";
import { glanceAt, queueOf } from "./review-queue.ts";
import { reviewYear } from "./review-year.ts";
import { roomForAll, withRoom } from "./room.ts";
import { type WriteOptions, write } from "./write.ts";

export interface ReviewOptions extends WriteOptions {
  readonly verdict?: ReviewDecision;
  readonly next?: string | true;
  readonly by?: string;
  readonly again?: string;
  readonly note?: string;
  readonly promises?: "done" | "let-go";
  readonly handOver?: string;
  readonly thanks?: string;
  readonly list: boolean;
  readonly dormant: boolean;
  readonly year: boolean;
  readonly answer: readonly string[];
  readonly limit: number;
  readonly lang?: Language;
}

/** As many as one can think about in one sitting. */
const A_SITTING = 10;
/** How far off the next step is where no day was named. */
const NEXT_DAYS = 14;

const FLAGS =
  'net review --list, net review --next --json, or net review NAME --verdict develop --next "coffee in March"';
const ENDS = "--promises done, --promises let-go or --hand-over NAME";

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
  return sitting(context, options);
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

/** One person, outside their turn. */
async function lookAt(context: Context, contact: Contact, options: ReviewOptions): Promise<void> {
  const questions = questionsIn(languageMeant(context, options.lang));
  const [found] = queueOf(context, options, contact.id);
  if (!found)
    throw new NetError("invalid", `${contact.name} is in the archive`, {
      hint: `net archive "${contact.name}" --back`,
    });
  const person = glanceAt(context, found, questions);
  if (options.json) {
    printReport(context, { today: context.today, waiting: 1, person }, { json: true, view: () => "" });
    return;
  }
  if (!context.terminal.isInteractive || options.dryRun) {
    throw new NetError("usage", "net review asks at a terminal", {
      hint: `net review "${contact.name}" --json, or --verdict ${DECISIONS.join("|")}`,
    });
  }
  await withPatience(questions, () => askAbout(context, questions, person, { at: 1, of: 1 }, options));
}

async function sitting(context: Context, options: ReviewOptions): Promise<void> {
  const { terminal } = context;
  const questions = questionsIn(languageMeant(context, options.lang));
  const queue = queueOf(context, options);
  if (queue.length === 0) {
    terminal.out(`${questions.reviewer.nobody}\n`);
    return;
  }
  terminal.out(hanging("", questions.reviewer.welcome, terminal.width, (line) => terminal.style.dim(line)));
  const now = queue.slice(0, options.limit);
  await withPatience(questions, async () => {
    for (const [at, each] of now.entries()) {
      const person = glanceAt(context, each, questions);
      await askAbout(context, questions, person, { at: at + 1, of: now.length }, options);
    }
  });
  const left = queue.length - now.length;
  terminal.out(
    left === 0
      ? `${questions.reviewer.nobody}\n`
      : `${left} more whose turn it is. Next: net review, whenever you like.\n`,
  );
}

/** Ctrl-C ends the sitting, and says that nothing is lost. */
async function withPatience({ reviewer }: Questions, ask: () => Promise<void>): Promise<void> {
  try {
    await ask();
  } catch (error) {
    if (!(error instanceof NetError) || error.kind !== "cancelled") throw error;
    throw new NetError("cancelled", reviewer.stopped, { hint: "net review", cause: error });
  }
}

async function askAbout(
  context: Context,
  questions: Questions,
  person: ReviewGlance,
  place: { readonly at: number; readonly of: number },
  options: ReviewOptions,
): Promise<void> {
  const { terminal, today, prompter, store } = context;
  terminal.out(`\n${glanceView(visible(person), { ...place, today }, terminal.style, terminal.width)}`);
  const goals = person.open.filter((asked) => asked.kind === "goal");
  if (goals.length > 0) terminal.out(hanging("  ", questions.review.goal, terminal.width));
  for (const asked of person.open) await askQuestion(context, questions, person.contact.id, asked);
  const decision = await prompter.key<ReviewDecision>(
    questions.reviewer.decide,
    DECISIONS.map((value) => ({ ...questions.decision[value], value })),
    "--verdict",
  );
  const contact = store.contacts.byId(person.contact.id);
  if (contact === null)
    throw new NetError("refused", `${person.contact.name} was removed meanwhile`, { hint: "net review" });
  const decided = await detailsOf(context, questions, contact, decision);
  settle(context, contact, decided, options);
}

async function askQuestion(
  context: Context,
  questions: Questions,
  contactId: Contact["id"],
  asked: ReviewAsked,
): Promise<void> {
  const { store, today, newId, prompter, commandLine } = context;
  if (asked.kind === "goal") return askFit(context, questions, { id: contactId }, asked);
  const text = cleanText(await prompter.text(`  ${questions.review[asked.kind]}`, "net fact, net need"));
  store.apply(commandLine, () => {
    if (text === "") return skipped(context, contactId, asked);
    if (asked.kind !== "occupied") return answered(context, contactId, asked, text);
    const said = { contactId, area: "occupied-with" as const, text, learnedOn: today };
    const { before, after } = learned(store.facts.of(contactId), said, newId);
    return { changes: [before === null ? created("fact", after) : changed("fact", before, after)] };
  });
}

async function detailsOf(
  context: Context,
  questions: Questions,
  contact: Contact,
  decision: ReviewDecision,
): Promise<Decided> {
  const { terminal, prompter, store } = context;
  const { reviewer, review } = questions;
  const plain: Decided = {
    decision,
    note: null,
    againOn: null,
    next: null,
    endOf: () => ({ kind: "let-go" }),
    thanks: null,
  };
  if (decision === "develop") {
    terminal.out(hanging("  ", review.difference, terminal.width, (line) => terminal.style.dim(line)));
    const act = cleanText(await prompter.text(`  ${reviewer.nextAct}`, "--next"));
    return { ...plain, next: act === "" ? null : await askedNext(context, reviewer, act) };
  }
  if (decision !== "wind-down") return plain;
  const ends = new Map<PromiseId, PromiseEnd>();
  for (const promise of store.promises.openOf(contact.id).filter(isMine)) {
    ends.set(promise.id, await askEnd(context, questions, promise));
  }
  const thanks = cleanText(await prompter.text(`  ${reviewer.thanks}`, "--thanks"));
  return { ...plain, endOf: ({ id }) => ends.get(id) ?? { kind: "let-go" }, thanks: thanks === "" ? null : thanks };
}

/** The next step with its day: the one named in it, else the one that is answered. */
async function askedNext(context: Context, words: Questions["reviewer"], text: string): Promise<Decided["next"]> {
  const named = findDay(text, "future", calendarOf(context));
  if (named) return { text, dueOn: named.day };
  for (;;) {
    const typed = (await context.prompter.text(`  ${words.byWhen}`, "--by")).trim();
    if (typed === "") return { text, dueOn: plusDays(context.today, NEXT_DAYS) };
    try {
      return { text, dueOn: await dayMeant(context, typed, "future") };
    } catch (error) {
      if (!(error instanceof NetError) || error.kind === "cancelled") throw error;
      context.terminal.err(visibleText(`  "${typed}": ${words.unreadDay}\n`));
    }
  }
}

function isMine({ by, isPlan }: GivenPromise): boolean {
  return by === "me" && !isPlan;
}

async function askEnd(context: Context, { reviewer }: Questions, promise: GivenPromise): Promise<PromiseEnd> {
  const { prompter } = context;
  const kind = await prompter.key<PromiseEnd["kind"]>(
    `  ${visibleText(reviewer.promise.replace("{text}", () => promise.text))}`,
    [
      { key: "d", name: reviewer.promiseKept, value: "kept" },
      { key: "l", name: reviewer.promiseLetGo, value: "let-go" },
      { key: "h", name: reviewer.promiseHandOver, value: "hand-over" },
    ],
    ENDS,
  );
  if (kind !== "hand-over") return { kind };
  return { kind, to: await receiver(context, await prompter.text(`  ${reviewer.handOverTo}`, "--hand-over")) };
}

/** Somebody of the file where the name is known there, else the name itself. */
async function receiver(context: Context, typed: string): Promise<Contact | string> {
  return (await contactNamed(context, typed, { isGuessed: true })) ?? typed.trim();
}

async function decideByFlags(
  context: Context,
  contact: Contact,
  decision: ReviewDecision,
  options: ReviewOptions,
): Promise<void> {
  demandFitting(decision, options);
  const { next, by, again, thanks = "", note = "" } = options;
  const mine = context.store.promises.openOf(contact.id).filter(isMine);
  if (decision === "wind-down" && mine.length > 0 && options.promises === undefined && options.handOver === undefined) {
    const texts = mine.map(({ text }) => `"${text}"`).join(", ");
    throw new NetError("usage", `you promised ${contact.name} ${texts}: what becomes of it?`, { hint: ENDS });
  }
  const end = await endMeant(context, options);
  const act = typeof next === "string" ? cleanText(next) : "";
  const dueOn = act === "" ? null : await nextDay(context, act, by);
  const againOn = again === undefined ? null : await dayMeant(context, again, "future");
  settle(
    context,
    contact,
    {
      decision,
      note: cleanText(note) || null,
      againOn,
      next: dueOn === null ? null : { text: act, dueOn },
      endOf: () => end,
      thanks: cleanText(thanks) || null,
    },
    options,
  );
}

/** Flags that say nothing of this decision are not passed over in silence. */
function demandFitting(decision: ReviewDecision, { next, by, promises, handOver }: ReviewOptions): void {
  if (next === true) throw new NetError("usage", "what is the next step?", { hint: '--next "coffee in March"' });
  if (decision !== "develop" && (next !== undefined || by !== undefined)) {
    throw new NetError("usage", `--next and --by go with --verdict develop, not ${decision}`, { hint: "net promise" });
  }
  if (by !== undefined && next === undefined) {
    throw new NetError("usage", "by then, what?", { hint: `--next "coffee" --by ${by}` });
  }
  if (decision !== "wind-down" && (promises !== undefined || handOver !== undefined)) {
    throw new NetError("usage", `--promises and --hand-over go with --verdict wind-down, not ${decision}`, {
      hint: "net done, net drop",
    });
  }
}

async function endMeant(context: Context, { promises, handOver }: ReviewOptions): Promise<PromiseEnd> {
  if (handOver !== undefined) return { kind: "hand-over", to: await receiver(context, handOver) };
  return { kind: promises === "done" ? "kept" : "let-go" };
}

async function nextDay(context: Context, act: string, by: string | undefined) {
  if (by !== undefined) return dayMeant(context, by, "future");
  return findDay(act, "future", calendarOf(context))?.day ?? plusDays(context.today, NEXT_DAYS);
}

function settle(context: Context, { id, name }: Contact, decided: Decided, options: WriteOptions): void {
  write(
    context,
    options,
    () => {
      const contact = context.store.contacts.byId(id);
      if (contact === null) throw new NetError("refused", `${name} was removed meanwhile`, { hint: "net review" });
      const { store, today, newId } = context;
      const surroundings = { today, newId, tierDays: tierDays(store.tiers.plans()) };
      const { changes, report } = reviewed(contact, store.promises.openOf(id), decided, surroundings);
      const made = withRoom(context, changes, roomForAll());
      return { changes: made.changes, report: { ...report, room: made.room } };
    },
    reviewedView,
  );
}
