import type { Acquaintances } from "./acquaintances.ts";
import { SCORING } from "./constants.ts";

/** Where somebody stands in working life, as far as it is coded. */
export interface Coding {
  readonly field: string | null;
  readonly level: string | null;
}

/** What somebody's perspective was reckoned from: whom they know, or who differs from them in what. */
export type PerspectiveGround =
  | { readonly kind: "known"; readonly count: number; readonly of: number }
  | { readonly kind: "differing"; readonly among: readonly Differing[] };

/** How many of the others are of another field, or another level. */
interface Differing {
  readonly what: keyof Coding;
  readonly value: string;
  readonly count: number;
  readonly of: number;
}

/** By places, each reckoned when it is asked for. */
interface Perspectives {
  readonly valueOf: (place: number) => number | null;
  readonly groundOf: (place: number) => PerspectiveGround | null;
}

/**
 * How far each of these people widens the owner's view, 0..1, or null where nothing is known to judge by. With enough
 * people coded and any acquaintance it is 1 less Burt's local redundancy, else the rarity of their field and level.
 * Null stands for one who is none of the people.
 */
export function perspectiveAmong(
  people: readonly (Coding | null)[],
  { knowsAny, countOf }: Acquaintances,
): Perspectives {
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
  const differing = isRedundancy ? null : differingAmong(coded);
  const personAt = (place: number): Coding | null => {
    const person = people[place] ?? null;
    return person !== null && isCoded(person, place) ? person : null;
  };
  return {
    valueOf: (place) => {
      const person = personAt(place);
      if (person === null) return null;
      return differing ? meanShare(differing(person)) : novelty(countOf(place), coded.length);
    },
    groundOf: (place) => {
      const person = personAt(place);
      if (person === null) return null;
      return differing
        ? { kind: "differing", among: differing(person) }
        : { kind: "known", count: countOf(place), of: coded.length };
    },
  };
}

/** 1 less the share of the owner's people whom this one knows: all of the owner's ties counting alike, Burt's 1 − ρ. */
export function novelty(acquaintances: number, people: number): number {
  return 1 - acquaintances / people;
}

/** The others that have another field, and another level, as far as they are known. */
function differingAmong(people: readonly Coding[]): (person: Coding) => readonly Differing[] {
  const fields = counted(people.map(({ field }) => field));
  const levels = counted(people.map(({ level }) => level));
  return ({ field, level }) =>
    [differingIn("field", field, fields), differingIn("level", level, levels)].filter((each) => each !== null);
}

/** The mean of the shares; null of none. */
function meanShare(differing: readonly Differing[]): number | null {
  if (differing.length === 0) return null;
  return differing.reduce((sum, { count, of }) => sum + count / of, 0) / differing.length;
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

function differingIn(what: keyof Coding, value: string | null, { all, of }: Counts): Differing | null {
  if (value === null || all < 2) return null;
  return { what, value, count: all - (of.get(value) ?? 0), of: all - 1 };
}
