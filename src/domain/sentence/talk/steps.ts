import type { Side } from "../../interaction.ts";
import { wordSet } from "../../when/tables.ts";
import { ALL, BOTH } from "../clause/clause.ts";
import type { IsName } from "../names/is-name.ts";
import { nameAt } from "../names/names.ts";
import { FIRST_STEPS, FROM, RECEIVED, SUBJECTS, TO, TO_DO } from "../words/lexicon.ts";
import { low, type Token } from "../words/words.ts";
import { isReturning } from "./kind.ts";

const UP = wordSet("up op");
const DANISH_STEPS = wordSet("ringede skrev mailede smsede sendte kommenterede");
const BY = wordSet("by af");
const TO_CALL = wordSet("call ringe reach");
const IMPERATIVES = wordSet("call mail text message email ring sms");
const ON = wordSet("on på");
const COMMENTS = wordSet("comment comments kommentar kommentarer");

// "called by Mette", "ringet op af Mette"; and the Danish order of "i går ringede Mette".
export function isTheirs(tokens: readonly Token[], verb: number, isName: IsName): boolean {
  const next = UP.has(low(tokens, verb + 1)) ? verb + 2 : verb + 1;
  if (FROM.has(low(tokens, next)) || BOTH.has(low(tokens, verb - 1)) || ALL.has(low(tokens, verb - 1))) return true;
  if (verb === 0 || !DANISH_STEPS.has(low(tokens, verb))) return false;
  const told = SUBJECTS.get(low(tokens, next));
  return told ? told !== "me" : nameAt(tokens, next, isName) !== null;
}

// Who took the first step, as far as the word at `at` tells.
export function stepAt(tokens: readonly Token[], at: number, letter: number, isName: IsName): Side | null {
  const word = low(tokens, at);
  const before = low(tokens, at - 1);
  if (RECEIVED.has(word) || isReturning(tokens, at)) return "them";
  if (FROM.has(word) && letter >= 0 && letter === at - 1) return "them";
  if (BY.has(word) && (FIRST_STEPS.has(before) || (before === "op" && FIRST_STEPS.has(low(tokens, at - 2)))))
    return "them";
  if ((TO.has(word) && letter >= 0 && letter === at - 1) || isCommentOn(tokens, at)) return "me";
  if (FIRST_STEPS.has(word) && SUBJECTS.has(before)) return SUBJECTS.get(before) === "me" ? "me" : "them";
  const isMine = IMPERATIVES.has(word) && at === 0 && nameAt(tokens, 1, isName)?.isCertain;
  return isMine || (TO_CALL.has(word) && TO_DO.has(before)) ? "me" : null;
}

// "a comment on Mette's post", "en kommentar på Mettes opslag"
export function isCommentOn(tokens: readonly Token[], at: number): boolean {
  return ON.has(low(tokens, at)) && COMMENTS.has(low(tokens, at - 1));
}
