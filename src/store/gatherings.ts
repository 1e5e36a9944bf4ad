import type { ContactId } from "../domain/contact.ts";
import type { Day } from "../domain/day.ts";
import { plusDays } from "../domain/day.ts";
import type { EventDueFacts } from "../domain/event/due.ts";
import { isPlanned } from "../domain/event/plan.ts";
import type { Event, EventId } from "../domain/event.ts";
import type { GroupId } from "../domain/group/group.ts";
import type { GoalId } from "../domain/mission.ts";
import { EVENT_DUE } from "../domain/urgency.ts";
import type { Sql } from "./sql.ts";

/** A group, as it stands behind somebody's name. */
interface GroupShown {
  readonly id: GroupId;
  readonly name: string;
  readonly role: string | null;
  readonly leftOn: Day | null;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly held_on: string;
  readonly goal_id: GoalId | null;
  readonly expected: string | null;
  readonly to_meet: string | null;
  readonly has_plan: number;
  readonly has_debrief: number;
  readonly follow_up_on: string | null;
  readonly shared_on: string | null;
  readonly waiting: number;
}

const NEAR = "held_on BETWEEN @from AND @until";
const FOLLOWED = "follow_up_on BETWEEN @followFrom AND @followUntil";

/** Reads what the list of the morning asks of groups and events. */
export function gatheringTable(sql: Sql) {
  return {
    /** Whether there is any group, or any event near enough, to be asked of: one look for those who have neither. */
    any: (today: Day, within: number): { readonly groups: boolean; readonly events: boolean } => {
      const found = sql<object, { groups: number; events: number }>(`
        SELECT EXISTS (SELECT 1 FROM groups WHERE left_on IS NULL OR left_on > @today OR look_back_on <= @today) AS groups,
          EXISTS (SELECT 1 FROM events WHERE ${NEAR})
          OR EXISTS (SELECT 1 FROM event_plans WHERE ${FOLLOWED}) AS events
      `).get(ranges(today, within));
      return { groups: found?.groups === 1, events: found?.events === 1 };
    },
    /** The groups somebody is or was in, those they left last. */
    groupsOf: (id: ContactId): GroupShown[] =>
      sql<[string], GroupShown>(`
        SELECT groups.id, groups.name, memberships.role, memberships.left_on AS leftOn
        FROM memberships JOIN groups ON groups.id = group_id
        WHERE contact_id = ? ORDER BY memberships.left_on IS NOT NULL, memberships.id
      `).all(id),
    /** The events somebody was met or talked with at, or is coming to; newest first. */
    eventsOf: (id: ContactId): Event[] =>
      sql<object, Event>(`
        SELECT id, name, held_on AS "on", place FROM events WHERE id IN (
          SELECT met_at FROM contacts WHERE id = @id
          UNION SELECT event_id FROM participants JOIN interactions ON interactions.id = interaction_id
            WHERE contact_id = @id AND event_id IS NOT NULL
          UNION SELECT event_id FROM event_guests WHERE contact_id = @id
        ) ORDER BY held_on DESC, id DESC
      `).all({ id }),
    events: (today: Day, within: number): EventDueFacts[] =>
      sql<object, Row>(`
        SELECT events.id, name, held_on, event_plans.id IS NOT NULL AS has_plan, follow_up_on, shared_on,
          goal_id, expected, to_meet,
          EXISTS (SELECT 1 FROM debriefs WHERE debriefs.id = events.id) AS has_debrief,
          (SELECT count(*) FROM contacts WHERE met_at = events.id AND standing = 'inbox') AS waiting
        FROM events LEFT JOIN event_plans ON event_plans.id = events.id
        WHERE events.id IN (SELECT id FROM events WHERE ${NEAR} UNION SELECT id FROM event_plans WHERE ${FOLLOWED})
        ORDER BY held_on, events.id
      `)
        .all(ranges(today, within))
        .map((row) => ({
          eventId: row.id as EventId,
          name: row.name,
          on: row.held_on as Day,
          isPlanned: isPlanned({
            goalId: row.goal_id,
            expected: row.expected,
            toMeet: JSON.parse(row.to_meet ?? "[]") as string[],
          }),
          hasPlan: row.has_plan === 1,
          hasDebrief: row.has_debrief === 1,
          followUpOn: row.follow_up_on as Day | null,
          sharedOn: row.shared_on as Day | null,
          waiting: row.waiting,
        })),
  };
}

function ranges(today: Day, within: number) {
  return {
    today,
    from: plusDays(today, -EVENT_DUE.overDays),
    until: plusDays(today, Math.max(EVENT_DUE.planDays, within)),
    followFrom: plusDays(today, -EVENT_DUE.followUpDays),
    followUntil: plusDays(today, within),
  };
}
