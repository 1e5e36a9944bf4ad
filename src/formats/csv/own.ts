import type { Day } from "../../domain/day.ts";
import type { ImportedPerson, ImportReading } from "../../domain/imported.ts";
import { cleanTag, LONGEST_NAME } from "../../domain/name.ts";
import { withLines } from "../../domain/note.ts";
import { undefused } from "../csv-write.ts";
import { birthdayIn, type DateOrder, dayIn, orderOf } from "./dates.ts";
import { headingKey } from "./headings.ts";
import { remarksOn } from "./remarks.ts";
import type { Row } from "./rows.ts";

// The list net itself writes, read to the letter: a cell that says "-" or "null" is what somebody wrote down.

const DAYS = ["birthday", "met on"];
const SIGNS = ["name", "standing", "tier", "every days", "last contact"];
/** What says how somebody stood in the file they come from; who comes in is kept on file, whatever they were. */
const STOOD = ["standing", "tier", "every days", "met at", "added on", "last contact"];

export function isOwn(heading: readonly string[]): boolean {
  const keys = new Set(heading.map(headingKey));
  return SIGNS.every((sign) => keys.has(sign));
}

export function readOwn(
  heading: readonly string[],
  rows: readonly Row[],
  { dateOrder, today }: { readonly dateOrder: DateOrder; readonly today: Day },
): ImportReading {
  const keys = heading.map(headingKey);
  // A spreadsheet may have written the days anew, in the order of its own country.
  const days = rows.flatMap(({ line, cells }) =>
    keys.flatMap((key, at) => {
      const text = cells[at] ?? "";
      return text !== "" && DAYS.includes(key) ? [{ line, text, isBirthday: key === "birthday" }] : [];
    }),
  );
  const told = orderOf(days.map(({ text }) => text));
  const order = { told, taken: told ?? dateOrder };
  const people: ImportedPerson[] = [];
  const rejected: { line: number; reason: string }[] = [];
  for (const row of rows) {
    const person = personIn(row, keys, order.taken, today);
    if (person.name === null) rejected.push({ line: row.line, reason: "no name" });
    else if (person.name.length > LONGEST_NAME)
      rejected.push({ line: row.line, reason: `a name of ${person.name.length} letters` });
    else people.push(person);
  }
  const known = new Set(["name", "nickname", "birthday", "met on", "tags", "note"]);
  const leftOut = keys.flatMap((key, at) => {
    if (known.has(key) || /^(?:organisation|title|email|phone|url)(?: \d+)?$/.test(key)) return [];
    const count = rows.filter(({ cells }) => (cells[at] ?? "") !== "").length;
    return count === 0 ? [] : [{ what: STOOD.includes(key) ? key : `column "${heading[at] ?? ""}"`, count }];
  });
  const remarks = remarksOn([], rows, { columns: [], days, order, names: [], today });
  return { format: "net's own list", people, rejected, leftOut, remarks };
}

function personIn({ line, cells }: Row, keys: readonly string[], order: DateOrder, today: Day): ImportedPerson {
  const of = (key: string): string | null => undefused(cells[keys.indexOf(key)] ?? "") || null;
  /** What stands under `email`, `email 2` and so on. */
  const several = (name: string): readonly { readonly number: string; readonly text: string }[] =>
    keys.flatMap((key, at) => {
      const [, base, number = "1"] = /^(\S+?)(?: (\d+))?$/.exec(key) ?? [];
      const text = undefused(cells[at] ?? "");
      return base === name && text !== "" ? [{ number, text }] : [];
    });
  const [organisations, titles] = [several("organisation"), several("title")];
  const numbers = [...new Set([...organisations, ...titles].map(({ number }) => number))];
  const textAt = (all: typeof titles, wanted: string): string | null =>
    all.find(({ number }) => number === wanted)?.text ?? null;
  const [birthday, metOn] = [birthdayIn(of("birthday") ?? "", order, today), dayIn(of("met on") ?? "", order)];
  const unread = DAYS.filter((key, at) => of(key) !== null && [birthday, metOn][at] === null);
  return {
    line,
    name: of("name"),
    nickname: of("nickname"),
    addresses: (["email", "phone", "url"] as const).flatMap((kind) =>
      several(kind).map(({ text }) => ({ kind, value: text })),
    ),
    roles: numbers
      .toSorted((one, other) => Number(one) - Number(other))
      .map((number) => ({ organisation: textAt(organisations, number), title: textAt(titles, number) })),
    birthday,
    metOn,
    note: withLines(
      of("note"),
      unread.map((key) => `${key}: ${of(key) ?? ""}`),
    ),
    tags: (of("tags") ?? "").split(" ").filter(Boolean).map(cleanTag),
    interactions: [],
  };
}
