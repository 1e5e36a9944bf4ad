import type { Database } from "better-sqlite3";
import { type Change, inverse } from "../domain/change.ts";
import type { Step, StepId } from "../domain/history.ts";
import { connectionTo } from "./connection.ts";
import { contactTable } from "./contacts.ts";
import { dueTable } from "./due.ts";
import { eventTable } from "./events.ts";
import { exchangeTable, introductionTable, linkTable } from "./exchanges.ts";
import { factTable } from "./facts.ts";
import { databaseFailure } from "./failure.ts";
import { identifierTable } from "./identifiers.ts";
import { interactionTable } from "./interactions.ts";
import { journalTable } from "./journal.ts";
import { listTable } from "./list.ts";
import { answerTable, criterionTable, fitTable, goalTable } from "./mission.ts";
import { organisationTable, roleTable } from "./organisations.ts";
import { promiseTable } from "./promises.ts";
import { rhythmTable } from "./rhythms.ts";
import { searchTable } from "./search.ts";
import { settingTable } from "./settings.ts";
import { compiled } from "./sql.ts";
import { tieTable } from "./ties.ts";
import { needTable, offerTable } from "./wishes.ts";
import { changeWriter } from "./write.ts";

/** What a command decided: the changes, and whatever it wants to say of them. */
export interface Decision {
  readonly changes: readonly Change[];
}

type Reading<Table> = Omit<
  Table,
  "put" | "remove" | "refresh" | `put${string}` | `remove${string}` | `add${string}` | "device"
>;

/** The tables to read from, and the one door through which anything is written. */
export interface Store {
  readonly contacts: Reading<ReturnType<typeof contactTable>>;
  readonly answers: Reading<ReturnType<typeof answerTable>>;
  readonly criteria: Reading<ReturnType<typeof criterionTable>>;
  readonly exchanges: Reading<ReturnType<typeof exchangeTable>>;
  readonly fits: Reading<ReturnType<typeof fitTable>>;
  readonly goals: Reading<ReturnType<typeof goalTable>>;
  readonly introductions: Reading<ReturnType<typeof introductionTable>>;
  readonly links: Reading<ReturnType<typeof linkTable>>;
  readonly needs: Reading<ReturnType<typeof needTable>>;
  readonly offers: Reading<ReturnType<typeof offerTable>>;
  readonly due: ReturnType<typeof dueTable>;
  readonly events: Reading<ReturnType<typeof eventTable>>;
  readonly facts: Reading<ReturnType<typeof factTable>>;
  readonly identifiers: Reading<ReturnType<typeof identifierTable>>;
  readonly interactions: Reading<ReturnType<typeof interactionTable>>;
  readonly journal: Pick<ReturnType<typeof journalTable>, "list" | "lastDone" | "firstUndone">;
  readonly list: ReturnType<typeof listTable>;
  readonly organisations: Reading<ReturnType<typeof organisationTable>>;
  readonly promises: Reading<ReturnType<typeof promiseTable>>;
  readonly rhythms: Reading<ReturnType<typeof rhythmTable>>;
  readonly roles: Reading<ReturnType<typeof roleTable>>;
  readonly search: Reading<ReturnType<typeof searchTable>>;
  readonly settings: Reading<ReturnType<typeof settingTable>>;
  readonly ties: ReturnType<typeof tieTable>;
  /**
   * Applies what `decide` decides, all of it or nothing, and notes it in the journal as one step of `command`.
   * `decide` is called with the file locked for writing, so that what it reads cannot be out of date; a change whose
   * `before` is not what stands in the file all the same is refused.
   */
  apply<Decided extends Decision>(command: string, decide: () => Decided): Decided;
  /** What apply would do and say, or how it would fail, without a trace. */
  preview<Decided extends Decision>(decide: () => Decided): Decided;
  /** Takes back the last step that has not been taken back; null when there is none. */
  undo(command: string): Step | null;
  /** Makes the last step taken back again; null when there is none. */
  redo(command: string): Step | null;
  /** So many bytes of chance: SQLite has them at hand, and node:crypto takes longer to load than a command to run. */
  chance(count: number): Uint8Array;
  close(): void;
}

