import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysBetween, plusDays } from "../../../src/domain/day.ts";
import { reviewProposal, whatWouldChange } from "../../../src/domain/review.ts";
import { score } from "../../../src/domain/scoring/score.ts";
import type { TieFacts } from "../../../src/domain/scoring/tie.ts";
import { promise } from "../../support/builders.ts";
import { ago, fits, met, TODAY, tie } from "./relations.ts";

describe("what is proposed", () => {
  const proposal = (facts: TieFacts) => reviewProposal(facts, score(facts, TODAY), TODAY);

  it.each([
    ["keep", tie({ interactions: [met(2), met(20)], goalFits: fits(3) })],
    ["develop", tie({ interactions: [met(400)], goalFits: fits(3) })],
    ["lighten", tie({ interactions: [met(2), met(20)], goalFits: fits(0) })],
    ["wind-down", tie({ interactions: [met(400)], goalFits: fits(0) })],
  ] as const)("%s, as the score has it", (decision, facts) => {
    expect(proposal(facts)).toEqual({ decision, isUnanswered: false, withheld: [] });
  });

  const unanswered = [1, 2, 3].map((at) =>
    met(at, { kind: "mail", isAnswered: false, initiator: "me", id: `try ${at}` }),
  );

  it("an end after three attempts without an answer, however well it fits", () => {
    expect(proposal(tie({ interactions: [...unanswered, met(400)], goalFits: fits(3) }))).toEqual({
      decision: "wind-down",
      isUnanswered: true,
      withheld: [],
    });
    expect(proposal(tie({ interactions: [...unanswered.slice(1), met(400)], goalFits: fits(3) })).decision).toBe(
      "develop",
    );
  });

  it("no end while a promise is open, whoever did not answer", () => {
    const open = tie({
      interactions: [...unanswered, met(400)],
      goalFits: fits(3),
      promises: [{ ...promise({ dueOn: plusDays(TODAY, 30), madeOn: ago(20) }) }],
    });
    expect(proposal(open)).toEqual({ decision: "develop", isUnanswered: true, withheld: ["promise-open"] });
    expect(proposal({ ...open, goalFits: [] })).toEqual({
      decision: null,
      isUnanswered: true,
      withheld: ["mission-unknown", "promise-open"],
    });
  });

  it("the questions first where no goal was asked about", () => {
    expect(proposal(tie({ interactions: [met(400)] }))).toMatchObject({
      decision: null,
      withheld: ["mission-unknown"],
    });
  });
});

describe("what would change the proposal", () => {
  const change = (facts: TieFacts) => whatWouldChange(facts, score(facts, TODAY), TODAY);

  it("silence, from the first day on which it would read otherwise", () => {
    const facts = tie({ interactions: [met(2), met(20)], goalFits: fits(3) });
    const found = change(facts);
    if (found?.kind !== "silence") throw new Error(JSON.stringify(found));
    expect(score(facts, found.on).verdict.proposal).toBe("develop");
    expect(score(facts, plusDays(found.on, -1)).verdict.proposal).toBe("keep");
  });

  it("one good talk, where that is enough", () => {
    expect(change(tie({ interactions: [met(400)], goalFits: fits(3) }))).toEqual({ kind: "talk", to: "keep" });
  });

  it("the least fit that would, in the weightiest goal", () => {
    expect(change(tie({ interactions: [met(2), met(20)], goalFits: fits(0) }))).toEqual({
      kind: "fit",
      goalId: "g",
      fit: 2,
      to: "keep",
    });
    expect(change(tie({ interactions: [met(400)], goalFits: fits(1, 0.6) }))).toEqual({
      kind: "fit",
      goalId: "g",
      fit: 3,
      to: "develop",
    });
  });

  it("of several goals the weightiest, and it alone", () => {
    const unserved = (weights: readonly number[]) =>
      weights.flatMap((weight, at) => fits(0, weight).map((each) => ({ ...each, goalId: `g${at}` })));
    expect(change(tie({ interactions: [met(400)], goalFits: unserved([0.8, 0.9, 0.9]) }))).toEqual({
      kind: "fit",
      goalId: "g1",
      fit: 2,
      to: "develop",
    });
    const served = fits(2, 0.6);
    expect(change(tie({ interactions: [met(400)], goalFits: [...served, ...unserved([0.9])] }))).toEqual({
      kind: "fit",
      goalId: "g0",
      fit: 1,
      to: "develop",
    });
  });

  it("nothing simple, where two years of silence would not be enough", () => {
    const interactions = Array.from({ length: 400 }, (_, at) => met(2 * at, { id: `${at}` }));
    expect(change(tie({ interactions, goalFits: fits(3) }))).toBeNull();
  });

  it("nothing simple, where no fit would be enough, or nobody asked", () => {
    expect(change(tie({ interactions: [met(400)], goalFits: fits(0, 0.3) }))).toBeNull();
    expect(change(tie({ interactions: [met(400)] }))).toBeNull();
  });
});

it("whatever the facts, what would change is what does change", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 12 }),
      fc.constantFrom(0, 1, 2, 3),
      fc.constantFrom(0.3, 0.6, 0.9),
      (days, fit, weight) => {
        const facts = tie({
          interactions: days.map((each, at) => met(each, { id: `${at}` })),
          goalFits: fits(fit, weight),
        });
        const before = score(facts, TODAY);
        const change = whatWouldChange(facts, before, TODAY);
        if (change === null) return;
        expect(change.to).not.toBe(before.verdict.proposal);
        if (change.kind === "silence") {
          expect(daysBetween(TODAY, change.on)).toBeGreaterThan(0);
          expect(score(facts, change.on).parts.strength.value).toBeLessThan(0.4);
          expect(score(facts, plusDays(change.on, -1)).parts.strength.value).toBeGreaterThanOrEqual(0.4);
        }
      },
    ),
    { numRuns: 2000 },
  );
});
