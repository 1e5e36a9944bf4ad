import { type Change, changed, type EntityName, removed } from "../change.ts";
import type { ContactId } from "../contact.ts";
import type { Meeting, Party } from "../group/meeting.ts";
import type { Interaction, InteractionId } from "../interaction.ts";
import { inTagOrder } from "../name.ts";
import type { Role } from "../organisation.ts";
import type { Outcome } from "../outcome.ts";
import {
  all,
  type Belongings,
  both,
  earlier,
  isSame,
  type Joined,
  type Joiner,
  joiner,
  later,
  type Merging,
  said,
  stricter,
} from "./joiner.ts";

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
  const twin = interactionId === null ? undefined : merging.twins.interaction.get(interactionId);
  return own(twin === undefined ? entity : { ...entity, interactionId: twin }, merging);
}

function movedMoment(moment: Interaction, { a, b }: Merging): Interaction {
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
    interactionId: interactionId === null ? null : (twins.interaction.get(interactionId) ?? interactionId),
    came,
    cancelled: [...new Set(meeting.cancelled.map(now))].filter((id) => !came.includes(id)),
    shares: meeting.shares.map((share) => {
      const [who, partner] = [now(share.who), share.with === null ? null : now(share.with)];
      const { exchangeId } = share;
      return {
        ...share,
        who,
        with: partner === who ? null : partner,
        exchangeId: exchangeId === null ? null : (twins.exchange.get(exchangeId) ?? exchangeId),
      };
    }),
  };
}

/** A role without a title says no more than one at the same place that has one. */
function joinedRoles(theirs: readonly Role[], ours: readonly Role[], merging: Merging): Joined {
  const kept = [...ours];
  const changes = theirs.flatMap((before): Change[] => {
    const after = own(before, merging);
    const there = kept.filter(({ organisationId }) => organisationId === after.organisationId);
    const twin =
      there.find(({ title }) => said(title) === said(after.title)) ??
      there.find(({ title }) => title === null || after.title === null);
    if (!twin) return [changed("role", before, after)];
    if (twin.title !== null || after.title === null) return [removed("role", before)];
    const whole = { ...twin, title: after.title };
    kept[kept.indexOf(twin)] = whole;
    return [removed("role", before), changed("role", twin, whole)];
  });
  return { changes, twins: new Map() };
}

/** One conversation with one person that was noted with both of the two; of one with several, each note stands. */
function momentKey({ id: _, note, noteClass: __, tags: ___, ...rest }: Interaction): string {
  return rest.with.length > 1 ? "" : all(said(note), rest);
}

/** Of a kind that belongs to nobody. */
const NOBODYS = "of nobody";

/**
 * What becomes of each kind of thing when two contacts become one. The compiler asks for a new kind here; a test asks whether
 * anything in the file still names who is gone.
 */
const JOINERS: { readonly [Name in EntityName]: Joiner<Name> | typeof NOBODYS } = {
  contact: NOBODYS,
  organisation: NOBODYS,
  event: NOBODYS,
  setting: NOBODYS,
  goal: NOBODYS,
  criterion: NOBODYS,
  quiet: NOBODYS,
  tier: NOBODYS,
  debrief: NOBODYS,
  target: NOBODYS,
  group: NOBODYS,
  contract: NOBODYS,
  groupAnswer: NOBODYS,
  evaluation: NOBODYS,
  eventPlan: joiner({
    entity: "eventPlan",
    moved: (plan, { a, b }) => ({ ...plan, coming: [...new Set(plan.coming.map((id) => (id === b ? a : id)))] }),
    key: ({ id }) => id,
  }),
  outcome: joiner({ entity: "outcome", moved: movedOutcome, key: ({ id }) => id }),
  learning: joiner({
    entity: "learning",
    moved: own,
    key: ({ on, kind, eventId, text }) => all(on, kind, eventId, said(text)),
    joined: (one, other) => ({
      ...one,
      class: stricter(one.class, other.class),
      usedOn: earlier(one.usedOn, other.usedOn),
    }),
  }),
  membership: joiner({
    entity: "membership",
    moved: own,
    key: ({ groupId }) => groupId,
    joined: (one, other) => ({
      ...one,
      wish: both(one.wish, other.wish),
      role: both(one.role, other.role),
      field: both(one.field, other.field),
      level: both(one.level, other.level),
      joinedOn: earlier(one.joinedOn, other.joinedOn),
      leftOn: one.leftOn === null || other.leftOn === null ? null : later(one.leftOn, other.leftOn),
    }),
  }),
  meeting: joiner({ entity: "meeting", moved: movedMeeting, key: ({ id }) => id }),
  identifier: joiner({ entity: "identifier", moved: own, key: ({ kind, normalised }) => all(kind, normalised) }),
  role: joinedRoles,
  fact: joiner({
    entity: "fact",
    moved: own,
    key: ({ area, text }) => all(area, said(text)),
    joined: (one, other) => ({
      ...one,
      learnedOn: later(one.learnedOn, other.learnedOn),
      class: stricter(one.class, other.class),
    }),
  }),
  interaction: joiner({
    entity: "interaction",
    moved: movedMoment,
    key: momentKey,
    joined: (one, other) => ({
      ...one,
      noteClass: stricter(one.noteClass, other.noteClass),
      tags: inTagOrder([...new Set([...one.tags, ...other.tags])]),
    }),
  }),
  promise: joiner({
    entity: "promise",
    moved: told,
    key: ({ id: _, text, ...rest }) => all(said(text), rest),
  }),
  answer: joiner({
    entity: "answer",
    moved: own,
    key: ({ question, text, answeredOn }) => all(question, said(text), answeredOn),
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
    key: ({ text, horizon, closedOn, goalId }) => all(said(text), horizon, closedOn, goalId),
    joined: (one, other) => ({ ...one, confirmedOn: later(one.confirmedOn, other.confirmedOn) }),
  }),
  offer: joiner({
    entity: "offer",
    moved: own,
    key: ({ text, closedOn }) => all(said(text), closedOn),
    joined: (one, other) => ({ ...one, confirmedOn: later(one.confirmedOn, other.confirmedOn) }),
  }),
  exchange: joiner({
    entity: "exchange",
    moved: told,
    key: ({ id: _, text, ...rest }) => all(said(text), rest),
  }),
  introduction: joiner({
    entity: "introduction",
    moved: pair,
    key: ({ a, b, why, state, stateOn, outcome }) => all([a, b].sort(), said(why), state, stateOn, said(outcome)),
  }),
  link: joiner({
    entity: "link",
    moved: pair,
    key: ({ a, b }) => all([a, b].sort()),
    joined: (one, other) => (other.strength > one.strength ? { ...one, strength: other.strength } : one),
  }),
  review: joiner({
    entity: "review",
    moved: own,
    key: ({ decision, on, againOn, note }) => all(decision, on, againOn, said(note)),
  }),
  calibration: joiner({ entity: "calibration", moved: own, key: ({ on, helped }) => all(on, helped) }),
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
export const PERSONAL = (Object.keys(JOINERS) as EntityName[]).filter((name) => JOINERS[name] !== NOBODYS);

export function joinedOf(name: EntityName, theirs: Belongings, ours: Belongings, merging: Merging): Joined {
  // The compiler cannot see that a joiner and what it is given are of one kind.
  const join = JOINERS[name] as Joiner<EntityName> | typeof NOBODYS;
  return join === NOBODYS ? { changes: [], twins: new Map() } : join(theirs[name], ours[name], merging);
}
