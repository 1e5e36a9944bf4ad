import { describe, expect, it } from "vitest";
import { comingBirthday, readBirthday } from "../../src/domain/birthday.ts";
import { day } from "../support/harness.ts";

const CALENDAR = { today: day("2026-05-04"), dayFirst: true };

describe("readBirthday", () => {
  it.each([
    ["1980-05-04", "1980-05-04"],
    ["--05-04", "--05-04"],
    ["--02-29", "--02-29"],
    ["4 May", "--05-04"],
    ["4 May 1980", "1980-05-04"],
    ["May 4, 1980", "1980-05-04"],
    ["4. maj", "--05-04"],
    ["d. 4. maj 1980", "1980-05-04"],
    ["29. februar", "--02-29"],
    ["4/5", "--05-04"],
    ["4/5/1980", "1980-05-04"],
    ["4/5/80", "1980-05-04"],
    ["4/5/26", "2026-05-04"],
    ["5/5/26", "1926-05-05"],
    ["2026-05-04", "2026-05-04"],
  ])("reads %s as %s", (typed, birthday) => {
    expect(readBirthday(typed, CALENDAR)).toBe(birthday);
  });

  it("reads the month first where the owner does", () => {
    expect(readBirthday("4/5", { ...CALENDAR, dayFirst: false })).toBe("--04-05");
  });

  it.each([
    "",
    "x",
    "--13-01",
    "--02-30",
    "1981-02-29",
    "today",
    "friday",
    "i morgen",
    "next week",
    "12",
    "1980",
    "May",
    "June",
    "June 1980",
    "in June 1980",
    "in 3 days",
  ])("does not take %j for a birthday", (typed) => {
    expect(() => readBirthday(typed, CALENDAR)).toThrow(/no birthday/);
  });

  it("refuses a birthday that is still to come", () => {
    expect(() => readBirthday("2026-05-05", CALENDAR)).toThrow(/yet/);
  });
});

describe("comingBirthday", () => {
  it.each([
    ["1980-05-04", "2026-05-04", { on: "2026-05-04", turns: 46 }],
    ["1980-05-03", "2026-05-04", { on: "2027-05-03", turns: 47 }],
    ["--12-24", "2026-05-04", { on: "2026-12-24", turns: null }],
    ["1980-02-29", "2026-01-01", { on: "2026-02-28", turns: 46 }],
    ["1980-02-29", "2028-01-01", { on: "2028-02-29", turns: 48 }],
    ["1980-02-29", "2100-01-01", { on: "2100-02-28", turns: 120 }],
    ["--02-29", "2400-01-01", { on: "2400-02-29", turns: null }],
  ])("of %s on %s", (birthday, today, coming) => {
    expect(comingBirthday(birthday, day(today))).toEqual(coming);
  });
});
