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
import { type InTheWhole, type OutlineScore, outlineContacts, outlineScore } from "../domain/scoring/outline.ts";
import { type Coded, type Coding, perspectives, perspectivesByPlace } from "../domain/scoring/perspective.ts";
import { type Score, score, scoreFrom } from "../domain/scoring/score.ts";
import { type GoalFit, type TieFacts, tieOn } from "../domain/scoring/tie.ts";
import type { Outlines } from "../store/outlines.ts";
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
  const { store, today } = context;
  const inTheWhole = wholeOf(context, store.links.everybody());
  return store.ties.facts(ids).map((tie) => {
    const facts = { ...tie, ...inTheWhole(tie.contactId) };
    return { tie, facts, score: score(facts, today) };
  });
}

/** How it stands with one, as `net why` would say, but without the rows that its strength is made of. */
export interface GlancedTie {
  readonly tie: StoredTie;
  readonly score: Score;
}

/** The parts and the index of everybody in touch, each with a place, and a way from there to the scores of some. */
export function outlinedTies(context: Context): {
  readonly each: (look: (id: ContactId, score: OutlineScore, place: number) => void) => void;
  readonly glances: (places: readonly number[]) => readonly GlancedTie[];
} {
  const { store, today } = context;
  const outlines = store.outlines.all();
  const { ids, each } = outlines;
  const fitsOf = fitsIn(context);
  const perspectiveAt = perspectivesIn(context, outlines);
  const now = dayNumber(today);
  return {
    each: (look) =>
      each((place, outline) => {
        const id = ids[place];
        if (id === undefined) return;
        const outlined = outlineScore(
          outline,
          () => ({ goalFits: fitsOf(id), perspective: perspectiveAt(place) }),
          now,
        );
        if (outlined !== null) look(id, outlined, place);
      }),
    glances: (places) => {
      const placeOf = new Map(places.flatMap((place) => ids.slice(place, place + 1).map((id) => [id, place] as const)));
      return store.ties.glances([...placeOf.keys()], today).map((tie) => {
        const place = placeOf.get(tie.contactId) ?? -1;
        const facts = { ...tie, goalFits: fitsOf(tie.contactId), perspective: perspectiveAt(place) };
        const { days, strength } = outlineContacts(outlines.at(place), now);
        return { tie, score: scoreFrom(tieOn(facts, today), strength, days) };
      });
    },
  };
}

/** How each contact fits the mission and, among those who are counted, widens the view. */
function wholeOf(context: Context, counted: readonly ContactId[]): (id: ContactId) => InTheWhole {
  const { store } = context;
  const fitsOf = fitsIn(context);
  const acquaintance = store.links.acquaintance();
  const isMuch = isMuchKnown(acquaintance.pairs.length, acquaintance.circles);
  const people = isMuch ? counted.map((contactId) => ({ contactId, ...NOT_CODED })) : codedAs(store, counted);
  const views = perspectives(people, acquaintance);
  return (id) => ({ goalFits: fitsOf(id), perspective: views.get(id) ?? null });
}

/** The perspective of each of those in the outlines, by their place there; null for those who are not counted. */
function perspectivesIn({ store }: Context, { ids, placeOf, isCounted }: Outlines): (place: number) => number | null {
  const among = new Int32Array(ids.length).fill(-1); // the place among those who are counted
  let count = 0;
  for (let place = 0; place < ids.length; place++) if (isCounted(place)) among[place] = count++;
  const byKey = store.links.acquaintanceByKey();
  const placed = (keys: readonly number[]): number[] => keys.map((key) => among[placeOf(key)] ?? -1);
  const isMuch = isMuchKnown(byKey.pairs.length / 2, byKey.circles);
  const people = isMuch
    ? Array<Coding>(count).fill(NOT_CODED)
    : codedAs(
        store,
        ids.filter((_, place) => isCounted(place)),
      );
  const views = perspectivesByPlace(people, { pairs: placed(byKey.pairs), circles: byKey.circles.map(placed) });
  return (place) => views(among[place] ?? -1);
}

/** How each contact fits the goals that stand, these in the order of their ids, as mission.ts goes through them. */
function fitsIn({ store, today }: Context): (id: ContactId) => readonly GoalFit[] {
  const goals = store.goals.open().sort((one, other) => (one.id < other.id ? -1 : 1));
  if (goals.length === 0) return () => NO_GOALS;
  const fits = new Map<ContactId, Map<GoalId, Pick<Fit, "fit">>>();
  for (const [contactId, goalId, fit] of store.fits.said()) {
    const known = fits.get(contactId);
    if (known) known.set(goalId, { fit });
    else fits.set(contactId, new Map([[goalId, { fit }]]));
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
    const met = new Set(store.list.ids(readFilter(filter), today));
    for (const id of met) known.add(id);
    return (id) => met.has(id);
  }
}

const NO_FITS: ReadonlyMap<GoalId, Fit> = new Map();
const NO_GOALS: readonly GoalFit[] = [];

const NOT_CODED: Coding = { field: null, level: null };

/**
 * Whether so many of the owner's people may be known to know each other that it is not asked how rare their field and level
 * are: to read those of everybody takes a while.
 */
function isMuchKnown(pairs: number, circles: readonly (readonly unknown[])[]): boolean {
  return 2 * pairs + circles.reduce((sum, members) => sum + members.length, 0) >= SCORING.perspective.leastCoded;
}

/** These people with their field and level, as far as they are known. */
function codedAs(store: Context["store"], ids: readonly ContactId[]): readonly Coded[] {
  const coded = codedBy(store.stats.titles(), store.stats.codingTags());
  return ids.map((contactId) => coded.get(contactId) ?? { contactId, ...NOT_CODED });
}

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
