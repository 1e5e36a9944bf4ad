import fc from "fast-check";
import { expect, it } from "vitest";
import { FACT_AREAS } from "../../../src/domain/fact.ts";
import { INTERACTION_KINDS } from "../../../src/domain/interaction.ts";
import { dayNumber } from "../../../src/domain/scoring/day-number.ts";
import { outlineScore } from "../../../src/domain/scoring/outline.ts";
import { PART_NAMES, score } from "../../../src/domain/scoring/score.ts";
import { ago, gave, goal, known, need, promised, TODAY, talk, tieFacts, took } from "./facts.ts";
import { outlineOf } from "./outlined.ts";

const age = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: -60, max: 4000 }));
const few = { maxLength: 7 };

it("gives every part and the index as the whole score does", () => {
  const anyFacts = fc.record({
    interactions: fc.array(
      fc
        .tuple(age, fc.constantFrom(...INTERACTION_KINDS), fc.constantFrom(1, 2, 3), fc.boolean())
        .map(([days, kind, depth, isAnswered]) => talk(days, kind, depth, { isAnswered })),
      few,
    ),
    card: fc.option(age, { nil: null }),
    exchanges: fc.array(
      fc
        .tuple(age, fc.constantFrom(1, 2, 3, 5, 8), fc.boolean())
        .map(([days, size, isGiven]) => (isGiven ? gave(days, size) : took(days, size))),
      few,
    ),
    promises: fc.array(
      fc
        .tuple(
          age,
          fc.constantFrom("me" as const, "them" as const),
          fc.constantFrom("open", "kept", "dropped"),
          age,
          fc.constantFrom(0, 1, 2),
          fc.boolean(),
        )
        .map(([made, by, state, due, timesMoved, isReleased]) => ({
          ...promised(by),
          timesMoved,
          timesMovedInTime: 1,
          madeOn: ago(made),
          dueOn: ago(due),
          state,
          closedOn: state === "open" ? null : ago(Math.min(made, due)),
          droppedBy: state === "dropped" ? (isReleased === (by === "me") ? ("them" as const) : ("me" as const)) : null,
        })),
      few,
    ),
    facts: fc.array(
      fc.tuple(fc.constantFrom(...FACT_AREAS), age).map(([area, days]) => known(area, days)),
      few,
    ),
    needs: fc.array(
      age.map((days) => need(days)),
      few,
    ),
    goalFits: fc.array(
      fc.constantFrom(0, 1, 2, 3).map((answer) => goal(0.6, answer)),
      { maxLength: 3 },
    ),
    closeness: fc.constantFrom(1, 3, 5, null),
    perspective: fc.constantFrom(0, 0.4, 1, null),
  });
  fc.assert(
    fc.property(anyFacts, ({ card, ...some }) => {
      const cards = card === null ? [] : [talk(card, "card", 1)];
      const facts = tieFacts({ ...some, interactions: [...some.interactions, ...cards] });
      const { parts, index, stage } = score(facts, TODAY);
      const outline = outlineScore(outlineOf(facts), () => facts, dayNumber(TODAY));
      expect(outline === null).toBe(stage === "card");
      if (outline === null) return;
      for (const part of PART_NAMES) {
        expect(outline.values[part], part).toBe(parts[part].value);
      }
      expect(outline.index).toBe(index);
    }),
    { numRuns: 400 },
  );
});
