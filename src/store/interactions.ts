import type { ContactId } from "../domain/contact.ts";
import type { Day } from "../domain/day.ts";
import type { EventId } from "../domain/event.ts";
import type { FactClass } from "../domain/fact.ts";
import {
  ASK_TAG,
  INTERACTION_KINDS,
  type Interaction,
  type InteractionId,
  type InteractionKind,
  isTwoWay,
  type Side,
} from "../domain/interaction.ts";
import type { Sql } from "./sql.ts";

interface InteractionRow {
  id: string;
  kind: string;
  held_on: string;
  minutes: number | null;
  depth: number;
  energy: number | null;
  initiator: string | null;
  is_answered: number;
  is_confirmed_only: number;
  note: string | null;
  note_class: string;
  event_id: string | null;
}

/** What `isTwoWay` says, of a row of `interactions`; `participants` keeps it as `is_two_way`. */
export const IS_TWO_WAY = "is_answered = 1 AND kind NOT IN ('social', 'broadcast')";

/** Of a row of `participants`, by its manner: what `isInPassing` says, */
export const IS_IN_PASSING = isOfManner(
  letterOf("social", true),
  letterOf("broadcast", true),
  letterOf("broadcast", false),
);
/** whether it was one letter to many, */
export const IS_TO_MANY = isOfManner(letterOf("broadcast", true), letterOf("broadcast", false));
/** and whether it was in public: that or a post. */
export const IS_PUBLIC = `(${IS_TO_MANY} OR ${isOfManner(letterOf("social", true), letterOf("social", false))})`;

