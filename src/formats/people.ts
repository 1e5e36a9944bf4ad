/** People in the forms of other programs. */

import { type ExportForm, fileNames, type GroupCopy, type PersonCopy } from "../domain/export.ts";
import { IDENTIFIER_KINDS, valuesOf } from "../domain/identifier.ts";
import { writeCsv } from "./csv-write.ts";
import { inline, writeGroupNote, writeNote } from "./notes.ts";
import { type CardPerson, type VcardVersion, vcard } from "./vcard/write.ts";

interface WrittenFile {
  readonly name: string;
  readonly text: string;
}

export function versionOf(form: ExportForm): VcardVersion {
  return form === "vcard3" ? "3" : "4";
}

/** One card after the other. */
export function writeCards(people: readonly PersonCopy[], version: VcardVersion): string {
  return people.map((copy) => vcard(cardOf(copy), version)).join("");
}

/** One person's card by itself. */
export function cardText(copy: PersonCopy, version: VcardVersion): string {
  return vcard(cardOf(copy), version);
}

/** One file a card, named by the id that is also its UID: the form of a folder that vdirsyncer and khard read. */
export function cardFiles(people: readonly PersonCopy[], version: VcardVersion): readonly WrittenFile[] {
  return people.map((copy) => ({
    name: `${copy.contact.id.replace(/[^\w-]/g, "_")}.vcf`,
    text: vcard(cardOf(copy), version),
  }));
}

function cardOf({ contact, addresses, roles }: PersonCopy): CardPerson {
  return {
    name: contact.name,
    nickname: contact.nickname,
    addresses,
    roles,
    birthday: contact.birthday,
    metOn: contact.metOn,
    note: contact.note,
    tags: contact.tags,
    uid: contact.id,
  };
}

/** One note a person and a group, named after them; where somebody else has a note too, it is linked to. */
export function noteFiles(people: readonly PersonCopy[], groups: readonly GroupCopy[] = []): readonly WrittenFile[] {
  const names = fileNames([...people.map(({ contact }) => contact.name), ...groups.map(({ group }) => group.name)]);
  const fileOf = new Map<string, string>();
  people.forEach(({ contact }, at) => {
    if (!fileOf.has(contact.name)) fileOf.set(contact.name, names[at] ?? "");
  });
  groups.forEach(({ group }, at) => {
    if (!fileOf.has(group.name)) fileOf.set(group.name, names[people.length + at] ?? "");
  });
  const link = (name: string): string => {
    const file = fileOf.get(name);
    if (file === undefined) return inline(name);
    return file === name ? `[[${file}]]` : `[[${file}|${inline(name).replaceAll("\\|", " ")}]]`;
  };
  const texts = [...people.map((copy) => writeNote(copy, link)), ...groups.map((copy) => writeGroupNote(copy, link))];
  return texts.map((text, at) => ({ name: `${names[at] ?? ""}.md`, text }));
}

/** One row a person; what somebody may have several of gets as many columns as anybody needs. */
export function peopleCsv(people: readonly PersonCopy[]): string {
  const most = (count: (copy: PersonCopy) => number): number =>
    people.reduce((max, copy) => Math.max(max, count(copy)), 1);
  const roleCount = most(({ roles }) => roles.length);
  const counts = IDENTIFIER_KINDS.map((kind) => most(({ addresses }) => valuesOf(addresses, kind).length));
  const numbered = (name: string, count: number): string[] =>
    Array.from({ length: count }, (_, at) => (at === 0 ? name : `${name} ${at + 1}`));
  const padded = (values: readonly string[], count: number): string[] =>
    Array.from({ length: count }, (_, at) => values[at] ?? "");
  const [titles, organisations] = [numbered("title", roleCount), numbered("organisation", roleCount)];
  const heading = [
    "name",
    "nickname",
    ...organisations.flatMap((name, at) => [name, titles[at] ?? ""]),
    ...IDENTIFIER_KINDS.flatMap((kind, at) => numbered(kind, counts[at] ?? 1)),
    ...["birthday", "tags", "standing", "tier", "every days", "met on", "met at", "added on", "last contact", "note"],
  ];
  const rows = people.map((copy) => {
    const { contact, roles, event, cadenceDays, lastOn } = copy;
    return [
      contact.name,
      contact.nickname ?? "",
      ...organisations.flatMap((_, at) => [roles[at]?.organisation ?? "", roles[at]?.title ?? ""]),
      ...IDENTIFIER_KINDS.flatMap((kind, at) => padded(valuesOf(copy.addresses, kind), counts[at] ?? 1)),
      contact.birthday ?? "",
      contact.tags.join(" "),
      contact.standing,
      contact.tier ?? "",
      cadenceDays === null ? "" : String(cadenceDays),
      contact.metOn ?? "",
      event?.name ?? "",
      contact.addedOn,
      lastOn ?? "",
      contact.note ?? "",
    ];
  });
  return writeCsv(heading, rows);
}

/** One person's own copy. */
export function copyJson(copy: PersonCopy): string {
  return `${JSON.stringify({ format: "net-person", version: 1, ...copy }, null, 1)}\n`;
}
