import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plusDays } from "../../../src/domain/day.ts";
import { findDay, findNoDay, readDay } from "../../../src/domain/when.ts";
import { WEDNESDAY } from "../../support/days.ts";

const MONTHS = "January February March April May June July August September October November December".split(" ");
const MÅNEDER = "januar februar marts april maj juni juli august september oktober november december".split(" ");

describe("days on end", () => {
  it.each([
    ["6.-7. oktober", "2026-10-07", "2027-10-06", "2027-10-07"],
    ["6-7 October 2026", "2026-10-07", "2026-10-06", "2026-10-07"],
    ["October 6-7", "2026-10-07", "2027-10-06", "2027-10-07"],
    ["Oct 6th through 7th, 2025", "2025-10-07", "2025-10-06", "2025-10-07"],
    ["3-5 maj", "2026-05-05", "2027-05-03", "2027-05-05"],
    ["fra d. 6. til d. 8. november", "2026-11-08", "2027-11-06", "2027-11-08"],
    ["fra fredag d. 6. til søndag d. 8. november", "2026-11-08", "2027-11-06", "2027-11-08"],
    ["5. til og med 7. oktober", "2026-10-07", "2027-10-05", "2027-10-07"],
    ["6. og 7. oktober", "2026-10-07", "2027-10-06", "2027-10-07"],
    ["between 6 and 7 October", "2026-10-07", "2027-10-06", "2027-10-07"],
    ["30 October - 2 November", "2026-11-02", "2027-10-30", "2027-11-02"],
    ["Oct 30 to Nov 2", "2026-11-02", "2027-10-30", "2027-11-02"],
    ["30 December - 2 January", "2026-01-02", "2026-12-30", "2027-01-02"],
    ["30 December - 2 January 2025", "2025-01-02", "2024-12-30", "2025-01-02"],
    ["30 December 2024 - 2 January 2025", "2025-01-02", "2024-12-30", "2025-01-02"],
    ["12/3-15/3", "2026-03-15", "2027-03-12", "2027-03-15"],
    ["30/10 til 2/11", "2026-11-02", "2027-10-30", "2027-11-02"],
    ["6.-7.10.", "2026-10-07", "2027-10-06", "2027-10-07"],
    ["d. 6-7/10", "2026-10-07", "2027-10-06", "2027-10-07"],
    ["06.10.-07.10.2026", "2026-10-07", "2026-10-06", "2026-10-07"],
    ["2026-10-06 to 2026-10-07", "2026-10-07", "2026-10-06", "2026-10-07"],
    ["Mon-Tue", "2026-11-17", "2026-11-23", "2026-11-24"],
    ["torsdag-fredag", "2026-11-13", "2026-11-19", "2026-11-20"],
    ["fra mandag til tirsdag", "2026-11-17", "2026-11-23", "2026-11-24"],
    ["17-19 November", "2026-11-18", "2026-11-18", "2026-11-19"],
    ["mandag til onsdag", "2026-11-18", "2026-11-23", "2026-11-25"],
    ["tirsdag-torsdag", "2026-11-18", "2026-11-18", "2026-11-19"],
  ])(
    "“%s”: the last of those gone, today among them, the first of those to come, the last as a deadline",
    (text, past, future, deadline) => {
      const read = (["past", "future", "deadline"] as const).map((aim) => readDay(text, aim, WEDNESDAY));
      expect(read).toEqual([past, future, deadline]);
      expect(findDay(`Fair with Bo ${text}, it was fine`, "past", WEDNESDAY)).toMatchObject({ day: past, lasts: true });
    },
  );

  it("are the same in whichever way they are written", () => {
    const someDay = fc.integer({ min: 1, max: 700 }).map((days) => plusDays(WEDNESDAY.today, -days));
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 40 }), (first, length) => {
        const last = plusDays(first, length);
        fc.pre(last < WEDNESDAY.today);
        const [[year, month, date], [lastYear, lastMonth, lastDate]] = [first, last].map((day) =>
          day.split("-").map(Number),
        ) as [number[], number[]];
        const ways = [
          `${first} - ${last}`,
          `${date}. ${MÅNEDER[(month ?? 0) - 1]} ${year} til ${lastDate}. ${MÅNEDER[(lastMonth ?? 0) - 1]} ${lastYear}`,
          `from ${date} ${MONTHS[(month ?? 0) - 1]} ${year} to ${lastDate} ${MONTHS[(lastMonth ?? 0) - 1]} ${lastYear}`,
          ...(month === lastMonth
            ? [`${date}.-${lastDate}. ${MÅNEDER[(month ?? 0) - 1]} ${year}`, `${date}.-${lastDate}.${month}.${year}`]
            : []),
          ...(year === lastYear ? [`${date}/${month}-${lastDate}/${lastMonth}/${year}`] : []),
        ];
        for (const way of ways) {
          expect([way, readDay(way, "past", WEDNESDAY)]).toEqual([way, last]);
          expect([way, readDay(way, "future", WEDNESDAY)]).toEqual([way, first]);
        }
      }),
    );
  });

  it.each(["31.-32. oktober", "30-31 November", "30/2-2/3"])("“%s” are told to be none", (text) => {
    expect(findNoDay(`Fair with Bo ${text}`, () => "past", WEDNESDAY)).toBeDefined();
  });

  it("follow the order of day and month that is set", () => {
    expect(readDay("3/12-3/15", "past", { ...WEDNESDAY, dayFirst: false })).toBe("2026-03-15");
  });
});
