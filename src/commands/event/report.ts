import { type Command, Option } from "commander";
import type { Context } from "../../context.ts";
import type { ContactId } from "../../domain/contact.ts";
import { emptyPlan } from "../../domain/event/plan.ts";
import { type SharedEvent, type SharedFacts, sharedEvent } from "../../domain/event/report.ts";
import type { Event } from "../../domain/event.ts";
import { quoted } from "../../domain/quoted.ts";
import { LANGUAGES, type Language } from "../../domain/setting.ts";
import { NetError } from "../../errors.ts";
import { eventReportView } from "../../views/event/report.ts";
import { eventView } from "../../views/event.ts";
import { hanging } from "../../views/table.ts";
import { visibleText } from "../../visible.ts";
import { command, dryRunOption, jsonOption } from "../common/command.ts";
import { eventCalled, eventMeant } from "../common/event-meant.ts";
import { printReport } from "../common/output.ts";
import { employmentsOf } from "../common/person.ts";
import { languageMeant } from "../common/questions.ts";
import { type WriteOptions, writeAndRead } from "../common/write.ts";
import { eventReport, planChanges, WHICH_EVENT } from "./common.ts";

interface ReportOptions extends WriteOptions {
  readonly followUps: boolean;
  readonly shared: boolean;
  readonly lang?: Language;
}

export function eventReportCommand(context: Context): Command {
  return command("report", "what came of an event, as Markdown to share with your organisation", [
    'net event report "DI netværksdag" > event.md',
    "net event report 3 --lang da         (på dansk)",
    "net event report 3 --follow-ups      (with what was promised, word for word)",
    "net event report 3 --shared          (note that it was shared today)",
  ])
    .argument("<event...>", WHICH_EVENT)
    .addOption(new Option("--lang <language>", "the language it is written in").choices(LANGUAGES))
    .option("--follow-ups", "spell out what was promised, rather than count it", false)
    .addOption(
      new Option("--shared", "note that it was shared today, instead of printing it")
        .default(false)
        .conflicts(["lang", "followUps"]),
    )
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .action((words: readonly string[], options: ReportOptions) => {
      const event = eventMeant(context, words.join(" "));
      if (options.shared) {
        noteShared(context, event, options);
        return;
      }
      if (options.dryRun) {
        throw new NetError("usage", "a report changes nothing", { hint: "net event report … --shared --dry-run" });
      }
      const report = { ...sharedReport(context, event, options), language: languageMeant(context, options.lang) };
      printReport(context, report, { json: options.json, view: eventReportView, isToCopy: true });
      if (!options.json) remindToShare(context, event);
    });
}

/** Printed is not sent; beside the report, which may go into a file. */
function remindToShare({ store, terminal }: Context, event: Event): void {
  if (store.eventPlans.byId(event.id)?.sharedOn) return;
  const which = quoted(eventCalled(store, event));
  terminal.err(hanging("", `Once it is sent: net event report ${visibleText(which)} --shared`, terminal.errWidth));
}

function noteShared(context: Context, event: Event, options: ReportOptions): void {
  writeAndRead(
    context,
    options,
    () => planChanges(context, event, { sharedOn: context.today }),
    () => eventReport(context, event, "shared"),
    eventView,
  );
}

function sharedReport(context: Context, event: Event, { followUps }: ReportOptions): SharedEvent {
  const { store, today } = context;
  const plan = store.eventPlans.byId(event.id) ?? emptyPlan(event.id);
  const talks = store.events.talks(event.id).flatMap((id) => store.interactions.byId(id) ?? []);
  const people = [...new Set([...store.events.met(event.id), ...talks.flatMap((talk) => talk.with)])];
  const nameOf = (id: ContactId): string => store.contacts.byId(id)?.name ?? "";
  const facts: SharedFacts = {
    event,
    plan,
    goal: plan.goalId === null ? null : store.goals.byId(plan.goalId),
    debrief: store.debriefs.byId(event.id),
    met: people.map((id) => ({ name: nameOf(id), role: employmentsOf(store, id)[0] ?? null })),
    learnings: store.learnings.ofEvent(event.id),
    outcomes: store.outcomes.ofEvent(event.id).map((outcome) => ({
      outcome,
      goal: outcome.goalId === null ? null : store.goals.byId(outcome.goalId),
    })),
    talks,
    promises: people.flatMap((id) => store.promises.of(id).map((promise) => ({ ...promise, name: nameOf(id) }))),
  };
  return sharedEvent(facts, today, followUps);
}
