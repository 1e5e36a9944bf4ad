import type { Context } from "../context.ts";
import type { Style } from "../style.ts";
import { visible } from "../views/visible.ts";

/** A report read out for a person, at most `width` columns wide. */
export type View<Report> = (report: Report, style: Style, width: number) => string;

/** Prints a report for a person, or the same report as it is, for a program. */
export function printReport<Report>(
  { terminal }: Pick<Context, "terminal">,
  report: Report,
  options: { readonly json: boolean; readonly view: View<Report> },
): void {
  terminal.out(
    options.json
      ? `${JSON.stringify(report, null, 2)}\n`
      : options.view(visible(report), terminal.style, terminal.width),
  );
}
