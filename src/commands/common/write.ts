import type { Context } from "../../context.ts";
import { NetError } from "../../errors.ts";
import type { Decision } from "../../store/store.ts";
import { previewChanges } from "./changes.ts";
import { printReport, type View } from "./output.ts";

export interface WriteOptions {
  readonly dryRun: boolean;
  readonly json: boolean;
}

/** What was found before the file was locked, as it stands now: another command may have taken it out. */
export function stillThere<Thing>(now: Thing | null | undefined, what: string, hint: string): Thing {
  if (now !== null && now !== undefined) return now;
  throw new NetError("refused", `${what} was removed meanwhile`, { hint });
}

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
  const { report } = context.store.apply(context.commandLine, decide);
  printReport(context, report, { json: options.json, view });
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
  store.apply(context.commandLine, () => ({ changes: decide() }));
  printReport(context, read(), { json: options.json, view });
}
