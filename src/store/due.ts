import type { ContactId, Standing } from "../domain/contact.ts";
import { type Day, daysBetween, plusDays } from "../domain/day.ts";
import type { DueCounts, DueFacts, OpenPromise, PlaceOf } from "../domain/due.ts";
import type { InteractionKind, Side } from "../domain/interaction.ts";
import type { PromiseId } from "../domain/promise.ts";
import { MINE_AHEAD_DAYS, OCCASION_AHEAD_DAYS, THEIRS_AHEAD_DAYS } from "../domain/urgency.ts";
import type { Sql } from "./sql.ts";

/**
 * Reads what may be due: each reason to write hands over its `most` most urgent people (-1 for all), and everything else
 * that speaks for those is read too. Every query is a step or a short range in an index of its own, so that a file of
 * ten times the size answers as fast.
 */
export function dueTable(sql: Sql) {
  const ids = (text: string, parameters: Readonly<Record<string, string | number>>): string[] =>
    sql<object, { contact_id: string }>(text)
      .all(parameters)
      .map((row) => row.contact_id);

  const candidates = (today: Day, within: number, most: number): Set<string> => {
    const promised = (side: Side, ahead: number) =>
      ids(
        `SELECT contact_id FROM promises JOIN contacts ON contacts.id = contact_id
         WHERE state = 'open' AND by_side = @side AND due_on <= @until
           AND (promises.snoozed_until IS NULL OR promises.snoozed_until <= @today)
           AND standing <> 'archived' AND (contacts.snoozed_until IS NULL OR contacts.snoozed_until <= @today)
         ORDER BY due_on LIMIT @most`,
        { side, until: plusDays(today, Math.max(ahead, within)), today, most },
      );
    return new Set([
      ...promised("me", MINE_AHEAD_DAYS),
      ...promised("them", THEIRS_AHEAD_DAYS),
      ...ids(
        `SELECT id AS contact_id FROM contacts
         WHERE standing = 'inbox' AND (snoozed_until IS NULL OR snoozed_until <= @today)
         ORDER BY met_on DESC LIMIT @most`,
        { today, most },
      ),
      ...ids(
        `SELECT contact_id FROM rhythms
         WHERE wake_day <= @day + @within AND lapse_day >= @day
           AND contact_id NOT IN (SELECT id FROM contacts WHERE snoozed_until IS NOT NULL AND snoozed_until > @today)
         ORDER BY (@day - last_day) * 1.0 / rhythms.cadence_days DESC LIMIT @most`,
        { day: julianDay(today), within, today, most },
      ),
      ...ids(
        `SELECT id AS contact_id FROM contacts
         WHERE birthday IS NOT NULL AND month_day IN (SELECT value FROM json_each(@days)) AND standing = 'active'
           AND (snoozed_until IS NULL OR snoozed_until <= @today) LIMIT @most`,
        { days: JSON.stringify(monthDays(today, Math.max(within, OCCASION_AHEAD_DAYS))), today, most },
      ),
      ...ids(
        `SELECT id AS contact_id FROM contacts WHERE is_pinned = 1 AND standing <> 'archived'
           AND (snoozed_until IS NULL OR snoozed_until <= @today)`,
        { today },
      ),
      ...ids(
        `SELECT contact_id FROM interactions JOIN participants ON interaction_id = interactions.id
         WHERE is_answered = 0 AND initiator = 'them' AND interactions.held_on <= @today AND NOT EXISTS (
           SELECT 1 FROM participants AS later WHERE later.contact_id = participants.contact_id
             AND (later.held_on, later.interaction_id) > (participants.held_on, participants.interaction_id)
         ) ORDER BY interactions.held_on DESC LIMIT @most`,
        { today, most },
      ),
    ]);
  };

  return {
    facts: (today: Day, within: number, most: number): DueFacts[] => {
      const wanted = JSON.stringify([...candidates(today, within, most)]);
      const promises = new Map<string, OpenPromise[]>();
      for (const row of sql<[string, string], PromiseRow>(`
        SELECT id, contact_id, by_side, text, due_on FROM promises
        WHERE contact_id IN (SELECT value FROM json_each(?)) AND state = 'open'
          AND (snoozed_until IS NULL OR snoozed_until <= ?) ORDER BY due_on IS NULL, due_on, id
      `).all(wanted, today)) {
        const promise = {
          id: row.id as PromiseId,
          by: row.by_side as Side,
          text: row.text,
          dueOn: row.due_on as Day | null,
        };
        const known = promises.get(row.contact_id);
        if (known) known.push(promise);
        else promises.set(row.contact_id, [promise]);
      }
      return sql<[string, string], ContactRow>(`
        SELECT contacts.id, contacts.name, contacts.standing, is_pinned, birthday, met_on, added_on,
          (SELECT cadence_days FROM rhythms WHERE contact_id = contacts.id) AS cadence_days,
          (SELECT held_on FROM participants WHERE contact_id = contacts.id AND is_two_way = 1
            ORDER BY held_on DESC LIMIT 1) AS last_on,
          latest.kind AS latest_kind, latest.held_on AS latest_on, latest.initiator AS latest_initiator,
          latest.is_answered AS latest_is_answered
        FROM contacts
        LEFT JOIN interactions AS latest ON latest.id = (
          SELECT interaction_id FROM participants WHERE contact_id = contacts.id
          ORDER BY held_on DESC, interaction_id DESC LIMIT 1)
        WHERE contacts.id IN (SELECT value FROM json_each(?)) AND standing <> 'archived'
          AND (snoozed_until IS NULL OR snoozed_until <= ?)
      `)
        .all(wanted, today)
        .map((row) => toDueFacts(row, promises.get(row.id) ?? []));
    },
    placeOf: (id: ContactId): ReturnType<PlaceOf> =>
      sql<[string], ReturnType<PlaceOf>>(`
        SELECT (SELECT name FROM events WHERE id = met_at) AS event, (
          SELECT organisations.name FROM roles JOIN organisations ON organisations.id = organisation_id
          WHERE contact_id = contacts.id ORDER BY roles.id LIMIT 1
        ) AS organisation FROM contacts WHERE id = ?
      `).get(id) ?? { organisation: null, event: null },
    counts: (today: Day): DueCounts => ({
      // The snoozed ones are taken off afterwards: the index then answers both without a look at the rows.
      promisesThisWeek:
        count(
          sql<[string], Count>(
            "SELECT count(*) AS count FROM promises WHERE state = 'open' AND by_side IN ('me', 'them') AND due_on <= ?",
          ).get(plusDays(today, 7)),
        ) -
        count(
          sql<[string, string], Count>(
            `SELECT count(*) AS count FROM promises
             WHERE state = 'open' AND snoozed_until IS NOT NULL AND snoozed_until > ? AND due_on <= ?`,
          ).get(today, plusDays(today, 7)),
        ),
      inbox: count(sql<[], Count>("SELECT count(*) AS count FROM contacts WHERE standing = 'inbox'").get()),
      snoozed:
        count(
          sql<[string], Count>(
            "SELECT count(*) AS count FROM contacts WHERE snoozed_until IS NOT NULL AND snoozed_until > ?",
          ).get(today),
        ) +
        count(
          sql<[string], Count>(
            "SELECT count(*) AS count FROM promises WHERE state = 'open' AND snoozed_until IS NOT NULL AND snoozed_until > ?",
          ).get(today),
        ),
    }),
  };
}

