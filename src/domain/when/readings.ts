import { type Day, parseDay } from "../day.ts";
import { DATE_FAMILY, SPELT_DATE_FAMILY } from "./dates.ts";
import type { Folded } from "./fold.ts";
import { digits, END, either, endOfWord, matchAt, maybe, oneOf, phrase, type Words } from "./grammar.ts";
import { HOLIDAY_FAMILY } from "./holidays.ts";
import { LENGTH_FAMILY } from "./lengths.ts";
import { isDigitAt } from "./letters.ts";
import { PERIOD_FAMILY, WEEK_NUMBER_FAMILY } from "./periods.ts";
import { isCountedFrom, isGlued, isHabit } from "./places.ts";
import { RANGE_FAMILY } from "./ranges.ts";
import { type Aim, type Calendar, DIGIT, type Family, type Rule } from "./rule.ts";
import { wordSet } from "./tables.ts";
import { DAY_WORD_FAMILY, WEEKDAY_FAMILY } from "./weekdays.ts";

/** A phrase as one rule reads it, its preposition and what follows it included. */
export interface Reading {
  readonly rule: Rule;
  readonly words: Words;
  readonly preposition: string;
  readonly end: number;
}

/** Of readings of the same length the first counts. */
export const FAMILIES: readonly Family[] = [
  DAY_WORD_FAMILY,
  WEEKDAY_FAMILY,
  DATE_FAMILY,
  RANGE_FAMILY,
  SPELT_DATE_FAMILY,
  LENGTH_FAMILY,
  HOLIDAY_FAMILY,
  PERIOD_FAMILY,
  WEEK_NUMBER_FAMILY,
];

/** "wednesday, september. the 4th" has the longest way to its first digit. */
const FARTHEST_DIGIT = 32;

/** All that the text can mean from `at` on, with and without taking its first words for a preposition. */
export function readingsAt(text: string, at: number): readonly Reading[] {
  const preposition = prepositionAt(text, at);
  const readings = readingsBehind("", text, at);
  return preposition === "" ? readings : [...readingsBehind(preposition, text, at), ...readings];
}

export function longest(readings: readonly Reading[]): Reading | undefined {
  return readings.reduce<Reading | undefined>((best, next) => (best && best.end >= next.end ? best : next), undefined);
}

export function dayMeant({ rule, words, preposition }: Reading, aim: Aim, calendar: Calendar): Day | undefined {
  const lead = headAt(preposition, 0);
  const isUntil = BEFORE.has(lead) || (aim === "past" && AHEAD.has(lead));
  const day = rule.day({ ...words, preposition }, isUntil ? "future" : aim, calendar);
  return day && parseDay(day); // a long way off, years no longer have four digits
}

/** Whether it is meant for a date: 31/11 may be one, where 50/50 and 90/10 are shares. */
export function isDate({ rule, words, preposition }: Reading): boolean {
  if (rule.lasts) return words["last"] !== undefined;
  if (!DATE_FAMILY.rules().includes(rule)) return false;
  const { first, second, date, weekday } = words;
  if (weekday !== undefined) return true;
  if (first === undefined) return date !== undefined && Number(date) >= 1 && Number(date) <= 31;
  const [low, high] = [Number(first), Number(second)].sort((a, b) => a - b);
  return low !== undefined && high !== undefined && low >= 1 && low <= 12 && (high <= 31 || preposition !== "");
}

/** Whether the reading that begins at `at` can hardly be anything but a day where it stands in `text`. */
export function isSureIn(
  text: string,
  folded: Folded,
  at: number,
  { rule, words, preposition, end }: Reading,
): boolean {
  const [before, after] = [folded.text.slice(Math.max(0, at - 24), at), folded.text.slice(end, end + 24)];
  if (isGlued(before, after) || isHabit(before) || isCountedFrom(before + preposition)) return false;
  const written = text.slice(folded.startOf(at), folded.endOf(end - 1));
  return rule.isSure?.(words, { preposition, before, after, written }) ?? true;
}

