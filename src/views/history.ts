import { dayOf } from "../domain/day.ts";
import type { Step } from "../domain/history.ts";
import type { Style } from "../style.ts";
import { changesView, type NameOf, withNew } from "./changes.ts";
import { counted } from "./day.ts";
import { cut, hanging } from "./table.ts";

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
  const heads = [step, ...further]
    .map((each) => hanging("", `${word} ${each.command}${namesText(each)}`, width))
    .join("");
  const passed = isPastForgetting
    ? hanging("", "Whom you have forgotten stays forgotten: this was the step before.", width)
    : "";
  const [it, count] = further.length === 0 ? ["it", ""] : ["them", ` ${further.length + 1}`];
  const back = did === "undo" ? `net redo${count} makes ${it} again\n` : `net undo${count} takes ${it} back\n`;
  return `${heads}${passed}${back}`;
}

const NAMES_SHOWN = 3;

/** Whom a step added or put elsewhere, where its command does not say so: "net add --batch" is the same for each card. */
function namesText({ command, changes }: Step): string {
  const all = changes.flatMap((change) => {
    if (change.entity !== "contact" || change.before?.standing === change.after?.standing) return [];
    const name = (change.after ?? change.before)?.name ?? "";
    return isNamed(command, name) ? [] : [name];
  });
  const names = [...new Set(all)];
  if (names.length === 0) return "";
  const more = names.length - NAMES_SHOWN;
  return `: ${names.slice(0, NAMES_SHOWN).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

/** Whether any word of the name stands in the command, as a word of its own and not as a flag. */
function isNamed(command: string, name: string): boolean {
  const typed = wordsOf(command.replace(/(?<=\s)-{1,2}[a-z]\S*/g, " "));
  return wordsOf(name).some((word) => word.length > 1 && typed.includes(word));
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
}

export function historyView(
  { steps }: { readonly steps: readonly Step[] },
  style: Style,
  width: number,
  stored: NameOf,
): string {
  if (steps.length === 0) return "Nothing has been written yet.\n";
  return steps
    .map(({ at, command, changes, state }) => {
      const instant = new Date(at);
      const when = `${dayOf(instant)} ${instant.toTimeString().slice(0, 5)}`; // as the clock stood here
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
