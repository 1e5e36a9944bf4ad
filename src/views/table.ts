import stringWidth from "string-width";
import type { Style } from "../style.ts";
import { visibleText } from "../visible.ts";

// Letters that take one column, and letters of East Asia that take two: for these nothing needs to be looked up. Marks that
// join the letter before them, and whatever else is special, are left to the library, which takes long to wake.
const ONE = " -~\\u00a0-\\u00ac\\u00ae-\\u02af\\u0370-\\u0482\\u048a-\\u052f\\u2010-\\u2027\\u2190-\\u2193\\u2212";
const TWO = "\\u3041-\\u3096\\u30a1-\\u30fa\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7a3";
const NARROW = new RegExp(`^[${ONE}]*$`);
const PLAIN = new RegExp(`^[${ONE}${TWO}]*$`);
const WIDE = new RegExp(`[${TWO}]`, "g");

/** How many columns a text takes. */
export function widthOf(text: string): number {
  if (NARROW.test(text)) return text.length;
  return PLAIN.test(text) ? text.length + (text.match(WIDE)?.length ?? 0) : stringWidth(text);
}

/** `text` in at most `width` columns, its end marked where it was cut; never half a letter. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  if (NARROW.test(text)) return `${text.slice(0, Math.max(0, width - 1)).trimEnd()}…`;
  let kept = "";
  let used = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    const next = widthOf(segment);
    if (used + next > width - 1) break;
    kept += segment;
    used += next;
  }
  return `${kept.trimEnd()}…`;
}

export function padded(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - widthOf(text)));
}

/** A command in a text, with what is typed behind it. */
const COMMAND = /\(?(?<![\w-])net(?:(?<![.:?!]) (?!(?:or|and) net )(?:"[^"]*"|[^\s",;()·→]|[,;](?=\S))+)+[,;)]*/g;

/** A command that has room in a line is not broken: the half of it that is pasted would be another one. */
function unbroken(text: string, width: number): string {
  if (!text.includes("net ")) return text;
  return text.replace(COMMAND, (typed, at: number) =>
    widthOf(withGlued(text, at, at + typed.length)) > width ? typed : typed.replaceAll(" ", JOINED),
  );
}

const JOINED = "\u00a0";

// What stands before and behind it without a space, such as a quotation mark, goes into the same line.
function withGlued(text: string, start: number, end: number): string {
  const isSpace = (at: number): boolean => text[at] === " " || text[at] === "\n";
  let from = start;
  let to = end;
  while (from > 0 && !isSpace(from - 1)) from -= 1;
  while (to < text.length && !isSpace(to)) to += 1;
  return text.slice(from, to);
}

/** `text` broken at spaces into lines of at most `width` columns; a word that is longer stands alone, and so does a command. */
export function wrapped(text: string, width: number): string[] {
  const whole = widthOf(text) > width ? unbroken(text, width) : text;
  if (whole !== text) return brokenAtSpaces(whole, width).map((line) => line.replaceAll(JOINED, " "));
  return brokenAtSpaces(text, width);
}

function brokenAtSpaces(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split("\n")) {
    let line = "";
    for (const word of paragraph.split(" ")) {
      if (line !== "" && widthOf(line) + 1 + widthOf(word) > width) {
        lines.push(line);
        line = word;
      } else line = line === "" ? word : `${line} ${word}`;
    }
    lines.push(line);
  }
  return lines;
}

/** How wide lines are read with ease, at most; a pipe or a file, which nobody's eye stands before, is not broken for. */
export function lineRoom(width: number): number {
  return width === Infinity ? width : Math.min(width, EASY_WIDTH);
}

const EASY_WIDTH = 100;

/** `head` and then `text`, broken into lines that all begin in the same column; not further in than leaves room to read. */
export function hanging(head: string, text: string, width: number, dress = (line: string): string => line): string {
  const most = lineRoom(width);
  const indent = Math.min(widthOf(head), Math.max(2, most - 22));
  const [first = "", ...rest] = wrapped(text, most - widthOf(head));
  return [head + dress(first), ...rest.map((line) => " ".repeat(indent) + dress(line))]
    .map((line) => `${line.trimEnd()}\n`)
    .join("");
}

/**
 * Rows of a label and what stands against it, which is broken into lines rather than cut. Where the two do not fit side by
 * side, the label being long or a word of the text, the text stands below.
 */
