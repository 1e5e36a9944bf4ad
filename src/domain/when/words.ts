// The words days are told with, as fold() leaves them: small letters, no accents, å and aa as a, ø and oe as o, æ as ae.

import { phraseTable, wordSet, wordTable } from "./tables.ts";

interface Length {
  readonly days: number;
  readonly months: number;
}

export const UNKNOWN_LENGTH: Length = { days: Number.NaN, months: 0 };

export const MONTHS = phraseTable(
  [1, "january|januar|jan"],
  [2, "february|februar|feb"],
  [3, "march|marts|mar"],
  [4, "april|apr"],
  [5, "may|maj"],
  [6, "june|juni|jun"],
  [7, "july|juli|jul"],
  [8, "august|aug"],
  [9, "september|sept|sep"],
  [10, "october|oktober|oct|okt"],
  [11, "november|nov"],
  [12, "december|dec"],
);

export const WEEKDAYS = phraseTable(
  [1, "monday|mon|mandag|man"],
  [2, "tuesday|tues|tue|tirsdag|tirs|tir"],
  [3, "wednesday|weds|wed|onsdag|ons"],
  [4, "thursday|thurs|thur|thu|torsdag|tors|tor"],
  [5, "friday|fri|fredag|fre"],
  [6, "saturday|sat|lordag|lor"],
  [7, "sunday|sun|sondag|son"],
);

export const COUNTS = phraseTable(
  [1, "a|an|one|en|et"],
  [1.5, "one and a half|halvanden|halvandet"],
  [2, "two|to|a couple of|couple of|et par"],
  [3, "three|tre"],
  [4, "four|fire"],
  [5, "five|fem"],
  [6, "six|seks"],
  [7, "seven|syv"],
  [8, "eight|otte"],
  [9, "nine|ni"],
  [10, "ten|ti"],
  [11, "eleven|elleve"],
  [12, "twelve|tolv"],
  [13, "thirteen|tretten"],
  [14, "fourteen|fjorten"],
  [15, "fifteen|femten"],
  [16, "sixteen|seksten"],
  [17, "seventeen|sytten"],
  [18, "eighteen|atten"],
  [19, "nineteen|nitten"],
  [20, "twenty|tyve"],
  [25, "twenty-five|twenty five|femogtyve"],
  [30, "thirty|tredive"],
  [35, "thirty-five|thirty five|femogtredive"],
  [40, "forty|fyrre"],
  [45, "forty-five|forty five|femogfyrre"],
  [50, "fifty|halvtreds"],
  [60, "sixty|tres"],
  [90, "ninety|halvfems"],
);

export const ORDINALS = phraseTable(
  [1, "first|1st|forste|1."],
  [2, "second|2nd|anden|andet|other|2."],
  [3, "third|3rd|tredje|3."],
  [4, "fourth|4th|fjerde|4."],
  [5, "fifth|5th|femte|5."],
  [6, "sixth|6th|sjette|6."],
);

/** The days of a month, as Danes say them in full. */
export const DATES = wordTable(
  ..."forste anden tredje fjerde femte sjette syvende ottende niende tiende ellevte tolvte trettende fjortende femtende sekstende syttende attende nittende tyvende enogtyvende toogtyvende treogtyvende fireogtyvende femogtyvende seksogtyvende syvogtyvende otteogtyvende niogtyvende tredivte enogtredivte"
    .split(" ")
    .map((word, at) => [at + 1, word] as const),
);

export const UNITS = phraseTable<Length>(
  [{ days: 1 / 24, months: 0 }, "hour|hours|timer"],
  [{ days: 1, months: 0 }, "d|day|days|dag|dage"],
  [{ days: 7, months: 0 }, "w|wk|wks|week|weeks|u|uge|uger"],
  [{ days: 14, months: 0 }, "fortnight|fortnights"],
  [{ days: 0, months: 1 }, "m|mo|mth|mths|month|months|md|mdr|maned|maneder"],
  [{ days: 0, months: 3 }, "quarter|quarters|kvartal|kvartaler"],
  [{ days: 0, months: 6 }, "halvar|half-year|half-years|halvt ar|halve ar|half year"],
  [{ days: 0, months: 12 }, "y|yr|yrs|year|years|ar"],
);

/** Days from today. */
export const DAY_WORDS = phraseTable(
  [
    0,
    "today|tonight|this morning|this afternoon|this evening|eod|end of day|end of the day|i dag|idag|i lobet af dagen|i aften|iaften|i nat|i formiddag|" +
      "i eftermiddag|i morges|imorges|i formiddags|i middags|i eftermiddags|now|nu",
  ],
  [1, "tomorrow|tmrw|i morgen|imorgen"],
  [2, "day after tomorrow|the day after tomorrow|i overmorgen|iovermorgen|overmorgen"],
  [-1, "yesterday|yday|yest|last night|i gar|igar|i aftes|iaftes"],
  [-2, "day before yesterday|the day before yesterday|i forgars|iforgars|forgars"],
);

/** Which of the weeks, months or years: 0 is the one we are in. */
export const WHICH = phraseTable(
  [1, "next|naeste"],
  [0, "this|the|denne|dette"],
  [-1, "last|past|this past|sidste|forrige"],
);
export const NEXT_OR_LAST = "next|this|last|naeste|denne|sidste|forrige";

export type Period = "week" | "month" | "year";

export const PERIODS = phraseTable<Period>(
  ["week", "week|uge|ugen|ugens"],
  ["month", "month|maned|maneden|manedens"],
  ["year", "year|ar|aret|arets"],
);

/** The working day that a part of a week is: "primo uge 44". */
export const PARTS_OF_WEEK = phraseTable(
  [1, "start of|primo|starten af|begyndelsen af|forst i"],
  [3, "medio|midt i"],
  [5, "end of|ultimo|slutningen af|sidst i"],
);

/** Weekdays that are words of another kind as well: sat down, man kan, Tor, søn. */
export const DOUBTFUL_WEEKDAYS = wordSet("sat sun man tor son lor");
