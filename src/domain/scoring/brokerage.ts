import { type Acquaintance, circlesOf, unionOf } from "./perspective.ts";

/** How the owner stands between their people: the more of them know each other, the less each brings that the others do not. */
export interface Brokerage {
  readonly people: number;
  /** How many pairs of them know each other. */
  readonly ties: number;
  /** As how many people who do not know each other they count; null for nobody. */
  readonly effectiveSize: number | null;
  /** The effective size as a share of the people. */
  readonly efficiency: number | null;
  /** How far the owner depends on people who are tied to each other; 1 over their number where none is. */
  readonly constraint: number | null;
}

/**
 * Burt's measures of structural holes (*Structural Holes*, 1992), with all ties counting alike. Constraint is
 * Σ_j (p_ij + Σ_q p_iq p_qj)², where the owner i gives each of n people 1/n, and a person q who knows d of them gives each
 * of these and the owner 1/(d + 1). Effective size is n − 2t/n with t ties among them (Borgatti 1997).
 */
export function brokerage(ids: readonly string[], known: Acquaintance): Brokerage {
  const people = ids.length;
  if (people === 0) return { people, ties: 0, effectiveSize: null, efficiency: null, constraint: null };
  const unions = new Map<string, ReturnType<typeof unionOf>>();
  for (const [id, circles] of circlesOf(ids, known)) if (circles.length > 0) unions.set(id, unionOf(circles));
  const share = new Map<string, number>();
  let knownTo = 0;
  for (const [id, { largest, beyond }] of unions) {
    const acquaintances = largest.size + beyond.size - 1;
    knownTo += acquaintances;
    share.set(id, 1 / (acquaintances + 1));
  }
  const sums = new Map<ReadonlySet<string>, number>();
  const sharesIn = (circle: ReadonlySet<string>): number => {
    const summed = sums.get(circle);
    if (summed !== undefined) return summed;
    const sum = sharesOf(circle, share);
    sums.set(circle, sum);
    return sum;
  };
  // Whoever knows nobody adds (1/n)²; the others are reached through those they know as well.
  let constraint = (people - unions.size) / people ** 2;
  for (const [id, { largest, beyond }] of unions) {
    const indirect = sharesIn(largest) + sharesOf(beyond, share) - (share.get(id) ?? 0);
    constraint += ((1 + indirect) / people) ** 2;
  }
  const effectiveSize = people - knownTo / people;
  return { people, ties: knownTo / 2, effectiveSize, efficiency: effectiveSize / people, constraint };
}

function sharesOf(ids: ReadonlySet<string>, share: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const id of ids) sum += share.get(id) ?? 0;
  return sum;
}
