import type { Day } from "../../day.ts";
import type { Side } from "../../interaction.ts";
import { wordSet } from "../../when/tables.ts";
import { type Calendar, findDay, isDeadline, readDay } from "../../when.ts";
import { ALL, BOTH, type Clause, type Opening, type Subject } from "../clause/clause.ts";
import { endOfTold } from "../clause/question.ts";
import { isQuote, openingQuote } from "../clause/speech.ts";
import type { IsName } from "../names/is-name.ts";
import { nameAt, namesAt } from "../names/names.ts";
import { PAST } from "../talk/their-life.ts";
import { THEIRS } from "../talk/to-come.ts";
import { AND, CONJUNCTIONS, CONTACT_VERBS, DETERMINERS, REPORTING, SUBJECTS, THAT, WE } from "../words/lexicon.ts";
import type { Mention } from "../words/mention.ts";
import { isCapitalised, low, pronounPart, type Reading, type Token, tidied } from "../words/words.ts";
import { dayIn, isOfCondition, isOther, startOfDay, wordAt } from "./day.ts";
import { isBetweenOthers, isDenied } from "./denied.ts";
import { canBegin, openingAt, weakDay } from "./openings.ts";
import { introducedIn, receiverIn } from "./receivers.ts";

/** Something one side said they would do, as it stands in a sentence. */
export interface SpokenPromise {
  readonly by: Side;
  /** Who gave it or is to have it; null when only a pronoun or nothing tells. */
  readonly who: Mention | null;
  readonly pronoun: "she" | "he" | "they" | null;
  readonly text: string;
  readonly dueOn: Day | null;
}

/** A promise and the tokens it takes up, from `start` to before `end`. */
export interface PromiseClause {
  readonly promise: SpokenPromise;
  /** The same when nobody else is named: then it is for the one who is introduced. */
  readonly promiseAlone: SpokenPromise;
  readonly start: number;
  readonly end: number;
  /** The day it was given, where one that lies behind is told in it: "I promised the deck yesterday". */
  readonly madeOn: Day | null;
  /** Said not to have been promised, or of others among themselves: it stays in the note. */
  readonly isDenied: boolean;
  /** Of whom each promised it ("both send slides", "we both promised", "they both will"), or to whom each: "promised them both the list". */
  readonly ofBoth: "both" | "we" | "they" | "all" | "to both" | null;
  /** Named as giver in one breath with the people before: "coffee with Mette and Lars promised …". */
  readonly alsoThere: readonly Mention[];
}

/** The promises in the clause from `from` to before `until`, in order; to ask for something is none. */
export function promisesIn(
  reading: Reading,
  from: number,
  until: number,
  calendar: Calendar,
  isName: IsName,
  last?: PromiseClause,
): PromiseClause[] {
  const { tokens } = reading;
  const to = endOfTold(reading, from, until);
  const clause: Clause = { reading, limit: to, calendar, isName };
  const clauses: PromiseClause[] = last && tokens[from - 1]?.text === ";" ? ofAnotherDay(clause, from, last) : [];
  const dayAhead = weakDay(clause);
  let floor = clauses[0]?.end ?? from;
  let before: Opening | null = null;
  let at = floor;
  while (at < to) {
    const opening: Opening | null = canBegin(clause, at, floor, dayAhead)
      ? openingAt(clause, at, before, dayAhead)
      : null;
    if (!opening) {
      at += 1;
      continue;
    }
    const isLed = tokens[opening.deed]?.text === ":"; // "Promised Lars: intro to Jens"
    let end = Math.min(opening.deed + (isLed ? 2 : 1), to);
    let next: Opening | null = null;
    for (; end < to; end += 1) {
      next = canBegin(clause, end, floor, dayAhead) ? openingAt(clause, end, opening, dayAhead) : null;
      if (next) break;
    }
    if (next?.isAhead) end = startOfNext(clause, opening.deed, end);
    const isNone = isDenied(clause, opening, at) || isBetweenOthers(tokens, opening, end);
    if (isNone) end = firstComma(tokens, opening.deed, end);
    const found = promiseClause(clause, opening, startOf(clause, opening, at, floor), end);
    clauses.push(isNone ? { ...found, isDenied: true } : found, ...(isNone ? [] : ofOthers(clause, found, opening)));
    const another = !isNone && tokens[found.end]?.text === "," ? ofAnotherDay(clause, found.end + 1, found) : [];
    clauses.push(...another);
    before = opening;
    floor = another[0]?.end ?? found.end;
    at = floor;
  }
  return clauses;
}

