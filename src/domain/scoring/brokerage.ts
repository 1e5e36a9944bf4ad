import type { Acquaintances } from "./acquaintances.ts";

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
 * of these and the owner 1/(d + 1). Effective size is n − 2t/n with t ties among them (Borgatti 1997). They are those of
 * `count` places who are in, among whom these acquaintances are.
 */
export function brokerageAmong(
  { knowsAny, read, circle, beyond }: Acquaintances,
  count: number,
  isIn: (place: number) => boolean,
): Brokerage {
  const shares = new Float64Array(count);
  // Whom each of them knows is read once: their largest circle, and where the others end in one long list.
  const acquainted: number[] = [];
  const circles: (Int32Array | null)[] = []; // null for a pair, whose other stands first among the others
  const ends: number[] = [];
  let others = new Int32Array(4 * count);
  let end = 0;
  let people = 0;
  let knownTo = 0;
  for (let place = 0; place < count; place++) {
    if (!isIn(place)) continue;
    people += 1;
    if (!knowsAny(place)) continue;
    const found = read(place);
    const around = circle();
    if (end + found + 1 > others.length) others = longer(others, end + found + 1);
    const isPair = around.length === 2;
    if (isPair) others[end++] = otherOf(around, place);
    for (let at = 0; at < found; at++) others[end++] = beyond[at] ?? 0;
    acquainted.push(place);
    circles.push(isPair ? null : around);
    ends.push(end);
    const acquaintances = around.length - 1 + found;
    knownTo += acquaintances;
    shares[place] = 1 / (acquaintances + 1);
  }
  if (people === 0) return { people, ties: 0, effectiveSize: null, efficiency: null, constraint: null };
  const sums = new Map<Int32Array, number>();
  // Whoever knows nobody adds (1/n)²; the others are reached through those they know as well.
  let constraint = (people - acquainted.length) / people ** 2;
  let from = 0;
  for (let at = 0; at < acquainted.length; at++) {
    const own = shares[acquainted[at] ?? 0] ?? 0;
    const around = circles[at] ?? null;
    const until = ends[at] ?? 0;
    const within =
      around === null ? own + (shares[others[from++] ?? 0] ?? 0) : (sums.get(around) ?? kept(sums, around, shares));
    const indirect = within + sumOf(others, from, until, shares) - own;
    constraint += ((1 + indirect) / people) ** 2;
    from = until;
  }
  const effectiveSize = people - knownTo / people;
  return { people, ties: knownTo / 2, effectiveSize, efficiency: effectiveSize / people, constraint };
}

function otherOf(pair: Int32Array, place: number): number {
  return (pair[0] === place ? pair[1] : pair[0]) ?? 0;
}

function longer(list: Int32Array, least: number): Int32Array<ArrayBuffer> {
  const found = new Int32Array(Math.max(2 * list.length, least));
  found.set(list);
  return found;
}

/** The sum of a circle, which is that of each of its members. */
function kept(sums: Map<Int32Array, number>, circle: Int32Array, shares: Float64Array): number {
  const sum = sumOf(circle, 0, circle.length, shares);
  sums.set(circle, sum);
  return sum;
}

function sumOf(places: Int32Array, from: number, until: number, shares: Float64Array): number {
  let sum = 0;
  for (let at = from; at < until; at++) sum += shares[places[at] ?? 0] ?? 0;
  return sum;
}
