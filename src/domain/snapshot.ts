import type { ContactId } from "./contact.ts";
import type { Day } from "./day.ts";

export type SnapshotId = string & { readonly __snapshotId: never };

/** What the scores of all relations were in one month. */
export interface Snapshot {
  readonly id: SnapshotId;
  /** Such as `2026-05`; there is one a month. */
  readonly month: string;
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
