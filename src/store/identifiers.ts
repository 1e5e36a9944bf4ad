import type { ContactId } from "../domain/contact.ts";
import type { Identifier, IdentifierKind } from "../domain/identifier.ts";
import { flatTable } from "./flat-table.ts";
import type { Sql } from "./sql.ts";

/** Reads and writes the `identifiers` table. */
export function identifierTable(sql: Sql) {
  const { where, ...rows } = flatTable<Identifier>(sql, "identifiers", {
    id: "id",
    contactId: "contact_id",
    kind: "kind",
    value: "value",
    normalised: "normalised",
  });
  return {
    ...rows,
    of: (contactId: ContactId): Identifier[] => where("contact_id = ? ORDER BY kind, id", contactId),
    /** The one who is reached under this address, if anybody is. */
    holding: (kind: IdentifierKind, normalised: string): Identifier | null =>
      where("kind = ? AND normalised = ?", kind, normalised)[0] ?? null,
  };
}
