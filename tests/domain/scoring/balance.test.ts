import { describe, expect, it } from "vitest";
import { balance } from "../../../src/domain/scoring/balance.ts";
import { type TieFacts, tieOn } from "../../../src/domain/scoring/tie.ts";
import { gave, TODAY, tieFacts, took } from "./facts.ts";
import { REFERENCE } from "./reference.ts";

function balanceOf(exchanges: TieFacts["exchanges"]) {
  return balance(tieOn(tieFacts({ exchanges }), TODAY));
}

describe("give and take", () => {
  it.each(REFERENCE.balance)("$name", (wanted) => {
    const found = balanceOf([
      ...wanted.gave.map(([age, magnitude]) => gave(age, magnitude)),
      ...wanted.took.map(([age, magnitude]) => took(age, magnitude)),
    ]);
    expect(found.balance).toBeCloseTo(wanted.b, 12);
    expect(found.reciprocity).toBeCloseTo(wanted.r, 12);
    expect(found.evidence).toBeCloseTo(wanted.E, 12);
    if (wanted.B === null) expect(found.value).toBeNull();
    else expect(found.value).toBeCloseTo(wanted.B, 12);
  });

  it("weighs half after a year, a quarter after two", () => {
    const { given, taken } = balanceOf([gave(365, 8), took(730, 8)]);
    expect(given).toBeCloseTo(4, 12);
    expect(taken).toBeCloseTo(2, 12);
  });

  it("lists every exchange, what was taken as less, the newest first", () => {
    expect(balanceOf([took(365, 2), gave(0, 3)]).rows).toEqual([
      { source: "exchange", id: "gave 0", contribution: 3, standIns: [] },
      { source: "exchange", id: "took 365", contribution: -1, standIns: [] },
    ]);
  });

  it("stands at the middle when all of it has faded to nothing", () => {
    const faded = balanceOf([gave(0, 1, { on: "1000-01-01" as typeof TODAY })]);
    expect([faded.value, faded.balance, faded.reciprocity]).toEqual([0.5, expect.closeTo(0, 12), 0]);
    const long = balance(
      tieOn(tieFacts({ exchanges: [gave(0, 1, { on: "1000-01-01" as typeof TODAY })] }), "9999-12-31" as typeof TODAY),
    );
    expect([long.value, long.balance, long.reciprocity]).toEqual([0.5, 0, 0]);
  });
});
