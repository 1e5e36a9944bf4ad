import type { ContactId } from "../domain/contact.ts";
import type { Day } from "../domain/day.ts";
import type { TimeOfKind } from "../domain/roi.ts";
import { IS_TWO_WAY } from "./interactions.ts";
import type { Sql } from "./sql.ts";

/**
 * What is part of the owner's hours, each with its kind, its day and its minutes, null where they were not noted: a contact that
 * went both ways, and an attempt, which takes none; an event, in whose hours all that was said there lies already; a meeting to
 * which nobody else came, for any other is a contact.
 */
const SPENT = `
  SELECT kind, held_on, iif(${IS_TWO_WAY}, minutes, 0) AS minutes FROM interactions WHERE event_id IS NULL
  UNION ALL
  SELECT 'event', held_on, hours * 60 FROM events LEFT JOIN event_plans USING (id)
  UNION ALL
  SELECT 'event', held_on, minutes FROM meetings WHERE was_there = 1 AND interaction_id IS NULL
`;

/** Reads the owner's hours, as they are reckoned wherever they are shown. Each looks after one day and up to another. */
export function hoursTable(sql: Sql) {
  return {
    /** How often there was each kind of activity, and what it took. */
    kinds: (after: Day | null, until: Day): TimeOfKind[] =>
      sql<[string, string], TimeOfKind>(`
        SELECT kind, count(*) AS count, count(minutes) AS timed, coalesce(sum(minutes), 0) AS minutes
        FROM (${SPENT}) WHERE held_on > ? AND held_on <= ? GROUP BY kind ORDER BY kind
      `).all(after ?? "", until),
    /** The minutes of each kind that took any: what has no length is not sorted by its kind, which is most of a file. */
    spent: (after: Day, until: Day): Pick<TimeOfKind, "kind" | "minutes">[] =>
      sql<[string, string], Pick<TimeOfKind, "kind" | "minutes">>(`
        SELECT kind, sum(minutes) AS minutes
        FROM (${SPENT}) WHERE held_on > ? AND held_on <= ? AND minutes > 0 GROUP BY kind ORDER BY kind
      `).all(after, until),
    minutes: (after: Day, until: Day): number =>
      sql<[string, string], number>(`
        SELECT coalesce(sum(minutes), 0) FROM (${SPENT}) WHERE held_on > ? AND held_on <= ? AND minutes > 0
      `)
        .pluck()
        .get(after, until) ?? 0,
    /** Shows whose hours they are: who took part in which contact, by a number for each, and for how many minutes, where that was noted. */
    eachWith: (after: Day, until: Day, look: (id: ContactId, interaction: number, minutes: number) => void): void => {
      const rows = sql<[string, string], [ContactId, number, number]>(`
        SELECT contact_id, key, minutes FROM interactions CROSS JOIN participants ON interaction_id = interactions.id
        WHERE interactions.held_on > ? AND interactions.held_on <= ? AND minutes > 0 AND ${IS_TWO_WAY} AND event_id IS NULL
      `)
        .raw()
        .all(after, until);
      rows.forEach((row) => look(row[0], row[1], row[2])); // a row that is taken apart takes three objects more
    },
  };
}
