import type { ContactId, TierDays } from "../domain/contact.ts";
import { IS_IN_PASSING } from "./interactions.ts";
import type { Sql } from "./sql.ts";

/**
 * Keeps the `lines` cache: for each contact what a list says of it, in the order of names, so that a list of everybody is one
 * walk through one table. Facts stay the truth.
 */
export function lineTable(sql: Sql) {
  return {
    /** Writes the line of one contact anew, with the rhythm that holds; takes it out where the contact is gone. */
    refresh: (id: ContactId, tierDays: TierDays): void => {
      sql<[string]>("DELETE FROM lines WHERE contact_id = ?").run(id);
      sql<[string, string]>(`
        INSERT INTO lines (
          sort_name, contact_id, name, standing, tier, cadence_days, added_on, met_on, organisation, title, last_on, tags,
          reply_on
        )
        SELECT sort_name, contacts.id, name, standing, tier, coalesce(cadence_days, json_extract(?, '$.' || tier)), added_on, met_on,
          (SELECT name FROM organisations WHERE id = role.organisation_id), role.title,
          (SELECT held_on FROM participants WHERE contact_id = contacts.id AND is_two_way = 1
            ORDER BY held_on DESC LIMIT 1),
          (SELECT group_concat(tag, ' ') FROM (
            SELECT tag FROM contact_tags WHERE contact_id = contacts.id ORDER BY tag)),
          (SELECT iif(is_answered = 0 AND initiator = 'them', held_on, NULL) FROM interactions WHERE id = (
            SELECT interaction_id FROM participants WHERE contact_id = contacts.id AND NOT ${IS_IN_PASSING}
            ORDER BY held_on DESC, interaction_id DESC LIMIT 1))
        FROM contacts
        LEFT JOIN roles AS role ON role.id = (SELECT id FROM roles WHERE contact_id = contacts.id ORDER BY id LIMIT 1)
        WHERE contacts.id = ?
      `).run(JSON.stringify(tierDays), id);
    },
    /** Takes out a line; to be called before its contact goes. */
    remove: (id: ContactId): void => void sql<[string]>("DELETE FROM lines WHERE contact_id = ?").run(id),
  };
}
