import { type Command, InvalidArgumentError, Option } from "commander";
import type { Context } from "../context.ts";
import { type Change, changed, created, removed } from "../domain/change.ts";
import type { Day } from "../domain/day.ts";
import { readSelection } from "../domain/list.ts";
import {
  type Criterion,
  cleanWeight,
  criterionSaid,
  demandOfItsOwn,
  type Goal,
  isSkip,
  newGoal,
  PLAIN_WEIGHTS,
  SPHERES,
  type Sphere,
} from "../domain/mission.ts";
import { cleanLine, cleanText } from "../domain/name.ts";
import { hoursOf, setting } from "../domain/setting.ts";
import { NetError } from "../errors.ts";
import { ownLines } from "../io/shown.ts";
import { answersView, type MissionDeed, missionView, missionWrittenView } from "../views/mission.ts";
import { answered } from "./common/answers.ts";
import { collected, command, dryRunOption, formerly, jsonOption } from "./common/command.ts";
import { dayAhead } from "./common/day-meant.ts";
import { entryMeant } from "./common/entry.ts";
import { goalMeant } from "./common/goal-meant.ts";
import { saysNone } from "./common/none.ts";
import { printReport } from "./common/output.ts";
import { settingOf } from "./common/setting.ts";
import { type WriteOptions, write } from "./common/write.ts";
import { targetMeant, targetsNow, targetsSet } from "./mission/targets.ts";

interface MissionOptions extends WriteOptions {
  readonly text?: string;
  readonly goal?: string;
  readonly change?: string;
  readonly close?: string;
  readonly title?: string;
  readonly weight?: number;
  readonly sphere?: Sphere;
  readonly by?: string;
  readonly criterion?: string;
  readonly filter?: string;
  readonly for?: string;
  readonly removeCriterion?: string;
  readonly hours?: string;
  readonly target?: readonly string[];
  readonly removeTarget?: string;
  readonly history: boolean;
}

/** The flags, with the day behind `--by` understood: days are read before the file is locked. */
interface MissionMeant extends MissionOptions {
  /** Null for a goal without an end; undefined where nothing was said of it. */
  readonly horizon: Day | null | undefined;
}

export function missionCommand(context: Context): Command {
  const mission = command("mission", "what your networking is for: the mission, its goals, and whom to look for", [
    "net mission",
    'net mission --text "Finde folk, der bygger noget, som holder"',
    'net mission --goal "two board seats" --weight .6 --by eoy',
    'net mission --change "board seats" --weight .3',
    "net mission --close 1                 (a number of the list, or a piece of its title)",
    'net mission --criterion "Sits on a board?" --filter tag:board --for 1',
    "net mission --hours 2                 (a week)",
    'net mission --target "6 customer meetings" --for Germany   (a quarter; hours, ideas, a word of your own)',
    "net mission --history                 (what the mission was before)",
  ])
    .option("--text <text>", "the mission; the one before is kept")
    .option("--goal <title>", "a new goal", oneAtATime)
    .option("--change <goal>", "change a goal: --weight, --sphere, --by, --title", oneAtATime)
    .option("--close <goal>", "a goal was reached, or given up", oneAtATime)
    .option("--title <title>", "with --change: its new title")
    .option("--weight <weight>", "how much the goal matters: .9 most important, .6 important, .3 as well", weightMeant)
    .addOption(new Option("--sphere <sphere>", "what part of life it belongs to").choices(SPHERES))
    .option("--by <day>", "the day by which the goal is wanted, or none")
    .option("--criterion <question>", "a question by which you tell whom to look for", oneAtATime)
    .option("--filter <filter>", "with --criterion: the filter of net list that answers it, or none")
    .option("--for <goal>", "with --criterion or --target: the goal it serves")
    .option("--remove-criterion <which>", "a number of the list, or a piece of its text", oneAtATime)
    .option("--hours <count>", "the hours a week you want to spend, or none")
    .option(
      "--target <amount>",
      'how much you want each quarter (several: again): "6 customer meetings", "40 hours"',
      collected,
    )
    .option("--remove-target <which>", "a number of the list, or a piece of it", oneAtATime)
    .addOption(
      new Option("--history", "every mission there was, newest first")
        .default(false)
        .conflicts([...WRITING, "title", "weight", "sphere", "by", "filter", "for"]),
    )
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .action((options: MissionOptions) => runMission(context, options));
  return formerly(mission, "--change", "--edit");
}

