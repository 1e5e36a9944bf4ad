import type { Change, ChangeOf, Entities, EntityName } from "../domain/change.ts";
import type { ContactId } from "../domain/contact.ts";
import { NetError } from "../errors.ts";
import type { contactTable } from "./contacts.ts";
import type { eventTable } from "./events.ts";
import type { exchangeTable, introductionTable, linkTable } from "./exchanges.ts";
import type { factTable } from "./facts.ts";
import type { identifierTable } from "./identifiers.ts";
import type { interactionTable } from "./interactions.ts";
import type { answerTable, criterionTable, fitTable, goalTable } from "./mission.ts";
import type { organisationTable, roleTable } from "./organisations.ts";
import type { promiseTable } from "./promises.ts";
import type { rhythmTable } from "./rhythms.ts";
import type { searchTable } from "./search.ts";
import type { settingTable } from "./settings.ts";
import type { needTable, offerTable } from "./wishes.ts";

export interface Tables {
  readonly answers: ReturnType<typeof answerTable>;
  readonly contacts: ReturnType<typeof contactTable>;
  readonly criteria: ReturnType<typeof criterionTable>;
  readonly events: ReturnType<typeof eventTable>;
  readonly exchanges: ReturnType<typeof exchangeTable>;
  readonly facts: ReturnType<typeof factTable>;
  readonly fits: ReturnType<typeof fitTable>;
  readonly goals: ReturnType<typeof goalTable>;
  readonly identifiers: ReturnType<typeof identifierTable>;
  readonly interactions: ReturnType<typeof interactionTable>;
  readonly introductions: ReturnType<typeof introductionTable>;
  readonly links: ReturnType<typeof linkTable>;
  readonly needs: ReturnType<typeof needTable>;
  readonly offers: ReturnType<typeof offerTable>;
  readonly organisations: ReturnType<typeof organisationTable>;
  readonly promises: ReturnType<typeof promiseTable>;
  readonly rhythms: ReturnType<typeof rhythmTable>;
  readonly roles: ReturnType<typeof roleTable>;
  readonly search: ReturnType<typeof searchTable>;
  readonly settings: ReturnType<typeof settingTable>;
}

/** Where one kind of entity is kept, and whose derived rows must follow when it changes. */
interface Home<Entity> {
  stored(entity: Entity): Entity | null;
  put(entity: Entity): void;
  remove(entity: Entity): void;
  /** Whose entry in the full-text index it is a part of. */
  texts?(entity: Entity): readonly ContactId[];
  /** Whose rhythm it moves. */
  rhythms?(entity: Entity): readonly ContactId[];
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

/** Writes changes, and whatever is derived of them; the caller holds the transaction. */
export function changeWriter(tables: Tables): (changes: readonly Change[]) => void {
  const { contacts, events, facts, identifiers, interactions, organisations, promises, roles, search, settings } =
    tables;
  const homes: { readonly [Name in EntityName]: Home<Entities[Name]> } = {
    organisation: {
      stored: ({ id }) => organisations.byId(id),
      put: organisations.put,
      remove: ({ id }) => organisations.remove(id),
      texts: ({ id }) => organisations.contactsIn(id),
    },
    event: keptIn(events),
    contact: {
      stored: ({ id }) => contacts.byId(id),
      put: contacts.put,
      remove: ({ id }) => {
        search.removeContact(id);
        contacts.remove(id);
      },
      texts: ({ id }) => [id],
      rhythms: ({ id }) => [id],
    },
    identifier: {
      stored: ({ id }) => identifiers.byId(id),
      put: identifiers.put,
      remove: ({ id }) => identifiers.remove(id),
      texts: ({ contactId }) => [contactId],
    },
    role: {
      stored: ({ id }) => roles.byId(id),
      put: roles.put,
      remove: ({ id }) => roles.remove(id),
      texts: ({ contactId }) => [contactId],
    },
    fact: {
      stored: ({ id }) => facts.byId(id),
      put: facts.put,
      remove: ({ id }) => facts.remove(id),
      texts: ({ contactId }) => [contactId],
    },
    interaction: {
      stored: ({ id }) => interactions.byId(id),
      put: (interaction) => {
        interactions.put(interaction);
        search.putInteraction(interaction.id);
      },
      remove: ({ id }) => {
        search.removeInteraction(id);
        interactions.remove(id);
      },
      rhythms: (interaction) => interaction.with,
    },
    promise: {
      stored: ({ id }) => promises.byId(id),
      put: promises.put,
      remove: ({ id }) => promises.remove(id),
      texts: ({ contactId }) => [contactId],
    },
    goal: keptIn(tables.goals),
    criterion: keptIn(tables.criteria),
    answer: keptIn(tables.answers),
    fit: keptIn(tables.fits),
    need: { ...keptIn(tables.needs), texts: ({ contactId }) => (contactId === null ? [] : [contactId]) },
    offer: { ...keptIn(tables.offers), texts: ({ contactId }) => (contactId === null ? [] : [contactId]) },
    exchange: keptIn(tables.exchanges),
    introduction: keptIn(tables.introductions),
    link: keptIn(tables.links),
    setting: {
      stored: ({ name }) => settings.byName(name),
      put: settings.put,
      remove: ({ name }) => settings.remove(name),
    },
  };

  const write = <Name extends EntityName>(
    { entity, before, after }: ChangeOf<Name>,
    touched: { readonly texts: Set<ContactId>; readonly rhythms: Set<ContactId> },
  ): void => {
    const home: Home<Entities[Name]> = homes[entity];
    const value = after ?? before;
    if (value === null) return;
    if (!isSame(home.stored(value), before)) {
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
    }
  };

  return (changes) => {
    const touched = { texts: new Set<ContactId>(), rhythms: new Set<ContactId>() };
    for (const change of changes) write(change as ChangeOf<EntityName>, touched);
    for (const id of touched.texts) search.putContact(id);
    for (const id of touched.rhythms) {
      const contact = contacts.byId(id);
      if (contact) tables.rhythms.refresh(contact);
    }
  };
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
