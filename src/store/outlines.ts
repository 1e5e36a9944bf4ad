import type { Contact, ContactId } from "../domain/contact.ts";
import type { Day } from "../domain/day.ts";
import { SIZES } from "../domain/exchange.ts";
import { FACT_AREAS } from "../domain/fact.ts";
import { INTERACTION_KINDS } from "../domain/interaction.ts";
import type { GivenPromise } from "../domain/promise.ts";
import { dayNumberAt } from "../domain/scoring/day-number.ts";
import type { Column, TieOutline } from "../domain/scoring/outline.ts";
import type { TieInteraction, TiePromise } from "../domain/scoring/tie.ts";
import { mannerOf } from "./interactions.ts";
import type { Sql } from "./sql.ts";

/** What is read of everybody. */
export interface StoredOutline extends TieOutline {
  readonly contactId: ContactId;
  readonly name: string;
}

const DAY = 10;
/** Nobody asks of an outline where a part came from. */
const NO_ID = "";

/** `CASE column WHEN 'five-min' THEN 1 …`: a word as one letter, so that what is packed has a fixed width. */
function lettered(column: string, letters: Readonly<Record<string, string | number>>): string {
  const cases = Object.entries(letters).map(([word, letter]) => `WHEN '${word}' THEN '${letter}'`);
  return `CASE ${column} ${cases.join(" ")} END`;
}

function dayOrNone(column: string): string {
  return `coalesce(${column}, '          ')`;
}

const AREA_LETTERS = Object.fromEntries(FACT_AREAS.map((area, at) => [area, at]));

/**
 * Each table as one text a contact, in the order of ids: ten thousand rows take a fifth of the time of a hundred thousand, and
 * tables in one order are laid beside each other without looking anything up.
 */
const PACKED = {
  contacts: "SELECT contact_id, group_concat(held_on || manner, '') FROM participants GROUP BY contact_id",
  exchanges: `
    SELECT contact_id, group_concat(given_on || substr(direction, 1, 1) || ${lettered("size", SIZES)}, '')
    FROM exchanges GROUP BY contact_id`,
  promises: `
    SELECT contact_id, group_concat(
      made_on || ${dayOrNone("due_on")} || ${dayOrNone("closed_on")} || substr(by_side, 1, 1) || substr(state, 1, 1)
      || coalesce(substr(dropped_by, 1, 1), ' ') || (times_moved > times_moved_in_time), '')
    FROM promises WHERE is_plan = 0 GROUP BY contact_id`,
  facts: `
    SELECT contact_id, group_concat(learned_on || ${lettered("area", AREA_LETTERS)}, '') FROM facts GROUP BY contact_id`,
  needs: `SELECT contact_id, group_concat(confirmed_on, '') FROM needs WHERE closed_on IS NULL AND contact_id IS NOT NULL GROUP BY contact_id`,
} as const;

type ContactRow = [id: string, name: string, closeness: Contact["closeness"], metOn: string | null];

/** Reads the outlines of everybody who has been in touch both ways by a day and is not in the archive. */
export function outlineTable(sql: Sql) {
  /** The texts of a table, asked for in the order of ids; an empty one where there is none. */
  const texts = (text: string): ((id: string) => string) => {
    const rows = sql<[], [string, string]>(text).raw().all();
    let next = 0;
    return (id) => {
      while ((rows[next]?.[0] ?? id) < id) next++;
      const row = rows[next];
      return row?.[0] === id ? row[1] : "";
    };
  };
  return {
    /** Shows each to `look`, every contact as what `weightOf` gives it; the columns are filled anew for the next one, and must not be kept. */
    each: (today: Day, weightOf: WeightOf, look: (outline: StoredOutline) => void): void => {
      const tables = {
        contacts: texts(PACKED.contacts),
        exchanges: texts(PACKED.exchanges),
        promises: texts(PACKED.promises),
        facts: texts(PACKED.facts),
        needs: texts(PACKED.needs),
      };
      const contactWeightAt = weightsBy(weightOf);
      const cardWeight = weightOf({ kind: "card", depth: 1, isAnswered: true });
      const columns = { contacts: filler(), exchanges: filler(), facts: filler(), needs: filler() };
      const untouched = new Set(sql<[string, string], string>(UNTOUCHED).pluck().all(today, today));
      for (const [id, name, closeness, metOn] of sql<[], ContactRow>(CONTACTS).raw().all()) {
        if (untouched.has(id)) continue;
        const card = metOn === null ? null : { day: dayNumberAt(metOn, 0), figure: cardWeight };
        look({
          contactId: id as ContactId,
          name,
          closeness,
          contacts: columns.contacts(tables.contacts(id), DAY + 2, contactWeightAt, card),
          exchanges: columns.exchanges(tables.exchanges(id), DAY + 2, magnitudeAt),
          promises: promisesIn(tables.promises(id)),
          facts: columns.facts(tables.facts(id), DAY + 1, digitAt),
          needs: columns.needs(tables.needs(id), DAY, () => 0),
        });
      }
    },
  };
}

