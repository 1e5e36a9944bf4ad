import { basename } from "node:path";
import type { Database } from "better-sqlite3";
import { type Change, inverse } from "../domain/change.ts";
import type { Everything } from "../domain/everything.ts";
import type { Forgetting } from "../domain/forget.ts";
import type { Whole } from "../domain/forgotten.ts";
import { FORGOTTEN, KEPT, type Step, type StepId } from "../domain/history.ts";
import { connectionTo, makeRoom, withoutWaiting } from "./connection.ts";
import { databaseFailure } from "./failure.ts";
import { copiesOf, exclusively, removeCopies, sweep, sweepWith } from "./forget.ts";
import { compiled } from "./sql.ts";
import { type Tables, tablesOn } from "./tables.ts";
import { everythingIn, wholeOf } from "./whole.ts";
import { withoutIdle, writeChanges } from "./write.ts";

/** What a command decided: the changes, and whatever it wants to say of them. */
export interface Decision {
  readonly changes: readonly Change[];
}

type Reading<Table> = Omit<
  Table,
  "put" | "remove" | "refresh" | `put${string}` | `remove${string}` | `add${string}` | "device"
>;

/** The tables to read from, and the one door through which anything is written. */
export interface Store extends Readonly<{ [Name in keyof Tables]: Reading<Tables[Name]> }> {
  /**
   * Applies what `decide` decides, all of it or nothing, and notes it in the journal as one step of `command`.
   * `decide` is called with the file locked for writing, so that what it reads cannot be out of date; a change whose
   * `before` is not what stands in the file all the same is refused.
   */
  apply<Decided extends Decision>(command: string, decide: () => Decided): Decided;
  /**
   * As apply, for what net keeps of its own accord: nobody's step, which undo, redo and history pass over. It waits for no
   * other process: where the file is locked or cannot be written it throws at once.
   */
  keep<Decided extends Decision>(decide: () => Decided): Decided;
  /** What apply would do and say, or how it would fail, without a trace. */
  preview<Decided extends Decision>(decide: () => Decided): Decided;
  /** What `read` reads, all of it as it stood at one moment, whatever others write meanwhile. */
  reading<Result>(read: () => Result): Result;
  /** Takes back the last steps that have not been taken back, so many of them or as many as there are, the newest first. */
  undo(command: string, most?: number): Step[];
  /** Makes the last steps taken back again, likewise. */
  redo(command: string, most?: number): Step[];
  /**
   * The other door: takes somebody out of the file and of everything the journal remembers, as `decide` decides, and leaves no
   * byte of them behind. It cannot be a step like others, which would hold them; the journal keeps one without content. Nothing
   * is done where another program has the file open. `beside` removes what lies beside the file, once they are out of it.
   */
  forget<Decided extends Forgetting>(decide: (whole: Whole) => Decided, beside: (decided: Decided) => void): Decided;
  /** All that is stored, as it stood at one moment. */
  everything(): Everything;
  /** Everything there is, in the file and in the journal, likewise. */
  whole(): Whole;
  /** Writes the file anew, so that nothing of what was removed is left in its unused parts, nor in a copy of an upgrade. */
  sweep(): void;
  /** The copies that were put aside beside the file before an upgrade, by name. */
  copies(): string[];
  /** So many bytes of chance: SQLite has them at hand, and node:crypto takes longer to load than a command to run. */
  chance(count: number): Uint8Array;
  close(): void;
}

/** What the store needs of the world outside. */
export interface StoreSurroundings {
  readonly now: () => Date;
  readonly newId: () => string;
  readonly host: () => string;
  /** The compiled SQLite; better-sqlite3 looks for it where this is left out. */
  readonly addon?: object | undefined;
}

/** Opens the database at `path` (`:memory:` for a fresh one), creating or upgrading it as needed. */
export function openStore(path: string, surroundings: StoreSurroundings): Store {
  try {
    return storeOn(connectionTo(path, surroundings.addon), surroundings);
  } catch (error) {
    throw databaseFailure(error, path);
  }
}

function storeOn(db: Database, { now, newId, host }: StoreSurroundings): Store {
  const sql = compiled(db);
  const tables = tablesOn(sql);
  const writeAll = (changes: readonly Change[]): void => {
    writeChanges(tables, changes);
  };

  const step = (command: string, changes: readonly Change[]): Step => ({
    id: newId() as StepId,
    at: now().toISOString(),
    device: tables.journal.device(host(), newId),
    command,
    state: "done",
    changes,
  });

  const inTransaction = <Result>(work: () => Result): Result => {
    try {
      makeRoom(db);
      return db.transaction(work).immediate();
    } catch (error) {
      throw databaseFailure(error, db.name);
    }
  };

  const applied = <Decided extends Decision>(
    command: string,
    decide: () => Decided,
    note: (made: Step) => void,
  ): Decided =>
    inTransaction(() => {
      const decided = withoutIdle(decide());
      if (decided.changes.length === 0) return decided;
      writeAll(decided.changes);
      note(step(command, decided.changes));
      return decided;
    });

  const doors: Omit<Store, keyof Tables> = {
    apply: (command, decide) => applied(command, decide, (made) => tables.journal.addStep(made)),
    keep: (decide) => withoutWaiting(db, () => applied(KEPT, decide, (made) => tables.journal.addKept(made))),
    preview: (decide) => {
      const decisions: ReturnType<typeof decide>[] = [];
      const back = new Error("taken back");
      try {
        inTransaction(() => {
          const decided = withoutIdle(decide());
          writeAll(decided.changes);
          decisions.push(decided);
          throw back;
        });
      } catch (error) {
        if (error !== back) throw error;
      }
      const [decided] = decisions;
      if (decided === undefined) throw new Error("a preview without a decision");
      return decided;
    },
    reading: (read) => db.transaction(read).deferred(),
    undo: (command, most = 1) =>
      inTransaction(() => {
        const steps = tables.journal.lastDoneOnes(most);
        for (const last of steps) {
          const changes = inverse(last.changes);
          writeAll(changes);
          tables.journal.addUndo(step(command, changes), last.id);
        }
        return steps;
      }),
    redo: (command, most = 1) =>
      inTransaction(() => {
        const steps = tables.journal.firstUndoneOnes(most);
        for (const next of steps) {
          writeAll(next.changes);
          tables.journal.addRedo(step(command, next.changes), next.id);
        }
        return steps;
      }),
    forget: (decide, beside) =>
      exclusively(db, () => {
        const decided = inTransaction(() => {
          db.pragma("defer_foreign_keys = ON"); // what refers to somebody may go after them
          const forgotten = decide(wholeOf(tables));
          writeAll(forgotten.changes);
          for (const each of forgotten.steps) tables.journal.putScrubbed(each);
          tables.journal.addStep({ ...step(FORGOTTEN, []), state: "past" });
          tables.search.putAnew();
          return forgotten;
        });
        sweepWith(db, () => {
          removeCopies(db.name);
          beside(decided);
        });
        return decided;
      }),
    everything: () => db.transaction(() => everythingIn(tables)).deferred(),
    whole: () => db.transaction(() => wholeOf(tables)).deferred(),
    sweep: () =>
      exclusively(db, () => {
        removeCopies(db.name);
        sweep(db);
      }),
    copies: () => copiesOf(db.name).map((copy) => basename(copy)),
    chance: (count) => sql<[number], Uint8Array>("SELECT randomblob(?)").pluck().get(count) ?? new Uint8Array(count),
    close: () => db.close(),
  };
  return Object.assign(Object.create(tables) as Tables, doors);
}
