import { type Command, Option } from "commander";
import type { Context } from "../../context.ts";
import { GROUP_TYPES, type Group, type GroupSaid, MODES, SIDES_OF_LIFE, SLOTS } from "../../domain/group/group.ts";
import { dryRunOption, goesWith, jsonOption } from "../common/command.ts";
import { dayAhead, spanMeant } from "../common/day-meant.ts";
import { orNone, saysNone, textOrNull, valueOrNull } from "../common/none.ts";
import { meetingMinutes, numberBetween, yearlyMoney } from "../common/number-meant.ts";
import type { WriteOptions } from "../common/write.ts";

/** What can be said of a group by flags; `none` clears. */
export interface GroupOptions extends WriteOptions {
  readonly purpose?: string;
  readonly vision?: string;
  readonly theme?: string;
  readonly type?: NonNullable<Group["type"]>;
  readonly open: boolean;
  readonly closed: boolean;
  readonly internal: boolean;
  readonly external: boolean;
  readonly side?: NonNullable<Group["side"]>;
  readonly fee?: number | "none";
  readonly every?: number | "none";
  readonly slot?: NonNullable<Group["slot"]>;
  readonly duration?: number | "none";
  readonly place?: string;
  readonly mode?: NonNullable<Group["mode"]>;
  readonly agenda?: string;
  readonly roles?: string;
  readonly rules?: string;
  readonly contract?: string;
  readonly agreedOn?: string;
  readonly wish?: string;
  readonly contribution?: string;
  readonly trial?: number | "none";
  readonly next?: string;
}

export function withGroupFlags(command: Command): Command {
  return command
    .option("--purpose <text>", "what it is for")
    .option("--vision <text>", "where it is to lead: for the firm, for oneself, for the group")
    .option("--theme <text>", "the subject its meetings keep to")
    .addOption(new Option("--type <type>", "what it mostly deals in").choices(GROUP_TYPES))
    .addOption(new Option("--open", "everybody may join").default(false).conflicts("closed"))
    .addOption(new Option("--closed", "those may join who are asked").default(false))
    .addOption(new Option("--internal", "within your organisation").default(false).conflicts("external"))
    .addOption(new Option("--external", "outside your organisation").default(false))
    .addOption(new Option("--side <side>", "which side of life it serves").choices(SIDES_OF_LIFE))
    .option("--fee <amount>", "what it costs a year (300 a month is reckoned out), or none", orNone(yearlyMoney))
    .option("--every <span>", "how often it meets, such as 1 month or 6w, or none", orNone(spanMeant))
    .addOption(new Option("--slot <slot>", "when it meets").choices(SLOTS))
    .option("--duration <minutes>", "how long a meeting is, such as 90 or 1h30, or none", orNone(meetingMinutes))
    .option("--place <text>", "where it meets")
    .addOption(new Option("--mode <mode>", "how it meets").choices(MODES))
    .option("--agenda <text>", "the structure its meetings follow")
    .option("--roles <text>", "who does what: days, place, agenda, notes")
    .option("--rules <text>", "the rules it keeps")
    .option("--contract <text>", "what was agreed on; older versions are kept")
    .addOption(goesWith(new Option("--agreed-on <day>", "the day it was agreed on"), "--contract"))
    .option("--wish <text>", "what you would like to get out of it")
    .option("--contribution <text>", "what you bring")
    .option(
      "--trial <meetings>",
      "decide after 3 or 4 meetings; none for a group you have long been in",
      orNone(numberBetween(3, 4)),
    )
    .option("--next <day>", "the day of the next meeting, or none")
    .addOption(dryRunOption())
    .addOption(jsonOption());
}

const TEXTS = ["purpose", "vision", "theme", "place", "agenda", "roles", "rules", "wish", "contribution"] as const;

/** What the flags say of a group; what they leave out is left out. */
export async function groupSaid(context: Context, options: GroupOptions): Promise<Partial<GroupSaid>> {
  const { type, side, fee, every, slot, duration, mode, trial, next } = options;
  const texts = TEXTS.flatMap((field) => {
    const typed = options[field];
    return typed === undefined ? [] : [[field, textOrNull(typed)] as const];
  });
  return {
    ...Object.fromEntries(texts),
    ...(type === undefined ? {} : { type }),
    ...(options.open ? { access: "open" as const } : options.closed ? { access: "closed" as const } : {}),
    ...(options.internal ? { setting: "internal" as const } : options.external ? { setting: "external" as const } : {}),
    ...(side === undefined ? {} : { side }),
    ...(fee === undefined ? {} : { fee: valueOrNull(fee) }),
    ...(every === undefined ? {} : { intervalDays: every === "none" ? null : Math.max(1, every) }),
    ...(slot === undefined ? {} : { slot }),
    ...(duration === undefined ? {} : { durationMinutes: valueOrNull(duration) }),
    ...(mode === undefined ? {} : { mode }),
    ...(trial === undefined ? {} : { trialMeetings: valueOrNull(trial) }),
    ...(next === undefined
      ? {}
      : { nextOn: saysNone(next) ? null : await dayAhead(context, next, "future", "--next friday") }),
  };
}
