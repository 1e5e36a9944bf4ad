import { type Command, InvalidArgumentError } from "commander";
import type { Context } from "../context.ts";
import { inverse } from "../domain/change.ts";
import { FORGOTTEN, type Step } from "../domain/history.ts";
import { NetError } from "../errors.ts";
import { undoView } from "../views/history.ts";
import { previewChanges } from "./common/changes.ts";
import { command, dryRunOption, jsonOption } from "./common/command.ts";
import { printReport } from "./common/output.ts";
import type { WriteOptions } from "./common/write.ts";

const MOST_STEPS = 999;

export function undoCommand(context: Context): Command {
  return command("undo", "take back what the last command wrote (all but net forget)", [
    "net undo               (where several things were asked: the last answer)",
    "net undo 2             (what the last two wrote)",
    "net undo --dry-run     (what would be taken back)",
  ])
    .argument("[steps]", "how many", stepsMeant, 1)
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .action((count: number, options: WriteOptions) => {
      const isPastForgetting = isAfterForgetting(context);
      const why = isPastForgetting ? ": whom you have forgotten stays so" : "";
      const { journal } = context.store;
      const steps = demanded(journal.lastDoneOnes(count), count, "take back", why);
      if (options.dryRun)
        return showNext(
          context,
          options,
          steps.map(({ changes }) => inverse(changes)),
        );
      const [step, ...further] = context.store.undo(context.commandLine, count);
      if (step === undefined) throw nothing("take back", why);
      const report = { did: "undo" as const, step, further, isPastForgetting };
      printReport(context, report, { json: options.json, view: undoView });
    });
}

export function redoCommand(context: Context): Command {
  return command("redo", "make again what undo took back", ["net redo", "net redo 2"])
    .argument("[steps]", "how many", stepsMeant, 1)
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .action((count: number, options: WriteOptions) => {
      const { journal } = context.store;
      const steps = demanded(journal.firstUndoneOnes(count), count, "make again", "");
      if (options.dryRun)
        return showNext(
          context,
          options,
          steps.map(({ changes }) => changes),
        );
      const [step, ...further] = context.store.redo(context.commandLine, count);
      if (step === undefined) throw nothing("make again", "");
      printReport(context, { did: "redo" as const, step, further }, { json: options.json, view: undoView });
    });
}

function stepsMeant(typed: string): number {
  const count = /^\d{1,3}$/.test(typed) ? Number(typed) : 0;
  if (count >= 1) return count;
  throw new InvalidArgumentError(`It must be a whole number from 1 to ${MOST_STEPS}.`);
}

/** As many steps as were asked for: some of them would be another thing than what was typed. */
function demanded(steps: readonly Step[], count: number, what: string, why: string): readonly Step[] {
  if (steps.length === 0) throw nothing(what, why);
  if (steps.length === count) return steps;
  const there = steps.length === 1 ? "only 1 step" : `only ${steps.length} steps`;
  throw new NetError("invalid", `there ${steps.length === 1 ? "is" : "are"} ${there} to ${what}`, {
    hint: "net history",
  });
}

function nothing(what: string, why: string): NetError {
  return new NetError("invalid", `there is nothing to ${what}${why}`, { hint: "net history" });
}

/** Whether forgetting somebody is the last thing that was done: what undo takes back then is not that. */
function isAfterForgetting({ store: { journal } }: Context): boolean {
  return journal.list(1)[0]?.command === FORGOTTEN && journal.firstUndoneOnes(1).length === 0;
}

function showNext(context: Context, { json }: WriteOptions, steps: readonly Step["changes"][]): void {
  previewChanges(context, steps.flat(), json);
}
