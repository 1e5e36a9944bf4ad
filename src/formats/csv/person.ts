import type { Day } from "../../domain/day.ts";
import type { ImportedAddress, ImportedPerson, ImportedRole } from "../../domain/imported.ts";
import { folded, LONGEST_NAME } from "../../domain/name.ts";
import { isFax, isOwnLabel } from "../labels.ts";
import { emailsIn, phonesIn, profileUrl, said, tagsIn, urlsIn } from "./cells.ts";
import { birthdayIn, type DateOrder, dayIn } from "./dates.ts";
import type { Column, Field } from "./headings.ts";
import { spoken } from "./name-order.ts";
import type { Row } from "./rows.ts";

/** How a list is written, as its records tell together. */
interface Habits {
  readonly order: DateOrder;
  /** Whether a whole name stands with the family's first: `Holm, Mette`. */
  readonly isSurnameFirst: boolean;
  /** Nobody is born after it. */
  readonly today: Day;
}

/** What one record says, still column by column. */
interface Entry {
  readonly line: number;
  readonly habits: Habits;
  /** What the columns of one field say, those that say anything. */
  of(field: Field): readonly { readonly column: Column; readonly text: string }[];
  label(group: string): string;
}

/** What each cell of a record is, by its place, and which column goes before which. */
type Cells = ReadonlyMap<number, readonly { readonly rank: number; readonly column: Column }[]>;

/** The columns by their cells: a short record of a wide list asks only for the cells it has. */
export function cellsUnder(columns: readonly Column[]): Cells {
  const cells = new Map<number, { rank: number; column: Column }[]>();
  for (const [rank, column] of columns.entries()) {
    const known = cells.get(column.at);
    if (known) known.push({ rank, column });
    else cells.set(column.at, [{ rank, column }]);
  }
  return cells;
}

/** The person a record is about; or why it is about nobody. */
export function personIn(row: Row, columns: Cells, habits: Habits): ImportedPerson | { readonly reason: string } {
  const record = recordOf(row, columns, habits);
  const note: string[] = record.of("note").map(({ text }) => text);
  const addresses = addressesIn(record, note);
  const { name: said, credentials } = nameIn(record);
  const nickname = firstOf(record, "nickname");
  const name = said ?? nickname;
  const roles = rolesIn(record);
  note.push(...credentials, ...secondsIn(record));
  const birthday = birthdayOf(record, note);
  const [met] = record.of("met");
  const metOn = met ? dayIn(met.text, habits.order) : null;
  if (met && metOn === null) note.push(`${met.column.heading}: ${met.text}`);
  note.push(...postalIn(record), ...record.of("other").map((each) => labelled(record, each)));
  if (name === null && addresses.length === 0 && roles.every(({ organisation }) => organisation === null)) {
    return { reason: "no name, no e-mail and no organisation" };
  }
  if (name !== null && name.length > LONGEST_NAME) return { reason: `a name of ${name.length} letters` };
  return {
    line: row.line,
    name,
    nickname: said === null ? null : nickname,
    addresses,
    roles,
    birthday,
    metOn,
    note: [...new Set(note)].join("\n") || null,
    tags: [...new Set(record.of("tags").flatMap(({ text }) => tagsIn(text)))].sort(),
    interactions: [],
  };
}

function recordOf({ line, cells }: Row, columns: Cells, habits: Habits): Entry {
  const byField = new Map<Field, { column: Column; text: string }[]>();
  const labels = new Map<string, string>();
  const filled = cells.flatMap((cell, at) => {
    const here = columns.get(at);
    const text = here ? said(cell) : "";
    return here && text !== "" ? here.map((each) => ({ ...each, text })) : [];
  });
  for (const { column, text } of filled.sort((one, other) => one.rank - other.rank)) {
    if (column.field === "label") labels.set(column.group, text);
    const known = byField.get(column.field);
    if (known) known.push({ column, text });
    else byField.set(column.field, [{ column, text }]);
  }
  return { line, habits, of: (field) => byField.get(field) ?? [], label: (group) => labels.get(group) ?? "" };
}

