import type { Command } from "commander";
import type { Context } from "../../context.ts";
import { readMoney } from "../../domain/amount.ts";
import type { ContactId } from "../../domain/contact.ts";
import { type Event, freeDayAfter, nearest } from "../../domain/event.ts";
import { cleanLine } from "../../domain/name.ts";
import { quoted } from "../../domain/quoted.ts";
import type { Language } from "../../domain/setting.ts";
import { NetError } from "../../errors.ts";
import { questionsIn } from "../../questions/languages.ts";
import type { PlanQuestion, Questions } from "../../questions/questions.ts";
import { longDayIn } from "../../views/day.ts";
import { eventView } from "../../views/event.ts";
import { hanging } from "../../views/table.ts";
import { visibleText } from "../../visible.ts";
import { command, dryRunOption, gathered, jsonOption } from "../common/command.ts";
import { contactMeant } from "../common/contact-meant.ts";
import { dayAhead } from "../common/day-meant.ts";
import { eventCalled, eventMeant } from "../common/event-meant.ts";
import { goalMeant } from "../common/goal-meant.ts";
import { answersNone } from "../common/none.ts";
import { hoursMeant } from "../common/number-meant.ts";
import { printReport } from "../common/output.ts";
import { namesApart } from "../common/people-meant.ts";
import { languageMeant, languageOption } from "../common/questions.ts";
import { askOnce, keep, readable, remindOfAnswer, sitting } from "../common/sitting.ts";
import { isAsking, type WriteOptions, writeAndRead } from "../common/write.ts";
import {
  eventReport,
  type PlanOptions,
  type PlanSaid,
  planChanges,
  planSaid,
  WHICH_EVENT,
  withPlanOptions,
} from "./common.ts";

interface EventPlanOptions extends WriteOptions, PlanOptions {
  readonly again: boolean;
  readonly lang?: Language;
}

const FLAGS = 'net event plan "…" --goal 1 --expected "…" --meet NAME --offer "…" --coming NAME';

export function eventPlanCommand(context: Context): Command {
  const plan = command("plan", "before an event: what for, whom to meet, what to offer, and who is coming", [
    "net event plan                                       (asks, about the next one)",
    'net event plan "DI netværksdag" --lang da            (på dansk)',
    'net event plan Expo --goal "board seats" --expected "three talks about them"',
    'net event plan Expo --meet "somebody from Vestas" --offer "our ERP lessons"',
    "net event plan Expo --coming Mette,Lars              (shows what is open between you)",
    'net event plan Expo --follow-up "the day after"      (any day; or none)',
  ])
    .argument("[event...]", `${WHICH_EVENT}; left out, the next one`)
    .option("--again", "put every question anew, with what was answered before", false)
    .addOption(languageOption());
  return withPlanOptions(plan)
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .action((words: readonly string[], options: EventPlanOptions) => runPlan(context, words.join(" "), options));
}

async function runPlan(context: Context, typed: string, options: EventPlanOptions): Promise<void> {
  const event = typed === "" ? nextEvent(context) : eventMeant(context, typed, "comes");
  const said = await planSaid(context, options, event.on);
  const isSaid = Object.keys(said).length > 0;
  if (isSaid) {
    writeAndRead(
      context,
      options,
      () => planChanges(context, event, said),
      () => eventReport(context, event, "planned"),
      eventView,
    );
    return;
  }
  if (isAsking(context, options)) await ask(context, event, options);
  printReport(context, eventReport(context, event, null), { json: options.json, view: eventView });
}

function nextEvent({ store, today }: Context): Event {
  const event = nearest(
    store.events.all().filter(({ on }) => on >= today),
    today,
  );
  if (event) return event;
  throw new NetError("notFound", "no event is to come", { hint: 'net event add "DI netværksdag" --on 21/6' });
}

async function ask(context: Context, event: Event, { again, lang }: EventPlanOptions): Promise<void> {
  const language = languageMeant(context, lang);
  const questions = questionsIn(language);
  const open = (Object.keys(questions.plan) as PlanQuestion[]).filter((name) => {
    if (name === "goal" && context.store.goals.open().length === 0) return false;
    return again || answerTo(context, event, name) === null;
  });
  if (open.length === 0) return;
  const place = {
    welcome: questions.sitting.plan,
    goOn: `net event plan ${quoted(eventCalled(context.store, event))}`,
  };
  await sitting(context, questions, place, async () => {
    for (const name of open) await askOf(context, event, name, questions, language);
  });
}

