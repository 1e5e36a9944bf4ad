import type { ContactId } from "../domain/contact.ts";
import type { GivenPromise } from "../domain/promise.ts";
import { flatTable } from "./flat-table.ts";
import type { Sql } from "./sql.ts";

/** Reads and writes the `promises` table. */
export function promiseTable(sql: Sql) {
  const { where, ...rows } = flatTable<GivenPromise>(
    sql,
    "promises",
    {
      id: "id",
      contactId: "contact_id",
      by: "by_side",
      text: "text",
      isPlan: "is_plan",
      madeOn: "made_on",
      dueOn: "due_on",
      state: "state",
      closedOn: "closed_on",
      droppedBy: "dropped_by",
      timesMoved: "times_moved",
      timesMovedInTime: "times_moved_in_time",
      snoozedUntil: "snoozed_until",
      interactionId: "interaction_id",
    },
    { flags: ["isPlan"] },
  );
  const EARLIEST = "ORDER BY due_on IS NULL, due_on, id";
  return {
    ...rows,
    /** Every promise of and to one person: the open ones first, then the newest. */
    of: (contactId: ContactId): GivenPromise[] =>
      where(
        `contact_id = ?
        ORDER BY state <> 'open', CASE WHEN state = 'open' THEN due_on IS NULL END, CASE WHEN state = 'open' THEN due_on END,
          closed_on DESC, id`,
        contactId,
      ),
    openOf: (contactId: ContactId): GivenPromise[] => where(`contact_id = ? AND state = 'open' ${EARLIEST}`, contactId),
    /** Every open promise, the earliest day first. */
    open: (): GivenPromise[] => where(`state = 'open' ${EARLIEST}`),
    /** Those that were kept or let go, the newest first. */
    closed: (): GivenPromise[] => where("state <> 'open' ORDER BY closed_on DESC, id DESC"),
  };
}
