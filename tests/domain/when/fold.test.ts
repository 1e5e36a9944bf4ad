import fc from "fast-check";
import { expect, it } from "vitest";
import { fold } from "../../../src/domain/when/fold.ts";

it.each([
  ["Today", "today"],
  ["I  GÅR", "i gar"],
  ["aarhus", "arhus"],
  ["Loerdag", "lordag"],
  ["naeste måned", "naeste maned"],
  ["Søn–tirs’", "son–tirs'"],
  ["a\u030ar", "ar"],
  ["i\u00a0\tmorgen\n", "i morgen "],
  ["Æblegård, Łódź", "aeblegard, łodz"],
  ["🎉 Aa", "🎉 a"],
])("makes %j plain", (text, plain) => {
  expect(fold(text).text).toBe(plain);
});

const somewhatPlain = fc
  .array(fc.constantFrom(...Array.from("aAoOeEå xz19,.-’é\u030a\n🎉")), { maxLength: 12 })
  .map((parts) => parts.join(""));

it("folds a plain text as it would beside letters that are not", () => {
  fc.assert(
    fc.property(somewhatPlain, (text) => {
      const [alone, beside] = [fold(text), fold(`${text};é`)];
      const places = Array.from({ length: alone.text.length }, (_, at) => at);
      expect(beside.text).toBe(`${alone.text};e`);
      expect(places.map(alone.startOf)).toEqual(places.map(beside.startOf));
      expect(places.map(alone.endOf)).toEqual(places.map(beside.endOf));
    }),
    { numRuns: 2000 },
  );
});

it("knows where each character came from", () => {
  const text = "Æ 🎉 aa\u0301b";
  const { text: plain, startOf, endOf } = fold(text);
  expect(Array.from({ length: plain.length }, (_, at) => text.slice(startOf(at), endOf(at)))).toEqual([
    "Æ",
    "Æ",
    " ",
    "🎉",
    "🎉",
    " ",
    "aa\u0301",
    "b",
  ]);
});
