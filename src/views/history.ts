import type { Step } from "../domain/history.ts";
import type { Style } from "../style.ts";
import { changesView } from "./changes.ts";
import { counted } from "./day.ts";
import { cut } from "./table.ts";

export function undoView(
  { did, step }: { readonly did: "undo" | "redo"; readonly step: Step },
  style: Style,
  width: number,
): string {
  const head =
    did === "undo" ? `${style.green("Took back")} ${step.command}` : `${style.green("Made again")} ${step.command}`;
  return `${cut(head, width + 10)}\n${style.dim(did === "undo" ? "net redo makes it again\n" : "net undo takes it back\n")}`;
}

export function historyView({ steps }: { readonly steps: readonly Step[] }, style: Style, width: number): string {
  if (steps.length === 0) return "Nothing has been written yet.\n";
  return steps
    .map(({ at, command, changes, state }) => {
      const when = `${at.slice(0, 10)} ${at.slice(11, 16)}`;
      const mark =
        state === "done" ? "" : state === "undone" ? "  (taken back; net redo makes it again)" : "  (taken back)";
      return `${style.dim(when)}  ${cut(`${command}${mark}`, Math.max(20, width - 18))}\n${style.dim(`    ${counted(changes.length, "change")}`)}\n${changesView({ isDryRun: false, changes: changes.slice(0, 3) }, style, width)}`;
    })
    .join("");
}
