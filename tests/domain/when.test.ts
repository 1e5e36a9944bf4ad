import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type Day,
  dayFrom,
  dayOf,
  daysBetween,
  parseDay,
  plusDays,
  plusMonths,
  weekday,
} from "../../src/domain/day.ts";
import { type Aim, type Calendar, findDay, readDay, readSpan } from "../../src/domain/when.ts";
import { endless, growth } from "../support/growth.ts";

const day = (text: string): Day => {
  const parsed = parseDay(text);
  if (!parsed) throw new Error(`no such day: ${text}`);
  return parsed;
};
const calendar = (today: string, dayFirst = true): Calendar => ({ today: day(today), dayFirst });

const WEDNESDAY = calendar("2026-11-18"); // of ISO week 47

/** Phrases that are a day wherever they stand, read on Wednesday 18 November 2026. */
const PHRASES: readonly (readonly [phrase: string, aim: Aim, meant: string])[] = [
  ["2027-01-05", "future", "2027-01-05"],
  ["2026-1-5", "past", "2026-01-05"],
  ["on 2027-01-05", "future", "2027-01-05"],

  ["today", "future", "2026-11-18"],
  ["Today", "past", "2026-11-18"],
  ["tonight", "future", "2026-11-18"],
  ["this morning", "past", "2026-11-18"],
  ["i dag", "past", "2026-11-18"],
  ["idag", "past", "2026-11-18"],
  ["i aften", "future", "2026-11-18"],
  ["i morges", "past", "2026-11-18"],
  ["i formiddags", "past", "2026-11-18"],
  ["i eftermiddag", "future", "2026-11-18"],
  ["tomorrow", "future", "2026-11-19"],
  ["TOMORROW", "future", "2026-11-19"],
  ["tomorrow morning", "future", "2026-11-19"],
  ["i morgen", "future", "2026-11-19"],
  ["imorgen", "future", "2026-11-19"],
  ["i morgen tidlig", "future", "2026-11-19"],
  ["I  Morgen", "future", "2026-11-19"],
  ["by tomorrow", "future", "2026-11-19"],
  ["inden i morgen aften", "future", "2026-11-19"],
  ["day after tomorrow", "future", "2026-11-20"],
  ["the day after tomorrow", "future", "2026-11-20"],
  ["i overmorgen", "future", "2026-11-20"],
  ["yesterday", "past", "2026-11-17"],
  ["yesterday evening", "past", "2026-11-17"],
  ["last night", "past", "2026-11-17"],
  ["i går", "past", "2026-11-17"],
  ["I GÅR", "past", "2026-11-17"],
  ["i gar", "past", "2026-11-17"],
  ["i gaar", "past", "2026-11-17"],
  ["igår", "past", "2026-11-17"],
  ["i går aftes", "past", "2026-11-17"],
  ["i aftes", "past", "2026-11-17"],
  ["day before yesterday", "past", "2026-11-16"],
  ["the day before yesterday", "past", "2026-11-16"],
  ["i forgårs", "past", "2026-11-16"],
  ["i forgars", "past", "2026-11-16"],
  ["i forgaars", "past", "2026-11-16"],

  ["friday", "future", "2026-11-20"],
  ["friday", "past", "2026-11-13"],
  ["Friday evening", "future", "2026-11-20"],
  ["fredag formiddag", "future", "2026-11-20"],
  ["on friday", "future", "2026-11-20"],
  ["on friday", "past", "2026-11-13"],
  ["by Friday", "future", "2026-11-20"],
  ["by Friday", "past", "2026-11-20"],
  ["before friday", "future", "2026-11-20"],
  ["by friday at the latest", "future", "2026-11-20"],
  ["no later than Friday", "future", "2026-11-20"],
  ["this friday", "future", "2026-11-20"],
  ["fredag", "past", "2026-11-13"],
  ["på fredag", "future", "2026-11-20"],
  ["på fredag", "past", "2026-11-20"],
  ["pa fredag", "future", "2026-11-20"],
  ["paa fredag", "future", "2026-11-20"],
  ["inden fredag", "future", "2026-11-20"],
  ["senest fredag", "future", "2026-11-20"],
  ["senest på fredag", "future", "2026-11-20"],
  ["før fredag", "future", "2026-11-20"],
  ["førstkommende fredag", "future", "2026-11-20"],
  ["i fredags", "past", "2026-11-13"],
  ["i fredags", "future", "2026-11-13"],
  ["i søndags", "past", "2026-11-15"],
  ["i mandags", "past", "2026-11-16"],
  ["i onsdags", "past", "2026-11-11"],
  ["lørdag", "future", "2026-11-21"],
  ["lordag", "future", "2026-11-21"],
  ["loerdag", "future", "2026-11-21"],
  ["på søndag", "future", "2026-11-22"],
  ["sondag", "past", "2026-11-15"],
  ["next tuesday", "future", "2026-11-24"],
  ["next friday", "future", "2026-11-27"],
  ["næste tirsdag", "future", "2026-11-24"],
  ["naeste tirsdag", "future", "2026-11-24"],
  ["næste fredag", "future", "2026-11-27"],
  ["last tuesday", "past", "2026-11-17"],
  ["last wednesday", "past", "2026-11-11"],
  ["last friday", "future", "2026-11-13"],
  ["sidste tirsdag", "past", "2026-11-17"],
  ["sidste torsdag", "past", "2026-11-12"],
  ["tirsdag i næste uge", "future", "2026-11-24"],
  ["friday next week", "future", "2026-11-27"],
  ["friday last week", "past", "2026-11-13"],
  ["mandag i sidste uge", "past", "2026-11-09"],
  ["i næste uge på tirsdag", "future", "2026-11-24"],
  ["on mon", "future", "2026-11-23"],
  ["by fri", "future", "2026-11-20"],
  ["next tue", "future", "2026-11-24"],
  ["på tirs", "future", "2026-11-24"],
  ["senest tors", "future", "2026-11-19"],
  ["by sat", "future", "2026-11-21"],
  ["på søn", "future", "2026-11-22"],

  ["in 2 weeks", "future", "2026-12-02"],
  ["in a week", "future", "2026-11-25"],
  ["in two days", "future", "2026-11-20"],
  ["in a couple of days", "future", "2026-11-20"],
  ["in 3d", "future", "2026-11-21"],
  ["in a week's time", "future", "2026-11-25"],
  ["in a fortnight", "future", "2026-12-02"],
  ["in 3 months", "future", "2027-02-18"],
  ["in half a year", "future", "2027-05-18"],
  ["within 2 weeks", "future", "2026-12-02"],
  ["a week from tomorrow", "future", "2026-11-26"],
  ["10 days from now", "future", "2026-11-28"],
  ["by 2w", "future", "2026-12-02"],
  ["om 14 dage", "future", "2026-12-02"],
  ["om en uge", "future", "2026-11-25"],
  ["om to uger", "future", "2026-12-02"],
  ["om et par dage", "future", "2026-11-20"],
  ["om 3 måneder", "future", "2027-02-18"],
  ["om tyve dage", "future", "2026-12-08"],
  ["in fifteen days", "future", "2026-12-03"],
  ["om 3 maaneder", "future", "2027-02-18"],
  ["om 2 mdr", "future", "2027-01-18"],
  ["om en måneds tid", "future", "2026-12-18"],
  ["om 14 dages tid", "future", "2026-12-02"],
  ["om et år", "future", "2027-11-18"],
  ["om et halvt år", "future", "2027-05-18"],
  ["inden for 2 uger", "future", "2026-12-02"],
  ["2 weeks ago", "past", "2026-11-04"],
  ["a week ago", "past", "2026-11-11"],
  ["3d ago", "past", "2026-11-15"],
  ["two years ago", "past", "2024-11-18"],
  ["for 3 dage siden", "past", "2026-11-15"],
  ["for en uge siden", "past", "2026-11-11"],
  ["for to måneder siden", "past", "2026-09-18"],
  ["for et halvt år siden", "past", "2026-05-18"],

  ["next week", "future", "2026-11-23"],
  ["last week", "past", "2026-11-09"],
  ["last week", "future", "2026-11-09"],
  ["this week", "future", "2026-11-20"],
  ["this week", "past", "2026-11-16"],
  ["i denne uge", "future", "2026-11-20"],
  ["næste uge", "future", "2026-11-23"],
  ["i næste uge", "future", "2026-11-23"],
  ["naeste uge", "future", "2026-11-23"],
  ["sidste uge", "past", "2026-11-09"],
  ["i sidste uge", "past", "2026-11-09"],
  ["next month", "future", "2026-12-01"],
  ["last month", "past", "2026-10-01"],
  ["this month", "future", "2026-11-30"],
  ["næste måned", "future", "2026-12-01"],
  ["this weekend", "future", "2026-11-21"],
  ["i weekenden", "past", "2026-11-14"],
  ["last weekend", "past", "2026-11-14"],
  ["next weekend", "future", "2026-11-28"],

  ["eom", "future", "2026-11-30"],
  ["eom", "past", "2026-10-31"],
  ["end of month", "future", "2026-11-30"],
  ["by the end of the month", "future", "2026-11-30"],
  ["at the end of next month", "future", "2026-12-31"],
  ["end of may", "future", "2027-05-31"],
  ["eow", "future", "2026-11-20"],
  ["eow", "past", "2026-11-13"],
  ["end of the week", "future", "2026-11-20"],
  ["end of next week", "future", "2026-11-27"],
  ["start of next month", "future", "2026-12-01"],
  ["i starten af næste uge", "future", "2026-11-23"],
  ["i starten af december", "future", "2026-12-01"],
  ["primo januar", "future", "2027-01-01"],
  ["medio marts", "future", "2027-03-15"],
  ["the last day of the month", "future", "2026-11-30"],
  ["sidste dag i måneden", "future", "2026-11-30"],
  ["eoy", "future", "2026-12-31"],
  ["eoy", "past", "2025-12-31"],
  ["end of year", "future", "2026-12-31"],
  ["eod", "future", "2026-11-18"],
  ["by EOD tomorrow", "future", "2026-11-19"],
  ["ultimo", "future", "2026-11-30"],
  ["ultimo marts", "future", "2027-03-31"],
  ["sidst på måneden", "future", "2026-11-30"],
  ["månedens udgang", "future", "2026-11-30"],
  ["inden månedens udgang", "future", "2026-11-30"],
  ["ved årets udgang", "future", "2026-12-31"],
  ["i slutningen af ugen", "future", "2026-11-20"],
  ["udgangen af februar 2028", "future", "2028-02-29"],

  ["on 12/3", "future", "2027-03-12"],
  ["12/3", "past", "2026-03-12"],
  ["21/6", "future", "2027-06-21"],
  ["18/11", "future", "2026-11-18"],
  ["18/11", "past", "2026-11-18"],
  ["19/11", "future", "2026-11-19"],
  ["19/11", "past", "2025-11-19"],
  ["12/13", "future", "2026-12-13"],
  ["12/3/2027", "future", "2027-03-12"],
  ["12/3-27", "future", "2027-03-12"],
  ["12/3 2027", "past", "2027-03-12"],
  ["12.3.2027", "future", "2027-03-12"],
  ["12. 3. 2027", "future", "2027-03-12"],
  ["12-03-2027", "future", "2027-03-12"],
  ["d. 12/3", "future", "2027-03-12"],
  ["den 12.3.", "future", "2027-03-12"],
  ["senest d. 1/2", "future", "2027-02-01"],
  ["29/2", "future", "2028-02-29"],
  ["29/2", "past", "2024-02-29"],
  ["4 Mar", "future", "2027-03-04"],
  ["4 March 2027", "past", "2027-03-04"],
  ["Mar 4", "future", "2027-03-04"],
  ["Mar 4, 2027", "future", "2027-03-04"],
  ["March 4th", "past", "2026-03-04"],
  ["4th of March", "future", "2027-03-04"],
  ["by the 4th of March", "future", "2027-03-04"],
  ["3. maj", "future", "2027-05-03"],
  ["3 maj 2027", "future", "2027-05-03"],
  ["d. 3. maj", "future", "2027-05-03"],
  ["den 3. maj", "past", "2026-05-03"],
  ["senest d. 3. maj", "future", "2027-05-03"],
  ["24. december", "future", "2026-12-24"],
  ["1. oktober", "past", "2026-10-01"],
  ["friday 4 December", "future", "2026-12-04"],
  ["fredag d. 4. december", "future", "2026-12-04"],
  ["på fredag den 4/12", "future", "2026-12-04"],
  ["by the 15th", "future", "2026-12-15"],
  ["den 20.", "future", "2026-11-20"],
  ["d. 31.", "future", "2026-12-31"],
  ["senest mandag d. 23.", "future", "2026-11-23"],
  ["third friday of may", "future", "2027-05-21"],
  ["the first Monday in December", "future", "2026-12-07"],
  ["last friday of the month", "future", "2026-11-27"],
  ["sidste fredag i måneden", "future", "2026-11-27"],
  ["anden tirsdag i januar", "future", "2027-01-12"],
  ["last thursday of next month", "future", "2026-12-31"],

  ["uge 37", "future", "2027-09-13"],
  ["uge 37", "past", "2026-09-07"],
  ["i uge 48", "future", "2026-11-23"],
  ["inden uge 48", "future", "2026-11-23"],
  ["week 37", "past", "2026-09-07"],
  ["in week 48", "future", "2026-11-23"],
  ["uge 47", "future", "2026-11-18"],
  ["uge 47", "past", "2026-11-16"],
  ["uge 53", "future", "2026-12-28"],
  ["uge 53", "past", "2020-12-28"],
  ["uge 1", "future", "2027-01-04"],
  ["uge 2, 2028", "future", "2028-01-10"],
  ["mandag i uge 50", "future", "2026-12-07"],
  ["friday week 47", "future", "2026-11-20"],
];

