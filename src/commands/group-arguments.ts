import type { Context } from "../context.ts";
import type { Group, GroupId } from "../domain/group/group.ts";
import { isMemberOn } from "../domain/group/group.ts";
import type { NamedMember } from "../domain/group/party.ts";
import { quoted } from "../domain/quoted.ts";
import { NetError } from "../errors.ts";
import type { MemberLine } from "../views/group.ts";
import { entryMeant } from "./entry.ts";

/** The group that is meant by its name or a piece of it, or by its number in `net group list`. */
export function groupMeant({ store }: Context, typed: string): Group {
  const groups = store.groups.all();
  if (groups.length === 0) {
    throw new NetError("notFound", "there is no group yet", { hint: `net group add ${quoted(typed)}` });
  }
  return entryMeant(groups, typed, { textOf: ({ name }) => name, none: "no group is called", hint: "net group list" });
}

/** The group as it stands now, read while the file is locked. */
export function groupNow({ store }: Context, id: GroupId): Group {
  const group = store.groups.byId(id);
  if (group !== null) return group;
  throw new NetError("refused", "this group was removed meanwhile", { hint: "net group list" });
}

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
