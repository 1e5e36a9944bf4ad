import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/domain/day.ts";
import { type Aim, findDay, readDay } from "../../src/domain/when.ts";
import { calendar, someAim, someDay, WEDNESDAY } from "../support/days.ts";
import { inZones } from "../support/zones.ts";

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
  ["om halvanden måned", "future", "2027-01-02"],
  ["for halvanden uge siden", "past", "2026-11-07"],
  ["om halvandet år", "future", "2028-05-18"],
  ["in one and a half years", "future", "2028-05-18"],
  ["in 48 hours", "future", "2026-11-20"],
  ["inden for 24 timer", "future", "2026-11-19"],
  ["24 hours ago", "past", "2026-11-17"],
  ["2 weeks ago", "past", "2026-11-04"],
  ["a week ago", "past", "2026-11-11"],
  ["3d ago", "past", "2026-11-15"],
  ["two years ago", "past", "2024-11-18"],
  ["for 3 dage siden", "past", "2026-11-15"],
  ["for en uge siden", "past", "2026-11-11"],
  ["for to måneder siden", "past", "2026-09-18"],
  ["for et halvt år siden", "past", "2026-05-18"],

  ["end of Q1", "future", "2027-03-31"],
  ["by the end of Q4", "future", "2026-12-31"],
  ["udgangen af Q2 2027", "future", "2027-06-30"],
  ["ultimo Q3", "past", "2026-09-30"],
  ["den første juni", "future", "2027-06-01"],
  ["senest den tolvte december", "future", "2026-12-12"],
  ["den enogtyvende maj 2027", "past", "2027-05-21"],
  ["senest den anden maj", "future", "2027-05-02"],

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
  ["June 2027", "future", "2027-06-01"],
  ["marts 2025", "past", "2025-03-01"],
  ["by June", "past", "2027-06-01"],
  ["anden juni", "future", "2027-06-02"],
  ["week after next", "future", "2026-11-30"],
  ["the month after next", "future", "2027-01-01"],
  ["ugen efter næste uge", "future", "2026-11-30"],
  ["Q1", "future", "2027-01-01"],
  ["before Q1", "future", "2027-01-01"],
  ["48 hours", "future", "2026-11-20"],
];

const ZONES = [
  "UTC",
  "Pacific/Kiritimati",
  "America/St_Johns",
  "Asia/Kathmandu",
  "Pacific/Apia",
  "Europe/Copenhagen",
] as const;

inZones(ZONES, (zone) => {
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

it.each([
  ["in March", "2027-03-31"],
  ["in November", "2026-11-30"],
  ["next year", "2027-12-31"],
  ["3d", "2026-11-21"],
  ["June", "2027-06-30"],
  ["by May", "2027-05-31"],
  ["November", "2026-11-30"],
  ["inden juni", "2027-06-01"],
  ["before November", "2027-11-01"],
  ["marts 2028", "2028-03-31"],
  ["Q1", "2027-03-31"],
  ["in Q4", "2026-12-31"],
  ["before Q4", "2027-10-01"],
  ["Tuesday week", "2026-12-01"],
  ["week after next", "2026-12-04"],
  ["the month after next", "2027-01-31"],
  ["fredag kl. 12", "2026-11-20"],
  ["Fredag kl. 12.30", "2026-11-20"],
  ["friday at 5pm", "2026-11-20"],
  ["friday, 5 pm", "2026-11-20"],
  ["by friday noon", "2026-11-20"],
  ["i morgen 14:30", "2026-11-19"],
  ["12/3 at 4", "2027-03-12"],
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

it("uses no clock: the same phrase means the same whenever it is read", () => {
  expect(readDay("today", "future", calendar("1999-12-31"))).toBe("1999-12-31");
  expect(dayOf(new Date())).not.toBe("1999-12-31");
});
