import { pronounOf } from "../../given-names.ts";
import { isParticle } from "../../name.ts";
import { endOfCharacter, isCapitalAt, isNumberAt } from "../../when/letters.ts";
import { NAMELESS } from "../words/lexicon.ts";
import { isCapitalised, low, type Token } from "../words/words.ts";
import type { IsName } from "./is-name.ts";

// How far a name goes that begins at a word.

/** So many words a name has at most. */
export const MOST_WORDS = 5;
export const LONGEST_WORD = 60;

export interface Known {
  readonly text: string;
  readonly length: number;
  readonly next: number;
  readonly isPossessive: boolean;
}

export function longestKnown(tokens: readonly Token[], at: number, isName: IsName): Known | null {
  let longest: Known | null = null;
  let text = "";
  for (let length = 1, next = at; length <= MOST_WORDS; length += 1) {
    const token = tokens[next];
    if (token?.kind !== "word" || token.text.length > LONGEST_WORD) break;
    if (length > 1 && token.low === low(tokens, next - 1)) break; // "Will will"
    const before = text && `${text} `;
    text = before + token.text;
    next += 1;
    const initialStop = isInitial(token) && tokens[next]?.text === "." ? 1 : 0;
    const bare = withoutPossessive(token.text);
    if (initialStop && isName(`${text}.`))
      longest = { text: `${text}.`, length, next: next + initialStop, isPossessive: false };
    else if (isName(text) && !isApostrophe(text.slice(-1)))
      longest = { text, length, next: next + initialStop, isPossessive: false };
    else if (bare !== token.text && isName(before + bare))
      longest = { text: before + bare, length, next, isPossessive: true };
    else if (endsInOneS(token.text) && isName(text.slice(0, -1)))
      longest = { text: text.slice(0, -1), length, next, isPossessive: true };
    if (initialStop) {
      text += ".";
      next += 1;
    }
    if (!isName(text) && !isParticle(token.low)) break; // nor is anybody called by that and more
  }
  return longest;
}

export function capitalisedRun(
  tokens: readonly Token[],
  at: number,
): { text: string; next: number; isPossessive: boolean } {
  let text = "";
  let next = at;
  for (let length = 0; length < MOST_WORDS; length += 1) {
    const token = tokens[next];
    if (!token || token.text.length > LONGEST_WORD) break;
    const isJoining = isParticle(token.low) && particleEndsInName(tokens, next);
    const isPart =
      isCapitalised(token) && (length === 0 || (!NAMELESS.has(token.low) && !isAcronym(token, tokens[at])));
    if (!isJoining && !isPart) break;
    const bare = isJoining ? token.text : ownerOf(token, length === 0);
    text += (text && " ") + bare;
    next += 1;
    if (bare !== token.text) return { text, next, isPossessive: true };
    const isStopped = isInitial(token) && tokens[next]?.text === ".";
    if (isStopped && (length > 0 || tokens[next + 1]?.kind === "word")) {
      text += ".";
      next += 1;
    }
  }
  return { text, next, isPossessive: false };
}

export function particleEndsInName(tokens: readonly Token[], at: number): boolean {
  const [one, two] = [tokens[at + 1], tokens[at + 2]];
  return one !== undefined && (isCapitalised(one) || (isParticle(one.low) && two !== undefined && isCapitalised(two)));
}

function isInitial({ kind, text }: Token): boolean {
  return kind === "word" && endOfCharacter(text, 0) === text.length && isCapitalAt(text, 0);
}

// "Mette ERP project" ends the name at the acronym, but "METTE HOLM" is one name.
function isAcronym({ text }: Token, first: Token | undefined): boolean {
  return isInCapitals(text, true) && !isInCapitals(first?.text ?? "", false);
}

export function isInCapitals(text: string, canHaveNumbers: boolean): boolean {
  for (let at = 0; at < text.length; at = endOfCharacter(text, at)) {
    if (!isCapitalAt(text, at) && !(canHaveNumbers && isNumberAt(text, at))) return false;
  }
  return endOfCharacter(text, 0) < text.length;
}

export function withoutPossessive(word: string): string {
  const end = word.endsWith("s") || word.endsWith("S") ? word.length - 1 : word.length;
  return isApostrophe(word.charAt(end - 1)) ? word.slice(0, end - 1) : word;
}

function isApostrophe(mark: string): boolean {
  return mark === "'" || mark === "’";
}

function endsInOneS(word: string): boolean {
  const end = word.slice(-2).toLowerCase();
  return end.length === 2 && end.endsWith("s") && end !== "ss";
}

// "Mettes" is Mette's, but Jens and Mads are nobody's.
function ownerOf(token: Token, isFirst: boolean): string {
  const bare = withoutPossessive(token.text);
  if (bare !== token.text || !isFirst || !endsInOneS(bare)) return bare;
  const owner = bare.slice(0, -1);
  return pronounOf(bare) === null && pronounOf(owner) !== null ? owner : bare;
}
