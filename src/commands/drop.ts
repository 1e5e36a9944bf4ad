import { type Command, Option } from "commander";
import type { Context } from "../context.ts";
import type { Side } from "../domain/interaction.ts";
import { dropped } from "../domain/promise.ts";
import { command, dryRunOption, jsonOption } from "./common/command.ts";
import { settle, WHICH_ONES } from "./common/settle.ts";
import type { WriteOptions } from "./common/write.ts";

export function dropCommand(context: Context): Command {
  return command("drop", "let a promise go", [
    "net drop 3",
    "net drop 4-7                  (these lines of the last list)",
    "net drop deck --by them     (they told you not to bother, or took it back)",
  ])
    .argument("<promise...>", WHICH_ONES)
    .addOption(new Option("--by <side>", "who let it go").choices(["me", "them"]).default("me"))
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .action((words: readonly string[], options: WriteOptions & { readonly by: Side }) =>
      settle(context, words, options, "dropped", (promise) => dropped(promise, options.by, context.today)),
    );
}
