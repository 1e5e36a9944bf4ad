import type { Context } from "../../context.ts";
import type { AddFacts } from "../../domain/add.ts";
import type { Change } from "../../domain/change.ts";
import type { Contact } from "../../domain/contact.ts";
import type { Position } from "../../domain/employment.ts";
import { cleanLine, folded } from "../../domain/name.ts";
import type { Organisation, Role } from "../../domain/organisation.ts";
import { contactNow } from "./contact-meant.ts";

/** What is there of somebody a card is joined to, with what the same command is about to make of them. */
export function intoFacts(context: Context, into: Contact | null, pending: readonly Change[]) {
  if (into === null) return null;
  const stored = contactNow(context, into.id, { what: into.name });
  const roles = new Map(context.store.roles.of(into.id).map((role) => [role.id, role]));
  for (const role of afterOf(pending, "role")) if (role.contactId === into.id) roles.set(role.id, role);
  const organisationOf = ({ organisationId }: Role): Organisation | null =>
    organisationId === null
      ? null
      : (context.store.organisations.byId(organisationId) ??
        afterOf(pending, "organisation").find(({ id }) => id === organisationId) ??
        null);
  return {
    contact: afterOf(pending, "contact").findLast(({ id }) => id === into.id) ?? stored,
    positions: [...roles.values()].map((role): Position => ({ role, organisation: organisationOf(role) })),
  };
}

/** What the file holds, together with what the same command is about to add to it. */
export function factsFor({ store, newId, today }: Context, pending: readonly Change[] = []): AddFacts {
  return {
    newId,
    today,
    organisationNamed: (name) =>
      store.organisations.named(name) ??
      afterOf(pending, "organisation").find((organisation) => isNamed(organisation, name)) ??
      null,
    eventsNamed: (name) => {
      const now = afterOf(pending, "event").filter((event) => isNamed(event, name));
      return [...store.events.named(name).filter(({ id }) => !now.some((event) => event.id === id)), ...now];
    },
    holderOf: (kind, normalised) =>
      store.identifiers.holding(kind, normalised) ??
      afterOf(pending, "identifier").find((address) => address.kind === kind && address.normalised === normalised) ??
      null,
    contactsNamed: (name) => store.contacts.named(name),
  };
}

/** As the file itself compares the names of organisations and events. */
function isNamed({ name }: { readonly name: string }, typed: string): boolean {
  return folded(cleanLine(name)) === folded(cleanLine(typed));
}

function afterOf<Name extends Change["entity"]>(changes: readonly Change[], entity: Name) {
  return changes.flatMap((change) =>
    change.entity === entity && change.after !== null
      ? [change.after as NonNullable<Extract<Change, { entity: Name }>["after"]>]
      : [],
  );
}
