/** What is asked of the words in which something is given or taken, whatever its form. */

import type { Exchange, ExchangeKind } from "../../exchange.ts";
import type { WordSet } from "../../when/tables.ts";
import type { IsName } from "../names/is-name.ts";
import { nameAt, namesAt } from "../names/names.ts";
import { isOverMeal } from "../talk/kind.ts";
import { ADVERBS, AND, CONJUNCTIONS, HAVE, SUBJECTS } from "../words/lexicon.ts";
import type { Mention } from "../words/mention.ts";
import { low, pronounPart, type Token, tidied } from "../words/words.ts";
import { DEEDS, GOT, INTRODUCING, NOT, PUT, TO_WHOM } from "./lexicon.ts";

/** Something one side did for the other, as it stands in a sentence. */
export interface SpokenExchange {
  readonly direction: Exchange["direction"];
  readonly kind: ExchangeKind;
  /** Who gave or got it; null when only a pronoun or nothing tells. */
  readonly who: Mention | null;
  readonly pronoun: "she" | "he" | "they" | null;
  readonly text: string;
}

/** How far behind a deed what it asks for is looked for. */
export const REACH = 10;
const LONGEST = 300;
const LONGEST_CLAUSE = 60;

export interface Clause {
  readonly tokens: readonly Token[];
  readonly isName: IsName;
}

export interface Subject {
  readonly told: "me" | "she" | "he" | "they" | null;
  readonly who: Mention | null;
}

export interface Found {
  readonly exchange: SpokenExchange;
  readonly introduced: readonly number[];
  /** The first token behind it. */
  readonly end: number;
}

export interface Told {
  readonly found: Found;
  readonly subject: Subject;
}

export function behindAdverbs(tokens: readonly Token[], at: number): number {
  let next = at;
  while (next < at + 4 && (ADVERBS.has(low(tokens, next)) || HAVE.has(low(tokens, next)))) next += 1;
  return next;
}

/** Where what is told of it ends: at the next clause, where it was told ("over lunch"), or at a comma that parts no list. */
export function endOf(clause: Clause, from: number): number {
  const { tokens, isName } = clause;
  const last = Math.min(tokens.length, from + LONGEST_CLAUSE);
  for (let at = from; at < last; at += 1) {
    const word = low(tokens, at);
    if (tokens[at]?.text === "," && !isListing(tokens, at + 1)) return at;
    if (at > from && isOverMeal(tokens, at)) return at;
    if (!CONJUNCTIONS.has(word) || at === from) continue;
    const next = behindAdverbs(tokens, at + 1);
    const isClause =
      SUBJECTS.has(pronounPart(low(tokens, at + 1))) || DEEDS.has(low(tokens, next)) || GOT.has(low(tokens, next));
    if (isClause) return at;
    const name = nameAt(tokens, at + 1, isName);
    if (name && DEEDS.has(low(tokens, behindAdverbs(tokens, name.next)))) return at;
  }
  return last;
}

// "hiring, sales and cash flow"
function isListing(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < Math.min(from + 6, tokens.length); at += 1) {
    const word = low(tokens, at);
    if (SUBJECTS.has(pronounPart(word)) || DEEDS.has(word)) return false;
    if (AND.has(word)) return !SUBJECTS.has(pronounPart(low(tokens, at + 1)));
  }
  return false;
}

export function isDenied({ tokens }: Clause, from: number, end: number): boolean {
  for (let at = from - 2; at < Math.min(from + 5, end); at += 1) if (NOT.has(low(tokens, at))) return true;
  return false;
}

export function has(tokens: readonly Token[], from: number, end: number, wanted: WordSet): boolean {
  return firstOf(tokens, from, end, (told) => wanted.has(told)) < Infinity;
}

export function firstOf(
  tokens: readonly Token[],
  from: number,
  end: number,
  isWanted: (told: string) => boolean,
): number {
  for (let at = from; at < Math.min(from + REACH + 4, end); at += 1) if (isWanted(low(tokens, at))) return at;
  return Infinity;
}

// "introduced me to Jens", "an intro to Jens": Jens is spoken of.
export function introducedIn({ tokens, isName }: Clause, from: number, end: number): number[] {
  const last = Math.min(from + 2 * REACH, end);
  let at = from;
  while (at < last && !isIntroducing(low(tokens, at))) at += 1;
  for (at += 1; at < last; at += 1) {
    if (!TO_WHOM.has(low(tokens, at - 1))) continue;
    const { names, next } = namesAt(tokens, at, isName);
    if (names.length > 0) return tokens.slice(at, next).map(({ start }) => start);
  }
  return [];
}

function isIntroducing(word: string): boolean {
  return PUT.has(word) || INTRODUCING.some((stem) => word.startsWith(stem));
}

/** The words from `from` to before `end` as they were written, without days and without what is `left` out. */
export function textOf(
  text: string,
  { tokens }: Clause,
  from: number,
  end: number,
  left: { readonly from: number; readonly to: number } | null,
): string {
  let said = "";
  let last = -1;
  for (let at = from; at < end; at += 1) {
    const token = tokens[at];
    if (!token || token.kind === "gap" || (left && at >= left.from && at < left.to)) continue;
    said += (last >= 0 && token.start > last ? " " : "") + text.slice(token.start, token.end);
    last = token.end;
  }
  return tidied(said).slice(0, LONGEST).trim();
}
