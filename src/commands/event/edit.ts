import type { Command } from "commander";
import type { Context } from "../../context.ts";
import { type Change, changed, created } from "../../domain/change.ts";
import type { Day } from "../../domain/day.ts";
import { daysBetween } from "../../domain/day.ts";
import type { ToldAt } from "../../domain/event/changes.ts";
import {
  demandOfItsOwn,
  eventMoved,
  eventRemoved,
  followUpMoved,
  newEvent,
  type OnEvent,
} from "../../domain/event/changes.ts";
import type { Event } from "../../domain/event.ts";
import type { InteractionId } from "../../domain/interaction.ts";
import { cleanLine, cleanName } from "../../domain/name.ts";
import { readDay } from "../../domain/when.ts";
import { NetError } from "../../errors.ts";
import { filled } from "../../questions/filled.ts";
import { questionsIn } from "../../questions/languages.ts";
import { dayIn, shortDay } from "../../views/day.ts";
import { hangingText, removedView } from "../../views/event/removed.ts";
import { eventView } from "../../views/event.ts";
import { command, dryRunOption, jsonOption } from "../common/command.ts";
import { calendarOf, dayMeant } from "../common/day-meant.ts";
import { demandYes } from "../common/demand-yes.ts";
import { eventMeant } from "../common/event-meant.ts";
import { saysNone } from "../common/none.ts";
import { languageMeant, questionsFor } from "../common/questions.ts";
import { readable } from "../common/sitting.ts";
import { type WriteOptions, write, writeAndRead } from "../common/write.ts";
import {
  eventNow,
  eventReport,
  type PlanOptions,
  planChanges,
  planSaid,
  WHICH_EVENT,
  withPlanOptions,
} from "./common.ts";

interface EventOptions extends WriteOptions, PlanOptions {
  readonly name?: string;
  readonly on?: string;
  readonly place?: string;
}

export function eventAddCommand(context: Context): Command {
  const add = command("add", "an event you go to, or have been to", [
    'net event add "DI netværksdag" --on 21/6 --place Odense --hours 6',
    "net event add Expo --on yesterday --hours 4",
    "net event add                              (asks)",
  ])
    .argument("[name...]", "what it is called")
    .option(ON, "the day it is held")
    .option("--place <place>", "where");
  return withPlanOptions(add)
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .action(async (words: readonly string[], options: EventOptions, typed: Command) => {
      const { name, on } = await nameAndDay(context, words.join(" "), options, typed);
      await addEvent(context, name, on, options);
    });
}

const ON = "-o, --on <day>";

/** A name with a date behind it; "Messe 26" and "Black Friday" are names. */
const DAY_BEHIND =
  /^(\S.*?) (\d{4}-\d\d-\d\d|\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?|\d{1,2}\.? [a-zæøå]{3,9}(?: \d{4})?)$/i;

/** Both have to be said; what was not typed is asked for where somebody sits there. */
async function nameAndDay(
  context: Context,
  typed: string,
  options: EventOptions,
  add: Command,
): Promise<Pick<Event, "name" | "on">> {
  const isAsked = context.terminal.isInteractive && !options.json;
  if (typed === "" && !isAsked) add.error("'name'", { code: "commander.missingArgument" });
  const [, called = "", day = ""] = (options.on === undefined ? DAY_BEHIND.exec(typed) : null) ?? [];
  if (readDay(day, "future", calendarOf(context)) !== undefined)
    return { name: called, on: await eventDay(context, day) };
  if (options.on === undefined && !isAsked) add.error(`'${ON}'`, { code: "commander.missingMandatoryOptionValue" });
  const words = questionsFor(context).event;
  const told = options.on === undefined ? null : await eventDay(context, options.on);
  const name = typed === "" ? (await context.prompter.text(words.called, "net event add NAME --on DAY")).trim() : typed;
  if (name === "") throw new NetError("cancelled", "no event, nothing was added");
  const asked = (day: string) => (day.trim() === "" ? context.today : eventDay(context, day));
  return { name, on: told ?? (await readable(context, words.when, "--on DAY", asked)) };
}

/** Of a day without a year the one to come, but one that was lately where that would be far off: an event is noted before it and after. */
async function eventDay(context: Context, typed: string): Promise<Day> {
  const { today } = context;
  const [ahead, behind] = [await dayMeant(context, typed, "future"), await dayMeant(context, typed, "past")];
  const wasLately = behind <= today && daysBetween(behind, today) <= LATELY_DAYS;
  return wasLately && daysBetween(today, ahead) > FAR_DAYS ? behind : ahead;
}

const LATELY_DAYS = 60;
const FAR_DAYS = 182;

async function addEvent(context: Context, name: string, on: Day, options: EventOptions): Promise<void> {
  const { store, newId } = context;
  const said = await planSaid(context, options, on);
  const made: Event[] = [];
  writeAndRead(
    context,
    options,
    () => {
      const event = newEvent(store.events.named(name), { name, on, place: placeOf(options.place) }, newId);
      made.push(event);
      return [created("event", event), ...planChanges(context, event, said)];
    },
    () => eventReport(context, only(made), "added"),
    eventView,
  );
}

