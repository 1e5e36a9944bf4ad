import { type ContactId, cadenceOf, type Standing, type Tier } from "../domain/contact.ts";
import { type Day, plusDays } from "../domain/day.ts";
import type { Filter, ListColumn, ListEntry, ListSort } from "../domain/list.ts";
import { folded } from "../domain/name.ts";
import { stageOf } from "../domain/stage.ts";
import type { Sql } from "./sql.ts";

export interface ListQuery {
  readonly filter: Filter;
  readonly sort: ListSort;
  readonly isReversed?: boolean;
  /** Only what these need is read. */
  readonly columns: readonly ListColumn[];
  /** At most this many; -1 for all. */
  readonly most: number;
  readonly today: Day;
}

interface ListRow {
  id: string;
  name: string;
  standing: string;
  tier: string | null;
  cadence_days: number | null;
  added_on: string;
  met_on: string | null;
  organisation: string | null;
  title: string | null;
  /** Undefined when it was not read. */
  last_on?: string | null;
  event: string | null;
  tags: string | null;
  open_promises: number | null;
  two_way_days: number | null;
  deepest: number | null;
  areas_known: number | null;
}

const LAST_ON = `(SELECT held_on FROM participants WHERE contact_id = contacts.id AND is_two_way = 1
  ORDER BY held_on DESC LIMIT 1)`;
const FIRST_ROLE = "(SELECT id FROM roles WHERE contact_id = contacts.id ORDER BY id LIMIT 1)";
const IN_LIST = "IN (SELECT value FROM json_each(?))";

/** What each column costs to read, so that one that is not shown costs nothing. */
const READ: Readonly<Record<string, string>> = {
  organisation: "(SELECT name FROM organisations WHERE id = role.organisation_id) AS organisation",
  title: "role.title AS title",
  last_on: `${LAST_ON} AS last_on`,
  event: "(SELECT name FROM events WHERE id = met_at) AS event",
  tags: "(SELECT group_concat(tag, ' ') FROM (SELECT tag FROM contact_tags WHERE contact_id = contacts.id ORDER BY tag)) AS tags",
  open_promises: "(SELECT count(*) FROM promises WHERE contact_id = contacts.id AND state = 'open') AS open_promises",
  two_way_days:
    "(SELECT count(DISTINCT held_on) FROM participants WHERE contact_id = contacts.id AND is_two_way = 1) AS two_way_days",
  deepest: `(SELECT coalesce(max(depth), 0) FROM participants JOIN interactions ON interactions.id = interaction_id
    WHERE contact_id = contacts.id AND is_two_way = 1) AS deepest`,
  areas_known: "(SELECT count(DISTINCT area) FROM facts WHERE contact_id = contacts.id) AS areas_known",
};

const NEEDS: Readonly<Record<ListColumn, readonly string[]>> = {
  name: [],
  organisation: ["organisation"],
  title: ["title"],
  stage: ["two_way_days", "deepest", "areas_known"],
  standing: [],
  tier: [],
  rhythm: [],
  last: ["last_on"],
  due: ["last_on"],
  met: [],
  event: ["event"],
  tags: ["tags"],
  promises: ["open_promises"],
};

/** What goes last stays last when the order is reversed: those without an organisation, without a day. */
const ORDER: Readonly<Record<ListSort, readonly [order: string, reversed: string]>> = {
  name: ["sort_name, contacts.id", "sort_name DESC, contacts.id DESC"],
  organisation: [
    "organisation IS NULL, organisation, sort_name, contacts.id",
    "organisation IS NULL, organisation DESC, sort_name DESC, contacts.id DESC",
  ],
  last: [
    "last_on IS NOT NULL, last_on, sort_name, contacts.id",
    "last_on IS NULL, last_on DESC, sort_name, contacts.id",
  ],
  due: ["sort_name, contacts.id", "sort_name, contacts.id"], // sorted afterwards: a due day is derived
  met: ["met_on DESC, sort_name, contacts.id", "met_on IS NULL, met_on, sort_name, contacts.id"],
  added: ["added_on DESC, contacts.id DESC", "added_on, contacts.id"],
};

