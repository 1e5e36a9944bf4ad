import { wordSet } from "../../when/tables.ts";
import { behindAdverbs } from "../clause/clause.ts";
import type { IsName } from "../names/is-name.ts";
import { namesAt } from "../names/names.ts";
import { CONTACT_VERBS, cueOf, HAD } from "../words/lexicon.ts";
import { low, type Token } from "../words/words.ts";
import { CAME_BY } from "./kind.ts";
import { HERE } from "./present.ts";

// Whom one saw or had to dinner, and of whom it is only told how they are.

/** Behind its verb, where a day stands in front: "i går mødte jeg Mette". */
export const INVERTED = wordSet("jeg vi");
const BY = wordSet("forbi ind på");
const OVER_FOR = wordSet("over round for til på");
/** Told of somebody else behind who was there: "coffee with Mette, Lars is well too". */
const STATES = wordSet("is has are have er har");

// "i går så jeg Mette"
export function isSaw(tokens: readonly Token[], at: number): boolean {
  return low(tokens, at) === "så" && INVERTED.has(low(tokens, at + 1));
}

// "kom Mette forbi", "kom Mette på besøg", "havde Mette til middag", "had Mette over for dinner"
export function isGuest(tokens: readonly Token[], at: number, isName: IsName): boolean {
  const [word, whom] = [low(tokens, at), INVERTED.has(low(tokens, at + 1)) ? at + 2 : at + 1];
  const isHost = HAD.has(word);
  if (!isHost && !CAME_BY.has(word)) return false;
  const { names, next } = namesAt(tokens, whom, isName);
  if (!names[0]?.isCertain) return false;
  return isHost ? OVER_FOR.has(low(tokens, next)) && isServed(tokens, next) : BY.has(low(tokens, next));
}

function isServed(tokens: readonly Token[], at: number): boolean {
  return [1, 2, 3].some((step) => cueOf(low(tokens, at + step)) === "meet");
}

// "is well too", "has left Novo"
export function isState(tokens: readonly Token[], verb: number): boolean {
  return STATES.has(low(tokens, verb)) || STATES.has(low(tokens, behindAdverbs(tokens, verb)));
}

export function isHere(tokens: readonly Token[], verb: number): boolean {
  return HERE.has(low(tokens, verb + 1)) || CONTACT_VERBS.has(low(tokens, verb + 1)); // "is here too", "has joined us"
}
