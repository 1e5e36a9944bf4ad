import type { Command } from "commander";
import { expect } from "vitest";
import type { CommandSpec } from "../../src/commands/common/command.ts";
import { COMMANDS } from "../../src/commands/index.ts";
import { startNet } from "./harness.ts";

/** Every command with what is typed to get there, those below others too. */
export function everyCommand(): { readonly path: string; readonly command: Command }[] {
  const { context } = startNet();
  const built = ({ group, build }: CommandSpec) => (group === null ? [] : [build(context)]);
  return COMMANDS.flatMap(built).flatMap((command) => [
    { path: command.name(), command },
    ...command.commands.map((below) => ({ path: `${command.name()} ${below.name()}`, command: below })),
  ]);
}

export async function someNet() {
  const started = startNet();
  for (const line of [
    'add "Bo Friis" --email bo@friis.dk --tag expo',
    'add "Lars Dam" --on yesterday',
    'add "Mette Holm" --tag board',
    'event add "Messe" --on 2026-05-03',
    'group add "Leder" --no-questions',
  ]) {
    expect(await started.net(line)).toMatchObject({ exitCode: 0 });
  }
  return started;
}
