import type { Context } from "../../context.ts";
import { calibrationReport, countedFrom } from "../../domain/calibrate.ts";
import { changed, created } from "../../domain/change.ts";
import type { Contact } from "../../domain/contact.ts";
import { plusDays } from "../../domain/day.ts";
import { learned } from "../../domain/fact.ts";
import { cleanText } from "../../domain/name.ts";
import type { GivenPromise, PromiseId } from "../../domain/promise.ts";
import { PULSE, pulseNow } from "../../domain/pulse.ts";
import { quoted } from "../../domain/quoted.ts";
import type { Decided, PromiseEnd } from "../../domain/review/decision.ts";
import type { ReviewGlance } from "../../domain/review/glance.ts";
import { answerName, type ReviewAsked } from "../../domain/review/questions.ts";
import { DECISIONS, type ReviewDecision } from "../../domain/review.ts";
import { dayPlanned } from "../../domain/when.ts";
import { NetError } from "../../errors.ts";
import { filled } from "../../questions/filled.ts";
import type { Questions } from "../../questions/questions.ts";
import { glanceView, proposalView } from "../../views/review.ts";
import { hanging } from "../../views/table.ts";
import { visible } from "../../visible.ts";
import { answered } from "../common/answers.ts";
import { contactNow } from "../common/contact-meant.ts";
import { calendarOf, dayAhead } from "../common/day-meant.ts";
import { askFit } from "../common/fits.ts";
import { printReport } from "../common/output.ts";
import { demandNotArchived } from "../common/person.ts";
import { questionsFor } from "../common/questions.ts";
import { rankedRelations } from "../common/scores.ts";
import { keep, readable, sitting } from "../common/sitting.ts";
import { glanceAt, hasGoals, queueOf } from "./queue.ts";
import { ENDS, handedOver, isMine, NEXT_DAYS, type ReviewOptions, settle } from "./verdict.ts";

/** One person, outside their turn. */
export async function lookAt(context: Context, contact: Contact, options: ReviewOptions): Promise<void> {
  demandNotArchived(contact);
  const questions = questionsFor(context, options.lang);
  const [found] = queueOf(context, options, contact.id);
  if (!found) throw new Error(`nobody is listed as ${contact.id}`);
  const person = glanceAt(context, found, questions);
  if (options.json) {
    printReport(context, { today: context.today, waiting: 1, person }, { json: true, view: () => "" });
    return;
  }
  if (!context.terminal.isInteractive || options.dryRun) {
    throw new NetError("usage", "net review asks at a terminal, and nobody is there", {
      hint: `net review ${quoted(contact.name)} --json, or --verdict keep (or ${DECISIONS.slice(1).join(", ")})`,
    });
  }
  await sitting(context, questions, { welcome: "", goOn: "net review" }, () =>
    askAbout(context, questions, person, { at: 1, of: 1 }, options),
  );
}

export async function reviewSitting(context: Context, options: ReviewOptions): Promise<void> {
  const { terminal } = context;
  const questions = questionsFor(context, options.lang);
  const queue = queueOf(context, options);
  if (queue.length === 0) {
    terminal.out(hanging("", questions.reviewer.nobody, terminal.width));
    return;
  }
  const now = queue.slice(0, options.limit);
  await sitting(context, questions, { welcome: questions.reviewer.welcome, goOn: "net review" }, async () => {
    for (const [at, each] of now.entries()) {
      const person = glanceAt(context, each, questions);
      await askAbout(context, questions, person, { at: at + 1, of: now.length }, options);
    }
  });
  const left = queue.length - now.length;
  const next = left === 0 ? questions.reviewer.nobody : filled(questions.reviewer.left, { count: left });
  terminal.out(hanging("", next, terminal.width));
  const own = options.dormant ? null : ownTurn(context, questions);
  if (own !== null) terminal.out(hanging("", own, terminal.width));
}

/** What it is time to ask oneself once others were looked at, one thing at a time: how it feels, and whether the score is right. */
function ownTurn(context: Context, { reviewer }: Questions): string | null {
  const { store, today } = context;
  if (pulseNow(store.answers.to(PULSE), today) === undefined) return reviewer.pulse;
  const relations = rankedRelations(context);
  const { nextOn, wanted } = calibrationReport(relations, store.calibrations.since(countedFrom(today)), today);
  return nextOn <= today && relations.length >= wanted ? reviewer.calibrate : null;
}

