import type { Balance } from "./balance.ts";
import { SCORING } from "./constants.ts";
import type { ContactDays } from "./contact-days.ts";
import type { Settled } from "./outcome.ts";
import type { FullStage } from "./stage.ts";
import { type Aged, isConversation, type Tie, type TieInteraction } from "./tie.ts";

/** What is worth a word about a relationship, and one next act for each. */
export const FLAG_ACTS = {
  "promise still open": "keep it, or agree on a new day",
  "promise broken": "say so, and make it good",
  owe: "give something back",
  "over-giving": "ask for something, or give less",
  "no exchange yet": "offer something small",
  dormant: "take it up again, or let it rest",
  drifting: "write a line",
  "one-sided": "let them come to you, or try another way",
  energy: "talk about what drains you, or meet in another way",
  echo: "ask what they see differently",
  card: "meet, or file the card",
} as const;
export type FlagName = keyof typeof FLAG_ACTS;

export interface Flag {
  readonly name: FlagName;
  /** The figure that raised it, and where it begins: a balance, a count, an energy or days. */
  readonly figure: number;
  readonly limit: number;
  /** The ids of the rows it is seen from; none where it is seen from what is missing. */
  readonly rows: readonly string[];
  readonly act: string;
}

/** What flags are raised by, besides the tie itself. */
export interface FlagEvidence {
  readonly balance: Balance;
  readonly days: ContactDays;
  readonly promises: readonly Settled[];
  readonly stage: FullStage;
}

/** In the order of FLAG_ACTS. */
export function flags(tie: Tie, { balance, days, promises, stage }: FlagEvidence): Flag[] {
  const { leastConversations } = SCORING.index;
  return [
    ...promiseFlags(promises),
    ...balanceFlags(tie, balance),
    ...silenceFlags(tie, days),
    ...lastContactFlags(tie),
    ...(stage === "card" ? [flag("card", days.count, leastConversations, cardIds(tie))] : []),
  ];
}

/** Whether the tie has gone quiet beyond its own measure. */
export function isDormant({ silentDays, medianGapDays }: ContactDays): boolean {
  if (silentDays === null) return false;
  const { dormantDays, dormantGaps, dormantLeastDays } = SCORING.flags;
  const isBeyondGaps = medianGapDays !== null && silentDays > dormantGaps * medianGapDays;
  return silentDays >= dormantDays || (isBeyondGaps && silentDays > dormantLeastDays);
}

function promiseFlags(promises: readonly Settled[]): Flag[] {
  const mine = promises.filter(({ promise }) => promise.by === "me");
  const overdue = mine.filter(({ isOpen, daysPast }) => isOpen && daysPast !== null && daysPast > 0);
  const { brokenDays } = SCORING.flags;
  const broken = mine.filter(({ isOpen, outcome, age }) => outcome === "broken" && !isOpen && age <= brokenDays);
  return [
    ...promiseFlag("promise still open", overdue),
    ...promiseFlag("promise broken", broken),
  ];
}

function promiseFlag(name: FlagName, promises: readonly Settled[]): Flag[] {
  if (promises.length === 0) return [];
  return [flag(name, promises.length, 1, promises.map(({ promise }) => promise.id))];
}

function balanceFlags({ interactions }: Tie, balance: Balance): Flag[] {
  const { owe, overGiving, noExchangeDays } = SCORING.flags;
  const ids = balance.rows.map(({ id }) => id);
  if (ids.length === 0) {
    const first = interactions.findLast(({ fact: { kind } }) => kind !== "card" && kind !== "broadcast");
    return first && first.age > noExchangeDays ? [flag("no exchange yet", first.age, noExchangeDays, [first.fact.id])] : [];
  }
  if (balance.balance <= owe) return [flag("owe", balance.balance, owe, ids)];
  return balance.balance >= overGiving ? [flag("over-giving", balance.balance, overGiving, ids)] : [];
}

function silenceFlags(tie: Tie, days: ContactDays): Flag[] {
  const { silentDays, medianGapDays } = days;
  const last = tie.interactions.find(({ fact }) => isConversation(fact));
  if (!last || silentDays === null) return [];
  const { dormantDays, driftingGaps, driftingLeastDays } = SCORING.flags;
  if (isDormant(days)) return [flag("dormant", silentDays, dormantLimit(medianGapDays) ?? dormantDays, [last.fact.id])];
  if (medianGapDays === null) return [];
  const limit = Math.max(driftingGaps * medianGapDays, driftingLeastDays);
  const isDrifting = silentDays > driftingGaps * medianGapDays && silentDays >= driftingLeastDays;
  return isDrifting ? [flag("drifting", silentDays, limit, [last.fact.id])] : [];
}

/** From how many days of silence a tie with this gap is dormant. */
function dormantLimit(medianGapDays: number | null): number | null {
  const { dormantDays, dormantGaps, dormantLeastDays } = SCORING.flags;
  if (medianGapDays === null) return null;
  return Math.min(dormantDays, Math.max(dormantGaps * medianGapDays, dormantLeastDays));
}
