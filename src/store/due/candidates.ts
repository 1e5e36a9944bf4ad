import type { ContactId } from "../../domain/contact.ts";
import { type Day, daysBetween, EVER, plusDays } from "../../domain/day.ts";
import type { Silence } from "../../domain/due/fit.ts";
import { DOORS } from "../../domain/due/terms.ts";
import type { Side } from "../../domain/interaction.ts";
import {
  ASKED_DAYS,
  LONG_OVER_DAYS,
  MINE_AHEAD_DAYS,
  MOST_LONG_OVER,
  OCCASION_AHEAD_DAYS,
  THANKS_DAYS,
  THEIRS_AHEAD_DAYS,
} from "../../domain/urgency.ts";
import type { Sql } from "../sql.ts";

const IS_AWAKE = "(contacts.snoozed_until IS NULL OR contacts.snoozed_until <= @today)";

/** Cards weigh most a day after they came, and a little less each day; those of today weigh what older ones do. */
const CARDS = ["coalesce(met_on, '') < @today ORDER BY met_on DESC", "met_on >= @today ORDER BY met_on"];

/** More given than this many thanks since: something taken on that day or later was not thanked for. */
const IS_WAITING = `(
  SELECT sum(CASE WHEN kind = 'thanks' THEN -(direction = 'give') ELSE direction = 'take' END) FROM exchanges AS later
  WHERE later.contact_id = taken.contact_id AND (later.given_on, later.id) >= (taken.given_on, taken.id)
) > 0`;

/**
 * Who may be due: each reason to write hands over its `most` most urgent people (-1 for all). Every query is a step or a
 * short range in an index of its own, so that a file of ten times the size answers as fast.
 */
