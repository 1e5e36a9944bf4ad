import { NetError } from "../errors.ts";

/** So many characters a name may have. */
export const LONGEST_NAME = 200;

/** Letters that Unicode does not take apart, as they are written without them. */
const PLAIN: Readonly<Record<string, string>> = {
  æ: "ae",
  ø: "oe",
  ß: "ss",
  þ: "th",
  ð: "d",
  ł: "l",
  đ: "d",
  œ: "oe",
  ħ: "h",
  ı: "i",
  ŋ: "n",
};
/** Letters that Unicode does take apart, so common that its tables need not be loaded for them. */
const ACCENTED: Readonly<Record<string, string>> = {
  à: "a",
  á: "a",
  â: "a",
  ã: "a",
  ä: "a",
  å: "a",
  ç: "c",
  è: "e",
  é: "e",
  ê: "e",
  ë: "e",
  í: "i",
  ï: "i",
  ñ: "n",
  ó: "o",
  ô: "o",
  õ: "o",
  ö: "o",
  ú: "u",
  û: "u",
  ü: "u",
  ý: "y",
};
const APOSTROPHES = "'’`´";

/**
 * The form in which spellings of one word meet: Søren, Soren and Soeren; Åse, Aase and Ase; Müller and Mueller.
 * Lower case, words of letters and digits parted by single spaces.
 */
export function folded(text: string): string {
  const small = text.toLowerCase();
  if (/^(?:[a-z0-9]+(?: [a-z0-9]+)*)?$/.test(small)) return withoutDoubles(small);
  const plain = plainLetters(small);
  let words = "";
  let isParted = false;
  for (let at = 0; at < plain.length; ) {
    const letter = characterAt(plain, at);
    at += letter.length;
    if (APOSTROPHES.includes(letter)) continue;
    if (!isLetterOrDigit(letter)) {
      isParted = true;
      continue;
    }
    if (isParted && words !== "") words += " ";
    isParted = false;
    words += letter;
  }
  return withoutDoubles(words);
}

/** Whether two texts say the same, however they are spelled. What folding leaves out tells some apart: C# is not C++. */
export function isSameText(one: string, other: string): boolean {
  return one === other || (folded(one) === folded(other) && signsIn(one) === signsIn(other));
}

