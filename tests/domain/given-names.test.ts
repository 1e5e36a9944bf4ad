import { describe, expect, it } from "vitest";
import { pronounOf } from "../../src/domain/given-names.ts";

describe("pronounOf", () => {
  it.each<[string, "she" | "he" | null]>([
    ["Mette Holm", "she"],
    ["Åse", "she"],
    ["Aase Møller", "she"],
    ["SØREN", "he"],
    ["Soeren", "he"],
    ["Jürgen", "he"],
    ["Anne-Mette Dahl", "she"],
    ["Lars", "he"],
    ["Björn", "he"],
    ["Sigrún", "she"],
    ["Kim Larsen", null],
    ["Alex", null],
    ["Xyzzy", null],
    ["", null],
    ["  Bo ", "he"],
    ["constructor", null],
  ])("says of %s: %s", (name, pronoun) => {
    expect(pronounOf(name)).toBe(pronoun);
  });
});
