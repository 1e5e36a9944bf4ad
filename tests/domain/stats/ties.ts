import type { ContactId } from "../../../src/domain/contact.ts";
import { dayNumber } from "../../../src/domain/scoring/day-number.ts";
import { isAsked, missionValue } from "../../../src/domain/scoring/mission.ts";
import { outlinedTie, outlinedVerdict } from "../../../src/domain/scoring/outline-tie.ts";
import type { TieOutline } from "../../../src/domain/scoring/outline-words.ts";
import type { TieFacts } from "../../../src/domain/scoring/tie.ts";
import type { StatsTie } from "../../../src/domain/stats/people.ts";
import { type Tally, tallied } from "../../../src/domain/stats/tally.ts";
import { closed, known, TODAY, talk, tieFacts } from "../scoring/facts.ts";
import { outlineOf } from "../scoring/outlined.ts";

export interface Person {
  readonly contactId: ContactId;
  readonly facts: TieFacts;
  readonly outline: TieOutline;
}

/** One contact, of whom there was a conversation unless something else is said. */
export function person(name: string, changes: Partial<TieFacts> = {}): Person {
  const facts = tieFacts({ contactId: name, interactions: [talk(20)], ...changes });
  return { contactId: name as ContactId, facts, outline: outlineOf(facts) };
}

export function statsTie({ contactId, facts: { goalFits, perspective }, outline }: Person, place: number): StatsTie {
  const now = dayNumber(TODAY);
  const tie = outlinedTie(outline, now);
  const mission = goalFits.length === 0 ? null : missionValue(goalFits);
  const verdict = outlinedVerdict(
    outline,
    tie,
    { mission, isAsked: isAsked(goalFits), perspective: () => perspective },
    now,
  );
  return { contactId, place, tie, mission, verdict };
}

/** What is reckoned from these, who stand at their places. */
export function tallyOf(people: readonly Person[]): Tally {
  return tallied((look) => people.forEach((each, place) => look(statsTie(each, place))), people.length, TODAY);
}

/** Everybody is called by their id. */
export function namesOf(ids: readonly ContactId[]): ReadonlyMap<ContactId, string> {
  return new Map(ids.map((id) => [id, id]));
}

/** What makes a relation of an acquaintance. */
export const RELATED: Partial<TieFacts> = {
  interactions: [talk(20, "meet", 2), talk(400)],
  facts: [known("person", 5), known("challenge", 5), known("resource", 5)],
};

/** And what makes it one that is trusted. */
export const TRUSTED: Partial<TieFacts> = {
  ...RELATED,
  promises: [0, 1, 2, 3, 4].flatMap((age) => [closed("me", age, "kept"), closed("them", age, "kept")]),
};
