import fc from "fast-check";
import { expect, it } from "vitest";
import {
  ALPHANUMERIC,
  isAccentAt,
  isAlphanumericAt,
  isCapitalAt,
  isDigitAt,
  isLetterAt,
  isNumberAt,
  isSmallAt,
  isSpaceAt,
  lowered,
  startBefore,
} from "../../../src/domain/when/letters.ts";

const CHARACTERS = Array.from({ length: 0x1_0000 }, (_, code) => String.fromCharCode(code)).concat(
  Array.from({ length: 0x2000 }, (_, index) => String.fromCodePoint(0x1_e000 + index)),
);

it.each<[string, (text: string, at: number) => boolean, RegExp]>([
  ["letter", isLetterAt, /^\p{L}$/u],
  ["letter or number", isAlphanumericAt, /^[\p{L}\p{N}]$/u],
  ["number", isNumberAt, /^\p{N}$/u],
  ["digit", isDigitAt, /^\d$/u],
  ["capital", isCapitalAt, /^\p{Lu}$/u],
  ["small letter", isSmallAt, /^\p{Ll}$/u],
  ["accent", isAccentAt, /^\p{M}$/u],
  ["space", isSpaceAt, /^\s$/u],
])("says of every character what Unicode says of it: %s", (_name, isOne, pattern) => {
  expect(CHARACTERS.filter((character) => isOne(character, 0) !== pattern.test(character))).toEqual([]);
});

it.each([isLetterAt, isAlphanumericAt, isNumberAt, isDigitAt, isCapitalAt, isSmallAt, isAccentAt, isSpaceAt])(
  "finds nothing before a text nor behind it",
  (isOne) => {
    expect([isOne("a1", 2), isOne("", 0), isOne("a1", -1)]).toEqual([false, false, false]);
  },
);

it("has a class for patterns that holds the letters of Europe and no mark between words", () => {
  const pattern = new RegExp(`^${ALPHANUMERIC}+$`);
  expect(["Åse", "Łódź", "Ελλάδα", "Київ", "東京", "½"].filter((word) => !pattern.test(word))).toEqual([]);
  expect(Array.from(" -–—…’“”.,;:!?'\"×÷€、。\u0301_").filter((mark) => pattern.test(mark))).toEqual([]);
});

it("makes letters small without moving any", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom("İ", "Å", "ẞ"))), (parts) => {
      const text = parts.join("");
      const low = lowered(text);
      expect(low.length).toBe(text.length);
      expect(low.replaceAll("İ", "")).toBe(text.replaceAll("İ", "").toLowerCase());
    }),
    { numRuns: 1000 },
  );
});

it("finds the character before a place", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
      const last = Array.from(text).at(-1) ?? "";
      expect(startBefore(text, text.length)).toBe(text.length - last.length);
    }),
    { numRuns: 1000 },
  );
});
