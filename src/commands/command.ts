import { Command, Option } from "commander";
import type { Context } from "../context.ts";
import { page } from "../views/page.ts";

/** One entry of the list of commands. */
export interface CommandSpec {
  readonly name: string;
  /** The heading it stands under in `net --help`; null for one that is not shown. */
  readonly group: string | null;
  readonly build: (context: Context) => Command;
}

/** A command with its summary and the examples its help ends in. */
export function command(name: string, summary: string, examples: readonly string[]): Command {
  return new Command(name)
    .summary(summary)
    .description(`${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`)
    .addHelpText("after", ({ command: asked }) => {
      const shown = examples.map((example) => `  $ ${example}`).join("\n");
      return page(`\nExamples:\n${shown}`, asked.configureHelp().helpWidth ?? 80);
    });
}

export function jsonOption(): Option {
  return new Option("--json", "print the result as JSON").default(false);
}

export function dryRunOption(): Option {
  return new Option("--dry-run", "show what would change, and change nothing").default(false);
}

/** Flags for who joins a tier that is full. */
export function insteadOfOption(): Option {
  return new Option("--instead-of <contact>", "where the tier is full: who moves one tier wider");
}

export function overOption(): Option {
  return new Option("--over", "go over what the tier is meant for").default(false);
}

/** Gathers an option that may be given several times, or with commas, into one list. */
export function gathered(value: string, before: readonly string[]): readonly string[] {
  return [
    ...before,
    ...value
      .split(",")
      .map((part) => part.trim())
      .filter(Boolean),
  ];
}
