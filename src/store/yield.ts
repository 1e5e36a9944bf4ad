import type { ContactId } from "../domain/contact.ts";
import type { Day } from "../domain/day.ts";
import type { EventId } from "../domain/event.ts";
import type { GroupId } from "../domain/group/group.ts";
import type { Learning } from "../domain/learning.ts";
import type { Outcome, OutcomeId, Via } from "../domain/outcome.ts";
import type { Target } from "../domain/target.ts";
import { flatTable } from "./flat-table.ts";
import type { Sql } from "./sql.ts";

interface ViaRow {
  readonly contact_id: string | null;
  readonly event_id: string | null;
  readonly group_id: string | null;
}

/** Reads and writes the `outcomes` table, and `outcome_via` with it. */
export function outcomeTable(sql: Sql) {
  const { byId, where, put, remove } = flatTable<Omit<Outcome, "via">>(sql, "outcomes", {
    id: "id",
    text: "text",
    kind: "kind",
    value: "value",
    unit: "unit",
    on: "came_on",
    goalId: "goal_id",
  });
  const withVia = (outcome: Omit<Outcome, "via">): Outcome => ({
    ...outcome,
    via: sql<[string], ViaRow>(
      "SELECT contact_id, event_id, group_id FROM outcome_via WHERE outcome_id = ? ORDER BY position",
    )
      .all(outcome.id)
      .flatMap(toVia),
  });
  const removeVia = (id: OutcomeId): void => void sql<[string]>("DELETE FROM outcome_via WHERE outcome_id = ?").run(id);
  const NEWEST = "ORDER BY came_on DESC, id DESC";
  return {
    byId: (id: OutcomeId): Outcome | null => {
      const outcome = byId(id);
      return outcome && withVia(outcome);
    },
    /** From a day on, newest first; everything where none is given. */
    since: (day: Day | null): Outcome[] => where(`came_on >= ? ${NEWEST}`, day ?? "").map(withVia),
    /** What came by way of an event. */
    ofEvent: (id: EventId): Outcome[] =>
      where(`id IN (SELECT outcome_id FROM outcome_via WHERE event_id = ?) ${NEWEST}`, id).map(withVia),
    /** What came by way of a group. */
    ofGroup: (id: GroupId): Outcome[] =>
      where(`id IN (SELECT outcome_id FROM outcome_via WHERE group_id = ?) ${NEWEST}`, id).map(withVia),
    put: ({ via, ...outcome }: Outcome): void => {
      put(outcome);
      removeVia(outcome.id);
      const add = sql<[string, number, string | null, string | null, string | null]>(
        "INSERT INTO outcome_via (outcome_id, position, contact_id, event_id, group_id) VALUES (?, ?, ?, ?, ?)",
      );
      via.forEach(({ kind, id }, at) => {
        const of = (name: Via["kind"]): string | null => (kind === name ? id : null);
        add.run(outcome.id, at, of("contact"), of("event"), of("group"));
      });
    },
    remove: (id: OutcomeId): void => {
      removeVia(id);
      remove(id);
    },
  };
}

function toVia({ contact_id, event_id, group_id }: ViaRow): Via[] {
  if (contact_id !== null) return [{ kind: "contact", id: contact_id as ContactId }];
  if (group_id !== null) return [{ kind: "group", id: group_id as GroupId }];
  return event_id === null ? [] : [{ kind: "event", id: event_id as EventId }];
}

/** Reads and writes the `learnings` table. */
export function learningTable(sql: Sql) {
  const { where, ...rows } = flatTable<Learning>(sql, "learnings", {
    id: "id",
    text: "text",
    kind: "kind",
    class: "class",
    on: "learned_on",
    usedOn: "used_on",
    contactId: "contact_id",
    eventId: "event_id",
  });
  return {
    ...rows,
    /** Newest first. */
    all: (): Learning[] => where("1 ORDER BY learned_on DESC, id DESC"),
    since: (day: Day): Learning[] => where("learned_on >= ? ORDER BY learned_on DESC, id DESC", day),
    ofEvent: (id: EventId): Learning[] => where("event_id = ? ORDER BY id", id),
  };
}

/** Reads and writes the `targets` table. */
export function targetTable(sql: Sql) {
  const { where, ...rows } = flatTable<Target>(sql, "targets", {
    id: "id",
    goalId: "goal_id",
    amount: "amount",
    unit: "unit",
  });
  return { ...rows, all: (): Target[] => where("1 ORDER BY id") };
}
