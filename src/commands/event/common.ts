import { type Command, InvalidArgumentError } from "commander";
import type { Context } from "../../context.ts";
import { readMoney } from "../../domain/amount.ts";
import { type Change, changed, created } from "../../domain/change.ts";
import type { ContactId } from "../../domain/contact.ts";
import type { Day } from "../../domain/day.ts";
import { type EventPlan, emptyPlan } from "../../domain/event/plan.ts";
import { type Event, freeDayAfter } from "../../domain/event.ts";
import { isHidden } from "../../domain/fact.ts";
import type { Interaction } from "../../domain/interaction.ts";
import { cleanLine } from "../../domain/name.ts";
import type { EventDeed, EventReport, Guest } from "../../views/event.ts";
import { gathered } from "../common/command.ts";
import { dayAhead } from "../common/day-meant.ts";
import { goalMeant } from "../common/goal-meant.ts";
import { areNone, orNone, saysNone, textOrNull, valueOrNull } from "../common/none.ts";
import { hoursMeant } from "../common/number-meant.ts";
import { peopleMeant } from "../common/people-meant.ts";
import { employmentsOf } from "../common/person.ts";
import { stillThere } from "../common/write.ts";

// What the commands under `net event` have in common.

/** How an event may be named. */
export const WHICH_EVENT = "its name, or a number of net event list";

export interface PlanOptions {
  readonly hours?: number | "none";
  readonly cost?: number | "none";
  readonly goal?: string;
  readonly expected?: string;
  readonly expectedBy?: string;
  readonly meet: readonly string[];
  readonly offer?: string;
  readonly coming: readonly string[];
  readonly followUp?: string;
}

export function withPlanOptions(command: Command): Command {
  return command
    .option(
      "--hours <hours>",
      "your own time, the way there included; or none",
      orNone(amountMeant(hoursMeant, "6, 1.5 or 1h30")),
    )
    .option(
      "--cost <amount>",
      "what it costs, in your own currency; or none",
      orNone(amountMeant(readMoney, "1200 or 1.200 kr, in your own currency")),
    )
    .option("-g, --goal <goal>", "the goal you go for: a number of net mission, or a piece of its title; or none")
    .option("--expected <text>", "the yield that is expected; or none")
    .option("--expected-by <who>", "who expects it; or none")
    .option("--meet <who>", "whom to meet; three are enough (several: again, or with commas)", gathered, [])
    .option("--offer <text>", "one thing to offer; or none")
    .option("--coming <names>", "who of those you know is coming (several: again, or with commas)", gathered, [])
    .option("--follow-up <day>", 'the day you keep free for following up, or "the day after"; or none');
}

/** A commander parser for an amount as `read` reads it. */
function amountMeant(read: (typed: string) => number | undefined, examples: string) {
  return (typed: string): number => {
    const amount = read(typed);
    if (amount === undefined) throw new InvalidArgumentError(`Write it as ${examples}.`);
    return amount;
  };
}

/** What is said of a plan: a field that was not mentioned is left out. */
export type PlanSaid = Partial<Omit<EventPlan, "id">>;

/** The flags with names, days and the goal understood, for an event on that day: these are read before the file is locked. */
export async function planSaid(context: Context, options: PlanOptions, on: Day): Promise<PlanSaid> {
  const { hours, cost, goal, expected, expectedBy, offer, followUp } = options;
  return {
    ...(hours === undefined ? {} : { hours: hours === "none" || hours === 0 ? null : hours }),
    ...(cost === undefined ? {} : { cost: valueOrNull(cost) }),
    ...(goal === undefined ? {} : { goalId: saysNone(goal) ? null : goalMeant(context.store.goals.open(), goal).id }),
    ...(expected === undefined ? {} : { expected: textOrNull(expected) }),
    ...(expectedBy === undefined ? {} : { expectedBy: textOrNull(expectedBy) }),
    ...(offer === undefined ? {} : { offer: textOrNull(offer) }),
    ...(followUp === undefined ? {} : { followUpOn: await followUpMeant(context, followUp, on) }),
    ...(options.meet.length === 0 ? {} : { toMeet: namesOrNone(options.meet) }),
    ...(options.coming.length === 0
      ? {}
      : { coming: areNone(options.coming) ? [] : (await peopleMeant(context, options.coming)).map(({ id }) => id) }),
  };
}

