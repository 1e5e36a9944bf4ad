import { cleanText } from "./name.ts";

/** A note with these lines behind it, but for those that stand in it already. */
export function withLines(note: string | null, lines: readonly string[]): string | null {
  if (lines.length === 0) return note;
  const known = new Set(note?.split("\n").map((line) => line.trim()) ?? []);
  const added = lines
    .map((line) => cleanText(line))
    .filter((line) => line !== "" && !known.has(line) && known.add(line));
  if (added.length === 0) return note;
  return note === null ? added.join("\n") : `${note}\n${added.join("\n")}`;
}
