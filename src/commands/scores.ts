import type { Context } from "../context.ts";
import type { ContactId } from "../domain/contact.ts";
import type { Fit } from "../domain/fit.ts";
import { goalFits } from "../domain/fit-facts.ts";
import { readFilter } from "../domain/list.ts";
import type { GoalId } from "../domain/mission.ts";
import { dayNumber } from "../domain/scoring/day-number.ts";
import { type InTheWhole, type OutlineScore, outlineScore } from "../domain/scoring/outline.ts";
import { perspectives } from "../domain/scoring/perspective.ts";
import { type Score, score } from "../domain/scoring/score.ts";
import { contactWeight } from "../domain/scoring/strength.ts";
import type { GoalFit, TieFacts } from "../domain/scoring/tie.ts";
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
export function scoredTies(context: Context, ids: readonly ContactId[] | null): ScoredTie[] {
  return scoresWith(context, ids, wholeOf(context, context.store.links.everybody()));
}

function scoresWith(
  { store, today }: Context,
  ids: readonly ContactId[] | null,
  inTheWhole: (id: ContactId) => InTheWhole,
): ScoredTie[] {
  return store.ties.facts(ids).map((tie) => {
    const facts = { ...tie, ...inTheWhole(tie.contactId) };
    return { tie, facts, score: score(facts, today) };
  });
}

/** The parts and the index of everybody in touch, without the rows behind them, and a way to the whole scores of some. */
export function outlinedTies(context: Context): {
  readonly each: (look: (id: ContactId, score: OutlineScore) => void) => void;
  readonly scoresOf: (ids: readonly ContactId[]) => readonly ScoredTie[];
} {
  const { store, today } = context;
  const { ids, isCounted, each } = store.outlines.all();
  const inTheWhole = wholeOf(
    context,
    ids.filter((_, place) => isCounted(place)),
  );
  const now = dayNumber(today);
  return {
    each: (look) =>
      each(today, contactWeight, (place, outline) => {
        const id = ids[place] as ContactId;
        look(id, outlineScore(outline, inTheWhole(id), now));
      }),
    scoresOf: (some) => scoresWith(context, some, inTheWhole),
  };
}

/** How each contact fits the mission and, among those who are counted, widens the view. */
function wholeOf({ store, today }: Context, counted: readonly ContactId[]): (id: ContactId) => InTheWhole {
  const goals = store.goals.open();
  const fits = new Map<ContactId, Map<GoalId, Fit>>();
  for (const fit of goals.length === 0 ? [] : store.fits.all()) {
    const known = fits.get(fit.contactId);
    if (known) known.set(fit.goalId, fit);
    else fits.set(fit.contactId, new Map([[fit.goalId, fit]]));
  }
  const criteria =
    goals.length === 0
      ? []
      : store.criteria.all().map((criterion) => ({ ...criterion, isMetBy: metBy(criterion.filter) }));
  const people = counted.map((contactId) => ({ contactId, field: null, level: null }));
  const views = perspectives(people, store.links.acquaintance());
  return (id) => {
    const own = fits.get(id);
    const isKnown = own !== undefined || criteria.some(({ isMetBy }) => isMetBy(id));
    return {
      goalFits: isKnown ? goalFits(id, goals, own ?? NO_FITS, criteria) : NO_GOALS,
      perspective: views.get(id) ?? null,
    };
  };

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

const NO_FITS: ReadonlyMap<GoalId, Fit> = new Map();
const NO_GOALS: readonly GoalFit[] = [];
