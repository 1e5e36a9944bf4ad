import { endOfLetters } from "../../when/letters.ts";
import { wordSet } from "../../when/tables.ts";
import { type DayInText, findDay, readDay } from "../../when.ts";
import type { Clause } from "../clause/clause.ts";
import type { IsName } from "../names/is-name.ts";
import { nameAt } from "../names/names.ts";
import { withClock } from "../words/clock.ts";
import { AND, CONJUNCTIONS, SUBJECTS } from "../words/lexicon.ts";
import { isNumber, low, pronounPart, type Token } from "../words/words.ts";
import { shortDay } from "./short-weekdays.ts";

const LED = wordSet("by due before no not senest inden før");
/** So many words that lead to no day are looked behind. */
const MOST_LEADS = 8;

/** So many words tell of a deed and its day. */
const LONGEST = 20;
const BY = wordSet("by before inden senest");

/** Whether a day is told up to the next comma by which something is to be: "reads it by Friday", but not "drives by it on Friday". */
export function hasDeadline({ reading: { tokens, text }, limit, calendar }: Clause, from: number): boolean {
  let end = from;
  while (end < Math.min(limit, from + LONGEST) && tokens[end]?.text !== "," && !isOther(tokens, end)) end += 1;
  for (let at = end - 1; at >= from; at -= 1) {
    if (!BY.has(low(tokens, at))) continue;
    const found = findDay(text.slice(tokens[at]?.start, tokens[end - 1]?.end), "deadline", calendar);
    if (found?.start === 0) return found.day >= calendar.today;
  }
  return false;
}

// One by which it is promised, before one of what is: "the Monday report by Friday", "noterne fra i torsdags inden fredag".
export function dayIn(clause: Clause, from: number, end: number): DayInText | undefined {
  const { tokens, text } = clause.reading;
  const { calendar } = clause;
  const [first, last] = [tokens[from], tokens[end - 1]];
  if (!first || !last || end <= from) return undefined;
  const found = findDay(text.slice(first.start, last.end), "deadline", calendar);
  if (!found) return shortDay(clause, from, end);
  if (LED.has(wordAt(text, first.start + found.start))) return found;
  let behind = from;
  while (behind < end && (tokens[behind]?.start ?? 0) < first.start + found.end) behind += 1;
  if (isOther(tokens, behind) || (tokens[behind]?.text === "," && isSomebody(tokens, behind + 1, clause.isName)))
    return found;
  const leads = tokens.slice(from, end).filter(({ low, start }) => LED.has(low) && start > first.start + found.start);
  for (const { start } of leads.slice(0, MOST_LEADS)) {
    const led = findDay(text.slice(start, last.end), "deadline", calendar);
    if (led?.start === 0) return { ...led, start: start - first.start, end: start - first.start + led.end };
  }
  return found;
}

/** So many words tell of a day and its hour. */
const LONGEST_PHRASE = 8;

/** Where the day begins that is told in front of `at`, "by 1 December [she'll send it]", "på torsdag kl. 10 [sender jeg]"; `at` where none is. */
export function startOfDay({ reading: { tokens, text }, calendar }: Clause, at: number, floor: number): number {
  let first = at;
  while (first > Math.max(floor, at - LONGEST_PHRASE) && isOfPhrase(tokens, first - 1)) first -= 1;
  const [open, close] = [tokens[first], tokens[at - 1]];
  if (first === at || !open || close?.kind !== "word") return at;
  const phrase = text.slice(open.start, close.end);
  if (readDay(phrase, "future", calendar) !== undefined) return first;
  const found = findDay(phrase, "future", calendar);
  if (!found) return at;
  const told = withClock(text, { start: open.start + found.start, end: open.start + found.end }); // "by 5pm Friday"
  return told.start <= open.start && told.end >= close.end ? first : at;
}

function isOfPhrase(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind === "word") return !CONJUNCTIONS.has(token.low);
  return token?.text === "." && (isNumber(low(tokens, at - 1)) || MARKED.has(low(tokens, at - 1))); // "d. 3. december"
}

const MARKED = wordSet("d kl");

const IF = wordSet("if unless hvis medmindre");

// "I'll send the offer unless she calls before Friday"; but "if possible by Friday"
export function isOfCondition({ reading: { tokens }, isName }: Clause, from: number, day: number): boolean {
  for (let at = from; (tokens[at]?.start ?? day) < day; at += 1)
    if (IF.has(low(tokens, at)) && isSomebody(tokens, at + 1, isName)) return true;
  return false;
}

export function isSomebody(tokens: readonly Token[], at: number, isName: IsName): boolean {
  return SUBJECTS.has(pronounPart(low(tokens, at))) || nameAt(tokens, at, isName)?.isCertain === true;
}

// "on Monday and she comments by Wednesday"
export function isOther(tokens: readonly Token[], at: number): boolean {
  return AND.has(low(tokens, at)) && SUBJECTS.has(pronounPart(low(tokens, at + 1))) && low(tokens, at + 1) !== "de";
}

export function wordAt(text: string, start: number): string {
  return text.slice(start, endOfLetters(text, start)).toLowerCase();
}
