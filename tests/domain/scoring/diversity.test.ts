import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diversity } from "../../../src/domain/scoring/diversity.ts";

/** Each kind in two parts, as a count may be told. */
function of(counts: readonly number[]): [string, number][] {
  return counts.flatMap((count, index): [string, number][] => [
    [`kind ${index}`, 1],
    [`kind ${index}`, count - 1],
  ]);
}

describe("the effective number", () => {
  it.each([
    { counts: [], effective: 0 },
    { counts: [7], effective: 1 },
    { counts: [1, 1, 1], effective: 3 },
    { counts: [13, 13, 12, 12], effective: 3.9968 },
    { counts: [40, 5, 3, 2], effective: 2.0265 }, // exp(−.8 ln .8 − .1 ln .1 − .06 ln .06 − .04 ln .04)
  ])("of $counts is $effective", ({ counts, effective }) => {
    expect(diversity(of(counts)).effective).toBeCloseTo(effective, 3);
  });

  it("leaves out what is not known, and names the commonest first", () => {
    expect(
      diversity([
        ["law", 1],
        [null, 4],
        ["trade", 1],
        ["law", 1],
      ]),
    ).toMatchObject({
      coded: 3,
      kinds: [
        { name: "law", count: 2 },
        { name: "trade", count: 1 },
      ],
    });
  });

  it("names the commonest first, and those that are as common by name, however they come", () => {
    const counts: [string, number][] = [
      ["trade", 1],
      ["law", 2],
      ["zoology", 3],
      ["art", 2],
      ["bakery", 2],
    ];
    for (const told of [counts, counts.toReversed()]) {
      expect(diversity(told).kinds).toEqual([
        { name: "zoology", count: 3 },
        { name: "art", count: 2 },
        { name: "bakery", count: 2 },
        { name: "law", count: 2 },
        { name: "trade", count: 1 },
      ]);
    }
  });

  it("lies between one and the number of kinds", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { minLength: 1, maxLength: 40 }), (values) => {
        const { effective, kinds } = diversity(values.map((value) => [String(value), 1]));
        expect(effective).toBeGreaterThan(1 - 1e-9);
        expect(effective).toBeLessThan(kinds.length + 1e-9);
      }),
      { numRuns: 1000 },
    );
  });
});