function namesOrNone(typed: readonly string[]): readonly string[] {
  return areNone(typed) ? [] : typed.map(cleanLine).filter((name) => name !== "");
}

const DAY_AFTER = /^(?:the )?day after$|^dagen efter$/i;

/** "The day after" is the first working day with no other event. */
async function followUpMeant(context: Context, typed: string, on: Day): Promise<Day | null> {
  if (DAY_AFTER.test(typed.trim())) return freeDayAfter(on, context.store.events.all());
  return saysNone(typed) ? null : dayAhead(context, typed, "future", "--follow-up tomorrow");
}

/** The plan with what was said of it. */
export function planChanges({ store }: Context, event: Event, said: PlanSaid): Change[] {
  const before = store.eventPlans.byId(event.id);
  if (before !== null) return [changed("eventPlan", before, { ...before, ...said })];
  return Object.keys(said).length === 0 ? [] : [created("eventPlan", { ...emptyPlan(event.id), ...said })];
}

/** The event as it stands now, read while the file is locked. */
export function eventNow({ store }: Context, { id }: Pick<Event, "id">): Event {
  return stillThere(store.events.byId(id), "this event", "net event list");
}

/** All of one event as it stands in the file. */
export function eventReport(context: Context, which: Pick<Event, "id">, did: EventDeed | null): EventReport {
  const { store, today } = context;
  const event = eventNow(context, which);
  const plan = store.eventPlans.byId(event.id);
  const nameOf = (id: ContactId): string => store.contacts.byId(id)?.name ?? "";
  const talks = store.events.talks(event.id).flatMap((id) => store.interactions.byId(id) ?? []);
  const talked = [...new Set(talks.flatMap(({ with: everybody }) => everybody))];
  const isThere = (entry: { readonly interactionId: Interaction["id"] | null }): boolean =>
    talks.some(({ id }) => id === entry.interactionId);
  const there = <Entry extends { readonly contactId: ContactId; readonly interactionId: Interaction["id"] | null }>(
    entriesOf: (id: ContactId) => readonly Entry[],
  ) =>
    talked.flatMap((id) => entriesOf(id).flatMap((entry) => (isThere(entry) ? [{ ...entry, name: nameOf(id) }] : [])));
  return {
    today,
    did,
    event,
    isNameShared: store.events.named(event.name).length > 1,
    plan: plan ?? emptyPlan(event.id),
    goal: plan?.goalId ? store.goals.byId(plan.goalId) : null,
    coming: (plan?.coming ?? []).map((id) => guest(context, id)),
    met: store.events
      .met(event.id)
      .map((id) => ({ contactId: id, name: nameOf(id), role: employmentsOf(store, id)[0] ?? null })),
    talks: talks.map((talk) => ({ id: talk.id, on: talk.on, with: talk.with.map(nameOf) })),
    exchanges: there((id) => store.exchanges.of(id)),
    promises: there((id) => store.promises.of(id)),
    debrief: store.debriefs.byId(event.id),
    learnings: store.learnings.ofEvent(event.id),
    outcomes: store.outcomes.ofEvent(event.id),
  };
}

/** Somebody who is coming, with what is open between the two. */
function guest({ store }: Context, id: ContactId): Guest {
  const last = store.interactions.of(id, 1)[0] ?? null;
  return {
    contactId: id,
    name: store.contacts.byId(id)?.name ?? "",
    role: employmentsOf(store, id)[0] ?? null,
    promises: store.promises.openOf(id),
    needs: store.needs.of(id),
    last: last && { on: last.on, kind: last.kind, note: isHidden(last.noteClass) ? null : last.note },
  };
}
