import { dayFrom } from "../day.ts";
import { as, either, maybe, oneOf, phrase, unless, wordOf } from "./grammar.ts";
import { DATE, DATE_LEAD, DAY_MARK, MONTH, SHORT_YEAR, YEAR, YEAR_BEHIND } from "./pieces.ts";
import {
  endsClause,
  endsPhrase,
  isBesideCompany,
  isClock,
  isDated,
  isMarked,
  isPlainlyADate,
  isSureDate,
  isSureMonthFirst,
} from "./places.ts";
import { dateMeant, ifOn, inMonthNear, monthMeant, namedDay, nearestDate, numericDay } from "./reckoning.ts";
import { DIGIT, type Family, type Rule } from "./rule.ts";
import { atFirstUse } from "./tables.ts";
import { DATES, DOUBTFUL_WEEKDAYS, MONTHS, NEXT_OR_LAST, WEEKDAYS } from "./words.ts";

/** "2027-01-05", "12/3", "12.3.", "fredag d. 3. maj", "Mar 4", "den 20.". */
export const DATE_FAMILY: Family = {
  isHead: (word) =>
    word === DIGIT || word === "d" || word === "den" || word === "the" || WEEKDAYS.has(word) || MONTHS.has(word),
  hasDigit: true,
  rules: atFirstUse<readonly Rule[]>(() => [...inFigures(), ...withMonth(), ...withoutMonth()]),
};

/** "den første juni"; English ones are left to a library. */
export const SPELT_DATE_FAMILY: Family = {
  isHead: (word) => word === "den" || DATES.has(word),
  rules: atFirstUse<readonly Rule[]>(() => [
    {
      phrase: phrase(maybe(as("mark", "den ")), as("nth", wordOf(DATES)), " ", MONTH, YEAR_BEHIND),
      day: (words, aim, { today }) =>
        dateMeant(monthMeant(words), DATES.get(words["nth"] ?? "") ?? Number.NaN, words, aim, today),
      // "den anden Maj" may be the other one of that name.
      isSure: (words, { preposition }) =>
        words["mark"] !== undefined && (words["nth"] !== "anden" || preposition !== "" || words["year"] !== undefined),
    },
  ]),
};

function inFigures(): readonly Rule[] {
  const second = as("second", DATE);
  const lead = phrase(DATE_LEAD, DAY_MARK, as("first", DATE));
  const isoEnds = ["-", "/", "."].map((divider) => phrase(divider, as("month", DATE), divider, as("date", DATE)));
  return [
    {
      phrase: phrase(DATE_LEAD, DAY_MARK, YEAR, either(...isoEnds)),
      day: ({ year, month, date, weekday: name }) => ifOn(name, dayFrom(Number(year), Number(month), Number(date))),
      isSure: ({ weekday: name }) => !DOUBTFUL_WEEKDAYS.has(name ?? ""),
    },
    {
      phrase: phrase(lead, "/", second, maybe(either(phrase(oneOf("/|-| "), YEAR), phrase(oneOf("/|-"), SHORT_YEAR)))),
      day: numericDay,
      isSure: (words, place) => isSureDate(words, place) && (isDated(words, place) || isPlainlyADate(words, place)),
    },
    {
      phrase: phrase(
        lead,
        ".",
        maybe(" "),
        second,
        maybe(either(phrase(".", maybe(" "), YEAR), phrase(".", SHORT_YEAR), as("stop", "."))),
      ),
      day: (words, aim, { today }) => dateMeant(Number(words["second"]), Number(words["first"]), words, aim, today),
      isSure: (words, place) =>
        isSureDate(words, place) &&
        (words["year"] !== undefined ||
          isMarked(words) ||
          (words["stop"] !== undefined && (place.preposition !== "" || isInTwos(words)))),
    },
    {
      phrase: phrase(lead, "-", second, maybe("-", either(YEAR, SHORT_YEAR))),
      day: numericDay,
      isSure: (words, place) => isSureDate(words, place) && words["year"] !== undefined,
    },
  ];
}

function withMonth(): readonly Rule[] {
  return [
    {
      phrase: phrase(
        DATE_LEAD,
        DAY_MARK,
        as("date", DATE),
        maybe(as("ordinal", oneOf("st|nd|rd|th|."))),
        maybe(" "),
        maybe(as("of", "of ")),
        MONTH,
        maybe(maybe("."), YEAR_BEHIND),
      ),
      day: namedDay,
      isSure: (words, place) =>
        isSureDate(words, place) &&
        (words["month"] !== "may" ||
          words["ordinal"] !== undefined ||
          words["of"] !== undefined ||
          isDated(words, place) ||
          endsClause(place.after) ||
          /\bMay/.test(place.written)),
    },
    {
      phrase: phrase(
        DATE_LEAD,
        MONTH,
        maybe("."),
        " ",
        maybe("the "),
        as("date", DATE),
        maybe(as("ordinal", oneOf("st|nd|rd|th"))),
        unless(maybe("."), maybe(" "), MONTH),
        YEAR_BEHIND,
      ),
      day: namedDay,
      isSure: isSureMonthFirst,
    },
  ];
}

function withoutMonth(): readonly Rule[] {
  return [
    {
      phrase: phrase(DATE_LEAD, either("den ", "d. ", "d.", "d "), as("date", DATE), maybe(".")),
      day: nearestDate,
      isSure: ({ weekday: name = "" }, { preposition, after }) =>
        !DOUBTFUL_WEEKDAYS.has(name) &&
        (name !== "" ||
          (preposition === "" ? endsClause(after) || isClock(after) || isBesideCompany(after) : endsPhrase(after))),
    },
    {
      phrase: phrase(
        either(
          phrase(as("mark", oneOf("den |d. |d.")), as("date", DATE), maybe(".")),
          phrase(maybe("the "), as("date", DATE), oneOf("st|nd|rd|th|.")),
        ),
        " ",
        maybe(as("of", oneOf("of |in |i "))),
        as("which", oneOf(NEXT_OR_LAST)),
        oneOf(" month| maned"),
      ),
      day: inMonthNear,
      // "the 2nd this month" may be the second of them.
      isSure: ({ mark, of }) => (mark ?? of) !== undefined,
    },
    {
      phrase: phrase(DATE_LEAD, maybe(as("mark", "the ")), as("date", DATE), oneOf("st|nd|rd|th")),
      day: nearestDate,
      isSure: ({ weekday: name, mark }, { preposition, before, after }) => {
        if (name !== undefined) return !DOUBTFUL_WEEKDAYS.has(name) && (mark !== undefined || endsPhrase(after));
        return (preposition !== "" || ` ${before}`.endsWith(" to ")) && endsPhrase(after);
      },
    },
  ];
}

// "20.11." is a date by itself; "1.2." may number something.
function isInTwos({ first = "", second = "" }: Readonly<Record<string, string | undefined>>): boolean {
  return first.length === 2 && second.length === 2;
}
