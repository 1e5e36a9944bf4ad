import {
  type Day,
  dateOf,
  dayFrom,
  endOfMonth,
  mondayOfWeek,
  monthOf,
  plusDays,
  plusMonths,
  weekday,
  yearOf,
} from "../day.ts";
import type { Words } from "./grammar.ts";
import { isDigitAt } from "./letters.ts";
import type { Aim, Calendar } from "./rule.ts";
import {
  COUNTS,
  MONTHS,
  ORDINALS,
  PARTS_OF_WEEK,
  PERIODS,
  type Period,
  UNITS,
  UNKNOWN_LENGTH,
  WEEKDAYS,
  WHICH,
} from "./words.ts";

function isToward(day: Day, today: Day, aim: Aim): boolean {
  return aim === "past" ? day <= today : day >= today;
}

export function latest(a: Day | undefined, b: Day): Day {
  return a !== undefined && a > b ? a : b;
}

export function inWeek(today: Day, weeksAhead: number, number: number): Day {
  return plusDays(today, weeksAhead * 7 + number - weekday(today));
}

/** Never today: who means today says so. */
export function weekdayFrom(today: Day, number: number, aim: Aim): Day {
  const ahead = ((number - weekday(today) + 6) % 7) + 1;
  return plusDays(today, aim === "past" ? (ahead % 7) - 7 : ahead);
}

export function weekdayMeant(name: string): number {
  return WEEKDAYS.get(name) ?? Number.NaN;
}

export function countOf(words: string): number {
  if (words === "half a") return 0.5;
  return COUNTS.get(words) ?? ORDINALS.get(words) ?? Number.parseInt(words, 10);
}

export function shifted(from: Day, { count = "", unit = "" }: Words, sign: 1 | -1): Day | undefined {
  if (unit.length === 1 && !isDigitAt(count, 0)) return undefined; // "3w", but not "a w"
  const { days, months } = UNITS.get(unit) ?? UNKNOWN_LENGTH;
  const number = countOf(count);
  const [allDays, allMonths] = [number * days, number * months];
  if (number === 1.5) return shiftedRoughly(from, sign, allDays, allMonths);
  if (!Number.isInteger(allDays) || !Number.isInteger(allMonths)) return undefined;
  return allMonths === 0 ? plusDays(from, sign * allDays) : plusMonths(from, sign * allMonths);
}

/** The day that so many working days end; holidays are of one country, and are none here. */
export function afterWork(from: Day, days: number): Day {
  const friday = plusDays(from, Math.min(0, 5 - weekday(from)));
  const behind = weekday(friday) + (days % 5) > 5 ? 2 : 0;
  return plusDays(friday, Math.floor(days / 5) * 7 + (days % 5) + behind);
}

/** The day before which so many working days lie. */
export function beforeWork(from: Day, days: number): Day {
  const monday = plusDays(from, weekday(from) > 5 ? 8 - weekday(from) : 0);
  const behind = weekday(monday) - (days % 5) < 1 ? 2 : 0;
  return plusDays(monday, -(Math.floor(days / 5) * 7 + (days % 5) + behind));
}

/** "halvanden måned": half a month is fifteen days. */
function shiftedRoughly(from: Day, sign: 1 | -1, days: number, months: number): Day | undefined {
  const wholeMonths = Math.trunc(months);
  const left = Math.round(days + (months - wholeMonths) * 30);
  return wholeMonths + left === 0 ? undefined : plusDays(plusMonths(from, sign * wholeMonths), sign * left);
}

/** The day, unless a weekday was named and it falls on another. */
export function ifOn(name: string | undefined, day: Day | undefined): Day | undefined {
  return day === undefined || name === undefined || WEEKDAYS.get(name) === weekday(day) ? day : undefined;
}