function firstOf(record: Entry, field: Field): string | null {
  const text = record.of(field)[0]?.text;
  return text === undefined ? null : text.replaceAll("\n", " ");
}

const CREDENTIALS = /,\s*(\p{Lu}[\p{L}.®™]{0,12}(?:[\s,/|&-]+\p{Lu}[\p{L}.®™]{0,12})*)\.?$/u;
const LONGEST_WITH_CREDENTIALS = 200;
const GENERATION = /^(jr|sr|jun|sen|junior|senior|ii|iii|iv)\.?$/i;
const EASTERN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー・]+$/u;

/** The name in the order it is spoken; what stands behind it for honour goes into the note. */
function nameIn(record: Entry): { name: string | null; credentials: string[] } {
  const whole = firstOf(record, "name");
  if (whole !== null) {
    return {
      name: hasLetter(record.habits.isSurnameFirst ? spoken(whole) : whole),
      credentials: besides(record, whole),
    };
  }
  const credentials: string[] = [];
  const without = (text: string | null): string => {
    const found = text === null || text.length > LONGEST_WITH_CREDENTIALS ? null : CREDENTIALS.exec(text);
    if (!text || !found) return text ?? "";
    credentials.push(found[1] ?? "");
    return text.slice(0, found.index);
  };
  const [given, middle, family] = [
    without(firstOf(record, "given")),
    firstOf(record, "middle") ?? "",
    without(firstOf(record, "family")),
  ];
  const suffix = firstOf(record, "suffix") ?? "";
  const prefix = firstOf(record, "prefix");
  if (prefix) credentials.push(`${BESIDES.prefix}: ${prefix}`);
  if (suffix !== "" && !GENERATION.test(suffix)) credentials.push(`${BESIDES.suffix}: ${suffix}`);
  const isEastern = EASTERN.test(given) && EASTERN.test(family);
  const parts = isEastern ? [family + given] : [given, middle, family, GENERATION.test(suffix) ? suffix : ""];
  return { name: hasLetter(parts.filter(Boolean).join(" ")), credentials };
}

const BESIDES = { prefix: "Form of address", suffix: "Behind the name" } as const;
const PARTS = ["given", "middle", "family", "prefix", "suffix"] as const;

/** What the columns of a name's parts say that the whole name does not. */
function besides(record: Entry, whole: string): string[] {
  return PARTS.flatMap((part) => {
    const [first] = record.of(part);
    if (first === undefined || isWithin(first.text, whole)) return [];
    return [part === "prefix" || part === "suffix" ? `${BESIDES[part]}: ${first.text}` : labelled(record, first)];
  });
}

/** Whether the words of a part stand in the whole; those who write without blanks have no words. */
function isWithin(part: string, whole: string): boolean {
  const [words, all] = [folded(part), folded(whole)];
  return EASTERN.test(part) ? all.includes(words) : ` ${all} `.includes(` ${words} `);
}

const SINGLE = ["name", "nickname", ...PARTS, "birthday", "met"] as const;

/** What further columns say of what a person has only one of. */
function secondsIn(record: Entry): string[] {
  return SINGLE.flatMap((field) => {
    const [first, ...others] = record.of(field);
    return others.filter(({ text }) => text !== first?.text).map((each) => labelled(record, each));
  });
}

function hasLetter(name: string): string | null {
  return /[\p{L}\p{N}]/u.test(name) ? name : null;
}

