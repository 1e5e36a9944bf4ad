import type { Step } from "../domain/history.ts";
import type { Style } from "../style.ts";
import { changesView } from "./changes.ts";
import { counted } from "./day.ts";
import { hanging } from "./person.ts";
import { cut } from "./table.ts";

export function undoView(
  {
    did,
    step,
    isPastForgetting = false,
  }: { readonly did: "undo" | "redo"; readonly step: Step; readonly isPastForgetting?: boolean },
  style: Style,
  width: number,
): string {
  const head =
    did === "undo" ? `${style.green("Took back")} ${step.command}` : `${style.green("Made again")} ${step.command}`;
  const passed = isPastForgetting
    ? hanging("", "Whom you have forgotten stays forgotten: this was the step before.", width)
    : "";
  return `${hanging("", head, width)}${passed}${style.dim(did === "undo" ? "net redo makes it again\n" : "net undo takes it back\n")}`;
}

export function historyView({ steps }: { readonly steps: readonly Step[] }, style: Style, width: number): string {
  if (steps.length === 0) return "Nothing has been written yet.\n";
  return steps
    .map(({ at, command, changes, state }) => {
      const when = `${at.slice(0, 10)} ${at.slice(11, 16)}`;
      const isEmptied = changes.length === 0; // of somebody who was forgotten
      const mark =
        state === "done" || isEmptied
          ? ""
          : state === "undone"
            ? "  (taken back; net redo makes it again)"
            : "  (taken back)";
      return `${style.dim(when)}  ${cut(`${command}${mark}`, Math.max(20, width - 18))}\n${style.dim(`    ${isEmptied ? "nothing is left of it" : counted(changes.length, "change")}`)}\n${changesView({ isDryRun: false, changes: changes.slice(0, 3) }, style, width)}`;
    })
    .join("");
}
