/** What is written of a person, with a flag or in the editor, read into what is meant. */

import type { Context } from "../../context.ts";
import { readBirthday } from "../../domain/birthday.ts";
import type { Day } from "../../domain/day.ts";
import { type Address, toAddress } from "../../domain/identifier.ts";
import { NetError } from "../../errors.ts";
import { readPhone } from "../../formats/phone.ts";
import { shortDay } from "../../views/day.ts";
import { calendarOf, dayMeant } from "../common/day-meant.ts";
import { answersNone } from "../common/none.ts";
import { settingOf } from "../common/setting.ts";

export function isNone(typed: string): boolean {
  return typed.trim() === "" || answersNone(typed);
}

export function orNull(typed: string): string | null {
  return isNone(typed) ? null : typed;
}

export function birthdayMeant(context: Context, typed: string): string | null {
  return isNone(typed) ? null : readBirthday(typed, calendarOf(context));
}

export async function metDayMeant(context: Context, typed: string): Promise<Day | null> {
  if (isNone(typed)) return null;
  const on = await dayMeant(context, typed, "past");
  if (on <= context.today) return on;
  throw new NetError("invalid", `you cannot have met on ${shortDay(on)} yet`, {
    hint: "yesterday, 2026-05-04 or none",
  });
}

export function phonesMeant(context: Context, typed: readonly string[]): Promise<Address[]> {
  const region = typed.length === 0 ? "" : settingOf(context, "region");
  return Promise.all(
    typed.map(async (number) => {
      const { written, e164 } = await readPhone(number, region);
      return toAddress("phone", written, e164);
    }),
  );
}
