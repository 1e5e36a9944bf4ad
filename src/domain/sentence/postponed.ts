import { wordSet } from "../when/tables.ts";
import { findDay } from "../when.ts";
import { ABOUT, CONJUNCTIONS, DETERMINERS, isOfMeeting, POSTPONED, SUBJECTS } from "./lexicon.ts";
import type { Mention } from "./mention.ts";
import { nameAt } from "./names.ts";
import type { Clause } from "./openings.ts";
import type { PromiseClause } from "./promises.ts";
import { type Token, tidied } from "./words.ts";

const UNTIL = wordSet("to until till til indtil for");
const BECAME = wordSet("was were got been has had be will must is blev bliver er var har skal måtte");
const LONGEST_NAME = 5;
const BACK = wordSet("back over out frem tilbage ud");

/**
 * A meeting that was put off to a day ("lunch with Mette is moved to Friday", "Lars udskød mødet til på mandag"): nobody met, and
 * what two will do together on a day is a promise of mine. Null where none is told of from `from` on, or no day is named.
 */
export function postponedIn(clause: Clause, from: number): PromiseClause | null {
  const { reading, limit, calendar } = clause;
  const { tokens, text } = reading;
  const verb = placeIn(tokens, from, limit, ({ low }) => POSTPONED.has(low));
  const [first, last] = [tokens[verb + 1], tokens[limit - 1]];
  if (verb + 1 >= limit || !first || !last) return null;
  const day = findDay(text.slice(first.start, last.end), "deadline", calendar);
  if (!day || day.day < calendar.today) return null;
  const until = placeIn(tokens, verb + 1, limit, ({ end }) => end > first.start + day.start);
  const end = placeIn(tokens, until, limit, ({ start }) => start >= first.start + day.end);
  const lead = [until, until - 1, until - 2].find((at) => at > verb && UNTIL.has(tokens[at]?.low ?? ""));
  const put = lead === undefined ? null : whatIsPutOff(clause, from, verb, lead);
  if (lead === undefined || put === null) return null;
  const promise = {
    by: "me" as const,
    who: firstName(clause, put.start, lead),
    pronoun: null,
    text: tidied(text.slice(tokens[put.from]?.start, tokens[put.to - 1]?.end)),
    dueOn: day.day,
  };
  return { promise, promiseAlone: promise, start: put.start, end, madeOn: null, isDenied: false, alsoThere: [] };
}

/** What was put off stands from `from` to before `to`; all that tells of it begins at `start`. */
interface PutOff {
  readonly start: number;
  readonly from: number;
  readonly to: number;
}

function whatIsPutOff(clause: Clause, from: number, verb: number, lead: number): PutOff | null {
  const { tokens } = clause.reading;
  let end = verb;
  while (end > from && BECAME.has(low(tokens, end - 1))) end -= 1;
  const start = startOfMeeting(tokens, from, end);
  const ahead = meetingAt(tokens, start, end);
  const isOwn =
    ahead !== null && !tokens.slice(ahead, end).some((each) => SUBJECTS.has(each.low) || BECAME.has(each.low));
  if (isOwn) return DETERMINERS.has(low(tokens, verb - 1)) ? null : { start, from: ahead, to: end };
  const to = BACK.has(low(tokens, lead - 1)) ? lead - 1 : lead;
  const behind = meetingAt(tokens, verb + 1, to);
  return behind === null ? null : { start: startOfTeller(clause, from, verb), from: behind, to };
}

// "coffee with Mette, and the workshop is moved to Friday": what stands before it tells of something else.
function startOfMeeting(tokens: readonly Token[], from: number, end: number): number {
  let isMeeting = false;
  for (let at = end - 1; at > from; at -= 1) {
    const word = low(tokens, at);
    if (isBound(tokens[at])) {
      if (isMeeting) return at + 1;
    } else if (ABOUT.has(word) || SUBJECTS.has(word)) isMeeting = false;
    else if (isOfMeeting(word)) isMeeting = true;
  }
  return from;
}

// "lunch with Bo, and Lars moved our meeting to Friday"; but "Lars and I moved our meeting".
function startOfTeller({ reading: { tokens }, isName }: Clause, from: number, verb: number): number {
  let bound = verb - 1;
  while (bound > from && !isBound(tokens[bound])) bound -= 1;
  if (bound <= from) return from;
  for (let at = bound - 1; at >= Math.max(from, bound - LONGEST_NAME); at -= 1) {
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
    if (isOfMeeting(word)) return at > from && DETERMINERS.has(low(tokens, at - 1)) ? at - 1 : at;
  }
  return null;
}

function firstName({ reading: { tokens }, isName }: Clause, from: number, to: number): Mention | null {
  for (let at = from; at < to; at += 1) {
    const name = nameAt(tokens, at, isName);
    if (name?.isCertain) return name.mention;
  }
  return null;
}

/** The first token from `from` on for which `holds`; `limit` where there is none. */
function placeIn(tokens: readonly Token[], from: number, limit: number, holds: (token: Token) => boolean): number {
  const found = tokens.slice(from, limit).findIndex(holds);
  return found < 0 ? limit : from + found;
}

function low(tokens: readonly Token[], at: number): string {
  return tokens[at]?.low ?? "";
}
