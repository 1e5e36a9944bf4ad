import { SCORING } from "./constants.ts";
import { halved, NO_STAND_INS, type Part } from "./part.ts";
import type { Tie } from "./tie.ts";

/** Whether the two give and take alike. Its rows add up to what was given less what was taken. */
export interface Balance extends Part {
  /** -1 all taken, 1 all given; near 0 as long as little was exchanged. */
  readonly balance: number;
  /** 1 where as much was given as taken, 0 where all went one way. */
  readonly reciprocity: number;
  /** How much there is to judge by, 0..1. */
  readonly evidence: number;
  /** The magnitudes given and taken, faded. */
  readonly given: number;
  readonly taken: number;
}

export function balance({ exchanges }: Tie): Balance {
  let given = 0;
  let taken = 0;
  const rows = exchanges.map(({ fact: { id, direction, magnitude }, age }) => {
    const left = fadedMagnitude(magnitude, age);
    if (direction === "give") given += left;
    else taken += left;
    return {
      source: "exchange" as const,
      id,
      contribution: direction === "give" ? left : -left,
      standIns: NO_STAND_INS,
    };
  });
  return {
    ...balanceOf(given, taken),
    value: rows.length === 0 ? null : balanceOf(given, taken).value,
    given,
    taken,
    rows,
  };
}

/** A favour, so many days ago. */
export interface AgedFavour {
  readonly age: number;
  readonly isGiven: boolean;
  readonly magnitude: number;
}

/** What is left of all that was given and taken. */
export function ledgerOf(favours: readonly AgedFavour[]): { readonly given: number; readonly taken: number } {
  let given = 0;
  let taken = 0;
  for (let at = 0; at < favours.length; at++) {
    const favour = favours[at];
    if (favour === undefined) continue;
    const left = fadedMagnitude(favour.magnitude, favour.age);
    if (favour.isGiven) given += left;
    else taken += left;
  }
  return { given, taken };
}

/** What is left of a favour. */
export function fadedMagnitude(magnitude: number, age: number): number {
  return magnitude * halved(age, SCORING.balance.halfLifeDays);
}

/** From what is left of all that was given and taken, of which there is some. */
export function balanceOf(
  given: number,
  taken: number,
): Pick<Balance, "balance" | "reciprocity" | "evidence"> & { value: number } {
  const { shrinkage, evidence: scale, neutral } = SCORING.balance;
  const all = given + taken;
  const reciprocity = all === 0 ? 0 : (2 * Math.min(given, taken)) / all;
  const evidence = -Math.expm1(-all / scale);
  return {
    value: evidence * reciprocity + (1 - evidence) * neutral,
    balance: (given - taken) / (all + shrinkage),
    reciprocity,
    evidence,
  };
}
