import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Brokerage } from "../../../src/domain/scoring/brokerage.ts";
import { type Acquaintance, brokerage } from "../../support/acquaintance.ts";

function ids(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `p${index}`);
}

const NOBODY: Acquaintance = { pairs: [], circles: [] };

/** The published formulas as they stand, over every pair of people. */
function byTheBook(people: readonly string[], { pairs, circles }: Acquaintance): Brokerage {
  const count = people.length;
  const isKnown = (one: string, other: string): boolean =>
    one !== other && [...pairs, ...circles].some((circle) => circle.includes(one) && circle.includes(other));
  const acquaintances = (one: string): number => people.filter((other) => isKnown(one, other)).length;
  const share = (from: string, to: string): number => (isKnown(from, to) ? 1 / (acquaintances(from) + 1) : 0);
  const own = 1 / count;
  let constraint = 0;
  for (const person of people) {
    const indirect = people.reduce((sum, through) => sum + own * share(through, person), 0);
    constraint += (own + indirect) ** 2;
  }
  const ties = people.reduce((sum, person) => sum + acquaintances(person), 0) / 2;
  const effectiveSize = count - (2 * ties) / count;
  return { people: count, ties, effectiveSize, efficiency: effectiveSize / count, constraint };
}

describe("Burt's measures", () => {
  it("are none of nobody", () => {
    expect(brokerage([], NOBODY)).toEqual({
      people: 0,
      ties: 0,
      effectiveSize: null,
      efficiency: null,
      constraint: null,
    });
  });

  it("of a star: everybody counts, and the constraint is one over their number", () => {
    const { effectiveSize, efficiency, constraint } = brokerage(ids(5), NOBODY);
    expect(effectiveSize).toBe(5);
    expect(efficiency).toBe(1);
    expect(constraint).toBeCloseTo(1 / 5, 12); // 5 · (1/5)²
  });

  it("of a clique: all of them count as one", () => {
    const { ties, effectiveSize, constraint } = brokerage(ids(4), { pairs: [], circles: [ids(4)] });
    expect(ties).toBe(6);
    expect(effectiveSize).toBeCloseTo(1, 12);
    // Each of four: (1/4 + 3 · 1/4 · 1/4)² = (7/16)², four times.
    expect(constraint).toBeCloseTo(4 * (7 / 16) ** 2, 12);
  });

  it("of a clique told pair by pair are those of the clique", () => {
    const people = ids(14);
    const pairs = people.flatMap((one, at) => people.slice(at + 1).map((other): [string, string] => [one, other]));
    const { ties, effectiveSize, constraint } = brokerage(people, { pairs, circles: [] });
    expect(ties).toBe(91);
    expect(effectiveSize).toBeCloseTo(1, 12);
    // Each of fourteen: (1/14 + 13 · 1/14 · 1/14)², fourteen times.
    expect(constraint).toBeCloseTo(14 * (27 / 196) ** 2, 12);
  });

  it("of six people, three of one circle, a pair and a loner", () => {
    const { ties, effectiveSize, efficiency, constraint } = brokerage(ids(6), {
      pairs: [["p3", "p4"]],
      circles: [["p0", "p1", "p2"]],
    });
    expect(ties).toBe(4);
    expect(effectiveSize).toBeCloseTo(6 - 8 / 6, 12);
    expect(efficiency).toBeCloseTo(0.7778, 4);
    // (1/6 + 2/6 · 1/3)² thrice, (1/6 + 1/6 · 1/2)² twice, (1/6)² once.
    expect(constraint).toBeCloseTo(3 * (5 / 18) ** 2 + 2 * (1 / 4) ** 2 + (1 / 6) ** 2, 12);
    expect(constraint).toBeCloseTo(0.384, 3);
  });

  it("leave out whoever is not asked about, and count nobody twice", () => {
    const known: Acquaintance = {
      pairs: [
        ["p0", "p1"],
        ["p1", "p0"],
        ["p0", "p0"],
        ["p2", "somebody else"],
      ],
      circles: [["p0", "p1", "p1"], ["p2"]],
    };
    expect(brokerage(ids(3), known)).toEqual(brokerage(ids(3), { pairs: [["p0", "p1"]], circles: [] }));
  });

  it("are those of the published formulas, whoever knows whom", () => {
    const people = ids(9);
    const some = fc.subarray(people);
    const two = fc.tuple(fc.constantFrom(...people), fc.constantFrom(...people));
    fc.assert(
      fc.property(fc.array(two, { maxLength: 8 }), fc.array(some, { maxLength: 4 }), (pairs, circles) => {
        const found = brokerage(people, { pairs, circles });
        const expected = byTheBook(people, { pairs, circles });
        for (const name of Object.keys(expected) as (keyof Brokerage)[]) {
          expect(found[name], name).toBeCloseTo(expected[name] ?? NaN, 9);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("reach the people of one large organisation without going through its pairs", () => {
    const count = 20_000;
    const { ties, effectiveSize, constraint } = brokerage(ids(count), { pairs: [], circles: [ids(count)] });
    expect(ties).toBe((count * (count - 1)) / 2);
    expect(effectiveSize).toBeCloseTo(1, 6);
    expect(constraint).toBeCloseTo(count * (1 / count + (count - 1) / count ** 2) ** 2, 9);
  });
});
