/** MECARD, the short card that telephones put into a QR code: `MECARD:N:Holm,Mette;TEL:+4520304050;EMAIL:mette@nordlys.dk;;` */

import { dayFrom } from "../domain/day.ts";
import type { IdentifierKind } from "../domain/identifier.ts";
import type { ImportedAddress, ImportedPerson, ImportedRemark } from "../domain/imported.ts";
import { cleanLine, cleanText } from "../domain/name.ts";

const BEGIN = /^\s{0,20}MECARD:/i;
const ADDRESS_KINDS: ReadonlyMap<string, IdentifierKind> = new Map([
  ["TEL", "phone"],
  ["TEL-AV", "phone"],
  ["EMAIL", "email"],
  ["URL", "url"],
]);

interface Field {
  readonly name: string;
  /** With its escapes. */
  readonly value: string;
}

/** The person on a MECARD, or null where the text is none or says nothing of anybody. */
export function readMecard(text: string): ImportedPerson | null {
  if (!BEGIN.test(text)) return null;
  const fields = fieldsOf(text.replace(BEGIN, ""));
  const lines = (name: string): readonly string[] =>
    fields
      .filter((field) => field.name === name)
      .map(({ value }) => lineOf(value))
      .filter((line) => line !== "");
  const [name = null] = fields
    .filter((field) => field.name === "N")
    .map(({ value }) => nameOf(value))
    .filter(Boolean);
  const [nickname = null] = lines("NICKNAME");
  const [organisation = null] = lines("ORG");
  const [title = null] = lines("TITLE");
  const birthday =
    lines("BDAY")
      .map(birthdayOf)
      .find((day) => day !== null) ?? null;
  const addresses = addressesOf(fields);
  const note = fields
    .filter((field) => field.name === "NOTE")
    .map(({ value }) => cleanText(unescaped(value)))
    .join("\n");
  if (name === null && nickname === null && organisation === null && addresses.length === 0) return null;
  return {
    line: 1,
    name: name ?? nickname,
    nickname: name === null ? null : nickname,
    addresses,
    roles: organisation === null && title === null ? [] : [{ organisation, title }],
    birthday,
    metOn: null,
    note: note === "" ? null : note,
    tags: [],
    interactions: [],
    uid: null,
    further: lines("ADR").map((line): ImportedRemark => ({ what: "address", text: partsOf(line).join(", ") })),
  };
}

/** Fields end in a semicolon; one after a backslash is a letter like any other. */
function fieldsOf(text: string): readonly Field[] {
  return (text.match(/(?:\\[\s\S]|[^;\\])+/g) ?? []).flatMap((part) => {
    const colon = part.indexOf(":");
    return colon < 1 ? [] : [{ name: part.slice(0, colon).trim().toUpperCase(), value: part.slice(colon + 1) }];
  });
}

function unescaped(value: string): string {
  return value.replace(/\\([\s\S])/g, "$1");
}

function lineOf(value: string): string {
  return cleanLine(unescaped(value));
}

/** "Holm,Mette" is family and given name; a name without a comma stands as it is. */
function nameOf(value: string): string {
  const [family = "", ...given] = (value.match(/(?:\\[\s\S]|[^,\\])+/g) ?? []).map(lineOf).filter(Boolean);
  return [...given, family].join(" ");
}

/** An address begins with its box and its floor, which are mostly empty. */
function partsOf(line: string): readonly string[] {
  return line.split(",").map(cleanLine).filter(Boolean);
}

function addressesOf(fields: readonly Field[]): readonly ImportedAddress[] {
  return fields.flatMap(({ name, value }) => {
    const kind = ADDRESS_KINDS.get(name);
    const written = lineOf(value);
    return kind === undefined || written === "" ? [] : [{ kind, value: written }];
  });
}

function birthdayOf(text: string): string | null {
  const [, year, month, date] = /^(\d{4})-?(\d\d)-?(\d\d)$/.exec(text) ?? [];
  return dayFrom(Number(year), Number(month), Number(date)) ?? null;
}
