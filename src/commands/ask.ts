import { type Command, Option } from "commander";
import type { Context } from "../context.ts";
import { type Ask, askOf, sentAsk } from "../domain/ask.ts";
import { created } from "../domain/change.ts";
import type { Contact } from "../domain/contact.ts";
import type { InteractionKind } from "../domain/interaction.ts";
import { cleanText } from "../domain/name.ts";
import { quoted } from "../domain/quoted.ts";
import { NetError } from "../errors.ts";
import { askView, sentView } from "../views/ask.ts";
import { command, dryRunOption, goesWith, jsonOption, WHO } from "./common/command.ts";
import { contactMeant, nameAhead } from "./common/contact-meant.ts";
import { pastDay } from "./common/day-meant.ts";
import { printReport } from "./common/output.ts";
import { questionsFor } from "./common/questions.ts";
import { type WriteOptions, write } from "./common/write.ts";

interface AskOptions extends WriteOptions {
  readonly sent: boolean;
  readonly kind: InteractionKind;
  readonly on: string;
}

export function askCommand(context: Context): Command {
  return command("ask", "before you ask for something: the balance, and what you could give first", [
    'net ask Mette "would you look at my pitch?"',
    "net ask Mette                                        (how things stand, without a question)",
    'net ask Mette "would you look at my pitch?" --sent   (asked: net due knows that the ball is with them)',
  ])
    .argument("<contact>", WHO)
    .argument("[question...]", "what you want to ask")
    .option("--sent", "it is asked: note a message that awaits an answer", false)
    .addOption(
      goesWith(new Option("-k, --kind <kind>", "how you asked"), "--sent")
        .choices(["message", "mail", "call"])
        .default("message"),
    )
    .addOption(goesWith(new Option("-o, --on <day>", "the day you asked").default("today"), "--sent"))
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .action((first: string, behind: readonly string[], options: AskOptions) => {
      const [who, words] = nameAhead(context, first, behind);
      return runAsk(context, who, cleanText(words.join(" ")), options);
    });
}

async function runAsk(context: Context, who: string, question: string, options: AskOptions): Promise<void> {
  const { terminal, prompter } = context;
  const contact = await contactMeant(context, who, { isGuessed: true });
  if (options.sent) return noteSent(context, contact, question, options);
  printReport(context, askAbout(context, contact, question), { json: options.json, view: askView });
  if (!terminal.isInteractive || question === "" || options.json || options.dryRun) return;
  const { sure, asking } = questionsFor(context);
  const isSent = await prompter.confirm(sure.sent, "--sent", asking);
  if (isSent) await noteSent(context, contact, question, options);
}

function askAbout({ store, today }: Context, contact: Contact, question: string): Ask {
  const { id } = contact;
  return askOf(
    {
      contact,
      exchanges: store.exchanges.of(id),
      interactions: store.interactions.of(id),
      needs: store.needs.of(id),
      myOffers: store.offers.of(null),
      openPromises: store.promises.openOf(id),
    },
    question === "" ? null : question,
    today,
  );
}

async function noteSent(context: Context, { id, name }: Contact, question: string, options: AskOptions): Promise<void> {
  if (question === "") {
    throw new NetError("usage", "what did you ask?", {
      hint: `net ask ${quoted(name)} "would you look at my pitch?" --sent`,
    });
  }
  const on = await pastDay(context, options.on);
  write(
    context,
    options,
    () => {
      const interaction = sentAsk(context.newId, { contactId: id, kind: options.kind, question, on });
      return {
        changes: [created("interaction", interaction)],
        report: { today: context.today, name, question, interaction },
      };
    },
    sentView,
  );
}
