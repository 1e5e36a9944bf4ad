import type { ContactId, Tier } from "../domain/contact.ts";
import type { Day } from "../domain/day.ts";
import { folded } from "../domain/name.ts";
import type { Sql } from "./sql.ts";

/** Reads what is asked of the network as a whole, archived contacts aside, where no other table has it. */
export function statsTable(sql: Sql) {
  return {
    /** The day the first contact came into the file, archived or not; null for an empty one. */
    begunOn: (): Day | null => sql<[], Day | null>("SELECT min(added_on) FROM contacts").pluck().get() ?? null,
    /** The first title of everybody who has one. */
    titles: (): ReadonlyMap<ContactId, string> =>
      firstOfEach(
        sql<[], [ContactId, string]>(
          "SELECT contact_id, title FROM roles WHERE title IS NOT NULL ORDER BY contact_id, id",
        )
          .raw()
          .all(),
      ),
    /** The tags that say what they are, such as `field:finance`, of everybody who bears any. */
    codingTags: (): ReadonlyMap<ContactId, readonly string[]> => tagsOf(sql, "tag LIKE '%:%'"),
    /** The tags of everybody who offers anything. */
    tagsOfOffering: (): ReadonlyMap<ContactId, readonly string[]> =>
      tagsOf(sql, "contact_id IN (SELECT contact_id FROM offers WHERE closed_on IS NULL)"),
    /** Who works at an organisation of that name, however it is written. */
    insiders: (employer: string): ReadonlySet<string> =>
      new Set(
        sql<[string], string>(`
          SELECT contact_id FROM roles JOIN organisations ON organisations.id = organisation_id WHERE folded_name = ?
        `)
          .pluck()
          .all(folded(employer)),
      ),
    /** How much was logged after one day and up to another. */
    logged: (after: Day, until: Day): { minutes: number; conversations: number; withoutMinutes: number } =>
      sql<[string, string], { minutes: number; conversations: number; withoutMinutes: number }>(`
        SELECT coalesce(sum(minutes), 0) AS minutes, count(*) AS conversations, count(*) - count(minutes) AS withoutMinutes
        FROM interactions WHERE held_on > ? AND held_on <= ? AND is_answered = 1 AND kind <> 'social'
      `).get(after, until) ?? { minutes: 0, conversations: 0, withoutMinutes: 0 },
    /** Two-way contacts after one day and up to another of which it was noted how long they were. */
    timed: (after: Day, until: Day): { readonly id: string; readonly on: Day; readonly minutes: number }[] =>
      sql<[string, string], { id: string; on: Day; minutes: number }>(`
        SELECT id, held_on AS "on", minutes FROM interactions
        WHERE held_on > ? AND held_on <= ? AND minutes > 0 AND is_answered = 1 AND kind <> 'social'
      `).all(after, until),
    /** What the owner asked for after that day: questions that wait, whose note begins so, and favours that were asked for. */
    asks: (after: Day, asked: string): { readonly contactId: string; readonly on: Day }[] =>
      sql<object, { contactId: string; on: Day }>(`
        SELECT contact_id AS contactId, interactions.held_on AS "on"
        FROM interactions JOIN participants ON interaction_id = interactions.id
        WHERE is_answered = 0 AND initiator = 'me' AND interactions.held_on > @after AND substr(note, 1, length(@asked)) = @asked
        UNION
        SELECT contact_id, given_on FROM exchanges WHERE direction = 'take' AND is_asked = 1 AND given_on > @after
      `).all({ after, asked }),
    /** How many contacts a week the rhythms ask for, by tier; null for rhythms of one's own. */
    rhythms: (): { readonly tier: Tier | null; readonly aWeek: number }[] =>
      sql<[], { tier: Tier | null; aWeek: number }>(`
        SELECT CASE WHEN contacts.cadence_days IS NULL THEN tier END AS tier, sum(7.0 / rhythms.cadence_days) AS aWeek
        FROM rhythms JOIN contacts ON contacts.id = contact_id GROUP BY 1 ORDER BY 2 DESC
      `).all(),
    inbox: (): { readonly cards: number; readonly oldestOn: Day | null } =>
      sql<[], { cards: number; oldestOn: Day | null }>(`
        SELECT count(*) AS cards, min(coalesce(met_on, added_on)) AS oldestOn FROM contacts WHERE standing = 'inbox'
      `).get() ?? { cards: 0, oldestOn: null },
  };
}

function tagsOf(sql: Sql, condition: string): Map<ContactId, string[]> {
  const found = new Map<ContactId, string[]>();
  for (const [id, tag] of sql<[], [ContactId, string]>(
    `SELECT contact_id, tag FROM contact_tags WHERE ${condition} ORDER BY contact_id, tag`,
  )
    .raw()
    .iterate()) {
    const known = found.get(id);
    if (known) known.push(tag);
    else found.set(id, [tag]);
  }
  return found;
}

function firstOfEach(rows: readonly (readonly [ContactId, string])[]): Map<ContactId, string> {
  const first = new Map<ContactId, string>();
  for (const [id, text] of rows) if (!first.has(id)) first.set(id, text);
  return first;
}
