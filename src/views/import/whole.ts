import type { Style } from "../../style.ts";
import { hanging } from "../table.ts";

interface ImportWholeReport {
  readonly isApplied: boolean;
  /** How many of each kind there are. */
  readonly counts: readonly { readonly kind: string; readonly count: number }[];
  /** What to type to carry it out. */
  readonly next: string | null;
}

/** A whole copy, and what it holds. */
export function importWholeView({ isApplied, counts, next }: ImportWholeReport, style: Style, width: number): string {
  const held = counts.map(
    ({ kind, count }) => `${kind.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)} ${count}`,
  );
  const head = isApplied ? `${style.green("Taken in")}: ` : "A whole copy of net: ";
  const told = hanging(head, held.length === 0 ? "nothing" : held.join(", "), width);
  return told + (next === null ? "" : hanging("", `nothing is written yet; to take it in: ${next}`, width));
}
