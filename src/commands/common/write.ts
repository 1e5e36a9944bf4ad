import type { Context } from "../../context.ts";
import { NetError } from "../../errors.ts";
import type { Decision } from "../../store/store.ts";
import { previewChanges } from "./changes.ts";
import { printReport, type View } from "./output.ts";

export interface WriteOptions {
  readonly dryRun: boolean;
  readonly json: boolean;
}

/** Whether somebody is there to be asked about what is written. */
export function isAsking({ terminal }: Context, { json, dryRun }: WriteOptions): boolean {
  return terminal.isInteractive && !json && !dryRun;
}

/** What was found before the file was locked, as it stands now: another command may have taken it out. */
export function stillThere<Thing>(now: Thing | null | undefined, what: string, hint: string): Thing {
  if (now !== null && now !== undefined) return now;
  throw new NetError("refused", `${what} was removed meanwhile`, { hint });
}

/** No step was made, and so nothing may read as if there were one to take back. */
const NOTHING_TO_CHANGE = "Nothing to change: it is so already.\n";

/**
 * The last steps of every command that writes: decide with the file locked, apply, show. With --dry-run the changes are
 * shown instead, and none is made.
 */
export function write<Report>(
  context: Context,
  options: WriteOptions,
  decide: () => Decision & { readonly report: Report },
  view: View<Report>,
): Report {
  if (options.dryRun) {
    const { changes, report } = context.store.preview(decide);
    previewChanges(context, changes, options.json);
    return report;
  }
  const { report, isIdle } = applied(context, decide);
  printReport(context, report, { json: options.json, view: isIdle ? () => NOTHING_TO_CHANGE : view });
  return report;
}

/** As `write`, for a report that is read once the changes are made. */
export function writeAndRead<Report>(
  context: Context,
  options: WriteOptions,
  decide: () => Decision["changes"],
  read: () => Report,
  view: View<Report>,
): void {
  const { store } = context;
  if (options.dryRun) {
    const { changes } = store.preview(() => ({ changes: decide() }));
    previewChanges(context, changes, options.json);
    return;
  }
  const { isIdle } = applied(context, () => ({ changes: decide() }));
  printReport(context, read(), { json: options.json, view: isIdle ? () => NOTHING_TO_CHANGE : view });
}

/** What was decided and applied, and whether all of it stood there already, so that no step was made. */
function applied<Decided extends Decision>(
  { store, commandLine }: Context,
  decide: () => Decided,
): Decided & { readonly isIdle: boolean } {
  let wanted = 0;
  const decided = store.apply(commandLine, () => {
    const all = decide();
    wanted = all.changes.length;
    return all;
  });
  return { ...decided, isIdle: wanted > 0 && decided.changes.length === 0 };
}
