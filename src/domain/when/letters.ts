// Asked of single characters: a pattern with \p{…} takes longer to compile than a whole sentence to read.

/** Whether the character that begins at `at` is a letter or a number of any script. */
export function isAlphanumericAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return isPlainLetter(code) || isPlainDigit(code);
  return isLetterAt(text, at) || isNumber(code, text, at);
}

/** Whether the character that begins at `at` is a letter of any script. */
export function isLetterAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return isPlainLetter(code);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code < 0x2b0) return code !== 0xd7 && code !== 0xf7;
  return !isPunctuation(code) && /^\p{L}/u.test(characterAt(text, at));
}

/** Whether the character that begins at `at` is a capital letter. */
export function isCapitalAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  if (code < 0x100) return code >= 0xc0 && code <= 0xde && code !== 0xd7;
  return !isPunctuation(code) && /^\p{Lu}/u.test(characterAt(text, at));
}

/** Whether one of 0 to 9 stands at `at`. */
export function isDigitAt(text: string, at: number): boolean {
  return isPlainDigit(text.charCodeAt(at));
}

/** Where the character begins that ends before `end`; one before `end` but for the pairs that rare ones are written in. */
export function startBefore(text: string, end: number): number {
  const code = text.charCodeAt(end - 1);
  const isSecondHalf = code >= 0xdc00 && code <= 0xdfff && (text.codePointAt(end - 2) ?? 0) > 0xffff;
  return isSecondHalf ? end - 2 : end - 1;
}

function isPlainLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

function isPlainDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isNumber(code: number, text: string, at: number): boolean {
  if (code < 0xc0) return code === 0xb2 || code === 0xb3 || code === 0xb9 || (code >= 0xbc && code <= 0xbe);
  return code >= 0x2b0 && !isPunctuation(code) && /^\p{N}/u.test(characterAt(text, at));
}

/** Dashes, curly quotes and whatever else fine writing puts between words. */
function isPunctuation(code: number): boolean {
  return (code >= 0x2000 && code <= 0x206f) || (code >= 0x3000 && code <= 0x3003);
}

function characterAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}
