import type { ContactId } from "../contact.ts";
import { goalFits } from "../fit/facts.ts";
import type { Fit } from "../fit.ts";
import type { Criterion, Goal, GoalId } from "../mission.ts";
import { SCORING } from "../scoring/constants.ts";
import { missionValue } from "../scoring/mission.ts";
import type { GoalFit } from "../scoring/tie.ts";
import { cadenceUrge } from "../urgency.ts";
import type { Serving } from "./facts.ts";

/** What the owner's purpose says of people: goals, and the criteria by which a fit may be inferred. */
export interface Purpose {
  /** The weightiest first. */
  readonly goals: readonly Goal[];
  readonly criteria: readonly Criterion[];
}

/** What was said of one person, of goals that may have been closed since, too. */
export type FitsOf = ReadonlyMap<GoalId, Fit>;
type Met = Criterion & { readonly isMetBy: (id: ContactId) => boolean };

/** What counts where there is no goal, or nothing is known. */
export const UNASKED: Serving = { fit: 1, goal: null };

const FULL = [1, 1] as const;
const NOBODY = "" as ContactId;

/**
 * How far somebody serves the goals, and which of them most. Whoever was not asked about counts as a full fit: what a
 * criterion infers adds to what was said, and never makes anybody less urgent than one of whom nothing is known.
 */
export function servingOf(id: ContactId, { goals }: Purpose, fits: FitsOf, criteria: readonly Met[]): Serving {
  const known = goalFits(id, goals, fits, criteria);
  const fit = missionValue(known);
  if (fit === null) return UNASKED;
  return {
    fit: isAsked(goals, fits) ? fit : 1,
    goal: fit >= SCORING.verdict.mission ? mostServed(goals, known) : null,
  };
}

/** The title of the goal that the fit meets most of; of the weightiest where several are alike. */
function mostServed(goals: readonly Goal[], fits: readonly GoalFit[]): string | null {
  const most = fits.reduce((one, other) => (shareOf(other) > shareOf(one) ? other : one));
  return goals.find(({ id }) => id === most.goalId)?.title ?? null;
}

/** Whether it is worth a look which criteria somebody meets: it could change their urgency, or the goal that is named. */
export function isInferenceOpen({ goals, criteria }: Purpose, fits: FitsOf): boolean {
  const open = goals.filter(
    ({ id }) => !fits.has(id) && criteria.some(({ goalId, filter }) => goalId === id && filter),
  );
  if (open.length === 0) return false;
  return isAsked(goals, fits) || 1 - openAfter(open) >= SCORING.verdict.mission;
}

/** A rhythm that runs out, by the share of it that has passed. */
export interface Silence {
  readonly contactId: ContactId;
  readonly ratio: number;
}

/**
 * The people among these, the longest silent first, that may be the `most` most urgent; null where somebody who comes after
 * them could be as urgent, so that more of them must be looked at.
 */
export function mostUrgent(
  silences: readonly Silence[],
  isWhole: boolean,
  purpose: Purpose,
  fitsOf: (id: ContactId) => FitsOf,
  most: number,
): readonly ContactId[] | null {
  const ranges = silences.map(({ contactId, ratio }) => {
    const [least, highest] = fitRange(purpose, fitsOf(contactId));
    return { contactId, least: cadenceUrge(ratio, least), highest: cadenceUrge(ratio, highest) };
  });
  const bound = ranges.map(({ least }) => least).sort((one, other) => other - one)[most - 1] ?? -1;
  if (!isWhole && cadenceUrge(silences.at(-1)?.ratio ?? 0, 1) > bound) return null;
  return ranges.filter(({ highest }) => highest >= bound).map(({ contactId }) => contactId);
}

/** The fit without anything inferred, and with all that could be. */
function fitRange(purpose: Purpose, fits: FitsOf): readonly [least: number, highest: number] {
  if (fits.size === 0) return FULL;
  const { fit: least } = servingOf(NOBODY, purpose, fits, []);
  if (!isInferenceOpen(purpose, fits)) return [least, least];
  const criteria = purpose.criteria.map((criterion) => ({ ...criterion, isMetBy: () => criterion.filter !== null }));
  return [least, servingOf(NOBODY, purpose, fits, criteria).fit];
}

function isAsked(goals: readonly Goal[], fits: FitsOf): boolean {
  return goals.some(({ id }) => fits.has(id));
}

/** What inferred fits to all of these would leave open of the mission. */
function openAfter(goals: readonly Goal[]): number {
  const { inferredFit, mostFit } = SCORING.mission;
  return goals.reduce((open, { weight }) => open * (1 - (weight * inferredFit) / mostFit), 1);
}

function shareOf({ weight, fit }: GoalFit): number {
  return weight * fit;
}
