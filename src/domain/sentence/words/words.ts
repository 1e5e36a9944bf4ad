import {
  endOfCharacter,
  endOfLetters,
  isAccentAt,
  isAlphanumericAt,
  isCapitalAt,
  isLetterAt,
  isNumberAt,
  isSmallAt,
  isSpaceAt,
} from "../../when/letters.ts";
import { wordSet, wordTable } from "../../when/tables.ts";
import { DEEDS, DETERMINERS, NAMELESS } from "./lexicon.ts";
import type { Mention } from "./mention.ts";

/** A word, a mark between words, or a whole starred name, and where it stands in the text. */
export interface Token {
  readonly text: string;
  /** Lower case, with straight apostrophes; empty for a starred name and for what was cut out. */
  readonly low: string;
  readonly start: number;
  readonly end: number;
  readonly kind: "word" | "mark" | "starred" | "organisation" | "gap";
  readonly mention: Mention | null;
}

/** The word at a place in lower case; empty where there is none. */
export function low(tokens: readonly Token[], at: number): string {
  return tokens[at]?.low ?? "";
}

/** "she" of "she'll". */
export function pronounPart(low: string): string {
  const apostrophe = low.indexOf("'");
  return apostrophe > 0 ? low.slice(0, apostrophe) : low;
}

/** A sentence without its stars and tags, as text and as tokens. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly tags: readonly string[];
}

/** Typed without its apostrophe; "ill", "wed", "its" and such are words of their own. */
const HURRIED = wordTable<string>(
  ...`don't didn't doesn't can't couldn't wasn't weren't isn't aren't haven't hasn't hadn't won't wouldn't shouldn't
  i'm i've they'll they've we've he's she's you'll`
    .split(/\s+/)
    .map((word) => [word, word.replace("'", "")] as const),
);
/** What tells of a talk and its day, by its letters without "e" and each but once. */
const SLIPPED = wordTable<string>(
  ["agreed", "agrd"],
  ["called", "cald"],
  ["talked", "talkd"],
  ["promised", "promisd"],
  ["emailed", "emaild"],
  ["ringede", "ringd"],
  ["snakkede", "snakd"],
);
const LONGEST_SLIP = 10;

// "agred", "calld", "promissed", "snakede", "ringde": an "e" or a double letter too few or too many.
function meantBy(word: string): string | undefined {
  const isLike = word.length > 3 && word.length < LONGEST_SLIP && (word.endsWith("d") || word.endsWith("de"));
  return isLike ? SLIPPED.get(word.replace(/e|(.)(?=\1)/g, "")) : undefined;
}

/** Those that are words of their own too are meant in front of a deed: "told him id call". */
const HURRIED_DEEDS = wordTable<string>(
  ["i'd", "id"],
  ["i'll", "ill"],
  ["she'd", "shed"],
  ["he'd", "hed"],
  ["she'll", "shell"],
  ["he'll", "hell"],
);
const LONGEST_STARRED = 80;
const MOST_TAGS = 50;

/** The sentence in tokens: spaces made single, tags set apart, stars turned into names. */
export function readingOf(sentence: string): Reading {
  const { untagged, tags } = withoutTags(composed(sentence));
  const spaced = untagged
    .split("\n")
    .map((line) => singleSpaced(line).trim())
    .join("\n")
    .trim();
  const parts = spaced.split("**");
  const tokens: Token[] = [];
  let text = "";
  parts.forEach((part, at) => {
    const isBetweenStars = at % 2 === 1 && at < parts.length - 1;
    const mention = isBetweenStars ? starredMention(part) : null;
    if (mention) {
      const start = text.length;
      tokens.push({ text: mention.text, low: "", start, end: start + part.length, kind: "starred", mention });
    } else tokens.push(...tokensOf(part, text.length));
    text += part;
  });
  return { text, tokens: withOrganisations(tokens).map(asContracted), tags };
}

/** Letters and their accents as one character each; below the accents nothing is written in two ways. */
function composed(text: string): string {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) >= 0x300) return text.normalize("NFC");
  return text;
}

