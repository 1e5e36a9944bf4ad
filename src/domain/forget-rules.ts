import type { Entities, EntityName } from "./change.ts";
import type { ContactId } from "./contact.ts";
import type { InteractionId } from "./interaction.ts";

/** Who is forgotten, and how their name is taken out of a text. */
export interface Forgotten {
  /** Theirs, and those of the cards that were joined to theirs. */
  readonly ids: ReadonlySet<ContactId>;
  /** Whether nobody else was ever in this organisation. */
  readonly isOnlyTheirs: (organisation: Entities["organisation"]) => boolean;
  /** A text of somebody else's, or the owner's, without their name. */
  readonly text: (text: string) => string;
  /** The name of an organisation: without a whole name, for a single word in it names the organisation. */
  readonly organisationName: (name: string) => string;
  /** A text from a conversation they took part in, with `others`: what was said of them alone goes as well. */
  readonly shared: (text: string, others: readonly ContactId[]) => string;
  readonly wasIn: (interaction: InteractionId) => boolean;
}

/** One version of an entity as it is without them; null where it is about nobody else. */
export type Rule<Entity> = (entity: Entity, forgotten: Forgotten) => Entity | null;

/**
 * What forgetting somebody leaves of each kind of entity. It is asked of every version of everything, in the file and in the
 * journal, with the same answer for the same version; so what one step left is what the next one finds, with or without them.
 * A new kind of entity needs a line here, and the name of its table in store/forget.ts; the compiler asks for both.
 */
export const RULES: { readonly [Name in EntityName]: Rule<Entities[Name]> } = {
  organisation: (organisation, forgotten) =>
    forgotten.isOnlyTheirs(organisation)
      ? null
      : { ...organisation, name: forgotten.organisationName(organisation.name) },
  event: texts("name", "place"),
  contact: (contact, forgotten) =>
    forgotten.ids.has(contact.id) ? null : tagged(texts<Entities["contact"]>("note")(contact, forgotten), forgotten),
  identifier: whose(),
  role: whose("title"),
  fact: whose("text"),
  interaction: (interaction, forgotten) => {
    const others = interaction.with.filter((id) => !forgotten.ids.has(id));
    if (others.length === interaction.with.length) {
      return tagged(texts<Entities["interaction"]>("note")(interaction, forgotten), forgotten);
    }
    if (others.length === 0) return null;
    const note = interaction.note === null ? null : forgotten.shared(interaction.note, others);
    return tagged({ ...interaction, note, with: others }, forgotten);
  },
  promise: spoken,
  setting: (setting, forgotten) =>
    setting.name === "employer" ? { ...setting, value: forgotten.organisationName(setting.value) } : setting,
  goal: texts("title"),
  criterion: (criterion, forgotten) => {
    const { filter } = criterion;
    const isNamed = filter !== null && forgotten.text(filter) !== filter;
    return { ...criterion, question: forgotten.text(criterion.question), filter: isNamed ? null : filter };
  },
  answer: whose("text"),
  fit: whose(),
  need: whose("text"),
  offer: whose("text"),
  exchange: spoken,
  introduction: between("why", "outcome"),
  link: between(),
  review: whose("note"),
  calibration: whose(),
  snapshot: (snapshot, { ids }) => ({
    ...snapshot,
    scores: snapshot.scores.filter(({ contactId }) => !ids.has(contactId)),
  }),
  quiet: (quiet) => quiet,
  tier: (tier) => tier,
};

type TextOf<Entity> = { [Field in keyof Entity]: Entity[Field] extends string | null ? Field : never }[keyof Entity];

/** Nobody's in particular: stays, without the name in these fields. */
function texts<Entity extends object>(...fields: readonly TextOf<Entity>[]): (entity: Entity, of: Forgotten) => Entity {
  return (entity, forgotten) => {
    const scrubbed = fields.flatMap((field) => {
      const text: unknown = entity[field];
      return typeof text === "string" ? [[field, forgotten.text(text)] as const] : [];
    });
    return { ...entity, ...Object.fromEntries(scrubbed) };
  };
}

/** Somebody's: goes with them, and stays with everybody else. */
function whose<Entity extends { readonly contactId: ContactId | null }>(
  ...fields: readonly TextOf<Entity>[]
): Rule<Entity> {
  const stays = texts<Entity>(...fields);
  return (entity, forgotten) =>
    entity.contactId !== null && forgotten.ids.has(entity.contactId) ? null : stays(entity, forgotten);
}

/** Two people's: goes with either. */
function between<Entity extends { readonly a: ContactId; readonly b: ContactId }>(
  ...fields: readonly TextOf<Entity>[]
): Rule<Entity> {
  const stays = texts<Entity>(...fields);
  return (entity, forgotten) =>
    forgotten.ids.has(entity.a) || forgotten.ids.has(entity.b) ? null : stays(entity, forgotten);
}

/** Somebody's, and told of in a conversation that the forgotten one may have heard. */
function spoken<
  Entity extends {
    readonly contactId: ContactId;
    readonly text: string;
    readonly interactionId: InteractionId | null;
  },
>(entity: Entity, forgotten: Forgotten): Entity | null {
  const { contactId, text, interactionId } = entity;
  if (forgotten.ids.has(contactId)) return null;
  const isShared = interactionId !== null && forgotten.wasIn(interactionId);
  return { ...entity, text: isShared ? forgotten.shared(text, [contactId]) : forgotten.text(text) };
}

function tagged<Entity extends { readonly tags: readonly string[] }>(entity: Entity, { text }: Forgotten): Entity {
  const tags = entity.tags.map(text);
  const isSame = tags.every((tag, at) => tag === entity.tags[at]);
  return isSame ? entity : { ...entity, tags: [...new Set(tags)].sort() };
}
