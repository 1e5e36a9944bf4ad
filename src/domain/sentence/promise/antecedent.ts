import { isDigitAt } from "../../when/letters.ts";
import { wordSet } from "../../when/tables.ts";
import type { IsName } from "../names/is-name.ts";
import { nameAt } from "../names/names.ts";
import { ABOUT, AND, CONJUNCTIONS, isDayWord, REPORTING, SUBJECTS, TO_DO } from "../words/lexicon.ts";
import { low, type Reading, type Token } from "../words/words.ts";
import type { PromiseClause } from "./promises.ts";

// What "it" in a promise stands for: a line that says "send it" tells nobody anything a month later.

const IT = wordSet("it that this den det");
const THEM = wordSet("them those these dem");
/** "that report" is no pronoun, but "send that to her" has one. */
const BEHIND_IT = wordSet("to for over by back til inden tilbage");
/** Whoever does these to "them" does it to things. */
const WITH_THINGS = wordSet("send forward share bring review read print sende dele medbringe læse maile videresende");
/** Only behind a word such as "about" or "into" is what is meant not the object. */
const INTO = wordSet("at into on over with for på ind igennem med");

const ASKED = wordSet("asked ask asks asking bad beder spurgte spurgt spørger");
const ASKED_FOR = wordSet("for about om til efter");
const WANTED = wordSet(
  "wants wanted needs needed requested requests discussed missed ønsker ønskede mangler manglede efterlyste efterspurgte drøftede diskuterede",
);
const DANISH_WISH = wordSet("vil ville");
const GLADLY = wordSet("gerne have");
const TO_HAVE = wordSet("gerne have se læse låne to see read get");
/** "asked for a reference, he said yes and will send it" */
const AGREEING = wordSet("yes ja ok okay sure");
const LONGEST_ANSWER = 4;
const LONGEST_THING = 8;
const MOST_BEFORE = 40;

/** The promise with what was asked for, or spoken of, right in front of it in the place of its "it". */
export function withAntecedent<Said extends { readonly text: string }>(
  { text, tokens }: Reading,
  { start }: PromiseClause,
  isName: IsName,
  promise: Said,
): Said {
  const words = promise.text.split(" ");
  const at = words.findIndex((word, place) => isPronoun(words, place, word.toLowerCase()));
  if (at < 0 || at > 2) return promise;
  const thing = thingBefore(tokens, start, isName, THEM.has(words[at]?.toLowerCase() ?? ""));
  if (thing === null) return promise;
  const meant = text.slice(thing.start, thing.end);
  return { ...promise, text: [...words.slice(0, at), meant, ...words.slice(at + 1)].join(" ") };
}

function isPronoun(words: readonly string[], at: number, word: string): boolean {
  const [before, behind] = [words[at - 1]?.toLowerCase() ?? "", words[at + 1]?.toLowerCase()];
  if (at === 2 && !INTO.has(before)) return false;
  if (THEM.has(word)) return at === 0 ? behind === undefined : WITH_THINGS.has(before);
  return IT.has(word) && (behind === undefined || BEHIND_IT.has(behind)) && !DOING.has(before);
}

/** "do it", "think about it": of a matter and no thing. */
const DOING = wordSet("do does gøre about om");

const IN_FRONT_OF_DAY = wordSet("by before on for of in inden senest før på den d fra til i");

const WHICH = wordSet("last next this sidste forrige næste denne the den d");
const OF_DAY = wordSet("from of fra af");

// "a quote by Friday" is a quote; but "the slides from last week"
function endOfThing(tokens: readonly Token[], from: number, last: number): number {
  let end = from;
  while (end < last && !isDayWord(low(tokens, end))) end += 1;
  if (end === last) return last;
  while (end > from && WHICH.has(low(tokens, end - 1))) end -= 1;
  if (OF_DAY.has(low(tokens, end - 1))) return last;
  while (end > from && IN_FRONT_OF_DAY.has(low(tokens, end - 1))) end -= 1;
  return end;
}

/** What is asked for, one thing unless `canBeSeveral`, in the clause that ends before `until`, where it is told to the end of it. */
function thingBefore(
  tokens: readonly Token[],
  until: number,
  isName: IsName,
  canBeSeveral: boolean,
): { start: number; end: number } | null {
  let [first, last] = clauseBefore(tokens, until);
  const isAnswer = last - first <= LONGEST_ANSWER && tokens.slice(first, last).some(({ low }) => AGREEING.has(low));
  if (isAnswer) [first, last] = clauseBefore(tokens, first);
  let from: number | null = null;
  for (let at = first; at < last; at += 1) from = behindCue(tokens, at, isName) ?? from;
  if (from === null) return null;
  const end = endOfThing(tokens, from, last);
  if (end === from || end - from > LONGEST_THING) return null;
  const thing = tokens.slice(from, end);
  const isThing = thing.every(({ low }) => !SUBJECTS.has(low) && !TO_DO.has(low) && (canBeSeveral || !AND.has(low)));
  if (!isThing || nameAt(tokens, from, isName)?.isPossessive === false) return null;
  return { start: thing[0]?.start ?? 0, end: thing.at(-1)?.end ?? 0 };
}

/** The first token and that behind the last of what stands before `until`, up to a mark. */
function clauseBefore(tokens: readonly Token[], until: number): [number, number] {
  const floor = Math.max(0, until - MOST_BEFORE);
  let last = until;
  while (last > floor && isJoint(tokens[last - 1])) last -= 1;
  let first = last;
  while (first > floor && isWithin(tokens, first - 1)) first -= 1;
  return [first, last];
}

// A word, or the full stop of "1. juni".
function isWithin(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (token?.kind === "word") return true;
  return token?.text === "." && before !== undefined && isDigitAt(before.text, 0) && tokens[at + 1]?.kind === "word";
}

// "asked Lars for", "bad mig om", "wants to see", "vil gerne have", "talked about"
function behindCue(tokens: readonly Token[], at: number, isName: IsName): number | null {
  const word = low(tokens, at);
  if (ABOUT.has(word)) return at + 1;
  if (ASKED.has(word)) {
    const whom = nameAt(tokens, at + 1, isName)?.next ?? at + 1;
    const next = ASKED_FOR.has(low(tokens, whom)) ? whom : whom + 1;
    return ASKED_FOR.has(low(tokens, next)) ? next + 1 : null;
  }
  const isWish = DANISH_WISH.has(word) && GLADLY.has(low(tokens, at + 1));
  if (!WANTED.has(word) && !isWish) return null;
  let next = at + 1;
  while (TO_HAVE.has(low(tokens, next))) next += 1;
  return next;
}

function isJoint(token: Token | undefined): boolean {
  if (token === undefined) return false;
  return token.kind === "mark"
    ? ",;.:–—-".includes(token.text)
    : CONJUNCTIONS.has(token.low) || REPORTING.has(token.low);
}
