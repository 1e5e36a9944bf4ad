import { type Command, Option } from "commander";
import type { Context } from "../context.ts";
import type { ContactId } from "../domain/contact.ts";
import { highest } from "../domain/highest.ts";
import { listScores, wantedScores } from "../domain/list/scores.ts";
import { filterOf, isScored, readScoredFilter } from "../domain/list.ts";
import { PART_NAMES, type PartName } from "../domain/scoring/score.ts";
import { nextAct } from "../domain/why.ts";
import { type ScoreEntry, scoreView } from "../views/score.ts";
import { command, jsonOption, limitOption } from "./common/command.ts";
import { printReport } from "./common/output.ts";
import { actedWith } from "./common/person.ts";
import { outlinedTies, scoredTies } from "./common/scores.ts";

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
    .addOption(new Option("--sort <part>", "by what to sort").choices(["index", ...PART_NAMES]).default("index"))
    .option("-r, --reverse", "the lowest first", false)
    .addOption(limitOption(20))
    .addOption(jsonOption())
    .action((words: readonly string[], options: ScoreOptions) => runScore(context, filterOf(words), options));
}

function runScore(context: Context, filter: string, { sort, reverse, limit, json }: ScoreOptions): void {
  const { today } = context;
  const ids = filter === "" ? null : meantBy(context, filter);
  const { each, glances } = outlinedTies(context);
  const meant = ids && new Set(ids);
  const found: Ranked = { ids: [], places: [], figures: [] };
  const best = highest(sort === "index" && !reverse ? limit : Infinity);
  let of = 0;
  each((id, score, place) => {
    if (meant?.has(id) === false) return;
    of++;
    if (score === null) return;
    found.ids.push(id);
    found.places.push(place);
    const figure = (sort === "index" ? score.index : score.values[sort]) ?? LEFT_OUT;
    found.figures.push(reverse ? figure : -figure);
    best.note(score.index);
  }, best.least);
  const shown = leastOf(found, limit, context.store.contacts.names);
  const scores = new Map(glances(shown.map(({ place }) => place)).map((glanced) => [glanced.tie.contactId, glanced]));
  const entries = shown
    .flatMap(({ id }) => scores.get(id) ?? [])
    .flatMap(({ tie, score }): ScoreEntry[] => {
      const contact = context.store.contacts.byId(tie.contactId);
      if (contact === null) return [];
      return [
        {
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
          ...(json ? { nextAct: nextAct(score, actedWith(context, contact)) } : {}),
        },
      ];
    });
  if (!json) context.shown.keep(entries.map(({ contactId }) => ({ contact: contactId, promise: null })));
  printReport(
    context,
    { today, scores: entries, of },
    { json, view: (report, style, width) => scoreView(report, style, width, { isFiltered: ids !== null, sort }) },
  );
}

/** Whom the filter finds; what it says of scores asks for the scores of those it finds without. */
function meantBy(context: Context, typed: string): readonly ContactId[] {
  const { store, today } = context;
  const { filter, scores } = readScoredFilter(typed);
  const ids = store.list.ids(filter, today);
  if (!isScored(scores)) return ids;
  const isWanted = wantedScores(scores);
  return scoredTies(context, ids)
    .filter(({ score }) => isWanted(listScores(score)))
    .map(({ tie }) => tie.contactId);
}

/** What is left out stands at the end. */
const LEFT_OUT = -1;

/** Everybody who is to be ranked, in three columns: thousands of objects take longer to make than to sort. */
interface Ranked {
  readonly ids: ContactId[];
  readonly places: number[];
  readonly figures: number[];
}

/** Those with the least figures, by name where they are alike; names are asked for only of those who may be among them. */
function leastOf(
  { ids, places, figures }: Ranked,
  most: number,
  namesOf: (ids: readonly ContactId[]) => ReadonlyMap<ContactId, string>,
): readonly { readonly id: ContactId; readonly place: number }[] {
  const last = new Float64Array(figures).sort()[most - 1] ?? Number.POSITIVE_INFINITY;
  const near: { readonly id: ContactId; readonly place: number; readonly figure: number }[] = [];
  figures.forEach((figure, at) => {
    const id = ids[at];
    if (figure <= last && id !== undefined) near.push({ id, place: places[at] ?? -1, figure });
  });
  const names = namesOf(near.map(({ id }) => id));
  const nameOf = ({ id }: { readonly id: ContactId }): string => names.get(id) ?? "";
  return near.sort((one, other) => one.figure - other.figure || (nameOf(one) < nameOf(other) ? -1 : 1)).slice(0, most);
}
