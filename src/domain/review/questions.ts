import { type Day, daysBetween } from "../day.ts";
import { type Fact, freshUntil } from "../fact.ts";
import type { Fit } from "../fit.ts";
import { type Answer, type Goal, type GoalId, isOpenQuestion } from "../mission.ts";

/** After how many days it is asked again how far somebody serves a goal. */
const FIT_DAYS = 365;

/** A question a review puts about one person. */
export type ReviewAsked =
  | { readonly kind: "goal"; readonly goalId: GoalId; readonly title: string; readonly before: Fit["fit"] | null }
  | { readonly kind: "give" | "hope" | "occupied" };

/** The name under which the answer is kept, or that it was skipped. */
export function answerName(asked: ReviewAsked): string {
  return asked.kind === "goal" ? `review-goal:${asked.goalId}` : `review-${asked.kind}`;
}

/** What is stored that answers the questions about one person. */
interface ReviewAnswers {
  readonly goals: readonly Goal[];
  readonly fits: readonly Fit[];
  readonly facts: readonly Fact[];
  /** What was answered about them, or skipped, newest first. */
  readonly answers: readonly Answer[];
}

/** The questions that are not answered yet, and were not skipped just now. */
export function openQuestions({ goals, fits, facts, answers }: ReviewAnswers, today: Day): readonly ReviewAsked[] {
  const isOpen = (asked: ReviewAsked): boolean =>
    isOpenQuestion(answers.find(({ question }) => question === answerName(asked)) ?? null, today);
  const ofGoals = goals.flatMap(({ id, title }): ReviewAsked[] => {
    const fit = fits.find(({ goalId }) => goalId === id);
    return fit && daysBetween(fit.askedOn, today) < FIT_DAYS
      ? []
      : [{ kind: "goal", goalId: id, title, before: fit?.fit ?? null }];
  });
  const isOccupiedKnown = facts.some((fact) => fact.area === "occupied-with" && today <= freshUntil(fact));
  const others: readonly ReviewAsked[] = [
    { kind: "give" },
    { kind: "hope" },
    ...(isOccupiedKnown ? [] : [{ kind: "occupied" } as const]),
  ];
  return [...ofGoals, ...others].filter(isOpen);
}
