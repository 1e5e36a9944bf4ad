import type { ParsedResult } from "chrono-node/en";
import { type Day, dayFrom } from "../domain/day.ts";
import { ALPHANUMERIC } from "../domain/when/letters.ts";
import { type Aim, type Calendar, type DayInText, readDay } from "../domain/when.ts";

/**
 * The day that the whole of an English phrase means where our own grammar has no answer ("twelfth of June", "a few days ago").
 *
 * The library guesses at much else (weekdays, fractions, bare months, a part of a phrase), so only these two shapes are taken from it.
 */
export async function chronoDay(phrase: string, aim: Aim, calendar: Calendar): Promise<Day | undefined> {
  if (phrase.length > LONGEST_PHRASE || !isTemporal(phrase)) return undefined;
  const text = phrase.trim().replace(/\s+/g, " ").replace(/^the /i, "");
  const [result] = await chronoResults(text, calendar);
  return result?.text === text ? dayMeant(result, aim, calendar) : undefined;
}

/** The first such phrase in an English sentence, from `start` up to `end`, its preposition included. */
export async function findChronoDay(text: string, aim: Aim, calendar: Calendar): Promise<DayInText | undefined> {
  if (text.length > LONGEST_TEXT || !isTemporal(text)) return undefined;
  for (const result of await chronoResults(text, calendar)) {
    const end = result.index + result.text.length;
    const before = text.slice(Math.max(0, result.index - 24), result.index);
    if (VAGUE.test(result.text) || UNFINISHED_BEFORE.test(before) || UNFINISHED_AFTER.test(text.slice(end, end + 24))) {
      continue;
    }
    const day = dayMeant(result, aim, calendar);
    if (day) return { day, start: result.index - (OPENING.exec(before)?.[0].length ?? 0), end };
  }
  return undefined;
}

const LONGEST_PHRASE = 80;
const LONGEST_TEXT = 2000; // long texts that repeat themselves keep the library busy

const MONTH = "(?:january|february|march|april|may|june|july|august|september|october|november|december)";
const TEMPORAL = new RegExp(`\\b(?:days?|weeks?|fortnights?|months?|years?|${MONTH})\\b`);
const UNIT = "(?:days?|weeks?|months?|years?)";
const RELATIVE = new RegExp(
  `${UNIT} (?:ago|from now|(?:after|before) (?:today|tomorrow|yesterday))$|^in .*${UNIT}$`,
  "i",
);
/** A date in words: in figures our own grammar has already said yes or no. */
const IN_WORDS = new RegExp(`^(?:[a-z -]{4,20} ${MONTH}|${MONTH},? [a-z -]{4,20})(?:,? \\d{4})?$`, "i");
const UNSAFE =
  /\b(?:half|several|every|each|next|last|past|this|quarters?|hours?|minutes?|seconds?|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/i;

const VAGUE = /\bfew\b/i;
const UNFINISHED_BEFORE = new RegExp(
  `(?:${ALPHANUMERIC}[-–'’./]|\\b(?:and|half|a|the (?:next|last|past)|next|last|past|every|each|once|over|than|almost|nearly)\\s+)$`,
  "i",
);
const UNFINISHED_AFTER = new RegExp(`^(?:[-–'’/]${ALPHANUMERIC}|\\s+(?:after|before|and a half)\\b)`, "i");
const OPENING = /(?:\b(?:by|before|on|until|till|due|no later than)\s+)?(?:\bthe\s+)?$/i;

/** Without one of these words there is nothing to find, and the library need not be loaded. */
function isTemporal(text: string): boolean {
  return TEMPORAL.test(text.toLowerCase()); // a pattern that knows no capitals is compiled in a third of the time
}

async function chronoResults(text: string, { today }: Calendar): Promise<readonly ParsedResult[]> {
  const { casual } = await import("chrono-node/en");
  const [year = 0, month = 0, date = 0] = today.split("-").map(Number);
  return casual.parse(text, { instant: new Date(year, month - 1, date, 12) });
}

function dayMeant({ text, start, end }: ParsedResult, aim: Aim, calendar: Calendar): Day | undefined {
  const [year, month, date] = [start.get("year"), start.get("month"), start.get("day")];
  if (end || UNSAFE.test(text) || start.isCertain("hour") || year === null || month === null || date === null)
    return undefined;
  if (RELATIVE.test(text) && start.isCertain("year")) return dayFrom(year, month, date);
  if (!IN_WORDS.test(text) || !start.isCertain("day") || !start.isCertain("month")) return undefined;
  // The year that the library supposes is the closest one, on whichever side.
  return start.isCertain("year") ? dayFrom(year, month, date) : readDay(`${date}.${month}.`, aim, calendar);
}
