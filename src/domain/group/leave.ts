import { type Change, changed, created } from "../change.ts";
import type { Contact, ContactId, Tier } from "../contact.ts";
import { type Day, plusDays, plusMonths } from "../day.ts";
import { type GivenPromise, newPromise } from "../promise.ts";
import { strength } from "../scoring/strength.ts";
import { tieOn } from "../scoring/tie.ts";
import { GROUPS } from "./constants.ts";
import { factsOn, type GroupFacts } from "./facts.ts";
import type { Group } from "./group.ts";

export interface Thanks {
  readonly contactId: ContactId;
  readonly name: string;
  /** What they gave the owner last. */
  readonly text: string;
}

export interface Keeping {
  readonly contactId: ContactId;
  readonly name: string;
  readonly strength: number;
  /** The rhythm that is proposed; null for one who has a rhythm already. */
  readonly tier: Tier | null;
}

/** How a group could end well: whom to thank, what to hand over, and whom to keep beyond it. */
export interface LeavePlan {
  readonly thanks: readonly Thanks[];
  /** What of the group's work is the owner's, as it was noted. */
  readonly roles: string | null;
  /** What the owner still owes the members. */
  readonly promises: readonly (GivenPromise & { readonly name: string })[];
  readonly keep: readonly Keeping[];
  readonly lookBackOn: Day;
}

export function leavePlan(all: GroupFacts, openOf: (id: ContactId) => readonly GivenPromise[], today: Day): LeavePlan {
  const { group, members, meetings } = factsOn(all, today);
  const lines = meetings.flatMap(({ shares }) => shares);
  return {
    thanks: members.flatMap(({ contactId, name }): Thanks[] => {
      const given = lines.find(
        ({ who, did, with: partner }) =>
          (who === contactId && partner === "me" && did === "gave") ||
          (who === "me" && partner === contactId && did !== "gave"),
      );
      return given ? [{ contactId, name, text: given.text }] : [];
    }),
    roles: group.roles,
    promises: members.flatMap(({ contactId, name }) =>
      openOf(contactId)
        .filter(({ by, isPlan }) => by === "me" && !isPlan)
        .map((promise) => ({ ...promise, name })),
    ),
    keep: members
      .map(({ contactId, name, hasRhythm, tie }): Keeping => {
        const { value } = strength(tieOn(tie, today));
        return {
          contactId,
          name,
          strength: value,
          tier: hasRhythm ? null : value >= GROUPS.leave.quarterly ? "active" : "wide",
        };
      })
      .filter((each) => each.strength >= GROUPS.leave.keep)
      .sort((a, b) => b.strength - a.strength || (a.contactId < b.contactId ? -1 : 1)),
    lookBackOn: plusMonths(today, GROUPS.leave.lookBackMonths),
  };
}

/** What the owner decided of the plan. */
interface Leaving {
  readonly on: Day;
  readonly lookBackOn: Day | null;
  readonly note: string | null;
  readonly thanked: readonly Thanks[];
  readonly kept: readonly Keeping[];
}

/** The group as it was left: a plan to say thank you to each, a rhythm for those who are kept, and nothing taken away. */
export function left(
  before: Group,
  { on, lookBackOn, note, thanked, kept }: Leaving,
  {
    newId,
    today,
    contactById,
  }: { readonly newId: () => string; readonly today: Day; readonly contactById: (id: ContactId) => Contact | null },
): { readonly changes: readonly Change[]; readonly group: Group; readonly promises: readonly GivenPromise[] } {
  const group: Group = { ...before, leftOn: on, lookBackOn, leavingNote: note, nextOn: null };
  const promises = thanked.map(({ contactId, text }) =>
    newPromise(newId, {
      contactId,
      by: "me",
      text: `say thank you: ${text}`,
      madeOn: today,
      dueOn: plusDays(today, GROUPS.leave.thankDays),
      isPlan: true,
    }),
  );
  const contacts = kept.flatMap(({ contactId, tier }) => {
    const contact = contactById(contactId);
    if (contact === null || tier === null || contact.standing === "archived") return [];
    return [changed("contact", contact, { ...contact, tier, standing: "active" })];
  });
  return {
    changes: [changed("group", before, group), ...contacts, ...promises.map((promise) => created("promise", promise))],
    group,
    promises,
  };
}
