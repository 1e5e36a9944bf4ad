import type { ContactId } from "./contact.ts";
import type { Day } from "./day.ts";

/** A calendar month, such as `2026-05`. */
export type Month = string & { readonly __month: never };

export type SnapshotId = string & { readonly __snapshotId: never };

/** What the scores of all relations were in one month. */
export interface Snapshot {
  readonly id: SnapshotId;
  /** There is one a month. */
  readonly month: Month;
  readonly takenOn: Day;
  readonly scores: readonly SnapshotScore[];
}

/** One relation in a snapshot: the index of 0 to 100 and the parts it was made of, to three decimals. */
export interface SnapshotScore {
  readonly contactId: ContactId;
  readonly index: number;
  readonly mission: number | null;
  readonly strength: number;
  readonly balance: number | null;
  readonly trust: number | null;
  readonly interest: number;
  readonly perspective: number | null;
}

export function calendarMonth(day: Day): Month {
  return day.slice(0, 7) as Month;
}

/** What is kept of that day: its id is its month, so that two machines that keep the same one keep one. */
export function snapshotOn(day: Day, scores: readonly SnapshotScore[]): Snapshot {
  const month = calendarMonth(day);
  return { id: month as string as SnapshotId, month, takenOn: day, scores: scores.map(rounded) };
}

function rounded(score: SnapshotScore): SnapshotScore {
  const three = <Figure extends number | null>(figure: Figure): Figure =>
    (figure === null ? null : Math.round(figure * 1000) / 1000) as Figure;
  return {
    contactId: score.contactId,
    index: three(score.index),
    mission: three(score.mission),
    strength: three(score.strength),
    balance: three(score.balance),
    trust: three(score.trust),
    interest: three(score.interest),
    perspective: three(score.perspective),
  };
}
