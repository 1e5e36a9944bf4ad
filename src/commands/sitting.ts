import type { Context } from "../context.ts";
import type { Change } from "../domain/change.ts";
import { cleanText } from "../domain/name.ts";
import { NetError } from "../errors.ts";
import type { AskedWords, SittingWords } from "../questions/questions.ts";
import { hanging } from "../views/person.ts";
import { visibleText } from "../views/visible.ts";
import { write } from "./write.ts";

// A row of questions, each of which may be passed over, and each answer of which is kept at once.

/** Puts one question until its answer is taken, or passed over with Enter. */
export async function askOnce(
  context: Context,
  asked: AskedWords,
  flag: string,
  take: (typed: string) => Promise<void> | void,
): Promise<void> {
  for (;;) {
    const typed = cleanText(await context.prompter.text(`${asked.question} (${asked.form})`, flag));
    if (typed === "" || (await isTaken(context, () => take(typed)))) return;
  }
}

/** Puts one question again and again, a line each time, until an empty one. */
export async function askLines(
  context: Context,
  asked: AskedWords,
  flag: string,
  take: (typed: string) => Promise<void> | void,
): Promise<void> {
  for (;;) {
    const typed = cleanText(await context.prompter.text(`${asked.question} (${asked.form})`, flag));
    if (typed === "") return;
    await isTaken(context, () => take(typed));
  }
}

/** Says what was wrong with an answer that cannot be taken; it does not end the sitting. */
async function isTaken({ terminal }: Context, take: () => Promise<void> | void): Promise<boolean> {
  try {
    await take();
    return true;
  } catch (error) {
    if (!(error instanceof NetError) || error.kind === "cancelled") throw error;
    const hint = error.hint === undefined ? "" : `  try: ${error.hint}\n`;
    terminal.err(visibleText(`net: ${error.message}\n${hint}`));
    return false;
  }
}

/** Runs a sitting; Ctrl-C in it says that what was answered is kept. */
export async function sitting(
  { terminal }: Context,
  welcome: string,
  { stopped }: SittingWords,
  again: string,
  ask: () => Promise<void>,
): Promise<void> {
  terminal.out(hanging("", welcome, terminal.width, (line) => terminal.style.dim(line)));
  try {
    await ask();
  } catch (error) {
    if (!(error instanceof NetError) || error.kind !== "cancelled") throw error;
    throw new NetError("cancelled", stopped, { hint: again, cause: error });
  }
}

/** Each answer is a step of its own; the question and the answer stand on the screen already. */
export function keep(context: Context, changes: () => readonly Change[]): void {
  write(
    context,
    { dryRun: false, json: false },
    () => ({ changes: changes(), report: null }),
    () => "",
  );
}
