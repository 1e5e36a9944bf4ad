import { wordSet } from "../../when/tables.ts";
import { ADVERBS, AND, COMING, DETERMINERS, NOT, OCCASIONS, SUBJECTS, WITH } from "../words/lexicon.ts";
import { low, type Token } from "../words/words.ts";

export const HAS = wordSet("has have har");
const IS_OR_ARE = wordSet("is are 's 're");

// "is leaving", "she's moving": but "I'm".
export function isUnderWay(tokens: readonly Token[], from: number): boolean {
  return tokens.some(({ low: word }, at) => {
    if (at < from || !low(tokens, at + 1).endsWith("ing")) return false;
    const apostrophe = word.indexOf("'");
    return IS_OR_ARE.has(apostrophe < 0 ? word : word.slice(apostrophe));
  });
}

export const CAN = wordSet("can can't cannot won't will would wouldn't must kan vil ville skal");

// "she can't do Friday", "hun kan først på torsdag", "will do this week"; but "lunch with will yesterday"
export function isOfWhatCanBe(ahead: readonly Token[], from: number): boolean {
  return ahead.some(
    ({ low: word, text }, at) =>
      at >= from &&
      (CAN.has(word) || word.endsWith("'ll")) &&
      !(word === "will" && (text !== "will" || isCompany(low(ahead, at - 1)))),
  );
}

// "Mette kan ikke i morgen"; but "Mette can meet tomorrow" may be the talk itself, which a log refuses.
export function isRuledOut(ahead: readonly Token[]): boolean {
  return ahead.some(({ low }) => NOT.has(low) || low === "can't" || low === "cannot" || low === "won't");
}

function isCompany(before: string): boolean {
  return WITH.has(before) || AND.has(before);
}

export const THEIRS = wordSet("his her their hans hendes deres");

// "her daughter turns 18 on 12 May", "hun har fødselsdag d. 12. maj", "they sign on 12 May"
export function tellsWhatComes(ahead: readonly Token[], from: number): boolean {
  // Behind a comma; but "lunch with Mette and her boss"
  if (THEIRS.has(low(ahead, from)) && !AND.has(low(ahead, from - 1))) return true;
  return comes(ahead, from);
}

export const PRESENT = wordSet("have take grab expect rent lejer spiser drikker rejser flytter flyver starter holder");

// "we move", "I fly", "vi rejser"
function isPresent(verb: string): boolean {
  return PRESENT.has(verb) || (verb !== "get" && (COMING.has(`${verb}s`) || COMING.has(`${verb.slice(0, -1)}ies`)));
}

export function comes(ahead: readonly Token[], from: number): boolean {
  if (isUnderWay(ahead, from)) return true;
  return ahead.some(({ low: verb }, at) => {
    const told = SUBJECTS.get(low(ahead, ADVERBS.has(low(ahead, at - 1)) ? at - 2 : at - 1));
    if (at <= from || (verb === "will" && isCompany(low(ahead, at - 1)))) return false;
    if (told === "me" || (told === "they" && !COMING.has(verb))) return isPresent(verb);
    if (HAS.has(verb)) return OCCASIONS.has(low(ahead, at + 1)) || DETERMINERS.has(low(ahead, at + 1));
    return COMING.has(verb) || (told !== undefined && (verb.endsWith("s") || verb.endsWith("r")));
  });
}
