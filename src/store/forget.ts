import { readdirSync, realpathSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Database } from "better-sqlite3";
import { codeOf, NetError } from "../errors.ts";
import { BUSY_TIMEOUT_MS } from "./connection.ts";
import { databaseFailure } from "./failure.ts";

const WAIT_MS = 3_000;

/**
 * Does `work` while nobody else has the file open. Whoever reads holds on to what was there when they began, and so would
 * keep in the write-ahead log what is to go; with a lock on the whole file from before the first change, it is all or nothing.
 */
export function exclusively<Result>(db: Database, work: () => Result): Result {
  db.pragma("locking_mode = EXCLUSIVE");
  try {
    db.pragma(`busy_timeout = ${WAIT_MS}`);
    db.exec("BEGIN IMMEDIATE; COMMIT"); // takes the lock, which is then kept
    return work();
  } catch (error) {
    if (codeOf(error).startsWith("SQLITE_BUSY")) {
      throw new NetError("busy", `another program has ${db.name} open and may be reading it; nothing was done`, {
        hint: "close it (net in another terminal, a database browser), then run the command again",
        cause: error,
      });
    }
    throw error;
  } finally {
    db.pragma("locking_mode = NORMAL");
    db.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
    db.prepare("SELECT 1 FROM sqlite_schema LIMIT 1").get(); // gives the lock back
  }
}

/**
 * Writes the whole file anew and empties the write-ahead log. Removed rows are overwritten as they go (secure_delete), but a
 * page that was rearranged may hold a second copy of a row in its unused part.
 */
export function sweep(db: Database): void {
  try {
    db.pragma("temp_store = MEMORY"); // the copy that VACUUM makes is not put into a folder for temporary files
    db.exec("VACUUM");
    db.pragma("wal_checkpoint(TRUNCATE)");
  } catch (error) {
    throw databaseFailure(error, db.name);
  } finally {
    db.pragma("temp_store = DEFAULT");
  }
}

/** The same once `beside` has taken away what lies beside the file. Where one of the two fails the other is done all the same. */
export function sweepWith(db: Database, beside: () => void): void {
  let failure: Error | undefined;
  try {
    beside();
  } catch (error) {
    failure = doneBut(error, db, "not all beside the file is gone", "put that right, then take it away by hand");
  }
  try {
    sweep(db);
  } catch (error) {
    const hint = "make room, then net forget --sweep: unused parts of the file may still hold words of it";
    throw doneBut(error, db, "the file could not be written anew", hint);
  }
  if (failure !== undefined) throw failure;
}

function doneBut(error: unknown, db: Database, what: string, hint: string): Error {
  const failure = databaseFailure(error, db.name);
  if (!(failure instanceof NetError)) return error instanceof Error ? error : new Error(String(error));
  return new NetError(failure.kind, `it is done, but ${what}: ${failure.message}`, { hint, cause: error });
}

/** The copies that an upgrade put aside, beside the file and where a link to it leads: they hold everybody as they were then. */
export function copiesOf(path: string): string[] {
  if (path === ":memory:") return [];
  const places = new Set([join(realpathSync(dirname(path)), basename(path)), realpathSync(path)]);
  return [...places].flatMap((place) => {
    const start = `${basename(place)}.v`;
    return readdirSync(dirname(place))
      .filter((name) => name.startsWith(start) && /^\d+(-\d+|\.part)?$/.test(name.slice(start.length)))
      .map((name) => join(dirname(place), name));
  });
}

export function removeCopies(path: string): void {
  for (const copy of copiesOf(path)) rmSync(copy, { force: true });
}
