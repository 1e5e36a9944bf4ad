import { NetError } from "../errors.ts";
import type { Day } from "./day.ts";

export type GoalId = string & { readonly __goalId: never };
export type CriterionId = string & { readonly __criterionId: never };
export type AnswerId = string & { readonly __answerId: never };

export const SPHERES = ["business", "personal", "brand"] as const;
export type Sphere = (typeof SPHERES)[number];

/** The most a goal may weigh: no single purpose decides about a person. */
export const MOST_WEIGHT = 0.9;

/** Something the owner's networking is for. */
export interface Goal {
  readonly id: GoalId;
  readonly title: string;
  readonly sphere: Sphere;
  /** How much it matters, over 0 and at most .9. */
  readonly weight: number;
  /** The day by which it is wanted; null for one without an end. */
  readonly horizon: Day | null;
  /** The day it was reached or given up; null while it stands. */
  readonly closedOn: Day | null;
}

/** A question by which the right relations are told, and the filter of `net list` that answers it by itself, if any does. */
export interface Criterion {
  readonly id: CriterionId;
  readonly goalId: GoalId | null;
  readonly question: string;
  readonly filter: string | null;
}

/** What the owner answered to one of the questions of `net init` or of a review; the newest holds, the older ones are kept. */
export interface Answer {
  readonly id: AnswerId;
  /** The name of the question, such as `mission` or `why-me`. */
  readonly question: string;
  readonly text: string;
  readonly answeredOn: Day;
}

/** A goal's weight as it may be stored; throws when it is not over 0 and at most .9. */
export function cleanWeight(weight: number): number {
  if (weight > 0 && weight <= MOST_WEIGHT) return weight;
  throw new NetError("invalid", `a goal weighs more than 0 and at most ${MOST_WEIGHT}, not ${weight}`, {
    hint: "--weight .6",
  });
}
