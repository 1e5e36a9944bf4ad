import type { Day } from "../domain/day.ts";
import type { ListColumn, ListEntry, ListScores, ScoreColumn } from "../domain/list.ts";
import type { Style } from "../style.ts";
import { shortDay, span } from "./day.ts";
import { type Column, hanging, table } from "./table.ts";
import { inWords } from "./words.ts";

type AnyColumn = ListColumn | ScoreColumn;

interface ListReport {
  readonly entries: readonly ListEntry[];
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
  { entries, columns, mostNumbered, hasMore, isFileEmpty }: ListReport,
  style: Style,
  width: number,
): string {
  if (isFileEmpty) {
    return hanging("", 'Nobody is in your file yet.  Next: net add "Mette Holm, CFO @ Nordlys A/S"', width);
  }
  if (entries.length === 0) {
    return hanging("", "Nobody is like that. net list shows everybody, net list --archived the archive.", width);
  }
  const dayCell = dayCells();
  const digits = String(Math.min(entries.length, mostNumbered)).length;
  const numbers: Column = {
    heading: "",
    cells: entries.map((_, at) => (at < mostNumbered ? String(at + 1).padStart(digits) : "")),
    least: digits,
    style: (text) => style.dim(text),
  };
  const room = width - digits;
  const fitting = columns.filter((_, at) => leastWidth(columns.slice(0, at + 1), 1) <= room);
  const isTight = leastWidth(fitting, Infinity) > room;
  const shown = fitting.map(
    (column): Column => ({
      heading: column,
      cells: entries.map((entry) => toldCell(entry, column, dayCell)),
      least: isTight ? 1 : LEAST[column],
      ...(column === "name" ? { style: (text: string) => style.bold(text) } : {}),
    }),
  );
  const rest = hasMore ? style.dim(`only the first ${entries.length}; there are more\n`) : "";
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

function toldCell(entry: ListEntry, column: AnyColumn, dayCell: (day: Day | null) => string): string {
  switch (column) {
    case "rhythm":
      return entry.cadenceDays === null ? "" : span(entry.cadenceDays);
    case "last":
      return dayCell(entry.lastOn);
    case "due":
      return dayCell(entry.dueOn);
    case "met":
      return dayCell(entry.metOn);
    case "tags":
      return entry.tags.length === 0 ? "" : `#${entry.tags.join(" #")}`;
    case "promises":
      return entry.openPromises === null || entry.openPromises === 0 ? "" : String(entry.openPromises);
    case "name":
    case "organisation":
    case "title":
    case "stage":
    case "standing":
    case "tier":
    case "event":
      return entry[column] ?? "";
    case "index":
    case "mission":
    case "strength":
    case "balance":
    case "trust":
    case "interest":
    case "perspective":
    case "proposal":
    case "flags":
      return entry.scores ? scoreCell(entry.scores, column) : "";
  }
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
function dayCells(): (day: Day | null) => string {
  const told = new Map<Day, string>();
  return (day) => {
    if (day === null) return "";
    const known = told.get(day);
    if (known !== undefined) return known;
    const text = shortDay(day);
    told.set(day, text);
    return text;
  };
}

/** Values parted by tabs, with a heading: days as 2026-05-04, rhythms in days, tags parted by spaces, flags by commas. */
export function listTsv(entries: readonly ListEntry[], columns: readonly AnyColumn[]): string {
  const line = (cells: readonly string[]): string =>
    `${cells.map((cell) => cell.replace(/[\t\r\n]+/g, " ")).join("\t")}\n`;
  const rows = entries.map((entry) =>
    line(columns.map((column) => (isStored(column) ? plainCell(entry[FIELDS[column]]) : plainScore(entry, column)))),
  );
  return line(columns) + rows.join("");
}

function isStored(column: AnyColumn): column is ListColumn {
  return column in FIELDS;
}

function plainScore({ scores }: ListEntry, column: ScoreColumn): string {
  if (!scores) return "";
  if (column === "index" && scores.isTooNew) return "new";
  return column === "flags" ? scores.flags.join(", ") : plainCell(scores[column]);
}

function plainCell(value: unknown): string {
  if (Array.isArray(value)) return value.join(" ");
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

const FIELDS: Readonly<Record<ListColumn, keyof ListEntry>> = {
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
};

/** The entry with its id, its name and what was asked for. */
export function withColumns(entry: ListEntry, columns: readonly AnyColumn[]): Partial<ListEntry> & Partial<ListScores> {
  const stored: readonly (keyof ListEntry)[] = [
    "id",
    "name",
    ...columns.filter(isStored).map((column) => FIELDS[column]),
  ];
  const scored = columns.flatMap((column): readonly (keyof ListScores)[] =>
    isStored(column) ? [] : column === "index" ? ["index", "isTooNew"] : [column],
  );
  return {
    ...Object.fromEntries(stored.map((field) => [field, entry[field]])),
    ...Object.fromEntries(scored.map((field) => [field, entry.scores?.[field] ?? null])),
  };
}