export function dueCandidates(sql: Sql) {
  const ids = (text: string, parameters: Readonly<Record<string, string | number>>): ContactId[] =>
    sql<object, ContactId>(text).pluck().all(parameters);

  /** With an open promise of this side that is due between two days, the longest over first. */
  const promised = (side: Side, [from, until]: readonly [Day, Day], today: Day, most: number): ContactId[] =>
    ids(
      `SELECT contact_id FROM promises JOIN contacts ON contacts.id = contact_id
       WHERE state = 'open' AND by_side = @side AND due_on BETWEEN @from AND @until
         AND (promises.snoozed_until IS NULL OR promises.snoozed_until <= @today)
         AND standing <> 'archived' AND ${IS_AWAKE}
       ORDER BY due_on LIMIT @most`,
      { side, from, until, today, most },
    );

  /** Those long over have so few places among the first lines that they must not take all of them here, nor be read for nothing. */
  const promisedOnes = (side: Side, ahead: number, today: Day, within: number, most: number): ContactId[] => {
    const since = plusDays(today, -LONG_OVER_DAYS);
    const recent = promised(side, [since, plusDays(today, Math.max(ahead, within))], today, most);
    const room = most < 0 ? -1 : Math.max(MOST_LONG_OVER, most - recent.length);
    const old = promised(side, [EVER, plusDays(since, -1)], today, room);
    return [...old.slice(0, MOST_LONG_OVER), ...recent, ...old.slice(MOST_LONG_OVER)];
  };

  const unthanked = (isDoor: boolean, today: Day, within: number, most: number): ContactId[] =>
    ids(
      `SELECT contact_id FROM exchanges AS taken JOIN contacts ON contacts.id = contact_id
       WHERE direction = 'take' AND kind <> 'thanks' AND given_on BETWEEN @from AND @until
         AND (given_on <= @doorUntil AND kind IN (${DOORS.map((kind) => `'${kind}'`).join(", ")})) = @isDoor
         AND ${IS_WAITING} AND standing <> 'archived' AND ${IS_AWAKE}
       ORDER BY given_on LIMIT @most`,
      {
        from: plusDays(today, -THANKS_DAYS.until),
        until: plusDays(today, within - THANKS_DAYS.from),
        doorUntil: plusDays(today, -THANKS_DAYS.door),
        isDoor: Number(isDoor),
        today,
        most,
      },
    );

  /** A door that was opened goes before everything else. */
  const unthankedOnes = (today: Day, within: number, most: number): ContactId[] => {
    const doors = unthanked(true, today, within, most);
    return doors.length === most
      ? doors
      : [...doors, ...unthanked(false, today, within, most < 0 ? -1 : most - doors.length)];
  };

  /** For every reason but a rhythm and a debt. */
  const byReason = (today: Day, within: number, most: number): ContactId[][] => [
    promisedOnes("me", MINE_AHEAD_DAYS, today, within, most),
    promisedOnes("them", THEIRS_AHEAD_DAYS, today, within, most),
    unthankedOnes(today, within, most),
    ...CARDS.map((cards) =>
      ids(`SELECT id FROM contacts WHERE standing = 'inbox' AND ${IS_AWAKE} AND ${cards} LIMIT @most`, {
        today,
        most,
      }),
    ),
    ids(
      `SELECT contacts.id FROM json_each(@days) AS days CROSS JOIN contacts
         WHERE birthday IS NOT NULL AND month_day = days.value AND standing = 'active' AND ${IS_AWAKE}
           AND NOT (days.key = 0 AND EXISTS (
             SELECT 1 FROM participants WHERE contact_id = contacts.id AND is_two_way = 1 AND held_on = @today
           ))
         ORDER BY days.key LIMIT @most`,
      { days: JSON.stringify(monthDays(today, Math.max(within, OCCASION_AHEAD_DAYS))), today, most },
    ),
    ids(
      `SELECT contact_id FROM lines JOIN contacts ON contacts.id = contact_id
         WHERE reply_on IS NOT NULL AND reply_on BETWEEN @since AND @today AND contacts.standing <> 'archived' AND ${IS_AWAKE}
         ORDER BY reply_on LIMIT @most`,
      { since: plusDays(today, -ASKED_DAYS), today, most },
    ),
  ];

  return {
    /** Who may be due for any reason but a rhythm and a debt; `isWhole` where no reason had more than it handed over. */
    candidates: (today: Day, within: number, most: number): { ids: readonly ContactId[]; isWhole: boolean } => {
      const found = byReason(today, within, most < 0 ? -1 : most + 1); // one more tells whether there are more
      const isWhole = most < 0 || found.every(({ length }) => length <= most);
      const pinned = ids(`SELECT id FROM contacts WHERE is_pinned = 1 AND standing <> 'archived' AND ${IS_AWAKE}`, {
        today,
      });
      return { ids: [...found.flatMap((each) => (isWhole ? each : each.slice(0, most))), ...pinned], isWhole };
    },
    /** Whose rhythm runs out, the longest silent first. */
    silences: (today: Day, within: number, most: number): Silence[] =>
      sql<object, Silence>(
        `SELECT contact_id AS contactId, (@day - last_day) * 1.0 / cadence_days AS ratio FROM rhythms
         WHERE wake_day <= @day + @within AND lapse_day >= @day
           AND contact_id NOT IN (SELECT id FROM contacts WHERE snoozed_until IS NOT NULL AND snoozed_until > @today)
         ORDER BY ratio DESC LIMIT @most`,
      ).all({ day: julianDay(today), within, today, most }),
    /** Those with an open need from whom something came, among the newest `reach` of all that was taken (-1 for all). */
    helpers: (reach: number): ContactId[] =>
      ids(
        `SELECT DISTINCT contact_id FROM (
           SELECT contact_id FROM exchanges WHERE direction = 'take' ORDER BY given_on DESC LIMIT @reach
         ) AS taken
         WHERE EXISTS (SELECT 1 FROM needs WHERE needs.contact_id = taken.contact_id AND closed_on IS NULL)`,
        { reach },
      ),
  };
}

/** The number SQLite's julianday() gives this day, cut to a whole one. */
export function julianDay(day: Day): number {
  return 2440587 + daysBetween("1970-01-01" as Day, day);
}

/** The days from `today` on as month-day pairs; 28 February brings the 29th along, for the years that lack it. */
function monthDays(today: Day, ahead: number): string[] {
  const days = Array.from({ length: Math.min(ahead, 366) + 1 }, (_, count) => plusDays(today, count).slice(5));
  return days.includes("02-28") ? [...days, "02-29"] : days;
}
