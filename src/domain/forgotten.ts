import type { Change, Entities, EntityName } from "./change.ts";
import type { ContactId } from "./contact.ts";
import type { Forgotten } from "./forget/rules.ts";
import type { Step } from "./history.ts";
import type { Identifier } from "./identifier.ts";
import type { InteractionId } from "./interaction.ts";
import { folded } from "./name.ts";
import type { OrganisationId } from "./organisation.ts";
import { addressKey, namesStand } from "./same-person.ts";
import { addressPattern, type NamePart, nameParts, SOMEBODY, told, withoutNames } from "./scrub.ts";

/** One entity as it stands in the file. */
export type Stored = {
  readonly [Name in EntityName]: { readonly entity: Name; readonly value: Entities[Name] };
}[EntityName];

/** All there is: what stands in the file, and every step of the journal, those that took back or repeated another too. */
export interface Whole {
  readonly entities: readonly Stored[];
  readonly steps: readonly Step[];
}

/** Every version of every entity, in the file and on both sides of every change. */
export function* versionsIn({ entities, steps }: Whole): Generator<Stored> {
  yield* entities;
  for (const { changes } of steps) {
    for (const { entity, before, after } of changes) {
      for (const value of [before, after]) if (value !== null) yield { entity, value } as Stored;
    }
  }
}

/**
 * Those who were joined to them are they: whose addresses, facts and conversations became theirs as the other card went. So is
 * a card of theirs that was taken back, to be typed once more.
 */
export function idsOf(id: ContactId, whole: Whole): ReadonlySet<ContactId> {
  const [heirs, takenBack, cards] = [heirsIn(whole), takenBackIn(whole.steps), cardsIn(whole)];
  const present = presentIn(whole);
  const ids = new Set([id]);
  const isTheirs = (other: ContactId): boolean => {
    if (heirs.get(other)?.some((heir) => ids.has(heir))) return true;
    const mayComeBack = heirs.has(other) && !takenBack.has(other);
    return !mayComeBack && [...ids].some((one) => isOnePerson(cards.get(one), cards.get(other)));
  };
  const absent = [...cards.keys()].filter((other) => !present.has(other));
  for (let known = 0; known < ids.size; ) {
    known = ids.size;
    for (const other of absent) if (!ids.has(other) && isTheirs(other)) ids.add(other);
  }
  return ids;
}

/** Whom somebody was joined to who is not in the file any more; null where they were not, or it was taken back. */
export function heirOf(id: ContactId, whole: Whole): ContactId | null {
  const [heirs, takenBack, present] = [heirsIn(whole), takenBackIn(whole.steps), presentIn(whole)];
  const passed = new Set<ContactId>();
  for (let at: ContactId | undefined = id; at !== undefined && !passed.has(at); at = heirs.get(at)?.[0]) {
    if (present.has(at)) return at;
    if (takenBack.has(at)) return null;
    passed.add(at);
  }
  return null;
}

function presentIn({ entities }: Whole): ReadonlySet<ContactId> {
  return new Set(allOf(entities, "contact").map(({ id }) => id));
}

/** Everybody who is gone and whom they were joined to, as the step says that took them out. */
function heirsIn(whole: Whole): ReadonlyMap<ContactId, readonly ContactId[]> {
  const [present, takenBack] = [presentIn(whole), takenBackIn(whole.steps)];
  const heirs = new Map<ContactId, readonly ContactId[]>();
  for (const { changes } of whole.steps) {
    const removed = changes.flatMap(({ entity, before, after }) =>
      entity === "contact" && before !== null && after === null && !present.has(before.id) ? [before.id] : [],
    );
    if (removed.length === 0) continue;
    const handed = handedOver(changes);
    for (const id of removed) {
      // A card that had nothing but a name left that in the note of whom it was joined to.
      const found = handed.get(id) ?? (takenBack.has(id) ? [] : changes.flatMap(keptContact));
      if (found.length > 0) heirs.set(id, found);
    }
  }
  return heirs;
}

function keptContact({ entity, before, after }: Change): ContactId[] {
  return entity === "contact" && before !== null && after !== null ? [after.id] : [];
}

/** Whose became what was somebody's; others who took part in a conversation with them are not meant. */
function handedOver(changes: readonly Change[]): ReadonlyMap<ContactId, readonly ContactId[]> {
  const handed = new Map<ContactId, ContactId[]>();
  for (const change of changes) {
    const [was, is] = [peopleIn(change.before), peopleIn(change.after)];
    const to = is.filter((id) => !was.includes(id));
    if (to.length === 0) continue;
    for (const from of was) if (!is.includes(from)) handed.set(from, [...(handed.get(from) ?? []), ...to]);
  }
  return handed;
}

function peopleIn(value: object | null): readonly ContactId[] {
  if (value === null) return [];
  const { contactId, with: everybody } = value as { contactId?: ContactId | null; with?: readonly ContactId[] };
  return everybody ?? (contactId ? [contactId] : []);
}

/** Who came with a step that was taken back: no redo brings them again, for whatever is forgotten ends the way to it. */
function takenBackIn(steps: readonly Step[]): ReadonlySet<ContactId> {
  const came = new Map<ContactId, Step["state"]>();
  for (const { changes, state } of steps) {
    for (const { entity, before, after } of changes) {
      if (entity === "contact" && before === null && after && !came.has(after.id)) came.set(after.id, state);
    }
  }
  return new Set([...came].flatMap(([id, state]) => (state === "done" ? [] : [id])));
}

interface Card {
  readonly names: Set<string>;
  readonly addresses: Set<string>;
}

