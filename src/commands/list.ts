import { type Command, Option } from "commander";
import type { Context } from "../context.ts";
import {
  filterOf,
  isScored,
  LIST_COLUMNS,
  LIST_SORTS,
  type ListColumn,
  type ListSort,
  oneOf,
  picked,
  readScoredFilter,
  SCORE_COLUMNS,
  SCORE_SORTS,
  type ScoreColumn,
  type ScoreSort,
} from "../domain/list.ts";
import { listTsv, listView, withColumns } from "../views/list.ts";
import { visibleText } from "../visible.ts";
import { ALL, command, jsonOption, limitOption } from "./common/command.ts";

const ANY_COLUMNS: readonly AnyColumn[] = [...LIST_COLUMNS, ...SCORE_COLUMNS];
const USUAL_COLUMNS: readonly ListColumn[] = ["name", "organisation", "last", "rhythm", "tags"];
/** Where the terminal is narrow, a few columns that can be read go before many that are cut. */
const NARROW_COLUMNS: readonly ListColumn[] = ["name", "organisation", "last"];
const NARROW = 60;
/** As many lines as are remembered by number. */
const MOST_NUMBERED = 1000;

type AnyColumn = ListColumn | ScoreColumn;

interface ListOptions {
  readonly columns?: readonly AnyColumn[];
  readonly sort: ListSort | ScoreSort;
  readonly reverse: boolean;
  readonly limit: number;
  readonly archived: boolean;
  readonly tsv: boolean;
  readonly json: boolean;
}

export function listCommand(context: Context): Command {
  return command("list", "your contacts, all or some", [
    "net list",
    "net list tag:board org:Nordlys            (several: all of them must hold)",
    "net list 'silent>60d' tier:close          (quoted, or the shell takes > for itself; silent:60d needs no quotes)",
    "net list has:promise stage:card --sort met",
    "net list 'org:\"Lego A/S\"' --columns name,title,tags",
    "net list proposal:develop --columns name,index,mission,flags --sort mission",
    "net list --tsv --columns name,due         (for a spreadsheet)",
  ])
    .argument("[filter...]", "tag: org: event: tier: stage: is: silent:60d has:promise proposal: flag:, or words")
    .option("-c, --columns <columns>", `which of ${ANY_COLUMNS.join(", ")}`, columnsMeant)
    .addOption(new Option("--sort <column>", "in which order").choices([...LIST_SORTS, ...SCORE_SORTS]).default("name"))
    .option("-r, --reverse", "the other way round", false)
    .addOption(limitOption(ALL, "at most so many"))
    .option("--archived", "those in the archive, and only those", false)
    .addOption(new Option("--tsv", "tab-separated, with a heading").default(false).conflicts("json"))
    .addOption(jsonOption())
    .action((words: readonly string[], options: ListOptions) => runList(context, words, options));
}

function columnsMeant(typed: string): readonly AnyColumn[] {
  return [...new Set(typed.split(",").map((word) => oneOf(ANY_COLUMNS, word.trim(), "column")))];
}

function isScore(word: AnyColumn | ListSort): word is ScoreColumn {
  return (SCORE_COLUMNS as readonly string[]).includes(word);
}

async function runList(context: Context, words: readonly string[], options: ListOptions): Promise<void> {
  const { store, today, shown, terminal } = context;
  const { sort, limit, json, tsv } = options;
  const { filter, scores } = readScoredFilter(filterOf(words));
  const columns = options.columns ?? usualColumns(options, terminal.width);
  const byScore = isScore(sort) ? sort : null;
  const hasScores = isScored(scores) || byScore !== null || columns.some(isScore);
  let listing = store.list.listing({
    filter: options.archived ? { ...filter, standings: ["archived"] } : filter,
    sort: isScore(sort) ? "name" : sort,
    isReversed: options.reverse && byScore === null,
    columns: columns.filter((column) => !isScore(column)),
    most: limit === ALL || hasScores ? -1 : limit + 1, // one more, to know whether there is one
    today,
  });
  if (hasScores) {
    const { scoredListing } = await import("./list/scores.ts");
    listing = scoredListing(context, listing, { filter: scores, sort: byScore, isReversed: options.reverse });
  }
  const hasMore = listing.id.length > limit;
  if (hasMore) listing = picked(listing, [...listing.id.slice(0, limit).keys()]);
  if (listing.stage?.includes("relation")) {
    const { fullyStaged } = await import("./list/stages.ts");
    listing = fullyStaged(context, listing);
  }
  if (json) {
    const contacts = listing.id.map((_, at) => withColumns(listing, at, columns));
    terminal.out(`${JSON.stringify({ today, contacts }, null, 2)}\n`);
    return;
  }
  if (tsv) {
    terminal.out(visibleText(listTsv(listing, columns)));
    return;
  }
  shown.keep(listing.id.slice(0, MOST_NUMBERED).map((id) => ({ contact: id, promise: null })));
  const isFileEmpty = listing.id.length === 0 && store.contacts.isEmpty();
  const report = { listing, columns, mostNumbered: MOST_NUMBERED, hasMore, isFileEmpty, today };
  terminal.out(listView(report, terminal.style, terminal.width));
}

function usualColumns({ json, tsv }: ListOptions, width: number): readonly AnyColumn[] {
  if (json) return LIST_COLUMNS;
  return tsv || width >= NARROW ? USUAL_COLUMNS : NARROW_COLUMNS;
}
