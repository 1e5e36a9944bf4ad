import { describe, expect, it } from "vitest";
import { pileIn } from "../../../src/formats/card/pile.ts";

const SIX = [
  "Mette Holm, CFO @ Nordlys A/S, mette@nordlys.dk",
  "Bo Friis, bo@cowi.dk",
  "Anna Berg, partner hos Deloitte, anna@deloitte.dk",
  "Carl Dam, carl@dam.dk",
  "Dorte Ejby, dorte@ejby.dk, +45 20 30 40 50",
  "Erik Fogh, erik@fogh.dk",
];

describe("lines without air between them", () => {
  it.each([
    ["six cards with addresses", SIX],
    ["two cards", SIX.slice(0, 2)],
    ["cards with an organisation alone", ["Mette Holm, CFO @ Nordlys A/S", "Bo Friis @ COWI", "Anna Berg, KMD"]],
    ["names and numbers", ["Mette Holm +45 20 30 40 50", "Bo Friis +45 31 00 00 01"]],
    ["names alone", ["Mette Holm", "Bo Friis", "Anna Berg"]],
    ["given names with addresses", ["Mette mette@nordlys.dk", "Bo bo@cowi.dk"]],
  ])("are a card each: %s", (_, lines) => {
    expect(pileIn(lines.join("\n"))).toEqual({ lines, isSure: true });
    expect(pileIn(`${lines.join("\r\n")}\r\n`)).toEqual({ lines, isSure: true });
  });

  it.each([
    ["a signature", "Mette Holm\nCFO\nNordlys A/S\nmette@nordlys.dk\n+45 20 30 40 50"],
    ["one with a firm of names", "Mette Holm\nBech Bruun\nTlf. 20 30 40 50\nmette@bechbruun.com"],
    ["two lines", "Mette Holm, CFO\nBech Bruun"],
    ["two addresses with labels", "Mette Holm\nMail: mette@nordlys.dk\nPrivat: mette@holm.dk"],
    ["a line", "Mette Holm, mette@nordlys.dk"],
    ["nothing", ""],
  ])("are one card: %s", (_, text) => {
    expect(pileIn(text)).toBeNull();
  });

  it("that hold several people and something else are told, but not taken apart unasked", () => {
    expect(pileIn("Deltagere\nMette Holm, mette@nordlys.dk\nBo Friis, bo@cowi.dk")).toMatchObject({ isSure: false });
  });
});
