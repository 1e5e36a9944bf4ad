import { describe, expect, it } from "vitest";
import { toAsk } from "../../src/domain/brief.ts";
import { FACT_AREAS, type FactArea } from "../../src/domain/fact.ts";
import { day } from "../support/harness.ts";

const TODAY = day("2026-05-04");
const knownOn = (days: Partial<Record<FactArea, string>>) =>
  FACT_AREAS.flatMap((area) => (days[area] === undefined ? [] : [{ area, learnedOn: day(days[area]) }]));

describe("toAsk", () => {
  it("begins with what occupies somebody nothing is known of", () => {
    expect(toAsk([], TODAY)).toEqual({ area: "occupied-with", learnedOn: null });
  });

  it("asks for what is not known before what is stale", () => {
    const known = knownOn({
      "occupied-with": "2019-01-01",
      challenge: "2026-05-01",
      person: "2026-05-01",
      strength: "2026-05-01",
    });
    expect(toAsk(known, TODAY)).toEqual({ area: "experience", learnedOn: null });
  });

  it("goes by what was learned last of an area", () => {
    const fresh = FACT_AREAS.map((area) => ({ area, learnedOn: day("2026-05-01") }));
    const old = FACT_AREAS.map((area) => ({ area, learnedOn: day("2019-05-01") }));
    for (const known of [fresh, [...fresh, ...old], [...old, ...fresh]])
      expect(toAsk(known, TODAY)).toEqual({ area: "occupied-with", learnedOn: "2026-05-01" });
  });

  it.each([
    ["2025-05-01", "2025-05-01", "occupied-with"], // a year is long for what occupies somebody, and short for what they are good at
    ["2026-04-01", "2023-01-01", "strength"],
  ])("asks anew for what is stalest for its kind: %s, %s", (occupied, strength, area) => {
    const fresh = "2026-05-03";
    const known = knownOn({
      person: fresh,
      challenge: fresh,
      experience: fresh,
      resource: fresh,
      "occupied-with": occupied,
      strength,
    });
    expect(toAsk(known, TODAY)).toMatchObject({ area });
  });
});
