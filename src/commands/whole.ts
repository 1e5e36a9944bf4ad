import type { Context } from "../context.ts";
import { codedBy } from "../domain/coding.ts";
import type { ContactId } from "../domain/contact.ts";
import type { Fit } from "../domain/fit.ts";
import { goalFits, type Sign } from "../domain/fit-facts.ts";
import { readFilter } from "../domain/list.ts";
import { sourcesOf } from "../domain/match.ts";
import type { GoalId } from "../domain/mission.ts";
import { SCORING } from "../domain/scoring/constants.ts";
import type { InTheWhole } from "../domain/scoring/outline.ts";
import { type Coding, perspectivesByPlace } from "../domain/scoring/perspective.ts";
import type { GoalFit } from "../domain/scoring/tie.ts";
import type { Outlines } from "../store/outlines.ts";

/** Everybody in the file, told by places from here on: to look up ids by the thousand takes longer than all the rest. */
type Everybody = Pick<Outlines, "ids" | "placeOf" | "isCounted">;

/** How each contact fits the mission and, among those who are counted, widens the view. */
export function wholeOf(context: Context, everybody: Everybody): (place: number) => InTheWhole {
  const goalFitsAt = fitsIn(context, everybody);
  const perspectiveAt = perspectivesIn(context, everybody);
  return (place) => ({ goalFits: goalFitsAt(place), perspective: perspectiveAt(place) });
}

function perspectivesIn({ store }: Context, { ids, placeOf, isCounted }: Everybody): (place: number) => number | null {
  const among = new Int32Array(ids.length).fill(-1); // the place among those who are counted
  const counted: number[] = [];
  for (let place = 0; place < ids.length; place++) {
    if (isCounted(place)) among[place] = counted.push(place) - 1;
  }
  const { pairs, circles } = store.links.acquaintanceByKey();
  const placed = (keys: readonly number[]): number[] => keys.map((key) => among[placeOf(key)] ?? -1);
  const isMuchKnown = pairs.length + circles.reduce((sum, { length }) => sum + length, 0) >= LEAST_CODED;
  const people = isMuchKnown ? Array<Coding>(counted.length).fill(NOT_CODED) : codedAs(store, ids, counted);
  const views = perspectivesByPlace(people, { pairs: placed(pairs), circles: circles.map(placed) });
  return (place) => views(among[place] ?? -1);
}

/** As long as fewer are known to know somebody it is asked how rare their field and level are: to read those of everybody takes a while. */
const LEAST_CODED = SCORING.perspective.leastCoded;
const NOT_CODED: Coding = { field: null, level: null };

/** The field and level of those at `places`, as far as they are known. */
function codedAs(store: Context["store"], ids: readonly ContactId[], places: readonly number[]): readonly Coding[] {
  const coded = codedBy(store.stats.titles(), store.stats.codingTags());
  return places.map((place) => coded.get(ids[place] ?? "") ?? NOT_CODED);
}

/** How each contact fits the goals that stand, these in the order of their ids, as mission.ts goes through them. */
function fitsIn({ store, today }: Context, { ids, placeOf }: Everybody): (place: number) => readonly GoalFit[] {
  const goals = store.goals.open().sort((one, other) => (one.id < other.id ? -1 : 1));
  if (goals.length === 0) return () => NO_GOALS;
  /** Of whom anything is known that a goal asks for. */
  const isKnown = new Uint8Array(ids.length);
  const fits = new Map<number, Map<GoalId, Pick<Fit, "fit">>>();
  for (const [key, goalId, fit] of store.fits.said()) {
    const place = placeOf(key);
    isKnown[place] = 1;
    const known = fits.get(place);
    if (known) known.set(goalId, { fit });
    else fits.set(place, new Map([[goalId, { fit }]]));
  }
  const signs: Sign<number>[] = store.criteria.all().map((criterion) => {
    const { filter } = criterion;
    return {
      ...criterion,
      isMetBy: metAt(filter === null ? [] : store.list.keys(readFilter(filter), today).map(placeOf)),
    };
  });
  for (const { goalId, question, sources } of offersMeetingNeeds(store)) {
    const places = new Map(sources.size === 0 ? [] : ids.map((id, place) => [id, place]));
    signs.push({ goalId, question, isMetBy: metAt([...sources].map((id) => places.get(id) ?? -1)) });
  }
  return (place) => (isKnown[place] === 1 ? goalFits(place, goals, fits.get(place) ?? NO_FITS, signs) : NO_GOALS);

  function metAt(places: readonly number[]): (place: number) => boolean {
    const isMet = new Uint8Array(ids.length);
    for (const place of places) {
      isMet[place] = 1;
      isKnown[place] = 1;
    }
    return (place) => isMet[place] === 1;
  }
}

const NO_FITS: ReadonlyMap<GoalId, Fit> = new Map();
const NO_GOALS: readonly GoalFit[] = [];

/** Who offers what the owner needs for a goal serves it, as far as words tell. */
function offersMeetingNeeds(
  store: Context["store"],
): (Pick<Sign<number>, "goalId" | "question"> & { readonly sources: ReadonlySet<ContactId> })[] {
  const needs = store.needs.of(null).filter(({ goalId }) => goalId !== null);
  if (needs.length === 0) return [];
  const sources = sourcesOf(needs, store.offers.ofContacts(), store.stats.tagsOfOffering());
  return needs.map((need) => ({
    goalId: need.goalId,
    question: `offers what you need: ${need.text}`,
    sources: sources.get(need) ?? new Set(),
  }));
}
