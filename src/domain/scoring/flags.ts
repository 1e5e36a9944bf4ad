import type { Balance } from "./balance.ts";
import { SCORING } from "./constants.ts";
import type { ContactDays } from "./contact-days.ts";
import type { Settled } from "./promise-ending.ts";
import type { FullStage } from "./stage.ts";
import { isConversation, isPersonal, type Tie, type TieInteraction } from "./tie.ts";

/** What is worth a word about a relationship, and one next act for each. */
export const FLAG_ACTS = {
  owe: "give something back",
  "over-giving": "ask for something, or give less",
  "no-exchange-yet": "offer something small",
  "promise-still-open": "keep it, or agree on a new day",
  "promise-broken": "say so, and make it good",
  dormant: "take it up again, or let it rest",
  drifting: "write a line",
  "one-sided": "let them come to you, or try another way",
  energy: "talk about what drains you, or meet in another way",
  echo: "ask what they see differently",
  card: "meet, or let the card rest",
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
interface FlagEvidence {
  readonly balance: Balance;
  readonly days: ContactDays;
  readonly promises: readonly Settled[];
  readonly stage: FullStage;
}

/** The first contact of all is looked at, and the last so many of the attempts, of the conversations and of those that were felt. */
export const LOOKED_AT = Math.max(
  SCORING.flags.oneSidedAttempts,
  SCORING.flags.energyContacts,
  SCORING.flags.echoContacts,
);

/** In the order of FLAG_ACTS. */
export function flags(tie: Tie, { balance, days, promises, stage }: FlagEvidence): Flag[] {
  const found: Flag[] = [];
  addBalanceFlags(found, tie, balance);
  addPromiseFlags(found, promises);
  addSilenceFlags(found, tie, days);
  addLastContactFlags(found, tie);
  if (stage === "card") found.push(flag("card", 0, 1, lastOf(tie, 1, isCard)));
  return found;
}

/** Whether the tie has gone quiet for long, by the calendar or by its own measure. */
export function isDormant({ silentDays, medianGapDays }: ContactDays): boolean {
  return isDormantAfter(silentDays, () => medianGapDays);
}

/** The same, the usual gap being asked for only where it decides. */
export function isDormantAfter(silentDays: number | null, medianGapDays: () => number | null): boolean {
  const { dormantDays, dormantLeastDays } = SCORING.flags;
  if (silentDays === null) return false;
  return silentDays >= dormantDays || (silentDays > dormantLeastDays && silentDays > ownDormantDays(medianGapDays()));
}

function ownDormantDays(medianGapDays: number | null): number {
  const { dormantGaps, dormantLeastDays } = SCORING.flags;
  return medianGapDays === null ? Infinity : Math.max(dormantGaps * medianGapDays, dormantLeastDays);
}

function addBalanceFlags(found: Flag[], { interactions }: Tie, { balance, rows }: Balance): void {
  const { owe, overGiving, noExchangeDays } = SCORING.flags;
  if (rows.length === 0) {
    const first = interactions.findLast(({ fact }) => fact.kind !== "card" && fact.kind !== "broadcast");
    if (first === undefined || first.age <= noExchangeDays) return;
    found.push(flag("no-exchange-yet", first.age, noExchangeDays, [first.fact.id]));
  } else if (balance <= owe || balance >= overGiving) {
    const ids = rows.map(({ id }) => id);
    found.push(balance < 0 ? flag("owe", balance, owe, ids) : flag("over-giving", balance, overGiving, ids));
  }
}

function addPromiseFlags(found: Flag[], promises: readonly Settled[]): void {
  const overdue: string[] = [];
  const broken: string[] = [];
  for (const { fact, isOpen, daysPast, ending, age } of promises) {
    if (fact.by !== "me") continue;
    if (isOpen && daysPast !== null && daysPast > 0) overdue.push(fact.id);
    if (!isOpen && ending === "broken" && age <= SCORING.flags.brokenDays) broken.push(fact.id);
  }
  if (overdue.length > 0) found.push(flag("promise-still-open", overdue.length, 1, overdue));
  if (broken.length > 0) found.push(flag("promise-broken", broken.length, 1, broken));
}

function addSilenceFlags(found: Flag[], tie: Tie, days: ContactDays): void {
  const { silentDays, medianGapDays } = days;
  if (silentDays === null) return;
  const { dormantDays, driftingGaps, driftingLeastDays } = SCORING.flags;
  if (isDormant(days)) {
    const limit = Math.min(dormantDays, ownDormantDays(medianGapDays));
    found.push(flag("dormant", silentDays, limit, lastOf(tie, 1, isConversation)));
  } else if (medianGapDays !== null && silentDays > driftingGaps * medianGapDays && silentDays >= driftingLeastDays) {
    const limit = Math.max(driftingGaps * medianGapDays, driftingLeastDays);
    found.push(flag("drifting", silentDays, limit, lastOf(tie, 1, isConversation)));
  }
}

function addLastContactFlags(found: Flag[], tie: Tie): void {
  const { oneSidedAttempts, energyContacts, energy: lowEnergy, echoContacts } = SCORING.flags;
  const attempts = lastOf(tie, oneSidedAttempts, isPersonal);
  if (attempts.length === oneSidedAttempts && attempts.every(isUnansweredByThem)) {
    found.push(flag("one-sided", attempts.length, oneSidedAttempts, attempts));
  }
  const felt = lastOf(tie, energyContacts, isFelt);
  const mean = felt.reduce((sum, { energy }) => sum + (energy ?? 0), 0) / felt.length;
  if (felt.length === energyContacts && mean < lowEnergy) found.push(flag("energy", mean, lowEnergy, felt));
  const heard = lastOf(tie, echoContacts, isConversation);
  if (heard.length === echoContacts && heard.every(({ isConfirmedOnly }) => isConfirmedOnly)) {
    found.push(flag("echo", heard.length, echoContacts, heard));
  }
}

function isUnansweredByThem({ isAnswered, initiator }: TieInteraction): boolean {
  return !isAnswered && initiator !== "them";
}

function isFelt(interaction: TieInteraction): boolean {
  return interaction.energy !== null && isConversation(interaction);
}

function isCard({ kind }: TieInteraction): boolean {
  return kind === "card";
}

/** The last so many that are of the kind meant. */
function lastOf({ interactions }: Tie, most: number, isMeant: (fact: TieInteraction) => boolean): TieInteraction[] {
  const found: TieInteraction[] = [];
  for (const { fact } of interactions) {
    if (isMeant(fact)) found.push(fact);
    if (found.length === most) break;
  }
  return found;
}

function flag(name: FlagName, figure: number, limit: number, rows: readonly (string | TieInteraction)[]): Flag {
  const ids = rows.map((row) => (typeof row === "string" ? row : row.id));
  return { name, figure, limit, rows: ids, act: FLAG_ACTS[name] };
}
