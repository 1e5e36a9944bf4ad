import type { ContactId } from "../domain/contact.ts";
import type { Day } from "../domain/day.ts";
import type { InteractionId, Side } from "../domain/interaction.ts";
import type { GivenPromise, PromiseId, PromiseState } from "../domain/promise.ts";
import type { Sql } from "./sql.ts";

interface PromiseRow {
  id: string;
  contact_id: string;
  by_side: string;
  text: string;
  is_plan: number;
  made_on: string;
  due_on: string | null;
  state: string;
  closed_on: string | null;
  dropped_by: string | null;
  times_moved: number;
  times_moved_in_time: number;
  snoozed_until: string | null;
  interaction_id: string | null;
}

/** Reads and writes the `promises` table. */
export function promiseTable(sql: Sql) {
  return {
    byId: (id: PromiseId): GivenPromise | null => {
      const row = sql<[string], PromiseRow>("SELECT * FROM promises WHERE id = ?").get(id);
      return row ? toPromise(row) : null;
    },
    /** Every promise of and to one person: the open ones first, then the newest. */
    of: (contactId: ContactId): GivenPromise[] =>
      sql<[string], PromiseRow>(`
        SELECT * FROM promises WHERE contact_id = ?
        ORDER BY state <> 'open', CASE WHEN state = 'open' THEN due_on IS NULL END, CASE WHEN state = 'open' THEN due_on END,
          closed_on DESC, id
      `)
        .all(contactId)
        .map(toPromise),
    openOf: (contactId: ContactId): GivenPromise[] =>
      sql<[string], PromiseRow>(`
        SELECT * FROM promises WHERE contact_id = ? AND state = 'open' ORDER BY due_on IS NULL, due_on, id
      `)
        .all(contactId)
        .map(toPromise),
    /** Every open promise, the earliest day first. */
    open: (): GivenPromise[] =>
      sql<[], PromiseRow>("SELECT * FROM promises WHERE state = 'open' ORDER BY due_on IS NULL, due_on, id")
        .all()
        .map(toPromise),
    /** Those that were kept or let go, the newest first. */
    closed: (): GivenPromise[] =>
      sql<[], PromiseRow>("SELECT * FROM promises WHERE state <> 'open' ORDER BY closed_on DESC, id DESC")
        .all()
        .map(toPromise),
    put: (promise: GivenPromise): void =>
      void sql<PromiseRow>(`
        INSERT INTO promises (
          id, contact_id, by_side, text, is_plan, made_on, due_on, state, closed_on, dropped_by, times_moved,
          times_moved_in_time, snoozed_until, interaction_id
        ) VALUES (
          @id, @contact_id, @by_side, @text, @is_plan, @made_on, @due_on, @state, @closed_on, @dropped_by, @times_moved,
          @times_moved_in_time, @snoozed_until, @interaction_id
        )
        ON CONFLICT (id) DO UPDATE SET
          contact_id = excluded.contact_id, by_side = excluded.by_side, text = excluded.text,
          is_plan = excluded.is_plan, made_on = excluded.made_on, due_on = excluded.due_on, state = excluded.state,
          closed_on = excluded.closed_on, dropped_by = excluded.dropped_by, times_moved = excluded.times_moved,
          times_moved_in_time = excluded.times_moved_in_time, snoozed_until = excluded.snoozed_until,
          interaction_id = excluded.interaction_id
      `).run(toRow(promise)),
    remove: (id: PromiseId): void => void sql<[string]>("DELETE FROM promises WHERE id = ?").run(id),
  };
}

function toPromise(row: PromiseRow): GivenPromise {
  return {
    id: row.id as PromiseId,
    contactId: row.contact_id as ContactId,
    by: row.by_side as Side,
    text: row.text,
    isPlan: row.is_plan === 1,
    madeOn: row.made_on as Day,
    dueOn: row.due_on as Day | null,
    state: row.state as PromiseState,
    closedOn: row.closed_on as Day | null,
    droppedBy: row.dropped_by as Side | null,
    timesMoved: row.times_moved,
    timesMovedInTime: row.times_moved_in_time,
    snoozedUntil: row.snoozed_until as Day | null,
    interactionId: row.interaction_id as InteractionId | null,
  };
}

function toRow(promise: GivenPromise): PromiseRow {
  return {
    id: promise.id,
    contact_id: promise.contactId,
    by_side: promise.by,
    text: promise.text,
    is_plan: promise.isPlan ? 1 : 0,
    made_on: promise.madeOn,
    due_on: promise.dueOn,
    state: promise.state,
    closed_on: promise.closedOn,
    dropped_by: promise.droppedBy,
    times_moved: promise.timesMoved,
    times_moved_in_time: promise.timesMovedInTime,
    snoozed_until: promise.snoozedUntil,
    interaction_id: promise.interactionId,
  };
}