// "I'll send it, by Friday I must call": the day is of what it stands in front of.
function startOfNext(clause: Clause, from: number, at: number): number {
  const { tokens } = clause.reading;
  const day = startOfDay(clause, at, from + 1);
  return tokens[day - 1]?.text === "," || CONJUNCTIONS.has(low(tokens, day - 1)) ? day : at;
}

// "Mette promised to come in May, Lars and Bo in June": the same of others, by another day.
function ofAnotherDay({ reading, limit, calendar, isName }: Clause, at: number, last: PromiseClause): PromiseClause[] {
  const { tokens, text } = reading;
  if (last.promise.dueOn === null || (last.promise.by === "me" && last.promise.who === null)) return [];
  const { names, next } = namesAt(tokens, at, isName);
  if (names.length === 0 || !names.every(({ isCertain, isPossessive }) => isCertain && !isPossessive)) return [];
  let end = next;
  while (end < Math.min(limit, next + LONGEST_DAY) && tokens[end]?.kind === "word") end += 1;
  const [first, final] = [tokens[next], tokens[end - 1]];
  if (end === next || !first || !final || (end < limit && tokens[end]?.kind === "word")) return [];
  const dueOn = readDay(text.slice(first.start, final.end), "deadline", calendar);
  if (dueOn === undefined || dueOn < calendar.today) return [];
  return names.map(({ mention }) => {
    const promise = { ...last.promise, who: mention, pronoun: null, dueOn };
    return { ...last, promise, promiseAlone: promise, start: at, end, madeOn: null, alsoThere: [] };
  });
}

/** So many words tell of a day. */
const LONGEST_DAY = 5;

// "Mette and Lars promised a list": one of each; "I promised Mette and Lars a list": one for each.
function ofOthers(clause: Clause, found: PromiseClause, opening: Opening): PromiseClause[] {
  const others =
    opening.by === "me"
      ? (opening.receiver ?? receiverIn(clause, opening, found.end))?.others
      : opening.subject?.names.slice(1).map(({ mention }) => mention);
  return (others ?? []).map((mention) => {
    const promise = { ...found.promise, who: mention };
    return { ...found, promise, promiseAlone: promise };
  });
}

// "both send slides", "they'll both read it", "vi lovede begge at læse"; but "we both meet on Friday"
function ofBoth(tokens: readonly Token[], { subject, deed, infinitive }: Opening): PromiseClause["ofBoth"] {
  if (!subject?.told) return null;
  const who = pronounPart(low(tokens, subject.next - 1));
  if (BOTH.has(who)) return "both";
  const between = tokens.slice(subject.next, deed);
  const isBoth = between.some(({ low }) => BOTH.has(low));
  const isAll = between.some(({ low }) => ALL.has(low));
  if (!(isBoth || isAll) || TOGETHER.has(infinitive ?? low(tokens, deed))) return null;
  if (isAll) return WE.has(who) || subject.told === "they" ? "all" : null;
  return WE.has(who) ? "we" : subject.told === "they" ? "they" : null;
}

// "promised both the list", "lovede dem begge listen"; but "promised both the list and the deck"
function isPromisedToBoth(tokens: readonly Token[], { by, isAhead, deed, receiver }: Opening, end: number): boolean {
  if (by !== "me" || isAhead || !BOTH.has(low(tokens, deed)) || end <= deed + 1) return false;
  if (receiver?.pronoun === "they") return true;
  return (
    receiver === null &&
    DETERMINERS.has(low(tokens, deed + 1)) &&
    !tokens.slice(deed, end).some(({ low }) => AND.has(low))
  );
}

const TOGETHER = wordSet("meet see speak talk have ses mødes tales snakkes høres");

function firstComma(tokens: readonly Token[], from: number, end: number): number {
  for (let at = from; at < end; at += 1) if (tokens[at]?.text === ",") return at;
  return end;
}

// What leads into a promise goes with it: a day told ahead of it, "sagde at", "we agreed that", a conjunction.
function startOf(clause: Clause, { isAhead }: Opening, at: number, floor: number): number {
  const { tokens } = clause.reading;
  let start = isAhead ? startOfDay(clause, at, floor) : at;
  const first = start;
  while (start > floor && REPORTING.has(low(tokens, start - 1))) start -= 1;
  const isReported = start < first;
  while (start > floor && isLeadIn(tokens[start - 1], isReported)) start -= 1;
  return start;
}

const AGREED = wordSet("we vi she he hun han they de i jeg blev er enige om me mig");

