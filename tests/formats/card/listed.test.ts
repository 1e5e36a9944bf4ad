import { describe, expect, it } from "vitest";
import { listed } from "../../../src/formats/card/listed.ts";
import { readCards } from "../../../src/formats/card.ts";

const METTE = "Mette Holm <mette@nordlys.dk>";
const BO = "Bo Friis <bo@vestas.com>";

describe("a list of people", () => {
  it.each<readonly [string, readonly string[], readonly string[]]>([
    ["a heading over columns goes", ["Navn;Firma;E-mail", "Mette Holm;Nordlys"], ["Mette Holm;Nordlys"]],
    ["an English one too", ["Name\tCompany\tPhone", "Mette Holm\tNordlys"], ["Mette Holm\tNordlys"]],
    ["nothing stands under this one", ["Navn;Firma"], ["Navn;Firma"]],
    ["one label is no heading", ["Navn", "Mette Holm"], ["Navn", "Mette Holm"]],
    ["a label with its value is none", ["Navn, Mette Holm", "Bo"], ["Navn, Mette Holm", "Bo"]],
    ["the numbers they are counted by go", ["1. Mette Holm", "", "2. Bo Friis"], ["Mette Holm", "", "Bo Friis"]],
    ["a floor is no such number", ["1. sal", "Mette Holm"], ["1. sal", "Mette Holm"]],
    ["what does not count up neither", ["3. Mette", "5. Bo"], ["3. Mette", "5. Bo"]],
    ["recipients are one each", [`${METTE}; ${BO}`], [METTE, BO]],
    ["with commas and a label", [`Cc: "Holm, Mette" <m@nordlys.dk>, ${BO}`], ['"Holm, Mette" <m@nordlys.dk>', BO]],
    [
      "of a mail's head they stay",
      [`From: ${METTE}`, `To: ${BO}, ${METTE}`],
      [`From: ${METTE}`, `To: ${BO}, ${METTE}`],
    ],
    ["two addresses of one stay", ["Mette Holm <m@x.dk>, <m@y.dk>"], ["Mette Holm <m@x.dk>, <m@y.dk>"]],
  ])("%s", (_, lines, cards) => {
    expect(listed(lines)).toEqual(cards);
  });

  it.each([
    [`${METTE}; ${BO}`],
    ["1. Mette Holm, Nordlys\n2. Bo Friis, Vestas"],
    ["Navn;Firma;E-mail\nMette Holm;Nordlys;mette@nordlys.dk\nBo Friis;Vestas;bo@vestas.com"],
    ["Mette Holm\nmette@nordlys.dk\nBo Friis\nVestas\nbo@vestas.com"],
  ])("is a card each: %j", async (text) => {
    const names = (await readCards(text, "DK", { isPile: false })).map(({ name }) => name);
    expect(names).toEqual(["Mette Holm", "Bo Friis"]);
  });

  it.each([
    ["Mette Holm\nmette@nordlys.dk\nHolm Byg\nholm@byg.dk"],
    ["Mette Holm\nmette@nordlys.dk\nPrivat\nmette@holm.dk"],
    ["Nordlys\nMette Holm\nmette@nordlys.dk\nBo Friis\nbo@nordlys.dk"],
    ["Mette Holm\nCFO\nNordlys\nmette@nordlys.dk"],
  ])("is not what one card holds: %j", async (text) => {
    expect(await readCards(text, "DK", { isPile: false })).toHaveLength(1);
  });
});
