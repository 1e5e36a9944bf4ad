import type { Change, ChangeOf, Entities, EntityName } from "../domain/change.ts";
import type { ContactId } from "../domain/contact.ts";
import type { Snapshot } from "../domain/snapshot.ts";
import { tierDays } from "../domain/tier.ts";
import { NetError } from "../errors.ts";
import { lazily } from "./lazily.ts";
import type { Tables } from "./tables.ts";

/** Where one kind of entity is kept, and whose derived rows must follow when it changes. */
interface Home<Entity> {
  stored(entity: Entity): Entity | null;
  /** Whether what is stored is what a change was decided on; the same in every field where this is left out. */
  isStill?(stored: Entity, before: Entity): boolean;
  put(entity: Entity): void;
  remove(entity: Entity): void;
  /** Whose entry in the full-text index it is a part of. */
  texts?(entity: Entity): readonly ContactId[];
  /** Whose rhythm it moves. */
  rhythms?(entity: Entity): readonly ContactId[];
  /** In whose outline it is. */
  outlines?(entity: Entity): readonly ContactId[];
}

/** The home of an entity of which nothing else is derived. */
function keptIn<Entity extends { readonly id: string }>(table: {
  byId(id: Entity["id"]): Entity | null;
  put(entity: Entity): void;
  remove(id: Entity["id"]): void;
}): Home<Entity> {
  return {
    stored: ({ id }) => table.byId(id),
    put: (entity) => table.put(entity),
    remove: ({ id }) => table.remove(id),
  };
}

/** Nobody for what is the owner's own. */
function ofContact({ contactId }: { readonly contactId: ContactId | null }): readonly ContactId[] {
  return contactId === null ? [] : [contactId];
}

/** Where each kind of entity is kept. */
export function homesIn(tables: Tables): { readonly [Name in EntityName]: Home<Entities[Name]> } {
  const makers: { readonly [Name in EntityName]: () => Home<Entities[Name]> } = {
    organisation: () => ({
      ...keptIn(tables.organisations),
      texts: ({ id }) => tables.organisations.contactsIn(id),
    }),
    event: () => keptIn(tables.events),
    eventPlan: () => keptIn(tables.eventPlans),
    debrief: () => keptIn(tables.debriefs),
    contact: () => ({
      ...keptIn(tables.contacts),
      remove: ({ id }) => {
        tables.search.removeContact(id);
        tables.lines.remove(id);
        tables.outlineRows.remove(id);
        tables.contacts.remove(id);
      },
      texts: ({ id }) => [id],
      rhythms: ({ id }) => [id],
      outlines: ({ id }) => [id],
    }),
    identifier: () => ({ ...keptIn(tables.identifiers), texts: ofContact }),
    role: () => ({ ...keptIn(tables.roles), texts: ofContact }),
    fact: () => ({ ...keptIn(tables.facts), texts: ofContact, outlines: ofContact }),
    interaction: () => ({
      ...keptIn(tables.interactions),
      put: (interaction) => {
        tables.interactions.put(interaction);
        tables.search.putInteraction(interaction.id);
      },
      remove: ({ id }) => {
        tables.search.removeInteraction(id);
        tables.interactions.remove(id);
      },
      rhythms: (interaction) => interaction.with,
      outlines: (interaction) => interaction.with,
    }),
    promise: () => ({ ...keptIn(tables.promises), texts: ofContact, outlines: ofContact }),
    goal: () => keptIn(tables.goals),
    criterion: () => keptIn(tables.criteria),
    answer: () => keptIn(tables.answers),
    fit: () => keptIn(tables.fits),
    need: () => ({ ...keptIn(tables.needs), texts: ofContact, outlines: ofContact }),
    offer: () => ({ ...keptIn(tables.offers), texts: ofContact }),
    exchange: () => ({ ...keptIn(tables.exchanges), outlines: ofContact }),
    introduction: () => keptIn(tables.introductions),
    link: () => keptIn(tables.links),
    review: () => keptIn(tables.reviews),
    calibration: () => keptIn(tables.calibrations),
    snapshot: () => ({ ...keptIn(tables.snapshots), isStill: isSnapshotStill }),
    quiet: () => keptIn(tables.quiets),
    tier: () => ({ ...keptIn(tables.tiers), rhythms: ({ id }) => tables.tiers.contactsIn(id) }),
    outcome: () => keptIn(tables.outcomes),
    learning: () => keptIn(tables.learnings),
    target: () => keptIn(tables.targets),
    group: () => keptIn(tables.groups),
    membership: () => keptIn(tables.memberships),
    contract: () => keptIn(tables.contracts),
    groupAnswer: () => keptIn(tables.groupAnswers),
    meeting: () => keptIn(tables.meetings),
    evaluation: () => keptIn(tables.evaluations),
    setting: () => ({
      stored: ({ name }) => tables.settings.byName(name),
      put: tables.settings.put,
      remove: ({ name }) => tables.settings.remove(name),
    }),
  };
  return lazily(makers);
}

