import { describe, expect, it } from "vitest";
import type { EntityName } from "../../../src/domain/change.ts";
import { joinedOf } from "../../../src/domain/merge/rules.ts";
import {
  A,
  B,
  belongings,
  C,
  D,
  type Fields,
  fact,
  gift,
  intro,
  learning,
  leftOf,
  MARCH,
  MAY,
  MERGING,
  member,
  of,
  promised,
  talk,
  withIds,
} from "./things.ts";

/** One thing of the one and the same of the other, and in what two of them may differ so that they are two. */
const TOLD_APART: readonly (readonly [kind: EntityName, own: Fields, theirs: Fields, apart: Fields])[] = [
  [
    "interaction",
    talk([A]),
    talk([B]),
    {
      kind: "call",
      on: MAY,
      minutes: 15,
      depth: 3,
      energy: 1,
      initiator: "me",
      isAnswered: false,
      isConfirmedOnly: true,
      note: "Tea",
      eventId: "e",
    },
  ],
  [
    "promise",
    promised(A),
    promised(B),
    {
      by: "them",
      text: "call",
      isPlan: true,
      madeOn: MAY,
      dueOn: MAY,
      state: "kept",
      closedOn: MAY,
      droppedBy: "me",
      timesMoved: 1,
      timesMovedInTime: 1,
      snoozedUntil: MAY,
      interactionId: "other",
    },
  ],
  [
    "introduction",
    intro(A, C),
    intro(B, C),
    { b: D, why: "both sing", state: "met", stateOn: MAY, outcome: "they met" },
  ],
  ...(
    [
      ["identifier", { kind: "email", normalised: "20304050" }, { kind: "phone", normalised: "30405060" }],
      ["fact", fact("C#", MARCH), { area: "strength", text: "C++" }],
      ["learning", learning({}), { text: "ask", on: MAY, kind: "trend", eventId: "e" }],
      [
        "answer",
        { question: "why", text: "Sails", answeredOn: MARCH },
        { question: "who", text: "Sings", answeredOn: MAY },
      ],
      ["fit", { goalId: "g", fit: 1, askedOn: MARCH }, { goalId: "h" }],
      ["membership", member({}), { groupId: "h" }],
      [
        "need",
        { text: "a lawyer", horizon: "now", confirmedOn: MARCH, closedOn: null, goalId: null },
        { text: "a room", horizon: "later", closedOn: MAY, goalId: "g" },
      ],
      ["offer", { text: "a room", confirmedOn: MARCH, closedOn: null }, { text: "a lawyer", closedOn: MAY }],
      [
        "exchange",
        { ...gift, interactionId: null },
        {
          direction: "take",
          kind: "support",
          text: "a room",
          size: "big",
          on: MAY,
          isAsked: true,
          interactionId: "other",
        },
      ],
      [
        "review",
        { decision: "keep", on: MARCH, againOn: MARCH, note: null },
        { decision: "later", on: MAY, againOn: MAY, note: "Sails" },
      ],
      ["calibration", { helped: 1, on: MARCH }, { helped: 2, on: MAY }],
    ] as readonly (readonly [EntityName, Fields, Fields])[]
  ).map(([kind, one, apart]) => [kind, of(A, one), of(B, one), apart] as const),
];

describe("a thing of each of two who become one", () => {
  const countOf = (kind: EntityName, one: Fields, other: Fields): number => {
    const [ours, others] = [withIds("a", [one]), withIds("b", [other])];
    const { changes } = joinedOf(kind, belongings({ [kind]: others }), belongings({ [kind]: ours }), MERGING);
    return leftOf(kind, [...ours, ...others], changes).length;
  };

  it.each(TOLD_APART)("is one %s where it says the same", (kind, own, theirs) => {
    expect(countOf(kind, own, theirs)).toBe(1);
  });

  it.each(
    TOLD_APART.flatMap(([kind, own, theirs, apart]) =>
      Object.entries(apart).map(([field, value]) => [kind, field, own, { ...theirs, [field]: value }] as const),
    ),
  )("is two of %s where it has another %s", (kind, _, own, theirs) => {
    expect(countOf(kind, own, theirs)).toBe(2);
  });
});
