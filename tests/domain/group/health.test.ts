import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { GroupFacts } from "../../../src/domain/group/facts.ts";
import { HEALTH_PARTS, type HealthPartName, health } from "../../../src/domain/group/health.ts";
import { strength } from "../../../src/domain/scoring/strength.ts";
import { tieOn } from "../../../src/domain/scoring/tie.ts";
import {
  ANNA,
  ago,
  BO,
  CARL,
  evaluation,
  group,
  groupFacts,
  meeting,
  member,
  met,
  share,
  TODAY,
} from "../../support/group-facts.ts";
import { anyFacts, anyMeeting, anyShare } from "./any-facts.ts";

const value = (facts: Partial<GroupFacts>, part: HealthPartName): number | null =>
  health(groupFacts(facts), TODAY).parts[part].value;

describe("each part", () => {
  const STRONG = member("Anna", { tie: { interactions: [met(2)] } });
  const KNOWN = member("Anna", {
    tie: {
      facts: [{ id: "f", area: "person", learnedOn: ago(10) }],
      needs: [{ id: "n", confirmedOn: ago(10) }],
    },
  });
  const cases: readonly (readonly [string, HealthPartName, Partial<GroupFacts>, number | null])[] = [
    ["a purpose alone", "purpose", {}, 0.6],
    ["no purpose", "purpose", { group: group({ purpose: null }) }, 0],
    ["all three texts", "purpose", { group: group({ vision: "v", wish: "w" }) }, 1],
    ["a purpose, met 8 of 10", "purpose", { evaluations: [evaluation(9, { purposeMet: 8 })] }, 0.7],
    ["a look too long ago", "purpose", { evaluations: [evaluation(366, { purposeMet: 0 })] }, 0.6],
    [
      "the newest look",
      "purpose",
      { evaluations: [evaluation(50, { purposeMet: 0 }), evaluation(9, { purposeMet: 10 })] },
      0.8,
    ],
    [
      "a decision noted since",
      "purpose",
      { evaluations: [evaluation(50, { purposeMet: 8 }), evaluation(9, { decision: "continue" })] },
      0.7,
    ],
    [
      "a decision noted since, and the answer too long ago",
      "purpose",
      { evaluations: [evaluation(366, { purposeMet: 8 }), evaluation(9, { decision: "continue" })] },
      0.6,
    ],
    ["nobody in it", "relations", { members: [] }, null],
    ["nobody met", "relations", {}, 0],
    ["one met two days ago", "relations", { members: [STRONG, member("Bo")] }, -Math.expm1((-0.6 * 14) / 16) / 2],
    ["two of six areas known of one of two", "interest", { members: [KNOWN, member("Bo")] }, 1 / 6],
    [
      "that, and much seen",
      "interest",
      { members: [KNOWN, member("Bo")], meetings: [meeting(5, { interest: 3 })] },
      0.7 / 6 + 0.3,
    ],
    ["only seen", "interest", { members: [], meetings: [meeting(5, { interest: 1 })] }, 1 / 3],
    ["no meeting", "sharing", {}, null],
    ["nobody shares", "sharing", { meetings: [meeting(5)] }, 0],
    ["one gave to one", "sharing", { meetings: [meeting(5, { shares: [share("Anna", "gave", "me")] })] }, 2 / 3],
    [
      "who was never there is not asked",
      "sharing",
      { meetings: [meeting(5, { came: [ANNA], cancelled: [BO], shares: [share("me", "learned")] })] },
      0.5,
    ],
    [
      "what was shared five meetings ago",
      "sharing",
      {
        meetings: [5, 15, 25, 35, 45].map((age) =>
          meeting(age, age === 45 ? { shares: [share("me", "gave", "Anna")] } : {}),
        ),
      },
      0,
    ],
    ["no energy noted", "energy", { meetings: [meeting(5)] }, null],
    ["plain energy", "energy", { meetings: [meeting(5, { energy: 0 })] }, 0.5],
    ["2, 1, −2 and −1", "energy", { meetings: [2, 1, -2, -1].map((energy, at) => meeting(at, { energy })) }, 0.5],
    [
      "only the last four count",
      "energy",
      { meetings: [2, 2, 2, 2, -2].map((energy, at) => meeting(at, { energy })) },
      1,
    ],
    ["no meeting", "structure", {}, null],
    ["an agenda alone", "structure", { group: group({ agenda: "round" }), meetings: [meeting(5)] }, 1],
    ["none", "structure", { meetings: [meeting(5)] }, 0],
    [
      "an agenda, and a format and a leader of one meeting, which says nothing of turns",
      "structure",
      {
        group: group({ agenda: "round" }),
        meetings: [meeting(5, { format: "case", leader: { kind: "me" } }), meeting(9)],
      },
      1,
    ],
    [
      "two formats alike often, no agenda",
      "structure",
      { meetings: [meeting(5, { format: "case" }), meeting(9, { format: "walk" })] },
      0.25,
    ],
    [
      "an agenda, three formats, one leader",
      "structure",
      {
        group: group({ agenda: "round" }),
        meetings: ["case", "walk", "round"].map((format, at) => meeting(at, { format, leader: { kind: "me" } })),
      },
      2 / 3,
    ],
    [
      "two leaders, no agenda",
      "structure",
      {
        meetings: [meeting(5, { leader: { kind: "me" } }), meeting(9, { leader: { kind: "member", contactId: ANNA } })],
      },
      0.25,
    ],
    ["no meeting", "attendance", {}, null],
    ["all came", "attendance", { meetings: [meeting(5)] }, 1],
    [
      "one of three was missing, once of twice",
      "attendance",
      { meetings: [meeting(5), meeting(9, { came: [ANNA], cancelled: [BO] })] },
      5 / 6,
    ],
    ["I was missing", "attendance", { meetings: [meeting(5, { wasThere: false, came: [ANNA, BO] })] }, 2 / 3],
    [
      "of one I missed nobody knows who came",
      "attendance",
      { meetings: [meeting(5, { wasThere: false, came: [], cancelled: [] }), meeting(9)] },
      1,
    ],
    [
      "only the last three count",
      "attendance",
      { meetings: [1, 2, 3, 4].map((age) => meeting(age, age === 4 ? { came: [], cancelled: [ANNA, BO] } : {})) },
      1,
    ],
    [
      "one trait is too little",
      "diversity",
      { members: [member("Anna", { field: "law" }), member("Bo", { field: "law" })] },
      null,
    ],
    [
      "all alike",
      "diversity",
      { members: ["Anna", "Bo"].map((name) => member(name, { field: "law", level: "director" })) },
      0,
    ],
    [
      "none alike",
      "diversity",
      { members: ["Anna", "Bo"].map((name) => member(name, { field: name, level: name })) },
      0,
    ],
    [
      "half alike",
      "diversity",
      { members: ["Anna", "Bo"].map((name) => member(name, { field: name, level: "Director" })) },
      1,
    ],
    [
      "one in five",
      "diversity",
      {
        members: [1, 2, 3, 4, 5].map((n) =>
          member(`${n}`, { field: n < 3 ? "law" : `${n}`, level: n < 4 ? "director" : `${n}` }),
        ),
      },
      (0.1 + 0.3) / 2 / 0.3,
    ],
    [
      "nearly all alike",
      "diversity",
      { members: [1, 2, 3, 4, 5].map((n) => member(`${n}`, { field: n < 5 ? "law" : "trade", level: "director" })) },
      (1 - (0.6 + 1) / 2) / 0.3,
    ],
    ["no meeting", "yield", {}, null],
    ["nothing", "yield", { meetings: [meeting(5)] }, 0],
    [
      "one thing got and one learned, at one meeting of two",
      "yield",
      { meetings: [meeting(5, { shares: [share("me", "got", "Anna"), share("me", "learned")] }), meeting(9)] },
      -Math.expm1(-1 / 1.5),
    ],
    [
      "what passes between others",
      "yield",
      { meetings: [meeting(5, { shares: [share("Anna", "gave", "Bo")] })] },
      -Math.expm1(-0.25 / 1.5),
    ],
    [
      "what they got of me",
      "yield",
      { meetings: [meeting(5, { shares: [share("Anna", "got", "me")] })] },
      -Math.expm1(-0.5 / 1.5),
    ],
    [
      "what they gave me, and I them",
      "yield",
      { meetings: [meeting(5, { shares: [share("Anna", "gave", "me"), share("me", "gave", "Anna")] })] },
      -Math.expm1(-1.5 / 1.5),
    ],
    [
      "what came on the day of the oldest, and none of what came before",
      "yield",
      {
        meetings: [meeting(5)],
        outcomes: [5, 6].map((days) => ({
          id: `o${days}`,
          on: ago(days),
          text: "a client",
          value: 1,
          unit: "clients",
        })),
      },
      -Math.expm1(-3 / 1.5),
    ],
    [
      "what came of it later",
      "yield",
      { meetings: [meeting(5)], outcomes: [{ id: "o", on: ago(2), text: "a client", value: 1, unit: "clients" }] },
      -Math.expm1(-3 / 1.5),
    ],
  ];
  it.each(cases)("%s: %s", (_, part, facts, expected) => {
    if (expected === null) expect(value(facts, part)).toBeNull();
    else expect(value(facts, part)).toBeCloseTo(expected, 10);
  });

  it("names who neither gave nor got, the owner first", () => {
    const meetings = [meeting(5, { came: [ANNA, BO, CARL], shares: [share("Anna", "gave", "Carl")] })];
    const members = [member("Anna"), member("Bo"), member("Carl")];
    expect(health(groupFacts({ members, meetings }), TODAY).silent).toEqual(["me", BO]);
  });

  it("goes by the newest look at it, for a year", () => {
    const looked = (...ages: number[]) =>
      health(groupFacts({ evaluations: ages.map((age) => evaluation(age, { purposeMet: age })) }), TODAY).evaluation;
    expect(looked(5, 9)?.purposeMet).toBe(5);
    expect(looked(365)?.purposeMet).toBe(365);
    expect(looked(366)).toBeNull();
    expect(looked()).toBeNull();
  });

  it("tells whether energy rises, from four meetings on", () => {
    const after = (...energies: number[]): number | null =>
      health(groupFacts({ meetings: energies.map((energy, at) => meeting(at, { energy })) }), TODAY).energyTrend;
    expect(after(2, 1, 0)).toBeNull();
    expect(after(2, 1, 0, -1)).toBe(2);
    expect(after(0, 0, 1, 2)).toBe(-1.5);
  });
});

