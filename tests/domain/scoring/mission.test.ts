import { describe, expect, it } from "vitest";
import { mission } from "../../../src/domain/scoring/mission.ts";
import { goal } from "./facts.ts";
import { REFERENCE } from "./reference.ts";

describe("mission fit", () => {
  it.each(REFERENCE.mission)("$name", ({ fits, M }) => {
    const { value, goals } = mission(fits.map(([weight, fit]) => goal(weight, fit)));
    if (M === null) expect(value).toBeNull();
    else expect(value).toBeCloseTo(M, 12);
    expect(goals).toBe(fits.length);
  });

  it("takes no goal for more than nine tenths", () => {
    expect(mission([goal(1, 3)]).value).toBeCloseTo(0.9, 12);
  });

  it.each([
    [0, 0],
    [1, 0.3],
    [2, 0.3],
    [3, 0.3],
  ])("takes a fit of %i that was inferred for %f", (fit, value) => {
    expect(mission([goal(0.9, fit, { isInferred: true })]).value).toBeCloseTo(value, 12);
  });

  it("lists the goals that are met, by their ids", () => {
    const fits = [goal(0.9, 1, { goalId: "b" }), goal(0.6, 0, { goalId: "c" }), goal(0.6, 3, { goalId: "a" })];
    expect(mission(fits).rows).toEqual([
      { source: "goal", id: "a", contribution: expect.closeTo(0.6, 12) as number, standIns: [] },
      { source: "goal", id: "b", contribution: expect.closeTo(0.3, 12) as number, standIns: [] },
    ]);
  });

  it("lists one answer for all where no goal is met", () => {
    const fits = ["b", "a", "c"].map((goalId) => goal(0.5, 0, { goalId }));
    expect(mission(fits).rows).toEqual([{ source: "goal", id: "a", contribution: 0, standIns: ["b", "c"] }]);
    expect(mission([]).rows).toEqual([]);
  });
});
