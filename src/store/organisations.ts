import type { ContactId } from "../domain/contact.ts";
import { folded } from "../domain/name.ts";
import type { Organisation, OrganisationId, Role } from "../domain/organisation.ts";
import { flatTable, keyOf } from "./flat-table.ts";
import type { Sql } from "./sql.ts";

interface OrganisationRow {
  id: string;
  name: string;
  folded_name: string;
}

/** Reads and writes the `organisations` table. */
export function organisationTable(sql: Sql) {
  return {
    byId: (id: OrganisationId): Organisation | null =>
      toOrganisation(sql<[string], OrganisationRow>("SELECT * FROM organisations WHERE id = ?").get(id)),
    /** The one whose name is written alike, but for case, accents and Danish letters. */
    named: (name: string): Organisation | null =>
      toOrganisation(
        sql<[string], OrganisationRow>("SELECT * FROM organisations WHERE folded_name = ? ORDER BY id LIMIT 1").get(
          folded(name),
        ),
      ),
    put: ({ id, name }: Organisation): void =>
      void sql<OrganisationRow>(`
        INSERT INTO organisations (id, name, folded_name) VALUES (@id, @name, @folded_name)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, folded_name = excluded.folded_name
      `).run({ id, name, folded_name: folded(name) }),
    remove: (id: OrganisationId): void => void sql<[string]>("DELETE FROM organisations WHERE id = ?").run(id),
    /** Whose entry in the full-text index names this organisation. */
    contactsIn: (id: OrganisationId): ContactId[] =>
      sql<[string], { contact_id: string }>("SELECT contact_id FROM roles WHERE organisation_id = ?")
        .all(id)
        .map((row) => row.contact_id as ContactId),
  };
}

function toOrganisation(row: OrganisationRow | undefined): Organisation | null {
  return row ? { id: row.id as OrganisationId, name: row.name } : null;
}

/** Reads and writes the `roles` table. */
export function roleTable(sql: Sql) {
  const { where, ...rows } = flatTable<Role>(
    sql,
    "roles",
    { id: "id", contactId: "contact_id", organisationId: "organisation_id", title: "title" },
    { kept: { contact_key: keyOf("@contactId") } },
  );
  return { ...rows, of: (contactId: ContactId): Role[] => where("contact_id = ? ORDER BY id", contactId) };
}
