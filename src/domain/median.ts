/** The middle of some numbers, halfway between the two in the middle of an even count; 0 of none. */
export function median(values: readonly number[]): number {
  return medianInOrder(values.toSorted((one, other) => one - other));
}

/** The same of numbers that stand in order, smallest or largest first: for what is asked of everybody, from a typed array. */
export function medianInOrder(sorted: ArrayLike<number>): number {
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
}
