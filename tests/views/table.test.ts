import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { PLAIN } from "../../src/style.ts";
import { cut, facing, table, widthOf, wrapped } from "../../src/views/table.ts";

const anyText = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 30 }),
  fc
    .array(fc.constantFrom("Å", "陳", "김", "👩‍👩‍👧‍👦", "e\u0301", "n\u0308", "ﬁ", "a", " ", "ﾊﾝ"), { maxLength: 20 })
    .map((parts) => parts.join("")),
);

describe("widthOf", () => {
  it("answers for every letter as the library does, though it looks few of them up", () => {
    const others: string[] = [];
    for (let code = 0x20; code <= 0xffff; code++) {
      if ((code >= 0x7f && code < 0xa0) || (code >= 0xd800 && code < 0xe000)) continue;
      const text = `a${String.fromCharCode(code)}b`;
      if (widthOf(text) !== stringWidth(text)) others.push(code.toString(16));
    }
    expect(others).toEqual([]);
  });
});

describe("cut", () => {
  it("is never wider than it may be, and whole where it fits", () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 20 }), (text, width) => {
        const shown = cut(text, width);
        expect(widthOf(shown)).toBeLessThanOrEqual(width);
        if (widthOf(text) <= width) expect(shown).toBe(text);
        expect(shown).not.toMatch(/\p{Cs}/u);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("wrapped", () => {
  it.each([
    ["9 relations: net review, or net review 1", ["9 relations: net review, or", "net review 1"]],
    ['Next: net add "Mette, CFO @ Nordlys"', ["Next:", 'net add "Mette, CFO @ Nordlys"']],
    ["who waits there (net inbox --all)", ["who waits there", "(net inbox --all)"]],
    [
      "kept on file: net list is:filed. net undo takes it back",
      ["kept on file:", "net list is:filed.", "net undo takes it back"],
    ],
    ["as ever: net event plan Expo --coming Mette,Lars", ["as ever: net event plan Expo", "--coming Mette,Lars"]],
    ["it stands; net done 1 or net drop 1 ends it", ["it stands; net done 1 or", "net drop 1 ends it"]],
    ["a new internet address is kept there", ["a new internet address is kept", "there"]],
  ])("a command is not broken where it has room in a line: %s", (text, lines) => {
    expect(wrapped(text, 30)).toEqual(lines);
  });

  it.each([
    ['net Å Holm"', ["net Å", 'Holm"']],
    ['"net Å Holm', ['"net Å', "Holm"]],
  ])("a command has no room where what is glued to it has none: %s", (text, lines) => {
    expect(wrapped(text, 10)).toEqual(lines);
  });

  it("loses nothing, and keeps within its width what can be broken", () => {
    const word = fc.constantFrom(
      "net",
      "add",
      "review",
      '"Mette',
      'Holm"',
      "or",
      "1,",
      "(net",
      "--all)",
      "is:filed.",
      "Å",
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), fc.integer({ min: 10, max: 40 }), (words, width) => {
        const lines = wrapped(words.join(" "), width);
        expect(lines.join(" ")).toBe(words.join(" "));
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("table", () => {
  it("puts each column where the one above it stands", () => {
    const columns = [
      { heading: "name", cells: ["Bo", "陳小姐", ""], least: 4 },
      { heading: "tags", cells: ["#a", "#b", "#c"], least: 3 },
    ];
    expect(table(columns, PLAIN, 80)).toBe("name    tags\nBo      #a\n陳小姐  #b\n        #c\n");
  });

  it("squeezes the widest column first, and marks what it cut", () => {
    const columns = [
      { heading: "name", cells: ["Mette Holm"], least: 4 },
      { heading: "organisation", cells: ["Nordlys Holding A/S"], least: 4 },
    ];
    expect(table(columns, PLAIN, 24)).toBe("name        organisation\nMette Holm  Nordlys Hol…\n");
  });

  it("stays within its width as long as there is room for the least of each column", () => {
    const anyColumn = fc.record({
      heading: fc.constantFrom("name", "organisation"),
      cells: fc.array(anyText, { minLength: 3, maxLength: 3 }),
      least: fc.integer({ min: 1, max: 6 }),
    });
    fc.assert(
      fc.property(
        fc.array(anyColumn, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 40, max: 90 }),
        (columns, width) => {
          for (const line of table(columns, PLAIN, width).split("\n")) expect(widthOf(line)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});

describe("facing", () => {
  it("sets a text beside its label, and below it where the two are too long for that", () => {
    expect(
      facing(
        [
          ["Ada", "Analyst at the engines of old, and of new ones"],
          ["Maximiliane Elisabeth von Hohenstein", "Foo"],
          ["Bo", "max@a-rather-long-domain-name.example"],
        ],
        PLAIN,
        40,
      ),
    ).toBe(
      [
        "  Ada  Analyst at the engines of old,",
        "       and of new ones",
        "  Maximiliane Elisabeth von Hohenstein",
        "    Foo",
        "  Bo",
        "    max@a-rather-long-domain-name.example",
        "",
      ].join("\n"),
    );
  });
});
