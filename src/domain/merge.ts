import { type Change, changed, type EntityName, removed } from "./change.ts";
import type { Contact } from "./contact.ts";
import type { Interaction, InteractionId } from "./interaction.ts";
import { type FieldChoices, mergedContact } from "./merge-fields.ts";
import { type Belongings, isSame, joinedOf, type Merging, momentKey, movedMoment, PERSONAL } from "./merge-rules.ts";

/**
 * The changes that make one contact of two: `a` with the chosen fields, everything of `b`'s gone over to it, each thing once,
 * and `b` gone. The other way round they are two again.
 */
export function mergeChanges(
  a: { readonly contact: Contact; readonly has: Belongings },
  b: { readonly contact: Contact; readonly has: Belongings },
  choices: FieldChoices,
): readonly Change[] {
  const ids = { a: a.contact.id, b: b.contact.id };
  const merging = { ...ids, twins: twinsOf(b.has.interaction, a.has.interaction, ids) };
  const moves = PERSONAL.flatMap((name) => joinedOf(name, b.has, a.has, merging));
  const merged = mergedContact(a.contact, b.contact, choices);
  return [
    ...moves.filter((change) => !isGone(change)),
    ...moves.filter(isGone),
    ...(isSame(merged, a.contact) ? [] : [changed("contact", a.contact, merged)]),
    removed("contact", b.contact),
  ];
}

/** The conversations that are there twice: that of `b` by its id, with the one of `a` that stays. */
function twinsOf(
  theirs: readonly Interaction[],
  ours: readonly Interaction[],
  ids: Pick<Merging, "a" | "b">,
): ReadonlyMap<InteractionId, InteractionId> {
  const kept = new Map(ours.map((moment) => [momentKey(moment), moment.id]));
  return new Map(
    theirs.flatMap((moment) => {
      const key = momentKey(movedMoment(moment, ids));
      const twin = key === "" ? undefined : kept.get(key);
      return twin === undefined || twin === moment.id ? [] : [[moment.id, twin] as const];
    }),
  );
}

/** A conversation goes last, when nothing points to it any more. */
function isGone(change: Change): boolean {
  return change.entity === "interaction" && change.after === null;
}

/** How many things of each kind went over, and how many were there twice. */
export function mergeCounts(changes: readonly Change[]): {
  readonly joined: readonly { readonly kind: EntityName; readonly count: number }[];
  readonly twice: readonly { readonly kind: EntityName; readonly count: number }[];
} {
  const count = (is: (change: Change) => boolean) =>
    PERSONAL.map((kind) => ({
      kind,
      count: changes.filter((change) => change.entity === kind && is(change)).length,
    })).filter((each) => each.count > 0);
  return { joined: count(({ after }) => after !== null), twice: count(({ after }) => after === null) };
}
