import { cleanTag } from "../../domain/name.ts";
import { undefused } from "../csv-write.ts";
import { isOwnLabel } from "../labels.ts";

/** What programs write for "nothing". */
const NOTHING = new Set([
  ...["undefined", "null", "(null)", "nan", "n/a", "#n/a", "-", "–", "—"],
  ...["0/0/00", "00/00/00", "unspecified", "ikke angivet"], // a day and a gender, as Outlook says that there is none
]);

/** What a cell says, as clean text; "" for nothing. What was put before it so that no spreadsheet reckons with it is taken off. */
export function said(cell: string | undefined): string {
  if (cell === undefined || cell === "") return "";
  if (/^[\x21-\x26\x28-\x3c\x3e-\x7e]+(?: [\x21-\x7e]+)*$/.test(cell))
    return NOTHING.has(cell.toLowerCase()) ? "" : cell;
  const bare = undefused(cell).replace(/^="([^"]*)"$/, "$1");
  const text = bare
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/[^\S\n]+/gu, " ")
    .trim();
  return NOTHING.has(text.toLowerCase()) ? "" : text;
}

/** Of RFC 5321. */
const LONGEST_EMAIL = 254;

/** The e-mail addresses in a cell, whatever stands around them. */
export function emailsIn(text: string): string[] {
  const found = text.match(/(?<![^\s<>,;:"'()|])[^\s<>,;:"'()|]+@[^\s<>,;:"'()|]+/g) ?? [];
  return found.filter((address) => address.length <= LONGEST_EMAIL);
}

/** The phone numbers of a cell: those that hold a digit. */
export function phonesIn(text: string): string[] {
  return text
    .split(/ ?::: ?|[;\n]/)
    .flatMap(numbersBeside)
    .map(plainNumber)
    .filter((part) => digitsIn(part) >= 3 && !isShortened(part));
}

/** `20 30 40 50 / 31 32 33 34` is two numbers, `030 / 1234567` one: of fewer digits either side may be only a part. */
const WHOLE_NUMBER_DIGITS = 8;

function numbersBeside(written: string): string[] {
  const parts = written.split(/[/,]/);
  return parts.every((part) => digitsIn(part) >= WHOLE_NUMBER_DIGITS) ? parts : [written];
}

function digitsIn(text: string): number {
  return text.match(/\d/g)?.length ?? 0;
}

const FOR_A_NUMBER = /^(?:tel|tlf|telefon|téléphone|phone|ph|mob|[tpmd])$/i;

/** A number without the word for its kind, unless it is somebody's own, and without what a program that reckoned with it put behind it. */
function plainNumber(written: string): string {
  const part = written.trim().replace(/^(\+?\d{6,})[.,]0$/, "$1");
  const [, label = "", number] = /^(\p{L}[\p{L} ]{0,15})\.?:\s*(?=[+(\d])(.*)$/su.exec(part) ?? [];
  return number !== undefined && (FOR_A_NUMBER.test(label) || !isOwnLabel(label)) ? number : part;
}

/** Whether a spreadsheet wrote a long number with a power of ten, `4,52E+11`, whose last digits are gone. */
export function isShortened(written: string): boolean {
  return /^\d(?:[.,]\d+)?e\+?\d+$/i.test(written);
}

/** The web addresses of a cell. LinkedIn's are written in one way, whichever country's page, and without what follows them. */
export function urlsIn(text: string): string[] {
  return text
    .split(/ ?::: ?|[\s,;]+/)
    .filter((part) => /^(?:https?:\/\/)?[^\s/@]+\.\p{L}{2,}(?:[/?#:].*)?$/iu.test(part))
    .map((part) => profileUrl(part) ?? part);
}

/** `https://www.linkedin.com/in/name` for whatever way a LinkedIn profile was written; null for another address. */
export function profileUrl(written: string): string | null {
  const [, slug] = /^(?:https?:\/\/)?(?:[a-z]{2,3}\.)?linkedin\.com\/in\/([^/?#\s]+)/i.exec(written.trim()) ?? [];
  if (slug === undefined) return null;
  return `https://www.linkedin.com/in/${plainSlug(slug).toLowerCase()}`;
}

function plainSlug(slug: string): string {
  try {
    return decodeURIComponent(slug).normalize("NFC");
  } catch {
    return slug;
  }
}

/** Groups every address book has, which say nothing of a person. */
const SYSTEM_GROUPS = new Set(["mycontacts", "my contacts", "starred", "starred in android"]);

/** The tags a cell of groups names, as they are kept. */
export function tagsIn(text: string): string[] {
  return text
    .split(text.includes(":::") ? ":::" : /[;,\n]|\s(?=#)/)
    .map((part) =>
      part
        .trim()
        .replace(/^\* ?/, "")
        .replace(/^system group: /i, ""),
    )
    .filter((part) => /[\p{L}\p{N}]/u.test(part) && !SYSTEM_GROUPS.has(part.toLowerCase()))
    .map(cleanTag);
}
