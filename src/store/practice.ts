import type { ContactId } from "../domain/contact.ts";
import type { Day } from "../domain/day.ts";
import type { InteractionKind } from "../domain/interaction.ts";
import type { Sql } from "./sql.ts";

interface Noted {
  readonly is: "fact" | "note";
  /** Of the fact or the conversation. */
  readonly id: string;
  readonly contactId: ContactId;
  readonly name: string;
  readonly on: Day;
  readonly text: string;
}

interface Unshared {
  readonly name: string;
  readonly on: Day;
  readonly isLookedAt: boolean;
}

interface Timed {
  readonly name: string;
  readonly on: Day;
  readonly minutes: number;
  readonly isForGoal: boolean;
}

/** Reads what warnings ask of events, groups and notes. Each looks after one day and up to another. */
export function practiceTable(sql: Sql) {
  return {
    /** Whether anything came of one kind of activity, as far as it shows from with whom it was. */
    isFruitful: (kind: InteractionKind, after: Day, until: Day): boolean =>
      sql<object, number>(`
        WITH fruit AS MATERIALIZED (
          SELECT contact_id FROM exchanges WHERE given_on > @after AND given_on <= @until
          UNION SELECT contact_id FROM learnings
          WHERE learned_on > @after AND learned_on <= @until AND contact_id IS NOT NULL
          UNION SELECT contact_id FROM outcomes JOIN outcome_via ON outcome_id = outcomes.id
          WHERE came_on > @after AND came_on <= @until AND contact_id IS NOT NULL
        )
        SELECT EXISTS (
          SELECT 1 FROM fruit JOIN participants USING (contact_id) JOIN interactions ON interactions.id = interaction_id
          WHERE participants.held_on > @after AND participants.held_on <= @until AND interactions.kind = @kind
        ) OR @kind = 'event' AND (
          EXISTS (SELECT 1 FROM outcomes JOIN outcome_via ON outcome_id = outcomes.id
            WHERE came_on > @after AND came_on <= @until AND contact_id IS NULL)
          OR EXISTS (SELECT 1 FROM learnings WHERE learned_on > @after AND learned_on <= @until AND event_id IS NOT NULL)
          OR EXISTS (SELECT 1 FROM debriefs WHERE debriefed_on > @after AND debriefed_on <= @until
            AND (gave IS NOT NULL OR got IS NOT NULL))
          OR EXISTS (SELECT 1 FROM meetings JOIN shares ON meeting_id = meetings.id
            WHERE meetings.held_on > @after AND meetings.held_on <= @until)
        )
      `)
        .pluck()
        .get({ kind, after, until }) === 1,
    outcomes: (after: Day, until: Day): number =>
      sql<[string, string], number>("SELECT count(*) FROM outcomes WHERE came_on > ? AND came_on <= ?")
        .pluck()
        .get(after, until) ?? 0,
    /** The last event up to a day that may be to come, or meeting the owner was at of a group that is not within their organisation. */
    outsideOn: (today: Day, until: Day): Day | null =>
      sql<object, Day | null>(`
        SELECT max(held_on) FROM (
          SELECT max(held_on) AS held_on FROM events WHERE held_on <= @until
          UNION ALL
          SELECT (
            SELECT held_on FROM meetings WHERE group_id = groups.id AND held_on <= @today AND was_there = 1
            ORDER BY held_on DESC LIMIT 1
          ) FROM groups WHERE setting IS NOT 'internal'
        )
      `)
        .pluck()
        .get({ today, until }) ?? null,
    /** Those of these conversations that were after a day and bear one of these tags. */
    tagged: (ids: readonly string[], after: Day, tags: readonly string[]): string[] =>
      sql<object, string>(`
        SELECT id FROM interactions
        WHERE id IN (SELECT value FROM json_each(@ids)) AND held_on > @after AND EXISTS (
          SELECT 1 FROM interaction_tags
          WHERE interaction_id = id AND tag IN (SELECT value FROM json_each(@tags))
        )
      `)
        .pluck()
        .all({ ids: JSON.stringify(ids), after, tags: JSON.stringify(tags) }),
    /**
     * Notes with a word that begins with one of these, in their folded form, and facts of those of whom anything has such a word,
     * as far as they are for everybody's eyes; the newest first, a note under the first of those who took part.
     */
    noted: (after: Day, until: Day, beginnings: readonly string[]): Noted[] => {
      const found = beginnings.map((beginning) => `"${beginning}"*`).join(" OR ");
      return sql<object, Noted>(`
        SELECT "is", id, contactId, name, "on", text FROM (
          SELECT 0 AS place, 'note' AS "is", interactions.id, contact_id AS contactId, contacts.name,
            interactions.held_on AS "on", interactions.note AS text, interactions.id AS nth
          FROM interactions_text
          CROSS JOIN interactions ON interactions.key = interactions_text.rowid
          JOIN participants ON interaction_id = interactions.id AND position = 0
          JOIN contacts ON contacts.id = contact_id
          WHERE interactions_text MATCH @found AND interactions.held_on > @after AND interactions.held_on <= @until
            AND note_class IN ('professional', 'personal')
          UNION ALL
          SELECT 1, 'fact', facts.id, contact_id, contacts.name, learned_on, text, facts.rowid FROM facts JOIN contacts ON contacts.id = contact_id
          WHERE learned_on > @after AND learned_on <= @until AND class IN ('professional', 'personal') AND contacts.key IN (
            SELECT rowid FROM contacts_text WHERE contacts_text MATCH @found
          )
        ) ORDER BY "on" DESC, place, nth
      `).all({ after, until, found });
    },
    /** The events of which the hours are noted, and whether they were for a goal; the newest first. */
    timed: (after: Day, until: Day): Timed[] =>
      sql<[string, string], Omit<Timed, "isForGoal"> & { isForGoal: number }>(`
        SELECT name, held_on AS "on", hours * 60 AS minutes, goal_id IS NOT NULL AS isForGoal
        FROM events JOIN event_plans USING (id) WHERE held_on > ? AND held_on <= ? AND hours > 0 ORDER BY held_on DESC, id DESC
      `)
        .all(after, until)
        .map((row) => ({ ...row, isForGoal: row.isForGoal === 1 })),
    /** Planned events that were, and of which the organisation was told nothing, the longest ago first; whether anything is noted of them. */
    unshared: (after: Day, until: Day): Unshared[] =>
      sql<[string, string], Omit<Unshared, "isLookedAt"> & { isLookedAt: number }>(`
        SELECT name, held_on AS "on", EXISTS (SELECT 1 FROM debriefs WHERE debriefs.id = events.id)
          OR EXISTS (SELECT 1 FROM learnings WHERE event_id = events.id)
          OR EXISTS (SELECT 1 FROM outcome_via WHERE event_id = events.id) AS isLookedAt
        FROM events JOIN event_plans USING (id)
        WHERE held_on > ? AND held_on <= ? AND shared_on IS NULL ORDER BY held_on, events.id
      `)
        .all(after, until)
        .map((row) => ({ ...row, isLookedAt: row.isLookedAt === 1 })),
  };
}
