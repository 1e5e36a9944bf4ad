import { wordSet } from "../../when/tables.ts";
import type { IsName } from "../names/is-name.ts";
import { namesAt } from "../names/names.ts";
import { NOT } from "../words/lexicon.ts";
import type { Mention } from "../words/mention.ts";
import { low, type Token } from "../words/words.ts";

export const WAS = wordSet("was were var");
export const CAME = wordSet("joined came attended kom deltog");
export const ALSO = wordSet("also too both all også begge alle");
export const HERE = wordSet("there here present along der her med tilstede");
const US = wordSet("us os along forbi");

// "…, Åse var der også", "… and Lars was there too", "…, Lars joined us": who took part is told behind the conversation.
export function presentAt(tokens: readonly Token[], at: number, isName: IsName): Mention[] {
  const { names, next } = namesAt(tokens, at, isName);
  return names[0]?.isCertain && isPresent(tokens, next) ? names.map(({ mention }) => mention) : [];
}

export function isPresent(tokens: readonly Token[], verb: number): boolean {
  let next = verb + 1;
  while (next < verb + 3 && ALSO.has(low(tokens, next))) next += 1;
  if (CAME.has(low(tokens, verb))) return tokens[next]?.kind !== "word" || US.has(low(tokens, next));
  if (HERE.has(low(tokens, verb))) return next > verb + 1; // "Lars there too"
  if (!WAS.has(low(tokens, verb)) || !HERE.has(low(tokens, next))) return false;
  const [behind, last] = [low(tokens, next + 1), low(tokens, next + 2)];
  return !NOT.has(behind) && !NOT.has(last) && !(behind === "til" && last === "at"); // "var med til at lave"
}
