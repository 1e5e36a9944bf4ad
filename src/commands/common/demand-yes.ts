import type { Context } from "../../context.ts";
import { NetError } from "../../errors.ts";
import { questionsFor } from "./questions.ts";

/** Asks before what is better meant; throws where it is not. `flag` is what would have said so, `nothing` what then is told. */
export async function demandYes(
  context: Context,
  question: string,
  { flag = "--yes", nothing = "nothing was changed", words = questionsFor(context).asking } = {},
): Promise<void> {
  if (!(await context.prompter.confirm(question, flag, words))) throw new NetError("cancelled", nothing);
}