/** As a deadline a week and a month last until their last working day; all else is as ahead. */
const DEADLINES: readonly (readonly [phrase: string, aim: Aim, meant: string])[] = [
  ["next week", "deadline", "2026-11-27"],
  ["i næste uge", "deadline", "2026-11-27"],
  ["by next week", "deadline", "2026-11-27"],
  ["senest i næste uge", "deadline", "2026-11-27"],
  ["inden næste uge", "deadline", "2026-11-23"],
  ["before next week", "deadline", "2026-11-23"],
  ["i starten af næste uge", "deadline", "2026-11-23"],
  ["next month", "deadline", "2026-12-31"],
  ["i næste måned", "deadline", "2026-12-31"],
  ["this week", "deadline", "2026-11-20"],
  ["this month", "deadline", "2026-11-30"],
  ["uge 48", "deadline", "2026-11-27"],
  ["i uge 47", "deadline", "2026-11-20"],
  ["week 37", "deadline", "2027-09-17"],
  ["mandag i uge 50", "deadline", "2026-12-07"],
  ["tirsdag i næste uge", "deadline", "2026-11-24"],
  ["friday", "deadline", "2026-11-20"],
  ["last week", "deadline", "2026-11-09"],
  ["i weekenden", "deadline", "2026-11-21"],
  ["in 2 weeks", "deadline", "2026-12-02"],
  ["12/3", "deadline", "2027-03-12"],
];

