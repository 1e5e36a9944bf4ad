import { expect } from "vitest";
import type { Change, EntityName } from "../../../src/domain/change.ts";
import type { ContactId } from "../../../src/domain/contact.ts";
import type { Day } from "../../../src/domain/day.ts";
import type { Belongings } from "../../../src/domain/merge/joiner.ts";
import type { joinedOf } from "../../../src/domain/merge/rules.ts";
import { interaction, promise } from "../../support/builders.ts";
import { day } from "../../support/harness.ts";

// What two people may have who become one, of each kind what tells it from others.

// The order of the ids is not that of the two: what is kept in the order of ids has to be put in order again.
export const [A, B, C, D] = ["m", "b", "c", "d"] as unknown as [ContactId, ContactId, ContactId, ContactId];
export const [MARCH, APRIL, MAY] = ["2026-03-03", "2026-04-04", "2026-05-05"].map(day) as [Day, Day, Day];

export type Fields = Readonly<Record<string, unknown>>;

/** Some things, each under an id in its order behind a letter. */
export const withIds = (letter: string, things: readonly Fields[]): Fields[] =>
  things.map((fields, at) => ({ id: `${letter}${at + 1}`, ...fields }));

export function belongings(some: Readonly<Partial<Record<EntityName, readonly Fields[]>>>): Belongings {
  return new Proxy(some, { get: (all, name) => all[name as EntityName] ?? [] }) as unknown as Belongings;
}

/** What is there of these things of a kind when the changes were made; none of them may leave a thing as it is. */
export function leftOf(kind: EntityName, all: readonly Fields[], changes: readonly Change[]): Fields[] {
  expect(changes.filter(({ entity }) => entity !== kind)).toEqual([]);
  const left = new Map(all.map((each) => [each["id"], each]));
  for (const { before, after } of changes as unknown as readonly { before: Fields; after: Fields | null }[]) {
    expect(after).not.toEqual(before);
    expect(left.get(before["id"])).toEqual(before);
    if (after === null) left.delete(before["id"]);
    else left.set(before["id"], after);
  }
  return [...left.values()];
}

export const of = (contactId: ContactId, fields: Fields): Fields => ({ contactId, ...fields });
export const talk = (who: readonly ContactId[], rest: Fields = {}): Fields => {
  const { id: _, ...fields } = interaction({ note: "Coffee", with: who });
  return { ...fields, ...rest };
};
export const fact = (text: string, learnedOn: string, rest: Fields = {}) => ({
  area: "person",
  text,
  learnedOn,
  class: "professional",
  ...rest,
});
export const learning = (rest: Fields) => ({
  text: "wait",
  on: MARCH,
  kind: null,
  eventId: null,
  class: "professional",
  usedOn: null,
  ...rest,
});
export const member = (rest: Fields) => ({
  groupId: "g",
  wish: null,
  role: null,
  field: null,
  level: null,
  joinedOn: MARCH,
  leftOn: null,
  ...rest,
});
export const intro = (a: ContactId, b: ContactId, rest: Fields = {}) => ({
  a,
  b,
  why: "both sail",
  state: "idea",
  stateOn: MARCH,
  outcome: null,
  ...rest,
});
export const step = (kind: string, id: string): Fields => ({ kind, id });
export const score = (contactId: ContactId, index: number): Fields => ({ contactId, index });
export const meeting = (rest: Fields): Fields => ({
  on: MARCH,
  leader: null,
  interactionId: null,
  came: [],
  cancelled: [],
  shares: [],
  ...rest,
});
export const share = (who: string, partner: string | null, exchangeId: string | null = null): Fields => ({
  who,
  with: partner,
  text: "a book",
  exchangeId,
});

export const MERGING = {
  a: A,
  b: B,
  twins: { interaction: new Map([["twice", "one"]]), exchange: new Map([["twice", "one"]]) },
} as unknown as Parameters<typeof joinedOf>[3];

export const promised = (contactId: ContactId): Fields => {
  const { id: _, ...fields } = promise({ contactId });
  return fields;
};
export const gift = { direction: "give", kind: "favour", text: "a book", size: "hour", on: MARCH, isAsked: false };
