import { describe, expect, it } from "vitest";
import { read } from "../../support/sentences.ts";

const needs = (sentence: string) =>
  read(sentence).needs.map(({ who, pronoun, text }) => `${who?.text ?? pronoun ?? "-"}: ${text}`);

describe("what the others are told to need", () => {
  it.each<[string, string]>([
    ["coffee with Mette; she is looking for a CFO for the new subsidiary", "she: a CFO for the new subsidiary"],
    ["kaffe med Mette; hun leder efter en CFO, og jeg ringer", "she: en CFO"],
    ["Lunch with Lars, he needs an intro to a bank", "he: an intro to a bank"],
    ["Called Lars, who's looking for office space in Aarhus", "-: office space in Aarhus"],
    ["kaffe med Lars, som har brug for en revisor", "-: en revisor"],
    ["Frokost med Mette og Lars; Lars søger nyt job", "Lars: nyt job"],
    ["kaffe med Mette; hun er ny i jobbet og leder efter en mentor", "she: en mentor"],
    ["coffee with Mette; she is new and looking for a mentor", "she: a mentor"],
    ["Coffee with Lars. Needs a good lawyer, and he will call on Friday", "-: a good lawyer"],
    ["Met Mette, they are searching for a speaker because theirs cancelled", "they: a speaker"],
    ["coffee with Mette; she's in need of a new bank", "she: a new bank"],
    ["coffee with Mette, she could use feedback but not now", "she: feedback"],
    ["kaffe med Mette, de er stadig på udkig efter lokaler", "they: lokaler"],
  ])("is %j", (sentence, need) => {
    expect(needs(sentence)).toEqual([need]);
  });

  it.each([
    "Lunch with Lars, he needs to hire two people",
    "kaffe med Lars; han mangler at svare",
    "kaffe med Lars; han mangler svar fra mig",
    "Lars leder efter dig",
    "coffee with Lars; I need a new laptop",
    "kaffe med Lars; vi mangler en taler",
    "talked to Lars about the need for speed",
    "coffee with Lars; looking forward to the summer",
    "mail from Mette, she no longer needs a CFO",
    "mail from Mette, she doesn't need a CFO",
    "kaffe med Mette, hun har ikke brug for mere",
    "Lunch with Lars; Mette needs the deck by Friday",
    "Lars gave me all I needed",
    "she needs it",
  ])("is nothing in %j", (sentence) => {
    expect(needs(sentence)).toEqual([]);
  });
});
