/** People as electronic cards, for other programs: vCard 4.0 (RFC 6350) and 3.0 (RFC 2426). */

import type { ImportedAddress, ImportedPerson } from "../../domain/imported.ts";
import { escaped } from "./values.ts";

export const VCARD_VERSIONS = ["4", "3"] as const;
export type VcardVersion = (typeof VCARD_VERSIONS)[number];

/** What a card can carry of a person. */
export type CardPerson = Pick<
  ImportedPerson,
  "nickname" | "addresses" | "roles" | "birthday" | "metOn" | "note" | "tags" | "uid"
> & { readonly name: string };

const MOST_OCTETS = 75;
/** The year that stands where none is known; 3.0 has no date without one, so this is what Apple's programs write. */
const NO_YEAR = 1604;

/** One card. Control characters are left out: no version may hold them. */
export function vcard(person: CardPerson, version: VcardVersion): string {
  const lines = [
    "BEGIN:VCARD",
    `VERSION:${version}.0`,
    "PRODID:-//net//EN",
    ...(person.uid ? [`UID${version === "4" ? ";VALUE=text" : ""}:${text(person.uid)}`] : []),
    `FN:${text(person.name)}`,
    `N:${nameParts(person.name)}`,
    ...(person.nickname === null ? [] : [`NICKNAME:${text(person.nickname)}`]),
    ...person.addresses.flatMap((address, at) => addressLines(address, at, version)),
    ...roleLines(person),
    ...(person.birthday === null ? [] : [birthdayLine(person.birthday, version)]),
    ...(person.tags.length === 0 ? [] : [`CATEGORIES:${person.tags.map(text).join(",")}`]),
    ...(person.note === null ? [] : [`NOTE:${text(person.note)}`]),
    ...(person.metOn === null ? [] : [`X-NET-MET-ON:${person.metOn}`]),
    "END:VCARD",
  ];
  return lines.map((line) => `${foldedLine(line)}\r\n`).join("");
}

function text(value: string): string {
  return escaped(plainText(value));
}

/** Without control characters, but for lines and tabs, and without halves of letters. */
export function plainText(value: string): string {
  return value
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g, "")
    .replace(/\p{Cs}/gu, "\uFFFD");
}

/** The last word as the family's name, which is right more often than not; FN holds the name as it is. */
function nameParts(name: string): string {
  const words = plainText(name).split(" ");
  const family = words.length > 1 ? (words.pop() ?? "") : "";
  return `${escaped(family)};${escaped(words.join(" "))};;;`;
}

const PROPERTIES = { email: "EMAIL", phone: "TEL", url: "URL" } as const;
const TYPES = new Set(["work", "home"]);

function addressLines(
  { kind, value, label = null }: ImportedAddress,
  at: number,
  version: VcardVersion,
): readonly string[] {
  const property = PROPERTIES[kind];
  const written = kind === "url" ? plainText(value).replace(/\s/g, "") : text(value);
  if (label === null) return [`${property}:${written}`];
  const isType = TYPES.has(label) && (version === "4" || kind === "phone"); // in 3.0 an e-mail is of no place
  if (isType) return [`${property};TYPE=${label}:${written}`];
  const group = `item${at + 1}`;
  return [`${group}.${property}:${written}`, `${group}.X-ABLabel:${text(label)}`];
}

/** Where there are several, a group says which title is held where. */
function roleLines({ roles }: CardPerson): readonly string[] {
  return roles.flatMap(({ organisation, title }, at) => {
    const group = roles.length > 1 ? `role${at + 1}.` : "";
    return [
      ...(organisation === null ? [] : [`${group}ORG:${text(organisation)}`]),
      ...(title === null ? [] : [`${group}TITLE:${text(title)}`]),
    ];
  });
}

function birthdayLine(birthday: string, version: VcardVersion): string {
  if (version === "4") return `BDAY:${birthday.startsWith("--") ? `--${digits(birthday)}` : digits(birthday)}`;
  if (!birthday.startsWith("--")) return `BDAY:${birthday}`;
  return `BDAY;X-APPLE-OMIT-YEAR=${NO_YEAR}:${NO_YEAR}${birthday.slice(1)}`;
}

function digits(written: string): string {
  return written.replace(/\D/g, "");
}

/** A line in pieces of at most 75 octets, none of which ends within a letter. */
export function foldedLine(line: string): string {
  if (line.length * 3 <= MOST_OCTETS) return line;
  const pieces: string[] = [];
  let piece = "";
  let octets = 0;
  for (const letter of line) {
    const size = octetsIn(letter);
    if (octets + size > MOST_OCTETS) {
      pieces.push(piece);
      piece = "";
      octets = 1; // the blank it goes on after
    }
    piece += letter;
    octets += size;
  }
  return [...pieces, piece].join("\r\n ");
}

function octetsIn(letter: string): number {
  const point = letter.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}
