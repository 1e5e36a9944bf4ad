import { wordSet } from "../when/tables.ts";
import { ADVERBS, AND, CONTACT_VERBS, DETERMINERS, SUBJECTS, UNDONE, UNDONE_BEFORE_NOT } from "./lexicon.ts";
import { type IsName, nameBefore } from "./names.ts";
import { type Span, spanOf } from "./spans.ts";
import { low, type Token } from "./words.ts";

const FORGOT = wordSet("forgot forgotten glemte glemt");
const SHOULD = wordSet("should could burde skulle");
const SHOULD_HAVE = wordSet("should've could've");
const NOT = wordSet("not never ikke aldrig");
const NOT_IN_DANISH = wordSet("ikke aldrig");
/** In front of "not": "has not called", but "a mail and not a call". */
const AUXILIARIES = wordSet("did do does have has had could har havde fik nåede kunne");
const BETWEEN = wordSet(
  "to get got round around manage managed able even yet actually at lige nå nået få fået have forward mig os til",
);
/** "We didn't talk long" and "we didn't talk about the budget" are talks. */
const DEGREES = wordSet("long much enough only about længe meget nok kun om");
/** "I want to meet Bo", "jeg vil gerne tale med Bo": what I wish for has not been. */
const WISHED = wordSet("want hope plan like hoping looking gerne håber ønsker glæder");
const WISHING = wordSet("would i'd we'd 'd vil am i'm we're really");
const BUT = wordSet("but men so så then derefter bagefter");
/** "Didn't meet Bo until today" */
const UNTIL = wordSet("until till before før inden");

/**
 * Where the words stand that tell of a call, a letter or a meeting there was not: "forgot to call Bo", "fik ikke ringet til Bo",
 * "Bo never wrote", "I should have called". They are no conversation, and whom they name took part in none.
 */
export function undoneIn(tokens: readonly Token[], isName: IsName): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (!isUndone(tokens, at, isName)) continue;
    const end = endOf(tokens, at + 1);
    const isOnce = tokens.slice(at, end).some(({ low }) => UNTIL.has(low));
    if (!isOnce) spans.push(spanOf(tokens, startOf(tokens, at, isName), end));
    at = end - 1;
  }
  return spans;
}

function isUndone(tokens: readonly Token[], at: number, isName: IsName): boolean {
  const word = low(tokens, at);
  const behind = low(tokens, at + 1);
  if (WISHED.has(word) && isMyWish(tokens, at)) return isDeed(tokens, at + 1);
  if (FORGOT.has(word)) return (behind === "to" || behind === "at") && isDeed(tokens, at + 1);
  if (SHOULD.has(word)) return behind === "have" && isDeed(tokens, at + 1);
  if (SHOULD_HAVE.has(word)) return isDeed(tokens, at + 1);
  if (word.endsWith("n't")) return isDeed(tokens, at + 1);
  if (!NOT.has(word)) return false;
  if ((word !== "not" || AUXILIARIES.has(low(tokens, at - 1))) && isDeed(tokens, at + 1)) return true;
  const verb = NOT_IN_DANISH.has(word) ? startOfPerson(tokens, at, isName) - 1 : -1;
  return UNDONE_BEFORE_NOT.has(low(tokens, verb)) && !DEGREES.has(behind);
}

function isMyWish(tokens: readonly Token[], at: number): boolean {
  const [word, last] = [low(tokens, at), low(tokens, at - 1)];
  if ((word === "like" || word === "gerne") && !WISHING.has(last)) return false;
  let before = at - 1;
  while (WISHING.has(low(tokens, before))) before -= 1;
  const isContracted = low(tokens, before + 1).includes("'");
  return isContracted || tokens[before]?.kind !== "word" || SUBJECTS.get(low(tokens, before)) === "me";
}

function isDeed(tokens: readonly Token[], from: number): boolean {
  let at = from;
  while (at < from + 4 && (BETWEEN.has(low(tokens, at)) || ADVERBS.has(low(tokens, at)))) at += 1;
  const behind = low(tokens, at + 1);
  // "didn't see the mail"; but "to" is a number in Danish alone
  const isOfThing = DETERMINERS.has(behind) && behind !== "to";
  return UNDONE.has(low(tokens, at)) && !DEGREES.has(behind) && !isOfThing;
}

// Where the one begins who stands before `end`: "ringede Bo ikke", "fik jeg ikke ringet"; `end` where nobody does.
function startOfPerson(tokens: readonly Token[], end: number, isName: IsName): number {
  if (SUBJECTS.has(low(tokens, end - 1))) {
    return AND.has(low(tokens, end - 2)) ? startOfPerson(tokens, end - 2, isName) : end - 1;
  }
  return nameBefore(tokens, end, isName)?.start ?? end;
}

function startOf(tokens: readonly Token[], at: number, isName: IsName): number {
  return behindVerbs(tokens, startOfPerson(tokens, behindVerbs(tokens, at), isName));
}

function behindVerbs(tokens: readonly Token[], at: number): number {
  let start = at;
  while (start > at - 3 && isVerb(low(tokens, start - 1))) start -= 1;
  return start;
}

function isVerb(word: string): boolean {
  return AUXILIARIES.has(word) || ADVERBS.has(word) || UNDONE_BEFORE_NOT.has(word);
}

function endOf(tokens: readonly Token[], from: number): number {
  for (let at = from; at < tokens.length; at += 1) {
    const [word, behind] = [low(tokens, at), low(tokens, at + 1)];
    if (word === "," || word === ":" || BUT.has(word)) return at;
    if (AND.has(word) && (SUBJECTS.has(behind) || CONTACT_VERBS.has(behind))) return at;
  }
  return tokens.length;
}
