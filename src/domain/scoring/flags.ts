import type { Balance } from "./balance.ts";
import { SCORING } from "./constants.ts";
import type { ContactDays } from "./contact-days.ts";
import type { Settled } from "./outcome.ts";
import type { FullStage } from "./stage.ts";
import { type Aged, isConversation, isPersonal, type Tie, type TieInteraction } from "./tie.ts";

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
  return [
    ...promiseFlags(promises),
    ...balanceFlags(tie, balance),
    ...silenceFlags(tie, days),
    ...lastContactFlags(tie),
    ...(stage === "card" ? [flag("card", days.count, 1, ids(lastOf(tie.interactions, 1, isCard)))] : []),
  ];
}

function isCard({ kind }: TieInteraction): boolean {
  return kind === "card";
}

/** Whether the tie has gone quiet for long, by the calendar or by its own measure. */
export function isDormant({ silentDays, medianGapDays }: ContactDays): boolean {
  if (silentDays === null) return false;
  return silentDays >= SCORING.flags.dormantDays || silentDays > ownDormantDays(medianGapDays);
}

function ownDormantDays(medianGapDays: number | null): number {
  const { dormantGaps, dormantLeastDays } = SCORING.flags;
  return medianGapDays === null ? Infinity : Math.max(dormantGaps * medianGapDays, dormantLeastDays);
}

function promiseFlags(promises: readonly Settled[]): Flag[] {
  const { brokenDays } = SCORING.flags;
  const mine = promises.filter(({ promise }) => promise.by === "me");
  const overdue = mine.filter(({ isOpen, daysPast }) => isOpen && daysPast !== null && daysPast > 0);
  const broken = mine.filter(({ isOpen, outcome, age }) => outcome === "broken" && !isOpen && age <= brokenDays);
  return [...promiseFlag("promise still open", overdue), ...promiseFlag("promise broken", broken)];
}

function promiseFlag(name: FlagName, promises: readonly Settled[]): Flag[] {
  const ids = promises.map(({ promise }) => promise.id);
  return ids.length > 0 ? [flag(name, ids.length, 1, ids)] : [];
}

function balanceFlags({ interactions }: Tie, { balance, rows }: Balance): Flag[] {
  const { owe, overGiving, noExchangeDays } = SCORING.flags;
  if (rows.length === 0) {
    const first = interactions.findLast(({ fact }) => fact.kind !== "card" && fact.kind !== "broadcast");
    if (first === undefined || first.age <= noExchangeDays) return [];
    return [flag("no exchange yet", first.age, noExchangeDays, [first.fact.id])];
  }
  const ids = rows.map(({ id }) => id);
  if (balance <= owe) return [flag("owe", balance, owe, ids)];
  return balance >= overGiving ? [flag("over-giving", balance, overGiving, ids)] : [];
}

function silenceFlags({ interactions }: Tie, days: ContactDays): Flag[] {
  const { silentDays, medianGapDays } = days;
  const last = interactions.find(({ fact }) => isConversation(fact));
  if (last === undefined || silentDays === null) return [];
  const { dormantDays, driftingGaps, driftingLeastDays } = SCORING.flags;
  if (isDormant(days)) {
    return [flag("dormant", silentDays, Math.min(dormantDays, ownDormantDays(medianGapDays)), [last.fact.id])];
  }
  if (medianGapDays === null) return [];
  const gaps = driftingGaps * medianGapDays;
  const isDrifting = silentDays > gaps && silentDays >= driftingLeastDays;
  return isDrifting ? [flag("drifting", silentDays, Math.max(gaps, driftingLeastDays), [last.fact.id])] : [];
}

function lastContactFlags({ interactions }: Tie): Flag[] {
  const { oneSidedAttempts, energyContacts, energy: lowEnergy, echoContacts } = SCORING.flags;
  const found: Flag[] = [];
  const attempts = lastOf(interactions, oneSidedAttempts, isPersonal);
  if (attempts.length === oneSidedAttempts && attempts.every(isUnansweredByThem)) {
    found.push(flag("one-sided", attempts.length, oneSidedAttempts, ids(attempts)));
  }
  const felt = lastOf(interactions, energyContacts, (fact) => isConversation(fact) && fact.energy !== null);
  const mean = felt.reduce((sum, { energy }) => sum + (energy ?? 0), 0) / felt.length;
  if (felt.length === energyContacts && mean < lowEnergy) found.push(flag("energy", mean, lowEnergy, ids(felt)));
  const heard = lastOf(interactions, echoContacts, isConversation);
  if (heard.length === echoContacts && heard.every(({ isConfirmedOnly }) => isConfirmedOnly)) {
    found.push(flag("echo", heard.length, echoContacts, ids(heard)));
  }
  return found;
}

function isUnansweredByThem({ isAnswered, initiator }: TieInteraction): boolean {
  return !isAnswered && initiator !== "them";
}

/** The last so many that are of the kind meant. */
function lastOf(
  newestFirst: readonly Aged<TieInteraction>[],
  most: number,
  isMeant: (fact: TieInteraction) => boolean,
): TieInteraction[] {
  const found: TieInteraction[] = [];
  for (const { fact } of newestFirst) {
    if (found.length === most) break;
    if (isMeant(fact)) found.push(fact);
  }
  return found;
}

function ids(facts: readonly TieInteraction[]): string[] {
  return facts.map(({ id }) => id);
}

function flag(name: FlagName, figure: number, limit: number, rows: readonly string[]): Flag {
  return { name, figure, limit, rows, act: FLAG_ACTS[name] };
}
