import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matches, snippetFor } from "../../src/domain/find.ts";
import { endless, growth } from "../support/growth.ts";

describe("matches", () => {
  it.each([
    ["mette", [["name", "Mette Holm"]], [{ field: "name", snippet: "Mette Holm" }]],
    ["holm mette", [["name", "Mette Holm"]], [{ field: "name", snippet: "Mette Holm" }]],
    ["met", [["name", "Mette Holm"]], [{ field: "name", snippet: "Mette Holm" }]],
    ["met holm", [["name", "Mette Holm"]], [{ field: "name", snippet: "Mette Holm" }]],
    [
      "holm fin",
      [
        ["name", "Bo Holm"],
        ["tag", "finance"],
      ],
      [
        { field: "name", snippet: "Bo Holm" },
        { field: "tag", snippet: "finance" },
      ],
    ],
    ["darcy", [["name", "Anne D'Arcy"]], [{ field: "name", snippet: "Anne D'Arcy" }]],
    ["nothing", [["name", "Mette Holm"]], []],
    ["", [["name", "Mette Holm"]], []],
  ] as const)("finds %j", (typed, fields, found) => {
    expect(
      matches(
        typed,
        fields.map(([name, text]) => ({ name, text })),
      ),
    ).toEqual(found);
  });

  it("names a field twice where two of its kind each hold a word", () => {
    const fields = [
      { name: "tag", text: "board" },
      { name: "tag", text: "press" },
    ];
    expect(matches("board press", fields)).toEqual([
      { field: "tag", snippet: "board" },
      { field: "tag", snippet: "press" },
    ]);
  });
});

describe("snippetFor", () => {
  it("shows what stands around the word, cut between words", () => {
    const text = `${"intet at se her ".repeat(10)}men her står søm og skruer ${"og intet her heller ".repeat(10)}`;
    expect(snippetFor("soem", text)).toBe("…at se her men her står søm og skruer og intet her heller og intet her…");
  });

  it("is one line, short, and whole letters, whatever the text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 400 }),
        fc.string({ unit: "grapheme", maxLength: 5 }),
        (text, typed) => {
          const snippet = snippetFor(typed, text);
          expect(snippet).not.toMatch(/[\n\r\t]/);
          expect(snippet.length).toBeLessThanOrEqual(74);
          expect(snippet).not.toMatch(/\p{Cs}/u);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it.each(["a", " ", "'", "æ ø å "])("is linear in %j", async (piece) => {
    expect(await growth(endless(piece), (text) => snippetFor("x", text))).toBeLessThan(1.4);
  });
});
