import { type Command, Option } from "commander";
import type { Context } from "../context.ts";
import { filterOf, readScoredFilter } from "../domain/list.ts";
import { listScores, wantedScores } from "../domain/list-scores.ts";
import { PART_NAMES, type PartName } from "../domain/scoring/score.ts";
import { nextAct } from "../domain/why.ts";
import { type ScoreEntry, scoreView } from "../views/score.ts";
import { wholeNumber } from "./arguments.ts";
import { command, jsonOption } from "./command.ts";
import { printReport } from "./output.ts";
import { scoredTies } from "./scores.ts";

interface ScoreOptions {
  readonly sort: "index" | PartName;
  readonly reverse: boolean;
  readonly limit: number;
  readonly json: boolean;
}

export function scoreCommand(context: Context): Command {
  return command("score", "how it stands with all relations, side by side", [
    "net score",
    "net score tag:finance --sort strength --reverse",
    "net score flag:owe proposal:keep",
    "net score --limit 0 --json     (everybody)",
  ])
    .argument("[filter...]", "as in net list: net help filters")
    .addOption(new Option("-s, --sort <part>", "by what to sort").choices(["index", ...PART_NAMES]).default("index"))
    .option("-r, --reverse", "the lowest first", false)
    .addOption(new Option("-n, --limit <count>", "how many; 0 for all").argParser(wholeNumber).default(20))
    .addOption(jsonOption())
    .action((words: readonly string[], options: ScoreOptions) => runScore(context, filterOf(words), options));
}

export function runScore(context: Context, filter: string, { sort, reverse, limit, json }: ScoreOptions): void {
  const { store, today, shown } = context;
  const { filter: whom, scores } = readScoredFilter(filter);
  const ids =
    filter === ""
      ? null
      : store.list.entries({ filter: whom, sort: "name", columns: [], most: -1, today }).map(({ id }) => id);
  const isWanted = wantedScores(scores);
  // A card stands outside all totals until there was a conversation.
  const scored = scoredTies(context, ids).filter(({ score }) => score.stage !== "card" && isWanted(listScores(score)));
  const keyOf = ({ score }: (typeof scored)[number]): number =>
    (sort === "index" ? score.index : score.parts[sort].value) ?? -1;
  scored.sort((a, b) => (reverse ? keyOf(a) - keyOf(b) : keyOf(b) - keyOf(a)) || (a.tie.name < b.tie.name ? -1 : 1));
  const entries = (limit === 0 ? scored : scored.slice(0, limit)).map(
    ({ tie, score }): ScoreEntry => ({
      contactId: tie.contactId,
      name: tie.name,
      stage: score.stage,
      index: score.index,
      isTooNew: score.tooNew !== null,
      mission: score.parts.mission.value,
      strength: score.parts.strength.value,
      balance: score.parts.balance.value,
      trust: score.parts.trust.value,
      interest: score.parts.interest.value,
      perspective: score.parts.perspective.value,
      flags: score.flags.map(({ name }) => name),
      proposal: score.verdict.proposal,
      nextAct: nextAct(score, tie.name),
    }),
  );
  if (!json) shown.keep(entries.map(({ contactId }) => ({ contact: contactId, promise: null })));
  printReport(context, { today, scores: entries, of: scored.length }, { json, view: scoreView });
}
