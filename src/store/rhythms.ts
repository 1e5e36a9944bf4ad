import { type Contact, type ContactId, cadenceOf, type TierDays } from "../domain/contact.ts";
import type { Day } from "../domain/day.ts";
import { LAPSE_RATIO, WAKE_RATIO } from "../domain/urgency.ts";
import type { Sql } from "./sql.ts";

/**
 * Keeps the `rhythms` cache: for each contact with a wanted rhythm, when it begins to run out and when it has lapsed.
 * Facts stay the truth.
 */
export function rhythmTable(sql: Sql) {
  return {
    /** Reckons one contact's rhythm anew from the last logged two-way contact, or from the day it was added. */
    refresh: (contact: Contact, tierDays: TierDays): void => {
      sql<[string]>("DELETE FROM rhythms WHERE contact_id = ?").run(contact.id);
      const cadenceDays = cadenceOf(contact, tierDays);
      if (cadenceDays === null || contact.standing !== "active") return;
      const last = lastTwoWayDay(sql, contact.id) ?? contact.addedOn;
      sql<object>(`
        INSERT INTO rhythms (contact_id, last_day, cadence_days, wake_day, lapse_day)
        SELECT @id, day, @cadenceDays, day + @wake, day + @lapse
        FROM (SELECT CAST(julianday(@last) AS INTEGER) AS day)
      `).run({
        id: contact.id,
        last,
        cadenceDays,
        wake: Math.ceil(WAKE_RATIO * cadenceDays),
        lapse: Math.floor(LAPSE_RATIO * cadenceDays),
      });
    },
    /** The day on which the wanted rhythm has run out, for one who is cared for and has a rhythm. */
    dueDay: (id: ContactId): Day | null =>
      sql<[string], Day>("SELECT date(last_day + cadence_days + 0.5) FROM rhythms WHERE contact_id = ?")
        .pluck()
        .get(id) ?? null,
  };
}

function lastTwoWayDay(sql: Sql, id: ContactId): Day | null {
  const row = sql<[string], { held_on: string }>(`
    SELECT held_on FROM participants WHERE contact_id = ? AND is_two_way = 1 ORDER BY held_on DESC LIMIT 1
  `).get(id);
  return (row?.held_on ?? null) as Day | null;
}
