// Whether the place where a phrase stands in a sentence leaves it a day.

import type { Words } from "./grammar.ts";
import { isAlphanumericAt, isDigitAt, isLetterAt, startBefore } from "./letters.ts";
import type { Place } from "./rule.ts";
import { phraseTable, wordSet } from "./tables.ts";
import { DOUBTFUL_WEEKDAYS } from "./words.ts";

/** Part of something larger: a file name, an address, a range, a sum. */
export function isGlued(before: string, after: string): boolean {
  return isGluedBefore(before) || isGluedAfter(after);
}

function isGluedBefore(before: string): boolean {
  const last = before.slice(-1);
  const at = before.length - 1;
  if (last === "" || last === " ") return false;
  if ("#@$£€_".includes(last)) return true;
  if ("-–@#/\\.=&'".includes(last) && at > 0 && isAlphanumericAt(before, startBefore(before, at))) return true;
  if (last === ":" || last === ",") return isDigitAt(before, at - 1);
  if (last !== "-" && last !== "–") return false;
  const mark = before[at - 1] === " " ? at - 2 : at - 1;
  return ".:,".includes(before[mark] ?? " ") && isDigitAt(before, mark - 1);
}

function isGluedAfter(after: string): boolean {
  const first = after.slice(0, 1);
  if (first === "'" || first === "_" || first === "%") return true;
  if (first === ":" || first === ",") return isDigitAt(after, 1);
  return first !== "" && "-–/.@=&".includes(first) && isAlphanumericAt(after, 1);
}

const HABITS = wordSet("every each any hver hvert most black good");
const HABITS_OF_TWO = phraseTable([true, "every other|every second|hver anden|hver eneste"]);

/** "every friday" is a habit and Black Friday a sale. */
export function isHabit(before: string): boolean {
  const [earlier, last] = wordsAtEnd(before);
  return HABITS.has(last) || HABITS_OF_TWO.has(`${earlier} ${last}`);
}

const COUNTED_UNITS = wordSet("day days week weeks month months dagen dage uge ugen uger");
const COUNTED_FROM = wordSet("before after from on for inden efter fra");

/** "two days before friday" is not friday. */
export function isCountedFrom(before: string): boolean {
  const [earlier, last] = wordsAtEnd(before);
  return COUNTED_FROM.has(last) && COUNTED_UNITS.has(earlier);
}

const NUMBERED = wordSet(
  "room rum lokale stue nr no number nummer flat apartment suite page side chapter kapitel part del version table bord gate section afsnit score floor sal ratio opgave",
);

function isNumbered(before: string): boolean {
  const [, last] = wordsAtEnd(before);
  return NUMBERED.has(last.endsWith(".") ? last.slice(0, -1) : last);
}

const COUNTED = wordSet(
  "kr kg km cm mm ml l cup cups of af hour hours timer timers h t min minute minutes minutter day days dag dage week weeks uge uger month months maneder " +
    "year years people person persons personer mennesker times gange am pm done full star stars point points",
);

/** "12/3 people", "1/2 kg": a number of something. */
function isCounted(after: string): boolean {
  const from = after.startsWith(" ") ? 1 : 0;
  return after[from] === "%" ? !isLetterAt(after, from + 1) : COUNTED.has(wordAt(after, from));
}

export function endsClause(after: string): boolean {
  const from = after.startsWith(" ") ? 1 : 0;
  const [mark, next] = [after[from], after[from + 1]];
  if (mark === undefined || ';!?()]"'.includes(mark)) return true;
  if (".,:".includes(mark)) return next === undefined || next === " ";
  return (mark === "-" || mark === "–") && next === " ";
}

const JOINTS = wordSet("and og but men with med at i in hos kl om about re regarding vedr for w m");

/** Whether what follows goes on with something else than a thing that is counted: "the 9th with Bo", but "the 9th floor". */
export function endsPhrase(after: string): boolean {
  return endsClause(after) || (after.startsWith(" ") && JOINTS.has(wordAt(after, 1)));
}

const DAY_JOINTS = wordSet("med hos om m og men");

/** "den 9. med Mette"; but "den 3. i rækken". */
export function isBesideCompany(after: string): boolean {
  return after.startsWith(" ") && DAY_JOINTS.has(wordAt(after, 1));
}

/** "d. 10. kl. 15". */
export function isClock(after: string): boolean {
  return after.startsWith(" ") && wordAt(after, 1).startsWith("kl");
}

