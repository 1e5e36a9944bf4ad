import { type Day, endOfMonth, monthOf, plusDays } from "../day.ts";
import { as, digits, either, maybe, oneOf, phrase, type Words } from "./grammar.ts";
import { MONTH, WEEKDAY, YEAR } from "./pieces.ts";
import { endsClause, endsPhrase, wordAt } from "./places.ts";
import {
  dateMeant,
  endOf,
  inWeek,
  lastDay,
  latest,
  monthMeant,
  nearestEnd,
  quarterDay,
  startOf,
  weekNumberDay,
} from "./reckoning.ts";
import { type Aim, type Calendar, DIGIT, type Family, type Rule } from "./rule.ts";
import { atFirstUse, wordSet } from "./tables.ts";
import { DOUBTFUL_WEEKDAYS, MONTHS, NEXT_OR_LAST, PARTS_OF_WEEK, PERIODS, WEEKDAYS, WHICH } from "./words.ts";

const HEADS = wordSet(
  "in at the start beginning i starten begyndelsen early late later senere forst tidligt next this last naeste denne sidste forrige dette over weekend weekenden ved end slutningen udgangen ultimo sidst " +
    "ugens manedens arets primo mid medio midt midten eow eom eoy q week month year ugen maneden aret udgangen",
);

/** "next week", "i weekenden", "the end of May", "primo januar". */
export const PERIOD_FAMILY: Family = {
  isHead: (word) => HEADS.has(word) || MONTHS.has(word),
  rules: atFirstUse<readonly Rule[]>(() => [
    {
      phrase: phrase(
        either(
          "in ",
          phrase(maybe("at "), maybe("the "), as("start", oneOf("start of |beginning of "))),
          as("start", oneOf("early |early in |forst i |tidligt i ")),
          as("mid", oneOf("mid |midt i |midten af |i midten af ")),
          phrase(maybe("i "), maybe(as("start", oneOf("starten af |begyndelsen af ")))),
        ),
        as("which", oneOf(`${NEXT_OR_LAST}|dette`)),
        " ",
        as("period", oneOf("week|month|year|uge|maned|ar")),
      ),
      day: ({ which = "", period = "", start, mid }, aim, { today }) => {
        const [ahead, of] = [WHICH.get(which) ?? 0, PERIODS.get(period) ?? "week"];
        if (mid !== undefined) return of === "year" ? undefined : middleOf(of, today, ahead);
        const isStart = aim === "past" || start !== undefined || (ahead !== 0 && aim !== "deadline");
        if (isStart || ahead < 0) return startOf(of, today, ahead);
        if (ahead > 0) return endOf(of, today, ahead);
        return latest(endOf(of, today, 0), today);
      },
      // "the last week" is how long, not when.
      isSure: ({ period = "" }, { before }) => PERIODS.get(period) !== "year" && !isLengthOpening(before),
    },
    {
      phrase: phrase(
        maybe(as("which", oneOf(`i|over|in|at|${NEXT_OR_LAST}`)), " "),
        maybe("the "),
        oneOf("weekend|weekenden"),
      ),
      day: ({ which = "", preposition = "" }, aim, { today }) => {
        const ahead = WHICH.get(which) ?? 0;
        const saturday = inWeek(today, ahead, 6);
        if (ahead !== 0) return saturday;
        // "before the weekend", said on a Sunday, is of the next one.
        if (preposition !== "" && saturday <= today && aim === "future") return plusDays(saturday, 7);
        if (aim !== "past") return latest(saturday, today);
        return saturday <= today ? saturday : inWeek(today, -1, 6);
      },
      isSure: ({ which }, { preposition }) => which !== undefined || preposition !== "",
    },
    {
      phrase: phrase(
        either(
          phrase(
            maybe(oneOf("i |ved |at ")),
            maybe("the "),
            oneOf("end of|last day of|sidste dag i|slutningen af|udgangen af"),
          ),
          oneOf("ultimo|sidst i|sidst pa|late|late in"),
          as("later", oneOf("later|senere i|senere pa")),
        ),
        " ",
        either(
          phrase(MONTH, maybe(" ", YEAR)),
          phrase(
            maybe(as("which", oneOf(`${NEXT_OR_LAST}|the`)), " "),
            as("period", oneOf("week|month|year|uge|ugen|maned|maneden|ar|aret")),
          ),
        ),
      ),
      // What is later is still to come.
      day: (words, aim, calendar) =>
        words["later"] === undefined || aim !== "past" ? lastDay(words, aim, calendar) : undefined,
    },
    {
      phrase: phrase(
        maybe(oneOf("i |ved ")),
        as("period", oneOf("ugens|manedens|arets")),
        " ",
        oneOf("udgang|slutning"),
      ),
      day: lastDay,
    },
    {
      phrase: phrase(
        oneOf("the |"),
        as("period", oneOf("week|month|year|ugen|maneden|aret")),
        oneOf(" is out| is over| er omme| er gaet| er ude| ud"),
      ),
      day: ({ period }, aim, { today }) =>
        aim === "past" ? undefined : nearestEnd(PERIODS.get(period ?? "") ?? "week", today, aim),
      isSure: (_words, { preposition }) => preposition !== "",
    },
    {
      phrase: phrase(
        either(
          phrase(maybe("at "), maybe("the "), oneOf("start of|beginning of")),
          phrase(maybe("i "), oneOf("starten af|begyndelsen af")),
          oneOf("primo|early|early in|forst i"),
          as("mid", oneOf("mid|medio|midt i|midten af|i midten af")),
        ),
        oneOf(" |-"),
        MONTH,
        maybe(" ", YEAR),
      ),
      day: (words, aim, { today }) =>
        dateMeant(monthMeant(words), words["mid"] === undefined ? 1 : 15, words, aim, today),
    },
    {
      phrase: phrase(oneOf("in|i|i lobet af|in the course of"), " ", MONTH, maybe(" ", YEAR)),
      day: inMonth,
      isSure: (_words, { after }) => endsPhrase(after) && !after.startsWith(" i "), // "in March I was in Rome"
    },
    {
      // In a sentence June may be somebody.
      phrase: phrase(MONTH, maybe(" ", YEAR)),
      day: bareMonth,
      isSure: () => false,
    },
    {
      phrase: phrase(
        maybe(oneOf("in |i |at |ved ")),
        maybe("the "),
        maybe(as("end", oneOf("end of|slutningen af|udgangen af|ultimo")), " "),
        "q",
        as("quarter", oneOf("1|2|3|4")),
        maybe(maybe(","), " ", YEAR),
      ),
      day: quarterDay,
      isSure: ({ end }, { preposition, after }) => end !== undefined || (preposition !== "" && endsClause(after)),
    },
    {
      phrase: phrase(
        maybe("in "),
        maybe("the "),
        as("period", oneOf("week|month|year|ugen|maneden|aret")),
        oneOf(" after next| efter naeste"),
        maybe(oneOf(" week| month| year| uge| maned| ar")),
      ),
      day: ({ period = "" }, aim, { today }) => {
        const of = PERIODS.get(period) ?? "week";
        if (aim === "past") return undefined;
        return aim === "deadline" ? endOf(of, today, 2) : startOf(of, today, 2);
      },
      isSure: (_words, { after }) => endsClause(after),
    },
    {
      phrase: phrase(
        either(
          phrase("i lobet af ", maybe(as("which", oneOf("naeste|denne")), " ")),
          phrase("in the course of ", maybe(as("which", oneOf("next|this|the")), " ")),
        ),
        as("period", oneOf("week|month|year|uge|ugen|maned|maneden|aret|ar")),
      ),
      day: lastDay,
    },
    { phrase: oneOf("eow"), day: (_words, aim, { today }) => nearestEnd("week", today, aim) },
    { phrase: oneOf("eom|ultimo"), day: (_words, aim, { today }) => nearestEnd("month", today, aim) },
    { phrase: oneOf("eoy"), day: (_words, aim, { today }) => nearestEnd("year", today, aim) },
  ]),
};

