import type { Day } from "../domain/day.ts";
import type { Outcome } from "../domain/outcome.ts";
import type { Style } from "../style.ts";
import { longDay, shortDay } from "./day.ts";
import { facing, hanging, padded } from "./table.ts";
import { amountText, kindText } from "./unit.ts";

/** An outcome with the names of what it came by. */
export interface OutcomeLine extends Outcome {
  readonly goal: string | null;
  /** The names along `via`. */
  readonly chain: readonly string[];
}

export interface OutcomeReport {
  readonly today: Day;
  readonly did: "noted" | "changed" | "removed";
  /** Whether the kind was read off the words. */
  readonly isKindRead: boolean;
  readonly outcome: OutcomeLine;
  /** Its number in the list; null where it is no longer there. */
  readonly number: number | null;
}

const DID = { noted: "Noted", changed: "Changed", removed: "Removed" } as const;

export function outcomeView({ did, isKindRead, outcome, number }: OutcomeReport, style: Style, width: number): string {
  const { text, kind, chain, goal, on } = outcome;
  const read = isKindRead ? `, read off the words; otherwise: net outcome --change ${number ?? 1} --kind …` : "";
  const rows: (readonly [string, string])[] = [
    ["outcome", text],
    ["kind", `${kindText(kind)}${worthText(outcome)}${read}`],
  ];
  if (chain.length > 0) rows.push(["came by", chain.join(" → ")]);
  if (goal !== null) rows.push(["goal", goal]);
  if (did === "noted" && chain.length === 0)
    rows.push(["next", `by whom did it come? net outcome --change ${number ?? 1} --via NAME`]);
  return `${style.green(DID[did])} ${longDay(on)}\n${facing(rows, style, width)}`;
}

/** `, 3 leads` */
function worthText({ value, unit, kind }: Outcome): string {
  return value === null ? "" : `, ${amountText(value, unit ?? kind)}`;
}

export interface OutcomesReport {
  readonly today: Day;
  readonly since: Day | null;
  /** Newest first. */
  readonly outcomes: readonly OutcomeLine[];
}

/** Numbered as `--change` and `--remove` take them. */
export function outcomesView({ outcomes, since }: OutcomesReport, style: Style, width: number): string {
  if (outcomes.length === 0) {
    const when = since === null ? "yet" : `since ${shortDay(since)}`;
    return hanging("", `No outcome is noted ${when}.  Next: net outcome "a customer meeting with …" --via NAME`, width);
  }
  const digits = String(outcomes.length).length;
  const days = Math.max(...outcomes.map(({ on }) => shortDay(on).length));
  const lines = outcomes
    .map((outcome, at) => {
      const head = `${String(at + 1).padStart(digits + 1)}  ${padded(shortDay(outcome.on), days)}  `;
      const by = outcome.chain.length === 0 ? "" : ` · by ${outcome.chain.join(" → ")}`;
      const goal = outcome.goal === null ? "" : ` · for ${outcome.goal}`;
      const more = style.dim(`(${kindText(outcome.kind)}${worthText(outcome)})`);
      return hanging(head, `${outcome.text} ${more}${by}${goal}`, width);
    })
    .join("");
  return since === null ? lines : `${lines}${style.dim(`Since ${shortDay(since)}.`)}\n`;
}
