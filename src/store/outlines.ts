import type { Contact, ContactId } from "../domain/contact.ts";
import type { Day } from "../domain/day.ts";
import { INTERACTION_KINDS, isTwoWay } from "../domain/interaction.ts";
import type { GivenPromise } from "../domain/promise.ts";
import { dayNumber } from "../domain/scoring/day-number.ts";
import type { PromiseTerms } from "../domain/scoring/outcome.ts";
import type { TieOutline } from "../domain/scoring/outline.ts";
import type { TieInteraction } from "../domain/scoring/tie.ts";
import { mannerOf } from "./interactions.ts";
import type { Sql } from "./sql.ts";

/** Everybody in the file, in the order of ids, each with a place in it. */
export interface Outlines {
  readonly ids: readonly ContactId[];
  /** Whether they stand outside the inbox and the archive, as the network counts them. */
  readonly isCounted: (place: number) => boolean;
  /**
   * Shows each who has been in touch both ways by a day and is not in the archive, every contact as what `weightOf` gives it.
   * The outline is filled anew for the next one, and must not be kept.
   */
  readonly each: (today: Day, weightOf: WeightOf, look: (place: number, outline: TieOutline) => void) => void;
}

type WeightOf = (contact: Pick<TieInteraction, "kind" | "depth" | "isAnswered">) => number;

/** Reads the outlines that src/store/outline-rows.ts keeps: all of them as one text, for ten thousand rows take longer to hand over. */
export function outlineTable(sql: Sql) {
  return {
    all: (): Outlines => {
      const row = sql<[], [ids: string | null, contacts: string | null, rest: string | null]>(ALL).raw().get();
      const [ids, contacts, rest] = [row?.[0] ?? "", row?.[1] ?? "", row?.[2] ?? ""];
      return {
        ids: (ids === "" ? [] : ids.split(" ")) as ContactId[],
        isCounted: (place) => "af".includes(contacts.charAt(place * WIDTH.contact)),
        each: (today, weightOf, look) => walk(contacts, rest, dayNumber(today), mannersBy(weightOf), look),
      };
    },
  };
}

const ALL = `
  SELECT group_concat(contact_id, ' '), group_concat(contact, ''),
    group_concat(interaction || '|' || exchange || '|' || promise || '|' || fact || '|' || need || '|', '')
  FROM outlines`;

/** How many letters each entry takes. */
const WIDTH = { contact: 6, interaction: 6, exchange: 6, promise: 16, fact: 5, need: 4 };
const DAY = 4;
const PARTS = 5;
const ZERO = "0".charCodeAt(0);
/** Days are packed as julianday counts them. */
const SHIFT = 2_451_545 - dayNumber("2000-01-01" as Day);

function walk(
  contacts: string,
  rest: string,
  today: number,
  manners: Manners,
  look: (place: number, outline: TieOutline) => void,
): void {
  const [met, exchanges, facts, needs] = [column(), column(), column(), column()];
  const outline = { closeness: null as Contact["closeness"], contacts: met, exchanges, promises: NONE, facts, needs };
  let at = 0;
  for (let own = 0; own < contacts.length; own += WIDTH.contact) {
    const end = rest.indexOf("|", at);
    if (contacts[own] === "x" || !fillContacts(met, rest, at, end, dayIn(contacts, own + 2), today, manners)) {
      for (let part = 0; part < PARTS; part++) at = rest.indexOf("|", at) + 1;
      continue;
    }
    at = end + 1;
    at = fill(exchanges, rest, at, rest.indexOf("|", at), WIDTH.exchange, magnitudeAt);
    const promisesEnd = rest.indexOf("|", at);
    outline.promises = promisesIn(rest, at, promisesEnd);
    at = promisesEnd + 1;
    at = fill(facts, rest, at, rest.indexOf("|", at), WIDTH.fact, digitAt);
    at = fill(needs, rest, at, rest.indexOf("|", at), WIDTH.need, nothingAt);
    const closeness = digitAt(contacts, own + 1);
    outline.closeness = closeness === 0 ? null : (closeness as Contact["closeness"]);
    look(own / WIDTH.contact, outline);
  }
}

interface Filled {
  count: number;
  days: Int32Array;
  figures: Float64Array;
}

function column(): Filled {
  return { count: 0, days: new Int32Array(64), figures: new Float64Array(64) };
}

function makeRoom(column: Filled, most: number): void {
  if (most <= column.days.length) return;
  column.days = new Int32Array(2 * most);
  column.figures = new Float64Array(2 * most);
}

