import type { Contact, ContactId, Standing, Tier } from "../domain/contact.ts";
import type { Day } from "../domain/day.ts";
import type { EventId } from "../domain/event.ts";
import { folded, sortName } from "../domain/name.ts";
import type { Sql } from "./sql.ts";

export interface ContactRow {
  id: string;
  name: string;
  folded_name: string;
  sort_name: string;
  nickname: string | null;
  standing: string;
  tier: string | null;
  cadence_days: number | null;
  is_pinned: number;
  closeness: number | null;
  snoozed_until: string | null;
  birthday: string | null;
  met_on: string | null;
  met_at: string | null;
  added_on: string;
  note: string | null;
}

/** Reads and writes the `contacts` table, and `contact_tags` with it. */
export function contactTable(sql: Sql) {
  const tagsOf = (id: string): string[] =>
    sql<[string], { tag: string }>("SELECT tag FROM contact_tags WHERE contact_id = ? ORDER BY tag")
      .all(id)
      .map(({ tag }) => tag);
  const toContact = (row: ContactRow): Contact => contactFrom(row, tagsOf(row.id));

  return {
    byId: (id: ContactId): Contact | null => {
      const row = sql<[string], ContactRow>("SELECT * FROM contacts WHERE id = ?").get(id);
      return row ? toContact(row) : null;
    },
    /** Everybody whose whole name is written alike, but for case, accents and Danish letters. */
    named: (name: string): Contact[] =>
      sql<[string], ContactRow>("SELECT * FROM contacts WHERE folded_name = ? ORDER BY id")
        .all(folded(name))
        .map(toContact),
    /** Whether several are called so. */
    isSharedName: (name: string): boolean =>
      sql<[string], { count: number }>(
        "SELECT count(*) AS count FROM (SELECT 1 FROM contacts WHERE folded_name = ? LIMIT 2)",
      ).get(folded(name))?.count === 2,
    /** The cards not yet dealt with, the longest held first. */
    inInbox: (): Contact[] =>
      sql<[], ContactRow>("SELECT * FROM contacts WHERE standing = 'inbox' ORDER BY coalesce(met_on, added_on), id")
        .all()
        .map(toContact),
    countInInbox: (): number =>
      sql<[], { count: number }>("SELECT count(*) AS count FROM contacts WHERE standing = 'inbox'").get()?.count ?? 0,
    /** The names of these, by id. */
    names: (ids: readonly ContactId[]): ReadonlyMap<ContactId, string> =>
      new Map(
        sql<[string], { id: string; name: string }>(
          "SELECT id, name FROM contacts WHERE id IN (SELECT value FROM json_each(?))",
        )
          .all(JSON.stringify(ids))
          .map(({ id, name }) => [id as ContactId, name]),
      ),
    /** Every tag and how many bear it, archived contacts aside; the commonest first. */
    tagCounts: (): { readonly tag: string; readonly count: number }[] =>
      sql<[], { tag: string; count: number }>(`
        SELECT tag, count(*) AS count FROM contact_tags JOIN contacts ON contacts.id = contact_id
        WHERE standing <> 'archived' GROUP BY tag ORDER BY count(*) DESC, tag
      `).all(),
    /** Whether there are more than so many in the file. */
    isMoreThan: (count: number): boolean =>
      sql<[number]>("SELECT 1 FROM contacts LIMIT 1 OFFSET ?").get(count) !== undefined,
    /** Whether there is anybody in the file at all. */
    isEmpty: (): boolean => sql("SELECT 1 FROM contacts LIMIT 1").get() === undefined,

    put: (contact: Contact): void => {
      sql<ContactRow>(`
        INSERT INTO contacts (
          id, name, folded_name, sort_name, nickname, standing, tier, cadence_days, is_pinned, closeness, snoozed_until, birthday,
          met_on, met_at, added_on, note
        ) VALUES (
          @id, @name, @folded_name, @sort_name, @nickname, @standing, @tier, @cadence_days, @is_pinned, @closeness, @snoozed_until,
          @birthday, @met_on, @met_at, @added_on, @note
        )
        ON CONFLICT (id) DO UPDATE SET
          name = excluded.name, folded_name = excluded.folded_name, sort_name = excluded.sort_name,
          nickname = excluded.nickname, standing = excluded.standing, tier = excluded.tier,
          cadence_days = excluded.cadence_days, is_pinned = excluded.is_pinned, closeness = excluded.closeness, snoozed_until = excluded.snoozed_until,
          birthday = excluded.birthday, met_on = excluded.met_on, met_at = excluded.met_at,
          added_on = excluded.added_on, note = excluded.note
      `).run(toRow(contact));
      sql<[string]>("DELETE FROM contact_tags WHERE contact_id = ?").run(contact.id);
      const putTag = sql<[string, string]>("INSERT INTO contact_tags (contact_id, tag) VALUES (?, ?)");
      for (const tag of contact.tags) putTag.run(contact.id, tag);
    },
    remove: (id: ContactId): void => {
      sql<[string]>("DELETE FROM contact_tags WHERE contact_id = ?").run(id);
      sql<[string]>("DELETE FROM rhythms WHERE contact_id = ?").run(id);
      sql<[string]>("DELETE FROM contacts WHERE id = ?").run(id);
    },
  };
}

export function contactFrom(row: ContactRow, tags: readonly string[]): Contact {
  return {
    id: row.id as ContactId,
    name: row.name,
    nickname: row.nickname,
    standing: row.standing as Standing,
    tier: row.tier as Tier | null,
    cadenceDays: row.cadence_days,
    isPinned: row.is_pinned === 1,
    closeness: row.closeness as Contact["closeness"],
    snoozedUntil: row.snoozed_until as Day | null,
    birthday: row.birthday,
    metOn: row.met_on as Day | null,
    metAt: row.met_at as EventId | null,
    addedOn: row.added_on as Day,
    note: row.note,
    tags,
  };
}

function toRow(contact: Contact): ContactRow {
  return {
    id: contact.id,
    name: contact.name,
    folded_name: folded(contact.name),
    sort_name: sortName(contact.name),
    nickname: contact.nickname,
    standing: contact.standing,
    tier: contact.tier,
    cadence_days: contact.cadenceDays,
    is_pinned: contact.isPinned ? 1 : 0,
    closeness: contact.closeness,
    snoozed_until: contact.snoozedUntil,
    birthday: contact.birthday,
    met_on: contact.metOn,
    met_at: contact.metAt,
    added_on: contact.addedOn,
    note: contact.note,
  };
}