describe("what holds of every group", () => {
  it("every part stays in 0..1, and its rows add up to it", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { parts } = health(facts, TODAY);
        for (const part of HEALTH_PARTS) {
          const { value: share, rows } = parts[part];
          if (share === null) continue;
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
          const sum = rows.reduce((all, { contribution }) => all + contribution, 0);
          if (part !== "yield" && part !== "diversity") expect(share).toBeCloseTo(sum, 10);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("the order of facts changes nothing, nor does what is still to come", () => {
    fc.assert(
      fc.property(anyFacts, anyMeeting, (facts, later) => {
        const turned = {
          ...facts,
          members: facts.members.toReversed(),
          meetings: [{ ...later, on: ago(-3) }, ...facts.meetings.toReversed()],
          evaluations: [...facts.evaluations.toReversed(), { ...evaluation(-2, { worthIt: 0 }) }],
        };
        expect(health(turned, TODAY)).toEqual(health(facts, TODAY));
      }),
      { numRuns: 200 },
    );
  });

  it("relations are the mean strength that scores tell", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const all = facts.members.map(({ tie }) => strength(tieOn(tie, TODAY)).value);
        const mean = all.reduce((sum, each) => sum + each, 0) / all.length;
        expect(health(facts, TODAY).parts.relations.value).toBeCloseTo(mean, 10);
      }),
      { numRuns: 1000 },
    );
  });

  it("one more line never lowers sharing nor yield, and a meeting to which all came never attendance", () => {
    fc.assert(
      fc.property(anyFacts, anyShare, (facts, line) => {
        const [first, ...others] = facts.meetings.toSorted((a, b) => (a.on < b.on ? 1 : -1));
        if (!first) return;
        const before = health(facts, TODAY).parts;
        const more = { ...facts, meetings: [{ ...first, shares: [...first.shares, line] }, ...others] };
        const after = health(more, TODAY).parts;
        for (const part of ["sharing", "yield"] as const) {
          expect(after[part].value ?? 0).toBeGreaterThanOrEqual((before[part].value ?? 0) - 1e-12);
        }
        const full = { ...first, wasThere: true, came: [ANNA, BO], cancelled: [] };
        const all = health({ ...facts, meetings: [full, ...others] }, TODAY).parts.attendance.value ?? 0;
        expect(all).toBeGreaterThanOrEqual(before.attendance.value ?? 0);
      }),
      { numRuns: 200 },
    );
  });

  it("a higher answer to whether the purpose is met never lowers purpose", () => {
    fc.assert(
      fc.property(anyFacts, fc.integer({ min: 0, max: 9 }), (facts, purposeMet) => {
        const with_ = (answer: number): number =>
          health({ ...facts, evaluations: [evaluation(0, { purposeMet: answer })] }, TODAY).parts.purpose.value ?? 0;
        expect(with_(purposeMet + 1)).toBeGreaterThan(with_(purposeMet));
      }),
      { numRuns: 1000 },
    );
  });
});
