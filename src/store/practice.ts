import type { Day } from "../domain/day.ts";
import type { InteractionKind } from "../domain/interaction.ts";
import type { Sql } from "./sql.ts";

interface Noted {
  readonly is: "fact" | "note";
  readonly name: string;
  readonly on: Day;
  readonly text: string;
}

/** Reads what warnings ask of events, groups and notes. Each looks after one day and up to another. */
export function practiceTable(sql: Sql) {
  return {
    /** What each kind of activity took, the hours of events among them, and whether anything came of it. */
    spent: (after: Day, until: Day): { kind: InteractionKind; minutes: number; isFruitful: boolean }[] =>
      sql<object, { kind: InteractionKind; minutes: number; isFruitful: number }>(`
        WITH times AS (
          SELECT kind, minutes FROM interactions
          WHERE held_on > @after AND held_on <= @until AND event_id IS NULL AND minutes > 0
          UNION ALL
          SELECT 'event', hours * 60 FROM event_plans JOIN events USING (id)
          WHERE held_on > @after AND held_on <= @until AND hours IS NOT NULL
        ), fruit AS MATERIALIZED (
          SELECT contact_id FROM exchanges WHERE given_on > @after AND given_on <= @until
          UNION SELECT contact_id FROM learnings
          WHERE learned_on > @after AND learned_on <= @until AND contact_id IS NOT NULL
          UNION SELECT contact_id FROM outcomes JOIN outcome_via ON outcome_id = outcomes.id
          WHERE came_on > @after AND came_on <= @until AND contact_id IS NOT NULL
        ), spent AS (SELECT kind, sum(minutes) AS minutes FROM times GROUP BY kind)
        SELECT kind, minutes,
          EXISTS (
            SELECT 1 FROM fruit JOIN participants USING (contact_id) JOIN interactions ON interactions.id = interaction_id
            WHERE participants.held_on > @after AND interactions.kind = spent.kind
          ) OR kind = 'event' AND (
            EXISTS (SELECT 1 FROM outcomes JOIN outcome_via ON outcome_id = outcomes.id
              WHERE came_on > @after AND came_on <= @until AND contact_id IS NULL)
            OR EXISTS (SELECT 1 FROM learnings WHERE learned_on > @after AND learned_on <= @until AND event_id IS NOT NULL)
            OR EXISTS (SELECT 1 FROM debriefs WHERE debriefed_on > @after AND (gave IS NOT NULL OR got IS NOT NULL))
            OR EXISTS (SELECT 1 FROM meetings JOIN shares ON meeting_id = meetings.id
              WHERE meetings.held_on > @after AND meetings.held_on <= @until)
          ) AS isFruitful
        FROM spent
      `)
        .all({ after, until })
        .map((row) => ({ ...row, isFruitful: row.isFruitful === 1 })),
    outcomes: (after: Day, until: Day): number =>
      sql<[string, string], number>("SELECT count(*) FROM outcomes WHERE came_on > ? AND came_on <= ?")
        .pluck()
        .get(after, until) ?? 0,
    /** The last event, or meeting the owner was at of a group that is not within their organisation. */
    outsideOn: (today: Day): Day | null =>
      sql<object, Day | null>(`
        SELECT max(held_on) FROM (
          SELECT max(held_on) AS held_on FROM events WHERE held_on <= @today
          UNION ALL
          SELECT max(held_on) FROM meetings JOIN groups ON groups.id = group_id
          WHERE held_on <= @today AND was_there = 1 AND setting IS NOT 'internal'
        )
      `)
        .pluck()
        .get({ today }) ?? null,
    /** The conversations that bear one of these tags. */
    tagged: (after: Day, tags: readonly string[]): ReadonlySet<string> =>
      new Set(
        sql<object, string>(`
          SELECT interaction_id FROM interaction_tags JOIN interactions ON interactions.id = interaction_id
          WHERE tag IN (SELECT value FROM json_each(@tags)) AND held_on > @after
        `)
          .pluck()
          .all({ after, tags: JSON.stringify(tags) }),
      ),
    /** Notes and facts that are for everybody's eyes, the newest first; a note under the first of those who took part. */
    noted: (after: Day, until: Day): Noted[] =>
      sql<object, Noted>(`
        SELECT 'note' AS "is", contacts.name, interactions.held_on AS "on", interactions.note AS text
        FROM interactions
        JOIN participants ON interaction_id = interactions.id AND position = 0
        JOIN contacts ON contacts.id = contact_id
        WHERE interactions.held_on > @after AND interactions.held_on <= @until AND interactions.note IS NOT NULL
          AND note_class IN ('professional', 'personal')
        UNION ALL
        SELECT 'fact', contacts.name, learned_on, text FROM facts JOIN contacts ON contacts.id = contact_id
        WHERE learned_on > @after AND learned_on <= @until AND class IN ('professional', 'personal')
        ORDER BY "on" DESC
      `).all({ after, until }),
    /** Planned events that were, and of which the organisation was told nothing, the longest ago first. */
    unshared: (after: Day, until: Day): { readonly name: string; readonly on: Day }[] =>
      sql<[string, string], { name: string; on: Day }>(`
        SELECT name, held_on AS "on" FROM events JOIN event_plans USING (id)
        WHERE held_on > ? AND held_on <= ? AND shared_on IS NULL ORDER BY held_on, id
      `).all(after, until),
  };
}
