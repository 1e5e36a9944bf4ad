/** Octets become letters: which encoding a file has, and what a value says in it. */

import { latin1, western } from "../western.ts";

/** A file as octets that can be searched like a text: each character is one octet. */
interface Octets {
  readonly text: string;
  /** Whether the file was made UTF-8 here, so that CHARSET no longer tells of the octets as they stand. */
  readonly isMadeUtf8: boolean;
}

/** The octets of a file, without its byte order mark; UTF-16 and UTF-32 are made UTF-8. */
export function octetsOf(input: Uint8Array | string): Octets {
  if (typeof input === "string") return made(input);
  const wide = wideEncoding(input);
  if (wide !== null)
    return made(wide === "utf-32le" || wide === "utf-32be" ? utf32(input, wide) : new TextDecoder(wide).decode(input));
  const bytes = input[0] === 0xef && input[1] === 0xbb && input[2] === 0xbf ? input.subarray(3) : input;
  return { text: latin1(bytes), isMadeUtf8: false };
}

function made(text: string): Octets {
  return { text: latin1(new TextEncoder().encode(text.replace(/^\uFEFF/, ""))), isMadeUtf8: true };
}

const SAMPLE = 512;

/** By the mark, or by where the zeros stand: `B` is 00 42 in UTF-16BE and 42 00 in UTF-16LE. */
function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | "utf-32le" | "utf-32be" | null {
  const [a, b, c, d] = bytes;
  if (a === 0 && b === 0 && ((c === 0xfe && d === 0xff) || (c === 0 && d !== 0 && d !== undefined))) return "utf-32be";
  if (b === 0 && c === 0 && d === 0 && a !== 0 && bytes.length > 4) return "utf-32le";
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? "utf-32le" : "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const most = sample.length / 4;
  if (even > most && even > odd * 4) return "utf-16be";
  return odd > most && odd > even * 4 ? "utf-16le" : null;
}

function utf32(bytes: Uint8Array, encoding: "utf-32le" | "utf-32be"): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const point = view.getUint32(at, encoding === "utf-32le");
    const isLetter = point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
    parts.push(isLetter ? String.fromCodePoint(point) : "\uFFFD");
  }
  return parts.join("");
}

/** A value as text. */
interface Decoded {
  readonly text: string;
  /** The encoding it was taken for, where nothing said so; null where something did. */
  readonly guessed: string | null;
  /** Whether some octets mean nothing in its encoding; they became U+FFFD. */
  readonly hasLost: boolean;
}

/** One octet a letter: what is UTF-8 by itself is not in one of these, whatever is said. */
const SINGLE = /^(?:iso-?8859|windows-?125|cp-?125|latin|us-?ascii|ascii|ansi)/i;

/**
 * The text of `octets` in the encoding named, else UTF-8, else `fallback`.
 *
 * Many programs name one encoding and write another, so that UTF-8 is taken for what it is.
 */
export function decoded(octets: string, charset: string | null, fallback: () => string): Decoded {
  if (isAscii(octets) && !/^iso-?2022/i.test(charset ?? "")) return { text: octets, guessed: null, hasLost: false };
  const utf8 = strictly(octets, "utf-8");
  const label = charset === null || /^utf-?8$/i.test(charset) ? null : charset;
  if (label !== null && (utf8 === null || !SINGLE.test(label))) {
    const text = strictly(octets, label);
    if (text !== null) return { text, guessed: null, hasLost: false };
  }
  if (utf8 !== null) return { text: utf8, guessed: null, hasLost: false };
  const guessed = label !== null && isKnown(label) ? label : fallback();
  const text = strictly(octets, guessed);
  if (text !== null) return { text, guessed, hasLost: false };
  return {
    text: new TextDecoder(isKnown(guessed) ? guessed : "utf-8").decode(bytesOf(octets)),
    guessed,
    hasLost: true,
  };
}

function isAscii(octets: string): boolean {
  return !/[\x80-\xff]/.test(octets);
}

export function isUtf8(octets: string): boolean {
  return isAscii(octets) || strictly(octets, "utf-8") !== null;
}

/** What the octets say in an encoding; null where they say nothing in it, or nobody knows it. */
function strictly(octets: string, label: string): string | null {
  if (isWestern(label)) return western(octets);
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytesOf(octets));
  } catch {
    return null;
  }
}

/** Whether an encoding of this name can be read here. */
export function isKnown(label: string): boolean {
  if (isWestern(label)) return true;
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false;
  }
}

function bytesOf(octets: string): Uint8Array {
  return Buffer.from(octets, "latin1");
}

/** Whether a name is one of Windows-1252, or of what is a part of it. */
function isWestern(label: string): boolean {
  return /^(?:windows-?1252|cp-?1252|iso-?8859-?1|latin-?1|ansi|us-?ascii|ascii)$/i.test(label.trim());
}

/** The encoding that octets which are not UTF-8 are likely in, where nothing says so: Shift_JIS, Cyrillic, else Western. */
export function likelyEncoding(values: readonly string[], named: readonly string[]): string {
  const fitting = named.find((label) => values.every((value) => strictly(value, label) !== null));
  if (fitting !== undefined) return fitting;
  // 82 and 83 lead the kana; in Western text they are signs that hardly anybody writes.
  const hasKana = values.some((value) => /[\x82\x83][\x40-\x7e\x80-\xfc]/.test(value));
  if (hasKana && values.every((value) => strictly(value, "shift_jis") !== null)) return "shift_jis";
  const all = values.join("");
  const [high, low] = [count(all, /[\xc0-\xff]/g), count(all, /[A-Za-z]/g)];
  return high > 3 && high > low * 2 ? "windows-1251" : "windows-1252";
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Quoted-printable octets as they are meant; what is no escape stands for itself. */
export function unquoted(octets: string): string {
  return octets.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
