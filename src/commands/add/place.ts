import type { Context } from "../../context.ts";
import { type Card, type Duplicate, likelyDuplicates } from "../../domain/add.ts";
import type { Contact } from "../../domain/contact.ts";
import { folded } from "../../domain/name.ts";
import { quoted } from "../../domain/quoted.ts";
import { namesStand } from "../../domain/same-person.ts";
import { NetError } from "../../errors.ts";
import { factsFor } from "../common/add-facts.ts";
import { contactMeant, organisationOf } from "../common/contact-meant.ts";
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
  const told = duplicates.flatMap((duplicate) => {
    const contact = store.contacts.byId(duplicate.contactId);
    return contact ? [{ contact, text: describedDuplicate(context, duplicate, contact) }] : [];
  });
  const [first] = told;
  if (!first) return { into: null };
  const joins = told.map(({ contact, text }) => ({ name: `join the card to ${text}`, value: { into: contact } }));
  const other = { name: "somebody else: make a new contact", value: { into: null } };
  // A number or an address that several share makes nobody of another name the same person.
  const isOther = told.every(({ contact }) => namesStand(folded(card.name), folded(contact.name)) === "other");
  if (!terminal.isInteractive) {
    throw new NetError(
      "refused",
      `${card.name} may be in the file already: ${told.map(({ text }) => text).join("; ")}`,
      {
        hint: `--into ${quoted(first.contact.name)} joins the card to them, --new makes another contact, --skip leaves it out`,
      },
    );
  }
  return prompter.choose<Place>(
    `${card.name} may be in the file already:`,
    [...(isOther ? [other, ...joins] : [...joins, other]), { name: "leave this card out", value: "skip" }],
    "--into, --new or --skip",
  );
}

function describedDuplicate({ store }: Context, { by, value }: Duplicate, contact: Contact): string {
  const organisation = organisationOf(store, contact.id);
  const reason = by === "name" ? "the same name" : `the same ${by === "email" ? "e-mail" : by}, ${value}`;
  return `${contact.name}${organisation ? ` (${organisation})` : ""}, ${reason}`;
}
