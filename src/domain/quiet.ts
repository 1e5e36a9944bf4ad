import type { Day } from "./day.ts";

/** A warning the owner does not want to see before a day. */
export interface Quiet {
  /** The code of the warning, such as `W-13`. */
  readonly id: string;
  readonly until: Day;
}
