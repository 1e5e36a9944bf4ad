import { dayFrom } from "../../domain/day.ts";
import type { Property } from "./cards.ts";

/** A birthday as net keeps it, or the words for one that is no whole date; an impossible one has neither. */
interface BirthdayReading {
  readonly birthday: string | null;
  readonly words: string | null;
}

const NO_BIRTHDAY: BirthdayReading = { birthday: null, words: null };
/** A leap year, to see whether a date without a year exists. */
const LEAP_YEAR = 2000;
/** The year Apple's programs write where none is known. */
const OMITTED_YEAR = 1604;

/** Reads `1996-04-15`, `19960415`, `--0415`, `--04-15`, each with or without a time, and `15.04.1996`. Null where it is no date at all. */
export function birthdayOf({ value, parameters }: Property): BirthdayReading | null {
  const text = value.replace(/^\s*VALUE=date:/i, "").trim();
  const omitted = Number(parameters.get("X-APPLE-OMIT-YEAR")?.[0] ?? OMITTED_YEAR);
  const [, year, month, date] =
    /^(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(text) ?? /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text) ?? [];
  if (year !== undefined) return dated(Number(year), Number(month), Number(date), omitted);
  const [, otherDate, otherMonth, otherYear] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  if (otherYear !== undefined) return dated(Number(otherYear), Number(otherMonth), Number(otherDate), omitted);
  const [, bareMonth, bareDate] = /^--?(\d{2})-?(\d{2})(?!\d)/.exec(text) ?? [];
  if (bareMonth !== undefined) return dated(omitted, Number(bareMonth), Number(bareDate), omitted);
  if (/^(?:\d{4}(?:-\d{2})?|--\d{2}|---\d{2})$/.test(text)) {
    return /[1-9]/.test(text) ? { birthday: null, words: text } : NO_BIRTHDAY;
  }
  return text === "" ? null : { birthday: null, words: text };
}

function dated(year: number, month: number, date: number, omitted: number): BirthdayReading {
  const isOmitted = year === omitted || year === 0;
  const day = dayFrom(isOmitted ? LEAP_YEAR : year, month, date);
  if (day === undefined) return NO_BIRTHDAY;
  return { birthday: isOmitted ? `-${day.slice(4)}` : day, words: null };
}
