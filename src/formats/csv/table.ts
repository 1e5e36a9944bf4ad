import type { Day } from "../../domain/day.ts";
import type { ImportReading } from "../../domain/imported.ts";
import { quoted } from "../../domain/quoted.ts";
import { NetError } from "../../errors.ts";
import { profileUrl, said } from "./cells.ts";
import { type DateOrder, dayIn, orderOf } from "./dates.ts";
import { type Column, columnsUnder, type Field, headingKey, isOwnMet } from "./headings.ts";
import { correspondence, readInvitations, readMessages } from "./linkedin.ts";
import { isSurnameFirst } from "./name-order.ts";
import { isOwn, readOwn } from "./own.ts";
import { cellsUnder, personIn } from "./person.ts";
import { remarksOn } from "./remarks.ts";
import { firstRows, type Row, rowsOf } from "./rows.ts";

/** What the owner said a column holds: by its heading, or by its number where there is none. */
export type Mapping = ReadonlyMap<string, Field>;

export interface TableOptions {
  readonly mapping: Mapping | null;
  readonly dateOrder: DateOrder;
  /** Nobody is born after it. */
  readonly today: Day;
}

/** Nobody can be told by the headings that are known: what the others hold has to be said. */
export class UnknownColumns extends NetError {
  /** The headings that are not known; null where the list has none, so that its columns go by their numbers. */
  readonly headings: readonly string[] | null;
  /** Something that stands under each of them; "" where nothing does. */
  readonly samples: readonly string[];

  constructor(message: string, headings: readonly string[] | null, samples: readonly string[]) {
    const [first = "1", second] =
      headings?.map((heading) => heading.trim().slice(0, 40)).filter(Boolean) ?? likelyNumbers(samples);
    super("usage", message, {
      hint: `--map ${quoted(second === undefined ? `${first}=name` : `${first}=name,${second}=email`)}`,
    });
    this.headings = headings;
    this.samples = samples;
  }
}

/** The numbers of the columns that hold a name and an e-mail address, by what stands in the first row. */
function likelyNumbers(samples: readonly string[]): string[] {
  const email = samples.findIndex((sample) => /\S@\S/.test(sample));
  const name = samples.findIndex((sample, at) => at !== email && /\p{L}{2}/u.test(sample));
  return [name < 0 ? "1" : String(name + 1), ...(email < 0 ? [] : [String(email + 1)])];
}

/** The first cells of some columns that say anything, so many of each at most: in one pass, as a list may be wide and long. */
function saidUnder(columns: ReadonlySet<number>, rows: readonly Row[], most: number): ReadonlyMap<number, string[]> {
  const found = new Map([...columns].map((at) => [at, [] as string[]]));
  let open = found.size;
  for (const { cells } of rows) {
    for (let at = 0; at < cells.length && open > 0; at++) {
      const known = found.get(at);
      const text = known && known.length < most ? said(cells[at]) : "";
      if (text !== "" && known?.push(text) === most) open -= 1;
    }
    if (open === 0) break;
  }
  return found;
}

/** Headings stand on one of the first rows; notes may come before them. */
const FIRST_ROWS = 60;

/** Reads a list of people as any of the programs that write one, or with a mapping of the owner's. */
export function readTable(text: string, { mapping, dateOrder, today }: TableOptions): ImportReading {
  const { separator, header, width } = headerIn(text, mapping);
  const all = rowsOf(text, separator, { isFilled: true });
  const heading = header === null ? [] : (all[header]?.cells ?? []);
  const rows = all.slice(header === null ? 0 : header + 1);
  if (!mapping && isOwn(heading)) return readOwn(heading, rows, { dateOrder, today });
  const letters = mapping ? null : correspondence(heading);
  if (letters) return letters === "messages" ? readMessages(heading, rows) : readInvitations(heading, rows);
  const named = mapping ? mappedColumns(heading, mapping, width) : columnsUnder(heading);
  const columns = [...named, ...guessedColumns(heading, named, rows)];
  if (mapping) demandPerson(heading, columns);
  else demandName(heading, columns, rows);
  const format = formatOf(heading, columns, mapping !== null);
  const dated = columns.filter(({ field }) => field === "birthday" || field === "met");
  const days = rows.flatMap((row) =>
    dated.flatMap(({ at, field }) => {
      const text = row.cells[at] ?? "";
      return text === "" ? [] : [{ line: row.line, text, isBirthday: field === "birthday" }];
    }),
  );
  const told = orderOf(days.map(({ text: cell }) => cell));
  const order = told ?? (isAmerican(format) ? "mdy" : dateOrder);
  const extra = beyond(heading, rows);
  const whole = columns.find(({ field }) => field === "name");
  const names = whole === undefined ? [] : rows.map((row) => said(row.cells[whole.at]));
  const habits = { order, isSurnameFirst: isSurnameFirst(names), today };
  const people: ImportReading["people"][number][] = [];
  const rejected: ImportReading["rejected"][number][] = [];
  const cells = cellsUnder([...columns, ...extra]);
  for (const row of rows) {
    const found = personIn(row, cells, habits);
    if ("reason" in found) rejected.push({ line: row.line, reason: found.reason });
    else people.push(found);
  }
  return {
    format,
    people,
    rejected,
    leftOut: unread(heading, columns, rows),
    remarks: remarksOn(heading, rows, {
      columns,
      days,
      order: { told, taken: order },
      names: habits.isSurnameFirst ? names : [],
      today,
    }),
  };
}

