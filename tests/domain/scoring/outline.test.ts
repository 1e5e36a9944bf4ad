import fc from "fast-check";
import { expect, it } from "vitest";
import type { Day } from "../../../src/domain/day.ts";
import { FACT_AREAS } from "../../../src/domain/fact.ts";
import { INTERACTION_KINDS } from "../../../src/domain/interaction.ts";
import { dayNumber } from "../../../src/domain/scoring/day-number.ts";
import { exchangeCode, mannerCode, outlineScore, promiseCode } from "../../../src/domain/scoring/outline.ts";
import { PART_NAMES, score } from "../../../src/domain/scoring/score.ts";
import type { TieFacts } from "../../../src/domain/scoring/tie.ts";
import { ago, gave, goal, known, need, promised, TODAY, talk, tieFacts, took } from "./facts.ts";

/** A word as the file has them. */
function word(day: Day | null, figure = 0): number {
  return (day === null ? 0 : (dayNumber(day) << 8) | 128) | figure;
}

function part(entries: readonly (readonly number[])[]): number[] {
  return [entries.length, ...entries.flat()];
}

function outlined(facts: TieFacts) {
  const cards = facts.interactions.filter(({ kind }) => kind === "card");
  const talks = facts.interactions.flatMap(({ kind, ...rest }) =>
    kind === "card" || kind === "broadcast" ? [] : [{ ...rest, kind }],
  );
  const words = [
    9, // not its own
    word(cards[0]?.on ?? null, facts.closeness ?? 0),
    ...part(talks.map((each) => [word(each.on, mannerCode(each))]).toSorted(([one = 0], [other = 0]) => one - other)),
    ...part(facts.exchanges.map(({ on, direction, magnitude }) => [word(on, exchangeCode(direction, magnitude))])),
    ...part(
      facts.promises.map((promise) => {
        const { by, state, droppedBy, madeOn, dueOn, closedOn, timesMoved, timesMovedInTime } = promise;
        const isMovedLate = timesMoved > timesMovedInTime;
        const code = promiseCode({ isMine: by === "me", state, isOwnDrop: droppedBy === by, isMovedLate });
        return [word(madeOn, code), word(dueOn), word(closedOn)];
      }),
    ),
    ...part(facts.facts.map(({ area, learnedOn }) => [word(learnedOn, FACT_AREAS.indexOf(area))])),
    ...part(facts.needs.map(({ confirmedOn }) => [word(confirmedOn)])),
    9,
  ];
  return outlineScore({ words: Int32Array.from(words), at: 1 }, () => facts, dayNumber(TODAY));
}

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
      const outline = outlined(facts);
      expect(outline === null).toBe(stage === "card");
      if (outline === null) return;
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
