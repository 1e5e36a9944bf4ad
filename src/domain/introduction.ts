import type { ContactId } from "./contact.ts";
import { type Day, plusDays } from "./day.ts";

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

/** How well two people know each other, in the order of a link's strength. */
export const HOW_WELL = ["name", "well", "closely"] as const;
export type HowWell = (typeof HOW_WELL)[number];

export function howWell({ strength }: Pick<Link, "strength">): HowWell {
  return HOW_WELL[strength - 1] ?? "name";
}

/**
 * After how many days in each state a word on an introduction falls due: whether they met, whether it helped, or what has come
 * of an idea that waits.
 */
export const INTRODUCTION_DAYS = { idea: 15, asked: 15, made: 14, met: 90 } as const;
export type StateUnderway = keyof typeof INTRODUCTION_DAYS;

/** From when on it is time to ask the two; null where the next word is whenever the owner likes. */
export function wordDueOn({ state, stateOn }: Pick<Introduction, "state" | "stateOn">): Day | null {
  return state === "made" || state === "met" ? plusDays(stateOn, INTRODUCTION_DAYS[state]) : null;
}
