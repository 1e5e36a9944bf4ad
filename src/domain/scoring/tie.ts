import type { Day } from "../day.ts";
import type { ExchangeKind } from "../exchange.ts";
import type { FactArea } from "../fact.ts";
import { type InteractionKind, isTwoWay, type Side } from "../interaction.ts";
import type { GivenPromise } from "../promise.ts";
import { dayNumber } from "./day-number.ts";

/** Everything the score of one contact is reckoned from, each with the id of the row it came from; in any order. */
export interface TieFacts {
  readonly contactId: string;
  /** The first day in the file. */
  readonly addedOn: Day;
  readonly interactions: readonly TieInteraction[];
  readonly exchanges: readonly TieExchange[];
  readonly promises: readonly TiePromise[];
  /** One for each goal that was asked about or could be inferred; a goal of which nothing is known is left out. */
  readonly goalFits: readonly GoalFit[];
  readonly facts: readonly TieFact[];
  readonly needs: readonly TieNeed[];
  /** How close the owner feels, where they said. */
  readonly closeness: 1 | 2 | 3 | 4 | 5 | null;
  /** How far this person widens the owner's view, 0..1, from perspective.ts. */
  readonly perspective: number | null;
}

/** `card`: the day a card changed hands. */
export type TieInteractionKind = InteractionKind | "card";

export interface TieInteraction {
  readonly id: string;
  readonly on: Day;
  readonly kind: TieInteractionKind;
  /** 1 surface, 2 substantive, 3 candid. */
  readonly depth: 1 | 2 | 3;
  readonly initiator: Side | null;
  readonly isAnswered: boolean;
  /** How the owner felt after it, -2 to 2. */
  readonly energy: number | null;
  /** Whether it only confirmed what the owner thought already. */
  readonly isConfirmedOnly: boolean;
}

export interface TieExchange {
  readonly id: string;
  readonly on: Day;
  /** `give`: from the owner to the contact. */
  readonly direction: "give" | "take";
  /** 1 five minutes, 2 an hour, 3 half a day, 5 significant, 8 decisive. */
  readonly magnitude: 1 | 2 | 3 | 5 | 8;
  readonly kind: ExchangeKind;
  readonly isUnasked: boolean;
}

export type TiePromise = Pick<
  GivenPromise,
  "by" | "madeOn" | "dueOn" | "state" | "closedOn" | "droppedBy" | "timesMoved" | "timesMovedInTime"
> & { readonly id: string };

export interface GoalFit {
  readonly goalId: string;
  readonly weight: number;
  readonly fit: 0 | 1 | 2 | 3;
  readonly isInferred: boolean;
  readonly why: string | null;
}

export interface TieFact {
  readonly id: string;
  readonly area: FactArea;
  readonly learnedOn: Day;
}

/** Something they lack, which is known of them as a challenge is. */
export interface TieNeed {
  readonly id: string;
  readonly confirmedOn: Day;
}

/** One fact and how many days ago it was. */
export interface Aged<Fact> {
  readonly fact: Fact;
  readonly age: number;
}

/** What is known of a tie by one day: nothing that is still to come, the newest first. */
export interface Tie {
  readonly facts: TieFacts;
  /** The day, as a number of days. */
  readonly today: number;
  readonly interactions: readonly Aged<TieInteraction>[];
  readonly exchanges: readonly Aged<TieExchange>[];
  readonly learned: readonly Aged<TieFact>[];
  readonly needs: readonly Aged<TieNeed>[];
}

export function tieOn(facts: TieFacts, day: Day): Tie {
  const today = dayNumber(day);
  return {
    facts,
    today,
    interactions: aged(facts.interactions, today, (interaction) => interaction.on),
    exchanges: aged(facts.exchanges, today, (exchange) => exchange.on),
    learned: aged(facts.facts, today, (fact) => fact.learnedOn),
    needs: aged(facts.needs, today, (need) => need.confirmedOn),
  };
}

/** Whether it was an attempt at being in touch with this one person, answered or not. */
export function isPersonal({ kind }: TieInteraction): boolean {
  return kind !== "card" && kind !== "broadcast" && kind !== "social";
}

/** Whether something went both ways; a card that was handed over, or a letter to many, did not. */
export function isConversation({ kind, isAnswered }: TieInteraction): boolean {
  return kind !== "card" && isTwoWay({ kind, isAnswered });
}

/** Those of one day by id, which grows with time, so that the order in which facts are read changes nothing. */
export function newestFirst<Fact extends { readonly id: string }>(one: Aged<Fact>, other: Aged<Fact>): number {
  return one.age - other.age || (one.fact.id > other.fact.id ? -1 : 1);
}

/** Sorts `values` in place, unless they are in order, as they are when they come from the file: a sort is slow to start. */
export function sorted<Value>(values: Value[], compare: (one: Value, other: Value) => number): readonly Value[] {
  let last: Value | undefined;
  for (const value of values) {
    if (last !== undefined && compare(last, value) > 0) return values.sort(compare);
    last = value;
  }
  return values;
}

function aged<Fact extends { readonly id: string }>(
  facts: readonly Fact[],
  today: number,
  dayOf: (fact: Fact) => Day,
): readonly Aged<Fact>[] {
  const past: Aged<Fact>[] = [];
  for (const fact of facts) {
    const age = today - dayNumber(dayOf(fact));
    if (age >= 0) past.push({ fact, age });
  }
  return sorted(past, newestFirst);
}