/** What the store needs of the world outside. */
export interface StoreSurroundings {
  readonly now: () => Date;
  readonly newId: () => string;
  readonly host: () => string;
  /** Where the compiled SQLite lies; found by itself when it is left out. */
  readonly nativeBinding?: string | undefined;
}

/** Opens the database at `path` (`:memory:` for a fresh one), creating or upgrading it as needed. */
export function openStore(path: string, surroundings: StoreSurroundings): Store {
  try {
    return storeOn(connectionTo(path, surroundings.nativeBinding), surroundings);
  } catch (error) {
    throw databaseFailure(error, path);
  }
}

function storeOn(db: Database, { now, newId, host }: StoreSurroundings): Store {
  const sql = compiled(db);
  const contacts = contactTable(sql);
  const events = eventTable(sql);
  const facts = factTable(sql);
  const identifiers = identifierTable(sql);
  const interactions = interactionTable(sql);
  const journal = journalTable(sql);
  const organisations = organisationTable(sql);
  const promises = promiseTable(sql);
  const rhythms = rhythmTable(sql);
  const roles = roleTable(sql);
  const search = searchTable(sql);
  const settings = settingTable(sql);
  const answers = answerTable(sql);
  const criteria = criterionTable(sql);
  const exchanges = exchangeTable(sql);
  const fits = fitTable(sql);
  const goals = goalTable(sql);
  const introductions = introductionTable(sql);
  const links = linkTable(sql);
  const needs = needTable(sql);
  const offers = offerTable(sql);

  const writeAll = changeWriter({
    answers,
    criteria,
    exchanges,
    fits,
    goals,
    introductions,
    links,
    needs,
    offers,
    contacts,
    events,
    facts,
    identifiers,
    interactions,
    organisations,
    promises,
    rhythms,
    roles,
    search,
    settings,
  });

  const step = (command: string, changes: readonly Change[]): Step => ({
    id: newId() as StepId,
    at: now().toISOString(),
    device: journal.device(host(), newId),
    command,
    state: "done",
    changes,
  });

  const inTransaction = <Result>(work: () => Result): Result => {
    try {
      return db.transaction(work).immediate();
    } catch (error) {
      throw databaseFailure(error, db.name);
    }
  };

  return {
    answers,
    criteria,
    exchanges,
    fits,
    goals,
    introductions,
    links,
    needs,
    offers,
    contacts,
    due: dueTable(sql),
    events,
    facts,
    identifiers,
    interactions,
    journal,
    list: listTable(sql),
    ties: tieTable(sql),
    organisations,
    promises,
    rhythms,
    roles,
    search,
    settings,
    apply: (command, decide) =>
      inTransaction(() => {
        const decided = decide();
        if (decided.changes.length === 0) return decided;
        writeAll(decided.changes);
        journal.addStep(step(command, decided.changes));
        return decided;
      }),
    preview: (decide) => {
      const decisions: ReturnType<typeof decide>[] = [];
      const back = new Error("taken back");
      try {
        inTransaction(() => {
          const decided = decide();
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
    undo: (command) =>
      inTransaction(() => {
        const last = journal.lastDone();
        if (last === null) return null;
        const changes = inverse(last.changes);
        writeAll(changes);
        journal.addUndo(step(command, changes), last.id);
        return last;
      }),
    redo: (command) =>
      inTransaction(() => {
        const next = journal.firstUndone();
        if (next === null) return null;
        writeAll(next.changes);
        journal.addRedo(step(command, next.changes), next.id);
        return next;
      }),
    chance: (count) => sql<[number], Uint8Array>("SELECT randomblob(?)").pluck().get(count) ?? new Uint8Array(count),
    close: () => db.close(),
  };
}
