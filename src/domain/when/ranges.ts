import { type Day, parseDay, plusMonths, weekday } from "../day.ts";
import { as, digits, either, maybe, oneOf, phrase, type Words, wordOf } from "./grammar.ts";
import { DATE, MONTH, SHORT_YEAR, WEEKDAY, YEAR, YEAR_BEHIND } from "./pieces.ts";
import { endsPhrase, isLongWeekday, isSureDate } from "./places.ts";
import { dateMeant, monthMeant, numericDay, weekdayFrom } from "./reckoning.ts";
import { type Aim, type Calendar, DIGIT, type Family, type Place, type Rule } from "./rule.ts";
import { atFirstUse, wordSet } from "./tables.ts";
import { MONTHS, WEEKDAYS } from "./words.ts";

const LEADS = wordSet("from fra mellem between d den the");
const JOINTS = ["-", "–", " to ", " til ", " and ", " og ", " through ", " thru "];
/** "from wednesday the 30th september 2026 to" has the longest way to its joint. */
const FARTHEST_JOINT = 36;

/** "6.-7. oktober", "from 30 October to 2 November", "torsdag-fredag": days on end. */
export const RANGE_FAMILY: Family = {
  isHead: (word) => word === DIGIT || LEADS.has(word) || WEEKDAYS.has(word) || MONTHS.has(word),
  isLikely: (text, at) => {
    const near = text.slice(at, at + FARTHEST_JOINT);
    return JOINTS.some((joint) => near.includes(joint));
  },
  rules: atFirstUse(() =>
    [...inOneMonth(), ...inTwoMonths(), ...inFigures(), ofWeekdays()].map((rule): Rule => ({ ...rule, lasts: true })),
  ),
};

const FROM = maybe(oneOf("from |fra |mellem |between "));
const JOINT = oneOf("-|–| - | – | to | til | til og med | and | og | through | thru ");
const LEAD = phrase(maybe(WEEKDAY, maybe(oneOf(".|,")), " "), maybe(as("mark", oneOf("d. |d.|den |the "))));
const ORDINAL = maybe(oneOf("st|nd|rd|th|."));
const FIRST = phrase(LEAD, as("first", DATE), ORDINAL);
const LAST = phrase(LEAD, as("last", DATE), ORDINAL);

function inOneMonth(): readonly Rule[] {
  const day: Rule["day"] = (words, aim, { today }) => {
    const dayOn = (date = ""): Day | undefined => dateMeant(monthMeant(words), Number(date), words, aim, today);
    return meant(dayOn(words["first"]), dayOn(words["last"]), aim, today);
  };
  const isOnEnd = ({ first, last }: Words): boolean => Number(first) < Number(last);
  return [
    {
      phrase: phrase(FROM, FIRST, JOINT, LAST, maybe(" "), maybe("of "), MONTH, maybe(maybe("."), YEAR_BEHIND)),
      day,
      isSure: (words, place) => isOnEnd(words) && isSureDate(words, place) && isSureMonth(words, place),
    },
    {
      phrase: phrase(FROM, MONTH, maybe("."), " ", FIRST, JOINT, LAST, YEAR_BEHIND),
      day,
      isSure: (words, place) =>
        isOnEnd(words) && isSureDate(words, place) && (words["year"] !== undefined || endsPhrase(place.after)),
    },
  ];
}

function inTwoMonths(): readonly Rule[] {
  const month = as("firstMonth", wordOf(MONTHS));
  const year = maybe(as("firstYear", phrase(" ", digits(4, 4))));
  const day: Rule["day"] = (words, aim, { today }) => {
    const { firstMonth = "", firstYear, first, last } = words;
    const inFirst = firstYear === undefined ? words : { year: firstYear };
    const from = dateMeant(MONTHS.get(firstMonth) ?? Number.NaN, Number(first), inFirst, aim, today);
    return inOneGo(from, dateMeant(monthMeant(words), Number(last), words, aim, today), words, aim, today);
  };
  return [
    {
      phrase: phrase(FROM, FIRST, maybe(" "), month, maybe("."), year, JOINT, LAST, maybe(" "), MONTH, YEAR_BEHIND),
      day,
      isSure: isSureMonth,
    },
    {
      phrase: phrase(FROM, month, maybe("."), " ", FIRST, JOINT, MONTH, maybe("."), " ", LAST, YEAR_BEHIND),
      day,
    },
  ];
}

