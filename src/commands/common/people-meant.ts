import type { Context } from "../../context.ts";
import type { Contact } from "../../domain/contact.ts";
import { contactMeant, whoTyped } from "./contact-meant.ts";

/** Names that stand between "and" are several, where nobody is called all of it. */
export function namesApart(context: Context, typed: readonly string[]): readonly string[] {
  return typed.flatMap((name) => {
    const names = /[()]/.test(name) ? [name] : name.split(/ (?:and|og|&) /i);
    return names.length === 1 || isSomebody(context, name) ? [name] : names;
  });
}

/** Everybody named, each once; of several of one name, who is often together with the others. */
export async function peopleMeant(context: Context, typed: readonly string[]): Promise<readonly Contact[]> {
  const people = new Map<Contact["id"], Contact>();
  for (const name of namesApart(context, typed)) {
    const contact = await contactMeant(context, name, { isGuessed: true, together: [...people.keys()] });
    people.set(contact.id, contact);
  }
  return [...people.values()];
}

/** Whether a name, as it is typed, is that of one or several of the file. */
export function isSomebody(context: Context, name: string): boolean {
  return whoTyped(context, name, { isGuessed: true }).kind !== "none";
}
