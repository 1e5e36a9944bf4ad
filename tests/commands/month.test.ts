import { chmodSync } from "node:fs";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { describe, expect, it } from "vitest";
import type { Month } from "../../src/domain/snapshot.ts";
import { run } from "../../src/main.ts";
import { freshFolder, startNet } from "../support/harness.ts";

/** Mette, a relation; Bo, a card; Lars, once a relation and in the archive now: all of May, which is kept empty. */
async function inMay(path?: string) {
  const started = startNet({ today: "2026-05-04", ...(path === undefined ? {} : { path }) });
  const { net, store } = started;
  await net('add "Mette Holm" --tier core');
  await net('add "Lars Bech" --tier core');
  await net('log "lunch with Mette and Lars 2026-04-01"');
  await net("archive Lars");
  await net('add "Bo Ny"');
  const [mette] = store.contacts.named("Mette Holm");
  if (!mette) throw new Error("Mette");
  const kept = (): string[] => store.snapshots.of(mette.id).map(({ month }) => month);
  const has = (month: string): boolean => store.snapshots.has(month as Month);
  return { ...started, mette, kept, has };
}

describe("the scores of a month", () => {
  it("are kept by whatever runs first in it, of relations alone, to three decimals", async () => {
    const { net, goTo, store, kept, mette } = await inMay();
    expect(kept()).toEqual([]);
    goTo("2026-06-03");
    expect((await net("list")).exitCode).toBe(0);
    goTo("2026-06-20");
    await net("list");
    expect(kept()).toEqual(["2026-06"]);
    const snapshot = store.snapshots.byId("2026-06" as never);
    expect(snapshot).toMatchObject({ month: "2026-06", takenOn: "2026-06-03" });
    expect(snapshot?.scores).toEqual([
      {
        contactId: mette.id,
        index: 11.429, // 100 (.22 S + .1 · 0) / .32
        mission: null,
        strength: 0.166, // 1 − e^(−14/77): lunch 63 days ago
        balance: null,
        trust: null,
        interest: 0,
        perspective: null,
      },
    ]);
  });

  it("hold what the command has just written", async () => {
    const { net, goTo, store, mette } = await inMay();
    goTo("2026-06-03");
    await net('log "lunch with Mette today" --depth 3');
    expect(store.snapshots.of(mette.id)[0]?.strength).toBeGreaterThan(0.8);
  });

  it("hinder no step from being made again, though whoever was unmade had lost theirs", async () => {
    const { net, store, goTo } = startNet({ today: "2026-05-04" });
    for (const name of ["Anna Berg", "Anna Dam", "Bo Lund"]) await net(`log "coffee with **${name}** yesterday"`);
    goTo("2026-06-01");
    await net("list");
    const scores = (): number | undefined => store.snapshots.byId("2026-06" as never)?.scores.length;
    expect(scores()).toBe(3);
    expect((await net('merge "Anna Berg" "Anna Dam" --keep A')).exitCode).toBe(0);
    expect(scores()).toBe(2);
    for (const typed of ["undo", "undo", "redo", "redo"]) {
      expect(await net(typed), typed).toMatchObject({ exitCode: 0, stderr: "" });
    }
    expect(scores()).toBe(2);
    expect((await net("undo")).exitCode).toBe(0);
    expect(scores()).toBe(3);
  });

  it("are kept even where there is nobody, and then not again", async () => {
    const { net, store } = startNet();
    await net("list");
    expect(store.snapshots.byId("2026-05" as never)?.scores).toEqual([]);
    await net('add "Mette Holm" --tier core');
    await net('log "lunch with Mette today"');
    expect(store.snapshots.byId("2026-05" as never)?.scores).toEqual([]);
  });

  it.each([
    "--help",
    "--version",
    "due --help",
    "help days",
    "completion bash",
    "__complete net du",
    "undo",
    "undo --dry-run",
    "history",
    'give Mette "a book" --dry-run',
    "show Nobody",
    "list --today 2026-06-03",
    "frobnicate",
  ])("are not kept by net %s", async (line) => {
    const { net, goTo, has } = await inMay();
    goTo("2026-06-03");
    await net(line);
    expect(has("2026-06")).toBe(false);
    await net("list");
    expect(has("2026-06")).toBe(true);
  });

  it("are nobody's step: undo passes over them, redo stays open, history does not name them", async () => {
    const { net, goTo, store, kept } = await inMay();
    await net('give Mette "a book"');
    await net("undo");
    goTo("2026-06-03");
    await net("list");
    expect(kept()).toEqual(["2026-06"]);
    expect((await net("redo")).stdout).toContain("give Mette");
    const steps = store.journal.list(99).map(({ command }) => command);
    expect(steps).not.toContain("net list");
    expect((await net("undo")).stdout).toContain("give Mette");
    while ((await net("undo")).exitCode === 0);
    expect(store.contacts.named("Mette Holm")).toEqual([]);
    expect(kept()).toEqual([]); // whoever is not in the file any more has no scores there
    expect(store.snapshots.byId("2026-06" as never)?.scores).toEqual([]);
  });

  it("are passed over without a word or a wait where another process holds the file", async () => {
    const path = join(freshFolder(), "net.db");
    const { net, goTo, has, store } = await inMay(path);
    goTo("2026-06-03");
    const other = new BetterSqlite3(path);
    other.exec("BEGIN IMMEDIATE");
    expect(await net("list")).toMatchObject({ exitCode: 0, stderr: "" }); // for a lock it needs it would wait ten seconds
    expect(has("2026-06")).toBe(false);
    other.exec("COMMIT");
    other.close();
    await net("list");
    expect(has("2026-06")).toBe(true);
    store.close();
  });

  it.skipIf(process.getuid?.() === 0)("are passed over in a file that cannot be written", async () => {
    const path = join(freshFolder(), "net.db");
    const { store } = await inMay(path);
    store.close();
    chmodSync(path, 0o400);
    const later = startNet({ path, today: "2026-06-03" });
    expect(await later.net("list")).toMatchObject({ exitCode: 0, stderr: "" });
    expect(later.store.snapshots.has("2026-06" as Month)).toBe(false);
    later.store.close();
  });

  it("are refused by SQLite in a file that is only read, and nobody hears of it", async () => {
    const { net, goTo, has, store } = await inMay();
    goTo("2026-06-03");
    Object.assign(store, {
      keep: () => {
        throw Object.assign(new Error("attempt to write a readonly database"), { code: "SQLITE_READONLY" });
      },
    });
    expect(await net("list")).toMatchObject({ exitCode: 0, stderr: "" });
    expect(has("2026-06")).toBe(false);
  });

  it("do not open a file that the command had no need of", async () => {
    const { context } = startNet();
    const unopened = Object.create(context, {
      store: {
        get: () => {
          throw new Error("opened");
        },
      },
    }) as typeof context;
    expect(await run(["help", "days"], unopened)).toBe(0);
  });
});
