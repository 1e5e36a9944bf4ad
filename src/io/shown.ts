import { keepBeside, keptBeside } from "./beside.ts";

/** One numbered line of a list that was shown. */
export interface ShownLine {
  readonly contact: string;
  readonly promise: string | null;
  readonly introduction?: string;
  /** What the line is where it is neither a person nor a promise, "a need"; `contact` is whose, or empty. */
  readonly entry?: string;
  /** A group or an event, and what is to be typed of it, with NAME for its name. */
  readonly gathering?: { readonly kind: "group" | "event"; readonly id: string; readonly act: string };
}

/** The last numbered list, so that `net done 2` knows what line 2 was. */
export interface Shown {
  lines(): readonly ShownLine[];
  keep(lines: readonly ShownLine[]): void;
}

/** The lines of a list that numbers something of its own, which no command takes for a person or a promise. */
export function ownLines(entry: string, count: number, contact = ""): ShownLine[] {
  return Array.from({ length: count }, () => ({ contact, promise: null, entry }));
}

/** Kept beside the database, as SQLite keeps its own: ids only, no names. Losing it costs a `net due`. */
export function shownFile(path: () => string): Shown {
  return {
    lines: () => {
      const kept = keptBeside(path());
      return Array.isArray(kept) ? kept.filter(isLine) : [];
    },
    keep: (lines) => {
      // Where no list was kept, an empty one says nothing; and there may be no database to stand beside.
      if (lines.length > 0 || keptBeside(path()) !== undefined) keepBeside(path(), lines);
    },
  };
}

function isLine(value: unknown): value is ShownLine {
  return (
    typeof value === "object" &&
    value !== null &&
    "contact" in value &&
    typeof value.contact === "string" &&
    "promise" in value &&
    (value.promise === null || typeof value.promise === "string") &&
    (!("introduction" in value) || typeof value.introduction === "string") &&
    (!("entry" in value) || typeof value.entry === "string") &&
    (!("gathering" in value) || isGathering(value.gathering))
  );
}

function isGathering(value: unknown): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    "kind" in value &&
    (value.kind === "group" || value.kind === "event") &&
    "id" in value &&
    typeof value.id === "string" &&
    "act" in value &&
    typeof value.act === "string"
  );
}
