import { describe, expect, it } from "vitest";
import { balance } from "../../../src/domain/scoring/balance.ts";
import { contactDays } from "../../../src/domain/scoring/contact-days.ts";
import { score } from "../../../src/domain/scoring/score.ts";
import { type TieFacts, tieOn } from "../../../src/domain/scoring/tie.ts";
import { endEvidence, verdict, WITHHELD_ACTS } from "../../../src/domain/scoring/verdict.ts";
import { ago, closed, gave, goal, promised, TODAY, talk, tieFacts, took } from "./facts.ts";

const FITS = [goal(0.5, 3)];
const LOW = [goal(0.49, 3)];
// S = 1 − e^(−14/27) = .405 and 1 − e^(−14/28) = .393.
const ALIVE = [talk(13)];
const FAINT = [talk(14)];

describe("the verdict", () => {
  it.each<[string, Partial<TieFacts>, string | null, readonly string[]]>([
    ["on a fit that is alive", { goalFits: FITS, interactions: ALIVE }, "keep", []],
    ["on a fit that is faint", { goalFits: FITS, interactions: FAINT }, "develop", []],
    ["on no fit that is alive", { goalFits: LOW, interactions: ALIVE }, "lighten", []],
    ["on no fit that is faint", { goalFits: LOW, interactions: FAINT }, "wind-down", []],
    [
      "on a sign alone, which tells of a fit and never of none",
      { goalFits: [goal(0.9, 1, { isInferred: true })], interactions: ALIVE },
      null,
      ["mission-unknown"],
    ],
    [
      "on a sign alone, and faint",
      { goalFits: [goal(0.9, 1, { isInferred: true })], interactions: FAINT },
      null,
      ["mission-unknown"],
    ],
    [
      "on signs of so many goals that they are fit enough",
      {
        goalFits: ["a", "b", "c"].map((goalId) => goal(0.9, 1, { goalId, isInferred: true })),
        interactions: FAINT,
      },
      "develop",
      [],
    ],
    [
      "on a sign, and an answer",
      { goalFits: [goal(0.9, 1, { isInferred: true }), goal(0.9, 0, { goalId: "other" })], interactions: ALIVE },
      "lighten",
      [],
    ],
    ["before the mission is known", { interactions: ALIVE }, null, ["mission-unknown"]],

    ["with a promise of mine open", { goalFits: LOW, promises: [promised("me")] }, null, ["promise-open"]],
    ["with a promise of theirs open", { goalFits: LOW, promises: [promised("them")] }, null, ["promise-open"]],
    [
      "with a promise broken by time",
      { goalFits: LOW, promises: [promised("me", { dueOn: ago(99) })] },
      null,
      ["promise-open"],
    ],
    [
      "with promises closed",
      { goalFits: LOW, promises: [closed("me", 1, "kept"), closed("me", 1, "broken")] },
      "wind-down",
      [],
    ],
    ["with more taken than given", { goalFits: LOW, exchanges: [took(0, 2)] }, null, ["give-back"]],
    ["with little more taken", { goalFits: LOW, exchanges: [took(1, 2)] }, "wind-down", []],
    ["with more given", { goalFits: LOW, exchanges: [gave(0, 8)] }, "wind-down", []],
    [
      "on a dormant tie to another world",
      { goalFits: LOW, interactions: [talk(1095)], perspective: 0.6 },
      null,
      ["reconnect"],
    ],
    [
      "on a dormant tie to the same world",
      { goalFits: LOW, interactions: [talk(1095)], perspective: 0.59 },
      "wind-down",
      [],
    ],
    ["on a dormant tie to an unknown world", { goalFits: LOW, interactions: [talk(1095)] }, "wind-down", []],
    ["on a faint tie to another world", { goalFits: LOW, interactions: [talk(400)], perspective: 1 }, "wind-down", []],
    ["on one never met in another world", { goalFits: LOW, perspective: 1 }, "wind-down", []],
    ["on somebody in the file for 89 days", { goalFits: LOW, addedOn: ago(89) }, null, ["too-young"]],
    ["on somebody in the file for 90 days", { goalFits: LOW, addedOn: ago(90) }, "wind-down", []],
    [
      "with all of it",
      {
        goalFits: LOW,
        promises: [promised("me")],
        exchanges: [took(0, 8)],
        interactions: [talk(1200)],
        perspective: 0.9,
        addedOn: ago(3),
      },
      null,
      ["promise-open", "give-back", "reconnect", "too-young"],
    ],
    [
      "to develop, whatever would hold back an end",
      { goalFits: FITS, promises: [promised("me")], exchanges: [took(0, 8)], addedOn: ago(3) },
      "develop",
      [],
    ],
  ])("%s", (_, facts, proposal, withheld) => {
    expect(score(tieFacts(facts), TODAY).verdict).toEqual({ proposal, withheld });
  });

  it.each([
    [0.5, 0.4, "keep"],
    [0.5, 0.3999, "develop"],
    [0.4999, 0.4, "lighten"],
  ])("on a fit of %f and a strength of %f is to %s", (mission, strength, proposal) => {
    const tie = tieOn(tieFacts(), TODAY);
    const evidence = endEvidence(tie, { balance: balance(tie), days: contactDays(tie), promises: [] });
    expect(verdict({ mission, isAsked: true, strength, ...evidence }).proposal).toBe(proposal);
  });

  it("has one next act for whatever holds it back", () => {
    for (const act of Object.values(WITHHELD_ACTS)) expect(act).toMatch(/^[a-z].{3,}$/);
    expect(Object.keys(WITHHELD_ACTS)).toEqual([
      "mission-unknown",
      "promise-open",
      "give-back",
      "reconnect",
      "too-young",
    ]);
  });
});
