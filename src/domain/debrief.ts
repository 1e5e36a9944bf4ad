import type { Day } from "./day.ts";
import type { EventId } from "./event.ts";

/** How an event compares with others of its kind. */
export const VERDICTS = ["better", "usual", "worse"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** How an event was, as the owner saw it after it; what was passed over is null. */
export interface Debrief {
  /** That of the event. */
  readonly id: EventId;
  readonly on: Day;
  /** -2 drained to 2 in high spirits. */
  readonly energy: number | null;
  /** 0 not at all to 2 truly. */
  readonly challenged: number | null;
  /** What was given and got without somebody's name to it; what has one stands in the ledger. */
  readonly gave: string | null;
  readonly got: string | null;
  readonly verdict: Verdict | null;
  /** What made it better or worse. */
  readonly why: string | null;
  /** Whether it only confirmed what the owner thought already. */
  readonly isConfirmedOnly: boolean | null;
}

export function emptyDebrief(id: EventId, on: Day): Debrief {
  return {
    id,
    on,
    energy: null,
    challenged: null,
    gave: null,
    got: null,
    verdict: null,
    why: null,
    isConfirmedOnly: null,
  };
}

const VERDICT_WORDS: readonly (readonly [Verdict, RegExp])[] = [
  ["better", /^(?:\+|better|bedre)(?![\p{L}\p{N}])[\s:,;.–—-]*/iu],
  ["worse", /^(?:[-−–](?=\s|$)|worse|dårligere|værre|ringere)(?![\p{L}\p{N}])[\s:,;.–—-]*/iu],
  ["usual", /^(?:=|usual|as usual|the same|same|som sædvanlig|som de andre|det samme)(?![\p{L}\p{N}])[\s:,;.–—-]*/iu],
];

/** `+ they dared to ask`: whether it was better (+), worse (-) or as usual (=), and why. Without one of these it is a why alone. */
export function readVerdict(typed: string): { readonly verdict: Verdict | null; readonly why: string | null } {
  const text = typed.trim();
  for (const [verdict, words] of VERDICT_WORDS) {
    const found = words.exec(text);
    if (found) return { verdict, why: text.slice(found[0].length) || null };
  }
  return { verdict: null, why: text || null };
}
