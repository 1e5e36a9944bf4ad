import { type Command, Option } from "commander";
import type { Context } from "../context.ts";
import { historyView } from "../views/history.ts";
import { wholeNumber } from "./arguments.ts";
import { command, jsonOption } from "./command.ts";
import { printReport } from "./output.ts";

export function historyCommand(context: Context): Command {
  return command("history", "what was written, newest first", ["net history", "net history --limit 5"])
    .addOption(new Option("-n, --limit <count>", "how many steps").argParser(wholeNumber).default(20))
    .addOption(jsonOption())
    .action(({ limit, json }: { readonly limit: number; readonly json: boolean }) => {
      printReport(context, { steps: context.store.journal.list(limit) }, { json, view: historyView });
    });
}
