import type { Context } from "../../context.ts";
import type { Change } from "../../domain/change.ts";
import { changesView, type NameOf } from "../../views/changes.ts";
import { visibleText } from "../../visible.ts";
import { printReport } from "./output.ts";

/** Shows what would change, and changes nothing. */
export function previewChanges(context: Context, changes: readonly Change[], json: boolean): void {
  printReport(
    context,
    { isDryRun: true, changes },
    { json, view: (report, style, width) => changesView(report, style, width, storedNames(context)) },
  );
}

/** What those are called that a change only names by their ids. */
export function storedNames({ store }: Pick<Context, "store">): NameOf {
  const tables = [store.contacts, store.organisations, store.events, store.groups] as readonly {
    readonly byId: (id: never) => { readonly name: string } | null;
  }[];
  return (id) => {
    for (const table of tables) {
      const found = table.byId(id as never);
      if (found !== null) return visibleText(found.name);
    }
    const goal = store.goals.byId(id as never);
    return goal === null ? null : visibleText(goal.title);
  };
}
