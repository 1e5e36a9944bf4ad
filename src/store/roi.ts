import type { ContactId } from "../domain/contact.ts";
import type { TimeWith } from "../domain/roi.ts";
import type { Sql } from "./sql.ts";

/** Reads the time one had with somebody, at events too; what the owner's hours are as a whole is `hoursTable`'s to say. */
export function roiTable(sql: Sql) {
  return {
    /** Every conversation with somebody, the first one first. */
    timesWith: (contactId: ContactId): TimeWith[] =>
      sql<[string], Omit<TimeWith, "isTwoWay"> & { isTwoWay: number }>(`
        SELECT participants.held_on AS "on", kind, minutes, event_id AS eventId, is_two_way AS isTwoWay
        FROM participants JOIN interactions ON interactions.id = interaction_id
        WHERE contact_id = ? ORDER BY participants.held_on, interaction_id
      `)
        .all(contactId)
        .map((row) => ({ ...row, isTwoWay: row.isTwoWay === 1 })),
  };
}