const NAMES: readonly Field[] = ["name", "given", "family", "nickname"];

/** Where no heading says a name, and one that is not known may be it, people would come in without their names. */
function demandName(heading: readonly string[], columns: readonly Column[], rows: readonly Row[]): void {
  if (columns.some(({ field }) => NAMES.includes(field))) return;
  const open = new Set([...heading.keys()].filter((at) => heading[at]?.trim() !== ""));
  for (const { at } of columns) open.delete(at);
  const lettered = new Set(
    rows.flatMap(({ cells }) => cells.flatMap((cell, at) => (open.has(at) && /\p{L}{2}/u.test(cell) ? [at] : []))),
  );
  const unknown = [...open].filter((at) => lettered.has(at));
  if (unknown.length === 0) return;
  const samples = saidUnder(lettered, rows, 1);
  throw new UnknownColumns(
    "no column of it is known to hold a name",
    unknown.map((at) => heading[at] ?? ""),
    unknown.map((at) => samples.get(at)?.[0] ?? ""),
  );
}

const PERSONAL: readonly Field[] = [...NAMES, "email", "phone"];

/** By the owner's own account of the columns nobody is named: an organisation alone would come in as a person. */
function demandPerson(heading: readonly string[], columns: readonly Column[]): void {
  if (columns.some(({ field }) => PERSONAL.includes(field))) return;
  const known = new Set(columns.filter(({ field }) => field !== "skip").map(({ at }) => at));
  const first = heading.find((text, at) => text.trim() !== "" && !known.has(at))?.trim() ?? "1";
  throw new NetError("usage", "no column is said to hold a name", {
    hint: `--map ${quoted(`${first.slice(0, 40)}=name`)}`,
  });
}

interface Header {
  readonly separator: string;
  /** Which row it is; null where there is none. */
  readonly header: number | null;
  readonly width: number;
}

/** The row that holds the headings, and the separator by which it does. */
function headerIn(text: string, mapping: Mapping | null): Header {
  let best: (Header & { score: number }) | null = null;
  const tries = firstRows(text, FIRST_ROWS);
  for (const { separator, rows } of tries) {
    for (const [at, { cells }] of rows.entries()) {
      const score = headerScore(cells, mapping);
      if (score > 0 && score > (best?.score ?? 0)) best = { separator, header: at, width: cells.length, score };
    }
  }
  if (best) return best;
  const widest = tries.reduce((one, other) =>
    (other.rows[0]?.cells.length ?? 0) > (one.rows[0]?.cells.length ?? 0) ? other : one,
  );
  const cells = widest.rows[0]?.cells ?? [];
  if (mapping && [...mapping.keys()].every((key) => /^\d+$/.test(key))) {
    return {
      separator: widest.separator,
      header: null,
      width: Math.max(...widest.rows.map((row) => row.cells.length), 0),
    };
  }
  if (mapping) {
    throw new NetError("usage", `there is no column "${[...mapping.keys()].join('", "')}"`, {
      hint: `--map with one of: ${cells
        .map((cell) => cell.trim())
        .filter(Boolean)
        .slice(0, 12)
        .join(", ")}`,
    });
  }
  if (cells.length === 0) throw new NetError("invalid", "there is nothing in it", { hint: "look at the file" });
  if (cells.some((cell) => /\S@\S|\d{6}/.test(cell)))
    throw new UnknownColumns("it has no headings", null, cells.map(said));
  const under = widest.rows.slice(1);
  const samples = saidUnder(new Set(cells.keys()), under, 1);
  throw new UnknownColumns(
    "no column of it is known",
    cells,
    cells.map((_, at) => samples.get(at)?.[0] ?? ""),
  );
}

const IDENTITY: readonly Field[] = ["name", "given", "family", "email", "organisation", "nickname"];
const LONGEST_HEADING = 60;

/** How many of these cells are headings net knows; 0 where they are no row of headings. */
function headerScore(cells: readonly string[], mapping: Mapping | null): number {
  if (mapping) {
    const keys = new Set(cells.map(headingKey));
    const named = [...mapping.keys()].filter((key) => !/^\d+$/.test(key));
    return named.length > 0 && named.every((key) => keys.has(key)) ? cells.length : 0;
  }
  if (correspondence(cells)) return cells.length;
  const filled = cells.filter((cell) => cell.trim() !== "");
  if (filled.some((cell) => cell.length > LONGEST_HEADING || /\S@\S/.test(cell) || /^[\d\s+./:-]+$/.test(cell)))
    return 0;
  const columns = columnsUnder(cells);
  if (!columns.some(({ field }) => IDENTITY.includes(field))) return 0;
  return columns.length >= 2 || columns.length === filled.length ? columns.length : 0;
}

