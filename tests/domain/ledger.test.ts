import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ContactId } from "../../src/domain/contact.ts";
import { plusDays } from "../../src/domain/day.ts";
import { type Exchange, type ExchangeId, SIZES, type Size } from "../../src/domain/exchange.ts";
import { giveAndTake, newExchange, newestFirst, unthanked } from "../../src/domain/ledger.ts";
import { SCORING } from "../../src/domain/scoring/constants.ts";
import { day } from "../support/harness.ts";

const TODAY = day("2026-05-04");

function exchange(id: string, changes: Partial<Exchange> = {}): Exchange {
  return {
    id: id as ExchangeId,
    contactId: "contact" as ContactId,
    direction: "take",
    kind: "sparring",
    text: id,
    size: "hour",
    on: TODAY,
    isAsked: false,
    interactionId: null,
    ...changes,
  };
}

function thanks(id: string, on = TODAY): Exchange {
  return exchange(id, { direction: "give", kind: "thanks", on });
}

describe("giveAndTake", () => {
  it("is level and without evidence where nothing passed", () => {
    expect(giveAndTake([], TODAY)).toEqual({ balance: 0, evidence: 0, given: 0, taken: 0, count: 0 });
  });

  it("halves in a year, and shrinks what is little", () => {
    const given = exchange("1", { direction: "give", size: "big", on: day("2025-05-04") });
    const { balance, evidence, ...rest } = giveAndTake([given, exchange("2")], TODAY);
    expect(balance).toBeCloseTo((2.5 - 2) / (2.5 + 2 + 3), 12);
    expect(evidence).toBeCloseTo(1 - Math.exp(-4.5 / 6), 12);
    expect(rest).toEqual({ given: 2.5, taken: 2, count: 2 });
  });

  it("does not round what is compared with a limit: half a day taken 214 days ago is no debt any more", () => {
    const took = (age: number) => giveAndTake([exchange("1", { size: "half-day", on: plusDays(TODAY, -age) })], TODAY);
    expect(took(213).balance).toBeLessThanOrEqual(SCORING.flags.owe);
    expect(took(214).balance).toBeGreaterThan(SCORING.flags.owe); // −.3998
  });

  it("leaves out what is still to come", () => {
    expect(giveAndTake([exchange("1", { on: plusDays(TODAY, 1) })], TODAY)).toMatchObject({ count: 0, taken: 0 });
  });

  it("leans to the side that did more, and changes sides when they do", () => {
    const sizes = fc.constantFrom<Size>(...(Object.keys(SIZES) as Size[]));
    const some = fc.array(fc.tuple(fc.boolean(), sizes, fc.nat(800)), { maxLength: 12 });
    fc.assert(
      fc.property(some, (told) => {
        const both = (isTurned: boolean) =>
          giveAndTake(
            told.map(([isGiven, size, age], at) =>
              exchange(String(at), {
                direction: isGiven === isTurned ? "take" : "give",
                size,
                on: plusDays(TODAY, -age),
              }),
            ),
            TODAY,
          );
        const [one, other] = [both(false), both(true)];
        expect(one.balance + other.balance).toBeCloseTo(0, 6);
        expect(one.evidence).toBe(other.evidence);
        expect(Math.abs(one.balance)).toBeLessThan(1);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("newExchange", () => {
  const told = { contactId: "c" as ContactId, direction: "take" as const, on: TODAY, interactionId: null };

  it("reads kind and size off the words where they are not said", () => {
    expect(newExchange(() => "x", { ...told, text: "reviewed my pitch", kind: null, size: null })).toMatchObject({
      kind: "sparring",
      size: "hour",
    });
    expect(newExchange(() => "x", { ...told, text: "a lift", kind: null, size: null })).toMatchObject({
      kind: "favour",
      size: "five-min",
    });
  });

  it("takes what is said over what the words tell", () => {
    expect(newExchange(() => "x", { ...told, text: "reviewed my pitch", kind: "support", size: "big" })).toMatchObject({
      kind: "support",
      size: "big",
    });
  });
});

describe("unthanked", () => {
  it.each<[string, Exchange[], string | null]>([
    ["nothing", [], null],
    ["the newest taken", [exchange("1", { on: day("2026-01-01") }), exchange("2")], "2"],
    ["nothing after thanks", [exchange("1"), thanks("2")], null],
    ["the same after anything else was given", [exchange("1"), exchange("2", { direction: "give" })], "1"],
    ["the same after one was thanked oneself", [exchange("1"), exchange("2", { kind: "thanks" })], "1"],
    ["the one before, for a thanks is for the newest", [exchange("1"), exchange("2"), thanks("3")], "1"],
    ["what came after the thanks", [exchange("1"), thanks("2"), exchange("3")], "3"],
    ["nothing that was given", [exchange("1", { direction: "give" })], null],
    ["nothing for thanks one got", [exchange("1", { kind: "thanks" })], null],
    [
      "by day and not by when it was noted",
      [thanks("1", day("2026-02-01")), exchange("2", { on: day("2026-01-01") })],
      null,
    ],
    ["nothing where thanks came alone", [thanks("1"), thanks("2"), exchange("3"), thanks("4")], null],
  ])("is %s", (_, exchanges, id) => {
    expect(unthanked(exchanges)?.id ?? null).toBe(id);
    expect(unthanked(exchanges.toReversed())?.id ?? null).toBe(id);
  });

  it("is of the list as it is numbered, newest first", () => {
    const [one, two, three] = [exchange("1"), exchange("2", { on: day("2026-01-01") }), exchange("3")];
    expect(newestFirst([one, two, three]).map(({ id }) => id)).toEqual(["3", "1", "2"]);
  });
});
