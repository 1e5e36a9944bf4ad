import { InvalidArgumentError } from "commander";
import { readHours, readYearly } from "../../domain/amount.ts";
import { durationsIn } from "../../domain/sentence/talk/durations.ts";

/** A commander parser for whole units of the owner's money a year, `3600`, `12.500 kr` or `300 kr a month`. */
export function yearlyMoney(text: string): number {
  const amount = readYearly(text);
  if (amount !== undefined && Number.isInteger(amount)) return amount;
  throw new InvalidArgumentError("It must be a whole number a year, or a month: 300 a month.");
}

/** A commander parser for a number from `low` to `high`. */
export function numberBetween(low: number, high: number): (text: string) => number {
  return (text) => {
    if (!/^[+-]?\d{1,4}$/.test(text) || Number(text) < low || Number(text) > high) {
      throw new InvalidArgumentError(`It must be a whole number from ${low} to ${high}.`);
    }
    return Number(text);
  };
}

/** The minutes of a length as sentences tell it, `1h30` or `halvanden time`; undefined where it is more or less than one. */
function minutesIn(typed: string): number | undefined {
  return durationsIn(typed).find(({ start, end }) => start === 0 && end === typed.length)?.minutes;
}

/** So many hours, `6` or `2,5 timer`, or a length as sentences tell it. */
export function hoursMeant(text: string): number | undefined {
  const minutes = minutesIn(text.trim());
  return readHours(text) ?? (minutes === undefined ? undefined : Math.round((minutes / 60) * 100) / 100);
}

/** A commander parser for minutes, or a length as sentences tell it: `45`, `45m`, `1h30`, `2 timer`. */
export function minutesBetween(low: number, high: number): (text: string) => number {
  return (text) => {
    const typed = text.trim();
    const minutes = /^\d+$/.test(typed) ? Number(typed) : minutesIn(typed);
    if (minutes !== undefined && Number.isInteger(minutes) && minutes >= low && minutes <= high) return minutes;
    throw new InvalidArgumentError(`It must be minutes, or a length such as 45m or 1h30, from ${low} to ${high}.`);
  };
}

/** A commander parser for the length of a meeting, which nobody counts in single minutes: `2` is hours, most likely. */
export function meetingMinutes(text: string): number {
  if (/^\s*[1-4]\s*$/.test(text)) {
    throw new InvalidArgumentError(`It must be minutes from 5 to 1440, and hours are written ${text.trim()}h.`);
  }
  return minutesBetween(5, 1440)(text);
}
