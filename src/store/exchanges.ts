import type { ContactId } from "../domain/contact.ts";
import type { Day } from "../domain/day.ts";
import type { Exchange } from "../domain/exchange.ts";
import type { InteractionId } from "../domain/interaction.ts";
import type { Introduction, Link } from "../domain/introduction.ts";
import { flatTable, keyOf } from "./flat-table.ts";
import type { Sql } from "./sql.ts";

/** Reads and writes the `exchanges` table: what was given and taken. */
export function exchangeTable(sql: Sql) {
  const { where, ...rows } = flatTable<Exchange>(
    sql,
    "exchanges",
    {
      id: "id",
      contactId: "contact_id",
      direction: "direction",
      kind: "kind",
      text: "text",
      size: "size",
      on: "given_on",
      isAsked: "is_asked",
      interactionId: "interaction_id",
    },
    { flags: ["isAsked"] },
  );
  return {
    ...rows,
    /** Newest first. */
    of: (contactId: ContactId): Exchange[] => where("contact_id = ? ORDER BY given_on DESC, id DESC", contactId),
    /** What was told of in one conversation. */
    toldIn: (id: InteractionId): Exchange[] => where("interaction_id = ? ORDER BY id", id),
    /** What was exchanged with each of these from `since` on as it counts, without its words, which cost a look at every row. */
    outlines: (ids: readonly ContactId[], since: Day): ExchangeOutline[] =>
      sql<[string, string], ExchangeOutline>(`
        SELECT id, contact_id AS contactId, given_on AS "on", direction, kind, size FROM exchanges
        WHERE contact_id IN (SELECT value FROM json_each(?)) AND given_on >= ?
      `).all(JSON.stringify(ids), since),
  };
}

/** An exchange as it counts. */
export type ExchangeOutline = Pick<Exchange, "id" | "contactId" | "on" | "direction" | "kind" | "size">;

/** Reads and writes the `introductions` table. */
export function introductionTable(sql: Sql) {
  const { where, ...rows } = flatTable<Introduction>(sql, "introductions", {
    id: "id",
    a: "a_id",
    b: "b_id",
    why: "why",
    state: "state",
    stateOn: "state_on",
    outcome: "outcome",
  });
  return {
    ...rows,
    of: (contactId: ContactId): Introduction[] => where("a_id = ? OR b_id = ? ORDER BY id DESC", contactId, contactId),
    all: (): Introduction[] => where("1 ORDER BY id"),
    /** Those on the way, the longest untouched first, and nobody from the archive, who is asked nothing. */
    open: (): Introduction[] =>
      where(`state IN ('idea', 'asked', 'made', 'met')
        AND NOT EXISTS (SELECT 1 FROM contacts WHERE contacts.id IN (a_id, b_id) AND standing = 'archived')
        ORDER BY state_on, id`),
  };
}

/** Reads and writes the `links` table: who knows whom. */
export function linkTable(sql: Sql) {
  const { where, ...rows } = flatTable<Link>(
    sql,
    "links",
    { id: "id", a: "a_id", b: "b_id", strength: "strength" },
    { kept: { a_key: keyOf("@a"), b_key: keyOf("@b") } },
  );
  return {
    ...rows,
    of: (contactId: ContactId): Link[] => where("a_id = ? OR b_id = ? ORDER BY id", contactId, contactId),
    all: (): Link[] => where("1 ORDER BY id"),
    /**
     * Who knows whom: the links, and those who work at one place or are in one group. By the keys of contacts, which outlines.ts
     * tells: to look up thousands of ids takes longer than all the rest.
     */
    acquaintanceByKey: (): { readonly pairs: readonly number[]; readonly circles: readonly (readonly number[])[] } => {
      // Both are null where there are none.
      const pairs = sql<[], string | null>("SELECT '[' || group_concat(a_key || ',' || b_key) || ']' FROM links");
      const circles = sql<[], string | null>(`
        SELECT '[' || group_concat('[' || members || ']') || ']' FROM (
          SELECT group_concat(contact_key) AS members FROM roles
          WHERE organisation_id IS NOT NULL GROUP BY organisation_id HAVING count(*) > 1
          UNION ALL
          SELECT group_concat(key) FROM memberships JOIN contacts ON contacts.id = contact_id
          WHERE memberships.left_on IS NULL GROUP BY group_id HAVING count(*) > 1
        )
      `);
      return {
        pairs: JSON.parse(pairs.pluck().get() ?? "[]") as number[],
        circles: JSON.parse(circles.pluck().get() ?? "[]") as number[][],
      };
    },
  };
}
