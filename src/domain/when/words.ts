// The words days are told with, as fold() leaves them: small letters, no accents, å and aa as a, ø and oe as o, æ as ae.

export interface Length {
  readonly days: number;
  readonly months: number;
}

export const UNKNOWN_LENGTH: Length = { days: Number.NaN, months: 0 };

export const MONTHS = numbered(
  "january januar jan|february februar feb|march marts mar|april apr|may maj|june juni jun|july juli jul|august aug|" +
    "september sept sep|october oktober oct okt|november nov|december dec",
);

export const WEEKDAYS = numbered(
  "monday mon mandag man|tuesday tues tue tirsdag tirs tir|wednesday weds wed onsdag ons|thursday thurs thur thu torsdag tors tor|" +
    "friday fri fredag fre|saturday sat lordag lor|sunday sun sondag son",
);

export const COUNTS: ReadonlyMap<string, number> = new Map([
  ...numbered(
    "a an one en et|two to|three tre|four fire|five fem|six seks|seven syv|eight otte|nine ni|ten ti|eleven elleve|twelve tolv|thirteen tretten|" +
      "fourteen fjorten|fifteen femten|sixteen seksten|seventeen sytten|eighteen atten|nineteen nitten|twenty tyve",
  ),
  ["a couple of", 2],
  ["couple of", 2],
  ["et par", 2],
]);

export const ORDINALS = numbered(
  "first 1st forste 1.|second 2nd anden andet other 2.|third 3rd tredje 3.|fourth 4th fjerde 4.|fifth 5th femte 5.|sixth 6th sjette 6.",
);

export const UNITS = tableOf<Length>([
  [{ days: 1, months: 0 }, "d|day|days|dag|dage"],
  [{ days: 7, months: 0 }, "w|wk|wks|week|weeks|u|uge|uger"],
  [{ days: 14, months: 0 }, "fortnight|fortnights"],
  [{ days: 0, months: 1 }, "m|mo|mth|mths|month|months|md|mdr|maned|maneder"],
  [{ days: 0, months: 3 }, "quarter|quarters|kvartal|kvartaler"],
  [{ days: 0, months: 6 }, "halvar|half-year|half-years|halvt ar|halve ar|half year"],
  [{ days: 0, months: 12 }, "y|yr|yrs|year|years|ar"],
]);

/** Days from today. */
export const DAY_WORDS = tableOf([
  [
    0,
    "today|tonight|this morning|this afternoon|this evening|eod|end of day|end of the day|i dag|idag|i aften|iaften|i nat|i formiddag|" +
      "i eftermiddag|i morges|imorges|i formiddags|i middags|i eftermiddags|now|nu",
  ],
  [1, "tomorrow|tmrw|i morgen|imorgen"],
  [2, "day after tomorrow|the day after tomorrow|i overmorgen|iovermorgen|overmorgen"],
  [-1, "yesterday|last night|i gar|igar|i aftes|iaftes"],
  [-2, "day before yesterday|the day before yesterday|i forgars|iforgars|forgars"],
]);

/** Which of the weeks, months or years: 0 is the one we are in. */
export const WHICH = tableOf([
  [1, "next|naeste"],
  [0, "this|the|denne|dette"],
  [-1, "last|past|this past|sidste|forrige"],
]);
export const NEXT_OR_LAST = "next|this|last|naeste|denne|sidste|forrige";

export type Period = "week" | "month" | "year";

export const PERIODS = tableOf<Period>([
  ["week", "week|uge|ugen|ugens"],
  ["month", "month|maned|maneden|manedens"],
  ["year", "year|ar|aret|arets"],
]);

/** Weekdays that are words of another kind as well: sat down, man kan, Tor, søn. */
export const DOUBTFUL_WEEKDAYS = wordSet("sat sun man tor son lor");

export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}

/** Numbers the rows of a string that parts them by bars, from 1. */
function numbered(rows: string): ReadonlyMap<string, number> {
  const table = new Map<string, number>();
  rows.split("|").forEach((row, index) => {
    for (const word of row.split(" ")) table.set(word, index + 1);
  });
  return table;
}

export function tableOf<Meaning>(rows: readonly (readonly [Meaning, string])[]): ReadonlyMap<string, Meaning> {
  const table = new Map<string, Meaning>();
  for (const [meaning, words] of rows) for (const word of words.split("|")) table.set(word, meaning);
  return table;
}
