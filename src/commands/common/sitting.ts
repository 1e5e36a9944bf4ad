import type { Context } from "../../context.ts";
import type { Change } from "../../domain/change.ts";
import { cleanText } from "../../domain/name.ts";
import { readMark, readYes } from "../../domain/plain-answer.ts";
import { NetError } from "../../errors.ts";
import type { AskedWords, Questions } from "../../questions/questions.ts";
import { failureText } from "../../views/failure.ts";
import { hanging, widthOf } from "../../views/table.ts";
import { visibleText } from "../../visible.ts";

// A sitting is a row of questions, each of which may be passed over, and each answer of which is kept at once.

/** Runs a sitting; Ctrl-C in it says that what was answered is kept, and with `goOn` how to take it up again, asked then. */
export async function sitting(
  { terminal }: Context,
  { interviewer }: { readonly interviewer: Pick<Questions["interviewer"], "stopped"> },
  { welcome, goOn }: { readonly welcome: string; readonly goOn: string | (() => string) },
  ask: () => Promise<void>,
): Promise<void> {
  if (welcome !== "") terminal.out(hanging("", welcome, terminal.width, (line) => terminal.style.dim(line)));
  try {
    await ask();
  } catch (error) {
    if (!(error instanceof NetError) || error.kind !== "cancelled") throw error;
    const hint = typeof goOn === "string" ? goOn : goOn();
    throw new NetError("cancelled", interviewer.stopped, { hint, cause: error });
  }
}

/** Each answer is a step of its own; the question and the answer stand on the screen already. */
export function keep(context: Context, changes: () => readonly Change[]): void {
  context.store.apply(context.commandLine, () => ({ changes: changes() }));
}

/** Says what is wrong with an answer, which does not end the sitting; what is no complaint is thrown on. */
export function complain({ terminal }: Pick<Context, "terminal">, error: unknown): void {
  if (!(error instanceof NetError) || error.kind === "cancelled") throw error;
  terminal.err(failureText(error, terminal.errWidth));
}

/** Puts a question until its answer can be read, and gives what was read. */
export async function readable<Value>(
  context: Context,
  question: string,
  flag: string,
  read: (typed: string) => Value | Promise<Value>,
): Promise<Value> {
  for (;;) {
    const typed = await context.prompter.text(question, flag);
    try {
      return await read(typed);
    } catch (error) {
      complain(context, asAnswer(error, flag));
    }
  }
}

/**
 * What is proposed to an answer is typed as one, without the flag that it goes with elsewhere: "yesterday" and not "--on yesterday",
 * "another name" and not "--to, and another name".
 */
function asAnswer(error: unknown, flag: string): unknown {
  if (!(error instanceof NetError) || error.hint === undefined) return error;
  const hint = error.hint.replaceAll(`${flag}, and `, "").replaceAll(`${flag} `, "");
  return new NetError(error.kind, error.message, { hint, cause: error });
}

/** Puts one question until its answer is taken, or passed over with Enter. */
export async function askOnce(
  context: Context,
  asked: AskedWords,
  flag: string,
  take: (typed: string) => Promise<void> | void,
): Promise<void> {
  await readable(context, inFull(context, asked), flag, async (typed) => {
    if (cleanText(typed) !== "") await take(cleanText(typed));
  });
}

/** Puts one question again and again, a line each time, until an empty one. */
export async function askLines(
  context: Context,
  asked: AskedWords,
  flag: string,
  take: (typed: string) => Promise<void> | void,
): Promise<void> {
  for (let isMore = true; isMore; ) {
    isMore = await readable(context, inFull(context, asked), flag, async (typed) => {
      if (cleanText(typed) === "") return false;
      await take(cleanText(typed));
      return true;
    });
  }
}

/** How wide an answer may well be. */
const ANSWER_ROOM = 8;

/** The question with how it is answered, which stands above it where there is no room for both and an answer. */
export function inFull(context: Context, { question, form }: AskedWords): string {
  const colon = question.endsWith("?") ? "" : ":";
  const both = `${question} (${form})${colon}`;
  if (widthOf(both) + ANSWER_ROOM <= context.terminal.width) return both;
  remind(context, form);
  return question + colon;
}

/** Says above a question that is put again what was answered to it, which Enter keeps. */
export function remindOfAnswer(
  context: Context,
  answer: string | null,
  { interviewer }: { readonly interviewer: Pick<Questions["interviewer"], "untilNow" | "enterKeeps"> },
): void {
  if (answer === null) return;
  remind(context, `${interviewer.untilNow}: ${answer.replaceAll("\n", " ")} (${interviewer.enterKeeps})`);
}

/** Says something beside a question: what holds until now, or how it is answered. */
export function remind({ terminal }: Context, text: string): void {
  terminal.out(hanging("  ", visibleText(text), terminal.width, (line) => terminal.style.dim(line)));
}

/** A yes or a no in either language. */
export function yesOf(typed: string): boolean {
  const yes = readYes(typed);
  if (yes !== undefined) return yes;
  throw new NetError("invalid", `"${typed.trim()}" is neither yes nor no`, { hint: "y, n, ja or nej" });
}

/** A whole number in these bounds, or null where nothing was typed. */
export function numberOrNull(low: number, high: number): (typed: string) => number | null {
  return (typed) => {
    if (typed.trim() === "") return null;
    const number = readMark(typed, low, high);
    if (number !== undefined) return number;
    throw new NetError("invalid", `"${typed.trim()}" is not a whole number from ${low} to ${high}`, {
      hint: "Enter skips",
    });
  };
}
