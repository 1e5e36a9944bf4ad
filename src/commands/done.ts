import type { Command } from "commander";
import type { Context } from "../context.ts";
import { kept } from "../domain/promise.ts";
import { command, dryRunOption, jsonOption } from "./common/command.ts";
import { settleOn, WHICH_ONES } from "./common/settle.ts";
import type { WriteOptions } from "./common/write.ts";

export function doneCommand(context: Context): Command {
  return command("done", "a promise was kept, yours or theirs", [
    "net done 1",
    "net done 1 3           (two lines of the last list)",
    "net done deck",
    "net done Mette",
    "net done 2 --on yesterday",
  ])
    .argument("<promise...>", WHICH_ONES)
    .option("-o, --on <day>", "the day it was kept", "today")
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .action((words: readonly string[], options: WriteOptions & { readonly on: string }) =>
      settleOn(context, words, options, { did: "kept", verb: "net done" }, kept),
    );
}
