import type { Day } from "../domain/day.ts";
import type { Circle, CircleRhythms, LoggedMinutes } from "../domain/load.ts";
import type { CaredFor } from "../domain/plan.ts";
import { IS_TWO_WAY } from "./interactions.ts";
import type { Sql } from "./sql.ts";

/** Reads what care costs: who is wanted how often, and how long contacts took. */
export function planTable(sql: Sql) {
  return {
    /** Everybody who is cared for and has a rhythm, the longest silent first. */
    caredFor: (): CaredFor[] =>
      sql<[], Omit<CaredFor, "hasOwnRhythm"> & { own: number }>(`
        SELECT contacts.id, contacts.tier, rhythms.cadence_days AS cadenceDays, contacts.cadence_days IS NOT NULL AS own,
          coalesce(last_on, lines.met_on, lines.added_on) AS silentSince
        FROM rhythms JOIN contacts ON contacts.id = rhythms.contact_id JOIN lines ON lines.contact_id = contacts.id
        ORDER BY silentSince, contacts.id
      `)
        .all()
        .map(({ own, ...person }) => ({ ...person, hasOwnRhythm: own === 1 })),
    /** How many have a rhythm in each circle, and how many contacts a week those ask for. */
    rhythms: (): CircleRhythms[] =>
      sql<[], CircleRhythms>(`
        SELECT coalesce(tier, 'own') AS circle, count(*) AS people, sum(7.0 / rhythms.cadence_days) AS contactsAWeek
        FROM rhythms JOIN contacts ON contacts.id = contact_id GROUP BY 1
      `).all(),
    /** The minutes of two-way contacts after one day and up to another that have them noted; each once for each circle it was with. */
    minutes: (after: Day, until: Day): LoggedMinutes => {
      const byCircle = new Map<Circle, number[]>();
      const rows = sql<object, [Circle, number]>(`
        SELECT circle, minutes FROM (
          SELECT DISTINCT coalesce(contacts.tier, 'own') AS circle, interactions.key, minutes
          FROM rhythms CROSS JOIN contacts ON contacts.id = rhythms.contact_id
          CROSS JOIN participants ON participants.contact_id = rhythms.contact_id
            AND participants.held_on > @after AND participants.held_on <= @until AND is_two_way = 1
          CROSS JOIN interactions ON interactions.id = interaction_id
          WHERE minutes > 0
        )
      `)
        .raw()
        .all({ after, until });
      for (const [circle, minutes] of rows) {
        const known = byCircle.get(circle);
        if (known) known.push(minutes);
        else byCircle.set(circle, [minutes]);
      }
      const all = (): number[] =>
        sql<[string, string], number>(`
          SELECT minutes FROM interactions
          WHERE held_on > ? AND held_on <= ? AND minutes > 0 AND ${IS_TWO_WAY}
        `)
          .pluck()
          .all(after, until);
      return { byCircle, all };
    },
  };
}
