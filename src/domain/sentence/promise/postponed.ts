import type { Day } from "../../day.ts";
import { wordSet } from "../../when/tables.ts";
import { findDay } from "../../when.ts";
import type { Clause } from "../clause/clause.ts";
import { startOfSubject } from "../clause/subject.ts";
import { MOST_WORDS } from "../names/name-run.ts";
import { nameAt } from "../names/names.ts";
import {
  ABOUT,
  CANCELLED,
  CONJUNCTIONS,
  DETERMINERS,
  FROM,
  isMeetingNoun,
  POSTPONED,
  SUBJECTS,
} from "../words/lexicon.ts";
import type { Mention } from "../words/mention.ts";
import { low, type Token, tidied } from "../words/words.ts";
import type { PromiseClause } from "./promises.ts";

const UNTIL = wordSet("to until till til indtil for");
const BECAME = wordSet("was were got been has had be will must is blev bliver er var har skal måtte");
const IT = wordSet("it den det");
const BACK = wordSet("back over out frem tilbage ud");

/**
 * A meeting that was put off to a day ("lunch with Mette is moved to Friday", "Lars udskød mødet til på mandag"): nobody met, and
 * what two will do together on a day is a promise of mine. Null where none is told of from `from` on, or no day is named.
 */
export function postponedIn(clause: Clause, from: number): PromiseClause | null {
  const { tokens, text } = clause.reading;
  const verb = placeIn(tokens, from, clause.limit, ({ low }) => POSTPONED.has(low));
  if (ABOUT.has(low(tokens, verb - 2)) && low(tokens, verb - 1) === "at") return null; // "kaffe om at flytte til Aarhus i maj"
  const day = dayBehind(clause, verb);
  const put = day === null ? null : whatIsPutOff(clause, from, verb, day.lead);
  if (day === null || put === null) return null;
  const promise = {
    by: "me" as const,
    who: firstName(clause, Math.min(put.start, put.from), day.lead),
    pronoun: null,
    text: tidied(text.slice(tokens[put.from]?.start, tokens[put.to - 1]?.end)),
    dueOn: day.day,
  };
  const { start } = put;
  return {
    promise,
    promiseAlone: promise,
    start,
    end: day.next,
    madeOn: null,
    isDenied: false,
    ofBoth: null,
    alsoThere: [],
  };
}

interface DayBehind {
  readonly day: Day;
  /** The word before it, "to". */
  readonly lead: number;
  /** The first token behind it. */
  readonly next: number;
}

// "to Friday", "from Tuesday to Friday": the day it was put off to, unless that lies behind.
function dayBehind({ reading: { tokens, text }, limit, calendar }: Clause, verb: number): DayBehind | null {
  let at = verb + 1;
  for (let days = 0; days < 2; days += 1) {
    const [first, last] = [tokens[at], tokens[limit - 1]];
    if (at >= limit || !first || !last) return null;
    const found = findDay(text.slice(first.start, last.end), "deadline", calendar);
    if (!found) return null;
    const until = placeIn(tokens, at, limit, ({ end }) => end > first.start + found.start);
    const next = placeIn(tokens, until, limit, ({ start }) => start >= first.start + found.end);
    const ahead = [until, until - 1, until - 2].find((place) => place > verb && UNTIL.has(low(tokens, place)));
    const within = placeIn(tokens, until, next, ({ low }) => UNTIL.has(low)); // "from Monday to Friday"
    const lead = ahead ?? (within < next ? within : undefined);
    if (lead !== undefined) return found.day < calendar.today ? null : { day: found.day, lead, next };
    at = next;
  }
  return null;
}

/** What was put off stands from `from` to before `to`; all that tells of it begins at `start`. */
interface PutOff {
  readonly start: number;
  readonly from: number;
  readonly to: number;
}

