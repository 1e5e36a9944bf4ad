import type { Day } from "../domain/day.ts";
import type { Event, EventId } from "../domain/event.ts";
import { folded } from "../domain/name.ts";
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