/** Phrases that are a day when nothing else is said, but not in the middle of a sentence. */
const TERSE: readonly (readonly [phrase: string, aim: Aim, meant: string])[] = [
  ["in March", "future", "2027-03-01"],
  ["i marts", "past", "2026-03-01"],
  ["in November", "future", "2026-11-30"],
  ["i november", "past", "2026-11-01"],
  ["in march 2028", "future", "2028-03-01"],
  ["now", "past", "2026-11-18"],
  ["mon", "future", "2026-11-23"],
  ["tue", "past", "2026-11-17"],
  ["weds", "future", "2026-11-25"],
  ["thur", "future", "2026-11-19"],
  ["fri", "past", "2026-11-13"],
  ["sat", "future", "2026-11-21"],
  ["sun", "future", "2026-11-22"],
  ["man", "future", "2026-11-23"],
  ["tirs", "past", "2026-11-17"],
  ["ons", "past", "2026-11-11"],
  ["tor", "future", "2026-11-19"],
  ["fre", "future", "2026-11-20"],
  ["lør", "past", "2026-11-14"],
  ["søn", "past", "2026-11-15"],
  ["3d", "future", "2026-11-21"],
  ["3d", "past", "2026-11-15"],
  ["+3d", "past", "2026-11-21"],
  ["-3d", "future", "2026-11-15"],
  ["2w", "future", "2026-12-02"],
  ["2u", "future", "2026-12-02"],
  ["1m", "future", "2026-12-18"],
  ["1y", "future", "2027-11-18"],
  ["2 weeks", "future", "2026-12-02"],
  ["14 dage", "future", "2026-12-02"],
  ["en måned", "past", "2026-10-18"],
  ["in 2m", "future", "2027-01-18"],
  ["next year", "future", "2027-01-01"],
  ["sidste år", "past", "2025-01-01"],
  ["12.3.", "future", "2027-03-12"],
  ["12.3", "future", "2027-03-12"],
  ["12-3", "future", "2027-03-12"],
  ["1/2", "future", "2027-02-01"],
  ["12th", "future", "2026-12-12"],
  ["u37", "future", "2027-09-13"],
  ["u. 37", "future", "2027-09-13"],
  ["w50", "future", "2026-12-07"],
  ["end of day", "future", "2026-11-18"],
  ["weekend", "future", "2026-11-21"],
];

