import { type BigIntStats, statSync } from "node:fs";
import { keepBeside, keptBeside } from "./beside.ts";

/** Gives the number that `count` reckons, or the one it has reckoned before where neither the question nor the database has changed. */
export type Counted = (question: string, count: () => number) => number;

/** A file may change twice within one tick of the clock that its times are told by; none is as slow as this. */
const TICK_MS = 2000n;

/** Counts once for each state of a database, for a shell prompt asks each time it is shown. Kept beside the file: a number and times. */
export function countedFor(path: () => string, nowMs: () => number): Counted {
  return (question, count) => {
    const state = stateOf(path(), BigInt(nowMs()));
    if (state === null) return count();
    const kept = keptBeside(`${path()}-count`);
    const asked = `${state} ${question}`;
    if (isCount(kept) && kept.asked === asked) return kept.count;
    const number = count();
    keepBeside(`${path()}-count`, { asked, count: number });
    return number;
  };
}

/** What differs as soon as the database does; null where that cannot be told: it has just changed, or a log beside it holds more. */
function stateOf(path: string, nowMs: bigint): string | null {
  const database = statusOf(path);
  if (database === null || nowMs - database.mtimeMs < TICK_MS) return null;
  if (["-wal", "-journal"].some((end) => (statusOf(path + end)?.size ?? 0n) > 0n)) return null;
  const { dev, ino, size, mtimeNs, ctimeNs } = database;
  return [dev, ino, size, mtimeNs, ctimeNs].join(" ");
}

function statusOf(path: string): BigIntStats | null {
  try {
    return statSync(path, { bigint: true, throwIfNoEntry: false }) ?? null;
  } catch {
    return null; // whoever opens it says what is wrong
  }
}

function isCount(kept: unknown): kept is { readonly asked: string; readonly count: number } {
  return (
    typeof kept === "object" && kept !== null && "asked" in kept && "count" in kept && Number.isInteger(kept.count)
  );
}