const PREPOSITIONS = oneOf(
  "no later than |not later than |by |before |on |until |till |due |eod |end of day |end of the day |end of business |end of play |cob |cop |close of play |close of business |pa |inden |for |senest |til og med |til |indtil ",
);
const PREPOSITION_HEADS = wordSet(
  "no not by before on until till due eod end cob cop close pa inden for senest til indtil",
);
/** Prepositions that make any phrase point ahead. */
const AHEAD = wordSet("no not by before until till due eod pa inden senest til indtil");
/** Prepositions that end a deadline where the phrase begins: "before next week" is over on its Monday. */
const BEFORE = wordSet("before until till inden til indtil for");
const AFTERTHOUGHT = phrase(maybe(","), " ", oneOf("at the latest|at latest|senest"));

const HOUR = either(phrase(oneOf("0|1"), digits(1, 1)), phrase("2", oneOf("0|1|2|3|4")), digits(1, 1));
const MINUTE = phrase(oneOf("0|1|2|3|4|5"), digits(1, 1));
const CLOCK = phrase(
  maybe(","),
  " ",
  either(
    phrase(oneOf("at |kl. |kl.|kl |klokken "), HOUR, maybe(oneOf(".|:"), MINUTE), maybe(maybe(" "), oneOf("am|pm|h"))),
    phrase(HOUR, maybe(oneOf(".|:"), MINUTE), maybe(" "), oneOf("am|pm")),
    phrase(HOUR, ":", MINUTE),
    phrase(maybe("at "), oneOf("noon|midday|lunch|lunchtime|midnight")),
    phrase(maybe(oneOf("ved |til ")), oneOf("middag|middagstid|frokost|frokosttid|midnat")),
  ),
  maybe("."),
  END,
);

/** Whether nothing but a time of the day follows a phrase that ends at `at`: "friday at 5pm". */
export function endsInClock(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0x20 || text[at] === "," ? CLOCK(text, at).length > 0 : false;
}

function prepositionAt(text: string, at: number): string {
  if (!PREPOSITION_HEADS.has(headAt(text, at))) return "";
  const [match] = phrase(PREPOSITIONS, maybe(PREPOSITIONS))(text, at);
  return match ? text.slice(at, match.end) : "";
}

function readingsBehind(preposition: string, text: string, at: number): readonly Reading[] {
  const start = at + preposition.length;
  const head = headAt(text, start);
  const readings: Reading[] = [];
  for (const family of FAMILIES) {
    if (!canBegin(family, text, start, head)) continue;
    for (const rule of family.rules()) {
      if (rule.standsAlone && preposition !== "" && preposition !== "by " && preposition !== "inden ") continue;
      const match = matchAt(rule.phrase, text, start);
      if (match) readings.push({ rule, words: match.words, preposition, end: endWithAfterthought(text, match.end) });
    }
  }
  return readings;
}

/** Whether it is worth trying the rules of a family at `at`: a look at the first word and the nearest number. */
export function canBegin(
  { isHead, hasDigit, isLikely }: Family,
  text: string,
  at: number,
  head = headAt(text, at),
): boolean {
  return isHead(head) && (hasDigit === undefined || isDigitSoon(text, at)) && (isLikely?.(text, at) ?? true);
}

function endWithAfterthought(text: string, at: number): number {
  return at < text.length ? (matchAt(AFTERTHOUGHT, text, at)?.end ?? at) : at;
}

/** The word a phrase at `at` begins with, as families know it. */
function headAt(text: string, at: number): string {
  return isDigitAt(text, at) ? DIGIT : text.slice(at, Math.max(at + 1, endOfWord(text, at)));
}

function isDigitSoon(text: string, from: number): boolean {
  for (let at = from; at < from + FARTHEST_DIGIT; at += 1) if (isDigitAt(text, at)) return true;
  return false;
}
