import { describe, expect, it } from "vitest";
import { readCardBlock, readCardLine } from "../../../src/formats/card.ts";

const both = async (line: string) => [await readCardLine(line, "DK"), await readCardBlock(line, "DK")];

describe("what stands in brackets", () => {
  it.each([
    ["Lars (Lasse) Bro, Bro Byg", "Lars Bro", null, "Bro Byg", "Lasse"],
    ["Elisabeth (Lisa) Holm, CFO, Nordlys A/S", "Elisabeth Holm", "CFO", "Nordlys A/S", "Lisa"],
    ["William (Bill) J. Gates, Founder, Microsoft", "William J. Gates", "Founder", "Microsoft", "Bill"],
    ["Anne-Marie (Mie) Holm Jensen, Nordlys", "Anne-Marie Holm Jensen", null, "Nordlys", "Mie"],
    ["Hans (Hansi) von der Heide, Nordlys", "Hans von der Heide", null, "Nordlys", "Hansi"],
    ["Robert (Bob) Smith - CFO - Acme", "Robert Smith", "CFO", "Acme", "Bob"],
    ["Mette (she/her) Holm, CFO, Nordlys", "Mette Holm", "CFO", "Nordlys", "she/her"],
    ["Mette Holm (ret.), CFO, Nordlys", "Mette Holm", "CFO", "Nordlys", "ret."],
    ["Mette Holm (født Hansen), CFO, Nordlys", "Mette Holm", "CFO", "Nordlys", "født Hansen"],
    ["Advokat (H) Louise Bang, Bang Law", "Louise Bang", "Advokat (H)", "Bang Law", null],
    ["Mette Holm (Nordlys), CFO", "Mette Holm", "CFO", "Nordlys", null],
    ["Hansen (Acme) CFO", "Hansen", "CFO", "Acme", null],
    ["Anna Berg, founder of Loop (loop.dk)", "Anna Berg", "founder", "Loop", null],
    ["Anna Berg, Loop (loop.dk)", "Anna Berg", null, "Loop", null],
    ["Henriette Holm (Mads' kollega fra NKT)", "Henriette Holm", null, null, "Mads' kollega fra NKT"],
    ["Bjarne Holm, murer, Søren K's svoger", "Bjarne Holm", "murer", null, "Søren K's svoger"],
    ["Anna Berg (Bo's boss), CFO, Nordlys", "Anna Berg", "CFO", "Nordlys", "Bo's boss"],
    ["Anna Berg (Lloyd's of London), CFO", "Anna Berg", "CFO", "Lloyd's of London", null],
  ])("is told from the name in a line: %s", async (line, name, title, organisation, note) => {
    expect(await readCardLine(line, "DK")).toMatchObject({ name, title, organisation, note });
  });

  it.each([
    ["Elisabeth (Lisa) Holm\nCFO\nNordlys A/S", "Elisabeth Holm", "CFO", "Nordlys A/S", "Lisa"],
    ["Lars (Lasse) Bro\nMurer\nBro Byg", "Lars Bro", "Murer", "Bro Byg", "Lasse"],
    ["Advokat (H) Louise Bang\nBang Law", "Louise Bang", "Advokat (H)", "Bang Law", null],
    [
      "Capt. Erik Rasmussen (ret.)\nHarbour Master\nPort of Esbjerg",
      "Erik Rasmussen",
      "Harbour Master",
      "Port of Esbjerg",
      "ret.\nCapt.",
    ],
    ["Nordlys (Danmark) A/S\nMette Holm", "Mette Holm", null, "Nordlys (Danmark) A/S", null],
    ["Deutsche Bank (Schweiz) AG\nHans Meier", "Hans Meier", null, "Deutsche Bank (Schweiz) AG", null],
  ])("is told from the name in a block: %j", async (card, name, title, organisation, note) => {
    expect(await readCardBlock(card, "DK")).toMatchObject({ name, title, organisation, note });
  });

  it.each([
    ["Dipl.-Ing. (FH) Hans Müller", "Dipl.-Ing. (FH)"],
    ["Hans Müller BSc (Hons) MRICS", "BSc (Hons) MRICS"],
  ])("belongs to the degree before it: %s", async (line, note) => {
    for (const draft of await both(line)) expect(draft).toMatchObject({ name: "Hans Müller", note });
  });

  it("belongs to degrees that stand alone", async () => {
    expect(await readCardBlock("Hans Müller\nBSc (Hons) MRICS\nDirector\nAcme Ltd", "GB")).toMatchObject({
      note: "BSc (Hons) MRICS",
    });
  });
});
