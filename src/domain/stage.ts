/** How far a relation has come, by what happened and never by hand. */
export const STAGES = ["card", "acquaintance", "relation"] as const;
export type Stage = (typeof STAGES)[number];

/** What a stage is judged by. */
export interface StageEvidence {
  /** Different days with a two-way contact. */
  readonly twoWayDays: number;
  /** The deepest of them: 1 surface, 2 substantive, 3 candid; 0 without any. */
  readonly deepest: number;
  /** In how many of the six areas something is known. */
  readonly areasKnown: number;
}

/** A card or a coffee is not a relation. */
export function stageOf({ twoWayDays, deepest, areasKnown }: StageEvidence): Stage {
  if (twoWayDays === 0) return "card";
  return twoWayDays >= 2 && deepest >= 2 && areasKnown >= 3 ? "relation" : "acquaintance";
}
