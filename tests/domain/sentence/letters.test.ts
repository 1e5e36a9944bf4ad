import { describe, expect, it } from "vitest";
import { kindAmong } from "../../../src/domain/sentence.ts";
import { read } from "../../support/sentences.ts";

/** Of what kind it is, and who took the first step. */
function kindOf(sentence: string): string {
  const told = read(sentence);
  return [kindAmong(told, told.people.length), told.initiator].filter(Boolean).join(" ");
}

describe("a season's greeting", () => {
  it.each([
    ["julekort til Mette", "message me"],
    ["Christmas card to Lars", "message me"],
    ["Sendte en nytårshilsen til Bo", "message me"],
    ["Christmas mail to Mette and Lars", "mail me"],
    ["Wished Mette a happy new year", "message me"],
    ["Got a Christmas card from Lars", "message them"],
    ["Christmas card from Lars", "message them"],
    ["Fik julekort fra Mette, Bo og Lars", "message them"],
    ["Mette, Bo and Lars sent Christmas cards", "message them"],
  ])("is a letter: %j", (sentence, kind) => {
    expect(kindOf(sentence)).toBe(kind);
  });

  it.each([
    "julekort til Mette, Bo og Lars",
    "Sendte julekort til Mette, Bo og Lars",
    "Christmas cards to Mette, Bo and Lars",
    "Sent Christmas cards to Mette, Bo and Lars",
    "Christmas mail to Mette, Bo and Lars",
    "Season's greetings to Mette, Bo and Lars",
    "God jul til Mette, Bo og Lars",
    "Happy new year to Mette, Bo, Lars",
    "Wished Mette, Bo and Lars a merry Christmas",
  ])("is one letter to many where three or more are named: %j", (sentence) => {
    const { kind: _, initiator: __, ...told } = read(sentence);
    expect([kindOf(sentence).split(" ")[0], told.people.length]).toEqual(["broadcast", 3]);
  });

  it.each([
    ["met Lars at the Christmas party", "event"],
    ["Julefrokost med Mette, Bo og Lars", "meet"],
    ["Christmas drinks with Mette, Bo and Lars", "meet"],
    ["Coffee with Mette, Bo and Lars; Christmas cards came up", "meet"],
    ["Gave my business card to Lars at the fair", "event"],
    ["gav mit kort til Lars på messen", "event"],
    ["Lunch with Mette before Christmas", "meet"],
  ])("is not %j", (sentence, kind) => {
    expect(kindOf(sentence)).toBe(kind);
  });

  it("is read where only a flag says to whom", () => {
    expect(["julekort", "Christmas cards", "nyhedsbrev"].map((text) => kindAmong(read(text), 40))).toEqual([
      "broadcast",
      "broadcast",
      "broadcast",
    ]);
  });
});

describe("any other card", () => {
  it.each([
    ["birthday card to Lars", "message me"],
    ["Sent a thank-you card to Mette", "message me"],
    ["fødselsdagskort til Mette", "message me"],
    ["julkort til Mette og Bo", "message me"],
    ["postkort fra Lars", "mail them"],
    ["A card from Mette", "message them"],
    ["gave my card to Lars", ""],
    ["gav mit visitkort til Lars", ""],
    ["Lunch with Mette, birthday card to Lars", "meet"],
  ])("is written where it goes to somebody: %j", (sentence, kind) => {
    expect(kindOf(sentence)).toBe(kind);
  });
});

describe("a newsletter", () => {
  it.each([
    ["Sent my newsletter to Mette and Lars yesterday", "broadcast me"],
    ["nyhedsbrev til Mette", "broadcast me"],
    ["Sent out newsletter to Mette, Bo", "broadcast me"],
    ["newsletter sent to Mette and Lars", "broadcast"],
    ["mass mail to Mette, Bo and Lars", "broadcast me"],
    ["Sent Mette and Lars the newsletter", "broadcast me"],
    ["Fik nyhedsbrev fra Mette", "broadcast them"],
    ["Mette sent me her newsletter", "broadcast them"],
  ])("is a letter to many: %j", (sentence, kind) => {
    expect(kindOf(sentence)).toBe(kind);
  });

  it.each([
    ["Lars replied to my newsletter", "message"],
    ["Lars svarede på mit nyhedsbrev", "message"],
    ["talked to Mette about the newsletter", ""],
    ["Wrote to Mette about the newsletter", "message me"],
    ["kaffe med Mette om nyhedsbrevet", "meet"],
    ["Called Lars about his newsletter", "call me"],
  ])("is not %j", (sentence, kind) => {
    expect(kindOf(sentence)).toBe(kind);
  });
});
