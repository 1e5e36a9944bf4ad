import { type Command, Option } from "commander";
import type { Context } from "../context.ts";
import { changed } from "../domain/change.ts";
import type { Contact } from "../domain/contact.ts";
import { cleanText } from "../domain/name.ts";
import { knownNeeds, needSaid } from "../domain/wish.ts";
import { ownLines } from "../io/shown.ts";
import { needsView, needView } from "../views/wish.ts";
import { command, dryRunOption, jsonOption, WHO } from "./common/command.ts";
import { contactMeant, nameAhead } from "./common/contact-meant.ts";
import { pastDay } from "./common/day-meant.ts";
import { printReport } from "./common/output.ts";
import { demandOneAct, didOf, horizonMeant, needChanges, type WishOptions, wishMeant } from "./common/wish.ts";
import { write } from "./common/write.ts";

interface NeedOptions extends WishOptions {
  readonly now: boolean;
  readonly later: boolean;
}

export function needCommand(context: Context): Command {
  return command("need", "note what somebody could use; without a text: list it", [
    'net need Mette "a speaker for the annual meeting"',
    'net need Bo "flere kunder i Tyskland" --later',
    'net need Mette "a speaker for the annual meeting"     (said again: confirmed anew)',
    "net need Mette                                        (what she needs, numbered)",
    "net need Mette --done 1                               (or a piece of its text)",
  ])
    .argument("<contact>", WHO)
    .argument("[text...]", "what they could use")
    .addOption(new Option("--later", "a wish for later on").default(false))
    .addOption(new Option("--now", "needed now, after all").default(false).conflicts("later"))
    .option("-o, --on <day>", "the day you heard it, or it was met")
    .option("--done <which>", "it was met or fell away: a number of this list, or a piece of its text")
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .action(async (who: string, words: readonly string[], options: NeedOptions) => {
      const [named, said] = nameAhead(context, who, words);
      const contact = await contactMeant(context, named, { isGuessed: true });
      const text = cleanText(said.join(" "));
      demandOneAct(text, options, "need", contact);
      if (options.done !== undefined) return closeNeed(context, contact, options.done, options);
      if (text === "") return listNeeds(context, contact, options);
      return noteNeed(context, contact, text, options);
    });
}

async function noteNeed(
  context: Context,
  { id: contactId, name }: Contact,
  text: string,
  options: NeedOptions,
): Promise<void> {
  const { store, today, newId } = context;
  const confirmedOn = await pastDay(context, options.on ?? "today");
  const horizon = horizonMeant(options);
  write(
    context,
    options,
    () => {
      const said = needSaid(store.needs.of(contactId), { contactId, text, horizon, confirmedOn }, newId);
      return { changes: needChanges(said), report: { today, name, did: didOf(said), need: said.after } };
    },
    needView,
  );
}

async function closeNeed(context: Context, { id, name }: Contact, which: string, options: WishOptions): Promise<void> {
  const { store, today } = context;
  const closedOn = await pastDay(context, options.on ?? "today");
  write(
    context,
    options,
    () => {
      const before = wishMeant(store.needs.of(id), knownNeeds(store.needs.of(id), today), which, "need", name);
      const need = { ...before, closedOn };
      return { changes: [changed("need", before, need)], report: { today, name, did: "closed" as const, need } };
    },
    needView,
  );
}

function listNeeds({ store, today, terminal, shown }: Context, { id, name }: Contact, { json }: WishOptions): void {
  const needs = knownNeeds(store.needs.of(id), today);
  if (!json) shown.keep(ownLines("a need", needs.length, id));
  printReport({ terminal, today }, { today, contactId: id, name, needs }, { json, view: needsView });
}
