import type { Context } from "../../context.ts";
import type { Entities, EntityName } from "../../domain/change.ts";
import { type Everything, IN_ORDER } from "../../domain/everything.ts";

/** All that is stored, as it stood at one moment. */
export function everythingIn({ store }: Pick<Context, "store">): Everything {
  const readers: { readonly [Name in EntityName]: (id: never) => Entities[Name] | null } = {
    setting: store.settings.byName,
    tier: store.tiers.byId,
    quiet: store.quiets.byId,
    organisation: store.organisations.byId,
    event: store.events.byId,
    contact: store.contacts.byId,
    identifier: store.identifiers.byId,
    role: store.roles.byId,
    fact: store.facts.byId,
    interaction: store.interactions.byId,
    promise: store.promises.byId,
    goal: store.goals.byId,
    criterion: store.criteria.byId,
    answer: store.answers.byId,
    fit: store.fits.byId,
    need: store.needs.byId,
    offer: store.offers.byId,
    exchange: store.exchanges.byId,
    introduction: store.introductions.byId,
    link: store.links.byId,
    review: store.reviews.byId,
    calibration: store.calibrations.byId,
    snapshot: store.snapshots.byId,
    eventPlan: store.eventPlans.byId,
    debrief: store.debriefs.byId,
    target: store.targets.byId,
    outcome: store.outcomes.byId,
    learning: store.learnings.byId,
    group: store.groups.byId,
    membership: store.memberships.byId,
    contract: store.contracts.byId,
    groupAnswer: store.groupAnswers.byId,
    meeting: store.meetings.byId,
    evaluation: store.evaluations.byId,
  };
  return store.reading(() => {
    const lists = IN_ORDER.map((name) => [
      name,
      store.rows.ids(name).flatMap((id) => (readers[name] as (id: string) => object | null)(id) ?? []),
    ]);
    return Object.fromEntries(lists) as Everything;
  });
}
