import { wordSet } from "../../when/tables.ts";
import { type Calendar, type DayInText, findDay, readDay } from "../../when.ts";
import type { IsName } from "../names/is-name.ts";
import { nameAt } from "../names/names.ts";
import { cueOf, SUBJECTS } from "../words/lexicon.ts";
import { low, type Token } from "../words/words.ts";

const LEADS = wordSet("on in the den d i");
/** So many words tell of it. */
const MOST_WORDS = 4;

/**
 * A day at the head of what is typed that might be something else farther in: "In October coffee with Bo", "Den 5. ringede Bo", "On the
 * 18th Bo called"; but "On the 9th floor".
 */
export function dayInFront(
  text: string,
  stretch: readonly Token[],
  calendar: Calendar,
  isName: IsName,
): DayInText | null {
  const [first] = stretch;
  if (first?.start !== 0 || !LEADS.has(first.low)) return null;
  if (findDay(text.slice(0, stretch.at(-1)?.end), "past", calendar)?.start === 0) return null; // "Den 5. marts 2025"
  for (let next = MOST_WORDS; next > 1; next -= 1) {
    const name = nameAt(stretch, next, isName);
    const verb = SUBJECTS.has(low(stretch, next)) ? next + 1 : name?.isCertain ? name.next : next; // "In October I was in Rome" is of no talk
    const isTalk = tellsOfTalk(stretch, verb, first.low === "on" ? 1 : LONGEST_LEAD); // "On the 9th floor"
    const end = stretch[next - 1]?.end ?? 0;
    const day = isTalk ? readDay(text.slice(0, end), "past", calendar) : undefined;
    if (day !== undefined && day <= calendar.today) return { day, start: 0, end };
  }
  return null;
}

/** So many words stand in front of what it was: "I oktober fik jeg en mail". */
const LONGEST_LEAD = 4;

function tellsOfTalk(stretch: readonly Token[], from: number, words: number): boolean {
  for (let at = from; at < from + words && stretch[at]?.kind === "word"; at += 1)
    if (cueOf(low(stretch, at)) !== undefined) return true;
  return false;
}
