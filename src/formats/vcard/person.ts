/** A card becomes a person, or a reason why it is none. */

import { parseDay } from "../../domain/day.ts";
import { groupedBy } from "../../domain/grouped.ts";
import type { ImportedPerson, ImportedRemark, ImportedRole } from "../../domain/imported.ts";
import { cleanLine, cleanTag, cleanText, folded } from "../../domain/name.ts";
import { birthdayOf } from "./birthday.ts";
import type { Card, Property } from "./cards.ts";
import { addressesOf, addressIn, all, firstText, type Gathered, labelOf, preferredFirst, textOf } from "./fields.ts";
import { components, partsOf, unescaped } from "./values.ts";
import { furtherWord, isHousekeeping, leftOutWord } from "./vocabulary.ts";

export interface PersonReading {
  /** Null where nobody can be made of the card; `reason` then says why. */
  readonly person: ImportedPerson | null;
  readonly reason: string | null;
  /** Set where the card is a list of others: its name, and the entries it lists. */
  readonly group: { readonly name: string; readonly members: readonly string[] } | null;
}

export function personOf(card: Card, gathered: Gathered): PersonReading {
  const group = groupOf(card);
  if (group !== null) return { person: null, reason: null, group };
  const names = namesOf(card);
  const { name } = names;
  const [called, ...nicknames] = textsOf(nicknamesIn(card));
  const nickname = called ?? androidNickname(card);
  const addresses = addressesOf(card, gathered);
  const roles = rolesOf(card);
  const birthday = birthdayIn(card, gathered);
  const further = [
    ...names.further,
    ...nicknames.map((text) => ({ what: "nickname", text })),
    ...departmentsOf(card),
    ...birthday.further,
    ...furtherOf(card, gathered),
  ];
  const note = notesOf(card);
  if (name === null && nickname === null && addresses.length === 0 && roles.length === 0) {
    const held = [...new Set(card.properties.map((property) => property.name))].slice(0, 5).join(", ");
    return {
      person: null,
      reason: held === "" ? "an empty card" : `no name and no address in it, only ${held}`,
      group,
    };
  }
  const person: ImportedPerson = {
    line: card.line,
    name: name ?? nickname,
    nickname: name === null ? null : nickname,
    addresses,
    roles,
    birthday: birthday.birthday,
    metOn: parseDay(firstText(card, "X-NET-MET-ON") ?? "") ?? null,
    note,
    tags: tagsOf(card, gathered),
    interactions: [],
    uid: uidOf(card),
    further: unique(further),
  };
  return { person, reason: null, group: null };
}

/** The name on the card, else the one its parts make; and other names, and the parts where they say more than the name does. */
function namesOf(card: Card): { readonly name: string | null; readonly further: readonly ImportedRemark[] } {
  const [written, ...others] = textsOf(preferredFirst(all(card, "FN")));
  const built = all(card, "N")
    .map(({ value }) => builtName(components(value, card.version)))
    .find((text) => text !== "");
  if (written === undefined) return { name: built ?? null, further: [] };
  const words = new Set(folded(written).split(" "));
  const saysMore =
    built !== undefined &&
    folded(built)
      .split(" ")
      .some((word) => !words.has(word));
  return {
    name: written,
    further: [...others, ...(saysMore ? [built] : [])].map((text) => ({ what: "full name", text })),
  };
}

/** A nickname may be a list; a comma in one is escaped. */
function nicknamesIn(card: Card): readonly Pick<Property, "value">[] {
  return all(card, "NICKNAME").flatMap(({ value }) => partsOf(value, ",").map((part) => ({ value: part })));
}

/** Each once, those that say anything. */
function textsOf(properties: readonly Pick<Property, "value">[]): readonly string[] {
  return [...new Set(properties.map(textOf))].filter((text) => text !== "");
}

function builtName([family = "", given = "", additional = "", prefix = "", suffix = ""]: readonly string[]): string {
  return cleanLine([prefix, given, additional, family, suffix].join(" "));
}

/** Organisations and titles belong together by their group, else by their order. */
function rolesOf(card: Card): readonly ImportedRole[] {
  const titles = all(card, "TITLE")
    .map(({ line, group, ...property }) => ({ line, group, title: textOf(property) }))
    .filter(({ title }) => title !== "");
  const left = new Set(titles);
  type Title = (typeof titles)[number];
  /** Gives the first that is left whenever it is asked, and never looks again at those before it. */
  const firstOf = (some: readonly Title[]): (() => Title | undefined) => {
    let at = 0;
    return () => {
      let each = some[at];
      while (each !== undefined && !left.has(each)) each = some[++at];
      return each;
    };
  };
  const grouped = groupedBy(titles, ({ group }) => group);
  grouped.delete(null);
  const ofGroup = new Map([...grouped].map(([group, own]) => [group, firstOf(own)]));
  const [next, nextOfOthers] = [firstOf(titles), firstOf(titles.filter(({ group }) => !isOwnGroup(group)))];
  const roles: (ImportedRole & { readonly line: number })[] = [];
  for (const { line, group, value } of all(card, "ORG")) {
    const organisation = cleanLine(components(value, "2.1")[0] ?? "");
    if (organisation === "") continue;
    const paired = ofGroup.get(group)?.() ?? (isOwnGroup(group) ? nextOfOthers() : next());
    if (paired) left.delete(paired);
    roles.push({ line: Math.min(line, paired?.line ?? line), organisation, title: paired?.title ?? null });
  }
  roles.push(...[...left].map(({ line, title }) => ({ line, organisation: null, title })));
  return unique(roles.sort((a, b) => a.line - b.line).map(({ organisation, title }) => ({ organisation, title })));
}

