import { NetError } from "../errors.ts";
import type { ContactId } from "./contact.ts";
import { type Day, daysBetween } from "./day.ts";
import { folded } from "./name.ts";
import { quoted } from "./quoted.ts";

export type GoalId = string & { readonly __goalId: never };
export type CriterionId = string & { readonly __criterionId: never };
export type AnswerId = string & { readonly __answerId: never };

export const SPHERES = ["business", "personal", "brand"] as const;
export type Sphere = (typeof SPHERES)[number];

/** The most a goal may weigh: no single purpose decides about a person. */
export const MOST_WEIGHT = 0.9;

/** Something the owner's networking is for. */
export interface Goal {
  readonly id: GoalId;
  readonly title: string;
  readonly sphere: Sphere;
  /** How much it matters, over 0 and at most .9. */
  readonly weight: number;
  /** The day by which it is wanted; null for one without an end. */
  readonly horizon: Day | null;
  /** The day it was reached or given up; null while it stands. */
  readonly closedOn: Day | null;
}

/** A question by which the right relations are told, and the filter of `net list` that answers it by itself, if any does. */
export interface Criterion {
  readonly id: CriterionId;
  readonly goalId: GoalId | null;
  readonly question: string;
  readonly filter: string | null;
}

/** What the owner answered to one of the questions of `net init` or of a review; the newest holds, the older ones are kept. */
export interface Answer {
  readonly id: AnswerId;
  /** The name of the question, such as `mission` or `why-me`. */
  readonly question: string;
  /** Of whom it was asked; null for what is asked of the owner alone. */
  readonly contactId: ContactId | null;
  readonly text: string;
  readonly answeredOn: Day;
}

/** A goal's weight as it may be stored; throws when it is not over 0 and at most .9. */
export function cleanWeight(weight: number): number {
  if (weight > 0 && weight <= MOST_WEIGHT) return weight;
  throw new NetError("invalid", `a goal weighs more than 0 and at most ${MOST_WEIGHT}, not ${weight}`, {
    hint: "--weight .6",
  });
}

/** What the weights are called that `net init` asks for in plain words. */
export const PLAIN_WEIGHTS = { most: 0.9, much: 0.6, also: 0.3 } as const;
export type PlainWeight = keyof typeof PLAIN_WEIGHTS;

/** The plain word nearest to a weight. */
export function plainWeight(weight: number): PlainWeight {
  return weight >= 0.75 ? "most" : weight >= 0.45 ? "much" : "also";
}

/** A goal as it is set; throws where one of that title stands already. */
export function newGoal(standing: readonly Goal[], goal: Omit<Goal, "id" | "closedOn">, newId: () => string): Goal {
  demandOfItsOwn(standing, goal);
  return { id: newId() as GoalId, ...goal, closedOn: null };
}

/** A goal that is called like another could not be named any more. */
export function demandOfItsOwn(others: readonly Goal[], goal: Pick<Goal, "title" | "weight" | "horizon">): void {
  const words = folded(goal.title);
  const same = others.find(({ title }) => title === goal.title || (words !== "" && folded(title) === words));
  if (!same) return;
  const by = goal.horizon === null ? "" : ` --by ${goal.horizon}`;
  throw new NetError("refused", `"${same.title}" is a goal already`, {
    hint: `net mission --change ${quoted(same.title)} --weight ${goal.weight}${by}`,
  });
}

/** How long a question that was skipped is left alone. */
const SKIPPED_DAYS = 30;

/** An answer without a text: the question was put, and passed over. */
export function isSkip({ text }: Pick<Answer, "text">): boolean {
  return text === "";
}

/** Whether a question with this newest answer is to be put: it has none, or was skipped, and not just now. */
export function isOpenQuestion(newest: Answer | null, today: Day): boolean {
  return newest === null || (isSkip(newest) && daysBetween(newest.answeredOn, today) >= SKIPPED_DAYS);
}

/** An answer as it is given: a new one, or the one that says so already. A skip that is repeated is noted anew. */
export function answerGiven(
  newest: Answer | null,
  given: Omit<Answer, "id">,
  newId: () => string,
): { readonly answer: Answer; readonly isNew: boolean } {
  if (newest !== null && !isSkip(newest) && newest.text === given.text) return { answer: newest, isNew: false };
  return { answer: { id: newId() as AnswerId, ...given }, isNew: true };
}

/** A criterion as it is said: a new one, or the one with the same question, with whatever else was said of it. */
export function criterionSaid(
  known: readonly Criterion[],
  said: Pick<Criterion, "question"> & Partial<Criterion>,
  newId: () => string,
): { readonly before: Criterion | null; readonly after: Criterion } {
  const words = folded(said.question);
  const before =
    known.find(({ question }) => question === said.question || (words !== "" && folded(question) === words)) ?? null;
  const { goalId = before?.goalId ?? null, filter = before?.filter ?? null } = said;
  const { id, question } = before ?? { id: newId() as CriterionId, question: said.question };
  return { before, after: { id, goalId, question, filter } };
}
