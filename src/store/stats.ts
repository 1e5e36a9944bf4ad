import type { ContactId } from "../domain/contact.ts";
import type { Day } from "../domain/day.ts";
import type { Side } from "../domain/interaction.ts";
import { folded } from "../domain/name.ts";
import type { OpenPromises } from "../domain/stats.ts";
import { IS_TWO_WAY } from "./interactions.ts";
import type { Sql } from "./sql.ts";

/** Reads what is asked of the network as a whole, archived contacts aside, where no other table has it. */
export function statsTable(sql: Sql) {
  return {
    /** The first title of each of some who has one, or of everybody for null. */
    titles: (ids: readonly ContactId[] | null = null): ReadonlyMap<ContactId, string> =>
      firstOfEach(
        sql<string[], [ContactId, string]>(
          `SELECT contact_id, title FROM roles WHERE title IS NOT NULL ${among(ids)} ORDER BY contact_id, id`,
        )
          .raw()
          .all(...listed(ids)),
      ),
    /** The tags that say what they are, such as `field:finance`, of each of some who bears any, or of everybody for null. */
    codingTags: (ids: readonly ContactId[] | null = null): ReadonlyMap<ContactId, readonly string[]> =>
      tagsOf(sql, `tag LIKE '%:%' ${among(ids)}`, listed(ids)),
    /** The tags of everybody who offers anything. */
    tagsOfOffering: (): ReadonlyMap<ContactId, readonly string[]> =>
      tagsOf(sql, "contact_id IN (SELECT contact_id FROM offers WHERE closed_on IS NULL)"),
    /**
     * How many of those who were in touch by a day bear which title, the first they have, and which tags, where one of them may
     * say what they are; archived contacts aside.
     */
    codes: (
      today: Day,
    ): { readonly title: string | null; readonly tags: readonly string[]; readonly count: number }[] =>
      sql<object, [string | null, string | null, number]>(`
        SELECT
          coalesce(title, (
            SELECT title FROM roles WHERE roles.contact_id = lines.contact_id AND title IS NOT NULL ORDER BY id LIMIT 1
          )) AS first_title,
          CASE WHEN instr(tags, ':') > 0 THEN tags END AS coding_tags, count(*)
        FROM lines
        WHERE standing <> 'archived' AND (last_on <= @today OR last_on > @today AND EXISTS (
          SELECT 1 FROM participants WHERE contact_id = lines.contact_id AND is_two_way = 1 AND held_on <= @today
        ))
        GROUP BY 1, 2
      `)
        .raw()
        .all({ today })
        .map(([title, tags, count]) => ({ title, tags: tags?.split(" ") ?? [], count })),
    /** Who works at an organisation of that name, however it is written. */
    insiders: (employer: string): ReadonlySet<string> =>
      new Set(
        sql<[string], string>(`
          SELECT contact_id FROM roles JOIN organisations ON organisations.id = organisation_id WHERE folded_name = ?
        `)
          .pluck()
          .all(folded(employer)),
      ),
    /** All that is open, told apart by what it stands outside of. */
    openPromises: (): OpenPromises =>
      sql<[], OpenPromises>(`
        SELECT coalesce(sum(NOT is_plan AND standing = 'archived'), 0) AS archived,
          coalesce(sum(NOT is_plan AND standing <> 'archived'), 0) AS others, coalesce(sum(is_plan), 0) AS plans
        FROM promises JOIN contacts ON contacts.id = contact_id WHERE state = 'open'
      `).get() ?? { archived: 0, others: 0, plans: 0 },
    /** How many conversations were logged after one day and up to another, and how many of them have no length, nor that of an event. */
    logged: (after: Day, until: Day): { conversations: number; withoutMinutes: number } =>
      sql<[string, string], { conversations: number; withoutMinutes: number }>(`
        SELECT count(*) AS conversations, count(*) - count(coalesce(minutes, event_id)) AS withoutMinutes
        FROM interactions WHERE held_on > ? AND held_on <= ? AND ${IS_TWO_WAY}
      `).get(after, until) ?? { conversations: 0, withoutMinutes: 0 },
    /** The newest contacts up to a day that went both ways, with anybody who is not in the archive. */
    lastTalks: (today: Day, most: number): Talk[] =>
      sql<[string, number], { id: string; on: Day; isConfirmedOnly: number }>(`
        SELECT id, held_on AS "on", is_confirmed_only AS isConfirmedOnly FROM interactions
        WHERE held_on <= ? AND ${IS_TWO_WAY} AND ${HAS_ANYBODY}
        ORDER BY held_on DESC, id DESC LIMIT ?
      `)
        .all(today, most)
        .map((talk) => ({ ...talk, isConfirmedOnly: talk.isConfirmedOnly === 1 })),
    /** How often one side took the first step after one day and up to another, with people who were in touch by then; at most so many. */
    firstSteps: (by: Side, after: Day, until: Day, most: number): number =>
      sql<object, number>(`
        SELECT count(*) FROM (
          SELECT 1 FROM interactions
          WHERE held_on > @after AND held_on <= @until AND initiator = @by AND kind NOT IN ('social', 'broadcast') AND EXISTS (
            SELECT 1 FROM participants JOIN contacts ON contacts.id = contact_id
            WHERE interaction_id = interactions.id AND standing <> 'archived' AND EXISTS (
              SELECT 1 FROM participants AS others
              WHERE others.contact_id = contacts.id AND is_two_way = 1 AND held_on <= @until
            )
          )
          LIMIT @most
        )
      `)
        .pluck()
        .get({ by, after, until, most }) ?? 0,
    /** How many contacts went both ways after one day and up to another, and how many of them with anybody but these. */
    talksBeyond: (
      ids: ReadonlySet<ContactId | string>,
      after: Day,
      until: Day,
    ): { readonly contacts: number; readonly beyond: number } =>
      sql<object, { contacts: number; beyond: number }>(`
        SELECT count(*) AS contacts, coalesce(sum(is_beyond), 0) AS beyond FROM (
          SELECT max(contact_id NOT IN (SELECT value FROM json_each(@ids))) AS is_beyond
          FROM interactions CROSS JOIN participants ON interaction_id = interactions.id
          WHERE interactions.held_on > @after AND interactions.held_on <= @until AND ${IS_TWO_WAY}
            AND contact_id NOT IN (SELECT id FROM contacts WHERE standing = 'archived')
          GROUP BY interactions.held_on, interactions.id
        )
      `).get({ ids: JSON.stringify([...ids]), after, until }) ?? { contacts: 0, beyond: 0 },
    /** Whoever is not in the archive and after the last so many two-way contacts with whom, of those after which it was noted, the owner felt drained on the whole, and of whom nothing was decided since. */
    draining: (today: Day, contacts: number): ContactId[] =>
      sql<object, ContactId>(`
        SELECT contact_id FROM (
          SELECT DISTINCT contact_id FROM interactions CROSS JOIN participants ON interaction_id = interactions.id
          WHERE energy < 0 AND is_two_way = 1 AND participants.held_on <= @today
        ) AS some WHERE contact_id NOT IN (SELECT id FROM contacts WHERE standing = 'archived') AND (
          SELECT count(*) = @contacts AND sum(energy) < 0 FROM (
            SELECT energy FROM participants JOIN interactions ON interactions.id = interaction_id
            WHERE contact_id = some.contact_id AND is_two_way = 1 AND participants.held_on <= @today AND energy IS NOT NULL
            ORDER BY participants.held_on DESC, interaction_id DESC LIMIT @contacts
          )
        ) AND NOT EXISTS (
          SELECT 1 FROM reviews WHERE contact_id = some.contact_id AND decided_on <= @today AND decided_on >= (
            SELECT max(participants.held_on) FROM participants JOIN interactions ON interactions.id = interaction_id
            WHERE contact_id = some.contact_id AND is_two_way = 1 AND participants.held_on <= @today AND energy IS NOT NULL
          )
        ) ORDER BY contact_id
      `)
        .pluck()
        .all({ today, contacts }),
    /** What the owner asked for after that day: questions that wait, whose note begins so, and favours that were asked for. */
    asks: (after: Day, asked: string): { readonly contactId: ContactId; readonly on: Day }[] =>
      sql<object, { contactId: ContactId; on: Day }>(`
        SELECT contact_id AS contactId, interactions.held_on AS "on"
        FROM interactions JOIN participants ON interaction_id = interactions.id
        WHERE is_answered = 0 AND initiator = 'me' AND interactions.held_on > @after AND substr(note, 1, length(@asked)) = @asked
        UNION
        SELECT contact_id, given_on FROM exchanges WHERE direction = 'take' AND is_asked = 1 AND given_on > @after
      `).all({ after, asked }),
    inbox: (): { readonly cards: number; readonly oldestOn: Day | null } =>
      sql<[], { cards: number; oldestOn: Day | null }>(`
        SELECT count(*) AS cards, min(coalesce(met_on, added_on)) AS oldestOn FROM contacts WHERE standing = 'inbox'
      `).get() ?? { cards: 0, oldestOn: null },
  };
}

/** A contact that went both ways. */
interface Talk {
  readonly id: string;
  readonly on: Day;
  readonly isConfirmedOnly: boolean;
}

const HAS_ANYBODY = `EXISTS (
  SELECT 1 FROM participants JOIN contacts ON contacts.id = contact_id
  WHERE interaction_id = interactions.id AND standing <> 'archived'
)`;

function among(ids: readonly ContactId[] | null): string {
  return ids === null ? "" : "AND contact_id IN (SELECT value FROM json_each(?))";
}

function listed(ids: readonly ContactId[] | null): readonly string[] {
  return ids === null ? [] : [JSON.stringify(ids)];
}

function tagsOf(sql: Sql, condition: string, values: readonly string[] = []): Map<ContactId, string[]> {
  const found = new Map<ContactId, string[]>();
  for (const [id, tag] of sql<string[], [ContactId, string]>(
    `SELECT contact_id, tag FROM contact_tags WHERE ${condition} ORDER BY contact_id, tag`,
  )
    .raw()
    .iterate(...values)) {
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
