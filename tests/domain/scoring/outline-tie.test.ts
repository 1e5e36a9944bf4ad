import { expect, it } from "vitest";
import { dayNumber } from "../../../src/domain/scoring/day-number.ts";
import { askedTie, outlinedTie, outlinedVerdict } from "../../../src/domain/scoring/outline-tie.ts";
import { score } from "../../../src/domain/scoring/score.ts";
import type { TieFacts } from "../../../src/domain/scoring/tie.ts";
import { ago, closed, gave, known, promised, TODAY, talk, tieFacts, took } from "./facts.ts";
import { outlineOf } from "./outlined.ts";

const NOW = dayNumber(TODAY);
const AREAS = [known("resource", 300), known("person", 290), known("experience", 280)];
const KEPT_BY_BOTH = [
  closed("me", 50, "kept", "a"),
  closed("them", 60, "kept", "b"),
  closed("me", 70, "kept", "c"),
  closed("them", 80, "kept", "d"),
];
const KNOWN_LONG = { interactions: [talk(30, "meet", 2), talk(400, "call", 1)], facts: AREAS };
const TRUSTED = { ...KNOWN_LONG, promises: KEPT_BY_BOTH };
const referral = (age: number, isUnasked: boolean) => took(age, 3, { kind: "referral", isUnasked });

it.each<[string, Partial<TieFacts>, string]>([
  ["kept promises on each side, known for long", TRUSTED, "trusted"],
  [
    "kept too late on my side",
    { ...KNOWN_LONG, promises: [closed("me", 50, "late", "a"), ...KEPT_BY_BOTH.slice(1)] },
    "trusted",
  ],
  ["all kept, and all theirs", { ...KNOWN_LONG, promises: KEPT_BY_BOTH.filter(({ by }) => by === "them") }, "relation"],
  ["all kept, and all mine", { ...KNOWN_LONG, promises: KEPT_BY_BOTH.filter(({ by }) => by === "me") }, "relation"],
  [
    "theirs kept and mine broken once",
    {
      ...KNOWN_LONG,
      promises: [
        closed("me", 50, "broken", "a"),
        ...["b", "c", "d", "e", "f", "g", "h"].map((id) => closed("them", 60, "kept", id)),
      ],
    },
    "relation",
  ],
  [
    "mine kept and theirs still open",
    {
      ...KNOWN_LONG,
      promises: [
        ...["a", "b", "c", "d"].map((id) => closed("me", 60, "kept", id)),
        promised("them", { madeOn: ago(3) }),
      ],
    },
    "relation",
  ],
  ["known for less than a year", { ...TRUSTED, interactions: [talk(30, "meet", 2), talk(364, "call", 1)] }, "relation"],
  ["known for a year to the day", { ...TRUSTED, interactions: [talk(30, "meet", 2), talk(365, "call", 1)] }, "trusted"],
  [
    "a candid talk, and promises of one side",
    {
      ...KNOWN_LONG,
      interactions: [talk(30, "meet", 3), talk(400)],
      promises: ["a", "b", "c", "d"].map((id) => closed("me", 60, "kept", id)),
    },
    "trusted",
  ],
  ["recommended unasked", { ...TRUSTED, exchanges: [referral(100, true)] }, "ambassador"],
  ["recommended when asked to", { ...TRUSTED, exchanges: [referral(100, false)] }, "trusted"],
  ["recommended too long ago", { ...TRUSTED, exchanges: [referral(731, true)] }, "trusted"],
  ["recommended by me", { ...TRUSTED, exchanges: [gave(100, 3, { kind: "referral", isUnasked: true })] }, "trusted"],
  [
    "introduced unasked",
    { ...TRUSTED, exchanges: [took(730, 3, { kind: "introduction", isUnasked: true })] },
    "ambassador",
  ],
  ["told of in too few areas", { ...TRUSTED, facts: AREAS.slice(1) }, "acquaintance"],
])("the stage of somebody %s is that of the whole score", (_, facts, stage) => {
  const whole = tieFacts(facts);
  expect(score(whole, TODAY).stage).toBe(stage);
  expect(outlinedTie(outlineOf(whole), NOW).stage).toBe(stage);
});

it.each<[string, Partial<TieFacts>, readonly string[]]>([
  ["silent for many of the usual gaps", { interactions: [talk(800), talk(830), talk(860)] }, ["reconnect"]],
  ["silent for less than the usual gap", { interactions: [talk(700), talk(1700), talk(2700)] }, []],
  [
    "silent, of whom two conversations of one day count as one",
    { interactions: [talk(800), talk(800, "call"), talk(1800), talk(1800, "call"), talk(2800)] },
    [],
  ],
  [
    "silent, with calls nobody answered between",
    {
      interactions: [
        ...[10, 40, 70].map((age) => talk(age, "call", 1, { isAnswered: false, initiator: "me" })),
        talk(800),
        talk(830),
        talk(860),
      ],
    },
    ["reconnect"],
  ],
  ["silent, with a day to come", { interactions: [talk(-20), talk(800), talk(830), talk(860)] }, ["reconnect"]],
  [
    "silent, in the file for less than ninety days",
    { interactions: [talk(800), talk(830), talk(860)], addedOn: ago(89) },
    ["reconnect", "too-young"],
  ],
  ["talked with once, too short ago to say", { interactions: [talk(900)] }, []],
])("what holds back an end with somebody %s is that of the whole score", (_, facts, withheld) => {
  const whole = tieFacts({
    goalFits: [{ goalId: "g", weight: 0.6, fit: 0, isInferred: false, why: null }],
    perspective: 0.8,
    ...facts,
  });
  const { verdict } = score(whole, TODAY);
  expect(verdict).toEqual({ proposal: withheld.length > 0 ? null : "wind-down", withheld });
  const outline = outlineOf(whole);
  const asked = { mission: 0, isAsked: true, perspective: () => whole.perspective };
  expect(outlinedVerdict(outline, outlinedTie(outline, NOW), asked, NOW)).toEqual(verdict);
});

it("tells how a tie stood on the day something was asked for: what came with the question counts, its answer does not", () => {
  const outline = outlineOf(
    tieFacts({
      interactions: [talk(100), talk(40), talk(10)],
      exchanges: [took(90, 1), gave(40, 1), took(40, 8, { id: "answer" }), gave(10, 8)],
    }),
  );
  expect(askedTie(outline, NOW - 40)).toEqual({
    balance: expect.closeTo(0, 1) as number,
    daysKnown: 60,
    hasGiven: true,
  });
  expect(askedTie(outline, NOW - 41)).toMatchObject({ daysKnown: 59, hasGiven: false });
  expect(askedTie(outline, NOW - 41).balance).toBeLessThan(0);
  expect(askedTie(outline, NOW - 200)).toEqual({ balance: 0, daysKnown: null, hasGiven: false });
});