/** Reads and writes the `interactions` table, and `participants` and `interaction_tags` with it. */
export function interactionTable(sql: Sql) {
  const toInteraction = (row: InteractionRow): Interaction => ({
    id: row.id as InteractionId,
    kind: row.kind as InteractionKind,
    on: row.held_on as Day,
    minutes: row.minutes,
    depth: row.depth as Interaction["depth"],
    energy: row.energy,
    initiator: row.initiator as Side | null,
    isAnswered: row.is_answered === 1,
    isConfirmedOnly: row.is_confirmed_only === 1,
    note: row.note,
    noteClass: row.note_class as FactClass,
    eventId: row.event_id as EventId | null,
    tags: sql<[string], { tag: string }>("SELECT tag FROM interaction_tags WHERE interaction_id = ? ORDER BY tag")
      .all(row.id)
      .map(({ tag }) => tag),
    with: sql<[string], { contact_id: string }>(
      "SELECT contact_id FROM participants WHERE interaction_id = ? ORDER BY position",
    )
      .all(row.id)
      .map((participant) => participant.contact_id as ContactId),
  });

  return {
    byId: (id: InteractionId): Interaction | null => {
      const row = sql<[string], InteractionRow>("SELECT * FROM interactions WHERE id = ?").get(id);
      return row ? toInteraction(row) : null;
    },
    /** Newest first. */
    of: (contactId: ContactId, most = -1): Interaction[] =>
      sql<[string, number], InteractionRow>(`
        SELECT interactions.* FROM participants JOIN interactions ON interactions.id = interaction_id
        WHERE contact_id = ? ORDER BY participants.held_on DESC, interaction_id DESC LIMIT ?
      `)
        .all(contactId, most)
        .map(toInteraction),
    count: (contactId: ContactId): number =>
      sql<[string], { count: number }>("SELECT count(*) AS count FROM participants WHERE contact_id = ?").get(contactId)
        ?.count ?? 0,
    /** The days of the last two-way contacts, newest first. */
    twoWayDays: (contactId: ContactId, most: number): Day[] =>
      sql<[string, number], { held_on: string }>(`
        SELECT DISTINCT held_on FROM participants WHERE contact_id = ? AND is_two_way = 1 ORDER BY held_on DESC LIMIT ?
      `)
        .all(contactId, most)
        .map((row) => row.held_on as Day),
    /** What is logged of one person that their stage is judged by. */
    evidence: (
      contactId: ContactId,
    ): { readonly twoWayDays: number; readonly deepest: number; readonly firstOn: Day | null } => {
      const row = sql<[string], { days: number; deepest: number | null; first: string | null }>(`
        SELECT count(DISTINCT participants.held_on) AS days, max(depth) AS deepest, min(participants.held_on) AS first
        FROM participants JOIN interactions ON interactions.id = interaction_id
        WHERE contact_id = ? AND is_two_way = 1
      `).get(contactId);
      return { twoWayDays: row?.days ?? 0, deepest: row?.deepest ?? 0, firstOn: (row?.first ?? null) as Day | null };
    },
    /** The two-way contacts from `since` up to `today`: how many, and with how many people. */
    totalsSince: (since: Day, today: Day): { conversations: number; people: number } =>
      sql<object, { conversations: number; people: number }>(`
        SELECT count(*) AS conversations,
          (SELECT count(DISTINCT contact_id) FROM participants WHERE is_two_way = 1 AND held_on > @since AND held_on <= @today)
            AS people
        FROM interactions WHERE held_on > @since AND held_on <= @today
          AND EXISTS (SELECT 1 FROM participants WHERE interaction_id = interactions.id AND is_two_way = 1)
      `).get({ since, today }) ?? { conversations: 0, people: 0 },
    /** The last day up to `until` on which the owner asked this person for something. */
    askedOn: (contactId: ContactId, until: Day): Day | null =>
      sql<[string, string, string], Day>(`
        SELECT held_on FROM participants JOIN interaction_tags USING (interaction_id)
        WHERE contact_id = ? AND held_on <= ? AND tag = ? ORDER BY held_on DESC LIMIT 1
      `)
        .pluck()
        .get(contactId, until, ASK_TAG) ?? null,
    /** Whether one with somebody on a day is noted in these words. */
    isNoted: (contactId: ContactId, on: Day, note: string): boolean =>
      sql<[string, string, string], number>(`
        SELECT 1 FROM participants JOIN interactions ON interactions.id = interaction_id
        WHERE contact_id = ? AND participants.held_on = ? AND note = ?
      `)
        .pluck()
        .get(contactId, on, note) !== undefined,
    /** How many of the conversations of one had another of `others` with them. */
    timesTogether: (contactId: ContactId, others: readonly ContactId[]): number =>
      sql<[string, string], { count: number }>(`
        SELECT count(*) AS count FROM participants AS mine
        WHERE contact_id = ? AND NOT ${IS_IN_PASSING} AND EXISTS (
          SELECT 1 FROM participants AS theirs
          WHERE theirs.interaction_id = mine.interaction_id AND theirs.contact_id IN (SELECT value FROM json_each(?))
        )
      `).get(contactId, JSON.stringify(others))?.count ?? 0,

    put: (interaction: Interaction): void => {
      const { id, on } = interaction;
      sql<InteractionRow>(`
        INSERT INTO interactions (
          id, kind, held_on, minutes, depth, energy, initiator, is_answered, is_confirmed_only, note, note_class, event_id
        ) VALUES (
          @id, @kind, @held_on, @minutes, @depth, @energy, @initiator, @is_answered, @is_confirmed_only, @note, @note_class, @event_id
        )
        ON CONFLICT (id) DO UPDATE SET
          kind = excluded.kind, held_on = excluded.held_on, minutes = excluded.minutes, depth = excluded.depth,
          energy = excluded.energy, initiator = excluded.initiator, is_answered = excluded.is_answered,
          is_confirmed_only = excluded.is_confirmed_only,
          note = excluded.note, note_class = excluded.note_class, event_id = excluded.event_id
      `).run(toRow(interaction));
      sql<[string]>("DELETE FROM participants WHERE interaction_id = ?").run(id);
      const putParticipant = sql<[string, string, string, number, number, string]>(`
        INSERT INTO participants (contact_id, held_on, interaction_id, position, is_two_way, manner)
        VALUES (?, ?, ?, ?, ?, ?)
      `);
      interaction.with.forEach((contactId, position) => {
        putParticipant.run(contactId, on, id, position, isTwoWay(interaction) ? 1 : 0, mannerOf(interaction));
      });
      sql<[string]>("DELETE FROM interaction_tags WHERE interaction_id = ?").run(id);
      const putTag = sql<[string, string]>("INSERT INTO interaction_tags (interaction_id, tag) VALUES (?, ?)");
      for (const tag of interaction.tags) putTag.run(id, tag);
    },
    remove: (id: InteractionId): void => {
      sql<[string]>("DELETE FROM participants WHERE interaction_id = ?").run(id);
      sql<[string]>("DELETE FROM interaction_tags WHERE interaction_id = ?").run(id);
      sql<[string]>("DELETE FROM interactions WHERE id = ?").run(id);
    },
  };
}

/**
 * How a contact was, in two letters, as `participants` keeps it: a to h for the kind, A to H without an answer; the depth, and
 * three more where energy was noted.
 */
function mannerOf({
  kind,
  depth,
  isAnswered,
  energy,
}: Pick<Interaction, "kind" | "depth" | "isAnswered" | "energy">): string {
  return `${letterOf(kind, isAnswered)}${energy === null ? depth : depth + 3}`;
}

function letterOf(kind: InteractionKind, isAnswered: boolean): string {
  return String.fromCharCode((isAnswered ? 97 : 65) + INTERACTION_KINDS.indexOf(kind));
}

function isOfManner(...letters: readonly string[]): string {
  return `substr(manner, 1, 1) IN (${letters.map((letter) => `'${letter}'`).join(", ")})`;
}

function toRow(interaction: Interaction): InteractionRow {
  return {
    id: interaction.id,
    kind: interaction.kind,
    held_on: interaction.on,
    minutes: interaction.minutes,
    depth: interaction.depth,
    energy: interaction.energy,
    initiator: interaction.initiator,
    is_answered: interaction.isAnswered ? 1 : 0,
    is_confirmed_only: interaction.isConfirmedOnly ? 1 : 0,
    note: interaction.note,
    note_class: interaction.noteClass,
    event_id: interaction.eventId,
  };
}
