import { type ChangeOf, changed, created, removed } from "./change.ts";
import type { ContactId, Tier } from "./contact.ts";
import { type Day, daysBetween } from "./day.ts";
import {
  type CircleRhythms,
  hoursOfAll,
  inEveryCircle,
  type Load,
  type LoggedMinutes,
  loadsOf,
  overBy,
} from "./load.ts";
import { quoted } from "./quoted.ts";
import { mostAtAll, TIER_DEFAULTS, type TierPlan, type TierPlans, widerTier } from "./tier.ts";

/** Somebody who is cared for and has a rhythm. */
export interface CaredFor {
  readonly id: ContactId;
  readonly tier: Tier | null;
  /** The rhythm that holds: their own, else their tier's. */
  readonly cadenceDays: number;
  readonly hasOwnRhythm: boolean;
  /** The last two-way contact, else the day they were met or added. */
  readonly silentSince: Day;
}

export interface CircleLoad extends Omit<Load, "circle"> {
  readonly tier: Load["circle"];
  /** What the tier is meant for; null for those without one. */
  readonly plan: (TierPlan & { readonly mostAtAll: number }) | null;
}

/** One way to make it fit: what it would be, the hours a week it saves, and the command that does it. */
export type PlanChoice = (
  | { readonly kind: "fewer"; readonly tier: Tier; readonly people: number; readonly into: Tier | null }
  | { readonly kind: "slower"; readonly tier: Tier; readonly days: number; readonly insteadOf: number }
  | { readonly kind: "more"; readonly hours: number }
) & { readonly savesHours: number; readonly command: string };

export interface PlanReport {
  readonly today: Day;
  readonly tiers: readonly CircleLoad[];
  readonly people: number;
  readonly contactsAWeek: number;
  readonly hoursAWeek: number;
  /** The hours a week the owner has for it; null where that was not said. */
  readonly hours: number | null;
  /** Empty where everything fits. */
  readonly choices: readonly PlanChoice[];
}

export interface PlanFacts {
  readonly plans: TierPlans;
  /** The longest silent first. */
  readonly caredFor: readonly CaredFor[];
  readonly rhythms: readonly CircleRhythms[];
  readonly minutes: LoggedMinutes;
  readonly hours: number | null;
}

/** As many hours as the setting takes. */
const MOST_HOURS = 99;

/** What the rhythms cost a week, against the hours there are; and what there is to choose where it is too much. */
export function planReport({ plans, caredFor, rhythms, minutes, hours }: PlanFacts, today: Day): PlanReport {
  const exact = loadsOf(inEveryCircle(rhythms), minutes).map((load) => withPlan(load, plans));
  const hoursAWeek = hoursOfAll(exact);
  return {
    today,
    tiers: exact
      .filter(({ tier, people }) => tier !== "own" || people > 0)
      .map((load) => ({
        ...load,
        contactsAWeek: rounded(load.contactsAWeek),
        hoursAWeek: rounded(load.hoursAWeek),
      })),
    people: caredFor.length,
    contactsAWeek: rounded(exact.reduce((sum, load) => sum + load.contactsAWeek, 0)),
    hoursAWeek: rounded(hoursAWeek),
    hours,
    choices: choices(exact, plans, caredFor, overBy(hoursAWeek, hours), hoursAWeek, today),
  };
}

function withPlan({ circle, people, ...load }: Load, plans: TierPlans): CircleLoad {
  const plan = circle === "own" ? null : { ...plans[circle], mostAtAll: mostAtAll(plans[circle]) };
  return { tier: circle, people, plan, ...load };
}

/** Fewer people, slower tiers or more time; `over` is by how many hours a week it is too much. */
function choices(
  loads: readonly CircleLoad[],
  plans: TierPlans,
  caredFor: readonly CaredFor[],
  over: number,
  hoursAWeek: number,
  today: Day,
): PlanChoice[] {
  const tiers = loads.flatMap((load) => (load.plan === null ? [] : [{ ...load, plan: load.plan }]));
  const overfull = tiers.filter(({ people, plan }) => people > plan.most);
  if (over <= 0 && overfull.length === 0) return [];
  const dearest = tiers.toSorted((a, b) => b.hoursAWeek - a.hoursAWeek).filter(({ people }) => people > 0);
  const [crowded = dearest[0]] = overfull.toSorted((a, b) => b.people / b.plan.most - a.people / a.plan.most);
  const fewer = crowded && fewerPeople(crowded, plans, caredFor, over, today);
  const slower = over > 0 && dearest[0] ? slowerTier(dearest[0], plans, caredFor, over) : null;
  const wanted = Math.ceil(hoursAWeek * 2) / 2;
  const more: PlanChoice | null =
    over > 0 && wanted <= MOST_HOURS
      ? { kind: "more", hours: wanted, savesHours: 0, command: `net config hours ${wanted}` }
      : null;
  return [fewer, slower, more].filter((choice) => choice !== null && choice !== undefined);
}

