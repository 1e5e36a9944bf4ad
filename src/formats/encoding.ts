import { NetError } from "../errors.ts";
import { latin1, western } from "./western.ts";

/** The names by which an encoding may be asked for, besides what is found by itself. */
export const ENCODINGS = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "windows-1250",
  "windows-1251",
  "windows-1252",
  "windows-1253",
  "windows-1254",
  "windows-1257",
  "shift_jis",
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** As many bytes as tell one alphabet from another. */
const ENOUGH = 200_000;

/**
 * The text of a file, whatever it is written in: UTF-8 and UTF-16 with or without a mark, Shift_JIS, or one of the Windows code
 * pages, told apart by which of them makes words of it. NUL, which no text holds, is left out; a letter that cannot be read is \ufffd.
 */
export function decoded(bytes: Uint8Array, encoding: Encoding): string {
  const text = decodedAs(bytes, encoding, false);
  if (text === null) {
    throw new NetError("invalid", `it is not written in ${encoding}`, { hint: "--encoding windows-1252, or another" });
  }
  return text.replace(/^\ufeff/, "").replaceAll("\0", "");
}

/** What the bytes are most likely written in. */
export function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  const wide = wideOrder(bytes);
  if (wide) return wide;
  if (decodedAs(bytes, "utf-8", false) !== null) return "utf-8";
  const sample = bytes.subarray(0, ENOUGH);
  return isJapanese(sample) ? "shift_jis" : codePageOf(sample);
}

/** Plain letters as UTF-16 have a NUL at every other place. */
function wideOrder(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const most = Math.min(bytes.length, 4000);
  const nuls: [number, number] = [0, 0];
  for (let at = 0; at < most; at++) if (bytes[at] === 0) nuls[at % 2 === 0 ? 0 : 1]++;
  const [even, odd] = nuls;
  if (odd > most / 5 && even < odd / 4) return "utf-16le";
  return even > most / 5 && odd < even / 4 ? "utf-16be" : null;
}

function decodedAs(bytes: Uint8Array, encoding: Encoding, fatal: boolean): string | null {
  if (encoding === "windows-1252") return western(latin1(bytes));
  try {
    return new TextDecoder(encoding, { fatal: fatal || encoding === "utf-8" || encoding === "shift_jis" }).decode(
      bytes,
    );
  } catch {
    return encoding === "utf-8" && !fatal ? mostlyUtf8(bytes) : null;
  }
}

/**
 * UTF-8 in which some letters are broken: programs cut a long cell within one, and all others are not to be spoilt by it. Other
 * encodings make letters of UTF-8 only now and then. What is broken stands as \ufffd.
 */
function mostlyUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder("utf-8").decode(bytes);
  let broken = 0;
  let whole = 0;
  for (const letter of text) {
    if (letter === "\ufffd") broken++;
    else if (letter > "\u007f") whole++;
  }
  return whole > 3 * broken ? text : null;
}

/** Whether Shift_JIS makes running Japanese of it, and not a sign here and there out of two Western letters. */
function isJapanese(bytes: Uint8Array): boolean {
  let high = 0;
  let leading = 0;
  for (const byte of bytes) {
    if (byte >= 0x80) high++;
    if (byte >= 0x81 && byte <= 0x9f) leading++;
  }
  // Most of its letters begin with bytes that other alphabets have no letters at.
  if (leading < high / 4) return false;
  // The sample may end within a letter.
  const text = decodedAs(bytes, "shift_jis", true) ?? decodedAs(bytes.subarray(0, -1), "shift_jis", true);
  if (text === null || /[\ue000-\uf8ff]/.test(text)) return false;
  const signs = text.match(/[\u3041-\u30ff\u3400-\u9fff]/g)?.length ?? 0;
  const inRuns = (text.match(/[\u3041-\u30ff\u3400-\u9fff]{2,}/g) ?? []).join("").length;
  return signs > 0 && inRuns >= signs * 0.6;
}

/** The commonest letters of those who write with each page, besides those of English. */
const PAGES: readonly { readonly page: Encoding; readonly common: string }[] = [
  { page: "windows-1252", common: "æøåäöüßéèêàçñóáíúãõâôëïîœÆØÅÄÖÜÉð" },
  { page: "windows-1250", common: "ąćęłńóśźżáčďéěíňřšťúůýžőűäöüăâîșțŁŚŻČŘŠŽ" },
  { page: "windows-1254", common: "ığüşöçİĞÜŞÖÇâ" },
  { page: "windows-1257", common: "āčēģīķļņšūžąęėįųõäöüĀČĒŠŪŽ" },
];

function codePageOf(bytes: Uint8Array): Encoding {
  let high = 0;
  let together = 0;
  for (let at = 0; at < bytes.length; at++) {
    if ((bytes[at] ?? 0) < 0xc0) continue;
    high++;
    if ((bytes[at + 1] ?? 0) >= 0xc0 || (bytes[at - 1] ?? 0) >= 0xc0) together++;
  }
  if (high > 0 && together > 0.7 * high) return isGreek(bytes) ? "windows-1253" : "windows-1251";
  const scores = PAGES.map(({ page, common }) => ({
    page,
    score: likeness(decodedAs(bytes, page, false) ?? "", common),
  }));
  // The first stands where no other does better: Western letters are the likeliest.
  return scores.reduce((best, each) => (each.score > best.score ? each : best)).page;
}

function isGreek(bytes: Uint8Array): boolean {
  const vowels = (page: Encoding, letters: RegExp): number =>
    decodedAs(bytes, page, false)?.match(letters)?.length ?? 0;
  return vowels("windows-1253", /[αειοςάέίό]/g) > vowels("windows-1251", /[аеионяАЕИО]/g);
}

/** How well the letters beyond ASCII fit: common ones speak for a page, signs within a word against it. */
function likeness(text: string, common: string): number {
  let score = 0;
  for (const letter of text) if (letter > "\u007f" && common.includes(letter)) score++;
  score -= 3 * (text.match(/\p{L}[¡-¿×÷†‡‰‹›€‚„…˜¨´¸˝˛˙]|[¡-©«-¿×÷†‡‰]\p{Ll}/gu)?.length ?? 0);
  return score - (text.match(/\p{Ll}\p{Lu}\p{Ll}|\ufffd/gu)?.length ?? 0);
}
