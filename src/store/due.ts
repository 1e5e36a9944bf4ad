import type { ContactId, Standing } from "../domain/contact.ts";
import { type Day, plusDays } from "../domain/day.ts";
import type { DueFacts, DueIntroduction, OpenPromise } from "../domain/due/facts.ts";
import type { DueCounts, PlaceOf } from "../domain/due.ts";
import type { InteractionKind, Side } from "../domain/interaction.ts";
import { INTRODUCTION_DAYS, type StateUnderway } from "../domain/introduction.ts";
import type { PromiseId } from "../domain/promise.ts";
import { ASKED_DAYS, MINE_AHEAD_DAYS, THEIRS_AHEAD_DAYS } from "../domain/urgency.ts";
import { dueCandidates, julianDay } from "./due/candidates.ts";
import { IS_IN_PASSING } from "./interactions.ts";
import type { Sql } from "./sql.ts";

/** What stands in the file of somebody who may be due; what is derived from other tables is added by whoever asks. */
type StoredDue = Omit<DueFacts, "serving" | "unthanked" | "help" | "isOwed">;

const NONE: DueCounts = { promisesThisWeek: 0, inbox: 0, snoozed: 0, leftToReview: 0, lastNotedAt: null };
const STATES = Object.keys(INTRODUCTION_DAYS) as StateUnderway[];