/** The letters from `from` on. */
export function wordAt(text: string, from: number): string {
  let end = from;
  while (end < text.length && isLetterAt(text, end)) end += 1;
  return text.slice(from, end);
}

/** The last two words, empty where no space stands behind them. */
function wordsAtEnd(before: string): readonly [earlier: string, last: string] {
  if (!before.endsWith(" ")) return ["", ""];
  const [earlier = "", last = ""] = before.split(" ").slice(-3);
  return before.indexOf(" ") === before.length - 1 ? ["", earlier] : [earlier, last];
}

export function isLongWeekday(name: string): boolean {
  return name.endsWith("day") || name.endsWith("dag");
}

/** Short ones that are no words of another kind. */
const PLAIN_WEEKDAYS = wordSet("tues thurs");
/** Those that are none where a clause ends: "coffee with Bo weds, he is well". */
const WEEKDAYS_AT_END = wordSet("weds thu thur tirs ons tors lor");
/** Those are with a capital: "coffee with Bo Sat", but "where we sat" and "han har fri". */
const WEEKDAYS_IN_CAPITALS = wordSet("mon tue wed fri sat sun");
/** Those are in front of a colon: "Wed: call with Bo". */
const HEADINGS = wordSet("mon tue wed fri sat sun tir fre");
const ENGLISH_WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const ENGLISH_OPENINGS = ["no ", "not ", "by", "before", "on", "until", "till", "due", "next", "last", "this"];
const DANISH_OPENINGS = ["pa", "inden", "senest", "til", "indtil", "naeste", "sidste"];

export function isSureWeekday({ which, name = "" }: Words, { preposition, before, after, written }: Place): boolean {
  if (isLongWeekday(name) || PLAIN_WEEKDAYS.has(name)) return true;
  if (WEEKDAYS_AT_END.has(name) && endsClause(after)) return true;
  if (WEEKDAYS_IN_CAPITALS.has(name) && before !== "" && isCapital(written) && endsClause(after)) return true;
  if (HEADINGS.has(name) && after.startsWith(":") && isCapital(written) && !isBehindPlainWord(before)) return true;
  const opening = which ?? preposition.trim();
  const isEnglish = ENGLISH_WEEKDAYS.some((english) => name.startsWith(english));
  const fits = isEnglish ? ENGLISH_OPENINGS : DANISH_OPENINGS;
  return fits.some((word) => opening.startsWith(word)) && (!DOUBTFUL_WEEKDAYS.has(name) || endsClause(after));
}

function isBehindPlainWord(before: string): boolean {
  return before !== "" && !".;,-–\n".includes(before.trimEnd().slice(-1));
}

export function isSureDate({ weekday: name = "" }: Words, { after }: Place): boolean {
  return !DOUBTFUL_WEEKDAYS.has(name) && !isCounted(after);
}

export function isMarked({ mark, weekday: name }: Words): boolean {
  return name !== undefined || (mark !== undefined && mark !== "the ");
}

export function isDated(words: Words, { preposition }: Place): boolean {
  return preposition !== "" || isMarked(words) || words["year"] !== undefined || words["shortYear"] !== undefined;
}

const FRACTIONS = wordSet("1/2 1/3 1/4 2/3 2/4 3/3 3/4 24/7");

export function isPlainlyADate({ first = "", second = "" }: Words, { before }: Place): boolean {
  return !FRACTIONS.has(`${first}/${second}`) && !isNumbered(before);
}

/** Months that are names of people as well. */
const NAMES = wordSet("jan april maj may june august juni");
const COMPANY = wordSet("with med to til from fra for hos and og &");

export function isSureMonthFirst(words: Words, place: Place): boolean {
  const { month = "", ordinal } = words;
  if (!isSureDate(words, place)) return false;
  if (ordinal !== undefined || isDated(words, place)) return true;
  if (NAMES.has(month) && COMPANY.has(wordsAtEnd(place.before)[1])) return false;
  if (month !== "may" && month !== "march") return true;
  return endsClause(place.after) || (isCapital(place.written) && isBehindWord(place.before));
}

function isCapital(written: string): boolean {
  return written < "[" && written >= "A";
}

function isBehindWord(before: string): boolean {
  if (!before.endsWith(" ")) return false;
  const end = before.length - 1;
  return before[end - 1] === "," || isLetterAt(before, startBefore(before, end));
}
