import { InvalidArgumentError } from "commander";
import type { Context } from "../../context.ts";
import { type Day, parseDay, plusDays, plusMonths } from "../../domain/day.ts";
import { quoted } from "../../domain/quoted.ts";
import { nearDay } from "../../domain/when/near.ts";
import { type Aim, type Calendar, findNoDay, readDay, readSpan } from "../../domain/when.ts";
import { NetError } from "../../errors.ts";
import { longDay, shortDay } from "../../views/day.ts";
import { settingOf } from "./setting.ts";

const LONGEST_OVERDUE = 366;

export function calendarOf(context: Context): Calendar {
  return { today: context.today, dayFirst: settingOf(context, "date-order") !== "mdy" };
}

const EARLIEST = "1900-01-01";
const LATEST = "2200-12-31";

/** The day itself; throws when nobody now alive can mean it. */
export function inRange(day: Day): Day {
  if (day >= EARLIEST && day <= LATEST) return day;
  throw new NetError("invalid", `${shortDay(day)} is too far off`, { hint: "a day from 1900 to 2200" });
}

/** The day a phrase means; our own grammar first, for it is quick and knows Danish. */
export async function dayMeant(context: Context, typed: string, aim: Aim): Promise<Day> {
  if (typed === "today") return context.today;
  return inRange(await anyDay(context, typed, aim));
}

async function anyDay(context: Context, typed: string, aim: Aim): Promise<Day> {
  const plain = parseDay(typed); // asks neither the grammar nor the settings
  if (plain !== undefined) return plain;
  const calendar = calendarOf(context);
  const day = readDay(typed, aim, calendar);
  if (day !== undefined) return day;
  const { chronoDay } = await import("../../formats/chrono.ts");
  const other = await chronoDay(typed, aim, calendar);
  if (other !== undefined) return other;
  throw new NetError("usage", dateText(typed, aim, calendar) ?? slipText(typed, daySlip(typed)), { hint: DAYS[aim] });
}

const AHEAD = "2026-05-04, friday, in 2 weeks, 12/3, eom or i morgen";
const DAYS: Readonly<Record<Aim, string>> = {
  past: "2026-05-04, friday, 2 weeks ago, 12/3, last week or i går",
  future: AHEAD,
  deadline: AHEAD,
};

/** What is wrong with a date that is none: "friday 4/12" where that is a Thursday, "30/2". */
function dateText(typed: string, aim: Aim, calendar: Calendar): string | undefined {
  if (findNoDay(typed, () => aim, calendar)?.start !== 0) return undefined;
  const [weekday = "", ...date] = typed.split(" ");
  const day = /\d/.test(weekday) ? undefined : readDay(date.join(" "), aim, calendar);
  return day === undefined ? `there is no ${typed}` : `${longDay(day)} is no ${weekday}`;
}

/** The day of `net move deck friday`, in words behind what it is of; where these are none, the right order or quotation marks are proposed. */
export async function dayBehind(
  context: Context,
  verb: string,
  what: string,
  words: readonly string[],
  aim: Aim,
  flag = "",
): Promise<Day> {
  const typed = words.join(" ");
  const calendar = calendarOf(context);
  const isDay = (text: string): boolean => readDay(text, aim, calendar) !== undefined;
  const to = typed.replace(/^(?:to|til|till|until) /i, ""); // "to uger" are two weeks
  try {
    return await dayMeant(context, isDay(to) ? to : typed, aim);
  } catch (error) {
    const [of, day] = dayLast([what, ...words], isDay) ?? (isDay(what) ? [typed, what] : []);
    if (of === undefined || day === undefined || !(error instanceof NetError)) throw error;
    throw new NetError(error.kind, error.message, { hint: `${verb} ${quoted(of)} ${quoted(day)}${flag}` });
  }
}

/** Words with a day at their end, as what stands before it and the day; undefined where they have none. */
function dayLast(words: readonly string[], isDay: (text: string) => boolean): readonly [string, string] | undefined {
  const from = words.findIndex((_, at) => at > 0 && isDay(words.slice(at).join(" ")));
  if (from < 1) return undefined;
  return [
    words
      .slice(0, from)
      .join(" ")
      .replace(/(?<=.) (?:to|til|till|until|on)$/i, ""),
    words.slice(from).join(" "),
  ];
}

/** What is said of something done where none is called so, with the day that may have been typed behind it: `net done deck yesterday`. */
export function dayOfDeed(
  context: Context,
  verb: string,
  words: readonly string[],
  error: unknown,
  flags = "",
): unknown {
  const calendar = calendarOf(context);
  const [of, day] = dayLast(words, (text) => readDay(text, "past", calendar) !== undefined) ?? [];
  if (of === undefined || day === undefined || !(error instanceof NetError) || error.kind !== "notFound") return error;
  return new NetError(error.kind, error.message, { hint: `${verb} ${quoted(of)} --on ${quoted(day)}${flags}` });
}

/** That something is no day, and what it may have been meant for. */
export function slipText(written: string, meant: string | undefined): string {
  return `"${written}" is no day that net knows${meant === undefined ? "" : `; did you mean ${meant}?`}`;
}

function daySlip(typed: string): string | undefined {
  const words = typed.trim().split(" ");
  return words
    .map((word, at) => nearDay({ word, before: words[at - 1]?.toLowerCase() ?? "", behind: words[at + 1] ?? "" }))
    .find((near) => near !== undefined);
}

/** The day that is meant, which must not lie behind. */
export async function dayAhead(context: Context, typed: string, aim: Aim, hint: string): Promise<Day> {
  const day = await dayMeant(context, typed, aim);
  if (day >= context.today) return day;
  throw new NetError("invalid", `${shortDay(day)} has passed`, { hint });
}

/** The day that is meant, which must not lie ahead. */
export async function pastDay(context: Context, typed: string, flag = "--on"): Promise<Day> {
  const on = await dayMeant(context, typed, "past");
  if (on <= context.today) return on;
  throw new NetError("invalid", `${shortDay(on)} is still to come`, { hint: pastHint(on, context.today, flag) });
}

/** What may have been meant by a day that is still to come: most often that of the year before. */
export function pastHint(on: Day, today: Day, flag = "--on"): string {
  const before = plusMonths(on, -12);
  return `${flag} yesterday, or ${flag} ${before < today ? before : plusDays(today, -1)}`;
}

/** The day of a promise, which may have been late when it is noted, but not by more than a year. */
export function notLongOver(dueOn: Day | null, today: Day): Day | null {
  if (dueOn === null) return null;
  if (inRange(dueOn) >= plusDays(today, -LONGEST_OVERDUE)) return dueOn;
  throw new NetError("invalid", `${shortDay(dueOn)} is more than a year ago`, { hint: "--by friday" });
}

/** A length of time in days. */
export function spanMeant(typed: string): number {
  const days = readSpan(typed);
  if (days !== undefined && days >= 0) return days;
  throw new InvalidArgumentError("Write it as 6w, 45d or 3 months.");
}
