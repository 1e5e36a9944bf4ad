import { plusDays } from "../../../src/domain/day.ts";
import type { TieFacts, TieInteraction } from "../../../src/domain/scoring/tie.ts";
import { day } from "../../support/harness.ts";
import { tieFacts } from "../scoring/facts.ts";

export const TODAY = day("2026-05-04");

export const ago = (days: number) => plusDays(TODAY, -days);

export function met(days: number, changes: Partial<TieInteraction> = {}): TieInteraction {
  return {
    id: `met ${days}`,
    on: ago(days),
    kind: "meet",
    depth: 2,
    initiator: null,
    isAnswered: true,
    energy: null,
    isConfirmedOnly: false,
    ...changes,
  };
}

export function tie(changes: Partial<TieFacts> = {}): TieFacts {
  return tieFacts({ contactId: "c", addedOn: ago(1000), ...changes });
}

export const fits = (fit: 0 | 1 | 2 | 3, weight = 0.9): TieFacts["goalFits"] => [
  { goalId: "g", weight, fit, isInferred: false, why: null },
];
