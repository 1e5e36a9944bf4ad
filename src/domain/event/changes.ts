import { NetError } from "../../errors.ts";
import { type Change, changed, removed } from "../change.ts";
import type { Contact } from "../contact.ts";
import type { Day } from "../day.ts";
import { daysBetween, plusDays } from "../day.ts";
import type { Debrief } from "../debrief.ts";
import type { Event, EventId } from "../event.ts";
import { freeDayAfter, nameAndDay } from "../event.ts";
import type { Exchange } from "../exchange.ts";
import type { Interaction } from "../interaction.ts";
import type { Learning } from "../learning.ts";
import { cleanName, folded } from "../name.ts";
import type { Outcome } from "../outcome.ts";
import type { GivenPromise } from "../promise.ts";
import { quoted } from "../quoted.ts";
import type { EventPlan } from "./plan.ts";

/** What hangs on an event. */
export interface OnEvent {
  readonly plan: EventPlan | null;
  readonly debrief: Debrief | null;
  /** Those who were met there. */
  readonly met: readonly Contact[];
  readonly talks: readonly Interaction[];
  readonly learnings: readonly Learning[];
  readonly outcomes: readonly Outcome[];
}

/** An event as it is entered; throws where there is one of that name on that day. */
export function newEvent(known: readonly Event[], said: Omit<Event, "id">, newId: () => string): Event {
  const name = cleanName(said.name, "DI netværksdag");
  demandOfItsOwn(known, { name, on: said.on });
  return { ...said, name, id: newId() as EventId };
}

/** Two events of one name on one day could not be told apart. */
export function demandOfItsOwn(others: readonly Event[], { name, on }: Pick<Event, "name" | "on">): void {
  if (!others.some((event) => event.on === on && folded(event.name) === folded(name))) return;
  const called = quoted(others.length > 1 ? nameAndDay({ name, on }) : name);
  throw new NetError("refused", `"${name}" on ${on} is there already`, {
    hint: `net event show ${called}, or net event plan ${called}`,
  });
}

/** The event gone, with its plan and debrief; people, conversations, learnings and outcomes stay, and no longer name it. */
export function eventRemoved(event: Event, hanging: OnEvent): Change[] {
  const { plan, debrief, met, talks, learnings, outcomes } = hanging;
  return [
    ...met.map((contact) => changed("contact", contact, { ...contact, metAt: null })),
    ...talks.map((talk) => changed("interaction", talk, { ...talk, eventId: null })),
    ...learnings.map((learning) => changed("learning", learning, { ...learning, eventId: null })),
    ...outcomes.map((outcome) =>
      changed("outcome", outcome, {
        ...outcome,
        via: outcome.via.filter(({ kind, id }) => kind !== "event" || id !== event.id),
      }),
    ),
    ...(debrief === null ? [] : [removed("debrief", debrief)]),
    ...(plan === null ? [] : [removed("eventPlan", plan)]),
    removed("event", event),
  ];
}

/** What was told of in the conversations of an event. */
export interface ToldAt {
  readonly exchanges: readonly Exchange[];
  readonly promises: readonly GivenPromise[];
}

/**
 * What hung on an event by its day when that is put right: who was met there, what was said, given, promised and learned there. Of
 * an event put off to a day to come all of it was on the old one, and stays there.
 */
export function eventMoved(before: Event, on: Day, hanging: OnEvent & ToldAt, today: Day): Change[] {
  if (on === before.on || on > today) return [];
  const { met, talks, learnings, exchanges, promises } = hanging;
  const were = <Entry extends { readonly on: Day }>(entries: readonly Entry[]) =>
    entries.filter((entry) => entry.on === before.on).map((entry) => [entry, { ...entry, on }] as const);
  return [
    ...met
      .filter(({ metOn }) => metOn === before.on)
      .map((contact) => changed("contact", contact, { ...contact, metOn: on })),
    ...were(talks).map(([was, is]) => changed("interaction", was, is)),
    ...were(exchanges).map(([was, is]) => changed("exchange", was, is)),
    ...promises
      .filter(({ madeOn }) => madeOn === before.on)
      .map((promise) => changed("promise", promise, { ...promise, madeOn: on })),
    ...were(learnings).map(([was, is]) => changed("learning", was, is)),
  ];
}

/** The day kept free for following up, as far behind an event that is moved as before; nothing where none was, or it stays. */
export function followUpMoved(
  before: Event,
  on: Day,
  plan: EventPlan | null,
  events: readonly Event[],
): Pick<EventPlan, "followUpOn"> | null {
  const { followUpOn = null } = plan ?? {};
  if (on === before.on || followUpOn === null || followUpOn <= before.on) return null;
  const others = events.filter(({ id }) => id !== before.id);
  return { followUpOn: freeDayAfter(plusDays(on, daysBetween(before.on, followUpOn) - 1), others) };
}
