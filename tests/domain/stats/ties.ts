import type { ContactId } from "../../../src/domain/contact.ts";
import { score } from "../../../src/domain/scoring/score.ts";
import type { TieFacts } from "../../../src/domain/scoring/tie.ts";
import type { StatsTie } from "../../../src/domain/stats/people.ts";
import { closed, known, TODAY, talk, tieFacts } from "../scoring/facts.ts";

/** One contact and its score, of whom there was a conversation unless something else is said. */
export function person(name: string, changes: Partial<TieFacts> = {}): StatsTie {
  const facts = tieFacts({ contactId: name, interactions: [talk(20)], ...changes });
  return { tie: { ...facts, contactId: name as ContactId, name }, score: score(facts, TODAY) };
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