type TierLoad = CircleLoad & { readonly plan: TierPlan };

/** The longest silent of a tier one tier wider: as many as it holds too many, and until the hours are saved. */
function fewerPeople(
  { plan, people, typical }: TierLoad,
  plans: TierPlans,
  caredFor: readonly CaredFor[],
  over: number,
  today: Day,
): PlanChoice | null {
  const tier = plan.id;
  const into = widerTier(tier);
  const hoursEach = ((7 / plan.days - (into === null ? 0 : 7 / plans[into].days)) * typical.minutes) / 60;
  const members = caredFor.filter((person) => person.tier === tier);
  let saved = 0;
  let count = 0;
  for (const { hasOwnRhythm } of members) {
    // Where the next tier asks as often, nobody who moves there saves anything.
    if ((saved >= over || hoursEach <= 0) && count >= people - plan.most) break;
    saved += hasOwnRhythm ? 0 : hoursEach;
    count++;
  }
  if (saved <= 0 && people <= plan.most) return null;
  return {
    kind: "fewer",
    tier,
    people: count,
    into,
    savesHours: rounded(Math.max(0, saved)),
    command: movedBy(members, count, tier, into, today),
  };
}

/** One command that moves them all; where no filter by silence takes these and no others, the one that lists them. */
function movedBy(members: readonly CaredFor[], count: number, tier: Tier, into: Tier | null, today: Day): string {
  const [last, next] = [members[count - 1], members[count]];
  const theirs = `tier:${tier} is:active`;
  const moved = (where: string): string => `net edit --where ${quoted(where)} --tier ${into ?? "none"}`;
  if (last === undefined || next === undefined) return moved(theirs);
  const silent = daysBetween(last.silentSince, today) - 1;
  return silent < 1 || last.silentSince === next.silentSince
    ? `net list ${theirs} --sort last --limit ${count}`
    : moved(`${theirs} silent:${silent}d`);
}

/** The tier that costs most, as slow as it takes, and no slower than the next one; the last one at most half as often. */
function slowerTier(
  { plan, typical }: TierLoad,
  plans: TierPlans,
  caredFor: readonly CaredFor[],
  over: number,
): PlanChoice | null {
  const followers = caredFor.filter(({ tier, hasOwnRhythm }) => tier === plan.id && !hasOwnRhythm).length;
  const hoursAt = (days: number): number => (followers * 7 * typical.minutes) / days / 60;
  const wider = widerTier(plan.id);
  const slowest = wider === null ? plan.days * 2 : plans[wider].days;
  const now = hoursAt(plan.days);
  const enough = now > over ? Math.ceil((followers * 7 * typical.minutes) / 60 / (now - over)) : Infinity;
  const days = Math.min(slowest, enough > 14 ? Math.ceil(enough / 7) * 7 : enough);
  if (days <= plan.days) return null;
  return {
    kind: "slower",
    tier: plan.id,
    days,
    insteadOf: plan.days,
    savesHours: rounded(now - hoursAt(days)),
    command: `net plan --tier ${plan.id} --every ${days % 7 === 0 ? `${days / 7}w` : `${days}d`}`,
  };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The change that makes `after` the plan of its tier; null stands for none. One like the default is not kept. */
export function planned(stored: TierPlan | null, after: TierPlan): ChangeOf<"tier"> | null {
  const byItself = TIER_DEFAULTS[after.id];
  const isOwn = after.most !== byItself.most || after.days !== byItself.days;
  if (!isOwn) return stored && removed("tier", stored);
  if (stored === null) return created("tier", after);
  return stored.most === after.most && stored.days === after.days ? null : changed("tier", stored, after);
}
