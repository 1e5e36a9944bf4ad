import type { ContactId } from "../domain/contact.ts";
import type { Need, Offer } from "../domain/wish.ts";
import { flatTable } from "./flat-table.ts";
import type { Sql } from "./sql.ts";

/** Reads and writes the `needs` table. */
export function needTable(sql: Sql) {
  const { where, ...rows } = flatTable<Need>(sql, "needs", {
    id: "id",
    contactId: "contact_id",
    text: "text",
    horizon: "horizon",
    confirmedOn: "confirmed_on",
    closedOn: "closed_on",
    goalId: "goal_id",
  });
  return { ...rows, ...standing<Need>(where) };
}

/** Reads and writes the `offers` table. */
export function offerTable(sql: Sql) {
  const { where, ...rows } = flatTable<Offer>(sql, "offers", {
    id: "id",
    contactId: "contact_id",
    text: "text",
    confirmedOn: "confirmed_on",
    closedOn: "closed_on",
  });
  return { ...rows, ...standing<Offer>(where) };
}

/** What needs and offers are asked alike: those that stand, the newest first. */
function standing<Entity>(where: (condition: string, ...parameters: string[]) => Entity[]) {
  return {
    /** Those of one contact, or the owner's own for null. */
    of: (contactId: ContactId | null): Entity[] =>
      contactId === null
        ? where("contact_id IS NULL AND closed_on IS NULL ORDER BY id DESC")
        : where("contact_id = ? AND closed_on IS NULL ORDER BY id DESC", contactId),
    /** Those of each of these contacts. */
    ofEach: (ids: readonly ContactId[]): Entity[] =>
      where(
        "contact_id IN (SELECT value FROM json_each(?)) AND closed_on IS NULL ORDER BY id DESC",
        JSON.stringify(ids),
      ),
    /** Those of everybody else. */
    ofContacts: (): Entity[] => where("contact_id IS NOT NULL AND closed_on IS NULL ORDER BY id DESC"),
  };
}
