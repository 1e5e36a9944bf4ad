import type { Context } from "../../context.ts";
import { NetError } from "../../errors.ts";

/** Asks before what is better meant; throws where it is not. `flag` is what would have said so, `nothing` what then is told. */
export async function demandYes(
  { prompter }: Context,
  question: string,
  { flag = "--yes", nothing = "nothing was changed", yes = "y" } = {},
): Promise<void> {
  if (!(await prompter.confirm(question, flag, yes))) throw new NetError("cancelled", nothing);
}