function only(made: readonly Event[]): Event {
  const [event] = made;
  if (!event) throw new Error("an event that was added is nowhere");
  return event;
}

function placeOf(typed: string | undefined): string | null {
  return typed === undefined || saysNone(typed) ? null : cleanLine(typed) || null;
}

export function eventEditCommand(context: Context): Command {
  const edit = command("edit", "change an event: its name, day and place, and what is planned for it", [
    'net event edit "DI netværksdag" --on 28/6 --cost 900',
    'net event edit 2 --name "DI netværksdag 2026" --place none',
  ])
    .argument("<event...>", WHICH_EVENT)
    .option("--name <name>", "another name")
    .option("-o, --on <day>", "another day")
    .option("--place <place>", "another place; or none");
  return withPlanOptions(edit)
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .action((words: readonly string[], options: EventOptions) => editEvent(context, words.join(" "), options));
}

async function editEvent(context: Context, typed: string, options: EventOptions): Promise<void> {
  const { id, on: before } = eventMeant(context, typed, "nearest");
  const on = options.on === undefined ? null : await eventDay(context, options.on);
  const said = await planSaid(context, options, on ?? before);
  if (Object.keys(said).length === 0 && on === null && options.name === undefined && options.place === undefined) {
    throw new NetError("usage", "what is to change about it?", { hint: "--name, --on, --place, --hours, --cost, …" });
  }
  writeAndRead(
    context,
    options,
    () => {
      const before = eventNow(context, { id });
      const event: Event = {
        ...before,
        name: options.name === undefined ? before.name : cleanName(options.name, "DI netværksdag"),
        on: on ?? before.on,
        place: options.place === undefined ? before.place : placeOf(options.place),
      };
      demandOfItsOwn(
        context.store.events.named(event.name).filter((each) => each.id !== event.id),
        event,
      );
      const { store, today } = context;
      const followUp = followUpMoved(before, event.on, store.eventPlans.byId(id), store.events.all());
      return [
        changed("event", before, event),
        ...eventMoved(before, event.on, { ...onEvent(context, before), ...toldAt(context, before) }, today),
        ...planChanges(context, event, { ...followUp, ...said }),
      ];
    },
    () => eventReport(context, { id }, "changed"),
    eventView,
  );
}

interface RemoveOptions extends WriteOptions {
  readonly yes: boolean;
}

export function eventRemoveCommand(context: Context): Command {
  return command("remove", "take an event out of the file; whom you met there, and what you learned, stays", [
    "net event remove Expo",
    "net event remove 3 --yes     (do not ask)",
  ])
    .argument("<event...>", WHICH_EVENT)
    .option("-y, --yes", "do not ask", false)
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .action((words: readonly string[], options: RemoveOptions) => removeEvent(context, words.join(" "), options));
}

async function removeEvent(context: Context, typed: string, options: RemoveOptions): Promise<void> {
  const event = eventMeant(context, typed, "nearest");
  const hanging = hangingText(onEvent(context, event));
  if (!options.dryRun && !options.yes) {
    if (!context.terminal.isInteractive) {
      throw new NetError(
        "usage",
        `${event.name} of ${shortDay(event.on)} would be removed${hanging === "" ? "" : `; on it hang: ${hanging}`}`,
        {
          hint: "--yes to do it, --dry-run to see it",
        },
      );
    }
    await demandRemoval(context, event);
  }
  write(
    context,
    options,
    () => {
      const before = eventNow(context, event);
      const changes: readonly Change[] = eventRemoved(before, onEvent(context, before));
      return { changes, report: { today: context.today, event: before, hanging } };
    },
    removedView,
  );
}

async function demandRemoval(context: Context, event: Event): Promise<void> {
  const language = languageMeant(context, undefined);
  const { event: words, asking } = questionsIn(language);
  const question = filled(words.remove, { event: event.name, day: dayIn(language, event.on) });
  const what = hangingText(onEvent(context, event), words.hanging);
  const whole = what === "" ? question : `${question} ${filled(words.hang, { what })}`;
  await demandYes(context, whole, { nothing: "nothing was removed", words: asking });
}

function onEvent({ store }: Context, { id }: Event): OnEvent {
  return {
    plan: store.eventPlans.byId(id),
    debrief: store.debriefs.byId(id),
    met: store.events.met(id).flatMap((contactId) => store.contacts.byId(contactId) ?? []),
    talks: store.events.talks(id).flatMap((talkId) => store.interactions.byId(talkId) ?? []),
    learnings: store.learnings.ofEvent(id),
    outcomes: store.outcomes.ofEvent(id),
  };
}

function toldAt({ store }: Context, { id }: Event): ToldAt {
  const talks = store.events.talks(id);
  const people = new Set(talks.flatMap((talk) => store.interactions.byId(talk)?.with ?? []));
  const isThere = (entry: { readonly interactionId: InteractionId | null }): boolean =>
    entry.interactionId !== null && talks.includes(entry.interactionId);
  return {
    exchanges: talks.flatMap((talk) => store.exchanges.toldIn(talk)),
    promises: [...people].flatMap((contactId) => store.promises.of(contactId)).filter(isThere),
  };
}
