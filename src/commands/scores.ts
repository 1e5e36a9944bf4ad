import type { Context } from "../context.ts";
import { codedBy } from "../domain/coding.ts";
import type { ContactId } from "../domain/contact.ts";
import type { Fit } from "../domain/fit.ts";
import { goalFits, type Sign } from "../domain/fit-facts.ts";
import { readFilter } from "../domain/list.ts";
import { sourcesOf } from "../domain/match.ts";
import type { GoalId } from "../domain/mission.ts";
import { SCORING } from "../domain/scoring/constants.ts";
import { dayNumber } from "../domain/scoring/day-number.ts";
import { type InTheWhole, type OutlineScore, outlineScore } from "../domain/scoring/outline.ts";
import { type Acquaintance, type Coded, perspectives } from "../domain/scoring/perspective.ts";
import { type Score, score } from "../domain/scoring/score.ts";
import { contactWeight } from "../domain/scoring/strength.ts";
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
export function scoredTies(context: Context, ids: readonly ContactId[] | null): ScoredTie[] {
  return scoresWith(context, ids, wholeOf(context));
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

export interface OutlinedTie extends OutlineScore {
  readonly contactId: ContactId;
  readonly name: string;
}

/** The parts and the index of everybody in touch, without the rows behind them, and a way to the whole scores of some. */
export function outlinedTies(context: Context): {
  readonly ties: readonly OutlinedTie[];
  readonly scoresOf: (ids: readonly ContactId[]) => readonly ScoredTie[];
} {
  const { store, today } = context;
  const inTheWhole = wholeOf(context);
  const now = dayNumber(today);
  const ties: OutlinedTie[] = [];
  store.outlines.each(today, contactWeight, (outline) => {
    const { contactId, name } = outline;
    const { values, index } = outlineScore(outline, inTheWhole(contactId), now);
    ties.push({ contactId, name, values, index });
  });
  return {
    ties,
    scoresOf: (ids) => scoresWith(context, ids, inTheWhole),
  };
}

/** How each contact fits the mission and widens the view. */
function wholeOf({ store, today }: Context): (id: ContactId) => InTheWhole {
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
      : [
          ...store.criteria.all().map((criterion) => ({ ...criterion, isMetBy: metBy(criterion.filter) })),
          ...needSigns(store),
        ];
  const known = store.links.acquaintance();
  const views = perspectives(peopleCoded(store, known), known);
  return (id) => {
    const own = fits.get(id);
    const isKnown = own !== undefined || criteria.length > 0;
    return {
      goalFits: isKnown ? goalFits(id, goals, own ?? NO_FITS, criteria) : [],
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

/**
 * The owner's people, with their field and level where too few of them are known to know each other: only then is it asked how
 * rare those are, and to read them of everybody takes a while.
 */
function peopleCoded(store: Context["store"], { pairs, circles }: Acquaintance): readonly Coded[] {
  const people = store.links.everybody();
  const most = 2 * pairs.length + circles.reduce((sum, members) => sum + members.length, 0);
  if (most >= SCORING.perspective.leastCoded) return people;
  const coded = codedBy(store.stats.titles(), store.stats.codingTags());
  return people.map((person) => coded.get(person.contactId) ?? person);
}

/** Who offers what the owner needs for a goal serves it, as far as words tell. */
function needSigns(store: Context["store"]): readonly Sign[] {
  const needs = store.needs.of(null).filter(({ goalId }) => goalId !== null);
  if (needs.length === 0) return [];
  const sources = sourcesOf(needs, store.offers.ofContacts(), store.stats.tagsOfOffering());
  return needs.map((need) => ({
    goalId: need.goalId,
    question: `offers what you need: ${need.text}`,
    isMetBy: (id) => sources.get(need)?.has(id) ?? false,
  }));
}
