import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { median, medianInOrder } from "../../src/domain/median.ts";

describe("the median", () => {
  it.each([
    [[], 0],
    [[7], 7],
    [[10, 2], 6],
    [[100, 9, 20], 20],
    [[4, 1, 3, 2], 2.5],
  ])("of %j is %d", (values, expected) => {
    expect(median(values)).toBe(expected);
  });

  it("has as many below as above it, in whatever order they come, and leaves them in it", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 }), (values) => {
        const given = [...values];
        const middle = median(given);
        expect(given).toEqual(values);
        expect(values.filter((each) => each < middle).length).toBeLessThanOrEqual(values.length / 2);
        expect(values.filter((each) => each > middle).length).toBeLessThanOrEqual(values.length / 2);
        expect(medianInOrder(Int32Array.from(values).sort())).toBe(middle);
      }),
      { numRuns: 1000 },
    );
  });
});
