import { type Change, changed, type Entities, type EntityName, removed } from "./change.ts";
import type { ContactId } from "./contact.ts";
import type { Day } from "./day.ts";
import type { Meeting, Party } from "./group/meeting.ts";
import type { Interaction, InteractionId } from "./interaction.ts";
import { folded } from "./name.ts";
import type { Role } from "./organisation.ts";
import type { Outcome } from "./outcome.ts";

/** Everything of each kind that names one contact; nothing for a kind that is of nobody in particular. */
export type Belongings = { readonly [Name in EntityName]: readonly Entities[Name][] };

/** Who becomes whom, and which conversations of `b` go because `a` has the same. */
export interface Merging {
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

export function isSame(one: object, other: object): boolean {
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

export function movedMoment(moment: Interaction, { a, b }: Pick<Merging, "a" | "b">): Interaction {
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
export function momentKey({ on, kind, note, with: people, initiator, minutes }: Interaction): string {
  return people.length > 1 ? "" : JSON.stringify([on, kind, folded(note ?? ""), people, initiator, minutes]);
}

/** The newer day of two. */
function later<Field extends string>(field: Field) {
  return <Entity extends Readonly<Record<Field, Day>>>(one: Entity, other: Entity): Entity =>
    other[field] > one[field] ? { ...one, [field]: other[field] } : one;
}

export const of = "of nobody" as const;

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

export function joinedOf(name: EntityName, theirs: Belongings, ours: Belongings, merging: Merging): readonly Change[] {
  // The compiler cannot see that a joiner and what it is given are of one kind.
  const join = JOINERS[name] as Joiner<EntityName> | typeof of;
  return join === of ? [] : join(theirs[name], ours[name], merging);
}
