import { NetError } from "../errors.ts";
import { type AddFacts, eventOf, organisationOf, tagList } from "./add.ts";
import { type Change, changed, created, removed } from "./change.ts";
import type { Contact, Standing, Tier } from "./contact.ts";
import type { Day } from "./day.ts";
import { type Employment, employmentNews, employmentOf, employmentWritten, type Position } from "./employment.ts";
import type { Event } from "./event.ts";
import { type Address, type Identifier, type IdentifierId, valuesOf } from "./identifier.ts";
import { cleanLine, cleanName, cleanText } from "./name.ts";
import type { Role, RoleId } from "./organisation.ts";
import { quoted } from "./quoted.ts";

/** What of a person can be edited, as it is stored. */
export interface PersonRecord {
  readonly contact: Contact;
  /** The first is that under which they are listed. */
  readonly positions: readonly Position[];
  readonly addresses: readonly Identifier[];
  readonly event: Event | null;
}

/** What is to be another; what is left out stays, and null clears. */
export interface Edit {
  readonly name?: string;
  readonly nickname?: string | null;
  readonly title?: string | null;
  readonly organisation?: string | null;
  /** Further work, behind the first; and what is no longer theirs. */
  readonly also?: readonly Employment[];
  readonly left?: readonly RoleId[];
  readonly standing?: Standing;
  readonly tier?: Tier | null;
  readonly cadenceDays?: number | null;
  readonly isPinned?: boolean;
  readonly closeness?: Contact["closeness"];
  readonly birthday?: string | null;
  readonly metOn?: Day | null;
  readonly event?: string | null;
  readonly note?: string | null;
  readonly tagged?: readonly string[];
  readonly untagged?: readonly string[];
  readonly added?: readonly Address[];
  readonly removed?: readonly IdentifierId[];
}

export type EditFacts = Pick<AddFacts, "today" | "newId" | "organisationNamed" | "eventsNamed" | "holderOf"> & {
  readonly nameOf: (id: Contact["id"]) => string;
};

/** The person as edited, and the changes that make them so: none where nothing is another. */
export function editPerson(
  before: PersonRecord,
  edit: Edit,
  facts: EditFacts,
): { readonly changes: readonly Change[]; readonly after: PersonRecord } {
  const changes: Change[] = [];
  const positions = positionsAfter(before, edit, facts, changes);
  const event = eventAfter(before, edit, facts, changes);
  const contact = contactAfter(before.contact, edit, event);
  if (JSON.stringify(contact) !== JSON.stringify(before.contact)) {
    changes.push(changed("contact", before.contact, contact));
  }
  const addresses = addressesAfter(before, edit, facts, changes);
  return { changes, after: { contact, positions, addresses, event } };
}

function contactAfter(before: Contact, edit: Edit, event: Event | null): Contact {
  const { name, nickname, note, tagged = [], untagged = [] } = edit;
  return {
    ...before,
    name: name === undefined ? before.name : cleanName(name),
    nickname: nickname === undefined ? before.nickname : lineOrNull(nickname),
    standing: edit.standing ?? before.standing,
    tier: edit.tier === undefined ? before.tier : edit.tier,
    cadenceDays: edit.cadenceDays === undefined ? before.cadenceDays : edit.cadenceDays,
    isPinned: edit.isPinned ?? before.isPinned,
    closeness: edit.closeness === undefined ? before.closeness : edit.closeness,
    birthday: edit.birthday === undefined ? before.birthday : edit.birthday,
    metOn: edit.metOn === undefined ? before.metOn : edit.metOn,
    metAt: event?.id ?? null,
    note: note === undefined ? before.note : textOrNull(note),
    tags: retagged(before.tags, tagged, untagged),
  };
}

function lineOrNull(typed: string | null): string | null {
  const line = typed === null ? "" : cleanLine(typed);
  return line === "" ? null : line;
}

function textOrNull(typed: string | null): string | null {
  const text = typed === null ? "" : cleanText(typed);
  return text === "" ? null : text;
}

/** The tags with some more and some fewer; one that is named both ways stays out. */
export function retagged(
  tags: readonly string[],
  tagged: readonly string[],
  untagged: readonly string[],
): readonly string[] {
  if (tagged.length === 0 && untagged.length === 0) return tags;
  const out = new Set(tagList(untagged));
  return tagList([...tags, ...tagged]).filter((tag) => !out.has(tag));
}

function eventAfter(before: PersonRecord, edit: Edit, facts: EditFacts, changes: Change[]): Event | null {
  if (edit.event === undefined) return before.event;
  if (edit.event === null || cleanLine(edit.event) === "") return null;
  const on = (edit.metOn === undefined ? before.contact.metOn : edit.metOn) ?? facts.today;
  return eventOf(edit.event, { on, place: null }, facts, changes);
}

function positionsAfter(
  { contact, positions }: PersonRecord,
  edit: Edit,
  facts: EditFacts,
  changes: Change[],
): readonly Position[] {
  const { left = [], also = [] } = edit;
  const contactId = contact.id;
  const isLeft = ({ role }: Position): boolean => left.includes(role.id);
  changes.push(...positions.filter(isLeft).map(({ role }) => removed("role", role)));
  const [first = null, ...rest] = positions.filter((position) => !isLeft(position));
  const now = firstAfter(contactId, first, edit, facts, changes);
  // What the first has become is theirs once.
  const isTwice = ({ role }: Position): boolean =>
    now !== null && now !== first && role.organisationId === now.role.organisationId && role.title === now.role.title;
  changes.push(...rest.filter(isTwice).map(({ role }) => removed("role", role)));
  const after = [...(now === null ? [] : [now]), ...rest.filter((position) => !isTwice(position))];
  for (const said of also) {
    if (employmentNews(said, after.map(employmentOf)).kind === "known") continue;
    const organisation = said.organisation === null ? null : organisationOf(said.organisation, facts, changes);
    const role = {
      id: facts.newId() as RoleId,
      contactId,
      organisationId: organisation?.id ?? null,
      title: said.title,
    };
    changes.push(created("role", role));
    after.push({ role, organisation });
  }
  return after;
}

