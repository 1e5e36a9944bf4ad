import stringWidth from "string-width";
import type { Style } from "../style.ts";

/** How many columns a text takes; letters, digits and common signs take one each and need no look-up. */
export function widthOf(text: string): number {
  return /^[\u0020-\u007e\u00a0-\u017f\u2010-\u2027]*$/.test(text) ? text.length : stringWidth(text);
}

/** `text` in at most `width` columns, its end marked where it was cut; never half a letter. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
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

/** `text` broken at spaces into lines of at most `width` columns; a word that is longer stands alone. */
export function wrapped(text: string, width: number): string[] {
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

/** Rows of a label and what stands against it, which is broken into lines rather than cut. */
export function facing(rows: readonly (readonly [string, string])[], style: Style, width: number): string {
  const labels = Math.max(0, ...rows.map(([label]) => widthOf(label)));
  const room = Math.max(16, Math.min(width, 100) - labels - 4);
  return rows
    .map(([label, text]) => {
      const [first = "", ...rest] = wrapped(text, room);
      const indent = " ".repeat(labels + 4);
      return [`  ${style.dim(padded(label, labels))}  ${first}`, ...rest.map((line) => indent + line)]
        .map((line) => `${line.trimEnd()}\n`)
        .join("");
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
  const widths = squeezed(columns, width);
  const line = (cells: readonly string[], dress: (text: string, column: Column | undefined) => string): string => {
    let text = "";
    let gap = 0;
    cells.forEach((cell, at) => {
      const shown = cut(cell.replaceAll("\n", " "), widths[at] ?? 0);
      if (shown !== "") {
        text += " ".repeat(gap) + dress(shown, columns[at]);
        gap = 0;
      }
      gap += (widths[at] ?? 0) - widthOf(shown) + 2;
    });
    return `${text}\n`;
  };
  const rows = columns[0]?.cells.length ?? 0;
  let text = line(
    columns.map(({ heading }) => heading),
    (heading) => style.dim(heading),
  );
  for (let row = 0; row < rows; row++) {
    text += line(
      columns.map(({ cells }) => cells[row] ?? ""),
      (cell, column) => column?.style?.(cell) ?? cell,
    );
  }
  return text;
}

function squeezed(columns: readonly Column[], width: number): number[] {
  const widths = columns.map(({ heading, cells }) =>
    cells.reduce((most, cell) => Math.max(most, widthOf(cell)), widthOf(heading)),
  );
  let over = widths.reduce((sum, each) => sum + each, 2 * (columns.length - 1)) - width;
  while (over > 0) {
    let widest = -1;
    widths.forEach((each, at) => {
      if (each > (columns[at]?.least ?? 0) && each > (widths[widest] ?? 0)) widest = at;
    });
    if (widest < 0) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
    over--;
  }
  return widths;
}
