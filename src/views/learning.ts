import type { Day } from "../domain/day.ts";
import type { Learning } from "../domain/learning.ts";
import type { Style } from "../style.ts";
import { longDay, shortDay } from "./day.ts";
import { hanging, padded } from "./table.ts";

/** Something learned, with the name of whom or what it came from. */
export interface LearningLine extends Learning {
  readonly from: string | null;
}

export interface LearningReport {
  readonly today: Day;
  readonly did: "noted" | "changed" | "removed";
  readonly learning: LearningLine;
}

const DID = { noted: "Learned", changed: "Changed", removed: "Removed" } as const;

export function learningView({ did, learning, today }: LearningReport, style: Style, width: number): string {
  const day = learning.on === today ? "" : `, ${longDay(learning.on)}`;
  return hanging("", `${style.green(DID[did])}: ${learning.text}${aboutText(learning)}${day}`, width);
}

/** ` (trend, from Mette Holm, in use)` */
function aboutText({ kind, from, class: of, usedOn }: LearningLine): string {
  const parts = [
    kind,
    from === null ? null : `from ${from}`,
    of === "professional" ? null : of,
    usedOn === null ? null : `in use since ${shortDay(usedOn)}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? "" : ` (${parts.join(", ")})`;
}

export interface LearningsReport {
  readonly today: Day;
  /** Newest first, each with its number in the whole list. */
  readonly learnings: readonly (LearningLine & { readonly number: number })[];
}

/** Numbered as `--change` and `--remove` take them. */
export function learningsView({ learnings }: LearningsReport, style: Style, width: number): string {
  if (learnings.length === 0) return 'Nothing learned is noted here.  Next: net learn "…" --from NAME\n';
  const digits = Math.max(...learnings.map(({ number }) => String(number).length));
  const days = Math.max(...learnings.map(({ on }) => shortDay(on).length));
  return learnings
    .map((learning) => {
      const head = `${String(learning.number).padStart(digits + 1)}  ${padded(shortDay(learning.on), days)}  `;
      return hanging(head, `${learning.text}${style.dim(aboutText(learning))}`, width);
    })
    .join("");
}
