import { createHash } from "node:crypto";
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from "node:fs";
import { codeOf, NetError } from "../errors.ts";
import { saveFile } from "./saved.ts";

interface SentNote {
  readonly hash: string;
  readonly etag: string;
}

/** A collection that stands on a server, by its address. */
interface SentCollection {
  /** The name it is shown by. */
  readonly name: string;
  readonly kind: string;
  /** What it bore when it was made or taken over. */
  readonly mark: string | null;
  readonly entries: ReadonlyMap<string, SentNote>;
}

/** What net noted of what it sent: ids and hashes, nothing of the cards themselves. */
export interface Notes {
  /** Tells this file's collections from those of another; null before anything was sent. */
  readonly mark: string | null;
  /** Who was chosen last for each name, as a filter. */
  readonly filters: ReadonlyMap<string, readonly string[]>;
  readonly collections: ReadonlyMap<string, SentCollection>;
}

/** One line of the file; later ones hold. */
type NoteLine =
  | { readonly mark: string }
  | { readonly name: string; readonly filter: readonly string[] }
  | { readonly url: string; readonly name: string; readonly kind: string; readonly mark: string | null }
  | { readonly url: string; readonly file: string; readonly hash: string; readonly etag: string }
  | { readonly url: string; readonly file: string; readonly gone: true };

/**
 * The notes lie beside the database and not in it: what stands on a server is no fact of anybody, and is not undone by an undo.
 * Each line is on the disk before the next request is sent; half a line, of a command that was killed, is passed over.
 */
export function readNotes(path: string): Notes {
  const mutable = {
    mark: null as string | null,
    filters: new Map<string, readonly string[]>(),
    collections: new Map<string, SentCollection & { readonly entries: Map<string, SentNote> }>(),
  };
  for (const line of linesOf(path)) take(mutable, line);
  return mutable;
}

function take(
  notes: {
    mark: string | null;
    filters: Map<string, readonly string[]>;
    collections: Map<string, SentCollection & { readonly entries: Map<string, SentNote> }>;
  },
  line: Partial<Record<string, unknown>>,
): void {
  const { url, name, kind, mark, file, hash, etag, filter } = line;
  if (typeof url === "string" && typeof file === "string") {
    const entries = notes.collections.get(url)?.entries;
    if (typeof hash === "string" && typeof etag === "string") entries?.set(file, { hash, etag });
    else entries?.delete(file);
  } else if (typeof url === "string" && typeof name === "string" && typeof kind === "string") {
    const entries = notes.collections.get(url)?.entries ?? new Map<string, SentNote>();
    notes.collections.set(url, { name, kind, mark: typeof mark === "string" ? mark : null, entries });
  } else if (typeof name === "string" && Array.isArray(filter)) {
    notes.filters.set(
      name,
      filter.filter((word) => typeof word === "string"),
    );
  } else if (typeof mark === "string") notes.mark = mark;
}

function linesOf(path: string): readonly Partial<Record<string, unknown>>[] {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (cause) {
    if (codeOf(cause) === "ENOENT") return [];
    throw new NetError("disk", `${path}, net's notes of what it sent, cannot be read`, {
      hint: "look at its rights",
      cause,
    });
  }
  return text.split("\n").flatMap((line) => {
    try {
      const value: unknown = JSON.parse(line);
      return typeof value === "object" && value !== null ? [value] : [];
    } catch {
      return [];
    }
  });
}

/** A notebook to write in: each line is on the disk when `add` returns. */
export function openNotes(path: string): { add(line: NoteLine): void; close(): void } {
  const doing = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (cause) {
      throw new NetError("disk", `${path}, net's notes of what it sent, cannot be written; nothing more was sent`, {
        hint: "room on the disk, and the right to write there; then the same command again",
        cause,
      });
    }
  };
  const descriptor = doing(() => openSync(path, "a", 0o600));
  doing(() => writeSync(descriptor, "\n")); // ends the half line of a command that was killed
  return {
    add: (line) =>
      doing(() => {
        writeSync(descriptor, `${JSON.stringify(line)}\n`);
        fsyncSync(descriptor);
      }),
    close: () => closeSync(descriptor),
  };
}

/** The same notes without what was overtaken, whole or not at all. */
export function tidyNotes(path: string): void {
  writeNotes(path, readNotes(path));
}

/** Forgets who was chosen, for that may be said by a name; ids and versions stay, by which they are taken away there. */
export function forgetFilters(path: string): void {
  const notes = readNotes(path);
  if (notes.filters.size > 0) writeNotes(path, { ...notes, filters: new Map() });
}

function writeNotes(path: string, { mark, filters, collections }: Notes): void {
  const lines: NoteLine[] = [
    ...(mark === null ? [] : [{ mark }]),
    ...[...filters].map(([name, filter]) => ({ name, filter })),
    ...[...collections].flatMap(([url, { name, kind, mark: borne, entries }]) => [
      { url, name, kind, mark: borne },
      ...[...entries].map(([file, note]) => ({ url, file, ...note })),
    ]),
  ];
  saveFile(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(""), true);
}

/** SHA-256 of a text, in hexadecimal. */
export function fingerprint(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
