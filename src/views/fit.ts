import type { Fit } from "../domain/fit.ts";
import type { Style } from "../style.ts";
import { HOW_MUCH } from "./words.ts";

export function fitView(
  { name, goal, fit }: { readonly name: string; readonly goal: string; readonly fit: Fit },
  style: Style,
): string {
  return `${style.green("Noted")} ${name} serves "${goal}" ${HOW_MUCH[fit.fit]} (${fit.fit} of 3)\n`;
}
