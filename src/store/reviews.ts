import type { Calibration } from "../domain/calibration.ts";
import type { ContactId } from "../domain/contact.ts";
import type { Day } from "../domain/day.ts";
import type { Quiet } from "../domain/quiet.ts";
import type { Review } from "../domain/review.ts";
import { flatTable } from "./flat-table.ts";
import type { Sql } from "./sql.ts";

/** Reads and writes the `reviews` table: what was decided about relations. */
export function reviewTable(sql: Sql) {
  const { where, ...rows } = flatTable<Review>(sql, "reviews", {
    id: "id",
    contactId: "contact_id",
    decision: "decision",
    on: "decided_on",
    againOn: "again_on",
    note: "note",
  });
  return {
    ...rows,
    /** The last of each contact. */
    newest: (): Review[] => where("id IN (SELECT max(id) FROM reviews GROUP BY contact_id) ORDER BY id"),
    newestOf: (contactId: ContactId): Review | null =>
      where("contact_id = ? ORDER BY id DESC LIMIT 1", contactId)[0] ?? null,
  };
}

/** Reads and writes the `calibrations` table. */
export function calibrationTable(sql: Sql) {
  const { where, ...rows } = flatTable<Calibration>(sql, "calibrations", {
    id: "id",
    contactId: "contact_id",
    helped: "helped",
    on: "asked_on",
  });
  return {
    ...rows,
    /** The oldest first. */
    since: (on: Day): Calibration[] => where("asked_on >= ? ORDER BY asked_on, id", on),
  };
}

/** Reads and writes the `quiets` table. */
export function quietTable(sql: Sql) {
  const { where, ...rows } = flatTable<Quiet>(sql, "quiets", { id: "id", until: "quiet_until" });
  return { ...rows, all: (): Quiet[] => where("1 ORDER BY id") };
}
