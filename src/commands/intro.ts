import { type Command, Option } from "commander";
import type { Context } from "../context.ts";
import { type Change, changed, created } from "../domain/change.ts";
import type { Contact, ContactId } from "../domain/contact.ts";
import { introMail, languageOf } from "../domain/intro/mail.ts";
import {
  advanced,
  between,
  introductionGiven,
  isMaking,
  isMeeting,
  isUnderway,
  newIntroduction,
  type Step,
} from "../domain/intro.ts";
import type { Introduction, IntroductionId, IntroductionState, Link, LinkId } from "../domain/introduction.ts";
import { perhapsKeptByIntroduction } from "../domain/kept.ts";
import { cleanText } from "../domain/name.ts";
import { quoted } from "../domain/quoted.ts";
import { LANGUAGES, type Language } from "../domain/setting.ts";
import { NetError } from "../errors.ts";
import { introsView, introView, mailView } from "../views/intro.ts";
import type { NamedPromise } from "../views/kept.ts";
import { command, dryRunOption, goesWith, isTyped, jsonOption } from "./common/command.ts";
import { contactMeant, contactNow, nameAhead } from "./common/contact-meant.ts";
import { pastDay } from "./common/day-meant.ts";
import { perhapsKeptOf, writeAndAsk } from "./common/kept.ts";
import { introLines } from "./common/network.ts";
import { printReport } from "./common/output.ts";
import { employmentsOf } from "./common/person.ts";
import { languageMeant } from "./common/questions.ts";
import { type LineWanted, shownLine } from "./common/shown-line.ts";
import { stillThere, type WriteOptions } from "./common/write.ts";

interface IntroOptions extends WriteOptions {
  readonly asked: boolean;
  readonly made: boolean;
  readonly met: boolean;
  readonly outcome?: string;
  readonly declined: boolean;
  readonly on: string;
  readonly ledger: boolean;
  readonly draft: boolean;
  readonly lang?: Language;
}

export function introCommand(context: Context): Command {
  return command("intro", "bring two people together; bare: the introductions on the way, and what is next", [
    'net intro Mette Bo "both are merging ERP systems"',
    "net intro                                         (those on the way, numbered)",
    "net intro 1 --asked                               (then --made, --met, or --declined)",
    'net intro 1 --outcome "Bo got the order"',
    "net intro Mette                                   (every one with Mette)",
    'net intro Mette Bo "de leder begge efter udviklere" --draft --lang da',
  ])
    .argument("[contact]", "one of the two; or which introduction: a number of the list, or a name")
    .argument("[other]", "the other")
    .argument("[why...]", "why they should meet")
    .option("--asked", "you asked them whether they would like to", false)
    .option("--made", "you brought them together", false)
    .option("--met", "they have met", false)
    .option("--outcome <text>", "what came of it")
    .option("--declined", "one of them would rather not", false)
    .option("-o, --on <day>", "the day of this step", "today")
    .option("--no-ledger", "do not note it as something you gave to both")
    .addOption(
      new Option("--draft", "write a mail to both instead, for you to change and send")
        .default(false)
        .conflicts([...STEP_FLAGS, "outcome", "on", "ledger"]),
    )
    .addOption(goesWith(new Option("--lang <language>", "the language of the mail"), "--draft").choices(LANGUAGES))
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .action(
      async (
        first: string | undefined,
        next: string | undefined,
        more: readonly string[],
        options: IntroOptions,
        self: Command,
      ) => {
        const behind = next === undefined ? [] : [next, ...more];
        const [one, [second, ...rest]] = nameAhead(context, first ?? "", behind, { isOfTwo: true });
        const [other, why] = second === undefined ? [undefined, rest] : nameAhead(context, second, rest);
        const step = await stepMeant(context, options);
        if (other === undefined && step === null) demandNoStep(self);
        if (first === undefined) return listIntros(context, step, options);
        if (other !== undefined) return introOf(context, [one, other], cleanText(why.join(" ")), step, options);
        if (step !== null || options.draft) return oldIntro(context, one, step, options);
        return listWith(context, one, options);
      },
    );
}

