import type { ContactId } from "../domain/contact.ts";
import { folded } from "../domain/name.ts";
import type { Organisation, OrganisationId, Role, RoleId } from "../domain/organisation.ts";
import { keyOf } from "./flat-table.ts";
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

export interface RoleRow {
  id: string;
  contact_id: string;
  organisation_id: string | null;
  title: string | null;
}

/** Reads and writes the `roles` table. */
export function roleTable(sql: Sql) {
  return {
    byId: (id: RoleId): Role | null => {
      const row = sql<[string], RoleRow>("SELECT * FROM roles WHERE id = ?").get(id);
      return row ? toRole(row) : null;
    },
    of: (contactId: ContactId): Role[] =>
      sql<[string], RoleRow>("SELECT * FROM roles WHERE contact_id = ? ORDER BY id").all(contactId).map(toRole),
    put: ({ id, contactId, organisationId, title }: Role): void =>
      void sql<RoleRow>(`
        INSERT INTO roles (id, contact_id, organisation_id, title, contact_key)
        VALUES (@id, @contact_id, @organisation_id, @title, ${keyOf("@contact_id")})
        ON CONFLICT (id) DO UPDATE SET contact_id = excluded.contact_id, organisation_id = excluded.organisation_id,
          title = excluded.title, contact_key = excluded.contact_key
      `).run({ id, contact_id: contactId, organisation_id: organisationId, title }),
    remove: (id: RoleId): void => void sql<[string]>("DELETE FROM roles WHERE id = ?").run(id),
  };
}

export function toRole(row: RoleRow): Role {
  return {
    id: row.id as RoleId,
    contactId: row.contact_id as ContactId,
    organisationId: row.organisation_id as OrganisationId | null,
    title: row.title,
  };
}
