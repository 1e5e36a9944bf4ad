import { wordSet } from "../when/tables.ts";
import type { Span } from "./spans.ts";
import { isNumber, low, type Token } from "./words.ts";

const AT = wordSet("at around about kl klokken ca omkring");
const HOURS = wordSet("noon midday midnight lunchtime");
const HALF_OF_DAY = wordSet("am pm");

/** A day with the hour beside it: "yesterday at 3pm", "at noon on Friday", "i går kl. 15". */
export function withClock(tokens: readonly Token[], { start, end }: Span): Span {
  const behind = tokens.findIndex((token) => token.start >= end);
  const last = behind < 0 ? behind : endOfClock(tokens, behind);
  const first = startOfClock(
    tokens,
    tokens.findIndex((token) => token.end > start),
  );
  return {
    start: Math.min(start, tokens[first]?.start ?? start),
    end: last > behind ? Math.max(end, tokens[last - 1]?.end ?? end) : end,
  };
}

// Where the hour ends that begins at `at`; `at` where none does.
function endOfClock(tokens: readonly Token[], at: number): number {
  let next = at;
  while (next < at + 3 && (AT.has(low(tokens, next)) || (next > at && tokens[next]?.text === "."))) next += 1;
  const word = low(tokens, next);
  if (HOURS.has(word)) return next + 1;
  const isLed = next > at || word.startsWith("kl");
  if (!isNumber(word.charAt(isLed ? word.search(/\d/) : 0)) || !(isLed || /^\d{1,2}(?:[.:]\d\d|[ap]m)/.test(word)))
    return at;
  return HALF_OF_DAY.has(low(tokens, next + 1)) ? next + 2 : next + 1;
}

// Where the hour begins that ends in front of `end`; `end` where none does.
function startOfClock(tokens: readonly Token[], end: number): number {
  for (let at = Math.max(0, end - 4); at < end; at += 1)
    if (AT.has(low(tokens, at)) && endOfClock(tokens, at) === end) return at;
  return end;
}
