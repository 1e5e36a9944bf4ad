import { as, digits, END, either, maybe, oneOf, phrase, wordOf } from "./grammar.ts";
import { COUNTS, MONTHS, UNITS, WEEKDAYS } from "./words.ts";

export const WEEKDAY = wordOf(WEEKDAYS);
export const MONTH = as("month", wordOf(MONTHS));
export const COUNT_WORD = either(oneOf("a couple of|couple of|et par|one and a half"), wordOf(COUNTS));
export const COUNT = either(digits(1, 4), COUNT_WORD);
export const UNIT = oneOf(UNITS);
export const DATE = digits(1, 2);
export const YEAR = as("year", digits(4, 4));
export const SHORT_YEAR = as("shortYear", digits(2, 2));

export const PART_OF_DAY = maybe(
  " ",
  oneOf("morning|afternoon|evening|night|formiddag|eftermiddag|aften|aftes|morgen|tidlig|middag|nat"),
);

/** "2w", "2 weeks" and "two weeks", but not the end of "end". */
export const LENGTH = either(
  phrase(as("count", oneOf("half a")), " ", as("unit", UNIT)),
  phrase(as("count", digits(1, 4)), maybe(" "), as("unit", UNIT)),
  phrase(as("count", COUNT_WORD), " ", as("unit", UNIT)),
);

/** A weekday in front of a date: "fredag d. 4." */
export const DATE_LEAD = maybe(as("weekday", WEEKDAY), maybe(oneOf(".|,")), maybe(oneOf(".|,")), " ");
export const DAY_MARK = maybe(as("mark", either("d. ", "d.", "d ", "den ", "the ")));
/** Behind a named month: "4 mar '27" only at the end of the text. */
export const YEAR_BEHIND = maybe(either(phrase(maybe(","), " ", YEAR), phrase(" ", maybe("'"), SHORT_YEAR, END)));
