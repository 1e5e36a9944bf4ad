import { NetError } from "../errors.ts";
import { isHours, readAmount } from "./amount.ts";
import { type Day, dayFrom, monthOf, plusMonths, yearOf } from "./day.ts";
import type { EventPlan } from "./event/plan.ts";
import type { GoalId } from "./mission.ts";
import { cleanLine, folded } from "./name.ts";
import { type Outcome, readOutcomeKind } from "./outcome.ts";

export type TargetId = string & { readonly __targetId: never };

/** How much of something is wanted each quarter. */
export interface Target {
  readonly id: TargetId;
  /** The goal it is for; null where it is for all of the owner's networking. */
  readonly goalId: GoalId | null;
  readonly amount: number;
  /** `hours`, a kind of outcome, `learned` for what was learned, or a unit of the owner's own. */
  readonly unit: string;
}

/** A target, and how far it has come in the quarter that `today` lies in. */
export interface TargetProgress extends Target {
  readonly done: number;
}

/** The first day of the quarter of `day`, and the first one of the next. */
export function quarterOf(day: Day): { readonly from: Day; readonly until: Day } {
  const month = monthOf(day) - ((monthOf(day) - 1) % 3);
  const from = dayFrom(yearOf(day), month, 1) ?? day;
  return { from, until: plusMonths(from, 3) };
}

const LEARNED = ["learnings", "lessons", "things learned", "learned", "læringer", "lært", "ting lært"].map(folded);

/** `6 customer meetings`, `40 timer`, `50.000 kr`: throws where there is no amount or nothing to count. */
export function readTarget(typed: string): Pick<Target, "amount" | "unit"> {
  const { amount = 0, unit = null } = readAmount(typed) ?? {};
  if (amount <= 0 || unit === null) {
    throw new NetError("usage", `"${typed}" is no target`, {
      hint: '--target "6 customer meetings", "40 hours", "50.000 kr" or "3 talks"',
    });
  }
  return { amount, unit: unitOf(unit) };
}

/** What a target counts, by a word for it, with or without how many. */
export function unitIn(typed: string): string {
  return unitOf(readAmount(typed)?.unit ?? typed);
}

function unitOf(words: string): string {
  const word = folded(words);
  if (isHours(words)) return "hours";
  if (LEARNED.includes(word)) return "learned";
  return readOutcomeKind(words) ?? cleanLine(words);
}

/** The target of this unit for the same goal, if there is one: it is changed rather than set twice. */
export function sameTarget(
  targets: readonly Target[],
  { goalId, unit }: Pick<Target, "goalId" | "unit">,
): Target | null {
  return targets.find((target) => target.goalId === goalId && folded(target.unit) === folded(unit)) ?? null;
}

/** What there was in one quarter. */
interface QuarterFacts {
  /** The owner's hours in it, those of events among them. */
  readonly minutes: number;
  /** Of the events that were. */
  readonly plans: readonly Pick<EventPlan, "hours" | "goalId">[];
  readonly outcomes: readonly Outcome[];
  /** How many things the owner learned, noted by themselves or at a meeting of a group. */
  readonly learned: number;
}

/**
 * How much of it there was. A conversation serves no goal by itself, so the hours of a goal are those of its events. Outcomes
 * count by what they are worth in the unit, and else one each of their kind.
 */
export function targetProgress({ goalId, unit }: Target, { minutes, plans, outcomes, learned }: QuarterFacts): number {
  const isOf = (own: GoalId | null): boolean => goalId === null || own === goalId;
  if (unit === "hours") {
    if (goalId === null) return rounded(minutes / 60);
    return rounded(plans.reduce((sum, plan) => sum + (isOf(plan.goalId) ? (plan.hours ?? 0) : 0), 0));
  }
  if (unit === "learned") return learned;
  const counted = outcomes.filter((outcome) => isOf(outcome.goalId) && isCounted(outcome, unit));
  return rounded(
    counted.reduce((sum, outcome) => sum + (outcome.unit === null ? (outcome.value ?? 1) : worthIn(outcome, unit)), 0),
  );
}

function isCounted(outcome: Outcome, unit: string): boolean {
  return outcome.kind === unit || (outcome.unit !== null && folded(outcome.unit) === folded(unit));
}

/** What is counted in another unit than that of the target is one of its kind. */
function worthIn({ value, unit }: Outcome, wanted: string): number {
  return unit !== null && folded(unit) === folded(wanted) ? (value ?? 1) : 1;
}

function rounded(amount: number): number {
  return Math.round(amount * 10) / 10;
}
