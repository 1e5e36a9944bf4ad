import type { TieFacts } from "../../../src/domain/scoring/tie.ts";
import { ago, closed, gave, goal, known, talk, tieFacts, took } from "./facts.ts";
import { REFERENCE } from "./reference.ts";

/** What is known of each of the six worked people: as many areas, fresh and stale, as make the interest given. */
const KNOWN: Readonly<Record<string, TieFacts["facts"]>> = {
  Anne: [
    known("person", 0),
    known("resource", 0),
    known("strength", 0),
    known("challenge", 400),
    known("experience", 1500),
  ],
  Bo: [],
  Carl: [
    known("person", 1500),
    known("occupied-with", 1500),
    known("strength", 1500),
    known("resource", 1500),
    known("experience", 1500),
    known("challenge", 1500),
  ],
  Dorte: [known("person", 20), known("occupied-with", 40), known("experience", 100)],
  Emil: [known("person", 60), known("challenge", 60), known("resource", 90)],
  // 209 days past its two years an area is worth .7996.
  Fie: [
    known("person", 10),
    known("occupied-with", 8),
    known("strength", 90),
    known("challenge", 35),
    known("experience", 939),
  ],
};

/** The six worked people of docs/scoring.md. */
export const PEOPLE: ReadonlyMap<string, TieFacts> = new Map(
  REFERENCE.people.map(({ name, facts }) => {
    const interactions = facts.contacts.map(([age, kind, depth]) => talk(age, kind, depth));
    const exchanges = [
      ...facts.gave.map(([age, magnitude]) => gave(age, magnitude)),
      ...facts.took.map(([age, magnitude]) => took(age, magnitude)),
    ];
    const promises = [
      ...Array.from({ length: facts.kept }, (_, count) => closed("me", 0, "kept", `kept ${count}`)),
      ...Array.from({ length: facts.broken }, (_, count) => closed("me", 0, "broken", `broken ${count}`)),
    ];
    const first = Math.max(...[...facts.contacts, ...facts.gave, ...facts.took].map(([age]) => age));
    return [
      name,
      tieFacts({
        contactId: name,
        addedOn: ago(first),
        interactions,
        exchanges,
        promises,
        goalFits: facts.fits.map(([weight, fit]) => goal(weight, fit)),
        facts: KNOWN[name] ?? [],
        perspective: facts.N,
      }),
    ];
  }),
);

export function person(name: string): TieFacts {
  const found = PEOPLE.get(name);
  if (!found) throw new Error(`not one of the six: ${name}`);
  return found;
}
