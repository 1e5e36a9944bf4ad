import { describe, expect, it } from "vitest";
import { novelty } from "../../../src/domain/scoring/perspective.ts";
import { type Coded, perspectives, perspectivesAmong } from "../../support/acquaintance.ts";
import { growth } from "../../support/growth.ts";

function people(count: number, changes: (index: number) => Partial<Coded> = () => ({})): Coded[] {
  return Array.from({ length: count }, (_, index) => ({
    contactId: `p${index}`,
    field: null,
    level: null,
    ...changes(index),
  }));
}

function valuesOf(
  coded: readonly Coded[],
  pairs: readonly (readonly [string, string])[] = [],
  circles: readonly (readonly string[])[] = [],
): (number | null)[] {
  return [...perspectives(coded, { pairs, circles }).values()];
}

const NOTHING = { field: null, level: null };

describe("perspective by who knows whom", () => {
  it("leaves of six people, three of one circle, a pair and a loner, two thirds, five sixths and all", () => {
    // By hand, and Burt's effective size of it: 3 · 4/6 + 2 · 5/6 + 1 = 4.667 of 6.
    const values = [2, 2, 2, 1, 1, 0].map((acquaintances) => novelty(acquaintances, 6));
    expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(14 / 3, 12);
  });

  it("is one less the share of the owner's people they know", () => {
    const coded = people(15, () => ({ field: "law" }));
    const values = valuesOf(
      coded,
      [
        ["p0", "p1"],
        ["p1", "p2"],
      ],
      [["p3", "p4", "p5", "p6"]],
    );
    const share = (acquaintances: number): number => 1 - acquaintances / 15;
    expect(values).toEqual([1, 2, 1, 3, 3, 3, 3, ...Array<number>(8).fill(0)].map(share));
  });

  it("counts nobody twice, whatever ways they are known by", () => {
    const values = valuesOf(
      people(20, () => ({ field: "law" })),
      [
        ["p0", "p1"],
        ["p1", "p0"],
        ["p0", "p0"],
        ["p0", "p19"],
      ],
      [["p0", "p1", "p1", "p2"], ["p0", "p2", "p3"], ["p0"], ["p0", "somebody else"]],
    );
    expect(values[0]).toBeCloseTo(1 - 4 / 20, 12);
    expect(values[1]).toBeCloseTo(1 - 2 / 20, 12);
    expect(values[3]).toBeCloseTo(1 - 2 / 20, 12);
    expect(values[19]).toBeCloseTo(1 - 1 / 20, 12);
    expect(values[4]).toBe(1);
  });

  it("knows nothing of people of whom nothing is coded, and reckons without them", () => {
    const circle = Array.from({ length: 15 }, (_, index) => `p${index}`);
    const values = valuesOf(people(40), [], [circle]);
    expect(values.slice(0, 15)).toEqual(Array(15).fill(1 - 14 / 15));
    expect(values.slice(15)).toEqual(Array(25).fill(null));
  });

  it("learns nothing from a circle of one, or from people outside the file", () => {
    expect(valuesOf(people(1), [["p0", "somebody else"]], [["p0"], []])).toEqual([null]);
    const lonely = people(16, (index) => ({ field: index === 0 ? null : "law" }));
    expect(valuesOf(lonely, [["p1", "p2"]], [["p0"]])[0]).toBeNull();
  });

  it("takes circles of a whole file in its stride", async () => {
    const file = (count: number): { coded: Coded[]; circles: string[][] } => {
      const coded = people(count, () => ({ field: "law" }));
      const everybody = coded.map(({ contactId }) => contactId);
      const teams = Array.from({ length: count / 10 }, (_, team) => everybody.slice(team * 10, team * 10 + 10));
      return { coded, circles: [everybody, ...teams] };
    };
    const read = ({ coded, circles }: ReturnType<typeof file>): (number | null)[] => valuesOf(coded, [], circles);
    expect(read(file(10_000))[0]).toBeCloseTo(1 - 9999 / 10_000, 12);
    expect(await growth(file, read, { to: 10_240 })).toBeLessThan(1.4);
  });
});

describe("perspective by field and level", () => {
  it("stands in for it with fourteen people coded, or nobody knowing another", () => {
    const alike = (count: number): Coded[] => people(count, (index) => ({ field: index === 0 ? "art" : "law" }));
    expect(valuesOf(alike(14), [["p0", "p1"]])[0]).toBe(1);
    expect(valuesOf(alike(15), [["p0", "p1"]])[0]).toBeCloseTo(14 / 15, 12);
    expect(valuesOf(alike(15))[1]).toBeCloseTo(1 / 14, 12);
  });

  it("is the share of the others that differ, the mean of field and level", () => {
    const coded: Coded[] = [
      { contactId: "a", field: "law", level: "head" },
      { contactId: "b", field: "law", level: "staff" },
      { contactId: "c", field: "art", level: "staff" },
      { contactId: "d", field: "law", level: null },
      { contactId: "e", field: null, level: "staff" },
      { contactId: "f", ...NOTHING },
    ];
    expect(valuesOf(coded)).toEqual([(1 / 3 + 1) / 2, (1 / 3 + 1 / 3) / 2, (1 + 1 / 3) / 2, 1 / 3, 1 / 3, null]);
  });

  it("says which others differ, and of how many whom somebody knows where it is reckoned by that", () => {
    const coded = (count: number): Coded[] => [
      { contactId: "p0", field: "law", level: "head" },
      ...people(count - 1, (index) => ({ contactId: `p${index + 1}`, field: index === 0 ? "art" : "law" })),
    ];
    const groundOf = (count: number) =>
      perspectivesAmong(coded(count), { pairs: [["p0", "p1"]], circles: [] }).groundOf(0);
    expect(groundOf(14)).toEqual({ kind: "differing", among: [{ what: "field", value: "law", count: 1, of: 13 }] });
    expect(groundOf(15)).toEqual({ kind: "known", count: 1, of: 15 });
    expect(perspectivesAmong(people(1), { pairs: [], circles: [] }).groundOf(0)).toBeNull();
  });

  it("is not known of the only one coded", () => {
    expect(valuesOf([{ contactId: "a", field: "law", level: "head" }])).toEqual([null]);
    expect(valuesOf([])).toEqual([]);
  });

  it("is not known of somebody with nothing but an acquaintance", () => {
    const coded: Coded[] = [
      { contactId: "a", field: "law", level: null },
      { contactId: "b", field: "art", level: null },
      { contactId: "c", ...NOTHING },
    ];
    expect(valuesOf(coded, [["a", "c"]])).toEqual([1, 1, null]);
  });
});
