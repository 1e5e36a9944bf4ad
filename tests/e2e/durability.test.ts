import { existsSync } from "node:fs";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { bareEnvironment, started } from "../support/built.ts";
import { freshFolder } from "../support/harness.ts";

function opened<Result>(folder: string, look: (db: BetterSqlite3.Database) => Result): Result {
  const db = new BetterSqlite3(join(folder, "net.db"));
  try {
    return look(db);
  } finally {
    db.close();
  }
}

/** The file is whole by SQLite's own checks, the full-text indexes included. */
function expectWhole(folder: string): void {
  opened(folder, (db) => {
    expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
    expect(db.pragma("foreign_key_check")).toEqual([]);
    db.exec("INSERT INTO contacts_text (contacts_text) VALUES ('integrity-check')");
    db.exec("INSERT INTO interactions_text (interactions_text) VALUES ('integrity-check')");
    db.exec("INSERT INTO names_text (names_text) VALUES ('integrity-check')");
  });
}

describe("many shells at once", () => {
  it("8 shells of 50 commands each leave 400 rows, and none is refused", async () => {
    const folder = freshFolder();
    const env = bareEnvironment(folder);
    const shell = async (number: number): Promise<string[]> => {
      const complaints: string[] = [];
      for (let count = 0; count < 50; count++) {
        const { code, stderr } = await started(
          ["add", `Person ${number} ${count}`, "--org", `Firma ${count % 5}`, "--new"],
          env,
        );
        if (code !== 0) complaints.push(stderr);
      }
      return complaints;
    };
    const complaints = (await Promise.all(Array.from({ length: 8 }, (_, number) => shell(number)))).flat();
    expect(complaints).toEqual([]);
    const count = (sql: string): unknown => opened(folder, (db) => db.prepare(sql).pluck().get());
    expect(count("SELECT count(*) FROM contacts")).toBe(400);
    expect(count("SELECT count(*) FROM journal WHERE kind = 'do'")).toBe(400);
    expect(count("SELECT count(*) FROM journal WHERE kind = 'keep'")).toBe(1); // the month, by whichever was first
    expect(count("SELECT count(DISTINCT id) FROM journal")).toBe(401);
    expect(count("SELECT count(*) FROM organisations")).toBe(5);
    expectWhole(folder);
  }, 180_000);

  it("20 first commands at once make one file", async () => {
    const folder = freshFolder();
    const env = bareEnvironment(folder);
    const ends = await Promise.all(Array.from({ length: 20 }, (_, at) => started(["add", `Person ${at}`], env)));
    expect(ends.map(({ code, stderr }) => `${code}${stderr}`)).toEqual(ends.map(() => "0"));
    expect(opened(folder, (db) => db.prepare("SELECT count(*) FROM contacts").pluck().get())).toBe(20);
    expectWhole(folder);
  }, 60_000);

  it("two that take back at once take back two different steps", async () => {
    const folder = freshFolder();
    const env = bareEnvironment(folder);
    for (const name of ["Anna", "Bo", "Carl"]) await started(["add", name], env);
    const ends = await Promise.all([started(["undo"], env), started(["undo"], env)]);
    expect(ends.map(({ code }) => code)).toEqual([0, 0]);
    expect(opened(folder, (db) => db.prepare("SELECT name FROM contacts").pluck().all())).toEqual(["Anna"]);
  }, 30_000);
});

describe("killed without a warning", () => {
  it("100 commands killed at random leave a whole file, with everything that was acknowledged", async () => {
    const folder = freshFolder();
    const env = bareEnvironment(folder);
    expect((await started(["add", "Mette Holm"], env)).code).toBe(0);
    const began = performance.now();
    expect((await started(["promise", "Mette", "the first"], env)).code).toBe(0);
    const usualMs = Math.ceil(performance.now() - began);
    const acknowledged: string[] = [];
    let killed = 0;
    let random = 20260504;
    for (let count = 0; count < 100; count++) {
      random = (random * 1103515245 + 12345) % 2147483648;
      const text = `promise number ${count}`;
      const { code, stdout } = await started(["promise", "Mette", text], env, {
        killAfterMs: random % Math.ceil(1.3 * usualMs),
      });
      if (code === null) killed++;
      if (stdout.includes(text)) acknowledged.push(text);
    }
    expectWhole(folder);
    const kept = opened(folder, (db) => db.prepare<[], string>("SELECT text FROM promises").pluck().all());
    expect(kept).toEqual(expect.arrayContaining(acknowledged));
    expect(killed, "the kills must fall within the commands").toBeGreaterThan(20);
    expect(acknowledged.length, "and some must get through").toBeGreaterThan(5);
    expect(opened(folder, (db) => db.prepare("SELECT count(*) FROM journal WHERE kind = 'do'").pluck().get())).toBe(
      kept.length + 1,
    );
    expect((await started(["due"], env)).code).toBe(0);
    expect(existsSync(join(folder, "net.db"))).toBe(true);
  }, 120_000);
});
