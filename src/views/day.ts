import { type Day, daysBetween, monthOf, weekday } from "../domain/day.ts";
import type { Language } from "../domain/setting.ts";

const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `Mon 4 May 2026` */
export function longDay(day: Day): string {
  return `${WEEKDAYS[weekday(day) - 1] ?? ""} ${shortDay(day)}`;
}

/** `4 May 2026` */
export function shortDay(day: Day): string {
  // Cut out of the text: a list has ten thousand of them.
  return `${day.slice(day[8] === "0" ? 9 : 8)} ${MONTHS[monthOf(day) - 1] ?? ""} ${day.slice(0, 4)}`;
}

const MONTHS_DA = "januar februar marts april maj juni juli august september oktober november december".split(" ");

/** `4 May 2026`, or in Danish `4. maj 2026` */
export function dayIn(language: Language, day: Day): string {
  if (language === "en") return shortDay(day);
  return `${Number(day.slice(8))}. ${MONTHS_DA[monthOf(day) - 1] ?? ""} ${day.slice(0, 4)}`;
}

const WEEKDAYS_DA = "mandag tirsdag onsdag torsdag fredag lørdag søndag".split(" ");

/** `Mon 4 May 2026`, or in Danish `mandag 4. maj 2026` */
export function longDayIn(language: Language, day: Day): string {
  return language === "en" ? longDay(day) : `${WEEKDAYS_DA[weekday(day) - 1] ?? ""} ${dayIn(language, day)}`;
}

/** `May 2026` of `2026-05` */
export function monthText(month: string): string {
  return `${MONTHS[Number(month.slice(5)) - 1] ?? ""} ${month.slice(0, 4)}`;
}

/** `today`, `yesterday`, `tomorrow`, `3 days ago`, `in 2 weeks`, `5 months ago`. */
export function relativeDay(day: Day, today: Day): string {
  const ahead = daysBetween(today, day);
  if (ahead === 0) return "today";
  if (ahead === 1) return "tomorrow";
  if (ahead === -1) return "yesterday";
  return ahead > 0 ? `in ${span(ahead)}` : `${span(-ahead)} ago`;
}

/** A length of time as one says it: `3 days`, `6 weeks`, `5 months`, `2 years`. */
export function span(days: number): string {
  if (days < 14) return counted(days, "day");
  if (days < 70) return counted(Math.round(days / 7), "week");
  if (days < 730) return counted(Math.round(days / 30.4), "month");
  return counted(Math.round(days / 365), "year");
}

/** `1 day`, `3 people`; `many` where it is more than the noun with an s. */
export function counted(count: number, noun: string, many = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : many}`;
}
