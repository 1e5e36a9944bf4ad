import { type Command, InvalidArgumentError } from "commander";
import type { Context } from "../context.ts";
import { type DupeFacts, dupes } from "../domain/dupes.ts";
import { type DupesReport, dupesView } from "../views/dupes.ts";
import { command, jsonOption, limitOption } from "./common/command.ts";
import { printReport } from "./common/output.ts";
import { MANY, progress } from "./common/progress.ts";

const MOST_PAIRS = 10;

interface DupesOptions {
  readonly limit: number;
  readonly sure: number;
  readonly json: boolean;
}

export function dupesCommand(context: Context): Command {
  return command("dupes", "who may be in the file twice, the surest first", [
    "net dupes",
    "net dupes --limit 50 --sure 80",
    "net merge 1 2                                (the numbers net dupes shows)",
  ])
    .addOption(limitOption(MOST_PAIRS, "how many pairs"))
    .option("--sure <percent>", "only pairs that are at least this sure", percent, 0)
    .addOption(jsonOption())
    .action((options: DupesOptions) => {
      runDupes(context, options);
    });
}

function percent(text: string): number {
  if (!/^\d{1,3}%?$/.test(text) || Number.parseInt(text, 10) > 100)
    throw new InvalidArgumentError("It must be 0 to 100.");
  return Number.parseInt(text, 10);
}

function runDupes(context: Context, { limit, sure, json }: DupesOptions): void {
  const people = context.store.matches.everybody();
  const byId = new Map(people.map((person) => [person.id, person]));
  progress(context, { json }, people.length > MANY, `Comparing ${people.length} people`);
  const all = dupes(people).filter(({ certainty }) => certainty * 100 >= sure);
  const side = (id: DupeFacts["id"]): DupesReport["pairs"][number]["a"] => {
    const { name = "", standing = "active", organisations = [], addresses = [] } = byId.get(id) ?? {};
    return {
      contactId: id,
      name,
      standing,
      organisation: organisations[0] ?? null,
      address: addresses[0]?.normalised ?? null,
    };
  };
  const pairs = all.slice(0, limit).map(({ a, b, ...dupe }) => ({ a: side(a), b: side(b), ...dupe }));
  if (!json)
    context.shown.keep(
      pairs.flatMap(({ a, b }) => [a, b].map(({ contactId }) => ({ contact: contactId, promise: null }))),
    );
  printReport(context, { pairs, count: all.length }, { json, view: dupesView });
}
