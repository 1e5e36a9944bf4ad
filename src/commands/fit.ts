import { Argument, type Command } from "commander";
import type { Context } from "../context.ts";
import type { Fit } from "../domain/fit.ts";
import { fitView } from "../views/fit.ts";
import { command, dryRunOption, jsonOption, WHO } from "./common/command.ts";
import { contactMeant } from "./common/contact-meant.ts";
import { fitSaid } from "./common/fits.ts";
import { goalMeant } from "./common/goal-meant.ts";
import { numberBetween } from "./common/number-meant.ts";
import { type WriteOptions, write } from "./common/write.ts";

export function fitCommand(context: Context): Command {
  return command("fit", "say how far somebody serves a goal of yours: 0 not at all, 3 very much", [
    "net fit Mette board 2     (the goal by its number in net mission, or a piece of its title)",
  ])
    .argument("<contact>", WHO)
    .argument("<goal>", "which goal: its number in net mission, or a piece of its title")
    .addArgument(new Argument("<fit>", "0 to 3").argParser(numberBetween(0, 3)))
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .action((who: string, which: string, fit: Fit["fit"], options: WriteOptions) =>
      runFit(context, who, which, fit, options),
    );
}

async function runFit(
  context: Context,
  who: string,
  which: string,
  fit: Fit["fit"],
  options: WriteOptions,
): Promise<void> {
  const contact = await contactMeant(context, who, { isGuessed: true });
  const goal = goalMeant(context.store.goals.open(), which);
  write(
    context,
    options,
    () => {
      const said = fitSaid(context, contact.id, goal.id, fit);
      return { changes: said.changes, report: { name: contact.name, goal: goal.title, fit: said.fit } };
    },
    fitView,
  );
}
