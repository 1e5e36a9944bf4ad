import { type Contact, type ContactId, cadenceOf } from "./contact.ts";
import { type Day, plusDays } from "./day.ts";
import type { Employment } from "./employment.ts";
import type { Everything } from "./everything.ts";
import type { Gathering, GroupCopy, PersonCopy } from "./export.ts";
import { groupedUnder } from "./grouped.ts";
import { type Interaction, isTwoWay } from "./interaction.ts";
import { tierDays, tierPlans } from "./tier.ts";

const HOW_WELL = ["by name", "well", "closely"] as const;

/** All that is known of each of these, in their order. */
export function copiesOf(everything: Everything, ids: readonly ContactId[]): readonly PersonCopy[] {
  const contacts = byId(everything.contact);
  const names = (id: ContactId): string => contacts.get(id)?.name ?? "";
  const organisations = byId(everything.organisation);
  const events = byId(everything.event);
  const goals = byId(everything.goal);
  const groups = byId(everything.group);
  const days = tierDays(tierPlans(everything.tier));
  const of = {
    roles: grouped(everything.role),
    identifiers: grouped(everything.identifier),
    facts: grouped(everything.fact),
    needs: grouped(everything.need),
    offers: grouped(everything.offer),
    promises: grouped(everything.promise),
    exchanges: grouped(everything.exchange),
    fits: grouped(everything.fit),
    answers: grouped(everything.answer),
    reviews: grouped(everything.review),
    calibrations: grouped(everything.calibration),
    interactions: groupedUnder(everything.interaction, (interaction) => interaction.with),
    introductions: groupedUnder(everything.introduction, ({ a, b }) => [a, b]),
    memberships: grouped(everything.membership),
    learnings: grouped(everything.learning),
    outcomes: groupedUnder(everything.outcome, ({ via }) => [
      ...new Set(via.flatMap((step) => (step.kind === "contact" ? [step.id] : []))),
    ]),
    links: groupedUnder(everything.link, ({ a, b }) => [a, b]),
  };

  const copyOf = (contact: Contact): PersonCopy => {
    const { id } = contact;
    const interactions = (of.interactions.get(id) ?? []).toSorted(newestFirst);
    const lastOn = interactions.find(isTwoWay)?.on ?? null;
    const cadenceDays = cadenceOf(contact, days);
    const isCared = cadenceDays !== null && contact.standing === "active";
    return {
      contact,
      event: contact.metAt === null ? null : (events.get(contact.metAt) ?? null),
      roles: (of.roles.get(id) ?? []).map(
        ({ title, organisationId }): Employment => ({
          title,
          organisation: organisationId === null ? null : (organisations.get(organisationId)?.name ?? null),
        }),
      ),
      addresses: of.identifiers.get(id) ?? [],
      cadenceDays,
      lastOn,
      dueOn: isCared ? plusDays(lastOn ?? contact.addedOn, cadenceDays) : null,
      facts: of.facts.get(id) ?? [],
      needs: of.needs.get(id) ?? [],
      offers: of.offers.get(id) ?? [],
      promises: of.promises.get(id) ?? [],
      interactions: interactions.map(({ with: everybody, ...interaction }) => ({
        ...interaction,
        others: everybody.filter((other) => other !== id).map(names),
      })),
      exchanges: of.exchanges.get(id) ?? [],
      introductions: (of.introductions.get(id) ?? []).map(({ a, b, why, state, stateOn, outcome }) => ({
        to: names(a === id ? b : a),
        why,
        state,
        stateOn,
        outcome,
      })),
      knows: (of.links.get(id) ?? []).map(({ a, b, strength }) => ({
        name: names(a === id ? b : a),
        how: HOW_WELL[strength - 1] ?? "by name",
      })),
      groups: (of.memberships.get(id) ?? []).map(({ groupId, role, wish, field, level, joinedOn, leftOn }) => ({
        name: groups.get(groupId)?.name ?? "",
        role,
        wish,
        field,
        level,
        joinedOn,
        leftOn,
      })),
      learnings: (of.learnings.get(id) ?? []).map(({ contactId: _, eventId: __, ...learning }) => learning),
      outcomes: (of.outcomes.get(id) ?? []).map(({ via: _, goalId: __, ...outcome }) => outcome),
      fits: (of.fits.get(id) ?? []).map(({ goalId, fit, askedOn }) => ({
        goal: goals.get(goalId)?.title ?? "",
        fit,
        askedOn,
      })),
      answers: (of.answers.get(id) ?? []).map(({ question, text, answeredOn }) => ({ question, text, answeredOn })),
      reviews: (of.reviews.get(id) ?? []).map(({ contactId: _, ...review }) => review),
      calibrations: (of.calibrations.get(id) ?? []).map(({ contactId: _, ...calibration }) => calibration),
    };
  };
  return ids.flatMap((id) => {
    const contact = contacts.get(id);
    return contact === undefined ? [] : [copyOf(contact)];
  });
}

/** The groups, each with those of `ids` who are in it. */
export function groupCopies(everything: Everything, ids: readonly ContactId[]): readonly GroupCopy[] {
  const names = new Map(everything.contact.map(({ id, name }) => [id, name]));
  const wanted = new Set(ids);
  return everything.group.map((group) => ({
    group,
    members: everything.membership
      .filter(({ groupId, contactId, leftOn }) => groupId === group.id && leftOn === null && wanted.has(contactId))
      .map(({ contactId }) => names.get(contactId) ?? ""),
  }));
}

/** Events to come, and the next meetings of groups that were given a day, in the order of their days. */
export function gatheringsAhead(everything: Everything, today: Day): readonly Gathering[] {
  const events = everything.event.map(({ id, name, on, place }) => ({ uid: `event-${id}`, name, on, place }));
  const meetings = everything.group.flatMap(({ id, name, nextOn, place, leftOn }) =>
    nextOn === null || leftOn !== null ? [] : [{ uid: `group-${id}`, name, on: nextOn, place }],
  );
  return [...events, ...meetings]
    .filter(({ on }) => on >= today)
    .sort((a, b) => (a.on === b.on ? (a.uid < b.uid ? -1 : 1) : a.on < b.on ? -1 : 1));
}

function newestFirst(a: Interaction, b: Interaction): number {
  if (a.on !== b.on) return a.on < b.on ? 1 : -1;
  return a.id < b.id ? 1 : -1;
}

function byId<Entity extends { readonly id: string }>(entities: readonly Entity[]): ReadonlyMap<Entity["id"], Entity> {
  return new Map(entities.map((entity) => [entity.id, entity]));
}

function grouped<Entity extends { readonly contactId: ContactId | null }>(entities: readonly Entity[]) {
  return groupedUnder(entities, ({ contactId }) => (contactId === null ? [] : [contactId]));
}
