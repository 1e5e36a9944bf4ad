/** Where a row that entered a part is kept. */
export type RowSource =
  | "interaction"
  | "card"
  | "closeness"
  | "exchange"
  | "promise"
  | "goal"
  | "fact"
  | "need"
  | "perspective";

/** One row that entered a part. Taken away together with its stand-ins, it changes the part. */
export interface PartRow {
  readonly source: RowSource;
  readonly id: string;
  /** The term as it stands in the formula of the part. */
  readonly contribution: number;
  /** Rows worth the same that would step into its place, such as a second meeting of that day. */
  readonly standIns: readonly string[];
}

/** One side of a relationship as a share in 0..1, null where there is nothing to judge by, and what it was made of. */
export interface Part {
  readonly value: number | null;
  readonly rows: readonly PartRow[];
}

/** A row whose stand-ins are still being found. */
export interface GrowingRow extends PartRow {
  standIns: readonly string[];
}

/** For the many rows that nothing could replace. */
export const NO_STAND_INS: readonly string[] = [];

export function addStandIn(row: GrowingRow, id: string): void {
  // Pushed where it can be: a day with a hundred thousand equal rows must not be copied as often.
  if (row.standIns === NO_STAND_INS) row.standIns = [id];
  else (row.standIns as string[]).push(id);
}

export function rowSum(rows: readonly PartRow[]): number {
  let sum = 0;
  for (const { contribution } of rows) sum += contribution;
  return sum;
}

/** What is left of 1 after `age` days. */
export function halved(age: number, halfLifeDays: number): number {
  return 2 ** (-age / halfLifeDays);
}
