import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quoted } from "../../src/domain/quoted.ts";
import { words } from "../support/harness.ts";
import { NASTY } from "../support/nasty.ts";

/** What a shell takes a command line for: its words, each ended by a NUL. */
function shellWords(line: string): string[] {
  return execFileSync("sh", ["-c", `printf '%s\\0' ${line}`], { encoding: "utf8" })
    .split("\0")
    .slice(0, -1);
}

const SAFE = [
  "Mette",
  "Søren",
  "Mette Holm",
  "o'Hara",
  "",
  "#board",
  "-x",
  "=ls",
  "a;b",
  "a>b",
  "~",
  "*",
  "(x)",
  "a\tb",
];
const UNSAFE = [
  "Eve $(touch /tmp/PWNED) Hansen",
  'Bo "The Man" Hansen',
  "`id`",
  "a!b",
  "a\\b",
  "it's $HOME",
  "'",
  "$'x'",
];

describe("a word as it is typed", () => {
  it.each([
    ["Mette", "Mette"],
    ["Mette Holm", '"Mette Holm"'],
    ["Jørgen O'Hara", '"Jørgen O\'Hara"'],
    ["", '""'],
    ["#board", '"#board"'],
    ['Bo "The Man" Hansen', "'Bo \"The Man\" Hansen'"],
    ["Eve $(id)", "'Eve $(id)'"],
    ["it's $5", "'it'\\''s $5'"],
    ["A\u202eB", '"A\u202eB"'],
  ])("%s is %s", (word, typed) => expect(quoted(word)).toBe(typed));

  it("is one word to a shell, and the very one", () => {
    const all = [...SAFE, ...UNSAFE, ...fc.sample(NASTY, { numRuns: 300, seed: 7 })].map((word) =>
      Buffer.from(word.replaceAll("\0", "")).toString(),
    );
    expect(shellWords(all.map(quoted).join(" "))).toEqual(all);
  });

  it("is one word to the tests", () =>
    expect(words([...SAFE, ...UNSAFE].map(quoted).join(" "))).toEqual([...SAFE, ...UNSAFE]));
});

describe("the sources", () => {
  it("put no name between quotes of their own where something is to be typed", () => {
    const root = new URL("../../src/", import.meta.url);
    const careless = readdirSync(root, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .flatMap((file) =>
        readFileSync(new URL(file, root), "utf8")
          .split("\n")
          .map((line) => `${file}: ${line.trim()}`),
      )
      .filter((line) =>
        /\bnet [a-z$][^`]*"\$\{|\bnet [a-z]+ "[^"`$]+\$\{|--[a-z-]+ "[^"`]*\$\{|(?:= |\w\()`"\$\{[^}]*\}"`\)?;/.test(
          line,
        ),
      );
    expect(careless).toEqual([]);
  });
});
