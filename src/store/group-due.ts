import type { Day } from "../domain/day.ts";
import type { GroupDueFacts } from "../domain/group/due.ts";
import type { Group, GroupId } from "../domain/group/group.ts";
import type { MeetingId } from "../domain/group/meeting.ts";
import type { Sql } from "./sql.ts";

interface DueRow {
  id: string;
  name: string;
  purpose: string | null;
  purpose_on: string | null;
  trial_meetings: number | null;
  interval_days: number | null;
  slot: string | null;
  next_on: string | null;
  added_on: string;
  left_on: string | null;
  look_back_on: string | null;
  last_on: string | null;
  trial_ended_on: string | null;
  looked_on: string | null;
  decided_on: string | null;
  meetings_since: number;
  untold: string;
}

/** Reads what groups may be due for: a row a group, each figure a short range in an index of its own. */
export function groupDueTable(sql: Sql) {
  return {
    /** What was brought home is read as far back as `oldest`. */
    facts: (today: Day, oldest: Day): GroupDueFacts[] =>
      sql<{ today: string; oldest: string }, DueRow>(`
        SELECT groups.id, groups.name, purpose, purpose_on, trial_meetings, interval_days, slot, next_on, added_on, left_on,
          look_back_on, looked_on, decided_on,
          (SELECT max(held_on) FROM meetings WHERE group_id = groups.id AND held_on <= @today) AS last_on,
          CASE WHEN trial_meetings IS NOT NULL THEN (SELECT held_on FROM (
            SELECT held_on, row_number() OVER (ORDER BY held_on) AS place
            FROM meetings WHERE group_id = groups.id AND held_on <= @today AND was_there = 1
          ) WHERE place = trial_meetings) END AS trial_ended_on,
          (SELECT count(*) FROM meetings
            WHERE group_id = groups.id AND held_on <= @today AND held_on > coalesce(looked_on, '') AND was_there = 1) AS meetings_since,
          (SELECT json_group_array(json_object('meetingId', id, 'on', held_on)) FROM (
            SELECT id, held_on FROM meetings
            WHERE group_id = groups.id AND held_on BETWEEN @oldest AND @today AND was_there = 1
              AND shared_on IS NULL AND EXISTS (
                SELECT 1 FROM shares WHERE meeting_id = meetings.id AND (
                  (contact_id IS NULL AND did IN ('got', 'learned')) OR (partner = 'me' AND did = 'gave'))
              ) ORDER BY held_on DESC, id DESC)) AS untold
        FROM groups LEFT JOIN (
          SELECT group_id, max(held_on) AS looked_on, max(CASE WHEN decision IS NOT NULL THEN held_on END) AS decided_on
          FROM evaluations WHERE held_on <= @today GROUP BY group_id
        ) AS looks ON looks.group_id = groups.id
        WHERE left_on IS NULL OR left_on > @today OR look_back_on <= @today
        ORDER BY groups.id
      `)
        .all({ today, oldest })
        .map(toFacts),
  };
}

function toFacts(row: DueRow): GroupDueFacts {
  return {
    groupId: row.id as GroupId,
    name: row.name,
    purpose: row.purpose,
    purposeOn: row.purpose_on as Day | null,
    trialMeetings: row.trial_meetings,
    intervalDays: row.interval_days,
    slot: row.slot as Group["slot"],
    nextOn: row.next_on as Day | null,
    addedOn: row.added_on as Day,
    leftOn: row.left_on as Day | null,
    lookBackOn: row.look_back_on as Day | null,
    lastOn: row.last_on as Day | null,
    trialEndedOn: row.trial_ended_on as Day | null,
    lookedOn: row.looked_on as Day | null,
    decidedOn: row.decided_on as Day | null,
    meetingsSince: row.meetings_since,
    untold: JSON.parse(row.untold) as { meetingId: MeetingId; on: Day }[],
  };
}
