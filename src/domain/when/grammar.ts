// Phrases put together from pieces. They read as regular expressions would, and as strictly, but need not be compiled, which
// takes V8 longer than all else that a command does. No piece repeats without bound, so that reading is linear.
import { atFirstUse } from "./first-use.ts";
import { isAlphanumericAt, isDigitAt } from "./letters.ts";

/** The words of a phrase by the names the phrase gives them. */
export type Words = Readonly<Record<string, string | undefined>>;

export interface Match {
  readonly end: number;
  readonly words: Words;
}

/** All ways to read a piece in `text` from `at` on; the first that lets the rest be read is the one meant. */
export type Piece = (text: string, at: number) => readonly Match[];

/** A string stands for itself. */
type Part = Piece | string;

const NO_WORDS: Words = {};
const NONE: readonly Match[] = [];

/** How `piece` is read from `at` on when a word must end behind it. */
export function matchAt(piece: Piece, text: string, at: number): Match | undefined {
  return piece(text, at).find(({ end }) => isWordEnd(text, end));
}

export function isWordEnd(text: string, at: number): boolean {
  return at >= text.length || (text.charCodeAt(at) !== 0x5f && !isAlphanumericAt(text, at));
}

/** One part behind the other. */
export function phrase(...parts: readonly Part[]): Piece {
  return (text, at) => {
    let matches = here(at);
    for (const part of parts) {
      matches = onward(matches, part, text);
      if (matches.length === 0) return NONE;
    }
    return matches;
  };
}

/** The parts behind each other, or nothing. */
export function maybe(...parts: readonly Part[]): Piece {
  const whole = phrase(...parts);
  return (text, at) => {
    const matches = whole(text, at);
    return matches.length === 0 ? here(at) : [...matches, ...here(at)];
  };
}

export function either(...parts: readonly Part[]): Piece {
  return (text, at) => {
    const start = here(at);
    return parts.flatMap((part) => onward(start, part, text));
  };
}

/** What `part` takes, under a name. */
export function as(name: string, part: Part): Piece {
  return (text, at) =>
    onward(here(at), part, text).map(({ end, words }) => ({ end, words: { ...words, [name]: text.slice(at, end) } }));
}

/** Any of the words, the longest first: those of a table, or of a string that parts them by bars. */
export function oneOf(words: string | Pick<ReadonlyMap<string, unknown>, "has" | "keys">): Piece {
  const known = typeof words === "string" ? new Set(words.split("|")) : words;
  const lengthsOf = atFirstUse(() => lengthsByLetter(known.keys()));
  return (text, at) => {
    const lengths = lengthsOf().get(text.charCodeAt(at));
    if (lengths === undefined) return NONE;
    const matches: Match[] = [];
    for (const length of lengths) {
      const end = at + length;
      if (end <= text.length && known.has(text.slice(at, end))) matches.push({ end, words: NO_WORDS });
    }
    return matches;
  };
}

/** How long the words are that begin with a letter, the longest first. */
function lengthsByLetter(words: Iterable<string>): ReadonlyMap<number, readonly number[]> {
  const byLetter = new Map<number, number[]>();
  for (const word of words) {
    const letter = word.charCodeAt(0);
    const lengths = byLetter.get(letter);
    if (lengths === undefined) byLetter.set(letter, [word.length]);
    else if (!lengths.includes(word.length)) lengths.push(word.length);
  }
  for (const lengths of byLetter.values()) lengths.sort((a, b) => b - a);
  return byLetter;
}

/** `least` to `most` digits, as many as there are first. */
export function digits(least: number, most: number): Piece {
  return (text, at) => {
    let count = 0;
    while (count < most && isDigitAt(text, at + count)) count += 1;
    const matches: Match[] = [];
    for (; count >= least; count -= 1) matches.push({ end: at + count, words: NO_WORDS });
    return matches;
  };
}

/** Takes nothing, and fits where the parts do not follow. */
export function unless(...parts: readonly Part[]): Piece {
  const whole = phrase(...parts);
  return (text, at) => (matchAt(whole, text, at) === undefined ? here(at) : NONE);
}

/** Takes nothing, and fits at the end of the text. */
export const END: Piece = (text, at) => (at === text.length ? here(at) : NONE);

function here(at: number): readonly Match[] {
  return [{ end: at, words: NO_WORDS }];
}

function onward(matches: readonly Match[], part: Part, text: string): readonly Match[] {
  const next: Match[] = [];
  for (const { end, words } of matches) {
    if (typeof part === "string") {
      if (text.startsWith(part, end)) next.push({ end: end + part.length, words });
      continue;
    }
    for (const match of part(text, end))
      next.push(words === NO_WORDS ? match : { end: match.end, words: both(words, match.words) });
  }
  return next;
}

function both(words: Words, more: Words): Words {
  return more === NO_WORDS ? words : { ...words, ...more };
}
