import type { Contact, ContactId } from "../domain/contact.ts";
import type { Day } from "../domain/day.ts";
import { type ExchangeKind, SIZES, type Size } from "../domain/exchange.ts";
import type { FactArea } from "../domain/fact.ts";
import type { InteractionKind, Side } from "../domain/interaction.ts";
import type { GivenPromise } from "../domain/promise.ts";
import { LOOKED_AT } from "../domain/scoring/flags.ts";
import type { TieExchange, TieFact, TieFacts, TieInteraction, TieNeed, TiePromise } from "../domain/scoring/tie.ts";
import { IS_PUBLIC, IS_TO_MANY } from "./interactions.ts";
import type { Sql } from "./sql.ts";

/** What the file itself says of a tie; how it fits the mission and widens the view is reckoned from the whole. */
export interface StoredTie extends Omit<TieFacts, "goalFits" | "perspective"> {
  readonly contactId: ContactId;
  readonly name: string;
  readonly organisationIds: readonly string[];
}

type Cell = string | number | null;

/** Reads everything the scores are reckoned from: of some contacts, or of everybody who is not in the archive. */
export function tieTable(sql: Sql) {
  const latestOf = (ids: readonly ContactId[], today: Day): Map<string, Cell[][]> => {
    const latest = sql<object, Cell[]>(LATEST).raw();
    return new Map(ids.map((id) => [id, latest.all({ id, today, most: LOOKED_AT })]));
  };
  const read = (ids: readonly ContactId[] | null, latestUntil: Day | null): StoredTie[] => {
    const wanted = ids === null ? null : JSON.stringify(ids);
    /** Rows as plain lists, by contact, newest first; making objects of them by name takes as long as reading them. */
    const rows = (columns: string, from: string, order: string, condition = "true"): Map<string, Cell[][]> => {
      const found = new Map<string, Cell[][]>();
      const ofWanted = wanted === null ? "" : "AND contact_id IN (SELECT value FROM json_each(?))";
      const text = `SELECT contact_id, ${columns} FROM ${from} WHERE ${condition} ${ofWanted} ORDER BY ${order}`;
      for (const row of sql<string[], Cell[]>(text)
        .raw()
        .all(...(wanted === null ? [] : [wanted]))) {
        const known = found.get(row[0] as string);
        if (known) known.push(row);
        else found.set(row[0] as string, [row]);
      }
      return found;
    };
    const of = <Value>(found: Map<string, Cell[][]>, id: string, toValue: (row: Cell[]) => Value): Value[] =>
      found.get(id)?.map(toValue) ?? [];

    const interactions =
      latestUntil === null
        ? rows(INTERACTION, "participants JOIN interactions ON interactions.id = interaction_id", NEWEST)
        : latestOf(ids ?? [], latestUntil);
    const exchanges = rows(
      "id, given_on, direction, size, kind, is_asked",
      "exchanges",
      "contact_id, given_on DESC, id DESC",
    );
    const promises = rows(
      "id, by_side, made_on, due_on, state, closed_on, dropped_by, times_moved, times_moved_in_time",
      "promises",
      "contact_id, id",
      "is_plan = 0",
    );
    const facts = rows("id, area, learned_on", "facts", "contact_id, learned_on DESC, id DESC");
    // A need that was met says nothing of what is known of them now.
    const needs = rows("id, confirmed_on", "needs", "contact_id, confirmed_on DESC, id DESC", "closed_on IS NULL");
    const roles = rows("organisation_id", "roles", "contact_id, id");

    const people =
      ids === null
        ? sql<[], ContactRow>(`${CONTACTS} WHERE standing <> 'archived' ORDER BY id`).all()
        : sql<[string], ContactRow>(`${CONTACTS} WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id`).all(
            JSON.stringify(ids),
          );
    return people.map(({ id, name, closeness, met_on, added_on }) => {
      const met = of(interactions, id, toInteraction);
      const card: TieInteraction[] = met_on === null ? [] : [handedOver(id, met_on)];
      return {
        contactId: id as ContactId,
        name,
        addedOn: added_on as Day,
        closeness: closeness as Contact["closeness"],
        interactions: [...met, ...card],
        exchanges: of(exchanges, id, toExchange),
        promises: of(promises, id, toPromise),
        facts: of(facts, id, toFact),
        needs: of(needs, id, toNeed),
        organisationIds: of(roles, id, (row) => row[1] as string | null).filter((each) => each !== null),
      };
    });
  };
  return {
    facts: (ids: readonly ContactId[] | null): StoredTie[] => read(ids, null),
    /** The same with no more of their interactions up to `today` than flags.ts looks at; the others stand in their outlines. */
    glances: (ids: readonly ContactId[], today: Day): StoredTie[] => read(ids, today),
  };
}