function isLeadIn(token: Token | undefined, isReported: boolean): boolean {
  if (!token) return false;
  const { low, text } = token;
  if (CONJUNCTIONS.has(low) || text === "," || text === "&" || text === "+") return true;
  return isReported && (REPORTING.has(low) || AGREED.has(low));
}

function promiseClause(clause: Clause, told: Opening, start: number, rawEnd: number): PromiseClause {
  const { tokens, text } = clause.reading;
  const isToBoth = isPromisedToBoth(tokens, told, rawEnd);
  const opening = isToBoth ? { ...told, deed: told.deed + 1 } : told;
  let end = rawEnd;
  end = endOfDeed(clause, opening.deed, end);
  const ahead = aheadDay(clause, start, opening);
  if (ahead !== null) end = endBeforeNext(tokens, opening.deed, end);
  while (end > opening.deed && (CONJUNCTIONS.has(low(tokens, end - 1)) || tokens[end - 1]?.kind === "mark")) end -= 1;
  const first = tokens[start]?.start ?? 0;
  const from = tokens[opening.deed]?.start ?? text.length;
  let to = end > opening.deed ? (tokens[end - 1]?.end ?? from) : from;
  const found = ahead === null ? dayIn(clause, opening.deed, end) : undefined;
  const isElse =
    found !== undefined &&
    ((wordAt(text, from + found.start) === "for" && found.day < clause.calendar.today) ||
      SINCE.has(wordBefore(text.slice(from, from + found.start))) ||
      isOfCondition(clause, opening.deed, from + found.start));
  const isDue = found !== undefined && !isElse && isDeadline(text.slice(from, to), found, clause.calendar);
  const isTold =
    found !== undefined && !(isDue || isElse) && !ABOUT_WHEN.has(wordBefore(text.slice(from, from + found.start)));
  const day = isDue || isTold ? found : undefined;
  let behindDay = opening.deed;
  while (day && behindDay < end && (tokens[behindDay]?.start ?? to) < from + day.end) behindDay += 1;
  const isOver = tokens[behindDay]?.text === "," ? !isListing(tokens, behindDay + 1) : isOther(tokens, behindDay);
  if (day && behindDay < end && isOver) {
    end = behindDay;
    to = tokens[behindDay - 1]?.end ?? to;
  }
  const hour = day && behindDay < end && HOURS.has(low(tokens, behindDay)) ? tokens[behindDay] : undefined;
  const isAfter = day && AFTER.has(wordBefore(text.slice(from, from + day.start))); // "come back after 1 December"
  const said =
    day && !isAfter
      ? `${text.slice(from, from + day.start)} ${text.slice(hour?.end ?? from + day.end, to)}`
      : text.slice(from, to);
  const deed = withoutJoint(tidied(`${opening.infinitive ?? ""} ${said}`));
  const receiver = opening.receiver ?? (opening.by === "me" ? receiverIn(clause, opening, end) : null);
  const { subject, by } = opening;
  const promise: SpokenPromise = {
    by,
    who: by === "them" ? (subject?.who ?? null) : (receiver?.who ?? null),
    pronoun: by === "them" ? toldPronoun(subject) : (receiver?.pronoun ?? null),
    text: deed || tidied(text.slice(first, to)) || text.slice(first, to),
    dueOn: isDue ? found.day : ahead,
  };
  const isJoined = by === "them" && AND.has(low(tokens, start)) && start > 0 && subject !== null;
  const introduced = by === "me" && !promise.who && !promise.pronoun ? introducedIn(clause, opening, end) : null;
  return {
    promise,
    promiseAlone: introduced ? { ...promise, who: introduced } : promise,
    start,
    end: Math.max(end, opening.deed),
    isDenied: false,
    ofBoth: isToBoth ? "to both" : ofBoth(tokens, opening),
    madeOn: isTold ? found.day : null,
    alsoThere: isJoined ? subject.names.map(({ mention }) => mention) : [],
  };
}

const NOTHING_YET = wordSet("nothing intet nothing's nada");
const STILL = wordSet("still stadig endnu");

