import { expect, it } from "vitest";
import { signed } from "../../src/domain/signed.ts";

it.each([
  [0.4, 2, "+0.40"],
  [-0.126, 2, "−0.13"],
  [2, 0, "+2"],
  [-2, 0, "−2"],
  [0, 0, "0"],
  [-0, 2, "0.00"],
  [0.0023, 2, "0.00"],
  [-0.0049, 2, "0.00"],
  [-0.4, 0, "0"],
])("%d with %d digits is %s", (value, digits, expected) => {
  expect(signed(value, digits)).toBe(expected);
});

it("has a sign before a zero as well, where numbers stand below each other", () => {
  expect([0, 1, -1].map((value) => signed(value, 2, "+"))).toEqual(["+0.00", "+1.00", "−1.00"]);
});
