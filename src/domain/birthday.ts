import { NetError } from "../errors.ts";
import { type Day, parseDay, yearOf } from "./day.ts";
import { nextBirthday } from "./due/terms.ts";
import { type Calendar, readDay } from "./when.ts";

/** A year that has a 29 February, to read a date without a year in. */
const LEAP_YEAR = 2000;

/**
 * The birthday that is meant by `1980-05-04`, `--05-04`, `4 May 1980`, `4. maj` or `4/5`: as `1980-05-04`, or as `--05-04`
 * where no year is named. Throws when it is none, or still to come.
 */
export function readBirthday(typed: string, calendar: Calendar): string {
  const text = typed.trim();
  const birthday = yearlessBirthday(text, calendar) ?? datedBirthday(text, calendar);
  if (birthday === null) {
    throw new NetError("usage", `"${typed}" is no birthday that net knows`, {
      hint: '1980-05-04, "4 May 1980", "4. maj", --05-04 or none',
    });
  }
  if (!birthday.startsWith("--") && birthday > calendar.today) {
    throw new NetError("invalid", `nobody was born on ${birthday} yet`, {
      hint: '--05-04 or "4 May", without the year',
    });
  }
  return birthday;
}

function yearlessBirthday(text: string, calendar: Calendar): string | null {
  if (!/\d/.test(text) || /\d{4}/.test(text)) return null;
  const [, monthDay] = /^--(\d\d-\d\d)$/.exec(text) ?? [];
  const forms = monthDay ? [`${LEAP_YEAR}-${monthDay}`] : [`${text} ${LEAP_YEAR}`, `${text}/${LEAP_YEAR}`];
  const day = forms.map((form) => readDay(form, "past", calendar)).find((each) => each !== undefined);
  return day?.startsWith(String(LEAP_YEAR)) === true ? `-${day.slice(4)}` : null;
}

function datedBirthday(text: string, calendar: Calendar): string | null {
  const hasDate = /\d\d/.test(text) && /(?<!\d)\d\d?(?!\d)/.test(text); // "June 1980" has none
  const day = hasDate ? readDay(text, "past", calendar) : undefined;
  if (day === undefined) return null;
  if (day <= calendar.today || /\d{4}/.test(text)) return day;
  return parseDay(`${yearOf(day) - 100}${day.slice(4)}`) ?? null; // 4/5/80 was not meant as 2080
}

/** The next day a birthday is kept, and how old they turn where the year is known. */
export function comingBirthday(birthday: string, today: Day): { readonly on: Day; readonly turns: number | null } {
  const on = nextBirthday(birthday, today);
  return { on, turns: birthday.startsWith("--") ? null : yearOf(on) - Number(birthday.slice(0, 4)) };
}
