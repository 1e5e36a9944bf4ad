import { describe, expect, it } from "vitest";
import { strength } from "../../../src/domain/scoring/strength.ts";
import { type TieFacts, tieOn } from "../../../src/domain/scoring/tie.ts";
import { growth } from "../../support/growth.ts";
import { TODAY, talk, tieFacts } from "./facts.ts";
import { REFERENCE } from "./reference.ts";

function strengthOf(changes: Partial<TieFacts>) {
  return strength(tieOn(tieFacts(changes), TODAY));
}

describe("strength", () => {
  it.each(REFERENCE.strength)("of $name", ({ contacts, closeness, S }) => {
    const interactions = contacts.map(([age, kind, depth, isAnswered = true]) =>
      talk(age, kind, depth, { isAnswered }),
    );
    expect(strengthOf({ interactions, closeness }).value).toBeCloseTo(S, 12);
  });

  // By hand: a contact counts one on its day, a half after two weeks, a third after four, 1/27 after a year less a day.
  it.each([
    [0, 1],
    [14, 1 / 2],
    [28, 1 / 3],
    [364, 1 / 27],
  ])("a meeting %i days ago weighs %f", (age, weight) => {
    expect(strengthOf({ interactions: [talk(age)] }).activation).toBeCloseTo(weight, 12);
  });

  it.each([
    ["meet", 1],
    ["call", 0.8],
    ["video", 0.8],
    ["event", 0.6],
    ["mail", 0.4],
    ["message", 0.3],
    ["social", 0.15],
    ["card", 0.1],
    ["broadcast", 0.02],
  ] as const)("a %s today weighs %f, half as much again when substantive, twice when candid", (kind, weight) => {
    const activations = ([1, 2, 3] as const).map(
      (depth) => strengthOf({ interactions: [talk(0, kind, depth)] }).activation,
    );
    expect(activations[0]).toBeCloseTo(weight, 12);
    expect(activations[1]).toBeCloseTo(1.5 * weight, 12);
    expect(activations[2]).toBeCloseTo(2 * weight, 12);
  });

  it("counts an attempt without an answer for a fifth", () => {
    expect(strengthOf({ interactions: [talk(0, "call", 1, { isAnswered: false })] }).activation).toBeCloseTo(0.16, 12);
  });
});

describe("the rows of strength", () => {
  it("are the weightiest contact of each day, the newest day first", () => {
    const interactions = [talk(20), talk(5, "message"), talk(5, "call"), talk(5, "mail", 3), talk(9, "card")];
    expect(strengthOf({ interactions }).rows).toEqual([
      { source: "interaction", id: "mail 5", contribution: (0.8 * 14) / 19, standIns: ["call 5"] },
      { source: "card", id: "card 9", contribution: (0.1 * 14) / 23, standIns: [] },
      { source: "interaction", id: "meet 20", contribution: 14 / 34, standIns: [] },
    ]);
  });

  it("forget the stand-ins of a contact that another outweighs", () => {
    const mails = ["e", "d"].map((id) => talk(3, "mail", 1, { id }));
    const rows = (more: string): readonly string[] =>
      strengthOf({ interactions: [...mails, talk(3, "call", 1, { id: more })] }).rows.flatMap((row) => [
        row.id,
        ...row.standIns,
      ]);
    expect(rows("a")).toEqual(["a"]);
    expect(rows("z")).toEqual(["z"]);
  });

  it("take a substantive mail and an event of one day for equals", () => {
    const [row] = strengthOf({ interactions: [talk(3, "mail", 2), talk(3, "event")] }).rows;
    expect([row?.id, row?.standIns]).toEqual(["mail 3", ["event 3"]]);
  });

  it("end with a stated closeness, where that makes a difference", () => {
    const stated = { source: "closeness", id: "contact", contribution: 0.15, standIns: [] };
    expect(strengthOf({ closeness: 3 }).rows).toEqual([stated]);
    expect(strengthOf({ closeness: 3, interactions: [talk(1)] }).rows.map(({ id }) => id)).toEqual([
      "meet 1",
      "contact",
    ]);
    expect(strengthOf({ closeness: 1 }).rows).toEqual([]);
  });
});

describe("a log that nobody would write", () => {
  it.each([
    ["of one day", () => 3],
    ["of a day each, the oldest first", (index: number) => 100_000 - index],
    ["of equal and unequal days mixed", (index: number) => (index * 7919) % 5000],
  ])("%s is read in one pass", async (_, ageOf) => {
    const log = (length: number): ReturnType<typeof talk>[] =>
      Array.from({ length }, (__, index) => {
        const base = talk(0);
        return { ...base, id: `i${index}`, on: tieDays[ageOf(index)] ?? base.on };
      });
    expect(strengthOf({ interactions: log(100_000) }).value).toBeGreaterThan(0);
    expect(await growth(log, (interactions) => strengthOf({ interactions }), { to: 8_000 })).toBeLessThan(1.6);
  });

  const tieDays = Array.from({ length: 100_001 }, (_, age) => new Date(Date.UTC(2026, 2, 9) - age * 86_400_000)).map(
    (instant) => instant.toISOString().slice(0, 10) as typeof TODAY,
  );
});
