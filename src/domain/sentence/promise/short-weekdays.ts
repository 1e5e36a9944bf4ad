import { wordSet } from "../../when/tables.ts";
import { type DayInText, readDay } from "../../when.ts";
import type { Clause } from "../clause/clause.ts";
import type { IsName } from "../names/is-name.ts";
import { nameBefore } from "../names/names.ts";
import { cueOf, DETERMINERS, isMeetingNoun, SHORT_WEEKDAYS, SUBJECTS, WITH, WITH_SHORT } from "../words/lexicon.ts";
import { isNumber, low, type Token } from "../words/words.ts";

const BEFORE_NAMES = wordSet("and og & + , / .");

// "coffee with mette fri", "saw Bo sat"; but "Bo har fri", "where we sat" and "out in the sun"
export function shortWeekday(stretch: readonly Token[], isName: IsName): Token | null {
  for (const [at, token] of stretch.entries()) {
    if (!SHORT_WEEKDAYS.has(token.low) || !(at === stretch.length - 1 || isShortEnd(stretch, at))) continue;
    let start = at;
    for (let name = nameBefore(stretch, start, isName); name; name = nameBefore(stretch, start, isName)) {
      start = name.start;
      while (BEFORE_NAMES.has(low(stretch, start - 1))) start -= 1;
    }
    const lead = low(stretch, start - 1);
    if (start === at ? isMeetingNoun(lead) : WITH.has(lead) || WITH_SHORT.has(lead) || cueOf(lead) !== undefined)
      return token;
  }
  return null;
}

// "drinks fri with Bo", "lunch with Bo mon 45 min"; but "with Bo sat 2 hours"
function isShortEnd(stretch: readonly Token[], at: number): boolean {
  const behind = stretch[at + 1];
  if (behind?.kind !== "word") return behind?.text !== "'";
  return low(stretch, at) !== "sat" && (WITH.has(behind.low) || WITH_SHORT.has(behind.low) || isNumber(behind.low));
}

/** Behind one of these "fri" is Danish, and no day. */
const FREE = wordSet("give giver tage tager holde holder have har få får være er");

// "send the deck fri", "call tue", with nothing behind it; but "in the sun", "where we sat"
export function shortDay({ reading: { tokens }, calendar }: Clause, from: number, end: number): DayInText | undefined {
  const [first, last] = [tokens[from], tokens[end - 1]];
  const before = low(tokens, end - 2);
  if (!first || !last || !SHORT_WEEKDAYS.has(last.low) || DETERMINERS.has(before) || SUBJECTS.has(before))
    return undefined;
  if (tokens.slice(from - 1, end).some(({ low }) => FREE.has(low))) return undefined;
  const day = readDay(last.low, "deadline", calendar);
  return day && { day, start: last.start - first.start, end: last.end - first.start };
}
