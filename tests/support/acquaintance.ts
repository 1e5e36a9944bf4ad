import {
  type Acquaintances,
  acquaintancesAmong,
  type PlacedAcquaintance,
  placedBy,
} from "../../src/domain/scoring/acquaintances.ts";
import { type Brokerage, brokerageAmong } from "../../src/domain/scoring/brokerage.ts";
import { type Coding, perspectiveAmong } from "../../src/domain/scoring/perspective.ts";
import type { Store } from "../../src/store/store.ts";

// Who knows whom by ids, as a test says it; what ships goes by places in a list of people.

/** Pairs of contacts, and circles (groups, organisations) in which everybody knows everybody. */
export interface Acquaintance {
  readonly pairs: readonly (readonly [string, string])[];
  readonly circles: readonly (readonly string[])[];
}

/** The same by places, without those who have none. */
export function placed(places: ReadonlyMap<string, number>, { pairs, circles }: Acquaintance): PlacedAcquaintance {
  return placedBy((id) => places.get(id) ?? -1, places.size, { pairs: pairs.flat(), circles });
}

function among(ids: readonly string[], known: Acquaintance): Acquaintances {
  const places = new Map(ids.map((id, place) => [id, place]));
  return acquaintancesAmong(placed(places, known), ids.length, () => true);
}

export function brokerage(ids: readonly string[], known: Acquaintance): Brokerage {
  return brokerageAmong(among(ids, known), ids.length, () => true);
}

/** One of the owner's people, as far as it is coded where they stand. */
export interface Coded extends Coding {
  readonly contactId: string;
}

export function perspectives(people: readonly Coded[], known: Acquaintance): ReadonlyMap<string, number | null> {
  const { valueOf } = perspectivesAmong(people, known);
  return new Map(people.map(({ contactId }, place) => [contactId, valueOf(place)]));
}

export function perspectivesAmong(people: readonly Coded[], known: Acquaintance): ReturnType<typeof perspectiveAmong> {
  const ids = people.map(({ contactId }) => contactId);
  return perspectiveAmong(people, among(ids, known));
}

/** Who knows whom in a file, entry by entry: the links, and those who work at one place or are in one group. */
export function acquaintanceIn({ rows, links, roles, memberships }: Store): Acquaintance {
  const circles = new Map<string, string[]>();
  const join = (circle: string | null, contactId: string): void => {
    if (circle !== null) circles.set(circle, [...(circles.get(circle) ?? []), contactId]);
  };
  for (const id of rows.ids("role")) {
    const role = roles.byId(id as never);
    if (role) join(role.organisationId, role.contactId);
  }
  for (const id of rows.ids("membership")) {
    const member = memberships.byId(id as never);
    if (member?.leftOn === null) join(member.groupId, member.contactId);
  }
  return {
    pairs: links.all().map(({ a, b }) => [a, b]),
    circles: [...circles.values()].filter(({ length }) => length > 1),
  };
}
