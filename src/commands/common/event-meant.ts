import type { Context } from "../../context.ts";
import { type Event, type EventTime, inListOrder, nameAndDay, oneOf } from "../../domain/event.ts";
import { folded } from "../../domain/name.ts";
import { quoted } from "../../domain/quoted.ts";
import { readDay } from "../../domain/when.ts";
import { NetError } from "../../errors.ts";
import { calendarOf } from "./day-meant.ts";
import { noneCalled } from "./namesakes.ts";

/** The event that is meant by a number of the list, by its name, or by words of its name, place and day. */
export function eventMeant(context: Context, typed: string, time: EventTime = "was"): Event {
  const found = eventsLike(context, typed);
  const [first] = found;
  if (!first) {
    const names = context.store.events.all().map(({ name }) => name);
    throw noneCalled(context, typed, isName(typed) ? names : [], {
      message: `no event ${isNumber(typed) ? `has number ${typed.trim()}` : `is called "${typed}"`}`,
      otherwise: isName(typed) ? `net event list, or net event add ${quoted(typed)} --on DAY` : "net event list",
    });
  }
  if (new Set(found.map(({ name }) => folded(name))).size > 1) {
    const told = found.slice(0, 5).map(({ name, on }) => `"${name}" (${on})`);
    throw new NetError("ambiguous", `"${typed}" could be ${told.join(", ")}`, {
      hint: "net event list (for their numbers)",
    });
  }
  return oneOf(found, context.today, time) ?? first;
}

/** What an event could be called: more than a number, which none has that is not in the list. */
function isName(typed: string): boolean {
  return folded(typed) !== "" && !isNumber(typed);
}

function isNumber(typed: string): boolean {
  return /^\d{1,4}$/.test(typed.trim());
}

/** Those a typed name or number may mean. */
export function eventsLike(context: Context, typed: string): readonly Event[] {
  const events = inListOrder(context.store.events.all(), context.today);
  if (isNumber(typed)) {
    const numbered = events[Number(typed) - 1];
    if (numbered) return [numbered];
  }
  const alike = called(events, typed);
  if (alike.length > 0) return alike;
  const ofDay = withDay(context, events, typed);
  return ofDay.length > 0 ? ofDay : withWords(events, typed);
}

function called(events: readonly Event[], typed: string): readonly Event[] {
  const words = folded(typed);
  return words === "" ? [] : events.filter(({ name }) => folded(name) === words);
}

/** Those that begin words with these; a number is the whole of one, or "11/2" would be one of the 11th in 2026. */
function withWords(events: readonly Event[], typed: string): readonly Event[] {
  const words = folded(typed);
  if (words === "") return [];
  return events.filter(({ name, place, on }) => {
    const told = ` ${folded(`${name} ${place ?? ""} ${on}`)} `;
    return words.split(" ").every((word) => told.includes(/^\d+$/.test(word) ? ` ${word} ` : ` ${word}`));
  });
}

/** Those of the day that is said behind the name, in any way a day is written. */
function withDay(context: Context, events: readonly Event[], typed: string): readonly Event[] {
  const words = typed.trim().split(/\s+/);
  for (let at = 1; at < words.length; at++) {
    const name = words.slice(0, at).join(" ");
    const day = words.slice(at).join(" ");
    const alike = called(events, name);
    const named = alike.length > 0 ? alike : withWords(events, name);
    if (named.length === 0) continue;
    const days = (["past", "future"] as const).map((aim) => readDay(day, aim, calendarOf(context)));
    const found = named.filter(({ on }) => days.includes(on));
    if (found.length > 0) return found;
  }
  return [];
}

/** What an event is called: by its name, and by its day as well where others have the name too. */
export function eventCalled({ events }: Context["store"], event: Pick<Event, "name" | "on">): string {
  return events.named(event.name).length > 1 ? nameAndDay(event) : event.name;
}
