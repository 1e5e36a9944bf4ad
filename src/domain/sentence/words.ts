import { NAMELESS } from "./lexicon.ts";
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

/** A sentence without its stars and tags, as text and as tokens. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly tags: readonly string[];
}

const TOKEN =
  /\n|[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’@:_-](?=[\p{L}\p{N}])|\.(?=[\p{Ll}\p{N}])|\/(?=\p{N}))*['’]?|\S/gu;
const TAG = /(?<![^\s(,;])#([\p{L}\p{N}_](?:[\p{L}\p{N}\p{M}_]|[:/-](?=[\p{L}\p{N}]))*)/gu;
const LONGEST_STARRED = 80;

/** The sentence in tokens: spaces made single, tags set apart, stars turned into names. */
export function readingOf(sentence: string): Reading {
  const tags: string[] = [];
  const untagged = sentence.normalize("NFC").replace(TAG, (whole: string, tag: string) => {
    if (!/\p{L}/u.test(tag)) return whole;
    if (!tags.includes(tag.toLowerCase()) && tags.length < 50) tags.push(tag.toLowerCase());
    return " ";
  });
  const spaced = untagged
    .split("\n")
    .map((line) => line.replace(/\s+/gu, " ").trim())
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
  return { text, tokens: withOrganisations(tokens), tags };
}

function tokensOf(text: string, offset: number): Token[] {
  return Array.from(text.matchAll(TOKEN), ({ 0: found, index }) => ({
    text: found,
    low: found.toLowerCase().replaceAll("’", "'"),
    start: offset + index,
    end: offset + index + found.length,
    kind: /^[\p{L}\p{N}]/u.test(found) ? "word" : "mark",
    mention: null,
  }));
}

function starredMention(part: string): Mention | null {
  if (part.length > LONGEST_STARRED || part.includes("\n")) return null;
  const [, name = "", organisation = ""] = /^([^(,]*)[(,]?([^)]*)/u.exec(part) ?? [];
  const text = withoutEdges(name);
  return /\p{L}/u.test(text) ? { text, organisation: withoutEdges(organisation) || null, isNew: true } : null;
}

function withoutEdges(text: string): string {
  return text
    .trim()
    .replace(/^[\s*.:;]{1,80}|[\s*:;]{1,80}$/gu, "")
    .trim();
}

// "(Nordlys)" behind a capitalised word becomes one token, so that it parts neither a list of names nor a clause.
function withOrganisations(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  let taken = 0;
  for (const [at, token] of tokens.entries()) {
    if (at < taken) continue;
    const before = joined.at(-1);
    const close = token.text === "(" && before && standsForName(before) ? closingAt(tokens, at) : 0;
    const [first, last] = [tokens[at + 1], tokens[close]];
    if (close > at + 1 && first && last && isCapitalised(first) && !NAMELESS.has(first.low)) {
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

export function isCapitalised({ kind, text }: Token): boolean {
  return kind === "word" && /^\p{Lu}/u.test(text);
}

/** `text` made readable again after something was cut out of it. */
export function tidied(text: string): string {
  return text
    .replace(/\*{2,}/gu, "")
    .replace(/\(\s?\)|["“”«»]\s?["“”«»]/gu, " ")
    .replace(/\s+/gu, " ")
    .replace(/ (?=[,;.!?)])/gu, "")
    .replace(/[,;.](?=[,;.])/gu, "")
    .replace(/^(?:[\s,;.:!?&)–—-]|(?:and|og|but|men)(?= ))+/giu, "")
    .replace(/(?<![\s,;:&(–—-])[\s,;:&(–—-]+$/u, "")
    .replace(/ (?:and|og|but|men|so|så)$/iu, "")
    .replace(/(?<!\.)\.$/u, "")
    .trim();
}