/** What the plan says to a question already; null where it says nothing. */
function answerTo({ store }: Context, { id }: Event, name: PlanQuestion): string | null {
  const plan = store.eventPlans.byId(id);
  if (plan === null) return null;
  switch (name) {
    case "goal":
      return plan.goalId && (store.goals.byId(plan.goalId)?.title ?? null);
    case "expected":
      return plan.expected;
    case "expected-by":
      return plan.expectedBy;
    case "meet":
      return plan.toMeet.join(", ") || null;
    case "offer":
      return plan.offer;
    case "coming":
      return plan.coming.map((each) => store.contacts.byId(each)?.name ?? "").join(", ") || null;
    case "hours":
    case "cost":
      return plan[name] === null ? null : String(plan[name]);
    case "follow-up":
      return plan.followUpOn;
  }
}

/** What a question leaves where it is answered with none. */
const NONE: Readonly<Record<PlanQuestion, PlanSaid>> = {
  goal: { goalId: null },
  expected: { expected: null },
  "expected-by": { expectedBy: null },
  meet: { toMeet: [] },
  offer: { offer: null },
  coming: { coming: [] },
  hours: { hours: null },
  cost: { cost: null },
  "follow-up": { followUpOn: null },
};

async function askOf(
  context: Context,
  event: Event,
  name: PlanQuestion,
  questions: Questions,
  language: Language,
): Promise<void> {
  const { terminal, store } = context;
  const save = (said: PlanSaid): void => {
    keep(context, () => planChanges(context, event, said));
  };
  if (name === "follow-up") return askFollowUp(context, event, questions.plan[name], language, save);
  if (name === "goal") {
    store.goals.open().forEach(({ title }, at) => {
      terminal.out(hanging(`  ${at + 1}  `, visibleText(title), terminal.width, (line) => terminal.style.dim(line)));
    });
  }
  const before = answerTo(context, event, name);
  remindOfAnswer(context, before, questions);
  await askOnce(context, questions.plan[name], FLAGS, async (typed) => {
    if (answersNone(typed)) return before === null ? undefined : save(NONE[name]);
    switch (name) {
      case "goal":
        return save({ goalId: goalMeant(store.goals.open(), typed).id });
      case "expected":
        return save({ expected: typed });
      case "expected-by":
        return save({ expectedBy: typed });
      case "offer":
        return save({ offer: typed });
      case "meet":
        return save({
          toMeet: gathered(typed, []).map(cleanLine),
        });
      case "hours":
        return save({ hours: hoursOf(typed) });
      case "cost":
        return save({ cost: costOf(typed) });
      case "coming":
        return askedComing(context, event, typed, save);
    }
  });
}

function hoursOf(typed: string): number {
  const hours = hoursMeant(typed) ?? 0;
  if (hours <= 0) throw new NetError("usage", `"${typed}" is no number of hours`, { hint: "6, 1.5 or 1h30" });
  return hours;
}

function costOf(typed: string): number {
  const cost = readMoney(typed);
  if (cost === undefined) throw new NetError("usage", `"${typed}" is no amount`, { hint: "1200, or 0" });
  return cost;
}

/** Whoever is found is kept, even where another one is not. */
async function askedComing(
  context: Context,
  event: Event,
  typed: string,
  save: (said: PlanSaid) => void,
): Promise<void> {
  const coming: ContactId[] = [...(context.store.eventPlans.byId(event.id)?.coming ?? [])];
  const failed: NetError[] = [];
  for (const name of namesApart(context, gathered(typed, []))) {
    try {
      coming.push((await contactMeant(context, name, { isGuessed: true, together: coming })).id);
    } catch (error) {
      if (!(error instanceof NetError) || error.kind === "cancelled") throw error;
      failed.push(error);
    }
  }
  if (coming.length > 0) save({ coming: [...new Set(coming)] });
  const [first] = failed;
  if (first) throw first;
}

async function askFollowUp(
  context: Context,
  event: Event,
  asked: Questions["plan"]["follow-up"],
  language: Language,
  save: (said: PlanSaid) => void,
): Promise<void> {
  const kept = context.store.eventPlans.byId(event.id)?.followUpOn ?? null;
  const proposed = kept ?? freeDayAfter(event.on, context.store.events.all());
  const question = `${asked.question} ${longDayIn(language, proposed)} (${asked.form})`;
  await readable(context, question, FLAGS, async (typed) => {
    if (answersNone(typed)) return kept === null ? undefined : save(NONE["follow-up"]);
    save({
      followUpOn:
        cleanLine(typed) === "" ? proposed : await dayAhead(context, typed, "future", "tomorrow, friday or none"),
    });
  });
}