// "a draft and that I get it signed", "the list and Anna asked for …", "the list, still nothing": what follows is not of what was promised.
function endOfDeed({ reading: { tokens }, isName }: Clause, from: number, end: number): number {
  const isQuoted = openingQuote(tokens, from) !== null;
  const isConditional = CONDITIONS.has(low(tokens, from)) || CONDITIONS.has(low(tokens, from + 1)); // "that if I send it, she signs"
  for (let at = from + 1; at < end; at += 1) {
    if (isQuoted && isQuote(tokens[at])) return at;
    if (!isConditional && isNews(tokens, at, isName)) return at;
    const isOther =
      AND.has(low(tokens, at - 1)) &&
      (THAT.has(low(tokens, at)) ? SUBJECTS.has(low(tokens, at + 1)) : isTold(tokens, at, isName));
    if (isOther || (STILL.has(low(tokens, at)) && NOTHING_YET.has(low(tokens, at + 1)))) return at;
  }
  return end;
}

const CONDITIONS = wordSet("if when once unless hvis når medmindre");
const PARTS = wordSet(", but men");

/** Said of two: "when Bo and she are back". */
const OF_TWO = wordSet("are were have will meet meets both begge");
const IT = wordSet("it that det");
const IS = wordSet("is was has had er var har havde blev");
const COULD = wordSet("can't couldn't didn't kan kunne");

// "I'll send it, she is well", "I'll send it but she's leaving in March", "…, Lars has left", "… and her boss is ill"; of "Bo and she" they are one of two.
function isNews(tokens: readonly Token[], at: number, isName: IsName): boolean {
  const [before, mark] = [tokens[at - 2], low(tokens, at - 1)];
  const isJoined = AND.has(mark);
  if (!before || !(isJoined || PARTS.has(mark)) || tokens[at + 1]?.kind !== "word") return false;
  const word = low(tokens, at);
  const bare = pronounPart(word);
  if (SUBJECTS.has(bare) && bare !== "de" && !(bare === "i" && tokens[at]?.text.startsWith("i")))
    return !(isJoined && isCapitalised(before) && OF_TWO.has(low(tokens, at + 1)));
  if (IT.has(bare)) return bare !== word || IS.has(low(tokens, at + 1));
  if (THEIRS.has(word))
    return [2, 3].some((step) => PAST.has(low(tokens, at + step)) || isPast(low(tokens, at + step)));
  const name = nameAt(tokens, at, isName);
  if (!name?.isCertain || name.isPossessive) return false;
  return IS.has(low(tokens, name.next)) || COULD.has(low(tokens, name.next));
}

function isPast(word: string): boolean {
  return word.length > 5 && word.endsWith("ede");
}

// "will send the plan and Anna asked for the budget by Friday"
function isTold(tokens: readonly Token[], at: number, isName: IsName): boolean {
  const verb = low(tokens, nameAt(tokens, at, isName)?.next ?? tokens.length);
  return CONTACT_VERBS.has(verb) || REPORTING.has(verb);
}

// "by Friday I'll send the deck, she called today"
function endBeforeNext(tokens: readonly Token[], from: number, end: number): number {
  for (let at = from; at < end; at += 1)
    if (tokens[at]?.text === "," && SUBJECTS.has(low(tokens, at + 1)) && low(tokens, at + 1) !== "de") return at;
  return end;
}

const AFTER = wordSet("after efter");
const SINCE = wordSet("from since fra siden");
const HOURS = wordSet("noon midday lunchtime midnight");
const ABOUT_WHEN = wordSet("from of about on since fra af om til siden the den");

function wordBefore(text: string): string {
  return text.trimEnd().split(" ").at(-1)?.toLowerCase() ?? "";
}

function toldPronoun(subject: Subject | null): "she" | "he" | "they" | null {
  return subject?.told && subject.told !== "me" ? subject.told : null;
}

const LISTING = wordSet("or eller but men");

function isListing(tokens: readonly Token[], at: number): boolean {
  return AND.has(low(tokens, at)) || LISTING.has(low(tokens, at));
}

function aheadDay(
  { reading: { tokens, text }, calendar }: Clause,
  start: number,
  { isAhead, deed }: Opening,
): Day | null {
  const [first, last] = [tokens[start], tokens[Math.max(start, deed - 1)]];
  if (!isAhead || !first || !last) return null;
  return findDay(text.slice(first.start, last.end), "deadline", calendar)?.day ?? null;
}

const JOINTS = wordSet("to at that also også så");

// "to", "at", "with" and "about" in front of what was promised say nothing.
function withoutJoint(text: string): string {
  const end = text.indexOf(" ");
  if (end < 0) return JOINTS.has(text.toLowerCase()) ? "" : tidied(text);
  return end > 0 && JOINTS.has(text.slice(0, end).toLowerCase()) ? withoutJoint(text.slice(end + 1)) : tidied(text);
}