/** A commander parser for what would else be passed over where it is said again. */
function oneAtATime(typed: string, before: string | undefined): string {
  if (before !== undefined) throw new InvalidArgumentError("Say one at a time.");
  return typed;
}

/** A commander parser for `.6`, `0,6` or `0.6`. */
function weightMeant(typed: string): number {
  if (!/^\d?[.,]?\d{1,3}$/.test(typed)) throw new InvalidArgumentError("Write it as .9, .6 or .3.");
  return Number(typed.replace(",", "."));
}

const WRITING = ["text", "goal", "change", "close", "criterion", "removeCriterion", "hours", "target", "removeTarget"];

async function runMission(context: Context, options: MissionOptions): Promise<void> {
  demandSense(options);
  const isWriting = WRITING.some((name) => options[name as keyof MissionOptions] !== undefined);
  if (!isWriting || options.history) {
    (options.history ? showHistory : showMission)(context, options);
    return;
  }
  const horizon = await dayWanted(context, options.by);
  const { today } = context;
  write(
    context,
    options,
    () => {
      const { changes, deeds } = decided(context, { ...options, horizon });
      return { changes, report: { today, deeds } };
    },
    missionWrittenView,
  );
}

function demandSense(options: MissionOptions): void {
  const { goal, change, close, title, weight, sphere, by, criterion, filter } = options;
  if ([goal, change, close].filter((given) => given !== undefined).length > 1) {
    throw new NetError("usage", "one of --goal, --change and --close at a time", { hint: "net mission --help" });
  }
  if (options.target !== undefined && options.removeTarget !== undefined) {
    throw new NetError("usage", "either --target or --remove-target", { hint: "net mission --help" });
  }
  const isAboutGoal = [weight, sphere, by, title].some((given) => given !== undefined);
  if (isAboutGoal && goal === undefined && change === undefined) {
    throw new NetError("usage", "which goal is that about?", {
      hint: 'net mission --change "board seats" --weight .3',
    });
  }
  if (change !== undefined && !isAboutGoal && options.target === undefined) {
    throw new NetError("usage", "what is to change about the goal?", { hint: "--weight, --sphere, --by or --title" });
  }
  if (goal !== undefined && title !== undefined) {
    throw new NetError("usage", "the title of a new goal stands behind --goal", { hint: 'net mission --goal "…"' });
  }
  if (criterion !== undefined && options.removeCriterion !== undefined) {
    throw new NetError("usage", "either --criterion or --remove-criterion", { hint: "net mission --help" });
  }
  const isFor = options.for !== undefined && options.target === undefined;
  if ((filter !== undefined || isFor) && criterion === undefined) {
    throw new NetError("usage", "which criterion is that about?", {
      hint: 'net mission --criterion "Sits on a board?" --filter tag:board',
    });
  }
}

async function dayWanted(context: Context, by: string | undefined): Promise<Day | null | undefined> {
  if (by === undefined) return undefined;
  return saysNone(by) ? null : dayAhead(context, by, "deadline", "--by eoy");
}