const ZONES = [
  "UTC",
  "Pacific/Kiritimati",
  "America/St_Johns",
  "Asia/Kathmandu",
  "Pacific/Apia",
  "Europe/Copenhagen",
] as const;

const usualZone = process.env["TZ"];
afterAll(() => {
  if (usualZone === undefined) delete process.env["TZ"];
  else process.env["TZ"] = usualZone;
});

describe.each(ZONES)("in %s", (zone) => {
  beforeAll(() => {
    process.env["TZ"] = zone;
  });

  it("is really there", () => {
    const eveningHere = new Date(Date.UTC(2026, 10, 18, 12)).toLocaleString("en-GB", { timeZone: zone });
    expect(new Date(Date.UTC(2026, 10, 18, 12)).toLocaleString("en-GB")).toBe(eveningHere);
    expect(new Date(Date.UTC(2026, 10, 18, 12)).getTimezoneOffset()).toBe(
      {
        UTC: 0,
        "Pacific/Kiritimati": -840,
        "America/St_Johns": 210,
        "Asia/Kathmandu": -345,
        "Pacific/Apia": -780,
        "Europe/Copenhagen": -60,
      }[zone],
    );
  });

  it.each([...PHRASES, ...DEADLINES, ...TERSE])("reads “%s” in the %s as %s", (phrase, aim, meant) => {
    expect(readDay(phrase, aim, WEDNESDAY)).toBe(meant);
  });

  it.each([...PHRASES, ...TERSE])("reads “%s” (%s) as %s however it is set", (phrase, aim, meant) => {
    const settings = [phrase.toUpperCase(), phrase.normalize("NFD"), ` ${phrase.replaceAll(" ", " \u00a0\t ")}\n`];
    expect(settings.map((setting) => readDay(setting, aim, WEDNESDAY))).toEqual([meant, meant, meant]);
  });

  it.each(PHRASES)("finds “%s” (%s) as %s in a sentence", (phrase, aim, meant) => {
    const before = "coffee with Mette ";
    const sentence = `${before}${phrase}; Jørgen og Åse kom også`;
    expect(findDay(sentence, aim, WEDNESDAY)).toEqual({
      day: meant,
      start: before.length,
      end: before.length + phrase.length,
    });
  });

  it.each(PHRASES)("finds “%s” (%s) as %s at the start and at the end of a text", (phrase, aim, meant) => {
    expect(findDay(`${phrase}: kaffe`, aim, WEDNESDAY)).toEqual({ day: meant, start: 0, end: phrase.length });
    expect(findDay(`Ring til Bo ${phrase}`, aim, WEDNESDAY)).toEqual({
      day: meant,
      start: 12,
      end: 12 + phrase.length,
    });
  });

  it("reads every ISO day as itself, either way", () => {
    fc.assert(
      fc.property(someDay, someAim, (iso, aim) => {
        expect(readDay(iso, aim, WEDNESDAY)).toBe(iso);
      }),
    );
  });
});

