import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distance, nearest } from "../../src/domain/near.ts";

const PEOPLE = ["mette holm", "mette kjar", "torben kragh", "bo friis", "anna berg pwc", "jens dam mulle"].map(
  (called) => ({
    id: called,
    called,
  }),
);

describe("the nearest name", () => {
  it.each([
    ["Mete", ["mette holm", "mette kjar"]],
    ["mete holm", ["mette holm"]],
    ["Metteholm", ["mette holm"]],
    ["Meteholm", ["mette holm"]],
    ["Mteholm", ["mette holm"]],
    ["Mtehlm", []],
    ["Torbn", ["torben kragh"]],
    ["Tobren", ["torben kragh"]],
    ["Muule", ["jens dam mulle"]],
    ["Ba", []],
    ["Mads", []],
    ["mette lund", []],
    ["", []],
    ["?", []],
  ])("to %s is %j", (typed, found) => expect(nearest(typed, PEOPLE, 3)).toEqual(found));
});

describe("the distance of two words", () => {
  it.each([
    ["mette", "mete", 1],
    ["mette", "metet", 1],
    ["mette", "bette", 1],
    ["mette", "mette", 0],
    ["bo", "mette", 3],
  ])("%s and %s: %i", (one, other, wrong) => expect(distance(one, other, 2)).toBe(wrong));

  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 7 });

  it("is the same both ways, nothing only for the same word, and at most the longer one", () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        const wrong = distance(one, other, 9);
        expect(wrong).toBe(distance(other, one, 9));
        expect(wrong === 0).toBe(one === other);
        expect(wrong).toBeLessThanOrEqual(Math.max(one.length, other.length));
        expect(Math.min(distance(one, other, 1), 2)).toBe(Math.min(wrong, 2));
      }),
      { numRuns: 1000 },
    );
  });
});