/** All that is neither word nor punctuation. */
function signsIn(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\p{L}\p{M}\p{N}\p{P}\s`´]/gu, (letter) => ("#%&@*/".includes(letter) ? letter : ""));
}

function withoutDoubles(words: string): string {
  return words.replace(/aa|ae|oe|ue/g, (pair) => pair.charAt(0));
}

/** The character that begins at `at`; an iterator would make an object for each. */
function characterAt(text: string, at: number): string {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code <= 0xdbff ? text.slice(at, at + 2) : text.charAt(at);
}

const PARTICLES = " von van der den de la le du dos da di af al bin ibn ten ter zu ";

/** Whether a word joins the parts of a surname and is no name by itself; in small letters. */
export function isParticle(word: string): boolean {
  return PARTICLES.includes(` ${word} `);
}

/** The longer ones that begin as this one does: "der" and "den" as "de". */
export function particlesFrom(word: string): readonly string[] {
  return PARTICLES.split(" ").filter((each) => each !== word && each.startsWith(word));
}

/** What names are sorted by: the Danish alphabet, with æ, ø and å (and aa) after z, accents apart. */
export function sortName(name: string): string {
  const danish = name
    .normalize("NFC")
    .toLowerCase()
    .replace(/aa|å/g, "}")
    .replace(/[æäœ]/g, "{")
    .replace(/[øöő]/g, "|")
    .replace(/[üű]/g, "y");
  let key = "";
  const plain = plainLetters(danish);
  for (let at = 0; at < plain.length; ) {
    const letter = characterAt(plain, at);
    at += letter.length;
    if ("{|}".includes(letter) || isLetterOrDigit(letter)) key += letter;
    else if (!key.endsWith(" ")) key += " ";
  }
  return key.trim();
}

/** Small letters, without their accents. */
function plainLetters(small: string): string {
  let plain = "";
  // Taken apart, some signs give capitals: the bold letters of mathematics, ™.
  const parted = isCommon(small) ? small : small.normalize("NFKD").toLowerCase();
  for (let at = 0; at < parted.length; ) {
    const letter = characterAt(parted, at);
    at += letter.length;
    if (letter <= "\u007f") plain += letter;
    else if (!isMark(letter)) plain += ACCENTED[letter] ?? PLAIN[letter] ?? letter;
  }
  return plain;
}

function isCommon(small: string): boolean {
  return /^[\0-\u007fà-åæçèéêëíïñóôõöøúûüý]*$/.test(small);
}

// A pattern of Unicode's classes takes longer to compile than a whole name to fold; most letters are told without one.

function isMark(letter: string): boolean {
  return (letter >= "\u0300" && letter <= "\u036f") || (letter > "\u036f" && /\p{M}/u.test(letter));
}

function isLetterOrDigit(letter: string): boolean {
  if (letter <= "\u007f") return (letter >= "a" && letter <= "z") || (letter >= "0" && letter <= "9");
  return /[\p{L}\p{N}]/u.test(letter);
}

const LATIN_WORD = /[0-9A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02c1\u0300-\u036f]+/g;
const IS_LATIN = /^[\0-\u00b1\u00b4-\u00b8\u00ba\u00bb\u00bf-\u02c1\u0300-\u036f\u2010-\u2027]*$/;

/** The words of a text as they are written, without what stands between them. */
export function wordsIn(text: string): readonly string[] {
  return text.match(IS_LATIN.test(text) ? LATIN_WORD : /[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/** A name as it is kept: one line, single spaces. Throws where nothing would be seen, or far too much. */
export function cleanName(typed: string, example = "Mette Holm"): string {
  const name = cleanLine(typed);
  if (!/[A-Za-z0-9]/.test(name) && !/[\p{L}\p{N}]/u.test(name))
    throw new NetError("invalid", "a name needs at least one letter", { hint: `a name such as "${example}"` });
  if (name.length > LONGEST_NAME) {
    throw new NetError("invalid", `a name may have ${LONGEST_NAME} characters; this one has ${name.length}`);
  }
  return name;
}

/** Text from outside as one line of composed letters. */
export function cleanLine(typed: string): string {
  return typed.normalize("NFC").replaceAll("\0", "").replace(/\s+/gu, " ").trim();
}

/** Text from outside in which lines are kept. */
export function cleanText(typed: string): string {
  return typed.normalize("NFC").replaceAll("\0", "").replace(/\r\n?/g, "\n").trim();
}

/** Refuses what stands in a suggestion for words of one's own, typed as it was printed. */
export function demandOwnWords(typed: string): void {
  if (!/^\s*(?:…|\.\.\.)\s*$/.test(typed)) return;
  throw new NetError("usage", `"${typed.trim()}" stands for words of your own`, { hint: "write them in its place" });
}

/** A tag as it is kept: `#Finance` and `finance` are one. */
export function cleanTag(typed: string): string {
  const tag = cleanLine(typed).replace(/^#+/, "").toLowerCase().replace(/\s+/g, "-");
  if (tag === "") throw new NetError("usage", `"${typed}" is no tag`, { hint: "net tag Mette finance" });
  return tag;
}

/** The first word of a name, as one speaks to somebody. */
export function givenName(name: string): string {
  return name.split(" ", 1)[0] ?? name;
}

/** Tags in the order in which the file gives them back: by code points, of which UTF-16 has some the other way round. */
export function inTagOrder(tags: readonly string[]): string[] {
  return tags.toSorted((one, other) => {
    let at = 0;
    while (at < one.length && one[at] === other[at]) at++;
    return rankAt(one, at) - rankAt(other, at);
  });
}

/** The end of a text first, the halves of the letters beyond 16 bits last. */
function rankAt(text: string, at: number): number {
  const unit = at < text.length ? text.charCodeAt(at) : -1;
  return unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit;
}
