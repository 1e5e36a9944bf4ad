import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { dirname } from "node:path";
import BetterSqlite3, { type Database } from "better-sqlite3";
import { NetError } from "../errors.ts";
import { APPLICATION_ID, migrate } from "./migrate.ts";
import { migrations } from "./migrations/index.ts";
import { NEWEST } from "./migrations/newest.ts";

export const BUSY_TIMEOUT_MS = 10_000;

/**
 * How much of the file is held in memory. Most commands read each page once, and memory that is touched for the first time takes
 * longer than a page that the system has at hand; what is written must have room until it is all there.
 */
const READING_KB = 200;
const WRITING_KB = 16_000;

/** An open database of this net's format: made, upgraded or refused as needed, and private to its owner. */
export function connectionTo(path: string, addon: object | undefined): Database {
  const isFile = path !== ":memory:";
  const wasThere = isFile && existsSync(path);
  const mode = isFile ? modeFound(path, wasThere) : 0;
  const db = new BetterSqlite3(path, { timeout: BUSY_TIMEOUT_MS, ...binding(addon) });
  try {
    prepareConnection(db, path, wasThere, (copy) => copyAside(path, copy, addon));
  } catch (error) {
    db.close();
    // A file that could not be filled is not left behind for the next command to stumble over.
    if (isFile && !wasThere && statSync(path).size === 0) rmSync(path, { force: true });
    throw error;
  }
  // Only now it is known for one of net's own: another's file keeps its mode.
  if (isFile && (!wasThere || (mode & 0o077) !== 0)) chmodSync(path, wasThere ? mode & 0o700 : 0o600);
  return db;
}

/** Makes room for what is to be written. */
export function makeRoom(db: Database): void {
  db.exec(`PRAGMA cache_size = -${WRITING_KB}`);
}

/** Does `work` on a file that may be locked, and gives up at once where it is. */
export function withoutWaiting<Result>(db: Database, work: () => Result): Result {
  db.pragma("busy_timeout = 0");
  try {
    return work();
  } finally {
    db.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
  }
}

/** The mode of the file; where there is none yet, its folder is made. */
function modeFound(path: string, wasThere: boolean): number {
  if (!wasThere) {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    return 0;
  }
  const stat = statSync(path);
  if (!stat.isFile()) throw new NetError("disk", `${path} is not a file`, { hint: "net --db OTHER-FILE" });
  return stat.mode;
}

function prepareConnection(db: Database, path: string, wasThere: boolean, aside: (copy: string) => void): void {
  // better-sqlite3 is built with a lower default for `synchronous` in WAL files, so it is set on every connection.
  db.exec(`
    PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA secure_delete = ON;
    PRAGMA cell_size_check = ON; PRAGMA cache_size = -${READING_KB};
  `);
  const version = db.pragma("user_version", { simple: true }) as number;
  if (version === 0 && wasThere) refuseForeignFile(db, path);
  else if (version > 0 && db.pragma("application_id", { simple: true }) !== APPLICATION_ID) throw anothers(path);
  if (version === NEWEST) return;
  makeRoom(db);
  if (path !== ":memory:") switchToWal(db);
  migrate(db, migrations(), (from) => aside(`${path}.v${from}`));
}

/** A file without a version is either being made by another process at this moment, or not ours. */
export function refuseForeignFile(db: Database, path: string): void {
  if (path === ":memory:") return;
  // Both in one read: between two, the other process may have finished its tables and the version with them.
  const glance = db.transaction(() => ({
    version: db.pragma("user_version", { simple: true }) as number,
    tables: db.prepare<[], number>("SELECT count(*) FROM sqlite_schema").pluck().get() ?? 0,
  }));
  for (let waited = 0; waited < 40; waited++) {
    const { version, tables } = glance();
    if (version > 0) return;
    if (tables > 0) throw anothers(path);
    if (statSync(path).size > 0 && waited > 4) return; // a database that holds nothing yet
    pause(50);
  }
  throw new NetError("damaged", `${path} is empty: 0 bytes, and so not a database any more`, {
    hint: "put a backup in its place, or delete it to begin anew",
  });
}

function anothers(path: string): NetError {
  return new NetError("damaged", `${path} is another program's database`, { hint: "net --db OTHER-FILE" });
}

function switchToWal(db: Database): void {
  for (let tries = 0; ; tries++) {
    try {
      db.pragma("journal_mode = WAL");
      return;
    } catch (error) {
      // SQLite does not wait for this lock by itself; several first commands may want it at once.
      if (tries >= 100 || !(error instanceof BetterSqlite3.SqliteError) || !error.code.startsWith("SQLITE_BUSY"))
        throw error;
      pause(20);
    }
  }
}

/**
 * Copies what the file holds by a connection of its own, for the one that upgrades is within its transaction. A copy that is there is
 * kept beside it where it holds something else: a backup may have been put back since, or an older net used once more.
 */
function copyAside(path: string, copy: string, addon: object | undefined): void {
  const part = `${copy}.part`; // a copy that was cut off must not be taken for one
  rmSync(part, { force: true });
  const file = openSync(part, "wx", 0o600); // private from its first byte
  const reader = new BetterSqlite3(path, { readonly: true, timeout: BUSY_TIMEOUT_MS, ...binding(addon) });
  try {
    reader.prepare("VACUUM INTO ?").run(part);
    fsyncSync(file);
    let place = copy;
    for (let number = 2; existsSync(place); number++) {
      if (isSame(part, place)) return; // an upgrade that was broken off, tried again
      place = `${copy}-${number}`;
    }
    renameSync(part, place);
  } finally {
    rmSync(part, { force: true });
    reader.close();
    closeSync(file);
  }
}

function isSame(one: string, other: string): boolean {
  return statSync(one).size === statSync(other).size && readFileSync(one).equals(readFileSync(other));
}

/** It takes the addon itself, too, though its types know of a path alone. */
function binding(addon: object | undefined): { nativeBinding?: string } {
  return addon === undefined ? {} : { nativeBinding: addon as unknown as string };
}

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
