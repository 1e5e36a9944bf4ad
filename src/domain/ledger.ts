import type { ContactId } from "./contact.ts";
import { type Day, daysBetween } from "./day.ts";
import { kindIn, sizeIn } from "./exchange/words.ts";
import { type Exchange, type ExchangeId, type ExchangeKind, SIZES, type Size } from "./exchange.ts";
import { folded } from "./name.ts";
import { balanceOf, ledgerOf } from "./scoring/balance.ts";

/** How giving and taking stand with one person, what is long ago counting less. */
export interface GiveAndTake {
  /** -1 all taken to 1 all given; near 0 as long as little was exchanged. */
  readonly balance: number;
  /** How much there is to judge by, 0 to 1. */
  readonly evidence: number;
  readonly given: number;
  readonly taken: number;
  /** How many exchanges it is made of. */
  readonly count: number;
}

/** From where on a balance leans at all. */
export const EVEN = 0.15;

export function giveAndTake(exchanges: readonly Counted[], today: Day): GiveAndTake {
  const had = exchanges
    .map(({ on, direction, size }) => ({
      age: daysBetween(on, today),
      isGiven: direction === "give",
      magnitude: SIZES[size],
    }))
    .filter(({ age }) => age >= 0);
  const { given, taken } = ledgerOf(had);
  const { balance, evidence } = balanceOf(given, taken);
  return { balance, evidence, given, taken, count: had.length };
}

type Counted = Pick<Exchange, "on" | "direction" | "size">;

/** An exchange as it was told: what was not said of it is read off its words. */
interface ToldExchange extends Omit<Exchange, "id" | "kind" | "size" | "isAsked"> {
  /** Nothing was asked for where nobody said so. */
  readonly isAsked?: boolean;
  readonly kind: ExchangeKind | null;
  readonly size: Size | null;
}

export function newExchange(newId: () => string, told: ToldExchange): Exchange {
  const kind = told.kind ?? kindIn(told.text) ?? "favour";
  return {
    ...told,
    id: newId() as ExchangeId,
    kind,
    size: told.size ?? sizeIn(told.text, kind),
    isAsked: told.isAsked ?? false,
  };
}

/** Whether the very same is noted of that day. */
export function isSameExchange(one: Exchange, other: Exchange): boolean {
  const isOfDay = one.contactId === other.contactId && one.direction === other.direction && one.on === other.on;
  return isOfDay && folded(one.text) === folded(other.text);
}

/** Who vouches for the owner does so asked or unasked; of other kinds it tells nothing. */
const VOUCHING: readonly ExchangeKind[] = ["introduction", "referral"];
/** Days for which a question explains what comes. */
const ASKED_DAYS = 90;

/** The day on which the owner asked for what was taken, as far as `askedOn`, their last question by a day, tells it. */
export function askedFor(
  { direction, kind, on, contactId }: Exchange,
  askedOn: (contactId: ContactId, until: Day) => Day | null,
): Day | null {
  if (direction !== "take" || !VOUCHING.includes(kind)) return null;
  const asked = askedOn(contactId, on);
  return asked !== null && daysBetween(asked, on) <= ASKED_DAYS ? asked : null;
}

/** What was taken last and has not been thanked for. */
export function unthanked<Told extends Dated & Pick<Exchange, "direction" | "kind">>(
  exchanges: readonly Told[],
): Told | null {
  return allUnthanked(exchanges).at(-1) ?? null;
}

/** All that was taken and not thanked for, the oldest first; each thanks is for the newest taken before it. */
function allUnthanked<Each extends Dated & Pick<Exchange, "direction" | "kind">>(
  exchanges: readonly Each[],
): readonly Each[] {
  const waiting: Each[] = [];
  for (const exchange of exchanges.length < 2 ? exchanges : exchanges.toSorted(byTime)) {
    if (exchange.direction === "take" && exchange.kind !== "thanks") waiting.push(exchange);
    else if (exchange.direction === "give" && exchange.kind === "thanks") waiting.pop();
  }
  return waiting;
}

/** How a thanks is worded by whoever says only that they gave it. */
export function thanksText(taken: Exchange): string {
  return `thanks: ${taken.text}`;
}

/** The ledger as it is listed and numbered. */
export function newestFirst(exchanges: readonly Exchange[]): readonly Exchange[] {
  return exchanges.toSorted((one, other) => byTime(other, one));
}

interface Dated {
  readonly id: string;
  readonly on: Day;
}

function byTime(one: Dated, other: Dated): number {
  if (one.on !== other.on) return one.on < other.on ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}
