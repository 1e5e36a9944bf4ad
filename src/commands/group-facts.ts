import type { Context } from "../context.ts";
import { cadenceOf } from "../domain/contact.ts";
import type { Day } from "../domain/day.ts";
import type { GroupFacts, MemberFacts } from "../domain/group/facts.ts";
import { type Group, isMemberOn } from "../domain/group/group.ts";
import { worthOf } from "../domain/outcome.ts";
import type { TieFacts } from "../domain/scoring/tie.ts";
import { tierDays } from "../domain/tier.ts";
import { organisationOf } from "./arguments.ts";
import { memberLines } from "./group-arguments.ts";

/** What whoever asks has read already, or does not need. */
interface Known {
  readonly ties?: ReadonlyMap<string, Omit<TieFacts, "goalFits" | "perspective">>;
  /** Only the meetings after this day, and the newest before it. */
  readonly since?: Day;
}

/** All that is known of a group and its members today. */
export function groupFacts(context: Context, group: Group, known: Known = {}): GroupFacts {
  const { store, today } = context;
  const members = memberLines(context, group.id).filter((member) => isMemberOn(member, today));
  const unread = members.map(({ contactId }) => contactId).filter((id) => known.ties?.has(id) !== true);
  const read = new Map(
    (unread.length === 0 ? [] : store.ties.facts(unread)).map((tie) => [tie.contactId as string, tie]),
  );
  const days = tierDays(store.tiers.plans());
  return {
    group,
    members: members.flatMap(({ contactId, name, wish, role, field, level }): MemberFacts[] => {
      const tie = known.ties?.get(contactId) ?? read.get(contactId);
      const contact = store.contacts.byId(contactId);
      if (!tie || !contact) return [];
      return [
        {
          contactId,
          name,
          wish,
          role,
          field,
          level,
          organisation: organisationOf(store, contactId),
          hasRhythm: cadenceOf(contact, days) !== null,
          // How far they serve the owner's goals is no part of a group's health.
          tie: { ...tie, goalFits: [], perspective: null },
        },
      ];
    }),
    meetings: known.since === undefined ? store.meetings.of(group.id) : store.meetings.lately(group.id, known.since),
    evaluations: store.evaluations.of(group.id),
    contracts: store.contracts.of(group.id),
    outcomes: store.outcomes.ofGroup(group.id).map((outcome) => {
      const { amount, unit } = worthOf(outcome);
      return { id: outcome.id, on: outcome.on, text: outcome.text, value: amount, unit };
    }),
  };
}
