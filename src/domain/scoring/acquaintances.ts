/**
 * Who knows whom: pairs of contacts, and circles (groups, organisations) in which everybody knows everybody. By places in a list
 * of people: to look up ids again for each measure takes longer than to reckon it.
 */
export interface PlacedAcquaintance {
  /** Two places for each pair. */
  readonly pairs: Int32Array;
  readonly circles: readonly Int32Array[];
}

/**
 * The same of people who are told by anything else, the two of each pair one after the other; -1 stands for no place, and
 * whoever has none is left out.
 */
export function placedBy<Who>(
  placeOf: (who: Who) => number,
  places: number,
  { pairs, circles }: { readonly pairs: readonly Who[]; readonly circles: readonly (readonly Who[])[] },
): PlacedAcquaintance {
  // Gone through by number, here and below: an iterator makes an object for each of thousands.
  const found = new Int32Array(pairs.length);
  for (let at = 0; at < pairs.length; at++) found[at] = placeOf(pairs[at] as Who);
  let count = 0;
  for (let at = 0; at < found.length; at += 2) {
    const here = found[at] ?? -1;
    const there = found[at + 1] ?? -1;
    if (here < 0 || there < 0 || here === there) continue;
    found[count++] = here;
    found[count++] = there;
  }
  const lastCircle = new Int32Array(places); // the last in which each was found, for some are named in it twice
  return {
    pairs: found.subarray(0, count),
    circles: circles.map((circle, at) => {
      const members = new Int32Array(circle.length);
      let size = 0;
      for (let index = 0; index < circle.length; index++) {
        const place = placeOf(circle[index] as Who);
        if (place < 0 || lastCircle[place] === at + 1) continue;
        lastCircle[place] = at + 1;
        members[size++] = place;
      }
      return members.subarray(0, size);
    }),
  };
}

/** Who knows whom among some of the people. */
export interface Acquaintances {
  readonly knowsAny: (place: number) => boolean;
  /** How many others somebody knows, counting nobody twice. */
  readonly countOf: (place: number) => number;
  /** Reads whom somebody knows into `circle` and `beyond`, and gives how many that are beyond. */
  readonly read: (place: number) => number;
  /** The largest circle of the last one read, with themselves; it is taken whole, for most share one with very many. */
  readonly circle: () => Int32Array;
  /** Whoever is not in it; filled anew for the next one. */
  readonly beyond: Int32Array;
}

/** From so many members on a circle is not gone through for each of them. */
const LARGE = 64;

/** Among those of `count` people who are in. */
export function acquaintancesAmong(
  { pairs, circles }: PlacedAcquaintance,
  count: number,
  isIn: (place: number) => boolean,
): Acquaintances {
  const groups: Int32Array[] = [];
  let entries = pairs.length;
  for (const circle of circles) {
    const members = circle.filter(isIn);
    if (members.length < 2) continue;
    groups.push(members);
    entries += members.length;
  }
  // For each place a list of what it is tied to: the place of another, or below 0 a group, the first being -1. All of them in
  // columns, for an array for each of thousands takes long to make. 0 is the end of a list.
  const first = new Int32Array(count);
  const last = new Int32Array(count);
  const next = new Int32Array(entries + 1);
  const values = new Int32Array(entries + 1);
  let ties = 0;
  const tie = (place: number, value: number): void => {
    values[++ties] = value;
    const before = last[place] ?? 0;
    if (before === 0) first[place] = ties;
    else next[before] = ties;
    last[place] = ties;
  };
  for (let at = 0; at < pairs.length; at += 2) {
    const here = pairs[at] ?? 0;
    const there = pairs[at + 1] ?? 0;
    if (!isIn(here) || !isIn(there)) continue;
    tie(here, there);
    tie(there, here);
  }
  for (let group = 0; group < groups.length; group++) {
    const members = groups[group] ?? NOBODY;
    for (let at = 0; at < members.length; at++) tie(members[at] ?? 0, -group - 1);
  }

  const membersOf = (value: number): Int32Array => groups[-value - 1] ?? NOBODY;
  const sizeOf = (value: number): number => (value < 0 ? membersOf(value).length : 2);

  /** The largest circle somebody is in, as it stands in the list; a pair is one of two. */
  const largestOf = (start: number): number => {
    let largest = values[start] ?? 0;
    for (let at = next[start] ?? 0; at !== 0; at = next[at] ?? 0) {
      const value = values[at] ?? 0;
      if (sizeOf(value) > sizeOf(largest)) largest = value;
    }
    return largest;
  };

  const seen = new Int32Array(count); // the last round in which this one was met
  const inLarge = new Int32Array(count); // the last large group it was found in
  const beyond = new Int32Array(count);
  const pair = new Int32Array(2);
  let circle: Int32Array = pair;
  let round = 0;
  let large = 0;
  const read = (place: number): number => {
    const start = first[place] ?? 0;
    const largest = largestOf(start);
    round += 1;
    if (largest < 0) {
      circle = membersOf(largest);
    } else {
      circle = pair;
      pair[0] = place;
      pair[1] = largest;
    }
    const isLarge = circle.length > LARGE;
    if (!isLarge) {
      for (let at = 0; at < circle.length; at++) seen[circle[at] ?? 0] = round;
    } else if (largest !== large) {
      large = largest;
      for (const member of circle) inLarge[member] = large;
    }
    let others = 0;
    for (let at = start; at !== 0; at = next[at] ?? 0) {
      const value = values[at] ?? 0;
      if (value === largest) continue;
      const members = value < 0 ? membersOf(value) : null;
      const length = members === null ? 1 : members.length;
      for (let index = 0; index < length; index++) {
        const other = members === null ? value : (members[index] ?? 0);
        if (seen[other] === round || (isLarge && inLarge[other] === largest)) continue;
        seen[other] = round;
        beyond[others++] = other;
      }
    }
    return others;
  };

  return {
    knowsAny: (place) => first[place] !== 0,
    countOf: (place) => {
      if (first[place] === 0) return 0;
      const others = read(place);
      return circle.length - 1 + others;
    },
    read,
    circle: () => circle,
    beyond,
  };
}

const NOBODY = new Int32Array(0);
