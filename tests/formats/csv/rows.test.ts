import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowsOf } from "../../../src/formats/csv/rows.ts";

describe("records", () => {
  it.each([
    [
      "a,b\nc,d\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "a,b\r\nc,d",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "a,b\rc,d\r",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ['"a, ""b""\nc",d', [['a, "b"\nc', "d"]]],
    ['a "quoted" word,b', [['a "quoted" word', "b"]]],
    ['"a" b,c', [["a b", "c"]]],
    [
      "a,\n,b",
      [
        ["a", ""],
        ["", "b"],
      ],
    ],
  ])("%j", (text, cells) => {
    expect(rowsOf(text, ",").map((row) => row.cells)).toEqual(cells);
  });

  it("know the line they begin on", () => {
    expect(rowsOf('a\n"b\nc"\n\nd', ",").map(({ line }) => line)).toEqual([1, 2, 4, 5]);
  });

  it.each(['a,b\n"c,d\ne,f\n', 'a,b\n"c,d\ne,"f"\n'])("name the line of a quote that is never closed: %j", (text) => {
    expect(() => rowsOf(text, ",")).toThrow("the quote that opens on line 2 is never closed");
  });

  it("come back from what was written, whatever it holds", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", " ", "æ", ";", "'", "=") });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (table) => {
        const text = table
          .map((cells) => cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(","))
          .join("\r\n");
        expect(rowsOf(text, ",").map(({ cells }) => cells)).toEqual(table);
      }),
      { numRuns: 1000 },
    );
  });
});