function decided(
  context: Context,
  meant: MissionMeant,
): { readonly changes: readonly Change[]; readonly deeds: readonly MissionDeed[] } {
  const { store, newId } = context;
  const changes: Change[] = [];
  const deeds: MissionDeed[] = [];
  let goals: readonly Goal[] = store.goals.open();
  if (meant.text !== undefined) {
    const said = answered(context, "mission", cleanMission(meant.text));
    changes.push(...said.changes);
    deeds.push({ did: "text", answer: said.answer });
  }
  if (meant.goal !== undefined) {
    const { weight, sphere, horizon } = meant;
    const goal = newGoal(
      goals,
      {
        title: cleanTitle(meant.goal),
        sphere: sphere ?? "business",
        weight: cleanWeight(weight ?? PLAIN_WEIGHTS.much),
        horizon: horizon ?? null,
      },
      newId,
    );
    goals = [...goals, goal];
    changes.push(created("goal", goal));
    deeds.push({ did: "goal", goal });
  }
  if (meant.change !== undefined) {
    const before = goalMeant(goals, meant.change);
    const goal = editedGoal(before, meant);
    demandOfItsOwn(
      goals.filter(({ id }) => id !== goal.id),
      goal,
    );
    changes.push(changed("goal", before, goal));
    goals = goals.map((each) => (each.id === goal.id ? goal : each));
    deeds.push({ did: "edited", goal });
  }
  if (meant.close !== undefined) {
    const before = goalMeant(goals, meant.close);
    const goal = { ...before, closedOn: context.today };
    changes.push(changed("goal", before, goal));
    deeds.push({ did: "closed", goal });
    for (const target of store.targets.all().filter(({ goalId }) => goalId === goal.id)) {
      changes.push(removed("target", target));
      deeds.push({ did: "target removed", target, goal: goal.title });
    }
  }
  if (meant.removeCriterion !== undefined) {
    const criterion = entryMeant(store.criteria.all(), meant.removeCriterion, {
      textOf: ({ question }) => question,
      none: "no criterion is called",
      hint: "net mission",
    });
    changes.push(removed("criterion", criterion));
    deeds.push({ did: "removed", criterion });
  }
  if (meant.criterion !== undefined) {
    const { before, after } = criterionSaid(store.criteria.all(), criterionMeant(goals, meant, meant.criterion), newId);
    changes.push(before === null ? created("criterion", after) : changed("criterion", before, after));
    deeds.push({ did: "criterion", criterion: after });
  }
  if (meant.removeTarget !== undefined) {
    const target = targetMeant(context, meant.removeTarget);
    changes.push(removed("target", target));
    deeds.push({ did: "target removed", target, goal: goals.find(({ id }) => id === target.goalId)?.title ?? null });
  }
  if (meant.target !== undefined) {
    const which = meant.for ?? (meant.change === undefined ? meant.goal : (meant.title ?? meant.change));
    const goal = which === undefined ? null : goalMeant(goals, which);
    for (const { target, change } of targetsSet(context, meant.target, goal?.id ?? null)) {
      changes.push(...change);
      deeds.push({ did: "target", target, goal: goal?.title ?? null });
    }
  }
  if (meant.hours !== undefined) {
    const before = store.settings.byName("hours");
    const after = setting("hours", meant.hours);
    changes.push(before === null ? created("setting", after) : changed("setting", before, after));
    deeds.push({ did: "hours", hours: hoursOf(after.value) });
  }
  return { changes, deeds };
}

function cleanMission(typed: string): string {
  const text = cleanText(typed);
  if (text === "") throw new NetError("usage", "what is your mission?", { hint: 'net mission --text "…"' });
  return text;
}

function cleanTitle(typed: string): string {
  const title = cleanLine(typed);
  if (title === "") throw new NetError("usage", "what is the goal?", { hint: 'net mission --goal "two board seats"' });
  return title;
}

function editedGoal(before: Goal, { title, weight, sphere, horizon }: MissionMeant): Goal {
  return {
    ...before,
    title: title === undefined ? before.title : cleanTitle(title),
    weight: weight === undefined ? before.weight : cleanWeight(weight),
    sphere: sphere ?? before.sphere,
    horizon: horizon === undefined ? before.horizon : horizon,
  };
}

function criterionMeant(
  goals: readonly Goal[],
  { filter, for: served }: MissionMeant,
  typed: string,
): Pick<Criterion, "question"> & Partial<Criterion> {
  const question = cleanText(typed);
  if (question === "") {
    throw new NetError("usage", "by what question do you tell?", {
      hint: 'net mission --criterion "Sits on a board?"',
    });
  }
  const isCleared = filter !== undefined && saysNone(filter);
  if (filter !== undefined && !isCleared) readSelection(filter); // throws where it is none
  return {
    question,
    ...(served === undefined ? {} : { goalId: goalMeant(goals, served).id }),
    ...(filter === undefined ? {} : { filter: isCleared ? null : cleanLine(filter) }),
  };
}

function showMission(context: Context, { json }: MissionOptions): void {
  const { store, today } = context;
  const mission = store.answers.newestTo("mission");
  const report = {
    today,
    mission: mission !== null && isSkip(mission) ? null : mission,
    goals: store.goals.open(),
    criteria: store.criteria.all(),
    hours: hoursOf(settingOf(context, "hours")),
    targets: targetsNow(context),
  };
  if (!json) {
    const most = Math.max(report.goals.length, report.criteria.length, report.targets.length);
    context.shown.keep(ownLines("a goal, a criterion or a target", most));
  }
  printReport(context, report, { json, view: missionView });
}

function showHistory(context: Context, { json }: MissionOptions): void {
  const answers = context.store.answers.to("mission").filter((answer) => !isSkip(answer));
  printReport(context, { today: context.today, answers }, { json, view: answersView });
}
