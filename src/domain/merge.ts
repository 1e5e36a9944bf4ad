import { tagList } from "./add.ts";
import { type Change, changed, type Entities, type EntityName, removed } from "./change.ts";
import type { Contact, ContactId, Standing } from "./contact.ts";
import type { Day } from "./day.ts";
import type { Meeting, Party } from "./group/meeting.ts";
import { withLines } from "./import-join.ts";
import type { Interaction, InteractionId } from "./interaction.ts";
import { folded } from "./name.ts";
import type { Role } from "./organisation.ts";
import type { Outcome } from "./outcome.ts";

/** Everything of each kind that names one contact; nothing for a kind that is of nobody in particular. */
export type Belongings = { readonly [Name in EntityName]: readonly Entities[Name][] };

/** The fields in which two may differ so that somebody has to choose. */
export const MERGED_FIELDS = ["name", "nickname", "rhythm", "closeness", "birthday", "met"] as const;
export type MergedField = (typeof MERGED_FIELDS)[number];

/** What a field is in each of the two, and which of them holds; null where it has to be chosen. */
export interface FieldMerge {
  readonly field: MergedField;
  readonly a: string;
  readonly b: string;
  readonly holds: "A" | "B" | null;
}

/** Which of the two holds in each field where they differ. */
export type FieldChoices = Readonly<Partial<Record<MergedField, "A" | "B">>>;

/** Field by field what the one contact will be; what only one of them says holds without a question. */
export function fieldMerges(a: Contact, b: Contact): readonly FieldMerge[] {
  return MERGED_FIELDS.map((field) => {
    const [one, other] = [fieldText(a, field), fieldText(b, field)];
    const holds = other === "" || one === other ? "A" : one === "" ? "B" : fuller(field, one, other);
    return { field, a: one, b: other, holds };
  });
}

/** A birthday with its year says all that one without it does. */
function fuller(field: MergedField, one: string, other: string): "A" | "B" | null {
  if (field !== "birthday") return null;
  if (other === `--${one.slice(5)}`) return "A";
  return one === `--${other.slice(5)}` ? "B" : null;
}

function fieldText(contact: Contact, field: MergedField): string {
  if (field === "rhythm") {
    return [contact.tier, contact.cadenceDays === null ? null : `every ${contact.cadenceDays} days`]
      .filter((part) => part !== null)
      .join(", ");
  }
  if (field === "met") return contact.metOn ?? "";
  return String(contact[field] ?? "");
}

/** The more cared for of two standings is that of the one they become. */
const MOST_CARED_FOR: readonly Standing[] = ["active", "inbox", "filed", "archived"];

/** The one contact that two become: `a` with the fields of `b` that were chosen, and all that neither contradicts. */
export function mergedContact(a: Contact, b: Contact, choices: FieldChoices): Contact {
  const of = (field: MergedField): Contact => {
    const merge = fieldMerges(a, b).find((each) => each.field === field);
    return (choices[field] ?? merge?.holds) === "B" ? b : a;
  };
  const [named, met, rhythm] = [of("name"), of("met"), of("rhythm")];
  const unsaid = [a, b]
    .filter(({ name }) => folded(name) !== folded(named.name))
    .map(({ name }) => `Also called: ${name}`);
  return {
    id: a.id,
    name: named.name,
    nickname: of("nickname").nickname,
    standing: MOST_CARED_FOR.find((standing) => standing === a.standing || standing === b.standing) ?? a.standing,
    tier: rhythm.tier,
    cadenceDays: rhythm.cadenceDays,
    isPinned: a.isPinned || b.isPinned,
    closeness: of("closeness").closeness,
    snoozedUntil: a.snoozedUntil ?? b.snoozedUntil,
    birthday: of("birthday").birthday,
    metOn: met.metOn,
    metAt: met.metAt ?? a.metAt ?? b.metAt,
    addedOn: a.addedOn < b.addedOn ? a.addedOn : b.addedOn,
    note: withLines(a.note, [...(b.note?.split("\n") ?? []), ...unsaid]),
    tags: tagList([...a.tags, ...b.tags]),
  };
}

/** Who becomes whom, and which conversations of `b` go because `a` has the same. */
interface Merging {
  readonly a: ContactId;
  readonly b: ContactId;
  readonly twins: ReadonlyMap<InteractionId, InteractionId>;
}

/** What joins one kind of thing: those of `b`, as things of `a`, those that are there already apart. */
type Joiner<Name extends EntityName> = (
  theirs: readonly Entities[Name][],
  own: readonly Entities[Name][],
  merging: Merging,
) => readonly Change[];

/** How one kind of thing goes from one contact to another. */
interface Rule<Name extends EntityName> {
  readonly entity: Name;
  /** The thing as one of `a`; null where it says nothing any more, as a link between the two who are one. */
  readonly moved: (entity: Entities[Name], merging: Merging) => Entities[Name] | null;
  /** Two of them are the same where this is the same; "" for one that is the same as no other. */
  readonly key: (entity: Entities[Name]) => string;
  /** What one of two that are the same becomes, where the other says more. */
  readonly joined?: (own: Entities[Name], theirs: Entities[Name]) => Entities[Name];
}

