import type { Context } from "../../context.ts";
import { type Card, type Duplicate, likelyDuplicates } from "../../domain/add.ts";
import type { Contact } from "../../domain/contact.ts";
import { folded } from "../../domain/name.ts";
import { quoted } from "../../domain/quoted.ts";
import { namesStand } from "../../domain/same-person.ts";
import { NetError } from "../../errors.ts";
import { filled } from "../../questions/filled.ts";
import { questionsIn } from "../../questions/languages.ts";
import type { CardWords } from "../../questions/questions.ts";
import { factsFor } from "../common/add-facts.ts";
import { contactMeant, organisationOf } from "../common/contact-meant.ts";
import { questionsFor } from "../common/questions.ts";
import type { AddOptions } from "./flags.ts";

/** What is done with one card: a contact of its own, joined to somebody, or left out. */
export type Place = { readonly into: Contact | null } | "skip";

/** Looks for the one on the card among those who are there, and asks what to do about it. */
export async function placeOf(
  context: Context,
  card: Card,
  options: Pick<AddOptions, "into" | "new" | "skip">,
): Promise<Place> {
  const { store, prompter, terminal } = context;
  if (options.into !== undefined) return { into: await contactMeant(context, options.into) };
  if (options.new) return { into: null };
  const duplicates = likelyDuplicates(card, factsFor(context));
  if (duplicates.length === 0) return { into: null };
  if (options.skip) return "skip";
  const found = duplicates.flatMap((duplicate) => {
    const contact = store.contacts.byId(duplicate.contactId);
    return contact ? [{ duplicate, contact }] : [];
  });
  const [first] = found;
  if (!first) return { into: null };
  const described = (words: CardWords) =>
    found.map(({ duplicate, contact }) => describedDuplicate(context, duplicate, contact, words));
  if (!terminal.isInteractive) {
    const told = described(questionsIn("en").card).join("; ");
    throw new NetError("refused", `${card.name} may be in the file already: ${told}`, {
      hint: `--into ${quoted(first.contact.name)} joins the card to them, --new makes another contact, --skip leaves it out`,
    });
  }
  const words = questionsFor(context).card;
  const joins = described(words).map((whom, at) => ({
    name: filled(words.join, { whom }),
    value: { into: found[at]?.contact ?? null },
  }));
  const other = { name: words.other, value: { into: null } };
  // A number or an address that several share makes nobody of another name the same person.
  const isOther = found.every(({ contact }) => namesStand(folded(card.name), folded(contact.name)) === "other");
  return prompter.choose<Place>(
    filled(words.known, { name: card.name }),
    [...(isOther ? [other, ...joins] : [...joins, other]), { name: words.leaveOut, value: "skip" }],
    "--into, --new or --skip",
  );
}

/** The same of a card whose name stands on another one of the same pile, with which it may be one. */
export async function placeBeside(
  context: Context,
  card: Card,
  options: Pick<AddOptions, "skip">,
): Promise<Place | "one"> {
  const { prompter, terminal } = context;
  if (options.skip) return "skip";
  if (!terminal.isInteractive) {
    throw new NetError("refused", `${card.name} stands on two of these cards`, {
      hint: "--new makes a contact of each, --skip leaves the second out",
    });
  }
  const { card: words } = questionsFor(context);
  const choices = [
    { name: words.one, value: "one" as const },
    { name: words.other, value: { into: null } },
    { name: words.leaveOut, value: "skip" as const },
  ];
  return prompter.choose<Place | "one">(filled(words.twice, { name: card.name }), choices, "--new or --skip");
}

function describedDuplicate(
  { store }: Context,
  { by, value }: Duplicate,
  contact: Contact,
  { shared }: CardWords,
): string {
  const organisation = organisationOf(store, contact.id);
  return `${contact.name}${organisation ? ` (${organisation})` : ""}, ${filled(shared[by], { value })}`;
}
