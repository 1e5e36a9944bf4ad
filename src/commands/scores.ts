import type { Context } from "../context.ts";
import type { ContactId } from "../domain/contact.ts";
import type { Fit } from "../domain/fit.ts";
import { goalFits } from "../domain/fit-facts.ts";
import { readFilter } from "../domain/list.ts";
import type { GoalId } from "../domain/mission.ts";
import { perspectives } from "../domain/scoring/perspective.ts";
import { type Score, score } from "../domain/scoring/score.ts";
import type { TieFacts } from "../domain/scoring/tie.ts";
import type { StoredTie } from "../store/ties.ts";

export interface ScoredTie {
  readonly tie: StoredTie;
  /** All that the score was reckoned from. */
  readonly facts: TieFacts;
  readonly score: Score;
}

/**
 * The scores of these contacts, or of everybody for null. How far somebody widens the view shows only among all, so the
 * links and circles of everybody are read in any case.
 */
export function scoredTies({ store, today }: Context, ids: readonly ContactId[] | null): ScoredTie[] {
  const goals = store.goals.open();
  const fits = new Map<ContactId, Map<GoalId, Fit>>();
  for (const fit of goals.length === 0 ? [] : store.fits.all()) {
    fits.set(fit.contactId, (fits.get(fit.contactId) ?? new Map<GoalId, Fit>()).set(fit.goalId, fit));
  }
  const criteria =
    goals.length === 0
      ? []
      : store.criteria.all().map((criterion) => ({ ...criterion, isMetBy: metBy(criterion.filter) }));
  const views = perspectives(store.links.everybody(), store.links.acquaintance());
  return store.ties.facts(ids).map((tie) => {
    const facts: TieFacts = {
      ...tie,
      goalFits: goalFits(tie.contactId, goals, fits.get(tie.contactId) ?? new Map(), criteria),
      perspective: views.get(tie.contactId) ?? null,
    };
    return { tie, facts, score: score(facts, today) };
  });

  function metBy(filter: string | null): (id: ContactId) => boolean {
    if (filter === null) return () => false;
    const met = new Set(
      store.list
        .entries({ filter: readFilter(filter), sort: "name", columns: [], most: -1, today })
        .map(({ id }) => id),
    );
    return (id) => met.has(id);
  }
}
