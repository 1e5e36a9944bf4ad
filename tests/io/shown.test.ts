import { chmodSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { type ShownLine, shownFile } from "../../src/io/shown.ts";
import { freshFolder } from "../support/harness.ts";

const line = (contact: string): ShownLine => ({ contact, promise: null });
const long = Array.from({ length: 300 }, (_, at) => line(`contact ${at}`));

function shownIn(folder: string) {
  const path = join(folder, "net.db-shown");
  return { path, shown: shownFile(() => path) };
}

it("keeps the last list, be it longer or shorter than the one before, in the same private file", () => {
  const { path, shown } = shownIn(freshFolder());
  expect(shown.lines()).toEqual([]);
  shown.keep([line("one")]);
  const { ino, mode } = statSync(path);
  expect(mode & 0o777).toBe(0o600);
  for (const lines of [long, [line("two"), line("three")], [], long]) {
    shown.keep(lines);
    expect(shown.lines()).toEqual(lines);
  }
  expect(statSync(path).ino).toBe(ino);
});

it("makes private what was not, and follows no link", () => {
  const folder = freshFolder();
  const { path, shown } = shownIn(folder);
  writeFileSync(path, "[]");
  chmodSync(path, 0o644);
  shown.keep([line("one")]);
  expect(statSync(path).mode & 0o777).toBe(0o600);

  const other = shownIn(freshFolder());
  const elsewhere = join(folder, "letter");
  writeFileSync(elsewhere, "dear Mette");
  symlinkSync(elsewhere, other.path);
  other.shown.keep(long);
  expect(readFileSync(elsewhere, "utf8")).toBe("dear Mette");
});

it("takes a list that was cut off, or only half written over, for none", () => {
  const { path, shown } = shownIn(freshFolder());
  shown.keep(long);
  const whole = readFileSync(path, "utf8");
  for (const text of [whole.slice(0, 100), `${JSON.stringify([line("one")])}\n${whole.slice(60)}`]) {
    writeFileSync(path, text);
    expect(shown.lines()).toEqual([]);
  }
});
