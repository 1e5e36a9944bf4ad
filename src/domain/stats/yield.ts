import { type Day, plusDays } from "../day.ts";
import type { ExchangeKind } from "../exchange.ts";
import { isConversation, type TieInteraction } from "../scoring/tie.ts";
import { type Named, named, type StatsTie } from "./people.ts";

/** What the network gives its owner. */
export interface Yield {
  /** Who challenged the owner within a year, and who gives support. */
  readonly challengers: readonly Named[];
  readonly supporters: readonly Named[];
  /** How often something was learned of somebody within a year. */
  readonly learnings: number;
  /** First spoken with within 90 days; and those with whom it went further. */
  readonly newPeople: readonly Named[];
  readonly deepened: readonly Named[];
}

export const YEAR_DAYS = 365;
export const NEW_DAYS = 90;
/** From which strength and trust on somebody would give support, though they were never asked. */
const SUPPORT = 0.6;

const CHALLENGING: readonly ExchangeKind[] = ["challenge", "sparring"];
const LEARNING: readonly ExchangeKind[] = ["knowledge", "content"];

export function yieldOf(ties: readonly StatsTie[], today: Day): Yield {
  const yearAgo = plusDays(today, -YEAR_DAYS);
  const lately = plusDays(today, -NEW_DAYS);
  const challengers: Named[] = [];
  const supporters: Named[] = [];
  const newPeople: Named[] = [];
  const deepened: Named[] = [];
  let learnings = 0;
  for (const each of ties) {
    const taken = each.tie.exchanges.filter(({ direction, on }) => direction === "take" && on <= today);
    const inYear = taken.filter(({ on }) => on > yearAgo);
    if (inYear.some(({ kind }) => CHALLENGING.includes(kind))) challengers.push(named(each));
    if (taken.some(({ kind }) => kind === "support") || wouldSupport(each)) supporters.push(named(each));
    learnings += inYear.filter(({ kind }) => LEARNING.includes(kind)).length;
    const { first, second, deep } = milestones(each.tie.interactions, today);
    if (first !== null && first > lately) newPeople.push(named(each));
    if ((second !== null && second > lately) || (deep !== null && deep > lately)) deepened.push(named(each));
  }
  return { challengers, supporters, learnings, newPeople, deepened };
}

function wouldSupport({ score: { parts } }: StatsTie): boolean {
  return parts.strength.value >= SUPPORT && parts.trust.value !== null && parts.trust.value >= SUPPORT;
}

/** The first and the second day of two-way contact, and the first that went below the surface. */
export function milestones(
  interactions: readonly TieInteraction[],
  today: Day,
): Readonly<Record<"first" | "second" | "deep", Day | null>> {
  let first: Day | null = null;
  let second: Day | null = null;
  let deep: Day | null = null;
  for (const interaction of interactions) {
    const { on, depth } = interaction;
    if (on > today || !isConversation(interaction)) continue;
    if (first === null || on < first) [first, second] = [on, first];
    else if (on > first && (second === null || on < second)) second = on;
    if (depth >= 2 && (deep === null || on < deep)) deep = on;
  }
  return { first, second, deep };
}
