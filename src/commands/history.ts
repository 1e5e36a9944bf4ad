import type { Command } from "commander";
import type { Context } from "../context.ts";
import { historyView } from "../views/history.ts";
import { storedNames } from "./common/changes.ts";
import { command, jsonOption, limitOption } from "./common/command.ts";
import { printReport } from "./common/output.ts";

export function historyCommand(context: Context): Command {
  return command("history", "what was written, newest first", ["net history", "net history --limit 5"])
    .addOption(limitOption(20, "how many steps"))
    .addOption(jsonOption())
    .action(({ limit, json }: { readonly limit: number; readonly json: boolean }) => {
      printReport(
        context,
        { steps: context.store.journal.list(limit) },
        {
          json,
          view: (report, style, width) => historyView(report, style, width, storedNames(context)),
        },
      );
    });
}
