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
  const acquaintances = acquaintanceCounts(people, known);
  const coded: Coded[] = [];
  let isAnyAcquainted = false;
  for (const [place, person] of people.entries()) {
    const isAcquainted = (acquaintances[place] ?? 0) > 0;
    if (isAcquainted) isAnyAcquainted = true;
    if (isAcquainted || person.field !== null || person.level !== null) coded.push(person);
  }
  const isRedundancy = isAnyAcquainted && coded.length >= SCORING.perspective.leastCoded;
  const rarity = rarityAmong(coded);
  const values = new Map<string, number | null>();
  let next = 0;
  for (const [place, person] of people.entries()) {
    const isCoded = coded[next] === person;
    if (isCoded) next++;
    const value = isRedundancy ? novelty(acquaintances[place] ?? 0, coded.length) : rarity(person);
    values.set(person.contactId, isCoded ? value : null);
  }
  return values;
}

/** 1 less the share of the owner's people whom this one knows: all of the owner's ties counting alike, Burt's 1 − ρ. */
export function novelty(acquaintances: number, people: number): number {
  return 1 - acquaintances / people;
}

/** How many of these people each of them knows, by place. */
function acquaintanceCounts(people: readonly Coded[], { pairs, circles }: Acquaintance): Int32Array {
  const places = new Map<string, number>();
  for (const { contactId } of people) places.set(contactId, places.size);
  // By place from here on: to look up names for each pair again takes longer than all the rest.
  const ties = tieLists(people.length);
  for (const [one, other] of pairs) {
    const [here, there] = [places.get(one), places.get(other)];
    if (here === undefined || there === undefined || here === there) continue;
    ties.add(here, there);
    ties.add(there, here);
  }
  const groups: (readonly number[])[] = [];
  for (const circle of circles) {
    const members: number[] = [];
    for (const id of circle) {
      const place = places.get(id);
      if (place !== undefined) members.push(place);
    }
    const group = [...new Set(members)];
    if (group.length < 2) continue;
    groups.push(group);
    for (const place of group) ties.add(place, -groups.length);
  }
  return unionSizes(people.length, ties, groups);
}

/** For each place a list of numbers, all of them in three columns: an array for each of thousands takes long to make. */
interface Lists {
  /** Where in `values` the list of a place begins, and where it goes on from there; 0 at its end. */
  readonly first: Int32Array;
  readonly next: readonly number[];
  readonly values: readonly number[];
  readonly add: (place: number, value: number) => void;
}

function tieLists(places: number): Lists {
  const [first, next, values] = [new Int32Array(places), [0], [0]];
  const add = (place: number, value: number): void => {
    next.push(first[place] ?? 0);
    first[place] = values.push(value) - 1;
  };
  return { first, next, values, add };
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

/** How many others each place is tied to: `ties` has the place of another, or below 0 a group, the first being -1. */
function unionSizes(
  places: number,
  { first, next, values }: Lists,
  groups: readonly (readonly number[])[],
): Int32Array {
  const sizes = new Int32Array(places);
  const marks = new Int32Array(places); // the last place, and one, for which this one was counted
  const largeMarks = new Int32Array(places);
  let large = 0;
  for (let place = 0; place < places; place++) {
    const start = first[place] ?? 0;
    let largest = 0;
    let most = LARGE;
    for (let at = start; at !== 0; at = next[at] ?? 0) {
      const length = groups[-(values[at] ?? 0) - 1]?.length ?? 0;
      if (length > most) [largest, most] = [values[at] ?? 0, length];
    }
    // The largest is counted whole and only the others are gone through: most people share one circle with very many.
    if (largest !== 0 && largest !== large) {
      large = largest;
      for (const member of groups[-large - 1] ?? []) largeMarks[member] = large;
    }
    marks[place] = place + 1;
    let size = largest === 0 ? 0 : most - 1;
    const count = (other: number): void => {
      if (marks[other] === place + 1 || (largest !== 0 && largeMarks[other] === largest)) return;
      marks[other] = place + 1;
      size++;
    };
    for (let at = start; at !== 0; at = next[at] ?? 0) {
      const value = values[at] ?? 0;
      if (value >= 0) count(value);
      else if (value !== largest) for (const member of groups[-value - 1] ?? []) count(member);
    }
    sizes[place] = size;
  }
  return sizes;
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
