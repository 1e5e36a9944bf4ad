import type { CaredFor, LoggedMinutes } from "../domain/plan.ts";
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
    /** The minutes of every two-way contact that has them noted: one row for each circle it was with. */
    minutes: (): LoggedMinutes[] =>
      sql<[], LoggedMinutes>(`
        SELECT DISTINCT interactions.id AS interactionId, minutes,
          CASE WHEN rhythms.contact_id IS NULL THEN NULL ELSE coalesce(contacts.tier, 'own') END AS circle
        FROM interactions JOIN participants ON interaction_id = interactions.id AND is_two_way = 1
        JOIN contacts ON contacts.id = participants.contact_id
        LEFT JOIN rhythms ON rhythms.contact_id = contacts.id
        WHERE minutes > 0
      `).all(),
  };
}
