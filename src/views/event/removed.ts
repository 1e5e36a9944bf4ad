import type { Day } from "../../domain/day.ts";
import type { OnEvent } from "../../domain/event/changes.ts";
import type { Event } from "../../domain/event.ts";
import type { Style } from "../../style.ts";
import { counted, longDay } from "../day.ts";
import { hanging } from "../table.ts";

interface EventRemoved {
  readonly today: Day;
  readonly event: Event;
  /** What hung on it, in words. */
  readonly hanging: string;
}

export function removedView({ event, hanging: hung }: EventRemoved, style: Style, width: number): string {
  const more = hung === "" ? "" : ` (on it hung: ${hung})`;
  return hanging("", `${style.green("Removed")} ${event.name}, ${longDay(event.on)}${more}`, width);
}

/** `its plan, 3 people met there, 1 conversation`: empty where nothing does. */
export function hangingText({ plan, debrief, met, talks, learnings, outcomes }: OnEvent): string {
  const some = (count: number, noun: string): string | null => (count === 0 ? null : counted(count, noun));
  return [
    plan === null ? null : "its plan",
    debrief === null ? null : "what was noted after it",
    met.length === 0 ? null : `${met.length === 1 ? "1 person" : `${met.length} people`} met there`,
    some(talks.length, "conversation"),
    some(learnings.length, "learning"),
    some(outcomes.length, "outcome"),
  ]
    .filter((part) => part !== null)
    .join(", ");
}