async function askAbout(
  context: Context,
  questions: Questions,
  person: ReviewGlance,
  place: { readonly at: number; readonly of: number },
  options: ReviewOptions,
): Promise<void> {
  const { terminal, today, prompter } = context;
  const shown = { ...place, today, hasGoals: hasGoals(context) };
  terminal.out(`\n${glanceView(visible(person), shown, terminal.style, terminal.width)}`);
  const goals = person.open.filter((asked) => asked.kind === "goal");
  if (goals.length > 0) terminal.out(hanging("  ", questions.review.goal, terminal.width));
  for (const asked of person.open) await askQuestion(context, questions, person.contact.id, asked);
  if (goals.length > 0) tellProposalAnew(context, questions, person, options);
  const decision = await prompter.key<ReviewDecision>(
    questions.reviewer.decide,
    DECISIONS.map((value) => ({ ...questions.decision[value], value })),
    "--verdict",
    questions.asking,
  );
  const { id, name } = person.contact;
  const contact = contactNow(context, id, { what: name, hint: "net review" });
  const decided = await detailsOf(context, questions, contact, decision);
  settle(context, contact, decided, options);
}

/** What was just said of the goals may propose something else than what was shown before it was asked. */
function tellProposalAnew(context: Context, questions: Questions, before: ReviewGlance, options: ReviewOptions): void {
  const { terminal } = context;
  const [found] = queueOf(context, options, before.contact.id);
  const now = found && glanceAt(context, found, questions);
  if (now === undefined || now.mission === before.mission) return;
  terminal.out(proposalView(visible(now), terminal.style, terminal.width));
}

async function askQuestion(
  context: Context,
  questions: Questions,
  contactId: Contact["id"],
  asked: ReviewAsked,
): Promise<void> {
  const { store, today, newId, prompter } = context;
  if (asked.kind === "goal") return askFit(context, questions, { id: contactId }, asked);
  const text = cleanText(await prompter.text(`  ${questions.review[asked.kind]}`, "net fact, net need"));
  keep(context, () => {
    if (text === "" || asked.kind !== "occupied") return answered(context, answerName(asked), text, contactId).changes;
    const said = { contactId, area: "occupied-with" as const, text, learnedOn: today, class: null };
    const { before, after } = learned(store.facts.of(contactId), said, newId);
    return [before === null ? created("fact", after) : changed("fact", before, after)];
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
    ends.set(promise.id, await askEnd(context, contact, questions, promise));
  }
  const thanks = cleanText(await prompter.text(`  ${reviewer.thanks}`, "--thanks"));
  return { ...plain, endOf: ({ id }) => ends.get(id) ?? { kind: "let-go" }, thanks: thanks === "" ? null : thanks };
}

/** The next step with its day: the one named in it, else the one that is answered. */
async function askedNext(context: Context, words: Questions["reviewer"], text: string): Promise<Decided["next"]> {
  const named = dayPlanned(text, calendarOf(context));
  if (named) return { text: named.text, dueOn: named.day };
  const dueOn = await readable(context, `  ${words.byWhen}`, "--by", (typed) =>
    typed.trim() === ""
      ? plusDays(context.today, NEXT_DAYS)
      : dayAhead(context, typed, "deadline", "friday, in 2 weeks"),
  );
  return { text, dueOn };
}

async function askEnd(
  context: Context,
  contact: Contact,
  { reviewer, asking }: Questions,
  promise: GivenPromise,
): Promise<PromiseEnd> {
  const { prompter } = context;
  const kind = await prompter.key<PromiseEnd["kind"]>(
    `  ${filled(reviewer.promise, { text: promise.text })}`,
    (["kept", "let-go", "hand-over"] as const).map((value) => ({ ...reviewer.promiseEnds[value], value })),
    ENDS,
    asking,
  );
  if (kind !== "hand-over") return { kind };
  return readable(context, `  ${reviewer.handOverTo}`, "--hand-over", (typed) => handedOver(context, contact, typed));
}