/** The nearest in the aim's direction, today included, of the days that `dayIn` gives for each year. */
function nearestYear(today: Day, aim: Aim, dayIn: (year: number) => Day | undefined): Day | undefined {
  // 29 February can be eight years away; a neighbouring year may own the week that today lies in.
  for (let count = -1; count <= 8; count += 1) {
    const day = dayIn(yearOf(today) + (aim === "past" ? -count : count));
    if (day !== undefined && isToward(day, today, aim)) return day;
  }
  return undefined;
}

/** The same for months, of which `dayIn` is given the first day. */
function nearestMonth(today: Day, aim: Aim, dayIn: (first: Day) => Day | undefined): Day | undefined {
  for (let count = 0; count <= 12; count += 1) {
    const first = startOf("month", today, aim === "past" ? -count : count);
    const day = first && dayIn(first);
    if (day !== undefined && isToward(day, today, aim)) return day;
  }
  return undefined;
}

export function nearestDate({ date, weekday: name }: Words, aim: Aim, { today }: Calendar): Day | undefined {
  return nearestOn(name, aim, (toward) =>
    nearestMonth(today, toward, (first) => dayFrom(yearOf(first), monthOf(first), Number(date))),
  );
}

/** "the 3rd of next month", where that month has such a day. */
export function inMonthNear({ date, which = "" }: Words, _aim: Aim, { today }: Calendar): Day | undefined {
  const first = startOf("month", today, WHICH.get(which) ?? 0);
  return first && dayFrom(yearOf(first), monthOf(first), Number(date));
}

/** Where a weekday was named that the last such date does not fall on, the next one that does: "lørdag den 7. november" told in October. */
function nearestOn(name: string | undefined, aim: Aim, dayToward: (aim: Aim) => Day | undefined): Day | undefined {
  const day = ifOn(name, dayToward(aim));
  return day === undefined && name !== undefined && aim === "past" ? ifOn(name, dayToward("future")) : day;
}

function yearMeant({ year, shortYear }: Words): number | undefined {
  if (year !== undefined) return Number(year);
  return shortYear === undefined ? undefined : 2000 + Number(shortYear);
}

export function monthMeant({ month = "" }: Words): number {
  return MONTHS.get(month) ?? Number.NaN;
}

export function dateMeant(month: number, date: number, words: Words, aim: Aim, today: Day): Day | undefined {
  const [year, name] = [yearMeant(words), words["weekday"]];
  if (year !== undefined) return ifOn(name, dayFrom(year, month, date));
  return nearestOn(name, aim, (toward) => nearestYear(today, toward, (y) => dayFrom(y, month, date)));
}

export function numericDay(words: Words, aim: Aim, { today, dayFirst }: Calendar): Day | undefined {
  const [first, second] = [Number(words["first"]), Number(words["second"])];
  const isMonthFirst = dayFirst ? second > 12 : first <= 12;
  return isMonthFirst ? dateMeant(first, second, words, aim, today) : dateMeant(second, first, words, aim, today);
}

export function namedDay(words: Words, aim: Aim, { today }: Calendar): Day | undefined {
  return dateMeant(monthMeant(words), Number(words["date"]), words, aim, today);
}

export function nthWeekday(words: Words, aim: Aim, { today }: Calendar): Day | undefined {
  const { nth = "", name = "", month, which = "the" } = words;
  const number = weekdayMeant(name);
  const dayIn = (first: Day | undefined): Day | undefined => {
    if (first === undefined) return undefined;
    const count = ORDINALS.get(nth);
    if (count === undefined) return weekdayFrom(plusDays(endOfMonth(first), 1), number, "past");
    const day = plusDays(weekdayFrom(plusDays(first, -1), number, "future"), 7 * (count - 1));
    return monthOf(day) === monthOf(first) ? day : undefined;
  };
  if (month !== undefined) {
    const year = yearMeant(words);
    const inYear = (y: number): Day | undefined => dayIn(dayFrom(y, monthMeant(words), 1));
    return year === undefined ? nearestYear(today, aim, inYear) : inYear(year);
  }
  const ahead = WHICH.get(which) ?? 0;
  return ahead === 0 ? nearestMonth(today, aim, dayIn) : dayIn(startOf("month", today, ahead));
}

