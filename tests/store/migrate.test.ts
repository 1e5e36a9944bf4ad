import { readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { connectionTo } from "../../src/store/connection.ts";
import { copiesOf } from "../../src/store/forget.ts";
import { migrate } from "../../src/store/migrate.ts";
import { migrations } from "../../src/store/migrations/index.ts";
import { NEWEST } from "../../src/store/migrations/newest.ts";
import { freshFolder } from "../support/harness.ts";

const MIGRATIONS = migrations();

const notCopied = (): never => {
  throw new Error("a fresh file needs no copy");
};

function migrated(): BetterSqlite3.Database {
  const db = new BetterSqlite3(":memory:");
  migrate(db, MIGRATIONS, notCopied);
  return db;
}

describe("migrate", () => {
  it("numbers its migrations 1, 2, 3…", () => {
    expect(MIGRATIONS.at(-1)?.version).toBe(NEWEST);
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
  });

  it("ends in the schema that is written down", async () => {
    const schema = migrated()
      .prepare<[], { sql: string }>(
        "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE '%\\_text\\_%' ESCAPE '\\' ORDER BY rowid",
      )
      .all();
    await expect(`${schema.map(({ sql }) => sql).join(";\n\n")};\n`).toMatchFileSnapshot("schema.sql");
  });

  it("makes every table strict, but for the full-text index", () => {
    const tables = migrated().prepare<[], { name: string; strict: number; type: string }>("PRAGMA table_list").all();
    const loose = tables.filter(
      ({ name, strict, type }) => type === "table" && strict === 0 && !name.startsWith("sqlite_"),
    );
    expect(loose).toEqual([]);
  });

  it("refuses a file of a newer net, and says so", () => {
    const db = new BetterSqlite3(":memory:");
    db.pragma("user_version = 999");
    expect(() => migrate(db, MIGRATIONS, notCopied)).toThrow(/made by a newer net \(format 999/);
  });

  it("leaves no trace of an upgrade that fails", () => {
    const db = migrated();
    const good = { version: MIGRATIONS.length + 1, sql: "CREATE TABLE more (id TEXT) STRICT;" };
    const broken = { version: MIGRATIONS.length + 2, sql: "CREATE TABLE half (id); SELECT nonsense;" };
    expect(() => migrate(db, [...MIGRATIONS, good, broken], () => undefined)).toThrow();
    expect(db.pragma("user_version", { simple: true })).toBe(MIGRATIONS.length);
    expect(db.prepare("SELECT 1 FROM sqlite_schema WHERE name IN ('more', 'half')").get()).toBeUndefined();
  });

  it("makes a file whole or not at all", () => {
    const db = new BetterSqlite3(":memory:");
    const broken = { version: MIGRATIONS.length + 1, sql: "SELECT nonsense;" };
    expect(() => migrate(db, [...MIGRATIONS, broken], notCopied)).toThrow();
    expect(db.pragma("user_version", { simple: true })).toBe(0);
    expect(db.prepare("SELECT count(*) FROM sqlite_schema").pluck().get()).toBe(0);
  });

  it("lets nobody write between the copy and the upgrade", () => {
    const path = join(freshFolder(), "net.db");
    const db = new BetterSqlite3(path);
    db.pragma("journal_mode = WAL");
    migrate(db, MIGRATIONS.slice(0, -1), notCopied);
    const other = new BetterSqlite3(path, { timeout: 0 });
    let refusal = "";
    migrate(db, MIGRATIONS, () => {
      try {
        other.exec("DELETE FROM contacts");
      } catch (error) {
        refusal = String(error);
      }
    });
    expect(refusal).toContain("database is locked");
    other.close();
    db.close();
  });

  it("puts a copy aside before it changes a file that holds something", () => {
    const db = migrated();
    const copied: number[] = [];
    const next = { version: MIGRATIONS.length + 1, sql: "CREATE TABLE more (id TEXT) STRICT;" };
    migrate(db, [...MIGRATIONS, next], (version) => copied.push(version));
    expect(copied).toEqual([MIGRATIONS.length]);
  });

  it("keeps the keys of those whose rows were there before", () => {
    const db = new BetterSqlite3(":memory:");
    migrate(db, MIGRATIONS.slice(0, 4), notCopied);
    for (const id of ["b", "a"]) {
      db.exec(`
        INSERT INTO contacts (id, name, folded_name, sort_name, standing, is_pinned, added_on)
        VALUES ('${id}', '${id}', '${id}', '${id}', 'active', 0, '2026-05-04')
      `);
    }
    db.exec(`
      INSERT INTO links (id, a_id, b_id, strength) VALUES ('l', 'a', 'b', 1);
      INSERT INTO roles (id, contact_id) VALUES ('r', 'a');
      INSERT INTO goals (id, title, sphere, weight) VALUES ('g', 'a board', 'business', 0.5);
      INSERT INTO fits (id, contact_id, goal_id, fit, asked_on) VALUES ('f', 'b', 'g', 2, '2026-05-04');
    `);
    migrate(db, MIGRATIONS, () => undefined);
    const keys = new Map(db.prepare<[], [string, number]>("SELECT id, key FROM contacts").raw().all());
    const [a, b] = [keys.get("a"), keys.get("b")];
    expect(a).not.toBe(b);
    expect(db.prepare("SELECT a_key, b_key FROM links").raw().all()).toEqual([[a, b]]);
    expect(db.prepare("SELECT contact_key FROM roles").pluck().all()).toEqual([a]);
    expect(db.prepare("SELECT contact_key FROM fits").pluck().all()).toEqual([b]);
  });

  it("keeps that copy beside the file, whole, private and of the format it had", () => {
    const path = join(freshFolder(), "net.db");
    const before = new BetterSqlite3(path);
    migrate(before, MIGRATIONS.slice(0, -1), notCopied);
    before.exec("INSERT INTO organisations (id, name, folded_name) VALUES ('o', 'Nordlys', 'nordlys')");
    before.close();
    writeFileSync(`${path}.v${NEWEST - 1}.part`, "a copy that was cut off");
    connectionTo(path, undefined).close();
    const copy = `${path}.v${NEWEST - 1}`;
    expect(statSync(copy).mode & 0o777).toBe(0o600);
    expect(readdirSync(dirname(path)).filter((name) => name.includes(".v"))).toEqual([basename(copy)]);
    const [upgraded, aside] = [new BetterSqlite3(path), new BetterSqlite3(copy)];
    expect([upgraded, aside].map((db) => db.pragma("user_version", { simple: true }))).toEqual([NEWEST, NEWEST - 1]);
    expect(aside.prepare("SELECT name FROM organisations").pluck().all()).toEqual(["Nordlys"]);
    expect(aside.pragma("integrity_check", { simple: true })).toBe("ok");
    upgraded.close();
    aside.close();
  });

  it("keeps a copy of each file that was upgraded under one name, a backup put back too, and none twice", () => {
    const path = join(freshFolder(), "net.db");
    const upgrade = (...names: readonly string[]): string[] => {
      rmSync(path, { force: true });
      const before = new BetterSqlite3(path);
      migrate(before, MIGRATIONS.slice(0, -1), notCopied);
      for (const name of names) before.exec(`INSERT INTO organisations VALUES ('${name}', '${name}', '${name}')`);
      before.close();
      connectionTo(path, undefined).close();
      return copiesOf(path).toSorted();
    };
    const held = (copy: string): unknown[] => {
      const db = new BetterSqlite3(copy, { readonly: true });
      const names = db.prepare("SELECT name FROM organisations ORDER BY name").pluck().all();
      db.close();
      return names;
    };
    const copy = `${path}.v${NEWEST - 1}`;
    expect(upgrade("Nordlys")).toEqual([copy]);
    expect(upgrade("Nordlys")).toEqual([copy]);
    expect(upgrade("Nordlys", "Sydfyn")).toEqual([copy, `${copy}-2`]);
    expect(upgrade("Nordlys", "Sydfyn")).toEqual([copy, `${copy}-2`]);
    expect(upgrade()).toEqual([copy, `${copy}-2`, `${copy}-3`]);
    expect([copy, `${copy}-2`, `${copy}-3`].map(held)).toEqual([["Nordlys"], ["Nordlys", "Sydfyn"], []]);
  });

  it("keeps the rows that hang on a table that is built anew", () => {
    const db = migrated();
    db.exec(`
      INSERT INTO organisations (id, name, folded_name) VALUES ('o', 'Nordlys', 'nordlys');
      INSERT INTO contacts (id, name, folded_name, sort_name, standing, is_pinned, added_on)
        VALUES ('c', 'Ada', 'ada', 'ada', 'inbox', 0, '2026-01-01');
      INSERT INTO roles (id, contact_id, organisation_id, title) VALUES ('r', 'c', 'o', 'CFO');
    `);
    const rebuild = {
      version: MIGRATIONS.length + 1,
      sql: `CREATE TABLE fresh (id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL, folded_name TEXT NOT NULL) STRICT;
        INSERT INTO fresh SELECT * FROM organisations; DROP TABLE organisations; ALTER TABLE fresh RENAME TO organisations;`,
    };
    migrate(db, [...MIGRATIONS, rebuild], () => undefined);
    expect(db.prepare("SELECT id FROM roles").pluck().all()).toEqual(["r"]);
  });
});