/** Reads what may be due: who, and then everything that speaks for them. */
export function dueTable(sql: Sql) {
  return {
    ...dueCandidates(sql),
    facts: (ids: readonly ContactId[], today: Day, within: number): StoredDue[] => {
      const wanted = JSON.stringify(ids);
      const promises = new Map<string, OpenPromise[]>();
      const note = (row: PromiseRow): void => {
        const known = promises.get(row.contact_id);
        if (known) known.push(toOpenPromise(row));
        else promises.set(row.contact_id, [toOpenPromise(row)]);
      };
      const until = plusDays(today, Math.max(MINE_AHEAD_DAYS, THEIRS_AHEAD_DAYS, within));
      sql<[string, string, string], PromiseRow>(`
        SELECT id, contact_id, by_side, is_plan, text, due_on FROM promises
        WHERE contact_id IN (SELECT value FROM json_each(?)) AND state = 'open' AND due_on <= ?
          AND (snoozed_until IS NULL OR snoozed_until <= ?) ORDER BY due_on, id
      `)
        .all(wanted, until, today)
        .forEach(note);
      // Of what went both ways only the day is asked, and that stands in the index: most rows of conversations are not read.
      const rows = sql<[string, string], ContactRow>(`
        SELECT contacts.id, contacts.name, contacts.standing, is_pinned, birthday, met_on, added_on,
          (SELECT cadence_days FROM rhythms WHERE contact_id = contacts.id) AS cadence_days,
          (SELECT held_on FROM participants WHERE contact_id = contacts.id AND is_two_way = 1
            ORDER BY held_on DESC LIMIT 1) AS last_on,
          latest.kind AS latest_kind, latest.held_on AS latest_on, latest.initiator AS latest_initiator,
          latest.is_answered AS latest_is_answered
        FROM contacts
        LEFT JOIN interactions AS latest ON latest.id = (
          SELECT iif(is_two_way, NULL, interaction_id) FROM participants
          WHERE contact_id = contacts.id AND NOT ${IS_IN_PASSING}
          ORDER BY held_on DESC, interaction_id DESC LIMIT 1)
        WHERE contacts.id IN (SELECT value FROM json_each(?)) AND standing <> 'archived'
          AND (snoozed_until IS NULL OR snoozed_until <= ?)
      `).all(wanted, today);
      const isMineNear = (id: string): boolean => promises.get(id)?.some(({ by }) => by === "me") ?? false;
      const cards = rows.filter(({ id, standing }) => standing === "inbox" && !isMineNear(id)).map(({ id }) => id);
      if (cards.length > 0) firstPromised(sql, cards, today).forEach(note);
      return rows.map((row) => toStoredDue(row, promises.get(row.id) ?? []));
    },
    /** Introductions of which a word is due, of each state the longest overdue; `isWhole` where no state had more than `most`. */
    introductions: (
      today: Day,
      within: number,
      most: number,
    ): { readonly found: readonly DueIntroduction[]; readonly isWhole: boolean } => {
      const ofEach = STATES.map((state) =>
        sql<object, DueIntroduction>(`
          SELECT introductions.id, state, state_on AS stateOn, a_id AS a, b_id AS b, one.name AS aName, other.name AS bName
          FROM introductions JOIN contacts AS one ON one.id = a_id JOIN contacts AS other ON other.id = b_id
          WHERE state = @state AND state_on BETWEEN @since AND @until AND one.standing <> 'archived' AND other.standing <> 'archived'
            AND coalesce(one.snoozed_until, '') <= @today AND coalesce(other.snoozed_until, '') <= @today
          ORDER BY state_on LIMIT @most
        `).all({
          state,
          since: plusDays(today, -INTRODUCTION_DAYS[state] - ASKED_DAYS),
          until: plusDays(today, within - INTRODUCTION_DAYS[state]),
          today,
          most: most < 0 ? -1 : most + 1,
        }),
      );
      return { found: ofEach.flat(), isWhole: most < 0 || ofEach.every(({ length }) => length <= most) };
    },
    placeOf: (id: ContactId): ReturnType<PlaceOf> =>
      sql<[string], ReturnType<PlaceOf>>(`
        SELECT (SELECT name FROM events WHERE id = met_at) AS event, (
          SELECT organisations.name FROM roles JOIN organisations ON organisations.id = organisation_id
          WHERE contact_id = contacts.id ORDER BY roles.id LIMIT 1
        ) AS organisation FROM contacts WHERE id = ?
      `).get(id) ?? { organisation: null, event: null },
    counts: (today: Day): DueCounts =>
      sql<object, DueCounts>(`
        SELECT
          (SELECT count(*) FROM promises
            WHERE state = 'open' AND by_side IN ('me', 'them') AND due_on BETWEEN @today AND @weekOn
              AND (snoozed_until IS NULL OR snoozed_until <= @today)
              AND NOT EXISTS (
                SELECT 1 FROM contacts INDEXED BY contacts_archived WHERE id = contact_id AND standing = 'archived'
              )
              AND contact_id NOT IN (SELECT id FROM contacts WHERE snoozed_until > @today))
            AS promisesThisWeek,
          (SELECT count(*) FROM contacts WHERE standing = 'inbox') AS inbox,
          (SELECT count(*) FROM contacts WHERE snoozed_until IS NOT NULL AND snoozed_until > @today)
          + (SELECT count(*) FROM promises
             WHERE state = 'open' AND snoozed_until IS NOT NULL AND snoozed_until > @today) AS snoozed,
          (SELECT count(*) FROM rhythms
            WHERE wake_day <= @day AND lapse_day < @day
              AND NOT EXISTS (
                SELECT 1 FROM reviews
                WHERE contact_id = rhythms.contact_id AND julianday(decided_on) > lapse_day + 1
              ))
            AS leftToReview,
          (SELECT made_at FROM journal WHERE kind <> 'keep' ORDER BY seq DESC LIMIT 1) AS lastNotedAt
      `).get({ today, weekOn: plusDays(today, 7), day: julianDay(today) }) ?? NONE,
  };
}

/** Of each of these the first thing I promised, though it has not come near yet. */
function firstPromised(sql: Sql, cards: readonly string[], today: Day): PromiseRow[] {
  return sql<[string, string], PromiseRow>(`
    SELECT promises.id, contact_id, by_side, is_plan, text, due_on
    FROM json_each(?) AS cards JOIN promises ON promises.id = (
      SELECT id FROM promises WHERE contact_id = cards.value AND state = 'open' AND by_side = 'me'
        AND (snoozed_until IS NULL OR snoozed_until <= ?) ORDER BY due_on IS NULL, due_on, id LIMIT 1
    )
  `).all(JSON.stringify(cards), today);
}

function toOpenPromise(row: PromiseRow): OpenPromise {
  return {
    id: row.id as PromiseId,
    by: row.by_side as Side,
    text: row.text,
    isPlan: row.is_plan === 1,
    dueOn: row.due_on as Day | null,
  };
}

interface PromiseRow {
  id: string;
  contact_id: string;
  by_side: string;
  is_plan: number;
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

function toStoredDue(row: ContactRow, promises: readonly OpenPromise[]): StoredDue {
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