const someDay = fc
  .tuple(fc.integer({ min: 2012, max: 2200 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, date]) => dayFrom(year, month, date) ?? day("2026-01-01"));
const someAim = fc.constantFrom<Aim>("past", "future");

it.each([
  ["in March", "2027-03-31"],
  ["in November", "2026-11-30"],
  ["next year", "2027-12-31"],
  ["3d", "2026-11-21"],
])("reads “%s” as a deadline of %s", (phrase, meant) => {
  expect(readDay(phrase, "deadline", WEDNESDAY)).toBe(meant);
});

it("lets this week end today where its Friday is gone", () => {
  expect(readDay("this week", "deadline", calendar("2026-11-22"))).toBe("2026-11-22");
  expect(readDay("uge 47", "deadline", calendar("2026-11-22"))).toBe("2026-11-22");
  expect(readDay("next week", "deadline", calendar("2026-11-22"))).toBe("2026-11-27");
});

describe("a phrase that would be a day by itself", () => {
  it.each(TERSE)("is none among other words: “%s”", (phrase, aim) => {
    expect(findDay(`coffee ${phrase} Mette`, aim, WEDNESDAY)).toBeUndefined();
  });
});

it.each([
  ["monday.", "2026-11-23"],
  ["4 mar 27", "2027-03-04"],
  ["4 mar '27", "2027-03-04"],
])("reads “%s” to its last sign", (phrase, meant) => {
  expect(readDay(phrase, "future", WEDNESDAY)).toBe(meant);
});

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
  ] as const)("%s on %s in the %s is %s", (phrase, today, aim, meant) => {
    expect(readDay(phrase, aim, calendar(today))).toBe(meant);
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

describe("what is no day", () => {
  it.each([
    "",
    " ",
    ".",
    "2026-02-30",
    "2026-13-01",
    "0026-01-01",
    "31/2",
    "2/31",
    "32/1",
    "13/13",
    "0/5",
    "5/0",
    "29/2/2027",
    "29 February 2027",
    "31. april",
    "3.13.",
    "friday 5 December 2026",
    "monday in 2 weeks",
    "fredag om 14 dage",
    "fifth friday of december 2026",
    "9999y",
    "99999d",
    "in 9999 years",
    "2h",
    "45 min",
    "45",
    "12",
    "may",
    "May",
    "maj",
    "end",
    "today tomorrow",
    "friday friday",
    "every friday",
    "for 2 weeks",
    "half a day",
    "i",
    "på",
    "on",
    "to",
    "the 2nd coming",
    "12/3/4",
    "１２/３",
    "today\0",
  ])("is not read: “%s”", (phrase) => {
    expect([readDay(phrase, "past", WEDNESDAY), readDay(phrase, "future", WEDNESDAY)]).toEqual([undefined, undefined]);
  });

  it.each([
    "may I call you",
    "The 4 may attend",
    "May called about the sun",
    "sat down with Sun Li",
    "he sat on a chair and the sun shone",
    "this sat badly with me",
    "kan man mødes",
    "det må man sige",
    "på Tor og hans søn",
    "i en by",
    "to do on the way to Mars",
    "talked 45m about 2h of video",
    "45 min, 2h, 3d print, 2w",
    "in 5m",
    "saw a film in 3D",
    "3 people, 12 of them new",
    "room 12/3",
    "lokale 2/1",
    "he ate 2/3 of it",
    "open 24/7",
    "1/2 kg",
    "12/3 people came",
    "version 12.3",
    "version 12.3.",
    "kl. 10.15 til 11.00",
    "at 10.30",
    "12-3 against us",
    "12/3-15/3",
    "3-5 maj",
    "1/2/3/4",
    "https://example.com/2026/11/18/today",
    "notes-2026-11-18.md",
    "anna.friday@example.com",
    "@friday #monday",
    "phone 20 26 11 18",
    "2026-11-18T10:00",
    "every friday",
    "hver mandag",
    "fredage og mandagene",
    "fridays are for golf",
    "Black Friday",
    "liked today's talk",
    "Friday's agenda",
    "two days before friday",
    "monday in 2 weeks we meet",
    "on 31/2",
    "by 2026-02-30",
    "friday 6 December",
    "friday a week ago",
    "fredag for to uger siden",
    "senest tirsdag d. 23.",
    "over the last week",
    "den sidste uge",
    "at the end of the day it is fine",
    "kaffe med Jan 14 dage",
    "week 3 of the course",
    "uge 2 af kurset",
    "the 12th person",
    "his 2 weeks in Rome",
    "for 2 weeks",
    "delayed 3 months",
    "next year we will see",
    "here and now",
    "monthly",
  ])("is not found in “%s”", (text) => {
    expect([findDay(text, "past", WEDNESDAY), findDay(text, "future", WEDNESDAY)]).toEqual([undefined, undefined]);
  });
});

describe("a day in a sentence", () => {
  it.each([
    ["Send the deck to Bo by Friday", "by Friday", "2026-11-20"],
    ["Sender tilbud til Søren senest d. 3. maj, siger han", "senest d. 3. maj", "2027-05-03"],
    ["kaffe med Jan 3. maj", "3. maj", "2027-05-03"],
    ["mødes med Maj 12/3", "12/3", "2027-03-12"],
    ["send rapport 12/3 til Bo", "12/3", "2027-03-12"],
    ["lunch May 4 with Ann", "May 4", "2027-05-04"],
    ["kan man 3. maj?", "3. maj", "2027-05-03"],
    ["I may call on Tuesday", "on Tuesday", "2026-11-24"],
    ["room 12/3 on friday", "on friday", "2026-11-20"],
    ["every friday, but first tomorrow", "tomorrow", "2026-11-19"],
    ["today we agreed on next tuesday", "today", "2026-11-18"],
    ["talked 45m; call again in 2 weeks", "in 2 weeks", "2026-12-02"],
    ["talk fredag kl. 14", "fredag", "2026-11-20"],
    ["bog bord til fredag senest!", "til fredag senest", "2026-11-20"],
    ["intro by friday, at the latest, please", "by friday, at the latest", "2026-11-20"],
    ["Vi ses (i overmorgen)", "i overmorgen", "2026-11-20"],
    ["🎉🎉 jubilæum om 14 dage", "om 14 dage", "2026-12-02"],
    ["Ååå! vi ses på lørdag 🎉", "på lørdag", "2026-11-21"],
    ["i   morgen   tidlig ringer jeg", "i   morgen   tidlig", "2026-11-19"],
    ["ring\ti\u00a0morgen\nklokken ti", "i\u00a0morgen", "2026-11-19"],
    ["i morgen", "i morgen", "2026-11-19"],
    ["...i morgen...", "i morgen", "2026-11-19"],
    ["on 12.3. we go", "on 12.3.", "2027-03-12"],
    ["ask him on 31/2 or on friday", "on friday", "2026-11-20"],
    ["sidste fredag i maj", "sidste fredag i maj", "2027-05-28"],
    ["due 1 Dec", "due 1 Dec", "2026-12-01"],
    ["han kommer fre, men jeg kan ti uger senere på tors", "på tors", "2026-11-19"],
  ])("is cut out whole: %s", (text, cut, meant) => {
    const found = findDay(text, "future", WEDNESDAY);
    expect(found && { day: found.day, cut: text.slice(found.start, found.end) }).toEqual({ day: meant, cut });
  });

  it("is cut at the letters of the text, however they are composed", () => {
    for (const form of ["NFC", "NFD"] as const) {
      const text = "Åse så Børge i går på Ærø".normalize(form);
      const found = findDay(text, "past", WEDNESDAY);
      expect(found && [found.day, text.slice(found.start, found.end)]).toEqual(["2026-11-17", "i går".normalize(form)]);
    }
  });

  it("stays within the text, and reads on its own as what it was found to be", () => {
    const words = fc.constantFrom(
      "on",
      "i",
      "fredag",
      "12/3",
      "maj",
      "3.",
      "in",
      "2",
      "weeks",
      "ago",
      "uge",
      "å",
      "🎉",
      "d.",
      "may",
      "sidste",
      ";",
      "by",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string())), someAim, (parts, aim) => {
        const text = parts.join(" ");
        const found = findDay(text, aim, WEDNESDAY);
        if (!found) return;
        expect(0 <= found.start && found.start < found.end && found.end <= text.length).toBe(true);
        expect(readDay(text.slice(found.start, found.end), aim, WEDNESDAY)).toBe(found.day);
      }),
      { numRuns: 2000 },
    );
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

describe("a hostile text", () => {
  it.each([
    "a",
    " ",
    "\n",
    "1",
    "1/",
    "1.",
    "i ",
    "in 2 ",
    "on ",
    "monday ",
    "friday in ",
    "2w",
    "2 weeks ",
    "d. ",
    "å",
    "a\u030a",
    "aa",
    "12/3-",
    "den 3. m",
    "uge ",
    "every friday ",
    "before before ",
    "31/2 ",
    "\ud800",
    "the last ",
  ])("of %j is read in linear time", async (part) => {
    expect(await growth(endless(part), (text) => findDay(text, "future", WEDNESDAY))).toBeLessThan(1.4);
    expect(await growth(endless(part), (text) => readDay(text, "past", WEDNESDAY))).toBeLessThan(1.4);
    expect(await growth(endless(part), readSpan)).toBeLessThan(1.4);
  });
});

it("uses no clock: the same phrase means the same whenever it is read", () => {
  expect(readDay("today", "future", calendar("1999-12-31"))).toBe("1999-12-31");
  expect(dayOf(new Date())).not.toBe("1999-12-31");
});
