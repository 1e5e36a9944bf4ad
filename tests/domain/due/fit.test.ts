import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ContactId } from "../../../src/domain/contact.ts";
import { type FitsOf, isInferenceOpen, mostUrgent, type Purpose, servingOf } from "../../../src/domain/due/fit.ts";
import type { Fit, FitId } from "../../../src/domain/fit.ts";
import type { Criterion, CriterionId, Goal, GoalId } from "../../../src/domain/mission.ts";
import { cadenceUrge } from "../../../src/domain/urgency.ts";
import { day } from "../../support/harness.ts";

const WHO = "mette" as ContactId;

function goal(id: string, weight: number): Goal {
  return { id: id as GoalId, title: `goal ${id}`, sphere: "business", weight, horizon: null, closedOn: null };
}

function criterion(goalId: string, filter: string | null): Criterion {
  return { id: `c${goalId}` as CriterionId, goalId: goalId as GoalId, question: "?", filter };
}

function said(fits: Readonly<Record<string, number>>): FitsOf {
  return new Map(
    Object.entries(fits).map(([id, fit]): [GoalId, Fit] => [
      id as GoalId,
      { id: id as FitId, contactId: WHO, goalId: id as GoalId, fit: fit as Fit["fit"], askedOn: day("2026-01-01") },
    ]),
  );
}

const PURPOSE: Purpose = {
  goals: [goal("a", 0.9), goal("b", 0.6), goal("c", 0.3)],
  criteria: [criterion("a", "tag:board"), criterion("b", null), criterion("c", "tag:sailing")],
};

describe("how far somebody serves the mission", () => {
  it.each<[string, Readonly<Record<string, number>>, string[], number, string | null]>([
    ["nothing is known", {}, [], 1, null],
    ["a criterion is met by one who was not asked about", {}, ["a"], 1, null],
    ["no goal is served", { a: 0, b: 0, c: 0 }, [], 0, null],
    ["one goal is served", { a: 2 }, [], 0.6, "goal a"],
    ["the lighter goal is served more", { a: 1, b: 3 }, [], 1 - 0.7 * 0.4, "goal b"],
    ["two are served alike, the weightier is named", { a: 2, b: 3 }, [], 1 - 0.4 * 0.4, "goal a"],
    ["it is just not enough for a name", { b: 2 }, [], 0.4, null],
    ["a criterion adds to what was said", { b: 2 }, ["a"], 1 - 0.6 * 0.7, "goal b"],
  ])("where %s", (_, fits, met, fit, named) => {
    const criteria = PURPOSE.criteria.map((each) => ({ ...each, isMetBy: () => met.includes(each.goalId ?? "") }));
    const serving = servingOf(WHO, PURPOSE, said(fits), criteria);
    expect(serving.fit).toBeCloseTo(fit, 10);
    expect(serving.goal).toBe(named);
  });

  it("names a goal from one half on", () => {
    const half: Purpose = { goals: [goal("a", 0.5)], criteria: [] };
    expect(servingOf(WHO, half, said({ a: 3 }), [])).toEqual({ fit: 0.5, goal: "goal a" });
  });

  it.each<[string, Purpose, Readonly<Record<string, number>>, boolean]>([
    ["one of whom some goals were asked", PURPOSE, { a: 1 }, true],
    ["one of whom all were asked that a filter answers", PURPOSE, { a: 1, c: 0 }, false],
    ["one of whom none was asked, and too little could be inferred for a name", PURPOSE, {}, false],
    [
      "one of whom none was asked, and enough could be inferred",
      {
        goals: [goal("a", 0.9), goal("b", 0.9)],
        criteria: [criterion("a", "tag:board"), criterion("b", "tag:book")],
      },
      {},
      true,
    ],
  ])("looks for what can be inferred of %s", (_, purpose, fits, isOpen) => {
    expect(isInferenceOpen(purpose, said(fits))).toBe(isOpen);
  });
});

describe("the most urgent of the silent", () => {
  const anyone = fc.record({
    ratio: fc.double({ min: 0.9, max: 3, noNaN: true }),
    fits: fc.dictionary(fc.constantFrom("a", "b", "c"), fc.integer({ min: 0, max: 3 })),
    met: fc.subarray(["a", "c"]),
  });

  it("are the same from as many as it takes as from all, whatever is inferred of them", () => {
    fc.assert(
      fc.property(fc.array(anyone, { minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 5 }), (people, most) => {
        const silences = people
          .map(({ ratio }, at) => ({ contactId: `${at}` as ContactId, ratio }))
          .sort((one, other) => other.ratio - one.ratio);
        const fitsOf = (id: ContactId): FitsOf => said(people[Number(id)]?.fits ?? {});
        const urge = ({ contactId, ratio }: (typeof silences)[number]): number => {
          const met = people[Number(contactId)]?.met ?? [];
          const criteria = PURPOSE.criteria.map((each) => ({
            ...each,
            isMetBy: () => met.some((goalId) => goalId === each.goalId),
          }));
          return cadenceUrge(ratio, servingOf(contactId, PURPOSE, fitsOf(contactId), criteria).fit);
        };
        const best = (among: readonly (typeof silences)[number][]): number[] =>
          among
            .map(urge)
            .sort((one, other) => other - one)
            .slice(0, most);
        let chosen: readonly ContactId[] | null = null;
        for (let reach = most; chosen === null; reach *= 2) {
          const seen = silences.slice(0, reach);
          chosen = mostUrgent(seen, seen.length === silences.length, PURPOSE, fitsOf, most);
        }
        expect(best(silences.filter(({ contactId }) => chosen.includes(contactId)))).toEqual(best(silences));
      }),
      { numRuns: 1000 },
    );
  });

  it("stops at the first look where those not asked about are ahead", () => {
    const silences = Array.from({ length: 6 }, (_, at) => ({ contactId: `${at}` as ContactId, ratio: 3 - at / 10 }));
    expect(mostUrgent(silences, false, PURPOSE, () => said({}), 3)).toEqual(["0", "1", "2"]);
    expect(mostUrgent(silences, false, PURPOSE, () => said({ a: 0 }), 3)).toBeNull();
  });
});
