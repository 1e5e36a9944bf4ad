import { describe, expect, it } from "vitest";
import { type Score, score } from "../../../src/domain/scoring/score.ts";
import type { TieFacts } from "../../../src/domain/scoring/tie.ts";
import { ago, closed, gave, goal, known, TODAY, talk, tieFacts } from "./facts.ts";
import { person } from "./people.ts";
import { REFERENCE } from "./reference.ts";

function scoreOf(changes: Partial<TieFacts>): Score {
  return score(tieFacts(changes), TODAY);
}

describe("the six worked people", () => {
  // Typed from the page, to the digits it shows: S, b, B, T, M, V.
  it.each([
    ["Anne", 0.719, -0.586, 0.268, 0.4, 0.68, 53.7, "keep", ["owe", "promise-broken"]],
    ["Bo", 0.059, 0, null, null, 0.9, 49.6, "develop", ["card"]],
    ["Carl", 0.051, 0.05, 0.514, 0.8, 0.84, 54.5, "develop", ["dormant"]],
    ["Dorte", 0.623, 0.011, 0.622, 0.75, 0, 41.2, "lighten", []],
    ["Emil", 0.364, 0.794, 0.073, 0.833, 0.3, 37.6, "wind-down", ["over-giving"]],
    ["Fie", 0.884, -0.014, 0.876, 0.857, 0.94, 85.5, "keep", []],
  ])("%s stands as it is told", (name, S, b, B, T, M, V, proposal, flags) => {
    const { parts, index, verdict, flags: found } = score(person(name), TODAY);
    const shown = (value: number | null): number | null => (value === null ? null : Math.round(value * 1000) / 1000);
    expect({
      S: shown(parts.strength.value),
      b: shown(parts.balance.balance),
      B: shown(parts.balance.value),
      T: shown(parts.trust.value),
      M: shown(parts.mission.value),
      V: Math.round(index * 10) / 10,
      verdict: verdict.proposal,
      flags: found.map((flag) => flag.name),
    }).toEqual({ S, b, B, T, M, V, verdict: proposal, flags });
  });

  it.each(REFERENCE.people)("$name stands as the second reckoning has it", ({ name, parts, b, index }) => {
    const found = score(person(name), TODAY);
    for (const [part, { value }] of Object.entries(found.parts) as [string, { readonly value: number | null }][]) {
      const wanted = parts[part] ?? null;
      // The days of facts make the interest of one of them to four digits only.
      if (wanted === null) expect(value).toBeNull();
      else expect(value).toBeCloseTo(wanted, part === "interest" ? 3 : 12);
    }
    expect(found.parts.balance.balance).toBeCloseTo(b, 12);
    expect(found.index).toBeCloseTo(index, 2);
  });

  it("shows none of Bo's index before there was a conversation", () => {
    expect(score(person("Bo"), TODAY).tooNew).toEqual({
      conversations: 0,
      wantedConversations: 2,
      days: 0,
      wantedDays: 90,
    });
    for (const name of ["Anne", "Carl", "Dorte", "Emil", "Fie"]) expect(score(person(name), TODAY).tooNew).toBeNull();
  });

  it.each([
    ["Anne", "relation"],
    ["Bo", "card"],
    ["Carl", "trusted"],
    ["Dorte", "acquaintance"],
    ["Emil", "relation"],
    ["Fie", "relation"],
  ])("%s is at the stage of %s", (name, stage) => {
    expect(score(person(name), TODAY).stage).toBe(stage);
  });
});

