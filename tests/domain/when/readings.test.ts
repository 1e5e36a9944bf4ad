import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../../../src/domain/when/fold.ts";
import { matchAt } from "../../../src/domain/when/grammar.ts";
import { canBegin, FAMILIES } from "../../../src/domain/when/readings.ts";
import {
  COUNTS,
  DATES,
  DAY_WORDS,
  MONTHS,
  ORDINALS,
  PERIODS,
  UNITS,
  WEEKDAYS,
  WHICH,
} from "../../../src/domain/when/words.ts";

/** The families of which a rule reads `text` from its start on, and those of them that would have been passed over. */
function readers(text: string): { readonly read: number; readonly missed: number } {
  const plain = fold(text).text;
  const reading = FAMILIES.filter(({ rules }) => rules().some((rule) => matchAt(rule.phrase, plain, 0) !== undefined));
  return { read: reading.length, missed: reading.filter((family) => !canBegin(family, plain, 0)).length };
}

const wordOf = (table: { readonly words: () => Iterable<string> }) => fc.constantFrom(...table.words());
const date = fc.constantFrom("1", "3.", "d. 3.", "den 12.", "the 4th", "12/3", "12.3.", "2027-01-05", "31-12-2026");
const count = fc.oneof(wordOf(COUNTS), fc.constantFrom("2", "14", "half a"));
const length = fc.tuple(count, wordOf(UNITS)).map((words) => words.join(" "));
const which = fc.oneof(wordOf(WHICH), fc.constantFrom("i", "this coming", "kommende", "forstkommende", "dette"));
const phrase = fc
  .array(
    fc.oneof(
      wordOf(DAY_WORDS),
      wordOf(WEEKDAYS),
      wordOf(WEEKDAYS).map((name) => `i ${name}s`),
      wordOf(MONTHS),
      wordOf(ORDINALS),
      wordOf(PERIODS),
      date,
      length,
      which,
      fc
        .tuple(fc.constantFrom("in", "om", "within", "inden for", "inden", "for", "+", "-"), length)
        .map((w) => w.join(" ")),
      fc.tuple(which, wordOf(PERIODS)).map((words) => words.join(" ")),
      fc.constantFrom(
        "weekend",
        "i weekenden",
        "the weekend",
        "over the weekend",
        "uge 7",
        "i uge 48",
        "w50",
        "u7",
        "wk 3",
      ),
      fc.constantFrom("eow", "eom", "eoy", "ultimo", "primo", "medio", "mid", "midt i", "start of", "i starten af"),
      fc.constantFrom(
        "end of",
        "at the end of",
        "last day of",
        "sidste dag i",
        "ved udgangen af",
        "slutningen af",
        "sidst i",
      ),
      wordOf(DATES),
      fc.constantFrom(
        "early",
        "late",
        "forst i",
        "midt i",
        "primo uge 7",
        "fortnight ago",
        "after next",
        "lille juleaften",
      ),
      fc.constantFrom(
        "week of",
        "uge i",
        "week on",
        "ugen er omme",
        "the week is out",
        "friday the 13th",
        "cob",
        "end of day",
      ),
      fc.constantFrom("q2", "end of q3", "in q1", "week after next", "ugen efter naeste"),
      fc.constantFrom("ugens udgang", "ved arets udgang", "i manedens slutning", "beginning of", "at the start of"),
      fc.constantFrom(
        "of",
        "in",
        "i",
        "ago",
        "siden",
        "from now",
        "fra nu",
        "week",
        "uge",
        "month",
        "the",
        "den",
        "2027",
      ),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((words) => words.join(" "));

describe("a family of rules", () => {
  it("is never passed over where one of its rules can read", () => {
    let read = 0;
    fc.assert(
      fc.property(phrase, (text) => {
        const here = readers(text);
        read += here.read;
        expect(here.missed).toBe(0);
      }),
      { numRuns: 5000 },
    );
    expect(read).toBeGreaterThan(1000);
  });

  it.each([
    "wednesday,, the 4. of september",
    "wednesday, september. the 4th",
    "torsdag., den 4/12",
    "next friday",
    "the day after tomorrow",
    "second tuesday of may",
    "3. fredag i maj",
    "half a year",
    "beginning of may",
    "last day of the month",
    "later this week",
    "senere på ugen",
    "1. kvartal",
    "udgangen af 3. kvartal",
    "den 3. i næste måned",
    "2 hverdage",
    "u37",
    "+3d",
  ])("is tried at “%s”", (text) => {
    const { read, missed } = readers(text);
    expect(missed).toBe(0);
    expect(read).toBeGreaterThan(0);
  });

  it.each(["coffee", "mette", "og", "", "wednesday evening with"])("is left alone at “%s” but for weekdays", (text) => {
    const tried = FAMILIES.filter((family) => canBegin(family, text, 0));
    expect(tried.length).toBe(text.startsWith("wednesday") ? 1 : 0);
  });
});
