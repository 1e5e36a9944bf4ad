import type { Side } from "../interaction.ts";
import { SCORING } from "./constants.ts";
import type { Settled } from "./outcome.ts";
import { halved, NO_STAND_INS, type Part, type PartRow } from "./part.ts";

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

function together(theirs: number | null, mine: number | null): number | null {
  if (theirs === null || mine === null) return theirs ?? mine;
  return SCORING.trust.theirs * theirs + SCORING.trust.mine * mine;
}

function sideTrust(promises: readonly Settled[], side: Side, rows: PartRow[]): number | null {
  const { halfLifeDays, broken: against, priorKept, priorAll } = SCORING.trust;
  const before = rows.length;
  let kept = 0;
  let broken = 0;
  for (const { fact, outcome, age } of promises) {
    if (fact.by !== side || outcome === "pending" || outcome === "released") continue;
    const left = halved(age, halfLifeDays);
    const contribution = outcome === "broken" ? -against * left : SCORING.trust[outcome] * left;
    if (outcome === "broken") broken -= contribution;
    else kept += contribution;
    rows.push({ source: "promise", id: fact.id, contribution, standIns: NO_STAND_INS });
  }
  return rows.length === before ? null : (kept + priorKept) / (kept + broken + priorAll);
}
