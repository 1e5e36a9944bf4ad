import { tagList } from "../add.ts";
import { type Change, changed, created } from "../change.ts";
import type { Contact, ContactId } from "../contact.ts";
import type { Day } from "../day.ts";
import { type Position, putInFront } from "../employment.ts";
import type { IdentifierId } from "../identifier.ts";
import type { PlannedEntry } from "../import.ts";
import type { ImportedInteraction, ImportedRole } from "../imported.ts";
import type { Interaction, InteractionId } from "../interaction.ts";
import { cleanLine, cleanName, cleanText, folded } from "../name.ts";
import { withLines } from "../note.ts";
import type { Organisation, OrganisationId, Role, RoleId } from "../organisation.ts";
import { addressKey, type Compared, type ComparedAddress } from "../same-person.ts";
import { type ImportFacts, isSameMoment, joinedTo, type KnownPerson, nameOf, type WorkAddition } from "./join.ts";

/** What becomes of one entry: a contact of its own, joined to that contact, or left out. */
export type Fate =
  | { readonly kind: "new" }
  | { readonly kind: "join"; readonly id: ContactId }
  | { readonly kind: "skip" };

export interface ImportWriting {
  readonly today: Day;
  readonly newId: () => string;
  readonly facts: ImportFacts;
  readonly organisationNamed: (key: string) => Organisation | null;
}

/**
 * The changes that carry a plan out. Who is new is filed: kept without reminders until the owner takes them up. Several
 * entries may be joined to one contact, and several people share one moment; each is written once.
 */
export function importChanges(
  decided: readonly { readonly entry: PlannedEntry; readonly fate: Fate }[],
  writing: ImportWriting,
): Change[] {
  const importer = new Importer(writing);
  // Those who are there come first: a moment they shared with somebody new may stand in the file already.
  for (const { entry, fate } of decided) if (fate.kind === "join") importer.join(fate.id, entry.person);
  for (const { entry, fate } of decided) if (fate.kind === "new") importer.add(entry.person);
  return importer.changes();
}

class Importer {
  readonly #writing: ImportWriting;
  readonly #changes: Change[] = [];
  readonly #organisations = new Map<string, Organisation>();
  /** Whom an address went to during this import. */
  readonly #claimed = new Map<string, ContactId>();
  /** Contacts that were there, as they stand after what was joined to them so far. */
  readonly #joined = new Map<ContactId, KnownPerson>();
  readonly #moments = new Map<string, { before: Interaction | null; after: Interaction }>();

  constructor(writing: ImportWriting) {
    this.#writing = writing;
  }

