import type { ContactId, Standing, Tier } from "../domain/contact.ts";
import { type Day, plusDays } from "../domain/day.ts";
import type { Filter, ListColumn, ListEntry, ListSort } from "../domain/list.ts";
import { folded } from "../domain/name.ts";
import { stageOf } from "../domain/stage.ts";
import type { Sql } from "./sql.ts";

interface ListQuery {
  readonly filter: Filter;
  /** Only these may be in it; all where it is left out. */
  readonly among?: readonly ContactId[];
  readonly sort: ListSort;
  readonly isReversed?: boolean;
  /** Only what these need is read. */
  readonly columns: readonly ListColumn[];
  /** At most this many; -1 for all. */
  readonly most: number;
  readonly today: Day;
}

type Cell = string | number | null;

const IN_LIST = "IN (SELECT value FROM json_each(?))";
const LAST_DAYS = ["last_on", "cadence_days", "standing", "added_on"] as const;

/** What does not stand in the line of a contact, and how it is read. */
const READ = {
  event: "(SELECT events.name FROM contacts JOIN events ON events.id = met_at WHERE contacts.id = contact_id)",
  open_promises: "(SELECT count(*) FROM promises WHERE contact_id = lines.contact_id AND state = 'open')",
  two_way_days:
    "(SELECT count(DISTINCT held_on) FROM participants WHERE contact_id = lines.contact_id AND is_two_way = 1)",
  deepest: `(SELECT coalesce(max(depth), 0) FROM participants JOIN interactions ON interactions.id = interaction_id
    WHERE contact_id = lines.contact_id AND is_two_way = 1)`,
  areas_known: "(SELECT count(DISTINCT area) FROM facts WHERE contact_id = lines.contact_id)",
} as const;

type Need = keyof typeof READ | (typeof LAST_DAYS)[number] | "organisation" | "title" | "tier" | "met_on" | "tags";

