import type { Context } from "../../context.ts";
import type { Contact } from "../../domain/contact.ts";
import { type Employment, employmentOf, type Position } from "../../domain/employment.ts";
import { givenName } from "../../domain/name.ts";
import { type Person, personFrom } from "../../domain/person.ts";
import { type GivenPromise, isMadeGood, wordsFor } from "../../domain/promise.ts";
import { quoted } from "../../domain/quoted.ts";
import { decisionOn } from "../../domain/review.ts";
import { tierDays } from "../../domain/tier.ts";
import type { ActedWith } from "../../domain/why.ts";
import { NetError } from "../../errors.ts";
import { visibleText } from "../../visible.ts";

/** All of one person, with at most `most` of their conversations; -1 for all. */
export function personOf({ store, today }: Context, contact: Contact, most: number): Person {
  const { id } = contact;
  const interactions = store.interactions.of(id, most);
  return personFrom(
    {
      contact,
      tierDays: tierDays(store.tiers.plans()),
      roles: employmentsOf(store, id),
      addresses: store.identifiers.of(id),
      event: contact.metAt === null ? null : store.events.byId(contact.metAt),
      facts: store.facts.of(id),
      needs: store.needs.of(id),
      offers: store.offers.of(id),
      promises: store.promises.of(id),
      interactions,
      interactionCount: store.interactions.count(id),
      evidence: store.interactions.evidence(id),
      exchanges: () => store.exchanges.of(id),
      lastOn: store.interactions.twoWayDays(id, 1)[0] ?? null,
      dueOn: store.rhythms.dueDay(id),
      names: store.contacts.names([...new Set(interactions.flatMap(({ with: everybody }) => everybody))]),
    },
    today,
  );
}

/** Where somebody works and as what; the first is the one they are listed under. */
export function employmentsOf(store: Context["store"], id: Contact["id"]): Employment[] {
  return positionsOf(store, id).map(employmentOf);
}

export function positionsOf(store: Context["store"], id: Contact["id"]): Position[] {
  return store.roles.of(id).map((role) => ({
    role,
    organisation: role.organisationId === null ? null : store.organisations.byId(role.organisationId),
  }));
}

/** By which words `net done` finds each of somebody's promises, if any do: with the given name, where nobody else has it. */
export function closingWords(
  { store }: Context,
  { contact, promises }: { readonly contact: Pick<Contact, "name">; readonly promises: readonly GivenPromise[] },
): (promise: GivenPromise) => string | null {
  const given = givenName(contact.name);
  const name = promises.length > 0 && store.search.called(given, 2).length === 1 ? given : contact.name;
  return (promise) => {
    const words = wordsFor(promise, { name, whole: contact.name }, promises);
    return words === null ? null : visibleText(words);
  };
}

/** Nothing is decided about whom the archive holds, and no verdict brings them back by the way. */
export function demandNotArchived({ name, standing }: Pick<Contact, "name" | "standing">): void {
  if (standing === "archived") {
    throw new NetError("invalid", `${name} is in the archive`, { hint: `net archive ${quoted(name)} --back` });
  }
}

/** Somebody as what is to be done next speaks of them. */
export function actedWith(context: Context, contact: Contact): ActedWith & Pick<Contact, "id"> {
  const { store, today } = context;
  const { id, name, standing, tier, cadenceDays } = contact;
  return {
    id,
    name,
    standing,
    tier,
    cadenceDays,
    lateWords: (ids) => {
      const promises = store.promises.openOf(id);
      const late = promises.find((promise) => ids.includes(promise.id)); // they are read by their day
      return late === undefined ? name : closingWords(context, { contact, promises })(late);
    },
    decided: () => decisionOn(store.reviews.newestOf(id), today),
    isMadeGood: (ids) => isMadeGood(store.promises.of(id), ids),
    hasGoals: () => store.goals.open().length > 0,
  };
}
