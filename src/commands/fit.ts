import { Argument, type Command } from "commander";
import type { Context } from "../context.ts";
import type { Fit } from "../domain/fit.ts";
import { folded } from "../domain/name.ts";
import { NetError } from "../errors.ts";
import { fitView } from "../views/fit.ts";
import { command, dryRunOption, jsonOption, WHO } from "./common/command.ts";
import { contactMeant } from "./common/contact-meant.ts";
import { fitSaid } from "./common/fits.ts";
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
  const { store } = context;
  const contact = await contactMeant(context, who, { isGuessed: true });
  const goals = store.goals.open();
  const meant = /^\d+$/.test(which)
    ? goals.filter((_, at) => at + 1 === Number(which))
    : goals.filter(({ title }) => folded(title).includes(folded(which)));
  const [goal] = meant;
  if (goal === undefined || meant.length > 1) {
    throw new NetError(
      goal ? "ambiguous" : "notFound",
      goal ? `"${which}" could be ${meant.map(({ title }) => title).join(", ")}` : `no goal is called "${which}"`,
      {
        hint: goals.length === 0 ? 'net mission --goal "…"' : "net mission",
      },
    );
  }
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
