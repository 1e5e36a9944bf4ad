import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ContactId } from "../../src/domain/contact.ts";
import { plusDays } from "../../src/domain/day.ts";
import { emptyPlan } from "../../src/domain/event/plan.ts";
import type { EventId } from "../../src/domain/event.ts";
import type { GoalId } from "../../src/domain/mission.ts";
import { OUTCOME_KINDS, type Outcome, type OutcomeId, outcomeKindIn } from "../../src/domain/outcome.ts";
import { ENOUGH, type RoiFacts, roi } from "../../src/domain/roi.ts";
import {
  quarterOf,
  readTarget,
  sameTarget,
  type Target,
  type TargetId,
  targetProgress,
} from "../../src/domain/target.ts";
import { day } from "../support/harness.ts";

const START = day("2026-01-01");
const EVENT = "event" as EventId;
const METTE = "mette" as ContactId;

const outcome = fc
  .record({
    id: fc.uuid(),
    kind: fc.constantFrom(...OUTCOME_KINDS),
    value: fc.option(fc.integer({ min: 1, max: 50 })),
    unit: fc.option(fc.constantFrom("kr", "leads")),
    days: fc.integer({ min: 0, max: 300 }),
    isBoth: fc.boolean(),
  })
  .map(
    ({ id, kind, value, unit, days, isBoth }): Outcome => ({
      id: id as OutcomeId,
      text: "an outcome",
      kind,
      value,
      unit: value === null ? null : unit,
      on: plusDays(START, days),
      goalId: null,
      via: [{ kind: "event", id: EVENT }, ...(isBoth ? [{ kind: "contact" as const, id: METTE }] : [])],
    }),
  );

const facts = fc
  .record({ outcomes: fc.array(outcome, { maxLength: 12 }), hours: fc.option(fc.integer({ min: 1, max: 20 })) })
  .map(
    ({ outcomes, hours }): RoiFacts => ({
      since: null,
      events: [{ event: { id: EVENT, name: "Expo", on: START, place: null }, plan: { ...emptyPlan(EVENT), hours } }],
      outcomes,
      groups: [],
      learnings: [],
      kinds: [],
      people: [{ id: METTE, name: "Mette", metOn: START, metAt: EVENT, times: [] }],
    }),
  );

describe("the yield of an event", () => {
  it("counts each outcome once, by kind and by unit", () => {
    fc.assert(
      fc.property(facts, (given) => {
        const [expo] = roi(given).events;
        const sum = (counts: readonly { readonly count: number }[]): number =>
          counts.reduce((total, { count }) => total + count, 0);
        expect(expo?.count).toBe(given.outcomes.length);
        expect(sum(expo?.outcomes ?? [])).toBe(given.outcomes.length);
        expect(sum(expo?.values ?? [])).toBe(given.outcomes.length);
      }),
    );
  });

  it("has a rate just where there are hours and five outcomes of that unit", () => {
    fc.assert(
      fc.property(facts, (given) => {
        const [expo] = roi(given).events;
        const hasHours = given.events[0]?.plan?.hours !== null;
        expect(expo?.isEnough).toBe(given.outcomes.length >= ENOUGH);
        expect(expo?.perHour !== null).toBe(hasHours && given.outcomes.length >= ENOUGH);
        for (const { count, perHour } of expo?.values ?? []) expect(perHour !== null).toBe(hasHours && count >= ENOUGH);
      }),
    );
  });

  it("does not ask in which order outcomes were noted", () => {
    fc.assert(
      fc.property(facts, (given) => {
        const told = ({ events, kinds }: ReturnType<typeof roi>) =>
          [...events, ...kinds].map((each) => ({
            ...each,
            values: each.values.toSorted((a, b) => (a.unit < b.unit ? -1 : 1)),
          }));
        expect(told(roi({ ...given, outcomes: given.outcomes.toReversed() }))).toEqual(told(roi(given)));
      }),
    );
  });

  it("names only people by whom something came", () => {
    fc.assert(
      fc.property(facts, (given) => {
        const isThere = given.outcomes.some(({ via }) => via.length > 1);
        expect(roi(given).people.map(({ name }) => name)).toEqual(isThere ? ["Mette"] : []);
      }),
    );
  });
});

describe("a target", () => {
  it.each([
    ["6 customer meetings", 6, "customer-meeting"],
    ["6 kundemøder", 6, "customer-meeting"],
    ["40 hours", 40, "hours"],
    ["2,5 timer", 2.5, "hours"],
    ["3 idéer", 3, "idea"],
    ["1 contract", 1, "contract"],
    ["5 learnings", 5, "learned"],
    ["4 lessons", 4, "learned"],
    ["3 board talks", 3, "board talks"],
    ["50.000 kr", 50_000, "kr"],
    ["1,5 mio. kroner", 1_500_000, "kr"],
  ])("%s", (typed, amount, unit) => {
    expect(readTarget(typed)).toEqual({ amount, unit });
  });

  it.each(["", "ideas", "5", "0 ideas", "-1 ideas", "1.2.3 ideas"])("%j is none", (typed) => {
    expect(() => readTarget(typed)).toThrow("is no target");
  });

  it("of the same unit for the same goal is the same", () => {
    const target: Target = { id: "t" as TargetId, goalId: "g" as GoalId, amount: 3, unit: "Board talks" };
    expect(sameTarget([target], { goalId: "g" as GoalId, unit: "board talks" })).toBe(target);
    expect(sameTarget([target], { goalId: null, unit: "board talks" })).toBeNull();
  });

  it.each([
    ["2026-01-01", "2026-01-01", "2026-04-01"],
    ["2026-03-31", "2026-01-01", "2026-04-01"],
    ["2026-11-22", "2026-10-01", "2027-01-01"],
  ])("the quarter of %s goes from %s to before %s", (on, from, until) => {
    expect(quarterOf(day(on))).toEqual({ from, until });
  });

  it("counts no outcome of another goal, and those of every goal where it has none", () => {
    fc.assert(
      fc.property(fc.array(outcome), fc.array(fc.boolean()), (outcomes, ofGoal) => {
        const goal = "g" as GoalId;
        const owned = outcomes.map((each, at) => ({ ...each, goalId: ofGoal[at] === true ? goal : null }));
        const quarter = {
          minutes: 360,
          plans: [
            { hours: 2, goalId: goal },
            { hours: 3, goalId: null },
          ],
          outcomes: owned,
          learned: 0,
        };
        const done = (goalId: GoalId | null, unit: string): number =>
          targetProgress({ id: "t" as TargetId, goalId, amount: 1, unit }, quarter);
        for (const unit of [...OUTCOME_KINDS, "kr"]) {
          const mine = { ...quarter, outcomes: owned.filter(({ goalId }) => goalId === goal) };
          expect(done(goal, unit)).toBe(targetProgress({ id: "t" as TargetId, goalId: null, amount: 1, unit }, mine));
        }
        expect([done(null, "hours"), done(goal, "hours")]).toEqual([6, 2]);
      }),
    );
  });
});

describe("words of an outcome", () => {
  it.each([
    ["a coffee", null],
    ["customer meeting, then a contract", "customer-meeting"],
    ["kontrakten", "contract"],
    ["ideation", null],
    ["ny energi", "energy"],
    ["ny opgave hos Vestas", "contract"],
    ["salg til Fjordbank", "contract"],
    ["sales meeting at Vestas", "customer-meeting"],
    ["et rigtig godt råd", "learning"],
    ["sparring om priser", "support"],
  ])("%j tells %j", (text, kind) => {
    expect(outcomeKindIn(text)).toBe(kind);
  });
});
