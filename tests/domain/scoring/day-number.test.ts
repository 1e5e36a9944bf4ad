import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysBetween, plusDays } from "../../../src/domain/day.ts";
import { dayNumber } from "../../../src/domain/scoring/day-number.ts";
import { day } from "../../support/harness.ts";

describe("the number of a day", () => {
  it.each([
    ["2024-02-28", "2024-03-01", 2],
    ["2023-02-28", "2023-03-01", 1],
    ["2000-02-28", "2000-03-01", 2],
    ["1900-02-28", "1900-03-01", 1],
    ["2025-12-31", "2026-01-01", 1],
    ["2026-05-31", "2026-06-01", 1],
    ["1000-01-01", "9999-12-31", 3_287_181],
  ])("from %s to %s are %i days", (earlier, later, days) => {
    expect(dayNumber(day(later)) - dayNumber(day(earlier))).toBe(days);
  });

  it("differs as days do, for any two of them", () => {
    const first = day("1000-01-01");
    const anyDay = fc.integer({ min: 0, max: 3_287_181 }).map((count) => plusDays(first, count));
    fc.assert(
      fc.property(anyDay, anyDay, (one, other) => {
        expect(dayNumber(other) - dayNumber(one)).toBe(daysBetween(one, other));
      }),
      { numRuns: 2000 },
    );
  });

  it("goes up by one from day to day for a whole cycle of the calendar", () => {
    let today = day("1999-12-31");
    for (let last = dayNumber(today), count = 0; count < 1500; count++) {
      today = plusDays(today, 1);
      expect(dayNumber(today)).toBe(last + 1);
      last = dayNumber(today);
    }
  });
});
