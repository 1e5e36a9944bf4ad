import type { Day } from "../domain/day.ts";
import type { ListColumn, Listing, ListScores, ScoreColumn } from "../domain/list.ts";
import type { Style } from "../style.ts";
import { shortDay, span } from "./day.ts";
import { type Column, hanging, table } from "./table.ts";
import { inWords } from "./words.ts";

type AnyColumn = ListColumn | ScoreColumn;

interface ListReport {
  readonly listing: Listing;
  readonly columns: readonly AnyColumn[];
  /** How many lines can be named by their number. */
  readonly mostNumbered: number;
  readonly hasMore: boolean;
  /** Whether there is nobody at all, like that or otherwise. */
  readonly isFileEmpty: boolean;
  readonly today: Day;
}

/** A numbered table, squeezed to `width`. */
export function listView(
  { listing, columns, mostNumbered, hasMore, isFileEmpty }: ListReport,
  style: Style,
  width: number,
): string {
  if (isFileEmpty) {
    return hanging("", 'Nobody is in your file yet.  Next: net add "Mette Holm, CFO @ Nordlys A/S"', width);
  }
  const { id: ids } = listing;
  if (ids.length === 0) {
    return hanging("", "Nobody is like that. net list shows everybody, net list --archived the archive.", width);
  }
  const digits = String(Math.min(ids.length, mostNumbered)).length;
  const numbers: Column = {
    heading: "",
    cells: ids.map((_, at) => (at < mostNumbered ? String(at + 1).padStart(digits) : "")),
    least: digits,
    style: (text) => style.dim(text),
  };
  const room = width - digits;
  const fitting = columns.filter((_, at) => leastWidth(columns.slice(0, at + 1), 1) <= room);
  const isTight = leastWidth(fitting, Infinity) > room;
  const shown = fitting.map(
    (column): Column => ({
      heading: column,
      cells: toldCells(listing, column),
      least: isTight ? 1 : LEAST[column],
      ...(column === "name" ? { style: (text: string) => style.bold(text) } : {}),
    }),
  );
  const rest = hasMore ? style.dim(`only the first ${ids.length}; there are more\n`) : "";
  return table([numbers, ...shown], style, width) + rest;
}

/** How narrow these columns can be beside each other, none narrower than it needs or than `most`. */
function leastWidth(columns: readonly AnyColumn[], most: number): number {
  return columns.reduce((sum, column) => sum + 2 + Math.min(LEAST[column], most), 0);
}

/** How far each column may be squeezed before another must give way. */
const LEAST: Readonly<Record<AnyColumn, number>> = {
  name: 12,
  organisation: 6,
  title: 4,
  stage: 4,
  standing: 4,
  tier: 4,
  rhythm: 3,
  last: 11,
  due: 11,
  met: 11,
  event: 4,
  tags: 3,
  promises: 1,
  email: 12,
  phone: 15,
  index: 5,
  mission: 4,
  strength: 4,
  balance: 4,
  trust: 4,
  interest: 4,
  perspective: 4,
  proposal: 7,
  flags: 5,
};

function toldCells(listing: Listing, column: AnyColumn): string[] {
  switch (column) {
    case "rhythm":
      return told(listing.rhythm, span);
    case "last":
    case "due":
    case "met":
      return told(listing[column], dayCells());
    case "tags":
      return told(listing.tags, (tags) => (tags === "" ? "" : `#${tags.replaceAll(" ", " #")}`));
    case "promises":
      return told(listing.promises, (count) => (count === 0 ? "" : String(count)));
    case "name":
    case "organisation":
    case "title":
    case "stage":
    case "standing":
    case "tier":
    case "event":
    case "email":
    case "phone":
      return told<string>(listing[column], (cell) => cell);
    case "index":
    case "mission":
    case "strength":
    case "balance":
    case "trust":
    case "interest":
    case "perspective":
    case "proposal":
    case "flags":
      return told(listing.scores, (scores) => scoreCell(scores, column));
  }
}

function told<Value>(cells: readonly (Value | null)[] = [], text: (value: Value) => string): string[] {
  return cells.map((cell) => (cell === null ? "" : text(cell)));
}

function scoreCell(scores: ListScores, column: ScoreColumn): string {
  switch (column) {
    case "index":
      return scores.isTooNew ? "new" : String(Math.round(scores.index));
    case "proposal":
      return inWords(scores.proposal ?? "");
    case "flags":
      return scores.flags.map(inWords).join(", ");
    case "mission":
    case "strength":
    case "balance":
    case "trust":
    case "interest":
    case "perspective":
      return scores[column]?.toFixed(2) ?? "–";
  }
}

/** Ten thousand contacts were met on a few thousand days. */
function dayCells(): (day: Day) => string {
  const known = new Map<Day, string>();
  return (day) => {
    const text = known.get(day) ?? shortDay(day);
    known.set(day, text);
    return text;
  };
}

/** Values parted by tabs, with a heading: days as 2026-05-04, rhythms in days, tags parted by spaces, flags by commas. */
export function listTsv(listing: Listing, columns: readonly AnyColumn[]): string {
  const line = (cells: readonly string[]): string =>
    `${cells.map((cell) => cell.replace(/[\t\r\n]+/g, " ")).join("\t")}\n`;
  const rows = listing.id.map((_, at) =>
    line(
      columns.map((column) =>
        isScore(column) ? plainScore(listing.scores?.[at], column) : plainCell(listing[column]?.[at]),
      ),
    ),
  );
  return line(columns) + rows.join("");
}

function isScore(column: AnyColumn): column is ScoreColumn {
  return !(column in FIELDS);
}

function plainScore(scores: ListScores | null | undefined, column: ScoreColumn): string {
  if (!scores) return "";
  if (column === "index" && scores.isTooNew) return "new";
  return column === "flags" ? scores.flags.join(", ") : plainCell(scores[column]);
}

function plainCell(value: string | number | null | undefined): string {
  return String(value ?? "");
}

/** What a column is called where a program reads it, which knows no headings. */
const FIELDS: Readonly<Record<ListColumn, string>> = {
  name: "name",
  organisation: "organisation",
  title: "title",
  stage: "stage",
  standing: "standing",
  tier: "tier",
  rhythm: "cadenceDays",
  last: "lastOn",
  due: "dueOn",
  met: "metOn",
  event: "event",
  tags: "tags",
  promises: "openPromises",
  email: "email",
  phone: "phone",
};

/** For a program: the contact at a place of the list, with id, name and what was asked for. */
export function withColumns(
  listing: Listing,
  at: number,
  columns: readonly AnyColumn[],
): Readonly<Record<string, unknown>> {
  const scores = listing.scores?.[at];
  const fields = columns.map((column): Readonly<Record<string, unknown>> => {
    if (column === "tags") return { tags: listing.tags?.[at]?.split(" ") ?? [] };
    if (!isScore(column)) return { [FIELDS[column]]: listing[column]?.[at] ?? null };
    return {
      [column]: scores?.[column] ?? null,
      ...(column === "index" ? { isTooNew: scores?.isTooNew ?? null } : {}),
    };
  });
  return Object.assign({ id: listing.id[at], name: listing.name[at] }, ...fields) as Record<string, unknown>;
}
