import { SCORING } from "./scoring/constants.ts";

/** How far a relation has come, by what happened and never by hand; scoring/stage.ts knows two more. */
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
  const { relationDays, relationDepth, relationAreas } = SCORING.stage;
  const isRelation = twoWayDays >= relationDays && deepest >= relationDepth && areasKnown >= relationAreas;
  return isRelation ? "relation" : "acquaintance";
}