  add({ person, addresses }: Compared): void {
    const { newId, today } = this.#writing;
    const id = newId() as ContactId;
    const own = addresses.filter((address) => this.#holderOf(address) === null);
    const taken =
      own.length === addresses.length ? [] : addresses.filter((address) => this.#holderOf(address) !== null);
    const contact: Contact = {
      id,
      name: cleanName(nameOf(person)),
      nickname: person.nickname === null ? null : cleanLine(person.nickname),
      standing: "filed",
      tier: null,
      cadenceDays: null,
      isPinned: false,
      closeness: null,
      snoozedUntil: null,
      birthday: person.birthday,
      metOn: person.metOn,
      metAt: null,
      addedOn: today,
      note: withLines(
        person.note === null ? null : cleanText(person.note) || null,
        taken.map(({ value }) => value),
      ),
      tags: person.tags.length === 0 ? [] : tagList(person.tags),
    };
    this.#changes.push(created("contact", contact));
    this.#addAddresses(id, own);
    for (const role of person.roles) this.#addRole(id, role);
    for (const moment of person.interactions) this.#addMoment(id, moment);
  }

  join(id: ContactId, person: Compared): void {
    const { facts } = this.#writing;
    const known = this.#joined.get(id) ?? facts.person(id);
    const { contact, addresses, work, interactions } = joinedTo(known, person, {
      ...facts,
      holderOf: (address) => this.#holderOf(address),
    });
    this.#addAddresses(id, addresses);
    const positions = this.#addWork(id, known.positions, work);
    this.#recall(id, person.person.interactions);
    for (const moment of interactions) this.#addMoment(id, moment);
    this.#joined.set(id, { ...known, contact, positions });
  }

  /** Their positions with what is said of work. */
  #addWork(id: ContactId, before: readonly Position[], { front, fuller, behind }: WorkAddition): readonly Position[] {
    let positions = before.map((position): Position => {
      const now = fuller.find(({ held }) => held === position)?.now;
      if (now === undefined) return position;
      const organisation = position.organisation ?? this.#organisationOf(now.organisation);
      const title = now.title === null ? null : cleanLine(now.title);
      const role = { ...position.role, title, organisationId: organisation?.id ?? null };
      this.#changes.push(changed("role", position.role, role));
      return { role, organisation };
    });
    if (front !== null) {
      const title = front.now.title === null ? null : cleanLine(front.now.title);
      const said = { title, organisation: this.#organisationOf(front.now.organisation) };
      const moved = putInFront(id, said, positions, this.#writing.newId);
      this.#changes.push(...moved.changes);
      positions = [...moved.positions];
    }
    return [...positions, ...behind.flatMap((role) => this.#addRole(id, role))];
  }

  changes(): Change[] {
    for (const [id, { contact }] of this.#joined) {
      const before = this.#writing.facts.person(id).contact;
      if (JSON.stringify(before) !== JSON.stringify(contact)) this.#changes.push(changed("contact", before, contact));
    }
    for (const { before, after } of this.#moments.values()) {
      if (before === null) this.#changes.push(created("interaction", after));
      else if (before.with.length !== after.with.length) this.#changes.push(changed("interaction", before, after));
    }
    return this.#changes;
  }

  #holderOf(address: Pick<ComparedAddress, "kind" | "normalised">): ContactId | null {
    return this.#claimed.get(addressKey(address)) ?? this.#writing.facts.holderOf(address);
  }

  #addAddresses(contactId: ContactId, addresses: readonly ComparedAddress[]): void {
    for (const { kind, value, normalised } of addresses) {
      this.#claimed.set(addressKey({ kind, normalised }), contactId);
      const id = this.#writing.newId() as IdentifierId;
      this.#changes.push(created("identifier", { id, contactId, kind, value, normalised }));
    }
  }

  #addRole(contactId: ContactId, said: ImportedRole): readonly Position[] {
    if (said.organisation === null && said.title === null) return [];
    const organisation = this.#organisationOf(said.organisation);
    const role: Role = {
      id: this.#writing.newId() as RoleId,
      contactId,
      organisationId: organisation?.id ?? null,
      title: said.title === null ? null : cleanLine(said.title),
    };
    this.#changes.push(created("role", role));
    return [{ role, organisation }];
  }

  #organisationOf(name: string | null): Organisation | null {
    if (name === null) return null;
    const key = folded(name) || cleanLine(name);
    let organisation = this.#organisations.get(key) ?? this.#writing.organisationNamed(key);
    if (!organisation) {
      organisation = { id: this.#writing.newId() as OrganisationId, name: cleanLine(name) };
      this.#changes.push(created("organisation", organisation));
    }
    this.#organisations.set(key, organisation);
    return organisation;
  }

  /** Shared moments that an earlier import wrote: others who took part are added to these. */
  #recall(id: ContactId, moments: readonly ImportedInteraction[]): void {
    for (const moment of moments) {
      if (moment.shared === undefined || this.#moments.has(moment.shared)) continue;
      const before = this.#writing.facts.interactionsOf(id).find((each) => isSameMoment(moment, each));
      if (before) this.#moments.set(moment.shared, { before, after: before });
    }
  }

  /** A moment several shared is one, which each of them takes part in. */
  #addMoment(contactId: ContactId, moment: ImportedInteraction): void {
    const key = moment.shared ?? `${contactId} ${this.#moments.size}`;
    const known = this.#moments.get(key);
    if (!known) {
      this.#moments.set(key, { before: null, after: interactionOf(moment, contactId, this.#writing.newId) });
      return;
    }
    const people = known.after.with.includes(contactId) ? known.after.with : [...known.after.with, contactId];
    this.#moments.set(key, { ...known, after: { ...known.after, with: people } });
  }
}

function interactionOf(moment: ImportedInteraction, contactId: ContactId, newId: () => string): Interaction {
  return {
    id: newId() as InteractionId,
    kind: moment.kind,
    on: moment.on,
    minutes: null,
    depth: 1,
    energy: null,
    initiator: moment.initiator,
    isAnswered: true,
    isConfirmedOnly: false,
    note: moment.note === null ? null : cleanText(moment.note) || null,
    noteClass: "professional",
    eventId: null,
    tags: moment.tags ? tagList(moment.tags) : [],
    with: [contactId],
  };
}