/** Fills a column with the entries up to `end`, and gives the place behind it. */
function fill(
  column: Filled,
  text: string,
  from: number,
  end: number,
  width: number,
  figureAt: (text: string, at: number) => number,
): number {
  makeRoom(column, (end - from) / width);
  let count = 0;
  for (let at = from; at < end; at += width) {
    column.days[count] = dayAt(text, at);
    column.figures[count++] = figureAt(text, at + DAY);
  }
  column.count = count;
  return end + 1;
}

/** The contacts in the order of their days, and the day of the card among them; whether there was one both ways by `today`. */
function fillContacts(
  column: Filled,
  text: string,
  from: number,
  end: number,
  cardDay: number | null,
  today: number,
  { weights, areTwoWay, cardWeight }: Manners,
): boolean {
  makeRoom(column, (end - from) / WIDTH.interaction + 1);
  const { days, figures } = column;
  let count = 0;
  let isTouched = false;
  let isCardLeft = cardDay !== null;
  for (let at = from; at < end; at += WIDTH.interaction) {
    const day = dayAt(text, at);
    if (isCardLeft && cardDay !== null && cardDay <= day) {
      days[count] = cardDay;
      figures[count++] = cardWeight;
      isCardLeft = false;
    }
    const letter = text.charCodeAt(at + DAY);
    days[count] = day;
    figures[count++] = weights[letter * 4 + digitAt(text, at + DAY + 1)] ?? 0;
    if (day <= today && areTwoWay[letter] === 1) isTouched = true;
  }
  if (isCardLeft && cardDay !== null) {
    days[count] = cardDay;
    figures[count++] = cardWeight;
  }
  column.count = count;
  return isTouched;
}

/** What a contact of each manner weighs, and whether it goes both ways, by the letters of mannerOf. */
interface Manners {
  readonly weights: Float64Array;
  readonly areTwoWay: Uint8Array;
  readonly cardWeight: number;
}

function mannersBy(weightOf: WeightOf): Manners {
  const [weights, areTwoWay] = [new Float64Array(128 * 4), new Uint8Array(128)];
  for (const kind of INTERACTION_KINDS) {
    for (const depth of [1, 2, 3] as const) {
      for (const isAnswered of [true, false]) {
        const letter = mannerOf({ kind, depth, isAnswered }).charCodeAt(0);
        weights[letter * 4 + depth] = weightOf({ kind, depth, isAnswered });
        areTwoWay[letter] = isTwoWay({ kind, isAnswered }) ? 1 : 0;
      }
    }
  }
  return { weights, areTwoWay, cardWeight: weightOf({ kind: "card", depth: 1, isAnswered: true }) };
}

function dayAt(text: string, at: number): number {
  return (
    ((text.charCodeAt(at) - ZERO) << 18) +
    ((text.charCodeAt(at + 1) - ZERO) << 12) +
    ((text.charCodeAt(at + 2) - ZERO) << 6) +
    (text.charCodeAt(at + 3) - ZERO) -
    SHIFT
  );
}

function dayIn(text: string, at: number): number | null {
  return text[at] === " " ? null : dayAt(text, at);
}

function magnitudeAt(text: string, at: number): number {
  return text[at] === "g" ? digitAt(text, at + 1) : -digitAt(text, at + 1);
}

function digitAt(text: string, at: number): number {
  return text.charCodeAt(at) - ZERO;
}

function nothingAt(): number {
  return 0;
}

const NONE: readonly PromiseTerms[] = [];
const STATES: Readonly<Record<string, GivenPromise["state"]>> = { o: "open", k: "kept", d: "dropped" };

function promisesIn(text: string, from: number, end: number): readonly PromiseTerms[] {
  if (from === end) return NONE;
  const promises: PromiseTerms[] = [];
  for (let at = from; at < end; at += WIDTH.promise) {
    const flags = at + 3 * DAY;
    const dropped = text[flags + 2];
    promises.push({
      by: text[flags] === "m" ? "me" : "them",
      state: STATES[text[flags + 1] ?? ""] ?? "open",
      droppedBy: dropped === "m" ? "me" : dropped === "t" ? "them" : null,
      madeDay: dayAt(text, at),
      dueDay: dayIn(text, at + DAY),
      closedDay: dayIn(text, at + 2 * DAY),
      isMovedLate: text[flags + 3] === "1",
    });
  }
  return promises;
}
