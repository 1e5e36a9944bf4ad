import type { ContactId } from "./contact.ts";
import { type Day, plusDays } from "./day.ts";
import { isSameText } from "./name.ts";
import { SCORING } from "./scoring/constants.ts";

export type FactId = string & { readonly __factId: never };

/** The six areas in which one knows somebody. */
export const FACT_AREAS = ["person", "occupied-with", "strength", "resource", "experience", "challenge"] as const;
export type FactArea = (typeof FACT_AREAS)[number];

/**
 * For whose eyes something is: `professional` for all of one's work, `personal` for the two, `private` and `confidential` for the
 * owner alone. Neither of the last two is shown before a meeting or told on, unless it is asked for by name.
 */
export const FACT_CLASSES = ["professional", "personal", "private", "confidential"] as const;
export type FactClass = (typeof FACT_CLASSES)[number];

/** Whether it is kept out of what others may see over one's shoulder. */
export function isHidden(factClass: FactClass): boolean {
  return factClass === "private" || factClass === "confidential";
}

/** One thing known about somebody, and the day it was learned. */
export interface Fact {
  readonly id: FactId;
  readonly contactId: ContactId;
  readonly area: FactArea;
  readonly text: string;
  readonly learnedOn: Day;
  readonly class: FactClass;
}

/** How many days a fact of this area counts as fresh. */
export function freshDays(area: FactArea): number {
  return SCORING.interest.freshDays[area];
}

/** What each area is called besides its own name: the short forms, and the Danish ones. */
const AREA_WORDS: Readonly<Record<string, FactArea>> = {
  people: "person",
  personal: "person",
  personen: "person",
  privat: "person",
  occupied: "occupied-with",
  "optaget-af": "occupied-with",
  optaget: "occupied-with",
  strengths: "strength",
  styrke: "strength",
  styrker: "strength",
  resources: "resource",
  ressource: "resource",
  ressourcer: "resource",
  experiences: "experience",
  erfaring: "experience",
  erfaringer: "experience",
  challenges: "challenge",
  udfordring: "challenge",
  udfordringer: "challenge",
};

/** The area a word means, in English or Danish; undefined when it is none. */
export function readArea(typed: string): FactArea | undefined {
  const word = typed
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, "-");
  return FACT_AREAS.find((area) => area === word) ?? (Object.hasOwn(AREA_WORDS, word) ? AREA_WORDS[word] : undefined);
}

/** The last day on which a fact counts as fresh. */
export function freshUntil({ area, learnedOn }: Pick<Fact, "area" | "learnedOn">): Day {
  return plusDays(learnedOn, freshDays(area));
}

/** Area by area, the newest first within each: the order in which they are listed and numbered. */
export function inAreas<Some extends Fact>(facts: readonly Some[]): readonly Some[] {
  return FACT_AREAS.flatMap((area) =>
    facts
      .filter((fact) => fact.area === area)
      .sort((a, b) => (a.learnedOn === b.learnedOn ? (a.id < b.id ? 1 : -1) : a.learnedOn < b.learnedOn ? 1 : -1)),
  );
}

/** A fact as it is learned: a new one, or, where the same was known already, that one as heard again; its class stays where none is said. */
export function learned(
  known: readonly Fact[],
  {
    class: said,
    ...heard
  }: Pick<Fact, "contactId" | "area" | "text" | "learnedOn"> & { readonly class: FactClass | null },
  newId: () => string,
): { readonly before: Fact | null; readonly after: Fact } {
  const same = known.find(({ area, text }) => area === heard.area && isSameText(text, heard.text));
  if (!same) return { before: null, after: { id: newId() as FactId, ...heard, class: said ?? "professional" } };
  return {
    before: same,
    after: {
      ...same,
      learnedOn: heard.learnedOn > same.learnedOn ? heard.learnedOn : same.learnedOn,
      class: said ?? same.class,
    },
  };
}
