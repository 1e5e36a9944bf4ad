import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerOf, calibrationReport, peopleToAsk, type Ranked, rankCorrelation } from "../../src/domain/calibrate.ts";
import type { Calibration, CalibrationId } from "../../src/domain/calibration.ts";
import type { ContactId } from "../../src/domain/contact.ts";
import { day } from "../support/harness.ts";

const TODAY = day("2026-05-04");

/** So many relations, the first with the highest index. */
function relations(count: number): Ranked[] {
  return Array.from({ length: count }, (_, at) => {
    const contactId = `c${String(at).padStart(3, "0")}` as ContactId;
    return { contactId, name: contactId, index: 100 - at / 2 };
  });
}

function answered(contact: number, helped: number, on = "2026-05-01"): Calibration {
  return {
    id: `a${contact}-${on}` as CalibrationId,
    contactId: `c${String(contact).padStart(3, "0")}` as ContactId,
    helped: helped as Calibration["helped"],
    on: day(on),
  };
}

const names = (people: readonly { name: string }[]): string[] => people.map(({ name }) => name);

describe("rankCorrelation", () => {
  // By hand. Third: ranks 1 2 3 4 5 and 2 1 4 3 5, Σd² = 4, 1 − 6·4/(5·24) = .8. Fourth: ranks 1.5 1.5 3 4 and 1 2 3 4:
  // deviations −1 −1 .5 1.5 and −1.5 −.5 .5 1.5, Σ = 1.5 + .5 + .25 + 2.25 = 4.5, √(4.5 · 5) = 4.743, .949.
  // Fifth: ranks 2 2 2 4.5 4.5 and 1 2 3 4 5: −1 −1 −1 1.5 1.5 with −2 −1 0 1 2, Σ = 7.5, √(7.5 · 10) = 8.660, .866.
  it.each([
    [
      "the same order",
      [
        [1, 10],
        [2, 20],
        [3, 90],
      ],
      1,
    ],
    [
      "the other way round",
      [
        [1, 3],
        [2, 2],
        [3, 1],
      ],
      -1,
    ],
    [
      "two swaps",
      [
        [1, 20],
        [2, 10],
        [3, 40],
        [4, 30],
        [5, 50],
      ],
      0.8,
    ],
    [
      "one tie",
      [
        [0, 10],
        [0, 20],
        [1, 30],
        [3, 40],
      ],
      0.948683,
    ],
    [
      "two ties",
      [
        [0, 1],
        [0, 2],
        [0, 3],
        [3, 4],
        [3, 5],
      ],
      0.866025,
    ],
  ] as const)("of %s", (_, pairs, correlation) => {
    expect(rankCorrelation(pairs)).toBeCloseTo(correlation, 6);
  });

  it.each([
    ["nobody", []],
    ["one", [[1, 2]]],
    [
      "answers that are all alike",
      [
        [2, 10],
        [2, 20],
        [2, 30],
      ],
    ],
  ] as const)("is none of %s", (_, pairs) => {
    expect(rankCorrelation(pairs)).toBeNull();
  });

  it("lies in -1 to 1, is the same both ways, and turns its sign with the order", () => {
    const pair = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 100 }));
    fc.assert(
      fc.property(fc.array(pair, { minLength: 2, maxLength: 30 }), (pairs) => {
        const correlation = rankCorrelation(pairs);
        const swapped = rankCorrelation(pairs.map(([one, other]) => [other, one]));
        const turned = rankCorrelation(pairs.map(([one, other]) => [-one, other]));
        if (correlation === null) {
          expect([swapped, turned]).toEqual([null, null]);
          return;
        }
        expect(Math.abs(correlation)).toBeLessThanOrEqual(1 + 1e-12);
        expect(swapped).toBeCloseTo(correlation, 12);
        expect(turned).toBeCloseTo(-correlation, 12);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("peopleToAsk", () => {
  it("takes the middle of ten bands from the top of the index to its end, whatever the order it is given", () => {
    const people = peopleToAsk(relations(100), [], TODAY);
    expect(names(people)).toEqual(["c004", "c014", "c024", "c034", "c044", "c054", "c064", "c074", "c084", "c094"]);
    expect(people[3]).toMatchObject({ number: 4, of: 10 });
    expect(peopleToAsk(relations(100).toReversed(), [], TODAY)).toEqual(people);
  });

  it.each([0, 1, 7, 10, 11, 23])("of %i takes each of them, or ten", (count) => {
    const people = names(peopleToAsk(relations(count), [], TODAY));
    expect(people).toHaveLength(Math.min(10, count));
    expect(new Set(people).size).toBe(people.length);
  });

  it("passes over the bands in which somebody was asked about less than 150 days ago", () => {
    const answers = [answered(4, 2), answered(18, 1, "2025-12-06"), answered(24, 3, "2025-12-05")];
    const people = peopleToAsk(relations(100), answers, TODAY);
    expect(names(people).slice(0, 2)).toEqual(["c024", "c034"]);
    expect(people[0]).toMatchObject({ number: 3, of: 10 });
  });
});

describe("answerOf", () => {
  const id = "c001" as ContactId;
  it("takes the place of an answer of the same round, and of no older one", () => {
    const said = { contactId: id, helped: 3, on: TODAY } as const;
    const lately = answered(1, 1, "2025-12-06");
    const newId = (): string => "new";
    expect(answerOf(lately, said, newId)).toEqual({ before: lately, after: { ...said, id: lately.id } });
    expect(answerOf(answered(1, 1, "2025-12-05"), said, newId)).toEqual({
      before: null,
      after: { ...said, id: "new" },
    });
    expect(answerOf(null, said, newId).before).toBeNull();
  });
});

describe("calibrationReport", () => {
  const tenOf = (helped: (at: number) => number): Calibration[] =>
    Array.from({ length: 10 }, (_, at) => answered(at * 10 + 4, helped(at)));

  // By hand: 77.5 / √(77.5 · 82.5), −12.5 / √(62.5 · 82.5), 24.5 / √(76.5 · 82.5).
  it.each([
    ["agrees", (at: number) => Math.floor((9 - at) / 2.5), 0.969],
    ["little", (at: number) => at % 2, -0.174],
    ["in part", (at: number) => [2, 0, 3, 1, 2, 1, 0, 2, 0, 1][at] ?? 0, 0.308],
    ["all alike", () => 2, null],
  ] as const)("says %s", (agreement, helped, correlation) => {
    const report = calibrationReport(relations(100), tenOf(helped), TODAY);
    expect(report).toMatchObject({ agreement, left: 0, nextOn: "2026-11-01" });
    if (correlation === null) expect(report.correlation).toBeNull();
    else expect(report.correlation).toBeCloseTo(correlation, 3);
  });

  it("says nothing of fewer than ten, and asks on", () => {
    const report = calibrationReport(relations(100), tenOf((at) => at % 4).slice(1), TODAY);
    expect(report).toMatchObject({ agreement: "too few", correlation: null, left: 1, nextOn: TODAY });
    expect(report.answers).toHaveLength(9);
  });

  it("counts the newest of each, of the last half-year, of those who still have an index", () => {
    const answers = [
      answered(1, 0, "2025-11-20"),
      answered(1, 3, "2026-05-01"),
      answered(2, 1, "2025-11-04"),
      answered(3, 1, "2025-11-03"),
      answered(99, 1),
      answered(4, 1, "2026-05-05"),
    ];
    expect(calibrationReport(relations(20), answers, TODAY).answers.map(({ name, helped }) => [name, helped])).toEqual([
      ["c001", 3],
      ["c002", 1],
    ]);
  });
});
