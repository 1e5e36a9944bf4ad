import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plusDays } from "../../../src/domain/day.ts";
import { readDay } from "../../../src/domain/when.ts";
import { calendar, someDay } from "../../support/days.ts";

describe("a date without a year", () => {
  it.each([
    ["12/3", true, "future", "2027-03-12"],
    ["12/3", false, "future", "2026-12-03"],
    ["3/12", false, "future", "2027-03-12"],
    ["3/12", true, "future", "2026-12-03"],
    ["12/31", true, "future", "2026-12-31"],
    ["31/12", false, "future", "2026-12-31"],
    ["3/4/27", false, "future", "2027-03-04"],
    ["12.3.", false, "future", "2027-03-12"],
    ["12. marts", false, "past", "2026-03-12"],
  ] as const)("reads %s with the day first: %s, in the %s, as %s", (phrase, dayFirst, aim, meant) => {
    expect(readDay(phrase, aim, calendar("2026-11-18", dayFirst))).toBe(meant);
  });

  it("is the nearest in the aim's direction, today included", () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 0, max: 364 }), (today, days) => {
        const there = plusDays(today, days);
        fc.pre(!there.endsWith("02-29"));
        const [, month, date] = there.split("-");
        expect(readDay(`${Number(date)}/${Number(month)}`, "future", { today, dayFirst: true })).toBe(there);
        expect(readDay(`${Number(month)}/${Number(date)}`, "past", { today: there, dayFirst: false })).toBe(
          readDay(`${Number(date)}. ${Number(month)}.`, "past", { today: there, dayFirst: false }),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ["29/2", "2097-01-01", "future", "2104-02-29"],
    ["29. februar", "2103-12-31", "past", "2096-02-29"],
    ["31.", "2026-11-30", "future", undefined],
    ["den 31.", "2026-11-30", "future", "2026-12-31"],
    ["the 31st", "2026-11-30", "past", "2026-10-31"],
    ["den 18.", "2026-11-18", "past", "2026-11-18"],
  ] as const)("seeks the next %s that exists, from %s in the %s: %s", (phrase, today, aim, meant) => {
    expect(readDay(phrase, aim, calendar(today))).toBe(meant);
  });
});