function inFigures(): readonly Rule[] {
  const [first, second] = [as("first", DATE), as("second", DATE)];
  const [last, month] = [as("last", DATE), as("month", DATE)];
  const yearBehind = (mark: string) => maybe(oneOf(mark), maybe(either(YEAR, SHORT_YEAR)));
  const iso = (name: string) => as(name, phrase(YEAR, "-", digits(2, 2), "-", digits(2, 2)));
  const inDanish: Rule["day"] = (words, aim, calendar) => inNumbers(words, aim, { ...calendar, dayFirst: true });
  return [
    {
      phrase: phrase(FROM, LEAD, first, "/", second, JOINT, LEAD, last, "/", month, yearBehind("/|-")),
      day: inNumbers,
      isSure: isSureDate,
    },
    {
      phrase: phrase(FROM, LEAD, first, ".", second, maybe("."), JOINT, LEAD, last, ".", month, yearBehind(".")),
      day: inDanish,
      isSure: isSureDate,
    },
    {
      // "6.-7.10.", "d. 6-7/10"; but "6-7/10" may be so many out of ten
      phrase: phrase(
        FROM,
        LEAD,
        first,
        as("stop", maybe(".")),
        oneOf("-|–"),
        last,
        oneOf(".|/"),
        month,
        yearBehind("/|-|."),
      ),
      day: (words, aim, calendar) => inDanish({ ...words, second: words["month"] }, aim, calendar),
      isSure: (words, place) =>
        isSureDate(words, place) &&
        (words["stop"] === "." || words["mark"] !== undefined || words["year"] !== undefined),
    },
    {
      phrase: phrase(FROM, iso("firstDay"), either(JOINT, oneOf("/|..")), iso("lastDay")),
      day: ({ firstDay = "", lastDay = "" }, aim, { today }) =>
        meant(parseDay(firstDay), parseDay(lastDay), aim, today),
    },
  ];
}

function ofWeekdays(): Rule {
  const name = (of: string) => as(of, WEEKDAY);
  return {
    phrase: phrase(FROM, name("firstName"), as("joint", JOINT), name("lastName")),
    day: ({ firstName = "", lastName = "" }, aim, { today }) => {
      const [first, last] = [WEEKDAYS.get(firstName), WEEKDAYS.get(lastName)];
      if (first === undefined || last === undefined || first === last) return undefined;
      if (weekday(today) === last && aim === "past") return today;
      return meant(weekdayFrom(today, first, aim), weekdayFrom(today, last, aim), aim, today);
    },
    isSure: ({ firstName = "", lastName = "", joint = "" }) =>
      (isLongWeekday(firstName) && isLongWeekday(lastName)) || !joint.startsWith(" "),
  };
}

/** "May" may be a name or a verb. */
function isSureMonth({ month, year }: Words, { after, written }: Place): boolean {
  return month !== "may" || year !== undefined || endsPhrase(after) || /\bMay/.test(written);
}

function inNumbers({ first, second, last, month, ...words }: Words, aim: Aim, calendar: Calendar): Day | undefined {
  const [from, to] = [
    numericDay({ ...words, first, second }, aim, calendar),
    numericDay({ ...words, first: last, second: month }, aim, calendar),
  ];
  return inOneGo(from, to, words, aim, calendar.today);
}

/** A year is that of the last day: "30 December - 2 January 2027". */
function inOneGo(first: Day | undefined, last: Day | undefined, words: Words, aim: Aim, today: Day): Day | undefined {
  const isDated = words["year"] !== undefined || words["shortYear"] !== undefined;
  const isYearBefore = isDated && first !== undefined && last !== undefined && first > last;
  return meant(isYearBefore ? plusMonths(first, -12) : first, last, aim, today);
}

/**
 * What has been was last so on its last day, and by then a deadline is over; what is to come begins on its first. Each
 * of the two is the nearest one in the aim's direction: where that puts the first behind the last, today lies between them.
 */
function meant(first: Day | undefined, last: Day | undefined, aim: Aim, today: Day): Day | undefined {
  if (first === undefined || last === undefined) return undefined;
  if (aim === "deadline") return last;
  const isNow = first > last || (first <= today && today < last);
  return isNow ? today : aim === "past" ? last : first;
}
