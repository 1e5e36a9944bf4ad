import type { EntityName } from "../domain/change.ts";
import type { ContactId } from "../domain/contact.ts";
import type { Day } from "../domain/day.ts";
import { EXCHANGE_KINDS, SIZES } from "../domain/exchange.ts";
import { FACT_AREAS } from "../domain/fact.ts";
import { dayNumber } from "../domain/scoring/day-number.ts";
import {
  ANSWERED,
  ASKED,
  DAY_BITS,
  DROPPED,
  GIVEN,
  HAS_DAY,
  KEPT,
  KIND_SHIFT,
  MINE,
  MOVED_LATE,
  OWN_DROP,
  STANDING_CODES,
  STANDING_SHIFT,
} from "../domain/scoring/outline-layout.ts";
import type { Sql } from "./sql.ts";

/** What an outline is put together of, each part a column named as the entity it is of; the contact's own comes first. */
const OUTLINED = ["contact", "interaction", "exchange", "promise", "fact", "need"] as const satisfies EntityName[];
type Outlined = (typeof OUTLINED)[number];

/** The contacts whose outline holds what was changed, by the kind of entity; those of other kinds are in none. */
type OutlinesTouched = Readonly<Partial<Record<EntityName, Iterable<ContactId>>>>;

/**
 * Keeps the `outlines` cache: for each contact what a score is reckoned from, packed into words of 32 bits, so that everybody
 * is ranked by one walk through one small table. Facts stay the truth; src/store/outlines.ts reads it.
 */
export function outlineRowTable(sql: Sql) {
  return {
    /** Writes these parts of these outlines anew. */
    refresh: (touched: OutlinesTouched): void => {
      for (const part of OUTLINED) {
        const ids = touched[part];
        if (ids === undefined) continue;
        const statement = sql<object>(keep[part]());
        for (const id of ids) statement.run({ id });
      }
    },
    /** Takes out an outline; to be called before its contact goes. */
    remove: (id: ContactId): void => void sql<[string]>("DELETE FROM outlines WHERE contact_id = ?").run(id),
  };
}

/** What is read of each table, as words in hexadecimal: outline-layout.ts says where in them. */
const keep: Readonly<Record<Outlined, () => string>> = {
  contact: () => `
    INSERT INTO outlines (contact_id, contact)
    SELECT id, unhex(${words(["met_on", `(${coded("standing", STANDING_CODES)} << ${STANDING_SHIFT}) | coalesce(closeness, 0)`], ["added_on", "0"])})
    FROM contacts WHERE id = @id
    ON CONFLICT (contact_id) DO UPDATE SET contact = excluded.contact`,
  interaction: () =>
    packed(
      "interaction",
      // The manner is a letter and a digit; the letter is a capital where nobody answered, the digit three more where it was felt.
      words([
        "held_on",
        `((unicode(manner) >= 97) * ${ANSWERED}) | (((unicode(manner) & 31) - 1) << ${KIND_SHIFT})
          | ((substr(manner, 2) - 1) % 3 + 1)`,
      ]),
      "participants WHERE contact_id = @id ORDER BY held_on, interaction_id",
    ),
  exchange: () =>
    packed(
      "exchange",
      words(
        ["given_on", `((direction = 'give') * ${GIVEN}) | ${coded("size", SIZES)}`],
        ["NULL", `(is_asked * ${ASKED}) | ${coded("kind", KINDS)}`],
      ),
      "exchanges WHERE contact_id = @id ORDER BY given_on, id",
    ),
  promise: () =>
    packed(
      "promise",
      words(
        [
          "made_on",
          `((by_side = 'me') * ${MINE}) | ((state = 'kept') * ${KEPT}) | ((state = 'dropped') * ${DROPPED})
            | (coalesce(dropped_by = by_side, 0) * ${OWN_DROP}) | ((times_moved > times_moved_in_time) * ${MOVED_LATE})`,
        ],
        ["due_on", "0"],
        ["closed_on", "0"],
      ),
      "promises WHERE contact_id = @id AND is_plan = 0 ORDER BY id",
    ),
  fact: () => packed("fact", words(["learned_on", coded("area", AREAS)]), "facts WHERE contact_id = @id ORDER BY id"),
  need: () =>
    packed("need", words(["confirmed_on", "0"]), "needs WHERE contact_id = @id AND closed_on IS NULL ORDER BY id"),
};

const KINDS = Object.fromEntries(EXCHANGE_KINDS.map((kind, at) => [kind, at]));
const AREAS = Object.fromEntries(FACT_AREAS.map((area, at) => [area, at]));
/** julianday at noon less this is dayNumber. */
const SHIFT = 2_451_545 - dayNumber("2000-01-01" as Day);

/** How many there are, and each. */
function packed(part: Outlined, entry: string, rows: string): string {
  return `
    UPDATE outlines SET "${part}" = (
      SELECT unhex(format('%08x', count(*)) || coalesce(group_concat(entry, ''), ''))
      FROM (SELECT ${entry} AS entry FROM ${rows})
    ) WHERE contact_id = @id`;
}

/** Each a day, a bit that says that there is one, and a figure. SQLite gives all its bit operators one rank. */
function words(...each: readonly (readonly [day: string, figure: string])[]): string {
  const numbers = each.map(([day, figure]) => {
    const number = `CAST(julianday(${day}) + 0.5 AS INTEGER) - ${SHIFT}`;
    return `(coalesce(((${number}) << ${DAY_BITS}) | ${HAS_DAY}, 0) | ${figure}) & 4294967295`;
  });
  return `format('${each.map(() => "%08x").join("")}', ${numbers.join(", ")})`;
}

/** `CASE column WHEN 'five-min' THEN 1 …` */
function coded(column: string, codes: Readonly<Record<string, number>>): string {
  const cases = Object.entries(codes).map(([name, code]) => `WHEN '${name}' THEN ${code}`);
  return `CASE ${column} ${cases.join(" ")} END`;
}
