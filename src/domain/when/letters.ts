// Asked of single characters: a pattern with \p{…} takes longer to compile than a whole sentence to read.

/** The letters and numbers of the scripts of Europe and East Asia, as a class for patterns that need one. */
export const ALPHANUMERIC =
  "[0-9A-Za-z\\u00aa\\u00b2\\u00b3\\u00b5\\u00b9\\u00ba\\u00bc-\\u00be\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02af\\u0370-\\u1fff\\u2c00-\\u2dff\\u3040-\\ud7ff\\uf900-\\ufaff]";

/** Whether any letter or number stands in `text`. */
export function hasAlphanumeric(text: string): boolean {
  for (let at = 0; at < text.length; at = endOfCharacter(text, at)) if (isAlphanumericAt(text, at)) return true;
  return false;
}

/** Whether any of 0 to 9 stands in `text`. */
export function hasDigit(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (isDigitAt(text, at)) return true;
  return false;
}

/** Whether the character that begins at `at` is a letter or a number of any script. */
export function isAlphanumericAt(text: string, at: number): boolean {
  const code = codeAt(text, at);
  if (code < 0x80) return isPlainLetter(code) || isPlainDigit(code);
  return isLetterAt(text, at) || isNumberAt(text, at);
}

/** Whether the character that begins at `at` is a letter of any script. */
export function isLetterAt(text: string, at: number): boolean {
  const code = codeAt(text, at);
  if (code < 0x80) return isPlainLetter(code);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code < 0x2b0) return code !== 0xd7 && code !== 0xf7;
  return !isPunctuation(code) && /^\p{L}/u.test(characterAt(text, at));
}

/** Whether the character that begins at `at` is a number of any script, ½ and ² among them. */
export function isNumberAt(text: string, at: number): boolean {
  const code = codeAt(text, at);
  if (code < 0x80) return isPlainDigit(code);
  if (code < 0xc0) return code === 0xb2 || code === 0xb3 || code === 0xb9 || (code >= 0xbc && code <= 0xbe);
  return code >= 0x2b0 && !isPunctuation(code) && /^\p{N}/u.test(characterAt(text, at));
}

/** Whether the character that begins at `at` is an accent on the one before. */
export function isAccentAt(text: string, at: number): boolean {
  const code = codeAt(text, at);
  if (code < 0x370) return code >= 0x300;
  return !isPunctuation(code) && /^\p{M}/u.test(characterAt(text, at));
}

/** Whether the character that begins at `at` is a small letter. */
export function isSmallAt(text: string, at: number): boolean {
  const code = codeAt(text, at);
  if (code < 0x80) return code >= 0x61 && code <= 0x7a;
  if (code < 0x100) return (code >= 0xdf && code !== 0xf7) || code === 0xb5;
  return !isPunctuation(code) && /^\p{Ll}/u.test(characterAt(text, at));
}

/** Whether the character that begins at `at` is a capital letter. */
export function isCapitalAt(text: string, at: number): boolean {
  const code = codeAt(text, at);
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  if (code < 0x100) return code >= 0xc0 && code <= 0xde && code !== 0xd7;
  return !isPunctuation(code) && /^\p{Lu}/u.test(characterAt(text, at));
}

/** Whether one of 0 to 9 stands at `at`. */
export function isDigitAt(text: string, at: number): boolean {
  return isPlainDigit(codeAt(text, at));
}

export function isSpaceAt(text: string, at: number): boolean {
  const code = codeAt(text, at);
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  return code === 0xa0 || (code >= 0x1680 && text.slice(at, at + 1).trim() === "");
}

/** Where the character ends that begins at `at`. */
export function endOfCharacter(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? at + 2 : at + 1;
}

/** Where the plain letters end that stand from `at` on. */
export function endOfLetters(text: string, at: number): number {
  let end = at;
  while (isPlainLetter(text.charCodeAt(end))) end += 1;
  return end;
}

/** `text` in small letters, each of them where it stood. */
export function lowered(text: string): string {
  const low = text.toLowerCase();
  if (low.length === text.length) return low;
  const parts = text.split("İ"); // the one letter that is longer when it is small
  return parts.map((part) => part.toLowerCase()).join("İ");
}

/** Where the character begins that ends before `end`; one before `end` but for the pairs that rare ones are written in. */
export function startBefore(text: string, end: number): number {
  const code = text.charCodeAt(end - 1);
  const isSecondHalf = code >= 0xdc00 && code <= 0xdfff && (text.codePointAt(end - 2) ?? 0) > 0xffff;
  return isSecondHalf ? end - 2 : end - 1;
}

/** 0 where the text has ended, so that nothing there is anything. */
function codeAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? text.charCodeAt(at) : 0;
}

function isPlainLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

function isPlainDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Dashes, curly quotes and whatever else fine writing puts between words. */
function isPunctuation(code: number): boolean {
  return (code >= 0x2000 && code <= 0x206f) || (code >= 0x3000 && code <= 0x3003);
}

function characterAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}