/** A list has no step that these could be about. */
function demandNoStep(self: Command): void {
  const idle = self.options.find(
    (option) => ["on", "ledger"].includes(option.attributeName()) && isTyped(self, option),
  );
  if (idle === undefined) return;
  throw new NetError("usage", `${idle.long ?? ""} goes with a step: which one?`, { hint: "net intro 1 --made" });
}

const STEP_FLAGS = ["asked", "made", "met", "declined"] as const;
/** What is said of one that has come so far, and is on the way still. */
const NEXT: Readonly<Record<IntroductionState, string>> = {
  idea: "--asked",
  asked: "--made",
  made: "--met",
  met: '--outcome "…"',
  outcome: "",
  declined: "",
};

/** Which step the flags name; null for none. */
async function stepMeant(context: Context, options: IntroOptions): Promise<Step | null> {
  const states: IntroductionState[] = STEP_FLAGS.filter((flag) => options[flag]);
  const outcome = options.outcome === undefined ? null : cleanText(options.outcome);
  if (outcome === "") throw new NetError("usage", "what came of it?", { hint: 'net intro NUMBER --outcome "…"' });
  if (outcome !== null) states.push("outcome");
  const [state, ...others] = states;
  if (others.length > 0) throw new NetError("usage", "one step at a time", { hint: "net intro NUMBER --made" });
  return state === undefined ? null : { state, on: await pastDay(context, options.on), outcome };
}

function listIntros(context: Context, step: Step | null, options: IntroOptions): void {
  if (step !== null || options.draft)
    throw new NetError("usage", "which introduction?", { hint: "net intro, then net intro NUMBER --made" });
  listed(context, context.store.introductions.open(), null, options);
}

async function listWith(context: Context, typed: string, options: IntroOptions): Promise<void> {
  const contact = await contactMeant(context, typed, { isGuessed: true });
  listed(context, context.store.introductions.of(contact.id), contact.name, options);
}

function listed(
  context: Context,
  introductions: readonly Introduction[],
  name: string | null,
  { json }: IntroOptions,
): void {
  const lines = introLines(context, introductions);
  if (!json) {
    context.shown.keep(
      introductions.map(({ id, a }) => ({ contact: a, promise: null, introduction: id, entry: INTRODUCTION })),
    );
  }
  printReport(context, { today: context.today, name, introductions: lines }, { json, view: introsView });
}

/** A new introduction of the two; or the next step of theirs, where one is on the way and nothing but the step is said. */
async function introOf(
  context: Context,
  typed: readonly [string, string],
  why: string,
  step: Step | null,
  options: IntroOptions,
): Promise<void> {
  const a = await contactMeant(context, typed[0], { isGuessed: true });
  const b = await contactMeant(context, typed[1], { isGuessed: true });
  demandTwo(a, b);
  if (options.draft) {
    showMail(context, a, b, why, options);
    return;
  }
  const first = step ?? { state: "idea" as const, on: await pastDay(context, options.on), outcome: null };
  await writeStep(context, options, () => {
    const all = context.store.introductions.of(a.id);
    const underway = between(all.filter(isUnderway), a.id, b.id);
    if (underway !== null && step !== null && why === "") {
      return decided(context, underway, advanced(underway, step), step, options);
    }
    if (underway !== null) {
      throw new NetError("refused", `an introduction of ${a.name} and ${b.name} is on the way: ${underway.state}`, {
        hint: `net intro ${quoted(a.name)} ${quoted(b.name)} ${NEXT[underway.state]}`,
      });
    }
    const last = between(all, a.id, b.id);
    if (last !== null && last.state === step?.state && why === "") advanced(last, step); // it ended so: this throws
    const introduction = newIntroduction(context.newId, { a: a.id, b: b.id, why, step: first });
    return decided(context, null, introduction, first, options);
  });
}

function demandTwo(a: Contact, b: Contact): void {
  if (a.id === b.id)
    throw new NetError("invalid", `${a.name} is both of them`, {
      hint: `net intro ${quoted(a.name)} NAME "…"`,
    });
}

