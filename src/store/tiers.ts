import type { ContactId, Tier } from "../domain/contact.ts";
import { type TierPlan, type TierPlans, tierPlans } from "../domain/tier.ts";
import { flatTable } from "./flat-table.ts";
import type { Sql } from "./sql.ts";

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
