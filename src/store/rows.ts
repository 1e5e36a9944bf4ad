import type { EntityName } from "../domain/change.ts";
import type { Sql } from "./sql.ts";

/** The table of each kind of entity. */
export const TABLES: Readonly<Record<EntityName, string>> = {
  organisation: "organisations",
  event: "events",
  contact: "contacts",
  identifier: "identifiers",
  role: "roles",
  fact: "facts",
  interaction: "interactions",
  promise: "promises",
  setting: "settings",
  goal: "goals",
  criterion: "criteria",
  answer: "answers",
  fit: "fits",
  need: "needs",
  offer: "offers",
  exchange: "exchanges",
  introduction: "introductions",
  link: "links",
  review: "reviews",
  calibration: "calibrations",
  snapshot: "snapshots",
  quiet: "quiets",
  tier: "tiers",
  eventPlan: "event_plans",
  debrief: "debriefs",
  target: "targets",
  outcome: "outcomes",
  learning: "learnings",
  group: "groups",
  membership: "memberships",
  contract: "contracts",
  groupAnswer: "group_answers",
  meeting: "meetings",
  evaluation: "evaluations",
};

/** Tells what there is of each kind of entity. */
export function rowTable(sql: Sql) {
  return {
    /** The ids of all of a kind, in their own order; of settings, the names. */
    ids: (entity: EntityName): string[] => {
      const id = entity === "setting" ? "name" : "id";
      return sql<[], string>(`SELECT ${id} FROM ${TABLES[entity]} ORDER BY ${id}`).pluck().all();
    },
  };
}
