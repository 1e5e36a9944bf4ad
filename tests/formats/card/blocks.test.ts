import { describe, expect, it } from "vitest";
import { cardBlocks } from "../../../src/formats/card.ts";
import { fixture, truths } from "../../support/cards.ts";

describe("cardBlocks", () => {
  it.each([
    "Kh Signe\n\nSigne Ravn Thomsen\nProjektchef\nNIRAS A/S\nsrt@niras.dk",
    "Cheers\nDave\n\nDave Hollis | Site Manager | Brackley Build Ltd\n07700 900 884",
    "Viele Grüße\nJonas\n\nJonas Petersen\nGründer & CEO\njonas@deichkind.coffee",
    "All the best\nFiona\n\nFIONA McTAVISH\nExecutive Director\nfiona@highlandcraft.scot",
    "Best,\n\nNina\n\nNina Skov Thorsen\nCo-founder\nnina@plante.com",
    "Best,\nNina\n\nNina Skov Thorsen\nCo-founder",
    "Freundliche Grüsse\n\nRegula Frei-Stolz\nProjektleiterin\nregula.frei@win.ch",
  ])("takes a greeting with a given name for no card: %j", (card) => {
    expect(cardBlocks(card)).toEqual([card]);
  });

  it.each([
    "Hej Mette\n\nTak for i dag.\n\nChristina Vestergaard Lind\nIndkøbsdirektør, Coop Danmark\ncvl@coop.dk",
    "Dear Ms Holm,\n\nSarah Jones\nPartner\nsarah@acme.com",
    "Hi Mette!\n\nSarah Jones\nPartner\nsarah@acme.com",
  ])("takes whom a letter is to for no card: %j", (card) => {
    expect(cardBlocks(card)).toEqual([card]);
  });

  it.each([
    "Harper & Lyle LLP\nChartered Surveyors\n\nEleanor Pemberton-Shaw\nAssociate Director\n0117 496 0123",
    "Cascade Timber Co.\nGrowing Tomorrow's Forests\n\nWendell Hargrove\nVice President",
  ])("takes what a firm says of itself for no name: %j", (card) => {
    expect(cardBlocks(card)).toEqual([card]);
  });

  it("leaves apart who signed one letter, and whose card stands behind it", () => {
    expect(cardBlocks("Mvh\nIda Lund\n\nBo Friis\nCFO")).toHaveLength(2);
  });

  it.each<readonly [string, string, readonly string[]]>([
    ["rules part", "A Berg\n---\nC Dahl\n===\nE Falk\n***\n", ["A Berg", "C Dahl", "E Falk"]],
    ["where there are rules, blank lines do not part", "A Berg\n\nC Dahl\n---\nE Falk", ["A Berg\n\nC Dahl", "E Falk"]],
    [
      "every name of its own begins a card",
      "Mette Holm\n\nJens Lund\n\nLise Berg",
      ["Mette Holm", "Jens Lund", "Lise Berg"],
    ],
    [
      "air within a card does not part it",
      "Mette Holm\nCFO\n\nVesterbrogade 12\n1620 København V\n\nmette@nordlys.dk\n\nJens Lund\n\n20304050",
      ["Mette Holm\nCFO\n\nVesterbrogade 12\n1620 København V\n\nmette@nordlys.dk", "Jens Lund\n\n20304050"],
    ],
    [
      "a company over a name goes with the name below it",
      "NORDLYS A/S\n\nMette Holm\n\nT: 33 12 34 56\n\nBYG ApS\n\nJens Lund",
      ["NORDLYS A/S\n\nMette Holm\n\nT: 33 12 34 56", "BYG ApS\n\nJens Lund"],
    ],
    [
      "an address shows that a name-like line is a company",
      "Nord Lys\n\nMette Holm\n\nmette@nordlys.dk\n\nBlue Mesa\n\nCarlos Vega\n\ncarlos@bluemesa.com",
      ["Nord Lys\n\nMette Holm\n\nmette@nordlys.dk", "Blue Mesa\n\nCarlos Vega\n\ncarlos@bluemesa.com"],
    ],
    [
      "the head of a mail over a signature is no card",
      "From: Mette Holm <mette@nordlys.dk>\nTo: Me <me@home.dk>\nSubject: hello\n\nMette Holm\nCFO\nNordlys",
      ["mette@nordlys.dk\nMette Holm\nCFO\nNordlys"],
    ],
    [
      "it tells whose letter it is, where nobody signed it",
      "Fra: Mette Holm <mette@nordlys.dk>\nSendt: mandag\nEmne: hej\n\nRing til mig på 20304050",
      ["Mette Holm\nmette@nordlys.dk\nRing til mig på 20304050"],
    ],
    [
      "the address of who is answered is not of the card above",
      "Nina Skov\nnina@plante.com\n\n> On 18 Nov 2026, at 14.02, Me <me@home.dk> wrote:\n> Thanks",
      ["Nina Skov\nnina@plante.com\n\n> On 18 Nov 2026, at 14.02, Me  wrote:\n> Thanks"],
    ],
    [
      "but it is where nothing stands above",
      "Den 18. nov. 2026 skrev Nina Skov <nina@plante.com>:\nHej",
      ["Den 18. nov. 2026 skrev Nina Skov <nina@plante.com>:\nHej"],
    ],
    ["one label is no mail", "Fra: Mette Holm\nNordlys", ["Fra: Mette Holm\nNordlys"]],
    ["icons and line ends are left to the reader", "Mette Holm\r\n📱 20304050\r\n", ["Mette Holm\n📱 20304050"]],
    ["nothing holds no card", " \n\n---\n\n", []],
  ])("%s", (_, text, cards) => {
    expect(cardBlocks(text)).toEqual(cards);
  });

  it("leaves every card of the collection whole", () => {
    const parted = truths.filter(({ file }) => cardBlocks(fixture(file)).length !== 1).map(({ file }) => file);
    expect(parted.length, parted.join(", ")).toBeLessThanOrEqual(truths.length * 0.05);
  });

  it("finds the cards of a collection again, with one blank line between them", () => {
    const files = truths.map(({ file }) => fixture(file).trim());
    const found = cardBlocks(files.join("\n\n"));
    const whole = found.filter((card) => files.some((file) => file.replace(/\r\n/gu, "\n") === card));
    expect(whole.length / files.length).toBeGreaterThanOrEqual(0.85);
  });
});
