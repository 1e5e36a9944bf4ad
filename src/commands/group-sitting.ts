import type { Context } from "../context.ts";
import type { Change } from "../domain/change.ts";
import { textOrNull } from "../domain/group/group.ts";
import { NetError } from "../errors.ts";
import type { GroupWords } from "../questions/questions.ts";
import { hanging } from "../views/person.ts";
import { visibleText } from "../views/visible.ts";
import { write } from "./write.ts";

// What the sittings about a group have in common: one question at a time, and each answer is kept at once.

/** Puts the questions of `ask`; left with Ctrl-C, it says that what was answered is kept, and how to go on. */
export async function sitting(
  { terminal }: Context,
  { welcome, stopped }: GroupWords,
  goOn: string,
  ask: () => Promise<void>,
): Promise<void> {
  terminal.out(hanging("", welcome, terminal.width, (line) => terminal.style.dim(line)));
  try {
    await ask();
  } catch (error) {
    if (!(error instanceof NetError) || error.kind !== "cancelled") throw error;
    throw new NetError("cancelled", stopped, { hint: goOn, cause: error });
  }
}

/** The answer in words, or null where it was passed over. */
export async function skippable({ prompter }: Context, question: string, flags: string): Promise<string | null> {
  return textOrNull(await prompter.text(question, flags));
}

/** Asks until the answer can be read; what is wrong with it is said, and nothing is lost. */
export async function readable<Value>(
  { prompter, terminal }: Context,
  question: string,
  flags: string,
  read: (typed: string) => Value | Promise<Value>,
): Promise<Value> {
  for (;;) {
    const typed = await prompter.text(question, flags);
    try {
      return await read(typed);
    } catch (error) {
      if (!(error instanceof NetError) || error.kind === "cancelled") throw error;
      const hint = error.hint === undefined ? "" : `  try: ${error.hint}\n`;
      terminal.err(visibleText(`net: ${error.message}\n${hint}`));
    }
  }
}

/** A whole number in these bounds, or null where nothing was typed. */
export function numberOrNull(low: number, high: number): (typed: string) => number | null {
  return (typed) => {
    const text = typed.trim().replace("−", "-");
    if (text === "") return null;
    if (/^[+-]?\d{1,3}$/.test(text) && Number(text) >= low && Number(text) <= high) return Number(text);
    throw new NetError("invalid", `"${typed.trim()}" is no whole number from ${low} to ${high}`, {
      hint: "Enter skips",
    });
  };
}

/** Writes one answer as a step of its own; question and answer stand on the screen already. */
export function save(context: Context, changes: () => readonly Change[]): void {
  write(
    context,
    { dryRun: false, json: false },
    () => ({ changes: changes(), report: null }),
    () => "",
  );
}
