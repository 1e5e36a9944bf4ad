import type { Context } from "../context.ts";
import { quarterOf, type TargetProgress, targetProgress } from "../domain/target.ts";

/** Every target, with how far it has come in this quarter; where there is none, nothing is reckoned. */
export function targetsNow({ store, today }: Context): readonly TargetProgress[] {
  const targets = store.targets.all();
  if (targets.length === 0) return [];
  const { from, until } = quarterOf(today);
  const plans = new Map(store.eventPlans.all().map((plan) => [plan.id, plan]));
  const facts = {
    minutes: store.roi.minutes(from, until),
    plans: store.events.all().flatMap(({ id, on }) => {
      const plan = plans.get(id);
      return plan && on >= from && on <= today ? [plan] : [];
    }),
    outcomes: store.outcomes.since(from).filter(({ on }) => on < until),
    learnings: store.learnings.since(from).filter(({ on }) => on < until),
  };
  return targets.map((target) => ({ ...target, done: targetProgress(target, facts) }));
}
