import { type Day, dateOf, dayFrom, monthOf, plusDays, yearOf } from "../../domain/day.ts";

/** Which of day and month comes first where both are numbers. */
export type DateOrder = "dmy" | "mdy";

/** The first letters of the months as lists write them, in the languages of those who write them. */
const MONTHS = [
  "jan ene gen sty tammi янв",
  "feb fev fév fév lut helmi фев",
  "mar mär mrz mrt maa marzec мар",
  "apr avr abr kwi huhti апр",
  "may maj mai mei mag touko май мая",
  "jun juin giu cze kesä июн",
  "jul juil lug lip heinä июл",
  "aug aoû ago sie elo авг",
  "sep set wrz syys сен",
  "oct okt ott out paź loka окт",
  "nov lis marras ноя",
  "dec déc dez dic gru joulu дек",
].map((words) => words.split(" "));

/** A day that is written out, in any of the ways lists write one; a time behind it is passed over. */
export function dayIn(written: string, order: DateOrder): Day | null {
  const parts = partsOf(written, order);
  return parts?.year == null ? null : (dayFrom(parts.year, parts.month, parts.date) ?? null);
}

/** A birthday as it is kept, `1980-05-04` or `--05-04`; null where it is none, such as `0/0/00`. */
export function birthdayIn(written: string, order: DateOrder, today: Day): string | null {
  const parts = partsOf(written, order);
  if (!parts) return null;
  const { year, month, date } = parts;
  // 1604 stands for "no year" in some address books; every month and date there is exists in 2000.
  if (year === null || year === 1604) {
    return dayFrom(2000, month, date) ? `--${twoDigits(month)}-${twoDigits(date)}` : null;
  }
  const day = dayFrom(year, month, date) ?? null;
  if (day === null || day <= today || /\d{4}/.test(written)) return day;
  return dayFrom(yearOf(day) - 100, month, date) ?? null; // 4/5/28 was not meant as 2028
}

/** Day and month in numbers, in either order, with a year or without. */
const NUMBERS = /^\s*(\d{1,2})[./-](\d{1,2})(?:[./-]\d{2,4}|\s*$)/;

/** The order that the days of one column tell by a number over 12; null where none does. */
export function orderOf(cells: readonly string[]): DateOrder | null {
  for (const cell of cells) {
    const [, first, second] = NUMBERS.exec(cell) ?? [];
    if (Number(first) > 12) return "dmy";
    if (Number(second) > 12) return "mdy";
  }
  return null;
}

/** Whether the two numbers of a day could be read either way round. */
export function isTwofold(written: string): boolean {
  const [, first, second] = NUMBERS.exec(/\.|\/.*-/.test(written) ? "" : written) ?? [];
  return first !== undefined && Number(first) <= 12 && Number(second) <= 12 && Number(first) !== Number(second);
}

/** Whether a day is written as a spreadsheet counts it, such as 29345. */
export function isCounted(written: string): boolean {
  return /^\s*\d{5}(?:[.,]\d+)?\s*$/.test(written);
}

/** The day from which spreadsheets count; it takes account of a day in 1900 that they have and no calendar had. */
const COUNTED_FROM = "1899-12-30" as Day;

interface Parts {
  readonly year: number | null;
  readonly month: number;
  readonly date: number;
}

function partsOf(written: string, order: DateOrder): Parts | null {
  const text = written.normalize("NFC").trim().toLowerCase();
  const found = (year: string | undefined, month: string | undefined, date: string | undefined): Parts | null => ({
    year: year === undefined ? null : fullYear(year),
    month: Number(month),
    date: Number(date),
  });
  const iso =
    /^(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(text) ??
    /^(\d{4})[-./年]\s?(\d{1,2})[-./月]\s?(\d{1,2})日?(?!\d)/.exec(text);
  if (iso) return found(iso[1], iso[2], iso[3]);
  if (isCounted(text)) {
    const day = plusDays(COUNTED_FROM, Number.parseInt(text, 10));
    return { year: yearOf(day), month: monthOf(day), date: dateOf(day) };
  }
  const yearless = /^-{1,2}(\d{2})-?(\d{2})$/.exec(text);
  if (yearless) return found(undefined, yearless[1], yearless[2]);
  const bare = text.replace(BEFORE_A_NUMBER, "");
  // 4/5-1980 is how Danes write it by hand.
  const numbers = /^(\d{1,2})([./-])\s?(\d{1,2})(?:(?:\2\s?|(?<=\/\d+)-)(\d{4}|\d{2}))?(?!\d)/.exec(bare);
  if (numbers) {
    const [, first, sign, second, year] = numbers;
    const isByHand = sign === "/" && numbers[0].includes("-");
    // There is no thirteenth month; else dots are written where the day comes first, and so are dashes.
    const isDayFirst = Number(first) > 12 || (Number(second) <= 12 && (sign !== "/" || isByHand || order === "dmy"));
    return isDayFirst ? found(year, second, first) : found(year, first, second);
  }
  const worded =
    /^(\d{1,2})(?:\.|st|nd|rd|th|er)?[\s-](?:de |of )?(\p{L}{3,})\.?(?:[\s,-]+(?:de )?(\d{4}|\d{2}))?(?!\d)/u.exec(
      bare,
    );
  const said = worded && withMonth(worded[2], (month) => found(worded[3], month, worded[1]));
  if (said) return said;
  const american = /^(?:\p{L}+,\s)?(\p{L}{3,})\.?\s(\d{1,2})(?:st|nd|rd|th)?(?:,?\s(\d{4}))?(?!\d)/u.exec(text);
  return american && withMonth(american[1], (month) => found(american[3], month, american[2]));
}

/** The day of the week, and the word behind it: `tirsdag den 4.`, `mardi 4`; months that stand so are looked for afterwards. */
const BEFORE_A_NUMBER = /^(?:\p{L}+[.,]?\s+)?(?:(?:den|the|le)\s+|d\.\s*)?(?=\d)/u;

function withMonth(word: string | undefined, make: (month: string) => Parts | null): Parts | null {
  // The longest beginning decides, for "marras" is November and "mar" March.
  let best = { at: -1, length: 0 };
  for (const [at, starts] of MONTHS.entries()) {
    for (const start of starts)
      if (word?.startsWith(start) && start.length > best.length) best = { at, length: start.length };
  }
  return best.at < 0 ? null : make(String(best.at + 1));
}

function fullYear(written: string): number {
  const year = Number(written);
  if (written.length > 2) return year;
  return year >= 30 ? 1900 + year : 2000 + year;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
