import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ContactId } from "../../src/domain/contact.ts";
import { type MatchFacts, matches, offersFor, pairOf } from "../../src/domain/match.ts";
import type { Need, NeedId, Offer, OfferId } from "../../src/domain/wish.ts";
import { growth } from "../support/growth.ts";
import { day } from "../support/harness.ts";

const TODAY = day("2026-05-04");
let made = 0;

function need(who: string | null, text: string, changes: Partial<Need> = {}): Need {
  return {
    id: `need-${++made}` as NeedId,
    contactId: who as ContactId | null,
    text,
    horizon: "now",
    confirmedOn: TODAY,
    closedOn: null,
    goalId: null,
    ...changes,
  };
}

function offer(who: string | null, text: string): Offer {
  return {
    id: `offer-${++made}` as OfferId,
    contactId: who as ContactId | null,
    text,
    confirmedOn: TODAY,
    closedOn: null,
  };
}

function found(facts: Partial<MatchFacts>, most = 5): string[] {
  return matches({ needs: [], offers: [], tags: new Map(), acquainted: new Set(), ...facts }, TODAY, most).map(
    ({ act, need: { contactId, text }, offer: other, shared }) =>
      `${act} ${contactId ?? "me"}: ${text} <- ${other.contactId ?? "me"}: ${other.text} (${shared.join(" ")})`,
  );
}

