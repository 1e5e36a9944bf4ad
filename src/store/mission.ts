import type { ContactId } from "../domain/contact.ts";
import type { Fit } from "../domain/fit.ts";
import type { Answer, Criterion, Goal, GoalId } from "../domain/mission.ts";
import { flatTable, keyOf } from "./flat-table.ts";
import type { Sql } from "./sql.ts";

/** Reads and writes the `goals` table. */
export function goalTable(sql: Sql) {
  const { where, ...rows } = flatTable<Goal>(sql, "goals", {
    id: "id",
    title: "title",
    sphere: "sphere",
    weight: "weight",
    horizon: "horizon",
    closedOn: "closed_on",
  });
  return {
    ...rows,
    /** Those that stand, the weightiest first. */
    open: (): Goal[] => where("closed_on IS NULL ORDER BY weight DESC, id"),
    all: (): Goal[] => where("1 ORDER BY closed_on IS NOT NULL, weight DESC, id"),
  };
}

/** Reads and writes the `criteria` table. */
export function criterionTable(sql: Sql) {
  const { where, ...rows } = flatTable<Criterion>(sql, "criteria", {
    id: "id",
    goalId: "goal_id",
    question: "question",
    filter: "filter",
  });
  return { ...rows, all: (): Criterion[] => where("1 ORDER BY id") };
}

/** Reads and writes the `answers` table. */
export function answerTable(sql: Sql) {
  const { where, ...rows } = flatTable<Answer>(sql, "answers", {
    id: "id",
    question: "question",
    contactId: "contact_id",
    text: "text",
    answeredOn: "answered_on",
  });
  return {
    ...rows,
    /** What holds of one question, asked of the owner alone or about somebody. */
    newestTo: (question: string, contactId: ContactId | null = null): Answer | null =>
      (contactId === null
        ? where("contact_id IS NULL AND question = ? ORDER BY id DESC LIMIT 1", question)
        : where("contact_id = ? AND question = ? ORDER BY id DESC LIMIT 1", contactId, question))[0] ?? null,
    /** Everything ever answered to one question that is asked of the owner alone, newest first. */
    to: (question: string): Answer[] => where("contact_id IS NULL AND question = ? ORDER BY id DESC", question),
    /** Everything ever answered about somebody, newest first. */
    about: (contactId: ContactId): Answer[] => where("contact_id = ? ORDER BY id DESC", contactId),
  };
}

/** Reads and writes the `fits` table. */
export function fitTable(sql: Sql) {
  const { where, ...rows } = flatTable<Fit>(
    sql,
    "fits",
    {
      id: "id",
      contactId: "contact_id",
      goalId: "goal_id",
      fit: "fit",
      askedOn: "asked_on",
    },
    { kept: { contact_key: keyOf("@contactId") } },
  );
  return {
    ...rows,
    of: (contactId: ContactId): Fit[] => where("contact_id = ? ORDER BY id", contactId),
    ofEach: (ids: readonly ContactId[]): Fit[] =>
      where("contact_id IN (SELECT value FROM json_each(?))", JSON.stringify(ids)),
    /** What was said of everybody by the keys of contacts, as plain lists: objects take longer to make than rows to read. */
    said: (): [key: number, GoalId, Fit["fit"]][] =>
      sql<[], [number, GoalId, Fit["fit"]]>("SELECT contact_key, goal_id, fit FROM fits").raw().all(),
  };
}