/** What can be written to goes into `addresses`, the main one first; what only looks so, such as a fax, into the note. */
function addressesIn(record: Entry, note: string[]): ImportedAddress[] {
  const found = (["email", "phone", "url"] as const).flatMap((kind) => {
    const read = { email: emailsIn, phone: phonesIn, url: urlsIn }[kind];
    const cells = record.of(kind).map(({ column, text }) => ({ column, text, label: record.label(column.group) }));
    const ordered = [
      ...cells.filter(({ label }) => label.startsWith("*")),
      ...cells.filter(({ label }) => !label.startsWith("*")),
    ];
    return ordered.flatMap(({ column, text, label }): ImportedAddress[] => {
      const values = isFax(label) ? [] : read(text);
      const isSaid = kind !== "url" && isOwnLabel(label);
      if (values.length === 0 || isSaid) note.push(labelled(record, { column, text }));
      return values.map((value) => ({ kind, value: kind === "url" ? (profileUrl(value) ?? value) : value }));
    });
  });
  const seen = new Set<string>();
  return found.filter(({ kind, value }) => {
    const key = `${kind} ${value.toLowerCase()}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Each organisation with the title of its own group, place by place where a cell has several; a title that is left stands alone. */
function rolesIn(record: Entry): ImportedRole[] {
  const titles = [...record.of("title")];
  const several = (each: { readonly text: string } | undefined): string[] =>
    each?.text.split(/ ?::: ?/).map((text) => text.replaceAll("\n", " ")) ?? [];
  const held = record.of("organisation").map((organisation) => {
    const own = titles.findIndex(({ column }) => column.group === organisation.column.group);
    const [title] = own < 0 ? [] : titles.splice(own, 1);
    return { at: organisation.column.at, places: several(organisation), titles: several(title) };
  });
  const alone = titles.map((title) => ({ at: title.column.at, places: [], titles: several(title) }));
  return [...held, ...alone]
    .sort((one, other) => one.at - other.at)
    .flatMap((each) =>
      Array.from({ length: Math.max(each.places.length, each.titles.length) }, (_, at) => ({
        organisation: orNull(each.places[at]),
        title: orNull(each.titles[at]),
      })),
    )
    .filter(({ organisation, title }) => organisation !== null || title !== null);
}

function orNull(text = ""): string | null {
  return text === "" ? null : text;
}

/** A birthday in one column, or in three; where none is to be made of what they say, it goes into the note. */
function birthdayOf(record: Entry, note: string[]): string | null {
  const { order, today } = record.habits;
  const parts = (["birth-day", "birth-month", "birth-year"] as const).map((field) => record.of(field)[0]);
  const [whole] = record.of("birthday");
  const birthday =
    birthdayIn(inOne(parts.map((part) => part?.text ?? "")), "dmy", today) ??
    birthdayIn(whole?.text ?? "", order, today);
  if (birthday !== null) return birthday;
  for (const said of [...parts, whole]) {
    if (said && !/^[0\s/.-]+$/.test(said.text)) note.push(`${said.column.heading}: ${said.text}`);
  }
  return null;
}

/** The parts of a birthday as one date; a month may be a word. */
function inOne([day = "", month = "", year = ""]: readonly string[]): string {
  if (!/^\d+$/.test(month)) return `${day} ${month} ${year}`;
  return `${year === "" ? "-" : year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

const PLACES: Readonly<Record<string, string>> = {
  home: "Home address",
  work: "Work address",
  other: "Other address",
  "": "Address",
};

/** Postal addresses as one line each, the parts in the order of the columns. */
function postalIn(record: Entry): string[] {
  const places = new Map<string, { column: Column; text: string }[]>();
  for (const part of record.of("postal")) {
    const known = places.get(part.column.group);
    if (known) known.push(part);
    else places.set(part.column.group, [part]);
  }
  return [...places].map(([group, parts]) => {
    const whole = parts.find(({ column }) => /formatted$/i.test(column.heading));
    const text = whole?.text ?? parts.map((part) => part.text).join(", ");
    const label = record.label(group).replace(/^\* ?/, "");
    return `${label === "" ? (PLACES[group] ?? "Address") : `${label} address`}: ${text.replaceAll("\n", ", ")}`;
  });
}

/** What a column said, with what it is called: by its label where there is one beside it. */
function labelled(record: Entry, { column, text }: { readonly column: Column; readonly text: string }): string {
  const label = record.label(column.group).replace(/^\* ?/, "");
  const heading = column.heading.replace(/ \d+ - \w+$/, "");
  return `${label === "" ? heading : /^(relation|event|custom field|im)\b/i.test(heading) ? label : `${heading} (${label})`}: ${text}`;
}
