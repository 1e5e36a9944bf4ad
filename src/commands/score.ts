import { type Command, Option } from "commander";
import type { Context } from "../context.ts";
import type { ContactId } from "../domain/contact.ts";
import { filterOf, isScored, readScoredFilter } from "../domain/list.ts";
import { listScores, wantedScores } from "../domain/list-scores.ts";
import { PART_NAMES, type PartName } from "../domain/scoring/score.ts";
import { nextAct } from "../domain/why.ts";
import { type ScoreEntry, scoreView } from "../views/score.ts";
import { command, jsonOption, limitOption } from "./command.ts";
import { printReport } from "./output.ts";
import { outlinedTies, scoredTies } from "./scores.ts";

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
    .addOption(limitOption(20))
    .addOption(jsonOption())
    .action((words: readonly string[], options: ScoreOptions) => runScore(context, filterOf(words), options));
}

export function runScore(context: Context, filter: string, { sort, reverse, limit, json }: ScoreOptions): void {
  const { today } = context;
  const ids = filter === "" ? null : meantBy(context, filter);
  const { each, scoresOf } = outlinedTies(context);
  const meant = ids && new Set(ids);
  const found: ContactId[] = [];
  const figures: number[] = [];
  each((id, { values, index }) => {
    if (meant?.has(id) === false) return;
    found.push(id);
    const figure = (sort === "index" ? index : values[sort]) ?? LEFT_OUT;
    figures.push(reverse ? figure : -figure);
  });
  const shown = leastOf(found, figures, limit, context.store.contacts.names);
  const scores = new Map(scoresOf(shown).map((scored) => [scored.tie.contactId, scored]));
  const entries = shown
    .flatMap((id) => scores.get(id) ?? [])
    .map(
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
  if (!json) context.shown.keep(entries.map(({ contactId }) => ({ contact: contactId, promise: null })));
  printReport(
    context,
    { today, scores: entries, of: found.length },
    { json, view: (report, style, width) => scoreView(report, style, width, ids !== null) },
  );
}

/** Whom the filter finds; what it says of scores asks for the scores of those it finds without. */
function meantBy(context: Context, typed: string): readonly ContactId[] {
  const { store, today } = context;
  const { filter, scores } = readScoredFilter(typed);
  const ids = store.list.entries({ filter, sort: "name", columns: [], most: -1, today }).map(({ id }) => id);
  if (!isScored(scores)) return ids;
  const isWanted = wantedScores(scores);
  return scoredTies(context, ids)
    .filter(({ score }) => isWanted(listScores(score)))
    .map(({ tie }) => tie.contactId);
}

/** What is left out stands at the end. */
const LEFT_OUT = -1;

/** Those with the least figures, by name where they are alike; names are asked for only of those who may be among them. */
function leastOf(
  ids: readonly ContactId[],
  figures: readonly number[],
  most: number,
  namesOf: (ids: readonly ContactId[]) => ReadonlyMap<ContactId, string>,
): readonly ContactId[] {
  const last = Float64Array.from(figures).sort()[most - 1] ?? Number.POSITIVE_INFINITY;
  const near = ids.flatMap((id, at) => {
    const figure = figures[at] ?? Number.POSITIVE_INFINITY;
    return figure <= last ? [{ id, figure }] : [];
  });
  const names = namesOf(near.map(({ id }) => id));
  const nameOf = ({ id }: { readonly id: ContactId }): string => names.get(id) ?? "";
  return near
    .sort((one, other) => one.figure - other.figure || (nameOf(one) < nameOf(other) ? -1 : 1))
    .slice(0, most)
    .map(({ id }) => id);
}
