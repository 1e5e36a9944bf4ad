import type { Migration } from "../migrate.ts";

/** Who is in the archive, of whom the count of promises that come up says nothing. */
export const archived: Migration = {
  version: 6,
  sql: "CREATE INDEX contacts_archived ON contacts (id) WHERE standing = 'archived'",
};
