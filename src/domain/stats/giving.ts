import { EVEN } from "../ledger.ts";
import type { Counter } from "./people.ts";

/** The owner's own way with giving; never said of anybody else. */
type Way = "taker" | "matcher" | "giver";

/** Giving and taking over all relations, what is long ago counting less: a mirror of the owner. */
export interface Giving {
  readonly given: number;
  readonly taken: number;
  /** What was given, as a share of all that went to and fro; null where nothing did. */
  readonly share: number | null;
  /** Null where there were fewer exchanges than `wanted`. */
  readonly way: Way | null;
  readonly wanted: number;
  readonly exchanges: number;
  /** With how many people anything was exchanged, and with how many of them the owner gave more, or took more. */
  readonly people: number;
  readonly gaveMore: number;
  readonly even: number;
  readonly tookMore: number;
}

/** Shares of giving between which the owner matches; after Grant 2013, sizes ours. */
const MATCHING = { from: 0.45, to: 0.6 };

/** Exchanges before anything is said of a way; ours. */
const LEAST_EXCHANGES = 10;

export function givingCounter(): Counter<Giving> {
  let [given, taken, exchanges, people, gaveMore, tookMore] = [0, 0, 0, 0, 0, 0];
  return {
    add: ({ tie }) => {
      if (tie.exchanges.length === 0) return;
      given += tie.given;
      taken += tie.taken;
      exchanges += tie.exchanges.length;
      people += 1;
      if (tie.balance > EVEN) gaveMore += 1;
      else if (tie.balance < -EVEN) tookMore += 1;
    },
    told: () => {
      const share = exchanges === 0 ? null : given / (given + taken);
      return {
        given,
        taken,
        share,
        way: share === null || exchanges < LEAST_EXCHANGES ? null : wayOf(share),
        wanted: LEAST_EXCHANGES,
        exchanges,
        people,
        gaveMore,
        even: people - gaveMore - tookMore,
        tookMore,
      };
    },
  };
}

function wayOf(share: number): Way {
  if (share < MATCHING.from) return "taker";
  return share <= MATCHING.to ? "matcher" : "giver";
}
