import { describe, expect, it } from "vitest";
import { read } from "../../support/sentences.ts";

describe("the people of a sentence", () => {
  it.each<[string]>([
    ["went for a walk, sol og sommer"],
    ["talked about where to bo"],
    ["will mark the date, may be tom"],
    ["kaffe pr. automat, 12 kr. per kop"],
    ["Great talk. LinkedIn is dead, Copenhagen is not"],
    ["coffee with I"],
    ["snakkede om hans chef"],
    ["Tomorrow will be better"],
    ["May be a good idea"],
  ])("takes no word for a person that is none: %s", (text) => {
    expect(read(text).people).toEqual([]);
  });

  it.each<[string, string[]]>([
    ["Mødte Mette til Lund & Co's sommerfest", ["Mette"]],
    ["Met Mette at the Dahl & Sons party", ["Mette"]],
    ["kaffe med Mette fra Krogh A/S", ["Mette"]],
    ["kaffe med Mette hos krogh aps", ["Mette"]],
    ["Coffee with Mette and Lars from Dahl & Partners", ["Mette", "Lars"]],
    ["Mødte Mette til Møller Consultings fest", ["Mette"]],
    ["Mødte Mette til Bergs fest", ["Mette"]],
    ["met Mette at Berg's party", ["Mette"]],
    ["Krogh & Co ringede", []],
    ["mail til Bo om Dahl og Sønner", ["Bo"]],
    ["kaffe med Jens Krogh A/S", []],
    ["Kaffe med Mette og Lars & Co", ["Mette", "Lars"]],
    ["dinner at Mette's party", ["Mette"]],
    ["kaffe med Krogh og Co. i går", []],
    ["coffee with Dahl & Lars", ["Dahl", "Lars"]],
    ["kaffe hos Krogh", ["Krogh"]],
  ])("takes the name of a firm for nobody: %s", (text, expected) => {
    expect(read(text).people.map(({ text: name }) => name)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ["Frokost med Lars, der fortalte om sit nye job", ["Lars"]],
    ["Frokost med Lars, der var god stemning", ["Lars"]],
    ["Mail til Mette og der kom svar med det samme", ["Mette"]],
    ["Kaffe med van der Berg i går", ["van der Berg"]],
    ["coffee with Van der Berg and Mette", ["Van der Berg", "Mette"]],
    ["coffee with sabine van der berg", ["sabine van der berg"]],
  ])("takes what joins a surname for nobody: %s", (text, expected) => {
    expect(read(text).people.map(({ text: name }) => name)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ["Kaffe med K. Larsen i går", ["K. Larsen"]],
    ["coffee with M. Holm and S. Dahl (Nordlys)", ["M. Holm", "S. Dahl"]],
    ["coffee with N.J. Holm", ["N. J. Holm"]],
    ["M. Holm ringede", ["M. Holm"]],
    ["lunch with Mette, L. Hansen and T. O'Brien", ["Mette", "L. Hansen", "T. O'Brien"]],
    ["promised K. Larsen the deck", ["K. Larsen"]],
    ["coffee with K. Larsen A/S", []],
    ["coffee with J. We discussed the budget", ["J"]],
    ["kaffe med J. og Mette", ["J.", "Mette"]],
  ])("takes an initial and a surname for one name: %s", (text, expected) => {
    expect(read(text).people.map(({ text: name }) => name)).toEqual(expected);
  });
});
