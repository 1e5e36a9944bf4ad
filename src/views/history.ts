import type { Step } from "../domain/history.ts";
import type { Style } from "../style.ts";
import { changesView, type NameOf, withNew } from "./changes.ts";
import { counted } from "./day.ts";
import { hanging } from "./person.ts";
import { cut } from "./table.ts";

export function undoView(
  {
    did,
    step,
    further,
    isPastForgetting = false,
  }: {
    readonly did: "undo" | "redo";
    readonly step: Step;
    readonly further: readonly Step[];
    readonly isPastForgetting?: boolean;
  },
  style: Style,
  width: number,
): string {
  const word = style.green(did === "undo" ? "Took back" : "Made again");
  const heads = [step, ...further].map(({ command }) => `${cut(`${word} ${command}`, width + 10)}\n`).join("");
  const passed = isPastForgetting
    ? hanging("", "Whom you have forgotten stays forgotten: this was the step before.", width)
    : "";
  const [it, count] = further.length === 0 ? ["it", ""] : ["them", ` ${further.length + 1}`];
  const back = did === "undo" ? `net redo${count} makes ${it} again\n` : `net undo${count} takes ${it} back\n`;
  return `${heads}${passed}${style.dim(back)}`;
}

export function historyView(
  { steps }: { readonly steps: readonly Step[] },
  style: Style,
  width: number,
  stored: NameOf = () => null,
): string {
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
      return `${style.dim(when)}  ${cut(`${command}${mark}`, Math.max(20, width - 18))}\n${style.dim(`    ${isEmptied ? "nothing is left of it" : counted(changes.length, "change")}`)}\n${changesView({ isDryRun: false, changes: changes.slice(0, 3) }, style, width, withNew(changes, stored))}`;
    })
    .join("");
}
