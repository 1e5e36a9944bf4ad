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

/** The same with people told by their places in a list, from 0 on: below it one who is not in the list. */
export interface PlacedAcquaintance {
  /** Two by two. */
  readonly pairs: readonly number[] | Int32Array;
  readonly circles: readonly (readonly number[])[];
}

/** How somebody is coded where they stand. */
export type Coding = Omit<Coded, "contactId">;

/**
 * How far each of these people widens the owner's view, 0..1, or null where nothing is known to judge by. With enough
 * people coded and any acquaintance it is 1 less Burt's local redundancy, else the rarity of their field and level.
 */
export function perspectives(people: readonly Coded[], known: Acquaintance): ReadonlyMap<string, number | null> {
  const views = perspectivesByPlace(people, placed(people, known));
  return new Map(people.map(({ contactId }, place) => [contactId, views(place)]));
}

/** The perspective of each of `people` by their place. */
export function perspectivesByPlace(
  people: readonly Coding[],
  known: PlacedAcquaintance,
): (place: number) => number | null {
  const acquaintances = acquaintanceCounts(people.length, known);
  let coded = 0;
  let isAnyAcquainted = false;
  for (let place = 0; place < people.length; place++) {
    const isAcquainted = (acquaintances[place] ?? 0) > 0;
    if (isAcquainted) isAnyAcquainted = true;
    if (isAcquainted || isTold(people[place])) coded++;
  }
  const isCoded = (place: number): boolean => (acquaintances[place] ?? 0) > 0 || isTold(people[place]);
  if (isAnyAcquainted && coded >= SCORING.perspective.leastCoded) {
    return (place) => (isCoded(place) ? novelty(acquaintances[place] ?? 0, coded) : null);
  }
  const rarity = rarityAmong(people.filter((_, place) => isCoded(place)));
  return (place) => {
    const person = people[place];
    return person !== undefined && isCoded(place) ? rarity(person) : null;
  };
}

function isTold(coding: Coding | undefined): boolean {
  return coding !== undefined && (coding.field !== null || coding.level !== null);
}

function placed(people: readonly Coded[], { pairs, circles }: Acquaintance): PlacedAcquaintance {
  const places = new Map<string, number>();
  for (const { contactId } of people) places.set(contactId, places.size);
  const placeOf = (id: string): number => places.get(id) ?? -1;
  const placedPairs = new Int32Array(2 * pairs.length);
  let at = 0;
  for (const pair of pairs) for (const id of pair) placedPairs[at++] = placeOf(id);
  return { pairs: placedPairs, circles: circles.map((circle) => circle.map(placeOf)) };
}

/** 1 less the share of the owner's people whom this one knows: all of the owner's ties counting alike, Burt's 1 − ρ. */
export function novelty(acquaintances: number, people: number): number {
  return 1 - acquaintances / people;
}

/** How many of so many people each of them knows, by place. */
function acquaintanceCounts(people: number, { pairs, circles }: PlacedAcquaintance): Int32Array {
  const groups: (readonly number[])[] = [];
  const lastCircle = new Int32Array(people); // the last in which each was found, for some are named in it twice
  let inGroups = 0;
  for (let circle = 0; circle < circles.length; circle++) {
    const members: number[] = [];
    for (const place of circles[circle] ?? []) {
      if (place < 0 || lastCircle[place] === circle + 1) continue;
      lastCircle[place] = circle + 1;
      members.push(place);
    }
    if (members.length < 2) continue;
    groups.push(members);
    inGroups += members.length;
  }
  const ties = tieLists(people, pairs.length + inGroups);
  for (let at = 0; at < pairs.length; at += 2) {
    const here = pairs[at] ?? -1;
    const there = pairs[at + 1] ?? -1;
    if (here < 0 || there < 0 || here === there) continue;
    addTie(ties, here, there);
    addTie(ties, there, here);
  }
  for (let group = 0; group < groups.length; group++) {
    for (const place of groups[group] ?? []) addTie(ties, place, -group - 1);
  }
  return unionSizes(people, ties, groups);
}

/**
 * For each place a list of what it is tied to: the place of another, or below 0 a group, the first being -1. All of them in
 * three columns, for an array for each of thousands takes long to make.
 */
interface TieLists {
  /** Where in `values` the list of a place begins, and where it goes on from there; 0 at its end. */
  readonly first: Int32Array;
  readonly next: Int32Array;
  readonly values: Int32Array;
  count: number;
}

function tieLists(places: number, most: number): TieLists {
  return { first: new Int32Array(places), next: new Int32Array(most + 1), values: new Int32Array(most + 1), count: 0 };
}

function addTie(ties: TieLists, place: number, value: number): void {
  const at = ++ties.count;
  ties.values[at] = value;
  ties.next[at] = ties.first[place] ?? 0;
  ties.first[place] = at;
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

/** How many others each place is tied to, counting nobody twice. */
function unionSizes(places: number, ties: TieLists, groups: readonly (readonly number[])[]): Int32Array {
  const { first, next, values } = ties;
  const sizes = new Int32Array(places);
  const seen = new Int32Array(places); // the last place for which this one was counted, and one
  const inLarge = new Int32Array(places); // the last large group it was found in
  let large = 0;
  for (let place = 0; place < places; place++) {
    const start = first[place] ?? 0;
    const largest = largestIn(start, ties, groups);
    // The largest is counted whole and only the others are gone through: most people share one circle with very many.
    if (largest !== 0 && largest !== large) {
      large = largest;
      for (const member of groups[-large - 1] ?? []) inLarge[member] = large;
    }
    const round = place + 1;
    let size = largest === 0 ? 0 : (groups[-largest - 1]?.length ?? 0) - 1;
    seen[place] = round;
    for (let at = start; at !== 0; at = next[at] ?? 0) {
      const value = values[at] ?? 0;
      if (value === largest && largest !== 0) continue;
      const group = value < 0 ? groups[-value - 1] : undefined;
      const count = group?.length ?? 1;
      for (let index = 0; index < count; index++) {
        const other = group === undefined ? value : (group[index] ?? 0);
        if (seen[other] === round || (largest !== 0 && inLarge[other] === largest)) continue;
        seen[other] = round;
        size++;
      }
    }
    sizes[place] = size;
  }
  return sizes;
}

/** The largest group of a list, as it stands there; 0 where none is large. */
function largestIn(start: number, { next, values }: TieLists, groups: readonly (readonly number[])[]): number {
  let largest = 0;
  let most = LARGE;
  for (let at = start; at !== 0; at = next[at] ?? 0) {
    const value = values[at] ?? 0;
    const length = value < 0 ? (groups[-value - 1]?.length ?? 0) : 0;
    if (length <= most) continue;
    largest = value;
    most = length;
  }
  return largest;
}

/** From so many members on a circle is not gone through for each of them. */
const LARGE = 64;

/** The share of the others that have another field, or another level: the mean of the two as far as they are known. */
function rarityAmong(people: readonly Coding[]): (person: Coding) => number | null {
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
