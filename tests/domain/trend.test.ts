import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Month } from "../../src/domain/snapshot.ts";
import { type KeptScore, levelsOf, monthAfter, trendLines } from "../../src/domain/trend.ts";

function kept(month: string, changes: Partial<KeptScore> = {}): KeptScore {
  return {
    month: month as Month,
    index: 50,
    mission: null,
    strength: 0.5,
    balance: null,
    trust: null,
    interest: 0.5,
    perspective: null,
    ...changes,
  };
}

describe("trendLines", () => {
  it("has the index and the parts that were ever known, each with its first and last month", () => {
    const lines = trendLines([
      kept("2025-12", { index: 41 }),
      kept("2026-01", { trust: 0.75 }),
      kept("2026-03", { index: 59, trust: 0.5 }),
    ]);
    expect(lines.map(({ figure }) => figure)).toEqual(["index", "strength", "trust", "interest"]);
    expect(lines[0]).toEqual({
      figure: "index",
      values: [41, 50, null, 59],
      first: { month: "2025-12", value: 41 },
      last: { month: "2026-03", value: 59 },
    });
    expect(lines[2]).toMatchObject({ values: [null, 0.75, null, 0.5], first: { month: "2026-01" } });
  });

  it("has none without a month", () => {
    expect(trendLines([])).toEqual([]);
  });
});

describe("levelsOf", () => {
  it.each([
    ["a rise over the whole scale", [0, 0.25, 0.5, 0.75, 1], [0, 2, 4, 6, 7]],
    ["what stands still, in the middle", [0.5, 0.5], [4, 4]],
    ["what hardly moves, around the middle", [0.5, 0.52], [3, 4]],
    ["a gap", [0.2, null, 0.4], [0, null, 7]],
    ["nothing", [], []],
  ])("tells %s", (_, values, levels) => {
    expect(levelsOf(values, 1, 8)).toEqual(levels);
  });

  it("stays within its levels, and keeps the order of the values", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 2 }), (values) => {
        const levels = levelsOf(values, 100, 8).map((level) => level ?? -1);
        for (const [at, level] of levels.entries()) {
          expect(level).toBeGreaterThanOrEqual(0);
          expect(level).toBeLessThanOrEqual(7);
          if ((values[at] ?? 0) >= (values[0] ?? 0)) expect(level).toBeGreaterThanOrEqual(levels[0] ?? 0);
        }
      }),
    );
  });
});

it("monthAfter turns the year", () => {
  expect([monthAfter("2026-11" as Month), monthAfter("2026-12" as Month)]).toEqual(["2026-12", "2027-01"]);
});
