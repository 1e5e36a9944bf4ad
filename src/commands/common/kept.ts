import type { Context } from "../../context.ts";
import type { Day } from "../../domain/day.ts";
import { kept } from "../../domain/promise.ts";
import { filled } from "../../questions/filled.ts";
import { doneLine, type NamedPromise } from "../../views/kept.ts";
import { derived } from "./derived.ts";
import { questionsFor } from "./questions.ts";
import { settleFound } from "./settle.ts";

interface Noted {
  readonly on: Day;
  readonly perhapsKept: readonly NamedPromise[];
  readonly isNotedAlready: boolean;
}

/**
 * Asks of each promise that a conversation or a favour may have kept whether it did. That is noted by then, so that nothing is lost with
 * Ctrl-C, and each yes is a step of its own, called as the command that would have said it.
 */
export async function askKept(context: Context, { perhapsKept, on, isNotedAlready }: Noted): Promise<void> {
  // Mostly there is none, and no questions are loaded; what is noted twice is to be taken back, and a yes would be the last step.
  if (perhapsKept.length === 0 || isNotedAlready) return;
  const { kept: questions, asking } = questionsFor(context);
  for (const promise of perhapsKept) {
    const { id, by, isPlan, text, name } = promise;
    const commandLine = doneLine(promise);
    const question = filled(isPlan ? questions.plan : by === "me" ? questions.mine : questions.theirs, { text, name });
    if (!(await context.prompter.confirm(question, commandLine, asking))) continue;
    const step = derived(context, { commandLine: { value: commandLine } });
    settleFound(step, new Set([id]), { dryRun: false, json: false }, "kept", (each) => kept(each, on));
  }
}
