import { describe, expect, it } from "vitest";
import type { Change, EntityName } from "../../src/domain/change.ts";
import type { Contact, ContactId } from "../../src/domain/contact.ts";
import { type FieldChoices, fieldMerges, type MergedField, mergedContact } from "../../src/domain/merge/fields.ts";
import type { Belongings } from "../../src/domain/merge/joiner.ts";
import { joinedOf } from "../../src/domain/merge/rules.ts";
import { mergeChanges } from "../../src/domain/merge.ts";
import { contact, interaction } from "../support/builders.ts";
import { day } from "../support/harness.ts";

// The order of the ids is not that of the two: what is kept in the order of ids has to be put in order again.
const [A, B, C, D] = ["m", "b", "c", "d"] as unknown as [ContactId, ContactId, ContactId, ContactId];
const [MARCH, APRIL, MAY] = ["2026-03-03", "2026-04-04", "2026-05-05"].map(day) as [Contact["addedOn"], never, never];

type Fields = Readonly<Record<string, unknown>>;

/** Some things, each under an id in its order behind a letter. */
const withIds = (letter: string, things: readonly Fields[]): Fields[] =>
  things.map((fields, at) => ({ id: `${letter}${at + 1}`, ...fields }));

function belongings(some: Readonly<Partial<Record<EntityName, readonly Fields[]>>>): Belongings {
  return new Proxy(some, { get: (all, name) => all[name as EntityName] ?? [] }) as unknown as Belongings;
}