interface Count {
  count: number;
}

function count(row: Count | undefined): number {
  return row?.count ?? 0;
}

interface PromiseRow {
  id: string;
  contact_id: string;
  by_side: string;
  text: string;
  due_on: string | null;
}

interface ContactRow {
  id: string;
  name: string;
  standing: string;
  cadence_days: number | null;
  is_pinned: number;
  birthday: string | null;
  met_on: string | null;
  added_on: string;
  last_on: string | null;
  latest_kind: string | null;
  latest_on: string | null;
  latest_initiator: string | null;
  latest_is_answered: number | null;
}

function toDueFacts(row: ContactRow, promises: readonly OpenPromise[]): DueFacts {
  return {
    contact: {
      id: row.id as ContactId,
      name: row.name,
      standing: row.standing as Standing,
      cadenceDays: row.cadence_days,
      isPinned: row.is_pinned === 1,
      birthday: row.birthday,
      metOn: row.met_on as Day | null,
      addedOn: row.added_on as Day,
    },
    lastOn: row.last_on as Day | null,
    latest:
      row.latest_on === null
        ? null
        : {
            on: row.latest_on as Day,
            kind: row.latest_kind as InteractionKind,
            initiator: row.latest_initiator as Side | null,
            isAnswered: row.latest_is_answered === 1,
          },
    promises,
  };
}

/** The number SQLite's julianday() gives this day, cut to a whole one. */
function julianDay(day: Day): number {
  return 2440587 + daysBetween("1970-01-01" as Day, day);
}

/** The days from `today` on as month-day pairs; 28 February brings the 29th along, for the years that lack it. */
function monthDays(today: Day, ahead: number): string[] {
  const days = Array.from({ length: Math.min(ahead, 366) + 1 }, (_, count) => plusDays(today, count).slice(5));
  return days.includes("02-28") ? [...days, "02-29"] : days;
}
