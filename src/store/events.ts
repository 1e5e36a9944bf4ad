import type { ContactId } from "../domain/contact.ts";
import type { Day } from "../domain/day.ts";
import type { Debrief } from "../domain/debrief.ts";
import type { EventPlan } from "../domain/event/plan.ts";
import type { Event, EventId } from "../domain/event.ts";
import type { InteractionId } from "../domain/interaction.ts";
import { folded } from "../domain/name.ts";
import { flatTable } from "./flat-table.ts";
import type { Sql } from "./sql.ts";

interface EventRow {
  id: string;
  name: string;
  folded_name: string;
  held_on: string;
  place: string | null;
}

/** Reads and writes the `events` table. */
export function eventTable(sql: Sql) {
  return {
    byId: (id: EventId): Event | null => toEvent(sql<[string], EventRow>("SELECT * FROM events WHERE id = ?").get(id)),
    /** Those of this name, newest first. */
    named: (name: string): Event[] =>
      sql<[string], EventRow>("SELECT * FROM events WHERE folded_name = ? ORDER BY held_on DESC, id")
        .all(folded(name))
        .flatMap((row) => toEvent(row) ?? []),
    /** Newest first. */
    all: (): Event[] =>
      sql<[], EventRow>("SELECT * FROM events ORDER BY held_on DESC, id DESC")
        .all()
        .flatMap((row) => toEvent(row) ?? []),
    /** Who was met there, in the order of their names. */
    met: (id: EventId): ContactId[] =>
      sql<[string], { id: string }>("SELECT id FROM contacts WHERE met_at = ? ORDER BY sort_name, id")
        .all(id)
        .map((row) => row.id as ContactId),
    /** The conversations that were had there, as they were noted. */
    talks: (id: EventId): InteractionId[] =>
      sql<[string], { id: string }>("SELECT id FROM interactions WHERE event_id = ? ORDER BY id")
        .all(id)
        .map((row) => row.id as InteractionId),
    /** How many were met at each event. */
    metCounts: (): ReadonlyMap<string, number> =>
      new Map(
        sql<[], [string, number]>("SELECT met_at, count(*) FROM contacts WHERE met_at IS NOT NULL GROUP BY met_at")
          .raw()
          .all(),
      ),
    put: ({ id, name, on, place }: Event): void =>
      void sql<EventRow>(`
        INSERT INTO events (id, name, folded_name, held_on, place) VALUES (@id, @name, @folded_name, @held_on, @place)
        ON CONFLICT (id) DO UPDATE SET
          name = excluded.name, folded_name = excluded.folded_name, held_on = excluded.held_on, place = excluded.place
      `).run({ id, name, folded_name: folded(name), held_on: on, place }),
    remove: (id: EventId): void => void sql<[string]>("DELETE FROM events WHERE id = ?").run(id),
  };
}

function toEvent(row: EventRow | undefined): Event | null {
  return row ? { id: row.id as EventId, name: row.name, on: row.held_on as Day, place: row.place } : null;
}

type PlanRow = Omit<EventPlan, "toMeet" | "coming"> & { readonly toMeet: string };

/** Reads and writes the `event_plans` table, and `event_guests` with it. */
export function eventPlanTable(sql: Sql) {
  const { byId, where, put, remove } = flatTable<PlanRow>(sql, "event_plans", {
    id: "id",
    hours: "hours",
    cost: "cost",
    goalId: "goal_id",
    expected: "expected",
    expectedBy: "expected_by",
    offer: "offer",
    toMeet: "to_meet",
    followUpOn: "follow_up_on",
    sharedOn: "shared_on",
  });
  const whole = (row: PlanRow): EventPlan => ({
    ...row,
    toMeet: JSON.parse(row.toMeet) as string[],
    coming: sql<[string], { id: string }>(
      "SELECT contact_id AS id FROM event_guests WHERE event_id = ? ORDER BY position",
    )
      .all(row.id)
      .map(({ id }) => id as ContactId),
  });
  const removeGuests = (id: EventId): void => void sql<[string]>("DELETE FROM event_guests WHERE event_id = ?").run(id);
  return {
    byId: (id: EventId): EventPlan | null => {
      const row = byId(id);
      return row && whole(row);
    },
    all: (): EventPlan[] => where("1").map(whole),
    put: ({ toMeet, coming, ...plan }: EventPlan): void => {
      put({ ...plan, toMeet: JSON.stringify(toMeet) });
      removeGuests(plan.id);
      const add = sql<[string, string, number]>(
        "INSERT INTO event_guests (event_id, contact_id, position) VALUES (?, ?, ?)",
      );
      coming.forEach((contactId, position) => void add.run(plan.id, contactId, position));
    },
    remove: (id: EventId): void => {
      removeGuests(id);
      remove(id);
    },
  };
}

/** Reads and writes the `debriefs` table. */
export function debriefTable(sql: Sql) {
  const { where, ...rows } = flatTable<Debrief>(
    sql,
    "debriefs",
    {
      id: "id",
      on: "debriefed_on",
      energy: "energy",
      challenged: "challenged",
      gave: "gave",
      got: "got",
      verdict: "verdict",
      why: "why",
      isConfirmedOnly: "is_confirmed_only",
    },
    { flags: ["isConfirmedOnly"] },
  );
  return { ...rows, all: (): Debrief[] => where("1") };
}
