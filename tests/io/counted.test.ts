import { copyFileSync, existsSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { countedFor } from "../../src/io/counted.ts";
import { freshFolder } from "../support/harness.ts";

const QUIET_SINCE = new Date(Date.UTC(2026, 4, 4, 8));
const LATER = QUIET_SINCE.getTime() + 60_000;

/** A file that was last written at a quiet moment, and how often anybody had to count. */
function counting(now = LATER) {
  const path = join(freshFolder(), "net.db");
  let counts = 0;
  const counted = countedFor(
    () => path,
    () => now,
  );
  const write = (text: string, at = QUIET_SINCE): void => {
    writeFileSync(path, text);
    utimesSync(path, at, at);
  };
  write("one");
  return { path, write, ask: (question = "due"): number => counted(question, () => ++counts) };
}

describe("what is counted", () => {
  it("is told again as long as the file is the very same, and kept where nobody else reads it", () => {
    const { path, ask } = counting();
    expect([ask(), ask(), ask()]).toEqual([1, 1, 1]);
    expect(statSync(`${path}-count`).mode & 0o777).toBe(0o600);
  });

  it("is counted anew for another question", () => {
    const { ask } = counting();
    expect([ask("today"), ask("tomorrow"), ask("tomorrow"), ask("today")]).toEqual([1, 2, 2, 3]);
  });

  it.each<[string, (net: ReturnType<typeof counting>) => void]>([
    ["has grown", ({ write }) => write("one, two")],
    ["was written at another time", ({ write }) => write("two", new Date(QUIET_SINCE.getTime() + 1))],
    ["holds something else, though its length and its time are the same", ({ write }) => write("two")],
    [
      "is another one under its name",
      ({ path }) => {
        copyFileSync(path, `${path}.new`);
        rmSync(path);
        copyFileSync(`${path}.new`, path);
        utimesSync(path, QUIET_SINCE, QUIET_SINCE);
      },
    ],
  ])("is counted anew where the file %s", (_, change) => {
    const net = counting();
    expect(net.ask()).toBe(1);
    change(net);
    expect([net.ask(), net.ask()]).toEqual([2, 2]);
  });

  it.each(["-wal", "-journal"])("is counted each time while %s beside the file holds what is not in it yet", (end) => {
    const { path, ask } = counting();
    expect(ask()).toBe(1);
    writeFileSync(path + end, "a change");
    expect([ask(), ask()]).toEqual([2, 3]);
    writeFileSync(path + end, "");
    expect(ask()).toBe(1);
  });

  it.each([
    ["has just changed", QUIET_SINCE.getTime() + 1999],
    ["changes in the future", QUIET_SINCE.getTime() - 60_000],
  ])("is counted each time where the file %s, for it could change again unseen", (_, now) => {
    const { path, ask } = counting(now);
    expect([ask(), ask()]).toEqual([1, 2]);
    expect(existsSync(`${path}-count`)).toBe(false);
  });

  it.each([
    ["nothing", ""],
    ["half of it", '{"asked":"'],
    ["something else", '[{"contact":"id"}]'],
    ["no number", '{"asked":"due","count":"many"}'],
  ])("is counted where what was kept is %s", (_, text) => {
    const { path, ask } = counting();
    ask();
    writeFileSync(`${path}-count`, text);
    expect([ask(), ask()]).toEqual([2, 2]);
    expect(readFileSync(`${path}-count`, "utf8")).toMatch(/"count":2/);
  });

  it("is counted where there is no file at all", () => {
    const { path, ask } = counting();
    rmSync(path);
    expect([ask(), ask()]).toEqual([1, 2]);
  });
});
