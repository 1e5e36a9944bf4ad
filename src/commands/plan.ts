import { type Command, InvalidArgumentError, Option } from "commander";
import type { Context } from "../context.ts";
import { TIERS, type Tier } from "../domain/contact.ts";
import { plusDays } from "../domain/day.ts";
import { LOGGED_DAYS } from "../domain/load.ts";
import { planned, planReport } from "../domain/plan.ts";
import { hoursOf } from "../domain/setting.ts";
import { TIER_DEFAULTS, type TierPlan } from "../domain/tier.ts";
import { NetError } from "../errors.ts";
import { planView, type TierReport, tierView } from "../views/plan.ts";
import { command, dryRunOption, jsonOption } from "./common/command.ts";
import { spanMeant } from "./common/day-meant.ts";
import { numberBetween } from "./common/number-meant.ts";
import { printReport } from "./common/output.ts";
import { settingOf } from "./common/setting.ts";
import { type WriteOptions, write } from "./common/write.ts";

interface PlanOptions extends WriteOptions {
  readonly tier?: Tier;
  readonly most?: number;
  readonly every?: number;
  readonly reset: boolean;
}

export function planCommand(context: Context): Command {
  return command("plan", "what your rhythms cost a week, and what to choose when it is too much", [
    "net plan",
    "net plan --tier core --most 10 --every 3w   (a tier of your own: for whom, and how often)",
    "net plan --tier core --reset",
    "net config hours 2                          (the hours a week you have)",
  ])
    .addOption(new Option("--tier <tier>", "the tier to change").choices(TIERS))
    .option("--most <count>", "how many people it is meant for", numberBetween(1, 9999))
    .option("--every <span>", "how often it asks for a word, such as 3w", wantedSpan)
    .addOption(new Option("--reset", "as it was before you changed it").default(false).conflicts(["most", "every"]))
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .action((options: PlanOptions) => runPlan(context, options));
}

function wantedSpan(typed: string): number {
  const days = spanMeant(typed);
  if (days >= 1 && days <= 3660) return days;
  throw new InvalidArgumentError("It must be from 1d to 10 years.");
}

function runPlan(context: Context, options: PlanOptions): void {
  const { tier, most, every, reset, json } = options;
  const isEdit = most !== undefined || every !== undefined || reset;
  if (tier !== undefined && isEdit) return changeTier(context, tier, options);
  if (tier !== undefined || isEdit) {
    throw new NetError("usage", tier === undefined ? "of which tier?" : `what is to change about ${tier}?`, {
      hint: `net plan --tier ${tier ?? "core"} --most 10 --every 3w, or --reset`,
    });
  }
  const { store, today } = context;
  const facts = {
    plans: store.tiers.plans(),
    caredFor: store.plan.caredFor(),
    rhythms: store.plan.rhythms(),
    minutes: store.plan.minutes(plusDays(today, -LOGGED_DAYS), today),
    hours: hoursOf(settingOf(context, "hours")),
  };
  printReport(context, planReport(facts, today), { json, view: planView });
}

function changeTier(context: Context, tier: Tier, options: PlanOptions): void {
  const { store, today } = context;
  write(
    context,
    options,
    () => {
      const before = store.tiers.plans()[tier];
      const after: TierPlan = options.reset
        ? TIER_DEFAULTS[tier]
        : { id: tier, most: options.most ?? before.most, days: options.every ?? before.days };
      const change = planned(store.tiers.byId(tier), after);
      const report: TierReport = { today, tier, before, after, people: store.tiers.counts()[tier] };
      return { changes: change === null ? [] : [change], report };
    },
    tierView,
  );
}
