import { SCORING } from "./constants.ts";
import { NO_STAND_INS, type Part, type PartRow } from "./part.ts";
import { type GoalFit, sorted } from "./tie.ts";

/** How far this person fits the owner's goals: 1 less the product of what each goal leaves open. */
export interface Mission extends Part {
  /** Goals of which something is known. */
  readonly goals: number;
}

export function mission(fits: readonly GoalFit[]): Mission {
  const goals = fits.length;
  if (goals === 0) return { value: null, goals, rows: [] };
  const rows: PartRow[] = [];
  for (const fit of sorted([...fits], byGoal)) {
    const share = goalShare(fit);
    if (share > 0) rows.push({ source: "goal", id: fit.goalId, contribution: share, standIns: NO_STAND_INS });
  }
  return { value: missionValue(fits), goals, rows: rows.length > 0 ? rows : noneFits(fits) };
}

/** The value alone; null for nobody's goals. */
export function missionValue(fits: readonly GoalFit[]): number | null {
  if (fits.length === 0) return null;
  let open = 1;
  for (const fit of fits.length === 1 ? fits : sorted([...fits], byGoal)) open *= 1 - goalShare(fit);
  return 1 - open;
}

/** Whether the owner has said of any of these goals how far they serve it. */
export function isAsked(fits: readonly GoalFit[]): boolean {
  return fits.some(({ isInferred }) => !isInferred);
}

function byGoal(one: GoalFit, other: GoalFit): number {
  return one.goalId < other.goalId ? -1 : 1;
}

/** How much of a goal the fit meets. */
function goalShare({ weight, fit, isInferred }: GoalFit): number {
  const { mostWeight, mostFit, inferredFit } = SCORING.mission;
  const answer = isInferred ? Math.min(fit, inferredFit) : fit;
  return (Math.min(weight, mostWeight) * answer) / mostFit;
}

/** That no goal is met is known from any one of the answers. */
function noneFits(fits: readonly GoalFit[]): PartRow[] {
  const [first = "", ...others] = fits.map(({ goalId }) => goalId).sort();
  return [{ source: "goal", id: first, contribution: 0, standIns: others }];
}
