import { type Command, Option } from "commander";
import type { Context } from "../context.ts";
import type { Side } from "../domain/interaction.ts";
import { dropped } from "../domain/promise.ts";
import { command, dryRunOption, jsonOption } from "./common/command.ts";
import { settleOn, WHICH_ONES } from "./common/settle.ts";
import type { WriteOptions } from "./common/write.ts";

export function dropCommand(context: Context): Command {
  return command("drop", "let a promise go", [
    "net drop 3",
    "net drop 4-7                (these lines of the last list)",
    "net drop deck --by them     (they told you not to bother, or took it back)",
    "net drop 2 --on yesterday",
  ])
    .argument("<promise...>", WHICH_ONES)
    .addOption(new Option("--by <side>", "who let it go").choices(["me", "them"]).default("me"))
    .option("-o, --on <day>", "the day it was let go", "today")
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .action((words: readonly string[], options: WriteOptions & { readonly by: Side; readonly on: string }) => {
      const flags = options.by === "me" ? "" : ` --by ${options.by}`;
      return settleOn(context, words, options, { did: "dropped", verb: "net drop", flags }, (promise, on) =>
        dropped(promise, options.by, on),
      );
    });
}