type WeightOf = (contact: Pick<TieInteraction, "kind" | "depth" | "isAnswered">) => number;

interface Entry {
  readonly day: number;
  readonly figure: number;
}

/** Fills one column again and again: entries of `width` letters, a day and what `figureAt` reads behind it, in order of days. */
function filler() {
  let column = { count: 0, days: new Int32Array(64), figures: new Float64Array(64) };
  return (
    text: string,
    width: number,
    figureAt: (text: string, at: number) => number,
    more: Entry | null = null,
  ): Column => {
    const most = text.length / width + 1;
    if (most > column.days.length) {
      column = { count: 0, days: new Int32Array(2 * most), figures: new Float64Array(2 * most) };
    }
    const { days, figures } = column;
    let count = 0;
    let left = more;
    for (let at = 0; at < text.length; at += width) {
      const day = dayNumberAt(text, at);
      if (left !== null && left.day <= day) {
        days[count] = left.day;
        figures[count++] = left.figure;
        left = null;
      }
      days[count] = day;
      figures[count++] = figureAt(text, at + DAY);
    }
    if (left !== null) {
      days[count] = left.day;
      figures[count++] = left.figure;
    }
    column.count = count;
    return column;
  };
}

/** What a contact weighs is asked for once of each manner there is. */
function weightsBy(weightOf: WeightOf): (text: string, at: number) => number {
  const weights = new Float64Array(128 * 4);
  for (const kind of INTERACTION_KINDS) {
    for (const depth of [1, 2, 3] as const) {
      for (const isAnswered of [true, false]) {
        const letter = mannerOf({ kind, depth, isAnswered }).charCodeAt(0);
        weights[letter * 4 + depth] = weightOf({ kind, depth, isAnswered });
      }
    }
  }
  return (text, at) => weights[text.charCodeAt(at) * 4 + digitAt(text, at + 1)] ?? 0;
}

function magnitudeAt(text: string, at: number): number {
  return text[at] === "g" ? digitAt(text, at + 1) : -digitAt(text, at + 1);
}

function digitAt(text: string, at: number): number {
  return text.charCodeAt(at) - 48;
}

const PROMISE = 3 * DAY + 4;
const NO_PROMISES: readonly TiePromise[] = [];

function promisesIn(text: string): readonly TiePromise[] {
  if (text === "") return NO_PROMISES;
  const promises: TiePromise[] = [];
  for (let at = 0; at < text.length; at += PROMISE) promises.push(toPromise(text, at));
  return promises;
}

const CONTACTS = "SELECT id, name, closeness, met_on FROM contacts WHERE standing <> 'archived' ORDER BY id";

/** Those without a two-way contact up to a day; `lines` knows the last one, which can lie ahead of a day that is supposed. */
const UNTOUCHED = `
  SELECT contact_id FROM lines WHERE last_on IS NULL OR (last_on > ? AND NOT EXISTS (
    SELECT 1 FROM participants WHERE participants.contact_id = lines.contact_id AND is_two_way = 1 AND held_on <= ?
  ))`;

function dayAt(text: string, at: number): Day {
  return text.slice(at, at + DAY) as Day;
}

function toPromise(text: string, at: number): TiePromise {
  const [due, closed, flags] = [at + DAY, at + 2 * DAY, at + 3 * DAY];
  const dropped = text[flags + 2];
  return {
    id: NO_ID,
    by: text[flags] === "m" ? "me" : "them",
    madeOn: dayAt(text, at),
    dueOn: text[due] === " " ? null : dayAt(text, due),
    state: STATES[text[flags + 1] ?? ""] ?? "open",
    closedOn: text[closed] === " " ? null : dayAt(text, closed),
    droppedBy: dropped === "m" ? "me" : dropped === "t" ? "them" : null,
    timesMoved: Number(text[flags + 3]),
    timesMovedInTime: 0,
  };
}

const STATES: Readonly<Record<string, GivenPromise["state"]>> = { o: "open", k: "kept", d: "dropped" };