export function facing(rows: readonly (readonly [string, string])[], style: Style, width: number): string {
  const whole = lineRoom(width);
  const widest = Math.floor(Math.min(whole, EASY_WIDTH) / 2);
  const labels = rows.reduce((most, [label]) => (widthOf(label) > widest ? most : Math.max(most, widthOf(label))), 0);
  const room = Math.max(16, whole - labels - 4);
  return rows
    .map(([label, text]) => {
      const lines = wrapped(text, room);
      const isBeside = widthOf(label) <= labels && lines.every((line) => widthOf(line) <= room);
      const [first = "", ...rest] = lines;
      const indent = " ".repeat(labels + 4);
      const shown = isBeside
        ? [`  ${style.dim(padded(label, labels))}  ${first}`, ...rest.map((line) => indent + line)]
        : [
            ...wrapped(label, whole - 2).map((line) => `  ${style.dim(line)}`),
            ...(text === "" ? [] : wrapped(text, whole - 4).map((line) => `    ${line}`)),
          ];
      return shown.map((line) => `${line.trimEnd()}\n`).join("");
    })
    .join("");
}

export interface Column {
  readonly heading: string;
  readonly cells: readonly string[];
  /** How few columns it may be squeezed to, where the terminal is narrow. */
  readonly least: number;
  readonly style?: (text: string) => string;
}

/** Columns side by side, squeezed to `width` where they are wider: the widest gives way first, and a cut cell is marked. */
export function table(columns: readonly Column[], style: Style, width: number): string {
  const measured = columns.map(measuredColumn);
  squeeze(measured, width);
  const rows = Math.max(0, ...measured.map(({ cells }) => cells.length));
  const pieces: string[] = []; // joined once: lines that are put together one by one take twice as long, and leave much behind
  for (let row = -1; row < rows; row++) {
    let gap = 0;
    for (let at = 0; at < measured.length; at++) {
      const column = measured[at];
      if (column === undefined) continue;
      const { cells, widths, room, style: dress } = column;
      let shown = (row < 0 ? column.heading : cells[row]) ?? "";
      if (shown === "") {
        gap += room + 2;
        continue;
      }
      let wide = row < 0 ? widthOf(shown) : (widths?.[row] ?? shown.length);
      if (wide > room) {
        shown = cut(shown, room);
        wide = widthOf(shown);
      }
      if (gap > 0) pieces.push((GAPS[gap] ??= " ".repeat(gap)));
      pieces.push(row < 0 ? style.dim(shown) : (dress?.(shown) ?? shown));
      gap = room - wide + 2;
    }
    pieces.push("\n");
  }
  return pieces.join("");
}

const GAPS: string[] = [];

/** A column whose cells are made visible, a line each. */
interface MeasuredColumn extends Column {
  /** Null where every cell is as wide as it is long. */
  readonly widths: readonly number[] | null;
  room: number;
}

const AT_ONCE = 128;

/** Cells of plain letters are as wide as they are long, and hide nothing: told of many at once. Others are looked at one by one. */
function measuredColumn(column: Column): MeasuredColumn {
  const { cells } = column;
  const heading = visibleText(column.heading);
  let changed: string[] | null = null;
  let widths: number[] | null = null;
  let room = widthOf(heading);
  for (let from = 0; from < cells.length; from += AT_ONCE) {
    const until = Math.min(from + AT_ONCE, cells.length);
    if (NARROW.test(cells.slice(from, until).join(""))) {
      for (let at = from; at < until; at++) {
        const wide = cells[at]?.length ?? 0;
        if (wide > room) room = wide;
      }
      continue;
    }
    changed ??= [...cells];
    widths ??= [];
    for (let at = from; at < until; at++) {
      const cell = visibleText((cells[at] ?? "").replaceAll("\n", " "));
      const wide = widthOf(cell);
      changed[at] = cell;
      if (wide !== cell.length) widths[at] = wide;
      if (wide > room) room = wide;
    }
  }
  return { ...column, heading, cells: changed ?? cells, widths, room };
}

function squeeze(columns: readonly MeasuredColumn[], width: number): void {
  let over = columns.reduce((sum, { room }) => sum + room, 2 * (columns.length - 1)) - width;
  for (; over > 0; over--) {
    const [widest] = columns.filter(({ room, least }) => room > least).sort((a, b) => b.room - a.room);
    if (!widest) return;
    widest.room--;
  }
}
