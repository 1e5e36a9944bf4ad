import type { Fit } from "../domain/fit.ts";
import type { Style } from "../style.ts";

const TOLD = ["not at all", "a little", "well", "very much"] as const;

export function fitView(
  { name, goal, fit }: { readonly name: string; readonly goal: string; readonly fit: Fit },
  style: Style,
): string {
  return `${style.green("Noted")} ${name} serves "${goal}" ${TOLD[fit.fit]} (${fit.fit} of 3)\n`;
}
