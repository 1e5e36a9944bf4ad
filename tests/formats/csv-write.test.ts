import fc from "fast-check";
import { expect, it } from "vitest";
import { defused, undefused, writeCsv } from "../../src/formats/csv-write.ts";

const NASTY = fc
  .array(
    fc.oneof(
      fc.constantFrom("'", '"', "=", "+45", "-", "@", "\t", "\r", "\n", " ", "＝", "1", ","),
      fc.string({ maxLength: 3 }),
    ),
    {
      maxLength: 6,
    },
  )
  .map((pieces) => pieces.join(""));

it.each([
  ["=1+1", "'=1+1"],
  ["+45 20 30 40 50", "'+45 20 30 40 50"],
  ["-2", "'-2"],
  ["@x", "'@x"],
  ["\t=1", "'\t=1"],
  ["\r=1", "'\r=1"],
  ["\n=1", "'\n=1"],
  [" =1", "' =1"],
  ["＝1", "'＝1"],
  ['"=1', "'\"=1"],
  ["'=1", "''=1"],
  ["Mette", "Mette"],
  ["'t Hooft", "'t Hooft"],
  ["20 30 40 50", "20 30 40 50"],
])("writes %j as %j, and takes it back", (text, cell) => {
  expect(defused(text)).toBe(cell);
  expect(undefused(cell)).toBe(text);
});

it("is taken back whatever stands in the cell, and never begins a formula", () => {
  fc.assert(
    fc.property(NASTY, (text) => {
      expect(undefused(defused(text))).toBe(text);
      expect(defused(text)).not.toMatch(/^[=+\-@\t\r\n]/);
    }),
    { numRuns: 2000 },
  );
});

/** The cells of a table by RFC 4180. */
function cells(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, bare, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted === undefined ? (bare ?? "") : quoted.replaceAll('""', '"'));
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

it("has as many cells in each row, and each says what it said", () => {
  fc.assert(
    fc.property(fc.array(fc.array(NASTY, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 4 }), (rows) => {
      const [heading = [], ...rest] = rows;
      expect(cells(writeCsv(heading, rest)).map((row) => row.map(undefused))).toEqual(rows);
    }),
    { numRuns: 1000 },
  );
});
