/** Lists by a key, as `Map.groupBy` gives them, which Node 20 has not. */
export function groupedBy<Value, Key>(
  values: readonly Value[],
  keyOf: (value: Value, at: number) => Key,
): Map<Key, Value[]> {
  return groupedUnder(values, (value, at) => [keyOf(value, at)]);
}

/** The same where a value may have several keys, or none: it is in the list of each. */
export function groupedUnder<Value, Key>(
  values: readonly Value[],
  keysOf: (value: Value, at: number) => Iterable<Key>,
): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const [at, value] of values.entries()) {
    for (const key of keysOf(value, at)) {
      const group = groups.get(key);
      if (group) group.push(value);
      else groups.set(key, [value]);
    }
  }
  return groups;
}