/** Whether net itself wrote a role by itself in it. */
function isOwnGroup(group: string | null): boolean {
  return group !== null && /^role\d+$/.test(group);
}

function departmentsOf(card: Card): readonly ImportedRemark[] {
  return all(card, "ORG").flatMap(({ value }) => {
    const [, ...units] = components(value, "2.1").map(cleanLine);
    const text = units.filter((unit) => unit !== "").join(", ");
    return text === "" ? [] : [{ what: "department", text }];
  });
}

function birthdayIn(
  card: Card,
  gathered: Gathered,
): { readonly birthday: string | null; readonly further: readonly ImportedRemark[] } {
  const further: ImportedRemark[] = [];
  let birthday: string | null = null;
  for (const property of all(card, "BDAY")) {
    const read = birthdayOf({ ...property, value: textOf(property) });
    if (read === null) continue;
    if (birthday === null && read.birthday !== null) birthday = read.birthday;
    else if (read.words !== null) further.push({ what: "born", text: read.words });
    else if (read.birthday !== null) {
      if (read.birthday !== birthday) further.push({ what: "born", text: read.birthday });
    } else
      gathered.warn({ line: property.line, reason: `the birthday "${textOf(property)}" does not exist; left out` });
  }
  return { birthday, further };
}

function notesOf(card: Card): string | null {
  const notes = all(card, "NOTE")
    .map(({ value }) => cleanText(unescaped(value)))
    .filter((note) => note !== "");
  return notes.length === 0 ? null : [...new Set(notes)].join("\n");
}

/** Groups that programs make for everybody say nothing of anybody. */
const EVERYBODYS = new Set(["my-contacts", "mycontacts", "starred", "starred-in-android", "imported"]);

function tagsOf(card: Card, gathered: Gathered): readonly string[] {
  const tags = all(card, "CATEGORIES")
    .flatMap(({ value }) => partsOf(value, ","))
    .map((part) => cleanLine(unescaped(part)).replace(/^#+/, ""))
    .filter((part) => part !== "")
    .map(cleanTag);
  for (const tag of tags) if (EVERYBODYS.has(tag)) gathered.leaveOut("groups everybody is in, such as My Contacts");
  return [...new Set(tags)].filter((tag) => !EVERYBODYS.has(tag));
}

function uidOf(card: Card): string | null {
  const uid = firstText(card, "UID");
  return uid === null ? null : uidNamed(uid);
}

function uidNamed(text: string): string {
  return text.replace(/^urn:uuid:/i, "");
}

function groupOf(card: Card): PersonReading["group"] {
  const kinds = all(card, "KIND", "X-ADDRESSBOOKSERVER-KIND").map((property) => textOf(property).toLowerCase());
  if (!kinds.includes("group")) return null;
  const members = all(card, "MEMBER", "X-ADDRESSBOOKSERVER-MEMBER").map((property) => uidNamed(textOf(property)));
  return { name: namesOf(card).name ?? "", members };
}

/** Android keeps some things as `vnd.android.cursor.item/nickname;Bo;1;…`. */
function androidNickname(card: Card): string | null {
  for (const { value } of all(card, "X-ANDROID-CUSTOM")) {
    const [kind = "", text = ""] = components(value, "2.1");
    if (kind.endsWith("/nickname") && text !== "") return cleanLine(text);
  }
  return null;
}

/** What is known of somebody besides, in words; what is not kept at all is counted. */
function furtherOf(card: Card, gathered: Gathered): readonly ImportedRemark[] {
  const further: ImportedRemark[] = [];
  for (const property of card.properties) {
    const leftOut = leftOutWord(property);
    if (leftOut !== null) {
      gathered.leaveOut(leftOut);
      continue;
    }
    if (isHousekeeping(property.name) || addressIn(property) !== null) continue;
    const what = furtherWord(property.name);
    const text = furtherText(card, property);
    if (text === "") continue;
    if (what === null) gathered.leaveOut(property.name);
    else further.push({ what: labelled(what, labelOf(card, property)), text });
  }
  return further;
}

function labelled(what: string, label: string | null): string {
  return label === null ? what : `${what} (${label})`;
}

function furtherText(card: Card, property: Property): string {
  if (property.name === "ADR") {
    return components(property.value, card.version)
      .map(cleanLine)
      .filter((part) => part !== "")
      .join(", ");
  }
  if (property.name === "X-ANDROID-CUSTOM") {
    const [kind = "", ...parts] = components(property.value, "2.1");
    const said = parts.filter((part) => /\p{L}|\d{4}/u.test(part)).join(", ");
    return kind.endsWith("/nickname") || said === "" ? "" : cleanLine(`${kind.replace(/^.*\//, "")}: ${said}`);
  }
  return cleanLine(
    partsOf(property.value, ";")
      .map(unescaped)
      .filter((part) => part.trim() !== "")
      .join(", "),
  );
}

function unique<Item>(items: readonly Item[]): readonly Item[] {
  const keys = new Set<string>();
  return items.filter((item) => {
    const key = JSON.stringify(item);
    return keys.has(key) ? false : keys.add(key);
  });
}
