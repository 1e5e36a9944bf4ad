import type { Entities, EntityName } from "../change.ts";
import type { ContactId } from "../contact.ts";
import type { Party } from "../group/meeting.ts";
import type { InteractionId } from "../interaction.ts";
import { inTagOrder } from "../name.ts";

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
type Rule<Entity> = (entity: Entity, forgotten: Forgotten) => Entity | null;

/**
 * What forgetting somebody leaves of each kind of entity. It is asked of every version of everything, in the file and in the
 * journal, with the same answer for the same version; so what one step left is what the next one finds, with or without them.
 * A new kind of entity needs a line here, and the name of its table in store/rows.ts; the compiler asks for both.
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
  eventPlan: (plan, forgotten) => ({
    ...texts<Entities["eventPlan"]>("expected", "expectedBy", "offer")(plan, forgotten),
    toMeet: plan.toMeet.map(forgotten.text),
    coming: plan.coming.filter((id) => !forgotten.ids.has(id)),
  }),
  debrief: texts("gave", "got", "why"),
  target: texts("unit"),
  outcome: (outcome, forgotten) => ({
    ...texts<Entities["outcome"]>("text", "unit")(outcome, forgotten),
    via: outcome.via.filter((step) => step.kind !== "contact" || !forgotten.ids.has(step.id)),
  }),
  // What was learned from somebody is the owner's own.
  learning: (learning, forgotten) => {
    const isTheirs = learning.contactId !== null && forgotten.ids.has(learning.contactId);
    if (!isTheirs) return texts<Entities["learning"]>("text")(learning, forgotten);
    return { ...learning, contactId: null, text: forgotten.shared(learning.text, []) };
  },
  group: texts(
    "name",
    "purpose",
    "vision",
    "theme",
    "place",
    "agenda",
    "roles",
    "rules",
    "wish",
    "contribution",
    "leavingNote",
  ),
  membership: whose("wish", "role", "field", "level"),
  contract: texts("text"),
  groupAnswer: texts("text"),
  meeting: attended,
  evaluation: texts("note"),
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

/** Others' part in a meeting stays; a line of the forgotten one goes, and so does what passed between them and the owner. */
function attended(meeting: Entities["meeting"], forgotten: Forgotten): Entities["meeting"] {
  const isThem = (party: Party | null): boolean => party !== null && party !== "me" && forgotten.ids.has(party);
  const { leader } = meeting;
  const there = meeting.came.filter((id) => !isThem(id));
  const scrubbed = (text: string): string =>
    there.length === meeting.came.length ? forgotten.text(text) : forgotten.shared(text, there);
  return {
    ...texts<Entities["meeting"]>("reason", "format")(meeting, forgotten),
    note: meeting.note === null ? null : scrubbed(meeting.note),
    leader:
      leader?.kind === "guest"
        ? { ...leader, name: forgotten.text(leader.name) }
        : leader?.kind === "member" && isThem(leader.contactId)
          ? null
          : leader,
    came: there,
    cancelled: meeting.cancelled.filter((id) => !isThem(id)),
    shares: meeting.shares
      .filter((share) => !isThem(share.who) && !(share.who === "me" && isThem(share.with)))
      .map((share) => ({ ...share, with: isThem(share.with) ? null : share.with, text: scrubbed(share.text) })),
  };
}

function tagged<Entity extends { readonly tags: readonly string[] }>(entity: Entity, { text }: Forgotten): Entity {
  const tags = entity.tags.map(text);
  const isSame = tags.every((tag, at) => tag === entity.tags[at]);
  return isSame ? entity : { ...entity, tags: inTagOrder([...new Set(tags)]) };
}