function joiner<Name extends EntityName>({ entity, moved, key, joined }: Rule<Name>): Joiner<Name> {
  return (theirs, own, merging) => {
    const ids = new Set(theirs.map(idOf));
    const kept = new Map(own.filter((each) => !ids.has(idOf(each))).map((each) => [key(each), each]));
    return theirs.flatMap((before): Change[] => {
      const after = moved(before, merging);
      if (after === null) return [removed(entity, before) as Change];
      const same = key(after) === "" ? undefined : kept.get(key(after));
      // What `b` had twice stays so: only what the other has as well is one.
      if (same === undefined) return isSame(before, after) ? [] : [changed(entity, before, after) as Change];
      const whole = joined?.(same, after) ?? same;
      kept.set(key(after), whole);
      // The other goes first: a fit is unique to its person and goal.
      const gone = removed(entity, before) as Change;
      return isSame(whole, same) ? [gone] : [gone, changed(entity, same, whole) as Change];
    });
  };
}

function idOf(entity: object): string {
  return "id" in entity ? String(entity.id) : "name" in entity ? String(entity.name) : "";
}

function isSame(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The thing as one of `a`, where it was one of `b`; what others said in a conversation of theirs stays with those. */
function own<Entity extends { readonly contactId: ContactId | null }>(entity: Entity, { a, b }: Merging): Entity {
  return entity.contactId === b ? { ...entity, contactId: a } : entity;
}

/** The same of something that was told of in a conversation. */
function told<Entity extends { readonly contactId: ContactId; readonly interactionId: InteractionId | null }>(
  entity: Entity,
  merging: Merging,
): Entity {
  const { interactionId } = entity;
  const twin = interactionId === null ? undefined : merging.twins.get(interactionId);
  return own(twin === undefined ? entity : { ...entity, interactionId: twin }, merging);
}

function movedMoment(moment: Interaction, { a, b }: Pick<Merging, "a" | "b">): Interaction {
  return { ...moment, with: [...new Set(moment.with.map((id) => (id === b ? a : id)))] };
}

/** What it came by, each step once. */
function movedOutcome(outcome: Outcome, { a, b }: Merging): Outcome {
  const via = outcome.via.map((step) => (step.kind === "contact" && step.id === b ? { ...step, id: a } : step));
  return { ...outcome, via: via.filter((step, at) => via.findIndex((other) => isSame(other, step)) === at) };
}

/** Whoever came with either name came; a line between the two is one to the whole group. */
function movedMeeting(meeting: Meeting, { a, b, twins }: Merging): Meeting {
  const now = <Somebody extends Party>(party: Somebody): Somebody => (party === b ? (a as Somebody) : party);
  const came = [...new Set(meeting.came.map(now))];
  const { leader, interactionId } = meeting;
  return {
    ...meeting,
    leader: leader?.kind === "member" ? { ...leader, contactId: now(leader.contactId) } : leader,
    interactionId: interactionId === null ? null : (twins.get(interactionId) ?? interactionId),
    came,
    cancelled: [...new Set(meeting.cancelled.map(now))].filter((id) => !came.includes(id)),
    shares: meeting.shares.map((share) => {
      const [who, partner] = [now(share.who), share.with === null ? null : now(share.with)];
      return { ...share, who, with: partner === who ? null : partner };
    }),
  };
}

/** A role without a title says no more than one at the same place that has one. */
function joinedRoles(theirs: readonly Role[], ours: readonly Role[], merging: Merging): readonly Change[] {
  const kept = [...ours];
  return theirs.flatMap((before): Change[] => {
    const after = own(before, merging);
    const at = kept.findIndex(
      ({ organisationId, title }) =>
        organisationId === after.organisationId &&
        (title === null || after.title === null || folded(title) === folded(after.title)),
    );
    const twin = kept[at];
    if (!twin) return [changed("role", before, after)];
    if (twin.title !== null || after.title === null) return [removed("role", before)];
    const whole = { ...twin, title: after.title };
    kept[at] = whole;
    return [removed("role", before), changed("role", twin, whole)];
  });
}

/** One conversation with one person that was noted with both of the two; of one with several, each note stands. */
function momentKey({ on, kind, note, with: people, initiator, minutes }: Interaction): string {
  return people.length > 1 ? "" : JSON.stringify([on, kind, folded(note ?? ""), people, initiator, minutes]);
}

/** The newer day of two. */
function later<Field extends string>(field: Field) {
  return <Entity extends Readonly<Record<Field, Day>>>(one: Entity, other: Entity): Entity =>
    other[field] > one[field] ? { ...one, [field]: other[field] } : one;
}

const of = "of nobody" as const;

/**
 * What becomes of each kind of thing when two contacts become one. The compiler asks for a new kind here; a test asks whether
 * anything in the file still names who is gone.
 */
const JOINERS: { readonly [Name in EntityName]: Joiner<Name> | typeof of } = {
  contact: of,
  organisation: of,
  event: of,
  setting: of,
  goal: of,
  criterion: of,
  quiet: of,
  tier: of,
  debrief: of,
  target: of,
  group: of,
  contract: of,
  groupAnswer: of,
  evaluation: of,
  eventPlan: joiner({
    entity: "eventPlan",
    moved: (plan, { a, b }) => ({ ...plan, coming: [...new Set(plan.coming.map((id) => (id === b ? a : id)))] }),
    key: ({ id }) => id,
  }),
  outcome: joiner({ entity: "outcome", moved: movedOutcome, key: ({ id }) => id }),
  learning: joiner({
    entity: "learning",
    moved: own,
    key: ({ on, kind, eventId, text }) => `${on} ${kind ?? ""} ${eventId ?? ""} ${folded(text)}`,
  }),
  membership: joiner({
    entity: "membership",
    moved: own,
    key: ({ groupId }) => groupId,
    joined: (one, other) => ({
      ...one,
      wish: one.wish ?? other.wish,
      role: one.role ?? other.role,
      field: one.field ?? other.field,
      level: one.level ?? other.level,
      joinedOn: other.joinedOn < one.joinedOn ? other.joinedOn : one.joinedOn,
      leftOn: one.leftOn === null || other.leftOn === null ? null : one.leftOn,
    }),
  }),
  meeting: joiner({ entity: "meeting", moved: movedMeeting, key: ({ id }) => id }),
  identifier: joiner({ entity: "identifier", moved: own, key: ({ kind, normalised }) => `${kind} ${normalised}` }),
  role: joinedRoles,
  fact: joiner({
    entity: "fact",
    moved: own,
    key: ({ area, text }) => `${area} ${folded(text)}`,
    joined: later("learnedOn"),
  }),
  interaction: joiner({ entity: "interaction", moved: movedMoment, key: momentKey }),
  promise: joiner({
    entity: "promise",
    moved: told,
    key: ({ contactId, by, text, dueOn, state }) => `${contactId} ${by} ${state} ${dueOn ?? ""} ${folded(text)}`,
  }),
  answer: joiner({
    entity: "answer",
    moved: own,
    key: ({ question, text }) => `${question} ${folded(text)}`,
    joined: later("answeredOn"),
  }),
  fit: joiner({
    entity: "fit",
    moved: own,
    key: ({ goalId }) => goalId,
    joined: (one, other) => (other.askedOn > one.askedOn ? { ...one, fit: other.fit, askedOn: other.askedOn } : one),
  }),
  need: joiner({
    entity: "need",
    moved: own,
    key: ({ text, closedOn }) => `${closedOn ?? ""} ${folded(text)}`,
    joined: later("confirmedOn"),
  }),
  offer: joiner({
    entity: "offer",
    moved: own,
    key: ({ text, closedOn }) => `${closedOn ?? ""} ${folded(text)}`,
    joined: later("confirmedOn"),
  }),
  exchange: joiner({
    entity: "exchange",
    moved: told,
    key: ({ contactId, direction, on, text }) => `${contactId} ${direction} ${on} ${folded(text)}`,
  }),
  introduction: joiner({
    entity: "introduction",
    moved: pair,
    key: ({ a, b, why, state }) => `${[a, b].sort().join(" ")} ${state} ${folded(why)}`,
  }),
  link: joiner({
    entity: "link",
    moved: pair,
    key: ({ a, b }) => [a, b].sort().join(" "),
    joined: (one, other) => (other.strength > one.strength ? { ...one, strength: other.strength } : one),
  }),
  review: joiner({
    entity: "review",
    moved: own,
    key: ({ decision, on, note }) => `${decision} ${on} ${folded(note ?? "")}`,
  }),
  calibration: joiner({ entity: "calibration", moved: own, key: ({ on, helped }) => `${on} ${helped}` }),
  snapshot: joiner({
    entity: "snapshot",
    moved: (each, { a, b }) => {
      const others = each.scores.filter(({ contactId }) => contactId !== b);
      const scores = others.some(({ contactId }) => contactId === a)
        ? others
        : each.scores.map((score) => (score.contactId === b ? { ...score, contactId: a } : score));
      return { ...each, scores: [...scores].sort((one, other) => (one.contactId < other.contactId ? -1 : 1)) };
    },
    key: ({ id }) => id,
  }),
};

/** Two people of whom one is another now; null where they have become one. */
function pair<Both extends { readonly a: ContactId; readonly b: ContactId }>(
  both: Both,
  { a, b }: Merging,
): Both | null {
  const [one, other] = [both.a, both.b].map((id) => (id === b ? a : id));
  return one === undefined || other === undefined || one === other ? null : { ...both, a: one, b: other };
}

/** The kinds that can belong to somebody. */
export const PERSONAL = (Object.keys(JOINERS) as EntityName[]).filter((name) => JOINERS[name] !== of);

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

function joinedOf(name: EntityName, theirs: Belongings, ours: Belongings, merging: Merging): readonly Change[] {
  // The compiler cannot see that a joiner and what it is given are of one kind.
  const join = JOINERS[name] as Joiner<EntityName> | typeof of;
  return join === of ? [] : join(theirs[name], ours[name], merging);
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
