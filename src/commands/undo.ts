import type { Command } from "commander";
import type { Context } from "../context.ts";
import { inverse } from "../domain/change.ts";
import { FORGOTTEN, type Step } from "../domain/history.ts";
import { NetError } from "../errors.ts";
import { changesView } from "../views/changes.ts";
import { undoView } from "../views/history.ts";
import { command, dryRunOption, jsonOption } from "./command.ts";
import { printReport } from "./output.ts";
import type { WriteOptions } from "./write.ts";

export function undoCommand(context: Context): Command {
  return command("undo", "take back what the last command wrote (all but net forget)", [
    "net undo",
    "net undo --dry-run     (what would be taken back)",
  ])
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .action((options: WriteOptions) => {
      if (options.dryRun) return showNext(context, options, context.store.journal.lastDone(), "undo");
      const isPastForgetting = isAfterForgetting(context);
      const step = context.store.undo(context.commandLine);
      if (step === null) {
        const why = isPastForgetting ? ": whom you have forgotten stays so" : "";
        throw new NetError("invalid", `there is nothing to take back${why}`, { hint: "net history" });
      }
      printReport(context, { did: "undo" as const, step, isPastForgetting }, { json: options.json, view: undoView });
    });
}

export function redoCommand(context: Context): Command {
  return command("redo", "make again what undo took back", ["net redo"])
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .action((options: WriteOptions) => {
      if (options.dryRun) return showNext(context, options, context.store.journal.firstUndone(), "redo");
      const step = context.store.redo(context.commandLine);
      if (step === null) throw new NetError("invalid", "there is nothing to make again", { hint: "net history" });
      printReport(context, { did: "redo" as const, step }, { json: options.json, view: undoView });
    });
}

/** Whether forgetting somebody is the last thing that was done: what undo takes back then is not that. */
function isAfterForgetting({ store: { journal } }: Context): boolean {
  return journal.list(1)[0]?.command === FORGOTTEN && journal.firstUndone() === null;
}

function showNext(context: Context, { json }: WriteOptions, step: Step | null, did: "undo" | "redo"): void {
  if (step === null) throw new NetError("invalid", `there is nothing to ${did}`, { hint: "net history" });
  const changes = did === "undo" ? inverse(step.changes) : step.changes;
  printReport(context, { isDryRun: true, changes }, { json, view: changesView });
}
