import type { Day } from "../domain/day.ts";
import type { Style } from "../style.ts";
import { shortDay } from "./day.ts";
import { hanging, padded } from "./table.ts";

interface PulsesReport {
  readonly today: Day;
  /** Whether one was noted just now. */
  readonly isNoted: boolean;
  /** Newest first, a month each; 1 heavy to 5 light. */
  readonly pulses: readonly { readonly on: Day; readonly pulse: number }[];
}

export function pulsesView({ isNoted, pulses }: PulsesReport, style: Style, width: number): string {
  if (pulses.length === 0) {
    return hanging("", "Nothing is noted of how networking feels.  Next: net pulse 4 (1 heavy to 5 light)", width);
  }
  const days = Math.max(...pulses.map(({ on }) => shortDay(on).length));
  const lines = pulses.map(({ on, pulse }) =>
    hanging(`  ${padded(shortDay(on), days)}  `, `${"●".repeat(pulse)}${"○".repeat(5 - pulse)} ${pulse} of 5`, width),
  );
  return `${isNoted ? style.green("Noted") : style.bold("How networking feels")}\n${lines.join("")}`;
}
