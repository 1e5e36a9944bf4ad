import type { ContactId } from "../domain/contact.ts";
import {
  EXCHANGE_WORDS,
  OWN_WORDS,
  PROMISE_WORDS,
  STANDING,
  STANDING_CODES,
  STANDING_SHIFT,
} from "../domain/scoring/outline-layout.ts";
import { dayAt, type TieOutline } from "../domain/scoring/outline-words.ts";
import type { Sql } from "./sql.ts";

/** Everybody in the file, in the order of ids, each with a place in it. */
export interface Outlines {
  readonly ids: readonly ContactId[];
  /** The place of the contact with that key; -1 for none. */
  readonly placeOf: (key: number) => number;
  /** Whether they stand outside the inbox and the archive, as the network counts them. */
  readonly isCounted: (place: number) => boolean;
  readonly isArchived: (place: number) => boolean;
  /** The outline of one, archived or not. */
  readonly at: (place: number) => TieOutline;
  /** The first day anybody was in the file, as a number; null for an empty one. */
  readonly begunDay: () => number | null;
  /** Shows each who is not in the archive; the outline is filled anew for the next one, and must not be kept. */
  readonly each: (look: (place: number, outline: TieOutline) => void) => void;
}

/** Reads the outlines that src/store/outline-rows.ts keeps, all in one go: ten thousand rows take longer to hand over. */
export function outlineTable(sql: Sql) {
  return {
    all: (): Outlines => {
      const { ids, keys } = peopleIn(sql);
      const words = wordsOf(sql<[], Buffer | null>(WORDS).pluck().get() ?? null);
      const places = placesIn(words, ids.length);
      return {
        ids,
        placeOf: inverse(keys),
        isCounted: (place) => {
          const standing = standingAt(words, places[place] ?? 0);
          return standing === STANDING_CODES.active || standing === STANDING_CODES.filed;
        },
        isArchived: (place) => standingAt(words, places[place] ?? 0) === STANDING_CODES.archived,
        at: (place) => ({ words, at: places[place] ?? 0 }),
        begunDay: () => {
          let first: number | null = null;
          for (let place = 0; place < places.length; place++)
            first = Math.min(first ?? Infinity, dayAt(words[(places[place] ?? 0) + 1] ?? 0));
          return first;
        },
        each: (look) => {
          const outline = { words, at: 0 };
          for (let place = 0; place < ids.length; place++) {
            outline.at = places[place] ?? 0;
            if (standingAt(words, outline.at) !== STANDING_CODES.archived) look(place, outline);
          }
        },
      };
    },
    /** The outlines of some. */
    of: (ids: readonly ContactId[]): ReadonlyMap<ContactId, TieOutline> => {
      const rows = sql<[string], [ContactId, Buffer]>(`
        SELECT contact_id, CAST(${BYTES} AS BLOB) FROM outlines WHERE contact_id IN (SELECT value FROM json_each(?))
      `);
      return new Map(
        rows
          .raw()
          .all(JSON.stringify(ids))
          .map(([id, bytes]) => [id, { words: wordsOf(bytes), at: 0 }]),
      );
    },
  };
}

/** Everybody who has an outline, which is everybody; joined into two texts, for rows of their own take four times as long. */
function peopleIn(sql: Sql): { readonly ids: readonly ContactId[]; readonly keys: readonly number[] } {
  const [ids, keys] = sql<[], [string | null, string]>(`
    SELECT group_concat(id, ' '), '[' || coalesce(group_concat(key), '') || ']'
    FROM (SELECT id, key FROM contacts ORDER BY id)
  `)
    .raw()
    .get() ?? [null, "[]"];
  return { ids: (ids?.split(" ") ?? []) as ContactId[], keys: JSON.parse(keys) as number[] };
}

/** Tells where a number stands among `numbers`. */
function inverse(numbers: readonly number[]): (number: number) => number {
  let most = 0;
  for (let place = 0; place < numbers.length; place++) most = Math.max(most, numbers[place] ?? 0);
  const places = new Int32Array(most + 1).fill(-1);
  for (let place = 0; place < numbers.length; place++) places[numbers[place] ?? 0] = place;
  return (number) => places[number] ?? -1;
}

/** SQLite joins bytes as it joins letters. */
const BYTES = "concat(contact, interaction, exchange, promise, fact, need)";
const WORDS = `
  SELECT CAST(group_concat(${BYTES}, '') AS BLOB)
  FROM (SELECT * FROM outlines ORDER BY contact_id)`;

/** They are stored with the highest byte first. */
function wordsOf(bytes: Buffer | null): Int32Array {
  if (bytes === null) return new Int32Array(0);
  const words = new Int32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
  if (new Uint8Array(Uint16Array.of(1).buffer)[0] === 1) Buffer.from(words.buffer).swap32();
  return words;
}

/** Where the outline of each contact begins: with words of its own, and then how many there are of each part, and each. */
function placesIn(words: Int32Array, count: number): Int32Array {
  const places = new Int32Array(count);
  let at = 0;
  for (let place = 0; place < count; place++) {
    places[place] = at;
    at += OWN_WORDS;
    at += 1 + (words[at] ?? 0); // interactions
    at += 1 + EXCHANGE_WORDS * (words[at] ?? 0); // exchanges
    at += 1 + PROMISE_WORDS * (words[at] ?? 0); // promises
    at += 1 + (words[at] ?? 0); // facts
    at += 1 + (words[at] ?? 0); // needs
  }
  return places;
}

function standingAt(words: Int32Array, at: number): number {
  return ((words[at] ?? 0) >> STANDING_SHIFT) & STANDING;
}
