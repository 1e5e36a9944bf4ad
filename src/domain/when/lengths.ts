import { plusDays } from "../day.ts";
import { as, either, maybe, oneOf, phrase } from "./grammar.ts";
import { isDigitAt } from "./letters.ts";
import { COUNT, LENGTH } from "./pieces.ts";
import { afterWork, beforeWork, countOf, shifted } from "./reckoning.ts";
import { DIGIT, type Family, type Rule } from "./rule.ts";
import { atFirstUse, wordSet } from "./tables.ts";
import { COUNTS } from "./words.ts";

const HEADS = wordSet("in om within inden for half couple fortnight + -");

const WORKING_DAYS = oneOf(
  "working days|working day|business days|business day|hverdage|hverdag|arbejdsdage|arbejdsdag",
);

/** "in 2 weeks", "for 3 dage siden", "2w". */
export const LENGTH_FAMILY: Family = {
  isHead: (word) => word === DIGIT || HEADS.has(word) || COUNTS.has(word),
  rules: atFirstUse<readonly Rule[]>(() => [
    {
      phrase: phrase(
        oneOf("in|om|within|inden for|inden"),
        " ",
        LENGTH,
        maybe(maybe(oneOf("'s|s'|s")), " ", oneOf("time|tid")),
      ),
      day: (words, _aim, { today }) => shifted(today, words, 1),
      // "in 5m" is minutes or metres, and "in 3D" a film.
      isSure: ({ unit }, { written }) =>
        unit !== "m" && !(written.endsWith("D") && isDigitAt(written, written.length - 2)),
    },
    {
      phrase: phrase(oneOf("in|om|within|inden for|inden"), " ", as("count", COUNT), " ", WORKING_DAYS),
      day: ({ count = "" }, _aim, { today }) => afterWork(today, Math.ceil(countOf(count))),
    },
    {
      phrase: phrase(maybe("for "), as("count", COUNT), " ", WORKING_DAYS, " ", oneOf("ago|siden")),
      day: ({ count = "" }, _aim, { today }) => beforeWork(today, Math.ceil(countOf(count))),
    },
    {
      phrase: phrase(as("count", COUNT), " ", WORKING_DAYS),
      day: ({ count = "" }, aim, { today }) =>
        (aim === "past" ? beforeWork : afterWork)(today, Math.ceil(countOf(count))),
      isSure: () => false,
      standsAlone: true,
    },
    {
      phrase: phrase(maybe("for "), either(LENGTH, as("unit", "fortnight")), " ", oneOf("ago|siden")),
      day: (words, _aim, { today }) => shifted(today, { count: "1", ...words }, -1),
      isSure: ({ unit }) => unit !== "m",
    },
    {
      phrase: phrase(
        LENGTH,
        " ",
        either(
          "hence",
          phrase(
            oneOf("from|fra"),
            " ",
            either(oneOf("now|today|nu|i dag"), as("tomorrow", oneOf("tomorrow|i morgen"))),
          ),
        ),
      ),
      day: (words, _aim, { today }) => shifted(words["tomorrow"] === undefined ? today : plusDays(today, 1), words, 1),
      isSure: ({ unit }) => unit !== "m",
    },
    {
      phrase: phrase(maybe(as("sign", oneOf("-|+"))), maybe(" "), LENGTH),
      day: (words, aim, { today }) => {
        const { sign = aim === "past" ? "-" : "+" } = words;
        return shifted(today, words, sign === "-" ? -1 : 1);
      },
      isSure: ({ unit = "" }, { preposition }) => preposition === "by " && unit.length === 1 && "dwuy".includes(unit),
      standsAlone: true,
    },
  ]),
};
