import { isCapitalAt, isDigitAt } from "../../when/letters.ts";
import { MONTHS } from "../../when/words.ts";
import { ABBREVIATIONS, NAMELESS, SUBJECTS, TITLES } from "../words/lexicon.ts";
import { isCapitalised, pronounPart, type Reading, type Token } from "../words/words.ts";
import type { PromiseClause } from "./promises.ts";

// Where clauses begin and end.

/** From and to (exclusive) of each run of tokens that no semicolon, bracket, dash or full stop parts. */
export function clauseBounds(tokens: readonly Token[]): (readonly [number, number])[] {
  const bounds: [number, number][] = [];
  let from = 0;
  tokens.forEach((token, at) => {
    if (token.kind !== "mark" || !endsClause(tokens, at)) return;
    if (at > from) bounds.push([from, at]);
    from = at + 1;
  });
  if (tokens.length > from) bounds.push([from, tokens.length]);
  return bounds;
}

function endsClause(tokens: readonly Token[], at: number): boolean {
  const [before, mark, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!mark) return false;
  if (mark.text !== ".")
    return ";!?()[]\n…|•–—-".includes(mark.text) && !isRange(before, mark, next) && !isRangeOfDays(tokens, at);
  if (!before || !next || next.start === mark.end) return !before || !next;
  // "20 min. He owes me", "senest d. 2/11. Jeg sender", "on 18/11. By Friday she'll call"
  const isOver =
    isCapitalised(next) &&
    !TITLES.has(before.low) &&
    (SUBJECTS.has(pronounPart(next.low)) || (isWholeDate(before) && !MONTHS.has(next.low)));
  return (
    (isOver || (!ABBREVIATIONS.has(before.low) && !isDigitAt(before.text, before.text.length - 1))) &&
    !(before.text.length === 1 && isCapitalAt(before.text, 0) && !(isCapitalised(next) && NAMELESS.has(next.low)))
  );
}

// "18/11", "2026-11-13", "9.30"
function isWholeDate({ text }: Token): boolean {
  return isDigitAt(text, 0) && isDigitAt(text, text.length - 1) && !Number.isInteger(Number(text));
}

// "12-13" and "12–13" are one thing.
function isRange(before: Token | undefined, mark: Token, next: Token | undefined): boolean {
  return "–—-".includes(mark.text) && before?.end === mark.start && next?.start === mark.end;
}

// "30 October - 2 November"; but "4 Mar - 2 kids now"
function isRangeOfDays(tokens: readonly Token[], at: number): boolean {
  const [earlier, before, mark, next] = [tokens[at - 2], tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!mark || !before || !next || !"–—-".includes(mark.text)) return false;
  const behind = [".", "of"].includes(tokens[at + 2]?.low ?? "") ? tokens[at + 3] : tokens[at + 2];
  const isDate = (token: Token | undefined): boolean => token !== undefined && isDigitAt(token.text, 0);
  const isMonth = (token: Token | undefined): boolean => token !== undefined && MONTHS.has(token.low);
  const isBehind = isDate(next) ? isMonth(behind) || next.text.includes("/") : isMonth(next) && isDate(behind);
  return isBehind && (isDate(before) || isMonth(before) || (before.text === "." && isDate(earlier)));
}

/** What is left of each clause when its promises are taken out. */
export function talkStretches(
  { tokens }: Reading,
  bounds: readonly (readonly [number, number])[],
  promises: readonly PromiseClause[],
): (readonly Token[])[] {
  const stretches: (readonly Token[])[] = [];
  let taken = 0;
  for (const [from, to] of bounds) {
    let at = from;
    for (let promise = promises[taken]; promise && promise.start < to; promise = promises[taken]) {
      if (promise.start > at) stretches.push(tokens.slice(at, promise.start));
      at = Math.max(at, promise.end);
      taken += 1;
    }
    if (at < to) stretches.push(tokens.slice(at, to));
  }
  return stretches;
}
