import type { Tier } from "../domain/contact.ts";
import type { Day } from "../domain/day.ts";
import type { TypicalMinutes } from "../domain/load.ts";
import type { CircleLoad, PlanChoice, PlanReport } from "../domain/plan.ts";
import type { TierPlan } from "../domain/tier.ts";
import type { Style } from "../style.ts";
import { counted } from "./day.ts";
import { type Column, facing, hanging, table } from "./table.ts";

/** Below so many columns the reckoning stands beneath the table. */
const NARROW = 66;

/** What each tier costs a week, against the hours there are, and what there is to choose. */
export function planView(report: PlanReport, style: Style, width: number): string {
  if (report.people === 0) {
    return "Nobody has a rhythm yet, so that nothing is planned.  Next: net edit NAME --tier close\n";
  }
  const isNarrow = width < NARROW;
  const reckoned = isNarrow ? tiersReckoned(report.tiers, style, width) : "";
  return `${table(columns(report, isNarrow), style, width)}${reckoned}\n${verdict(report, width)}${choiceLines(report, style, width)}`;
}

function columns({ tiers, people, contactsAWeek, hoursAWeek }: PlanReport, isNarrow: boolean): Column[] {
  const column = (heading: string, cell: (load: CircleLoad) => string, total: string, least: number): Column => ({
    heading,
    cells: [...tiers.map(cell), total],
    least,
  });
  const reckoning = [
    column("a week", ({ contactsAWeek: count }) => figure(count), figure(contactsAWeek), 4),
    column("each", ({ people: some, typical }) => (some === 0 ? "" : typicalText(typical)), "", 7),
  ];
  return [
    column("tier", ({ tier }) => tierName(tier), "all", 5),
    column("people", peopleText, String(people), 6),
    column("every", ({ plan }) => (plan === null ? "" : every(plan.days)), "", 7),
    ...(isNarrow ? [] : reckoning),
    column("hours", ({ hoursAWeek: hours }) => figure(hours), figure(hoursAWeek), 4),
  ];
}

function peopleText({ people, plan }: CircleLoad): string {
  return plan === null ? String(people) : `${people} of ${plan.most}`;
}

function tierName(tier: CircleLoad["tier"]): string {
  return tier === "own" ? "own rhythm" : tier;
}

function typicalText({ minutes, from, logged }: TypicalMinutes): string {
  if (from === "assumed") return `${minutes} min assumed`;
  return `${minutes} min, from ${from === "all" ? "all " : ""}${counted(logged, "talk")}`;
}

function tiersReckoned(tiers: readonly CircleLoad[], style: Style, width: number): string {
  return tiers
    .filter(({ people }) => people > 0)
    .map(({ tier, contactsAWeek, typical }) =>
      hanging("  ", `${tierName(tier)}: ${figure(contactsAWeek)} a week, ${typicalText(typical)}`, width, (line) =>
        style.dim(line),
      ),
    )
    .join("");
}

function verdict({ hoursAWeek, hours, choices }: PlanReport, width: number): string {
  const cost = `${hoursText(hoursAWeek)} a week`;
  if (hours === null) {
    const next = `net config hours ${Math.max(0.5, Math.ceil(hoursAWeek * 2) / 2)}`;
    return hanging("", `This takes ${cost}. How many do you have? → ${next}`, width);
  }
  const has = counted(hours, "hour");
  if (hoursAWeek > hours) {
    const over = figure(hoursAWeek) === figure(hours) ? `${hoursAWeek} hours a week` : cost;
    return hanging("", `This takes ${over}, and you have ${has}. To choose from:`, width);
  }
  return hanging("", `It fits: ${cost}, and you have ${has}.${choices.length === 0 ? "  Next: net due" : ""}`, width);
}

function choiceLines({ choices }: PlanReport, style: Style, width: number): string {
  return choices
    .map((choice) => {
      const what = `${choice.kind === "fewer" ? "fewer people" : choice.kind === "slower" ? "slower tiers" : "more time"}: `;
      return (
        hanging("  ", what + choiceText(choice), width) +
        hanging("    ", `→ ${choice.command}`, width, (line) => style.cyan(line))
      );
    })
    .join("");
}

function choiceText(choice: PlanChoice): string {
  const saves = figure(choice.savesHours) !== "0" ? `, ${hoursText(choice.savesHours)} less` : "";
  switch (choice.kind) {
    case "fewer": {
      const who = choice.people === 1 ? "the longest silent" : `the ${choice.people} longest silent`;
      return `${who} of ${choice.tier} ${choice.into === null ? "without a rhythm" : `in ${choice.into}`}${saves}`;
    }
    case "slower":
      return `${choice.tier} every ${every(choice.days)} instead of ${every(choice.insteadOf)}${saves}`;
    case "more":
      return `${counted(choice.hours, "hour")} a week`;
  }
}

/** Exactly, where 45 days and six weeks are two things. */
function every(days: number): string {
  return days % 7 === 0 && days > 7 ? counted(days / 7, "week") : counted(days, "day");
}

function hoursText(value: number): string {
  return counted(Number(figure(value)), "hour");
}

function figure(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** What became of one tier. */
export interface TierReport {
  readonly today: Day;
  readonly tier: Tier;
  readonly before: TierPlan;
  readonly after: TierPlan;
  /** How many are in it. */
  readonly people: number;
}

export function tierView({ tier, before, after, people }: TierReport, style: Style, width: number): string {
  const rows: (readonly [string, string])[] = [];
  if (before.most !== after.most) rows.push(["meant for", `${before.most} → ${after.most}`]);
  if (before.days !== after.days) rows.push(["every", `${every(before.days)} → ${every(after.days)}`]);
  if (rows.length === 0) return `Nothing to change: ${tier} is so already.\n`;
  rows.push(["holds", `${people} of ${after.most}`], ["next", "net plan"]);
  return `${style.green("Changed")} ${tier}\n${facing(rows, style, width)}`;
}
