import type { ContactId } from "../domain/contact.ts";
import type { Day } from "../domain/day.ts";
import type { InteractionKind } from "../domain/interaction.ts";
import type { TimeWith } from "../domain/roi.ts";
import type { Sql } from "./sql.ts";

/** What a conversation of each kind took, all of them together. */
export interface TimeOfKind {
  readonly kind: InteractionKind;
  readonly count: number;
  /** How many of them have a length. */
  readonly timed: number;
  readonly minutes: number;
}

/** Time, as yields are reckoned from it. What was said at an event is in the hours of the event already, and left out here. */
export function roiTable(sql: Sql) {
  return {
    /** From the day on; from ever for null. */
    kinds: (since: Day | null): TimeOfKind[] =>
      sql<[string], TimeOfKind>(`
        SELECT kind, count(*) AS count, count(minutes) AS timed, coalesce(sum(minutes), 0) AS minutes
        FROM interactions WHERE held_on >= ? AND event_id IS NULL GROUP BY kind ORDER BY kind
      `).all(since ?? ""),
    /** Minutes logged from one day up to another. */
    minutes: (from: Day, until: Day): number =>
      sql<[string, string], { minutes: number }>(`
        SELECT coalesce(sum(minutes), 0) AS minutes FROM interactions
        WHERE held_on >= ? AND held_on < ? AND event_id IS NULL
      `).get(from, until)?.minutes ?? 0,
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
