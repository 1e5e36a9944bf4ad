import { type Command, InvalidArgumentError } from "commander";
import type { Context } from "../context.ts";
import { PULSE, type Pulse, pulseChanges } from "../domain/pulse.ts";
import { pulsesView } from "../views/pulse.ts";
import { command, dryRunOption, jsonOption } from "./common/command.ts";
import { printReport } from "./common/output.ts";
import { type WriteOptions, writeAndRead } from "./common/write.ts";

const MOST = 12;

export function pulseCommand(context: Context): Command {
  return command("pulse", "once a month: how does networking feel, 1 heavy to 5 light? two low ones warn", [
    "net pulse 4",
    "net pulse         (month by month)",
  ])
    .argument("[pulse]", "1 heavy to 5 light; said again in the same month it is changed", pulseMeant)
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .action((pulse: Pulse | undefined, options: WriteOptions) => {
      if (pulse === undefined) printReport(context, pulsesOf(context, false), { json: options.json, view: pulsesView });
      else notePulse(context, pulse, options);
    });
}

function pulseMeant(typed: string): Pulse {
  if (/^[1-5]$/.test(typed.trim())) return Number(typed) as Pulse;
  throw new InvalidArgumentError("Write it as 1 (heavy) to 5 (light).");
}

function notePulse(context: Context, pulse: Pulse, options: WriteOptions): void {
  const { store, today, newId } = context;
  writeAndRead(
    context,
    options,
    () => pulseChanges(store.answers.to(PULSE), pulse, today, newId),
    () => pulsesOf(context, true),
    pulsesView,
  );
}

function pulsesOf({ store, today }: Context, isNoted: boolean) {
  const pulses = store.answers.to(PULSE).map(({ text, answeredOn }) => ({ on: answeredOn, pulse: Number(text) }));
  return { today, isNoted, pulses: pulses.slice(0, MOST) };
}
