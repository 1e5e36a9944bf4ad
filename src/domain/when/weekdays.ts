import { plusDays } from "../day.ts";
import { as, either, maybe, oneOf, phrase } from "./grammar.ts";
import { COUNT, MONTH, PART_OF_DAY, UNIT, WEEKDAY, YEAR } from "./pieces.ts";
import { endsPhrase, isLongWeekday, isSureWeekday } from "./places.ts";
import { inWeek, nthWeek, nthWeekday, shifted, weekdayFrom, weekdayMeant } from "./reckoning.ts";
import { DIGIT, type Family, type Rule } from "./rule.ts";
import { atFirstUse, wordSet } from "./tables.ts";
import { COUNTS, DAY_WORDS, NEXT_OR_LAST, ORDINALS, WEEKDAYS, WHICH } from "./words.ts";

const DAY_WORD_HEADS = wordSet(
  "today tonight this eod end i idag iaften imorges now nu tomorrow tmrw imorgen day the iovermorgen overmorgen yesterday yday yest last igar iaftes iforgars forgars",
);

/** "today", "i morgen tidlig". */
export const DAY_WORD_FAMILY: Family = {
  isHead: (word) => DAY_WORD_HEADS.has(word),
  rules: atFirstUse<readonly Rule[]>(() => [
    {
      phrase: phrase(as("word", oneOf(DAY_WORDS)), PART_OF_DAY),
      day: ({ word = "" }, _aim, { today }) => plusDays(today, DAY_WORDS.get(word) ?? Number.NaN),
      isSure: ({ word }) => word !== "now" && word !== "nu" && !word?.startsWith("end"),
    },
  ]),
};

const WEEKDAY_HEADS = wordSet(
  "next this last naeste denne sidste forrige past coming kommende forstkommende i the den",
);

/** "next friday", "i mandags", "third tuesday of may". */
export const WEEKDAY_FAMILY: Family = {
  isHead: (word) =>
    word === DIGIT || WEEKDAYS.has(word) || WEEKDAY_HEADS.has(word) || ORDINALS.has(word) || COUNTS.has(word),
  rules: atFirstUse<readonly Rule[]>(() => [
    {
      phrase: phrase(
        maybe(as("which", oneOf(`${NEXT_OR_LAST}|this past|past|this coming|coming|kommende|forstkommende`)), " "),
        as("name", WEEKDAY),
        PART_OF_DAY,
        maybe(maybe(","), " ", maybe(oneOf("i |of ")), as("week", oneOf(NEXT_OR_LAST)), " ", oneOf("week|uge")),
        maybe(
          as(
            "later",
            either(
              phrase(" ", oneOf("in|om"), " ", COUNT, " ", UNIT),
              phrase(" ", maybe("for "), COUNT, " ", UNIT, " ", oneOf("ago|siden")),
            ),
          ),
        ),
      ),
      day: ({ which = "", name = "", week, later }, aim, { today }) => {
        // Whether "monday in 2 weeks" counts from today or from Monday is anyone's guess.
        if (later !== undefined) return undefined;
        const number = weekdayMeant(name);
        if (week !== undefined) return inWeek(today, WHICH.get(week) ?? 0, number);
        const ahead = WHICH.get(which);
        if (ahead === 1) return inWeek(today, 1, number);
        if (ahead === -1) return weekdayFrom(today, number, "past");
        return weekdayFrom(today, number, which.endsWith("ommende") || which.endsWith("coming") ? "future" : aim);
      },
      isSure: isSureWeekday,
    },
    {
      // "Tuesday week" is the one after the coming one.
      phrase: phrase(as("name", WEEKDAY), " week"),
      day: ({ name = "" }, aim, { today }) =>
        aim === "past" ? undefined : plusDays(weekdayFrom(today, weekdayMeant(name), "future"), 7),
      isSure: ({ name = "" }, { after }) => isLongWeekday(name) && endsPhrase(after),
    },
    {
      phrase: phrase(maybe("the "), as("name", WEEKDAY), " after next"),
      day: ({ name = "" }, aim, { today }) => (aim === "past" ? undefined : inWeek(today, 2, weekdayMeant(name))),
      isSure: ({ name = "" }) => isLongWeekday(name),
    },
    {
      // "a week on Monday", "two weeks tomorrow"
      phrase: phrase(
        as("count", COUNT),
        " ",
        as("unit", oneOf("week|weeks|fortnight")),
        " ",
        either("tomorrow", phrase(oneOf("on |from |"), as("name", WEEKDAY))),
      ),
      day: ({ name, ...length }, aim, { today }) => {
        if (aim === "past") return undefined;
        return shifted(
          name === undefined ? plusDays(today, 1) : weekdayFrom(today, weekdayMeant(name), "future"),
          length,
          1,
        );
      },
      isSure: ({ name }) => name === undefined || isLongWeekday(name),
    },
    {
      phrase: phrase(
        maybe("i "),
        as("which", oneOf(NEXT_OR_LAST)),
        " ",
        oneOf("week|uge"),
        maybe(","),
        " ",
        maybe(oneOf("on |pa ")),
        as("name", WEEKDAY),
        PART_OF_DAY,
      ),
      day: ({ which = "", name = "" }, _aim, { today }) => inWeek(today, WHICH.get(which) ?? 0, weekdayMeant(name)),
      isSure: ({ name = "" }) => isLongWeekday(name),
    },
    {
      phrase: phrase("i ", as("name", oneOf("mandag|tirsdag|onsdag|torsdag|fredag|lordag|sondag")), "s", PART_OF_DAY),
      day: ({ name = "" }, _aim, { today }) => weekdayFrom(today, weekdayMeant(name), "past"),
    },
    {
      phrase: phrase(
        maybe(oneOf("the |den ")),
        as("nth", either(oneOf(ORDINALS), oneOf("last|sidste"))),
        " ",
        as("name", WEEKDAY),
        oneOf(" of | in | i "),
        either(
          phrase(MONTH, maybe(" ", YEAR)),
          phrase(maybe(as("which", oneOf(`${NEXT_OR_LAST}|the`)), " "), oneOf("month|maneden|maned")),
        ),
      ),
      day: nthWeekday,
    },
    {
      phrase: phrase(
        maybe(oneOf("the |den ")),
        as("nth", either(oneOf(ORDINALS), oneOf("last|sidste"))),
        oneOf(" week of | week in | uge i | uge af "),
        MONTH,
        maybe(" ", YEAR),
      ),
      day: nthWeek,
    },
  ]),
};