/** Reads contacts as a list, by filter. */
export function listTable(sql: Sql) {
  return {
    entries: ({ filter, sort, isReversed = false, columns, most, today }: ListQuery): ListEntry[] => {
      const needs = new Set(columns.flatMap((column) => NEEDS[column]));
      if (sort === "organisation") needs.add("organisation");
      if (sort === "last" || sort === "due") needs.add("last_on");
      if (filter.stages.length > 0) for (const need of NEEDS.stage) needs.add(need);
      const { where, parameters } = conditions(filter, today);
      // What SQL cannot decide by itself is decided below, and only then cut.
      const isCutLater = filter.stages.length > 0 || sort === "due";
      const rows = sql<(string | number)[], ListRow>(`
        SELECT contacts.id, contacts.name, standing, tier, cadence_days, added_on, met_on
          ${[...needs].map((need) => `, ${READ[need] ?? ""}`).join("")}
        FROM contacts ${needs.has("organisation") || needs.has("title") ? `LEFT JOIN roles AS role ON role.id = ${FIRST_ROLE}` : ""}
        WHERE ${where.join(" AND ")} ORDER BY ${ORDER[sort][isReversed ? 1 : 0]} LIMIT ?
      `).all(...parameters, isCutLater ? -1 : most);
      const entries = rows.map(toEntry);
      if (!isCutLater) return entries;
      const chosen = entries.filter(
        ({ stage }) => filter.stages.length === 0 || (stage !== null && filter.stages.includes(stage)),
      );
      if (sort === "due") chosen.sort((a, b) => byDueDay(a, b, isReversed ? -1 : 1));
      return most < 0 ? chosen : chosen.slice(0, most);
    },
    /** How many the filter wants in all; stages aside. */
    count: (filter: Filter, today: Day): number => {
      const { where, parameters } = conditions(filter, today);
      return (
        sql<string[], { count: number }>(`SELECT count(*) AS count FROM contacts WHERE ${where.join(" AND ")}`).get(
          ...parameters,
        )?.count ?? 0
      );
    },
  };
}

/** By due day one way or the other; those without one last. */
function byDueDay({ dueOn: one }: ListEntry, { dueOn: other }: ListEntry, direction: 1 | -1): number {
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? 1 : -1;
  return one < other ? -direction : direction;
}

function conditions(filter: Filter, today: Day): { where: string[]; parameters: string[] } {
  const where: string[] = [];
  const parameters: string[] = [];
  const add = (condition: string, ...values: string[]): void => {
    where.push(condition);
    parameters.push(...values);
  };
  if (filter.standings.length > 0) add(`standing ${IN_LIST}`, JSON.stringify(filter.standings));
  else add("standing <> 'archived'");
  for (const tag of filter.tags)
    add("EXISTS (SELECT 1 FROM contact_tags WHERE contact_id = contacts.id AND tag = ?)", tag);
  for (const name of filter.organisations) {
    add(
      `contacts.id IN (SELECT contact_id FROM roles JOIN organisations ON organisations.id = organisation_id
        WHERE instr(folded_name, ?) > 0)`,
      folded(name),
    );
  }
  for (const name of filter.events) {
    add(
      `(met_at IN (SELECT id FROM events WHERE instr(folded_name, ?1) > 0) OR contacts.id IN (
        SELECT contact_id FROM participants JOIN interactions ON interactions.id = interaction_id
        WHERE event_id IN (SELECT id FROM events WHERE instr(folded_name, ?1) > 0)))`.replaceAll("?1", "?"),
      folded(name),
      folded(name),
    );
  }
  if (filter.tiers.length > 0) add(`tier ${IN_LIST}`, JSON.stringify(filter.tiers));
  if (filter.silentDays !== null)
    add(`coalesce(${LAST_ON}, met_on, added_on) < ?`, plusDays(today, -filter.silentDays));
  if (filter.hasPromise) add("EXISTS (SELECT 1 FROM promises WHERE contact_id = contacts.id AND state = 'open')");
  const words = folded(filter.text).split(" ").filter(Boolean);
  if (words.length > 0) {
    add(
      "contacts.key IN (SELECT rowid FROM contacts_text WHERE contacts_text MATCH ?)",
      words.map((word) => `"${word}"*`).join(" AND "),
    );
  }
  return { where, parameters };
}

function toEntry(row: ListRow): ListEntry {
  const cadenceDays = cadenceOf({ cadenceDays: row.cadence_days, tier: row.tier as Tier | null });
  const since = (row.last_on ?? row.added_on) as Day;
  return {
    id: row.id as ContactId,
    name: row.name,
    organisation: row.organisation ?? null,
    title: row.title ?? null,
    stage:
      typeof row.two_way_days === "number"
        ? stageOf({ twoWayDays: row.two_way_days, deepest: row.deepest ?? 0, areasKnown: row.areas_known ?? 0 })
        : null,
    standing: row.standing as Standing,
    tier: row.tier as Tier | null,
    cadenceDays,
    lastOn: (row.last_on ?? null) as Day | null,
    dueOn:
      cadenceDays === null || row.standing !== "active" || row.last_on === undefined
        ? null
        : plusDays(since, cadenceDays),
    metOn: row.met_on as Day | null,
    event: row.event ?? null,
    tags: row.tags ? row.tags.split(" ") : [],
    openPromises: row.open_promises ?? null,
  };
}
