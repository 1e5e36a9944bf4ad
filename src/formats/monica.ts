import { dayFrom, parseDay } from "../domain/day.ts";
import type { ImportedAddress, ImportedInteraction, ImportedPerson, ImportReading } from "../domain/imported.ts";
import { cleanLine, cleanTag, cleanText } from "../domain/name.ts";
import { emailsIn, urlsIn } from "./csv/cells.ts";

type Json = Readonly<Record<string, unknown>>;

/** Whether an object is what Monica writes when it exports an account as JSON. */
export function isMonica(value: unknown): boolean {
  const account = objectIn(value, "account");
  return Array.isArray(account["data"]) && valuesOf(account, "contact") !== null;
}

/** Reads people with their addresses, notes, calls, conversations and activities; `line` is which contact it is, from 1. */
export function readMonica(value: unknown): ImportReading {
  const account = objectIn(value, "account");
  const contacts = valuesOf(account, "contact") ?? [];
  const types = new Map(
    listIn(objectIn(account, "instance"), "contact_field_types").map((type) => [
      textIn(type, "uuid"),
      objectIn(type, "properties"),
    ]),
  );
  const activities = new Map(
    (valuesOf(account, "activity") ?? []).map((activity) => [textIn(activity, "uuid"), activity]),
  );
  const names = new Map(contacts.map((contact) => [textIn(contact, "uuid"), nameOf(objectIn(contact, "properties"))]));
  const left = new Map<string, number>();
  const rejected: { line: number; reason: string }[] = [];
  const people = contacts.flatMap((contact, at) => {
    const person = personOf(contact, at + 1, { types, activities, names });
    for (const what of ["debt", "reminder", "task", "photo", "document"]) {
      const count = valuesOf(contact, what)?.length ?? 0;
      if (count > 0) left.set(what, (left.get(what) ?? 0) + count);
    }
    if (person.name !== null || person.addresses.length > 0) return [person];
    rejected.push({ line: at + 1, reason: "no name and no e-mail" });
    return [];
  });
  const relationships = valuesOf(account, "relationship")?.length ?? 0;
  if (relationships > 0) left.set("relationship", relationships);
  return {
    format: "Monica",
    people,
    rejected,
    leftOut: [...left].map(([what, count]) => ({ what: `${what}s`, count })),
  };
}

interface Around {
  readonly types: ReadonlyMap<string, Json>;
  readonly activities: ReadonlyMap<string, Json>;
  readonly names: ReadonlyMap<string, string | null>;
}

function personOf(contact: Json, line: number, { types, activities, names }: Around): ImportedPerson {
  const said = objectIn(contact, "properties");
  const parts = (type: string): Json[] => (valuesOf(contact, type) ?? []).map((part) => objectIn(part, "properties"));
  const addresses: ImportedAddress[] = [];
  const note = [textIn(said, "description")];
  for (const field of parts("contact_field")) {
    const value = textIn(field, "data");
    const type = types.get(textIn(field, "type")) ?? {};
    const kind = addressKind(value, type);
    if (value !== "" && kind !== null) addresses.push({ kind, value });
    else if (value !== "") note.push(`${textIn(type, "name") || "Contact"}: ${value}`);
  }
  const through = names.get(textIn(said, "first_met_through"));
  note.push(
    ...parts("note").map((each) => textIn(each, "body")),
    ...parts("address").map((each) =>
      labelled(
        "Address",
        ["street", "city", "province", "postal_code", "country"]
          .map((field) => textIn(each, field))
          .filter(Boolean)
          .join(", "),
      ),
    ),
    ...parts("pet").map((each) => labelled("Pet", textIn(each, "name") || textIn(each, "category"))),
    ...parts("gift").map((each) =>
      labelled("Gift", [textIn(each, "name"), textIn(each, "comment")].filter(Boolean).join(", ")),
    ),
    ...parts("life_event").map((each) =>
      labelled(
        textIn(each, "happened_at").slice(0, 10),
        [textIn(each, "name"), textIn(each, "note")].filter(Boolean).join(": "),
      ),
    ),
    labelled("Food", textIn(said, "food_preferences")),
    through ? labelled("Met through", through) : "",
    said["is_dead"] === true
      ? labelled("Died", textIn(objectIn(said, "deceased_date"), "date").slice(0, 10) || "yes")
      : "",
  );
  const [organisation, title] = [textIn(said, "company"), textIn(said, "job")].map((text) => cleanLine(text) || null);
  return {
    line,
    name: nameOf(said),
    nickname: cleanLine(textIn(said, "nickname")) || null,
    addresses,
    roles: organisation || title ? [{ organisation: organisation ?? null, title: title ?? null }] : [],
    birthday: birthdayOf(objectIn(said, "birthdate")),
    metOn: parseDay(textIn(objectIn(said, "first_met_date"), "date").slice(0, 10)) ?? null,
    note: note.map(cleanText).filter(Boolean).join("\n") || null,
    tags: [
      ...new Set(
        listOf(said["tags"]).flatMap((tag) =>
          typeof tag === "string" && /[\p{L}\p{N}]/u.test(tag) ? [cleanTag(tag)] : [],
        ),
      ),
    ].sort(),
    interactions: [...callsOf(parts("call")), ...talksOf(parts("conversation")), ...sharedOf(contact, activities)],
  };
}

