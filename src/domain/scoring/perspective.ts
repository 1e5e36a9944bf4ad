import { SCORING } from "./constants.ts";

/** One of the owner's people, as far as it is coded where they stand. */
export interface Coded {
  readonly contactId: string;
  readonly field: string | null;
  readonly level: string | null;
}

/** Who knows whom: pairs of contacts, and circles (groups, organisations) in which everybody knows everybody. */
export interface Acquaintance {
  readonly pairs: readonly (readonly [string, string])[];
  readonly circles: readonly (readonly string[])[];
}

/**
 * How far each of these people widens the owner's view, 0..1, or null where nothing is known to judge by. With enough
 * people coded and any acquaintance it is 1 less Burt's local redundancy, else the rarity of their field and level.
 */
export function perspectives(people: readonly Coded[], known: Acquaintance): ReadonlyMap<string, number | null> {
  const acquainted = acquaintanceCounts(people, known);
  const coded = people.filter(
    ({ contactId, field, level }) => field !== null || level !== null || acquainted.has(contactId),
  );
  const isRedundancy = acquainted.size > 0 && coded.length >= SCORING.perspective.leastCoded;
  const rarity = rarityAmong(coded);
  const values = new Map<string, number | null>(people.map(({ contactId }) => [contactId, null]));
  for (const person of coded) {
    const { contactId } = person;
    values.set(contactId, isRedundancy ? novelty(acquainted.get(contactId) ?? 0, coded.length) : rarity(person));
  }
  return values;
}

/** 1 less the share of the owner's people whom this one knows: all of the owner's ties counting alike, Burt's 1 − ρ. */
export function novelty(acquaintances: number, people: number): number {
  return 1 - acquaintances / people;
}

/** How many of these people each of them knows; only those who know any. */
function acquaintanceCounts(people: readonly Coded[], { pairs, circles }: Acquaintance): Map<string, number> {
  const places = new Map<string, number>();
  for (const { contactId } of people) places.set(contactId, places.size);
  // By place from here on: to look up names for each pair again takes longer than all the rest.
  const groups: (readonly number[])[][] = people.map(() => []);
  const add = (members: readonly number[]): void => {
    if (members.length > 1) for (const place of members) groups[place]?.push(members);
  };
  for (const [one, other] of pairs) {
    const [here, there] = [places.get(one), places.get(other)];
    if (here !== undefined && there !== undefined && here !== there) add([here, there]);
  }
  for (const circle of circles) {
    const members = new Set<number>();
    for (const id of circle) {
      const place = places.get(id);
      if (place !== undefined) members.add(place);
    }
    add([...members]);
  }
  const counts = new Map<string, number>();
  const sizeOf = unionSizes(people.length);
  for (const [place, { contactId }] of people.entries()) {
    const own = groups[place] ?? [];
    if (own.length > 0) counts.set(contactId, sizeOf(own) - 1);
  }
  return counts;
}

/** The circles that each of these people is in, of these people alone; a pair is a circle of two. None of one. */
export function circlesOf(
  ids: readonly string[],
  { pairs, circles }: Acquaintance,
): ReadonlyMap<string, readonly ReadonlySet<string>[]> {
  const groups = new Map<string, ReadonlySet<string>[]>(ids.map((id) => [id, []]));
  for (const members of [...pairs, ...circles]) {
    const group = new Set(members.filter((id) => groups.has(id)));
    if (group.size > 1) for (const id of group) groups.get(id)?.push(group);
  }
  return groups;
}

/**
 * Everybody in some of these circles, in two parts that share nobody. The largest is taken whole and only the others are
 * gone through: most people share one circle with very many.
 */
export function unionOf(groups: readonly ReadonlySet<string>[]): {
  readonly largest: ReadonlySet<string>;
  readonly beyond: ReadonlySet<string>;
} {
  const largest = groups.reduce((one, other) => (other.size > one.size ? other : one));
  const beyond = new Set<string>();
  for (const group of groups) {
    if (group !== largest) for (const id of group) if (!largest.has(id)) beyond.add(id);
  }
  return { largest, beyond };
}

/** How many different members some groups of places have. */
function unionSizes(places: number): (groups: readonly (readonly number[])[]) => number {
  const marks = new Int32Array(places);
  let large: readonly number[] = [];
  let isInLarge = new Uint8Array(0);
  let round = 0;
  return (groups) => {
    const [first = []] = groups;
    if (groups.length === 1) return first.length;
    const largest = groups.reduce((one, other) => (other.length > one.length ? other : one));
    // The largest is counted whole and only the others are gone through: most people share one circle with very many.
    if (largest !== large && largest.length > LARGE) {
      large = largest;
      isInLarge = new Uint8Array(places);
      for (const place of largest) isInLarge[place] = 1;
    }
    round++;
    let size = largest === large ? largest.length : 0;
    for (const group of groups) {
      if (group === large && largest === large) continue;
      for (const place of group) {
        if (marks[place] === round || (largest === large && isInLarge[place] === 1)) continue;
        marks[place] = round;
        size++;
      }
    }
    return size;
  };
}

/** From so many members on a circle is not gone through for each of them. */
const LARGE = 64;

/** The share of the others that have another field, or another level: the mean of the two as far as they are known. */
function rarityAmong(people: readonly Coded[]): (person: Coded) => number | null {
  const fields = counted(people.map(({ field }) => field));
  const levels = counted(people.map(({ level }) => level));
  return ({ field, level }) => {
    const shares = [otherShare(field, fields), otherShare(level, levels)].filter((share) => share !== null);
    return shares.length === 0 ? null : shares.reduce((sum, share) => sum + share, 0) / shares.length;
  };
}

interface Counts {
  readonly all: number;
  readonly of: ReadonlyMap<string, number>;
}

function counted(values: readonly (string | null)[]): Counts {
  const of = new Map<string, number>();
  let all = 0;
  for (const value of values) {
    if (value === null) continue;
    all += 1;
    of.set(value, (of.get(value) ?? 0) + 1);
  }
  return { all, of };
}

function otherShare(value: string | null, { all, of }: Counts): number | null {
  if (value === null || all < 2) return null;
  return (all - (of.get(value) ?? 0)) / (all - 1);
}
