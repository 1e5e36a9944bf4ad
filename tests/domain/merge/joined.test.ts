import { describe, expect, it } from "vitest";
import type { EntityName } from "../../../src/domain/change.ts";
import { joinedOf } from "../../../src/domain/merge/rules.ts";
import {
  A,
  APRIL,
  B,
  belongings,
  C,
  D,
  type Fields,
  fact,
  intro,
  learning,
  leftOf,
  MARCH,
  MAY,
  MERGING,
  meeting,
  member,
  of,
  score,
  share,
  step,
  talk,
  withIds,
} from "./things.ts";

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
    const theirs = belongings({
      promise: [
        { id: "p1", contactId: C, text: "call", interactionId: "other" },
        { id: "p2", contactId: C, text: "call", interactionId: "twice" },
      ],
    });
    const { changes } = joinedOf("promise", theirs, belongings({}), MERGING);
    expect(changes).toMatchObject([{ before: { id: "p2" }, after: { contactId: C, interactionId: "one" } }]);
  });
});
