import type { Command } from "commander";
import type { Context } from "../context.ts";
import { briefOf } from "../domain/brief.ts";
import { briefView } from "../views/brief.ts";
import { command, jsonOption, WHO } from "./common/command.ts";
import { contactMeant } from "./common/contact-meant.ts";
import { printReport } from "./common/output.ts";
import { closingWords, personOf } from "./common/person.ts";

/** Far enough back to find a talk behind a row of calls nobody took. */
const NEWEST = 20;

interface BriefOptions {
  readonly private: boolean;
  readonly json: boolean;
}

export function briefCommand(context: Context): Command {
  return command("brief", "what to know before you meet somebody, on one small screen", [
    "net brief Mette",
    "net brief 3",
    "net brief Mette --private     (with what is private or confidential)",
  ])
    .argument("<contact...>", WHO)
    .option("--private", "with what is private or confidential", false)
    .addOption(jsonOption())
    .action((words: readonly string[], options: BriefOptions) => runBrief(context, words.join(" "), options));
}

async function runBrief(context: Context, typed: string, options: BriefOptions): Promise<void> {
  const contact = await contactMeant(context, typed, { isGuessed: true });
  const brief = briefOf(personOf(context, contact, NEWEST), context.today, options.private);
  const { json } = options;
  const wordsOf = closingWords(context, brief);
  printReport(
    context,
    { today: context.today, ...brief },
    { json, view: (report, style, width) => briefView({ ...report, wordsOf }, style, width) },
  );
}
