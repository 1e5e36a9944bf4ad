import type { ContactId } from "../domain/contact.ts";
import type { Day } from "../domain/day.ts";
import type { Month, Snapshot, SnapshotId, SnapshotScore } from "../domain/snapshot.ts";
import type { Sql } from "./sql.ts";

interface SnapshotRow {
  id: string;
  month: string;
  taken_on: string;
}

const SCORES = `contact_id AS contactId, score AS "index", mission, strength, balance, trust, interest, perspective`;

/** Reads and writes the `snapshots` table, and the scores in each. */
export function snapshotTable(sql: Sql) {
  return {
    byId: (id: SnapshotId): Snapshot | null => {
      const row = sql<[string], SnapshotRow>("SELECT * FROM snapshots WHERE id = ?").get(id);
      if (row === undefined) return null;
      const scores = sql<[string], SnapshotScore>(
        `SELECT ${SCORES} FROM snapshot_scores WHERE snapshot_id = ? ORDER BY contact_id`,
      ).all(id);
      return { id, month: row.month as Month, takenOn: row.taken_on as Day, scores };
    },
    /** Whether the scores of this month were kept. */
    has: (month: Month): boolean =>
      sql<[string], number>("SELECT 1 FROM snapshots WHERE month = ?").pluck().get(month) !== undefined,
    /** One relation through the months, the oldest first. */
    of: (contactId: ContactId): (SnapshotScore & { readonly month: Month })[] =>
      sql<[string], SnapshotScore & { month: Month }>(
        `SELECT month, ${SCORES} FROM snapshot_scores JOIN snapshots ON snapshots.id = snapshot_id
         WHERE contact_id = ? ORDER BY month`,
      ).all(contactId),
    put: ({ id, month, takenOn, scores }: Snapshot): void => {
      sql<[string]>("DELETE FROM snapshot_scores WHERE snapshot_id = ?").run(id);
      sql<[string, string, string]>(
        "INSERT INTO snapshots (id, month, taken_on) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET month = excluded.month, taken_on = excluded.taken_on",
      ).run(id, month, takenOn);
      const add = sql<object>(`
        INSERT INTO snapshot_scores
          (contact_id, snapshot_id, score, mission, strength, balance, trust, interest, perspective)
        SELECT @contactId, @snapshotId, @index, @mission, @strength, @balance, @trust, @interest, @perspective
        WHERE EXISTS (SELECT 1 FROM contacts WHERE id = @contactId)
      `); // whoever was taken out meanwhile has taken their scores with them
      for (const score of scores) add.run({ ...score, snapshotId: id });
    },
    remove: (id: SnapshotId): void => {
      sql<[string]>("DELETE FROM snapshot_scores WHERE snapshot_id = ?").run(id);
      sql<[string]>("DELETE FROM snapshots WHERE id = ?").run(id);
    },
  };
}