function whatIsPutOff(clause: Clause, from: number, verb: number, lead: number): PutOff | null {
  const { tokens } = clause.reading;
  const until = BACK.has(low(tokens, lead - 1)) ? lead - 1 : lead;
  const behind = meetingAt(tokens, verb + 1, until);
  if (behind !== null && behind === verb + 1)
    return { start: startOfTeller(clause, from, verb), from: behind, to: meetingEnd(tokens, behind, until) };
  if (IT.has(low(tokens, verb + 1)) || (verb > from && tokens[verb - 1]?.text === ",")) {
    const cancelled = cancelledIn(clause, from, verb);
    let start = startOfTeller(clause, from, verb);
    while (start > from && isBound(tokens[start - 1])) start -= 1;
    return cancelled && { start, ...cancelled };
  }
  let end = verb;
  while (end > from && BECAME.has(low(tokens, end - 1))) end -= 1;
  // "lunch with Mette on Monday, the launch is moved to Friday"
  if (meetingAt(tokens, startOfSubject(tokens, from, end, clause.isName), end) === null) return null;
  const start = startOfMeeting(tokens, from, end);
  const ahead = meetingAt(tokens, start, end);
  if (ahead === null || DETERMINERS.has(low(tokens, verb - 1))) return null;
  const isOthers = tokens.slice(ahead, end).some((each) => SUBJECTS.has(each.low) || BECAME.has(each.low));
  return isOthers ? null : { start, from: ahead, to: end };
}

// "cancelled our call on Wednesday, we moved it to Monday", "call with Bo cancelled, moved to Monday"
function cancelledIn({ reading: { tokens } }: Clause, from: number, to: number): Pick<PutOff, "from" | "to"> | null {
  const cancelled = placeIn(tokens, from, to, ({ low }) => CANCELLED.has(low));
  if (cancelled === to) return null;
  const what = meetingAt(tokens, cancelled + 1, to);
  const ahead = what === null ? meetingAt(tokens, from, cancelled) : null;
  if (ahead !== null) return { from: ahead, to: cancelled };
  if (what === null) return null;
  return { from: what, to: isMeetingNoun(low(tokens, what)) ? what + 1 : what + 2 };
}

// "moved our lunch from Tuesday to Friday"
function meetingEnd(tokens: readonly Token[], from: number, until: number): number {
  return placeIn(tokens, from, until, ({ low }) => FROM.has(low));
}

// "coffee with Mette, and the workshop is moved to Friday": what stands before it tells of something else.
function startOfMeeting(tokens: readonly Token[], from: number, end: number): number {
  let isMeeting = false;
  for (let at = end - 1; at > from; at -= 1) {
    const word = low(tokens, at);
    if (isBound(tokens[at])) {
      if (isMeeting) return at + 1;
    } else if (ABOUT.has(word) || SUBJECTS.has(word)) isMeeting = false;
    else if (isMeetingNoun(word)) isMeeting = true;
  }
  return from;
}

// "lunch with Bo, and Lars moved our meeting to Friday"; but "Lars and I moved our meeting".
function startOfTeller({ reading: { tokens }, isName }: Clause, from: number, verb: number): number {
  let bound = verb - 1;
  while (bound > from && !isBound(tokens[bound])) bound -= 1;
  if (bound <= from) return from;
  for (let at = bound - 1; at >= Math.max(from, bound - MOST_WORDS); at -= 1) {
    if ((at === from || isBound(tokens[at - 1])) && nameAt(tokens, at, isName)?.next === bound) return at;
  }
  return bound + 1;
}

function isBound(token: Token | undefined): boolean {
  return token !== undefined && (token.text === "," || CONJUNCTIONS.has(token.low));
}

/** Where what is called a meeting begins, with the article before it; null where none is named, or only talked about. */
function meetingAt(tokens: readonly Token[], from: number, to: number): number | null {
  for (let at = from; at < to; at += 1) {
    const word = low(tokens, at);
    if (ABOUT.has(word) || SUBJECTS.has(word)) return null;
    if (isMeetingNoun(word)) return at > from && DETERMINERS.has(low(tokens, at - 1)) ? at - 1 : at;
  }
  return null;
}

/** The first who is surely named from `from` to before `to`. */
export function firstName({ reading: { tokens }, isName }: Clause, from: number, to: number): Mention | null {
  for (let at = from; at < to; at += 1) {
    const name = nameAt(tokens, at, isName);
    if (name?.isCertain) return name.mention;
  }
  return null;
}

/** The first token from `from` on for which `holds`; `limit` where there is none. */
export function placeIn(
  tokens: readonly Token[],
  from: number,
  limit: number,
  holds: (token: Token) => boolean,
): number {
  const found = tokens.slice(from, limit).findIndex(holds);
  return found < 0 ? limit : from + found;
}
