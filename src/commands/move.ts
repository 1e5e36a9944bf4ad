import type { Command } from "commander";
import type { Context } from "../context.ts";
import { moved } from "../domain/promise.ts";
import { command, dryRunOption, jsonOption } from "./common/command.ts";
import { dayAhead } from "./common/day-meant.ts";
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
      const dueOn = await dayAhead(context, words.join(" "), "deadline", "net move 1 friday");
      await settle(context, [which], options, "moved", (promise) => moved(promise, dueOn, context.today));
    });
}
