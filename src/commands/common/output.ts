import type { Context } from "../../context.ts";
import type { Style } from "../../style.ts";
import { page } from "../../views/page.ts";
import { visible } from "../../visible.ts";

/** A report read out for a person, at most `width` columns wide. */
export type View<Report> = (report: Report, style: Style, width: number) => string;

/**
 * Prints a report for a person, or the same report as it is with the day it is of, for a program. A line of a view that is wider than the terminal
 * is broken, unless the whole is there to be copied.
 */
export function printReport<Report>(
  { terminal, today }: Pick<Context, "terminal" | "today">,
  report: Report,
  options: { readonly json: boolean; readonly view: View<Report>; readonly isToCopy?: boolean },
): void {
  if (options.json) return terminal.out(`${JSON.stringify({ today, ...report }, null, 2)}\n`);
  const text = options.view(visible(report), terminal.style, terminal.width);
  terminal.out(options.isToCopy ? text : page(text, terminal.width));
}
