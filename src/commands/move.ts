import type { Command } from "commander";
import type { Context } from "../context.ts";
import { moved } from "../domain/promise.ts";
import { quoted } from "../domain/quoted.ts";
import { NetError } from "../errors.ts";
import { shortDay } from "../views/day.ts";
import { command, dryRunOption, jsonOption } from "./common/command.ts";
import { dayBehind, pastDay } from "./common/day-meant.ts";
import { settle, WHICH } from "./common/settle.ts";
import type { WriteOptions } from "./common/write.ts";

export function moveCommand(context: Context): Command {
  return command("move", "a promise has a new day that both know of", [
    "net move 1 friday",
    'net move deck "in 2 weeks"',
    "net move Lars eom",
    "net move 2 friday --on yesterday     (when the two agreed on it)",
  ])
    .argument("<promise>", WHICH)
    .argument("<day...>", "the new day")
    .option("-o, --on <day>", "the day on which the two agreed", "today")
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .action(async (which: string, words: readonly string[], options: WriteOptions & { readonly on: string }) => {
      const dueOn = await dayBehind(context, "net move", which, words, "deadline");
      if (dueOn < context.today)
        throw new NetError("invalid", `${shortDay(dueOn)} has passed`, { hint: `net move ${quoted(which)} friday` });
      const agreedOn = await pastDay(context, options.on);
      await settle(context, [which], options, "moved", (promise) => moved(promise, dueOn, agreedOn), { agreedOn });
    });
}
