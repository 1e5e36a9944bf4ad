import type { Migration } from "../migrate.ts";

/** Whose a row is, by key: a ranking of everybody would else look up thousands of ids. A contact keeps its key. */
export const keys: Migration = {
  version: 5,
  sql: `
    ALTER TABLE links ADD COLUMN a_key INTEGER;
    ALTER TABLE links ADD COLUMN b_key INTEGER;
    UPDATE links SET
      a_key = (SELECT key FROM contacts WHERE id = a_id),
      b_key = (SELECT key FROM contacts WHERE id = b_id);

    ALTER TABLE fits ADD COLUMN contact_key INTEGER;
    UPDATE fits SET contact_key = (SELECT key FROM contacts WHERE id = contact_id);

    ALTER TABLE roles ADD COLUMN contact_key INTEGER;
    UPDATE roles SET contact_key = (SELECT key FROM contacts WHERE id = contact_id);
    DROP INDEX roles_by_organisation;
    CREATE INDEX roles_by_organisation ON roles (organisation_id, contact_id, contact_key);
  `,
};
