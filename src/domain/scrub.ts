import type { Contact } from "./contact.ts";
import type { Identifier } from "./identifier.ts";
import { folded } from "./name.ts";

/** What stands where a name or an address of somebody forgotten stood. */
export const SOMEBODY = "somebody";

/** Parts of names that name nobody by themselves. */
const PARTICLES = new Set(
  "af al and av bin da de del den der di do dos dr du e el fru herr hr ibn ii iii jr la le mr mrs ms of og phd prof sr ten ter the van von y zu zum"
    .split(" ")
    .map(folded),
);

/** Names that are everyday words as well: by themselves they are names only where they have a capital. */
const EVERYDAY = new Set(
  (
    "april art ask august bank bent bill bob brand bro brown carol chance dag dan dawn dean don drew finn frank gene grace grant green guy hope iris " +
    "jack joy june king lane liv long mai mark max may miles munk olive park pat penny ray rich ring rob rose ruby sand skov sky smed sol sommer " +
    "sten storm strand sue summer ulv vinter violet white wild will winter wolf young"
  )
    .split(" ")
    .map(folded),
);

/** A name, or a part of it, as the words it is told by in a text. */
export interface NamePart {
  /** Folded. */
  readonly words: readonly string[];
  /** Taken for the name only where it is written with a capital. */
  readonly needsCapital: boolean;
}

/** Everything somebody is called by: whole names both ways round and run together, nicknames, and the words of the name alone. */
export function nameParts({ name, nickname }: Pick<Contact, "name" | "nickname">): readonly NamePart[] {
  const parts = new Map<string, NamePart>();
  const add = (words: readonly string[]): void => {
    const [only = ""] = words;
    const isAlone = words.length === 1;
    if (isAlone && (only.length < 2 || PARTICLES.has(only))) return;
    parts.set(words.join(" "), { words, needsCapital: isAlone && (only.length === 2 || EVERYDAY.has(only)) });
  };
  const addTogether = (words: readonly string[]): void => {
    add([folded(words.join(""))]);
  };
  for (const called of [name, nickname ?? ""]) {
    const words = folded(called).split(" ");
    const [first, last] = [words[0] ?? "", words.at(-1) ?? ""];
    if (words.length > 1) {
      add(words);
      add([first, last]);
      add([last, ...words.slice(0, -1)]);
      addTogether(words);
      addTogether([first, last]);
      add(folded(called.replaceAll(" ", "")).split(" "));
    }
    // Ann-Sofie is written Annsofie as well, and J.P. as JP.
    for (const word of called.split(" ")) addTogether(folded(word).split(" "));
    for (const word of words) add([word]);
  }
  return [...parts.values()];
}

/** The form in which `names` holds every part of a name as ` part `. */
export function told(text: string): string {
  return ` ${folded(text)} `;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’`´][\p{L}\p{N}\p{M}]+)*/gu;
/** What may stand between the words of one name. */
const WITHIN = /^[\s.,_+/–-]{1,3}$/u;
/** What may stand between two mentions that are one: a middle initial among it. */
const BETWEEN = /^[\s._-]*(?:\p{L}\.?\s+)?$/u;

interface Word {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
  /** How many it is written with: folded, Joe has no more than the everyday "jo". */
  readonly letters: number;
  readonly isCapital: boolean;
}

interface Mention {
  readonly start: number;
  readonly end: number;
  readonly isGenitive: boolean;
}

/** `text` with `instead` for each of `parts`, whole words alone, however they are spelled; "Mettes" and "Mette's" too. */
export function withoutNames(text: string, parts: readonly NamePart[], instead = SOMEBODY): string {
  const plain = told(text);
  const possible = parts.filter(({ words }) => plain.includes(` ${words[0] ?? ""}`));
  if (possible.length === 0) return text;
  const words = Array.from(text.matchAll(WORD), ({ 0: word, index }): Word => {
    const [first = ""] = word;
    const letters = word.normalize("NFC").replace(/['’`´]/g, "").length;
    const end = index + word.length;
    return { start: index, end, folded: folded(word), letters, isCapital: first !== first.toLowerCase() };
  });
  const longestFirst = possible.toSorted((a, b) => b.words.length - a.words.length);
  const mentions: Mention[] = [];
  for (let at = 0; at < words.length; ) {
    const found = longestFirst.find((part) => isAt(text, words, at, part));
    const [first, last] = [words[at], words[at + (found?.words.length ?? 0) - 1]];
    if (!found || !first || !last) {
      at += 1;
      continue;
    }
    const isGenitive = last.folded !== found.words.at(-1);
    const before = mentions.at(-1);
    if (before && !before.isGenitive && BETWEEN.test(text.slice(before.end, first.start))) {
      mentions[mentions.length - 1] = { start: before.start, end: last.end, isGenitive };
    } else mentions.push({ start: first.start, end: last.end, isGenitive });
    at += found.words.length;
  }
  return replaced(text, mentions, instead);
}

function isAt(text: string, words: readonly Word[], at: number, part: NamePart): boolean {
  const most = part.words.length - 1;
  return part.words.every((wanted, offset) => {
    const word = words[at + offset];
    if (!word) return false;
    const isGenitive = offset === most && word.folded === `${wanted}s`;
    if (word.folded !== wanted && !isGenitive) return false;
    const isName = word.isCapital || (wanted.length === 2 && word.letters - (isGenitive ? 1 : 0) > 2);
    if (part.needsCapital && !isName) return false;
    return offset === 0 || WITHIN.test(text.slice(words[at + offset - 1]?.end, word.start));
  });
}

function replaced(text: string, mentions: readonly Mention[], instead: string): string {
  let [rest, done] = ["", 0];
  for (const { start, end, isGenitive } of mentions) {
    rest += text.slice(done, start) + instead + (isGenitive && instead === SOMEBODY ? "'s" : "");
    done = end;
  }
  return rest + text.slice(done);
}

const MARKS = "[\\s()./-]{0,2}";

/** A pattern for every way of writing one address. */
export function addressPattern({ kind, value, normalised }: Pick<Identifier, "kind" | "value" | "normalised">): RegExp {
  switch (kind) {
    case "email":
      return new RegExp(
        `(?<![\\p{L}\\p{N}._%+-])(?:${[value, normalised].map(escaped).join("|")})(?![\\p{L}\\p{N}_-])`,
        "giu",
      );
    case "url":
      return new RegExp(`(?:[a-z]+://)?(?:www\\.)?${escaped(normalised)}(?![\\p{L}\\p{N}_-])/?`, "giu");
    case "phone":
      return phonePattern(normalised.replace(/\D/g, ""));
  }
}

/** The last eight digits tell a number apart from all others, whatever stands before them. */
function phonePattern(digits: string): RegExp {
  const tail = Array.from(digits.slice(-8)).join(MARKS);
  return digits.length < 8
    ? new RegExp(`(?<!\\d)${tail}(?!\\d)`, "gu")
    : new RegExp(`(?:(?:\\+|00)\\d{1,3}${MARKS})?\\d{0,4}${tail}(?!\\d)`, "gu");
}

function escaped(literal: string): string {
  return literal.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
