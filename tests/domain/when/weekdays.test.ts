import { describe, expect, it } from "vitest";
import { daysBetween, plusDays, weekday } from "../../../src/domain/day.ts";
import { readDay } from "../../../src/domain/when.ts";
import { day } from "../../support/harness.ts";

describe("a weekday", () => {
  const NAMES = [
    ["monday", "mon", "mandag", "man", "i mandags"],
    ["tuesday", "tue", "tirsdag", "tir", "i tirsdags"],
    ["wednesday", "wed", "onsdag", "ons", "i onsdags"],
    ["thursday", "thu", "torsdag", "tor", "i torsdags"],
    ["friday", "fri", "fredag", "fre", "i fredags"],
    ["saturday", "sat", "lørdag", "lør", "i lørdags"],
    ["sunday", "sun", "søndag", "søn", "i søndags"],
  ] as const;
  const week = NAMES.map((_, index) => plusDays(day("2026-11-16"), index));

  it.each(NAMES)(
    "is never today, and at most a week away: %s",
    (english, shortEnglish, danish, shortDanish, before) => {
      const number = NAMES.findIndex(([name]) => name === english) + 1;
      for (const today of week) {
        const here = { today, dayFirst: true };
        for (const name of [english, shortEnglish, danish, shortDanish]) {
          const coming = readDay(name, "future", here) ?? today;
          const gone = readDay(name, "past", here) ?? today;
          expect([weekday(coming), weekday(gone)]).toEqual([number, number]);
          expect(daysBetween(gone, coming)).toBe(today === week[number - 1] ? 14 : 7);
          expect(gone < today && today < coming).toBe(true);
        }
        const gone = readDay(english, "past", here);
        for (const aim of ["past", "future"] as const) {
          expect(readDay(before, aim, here)).toBe(gone);
          expect(readDay(`last ${english}`, aim, here)).toBe(gone);
          expect(readDay(`sidste ${danish}`, aim, here)).toBe(gone);
          for (const next of [`next ${english}`, `næste ${danish}`, `${danish} i næste uge`]) {
            expect(readDay(next, aim, here)).toBe(plusDays(day("2026-11-23"), number - 1));
          }
        }
      }
    },
  );
});
