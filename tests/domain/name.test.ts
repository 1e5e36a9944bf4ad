import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanLine, cleanName, cleanTag, folded, isSameText, sortName } from "../../src/domain/name.ts";

describe("two texts", () => {
  it.each([
    ["sails on Sundays", "Sails on sundays."],
    ["Ærø rundt", "aeroe rundt!"],
    ["it's late", "its late"],
    ["Anne-Marie's boat", "anne marie’s boat"],
    ["café", "cafe\u0301"],
  ])("say the same: %s, %s", (one, other) => {
    expect(isSameText(one, other)).toBe(true);
  });

  it.each([
    ["C#", "C++"],
    ["C", "C#"],
    ["5 %", "5"],
    ["🎉", "👍"],
    ["likes ☕", "likes 🍵"],
    ["R&D", "R D"],
    ["", "…?#"],
  ])("do not: %s, %s", (one, other) => {
    expect(isSameText(one, other)).toBe(false);
  });
});

describe("folded", () => {
  it.each([
    ["Søren", "Soren", "Soeren", "SØREN", "So\u0308ren", "Sören"],
    ["Åse Ødegård", "Aase Oedegaard", "Ase Odegard", "A\u030ase Ødega\u030ard"],
    ["Kjær", "Kjaer", "KJÆR"],
    ["Müller", "Mueller", "Muller"],
    ["Lætitia", "Laetitia"],
    ["Strauß", "Strauss"],
    ["O'Neill", "O’Neill", "ONeill"],
    ["Anne-Marie  Dam", "anne marie dam", "Anne\tMarie, Dam"],
    ["Łukasz", "Lukasz"],
    ["Mette Holm", "𝓜𝓮𝓽𝓽𝓮 𝐇𝐨𝐥𝐦", "Ｍｅｔｔｅ Ｈｏｌｍ"], // as some write themselves in a profile
  ])("is one for %s and the other ways to write it", (first, ...others) => {
    for (const other of others) expect(folded(other)).toBe(folded(first));
  });

  it.each([
    ["Anna", "Аnna"], // the second begins with a Cyrillic letter
    ["Lars", "Larsen"],
    ["Bo", "Bob"],
  ])("keeps %s and %s apart", (one, other) => {
    expect(folded(one)).not.toBe(folded(other));
  });

  it("is the same when it is folded again, and whether letters were composed or not", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(folded(text.normalize("NFD"))).toBe(folded(text.normalize("NFC")));
        expect(folded(text)).not.toMatch(/^ | $| {2}/);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("letters with accents", () => {
  const LETTERS = Array.from({ length: 0x250 - 0xc0 }, (_, at) => String.fromCharCode(0xc0 + at));

  it.each(LETTERS)("%s is folded and sorted as when it is taken apart", (letter) => {
    const apart = `n${letter}n`.normalize("NFD");
    expect(folded(`n${letter}n`)).toBe(folded(apart));
    // With a letter that is in no table of ours, the text goes the long way.
    expect(folded(`n${letter}n ł`)).toBe(`${folded(apart)} l`);
    expect(sortName(`n${letter}n`)).toBe(sortName(apart));
  });
});

describe("sortName", () => {
  it("sorts as a Danish list does: æ, ø and å last, aa as å, accents no matter", () => {
    const names = [
      "Zoe",
      "Ærø",
      "Åse",
      "Aase",
      "Øst",
      "Anders",
      "Émile",
      "Emil",
      "Abel",
      "Yrsa",
      "Über",
      "Bo Bay",
      "Bo",
      "Boa",
      "Østen",
      "Ågård",
      "Adam",
    ];
    const danish = new Intl.Collator("da", { sensitivity: "base" });
    const byKey = names.toSorted((a, b) => (sortName(a) < sortName(b) ? -1 : sortName(a) > sortName(b) ? 1 : 0));
    const byCollator = names.toSorted((a, b) => danish.compare(a, b));
    expect(byKey.map(sortName)).toEqual(byCollator.map(sortName));
    expect(byKey.slice(0, 3)).toEqual(["Abel", "Adam", "Anders"]);
    expect(sortName("Aase")).toBe(sortName("Åse"));
  });
});

describe("what is typed as a name", () => {
  it.each([
    ["  Mette \u00a0 Holm\n", "Mette Holm"],
    ["A\u030ase", "Åse"],
    ["Me\u0000tte", "Mette"],
  ])("%j becomes %j", (typed, name) => {
    expect(cleanName(typed)).toBe(name);
  });

  it.each(["", "   ", "\u200b", "\u0301", "---", "🙂"])("%j is refused, for nothing would be seen to say", (typed) => {
    expect(() => cleanName(typed)).toThrow("a name needs at least one letter");
  });

  it("of more than 200 characters is refused", () => {
    expect(() => cleanName("x".repeat(201))).toThrow("200 characters");
    expect(cleanName("x".repeat(200))).toHaveLength(200);
  });

  it("is the same when it is cleaned twice", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(cleanLine(cleanLine(text))).toBe(cleanLine(text));
      }),
      { numRuns: 1000 },
    );
  });
});

it.each([
  ["#Finance", "finance"],
  [" ERP  rollout ", "erp-rollout"],
  ["##å", "å"],
])("the tag %j is kept as %j", (typed, tag) => {
  expect(cleanTag(typed)).toBe(tag);
});
