import type { Goal } from "../../domain/mission.ts";
import { entryMeant } from "./entry.ts";

/** The goal that is meant by a number of `net mission`, or by a piece of its title. */
export function goalMeant(goals: readonly Goal[], which: string): Goal {
  const hint = goals.length === 0 ? 'net mission --goal "…"' : "net mission";
  return entryMeant(goals, which, { textOf: ({ title }) => title, none: "no goal is called", hint });
}
