// Phrases put together from pieces. They read as regular expressions would, and as strictly, but need not be compiled, which
// takes V8 longer than all else that a command does. No piece repeats without bound, so that reading is linear.

import { isAlphanumericAt, isDigitAt } from "./letters.ts";
import { atFirstUse, type Table } from "./tables.ts";

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
export function phrase(first: Part, ...others: readonly Part[]): Piece {
  const opening = pieceOf(first);
  const rest = others.map(pieceOf);
  return (text, at) => {
    let matches = opening(text, at);
    for (const piece of rest) {
      if (matches.length === 0) return NONE;
      matches = onward(matches, piece, text);
    }
    return matches;
  };
}

/** The parts behind each other, or nothing. */
export function maybe(first: Part, ...others: readonly Part[]): Piece {
  const whole = others.length === 0 ? pieceOf(first) : phrase(first, ...others);
  return (text, at) => {
    const matches = whole(text, at);
    return matches.length === 0 ? here(at) : [...matches, ...here(at)];
  };
}

export function either(...parts: readonly Part[]): Piece {
  const pieces = parts.map(pieceOf);
  return (text, at) => {
    let matches = NONE;
    for (const piece of pieces) {
      const more = piece(text, at);
      if (more.length > 0) matches = matches.length === 0 ? more : [...matches, ...more];
    }
    return matches;
  };
}

/** What `part` takes, under a name. */
export function as(name: string, part: Part): Piece {
  const piece = pieceOf(part);
  return (text, at) => {
    const matches = piece(text, at);
    if (matches.length === 0) return NONE;
    return matches.map(({ end, words }) => ({ end, words: { ...words, [name]: text.slice(at, end) } }));
  };
}

/** Any of the words, the longest first: those of a table, or of a string that parts them by bars. */
export function oneOf(words: string | Pick<Table<unknown>, "words">): Piece {
  const known = atFirstUse(() => (typeof words === "string" ? words.split("|") : [...words.words()]));
  return (text, at) => {
    const matches: Match[] = [];
    for (const word of known()) if (text.startsWith(word, at)) matches.push({ end: at + word.length, words: NO_WORDS });
    return matches.length > 1 ? matches.sort((a, b) => b.end - a.end) : matches;
  };
}

/** The small letters from `at` on, where they are a word of the table: quicker than `oneOf`, and nothing for words of two words. */
export function wordOf(table: Pick<Table<unknown>, "has">): Piece {
  return (text, at) => {
    const end = endOfWord(text, at);
    return end > at && table.has(text.slice(at, end)) ? here(end) : NONE;
  };
}

/** Where the plain small letters end that stand from `at` on. */
export function endOfWord(text: string, at: number): number {
  let end = at;
  while (text.charCodeAt(end) >= 0x61 && text.charCodeAt(end) <= 0x7a) end += 1;
  return end;
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
export function unless(first: Part, ...others: readonly Part[]): Piece {
  const whole = phrase(first, ...others);
  return (text, at) => (matchAt(whole, text, at) === undefined ? here(at) : NONE);
}

/** Takes nothing, and fits at the end of the text. */
export const END: Piece = (text, at) => (at === text.length ? here(at) : NONE);

function here(at: number): readonly Match[] {
  return [{ end: at, words: NO_WORDS }];
}

function pieceOf(part: Part): Piece {
  if (typeof part !== "string") return part;
  return (text, at) => (text.startsWith(part, at) ? here(at + part.length) : NONE);
}

function onward(matches: readonly Match[], piece: Piece, text: string): readonly Match[] {
  const [only] = matches;
  if (only?.words === NO_WORDS && matches.length === 1) return piece(text, only.end);
  const next: Match[] = [];
  for (const { end, words } of matches) {
    for (const match of piece(text, end)) next.push({ end: match.end, words: both(words, match.words) });
  }
  return next;
}

function both(words: Words, more: Words): Words {
  if (more === NO_WORDS) return words;
  return words === NO_WORDS ? more : { ...words, ...more };
}