const INTERACTION =
  "interaction_id, participants.held_on, kind, depth, initiator, is_answered, energy, is_confirmed_only";
const NEWEST = "contact_id, participants.held_on DESC, interaction_id DESC";

/** The last `@most` attempts, conversations and conversations that were felt, and the first of all, of one contact. */
const LATEST = `
  SELECT @id, id, held_on, kind, depth, initiator, is_answered, energy, is_confirmed_only
  FROM interactions WHERE id IN (
    ${latest(`NOT ${IS_PUBLIC}`)}
    UNION ALL ${latest("is_two_way = 1")}
    UNION ALL ${latest("is_two_way = 1 AND substr(manner, 2) > '3'")}
    UNION ALL SELECT * FROM (
      SELECT interaction_id FROM participants
      WHERE contact_id = @id AND NOT ${IS_TO_MANY} ORDER BY held_on, interaction_id LIMIT 1
    )
  ) ORDER BY held_on DESC, id DESC`;

/** See `mannerOf` for what a manner says. */
function latest(condition: string): string {
  return `SELECT * FROM (
    SELECT interaction_id FROM participants WHERE contact_id = @id AND held_on <= @today AND ${condition}
    ORDER BY held_on DESC, interaction_id DESC LIMIT @most
  )`;
}

const CONTACTS = "SELECT id, name, closeness, met_on, added_on FROM contacts";

interface ContactRow {
  id: string;
  name: string;
  closeness: number | null;
  met_on: string | null;
  added_on: string;
}

/** The day a card changed hands, which is a fact of the contact and no conversation. */
function handedOver(id: string, on: string): TieInteraction {
  return {
    id,
    on: on as Day,
    kind: "card",
    depth: 1,
    initiator: null,
    isAnswered: true,
    energy: null,
    isConfirmedOnly: false,
  };
}

function toInteraction([
  ,
  id,
  on,
  kind,
  depth,
  initiator,
  isAnswered,
  energy,
  isConfirmedOnly,
]: Cell[]): TieInteraction {
  return {
    id: id as string,
    on: on as Day,
    kind: kind as InteractionKind,
    depth: depth as TieInteraction["depth"],
    initiator: initiator as Side | null,
    isAnswered: isAnswered === 1,
    energy: energy as number | null,
    isConfirmedOnly: isConfirmedOnly === 1,
  };
}

function toExchange([, id, on, direction, size, kind, isAsked]: Cell[]): TieExchange {
  return {
    id: id as string,
    on: on as Day,
    direction: direction as "give" | "take",
    magnitude: SIZES[size as Size],
    kind: kind as ExchangeKind,
    isUnasked: isAsked === 0,
  };
}

function toPromise([, id, by, madeOn, dueOn, state, closedOn, droppedBy, timesMoved, inTime]: Cell[]): TiePromise {
  return {
    id: id as string,
    by: by as Side,
    madeOn: madeOn as Day,
    dueOn: dueOn as Day | null,
    state: state as GivenPromise["state"],
    closedOn: closedOn as Day | null,
    droppedBy: droppedBy as Side | null,
    timesMoved: timesMoved as number,
    timesMovedInTime: inTime as number,
  };
}

function toFact([, id, area, learnedOn]: Cell[]): TieFact {
  return { id: id as string, area: area as FactArea, learnedOn: learnedOn as Day };
}

function toNeed([, id, confirmedOn]: Cell[]): TieNeed {
  return { id: id as string, confirmedOn: confirmedOn as Day };
}
