import type { Context } from "../../context.ts";
import { created } from "../../domain/change.ts";
import { calendarMonth, type SnapshotScore, snapshotOn } from "../../domain/snapshot.ts";
import { type ScoredTie, scoredTies } from "./scores.ts";

/**
 * Keeps what the scores of all relations are this month; cards are none yet. Reckoned before the file is locked, for it may
 * take a moment, and not kept where another process was faster.
 */
export function keepMonth(context: Context): void {
  const { store, today } = context;
  const relations = scoredTies(context, null).filter(({ score }) => score.stage !== "card");
  const snapshot = snapshotOn(today, relations.map(keptScore));
  store.keep(() => ({
    changes: store.snapshots.has(calendarMonth(today)) ? [] : [created("snapshot", snapshot)],
  }));
}

function keptScore({ tie, score: { index, parts } }: ScoredTie): SnapshotScore {
  return {
    contactId: tie.contactId,
    index,
    mission: parts.mission.value,
    strength: parts.strength.value,
    balance: parts.balance.value,
    trust: parts.trust.value,
    interest: parts.interest.value,
    perspective: parts.perspective.value,
  };
}