async function oldIntro(context: Context, typed: string, step: Step | null, options: IntroOptions): Promise<void> {
  const { id, a, b, why } = await introMeant(context, typed);
  if (options.draft) {
    const [one, other] = [oneOf(context, a), oneOf(context, b)];
    showMail(context, one, other, why, options);
    return;
  }
  if (step === null) return;
  await writeStep(context, options, () => {
    const before = stillThere(context.store.introductions.byId(id), "this introduction", "net intro");
    return decided(context, before, advanced(before, step), step, options);
  });
}

const INTRODUCTION = "an introduction";
const INTRO_LINE: LineWanted = {
  list: "net intro",
  hint: "net intro (for the numbers of introductions)",
  entry: INTRODUCTION,
};

/** The introduction under a number of the last list, or the only one on the way with somebody. */
async function introMeant(context: Context, typed: string): Promise<Introduction> {
  const line = shownLine(context, typed, INTRO_LINE);
  if (line?.introduction !== undefined) {
    const found = context.store.introductions.byId(line.introduction as IntroductionId);
    if (found) return found;
    throw new NetError("notFound", `line ${typed} of the last list is gone`, { hint: "net intro" });
  }
  if (line) throw new NetError("notFound", `line ${typed} of the last list is no introduction`, { hint: "net intro" });
  const contact = await contactMeant(context, typed, { isGuessed: true });
  const [first, ...others] = context.store.introductions.of(contact.id).filter(isUnderway);
  if (!first) {
    throw new NetError("notFound", `no introduction with ${contact.name} is on the way`, {
      hint: `net intro ${quoted(contact.name)} NAME "why"`,
    });
  }
  if (others.length === 0) return first;
  const told = introLines(context, [first, ...others]).map(({ aName, bName }) => `${aName} and ${bName}`);
  throw new NetError("ambiguous", `"${typed}" could be ${told.join(", ")}`, { hint: "net intro (for their numbers)" });
}

async function writeStep(context: Context, options: IntroOptions, decide: () => Decided): Promise<void> {
  await writeAndAsk(context, options, decide, introView, ({ introduction }) => introduction.stateOn);
}

type Decided = ReturnType<typeof decided>;

/** The step, what it gave the two of them, and that they know each other once they have met. */
function decided(
  context: Context,
  before: Introduction | null,
  introduction: Introduction,
  step: Step,
  { ledger }: IntroOptions,
) {
  const { newId, today } = context;
  const [a, b] = [oneOf(context, introduction.a), oneOf(context, introduction.b)];
  const isMade = isMaking(before, step);
  const gave = isMade && ledger ? introductionGiven(newId, a, b, { why: introduction.why, on: step.on }) : [];
  const link = isMeeting(step) ? newLink(context, introduction) : null;
  const changes: Change[] = [
    before === null ? created("introduction", introduction) : changed("introduction", before, introduction),
    ...gave.map((exchange) => created("exchange", exchange)),
    ...(link === null ? [] : [created("link", link)]),
  ];
  const [line] = introLines(context, [introduction]);
  if (!line) throw new Error("an introduction without its line");
  const keptTo = (one: Contact, other: Contact): readonly NamedPromise[] =>
    isMade ? perhapsKeptOf(context, one, perhapsKeptByIntroduction(other, step.on)) : [];
  const perhapsKept = [...keptTo(a, b), ...keptTo(b, a)];
  return { changes, report: { today, introduction: line, gave, link, perhapsKept } };
}

function newLink({ store, newId }: Context, { a, b }: Introduction): Link | null {
  return between(store.links.of(a), a, b) === null ? { id: newId() as LinkId, a, b, strength: 1 } : null;
}

/** One of the two as they stand now. */
function oneOf(context: Context, id: ContactId): Contact {
  return contactNow(context, id, { what: "one of the two", hint: "net intro" });
}

function showMail(context: Context, a: Contact, b: Contact, why: string, { lang, json }: IntroOptions): void {
  const { store, today } = context;
  const language = lang ?? languageOf(why) ?? languageMeant(context, undefined);
  const [one, other] = [a, b].map(({ id, name }) => ({ name, role: employmentsOf(store, id)[0] ?? null }));
  if (!one || !other) return;
  printReport(context, { today, ...introMail(one, other, why, language) }, { json, view: mailView, isToCopy: true });
}
