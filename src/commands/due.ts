import type { Command } from "commander";
import type { Context } from "../context.ts";
import type { Day } from "../domain/day.ts";
import type { Reason } from "../domain/due/facts.ts";
import { actingReason } from "../domain/due/terms.ts";
import { type DueItem, type DueReport, dueReport } from "../domain/due.ts";
import { VERSION } from "../version.ts";
import { dueView } from "../views/due.ts";
import { command, jsonOption } from "./common/command.ts";
import { spanMeant } from "./common/day-meant.ts";
import { printReport } from "./common/output.ts";
import { withoutName } from "./common/shown-line.ts";
import { dueFacts } from "./due/facts.ts";

const MOST_LINES = 7;
/** Of so many people all that may be due is looked at, so that what is not shown can be counted; it takes no longer than a part of more. */
const FEW_PEOPLE = 500;

interface DueOptions {
  readonly all: boolean;
  readonly within: number;
  readonly count: boolean;
  readonly json: boolean;
}

export function dueCommand(context: Context): Command {
  return command("due", "whom you owe a word, and why now: the seven most urgent", [
    "net due",
    "net due --within 2w     (what comes up in the next two weeks, too)",
    "net due --count         (how many lines there are, for a shell prompt)",
  ])
    .option("-a, --all", "every line, not only seven", false)
    .option("-w, --within <span>", "look this far ahead, such as 2w", spanMeant, 0)
    .option("--count", "print only how many lines there are", false)
    .addOption(jsonOption())
    .action((options: DueOptions) => runDue(context, options));
}

export function runDue(context: Context, { all, within, count, json }: DueOptions): void {
  const { today, shown } = context;
  if (count) {
    const lines = context.counted(`due ${VERSION} ${today} ${within}`, () => reportOf(context, within, 0).also.more);
    printReport(context, { count: lines }, { json, view: (told) => `${told.count}\n` });
    return;
  }
  const report = reportOf(context, within, all ? Infinity : MOST_LINES);
  if (!json) {
    shown.keep(
      report.items.map(({ contactId, name, reasons }) => {
        const first = actingReason(reasons, today);
        return {
          contact: contactId ?? "",
          promise: "promiseId" in first ? first.promiseId : null,
          ...("introductionId" in first ? { introduction: first.introductionId } : {}),
          ...("act" in first
            ? { gathering: { kind: first.kind, id: first.id, act: withoutName(first.act, name) } }
            : {}),
        };
      }),
    );
  }
  const namesakes = json ? [] : linesOfNamesakes(context, report.items);
  printReport<typeof report & { today: Day }>(context, report, {
    json,
    view: (seen, style, width) => dueView({ ...seen, namesakes }, style, width),
  });
}

/** What is due, in `most` lines; with none, or all of them, everybody is looked at. */
function reportOf(context: Context, within: number, most: number): DueReport {
  const { store, today } = context;
  return store.reading(() => {
    // In a large file, of each reason so many of the most urgent as there are lines: no reason by itself could fill more.
    const isEveryoneLookedAt = most !== MOST_LINES || !store.contacts.isMoreThan(FEW_PEOPLE);
    const facts = dueFacts(context, { within, most: isEveryoneLookedAt ? -1 : MOST_LINES });
    return dueReport(facts, store.due.counts(today), today, { within, most }, store.due.placeOf);
  });
}

/** Reasons for which the name itself would be typed. */
const NAMED: readonly Reason["kind"][] = ["card", "reply", "birthday"];

function linesOfNamesakes({ store }: Context, items: readonly DueItem[]): number[] {
  return items.flatMap(({ name, contactId, reasons: [first] }, at) =>
    contactId !== null && NAMED.includes(first.kind) && store.contacts.isSharedName(name) ? [at + 1] : [],
  );
}
