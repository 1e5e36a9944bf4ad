import type { Change, Entities, EntityName } from "../domain/change.ts";
import type { Step, StepId, StepState } from "../domain/history.ts";
import type { Sql } from "./sql.ts";

interface StepRow {
  seq: number;
  id: string;
  made_at: string;
  device_id: string;
  command: string;
  kind: string;
  of_id: string | null;
  state: string;
  changes: string;
}

/** Reads and writes the `journal` table: every step ever made, taken back or made again, in order; never shortened. */
export function journalTable(sql: Sql) {
  const add = (step: Step, kind: "do" | "undo" | "redo" | "keep", of: StepId | null): void =>
    void sql<Omit<StepRow, "seq">>(`
      INSERT INTO journal (id, made_at, device_id, command, kind, of_id, state, changes)
      VALUES (@id, @made_at, @device_id, @command, @kind, @of_id, @state, @changes)
    `).run({
      id: step.id,
      made_at: step.at,
      device_id: step.device,
      command: step.command,
      kind,
      of_id: of,
      state: step.state,
      changes: JSON.stringify(step.changes),
    });
  const mark = (id: StepId, state: StepState): void =>
    void sql<[string, string]>("UPDATE journal SET state = ? WHERE id = ?").run(state, id);

  const lastOnes = (most: number): Step[] =>
    sql<[number], StepRow>("SELECT * FROM journal WHERE kind = 'do' AND state = 'done' ORDER BY seq DESC LIMIT ?")
      .all(most)
      .map(toStep);

  return {
    /** The newest steps first, without those that only took back or repeated another. */
    list: (most: number): Step[] =>
      sql<[number], StepRow>("SELECT * FROM journal WHERE kind = 'do' ORDER BY seq DESC LIMIT ?").all(most).map(toStep),
    /** At most so many that undo takes back next, in its order. */
    lastDoneOnes: lastOnes,
    /** The steps that redo makes again next, in its order: the oldest of those taken back goes first. */
    firstUndoneOnes: (most: number): Step[] =>
      sql<[number], StepRow>("SELECT * FROM journal WHERE kind = 'do' AND state = 'undone' ORDER BY seq LIMIT ?")
        .all(most)
        .map(toStep),
    /** Every step in order, those that took back or repeated another too. */
    all: (): Step[] => sql<[], StepRow>("SELECT * FROM journal ORDER BY seq").all().map(toStep),
    /** Writes down a step without somebody who is forgotten: the one thing that ever changes what was noted. */
    putScrubbed: ({ id, command, state, changes }: Step): void =>
      void sql<[string, string, string, string]>(
        "UPDATE journal SET command = ?, state = ?, changes = ? WHERE id = ?",
      ).run(command, state, JSON.stringify(changes), id),
    /** Notes a new step; what had been taken back before it can no longer be made again. */
    addStep: (step: Step): void => {
      sql("UPDATE journal SET state = 'past' WHERE kind = 'do' AND state = 'undone'").run();
      add(step, "do", null);
    },
    /** Notes what was kept by itself: no step to take back or to list, and nothing that ends the way to redo. */
    addKept: (step: Step): void => add(step, "keep", null),
    addUndo: (step: Step, of: StepId): void => {
      add(step, "undo", of);
      mark(of, "undone");
    },
    addRedo: (step: Step, of: StepId): void => {
      add(step, "redo", of);
      mark(of, "done");
    },
    /** This machine's own id in this file: another host that opens a copy gets another one. */
    device: (host: string, newId: () => string): string => {
      const known = sql<[string], { id: string }>("SELECT id FROM devices WHERE host = ?").get(host);
      if (known) return known.id;
      const id = newId();
      sql<[string, string]>("INSERT INTO devices (id, host) VALUES (?, ?)").run(id, host);
      return id;
    },
  };
}

function toStep(row: StepRow): Step {
  return {
    id: row.id as StepId,
    at: row.made_at,
    device: row.device_id,
    command: row.command,
    state: row.state as StepState,
    changes: (JSON.parse(row.changes) as Change[]).map(upToDate),
  };
}

/** What an entity of an older format lacks, as the migration gave it to the rows. */
const ADDED: { readonly [Name in EntityName]?: Partial<Entities[Name]> } = {
  contact: { closeness: null },
  fact: { class: "professional" },
  interaction: { isConfirmedOnly: false, noteClass: "professional" },
};

/** A change that was noted before its entity had all the fields it has now. */
function upToDate(change: Change): Change {
  const added = ADDED[change.entity];
  if (!added) return change;
  const isWhole = (version: object | null): boolean =>
    version === null || Object.keys(added).every((field) => field in version);
  if (isWhole(change.before) && isWhole(change.after)) return change;
  const whole = (version: object | null): object | null => version && { ...added, ...version };
  return { ...change, before: whole(change.before), after: whole(change.after) } as Change;
}
