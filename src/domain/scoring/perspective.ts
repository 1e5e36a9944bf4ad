import type { Acquaintances } from "./acquaintances.ts";
import { SCORING } from "./constants.ts";

/** Where somebody stands in working life, as far as it is coded. */
export interface Coding {
  readonly field: string | null;
  readonly level: string | null;
}

/**
 * How far each of these people widens the owner's view, 0..1, or null where nothing is known to judge by. With enough
 * people coded and any acquaintance it is 1 less Burt's local redundancy, else the rarity of their field and level.
 * By places, each reckoned when it is asked for; null stands for one who is none of the people.
 */
export function perspectiveAmong(
  people: readonly (Coding | null)[],
  { knowsAny, countOf }: Acquaintances,
): (place: number) => number | null {
  const isCoded = ({ field, level }: Coding, place: number): boolean =>
    knowsAny(place) || field !== null || level !== null;
  const coded: Coding[] = [];
  let isAnyAcquainted = false;
  for (let place = 0; place < people.length; place++) {
    const person = people[place] ?? null;
    if (person === null || !isCoded(person, place)) continue;
    isAnyAcquainted ||= knowsAny(place);
    coded.push(person);
  }
  const isRedundancy = isAnyAcquainted && coded.length >= SCORING.perspective.leastCoded;
  const rarity = isRedundancy ? null : rarityAmong(coded);
  return (place) => {
    const person = people[place] ?? null;
    if (person === null || !isCoded(person, place)) return null;
    return rarity ? rarity(person) : novelty(countOf(place), coded.length);
  };
}

/** 1 less the share of the owner's people whom this one knows: all of the owner's ties counting alike, Burt's 1 − ρ. */
export function novelty(acquaintances: number, people: number): number {
  return 1 - acquaintances / people;
}

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