describe("matches", () => {
  it("holds my offers against their needs, their offers against mine, and theirs against each other's", () => {
    expect(
      found({
        needs: [need("mette", "a speaker for March"), need(null, "a board seat"), need("bo", "flere udviklere")],
        offers: [
          offer(null, "speaking at events"),
          offer("lars", "knows three boards"),
          offer("jens", "kender udviklere"),
        ],
      }).toSorted(),
    ).toEqual([
      "ask me: a board seat <- lars: knows three boards (board)",
      "give mette: a speaker for March <- me: speaking at events (speaker)",
      "introduce bo: flere udviklere <- jens: kender udviklere (udviklere)",
    ]);
  });

  it.each<[string, string, string, string[]]>([
    ["the beginning of a word", "marketing help", "a marketer to hire", ["marketing"]],
    ["case and accents", "RÅDGIVNING om skat", "raadgivning", ["rådgivning"]],
    ["abbreviations in capitals", "an ERP system", "ERP mergers", ["erp"]],
    ["no short words", "a job in a zoo", "a job in it", []],
    ["no words that say nothing", "somebody who could help with something", "help with something good", []],
    ["nor Danish ones", "nogen der kan hjælpe med noget", "kan hjælpe med noget", []],
    ["words of any script", "помощь с рекламой", "реклама", ["рекламой"]],
    ["words that end in punctuation, or stand in quotes", "hjælp til “webshop” …", "webshop.", ["webshop"]],
    ["no mere numbers", "2026 2027", "2026", []],
    ["what a compound ends in", "hjælp til ansøgninger", "fondsansøgning", ["ansøgninger"]],
    ["what a compound of theirs ends in", "arkitekttegninger", "tegning af huse", ["arkitekttegninger"]],
    ["the ending of a compound, however inflected", "en projektstyrer", "styrere til byggeri", ["projektstyrer"]],
    ["nothing that stands in the middle of a compound", "fondsansøgningsskema", "ansøgning", []],
    ["no mere letters within a word", "an administration", "a strategy", []],
    ["no beginning of an ending", "underskrifter", "skribent", []],
    ["no short ending", "en arbejdsplads", "plads", []],
  ])("counts %s", (_, needed, offered, shared) => {
    const match = offersFor([need("mette", needed)], [offer(null, offered)], TODAY, 1);
    expect(match.flatMap((each) => each.shared)).toEqual(shared);
  });

  it("counts what they are tagged with as well, however short", () => {
    const facts = { needs: [need(null, "a new hr system")], offers: [offer("mette", "coffee in Aarhus")] };
    expect(found(facts)).toEqual([]);
    expect(found({ ...facts, tags: new Map([["mette" as ContactId, ["hr"]]]) })).toHaveLength(1);
    expect(found({ ...facts, tags: new Map([["mette" as ContactId, ["hr", "board"]]]) })).toHaveLength(1);
  });

  it("brings together no two who know each other, and nobody with themselves", () => {
    const facts = {
      needs: [need("mette", "developers"), need("bo", "developers")],
      offers: [offer("bo", "developers")],
    };
    expect(found(facts)).toHaveLength(1);
    const acquainted = new Set([pairOf("mette" as ContactId, "bo" as ContactId)]);
    expect(found({ ...facts, acquainted })).toEqual([]);
    expect(pairOf("mette" as ContactId, "bo" as ContactId)).toBe(pairOf("bo" as ContactId, "mette" as ContactId));
  });

  it("puts rare words before common ones, now before later, and fresh before stale", () => {
    const common = Array.from({ length: 9 }, (_, at) => need(`c${at}`, "marketing"));
    expect(
      found(
        { needs: [...common, need("mette", "sailing")], offers: [offer(null, "marketing"), offer(null, "sailing")] },
        1,
      ),
    ).toEqual(["give mette: sailing <- me: sailing (sailing)"]);
    const offers = [offer(null, "sailing")];
    const first = (...needs: readonly Need[]) => found({ needs, offers }, 1)[0];
    const later = (who: string) => need(who, "sailing", { horizon: "later" });
    const stale = (who: string) => need(who, "sailing", { confirmedOn: day("2025-01-01") });
    // Whichever was noted first: of two alike an id decides.
    for (const [one, other] of [
      ["a", "b"],
      ["b", "a"],
    ] as const) {
      expect(first(need(one, "sailing"), later(other))).toContain(`give ${one}`);
      expect(first(later(other), need(one, "sailing"))).toContain(`give ${one}`);
      expect(first(later(one), stale(other))).toContain(`give ${one}`);
      expect(first(stale(other), later(one))).toContain(`give ${one}`);
    }
  });

  it("keeps of one need the three likeliest offers, wherever they stand", () => {
    const needs = [need(null, "sailing budget erp")];
    const some = ["a", "b", "c"].map((who) => offer(who, "sailing"));
    const best = offer("d", "an ERP budget for sailing");
    for (const offers of [
      [...some, best],
      [best, ...some],
    ]) {
      const all = found({ needs, offers });
      expect(all).toHaveLength(3);
      expect(all[0]).toContain("<- d:");
    }
  });

  it("names two people once, and no more than asked for", () => {
    const needs = [
      need("mette", "sailing"),
      need("mette", "sailing lessons"),
      need("bo", "sailing"),
      need("lars", "sailing"),
    ];
    const offers = [offer(null, "sailing"), offer(null, "sailing boats")];
    expect(found({ needs, offers })).toHaveLength(3);
    expect(found({ needs, offers }, 2)).toHaveLength(2);
  });

  it("has only what shares a word, whatever is needed and offered", () => {
    const words = fc.array(fc.constantFrom("sailing", "budget", "erp", "the", "udviklere", "hr"), { maxLength: 4 });
    const who = fc.constantFrom(null, "a", "b", "c");
    const some = fc.array(fc.tuple(who, words), { maxLength: 8 });
    fc.assert(
      fc.property(some, some, (needed, offered) => {
        const result = matches(
          {
            needs: needed.map(([whose, texts]) => need(whose, texts.join(" "))),
            offers: offered.map(([whose, texts]) => offer(whose, texts.join(" "))),
            tags: new Map(),
            acquainted: new Set(),
          },
          TODAY,
          5,
        );
        expect(result.length).toBeLessThanOrEqual(5);
        for (const { act, need: wish, offer: gift, shared } of result) {
          expect(shared.length).toBeGreaterThan(0);
          expect(shared.every((word) => wish.text.includes(word) && gift.text.includes(word))).toBe(true);
          expect(wish.contactId).not.toBe(gift.contactId);
          expect(act).toBe(gift.contactId === null ? "give" : wish.contactId === null ? "ask" : "introduce");
        }
      }),
      { numRuns: 1000 },
    );
  });

  it.each<[string, (at: number) => string]>([
    ["all different", (at) => `zzz${at} word${at}`],
    ["all alike", () => "marketing speaker developer budget sailing"],
  ])("is linear in needs and offers, %s", async (_, textOf) => {
    const facts = (count: number): MatchFacts => ({
      needs: Array.from({ length: count }, (__, at) => need(`n${at}`, textOf(at))),
      offers: Array.from({ length: count }, (__, at) => offer(`o${at}`, textOf(at))),
      tags: new Map(),
      acquainted: new Set(),
    });
    expect(await growth(facts, (of) => matches(of, TODAY, 5), { from: 1_000, to: 4_000 })).toBeLessThan(1.5);
  });

  it("is linear in the letters of a word", async () => {
    const needs = (count: number) => [need(null, `${"a".repeat(count)}bbb`)];
    const ofWord = (of: Need[]) => offersFor(of, [offer("bo", "speaker")], TODAY, 1);
    expect(await growth(needs, ofWord)).toBeLessThan(1.5);
  });
});
