import type { ContactId } from "../contact.ts";
import type { Score } from "../scoring/score.ts";
import { FULL_STAGES, type FullStage } from "../scoring/stage.ts";
import type { TieFacts } from "../scoring/tie.ts";
import type { Proposal, Withheld } from "../scoring/verdict.ts";

/** One contact with its score, as the network is reckoned from it. */
export interface StatsTie {
  readonly tie: Omit<TieFacts, "goalFits" | "perspective"> & {
    readonly contactId: ContactId;
    readonly name: string;
  };
  readonly score: Score;
}

/** Somebody named in a report. */
export interface Named {
  readonly contactId: ContactId;
  readonly name: string;
}

export function named({ tie: { contactId, name } }: StatsTie): Named {
  return { contactId, name };
}

/** Whether it is more than a relation in the making: what `net stats` calls one. */
export function isRelation({ score: { stage } }: StatsTie): boolean {
  return stage !== "card" && stage !== "acquaintance";
}

/** How many stand at each stage, cards among them. */
export function stageCounts(ties: readonly StatsTie[]): Readonly<Record<FullStage, number>> {
  const counts = Object.fromEntries(FULL_STAGES.map((stage) => [stage, 0])) as Record<FullStage, number>;
  for (const { score } of ties) counts[score.stage] += 1;
  return counts;
}

export interface ProposalCounts {
  readonly proposals: Readonly<Record<Proposal | "held-back", number>>;
  /** Why those are held back; one may be for several reasons. */
  readonly withheld: Readonly<Partial<Record<Withheld, number>>>;
  /** The most alive of those of whom no goal was asked, to begin with. */
  readonly askFirst: Named | null;
}

export function proposalCounts(ties: readonly StatsTie[]): ProposalCounts {
  const proposals = { keep: 0, develop: 0, lighten: 0, "wind-down": 0, "held-back": 0 };
  const withheld: Partial<Record<Withheld, number>> = {};
  let askFirst: StatsTie | null = null;
  for (const each of ties) {
    const { verdict, parts } = each.score;
    proposals[verdict.proposal ?? "held-back"] += 1;
    for (const reason of verdict.withheld) withheld[reason] = (withheld[reason] ?? 0) + 1;
    if (!verdict.withheld.includes("mission-unknown")) continue;
    if (askFirst === null || parts.strength.value > askFirst.score.parts.strength.value) askFirst = each;
  }
  return { proposals, withheld, askFirst: askFirst && named(askFirst) };
}
