import fc from "fast-check";
import { expect, it } from "vitest";
import { FACT_AREAS } from "../../../src/domain/fact.ts";
import { INTERACTION_KINDS } from "../../../src/domain/interaction.ts";
import { dayNumber } from "../../../src/domain/scoring/day-number.ts";
import { termsOf } from "../../../src/domain/scoring/outcome.ts";
import { type Column, outlineScore } from "../../../src/domain/scoring/outline.ts";
import { PART_NAMES, score } from "../../../src/domain/scoring/score.ts";
import { contactWeight } from "../../../src/domain/scoring/strength.ts";
import type { TieFacts } from "../../../src/domain/scoring/tie.ts";
import { ago, gave, goal, known, need, promised, TODAY, talk, tieFacts, took } from "./facts.ts";

/** The entries in the order of their days, as they come from the file. */
function column(entries: readonly (readonly [day: number, figure: number])[]): Column {
  const sorted = entries.toSorted(([one], [other]) => one - other);
  // Longer than what it holds, as one is that was filled before.
  const [days, figures] = [new Int32Array(sorted.length + 3).fill(9), new Float64Array(sorted.length + 3).fill(9)];
  for (const [at, [day, figure]] of sorted.entries()) {
    days[at] = day;
    figures[at] = figure;
  }
  return { count: sorted.length, days, figures };
}

function outlined(facts: TieFacts) {
  return outlineScore(
    {
      closeness: facts.closeness,
      contacts: column(facts.interactions.map((each) => [dayNumber(each.on), contactWeight(each)])),
      exchanges: column(
        facts.exchanges.map(({ on, direction, magnitude }) => [
          dayNumber(on),
          direction === "give" ? magnitude : -magnitude,
        ]),
      ),
      promises: facts.promises.map(termsOf),
      facts: column(facts.facts.map(({ area, learnedOn }) => [dayNumber(learnedOn), FACT_AREAS.indexOf(area)])),
      needs: column(facts.needs.map(({ confirmedOn }) => [dayNumber(confirmedOn), 0])),
    },
    facts,
    dayNumber(TODAY),
  );
}

const age = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: -60, max: 4000 }));
const few = { maxLength: 7 };

it("gives every part and the index as the whole score does", () => {
  const anyFacts = fc.record({
    interactions: fc.array(
      fc
        .tuple(age, fc.constantFrom(...INTERACTION_KINDS, "card" as const), fc.constantFrom(1, 2, 3), fc.boolean())
        .map(([days, kind, depth, isAnswered]) => talk(days, kind, depth, { isAnswered })),
      few,
    ),
    exchanges: fc.array(
      fc
        .tuple(age, fc.constantFrom(1, 2, 3, 5, 8), fc.boolean())
        .map(([days, size, isGiven]) => (isGiven ? gave(days, size) : took(days, size))),
      few,
    ),
    promises: fc.array(
      fc
        .tuple(age, fc.constantFrom("me" as const, "them" as const), fc.constantFrom("open", "kept", "dropped"), age)
        .map(([made, by, state, due]) => ({
          ...promised(by),
          madeOn: ago(made),
          dueOn: ago(due),
          state,
          closedOn: state === "open" ? null : ago(Math.min(made, due)),
          droppedBy: state === "dropped" ? by : null,
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
    fc.property(anyFacts, (some) => {
      const facts = tieFacts(some);
      const { parts, index } = score(facts, TODAY);
      const outline = outlined(facts);
      for (const part of PART_NAMES) {
        const value = parts[part].value;
        if (value === null) expect(outline.values[part], part).toBeNull();
        else expect(outline.values[part], part).toBeCloseTo(value, 12);
      }
      expect(outline.index).toBeCloseTo(index, 9);
    }),
    { numRuns: 400 },
  );
});
