import { describe, expect, it } from "vitest";
import { type Aim, findDay, readDay } from "../../src/domain/when.ts";
import { chronoDay, findChronoDay } from "../../src/formats/chrono.ts";
import { WEDNESDAY } from "../support/days.ts";
import { endless, growth } from "../support/growth.ts";
import { inZones } from "../support/zones.ts";

const PHRASES: readonly (readonly [phrase: string, aim: Aim, meant: string])[] = [
  ["twelfth of June", "future", "2027-06-12"],
  ["twelfth of June", "past", "2026-06-12"],
  ["the twelfth of june", "future", "2027-06-12"],
  ["twenty-first of June", "future", "2027-06-21"],
  ["first of May", "past", "2026-05-01"],
  ["twelfth of June 2028", "past", "2028-06-12"],
  ["June twelfth", "past", "2026-06-12"],
  ["five days after tomorrow", "future", "2026-11-24"],
  ["two days before yesterday", "past", "2026-11-15"],
  ["in 1 week and 2 days", "future", "2026-11-27"],
  ["2 weeks and 3 days ago", "past", "2026-11-01"],
  ["1 year 2 months ago", "past", "2025-09-18"],
];

const ZONES = ["UTC", "Pacific/Kiritimati", "America/St_Johns", "Pacific/Apia", "Europe/Copenhagen"] as const;
inZones(ZONES, (zone) => {
  it("is really there", () => {
    const noon = new Date(Date.UTC(2026, 10, 18, 12));
    expect(noon.toLocaleString("en-GB")).toBe(noon.toLocaleString("en-GB", { timeZone: zone }));
  });

  it.each(PHRASES)("reads “%s” in the %s as %s", async (phrase, aim, meant) => {
    expect(await chronoDay(phrase, aim, WEDNESDAY)).toBe(meant);
    expect(await chronoDay(` ${phrase.toUpperCase().replaceAll(" ", "  ")} `, aim, WEDNESDAY)).toBe(meant);
  });

  it.each(PHRASES)("finds “%s” (%s) as %s in a sentence", async (phrase, aim, meant) => {
    const before = "coffee with Mette ";
    expect(await findChronoDay(`${before}${phrase}; she may call`, aim, WEDNESDAY)).toEqual({
      day: meant,
      start: before.length,
      end: before.length + phrase.length,
    });
  });
});

it.each(PHRASES)("is asked only what our own grammar cannot read: “%s”", (phrase, aim) => {
  expect(readDay(phrase, aim, WEDNESDAY)).toBeUndefined();
});

it.each([
  ["a few days ago", "2026-11-15"],
  ["in a few weeks", "2026-12-09"],
])("takes “%s” for three when it is all that was typed", async (phrase, meant) => {
  expect(await chronoDay(phrase, "past", WEDNESDAY)).toBe(meant);
  expect(await findChronoDay(`met ${phrase} in Aarhus`, "past", WEDNESDAY)).toBeUndefined();
});

it("takes the preposition in", async () => {
  const text = "Send the contract to Bo by the first of May, signed";
  const found = await findChronoDay(text, "future", WEDNESDAY);
  expect(found && [found.day, text.slice(found.start, found.end)]).toEqual(["2027-05-01", "by the first of May"]);
});

describe("what the library gets wrong or guesses at", () => {
  it.each([
    "",
    "last friday",
    "last March",
    "1st of next month",
    "monday in 2 weeks",
    "every 2 weeks",
    "several weeks ago",
    "dec 24",
    "03/04",
    "31/2",
    "feb 30",
    "29 February 2027",
    "thirty-first of June",
    "May",
    "june",
    "sun",
    "3",
    "at 5",
    "5pm",
    "in 5 minutes",
    "in 2 hours",
    "noon",
    "next quarter",
    "next 3 weeks",
    "past 3 days",
    "may 4-6",
    "the first of May at noon",
    "half a month ago",
    "two and a half weeks ago",
    "a month after 3 may",
    "the day after friday",
    "first monday in december or so",
    "twelfth of june maybe",
    "in 9999 years",
  ])("is not taken: “%s”", async (phrase) => {
    expect([await chronoDay(phrase, "past", WEDNESDAY), await chronoDay(phrase, "future", WEDNESDAY)]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it.each([
    "May called June about April",
    "the 4 may attend",
    "she sat in the sun for days",
    "sun and sea for 3 weeks",
    "3 of 12 people came last year",
    "met in June, and again in March",
    "two weeks later we met",
    "a week after Christmas",
    "two and a half weeks ago",
    "in the next 3 weeks",
    "in the last 2 weeks",
    "every 2 weeks",
    "over a year ago",
    "at 5pm in 5 minutes on no day",
    "the first of June's children",
    "sixty years of age",
    "kommer om 3 dage",
  ])("is not found in “%s”", async (text) => {
    expect(await findChronoDay(text, "future", WEDNESDAY)).toBeUndefined();
    expect(await findChronoDay(text, "past", WEDNESDAY)).toBeUndefined();
  });
});

it("agrees with our own grammar wherever both have an answer", async () => {
  const phrases = ["in 2 weeks", "a week ago", "in three months", "two years ago", "10 days from now", "in 14 days"];
  for (const phrase of phrases) {
    expect(await chronoDay(phrase, "future", WEDNESDAY)).toBe(readDay(phrase, "future", WEDNESDAY));
    expect((await findChronoDay(`see Bo ${phrase}`, "past", WEDNESDAY))?.day).toBe(
      findDay(`see Bo ${phrase}`, "past", WEDNESDAY)?.day,
    );
  }
});

it.each(["a", " ", "1", "in 2 weeks ", "monday ", "2w ", "2 years ", "first of ", "may ", "may-"])(
  "is linear in endless “%s”",
  async (part) => {
    const find = (text: string): Promise<unknown> => findChronoDay(text, "future", WEDNESDAY);
    expect(await growth(endless(part), (text) => chronoDay(text, "future", WEDNESDAY))).toBeLessThan(1.4);
    expect(await growth(endless(part), find)).toBeLessThan(1.4);
    expect(await growth(endless(part), find, { from: 480, to: 1920 })).toBeLessThan(1.4);
  },
);
