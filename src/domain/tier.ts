import { TIERS, type Tier, type TierDays } from "./contact.ts";

/** How many people a tier is meant for, and how often it asks for a word. */
export interface TierPlan {
  readonly id: Tier;
  readonly most: number;
  readonly days: number;
}

/** What holds until the owner says otherwise. */
export const TIER_DEFAULTS: Readonly<Record<Tier, TierPlan>> = {
  core: { id: "core", most: 8, days: 21 },
  close: { id: "close", most: 24, days: 45 },
  active: { id: "active", most: 60, days: 90 },
  wide: { id: "wide", most: 120, days: 180 },
};

export type TierPlans = Readonly<Record<Tier, TierPlan>>;

/** The plan of every tier: the owner's own where there is one. */
export function tierPlans(own: readonly TierPlan[]): TierPlans {
  return own.reduce<TierPlans>((plans, plan) => ({ ...plans, [plan.id]: plan }), TIER_DEFAULTS);
}

export function tierDays(plans: TierPlans): TierDays {
  const { core, close, active, wide } = plans;
  return { core: core.days, close: close.days, active: active.days, wide: wide.days };
}

/** The next tier that asks less often; null after the last. */
export function widerTier(tier: Tier): Tier | null {
  return TIERS[TIERS.indexOf(tier) + 1] ?? null;
}

/** As many as a tier holds at all, unless the owner says so: half as many again. */
export function mostAtAll({ most }: TierPlan): number {
  return Math.floor(1.5 * most);
}