/** A week of a month is one whose Friday lies in it, and begins in it: the first of December on Tuesday 1 December. */
export function nthWeek(words: Words, aim: Aim, calendar: Calendar): Day | undefined {
  const friday = nthWeekday({ ...words, name: "friday" }, aim, calendar);
  if (friday === undefined || aim === "deadline") return friday;
  return latest(plusDays(friday, -4), plusDays(friday, 1 - dateOf(friday)));
}

export function startOf(period: Period, today: Day, ahead: number): Day | undefined {
  if (period === "week") return inWeek(today, ahead, 1);
  if (period === "year") return dayFrom(yearOf(today) + ahead, 1, 1);
  return plusMonths(plusDays(today, 1 - dateOf(today)), ahead);
}

/** A week ends on its Friday: "by the end of the week" is said of work. */
export function endOf(period: Period, today: Day, ahead: number): Day | undefined {
  if (period === "week") return inWeek(today, ahead, 5);
  if (period === "year") return dayFrom(yearOf(today) + ahead, 12, 31);
  return endOfMonth(plusMonths(today, ahead));
}

export function nearestEnd(period: Period, today: Day, aim: Aim): Day | undefined {
  const end = endOf(period, today, 0);
  return end && isToward(end, today, aim) ? end : endOf(period, today, aim === "past" ? -1 : 1);
}

/** A quarter of the year as a deadline lasts to its end; "before Q3" is over where it begins. */
export function quarterDay(words: Words, aim: Aim, { today }: Calendar): Day | undefined {
  const isEnd = words["end"] !== undefined || aim === "deadline";
  if (!isEnd && aim === "past") return undefined;
  const month = Number(words["quarter"]) * 3 - (isEnd ? 0 : 2);
  const inYear = (y: number): Day | undefined => {
    const first = dayFrom(y, month, 1);
    return first && isEnd ? endOfMonth(first) : first;
  };
  const year = yearMeant(words);
  return year === undefined ? nearestYear(today, aim, inYear) : inYear(year);
}

export function lastDay(words: Words, aim: Aim, { today }: Calendar): Day | undefined {
  const { month, which = "the", period = "" } = words;
  if (month !== undefined) {
    const year = yearMeant(words);
    const inYear = (y: number): Day | undefined => {
      const first = dayFrom(y, monthMeant(words), 1);
      return first && endOfMonth(first);
    };
    return year === undefined ? nearestYear(today, aim, inYear) : inYear(year);
  }
  const of = PERIODS.get(period) ?? "month";
  const ahead = WHICH.get(which) ?? 0;
  return ahead === 0 ? nearestEnd(of, today, aim) : endOf(of, today, ahead);
}

/** The week we are in counts both ways, and what is gone of it is today when the aim is ahead. */
export function weekNumberDay(words: Words, aim: Aim, { today }: Calendar): Day | undefined {
  const week = Number(words["week"]);
  const part = PARTS_OF_WEEK.get(words["part"] ?? "");
  const name = words["weekday"];
  const dayIn = (year: number): Day | undefined => {
    const inIsoYear = dayFrom(year, 1, 4);
    if (inIsoYear === undefined || week < 1 || week > 53) return undefined;
    const monday = mondayOfWeek(inIsoYear, week);
    if (yearOf(plusDays(monday, 3)) !== year) return undefined; // this year has no week 53
    if (part !== undefined) return plusDays(monday, part - 1);
    if (name !== undefined) return plusDays(monday, weekdayMeant(name) - 1);
    const isOngoing = monday < today && plusDays(monday, 6) >= today;
    if (aim === "deadline") return isOngoing ? latest(plusDays(monday, 4), today) : plusDays(monday, 4);
    return isOngoing && aim === "future" && words["year"] === undefined ? today : monday;
  };
  return words["year"] === undefined ? nearestYear(today, aim, dayIn) : dayIn(Number(words["year"]));
}
