import type { ContactId } from "../domain/contact.ts";
import { type Day, plusDays } from "../domain/day.ts";
import type { IdentifierKind } from "../domain/identifier.ts";
import { type Filter, type ListColumn, type Listing, type ListSort, picked } from "../domain/list.ts";
import { folded, sortName } from "../domain/name.ts";
import { SCORING } from "../domain/scoring/constants.ts";
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

const firstAddress = (kind: IdentifierKind): string =>
  `(SELECT value FROM identifiers WHERE contact_id = lines.contact_id AND kind = '${kind}' ORDER BY id LIMIT 1)`;

const AREAS_KNOWN = "(SELECT count(DISTINCT area) FROM facts WHERE contact_id = lines.contact_id)";

/** What does not stand in the line of a contact, and how it is read. */
const READ = {
  event: "(SELECT events.name FROM contacts JOIN events ON events.id = met_at WHERE contacts.id = contact_id)",
  open_promises: "(SELECT count(*) FROM promises WHERE contact_id = lines.contact_id AND state = 'open')",
  two_way_days:
    "(SELECT count(DISTINCT held_on) FROM participants WHERE contact_id = lines.contact_id AND is_two_way = 1)",
  // Where too little is known for a relation it does not matter, and to look at every conversation takes the longest of all.
  deepest: `CASE WHEN ${AREAS_KNOWN} < ${SCORING.stage.relationAreas} THEN 0 ELSE
    (SELECT coalesce(max(depth), 0) FROM participants JOIN interactions ON interactions.id = interaction_id
      WHERE contact_id = lines.contact_id AND is_two_way = 1) END`,
  email: firstAddress("email"),
  phone: firstAddress("phone"),
  areas_known: AREAS_KNOWN,
} as const;

type Need =
  | keyof typeof READ
  | (typeof LAST_DAYS)[number]
  | "name"
  | "organisation"
  | "title"
  | "tier"
  | "met_on"
  | "tags";

/** What each column is made of; what nobody asks for is not read, for a list of everybody has ten thousand of each. */
const NEEDS: Readonly<Record<ListColumn, readonly [Need, ...Need[]]>> = {
  name: ["name"],
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
  email: ["email"],
  phone: ["phone"],
};

/** Those without a day stay last when the order is reversed; the longest silent come first, and so those never spoken with. */
const ORDER: Readonly<Record<ListSort, readonly [order: string, reversed: string]>> = {
  name: ["sort_name, contact_id", "sort_name DESC, contact_id DESC"],
  organisation: ["sort_name, contact_id", "sort_name DESC, contact_id DESC"], // sorted afterwards, by an alphabet SQL does not know
  last: ["last_on IS NOT NULL, last_on, sort_name, contact_id", "last_on IS NULL, last_on DESC, sort_name, contact_id"],
  due: ["sort_name, contact_id", "sort_name, contact_id"], // sorted afterwards: a due day is derived
  met: ["met_on DESC, sort_name, contact_id", "met_on IS NULL, met_on, sort_name, contact_id"],
  added: ["added_on DESC, contact_id DESC", "added_on, contact_id"],
};

