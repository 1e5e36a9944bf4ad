import fc from "fast-check";
import { expect, it } from "vitest";
import { acquaintancesAmong } from "../../../src/domain/scoring/acquaintances.ts";
import { placed } from "../../support/acquaintance.ts";

/** More than a circle may have before it is no longer gone through for each of its members. */
const MANY = 90;
const person = fc.nat(MANY - 1).map(String);

const anyNetwork = fc.record({
  pairs: fc.array(fc.tuple(person, person), { maxLength: 30 }),
  circles: fc.array(
    fc.oneof(
      { weight: 3, arbitrary: fc.array(person, { maxLength: 8 }) },
      { weight: 1, arbitrary: fc.uniqueArray(person, { minLength: 60, maxLength: 80 }) },
    ),
    { maxLength: 6 },
  ),
  isOut: fc.func(fc.boolean()),
});

const places = new Map(Array.from({ length: MANY }, (_, place) => [String(place), place]));

it("tells whom each knows, counting nobody twice, and the largest circle they are in", () => {
  fc.assert(
    fc.property(anyNetwork, ({ pairs, circles, isOut }) => {
      const isIn = (place: number): boolean => place % 7 !== 0 || !isOut(place);
      const among = acquaintancesAmong(placed(places, { pairs, circles }), MANY, isIn);
      const groups = [...pairs, ...circles]
        .map((each) => new Set(each.map(Number).filter(isIn)))
        .filter(({ size }) => size > 1);
      for (let place = 0; place < MANY; place++) {
        const mine = groups.filter((group) => group.has(place));
        const others = new Set(mine.flatMap((group) => [...group]).filter((other) => other !== place));
        expect(among.knowsAny(place)).toBe(others.size > 0);
        expect(among.countOf(place)).toBe(others.size);
        if (others.size === 0) continue;
        const found = among.beyond.slice(0, among.read(place));
        const circle = among.circle();
        expect(circle.length).toBe(Math.max(...mine.map(({ size }) => size)));
        expect(circle).toContain(place);
        expect(found).not.toContain(place);
        expect(new Set([...circle, ...found])).toEqual(new Set([place, ...others]));
        expect(circle.length + found.length).toBe(others.size + 1);
      }
    }),
    { numRuns: 100 },
  );
});

it("takes the first of two circles that are as large", () => {
  const circles = [
    ["1", "2", "3"],
    ["1", "4", "5"],
  ];
  const among = acquaintancesAmong(placed(places, { pairs: [["1", "6"]], circles }), MANY, () => true);
  expect([...among.beyond.slice(0, among.read(1))].toSorted()).toEqual([4, 5, 6]);
  expect([...among.circle()]).toEqual([1, 2, 3]);
});

it("leaves out those who have no place, and whoever is named twice in a circle", () => {
  const { pairs, circles } = placed(places, {
    pairs: [
      ["1", "nobody"],
      ["nobody", "2"],
      ["3", "3"],
      ["0", "4"],
    ],
    circles: [["5", "nobody", "6", "5"]],
  });
  expect([...pairs]).toEqual([0, 4]);
  expect(circles.map((circle) => [...circle])).toEqual([[5, 6]]);
});
