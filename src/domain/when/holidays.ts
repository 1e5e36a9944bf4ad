import { as, maybe, oneOf, phrase } from "./grammar.ts";
import { dateMeant } from "./reckoning.ts";
import type { Family, Rule } from "./rule.ts";
import { atFirstUse, phraseTable, wordSet } from "./tables.ts";

/** Days of the year that go by a name, by month and date; the feast itself begins on its eve. */
const HOLIDAYS = phraseTable<readonly [month: number, date: number]>(
  [[12, 23], "lille juleaften|lillejuleaften"],
  [[12, 24], "christmas|christmas eve|xmas|xmas eve|jul|julen|juleaften|juleaftensdag"],
  [[12, 25], "christmas day|xmas day|forste juledag|1. juledag"],
  [[12, 26], "boxing day|anden juledag|2. juledag"],
  [[12, 31], "new year|new years eve|new year's eve|nytar|nytarsaften|nytarsaftensdag"],
  [[1, 1], "new years day|new year's day|nytarsdag"],
);
/** These are a season as well, or a month: days only where something leads into one, "inden jul". */
const SEASONS = wordSet("christmas xmas jul julen nytar");
const HEADS = wordSet(
  "christmas xmas jul julen juleaften juleaftensdag lille lillejuleaften forste anden boxing new the nytar nytarsaften nytarsaftensdag nytarsdag 0",
);

/** "inden jul", "before Christmas", "nytårsaften". */
export const HOLIDAY_FAMILY: Family = {
  isHead: (word) => HEADS.has(word),
  rules: atFirstUse<readonly Rule[]>(() => [
    {
      phrase: phrase(maybe("the "), as("holiday", oneOf(HOLIDAYS))),
      day: (words, aim, { today }) => {
        const { holiday = "", preposition = "" } = words;
        if (preposition === "" && holiday === "jul") return undefined; // July
        const [month, date] = HOLIDAYS.get(holiday) ?? [Number.NaN, Number.NaN];
        return dateMeant(month, date, {}, aim, today);
      },
      isSure: ({ holiday = "" }, { preposition }) =>
        preposition !== "" || !(SEASONS.has(holiday) || holiday === "new year"),
    },
  ]),
};
