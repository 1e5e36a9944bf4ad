import { describe, expect, it } from "vitest";
import { pattern, patternOf } from "../../../src/formats/card/letters.ts";

const WESTERN = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code));

describe("patternOf", () => {
  it.each(
    ["\\p{L}", "\\p{N}", "\\p{Lu}", "\\p{Ll}", "[\\p{Lu}\\d]", "[^\\p{L}\\p{N}]", "[\\]\\p{Ll}]", "\\[\\p{L}"].flatMap(
      (source) => [
        [source, "u"],
        [source, "iu"],
      ],
    ),
  )("means by %s with the flags %s what Unicode does, letter by letter", (source, flags) => {
    const letters = patternOf(source, flags);
    const unicode = new RegExp(source, flags);
    for (const letter of WESTERN.map((each) => (source.startsWith("\\[") ? `[${each}` : each))) {
      expect(letters(letter).test(letter), letter).toBe(unicode.test(letter));
    }
  });

  it("leaves text beyond the first 256 characters to Unicode's classes", () => {
    const word = pattern("u")`^\p{Lu}\p{Ll}+$`;
    expect(["Żak", "żak", "Ярослав", "Søren"].map((text) => word(text).test(text))).toEqual([true, false, true, true]);
  });
});
