import type { ContactId, Standing } from "../domain/contact.ts";
import type { DupeReason } from "../domain/dupes.ts";
import type { Style } from "../style.ts";
import { counted } from "./day.ts";
import { hanging } from "./table.ts";

interface Side {
  readonly contactId: ContactId;
  readonly name: string;
  readonly standing: Standing;
  readonly organisation: string | null;
  readonly address: string | null;
}

export interface DupesReport {
  readonly pairs: readonly {
    readonly a: Side;
    readonly b: Side;
    readonly reasons: readonly DupeReason[];
    readonly certainty: number;
  }[];
  /** How many there are in all. */
  readonly count: number;
}

const WHY: Readonly<Record<DupeReason, string>> = {
  address: "the same address",
  "name-and-organisation": "the same name and organisation",
  name: "the same name",
  "turned-name": "the same name, turned around",
  "middle-name": "the same name but for the middle",
  nickname: "a nickname of the other",
  initial: "the same initial, surname and organisation",
  sound: "names that sound alike",
};

/** Each pair with why, and how sure that makes it; both are numbered, for `net merge`. */
export function dupesView({ pairs, count }: DupesReport, style: Style, width: number): string {
  if (pairs.length === 0) return "Nobody seems to be in the file twice.\n";
  const digits = String(pairs.length * 2).length;
  const blocks = pairs.map(({ a, b, reasons, certainty }, at) => {
    const why = reasons.map((reason) => WHY[reason]).join(", ");
    const head = hanging("", `${Math.round(certainty * 100)} % sure: ${why}`, width, (line) => style.dim(line));
    return head + [a, b].map((side, of) => sideLine(side, at * 2 + of + 1, digits, style, width)).join("");
  });
  const more = count - pairs.length;
  const rest = more > 0 ? `${counted(more, "pair")} more (net dupes --limit ${count})\n` : "";
  return `${blocks.join("")}${rest}→ net merge 1 2\n`;
}

function sideLine(
  { name, standing, organisation, address }: Side,
  number: number,
  digits: number,
  style: Style,
  width: number,
): string {
  const told = [style.bold(name), organisation, address, standing].filter((part) => part !== null).join(" · ");
  return hanging(`${String(number).padStart(digits + 1)}  `, told, width);
}