function nameOf(said: Json): string | null {
  const name = ["first_name", "middle_name", "last_name"]
    .map((part) => textIn(said, part))
    .filter(Boolean)
    .join(" ");
  return cleanLine(name) || null;
}

function addressKind(value: string, type: Json): ImportedAddress["kind"] | null {
  if (emailsIn(value).length > 0) return "email";
  if (textIn(type, "type") === "phone" || /^[+\d][\d\s().-]{5,}$/.test(value)) return "phone";
  return urlsIn(value).length > 0 ? "url" : null;
}

/** `is_year_unknown` keeps some year or other; a date reckoned from an age is not a birthday. */
function birthdayOf(date: Json): string | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(textIn(date, "date")) ?? [];
  if (date["is_age_based"] === true || !year || !month || !day) return null;
  if (date["is_year_unknown"] !== true) return dayFrom(Number(year), Number(month), Number(day)) ?? null;
  return dayFrom(2000, Number(month), Number(day)) ? `--${month}-${day}` : null;
}

function callsOf(calls: readonly Json[]): ImportedInteraction[] {
  return calls.flatMap((call) => {
    const on = parseDay(textIn(call, "called_at").slice(0, 10));
    const initiator = call["contact_called"] === true ? ("them" as const) : ("me" as const);
    return on ? [{ on, kind: "call" as const, initiator, note: cleanText(textIn(call, "content")) || null }] : [];
  });
}

function talksOf(talks: readonly Json[]): ImportedInteraction[] {
  return talks.flatMap((talk) => {
    const on = parseDay(textIn(talk, "happened_at").slice(0, 10));
    const messages = listIn(talk, "messages").map((message) => objectIn(message, "properties"));
    const sides = messages.map((message) => (message["written_by_me"] === true ? ("me" as const) : ("them" as const)));
    const text = messages
      .map((message, at) => `${sides[at] === "me" ? "I" : "They"}: ${textIn(message, "content")}`)
      .join("\n");
    const kind = new Set(sides).size > 1 ? ("message" as const) : ("social" as const);
    return on ? [{ on, kind, initiator: sides[0] ?? null, note: cleanText(text) || null }] : [];
  });
}

function sharedOf(contact: Json, activities: ReadonlyMap<string, Json>): ImportedInteraction[] {
  const ids = listOf(contact["data"]).flatMap((part) =>
    textIn(part, "type") === "activity" ? listOf(isObject(part) ? part["values"] : []) : [],
  );
  return ids.flatMap((id) => {
    const activity = objectIn(typeof id === "string" ? (activities.get(id) ?? {}) : id, "properties");
    const on = parseDay(textIn(activity, "happened_at").slice(0, 10));
    const note = cleanText([textIn(activity, "summary"), textIn(activity, "description")].filter(Boolean).join("\n"));
    return on ? [{ on, kind: "meet" as const, initiator: null, note: note || null, shared: String(id) }] : [];
  });
}

function labelled(label: string, text: string): string {
  return text === "" ? "" : `${label}: ${text}`;
}

/** The entries of one kind in a `data` list of counted collections; null where there is no such collection. */
function valuesOf(holder: unknown, type: string): Json[] | null {
  const collection = listIn(holder, "data").find((part) => textIn(part, "type") === type);
  return collection ? listIn(collection, "values") : null;
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function objectIn(value: unknown, field: string): Json {
  const inner = isObject(value) ? value[field] : undefined;
  return isObject(inner) ? inner : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function listIn(value: unknown, field: string): Json[] {
  return isObject(value) ? listOf(value[field]).filter(isObject) : [];
}

function textIn(value: unknown, field: string): string {
  const inner = isObject(value) ? value[field] : undefined;
  return typeof inner === "string" ? inner.replaceAll("\0", "").trim() : "";
}