function withoutTags(text: string): { readonly untagged: string; readonly tags: readonly string[] } {
  const tags: string[] = [];
  let untagged = "";
  let behind = 0;
  for (let at = text.indexOf("#"); at >= 0; at = text.indexOf("#", at + 1)) {
    const end = at === 0 || "(,;".includes(text.charAt(at - 1)) || isSpaceAt(text, at - 1) ? endOfTag(text, at + 1) : 0;
    const tag = text.slice(at + 1, end).toLowerCase();
    if (!hasLetter(tag)) continue;
    if (!tags.includes(tag) && tags.length < MOST_TAGS) tags.push(tag);
    untagged += `${text.slice(behind, at)} `;
    behind = end;
  }
  return { untagged: untagged + text.slice(behind), tags };
}

function endOfTag(text: string, from: number): number {
  const canBe = (at: number): boolean => isAlphanumericAt(text, at) || text[at] === "_";
  let end = from;
  while (canBe(end) || (end > from && isInTag(text, end))) end = endOfCharacter(text, end);
  return end;
}

function isInTag(text: string, at: number): boolean {
  return (
    isAccentAt(text, at) || (at < text.length && ":/-".includes(text.charAt(at)) && isAlphanumericAt(text, at + 1))
  );
}

function hasLetter(text: string): boolean {
  for (let at = 0; at < text.length; at = endOfCharacter(text, at)) if (isLetterAt(text, at)) return true;
  return false;
}

function tokensOf(text: string, offset: number): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const isWord = isAlphanumericAt(text, at);
    const end = isWord ? endOfWord(text, at) : endOfCharacter(text, at);
    const found = text.slice(at, end);
    if (isWord || found === "\n" || !isSpaceAt(text, at)) {
      const small = found.toLowerCase().replaceAll("’", "'");
      const low = (isWord ? (HURRIED.get(small) ?? meantBy(small)) : undefined) ?? small;
      const kind = isWord ? "word" : "mark";
      tokens.push({ text: found, low, start: offset + at, end: offset + end, kind, mention: null });
    }
    at = end;
  }
  return tokens;
}

function singleSpaced(text: string): string {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isOdd =
      code === 0x20 ? text.charCodeAt(at + 1) === 0x20 : (code < 0x20 || code >= 0xa0) && isSpaceAt(text, at);
    if (isOdd) return text.replace(/\s+/g, " ");
  }
  return text;
}

// "Mette's", "kl.14", "12/3" and "a@b.dk" are one word; a last apostrophe belongs to it too.
function endOfWord(text: string, from: number): number {
  let end = endOfLetters(text, from);
  if (end === from) end = endOfCharacter(text, from);
  while (end < text.length && isInWord(text, end)) end = endOfLetters(text, endOfCharacter(text, end));
  return text[end] === "'" || text[end] === "’" ? end + 1 : end;
}

function isInWord(text: string, at: number): boolean {
  if (isAlphanumericAt(text, at) || isAccentAt(text, at)) return true;
  const mark = text.charAt(at);
  if (mark === ".") return isSmallAt(text, at + 1) || isNumberAt(text, at + 1);
  if (mark === "/") return isNumberAt(text, at + 1);
  return "'’@:_-".includes(mark) && isAlphanumericAt(text, at + 1);
}

