import { describe, expect, it } from "vitest";
import { FACT_AREAS, freshDays } from "../../../src/domain/fact.ts";
import { freshShare, interest } from "../../../src/domain/scoring/interest.ts";
import { type TieFacts, tieOn } from "../../../src/domain/scoring/tie.ts";
import { known, need, TODAY, tieFacts } from "./facts.ts";
import { REFERENCE } from "./reference.ts";

function interestOf(facts: TieFacts["facts"], needs: TieFacts["needs"] = []) {
  return interest(tieOn(tieFacts({ facts, needs }), TODAY));
}

describe("interest", () => {
  it.each(REFERENCE.interest)("$name", ({ facts, I }) => {
    expect(interestOf(facts.map(([area, age]) => known(area, age))).value).toBeCloseTo(I, 12);
  });

  it.each([
    [0, 1],
    [180, 1],
    [270, 0.65],
    [360, 0.3],
    [361, 0.3],
    [9000, 0.3],
  ])("what stays fresh for 180 days is worth %f after %i", (age, share) => {
    expect(freshShare(age, 180)).toBeCloseTo(share, 12);
  });

  it("is fresh for as long as the file says of each area", () => {
    expect(FACT_AREAS.map((area) => [area, freshDays(area)])).toEqual([
      ["person", 730],
      ["occupied-with", 180],
      ["strength", 730],
      ["resource", 730],
      ["experience", 730],
      ["challenge", 180],
    ]);
  });

  it("knows a challenge from a need, which is fresh for 180 days", () => {
    expect(interestOf([], [need(180)]).value).toBeCloseTo(1 / 6, 12);
    expect(interestOf([], [need(270)]).value).toBeCloseTo(0.65 / 6, 12);
  });
});

describe("the rows of interest", () => {
  it("are the freshest of each area, with those as fresh standing in", () => {
    const facts = [known("person", 100), known("person", 20), known("person", 900), known("resource", 5000)];
    expect(interestOf(facts).rows).toEqual([
      { source: "fact", id: "person 20", contribution: 1 / 6, standIns: ["person 100"] },
      { source: "fact", id: "resource 5000", contribution: 0.3 / 6, standIns: [] },
    ]);
  });

  it.each([
    ["a need newer than any challenge", [200], [10], ["need", "need 10", []]],
    ["a need as fresh as a newer challenge", [10, 20], [30], ["fact", "challenge 10", ["challenge 20", "need 30"]]],
    [
      "a need newer than a challenge as fresh",
      [50, 60],
      [10, 70],
      ["need", "need 10", ["challenge 50", "challenge 60", "need 70"]],
    ],
    ["a need of the same day as a challenge", [50], [50], ["fact", "challenge 50", ["need 50"]]],
    ["two that have just gone stale", [], [360, 361], ["need", "need 360", ["need 361"]]],
    ["a stale need beside a fresh challenge", [50], [300], ["fact", "challenge 50", []]],
  ])("take %s", (_, challenges, needs, [source, id, standIns]) => {
    const [row] = interestOf(
      challenges.map((age) => known("challenge", age)),
      needs.map((age) => need(age)),
    ).rows;
    expect([row?.source, row?.id, row?.standIns]).toEqual([source, id, standIns]);
  });
});