function firstAfter(
  contactId: Contact["id"],
  before: Position | null,
  edit: Edit,
  facts: EditFacts,
  changes: Change[],
): Position | null {
  if (edit.title === undefined && edit.organisation === undefined) return before;
  const title = edit.title === undefined ? (before?.role.title ?? null) : lineOrNull(edit.title);
  const name = edit.organisation === undefined ? undefined : lineOrNull(edit.organisation);
  const organisation =
    name === undefined ? (before?.organisation ?? null) : name === null ? null : organisationOf(name, facts, changes);
  if (organisation === null && title === null) {
    if (before) changes.push(removed("role", before.role));
    return null;
  }
  const organisationId = organisation?.id ?? null;
  if (before === null) {
    const role: Role = { id: facts.newId() as RoleId, contactId, organisationId, title };
    changes.push(created("role", role));
    return { role, organisation };
  }
  const role: Role = { ...before.role, organisationId, title };
  if (role.organisationId === before.role.organisationId && role.title === before.role.title) return before;
  changes.push(changed("role", before.role, role));
  return { role, organisation };
}

/** An address that goes and comes back in another spelling is changed; one that is theirs already is passed over. */
function addressesAfter(
  before: PersonRecord,
  { added = [], removed: gone = [] }: Edit,
  facts: EditFacts,
  changes: Change[],
): readonly Identifier[] {
  const { id: contactId } = before.contact;
  const isSame = (one: Address, other: Address): boolean =>
    one.kind === other.kind && one.normalised === other.normalised;
  const wanted = added.filter((address, at) => added.findIndex((other) => isSame(other, address)) === at);
  const kept = before.addresses.flatMap((address): Identifier[] => {
    if (!gone.includes(address.id)) return [address];
    const respelled = wanted.find((other) => isSame(other, address));
    if (!respelled) {
      changes.push(removed("identifier", address));
      return [];
    }
    const after = { ...address, value: respelled.value };
    if (after.value !== address.value) changes.push(changed("identifier", address, after));
    return [after];
  });
  const come = wanted
    .filter((address) => !kept.some((other) => isSame(other, address)))
    .map((address): Identifier => {
      const holder = facts.holderOf(address.kind, address.normalised);
      if (holder !== null && holder.contactId !== contactId) {
        throw new NetError("refused", `${address.value} belongs to ${facts.nameOf(holder.contactId)} already`, {
          hint: `net edit ${quoted(facts.nameOf(holder.contactId))} --remove ${address.value}`,
        });
      }
      const { kind, value, normalised } = address;
      return { id: facts.newId() as IdentifierId, contactId, kind, value, normalised };
    });
  changes.push(...come.map((address) => created("identifier", address)));
  return [...kept, ...come];
}

/** What can be edited, each under the word it has everywhere: in the editor, and as a flag. */
export const SHEET_FIELDS = [
  "name",
  "nickname",
  "title",
  "organisation",
  "also",
  "standing",
  "tier",
  "every",
  "pinned",
  "closeness",
  "birthday",
  "met-on",
  "event",
  "emails",
  "phones",
  "urls",
  "tags",
  "note",
] as const;
export type SheetField = (typeof SHEET_FIELDS)[number];

const LISTS = ["also", "emails", "phones", "urls", "tags"] as const;
type SheetList = (typeof LISTS)[number];

/** A person as one would write them down: a text for each field, empty where there is nothing. */
export type Sheet = {
  readonly [Field in SheetField]: Field extends SheetList ? readonly string[] : string;
};

export function isSheetList(field: SheetField): field is SheetList {
  return (LISTS as readonly SheetField[]).includes(field);
}

export function isSheetField(word: string): word is SheetField {
  return (SHEET_FIELDS as readonly string[]).includes(word);
}

export function sheetOf({ contact, positions, addresses, event }: PersonRecord): Sheet {
  const [first, ...others] = positions;
  return {
    name: contact.name,
    nickname: contact.nickname ?? "",
    title: first?.role.title ?? "",
    organisation: first?.organisation?.name ?? "",
    also: others.map((position) => employmentWritten(employmentOf(position))),
    standing: contact.standing,
    tier: contact.tier ?? "",
    every: contact.cadenceDays === null ? "" : spanText(contact.cadenceDays),
    pinned: contact.isPinned ? "yes" : "no",
    closeness: contact.closeness === null ? "" : String(contact.closeness),
    birthday: contact.birthday ?? "",
    "met-on": contact.metOn ?? "",
    event: event?.name ?? "",
    emails: valuesOf(addresses, "email"),
    phones: valuesOf(addresses, "phone"),
    urls: valuesOf(addresses, "url"),
    tags: contact.tags,
    note: contact.note ?? "",
  };
}

/** `6w` for 42 days, `45d` for 45: the shortest that is read as the same. */
function spanText(days: number): string {
  return days % 7 === 0 ? `${days / 7}w` : `${days}d`;
}

/** One field that is another now. */
export interface Difference {
  readonly field: SheetField;
  readonly before: string | readonly string[];
  readonly after: string | readonly string[];
}

export function differences(before: Sheet, after: Sheet): readonly Difference[] {
  return SHEET_FIELDS.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field])).map(
    (field) => ({
      field,
      before: before[field],
      after: after[field],
    }),
  );
}
