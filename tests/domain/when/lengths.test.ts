import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plusDays, plusMonths } from "../../../src/domain/day.ts";
import { readDay, readSpan } from "../../../src/domain/when.ts";
import { calendar, someDay } from "../../support/days.ts";
import { day } from "../../support/harness.ts";

describe("a length of time", () => {
  it("is counted in whole days, ahead or back as the phrase aims", () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 0, max: 9999 }), (today, count) => {
        const here = { today, dayFirst: true };
        const [ahead, back] = [plusDays(today, count), plusDays(today, -count)];
        for (const phrase of [`${count}d`, `in ${count} days`, `om ${count} dage`]) {
          expect(readDay(phrase, "future", here)).toBe(ahead);
        }
        for (const phrase of [`${count}d`, `-${count}d`, `${count} days ago`, `for ${count} dage siden`]) {
          expect(readDay(phrase, "past", here)).toBe(back);
        }
      }),
    );
  });

  it.each([
    ["1m", "2026-01-31", "2026-02-28"],
    ["om 1 måned", "2028-01-31", "2028-02-29"],
    ["1y", "2028-02-29", "2029-02-28"],
    ["in 3 months", "2026-11-30", "2027-02-28"],
    ["next month", "2026-01-31", "2026-02-01"],
    ["end of next month", "2026-01-31", "2026-02-28"],
  ])("clamps to the month: %s from %s is %s", (phrase, today, meant) => {
    expect(readDay(phrase, "future", calendar(today))).toBe(meant);
    expect(plusMonths(day("2026-01-31"), 1)).toBe("2026-02-28");
  });
});

describe("readSpan", () => {
  it.each([
    ["6w", 42],
    ["45", 45],
    ["45d", 45],
    [" 2  Weeks ", 14],
    ["3 mdr", 90],
    ["3 mdr.", 90],
    ["14 dage", 14],
    ["2m", 60],
    ["1y", 365],
    ["12 months", 360],
    ["a week", 7],
    ["en uge", 7],
    ["to uger", 14],
    ["en måned", 30],
    ["et år", 365],
    ["et halvt år", 180],
    ["half a year", 180],
    ["a fortnight", 14],
    ["et kvartal", 90],
    ["daily", 1],
    ["weekly", 7],
    ["ugentligt", 7],
    ["fortnightly", 14],
    ["monthly", 30],
    ["månedligt", 30],
    ["maanedligt", 30],
    ["quarterly", 90],
    ["yearly", 365],
    ["årligt", 365],
    ["every week", 7],
    ["hver uge", 7],
    ["each month", 30],
    ["every 6 weeks", 42],
    ["hver 6. uge", 42],
    ["hver 14. dag", 14],
    ["every 2nd month", 60],
    ["every other week", 14],
    ["hver anden uge", 14],
    ["hver tredje måned", 90],
    ["hvert kvartal", 90],
    ["hvert halve år", 180],
    ["hvert år", 365],
    ["once a month", 30],
    ["en gang om måneden", 30],
    ["én gang om året", 365],
    ["en gang om ugen", 7],
    ["6-week", 42],
    ["halvanden måned", 45],
    ["hver halvanden uge", 11],
    ["48 hours", 2],
  ])("reads “%s” as %i days", (text, days) => {
    expect(readSpan(text)).toBe(days);
  });

  it.each([
    "",
    "0",
    "0d",
    "-3d",
    "week",
    "soon",
    "friday",
    "2h",
    "45 min",
    "999999",
    "9999y",
    "6w 2d",
    "end",
    "every",
    "1.5y",
  ])("does not read “%s”", (text) => {
    expect(readSpan(text)).toBeUndefined();
  });
});