/** What each column is made of; what nobody asks for is not read, for a list of everybody has ten thousand of each. */
const NEEDS: Readonly<Record<ListColumn, readonly Need[]>> = {
  name: [],
  organisation: ["organisation"],
  title: ["title"],
  stage: ["two_way_days", "deepest", "areas_known"],
  standing: ["standing"],
  tier: ["tier"],
  rhythm: ["cadence_days"],
  last: ["last_on"],
  due: LAST_DAYS,
  met: ["met_on"],
  event: ["event"],
  tags: ["tags"],
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

/** Reads contacts as a list, by filter. */
export function listTable(sql: Sql) {
  const table = {
    entries: ({ filter, among, sort, isReversed = false, columns, most, today }: ListQuery): ListEntry[] => {
      const wanted = [
        ...columns,
        ...(sort === "due" ? ["due" as const] : []),
        ...(filter.stages.length > 0 ? ["stage" as const] : []),
      ];
      const needs = [...new Set(wanted.flatMap((column) => NEEDS[column]))];
      const { where, parameters } = conditions(filter, today);
      if (among !== undefined) {
        where.push(`contact_id ${IN_LIST}`);
        parameters.push(JSON.stringify(among));
      }
      // What SQL cannot decide by itself is decided below, and only then cut.
      const isCutLater = filter.stages.length > 0 || sort === "due";
      const read = needs.map((need) => (need in READ ? READ[need as keyof typeof READ] : need));
      // Plain lists in one text: thousands of rows take longer to hand over, and objects with names as long again to make.
      const columnsRead = ["contact_id", "name", ...read].map((column, at) => `${column} AS c${at}`);
      const text = sql<(string | number)[], string>(`
        SELECT json_group_array(json_array(${columnsRead.map((_, at) => `c${at}`).join(", ")})) FROM (
          SELECT ${columnsRead.join(", ")} FROM lines
          WHERE ${where.join(" AND ")} ORDER BY ${ORDER[sort][isReversed ? 1 : 0]} LIMIT ?
        )
      `)
        .pluck()
        .get(...parameters, isCutLater ? -1 : most);
      const rows = JSON.parse(text ?? "[]") as Cell[][];
      const entry = entryReader(needs, wanted.includes("due"));
      const entries = rows.map(entry);
      if (!isCutLater) return entries;
      const chosen = entries.filter(
        ({ stage }) => filter.stages.length === 0 || (stage !== null && filter.stages.includes(stage)),
      );
      if (sort === "due") chosen.sort((a, b) => byDueDay(a, b, isReversed ? -1 : 1));
      return most < 0 ? chosen : chosen.slice(0, most);
    },
    /** Whom a filter finds, in no order. */
    ids: (filter: Filter, today: Day): ContactId[] => {
      if (filter.stages.length > 0) {
        return table.entries({ filter, sort: "name", columns: [], most: -1, today }).map(({ id }) => id);
      }
      const { where, parameters } = conditions(filter, today);
      return sql<string[], ContactId>(`SELECT contact_id FROM lines WHERE ${where.join(" AND ")}`)
        .pluck()
        .all(...parameters);
    },
    /** The same by the keys of contacts; in one text, for a thousand rows take longer to hand over than to find. */
    keys: (filter: Filter, today: Day): number[] => {
      const { where, parameters } =
        filter.stages.length > 0
          ? { where: [`contact_id ${IN_LIST}`], parameters: [JSON.stringify(table.ids(filter, today))] }
          : conditions(filter, today);
      const keys = sql<string[], string>(`
        SELECT '[' || coalesce(group_concat(key), '') || ']' FROM contacts
        WHERE id IN (SELECT contact_id FROM lines WHERE ${where.join(" AND ")})
      `);
      return JSON.parse(keys.pluck().get(...parameters) ?? "[]") as number[];
    },
  };
  return table;
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
  for (const tag of filter.tags) add("contact_id IN (SELECT contact_id FROM contact_tags WHERE tag = ?)", tag);
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

/** Makes entries of rows that hold an id, a name, and then `needs`; the day they are due is reckoned where it is asked for. */
function entryReader(needs: readonly Need[], hasDue: boolean): (row: readonly Cell[]) => ListEntry {
  const place = (need: Need): number => (needs.includes(need) ? needs.indexOf(need) + 2 : -1);
  const [organisation, title, standing, tier, cadence] = [
    place("organisation"),
    place("title"),
    place("standing"),
    place("tier"),
    place("cadence_days"),
  ];
  const [lastOn, addedOn, metOn, event, tags] = [
    place("last_on"),
    place("added_on"),
    place("met_on"),
    place("event"),
    place("tags"),
  ];
  const [promises, days, deepest, areas] = [
    place("open_promises"),
    place("two_way_days"),
    place("deepest"),
    place("areas_known"),
  ];

  return (row) => {
    const cadenceDays = (row[cadence] ?? null) as number | null;
    const last = (row[lastOn] ?? null) as Day | null;
    const isDue = hasDue && cadenceDays !== null && row[standing] === "active";
    const tagCell = row[tags];
    return {
      id: row[0] as ContactId,
      name: row[1] as string,
      organisation: (row[organisation] ?? null) as string | null,
      title: (row[title] ?? null) as string | null,
      stage:
        days < 0
          ? null
          : stageOf({
              twoWayDays: Number(row[days]),
              deepest: Number(row[deepest]),
              areasKnown: Number(row[areas]),
            }),
      standing: (row[standing] ?? null) as Standing | null,
      tier: (row[tier] ?? null) as Tier | null,
      cadenceDays,
      lastOn: last,
      dueOn: isDue ? plusDays(last ?? (row[addedOn] as Day), cadenceDays) : null,
      metOn: (row[metOn] ?? null) as Day | null,
      event: (row[event] ?? null) as string | null,
      tags: typeof tagCell === "string" ? tagCell.split(" ") : [],
      openPromises: promises < 0 ? null : Number(row[promises]),
    };
  };
}
