import { hanging, widthOf } from "./table.ts";

const LEAST_RIGHT = 24;

/** A page of help in lines of at most `width` columns. Where two columns do not fit beside each other the right one stands below. */
export function page(text: string, width: number): string {
  return text
    .split("\n")
    .map((line) => (widthOf(line) <= width ? `${line.trimEnd()}\n` : broken(line, width)))
    .join("")
    .replace(/\n$/, "");
}

function broken(line: string, width: number): string {
  const [, lead = "", left = "", gap = "", right] = /^( *(?:\$ )?)(\S.*?)(?:( {2,})(\S.*))?$/.exec(line) ?? [];
  if (right === undefined) return hanging(lead, left, width);
  const head = lead + left + gap;
  if (widthOf(head) + Math.min(LEAST_RIGHT, widthOf(right)) <= width) return hanging(head, right, width);
  return hanging(lead, left, width) + hanging(" ".repeat(lead.length + 2), right, width);
}
