import type { Day } from "../../domain/day.ts";
import type { OnEvent } from "../../domain/event/changes.ts";
import type { Event } from "../../domain/event.ts";
import { en } from "../../questions/en.ts";
import type { CountedWords } from "../../questions/filled.ts";
import { countedIn } from "../../questions/filled.ts";
import type { HangingWords } from "../../questions/questions.ts";
import type { Style } from "../../style.ts";
import { longDay } from "../day.ts";
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
export function hangingText(
  { plan, debrief, met, talks, learnings, outcomes }: OnEvent,
  words: HangingWords = en.event.hanging,
): string {
  const some = (all: readonly unknown[], of: CountedWords): string | null =>
    all.length === 0 ? null : countedIn(of, all.length);
  return [
    plan === null ? null : words.plan,
    debrief === null ? null : words.debrief,
    some(met, words.met),
    some(talks, words.talks),
    some(learnings, words.learnings),
    some(outcomes, words.outcomes),
  ]
    .filter((part) => part !== null)
    .join(", ");
}