function mappedColumns(heading: readonly string[], mapping: Mapping, width: number): Column[] {
  const known = new Map(columnsUnder(heading).map((column) => [column.at, column]));
  return Array.from({ length: Math.max(heading.length, width) }, (_, at): Column | null => {
    const field = mapping.get(String(at + 1)) ?? mapping.get(headingKey(heading[at] ?? ""));
    if (field === undefined) return known.get(at) ?? null;
    return { at, heading: heading[at]?.trim() ?? `Column ${at + 1}`, field, group: String(at) };
  }).filter((column) => column !== null);
}

const SAMPLE = 50;
/** What LinkedIn's list of connections holds besides their day. */
const OF_LINKEDIN: readonly Field[] = ["given", "family", "email", "url", "organisation", "title"];

function isOfLinkedIn({ field }: Column): boolean {
  return OF_LINKEDIN.includes(field);
}

/** What the cells of a column themselves tell, where its heading does not: addresses, and the day in a list of LinkedIn's. */
function guessedColumns(heading: readonly string[], columns: readonly Column[], rows: readonly Row[]): Column[] {
  const known = new Set(columns.map(({ at }) => at));
  const has = (field: Field): boolean => columns.some((column) => column.field === field);
  const isLinkedIn =
    has("given") && has("family") && (has("organisation") || has("title")) && columns.every(isOfLinkedIn);
  const open = new Set([...heading.keys()].filter((at) => !known.has(at) && heading[at]?.trim() !== ""));
  const samples = saidUnder(open, rows, SAMPLE);
  return heading.flatMap((text, at): Column[] => {
    const cells = samples.get(at) ?? [];
    const most = (is: (cell: string) => boolean): boolean =>
      cells.length > 0 && cells.filter(is).length >= 0.8 * cells.length;
    const column = (field: Field): Column[] => [{ at, heading: text.trim(), field, group: String(at) }];
    if (most((cell) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(cell))) return column("email");
    if (most((cell) => profileUrl(cell) !== null)) return column("url");
    return isLinkedIn && most((cell) => dayIn(cell, "mdy") !== null) ? column("met") : [];
  });
}

/** Columns for cells that lie beyond the last heading: they are kept, and not taken for another column's. */
function beyond(heading: readonly string[], rows: readonly Row[]): Column[] {
  if (heading.length === 0) return [];
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return Array.from({ length: Math.max(0, width - heading.length) }, (_, count) => ({
    at: heading.length + count,
    heading: "Beyond the last column",
    field: "other",
    group: `beyond ${count}`,
  }));
}

/** Whose list it is, by headings no other program writes. */
function formatOf(heading: readonly string[], columns: readonly Column[], isMapped: boolean): string {
  const keys = new Set(heading.map(headingKey));
  const has = (...fields: Field[]): boolean =>
    fields.every((field) => columns.some((column) => column.field === field));
  if (isMapped) return "CSV with a mapping";
  if (keys.has("e mail 1 label") || keys.has("phone 1 label") || keys.has("labels")) return "Google contacts (2024)";
  if (keys.has("e mail 1 type") || keys.has("e mail 1 value") || keys.has("group membership")) return "Google contacts";
  if (keys.has("record id") || keys.has("lead status") || keys.has("lifecycle stage")) return "HubSpot contacts";
  if (keys.has("instant message handles") && keys.has("bookmarked at")) return "LinkedIn imported contacts";
  const isMetByOwner = columns.some(({ field, heading: text }) => field === "met" && isOwnMet(text));
  if (has("given", "family", "met") && !has("postal") && !isMetByOwner) return "LinkedIn connections";
  if (has("birth-year") || keys.has("primary email")) return "Thunderbird address book";
  const addresses = columns.filter(({ field }) => field === "email").length;
  if (keys.has("e mail address") || (has("postal", "given", "family") && columns.length > 8) || addresses > 2)
    return "Outlook contacts";
  return "CSV";
}

/** Programs that write the month first, whoever uses them. */
function isAmerican(format: string): boolean {
  return /^(LinkedIn|Outlook|HubSpot|Google)/.test(format);
}

function unread(
  heading: readonly string[],
  columns: readonly Column[],
  rows: readonly Row[],
): ImportReading["leftOut"] {
  const read = new Set(columns.filter(({ field }) => field !== "skip").map(({ at }) => at));
  const counts = new Map<number, number>();
  for (const { cells } of rows) {
    for (const [at, cell] of cells.entries()) {
      if (at < heading.length && !read.has(at) && said(cell) !== "") counts.set(at, (counts.get(at) ?? 0) + 1);
    }
  }
  return heading.flatMap((text, at) => {
    const count = counts.get(at) ?? 0;
    return count === 0 ? [] : [{ what: `column "${text.trim() || at + 1}"`, count }];
  });
}
