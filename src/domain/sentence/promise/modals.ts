import { isLetterAt } from "../../when/letters.ts";
import { wordSet } from "../../when/tables.ts";
import { behindAdverbs, type Subject } from "../clause/clause.ts";
import {
  ADVERBS,
  cueOf,
  DANISH_NEWS,
  DEEDS,
  DETERMINERS,
  isDanishDeed,
  isOfMeeting,
  NEWS,
  OBJECT_PRONOUNS,
  SUBJECTS,
} from "../words/lexicon.ts";
import { low, type Token } from "../words/words.ts";
import { isLikeInfinitive } from "./by-when.ts";

// Whether what stands behind "will" or "vil" is a deed, and no news of somebody.

/** What two do with each other, told in the present where a day is named. */
export const DANISH_TOGETHER = wordSet("ses mødes tales snakkes høres");
export const RETURNS = wordSet("back in");
export function englishDeed(tokens: readonly Token[], at: number, subject: Subject | null): boolean {
  const verb = low(tokens, behindAdverbs(tokens, at));
  if (verb === "" || (low(tokens, at) === "have" && !isMeal(tokens, at))) return false;
  const returns = verb === "get" || verb === "be" || verb === "go";
  if (subject === null) return DEEDS.has(verb);
  const behind = low(tokens, behindAdverbs(tokens, at) + 1);
  if (verb === "get" && OBJECT_PRONOUNS.has(behind)) return true; // "he'll get me the numbers"
  if (returns) return RETURNS.has(behind) && verb !== "be";
  return (
    isLetterAt(verb, 0) &&
    !NEWS.has(verb) &&
    !ADVERBS.has(verb) &&
    !SUBJECTS.has(verb) &&
    !verb.endsWith("ed") &&
    verb !== "you"
  );
}

// "Anna og jeg skal have en øl på fredag", "we'll have lunch on Friday"
export function isMeal(tokens: readonly Token[], have: number): boolean {
  const what = DETERMINERS.has(low(tokens, have + 1)) ? have + 2 : have + 1;
  return low(tokens, have) === "have" && isOfMeeting(low(tokens, what));
}

const READY = wordSet("ready done finished");
const OVER = wordSet("to with");
/** So many words stand between "have" and whom it is for. */
const LONGEST_THING = 6;

// "she'll have the draft to me by Friday", "I'll have it ready"; but "he'll have lunch with me"
export function isHandingOver(tokens: readonly Token[], have: number): boolean {
  const thing = low(tokens, have + 1);
  if (low(tokens, have) !== "have" || !(DETERMINERS.has(thing) || OBJECT_PRONOUNS.has(thing) || thing === "it"))
    return false;
  for (let at = have + 2; at < have + LONGEST_THING; at += 1) {
    if (READY.has(low(tokens, at))) return true;
    if (OVER.has(low(tokens, at)))
      return cueOf(low(tokens, at - 1)) === undefined && OBJECT_PRONOUNS.has(low(tokens, at + 1));
  }
  return false;
}

export function danishDeed(tokens: readonly Token[], at: number, modal: string, subject: Subject | null): boolean {
  if (low(tokens, at) === "have") return false; // "vil have bilagene" is a wish
  const verb = low(tokens, behindAdverbs(tokens, at));
  const isDeed = isDanishDeed(verb) || DANISH_TOGETHER.has(verb);
  if (subject === null || modal.startsWith("sk")) return isDeed;
  return (
    isDeed || (isLikeInfinitive(verb) && !DANISH_NEWS.has(verb) && cueOf(verb) === undefined && !DETERMINERS.has(verb))
  );
}
