import type { Fit } from "../domain/fit.ts";
import { en } from "../questions/en.ts";
import type { Style } from "../style.ts";

export function fitView(
  { name, goal, fit }: { readonly name: string; readonly goal: string; readonly fit: Fit },
  style: Style,
): string {
  return `${style.green("Noted")} ${name} serves "${goal}" ${en.fit[fit.fit]} (${fit.fit} of 3)\n`;
}
