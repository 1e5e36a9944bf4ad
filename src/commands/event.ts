import type { Command } from "commander";
import type { Context } from "../context.ts";
import { isPlanned } from "../domain/event/plan.ts";
import { type Event, inListOrder } from "../domain/event.ts";
import { eventView } from "../views/event.ts";
import { type EventLine, eventsView } from "../views/events.ts";
import { command, handJsonOn, jsonOption } from "./common/command.ts";
import { eventMeant, eventsLike } from "./common/event-meant.ts";
import { printReport } from "./common/output.ts";
import { meantCommands } from "./common/unknown.ts";
import { eventReport, WHICH_EVENT } from "./event/common.ts";
import { eventDebriefCommand } from "./event/debrief.ts";
import { eventAddCommand, eventEditCommand, eventRemoveCommand } from "./event/edit.ts";
import { eventPlanCommand } from "./event/plan.ts";
import { eventReportCommand } from "./event/report.ts";

interface ListOptions {
  readonly all: boolean;
  readonly json: boolean;
}

const MOST_PAST = 12;

export function eventCommand(context: Context): Command {
  const event = command("event", "events: plan before, look back after, share what came of it", [
    'net event add "DI netværksdag" --on 21/6 --hours 6 --cost 1200',
    'net event plan "DI netværksdag"       (asks; or by flags)',
    "net event debrief                     (a minute and a half, after the last one)",
    'net event report "DI netværksdag" > event.md',
    "net event                             (those to come, and those that were)",
    "net event netværksdag                 (all of one)",
    "net help event debrief",
  ])
    .usage("[options] [command] [event]")
    .addOption(jsonOption())
    .helpCommand(false)
    .addCommand(listCommand(context), { isDefault: true });
  handJsonOn(event);
  for (const under of [
    eventAddCommand(context),
    showCommand(context),
    eventPlanCommand(context),
    eventDebriefCommand(context),
    eventReportCommand(context),
    eventEditCommand(context),
    eventRemoveCommand(context),
  ]) {
    event.addCommand(under);
  }
  return event;
}

function listCommand(context: Context): Command {
  return command("list", "those to come, and those that were", ["net event list", "net event list --all"])
    .option("-a, --all", "every event that was, not only the last ones", false)
    .addOption(jsonOption())
    .allowExcessArguments()
    .action((options: ListOptions, { args, parent }: Command) => {
      if (args.length === 0) return listEvents(context, options);
      // Typed without a command, it is the name of one to show.
      const [word = ""] = args;
      if (parent && !isEvent(context, args.join(" ")) && meantCommands(parent, word).length > 0)
        parent.error(`'${word}'`, { code: "commander.unknownCommand" });
      showEvent(context, args.join(" "), options);
    });
}

function isEvent(context: Context, typed: string): boolean {
  return eventsLike(context, typed).length > 0;
}

function showCommand(context: Context): Command {
  return command("show", "all of one event", ['net event show "DI netværksdag"', "net event show 2"])
    .argument("<event...>", WHICH_EVENT)
    .addOption(jsonOption())
    .action((words: readonly string[], options: ListOptions) => {
      showEvent(context, words.join(" "), options);
    });
}

function showEvent(context: Context, typed: string, { json }: Pick<ListOptions, "json">): void {
  const report = eventReport(context, eventMeant(context, typed, "nearest"), null);
  printReport(context, report, { json, view: eventView });
}

function listEvents(context: Context, { all, json }: ListOptions): void {
  const { store, today, shown } = context;
  const lines = linesOf(context, inListOrder(store.events.all(), today));
  const coming = lines.filter(({ on }) => on >= today);
  const past = lines.slice(coming.length);
  const some = all ? past : past.slice(0, MOST_PAST);
  const report = { today, coming, past: some, more: past.length - some.length };
  if (!json) {
    shown.keep(
      [...report.coming, ...report.past].map(({ id }) => ({
        contact: "",
        promise: null,
        gathering: { kind: "event", id, act: "net event show NAME" },
      })),
    );
  }
  printReport(context, report, { json, view: eventsView });
}

function linesOf({ store }: Context, events: readonly Event[]): EventLine[] {
  const plans = new Map(store.eventPlans.all().map((plan) => [plan.id, plan]));
  const debriefs = new Map(store.debriefs.all().map((debrief) => [debrief.id, debrief]));
  const goals = new Map(store.goals.all().map(({ id, title }) => [id, title]));
  const met = store.events.metCounts();
  return events.map((event) => {
    const plan = plans.get(event.id);
    const debrief = debriefs.get(event.id);
    return {
      ...event,
      goal: plan?.goalId ? (goals.get(plan.goalId) ?? null) : null,
      hours: plan?.hours ?? null,
      cost: plan?.cost ?? null,
      followUpOn: plan?.followUpOn ?? null,
      isPlanned: plan !== undefined && isPlanned(plan),
      isDebriefed: debrief !== undefined,
      sharedOn: plan?.sharedOn ?? null,
      verdict: debrief?.verdict ?? null,
      met: met.get(event.id) ?? 0,
    };
  });
}
