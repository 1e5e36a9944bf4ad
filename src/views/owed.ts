import { type Day, daysBetween } from "../domain/day.ts";
import { counted } from "./day.ts";

/** What an undated promise is noted with, for `net due` does not name it. */
export const NO_DAY = "no day named; net promise lists it";

/** ", already 1 day over" of a promise that was late when it was noted. */
export function overdue(dueOn: Day, today: Day): string {
  return dueOn < today ? `, already ${counted(daysBetween(dueOn, today), "day")} over` : "";
}
