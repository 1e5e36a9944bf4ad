import type { Tier } from "./contact.ts";

/** How many people a tier is meant for, and how often it asks for a word, where the owner changed it. */
export interface TierPlan {
  readonly id: Tier;
  readonly most: number;
  readonly days: number;
}
