import { wordSet } from "../../when/tables.ts";
import type { IsName } from "../names/is-name.ts";
import { namesAt } from "../names/names.ts";
import { CONJUNCTIONS } from "../words/lexicon.ts";
import { low, type Token } from "../words/words.ts";

const BOUNDS = wordSet(", :");

/**
 * Where that begins which stands before `end` and of which something is said: behind the last comma or colon ("lunch with Mette,
 * the launch is moved"), but for names that are told one after the other ("lunch with Mette, Lars and Bo is moved").
 */
export function startOfSubject(tokens: readonly Token[], from: number, end: number, isName: IsName): number {
  let bound = end - 1;
  while (bound >= from && !BOUNDS.has(low(tokens, bound))) bound -= 1;
  if (bound < from) return from;
  const start = CONJUNCTIONS.has(low(tokens, bound + 1)) ? bound + 2 : bound + 1;
  const isList = tokens[bound]?.text === "," && namesAt(tokens, start, isName).next === end;
  return isList ? startOfSubject(tokens, from, bound, isName) : start;
}