describe("the index", () => {
  it("shares out the weight of what cannot be judged", () => {
    const { shares, leftOut, index } = scoreOf({ interactions: [talk(0)], perspective: 0.5 });
    expect(leftOut).toEqual(["mission", "balance", "trust"]);
    expect(shares.map(({ part, weight }) => [part, Math.round(weight * 1e6) / 1e6])).toEqual([
      ["strength", 0.55],
      ["interest", 0.25],
      ["perspective", 0.2],
    ]);
    expect(index).toBeCloseTo(100 * (0.55 * (1 - Math.exp(-1)) + 0.2 * 0.5), 10);
  });

  it("names every part that can be judged, in the order of their weight", () => {
    const { shares, leftOut } = score(person("Fie"), TODAY);
    expect(shares.map(({ part }) => part)).toEqual([
      "mission",
      "strength",
      "balance",
      "trust",
      "interest",
      "perspective",
    ]);
    expect(shares.map(({ weight }) => Math.round(weight * 1e6) / 1e6)).toEqual([0.28, 0.22, 0.18, 0.14, 0.1, 0.08]);
    expect(leftOut).toEqual([]);
  });

  it("is 100 where nothing is left to wish for, and 0 for a stranger", () => {
    const areas = ["person", "occupied-with", "strength", "resource", "experience", "challenge"] as const;
    const best = scoreOf({
      facts: areas.map((area) => known(area, 0)),
      perspective: 1,
      interactions: [],
      closeness: 5,
    });
    expect(best.parts.interest.value).toBe(1);
    expect(scoreOf({}).index).toBe(0);
    expect(scoreOf({}).contactId).toBe("contact");
  });
});

describe("the wait for a first index", () => {
  it.each([
    ["two conversations, the first ninety days ago", [talk(90), talk(0)], null],
    ["the first eighty-nine days ago", [talk(89), talk(0)], [2, 89]],
    ["one conversation, long ago", [talk(400)], [1, 400]],
    ["two on one day", [talk(400), talk(400, "call")], [1, 400]],
    ["attempts without an answer", [talk(400), talk(90, "mail", 1, { isAnswered: false })], [1, 400]],
    ["posts that were liked", [talk(400, "social"), talk(90, "social")], [0, 0]],
    ["a card and a letter to many", [talk(400, "card"), talk(90, "broadcast")], [0, 0]],
  ])("%s", (_, interactions, wait) => {
    const { tooNew } = scoreOf({ interactions });
    expect(tooNew).toEqual(
      wait === null ? null : { conversations: wait[0], wantedConversations: 2, days: wait[1], wantedDays: 90 },
    );
  });
});

describe("what is still to come", () => {
  it("counts for nothing yet", () => {
    const ahead = tieFacts({
      interactions: [talk(-1), talk(-400, "meet", 3)],
      exchanges: [gave(-1, 8)],
      promises: [{ ...closed("me", -3, "kept"), madeOn: ago(-1) }],
      facts: [known("person", -1)],
      needs: [{ id: "need", confirmedOn: ago(-1) }],
      goalFits: [goal(0.5, 2)],
    });
    expect(score(ahead, TODAY)).toEqual(score(tieFacts({ goalFits: [goal(0.5, 2)] }), TODAY));
  });

  it("counts from its day", () => {
    expect(scoreOf({ interactions: [talk(0)] }).parts.strength.activation).toBe(1);
    expect(scoreOf({ exchanges: [gave(0, 8)] }).parts.balance.given).toBe(8);
    expect(scoreOf({ facts: [known("person", 0)] }).parts.interest.value).toBeCloseTo(1 / 6, 12);
    expect(scoreOf({ needs: [{ id: "need", confirmedOn: ago(0) }] }).parts.interest.value).toBeCloseTo(1 / 6, 12);
  });

  it("leaves a promise open that is closed later", () => {
    const promise = { ...closed("me", -3, "kept"), madeOn: ago(10) };
    expect(scoreOf({ promises: [promise] }).parts.trust).toEqual({ value: null, theirs: null, mine: null, rows: [] });
  });
});

describe("the rows of a perspective", () => {
  it("are the contact's own", () => {
    expect(scoreOf({ perspective: 0.4 }).parts.perspective).toEqual({
      value: 0.4,
      rows: [{ source: "perspective", id: "contact", contribution: 0.4, standIns: [] }],
    });
    expect(scoreOf({ perspective: null }).parts.perspective).toEqual({ value: null, rows: [] });
  });
});