/** Reads contacts as a list, by filter. */
export function listTable(sql: Sql) {
  const table = {
    listing: ({ filter, among, sort, isReversed = false, columns, most, today }: ListQuery): Listing => {
      // What SQL cannot decide by itself is decided below, and only then cut.
      const isSortedLater = sort === "due" || sort === "organisation";
      const isCutLater = filter.stages.length > 0 || isSortedLater;
      const wanted = new Set<ListColumn>(["name", ...columns]);
      if (isSortedLater) wanted.add(sort);
      if (filter.stages.length > 0) wanted.add("stage");
      const needs = [...new Set([...wanted].flatMap((column) => NEEDS[column]))];
      const { where, parameters } = conditions(filter, today);
      if (among !== undefined) {
        where.push(`contact_id ${IN_LIST}`);
        parameters.push(JSON.stringify(among));
      }
      const read = needs.map((need, at) => `${need in READ ? READ[need as keyof typeof READ] : need} AS c${at}`);
      // Each column in one text: ten thousand rows take longer to hand over than to find.
      const texts = sql<(string | number)[], string[]>(`
        SELECT json_group_array(contact_id), ${needs.map((_, at) => `json_group_array(c${at})`).join(", ")} FROM (
          SELECT contact_id, ${read.join(", ")} FROM lines
          WHERE ${where.join(" AND ")} ORDER BY ${ORDER[sort][isReversed ? 1 : 0]} LIMIT ?
        )
      `)
        .raw()
        .get(...parameters, isCutLater ? -1 : most);
      const [id = [], ...cells] = (texts ?? []).map((text) => JSON.parse(text) as Cell[]);
      const cellsOf = (need: Need): readonly Cell[] => cells[needs.indexOf(need)] ?? [];
      const listed = [...wanted].map((column) => [column, columnOf(column, cellsOf)] as const);
      const listing = { id, ...Object.fromEntries(listed) } as unknown as Listing;
      if (!isCutLater) return listing;
      const { stage, organisation = [], due = [] } = listing;
      let places = [...id.keys()];
      if (stage && filter.stages.length > 0)
        places = places.filter((at) => filter.stages.some((each) => each === stage[at]));
      if (isSortedLater) {
        const keys = sort === "due" ? due : organisation.map((name) => name && sortName(name));
        places.sort((one, other) => byKey(keys[one], keys[other], isReversed ? -1 : 1));
      }
      return picked(listing, most < 0 ? places : places.slice(0, most));
    },
    /** Whom a filter finds, in no order. */
    ids: (filter: Filter, today: Day): ContactId[] => {
      if (filter.stages.length > 0) {
        return [...table.listing({ filter, sort: "name", columns: [], most: -1, today }).id];
      }
      const { where, parameters } = conditions(filter, today);
      return sql<string[], ContactId>(`SELECT contact_id FROM lines WHERE ${where.join(" AND ")}`)
        .pluck()
        .all(...parameters);
    },
    /**
     * The same by the keys of contacts; in one text, for a thousand rows take longer to hand over than to find. Lines are read only
     * where something is asked of them.
     */
    keys: (filter: Filter, today: Day): number[] => {
      const isOfLines = isOfLine(filter);
      const { where, parameters } =
        filter.stages.length > 0
          ? { where: [`contact_id ${IN_LIST}`], parameters: [JSON.stringify(table.ids(filter, today))] }
          : conditions(filter, today, isOfLines);
      const found = `SELECT contact_id FROM lines WHERE ${where.join(" AND ")}`;
      const keys = sql<string[], string>(`
        SELECT '[' || coalesce(group_concat(key), '') || ']' FROM (SELECT key, id AS contact_id FROM contacts)
        WHERE ${isOfLines ? `contact_id IN (${found})` : where.join(" AND ")}
      `);
      return JSON.parse(keys.pluck().get(...parameters) ?? "[]") as number[];
    },
  };
  return table;
}

/** One way or the other; those without a key last. */
function byKey(one: string | null | undefined, other: string | null | undefined, direction: 1 | -1): number {
  if (one === other) return 0;
  if (!one || !other) return one ? -1 : 1;
  return one < other ? -direction : direction;
}

/** Whether something is asked of the line of a contact, and not only of what belongs to it. */
function isOfLine({ standings, tiers, stages, silentDays, hasPromise }: Filter): boolean {
  return standings.length + tiers.length + stages.length > 0 || silentDays !== null || hasPromise;
}

function conditions(filter: Filter, today: Day, isOfLines = true): { where: string[]; parameters: string[] } {
  const where: string[] = [];
  const parameters: string[] = [];
  const add = (condition: string, ...values: string[]): void => {
    where.push(condition);
    parameters.push(...values);
  };
  if (filter.standings.length > 0) add(`standing ${IN_LIST}`, JSON.stringify(filter.standings));
  else if (isOfLines) add("standing <> 'archived'");
  else add("contact_id NOT IN (SELECT id FROM contacts WHERE standing = 'archived')");
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

/** A column of what was read for it: most stand in the file as they are shown, the others are reckoned. */
function columnOf(column: ListColumn, read: (need: Need) => readonly Cell[]): readonly Cell[] {
  if (column === "stage") {
    const [deepest, areas] = [read("deepest"), read("areas_known")];
    return read("two_way_days").map((days, at) =>
      stageOf({ twoWayDays: Number(days), deepest: Number(deepest[at]), areasKnown: Number(areas[at]) }),
    );
  }
  if (column === "due") {
    const [lastOn, addedOn, standing] = [read("last_on"), read("added_on"), read("standing")];
    return read("cadence_days").map((cadence, at) =>
      cadence !== null && standing[at] === "active"
        ? plusDays((lastOn[at] ?? addedOn[at]) as Day, Number(cadence))
        : null,
    );
  }
  const [need] = NEEDS[column];
  return read(need);
}
