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

/** Targets as they are said: new ones, or those of the same unit for the same goal with another amount; of one unit the last counts. */
export function targetsSet(
  { store, newId }: Context,
  typed: readonly string[],
  goalId: Target["goalId"],
): readonly { readonly target: Target; readonly change: readonly Change[] }[] {
  const said = typed.map((each) => ({ goalId, ...readTarget(each) }));
  const last = said.filter((each, at) => said.slice(at + 1).every(({ unit }) => folded(unit) !== folded(each.unit)));
  return last.map((each) => {
    const before = sameTarget(store.targets.all(), each);
    if (before === null) {
      const target: Target = { id: newId() as TargetId, ...each };
      return { target, change: [created("target", target)] };
    }
    const target: Target = { ...before, amount: each.amount };
    return { target, change: [changed("target", before, target)] };
  });
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
