/** How many kinds there are, and as how many they count. */
export interface Diversity {
  /** How many of the values are known. */
  readonly coded: number;
  /** e to Shannon's entropy of the shares, the Hill number of order 1: as many as equally common kinds would be; 0 of none. */
  readonly effective: number;
  /** Each kind with how many are of it, the commonest first. */
  readonly kinds: readonly { readonly name: string; readonly count: number }[];
}

/** Of values with how many times each is there; one may be told in several parts. */
export function diversity(values: readonly (readonly [value: string | null, count: number])[]): Diversity {
  const counts = new Map<string, number>();
  let coded = 0;
  for (const [value, count] of values) {
    if (value === null) continue;
    coded += count;
    counts.set(value, (counts.get(value) ?? 0) + count);
  }
  const kinds = [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((one, other) => other.count - one.count || (one.name < other.name ? -1 : 1));
  const entropy = kinds.reduce((sum, { count }) => sum - (count / coded) * Math.log(count / coded), 0);
  return { coded, effective: coded === 0 ? 0 : Math.exp(entropy), kinds };
}
