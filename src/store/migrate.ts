import type { Database } from "better-sqlite3";
import { NetError } from "../errors.ts";

export interface Migration {
  readonly version: number;
  readonly sql: string;
}

/** "net!", so that `file` and other programs can tell whose database it is. */
export const APPLICATION_ID = 0x6e657421;

/**
 * Brings `db` up to the newest version, all or nothing, while no other process can write: so a file is either as it
 * was or of this format, and of several first commands one makes it. `aside` is called before the first change
 * to a database that holds something, to put a copy out of the way.
 *
 * Foreign keys are off meanwhile, for SQLite rebuilds a table by dropping it, and dropping a table
 * cascades; each step is instead checked as a whole before it is kept.
 */
export function migrate(db: Database, migrations: readonly Migration[], aside: (version: number) => void): void {
  const newest = migrations.at(-1)?.version ?? 0;
  db.pragma("foreign_keys = OFF");
  db.transaction(() => {
    const current = versionOf(db);
    if (current > newest) {
      const formats = `format ${current}; this one knows ${newest}`;
      throw new NetError("damaged", `${db.name} was made by a newer net (${formats})`, { hint: "upgrade net" });
    }
    if (current === newest) return; // another process was faster
    if (current > 0) aside(current);
    for (const { version, sql } of migrations.slice(current)) {
      db.exec(sql);
      const orphans = db.pragma("foreign_key_check") as unknown[];
      if (orphans.length > 0)
        throw new Error(`migration ${version} leaves ${orphans.length} rows without their parent`);
    }
    db.pragma(`user_version = ${newest}`);
    db.pragma(`application_id = ${APPLICATION_ID}`);
  }).immediate();
  db.pragma("foreign_keys = ON");
}

function versionOf(db: Database): number {
  return db.pragma("user_version", { simple: true }) as number;
}
