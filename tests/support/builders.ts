import type { Contact, ContactId } from "../../src/domain/contact.ts";
import type { Fact, FactId } from "../../src/domain/fact.ts";
import type { Identifier, IdentifierId } from "../../src/domain/identifier.ts";
import type { Interaction, InteractionId } from "../../src/domain/interaction.ts";
import type { Organisation, OrganisationId, Role, RoleId } from "../../src/domain/organisation.ts";
import type { GivenPromise, PromiseId } from "../../src/domain/promise.ts";
import { day } from "./harness.ts";

// One of each kind, in which only what a test cares about is said.

const CONTACT = "contact" as ContactId;

export function contact(changes: Partial<Contact> = {}): Contact {
  return {
    id: CONTACT,
    name: "Mette Holm",
    nickname: null,
    standing: "active",
    tier: null,
    cadenceDays: null,
    isPinned: false,
    closeness: null,
    snoozedUntil: null,
    birthday: null,
    metOn: null,
    metAt: null,
    addedOn: day("2026-01-01"),
    note: null,
    tags: [],
    ...changes,
  };
}

export function organisation(changes: Partial<Organisation> = {}): Organisation {
  return { id: "organisation" as OrganisationId, name: "Nordlys A/S", ...changes };
}

export function role(changes: Partial<Role> = {}): Role {
  return { id: "role" as RoleId, contactId: CONTACT, organisationId: organisation().id, title: "CFO", ...changes };
}

export function identifier(changes: Partial<Identifier> = {}): Identifier {
  return {
    id: "identifier" as IdentifierId,
    contactId: CONTACT,
    kind: "email",
    value: "Mette@nordlys.dk",
    normalised: "mette@nordlys.dk",
    ...changes,
  };
}

export function fact(changes: Partial<Fact> = {}): Fact {
  return {
    id: "fact" as FactId,
    contactId: CONTACT,
    area: "occupied-with",
    text: "merging two ERP systems",
    learnedOn: day("2026-03-01"),
    class: "professional",
    ...changes,
  };
}

export function interaction(changes: Partial<Interaction> = {}): Interaction {
  return {
    id: "interaction" as InteractionId,
    kind: "meet",
    on: day("2026-04-01"),
    minutes: null,
    depth: 1,
    energy: null,
    initiator: null,
    isAnswered: true,
    isConfirmedOnly: false,
    note: null,
    noteClass: "professional",
    eventId: null,
    tags: [],
    with: [CONTACT],
    ...changes,
  };
}

export function promise(changes: Partial<GivenPromise> = {}): GivenPromise {
  return {
    id: "promise" as PromiseId,
    contactId: CONTACT,
    by: "me",
    text: "send the deck",
    isPlan: false,
    madeOn: day("2026-04-01"),
    dueOn: null,
    state: "open",
    closedOn: null,
    droppedBy: null,
    timesMoved: 0,
    timesMovedInTime: 0,
    snoozedUntil: null,
    interactionId: null,
    ...changes,
  };
}
