import type { ContactId } from "../domain/contact.ts";
import type { Identifier, IdentifierId, IdentifierKind } from "../domain/identifier.ts";
import type { Sql } from "./sql.ts";

export interface IdentifierRow {
  id: string;
  contact_id: string;
  kind: string;
  value: string;
  normalised: string;
}

/** Reads and writes the `identifiers` table. */
export function identifierTable(sql: Sql) {
  return {
    byId: (id: IdentifierId): Identifier | null => {
      const row = sql<[string], IdentifierRow>("SELECT * FROM identifiers WHERE id = ?").get(id);
      return row ? toIdentifier(row) : null;
    },
    of: (contactId: ContactId): Identifier[] =>
      sql<[string], IdentifierRow>("SELECT * FROM identifiers WHERE contact_id = ? ORDER BY kind, id")
        .all(contactId)
        .map(toIdentifier),
    /** The one who is reached under this address, if anybody is. */
    holding: (kind: IdentifierKind, normalised: string): Identifier | null => {
      const row = sql<[string, string], IdentifierRow>(
        "SELECT * FROM identifiers WHERE kind = ? AND normalised = ?",
      ).get(kind, normalised);
      return row ? toIdentifier(row) : null;
    },
    put: ({ id, contactId, kind, value, normalised }: Identifier): void =>
      void sql<IdentifierRow>(`
        INSERT INTO identifiers (id, contact_id, kind, value, normalised)
        VALUES (@id, @contact_id, @kind, @value, @normalised)
        ON CONFLICT (id) DO UPDATE SET
          contact_id = excluded.contact_id, kind = excluded.kind, value = excluded.value,
          normalised = excluded.normalised
      `).run({ id, contact_id: contactId, kind, value, normalised }),
    remove: (id: IdentifierId): void => void sql<[string]>("DELETE FROM identifiers WHERE id = ?").run(id),
  };
}

export function toIdentifier(row: IdentifierRow): Identifier {
  return {
    id: row.id as IdentifierId,
    contactId: row.contact_id as ContactId,
    kind: row.kind as IdentifierKind,
    value: row.value,
    normalised: row.normalised,
  };
}
