import { type Day, daysBetween, plusDays, weekday } from "./day.ts";

export type EventId = string & { readonly __eventId: never };

/** A gathering where people are met. */
export interface Event {
  readonly id: EventId;
  readonly name: string;
  readonly on: Day;
  readonly place: string | null;
}

/** The first working day after `on` on which there is no other event. */
export function freeDayAfter(on: Day, events: readonly Pick<Event, "on">[]): Day {
  let day = plusDays(on, 1);
  while (weekday(day) > 5 || events.some((event) => event.on === day)) day = plusDays(day, 1);
  return day;
}

/** Those to come, the next one first, and then those that were, the last one first: the order in which they are numbered. */
export function inListOrder(events: readonly Event[], today: Day): readonly Event[] {
  const isComing = ({ on }: Event): boolean => on >= today;
  const byDay = (one: Event, other: Event): number =>
    one.on === other.on ? (one.id < other.id ? -1 : 1) : one.on < other.on ? -1 : 1;
  return [
    ...events.filter(isComing).sort(byDay),
    ...events.filter((event) => !isComing(event)).sort((one, other) => byDay(other, one)),
  ];
}

/** Of several, the one that lies nearest to `today`; of two as near, the one that was. */
export function nearest(events: readonly Event[], today: Day): Event | undefined {
  return events.toSorted(
    (one, other) =>
      Math.abs(daysBetween(one.on, today)) - Math.abs(daysBetween(other.on, today)) || (one.on < other.on ? -1 : 1),
  )[0];
}

/** When the event is that a deed is about: looking back wants one that was, planning one to come. */
export type EventTime = "was" | "comes" | "nearest";

/** Of several of one name, the one a deed is about: the nearest of those that were, or are to come; else the nearest. */
export function oneOf(events: readonly Event[], today: Day, time: EventTime): Event | undefined {
  const fitting = events.filter(({ on }) => (time === "was" ? on <= today : time === "comes" ? on >= today : true));
  return nearest(fitting, today) ?? nearest(events, today);
}

/** The words that tell an event from others of its name. */
export function nameAndDay({ name, on }: Pick<Event, "name" | "on">): string {
  return `${name} ${on}`;
}
