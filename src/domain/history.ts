import type { Change } from "./change.ts";

export type StepId = string & { readonly __stepId: never };

/** `past`: taken back, and something else was done since, so that it can no longer be made again. */
export type StepState = "done" | "undone" | "past";

/** What one command wrote. */
export interface Step {
  readonly id: StepId;
  /** The instant, as `2026-05-04T07:30:00.000Z`. */
  readonly at: string;
  readonly device: string;
  readonly command: string;
  readonly state: StepState;
  readonly changes: readonly Change[];
}

/** The command line of a step that `net` took by itself, beside whatever was typed. */
export const KEPT = "kept by itself";

/** The command line of the step that a forgetting leaves: it holds nothing, and cannot be taken back. */
export const FORGOTTEN = "somebody was forgotten";
