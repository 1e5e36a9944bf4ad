import { NetError } from "../../errors.ts";

/** One record of a file of separated values. */
export interface Row {
  /** The line it begins on, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

const QUOTE = 34;
const LF = 10;
const CR = 13;

interface Limits {
  /** How many records to read; all when left out. */
  readonly most?: number;
  /** Give what there is, where a quote is never closed. */
  readonly isLenient?: boolean;
  /** Leave out the records that say nothing: there may be a million of them behind a list. */
  readonly isFilled?: boolean;
}

/**
 * The records of a text (RFC 4180, and what spreadsheets make of it): a quoted cell may hold the separator, line breaks and
 * doubled quotes; a quote within a bare cell is a letter like others. Throws where a quote is opened and never closed.
 */
export function rowsOf(
  text: string,
  separator: string,
  { most = Infinity, isLenient = false, isFilled = false }: Limits = {},
): Row[] {
  const split = separator.charCodeAt(0);
  const rows: Row[] = [];
  let cells: string[] = [];
  let at = 0;
  let line = 1;
  let begun = 1;
  while (at < text.length) {
    let cell = "";
    if (text.charCodeAt(at) === QUOTE) {
      const quoted = quotedCell(text, at + 1, split);
      if (quoted === null) {
        if (isLenient) return rows;
        throw new NetError("invalid", `the quote that opens on line ${line} is never closed`, {
          hint: "close it, or take it out; nothing was read",
        });
      }
      cell = quoted.cell;
      line += quoted.breaks;
      at = quoted.end;
    }
    const from = at;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === split || code === LF || code === CR) break;
    }
    cells.push(cell + text.slice(from, at));
    if (at < text.length && text.charCodeAt(at) === split) {
      at++;
      if (at < text.length) continue;
      cells.push("");
    } else if (at < text.length) {
      at += text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF ? 2 : 1;
      line++;
    }
    if (!isFilled || cells.some((each) => each.trim() !== "")) rows.push({ line: begun, cells });
    if (rows.length >= most) return rows;
    cells = [];
    begun = line;
  }
  return rows;
}

/** A cell from behind its opening quote to behind its closing one; null where it is not closed, or closed in another's midst. */
function quotedCell(text: string, start: number, split: number): { cell: string; breaks: number; end: number } | null {
  let cell = "";
  let from = start;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return null;
    cell += text.slice(from, quote);
    if (text.charCodeAt(quote + 1) === QUOTE) {
      cell += '"';
      from = quote + 2;
      continue;
    }
    const next = text.charCodeAt(quote + 1);
    const isClosed = quote + 1 >= text.length || next === split || next === LF || next === CR;
    const breaks = cell.match(/\r\n?|\n/g)?.length ?? 0;
    // A quote that ends many lines on, before more letters, opens another cell: the first was never closed.
    if (!isClosed && breaks > 0) return null;
    return { cell: breaks > 0 ? cell.replace(/\r\n?/g, "\n") : cell, breaks, end: quote + 1 };
  }
}

const SEPARATORS = [",", ";", "\t", "|"];

/** The first records of a text that say anything, as each separator that is in use would part them. */
export function firstRows(text: string, most: number): { readonly separator: string; readonly rows: readonly Row[] }[] {
  return SEPARATORS.map((separator) => ({
    separator,
    rows: rowsOf(text, separator, { most, isLenient: true, isFilled: true }),
  }));
}
