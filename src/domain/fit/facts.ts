import type { ContactId } from "../contact.ts";
import type { Fit } from "../fit.ts";
import type { Criterion, Goal, GoalId } from "../mission.ts";
import type { GoalFit } from "../scoring/tie.ts";

/**
 * What tells without asking that somebody serves a goal: a criterion that is met, or an offer that meets a need of the owner's.
 * Who it is may be said by their id, or by a place in a list.
 */
export interface Sign<Who = ContactId> extends Pick<Criterion, "goalId" | "question"> {
  readonly isMetBy: (who: Who) => boolean;
}

/** How far somebody fits each goal, `fits` being what was said of them: as the owner said where they were asked, else inferred from a sign. */
export function goalFits<Who>(
  who: Who,
  goals: readonly Goal[],
  fits: ReadonlyMap<GoalId, Pick<Fit, "fit">>,
  criteria: readonly Sign<Who>[],
): readonly GoalFit[] {
  const found: GoalFit[] = [];
  // By number, and so are the signs: an iterator makes an object for each step, of which a ranking takes a hundred thousand.
  for (let at = 0; at < goals.length; at++) {
    const goal = goals[at];
    if (goal === undefined) continue;
    const { id, weight } = goal;
    const asked = fits.get(id);
    if (asked) found.push({ goalId: id, weight, fit: asked.fit, isInferred: false, why: null });
    else {
      const met = signOf(id, who, criteria);
      if (met) found.push({ goalId: id, weight, fit: 1, isInferred: true, why: met.question });
    }
  }
  return found;
}

/** The first sign that they serve the goal. */
function signOf<Who>(goalId: GoalId, who: Who, criteria: readonly Sign<Who>[]): Sign<Who> | null {
  for (let at = 0; at < criteria.length; at++) {
    const sign = criteria[at];
    if (sign?.goalId === goalId && sign.isMetBy(who)) return sign;
  }
  return null;
}
