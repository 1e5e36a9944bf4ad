import { describe, expect, it } from "vitest";
import { kindIn, sizeIn } from "../../../src/domain/exchange/words.ts";
import type { ExchangeKind, Size } from "../../../src/domain/exchange.ts";
import { endless, growth } from "../../support/growth.ts";

describe("kindIn", () => {
  it.each<[string, ExchangeKind | null]>([
    ["intro to the CFO at Lego", "introduction"],
    ["put me in touch with Jens", "introduction"],
    ["introducerede mig for Jens", "introduction"],
    ["satte mig i forbindelse med Jens", "introduction"],
    ["recommended me to the board", "referral"],
    ["lagde et godt ord ind for mig", "referral"],
    ["challenged my pricing", "challenge"],
    ["udfordrede min plan", "challenge"],
    ["reviewed my pitch", "sparring"],
    ["feedback on the report", "sparring"],
    ["læste mit oplæg igennem", "sparring"],
    ["læste korrektur på ansøgningen", "sparring"],
    ["advice on the report", "knowledge"],
    ["gode råd om ansættelser", "knowledge"],
    ["recommended a book on sales", "knowledge"],
    ["anbefalede en bog om salg", "knowledge"],
    ["helped with the report", "support"],
    ["hjalp mig med at flytte", "support"],
    ["the report on supported housing", "content"],
    ["en artikel om salg", "content"],
    ["thanks for the intro", "thanks"],
    ["tak for hjælpen", "thanks"],
    ["en flaske vin som tak for hjælpen", "thanks"],
    ["flowers as a thank-you for the help", "thanks"],
    ["a lift to the airport", null],
    ["kørte mig til lufthavnen", null],
    ["i forbindelse med flytningen", null],
    ["", null],
  ])("%s: %s", (text, kind) => {
    expect(kindIn(text)).toBe(kind);
  });

  it.each(["put a b c ", "læste x ", "recommended ", "connected a ", "a ", "æ", " "])(
    "is linear in %j",
    async (piece) => {
      expect(await growth(endless(piece), (text) => sizeIn(text, kindIn(text) ?? "favour"))).toBeLessThan(1.4);
    },
  );
});

describe("sizeIn", () => {
  it.each<[string, ExchangeKind, Size]>([
    ["reviewed my pitch", "sparring", "hour"],
    ["a quick look at my pitch", "sparring", "five-min"],
    ["reviewed my pitch for 20 minutes", "sparring", "five-min"],
    ["two hours on my pitch", "sparring", "hour"],
    ["4 timers sparring", "sparring", "half-day"],
    ["10 timer", "support", "big"],
    ["a whole afternoon on my pitch", "sparring", "half-day"],
    ["hjalp hele formiddagen", "support", "half-day"],
    ["hjalp mig med at flytte", "support", "half-day"],
    ["læste hendes ansøgning igennem, en hel aften", "sparring", "half-day"],
    ["a whole evening on my pitch", "sparring", "half-day"],
    ["tegnede et udkast, en weekend", "favour", "big"],
    ["three days on my application", "support", "big"],
    ["hjalp hele weekenden", "support", "big"],
    ["got me the job", "favour", "decisive"],
    ["skaffede mig jobbet", "favour", "decisive"],
    ["intro to Jens", "introduction", "hour"],
    ["a link", "content", "five-min"],
    ["a lift to the station", "favour", "five-min"],
  ])("%s (%s): %s", (text, kind, size) => {
    expect(sizeIn(text, kind)).toBe(size);
  });
});
