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

/** What does not stand in the line of a contact, and is read where it is wanted. */
type Need = "event" | "open_promises" | "two_way_days" | "deepest" | "areas_known";
type Cell = string | number | null;

const IN_LIST = "IN (SELECT value FROM json_each(?))";

const READ: Readonly<Record<Need, string>> = {
  event: "(SELECT events.name FROM contacts JOIN events ON events.id = met_at WHERE contacts.id = contact_id)",
  open_promises: "(SELECT count(*) FROM promises WHERE contact_id = lines.contact_id AND state = 'open')",
  two_way_days:
    "(SELECT count(DISTINCT held_on) FROM participants WHERE contact_id = lines.contact_id AND is_two_way = 1)",
  deepest: `(SELECT coalesce(max(depth), 0) FROM participants JOIN interactions ON interactions.id = interaction_id
    WHERE contact_id = lines.contact_id AND is_two_way = 1)`,
  areas_known: "(SELECT count(DISTINCT area) FROM facts WHERE contact_id = lines.contact_id)",
};

const STAGE: readonly Need[] = ["two_way_days", "deepest", "areas_known"];
const NEEDS: Readonly<Partial<Record<ListColumn, readonly Need[]>>> = {
  stage: STAGE,
  event: ["event"],
  promises: ["open_promises"],
};

/** What goes last stays last when the order is reversed: those without an organisation, without a day. */
const ORDER: Readonly<Record<ListSort, readonly [order: string, reversed: string]>> = {
  name: ["sort_name, contact_id", "sort_name DESC, contact_id DESC"],
  organisation: [
    "organisation IS NULL, organisation, sort_name, contact_id",
    "organisation IS NULL, organisation DESC, sort_name DESC, contact_id DESC",
  ],
  last: ["last_on IS NOT NULL, last_on, sort_name, contact_id", "last_on IS NULL, last_on DESC, sort_name, contact_id"],
  due: ["sort_name, contact_id", "sort_name, contact_id"], // sorted afterwards: a due day is derived
  met: ["met_on DESC, sort_name, contact_id", "met_on IS NULL, met_on, sort_name, contact_id"],
  added: ["added_on DESC, contact_id DESC", "added_on, contact_id"],
};

const OWN = "contact_id, name, standing, tier, cadence_days, added_on, met_on, organisation, title, last_on, tags";
const OWN_CELLS = 11;

/** Reads contacts as a list, by filter. */
export function listTable(sql: Sql) {
  return {
    entries: ({ filter, sort, isReversed = false, columns, most, today }: ListQuery): ListEntry[] => {
      const needs = [
        ...new Set([...columns.flatMap((column) => NEEDS[column] ?? []), ...(filter.stages.length > 0 ? STAGE : [])]),
      ];
      const { where, parameters } = conditions(filter, today);
      // What SQL cannot decide by itself is decided below, and only then cut.
      const isCutLater = filter.stages.length > 0 || sort === "due";
      // Rows as plain lists, for making objects of them by name takes as long as reading them.
      const rows = sql<(string | number)[], Cell[]>(`
        SELECT ${[OWN, ...needs.map((need) => READ[need])].join(", ")} FROM lines
        WHERE ${where.join(" AND ")} ORDER BY ${ORDER[sort][isReversed ? 1 : 0]} LIMIT ?
      `)
        .raw()
        .all(...parameters, isCutLater ? -1 : most);
      const entries = rows.map(entryReader(needs, sort === "due" || columns.includes("due")));
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
    add("EXISTS (SELECT 1 FROM contact_tags WHERE contact_id = lines.contact_id AND tag = ?)", tag);
  for (const name of filter.organisations) {
    add(
      `contact_id IN (SELECT contact_id FROM roles JOIN organisations ON organisations.id = organisation_id
        WHERE instr(folded_name, ?) > 0)`,
      folded(name),
    );
  }
  for (const name of filter.events) {
    add(
      `contact_id IN (
        SELECT id FROM contacts WHERE met_at IN (SELECT id FROM events WHERE instr(folded_name, ?) > 0)
        UNION SELECT contact_id FROM participants JOIN interactions ON interactions.id = interaction_id
          WHERE event_id IN (SELECT id FROM events WHERE instr(folded_name, ?) > 0))`,
      folded(name),
      folded(name),
    );
  }
  if (filter.tiers.length > 0) add(`tier ${IN_LIST}`, JSON.stringify(filter.tiers));
  if (filter.silentDays !== null) add("coalesce(last_on, met_on, added_on) < ?", plusDays(today, -filter.silentDays));
  if (filter.hasPromise) add("EXISTS (SELECT 1 FROM promises WHERE contact_id = lines.contact_id AND state = 'open')");
  const words = folded(filter.text).split(" ").filter(Boolean);
  if (words.length > 0) {
    add(
      `contact_id IN (
        SELECT contacts.id FROM contacts_text JOIN contacts ON contacts.key = contacts_text.rowid
        WHERE contacts_text MATCH ?)`,
      words.map((word) => `"${word}"*`).join(" AND "),
    );
  }
  return { where, parameters };
}

/** Makes entries of rows that hold a contact's line, and then `needs`; the day they are due is reckoned where it is asked for. */
function entryReader(needs: readonly Need[], hasDue: boolean): (row: readonly Cell[]) => ListEntry {
  const [event, promises, days, deepest, areas] = (
    ["event", "open_promises", "two_way_days", "deepest", "areas_known"] as const
  ).map((need) => {
    const place = needs.indexOf(need);
    return place < 0 ? -1 : OWN_CELLS + place;
  }) as [number, number, number, number, number];

  return (row) => {
    const [id, name, standing, tier, ownCadence, addedOn, metOn, organisation, title, lastOn, tags] = row;
    const cadenceDays = cadenceOf({ cadenceDays: ownCadence as number | null, tier: tier as Tier | null });
    const isDue = hasDue && cadenceDays !== null && standing === "active";
    return {
      id: id as ContactId,
      name: name as string,
      organisation: organisation as string | null,
      title: title as string | null,
      stage:
        days < 0
          ? null
          : stageOf({
              twoWayDays: Number(row[days]),
              deepest: Number(row[deepest]),
              areasKnown: Number(row[areas]),
            }),
      standing: standing as Standing,
      tier: tier as Tier | null,
      cadenceDays,
      lastOn: lastOn as Day | null,
      dueOn: isDue ? plusDays((lastOn ?? addedOn) as Day, cadenceDays) : null,
      metOn: metOn as Day | null,
      event: event < 0 ? null : (row[event] as string | null),
      tags: typeof tags === "string" ? tags.split(" ") : [],
      openPromises: promises < 0 ? null : Number(row[promises]),
    };
  };
}
