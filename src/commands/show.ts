import type { Command } from "commander";
import type { Context } from "../context.ts";
import { showView } from "../views/show.ts";
import { command, jsonOption, WHO } from "./common/command.ts";
import { contactMeant } from "./common/contact-meant.ts";
import { networkOf } from "./common/network.ts";
import { printReport } from "./common/output.ts";
import { closingWords, personOf } from "./common/person.ts";

const NEWEST = 10;

interface ShowOptions {
  readonly all: boolean;
  readonly json: boolean;
}

export function showCommand(context: Context): Command {
  return command("show", "all that is known of one person", [
    "net show Mette",
    "net show Mette Holm --all     (every conversation, not only the ten newest)",
    "net show 2                    (line 2 of the last list)",
  ])
    .argument("<contact...>", WHO)
    .option("-a, --all", "every conversation", false)
    .addOption(jsonOption())
    .action((words: readonly string[], options: ShowOptions) => runShow(context, words.join(" "), options));
}

async function runShow(context: Context, typed: string, { all, json }: ShowOptions): Promise<void> {
  const contact = await contactMeant(context, typed, { isGuessed: true });
  const person = personOf(context, contact, all ? -1 : NEWEST);
  const wordsOf = closingWords(context, person);
  printReport(
    context,
    { today: context.today, ...person, ...networkOf(context, contact) },
    { json, view: (report, style, width) => showView({ ...report, wordsOf }, style, width) },
  );
}
