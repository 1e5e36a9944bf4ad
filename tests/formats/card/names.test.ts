import { describe, expect, it } from "vitest";
import { readCardBlock, readCardLine } from "../../../src/formats/card.ts";

describe("a name", () => {
  it.each([
    ["drs. Hans Bakker", "Hans Bakker", "drs."],
    ["ir. Hans Bakker", "Hans Bakker", "ir."],
    ["Mr. drs. Hans Bakker", "Hans Bakker", "Mr. drs."],
    ["prof. dr. ir. Jan de Boer", "Jan de Boer", "prof. dr. ir."],
    ["drs Pieter van der Meulen", "Pieter van der Meulen", "drs"],
    ["MSc Hans Bakker", "Hans Bakker", "MSc"],
    ["BEng Anna Smith", "Anna Smith", "BEng"],
    ["PhD Anna Smith", "Anna Smith", "PhD"],
    ["RA Dr. Jens-Peter Kolbe", "Jens-Peter Kolbe", "RA Dr."],
    ["Anna Smith DipPFS", "Anna Smith", "DipPFS"],
    ["Nigel Haldane FRS FMedSci", "Nigel Haldane", "FRS FMedSci"],
    ["J. Atherton BEd (Hons) NPQH", "J. Atherton", "BEd (Hons) NPQH"],
    ["RAin Dr. Claudia Reimers", "Claudia Reimers", "RAin Dr."],
    ["Anna Smith BSc(Hons) MCIOB", "Anna Smith", "BSc(Hons) MCIOB"],
    ["JP Hansen", "JP Hansen", null],
    ["Anna Smith McTavish", "Anna Smith McTavish", null],
    ["McD Hansen", "McD Hansen", null],
    ["Ma Hansen", "Ma Hansen", null],
  ])("leaves what stands before it to the note: %s", async (written, name, note) => {
    const organisation = "Groot Bouw B.V.";
    expect(await readCardBlock(`${written}\n${organisation}`, "NL")).toMatchObject({ name, organisation, note });
    expect(await readCardLine(`${written}, ${organisation}`, "NL")).toMatchObject({ name, organisation, note });
  });

  it.each([
    ["VAN DEN BOSCH, Lieke\nManager\nGroot B.V.", "Lieke VAN DEN BOSCH"],
    ["HANSEN, Peter\nManager\nGroot B.V.", "Peter HANSEN"],
    ["de la Cruz, Maria\nManager\nGroot B.V.", "Maria de la Cruz"],
    ["Mette Holm\nDen Haag, Nederland", "Mette Holm"],
  ])("is turned round in a block: %j", async (card, name) => {
    expect((await readCardBlock(card, "NL")).name).toBe(name);
  });

  it.each([
    ["VAN DEN BOSCH, Lieke", "Lieke VAN DEN BOSCH", null],
    ["HANSEN, Peter, CFO, DSB", "Peter HANSEN", "DSB"],
    ["van den Bosch, Lieke, Groot B.V.", "Lieke van den Bosch", "Groot B.V."],
    ["Jones, Sarah, COO, Jones Brothers Ltd, sarah@jonesbros.co.uk", "Sarah Jones", "Jones Brothers Ltd"],
    ["Holm, Mette, Holm Byg ApS, mette@holmbyg.dk", "Mette Holm", "Holm Byg ApS"],
    ["Nordlys, Mette, mette@nordlys.dk", "Mette", "Nordlys"],
    ["NORDLYS, CFO", "Nordlys", null],
  ])("is turned round in a line: %s", async (line, name, organisation) => {
    expect(await readCardLine(line, "DK")).toMatchObject({ name, organisation });
  });
});

describe("around a name", () => {
  it.each([
    ["14 rue Lepic", "75018 Paris"],
    ["12 bis avenue Foch", "75016 Paris"],
    ["Via Roma 12", "00184 Roma"],
    ["Calle Mayor 5", "28013 Madrid"],
  ])("a street is no organisation: %s", async (street, town) => {
    const note = `${street}, ${town}`;
    expect(await readCardLine(`Anna Berg, ${note}`, "DK")).toMatchObject({
      name: "Anna Berg",
      organisation: null,
      note,
    });
  });

  it.each([
    ["Via Media", "Via Media"],
    ["Rue 21", "Rue 21"],
  ])("an organisation is no street: %s", async (firm, organisation) => {
    expect((await readCardLine(`Anna Berg, ${firm}`, "DK")).organisation).toBe(organisation);
  });

  it.each([
    ["Project Manager, M.Sc.", "Project Manager", "M.Sc."],
    ["Head of IT, Ph.D.", "Head of IT", "Ph.D."],
    ["Chief Advisor, cand.merc.", "Chief Advisor", "cand.merc."],
  ])("a title stands before a degree: %s", async (line, title, note) => {
    expect(await readCardBlock(`Lars Holm\n${line}\nNordkraft A/S`, "DK")).toMatchObject({ title, note });
  });

  it.each(["KvK 34112233", "P-nr. 1003456789", "P.nr. 1003456789", "P-nummer: 1003456789"])(
    "a number that is no phone is kept with its word: %s",
    async (note) => {
      for (const read of [readCardBlock(`Anna Berg\n${note}`, "DK"), readCardLine(`Anna Berg, ${note}`, "DK")])
        expect(await read).toMatchObject({ name: "Anna Berg", organisation: null, phones: [], note });
    },
  );

  it.each([
    ["VISITOR\nHanne Lindegaard\nRegion Syddanmark", "Hanne Lindegaard", "VISITOR"],
    ["Deltager\nHanne Lindegaard\nRegion Syddanmark", "Hanne Lindegaard", "Deltager"],
  ])("is not what a badge says of its bearer: %j", async (card, name, note) => {
    expect(await readCardBlock(card, "DK")).toMatchObject({ name, organisation: "Region Syddanmark", note });
  });

  it("stands over a ministry as over a firm", async () => {
    const card = "Harriet Lowe\nDeputy Director, Workforce\nDepartment for Education";
    expect(await readCardBlock(card, "GB")).toMatchObject({
      title: "Deputy Director, Workforce",
      organisation: "Department for Education",
    });
  });

  it("has no firm in where one met", async () => {
    const draft = await readCardLine("Frederik Stensgaard, Head of X, meet at Roskilde, likes sailing", "DK");
    expect(draft).toMatchObject({ name: "Frederik Stensgaard", title: "Head of X", organisation: null });
    expect(draft.note).toContain("meet at Roskilde");
  });
});
