/** Rows for a spreadsheet (RFC 4180), in which no cell is taken for a formula. */

/** A table whose first row is its heading; every row gets as many cells as the heading. */
export function writeCsv(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heading, ...rows]
    .map((row) => `${heading.map((_, at) => cell(defused(row[at] ?? ""))).join(",")}\r\n`)
    .join("");
}

function cell(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** How a formula begins for one spreadsheet or another, also behind blanks, a quotation mark, or apostrophes of ours. */
const FORMULA = /^'*["\s]*[=+\-@＝＋－＠\t\r\n]/u;

/** A cell no spreadsheet reckons: what would begin as a formula gets an apostrophe before it. `undefused` takes it back. */
export function defused(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** What was meant by a cell that `defused` wrote: one apostrophe less, where what follows would begin as a formula. */
export function undefused(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}
