import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../src/commands/index.ts";
import type { Context } from "../src/context.ts";
import { FLAG_ACTS } from "../src/domain/scoring/flags.ts";
import { WITHHELD_ACTS } from "../src/domain/scoring/verdict.ts";
import { da } from "../src/questions/da.ts";
import { en } from "../src/questions/en.ts";
import { FLAG_SENTENCES } from "../src/views/why.ts";
import { WITHHELD_WORDS } from "../src/views/words.ts";
import { startNet } from "./support/harness.ts";

// What is said describes the state of care. No word of it grades a person, counts days in a row, or makes anybody feel guilty.

/** Words that judge a person, and words that scold the owner; English and Danish. */
const JUDGING =
  /\b(?:worthless|useless|low[- ]value|(?:high|low)[- ]quality|prun(?:e|ed|ing)|neglect\w*|fail(?:ed|ure|ing)|dead|loser|lazy|guilt\w*|shame\w*|disappoint\w*|poor|bad|worst (?:contact|person)|streak\w*|you should have|you (?:forgot|ignored|missed)|rating|værdiløs\w*|dårlig\w*|doven\w*|skyld\w*|skam\w*|forsømt\w*|svigt\w*)\b/iu;
const GRADING = /\b[A-D][- ](?:contact|player)\b/;
const isJudging = (text: string): boolean => JUDGING.test(text) || GRADING.test(text);

const folder = new URL("transcripts/", import.meta.url);

/** What net printed in a transcript: not what was typed, and not remarks. */
function printed(file: string): string[] {
  return readFileSync(new URL(file, folder), "utf8")
    .split("\n")
    .filter((line) => !/^(?:[$#<=]|$)/.test(line));
}

const texts = (value: unknown): string[] =>
  typeof value === "string" ? [value] : value && typeof value === "object" ? Object.values(value).flatMap(texts) : [];

describe("the words", () => {
  it.each(readdirSync(folder).filter((file) => file.endsWith(".txt")))("of %s", (file) => {
    expect(printed(file).filter(isJudging)).toEqual([]);
  });

  it.each(COMMANDS.map(({ name, build }) => [name, build] as const))("of the help of %s", (_, build) => {
    const help = build({ terminal: { width: 80 } } as Context).helpInformation();
    expect(help.split("\n").filter(isJudging)).toEqual([]);
  });

  it("of the questions, the flags and what they ask for", () => {
    const all = texts([en, da, FLAG_ACTS, FLAG_SENTENCES, WITHHELD_ACTS, WITHHELD_WORDS]);
    expect(all.length).toBeGreaterThan(100);
    expect(all.filter(isJudging)).toEqual([]);
  });

  it.each([40, 80, 120])("beside the figures of net score say what they are of, at %i columns", async (width) => {
    const { net } = startNet({ width });
    await net('add "Mette Holm" --tier wide');
    await net('log "coffee with Mette"');
    const { stdout } = await net("score");
    expect(stdout.replaceAll("\n", " ")).toContain("how it stands between the two of you, and grade nobody.");
    expect(stdout).not.toMatch(/\btrust\b/);
    for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(width);
  });

  it("would be found", () => {
    for (const text of ["Bo is a C-contact", "you neglected Mette", "en dårlig relation", "a streak of 12 days"]) {
      expect(isJudging(text)).toBe(true);
    }
  });
});
