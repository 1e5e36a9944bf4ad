import { wordSet } from "../when/tables.ts";
import { SUBJECTS } from "./lexicon.ts";
import type { Reading, Token } from "./words.ts";

const MARKS = wordSet(`, : " “ ” « »`);

/**
 * Where among `tokens` the question begins that ends with them ("wrote to Bo: can we meet on 20 May?"), and `tokens.length` where
 * none does. It stands behind a mark, or is all there is behind something else; "lunch with Bo on Monday?" is only unsure of itself.
 */
export function startOfQuestion(text: string, tokens: readonly Token[]): number {
  const last = tokens.at(-1);
  const behind = last ? text.slice(last.end, last.end + 2).trimStart() : "";
  if (!behind.startsWith("?")) return tokens.length;
  const start = tokens.findLastIndex((token, at) => at < tokens.length - 1 && MARKS.has(token.text)) + 1;
  const first = tokens[start];
  if (!first || first.start === 0 || SUBJECTS.has(first.low)) return tokens.length;
  return start;
}

/** Where ends what is told from `from` on to before `to`: where a question begins, which is no promise. */
export function endOfTold({ text, tokens }: Reading, from: number, to: number): number {
  return tokens[to]?.text === "?" ? from + startOfQuestion(text, tokens.slice(from, to)) : to;
}
