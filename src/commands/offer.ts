import type { Command } from "commander";
import type { Context } from "../context.ts";
import { changed } from "../domain/change.ts";
import type { Contact } from "../domain/contact.ts";
import { cleanText } from "../domain/name.ts";
import { knownOffers, offerSaid } from "../domain/wish.ts";
import { ownLines } from "../io/shown.ts";
import { offersView, offerView } from "../views/wish.ts";
import { command, dryRunOption, jsonOption, WHO } from "./common/command.ts";
import { contactMeant, nameAhead } from "./common/contact-meant.ts";
import { pastDay } from "./common/day-meant.ts";
import { printReport } from "./common/output.ts";
import { demandOneAct, didOf, offerChanges, type WishOptions, wishMeant } from "./common/wish.ts";
import { write } from "./common/write.ts";

export function offerCommand(context: Context): Command {
  return command("offer", "note what somebody could give; without a text: list it", [
    'net offer Mette "knows every bank in Odense"',
    'net offer Bo "holder gerne oplæg om salg" --on yesterday',
    "net offer Mette              (what she offers, numbered)",
    "net offer Mette --done 1     (or a piece of its text)",
  ])
    .argument("<contact>", WHO)
    .argument("[text...]", "what they could give")
    .option("-o, --on <day>", "the day you heard it, or it fell away")
    .option("--done <which>", "it no longer stands: a number of this list, or a piece of its text")
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .action(async (who: string, words: readonly string[], options: WishOptions) => {
      const [named, said] = nameAhead(context, who, words);
      const contact = await contactMeant(context, named, { isGuessed: true });
      const text = cleanText(said.join(" "));
      demandOneAct(text, options, "offer", contact);
      if (options.done !== undefined) return closeOffer(context, contact, options.done, options);
      if (text === "") return listOffers(context, contact, options);
      return noteOffer(context, contact, text, options);
    });
}

async function noteOffer(
  context: Context,
  { id: contactId, name }: Contact,
  text: string,
  options: WishOptions,
): Promise<void> {
  const { store, today, newId } = context;
  const confirmedOn = await pastDay(context, options.on ?? "today");
  write(
    context,
    options,
    () => {
      const said = offerSaid(store.offers.of(contactId), { contactId, text, confirmedOn }, newId);
      return { changes: offerChanges(said), report: { today, name, did: didOf(said), offer: said.after } };
    },
    offerView,
  );
}

async function closeOffer(context: Context, { id, name }: Contact, which: string, options: WishOptions): Promise<void> {
  const { store, today } = context;
  const closedOn = await pastDay(context, options.on ?? "today");
  write(
    context,
    options,
    () => {
      const before = wishMeant(store.offers.of(id), knownOffers(store.offers.of(id), today), which, "offer", name);
      const offer = { ...before, closedOn };
      return { changes: [changed("offer", before, offer)], report: { today, name, did: "closed" as const, offer } };
    },
    offerView,
  );
}

function listOffers({ store, today, terminal, shown }: Context, { id, name }: Contact, { json }: WishOptions): void {
  const offers = knownOffers(store.offers.of(id), today);
  if (!json) shown.keep(ownLines("an offer", offers.length, id));
  printReport({ terminal, today }, { today, contactId: id, name, offers }, { json, view: offersView });
}
