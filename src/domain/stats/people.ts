import type { ContactId } from "../contact.ts";
import type { OutlinedTie } from "../scoring/outline-tie.ts";
import { FULL_STAGES, type FullStage } from "../scoring/stage.ts";
import type { Proposal, Verdict, Withheld } from "../scoring/verdict.ts";

/** One contact, as the network is reckoned from it. */
export interface StatsTie {
  readonly contactId: ContactId;
  /** Where the contact stands among all of the file. */
  readonly place: number;
  readonly tie: OutlinedTie;
  /** How far they fit the mission; null where nothing is known of that. */
  readonly mission: number | null;
  readonly verdict: Verdict;
}

/** Somebody named in a report. */
export interface Named {
  readonly contactId: ContactId;
  readonly name: string;
}

/** Whether it is no mere card: those stand outside of everything but the stages. */
export function isPerson({ tie: { stage } }: StatsTie): boolean {
  return stage !== "card";
}

/** Whether it is more than a relation in the making: what `net stats` calls one. */
export function isRelation({ tie: { stage } }: StatsTie): boolean {
  return stage !== "card" && stage !== "acquaintance";
}

/** Goes through everybody once, and shows each; nothing of it is kept, for there may be very many. */
export type Everybody = (look: (tie: StatsTie) => void) => void;

/** What is told of everybody, one after the other. */
export interface Counter<Result> {
  readonly add: (tie: StatsTie) => void;
  readonly told: () => Result;
}

/** How many stand at each stage, cards among them. */
export function stageCounter(): Counter<Readonly<Record<FullStage, number>>> {
  const counts = Object.fromEntries(FULL_STAGES.map((stage) => [stage, 0])) as Record<FullStage, number>;
  return {
    add: ({ tie }) => {
      counts[tie.stage] += 1;
    },
    told: () => counts,
  };
}

export interface ProposalCounts {
  readonly proposals: Readonly<Record<Proposal | "held-back", number>>;
  /** Why those are held back; one may be for several reasons. */
  readonly withheld: Readonly<Partial<Record<Withheld, number>>>;
  /** The most alive of those of whom no goal was asked, to begin with. */
  readonly askFirst: ContactId | null;
}

export function proposalCounter(): Counter<ProposalCounts> {
  const proposals = { keep: 0, develop: 0, lighten: 0, "wind-down": 0, "held-back": 0 };
  const withheld: Partial<Record<Withheld, number>> = {};
  let askFirst: ContactId | null = null;
  let most = -1;
  return {
    add: ({ contactId, verdict, tie: { strength } }) => {
      proposals[verdict.proposal ?? "held-back"] += 1;
      verdict.withheld.forEach((reason) => {
        withheld[reason] = (withheld[reason] ?? 0) + 1;
      });
      if (strength <= most || !verdict.withheld.includes("mission-unknown")) return;
      askFirst = contactId;
      most = strength;
    },
    told: () => ({ proposals, withheld, askFirst }),
  };
}
