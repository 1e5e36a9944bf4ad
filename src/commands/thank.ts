import type { Command } from "commander";
import type { Context } from "../context.ts";
import { thanksText, unthanked } from "../domain/ledger.ts";
import { cleanText } from "../domain/name.ts";
import { quoted } from "../domain/quoted.ts";
import { NetError } from "../errors.ts";
import { command, dryRunOption, jsonOption, WHO } from "./common/command.ts";
import { contactMeant, nameAhead } from "./common/contact-meant.ts";
import { noteExchange } from "./common/ledger.ts";
import type { WriteOptions } from "./common/write.ts";

interface ThankOptions extends WriteOptions {
  readonly on?: string;
}

export function thankCommand(context: Context): Command {
  return command("thank", "note that you thanked somebody, for what you got last", [
    "net thank Mette                              (for what you have not thanked for yet)",
    'net thank Mette "a card and flowers"',
    'net thank Bo "tak for hjælpen med budgettet" --on yesterday',
  ])
    .argument("<contact>", WHO)
    .argument("[text...]", "how, or for what")
    .option("-o, --on <day>", "the day you did")
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .action((first: string, behind: readonly string[], options: ThankOptions) => {
      const [who, words] = nameAhead(context, first, behind);
      return runThank(context, who, cleanText(words.join(" ")), options);
    });
}

async function runThank(context: Context, who: string, said: string, options: ThankOptions): Promise<void> {
  const contact = await contactMeant(context, who, { isGuessed: true });
  const thanksFor = unthanked(context.store.exchanges.of(contact.id));
  if (said === "" && thanksFor === null) {
    throw new NetError("usage", "thanked for what?", {
      hint: `net thank ${quoted(contact.name)} "for the lift", or net take ${quoted(contact.name)} "…" first`,
    });
  }
  const text = said === "" && thanksFor !== null ? thanksText(thanksFor) : said;
  await noteExchange(
    context,
    contact,
    { direction: "give", text, thanksFor },
    { ...options, kind: "thanks", size: "five-min" },
  );
}
