import { type Change, changed, type EntityName, removed } from "./change.ts";
import type { Contact, ContactId } from "./contact.ts";
import { type FieldChoices, mergedContact } from "./merge/fields.ts";
import { type Belongings, isSame, type Merging } from "./merge/joiner.ts";
import { joinedOf, PERSONAL } from "./merge/rules.ts";
import { withLines } from "./note.ts";

/** One of the two: with everything that names them, and the name of the event at which they were met. */
interface Side {
  readonly contact: Contact;
  readonly has: Belongings;
  readonly metAt: string | null;
}

/**
 * The changes that make one contact of two: `a` with the chosen fields, everything of `b`'s gone over to it, each thing once,
 * and `b` gone. Nothing that was said is lost: what has no place in one contact stands in its note. The other way round they
 * are two again.
 */
export function mergeChanges(a: Side, b: Side, choices: FieldChoices): readonly Change[] {
  const merging = mergingOf(a, b);
  const moves = PERSONAL.flatMap((name) => joinedOf(name, b.has, a.has, merging).changes);
  const merged = mergedContact(a.contact, b.contact, choices);
  const elsewhere = [a, b].flatMap(({ contact, metAt }) =>
    metAt === null || contact.metAt === merged.metAt ? [] : [`Also met at: ${metAt}`],
  );
  const whole = { ...merged, note: withLines(merged.note, [...elsewhere, ...wordsBetween(moves, merging)]) };
  return [
    ...moves.filter((change) => !isGone(change)),
    ...moves.filter(isGone),
    ...(isSame(whole, a.contact) ? [] : [changed("contact", a.contact, whole)]),
    removed("contact", b.contact),
  ];
}

/** What speaks of a conversation or of an entry of the ledger has to know first which of them are there twice. */
function mergingOf(a: Side, b: Side): Merging {
  const ids = { a: a.contact.id, b: b.contact.id };
  let twins: Merging["twins"] = { interaction: new Map(), exchange: new Map() };
  for (const kind of ["interaction", "exchange"] as const) {
    twins = { ...twins, [kind]: joinedOf(kind, b.has, a.has, { ...ids, twins }).twins };
  }
  return { ...ids, twins };
}

/** What was written on an introduction of the one to the other, who are one now: it goes, and its words stay. */
function wordsBetween(moves: readonly Change[], { a, b }: Merging): readonly string[] {
  return moves.flatMap(({ entity, before }) =>
    entity === "introduction" && before !== null && [before.a, before.b].every((id) => id === a || id === b)
      ? [`Introduction: ${[before.why, before.outcome].filter(Boolean).join("; ")}`]
      : [],
  );
}

/** A conversation goes last, when nothing points to it any more. */
function isGone(change: Change): boolean {
  return change.entity === "interaction" && change.after === null;
}

/** How many things of each kind of `b` went over, and how many were there twice. */
export function mergeCounts(
  changes: readonly Change[],
  { a, b }: Pick<Merging, "a" | "b">,
): {
  readonly joined: readonly { readonly kind: EntityName; readonly count: number }[];
  readonly twice: readonly { readonly kind: EntityName; readonly count: number }[];
} {
  const count = (is: (change: Change) => boolean) =>
    PERSONAL.map((kind) => ({
      kind,
      count: changes.filter((change) => change.entity === kind && names(change.before, b) && is(change)).length,
    })).filter((each) => each.count > 0);
  return {
    joined: count(({ after }) => after !== null),
    // What was between the two is neither.
    twice: count(({ after, before }) => after === null && !names(before, a)),
  };
}

function names(entity: object | null, id: ContactId): boolean {
  return JSON.stringify(entity).includes(JSON.stringify(id));
}
