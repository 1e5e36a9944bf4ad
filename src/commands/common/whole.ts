import type { Context } from "../../context.ts";
import { codedBy } from "../../domain/coding.ts";
import type { ContactId } from "../../domain/contact.ts";
import { goalFits, type Sign } from "../../domain/fit/facts.ts";
import type { Fit } from "../../domain/fit.ts";
import { readFilter } from "../../domain/list.ts";
import { sourcesOf } from "../../domain/match.ts";
import type { Goal, GoalId } from "../../domain/mission.ts";
import { acquaintancesAmong, type PlacedAcquaintance, placedBy } from "../../domain/scoring/acquaintances.ts";
import { SCORING } from "../../domain/scoring/constants.ts";
import type { InTheWhole } from "../../domain/scoring/outline.ts";
import { type Coding, type PerspectiveGround, perspectiveAmong } from "../../domain/scoring/perspective.ts";
import type { GoalFit } from "../../domain/scoring/tie.ts";
import type { Outlines } from "../../store/outlines.ts";

/** Everybody in the file, told by places from here on: to look up ids by the thousand takes longer than all the rest. */
type Everybody = Pick<Outlines, "ids" | "placeOf" | "isCounted">;

/** What only the file as a whole tells of its contacts, each at a place. */
interface Whole {
  readonly known: PlacedAcquaintance;
  /** What was answered of anybody and a goal; nothing where there is no goal. */
  readonly fits: () => readonly Pick<Fit, "contactId" | "goalId" | "fit">[];
  /** How somebody fits the mission. */
  readonly goalFitsAt: (place: number) => readonly GoalFit[];
  /** How far somebody widens the view, among those who are counted. */
  readonly perspectiveAt: (place: number) => number | null;
  /** What that was reckoned from. */
  readonly perspectiveGroundAt: (place: number) => PerspectiveGround | null;
  /** Both. */
  readonly at: (place: number) => InTheWhole;
}

export function wholeOf(context: Context, everybody: Everybody): Whole {
  const { ids, placeOf } = everybody;
  const { store } = context;
  const goals = store.goals.open();
  const said = goals.length === 0 ? [] : store.fits.said();
  const goalFitsAt = fitsIn(context, everybody, goals, said);
  const known = placedBy(placeOf, ids.length, store.links.acquaintanceByKey());
  // Read for the first who is asked for: the network as a whole asks for few, or nobody.
  let perspectives: ReturnType<typeof perspectiveAmong> | null = null;
  const views = () => (perspectives ??= perspectivesIn(store, everybody, known));
  const perspectiveAt = (place: number): number | null => views().valueOf(place);
  return {
    known,
    fits: () =>
      said.flatMap(([key, goalId, fit]) => {
        const contactId = ids[placeOf(key)];
        return contactId === undefined ? [] : { contactId, goalId, fit };
      }),
    goalFitsAt,
    perspectiveAt,
    perspectiveGroundAt: (place) => views().groundOf(place),
    at: (place) => ({ goalFits: goalFitsAt(place), perspective: perspectiveAt(place) }),
  };
}

function perspectivesIn(
  store: Context["store"],
  { ids, isCounted }: Everybody,
  known: PlacedAcquaintance,
): ReturnType<typeof perspectiveAmong> {
  const isIn = new Uint8Array(ids.length);
  for (let place = 0; place < isIn.length; place++) if (isCounted(place)) isIn[place] = 1;
  const acquaintances = acquaintancesAmong(known, ids.length, (place) => isIn[place] === 1);
  const people: (Coding | null)[] = [];
  const strangers: ContactId[] = [];
  let acquainted = 0;
  for (let place = 0; place < ids.length; place++) {
    const id = ids[place];
    people.push(isIn[place] === 1 ? NOT_CODED : null);
    if (acquaintances.knowsAny(place)) acquainted += 1;
    else if (isIn[place] === 1 && id !== undefined) strangers.push(id);
  }
  // Whoever knows another is coded by that. With enough of those nobody's field is compared, and theirs need not be read.
  const coded = codedAmong(store, acquainted >= SCORING.perspective.leastCoded ? strangers : null);
  const codings =
    coded.size === 0 ? people : people.map((none, place) => none && (coded.get(ids[place] ?? "") ?? none));
  return perspectiveAmong(codings, acquaintances);
}

const NOT_CODED: Coding = { field: null, level: null };

/** The field and level of some, or of everybody for null, as far as they are known; of thousands it takes a while. */
function codedAmong({ stats }: Context["store"], ids: readonly ContactId[] | null): ReadonlyMap<string, Coding> {
  return ids?.length === 0 ? new Map() : codedBy(stats.titles(ids), stats.codingTags(ids));
}

/** How each contact fits the goals that stand, these in the order of their ids, as mission.ts goes through them. */
function fitsIn(
  { store, today }: Context,
  { ids, placeOf }: Everybody,
  open: readonly Goal[],
  said: ReturnType<Context["store"]["fits"]["said"]>,
): Whole["goalFitsAt"] {
  const goals = open.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  if (goals.length === 0) return () => NO_GOALS;
  /** Of whom anything is known that a goal asks for. */
  const isKnown = new Uint8Array(ids.length);
  const fits = new Map<number, Map<GoalId, Pick<Fit, "fit">>>();
  for (let at = 0; at < said.length; at++) {
    const row = said[at];
    if (row === undefined) continue;
    const place = placeOf(row[0]); // not taken apart, which an iterator does
    isKnown[place] = 1;
    const known = fits.get(place);
    if (known) known.set(row[1], { fit: row[2] });
    else fits.set(place, new Map<GoalId, Pick<Fit, "fit">>().set(row[1], { fit: row[2] }));
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
    for (let at = 0; at < places.length; at++) {
      const place = places[at] ?? -1;
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
