import { expect, it } from "vitest";
import { groupedBy, groupedUnder } from "../../src/domain/grouped.ts";

it("groups by a key, in the order in which keys and values came", () => {
  expect([...groupedBy(["bo", "anna", "bent", "eva"], (name) => name[0])]).toEqual([
    ["b", ["bo", "bent"]],
    ["a", ["anna"]],
    ["e", ["eva"]],
  ]);
  expect([...groupedBy(["x", "y", "z"], (_, at) => at % 2)]).toEqual([
    [0, ["x", "z"]],
    [1, ["y"]],
  ]);
  expect(groupedBy([], String).size).toBe(0);
});

it("groups under each of several keys, and under none", () => {
  expect([...groupedUnder(["ab", "", "b"], (word) => word)]).toEqual([
    ["a", ["ab"]],
    ["b", ["ab", "b"]],
  ]);
});
