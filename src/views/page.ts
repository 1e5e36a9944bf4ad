import { hanging, widthOf } from "./table.ts";

const LEAST_RIGHT = 24;

const COLOURS = /\u001b\[\d+m/g;

/** Text in lines of at most `width` columns. Where two columns do not fit beside each other the right one stands below. */
export function page(text: string, width: number): string {
  if (width === Infinity) return text;
  return text
    .split("\n")
    .map((line) => (widthOf(line.replace(COLOURS, "")) <= width ? `${line.trimEnd()}\n` : broken(line, width)))
    .join("")
    .replace(/\n$/, "");
}

function broken(line: string, width: number): string {
  const [, lead = "", left = "", gap = "", right] = /^( *(?:\$ )?)(\S.*?)(?:( {2,})(\S.*))?$/.exec(line) ?? [];
  if (right === undefined) return hanging(lead, left, width);
  const head = lead + left + gap;
  if (widthOf(head) <= width / 2 && width - widthOf(head) >= LEAST_RIGHT) return hanging(head, right, width);
  return hanging(lead, left, width) + hanging(" ".repeat(lead.length + 2), right, width);
}