/** What everybody was ever called, folded, and the addresses they ever had. */
function cardsIn(whole: Whole): ReadonlyMap<ContactId, Card> {
  const cards = new Map<ContactId, Card>();
  const cardOf = (id: ContactId): Card => {
    const card = cards.get(id) ?? { names: new Set(), addresses: new Set() };
    cards.set(id, card);
    return card;
  };
  for (const { entity, value } of versionsIn(whole)) {
    if (entity === "contact") cardOf(value.id).names.add(folded(value.name));
    if (entity === "identifier") cardOf(value.contactId).addresses.add(addressKey(value));
  }
  return cards;
}

/** The same name; or one address, and names that have a word in common. */
function isOnePerson(one: Card | undefined, other: Card | undefined): boolean {
  if (!one || !other) return false;
  const names = [...other.names];
  if (names.some((name) => one.names.has(name))) return true;
  return (
    [...other.addresses].some((address) => one.addresses.has(address)) &&
    names.some((name) => [...one.names].some((own) => namesStand(own, name) !== "other"))
  );
}

/** Those of one kind. */
export function allOf<Name extends EntityName>(stored: readonly Stored[], wanted: Name): Entities[Name][] {
  return stored.flatMap(({ entity, value }) => (entity === wanted ? [value as Entities[Name]] : []));
}

/** How their names, and what was noted of them, are known and taken out: gathered from every version there is or was. */
export function forgottenIn(ids: ReadonlySet<ContactId>, versions: readonly Stored[]): Forgotten {
  const [contacts, roles] = [allOf(versions, "contact"), allOf(versions, "role")];
  const identifiers = allOf(versions, "identifier");
  const isTheirs = ({ contactId }: { readonly contactId: ContactId }): boolean => ids.has(contactId);

  const theirs = roles.filter(isTheirs).flatMap(({ organisationId }) => organisationId ?? []);
  const others = new Set(roles.filter((role) => !isTheirs(role)).map(({ organisationId }) => organisationId));
  const onlyTheirs = new Set<OrganisationId>(theirs.filter((id) => !others.has(id)));

  const parts = uniqueParts(contacts.filter(({ id }) => ids.has(id)).flatMap(nameParts));
  const wholeNames = parts.filter(({ words }) => words.length > 1);
  const namesOf = new Map<ContactId, string>();
  for (const { id, name, nickname } of contacts) {
    if (!ids.has(id)) namesOf.set(id, (namesOf.get(id) ?? "") + told(`${name} ${nickname ?? ""}`));
  }
  const organisations = allOf(versions, "organisation")
    .filter(({ id, name }) => !onlyTheirs.has(id) && withoutNames(name, wholeNames) === name)
    .map(({ name }) => told(name));
  const taken = [...namesOf.values(), ...new Set(organisations)].join("");
  const own = parts.filter(({ words }) => !taken.includes(` ${words.join(" ")} `));

  const addresses = patterns(
    identifiers.filter(isTheirs),
    new Set(identifiers.filter((each) => !isTheirs(each)).map(({ normalised }) => normalised)),
  );
  const plain = (text: string, names: readonly NamePart[]): string =>
    withoutNames(
      addresses.reduce((rest, address) => rest.replace(address, SOMEBODY), text),
      names,
    );
  const phrases = phrasesOf(versions, ids);
  const met = new Set(
    allOf(versions, "interaction").flatMap((each) => (each.with.some((id) => ids.has(id)) ? [each.id] : [])),
  ) as ReadonlySet<InteractionId>;

  return {
    ids,
    isOnlyTheirs: ({ id }) => onlyTheirs.has(id),
    text: (text) => plain(plain(text, parts) === text ? text : withoutNames(text, phrases, "…"), own),
    organisationName: (name) =>
      plain(
        name,
        own.filter(({ words }) => words.length > 1),
      ),
    shared: (text, present) => {
      const named = present.map((id) => namesOf.get(id) ?? "").join("");
      const here = parts
        .filter(({ words }) => !named.includes(` ${words.join(" ")} `))
        .map((part) => ({ ...part, needsCapital: false }));
      return plain(withoutNames(text, phrases, "…"), here);
    },
    wasIn: (interaction) => met.has(interaction),
  };
}

function uniqueParts(parts: readonly NamePart[]): NamePart[] {
  return [...new Map(parts.map((part) => [part.words.join(" "), part])).values()];
}

/** Their addresses, but for those that somebody else has or had as well. */
function patterns(theirs: readonly Identifier[], others: ReadonlySet<string>): RegExp[] {
  const own = theirs.filter(({ normalised }) => normalised !== "" && !others.has(normalised));
  return [...new Map(own.map((each) => [`${each.value}\n${each.normalised}`, addressPattern(each)])).values()];
}

const LEAST_PHRASE = 4;

/** What was noted of them alone, word by word, and of nobody else: it goes from the texts that name them as well. */
function phrasesOf(versions: readonly Stored[], ids: ReadonlySet<ContactId>): NamePart[] {
  const [theirs, others] = [new Set<string>(), new Set<string>()];
  for (const { entity, value } of versions) {
    if (entity === "introduction") {
      const isTheirs = ids.has(value.a) || ids.has(value.b);
      for (const text of [value.why, value.outcome ?? ""]) (isTheirs ? theirs : others).add(folded(text));
    } else if ("text" in value && "contactId" in value) {
      const isTheirs = value.contactId !== null && ids.has(value.contactId);
      if (isTheirs && entity === "learning") continue; // the owner's own, from whomever: it says nothing of anybody
      (isTheirs ? theirs : others).add(folded(value.text));
    }
  }
  return [...theirs]
    .filter((text) => text.length >= LEAST_PHRASE && !others.has(text))
    .map((text) => ({ words: text.split(" "), needsCapital: false }));
}
