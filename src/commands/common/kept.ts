import type { Context } from "../../context.ts";
import type { Contact } from "../../domain/contact.ts";
import type { Day } from "../../domain/day.ts";
import { type GivenPromise, kept } from "../../domain/promise.ts";
import { filled } from "../../questions/filled.ts";
import type { Decision } from "../../store/store.ts";
import { doneLine, type NamedPromise } from "../../views/kept.ts";
import { derived } from "./derived.ts";
import type { View } from "./output.ts";
import { questionsFor } from "./questions.ts";
import { settleFound } from "./settle.ts";
import { isAsking, type WriteOptions, write } from "./write.ts";

interface Noted {
  readonly perhapsKept: readonly NamedPromise[];
  /** What is noted twice is to be taken back, and a yes would be the last step. */
  readonly isNotedAlready?: boolean;
}

/** The open promises with somebody that may be kept, each with whose it is. */
export function perhapsKeptOf(
  { store }: Context,
  { id, name }: Pick<Contact, "id" | "name">,
  isPerhapsKept: (promise: GivenPromise) => boolean,
): NamedPromise[] {
  return store.promises
    .openOf(id)
    .filter(isPerhapsKept)
    .map((promise) => ({ ...promise, name }));
}

/** As `write`, of what may have kept a promise: at a terminal that is asked, elsewhere the view shows the line that says so. */
export async function writeAndAsk<Report extends Noted>(
  context: Context,
  options: WriteOptions,
  decide: () => Decision & { readonly report: Report },
  view: View<Report>,
  dayOf: (report: Report) => Day,
): Promise<void> {
  const asksOf = ({ isNotedAlready }: Report): boolean => isAsking(context, options) && isNotedAlready !== true;
  const report = write(context, options, decide, (told, style, width) =>
    view(asksOf(told) ? { ...told, perhapsKept: [] } : told, style, width),
  );
  if (asksOf(report)) await askKept(context, report.perhapsKept, dayOf(report));
}

/** Whether each is kept. What may have kept them is noted by then, so that nothing is lost with Ctrl-C, and each yes is a step of its own. */
async function askKept(context: Context, promises: readonly NamedPromise[], on: Day): Promise<void> {
  if (promises.length === 0) return; // the usual case, for which no questions are loaded
  const { kept: questions, asking } = questionsFor(context);
  for (const promise of promises) {
    const { id, by, isPlan, text, name } = promise;
    const commandLine = doneLine(promise);
    const question = filled(isPlan ? questions.plan : by === "me" ? questions.mine : questions.theirs, { text, name });
    if (!(await context.prompter.confirm(question, commandLine, asking))) continue;
    const step = derived(context, { commandLine: { value: commandLine } });
    settleFound(step, new Set([id]), { dryRun: false, json: false }, "kept", (each) => kept(each, on));
  }
}
