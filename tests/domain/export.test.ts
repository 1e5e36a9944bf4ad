import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileNames, formOf } from "../../src/domain/export.ts";

describe("fileNames", () => {
  it.each<[readonly string[], readonly string[]]>([
    [["Mette Holm"], ["Mette Holm"]],
    [
      ["Mette", "mette", "METTE"],
      ["Mette", "mette 2", "METTE 3"],
    ],
    [
      ["Åse", "A\u030ase"],
      ["Åse", "Åse 2"],
    ],
    [
      ["../../x", "a/b"],
      ["x", "a b"],
    ],
    [
      ["--help", "-rf"],
      ["help", "rf"],
    ],
    [
      ["CON", "", "..."],
      ["CON_", "_", "_ 2"],
    ],
    [["a\nb[c]|d#e"], ["a b c d e"]],
    [["x".repeat(100)], ["x".repeat(80)]],
  ])("%j become %j", (names, files) => {
    expect(fileNames(names)).toEqual(files);
  });

  it("are never alike, and never lead elsewhere", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom("a", "A", "a 2", "á", "..", "/"), fc.string({ unit: "grapheme" }))),
        (names) => {
          const files = fileNames(names);
          expect(new Set(files.map((file) => file.normalize("NFC").toLowerCase())).size).toBe(names.length);
          for (const file of files) expect(file).not.toMatch(/[/\\\0]|^\.|^-|^$/);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

it.each([
  ["a.vcf", "vcard"],
  ["a.JSON", "json"],
  ["a.b.csv", "csv"],
  ["notes", undefined],
  ["-", undefined],
])("%s is for %s", (path, form) => {
  expect(formOf(path)).toBe(form);
});