function middleOf(of: "week" | "month", today: Day, ahead: number): Day | undefined {
  if (of === "week") return inWeek(today, ahead, 3);
  const first = startOf(of, today, ahead);
  return first && plusDays(first, 14);
}

/** "June" is read only where a deadline is asked for, and "may" alone not even there: it is a word of many uses. */
function bareMonth(words: Words, aim: Aim, calendar: Calendar): Day | undefined {
  const { month, year, preposition } = words;
  const isMeant = aim === "deadline" && month !== "may" && month !== "maj";
  if (year === undefined && preposition === "" && !isMeant) return undefined;
  // "before May", said in May, is of the next one.
  if (preposition !== "" && aim === "future") return dateMeant(monthMeant(words), 1, words, aim, calendar.today);
  return inMonth(words, aim, calendar);
}

/** "in March" begins with March; within it, it is what is left of the month, or was at hand. */
function inMonth(words: Words, aim: Aim, { today }: Calendar): Day | undefined {
  const isNow = words["year"] === undefined && monthMeant(words) === monthOf(today);
  if (isNow && aim !== "past") return endOf("month", today, 0);
  const first = dateMeant(monthMeant(words), 1, words, aim, today);
  return first && aim === "deadline" ? endOfMonth(first) : first;
}

function isLengthOpening(before: string): boolean {
  return [" the ", " den ", " past "].some((opening) => ` ${before}`.endsWith(opening));
}

const WEEK_HEADS = wordSet(
  "i in ved uge week wk u w primo medio midt ultimo starten begyndelsen slutningen udgangen start end the forst sidst",
);
const PARTS = wordSet("of af pa ud");

/** "uge 37", "mandag i uge 50", "3. kvartal". */
export const WEEK_NUMBER_FAMILY: Family = {
  isHead: (word) => word === DIGIT || WEEK_HEADS.has(word) || WEEKDAYS.has(word),
  hasDigit: true,
  rules: atFirstUse<readonly Rule[]>(() => [
    {
      phrase: phrase(
        maybe(oneOf("i |ved ")),
        maybe(as("end", oneOf("slutningen af|udgangen af|ultimo|sidst i")), " "),
        as("quarter", oneOf("1|2|3|4")),
        maybe("."),
        " kvartal",
        maybe(maybe(","), " ", YEAR),
      ),
      day: quarterDay,
      isSure: ({ end }, { preposition, after }) => end !== undefined || (preposition !== "" && endsClause(after)),
    },
    {
      phrase: phrase(
        either(
          phrase(maybe(as("weekday", WEEKDAY), maybe(","), " "), maybe(as("in", oneOf("i |in ")))),
          phrase(maybe(oneOf("i |the ")), as("part", oneOf(PARTS_OF_WEEK)), " "),
        ),
        as("word", oneOf("uge|week|wk|u|w")),
        maybe(" nr"),
        maybe("."),
        maybe(" "),
        as("week", digits(1, 2)),
        maybe(maybe(","), " ", YEAR),
      ),
      day: weekNumberDay,
      isSure: (words, { preposition, after }) =>
        !DOUBTFUL_WEEKDAYS.has(words["weekday"] ?? "") &&
        !(after.startsWith(" ") && PARTS.has(wordAt(after, 1))) &&
        (words["word"] === "uge" ||
          (words["in"] ?? words["part"]) !== undefined ||
          (words["word"] === "week" && (preposition !== "" || endsClause(after)))),
    },
  ]),
};
