import { type Day, plusDays } from "./day.ts";
import { type Folded, fold } from "./when/fold.ts";
import { isWordEnd } from "./when/grammar.ts";
import { hasDigit, startBefore } from "./when/letters.ts";
import { dayMeant, endsInClock, isDate, isSureIn, longest, type Reading, readingsAt } from "./when/readings.ts";
import type { Aim, Calendar } from "./when/rule.ts";
import { spanMeant } from "./when/spans.ts";
import { wordSet } from "./when/tables.ts";

export type { Aim, Calendar } from "./when/rule.ts";

/** A day phrase found inside a sentence, from `start` up to `end`, its preposition included ("by Friday", "senest d. 3. maj"). */
export interface DayInText {
  readonly day: Day;
  readonly start: number;
  readonly end: number;
  /** Whether it is one of several on end: the last of "6.-7. oktober". */
  readonly lasts?: true;
}

/** The day the whole of `phrase` means, or undefined when it is not understood or there is no such day. */
export function readDay(phrase: string, aim: Aim, calendar: Calendar): Day | undefined {
  const { text } = fold(phrase.trim());
  const readings = readingsAt(text, 0).filter(
    ({ end }) => end === text.length || text.slice(end) === "." || endsInClock(text, end),
  );
  const reading = longest(readings);
  return reading && dayMeant(reading, aim, calendar);
}

/**
 * The first day phrase in `text`.
 *
 * Only what cannot well be anything else counts: a doubtful phrase ("sat", "may 4", "2/3") needs a preposition or the end of a clause.
 * A day that does not exist or cannot be told ("31/2", "monday in 2 weeks") is passed over whole.
 */
export function findDay(text: string, aim: Aim, calendar: Calendar): DayInText | undefined {
  const folded = fold(text);
  let at = 0;
  while (at < folded.text.length) {
    const reading = isWordStart(folded.text, at) ? longest(sureReadings(text, folded, at)) : undefined;
    const day = reading && dayMeant(reading, aim, calendar);
    if (reading && day) {
      const found = { day, start: folded.startOf(at), end: folded.endOf(reading.end - 1) };
      return reading.rule.lasts ? { ...found, lasts: true } : found;
    }
    at = reading?.end ?? at + 1;
  }
  return undefined;
}

/**
 * The day that ends `text`, and what stands before it; undefined where none does, or nothing else stands there. A deadline is by when ("kaffe by
 * friday"), a day of the past when it was ("a lift yesterday"), and lies within the last month, for one without a year may be any.
 */
export function dayAtEnd(
  text: string,
  aim: "deadline" | "past",
  calendar: Calendar,
): { readonly day: Day; readonly before: string } | undefined {
  for (let from = 0; ; ) {
    const found = findDay(text.slice(from), aim, calendar);
    if (!found) return undefined;
    const before = withoutComma(text.slice(0, from + found.start).trim());
    const behind = text
      .slice(from + found.end)
      .trim()
      .toLowerCase();
    const isMeant =
      aim === "past"
        ? behind === "" && isLately(found.day, calendar) && !leadsAhead(text.slice(from), found, before)
        : LAST.has(behind) && isDeadline(text.slice(from), found, calendar);
    if (before !== "" && isMeant && !isOfThing(before)) return { day: found.day, before };
    from += found.end;
  }
}

function isLately(day: Day, { today }: Calendar): boolean {
  return day <= today && day >= plusDays(today, -LONG_BEFORE_DAYS);
}

const AHEAD = wordSet("for to til");

// "slides for Friday", "udkastet inden mandag" are of a day to come.
function leadsAhead(text: string, { start }: DayInText, before: string): boolean {
  const [lead = ""] = text.slice(start).toLowerCase().split(" ");
  return AHEAD.has(lead) || BY.has(lead) || AHEAD.has(before.slice(before.lastIndexOf(" ") + 1).toLowerCase());
}

function withoutComma(text: string): string {
  return text.endsWith(",") ? text.slice(0, -1) : text;
}

/** What may stand behind the day by which something is promised. */
const LAST = new Set(["", "latest", "at latest", "at the latest", "senest"]);
const OF = wordSet("from of fra af since siden about");

// "the notes from 12 November" are of that day.
function isOfThing(before: string): boolean {
  return OF.has(before.slice(before.lastIndexOf(" ") + 1).toLowerCase());
}

/** So long before, "in two weeks", "friday" and "next month" mean another day, and "in October" the same. */
const LONG_BEFORE_DAYS = 31;

/**
 * What is planned ("coffee in March", "lunch in two weeks") and its day. A day at the end that means another one as time goes by is left
 * out of the text, which is read again when it has come; undefined where no day is named.
 */
export function dayPlanned(text: string, calendar: Calendar): { readonly day: Day; readonly text: string } | undefined {
  const found = findDay(text, "future", calendar);
  if (!found) return undefined;
  const { day } = found;
  const before = text.slice(0, found.start).trim();
  const isLast = before !== "" && text.slice(found.end).trim() === "";
  const earlier = { ...calendar, today: plusDays(calendar.today, -LONG_BEFORE_DAYS) };
  return { day, text: isLast && findDay(text, "future", earlier)?.day !== day ? before : text };
}

const BY = wordSet("by due before no not senest inden until till til");

/** Whether a day found in what was promised is the day it is due: one that lies behind only where that is said, "by yesterday"; "200 kr for yesterday" is of what was. */
export function isDeadline(
  text: string,
  { day, start }: Pick<DayInText, "day" | "start">,
  { today }: Calendar,
): boolean {
  return day >= today || BY.has(fold(text.slice(start, start + 12)).text.split(" ")[0] ?? "");
}

/** The first phrase in `text` that is written as a date and is none: "31/11", "friday 4/12" where that is no Friday. */
export function findNoDay(
  text: string,
  aimAt: (start: number) => Aim,
  calendar: Calendar,
): Pick<DayInText, "start" | "end"> | undefined {
  if (!hasDigit(text)) return undefined;
  const folded = fold(text);
  let at = 0;
  while (at < folded.text.length) {
    const reading = isWordStart(folded.text, at) ? longest(sureReadings(text, folded, at)) : undefined;
    if (reading && isDate(reading) && dayMeant(reading, aimAt(folded.startOf(at)), calendar) === undefined)
      return { start: folded.startOf(at + reading.preposition.length), end: folded.endOf(reading.end - 1) };
    at = reading?.end ?? at + 1;
  }
  return undefined;
}

function sureReadings(text: string, folded: Folded, at: number): readonly Reading[] {
  return readingsAt(folded.text, at).filter((reading) => isSureIn(text, folded, at, reading));
}

/** Whether a word begins at `at` that a phrase can begin with: those are all spelt in plain letters. */
function isWordStart(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const isPlain = (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
  return isPlain && (at === 0 || isWordEnd(text, startBefore(text, at)));
}

/** A length of time in days ("6w", "45", "hver 6. uge", "monthly"); months count 30 and years 365, less than a day or over a century is none. */
export function readSpan(text: string): number | undefined {
  return spanMeant(fold(text.trim()).text);
}
