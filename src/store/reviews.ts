import type { Calibration } from "../domain/calibration.ts";
import type { ContactId, Tier } from "../domain/contact.ts";
import type { Day } from "../domain/day.ts";
import type { Quiet } from "../domain/quiet.ts";
import type { Review } from "../domain/review.ts";
import { type TierPlan, type TierPlans, tierPlans } from "../domain/tier.ts";
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
    /** Newest first. */
    of: (contactId: ContactId): Review[] => where("contact_id = ? ORDER BY id DESC", contactId),
    /** The last of each contact. */
    newest: (): Review[] => where("id IN (SELECT max(id) FROM reviews GROUP BY contact_id) ORDER BY id"),
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

/** Reads and writes the `tiers` table: those the owner changed. */
export function tierTable(sql: Sql) {
  const { where, ...rows } = flatTable<TierPlan>(sql, "tiers", { id: "id", most: "most", days: "every_days" });
  return {
    ...rows,
    /** Those of the owner over those that hold by themselves. */
    plans: (): TierPlans => tierPlans(where("1")),
    /** How many who are cared for are in each tier. */
    counts: (): Readonly<Record<Tier, number>> => {
      const rows = sql<[], { tier: Tier; count: number }>(
        "SELECT tier, count(*) AS count FROM contacts WHERE standing = 'active' AND tier IS NOT NULL GROUP BY tier",
      ).all();
      return {
        core: 0,
        close: 0,
        active: 0,
        wide: 0,
        ...Object.fromEntries(rows.map(({ tier, count }) => [tier, count])),
      };
    },
    contactsIn: (tier: Tier): ContactId[] =>
      sql<[string], ContactId>("SELECT id FROM contacts WHERE tier = ?").pluck().all(tier),
  };
}
