import { describe, expect, it } from "vitest";
import { read } from "../../support/sentences.ts";

describe("what a sentence says was done", () => {
  it.each<[string, string[]]>([
    ["coffee with Mette; I sent the mail", ["me: sent the mail"]],
    ["kaffe med Mette; jeg har sendt mailen", ["me: sendt mailen"]],
    ["sent Bo the deck yesterday", ["me: sent bo the deck"]],
    ["Mette sent me the list", ["them: sent me the list"]],
    ["kaffe med Bo; hun har lige sendt listen", ["them: sendt listen"]],
    ["i går sendte jeg oplægget til Bo", ["me: sendte jeg oplægget til bo"]],
    [
      "coffee with Bo; I've sent the deck and he introduced me to Jens",
      ["me: sent the deck", "them: introduced me to jens"],
    ],
    ["fik listen fra Bo", ["them: fik listen fra bo"]],
    ["coffee with Bo; I sent him nothing", []],
    ["coffee with Bo; jeg har ikke sendt mailen", []],
    ["Mette Holm sendte listen", ["them: sendte listen"]],
    ["Bo told me the bank sent a letter", []],
  ])("tells who did what: %s", (text, expected) => {
    expect(read(text).deeds.map(({ by, words }) => `${by}: ${words.join(" ").trim()}`)).toEqual(expected);
  });
});
