import type { Database } from "better-sqlite3";
import type { Standing } from "../../src/domain/contact.ts";
import type { Day } from "../../src/domain/day.ts";
import { type ExchangeKind, SIZES, type Size } from "../../src/domain/exchange.ts";
import { FACT_AREAS, type FactArea } from "../../src/domain/fact.ts";
import type { InteractionKind } from "../../src/domain/interaction.ts";
import { dayNumber } from "../../src/domain/scoring/day-number.ts";
import { mannerCode } from "../../src/domain/scoring/outline-words.ts";
import { exchangeCode, kindCode, ownCode, promiseCode, wordOf } from "./outline-codes.ts";

type Row = Readonly<Record<string, string | number | null>>;

/** The rows of the `outlines` cache as the facts of the file give them, by other means than the store's. */
export function outlinesReckoned(db: Database): unknown[] {
  return db
    .prepare<[], Row>("SELECT * FROM contacts ORDER BY id")
    .all()
    .map(({ id, met_on, added_on, standing, closeness }) => {
      const rows = (text: string): Row[] => db.prepare<[unknown], Row>(text).all(id);
      return {
        contact_id: id,
        contact: bytes([word(met_on, ownCode(standing as Standing, Number(closeness ?? 0))), word(added_on)]),
        interaction: part(
          rows(`SELECT interactions.* FROM participants JOIN interactions ON interactions.id = interaction_id
            WHERE contact_id = ? ORDER BY interactions.held_on, interactions.id`),
          ({ held_on, kind, depth, is_answered }) => [
            word(
              held_on,
              mannerCode({ kind: kind as InteractionKind, depth: depth as 1 | 2 | 3, isAnswered: is_answered === 1 }),
            ),
          ],
        ),
        exchange: part(
          rows("SELECT * FROM exchanges WHERE contact_id = ? ORDER BY given_on, id"),
          ({ given_on, direction, size, kind, is_asked }) => [
            word(given_on, exchangeCode(direction as "give" | "take", SIZES[size as Size])),
            kindCode(kind as ExchangeKind, is_asked === 1),
          ],
        ),
        promise: part(
          rows("SELECT * FROM promises WHERE contact_id = ? AND is_plan = 0 ORDER BY id"),
          ({ by_side, state, dropped_by, times_moved, times_moved_in_time, made_on, due_on, closed_on }) => {
            const code = promiseCode({
              isMine: by_side === "me",
              state: state as "open" | "kept" | "dropped",
              isOwnDrop: dropped_by === by_side,
              isMovedLate: Number(times_moved) > Number(times_moved_in_time),
            });
            return [word(made_on, code), word(due_on), word(closed_on)];
          },
        ),
        fact: part(rows("SELECT * FROM facts WHERE contact_id = ? ORDER BY id"), ({ learned_on, area }) => [
          word(learned_on, FACT_AREAS.indexOf(area as FactArea)),
        ]),
        need: part(
          rows("SELECT * FROM needs WHERE contact_id = ? AND closed_on IS NULL ORDER BY id"),
          ({ confirmed_on }) => [word(confirmed_on)],
        ),
      };
    });
}

function word(day: Row[string] | undefined, figure = 0): number {
  return wordOf(typeof day === "string" ? dayNumber(day as Day) : null, figure);
}

function part(rows: readonly Row[], toWords: (row: Row) => number[]): Buffer {
  return bytes([rows.length, ...rows.flatMap(toWords)]);
}

function bytes(words: readonly number[]): Buffer {
  const buffer = Buffer.alloc(4 * words.length);
  for (const [at, each] of words.entries()) buffer.writeInt32BE(each, 4 * at);
  return buffer;
}