/** What was decided, without changes that leave a thing as it is: a step of nothing else would be taken back without effect. */
export function withoutIdle<Decided extends { readonly changes: readonly Change[] }>(decided: Decided): Decided {
  const changes = decided.changes.filter(({ before, after }) => !isSame(before, after));
  return changes.length === decided.changes.length ? decided : { ...decided, changes };
}

/** Writes changes, and whatever is derived of them; the caller holds the transaction. */
export function writeChanges(tables: Tables, changes: readonly Change[]): void {
  const homes = homesIn(tables);
  const touched: Touched = { texts: new Set(), rhythms: new Set(), outlines: {} };
  for (const change of changes) write(homes, change as ChangeOf<EntityName>, touched);
  tables.outlineRows.refresh(touched.outlines);
  const lines = new Set([...touched.texts, ...touched.rhythms]);
  if (lines.size === 0) return;
  const days = tierDays(tables.tiers.plans());
  for (const id of touched.texts) tables.search.putContact(id);
  for (const id of lines) tables.lines.refresh(id, days);
  for (const id of touched.rhythms) {
    const contact = tables.contacts.byId(id);
    if (contact) tables.rhythms.refresh(contact, days);
  }
}

interface Touched {
  readonly texts: Set<ContactId>;
  readonly rhythms: Set<ContactId>;
  readonly outlines: Partial<Record<EntityName, Set<ContactId>>>;
}

function write<Name extends EntityName>(
  homes: { readonly [Each in EntityName]: Home<Entities[Each]> },
  { entity, before, after }: ChangeOf<Name>,
  touched: Touched,
): void {
  const home: Home<Entities[Name]> = homes[entity];
  const value = after ?? before;
  if (value === null) return;
  const stored = home.stored(value);
  const isStill = stored && before && home.isStill ? home.isStill(stored, before) : isSame(stored, before);
  if (!isStill) {
    throw new NetError("refused", `this ${entity} was changed meanwhile by another command; nothing was written`, {
      hint: "net history, then the command again",
    });
  }
  if (after) home.put(after);
  else home.remove(value);
  for (const version of [before, after]) {
    if (version === null) continue;
    for (const id of home.texts?.(version) ?? []) touched.texts.add(id);
    for (const id of home.rhythms?.(version) ?? []) touched.rhythms.add(id);
    for (const id of home.outlines?.(version) ?? []) (touched.outlines[entity] ??= new Set()).add(id);
  }
}

/** A snapshot loses the scores of whoever is taken out of the file, by undo for example, and is the same for the others. */
function isSnapshotStill({ scores, ...stored }: Snapshot, { scores: known, ...before }: Snapshot): boolean {
  const of = new Map(known.map((score) => [score.contactId, score]));
  return isSame(stored, before) && scores.every((score) => isSame(score, of.get(score.contactId) ?? null));
}

/** Two values of one entity, whatever the order of their fields. */
function isSame(one: object | null, other: object | null): boolean {
  if (one === null || other === null) return one === other;
  const [left, right] = [Object.entries(one), other as Readonly<Record<string, unknown>>];
  return (
    left.length === Object.keys(other).length &&
    left.every(([field, value]) => value === right[field] || JSON.stringify(value) === JSON.stringify(right[field]))
  );
}
