import type { Context } from "../../context.ts";
import { type Change, changed, created } from "../../domain/change.ts";
import { plusDays } from "../../domain/day.ts";
import { folded } from "../../domain/name.ts";
import {
  quarterOf,
  readTarget,
  sameTarget,
  type Target,
  type TargetId,
  type TargetProgress,
  targetProgress,
  unitIn,
} from "../../domain/target.ts";
import { entryMeant } from "../common/entry.ts";

/** Every target, with how far it has come in this quarter; where there is none, nothing is reckoned. */
export function targetsNow({ store, today }: Context): readonly TargetProgress[] {
  const targets = store.targets.all();
  if (targets.length === 0) return [];
  const { from, until } = quarterOf(today);
  const plans = new Map(store.eventPlans.all().map((plan) => [plan.id, plan]));
  const facts = {
    minutes: store.hours.minutes(plusDays(from, -1), today),
    plans: store.events.all().flatMap(({ id, on }) => {
      const plan = plans.get(id);
      return plan && on >= from && on <= today ? [plan] : [];
    }),
    outcomes: store.outcomes.since(from).filter(({ on }) => on < until),
    learned:
      store.learnings.since(from).filter(({ on }) => on < until).length +
      store.meetings.learned(from, plusDays(until, -1)),
  };
  return targets.map((target) => ({ ...target, done: targetProgress(target, facts) }));
}

/** A target as it is said: a new one, or that of the same unit for the same goal with another amount. */
export function targetSet(
  { store, newId }: Context,
  typed: string,
  goalId: Target["goalId"],
): { readonly target: Target; readonly changes: readonly Change[] } {
  const said = { goalId, ...readTarget(typed) };
  const before = sameTarget(store.targets.all(), said);
  if (before === null) {
    const target: Target = { id: newId() as TargetId, ...said };
    return { target, changes: [created("target", target)] };
  }
  const target: Target = { ...before, amount: said.amount };
  return { target, changes: before.amount === target.amount ? [] : [changed("target", before, target)] };
}

export function targetMeant({ store }: Context, which: string): Target {
  const [only, ...others] = store.targets.all().filter(({ unit }) => folded(unit) === folded(unitIn(which)));
  if (only !== undefined && others.length === 0) return only;
  return entryMeant(store.targets.all(), which, {
    textOf: ({ amount, unit }) => `${amount} ${unit.replace("-", " ")}`,
    none: "no target is called",
    hint: "net mission",
  });
}