/** What is there of these things of a kind when the changes were made; none of them may leave a thing as it is. */
function leftOf(kind: EntityName, all: readonly Fields[], changes: readonly Change[]): Fields[] {
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

const of = (contactId: ContactId, fields: Fields): Fields => ({ contactId, ...fields });
const talk = (who: readonly ContactId[], rest: Fields = {}): Fields => {
  const { id: _, ...fields } = interaction({ note: "Coffee", with: who });
  return { ...fields, ...rest };
};
const fact = (text: string, learnedOn: string, rest: Fields = {}) => ({
  area: "person",
  text,
  learnedOn,
  class: "professional",
  ...rest,
});
const learning = (rest: Fields) => ({
  text: "wait",
  on: MARCH,
  kind: null,
  eventId: null,
  class: "professional",
  usedOn: null,
  ...rest,
});
const member = (rest: Fields) => ({
  groupId: "g",
  wish: null,
  role: null,
  field: null,
  level: null,
  joinedOn: MARCH,
  leftOn: null,
  ...rest,
});
const intro = (a: ContactId, b: ContactId, rest: Fields = {}) => ({
  a,
  b,
  why: "both sail",
  state: "idea",
  stateOn: MARCH,
  outcome: null,
  ...rest,
});
const step = (kind: string, id: string): Fields => ({ kind, id });
const score = (contactId: ContactId, index: number): Fields => ({ contactId, index });
const meeting = (rest: Fields): Fields => ({
  on: MARCH,
  leader: null,
  interactionId: null,
  came: [],
  cancelled: [],
  shares: [],
  ...rest,
});
const share = (who: string, partner: string | null, exchangeId: string | null = null): Fields => ({
  who,
  with: partner,
  text: "a book",
  exchangeId,
});

type Case = readonly [
  what: string,
  kind: EntityName,
  own: readonly Fields[],
  theirs: readonly Fields[],
  left: readonly Fields[],
];

const SAME: readonly Case[] = [
  ["a fact by the later day", "fact", [fact("C#", MARCH)], [fact("c#", APRIL)], [fact("C#", APRIL)]],
  ["a fact that was learned first by the other", "fact", [fact("C#", APRIL)], [fact("C#", MARCH)], [fact("C#", APRIL)]],
  [
    "the class that fewer may see",
    "fact",
    [fact("C#", MARCH)],
    [fact("C#", MARCH, { class: "private" })],
    [fact("C#", MARCH, { class: "private" })],
  ],
  [
    "one's own class that fewer may see",
    "fact",
    [fact("C#", MARCH, { class: "private" })],
    [fact("C#", MARCH)],
    [fact("C#", MARCH, { class: "private" })],
  ],
  ["what is not the same", "fact", [fact("C#", MARCH)], [fact("C++", MARCH)], [fact("C#", MARCH), fact("C++", MARCH)]],
  [
    "what the other has twice",
    "fact",
    [fact("C#", MARCH)],
    [fact("C#", APRIL), fact("C#", MAY)],
    [fact("C#", APRIL), fact("C#", MAY)],
  ],
  [
    "what both have twice",
    "fact",
    [fact("C#", MARCH), fact("C#", MARCH)],
    [fact("C#", APRIL), fact("C#", MAY)],
    [fact("C#", APRIL), fact("C#", MAY)],
  ],
  [
    "what was learned, by its first use",
    "learning",
    [learning({ usedOn: APRIL })],
    [learning({ usedOn: MARCH, class: "private" })],
    [learning({ usedOn: MARCH, class: "private" })],
  ],
  [
    "what was learned, by one's own first use",
    "learning",
    [learning({ usedOn: MARCH })],
    [learning({ usedOn: MAY })],
    [learning({ usedOn: MARCH })],
  ],
  ["a use of the other's", "learning", [learning({})], [learning({ usedOn: MAY })], [learning({ usedOn: MAY })]],
  ["a use of one's own", "learning", [learning({ usedOn: MAY })], [learning({})], [learning({ usedOn: MAY })]],
  [
    "what either wanted of a group",
    "membership",
    [member({ wish: "to learn", field: "law", level: "new", joinedOn: APRIL })],
    [member({ wish: "to teach", field: "Law", level: "old", role: "host", joinedOn: MARCH })],
    [member({ wish: "to learn; to teach", field: "law", level: "new; old", role: "host", joinedOn: MARCH })],
  ],
  ["what one is in a group", "membership", [member({ role: "host" })], [member({})], [member({ role: "host" })]],
  [
    "what the other is in a group",
    "membership",
    [member({})],
    [member({ field: "law", joinedOn: APRIL })],
    [member({ field: "law" })],
  ],
  [
    "a group that both left",
    "membership",
    [member({ leftOn: MAY })],
    [member({ leftOn: APRIL })],
    [member({ leftOn: MAY })],
  ],
  ["a group that one is in", "membership", [member({})], [member({ leftOn: MAY })], [member({})]],
  ["a group that the other is in", "membership", [member({ leftOn: MAY })], [member({})], [member({})]],
  [
    "what serves a goal, as it was seen last",
    "fit",
    [{ goalId: "g", fit: 1, askedOn: MARCH }],
    [{ goalId: "g", fit: 3, askedOn: APRIL }],
    [{ goalId: "g", fit: 3, askedOn: APRIL }],
  ],
  [
    "what serves a goal, seen on one day",
    "fit",
    [{ goalId: "g", fit: 1, askedOn: MARCH }],
    [{ goalId: "g", fit: 3, askedOn: MARCH }],
    [{ goalId: "g", fit: 1, askedOn: MARCH }],
  ],
  [
    "a need by the day it was heard last",
    "need",
    [{ text: "a lawyer", horizon: "now", closedOn: null, goalId: null, confirmedOn: MARCH }],
    [{ text: "A lawyer", horizon: "now", closedOn: null, goalId: null, confirmedOn: APRIL }],
    [{ text: "a lawyer", horizon: "now", closedOn: null, goalId: null, confirmedOn: APRIL }],
  ],
  [
    "an offer by the day it was heard last",
    "offer",
    [{ text: "a room", closedOn: null, confirmedOn: MARCH }],
    [{ text: "A room", closedOn: null, confirmedOn: APRIL }],
    [{ text: "a room", closedOn: null, confirmedOn: APRIL }],
  ],
].map(([what, kind, own, theirs, left]) => [
  what as string,
  kind as EntityName,
  (own as Fields[]).map((each) => of(A, each)),
  (theirs as Fields[]).map((each) => of(B, each)),
  (left as Fields[]).map((each) => of(A, each)),
]);

const NAMING: readonly Case[] = [
  [
    "a talk that was noted with both, with the tags of either",
    "interaction",
    [talk([A], { tags: ["fair"] })],
    [talk([B], { tags: ["ask"], noteClass: "private" })],
    [talk([A], { tags: ["ask", "fair"], noteClass: "private" })],
  ],
  ["a talk with several, each note of it", "interaction", [talk([A, C])], [talk([B, C])], [talk([A, C]), talk([A, C])]],
  ["another talk", "interaction", [talk([A])], [talk([B], { on: MAY })], [talk([A]), talk([A], { on: MAY })]],
  [
    "who came to an event",
    "eventPlan",
    [],
    [{ coming: [C, B, D, A], hours: 2 }, { coming: [D, B] }],
    [{ coming: [C, A, D], hours: 2 }, { coming: [D, A] }],
  ],
  [
    "a chain, each step of it once",
    "outcome",
    [],
    [{ text: "a job", via: [step("event", "e"), step("contact", B), step("contact", C), step("contact", A)] }],
    [{ text: "a job", via: [step("event", "e"), step("contact", A), step("contact", C)] }],
  ],
  [
    "an introduction to the same person, whoever stands first",
    "introduction",
    [intro(A, C)],
    [intro(B, D), intro(C, B, { why: "Both sail" })],
    [intro(A, C), intro(A, D)],
  ],
  ["an introduction of the one to the other", "introduction", [], [intro(A, B), intro(B, A)], []],
  [
    "a link to the same person, by the closer one",
    "link",
    [{ a: A, b: C, strength: 1 }],
    [
      { a: D, b: B, strength: 2 },
      { a: C, b: B, strength: 3 },
      { a: A, b: B, strength: 3 },
    ],
    [
      { a: A, b: C, strength: 3 },
      { a: D, b: A, strength: 2 },
    ],
  ],
  [
    "a link to the same person that is the closer one",
    "link",
    [{ a: A, b: C, strength: 3 }],
    [{ a: B, b: C, strength: 1 }],
    [{ a: A, b: C, strength: 3 }],
  ],
  [
    "a score, one's own where both have one",
    "snapshot",
    [],
    [
      { month: "2026-03", scores: [score(B, 1), score(C, 2), score(A, 3)] },
      { month: "2026-04", scores: [score(B, 1), score(C, 2)] },
    ],
    [
      { month: "2026-03", scores: [score(C, 2), score(A, 3)] },
      { month: "2026-04", scores: [score(C, 2), score(A, 1)] },
    ],
  ],
  [
    "a meeting to which both came, or one did",
    "meeting",
    [],
    [
      meeting({ came: [C, B, A], cancelled: [D], leader: { kind: "member", contactId: B }, interactionId: "twice" }),
      meeting({ came: [A], cancelled: [B, D], leader: { kind: "member", contactId: C }, interactionId: "other" }),
      meeting({ cancelled: [D, B], leader: { kind: "guest", name: "Eva" } }),
      meeting({ came: [B], leader: { kind: "me" } }),
    ],
    [
      meeting({ came: [C, A], cancelled: [D], leader: { kind: "member", contactId: A }, interactionId: "one" }),
      meeting({ came: [A], cancelled: [D], leader: { kind: "member", contactId: C }, interactionId: "other" }),
      meeting({ cancelled: [D, A], leader: { kind: "guest", name: "Eva" } }),
      meeting({ came: [A], leader: { kind: "me" } }),
    ],
  ],
  [
    "what was given at a meeting",
    "meeting",
    [],
    [
      meeting({
        shares: [
          share(B, "me", "twice"),
          share("me", B, "other"),
          share(A, B),
          share(B, A),
          share(B, null),
          share(C, B),
          share(C, D),
        ],
      }),
    ],
    [
      meeting({
        shares: [
          share(A, "me", "one"),
          share("me", A, "other"),
          share(A, null),
          share(A, null),
          share(A, null),
          share(C, A),
          share(C, D),
        ],
      }),
    ],
  ],
];

const title = (text: string | null, organisationId: string | null = "o"): Fields => ({ organisationId, title: text });

const ROLES: readonly Case[] = [
  ["one title", [title("CFO")], [title("cfo")], [title("CFO")]],
  ["two titles", [title("CFO")], [title("CEO")], [title("CFO"), title("CEO")]],
  ["a title in two places", [title("CFO")], [title("CFO", "p")], [title("CFO"), title("CFO", "p")]],
  ["no title in one place", [title(null)], [title(null)], [title(null)]],
  ["a title that the other lacks", [title("CFO")], [title(null)], [title("CFO")]],
  ["a title of the other's", [title(null)], [title("CFO")], [title("CFO")]],
  ["two titles of the other's", [title(null)], [title("CFO"), title("CEO")], [title("CFO"), title("CEO")]],
  [
    "a title that stands behind a role without one",
    [title(null), title("CFO")],
    [title("CFO")],
    [title(null), title("CFO")],
  ],
].map(([what, own, theirs, left]) => [
  what as string,
  "role",
  (own as Fields[]).map((each) => of(A, each)),
  (theirs as Fields[]).map((each) => of(B, each)),
  (left as Fields[]).map((each) => of(A, each)),
]);

const MERGING = {
  a: A,
  b: B,
  twins: { interaction: new Map([["twice", "one"]]), exchange: new Map([["twice", "one"]]) },
} as unknown as Parameters<typeof joinedOf>[3];

describe("what two have, when they become one", () => {
  it.each([...SAME, ...NAMING, ...ROLES])("is there once, and all of it: %s", (_, kind, own, theirs, left) => {
    const [ours, others] = [withIds("a", own), withIds("b", theirs)];
    const { changes } = joinedOf(kind, belongings({ [kind]: others }), belongings({ [kind]: ours }), MERGING);
    const withoutId = leftOf(kind, [...ours, ...others], changes).map(({ id: _id, ...fields }) => fields);
    expect(withoutId).toEqual(left);
  });

  it.each([
    ["the other's", [talk([A, B])], [talk([B])]],
    ["one's own", [talk([A, B]), talk([A])], []],
  ])("leaves a talk with both beside the same talk of %s: one of them had both", (_, own, more) => {
    const ours = withIds("a", own);
    const others = [...ours.slice(0, 1), ...withIds("b", more)];
    const changes = joinedOf(
      "interaction",
      belongings({ interaction: others }),
      belongings({ interaction: ours }),
      MERGING,
    ).changes;
    expect(leftOf("interaction", [...ours, ...withIds("b", more)], changes)).toHaveLength(2);
  });

  it("leaves what another said in a talk of theirs with that other", () => {
    const promise = { contactId: C, text: "call", interactionId: "other" };
    const theirs = belongings({
      promise: [
        { id: "p1", ...promise },
        { id: "p2", ...promise, interactionId: "twice" },
      ],
    });
    const { changes } = joinedOf("promise", theirs, belongings({}), MERGING);
    expect(changes).toMatchObject([{ before: { id: "p2" }, after: { contactId: C, interactionId: "one" } }]);
  });
});

const person = (id: ContactId, fields: Partial<Contact> = {}): Contact => contact({ id, ...fields });

describe("the changes of a merge", () => {
  const changesOf = (
    a: readonly [Partial<Contact>, Readonly<Partial<Record<EntityName, readonly Fields[]>>>, string | null],
    b: typeof a,
    choices: FieldChoices = {},
  ) =>
    mergeChanges(
      { contact: person(A, a[0]), has: belongings(a[1]), metAt: a[2] },
      { contact: person(B, b[0]), has: belongings(b[1]), metAt: b[2] },
      choices,
    );

  it("leave the one as it is of whom nothing is new", () => {
    expect(changesOf([{}, {}, null], [{}, {}, null])).toMatchObject([
      { entity: "contact", before: { id: B }, after: null },
    ]);
  });

  it("point a line of a meeting to the entry of the ledger that stays", () => {
    const gift = { text: "a book", size: "hour", on: MARCH, interactionId: null };
    const changes = changesOf(
      [{}, { exchange: [{ id: "x1", contactId: A, ...gift }] }, null],
      [
        {},
        {
          exchange: [{ id: "x2", contactId: B, ...gift }],
          meeting: [{ id: "meeting", ...meeting({ shares: [share(B, "me", "x2")] }) }],
        },
        null,
      ],
    );
    expect(changes.find(({ entity }) => entity === "meeting")?.after).toMatchObject({ shares: [{ exchangeId: "x1" }] });
    expect(changes.findLast(({ entity }) => entity === "exchange")).toMatchObject({
      before: { id: "x2" },
      after: null,
    });
  });

  it("keep the words of an introduction of the one to the other, and of no other", () => {
    const all = [
      intro(A, B, { id: "i1", outcome: "they met" }),
      intro(C, B, { id: "i2", why: "both sing" }),
      intro(B, C, { id: "i3", why: "both swim" }),
    ];
    const changes = changesOf([{}, { introduction: all.slice(0, 1) }, null], [{}, { introduction: all }, null]);
    expect(changes.find(({ entity }) => entity === "contact")?.after).toMatchObject({
      note: "Introduction: both sail; they met",
    });
  });

  it.each([
    ["A", "e1", "Also met at: Fair 2"],
    ["B", "e2", "Also met at: Fair 1"],
  ] as const)("name the event that has no place in one contact, where the day of %s holds", (met, metAt, note) => {
    const changes = changesOf(
      [{ metAt: "e1" as never, metOn: MARCH }, {}, "Fair 1"],
      [{ metAt: "e2" as never, metOn: APRIL }, {}, "Fair 2"],
      { met },
    );
    expect(changes.find(({ entity }) => entity === "contact")?.after).toMatchObject({ metAt, note });
  });
});

describe("the fields of two contacts", () => {
  it.each<[MergedField, Partial<Contact>, Partial<Contact>, string, string, "A" | "B" | null]>([
    ["nickname", { nickname: "Mie" }, { nickname: "Mie" }, "Mie", "Mie", "A"],
    ["nickname", { nickname: "Mie" }, {}, "Mie", "", "A"],
    ["nickname", {}, { nickname: "Mie" }, "", "Mie", "B"],
    ["nickname", { nickname: "Mie" }, { nickname: "Mulle" }, "Mie", "Mulle", null],
    ["birthday", { birthday: "1980-05-04" }, { birthday: "--05-04" }, "1980-05-04", "--05-04", "A"],
    ["birthday", { birthday: "--05-04" }, { birthday: "1980-05-04" }, "--05-04", "1980-05-04", "B"],
    ["rhythm", { tier: "core", cadenceDays: 17 }, { tier: "close" }, "core, every 17 days", "close", null],
  ])("%s: %j and %j hold as they are told", (field, one, other, a, b, holds) => {
    const merges = fieldMerges(person(A, one), person(B, other));
    expect(merges.find((each) => each.field === field)).toEqual({ field, a, b, holds });
  });

  const event = "e1" as never;
  it.each<[string, Partial<Contact>, Partial<Contact>, FieldChoices, Partial<Contact>]>([
    ["the more cared for is one's own", { standing: "active" }, { standing: "filed" }, {}, { standing: "active" }],
    ["a name for friends that one has, once", { nickname: "Mie" }, {}, {}, { nickname: "Mie", note: null }],
    [
      "a name for friends that does not hold",
      { nickname: "Mie" },
      { nickname: "Mulle" },
      { nickname: "B" },
      { nickname: "Mulle", note: "Also called: Mie" },
    ],
    ["an event of one who said no day", { metAt: event }, { metOn: MAY }, {}, { metOn: MAY, metAt: event }],
    ["an event of the other, who said no day", { metOn: MAY }, { metAt: event }, {}, { metOn: MAY, metAt: event }],
    ["an event, and no day", {}, { metAt: event }, {}, { metOn: null, metAt: event }],
    ["an event of that day", { metOn: MAY }, { metOn: MAY, metAt: event }, {}, { metOn: MAY, metAt: event }],
    [
      "an event of another day",
      { metOn: MARCH },
      { metOn: MAY, metAt: event },
      { met: "A" },
      { metOn: MARCH, metAt: null },
    ],
    [
      "an event of one's own on another day",
      { metOn: MARCH, metAt: event },
      { metOn: MAY },
      { met: "B" },
      { metOn: MAY, metAt: null },
    ],
  ])("hold, or stand in the note: %s", (_, one, other, choices, expected) => {
    expect(mergedContact(person(A, one), person(B, other), choices)).toMatchObject(expected);
  });
});
