import { describe, expect, it } from "vitest";
import { score } from "../../../src/domain/scoring/score.ts";
import { FULL_STAGES, fullStageOf } from "../../../src/domain/scoring/stage.ts";
import type { TieFacts } from "../../../src/domain/scoring/tie.ts";
import { STAGES } from "../../../src/domain/stage.ts";
import { closed, known, promised, TODAY, talk, tieFacts, took } from "./facts.ts";

const KNOWN = [known("person", 5), known("challenge", 5), known("resource", 9000)];
const RELATION: Partial<TieFacts> = { interactions: [talk(365, "meet", 2), talk(5)], facts: KNOWN };
const KEPT = [closed("me", 0, "kept"), closed("them", 0, "kept")];
const TRUSTED: Partial<TieFacts> = { ...RELATION, promises: KEPT };
const VOUCHED = took(730, 2, { kind: "referral", isUnasked: true });

describe("the stage", () => {
  it.each<[string, Partial<TieFacts>, string]>([
    ["of a card", { interactions: [talk(9, "card")] }, "card"],
    [
      "of an attempt without an answer",
      { interactions: [talk(9, "call", 3, { isAnswered: false })], facts: KNOWN },
      "card",
    ],
    ["of one conversation", { interactions: [talk(9, "meet", 3)], facts: KNOWN }, "acquaintance"],
    ["of two on one day", { interactions: [talk(9, "meet", 2), talk(9, "call")], facts: KNOWN }, "acquaintance"],
    ["of two conversations on the surface", { interactions: [talk(9), talk(8)], facts: KNOWN }, "acquaintance"],
    ["of two with two areas known", { ...RELATION, facts: KNOWN.slice(1) }, "acquaintance"],
    [
      "of two with two facts of one area",
      { ...RELATION, facts: [...KNOWN.slice(1), known("challenge", 7)] },
      "acquaintance",
    ],
    ["of two, one substantive, with three areas known", RELATION, "relation"],
    ["of a relation with a promise kept on each side", TRUSTED, "trusted"],
    [
      "of a relation where one was kept late",
      { ...RELATION, promises: [...KEPT.slice(1), closed("them", 1, "kept"), closed("me", 0, "late")] },
      "trusted",
    ],
    [
      "of a relation where one side broke it",
      { ...RELATION, promises: [...KEPT.slice(1), closed("me", 0, "broken")] },
      "relation",
    ],
    ["of a relation where one side kept it", { ...RELATION, promises: KEPT.slice(1) }, "relation"],
    ["of a relation where the other side kept it", { ...RELATION, promises: KEPT.slice(0, 1) }, "relation"],
    [
      "of a relation where one side kept three and the other has yet to",
      {
        ...RELATION,
        promises: [...[0, 1, 2].map((age) => closed("them", age, "kept")), promised("me")],
      },
      "relation",
    ],
    [
      "of a relation with a candid conversation and one promise kept",
      { ...RELATION, interactions: [talk(365, "meet", 3), talk(5)], promises: KEPT.slice(1) },
      "trusted",
    ],
    [
      "of a candid attempt without an answer",
      {
        ...RELATION,
        interactions: [talk(365, "meet", 2), talk(5), talk(3, "mail", 3, { isAnswered: false })],
        promises: KEPT.slice(1),
      },
      "relation",
    ],
    [
      "of a relation with a candid conversation and no promise",
      { ...RELATION, interactions: [talk(365, "meet", 3), talk(5)] },
      "relation",
    ],
    ["of a relation a day short of a year", { ...TRUSTED, interactions: [talk(364, "meet", 2), talk(5)] }, "relation"],
    [
      "of one who was met a year ago and never after",
      { ...TRUSTED, interactions: [talk(365, "meet", 2)] },
      "acquaintance",
    ],
    ["of one who recommended the owner unasked", { ...TRUSTED, exchanges: [VOUCHED] }, "ambassador"],
    [
      "of one who introduced the owner unasked",
      { ...TRUSTED, exchanges: [{ ...VOUCHED, kind: "introduction" }] },
      "ambassador",
    ],
    ["of one who was asked to", { ...TRUSTED, exchanges: [{ ...VOUCHED, isUnasked: false }] }, "trusted"],
    ["of one whom the owner recommended", { ...TRUSTED, exchanges: [{ ...VOUCHED, direction: "give" }] }, "trusted"],
    ["of one who shared what they know", { ...TRUSTED, exchanges: [{ ...VOUCHED, kind: "knowledge" }] }, "trusted"],
    ["of one who did so too long ago", { ...TRUSTED, exchanges: [{ ...VOUCHED, on: took(731, 1).on }] }, "trusted"],
    ["of a relation that did so", { ...RELATION, exchanges: [VOUCHED] }, "relation"],
  ])("%s", (_, facts, stage) => {
    expect(score(tieFacts(facts), TODAY).stage).toBe(stage);
  });

  it.each([
    [0.65, "trusted"],
    [0.6499, "relation"],
    [null, "relation"],
  ])("with trust of %f is %s", (trust, stage) => {
    const evidence = { twoWayDays: 2, deepest: 3, areasKnown: 3, tenureDays: 365 };
    expect(fullStageOf({ ...evidence, trust, isPromiseKeptOnEachSide: false, hasVouched: false })).toBe(stage);
  });

  it("goes on where those of a list end", () => {
    expect(FULL_STAGES).toEqual(["card", "acquaintance", "relation", "trusted", "ambassador"]);
    expect(STAGES).toEqual(FULL_STAGES.slice(0, 3));
  });
});
