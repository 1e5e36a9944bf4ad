import { describe, expect, it } from "vitest";
import { plusDays } from "../../../src/domain/day.ts";
import { readDay } from "../../../src/domain/when.ts";
import { calendar } from "../../support/days.ts";
import { day } from "../../support/harness.ts";

describe("the end of a week, a month or a year", () => {
  it.each([
    ["eow", "2026-11-20", "future", "2026-11-20"],
    ["eow", "2026-11-21", "future", "2026-11-27"],
    ["eow", "2026-11-22", "past", "2026-11-20"],
    ["this week", "2026-11-21", "future", "2026-11-21"],
    ["this week", "2026-11-22", "past", "2026-11-16"],
    ["next week", "2026-11-22", "future", "2026-11-23"],
    ["last week", "2026-11-22", "past", "2026-11-09"],
    ["next month", "2026-12-31", "future", "2027-01-01"],
    ["last month", "2026-01-15", "past", "2025-12-01"],
    ["eom", "2026-11-30", "future", "2026-11-30"],
    ["eom", "2026-11-30", "past", "2026-11-30"],
    ["eoy", "2026-12-31", "past", "2026-12-31"],
    ["i weekenden", "2026-11-22", "future", "2026-11-22"],
    ["i weekenden", "2026-11-22", "past", "2026-11-21"],
    ["inden weekenden", "2026-11-22", "deadline", "2026-11-28"],
  ] as const)("%s on %s in the %s is %s", (phrase, today, aim, meant) => {
    expect(readDay(phrase, aim, calendar(today))).toBe(meant);
  });
});

describe("days of work", () => {
  it.each([
    ["2026-11-18", "2026-11-19"],
    ["2026-11-20", "2026-11-23"],
    ["2026-11-21", "2026-11-23"],
    ["2026-11-22", "2026-11-23"],
  ])("pass over a weekend: one from %s is %s", (today, meant) => {
    expect(readDay("in one working day", "deadline", calendar(today))).toBe(meant);
    expect(readDay("in 6 working days", "deadline", calendar(today))).toBe(plusDays(day(meant), 7));
  });
});

describe("days of work that have been", () => {
  it.each([
    ["2026-11-18", "2026-11-17"],
    ["2026-11-23", "2026-11-20"],
    ["2026-11-21", "2026-11-20"],
    ["2026-11-22", "2026-11-20"],
  ])("pass over a weekend: one before %s is %s", (today, meant) => {
    expect(readDay("one working day ago", "past", calendar(today))).toBe(meant);
    expect(readDay("for 6 hverdage siden", "past", calendar(today))).toBe(plusDays(day(meant), -7));
  });
});

describe("what is later", () => {
  it.each(["later this week", "senere på måneden", "later in may"])("has not been: %s", (phrase) => {
    expect(readDay(phrase, "past", calendar("2026-11-18"))).toBeUndefined();
  });
});

describe("a week by number", () => {
  it.each([
    ["uge 53", "2027-01-02", "past", "2026-12-28"],
    ["uge 53", "2027-01-02", "future", "2027-01-02"],
    ["uge 1", "2025-12-30", "past", "2025-12-29"],
    ["uge 1", "2025-12-30", "future", "2025-12-30"],
    ["uge 1", "2026-12-30", "future", "2027-01-04"],
    ["uge 47", "2026-11-16", "future", "2026-11-16"],
    ["uge 47", "2026-11-16", "past", "2026-11-16"],
    ["uge 47", "2026-11-22", "future", "2026-11-22"],
    ["uge 46", "2026-11-16", "future", "2027-11-15"],
    ["uge 53, 2026", "2026-11-18", "future", "2026-12-28"],
    ["uge 53, 2027", "2026-11-18", "future", undefined],
    ["uge 54", "2026-11-18", "future", undefined],
    ["uge 0", "2026-11-18", "future", undefined],
    ["mandag i uge 47", "2026-11-18", "future", "2027-11-22"],
    ["mandag i uge 47", "2026-11-18", "past", "2026-11-16"],
  ] as const)("%s on %s in the %s is %s", (phrase, today, aim, meant) => {
    expect(readDay(phrase, aim, calendar(today))).toBe(meant);
  });
});
