import { EXCHANGE_KINDS, type ExchangeKind } from "../../src/domain/exchange.ts";
import {
  ASKED,
  DAY_BITS,
  DROPPED,
  GIVEN,
  HAS_DAY,
  KEPT,
  MINE,
  MOVED_LATE,
  OWN_DROP,
  STANDING_CODES,
  STANDING_SHIFT,
} from "../../src/domain/scoring/outline-layout.ts";

// What the file packs in SQL, put together here by other means.

/** A word with the number of a day, or with none. */
export function wordOf(day: number | null, figure: number): number {
  return (day === null ? 0 : (day << DAY_BITS) | HAS_DAY) | figure;
}

export function ownCode(standing: keyof typeof STANDING_CODES, closeness: number): number {
  return (STANDING_CODES[standing] << STANDING_SHIFT) | closeness;
}

export function exchangeCode(direction: "give" | "take", magnitude: number): number {
  return direction === "give" ? GIVEN | magnitude : magnitude;
}

/** The second word of an exchange, which has no day. */
export function kindCode(kind: ExchangeKind, isAsked: boolean): number {
  return (isAsked ? ASKED : 0) | EXCHANGE_KINDS.indexOf(kind);
}

export function promiseCode({
  isMine,
  state,
  isOwnDrop,
  isMovedLate,
}: {
  readonly isMine: boolean;
  readonly state: "open" | "kept" | "dropped";
  readonly isOwnDrop: boolean;
  readonly isMovedLate: boolean;
}): number {
  const stateCode = { open: 0, kept: KEPT, dropped: DROPPED }[state];
  return (isMine ? MINE : 0) | stateCode | (isOwnDrop ? OWN_DROP : 0) | (isMovedLate ? MOVED_LATE : 0);
}
