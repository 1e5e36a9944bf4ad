import type { EntityName } from "../domain/change.ts";
import type { ContactId } from "../domain/contact.ts";
import { SIZES } from "../domain/exchange.ts";
import { FACT_AREAS } from "../domain/fact.ts";
import type { Sql } from "./sql.ts";

/** What an outline is put together of, each part a column named as the entity it is of; the contact's own comes first. */
const OUTLINED = ["contact", "interaction", "exchange", "promise", "fact", "need"] as const satisfies EntityName[];
type Outlined = (typeof OUTLINED)[number];

/**
 * Keeps the `outlines` cache: for each contact what a score is reckoned from, packed into letters of a fixed width, so that
 * everybody is ranked by one walk through one small table. Facts stay the truth; src/store/outlines.ts reads it.
 */
export function outlineRowTable(sql: Sql) {
  return {
    /** Writes anew what the entities of these kinds are in the outlines of those who are named with each. */
    refresh: (touched: Touched): void => {
      for (const part of OUTLINED) for (const id of touched[part] ?? []) sql<object>(KEPT[part]()).run({ id });
    },
    /** Takes out an outline; to be called before its contact goes. */
    remove: (id: ContactId): void => void sql<[string]>("DELETE FROM outlines WHERE contact_id = ?").run(id),
  };
}

/** The contacts whose outline holds what was changed, by the kind of entity; other kinds are in none. */
export type Touched = { readonly [Name in EntityName]?: Iterable<ContactId> };

const KEPT: { readonly [Part in Outlined]: () => string } = {
  contact: () => `
    INSERT INTO outlines (contact_id, contact)
    SELECT id, ${lettered("standing", { inbox: "i", active: "a", filed: "f", archived: "x" })}
      || coalesce(closeness, 0) || ${day("met_on")}
    FROM contacts WHERE id = @id
    ON CONFLICT (contact_id) DO UPDATE SET contact = excluded.contact`,
  interaction: () =>
    packed(
      "interaction",
      `${day("held_on")} || manner`,
      "participants WHERE contact_id = @id ORDER BY held_on, interaction_id",
    ),
  exchange: () =>
    packed(
      "exchange",
      `${day("given_on")} || substr(direction, 1, 1) || ${lettered("size", SIZES)}`,
      "exchanges WHERE contact_id = @id ORDER BY given_on, id",
    ),
  promise: () =>
    packed(
      "promise",
      `${day("made_on")} || ${day("due_on")} || ${day("closed_on")} || substr(by_side, 1, 1) || substr(state, 1, 1)
        || coalesce(substr(dropped_by, 1, 1), ' ') || (times_moved > times_moved_in_time)`,
      "promises WHERE contact_id = @id AND is_plan = 0 ORDER BY id",
    ),
  fact: () =>
    packed("fact", `${day("learned_on")} || ${lettered("area", AREAS)}`, "facts WHERE contact_id = @id ORDER BY id"),
  need: () => packed("need", day("confirmed_on"), "needs WHERE contact_id = @id AND closed_on IS NULL ORDER BY id"),
};

const AREAS = Object.fromEntries(FACT_AREAS.map((area, at) => [area, at]));

function packed(part: Outlined, entry: string, rows: string): string {
  return `UPDATE outlines SET "${part}" = coalesce((SELECT group_concat(entry, '') FROM (SELECT ${entry} AS entry FROM ${rows})), '')
    WHERE contact_id = @id`;
}

/** A day as four letters of six bits each, from '0' on; four spaces where there is none. */
function day(column: string): string {
  const number = `CAST(julianday(${column}) + 0.5 AS INTEGER)`;
  const letters = [18, 12, 6, 0].map((bits) => `48 + (${number} >> ${bits} & 63)`);
  return `coalesce(char(${letters.join(", ")}), '    ')`;
}

/** `CASE column WHEN 'five-min' THEN '1' …`: a word as one letter. */
function lettered(column: string, letters: Readonly<Record<string, string | number>>): string {
  const cases = Object.entries(letters).map(([word, letter]) => `WHEN '${word}' THEN '${letter}'`);
  return `CASE ${column} ${cases.join(" ")} END`;
}
