import type { Context } from "../../context.ts";
import { type GroupId, isMemberOn } from "../../domain/group/group.ts";
import type { NamedMember } from "../../domain/group/party.ts";
import type { MemberLine } from "../../views/group.ts";

/** Everybody who is or was in a group, with their names; numbered in this order wherever members are named. */
export function memberLines({ store }: Context, id: GroupId): MemberLine[] {
  const memberships = store.memberships.of(id);
  const names = store.contacts.names(memberships.map(({ contactId }) => contactId));
  return memberships.map((membership) => ({ ...membership, name: names.get(membership.contactId) ?? "" }));
}

/** The numbers of a list of members are those of people. */
export function keepMembers({ shown }: Context, members: readonly MemberLine[]): void {
  shown.keep(members.map(({ contactId }) => ({ contact: contactId, promise: null })));
}

/** The members on that day, as they can be named in a line. */
export function membersOn(context: Context, id: GroupId, day: Context["today"]): NamedMember[] {
  return memberLines(context, id)
    .filter((member) => isMemberOn(member, day))
    .map(({ contactId, name }) => ({ contactId, name }));
}
