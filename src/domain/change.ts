import type { Calibration } from "./calibration.ts";
import type { Contact } from "./contact.ts";
import type { Debrief } from "./debrief.ts";
import type { EventPlan } from "./event/plan.ts";
import type { Event } from "./event.ts";
import type { Exchange } from "./exchange.ts";
import type { Fact } from "./fact.ts";
import type { Fit } from "./fit.ts";
import type { Contract, Evaluation, Group, GroupAnswer, Membership } from "./group/group.ts";
import type { Meeting } from "./group/meeting.ts";
import type { Identifier } from "./identifier.ts";
import type { Interaction } from "./interaction.ts";
import type { Introduction, Link } from "./introduction.ts";
import type { Learning } from "./learning.ts";
import type { Answer, Criterion, Goal } from "./mission.ts";
import type { Organisation, Role } from "./organisation.ts";
import type { Outcome } from "./outcome.ts";
import type { GivenPromise } from "./promise.ts";
import type { Quiet } from "./quiet.ts";
import type { Review } from "./review.ts";
import type { Setting } from "./setting.ts";
import type { Snapshot } from "./snapshot.ts";
import type { Target } from "./target.ts";
import type { TierPlan } from "./tier.ts";
import type { Need, Offer } from "./wish.ts";

/** Every kind of thing that is stored. */
export interface Entities {
  readonly organisation: Organisation;
  readonly event: Event;
  readonly eventPlan: EventPlan;
  readonly debrief: Debrief;
  readonly contact: Contact;
  readonly identifier: Identifier;
  readonly role: Role;
  readonly fact: Fact;
  readonly interaction: Interaction;
  readonly promise: GivenPromise;
  readonly setting: Setting;
  readonly goal: Goal;
  readonly criterion: Criterion;
  readonly answer: Answer;
  readonly fit: Fit;
  readonly need: Need;
  readonly offer: Offer;
  readonly exchange: Exchange;
  readonly introduction: Introduction;
  readonly link: Link;
  readonly review: Review;
  readonly calibration: Calibration;
  readonly snapshot: Snapshot;
  readonly quiet: Quiet;
  readonly tier: TierPlan;
  readonly outcome: Outcome;
  readonly learning: Learning;
  readonly target: Target;
  readonly group: Group;
  readonly membership: Membership;
  readonly contract: Contract;
  readonly groupAnswer: GroupAnswer;
  readonly meeting: Meeting;
  readonly evaluation: Evaluation;
}

export type EntityName = keyof Entities;

/**
 * One thing that happened to the data: what an entity was, and what it is now.
 *
 * Nothing before means created, nothing after means deleted. Everything that writes is a list of these,
 * so previewing, undoing and syncing are all the same data read three ways.
 */
export type Change = { readonly [Name in EntityName]: ChangeOf<Name> }[EntityName];

export interface ChangeOf<Name extends EntityName> {
  readonly entity: Name;
  readonly before: Entities[Name] | null;
  readonly after: Entities[Name] | null;
}

export function created<Name extends EntityName>(entity: Name, after: Entities[Name]): ChangeOf<Name> {
  return { entity, before: null, after };
}

export function changed<Name extends EntityName>(
  entity: Name,
  before: Entities[Name],
  after: Entities[Name],
): ChangeOf<Name> {
  return { entity, before, after };
}

export function removed<Name extends EntityName>(entity: Name, before: Entities[Name]): ChangeOf<Name> {
  return { entity, before, after: null };
}

/** The changes that take back `changes`, last one first. */
export function inverse(changes: readonly Change[]): Change[] {
  // The compiler cannot see that the two are swapped within one kind of entity.
  return changes.map((change) => ({ ...change, before: change.after, after: change.before }) as Change).reverse();
}
