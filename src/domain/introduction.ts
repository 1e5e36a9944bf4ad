import type { ContactId } from "./contact.ts";
import type { Day } from "./day.ts";

export type IntroductionId = string & { readonly __introductionId: never };
export type LinkId = string & { readonly __linkId: never };

export const INTRODUCTION_STATES = ["idea", "asked", "made", "met", "outcome", "declined"] as const;
export type IntroductionState = (typeof INTRODUCTION_STATES)[number];

/** Two people the owner brings together, or thinks of bringing together. */
export interface Introduction {
  readonly id: IntroductionId;
  readonly a: ContactId;
  readonly b: ContactId;
  readonly why: string;
  readonly state: IntroductionState;
  /** The day it came to this state. */
  readonly stateOn: Day;
  /** What came of it. */
  readonly outcome: string | null;
}

/** Two people who know each other. */
export interface Link {
  readonly id: LinkId;
  readonly a: ContactId;
  readonly b: ContactId;
  /** 1 by name, 2 well, 3 closely. */
  readonly strength: 1 | 2 | 3;
}
