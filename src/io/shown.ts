import { closeSync, constants, fchmodSync, fstatSync, ftruncateSync, openSync, readFileSync, writeSync } from "node:fs";

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

/** No link is followed, where the platform can tell. */
const WRITTEN_OVER = constants.O_RDWR | constants.O_CREAT | ((constants.O_NOFOLLOW as number | undefined) ?? 0);

/** Kept beside the database, as SQLite keeps its own: ids only, no names. Losing it costs a `net due`. */
export function shownFile(path: () => string): Shown {
  return {
    lines: () => {
      try {
        const kept: unknown = JSON.parse(readFileSync(path(), "utf8"));
        return Array.isArray(kept) ? kept.filter(isLine) : [];
      } catch {
        return [];
      }
    },
    keep: (lines) => {
      const text = `${JSON.stringify(lines)}\n`;
      if (textOf(path()) === text) return;
      const bytes = Buffer.from(text);
      try {
        // Written over: some file systems wait for the disk where a file that holds something is emptied or taken away. A reader
        // that comes in between finds something that is no list, and so nothing.
        const file = openSync(path(), WRITTEN_OVER, 0o600);
        try {
          writeSync(file, bytes, 0, bytes.length, 0);
          const { size, mode } = fstatSync(file);
          if (size > bytes.length) ftruncateSync(file, bytes.length);
          if ((mode & 0o077) !== 0) fchmodSync(file, 0o600);
        } finally {
          closeSync(file);
        }
      } catch {
        // A list can be shown from a folder that cannot be written to; only its numbers are lost.
      }
    },
  };
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
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
