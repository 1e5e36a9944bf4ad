import type { Context } from "../../context.ts";
import { type Event, type EventTime, inListOrder, nameAndDay, oneOf } from "../../domain/event.ts";
import { folded } from "../../domain/name.ts";
import { quoted } from "../../domain/quoted.ts";
import { NetError } from "../../errors.ts";

/** The event that is meant by a number of the list, by its name, or by words of its name, place and day. */
export function eventMeant({ store, today }: Context, typed: string, time: EventTime = "was"): Event {
  const events = inListOrder(store.events.all(), today);
  const found = eventsLike(events, typed);
  const [first] = found;
  if (!first) {
    throw new NetError(
      "notFound",
      `no event ${isNumber(typed) ? `has number ${typed.trim()}` : `is called "${typed}"`}`,
      {
        hint: isName(typed) ? `net event list, or net event add ${quoted(typed)} --on DAY` : "net event list",
      },
    );
  }
  if (new Set(found.map(({ name }) => folded(name))).size > 1) {
    const told = found.slice(0, 5).map(({ name, on }) => `"${name}" (${on})`);
    throw new NetError("ambiguous", `"${typed}" could be ${told.join(", ")}`, {
      hint: "net event list (for their numbers)",
    });
  }
  return oneOf(found, today, time) ?? first;
}

/** What an event could be called: more than a number, which none has that is not in the list. */
function isName(typed: string): boolean {
  return folded(typed) !== "" && !isNumber(typed);
}

function isNumber(typed: string): boolean {
  return /^\d{1,4}$/.test(typed.trim());
}

/** Those a typed name or number may mean. */
export function eventsLike(events: readonly Event[], typed: string): readonly Event[] {
  if (isNumber(typed)) {
    const numbered = events[Number(typed) - 1];
    if (numbered) return [numbered];
  }
  const words = folded(typed);
  if (words === "") return [];
  const alike = events.filter(({ name }) => folded(name) === words);
  if (alike.length > 0) return alike;
  return events.filter(({ name, place, on }) => {
    const told = ` ${folded(`${name} ${place ?? ""} ${on}`)}`;
    return words.split(" ").every((word) => told.includes(` ${word}`));
  });
}

/** What an event is called: by its name, and by its day as well where others have the name too. */
export function eventCalled({ events }: Context["store"], event: Pick<Event, "name" | "on">): string {
  return events.named(event.name).length > 1 ? nameAndDay(event) : event.name;
}
