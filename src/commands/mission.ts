import { type Command, InvalidArgumentError, Option } from "commander";
import type { Context } from "../context.ts";
import type { Day } from "../domain/day.ts";
import { isSkip, SPHERES } from "../domain/mission.ts";
import { hoursOf } from "../domain/setting.ts";
import { NetError } from "../errors.ts";
import { ownLines } from "../io/shown.ts";
import { answersView, missionView, missionWrittenView } from "../views/mission.ts";
import { collected, command, dryRunOption, formerly, jsonOption } from "./common/command.ts";
import { dayAhead } from "./common/day-meant.ts";
import { saysNone } from "./common/none.ts";
import { printReport } from "./common/output.ts";
import { settingOf } from "./common/setting.ts";
import { type WriteOptions, write } from "./common/write.ts";
import { type MissionSaid, missionDecided } from "./mission/decided.ts";
import { targetsNow } from "./mission/targets.ts";

interface MissionOptions extends WriteOptions, MissionSaid {
  readonly by?: string;
  readonly history: boolean;
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
      const { changes, deeds } = missionDecided(context, { ...options, horizon });
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
