import { addDays } from "date-fns/addDays";
import { addMonths } from "date-fns/addMonths";
import { endOfMonth as lastOfMonth } from "date-fns/endOfMonth";
import { getISODay } from "date-fns/getISODay";
import { setISOWeek } from "date-fns/setISOWeek";
import { startOfISOWeek } from "date-fns/startOfISOWeek";

/** A calendar day, `2026-05-04`, with no clock and no time zone. Days compare with `<`. */
export type Day = string & { readonly __day: never };

/** Before anything that was ever noted. */
export const EVER = "0000-01-01" as Day;

/** A length of time that can be typed, a rhythm for one; a hundred years. */
export const LONGEST_SPAN_DAYS = 36_500;

/** The day `text` spells as `2026-05-04`, if it is one that exists. */
export function parseDay(text: string): Day | undefined {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return year && month && date ? dayFrom(Number(year), Number(month), Number(date)) : undefined;
}

/** The day of that year (1000 to 9999), month (1 to 12) and date, if it exists. */
export function dayFrom(year: number, month: number, date: number): Day | undefined {
  if (year < 1000 || year > 9999) return undefined;
  const noon = new Date(year, month - 1, date, 12);
  const exists = noon.getFullYear() === year && noon.getMonth() === month - 1 && noon.getDate() === date;
  return exists ? dayOf(noon) : undefined;
}

/** The local calendar day on which `instant` falls. */
export function dayOf(instant: Date): Day {
  const [year, month, date] = [instant.getFullYear(), instant.getMonth() + 1, instant.getDate()];
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}` as Day;
}

export function plusDays(day: Day, count: number): Day {
  return dayOf(addDays(noonOf(day), count));
}

/** The same date `count` months on, or the last of that month where it is shorter. */
export function plusMonths(day: Day, count: number): Day {
  return dayOf(addMonths(noonOf(day), count));
}

/** How many days `later` lies after `earlier`; negative when it lies before. */
export function daysBetween(earlier: Day, later: Day): number {
  // Read in UTC, where every day is as long as the others; a few hundred of these make no garbage worth collecting.
  return (Date.parse(later) - Date.parse(earlier)) / DAY_MS;
}

const DAY_MS = 86_400_000;

export function endOfMonth(day: Day): Day {
  return dayOf(lastOfMonth(noonOf(day)));
}

/** 1 for Monday to 7 for Sunday. */
export function weekday(day: Day): number {
  return getISODay(noonOf(day));
}

/** The Monday of ISO week `week` in the ISO year that `day` lies in; the week before or after the year for 0 or 54. */
export function mondayOfWeek(day: Day, week: number): Day {
  return dayOf(startOfISOWeek(setISOWeek(noonOf(day), week)));
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** 1 to 12. */
export function monthOf(day: Day): number {
  return Number(day.slice(5, 7));
}

export function dateOf(day: Day): number {
  return Number(day.slice(8));
}

// Noon, because a day may lack its midnight (São Paulo 2018) but never its noon; Samoa skipped one whole day in 2011.
function noonOf(day: Day): Date {
  return new Date(yearOf(day), monthOf(day) - 1, dateOf(day), 12);
}
