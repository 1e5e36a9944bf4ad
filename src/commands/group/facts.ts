import type { Context } from "../../context.ts";
import { type ContactId, cadenceOf } from "../../domain/contact.ts";
import type { Day } from "../../domain/day.ts";
import type { GroupFacts, MemberFacts, SeenGroup, SeenMember } from "../../domain/group/facts.ts";
import { type Group, isMemberOn } from "../../domain/group/group.ts";
import { worthOf } from "../../domain/outcome.ts";
import { tierDays } from "../../domain/tier.ts";
import { organisationOf } from "../common/contact-meant.ts";
import { memberLines } from "./members.ts";

/** All that is known of a group and its members today. */
export function groupFacts(context: Context, group: Group): GroupFacts {
  const { store } = context;
  const members = membersNow(context, group);
  const ties = new Map(
    (members.length === 0 ? [] : store.ties.facts(members.map(({ contactId }) => contactId))).map((tie) => [
      tie.contactId as string,
      tie,
    ]),
  );
  const days = tierDays(store.tiers.plans());
  return {
    group,
    members: members.flatMap(({ contactId, name, wish, role, field, level }): MemberFacts[] => {
      const tie = ties.get(contactId);
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
    meetings: store.meetings.of(group.id),
    ...aside(context, group),
  };
}

/** What the warnings ask of a group, its meetings since a day among it; `seen` tells of each member what is known of them. */
export function seenGroup(
  context: Context,
  group: Group,
  since: Day,
  seen: (id: ContactId) => Pick<SeenMember, "known" | "strength"> | null,
): SeenGroup {
  return {
    group,
    members: membersNow(context, group).flatMap(({ contactId, name }): SeenMember[] => {
      const told = seen(contactId);
      return told === null ? [] : [{ contactId, name, ...told }];
    }),
    meetings: context.store.meetings.lately(group.id, since),
    ...aside(context, group),
  };
}

function membersNow(context: Context, { id }: Group) {
  return memberLines(context, id).filter((member) => isMemberOn(member, context.today));
}

function aside({ store }: Context, { id: groupId }: Group): Pick<GroupFacts, "evaluations" | "contracts" | "outcomes"> {
  return {
    evaluations: store.evaluations.of(groupId),
    contracts: store.contracts.of(groupId),
    outcomes: store.outcomes.ofGroup(groupId).map((outcome) => {
      const { amount, unit } = worthOf(outcome);
      return { id: outcome.id, on: outcome.on, text: outcome.text, value: amount, unit };
    }),
  };
}
