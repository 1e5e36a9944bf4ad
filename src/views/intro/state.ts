import type { Day } from "../../domain/day.ts";
import { type Introduction, type IntroductionState, wordDueOn } from "../../domain/introduction.ts";
import { relativeDay, shortDay } from "../day.ts";

const STATES: Readonly<Record<IntroductionState, string>> = {
  idea: "an idea",
  asked: "asked",
  made: "made",
  met: "they met",
  outcome: "came to something",
  declined: "declined",
};

/** `made, 3 weeks ago`, `came to something, 2 days ago: Bo got the order` */
export function stateText(
  { state, stateOn, outcome }: Omit<Introduction, "id" | "a" | "b" | "why">,
  today: Day,
): string {
  const told = `${STATES[state]}, ${relativeDay(stateOn, today)}`;
  return outcome === null ? told : `${told}: ${outcome}`;
}

/** The next act; `which` is what it is called by. */
export function nextText(
  introduction: Pick<Introduction, "state" | "stateOn">,
  which: string,
  today: Day,
): string | null {
  const due = wordDueOn(introduction);
  const isEarly = due !== null && due > today;
  switch (introduction.state) {
    case "idea":
      return `ask each of them, then net intro ${which} --asked`;
    case "asked":
      return `once both said yes, net intro ${which} --made, or --declined`;
    case "made":
      return isEarly
        ? `ask from ${shortDay(due)} on whether they met: net intro ${which} --met`
        : `did they meet? net intro ${which} --met`;
    case "met":
      return isEarly
        ? `ask from ${shortDay(due)} on what came of it: net intro ${which} --outcome "…"`
        : `did it help? net intro ${which} --outcome "…"`;
    case "outcome":
    case "declined":
      return null;
  }
}
