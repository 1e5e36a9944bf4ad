import type { Day } from "../domain/day.ts";
import { signed } from "../domain/signed.ts";
import type { Style } from "../style.ts";
import { shortDay } from "./day.ts";
import { cut, widthOf, wrapped } from "./table.ts";

/** As many of the rows behind a part as are shown. */
const MOST_ROWS = 4;

/** One row that a part of a reckoning is made of. */
interface PartRow {
  readonly on: Day | null;
  readonly text: string;
  readonly contribution: number;
}

/**
 * One part of a reckoning: its number with the question it answers, what is to stand below that, and the first of its rows,
 * which come in the order they are to be told.
 */
export function partLines(
  { reckoned, question, below = "" }: { readonly reckoned: string; readonly question: string; readonly below?: string },
  rows: readonly PartRow[],
  style: Style,
  width: number,
): string {
  const asked = `${reckoned}  ${question}`;
  // The question explains the number, which stands alone where there is no room for both.
  const head = `${widthOf(asked) <= width ? asked : reckoned}\n${below}`;
  const shown = rows.slice(0, MOST_ROWS).map(({ on, text, contribution }) => {
    const day = on === null ? "" : `${shortDay(on)}  `;
    return `      ${cut(`${signed(contribution, 2, "+")}  ${day}${text.replaceAll("\n", " ")}`, width - 6)}\n`;
  });
  const more = rows.length > MOST_ROWS ? `      ${style.dim(`and ${rows.length - MOST_ROWS} more`)}\n` : "";
  return head + shown.join("") + more;
}

/** A line as it stands about the parts: broken where it is too long, what is left of it set in. */
export function aboutLine(line: string, room: number): string {
  return wrapped(line, room - 2)
    .map((each, at) => `${at > 0 ? "  " : ""}${each}\n`)
    .join("");
}
