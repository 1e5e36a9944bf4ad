import type { Side } from "../interaction.ts";
import { SCORING } from "./constants.ts";
import { halved, NO_STAND_INS, type Part, type PartRow } from "./part.ts";
import type { Settled } from "./promise-ending.ts";

/** Whether promises are kept, theirs and mine. Its rows are the kept ones, and the broken ones as they count against. */
export interface Trust extends Part {
  /** Each side by itself; null for one of which no promise was kept or broken. */
  readonly theirs: number | null;
  readonly mine: number | null;
}

export function trust(promises: readonly Settled[]): Trust {
  const rows: PartRow[] = [];
  const theirs = sideTrust(promises, "them", rows);
  const mine = sideTrust(promises, "me", rows);
  return { value: together(theirs, mine), theirs, mine, rows };
}

export function together(theirs: number | null, mine: number | null): number | null {
  if (theirs === null || mine === null) return theirs ?? mine;
  return SCORING.trust.theirs * theirs + SCORING.trust.mine * mine;
}

function sideTrust(promises: readonly Settled[], side: Side, rows: PartRow[]): number | null {
  const before = rows.length;
  let kept = 0;
  let broken = 0;
  for (const { fact, ending, age } of promises) {
    if (fact.by !== side || ending === "pending" || ending === "released") continue;
    const contribution = promiseWeight(ending, age);
    if (ending === "broken") broken -= contribution;
    else kept += contribution;
    rows.push({ source: "promise", id: fact.id, contribution, standIns: NO_STAND_INS });
  }
  return rows.length === before ? null : sideOf(kept, broken);
}

/** What is left of a promise that was kept, or of one that was broken, which counts against. */
export function promiseWeight(ending: "kept" | "late" | "broken", age: number): number {
  const { halfLifeDays, broken: against } = SCORING.trust;
  const left = halved(age, halfLifeDays);
  return ending === "broken" ? -against * left : SCORING.trust[ending] * left;
}

/** The trust in one side, from what is left of its promises. */
export function sideOf(kept: number, broken: number): number {
  const { priorKept, priorAll } = SCORING.trust;
  return (kept + priorKept) / (kept + broken + priorAll);
}
