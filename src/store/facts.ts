import type { ContactId } from "../domain/contact.ts";
import type { Fact } from "../domain/fact.ts";
import { flatTable } from "./flat-table.ts";
import type { Sql } from "./sql.ts";

/** Reads and writes the `facts` table. */
export function factTable(sql: Sql) {
  const { where, ...rows } = flatTable<Fact>(sql, "facts", {
    id: "id",
    contactId: "contact_id",
    area: "area",
    text: "text",
    learnedOn: "learned_on",
    class: "class",
  });
  return {
    ...rows,
    /** Newest first. */
    of: (contactId: ContactId): Fact[] => where("contact_id = ? ORDER BY learned_on DESC, id DESC", contactId),
  };
}
