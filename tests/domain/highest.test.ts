import fc from "fast-check";
import { expect, it } from "vitest";
import { highest } from "../../src/domain/highest.ts";
import { growth } from "../support/growth.ts";

it("never bounds more than the lowest of the highest, and does bound where there are twice as many", () => {
  const figure = fc.integer({ min: 1, max: 60 });
  fc.assert(
    fc.property(fc.array(figure, { maxLength: 60 }), fc.integer({ min: 1, max: 12 }), (figures, most) => {
      const best = highest(most);
      figures.forEach((each, at) => {
        best.note(each);
        const known = figures.slice(0, at + 1).toSorted((one, other) => other - one);
        expect(best.least()).toBeLessThanOrEqual(known[most - 1] ?? 0);
      });
      if (figures.length >= 2 * most) expect(best.least()).toBeGreaterThan(0);
    }),
    { numRuns: 5000 },
  );
});

it("takes no longer for each where many are wanted", async () => {
  const noted = (figures: readonly number[]): void => {
    const best = highest(Math.ceil(figures.length / 4));
    figures.forEach(best.note);
  };
  const rising = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);
  expect(await growth(rising, noted)).toBeLessThan(1.4);
});
