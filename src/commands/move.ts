import type { Command } from "commander";
import type { Context } from "../context.ts";
import { moved } from "../domain/promise.ts";
import { quoted } from "../domain/quoted.ts";
import { NetError } from "../errors.ts";
import { shortDay } from "../views/day.ts";
import { command, dryRunOption, jsonOption } from "./common/command.ts";
import { dayBehind } from "./common/day-meant.ts";
import { settle, WHICH } from "./common/settle.ts";
import type { WriteOptions } from "./common/write.ts";

export function moveCommand(context: Context): Command {
  return command("move", "a promise has a new day that both know of", [
    "net move 1 friday",
    'net move deck "in 2 weeks"',
    "net move Lars eom",
  ])
    .argument("<promise>", WHICH)
    .argument("<day...>", "the new day")
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .action(async (which: string, words: readonly string[], options: WriteOptions) => {
      const dueOn = await dayBehind(context, "net move", which, words, "deadline");
      if (dueOn < context.today)
        throw new NetError("invalid", `${shortDay(dueOn)} has passed`, { hint: `net move ${quoted(which)} friday` });
      await settle(context, [which], options, "moved", (promise) => moved(promise, dueOn, context.today));
    });
}
