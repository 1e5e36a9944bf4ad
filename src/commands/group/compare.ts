import type { Command } from "commander";
import type { Context } from "../../context.ts";
import { compareReport } from "../../domain/group/compare.ts";
import { compareView } from "../../views/group/compare.ts";
import { command, jsonOption } from "../common/command.ts";
import { pastDay } from "../common/day-meant.ts";
import { groupMeant } from "../common/group-meant.ts";
import { printReport } from "../common/output.ts";
import { groupFacts } from "./facts.ts";

interface CompareOptions {
  readonly since?: string;
  readonly json: boolean;
}

export function groupCompareCommand(context: Context): Command {
  return command("compare", "groups side by side, before a fee is paid again: what each gave for time and money", [
    "net group compare",
    "net group compare Leder Rotary --since 2026-01-01",
  ])
    .argument("[groups...]", "which; all you are in where none is named")
    .option("--since <day>", "from which day on; a year ago where it is not said")
    .addOption(jsonOption())
    .action((which: readonly string[], options: CompareOptions) => runCompare(context, which, options));
}

async function runCompare(context: Context, which: readonly string[], { since, json }: CompareOptions): Promise<void> {
  const groups =
    which.length > 0
      ? which.map((typed) => groupMeant(context, typed))
      : context.store.groups.all().filter(({ leftOn }) => leftOn === null || leftOn > context.today);
  const from = since === undefined ? undefined : await pastDay(context, since, "--since");
  const facts = [...new Map(groups.map((group) => [group.id, group])).values()].map((group) =>
    groupFacts(context, group),
  );
  printReport(context, compareReport(facts, context.today, from), { json, view: compareView });
}
