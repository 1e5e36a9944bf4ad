import { type Day, plusDays } from "../../../src/domain/day.ts";
import type { FactArea } from "../../../src/domain/fact.ts";
import type { Side } from "../../../src/domain/interaction.ts";
import type {
  GoalFit,
  TieExchange,
  TieFact,
  TieFacts,
  TieInteraction,
  TieInteractionKind,
  TieNeed,
  TiePromise,
} from "../../../src/domain/scoring/tie.ts";
import { day } from "../../support/harness.ts";

// Facts about one contact, in days before one fixed day, in which only what a test cares about is said.

export const TODAY = day("2026-03-09");

export function ago(days: number): Day {
  return plusDays(TODAY, -days);
}

export function tieFacts(changes: Partial<TieFacts> = {}): TieFacts {
  return {
    contactId: "contact",
    addedOn: ago(2000),
    interactions: [],
    exchanges: [],
    promises: [],
    goalFits: [],
    facts: [],
    needs: [],
    closeness: null,
    perspective: null,
    ...changes,
  };
}

export function talk(
  age: number,
  kind: TieInteractionKind = "meet",
  depth: 1 | 2 | 3 = 1,
  changes: Partial<TieInteraction> = {},
): TieInteraction {
  return {
    id: `${kind} ${age}`,
    on: ago(age),
    kind,
    depth,
    initiator: null,
    isAnswered: true,
    energy: null,
    isConfirmedOnly: false,
    ...changes,
  };
}

export function gave(age: number, magnitude: number, changes: Partial<TieExchange> = {}): TieExchange {
  return {
    id: `gave ${age}`,
    on: ago(age),
    direction: "give",
    magnitude: magnitude as TieExchange["magnitude"],
    kind: "favour",
    isUnasked: false,
    ...changes,
  };
}

export function took(age: number, magnitude: number, changes: Partial<TieExchange> = {}): TieExchange {
  return gave(age, magnitude, { id: `took ${age}`, direction: "take", ...changes });
}

export function promised(by: Side, changes: Partial<TiePromise> = {}): TiePromise {
  return {
    id: `${by} promised`,
    by,
    madeOn: ago(1000),
    dueOn: null,
    state: "open",
    closedOn: null,
    droppedBy: null,
    timesMoved: 0,
    timesMovedInTime: 0,
    ...changes,
  };
}

/** A promise that came to this so many days ago. */
export function closed(by: Side, age: number, how: "kept" | "late" | "broken", id = `${by} ${how} ${age}`): TiePromise {
  const dueOn = how === "late" ? ago(age + 5) : null;
  return promised(by, {
    id,
    madeOn: ago(age + 40),
    dueOn,
    state: how === "broken" ? "dropped" : "kept",
    droppedBy: how === "broken" ? by : null,
    closedOn: ago(age),
  });
}

export function goal(weight: number, fit: number, changes: Partial<GoalFit> = {}): GoalFit {
  return { goalId: `goal ${weight}`, weight, fit: fit as GoalFit["fit"], isInferred: false, why: null, ...changes };
}

export function known(area: FactArea, age: number, id = `${area} ${age}`): TieFact {
  return { id, area, learnedOn: ago(age) };
}

export function need(age: number, id = `need ${age}`): TieNeed {
  return { id, confirmedOn: ago(age) };
}
