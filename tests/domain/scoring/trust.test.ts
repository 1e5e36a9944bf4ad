import { describe, expect, it } from "vitest";
import { dayNumber } from "../../../src/domain/scoring/day-number.ts";
import { settled } from "../../../src/domain/scoring/promise-ending.ts";
import type { TiePromise } from "../../../src/domain/scoring/tie.ts";
import { trust } from "../../../src/domain/scoring/trust.ts";
import { ago, closed, promised, TODAY } from "./facts.ts";
import { REFERENCE } from "./reference.ts";

function trustOf(promises: readonly TiePromise[]) {
  return trust(settled(promises, dayNumber(TODAY)));
}

function closeTo(value: number | null): unknown {
  return value === null ? null : expect.closeTo(value, 12);
}

describe("trust", () => {
  it.each(REFERENCE.trust)("$name", ({ mine, theirs, T, tMine, tTheirs }) => {
    const found = trustOf([
      ...mine.map(([age, how]) => closed("me", age, how)),
      ...theirs.map(([age, how]) => closed("them", age, how)),
    ]);
    expect(found).toMatchObject({ value: closeTo(T), mine: closeTo(tMine), theirs: closeTo(tTheirs) });
  });

  it("lists what was kept and broken, theirs before mine, the newest first", () => {
    const promises = [
      closed("me", 0, "broken"),
      closed("me", 730, "kept"),
      closed("me", 0, "late"),
      closed("them", 730, "broken"),
    ];
    expect(trustOf([...promises, promised("me")]).rows).toEqual([
      { source: "promise", id: "them broken 730", contribution: -1, standIns: [] },
      { source: "promise", id: "me late 0", contribution: 0.5, standIns: [] },
      { source: "promise", id: "me broken 0", contribution: -2, standIns: [] },
      { source: "promise", id: "me kept 730", contribution: 0.5, standIns: [] },
    ]);
  });
});

describe("what has become of a promise", () => {
  it.each<[string, Partial<TiePromise>, string, number, boolean]>([
    ["open without a day", {}, "pending", 1000, true],
    ["open, its day ahead", { dueOn: ago(-5) }, "pending", 1000, true],
    ["open, twenty-nine days past its day", { dueOn: ago(29) }, "pending", 1000, true],
    ["open, thirty days past its day", { dueOn: ago(30) }, "broken", 0, true],
    ["open, a hundred days past its day", { dueOn: ago(100) }, "broken", 70, true],
    [
      "open, with a new day agreed in time",
      { dueOn: ago(-5), timesMoved: 1, timesMovedInTime: 1 },
      "pending",
      1000,
      true,
    ],
    ["kept without a day", { state: "kept", closedOn: ago(8) }, "kept", 8, false],
    ["kept on its day", { state: "kept", closedOn: ago(8), dueOn: ago(8) }, "kept", 8, false],
    ["kept a day after its day", { state: "kept", closedOn: ago(8), dueOn: ago(9) }, "late", 8, false],
    ["kept long after it counted as broken", { state: "kept", closedOn: ago(8), dueOn: ago(200) }, "late", 8, false],
    [
      "kept on a day agreed in time",
      { state: "kept", closedOn: ago(8), dueOn: ago(8), timesMoved: 2, timesMovedInTime: 2 },
      "kept",
      8,
      false,
    ],
    [
      "kept on a day agreed when the first had passed",
      { state: "kept", closedOn: ago(8), dueOn: ago(7), timesMoved: 2, timesMovedInTime: 1 },
      "late",
      8,
      false,
    ],
    ["let go by who gave it", { state: "dropped", droppedBy: "me", closedOn: ago(8) }, "broken", 8, false],
    [
      "let go by who gave it, before its day",
      { state: "dropped", droppedBy: "me", closedOn: ago(8), dueOn: ago(3) },
      "broken",
      8,
      false,
    ],
    ["let go by who it was given to", { state: "dropped", droppedBy: "them", closedOn: ago(8) }, "released", 8, false],
    ["noted when its day was long past, open", { madeOn: ago(29), dueOn: ago(100) }, "pending", 29, true],
    ["noted when its day was past, thirty days later", { madeOn: ago(30), dueOn: ago(100) }, "broken", 0, true],
    [
      "noted when its day was past, kept that day",
      { state: "kept", madeOn: ago(8), closedOn: ago(8), dueOn: ago(9) },
      "kept",
      8,
      false,
    ],
    ["kept tomorrow", { state: "kept", closedOn: ago(-1) }, "pending", 1000, true],
    ["kept today", { state: "kept", closedOn: ago(0) }, "kept", 0, false],
    ["kept on a day that was not noted", { state: "kept" }, "kept", 1000, false],
  ])("%s", (_, changes, ending, age, isOpen) => {
    const [found] = settled([promised("me", changes)], dayNumber(TODAY));
    expect([found?.ending, found?.age, found?.isOpen]).toEqual([ending, age, isOpen]);
  });

  it("tells the days past its day", () => {
    const days = (changes: Partial<TiePromise>) => settled([promised("me", changes)], dayNumber(TODAY))[0]?.daysPast;
    expect([days({}), days({ dueOn: ago(-3) }), days({ dueOn: ago(4) })]).toEqual([null, -3, 4]);
  });

  it("is nothing before it was given", () => {
    expect(settled([promised("me", { madeOn: ago(-1) })], dayNumber(TODAY))).toEqual([]);
    expect(settled([promised("me", { madeOn: ago(0) })], dayNumber(TODAY))).toHaveLength(1);
  });
});
