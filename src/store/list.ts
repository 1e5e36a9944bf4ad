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

/** What is read of each contact beside what stands in its own row. */
type Need =
  | "organisation"
  | "title"
  | "last_on"
  | "event"
  | "tags"
  | "open_promises"
  | "two_way_days"
  | "deepest"
  | "areas_known";
type Cell = string | number | null;

const LAST_ON = `(SELECT held_on FROM participants WHERE contact_id = contacts.id AND is_two_way = 1
  ORDER BY held_on DESC LIMIT 1)`;
const FIRST_ROLE = "(SELECT id FROM roles WHERE contact_id = contacts.id ORDER BY id LIMIT 1)";
const IN_LIST = "IN (SELECT value FROM json_each(?))";

/** What each column costs to read, so that one that is not shown costs nothing. */
const READ: Readonly<Record<Need, string>> = {
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

/** The same for everybody at once, which is quicker where all are listed: where one has several rows, the first counts. */
const READ_AT_ONCE: Readonly<Partial<Record<Need, string>>> = {
  organisation: `SELECT contact_id, organisations.name FROM roles
    LEFT JOIN organisations ON organisations.id = organisation_id ORDER BY roles.id`,
  title: "SELECT contact_id, title FROM roles ORDER BY id",
  tags: `SELECT contact_id, group_concat(tag, ' ') FROM (SELECT contact_id, tag FROM contact_tags ORDER BY contact_id, tag)
    GROUP BY contact_id`,
  open_promises: "SELECT contact_id, count(*) FROM promises WHERE state = 'open' GROUP BY contact_id",
  areas_known: "SELECT contact_id, count(DISTINCT area) FROM facts GROUP BY contact_id",
};

const NEEDS: Readonly<Record<ListColumn, readonly Need[]>> = {
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
  const firstOfEach = (text: string): ReadonlyMap<Cell, Cell> => {
    const cells = new Map<Cell, Cell>();
    for (const [id = null, value = null] of sql<[], Cell[]>(text).raw().all()) {
      if (!cells.has(id)) cells.set(id, value);
    }
    return cells;
  };

  return {
    entries: ({ filter, sort, isReversed = false, columns, most, today }: ListQuery): ListEntry[] => {
      const needs = new Set(columns.flatMap((column) => NEEDS[column]));
      if (sort === "organisation") needs.add("organisation");
      if (sort === "last" || sort === "due") needs.add("last_on");
      if (filter.stages.length > 0) for (const need of NEEDS.stage) needs.add(need);
      const { where, parameters } = conditions(filter, today);
      // What SQL cannot decide by itself is decided below, and only then cut.
      const isCutLater = filter.stages.length > 0 || sort === "due";
      const isEverybody = where.length === 1 && most < 0;
      const atOnce = [...needs].filter((need) => isEverybody && need !== sort && READ_AT_ONCE[need] !== undefined);
      const oneByOne = [...needs].filter((need) => !atOnce.includes(need));
      const hasRole = oneByOne.includes("organisation") || oneByOne.includes("title");
      // Rows as plain lists, for making objects of them by name takes as long as reading them.
      const rows = sql<(string | number)[], Cell[]>(`
        SELECT contacts.id, contacts.name, standing, tier, cadence_days, added_on, met_on
          ${oneByOne.map((need) => `, ${READ[need]}`).join("")}
        FROM contacts ${hasRole ? `LEFT JOIN roles AS role ON role.id = ${FIRST_ROLE}` : ""}
        WHERE ${where.join(" AND ")} ORDER BY ${ORDER[sort][isReversed ? 1 : 0]} LIMIT ?
      `)
        .raw()
        .all(...parameters, isCutLater ? -1 : most);
      const hasDue = sort === "due" || columns.includes("due");
      const cells = new Map(atOnce.map((need) => [need, firstOfEach(READ_AT_ONCE[need] ?? "")]));
      const entry = entryReader(oneByOne, cells, hasDue);
      const entries = rows.map(entry);
      if (!isCutLater) return entries;
      const chosen = entries.filter(
        ({ stage }) => filter.stages.length === 0 || (stage !== null && filter.stages.includes(stage)),
      );
      if (sort === "due") chosen.sort((a, b) => byDueDay(a, b, isReversed ? -1 : 1));
      return most < 0 ? chosen : chosen.slice(0, most);
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

const OWN_CELLS = 7;

/** Makes entries of rows that hold a contact's own cells, and then `oneByOne`; what else is wanted stands in `atOnce`. */
function entryReader(
  oneByOne: readonly Need[],
  atOnce: ReadonlyMap<Need, ReadonlyMap<Cell, Cell>>,
  hasDue: boolean,
): (row: readonly Cell[]) => ListEntry {
  const reader = (need: Need): ((row: readonly Cell[]) => Cell) => {
    const place = oneByOne.indexOf(need);
    if (place >= 0) return (row) => row[OWN_CELLS + place] ?? null;
    const cells = atOnce.get(need);
    return (row) => cells?.get(row[0] ?? null) ?? null;
  };
  const [organisation, title, lastOn, event, tags] = [
    reader("organisation"),
    reader("title"),
    reader("last_on"),
    reader("event"),
    reader("tags"),
  ];
  const [promises, days, deepest, areas] = [
    reader("open_promises"),
    reader("two_way_days"),
    reader("deepest"),
    reader("areas_known"),
  ];
  const hasStage = oneByOne.includes("two_way_days");
  const hasPromises = oneByOne.includes("open_promises") || atOnce.has("open_promises");

  return (row) => {
    const [id, name, standing, tierCell, cadenceCell, addedOn, metOn] = row;
    const tier = tierCell as Tier | null;
    const cadenceDays = cadenceOf({ cadenceDays: cadenceCell as number | null, tier });
    const last = lastOn(row) as Day | null;
    const tagCell = tags(row);
    return {
      id: id as ContactId,
      name: name as string,
      organisation: organisation(row) as string | null,
      title: title(row) as string | null,
      stage: hasStage
        ? stageOf({
            twoWayDays: Number(days(row)),
            deepest: Number(deepest(row)),
            areasKnown: Number(areas(row)),
          })
        : null,
      standing: standing as Standing,
      tier,
      cadenceDays,
      lastOn: last,
      dueOn:
        cadenceDays === null || standing !== "active" || !hasDue
          ? null
          : plusDays(last ?? (addedOn as Day), cadenceDays),
      metOn: metOn as Day | null,
      event: event(row) as string | null,
      tags: typeof tagCell === "string" ? tagCell.split(" ") : [],
      openPromises: hasPromises ? Number(promises(row)) : null,
    };
  };
}