function starredMention(part: string): Mention | null {
  if (part.length > LONGEST_STARRED || part.includes("\n")) return null;
  const [, name = "", organisation = ""] = /^([^(,]*)[(,]?([^)]*)/.exec(part) ?? [];
  const text = withoutEdges(name);
  return hasLetter(text) ? { text, organisation: withoutEdges(organisation) || null, isNew: true } : null;
}

function withoutEdges(text: string): string {
  return text
    .trim()
    .replace(/^[\s*.:;]{1,80}|[\s*:;]{1,80}$/g, "")
    .trim();
}

const TOLD = wordSet(
  "was is were had has couldn't didn't could joined left called came var er havde har kunne kom gik ringede",
);

// "(Nordlys)" behind a capitalised word becomes one token, so that it parts neither a list of names nor a clause.
function withOrganisations(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  let taken = 0;
  for (const [at, token] of tokens.entries()) {
    if (at < taken) continue;
    const before = joined.at(-1);
    const close = token.text === "(" && before && standsForName(before) ? closingAt(tokens, at) : 0;
    const [first, last] = [tokens[at + 1], tokens[close]];
    const isTold = TOLD.has(low(tokens, at + 2)) || low(tokens, at + 2).endsWith("n't"); // "(Bo was ill)"
    if (close > at + 1 && first && last && isCapitalised(first) && !NAMELESS.has(first.low) && !isTold) {
      const inside = tokens.slice(at + 1, close);
      const text = inside.map((word, place) => {
        const isApart = place > 0 && word.start > (inside[place - 1]?.end ?? 0);
        return (isApart ? " " : "") + word.text;
      });
      joined.push({
        text: text.join(""),
        low: "",
        start: token.start,
        end: last.end,
        kind: "organisation",
        mention: null,
      });
      taken = close + 1;
    } else joined.push(token);
  }
  return joined;
}

function standsForName(token: Token): boolean {
  return token.kind === "starred" || isCapitalised(token);
}

function closingAt(tokens: readonly Token[], open: number): number {
  for (let at = open + 1; at < open + 7; at += 1) {
    const token = tokens[at];
    if (!token || token.text === "(" || token.text === "\n" || token.text === ";") return 0;
    if (token.text === ")") return at;
  }
  return 0;
}

function asContracted(token: Token, at: number, tokens: readonly Token[]): Token {
  const contracted = HURRIED_DEEDS.get(token.low);
  const isMeant =
    contracted !== undefined &&
    (at > 0 || token.low === "ill") &&
    token.text !== "ID" &&
    token.text !== "Shell" &&
    DEEDS.has(low(tokens, at + 1)) &&
    !DETERMINERS.has(low(tokens, at - 1));
  return isMeant ? { ...token, low: contracted } : token;
}

export function isCapitalised({ kind, text }: Token): boolean {
  return kind === "word" && isCapitalAt(text, 0);
}

/** `text` made readable again after something was cut out of it. */
export function tidied(text: string): string {
  const bare = text.includes("*") ? text.replace(/\*{2,}/g, "") : text;
  const hasPairs = Array.from('("“”«»').some((mark) => bare.includes(mark));
  const filled = hasPairs ? bare.replace(/\(\s?\)|["“”«»]\s?["“”«»]/g, " ") : bare;
  let tidy = singleSpaced(filled);
  for (const mark of ",;:.!?)") tidy = tidy.replaceAll(` ${mark}`, mark);
  if (tidy.includes(",") || tidy.includes(";") || tidy.includes(".")) tidy = tidy.replace(/[,;.:](?=[,;.])/g, "");
  tidy = withoutLastWord(withoutEnd(withoutStart(tidy)));
  return (tidy.endsWith(".") && !tidy.endsWith("..") ? tidy.slice(0, -1) : tidy).trim();
}

const ARROWS = wordSet("-> =>");
const FIRST_WORDS = ["and ", "og ", "but ", "men "];
const LAST_WORDS = [" and", " og", " but", " men", " so", " så"];

function withoutStart(text: string): string {
  let from = 0;
  for (;;) {
    const word = FIRST_WORDS.find((each) => text.slice(from, from + each.length).toLowerCase() === each);
    if (word !== undefined) from += word.length - 1;
    else if (ARROWS.has(text.slice(from, from + 2))) from += 2;
    else if (from < text.length && (isSpaceAt(text, from) || ",;.:!?&)–—-→".includes(text.charAt(from)))) from += 1;
    else return text.slice(from);
  }
}

function withoutEnd(text: string): string {
  let end = text.length;
  for (;;) {
    if (ARROWS.has(text.slice(Math.max(0, end - 2), end))) end -= 2;
    else if (end > 0 && (isSpaceAt(text, end - 1) || ",;:&(–—-→".includes(text.charAt(end - 1)))) end -= 1;
    else return text.slice(0, end);
  }
}

function withoutLastWord(text: string): string {
  const last = LAST_WORDS.find((word) => text.slice(-word.length).toLowerCase() === word);
  return last === undefined ? text : text.slice(0, -last.length);
}

export function isNumber(word: string): boolean {
  return word !== "" && word >= "0" && word < ":";
}
