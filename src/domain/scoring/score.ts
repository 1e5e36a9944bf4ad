import type { Day } from "../day.ts";
import { type Balance, balance } from "./balance.ts";
import { SCORING } from "./constants.ts";
import { type ContactDays, contactDays } from "./contact-days.ts";
import { type Flag, flags } from "./flags.ts";
import { type Interest, interest } from "./interest.ts";
import { isAsked, type Mission, mission } from "./mission.ts";
import { NO_STAND_INS, type Part } from "./part.ts";
import { settled } from "./promise-ending.ts";
import { type FullStage, fullStageOf, stageEvidence } from "./stage.ts";
import { type Strength, strength } from "./strength.ts";
import { type Tie, type TieFacts, tieOn } from "./tie.ts";
import { type Trust, trust } from "./trust.ts";
import { endEvidence, type Verdict, verdict } from "./verdict.ts";

/** The parts of a score, in the order of their weight. */
interface Parts {
  readonly mission: Mission;
  readonly strength: Strength;
  readonly balance: Balance;
  readonly trust: Trust;
  readonly interest: Interest;
  readonly perspective: Part;
}

export const PART_NAMES = ["mission", "strength", "balance", "trust", "interest", "perspective"] as const;
export type PartName = keyof Parts;

/** What one part brings to the index. */
interface PartShare {
  readonly part: PartName;
  /** Its weight, with what the parts left out would have had shared out among the rest. */
  readonly weight: number;
  readonly points: number;
}

/** What is wanted before the index is shown, and how far it has come. */
interface Wait {
  readonly conversations: number;
  readonly wantedConversations: number;
  readonly days: number;
  readonly wantedDays: number;
}

/** How it stands with one relationship. Describes the care that was taken, and decides nothing. */
export interface Score {
  readonly contactId: string;
  readonly parts: Parts;
  readonly shares: readonly PartShare[];
  /** Parts with nothing to judge by. */
  readonly leftOut: readonly PartName[];
  /** The sum of the points, 0 to 100, for sorting only; not to be shown while `tooNew` says why. */
  readonly index: number;
  readonly tooNew: Wait | null;
  readonly stage: FullStage;
  readonly flags: readonly Flag[];
  readonly verdict: Verdict;
}

/** The score of one contact on that day, from the facts up to it. */
export function score(facts: TieFacts, today: Day): Score {
  const tie = tieOn(facts, today);
  return scoreFrom(tie, strength(tie), contactDays(tie));
}

/**
 * The score of a tie whose contacts have been gone through: `days` and `alive` are what they come to. Of the contacts
 * themselves it then asks only for those that flags.ts looks at.
 */
export function scoreFrom(tie: Tie, alive: Strength, days: ContactDays): Score {
  const { facts } = tie;
  const promises = settled(facts.promises, tie.today);
  const parts: Parts = {
    mission: mission(facts.goalFits),
    strength: alive,
    balance: balance(tie),
    trust: trust(promises),
    interest: interest(tie),
    perspective: perspectivePart(facts),
  };
  const shares = partShares(valuesOf(parts));
  const stage = fullStageOf(stageEvidence(tie, days, promises, parts.trust.value));
  return {
    contactId: facts.contactId,
    parts,
    shares,
    leftOut: PART_NAMES.filter((name) => parts[name].value === null),
    index: shares.reduce((sum, { points }) => sum + points, 0),
    tooNew: waitFor(days),
    stage,
    flags: flags(tie, { balance: parts.balance, days, promises, stage }),
    verdict: verdict({
      mission: parts.mission.value,
      isAsked: isAsked(facts.goalFits),
      strength: parts.strength.value,
      ...endEvidence(tie, { balance: parts.balance, days, promises }),
    }),
  };
}

/** Each part as a share, null where there is nothing to judge by. */
export type PartValues = Readonly<Record<PartName, number | null>>;

/** What a list is sorted by, from all the parts; each by its name, for a look-up by a name that changes takes ten times as long. */
export function indexOf(values: PartValues): number {
  const all = weightOf(values);
  const { mission, strength, balance, trust, interest, perspective } = SCORING.index.weights;
  return (
    points(mission, values.mission, all) +
    points(strength, values.strength, all) +
    points(balance, values.balance, all) +
    points(trust, values.trust, all) +
    points(interest, values.interest, all) +
    points(perspective, values.perspective, all)
  );
}

function points(weight: number, value: number | null, all: number): number {
  return value === null ? 0 : SCORING.index.most * (weight / all) * value;
}

/** What the parts that are not left out weigh together. */
function weightOf({ mission, strength, balance, trust, interest, perspective }: PartValues): number {
  const { weights } = SCORING.index;
  return (
    (mission === null ? 0 : weights.mission) +
    (strength === null ? 0 : weights.strength) +
    (balance === null ? 0 : weights.balance) +
    (trust === null ? 0 : weights.trust) +
    (interest === null ? 0 : weights.interest) +
    (perspective === null ? 0 : weights.perspective)
  );
}

function valuesOf(parts: Parts): PartValues {
  return {
    mission: parts.mission.value,
    strength: parts.strength.value,
    balance: parts.balance.value,
    trust: parts.trust.value,
    interest: parts.interest.value,
    perspective: parts.perspective.value,
  };
}

function perspectivePart({ contactId, perspective }: TieFacts): Part {
  if (perspective === null) return { value: null, rows: [] };
  const row = { source: "perspective" as const, id: contactId, contribution: perspective, standIns: NO_STAND_INS };
  return { value: perspective, rows: [row] };
}

function partShares(values: PartValues): PartShare[] {
  const { weights, most } = SCORING.index;
  const all = weightOf(values);
  const shares: PartShare[] = [];
  for (const part of PART_NAMES) {
    const value = values[part];
    if (value === null) continue;
    const weight = weights[part] / all;
    shares.push({ part, weight, points: most * weight * value });
  }
  return shares;
}

function waitFor({ count, tenureDays }: ContactDays): Wait | null {
  const { leastConversations, leastDays } = SCORING.index;
  const days = tenureDays ?? 0;
  if (count >= leastConversations && days >= leastDays) return null;
  return { conversations: count, wantedConversations: leastConversations, days, wantedDays: leastDays };
}
