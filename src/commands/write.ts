import type { Context } from "../context.ts";
import type { ContactId } from "../domain/contact.ts";
import type { Decision } from "../store/store.ts";
import { changesView } from "../views/changes.ts";
import { visible } from "../views/visible.ts";
import { printReport, type View } from "./output.ts";

export interface WriteOptions {
  readonly dryRun: boolean;
  readonly json: boolean;
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
    showChanges(context, changes, options);
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
    showChanges(context, changes, options);
    return;
  }
  store.apply(context.commandLine, () => ({ changes: decide() }));
  printReport(context, read(), { json: options.json, view });
}

function showChanges(context: Context, changes: Decision["changes"], { json }: WriteOptions): void {
  const nameOf = (id: ContactId): string | null => visible(context.store.contacts.byId(id)?.name ?? null);
  printReport(
    context,
    { isDryRun: true, changes },
    { json, view: (report, style, width) => changesView(report, style, width, nameOf) },
  );
}
