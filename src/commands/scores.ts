import type { Context } from "../context.ts";
import { codedBy } from "../domain/coding.ts";
import type { ContactId } from "../domain/contact.ts";
import type { Fit } from "../domain/fit.ts";
import { goalFits, type Sign } from "../domain/fit-facts.ts";
import { readFilter } from "../domain/list.ts";
import { sourcesOf } from "../domain/match.ts";
import type { Goal, GoalId } from "../domain/mission.ts";
import {
  type Acquaintance,
  acquaintancesAmong,
  type PlacedAcquaintance,
  placed,
} from "../domain/scoring/acquaintances.ts";
import { SCORING } from "../domain/scoring/constants.ts";
import { dayNumber } from "../domain/scoring/day-number.ts";
import { type InTheWhole, type OutlineScore, outlineScore } from "../domain/scoring/outline.ts";
import { perspectiveAmong, type Standing } from "../domain/scoring/perspective.ts";
import { type Score, score } from "../domain/scoring/score.ts";
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
  return scoresWith(
    context,
    ids,
    wholeOf(context, context.store.links.everybody(), () => true),
  );
}

function scoresWith({ store, today }: Context, ids: readonly ContactId[] | null, whole: Whole): ScoredTie[] {
  return store.ties.facts(ids).map((tie) => {
    const facts = { ...tie, ...inTheWhole(whole, tie.contactId) };
    return { tie, facts, score: score(facts, today) };
  });
}

/** The parts and the index of everybody in touch, without the rows behind them, and a way to the whole scores of some. */
export function outlinedTies(context: Context): {
  readonly each: (look: (id: ContactId, score: OutlineScore) => void) => void;
  readonly scoresOf: (ids: readonly ContactId[]) => readonly ScoredTie[];
} {
  const { ids, isCounted, each } = context.store.outlines.all();
  const whole = wholeOf(context, ids, isCounted);
  const now = dayNumber(context.today);
  return {
    each: (look) =>
      each((place, outline) => {
        const id = ids[place];
        if (id === undefined) return;
        const outlined = outlineScore(outline, () => inTheWhole(whole, id), now);
        if (outlined !== null) look(id, outlined);
      }),
    scoresOf: (some) => scoresWith(context, some, whole),
  };
}

/** What only the file as a whole tells of its contacts, each with a place. */
export interface Whole {
  readonly placeOf: (id: ContactId) => number | undefined;
  readonly known: PlacedAcquaintance;
  /** What was answered of anybody and a goal; not read where there is no goal. */
  readonly fits: readonly Fit[];
  /** How somebody fits the mission. */
  readonly goalFitsOf: (id: ContactId) => readonly GoalFit[];
  /** How far somebody widens the view, among those who are counted. */
  readonly perspectiveAt: (place: number) => number | null;
}

function inTheWhole({ placeOf, goalFitsOf, perspectiveAt }: Whole, id: ContactId): InTheWhole {
  const place = placeOf(id);
  return { goalFits: goalFitsOf(id), perspective: place === undefined ? null : perspectiveAt(place) };
}

/** What is told of these contacts, who stand at their places, by all that is in the file. */
export function wholeOf(context: Context, ids: readonly ContactId[], isCounted: (place: number) => boolean): Whole {
  const { store } = context;
  const places = new Map(ids.map((id, place) => [id, place]));
  const acquaintance = store.links.acquaintance();
  const known = placed(places, acquaintance);
  const goals = store.goals.open();
  const fits = goals.length === 0 ? [] : store.fits.all();
  let perspectiveAt: ((place: number) => number | null) | null = null;
  return {
    placeOf: (id) => places.get(id),
    known,
    fits,
    goalFitsOf: goalFitReader(context, goals, fits),
    perspectiveAt: (place) => {
      // Read for the first who is asked for: the network as a whole asks for few, or nobody.
      perspectiveAt ??= perspectiveAmong(
        peopleCoded(store, ids, isCounted, acquaintance),
        acquaintancesAmong(known, ids.length, isCounted),
      );
      return perspectiveAt(place);
    },
  };
}

/** How somebody fits the mission, as far as it was said or shows. */
function goalFitReader({ store, today }: Context, goals: readonly Goal[], all: readonly Fit[]): Whole["goalFitsOf"] {
  if (goals.length === 0) return () => NO_GOALS;
  const fits = new Map<ContactId, Map<GoalId, Fit>>();
  for (const fit of all) {
    const known = fits.get(fit.contactId);
    if (known) known.set(fit.goalId, fit);
    else fits.set(fit.contactId, new Map([[fit.goalId, fit]]));
  }
  /** Of whom anything is known that a goal asks for. */
  const known = new Set<ContactId>(fits.keys());
  const criteria = [
    ...store.criteria.all().map((criterion) => ({ ...criterion, isMetBy: isMetBy(criterion.filter) })),
    ...needSigns(store, known),
  ];
  return (id) => (known.has(id) ? goalFits(id, goals, fits.get(id) ?? NO_FITS, criteria) : NO_GOALS);

  function isMetBy(filter: string | null): (id: ContactId) => boolean {
    if (filter === null) return () => false;
    const met = new Set<ContactId>();
    const query = { filter: readFilter(filter), sort: "name", columns: [], most: -1, today } as const;
    for (const { id } of store.list.entries(query)) {
      met.add(id);
      known.add(id);
    }
    return (id) => met.has(id);
  }
}

const NO_FITS: ReadonlyMap<GoalId, Fit> = new Map();
const NO_GOALS: readonly GoalFit[] = [];

/**
 * The owner's people, with their field and level where too few of them are known to know each other: only then is it asked how
 * rare those are, and to read them of everybody takes a while.
 */
function peopleCoded(
  store: Context["store"],
  ids: readonly ContactId[],
  isCounted: (place: number) => boolean,
  { pairs, circles }: Acquaintance,
): readonly (Standing | null)[] {
  const most = 2 * pairs.length + circles.reduce((sum, members) => sum + members.length, 0);
  if (most >= SCORING.perspective.leastCoded) return ids.map((_, place) => (isCounted(place) ? UNCODED : null));
  const coded = codedBy(store.stats.titles(), store.stats.codingTags());
  return ids.map((id, place) => (isCounted(place) ? (coded.get(id) ?? UNCODED) : null));
}

const UNCODED: Standing = { field: null, level: null };

/** Who offers what the owner needs for a goal serves it, as far as words tell; they are added to those of whom anything is `known`. */
function needSigns(store: Context["store"], known: Set<ContactId>): readonly Sign[] {
  const needs = store.needs.of(null).filter(({ goalId }) => goalId !== null);
  if (needs.length === 0) return [];
  const sources = sourcesOf(needs, store.offers.ofContacts(), store.stats.tagsOfOffering());
  for (const found of sources.values()) for (const id of found) known.add(id);
  return needs.map((need) => ({
    goalId: need.goalId,
    question: `offers what you need: ${need.text}`,
    isMetBy: (id) => sources.get(need)?.has(id) ?? false,
  }));
}
