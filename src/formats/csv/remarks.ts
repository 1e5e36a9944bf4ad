import type { Day } from "../../domain/day.ts";
import type { ImportReading } from "../../domain/imported.ts";
import { isShortened } from "./cells.ts";
import { birthdayIn, type DateOrder, dayIn, isCounted, isTwofold } from "./dates.ts";
import type { Column } from "./headings.ts";
import { spoken } from "./name-order.ts";
import type { Row } from "./rows.ts";

type Remarks = NonNullable<ImportReading["remarks"]>;

/** The cell of a column of days. */
interface Dated {
  readonly line: number;
  readonly text: string;
  readonly isBirthday: boolean;
}

interface Understood {
  readonly columns: readonly Column[];
  readonly days: readonly Dated[];
  /** The order of day and month that the list tells of itself, or null; and the one that was taken. */
  readonly order: { readonly told: DateOrder | null; readonly taken: DateOrder };
  /** Whole names in the order of the rows, where they are written with the family's name first; else none. */
  readonly names: readonly string[];
  readonly today: Day;
}

/** What of a list was taken otherwise than it stands, or could be meant otherwise; of days and numbers the first of each kind. */
export function remarksOn(heading: readonly string[], rows: readonly Row[], understood: Understood): Remarks {
  const { columns, days, order, names, today } = understood;
  const readAs = (of: (text: string) => boolean, rule: string): Remarks => {
    const found = days.find(({ text }) => of(text));
    const read = found?.isBirthday ? birthdayIn(found.text, order.taken, today) : dayIn(found?.text ?? "", order.taken);
    return found && read ? [{ line: found.line, text: `${found.text.trim()} is read as ${read}: ${rule}` }] : [];
  };
  const first = order.taken === "mdy" ? "the month" : "the day";
  return [
    ...rowRemarks(heading, rows),
    ...(order.told === null ? readAs(isTwofold, `${first} stands first in this list`) : []),
    ...readAs(isCounted, "a spreadsheet counts days from the end of 1899"),
    ...turnedRemarks(names, rows),
    ...shortenedRemarks(columns, rows),
  ];
}

function rowRemarks(heading: readonly string[], rows: readonly Row[]): Remarks {
  return rows.flatMap((row) => {
    if (heading.length === 0) return [];
    const { line, cells } = row;
    if (cells.slice(heading.length).some((cell) => cell.trim() !== ""))
      return [
        { line, text: `has ${cells.length} cells under ${heading.length} headings; the rest went into the note` },
      ];
    // A list whose last column is empty may leave it out; one that ends before half of its columns is cut off.
    return cells.length * 2 < heading.length
      ? [{ line, text: `has ${cells.length} cells under ${heading.length} headings` }]
      : [];
  });
}

function turnedRemarks(names: readonly string[], rows: readonly Row[]): Remarks {
  const at = names.findIndex((name) => spoken(name) !== name);
  const [name, row] = [names[at], rows[at]];
  if (name === undefined || row === undefined) return [];
  return [{ line: row.line, text: `${name} is read as ${spoken(name)}: the surname stands first in this list` }];
}

function shortenedRemarks(columns: readonly Column[], rows: readonly Row[]): Remarks {
  const phones = columns.filter(({ field }) => field === "phone");
  for (const { line, cells } of rows) {
    const found = phones.map(({ at }) => cells[at]?.trim() ?? "").find(isShortened);
    if (found === undefined) continue;
    const mend = "where the list comes from, make its column text and save it anew";
    return [{ line, text: `${found} is a number that a spreadsheet has shortened; it went into the note (${mend})` }];
  }
  return [];
}
