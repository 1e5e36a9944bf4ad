import { describe, expect, it } from "vitest";
import { type CardDraft, readCardBlock, readCardLine } from "../../../src/formats/card.ts";

describe("a pasted card", () => {
  it.each<readonly [string, Partial<CardDraft>]>([
    [
      "Region Syddanmark\nPsykiatrisygehuset\nLedende overlæge Peter Treufeldt\npeter.treufeldt@rsyd.dk",
      { name: "Peter Treufeldt", title: "Ledende overlæge", organisation: "Region Syddanmark" },
    ],
    [
      "Kanzlei Böttcher\nNotarin a. D. Renate Böttcher\nrenate.boettcher@kanzlei-boettcher.de",
      { name: "Renate Böttcher", title: "Notarin a. D.", organisation: "Kanzlei Böttcher" },
    ],
    [
      "Anders Bil A/S\nMekaniker Ib Krag\ntlf 22 44 66 81",
      { name: "Ib Krag", title: "Mekaniker", organisation: "Anders Bil A/S" },
    ],
    ["Ledende overlæge Peter Krag\nRegion Fyn", { name: "Peter Krag", title: "Ledende overlæge" }],
    ["Dean Martin Smith\nNordlys A/S\ndms@nordlys.dk", { organisation: "Nordlys A/S" }],
    ["Chef Ole Catering\nBo Friis\nbo.friis@gmail.com", { name: "Bo Friis" }],
    [
      "Hans Dahl\nDirektør, Salg\nNordlys A/S\nhd@nordlys.dk\nSekretær Anna Berg",
      { name: "Hans Dahl", title: "Direktør, Salg", note: "Sekretær, Anna Berg" },
    ],
    [
      "Xiang Li\nNordlys A/S\nxli@nordlys.dk\nFormand Peter Krag",
      { name: "Xiang Li", title: null, note: "Formand, Peter Krag" },
    ],
    ["Peter Baker Hansen\nNordlys A/S\npbh@nordlys.dk", { name: "Peter Baker Hansen", title: null }],
    [
      "Petra Hinrichs\nSteuerberaterin\nLandwirtschaftliche Buchstelle\nkanzlei@stb-hinrichs.de",
      { name: "Petra Hinrichs", organisation: "Landwirtschaftliche Buchstelle" },
    ],
    [
      "NHS\nLeeds Teaching Hospitals NHS Trust\nMr Sanjay Deshpande\nsanjay.deshpande@nhs.net",
      { name: "Sanjay Deshpande", organisation: "Leeds Teaching Hospitals NHS Trust" },
    ],
    [
      "Barclay Stone Wealth\nA trading name of Barclay Stone Ltd\nTom Ashdown\ntom@barclaystone.co.uk",
      { name: "Tom Ashdown", organisation: "Barclay Stone Wealth", note: "A trading name of Barclay Stone Ltd" },
    ],
    ["Mette Holm\nPart of Me ApS", { name: "Mette Holm", organisation: null, note: "Part of Me ApS" }],
    ["Åsa Lindh\nUniversitetslektor\nMalmö universitet", { title: "Universitetslektor" }],
    [
      "LAW OFFICES OF\nDANIEL R. ABRAMOWITZ\nAttorney at Law\ndan@abramlaw.com",
      { name: "Daniel R. Abramowitz", title: "Attorney at Law", note: "LAW OFFICES OF" },
    ],
    ["Sarah Jones\nHello Fresh\nsarah@hellofresh.com", { name: "Sarah Jones", organisation: "Hello Fresh" }],
    [
      "Blumenhaus Engel\nInhaberin: Gisela Engel\nblumen-engel@t-online.de",
      { name: "Gisela Engel", title: "Inhaberin", organisation: "Blumenhaus Engel" },
    ],
    [
      "Thorsten Bank\nProjektleiter\nHansa GmbH\nGeschäftsführer: Klaus Meinhardt",
      { name: "Thorsten Bank", title: "Projektleiter", note: "Geschäftsführer: Klaus Meinhardt" },
    ],
    [
      "Cllr Bev Hardcastle\nLeader of the Council\nKirklees Council",
      { name: "Bev Hardcastle", title: "Leader of the Council", organisation: "Kirklees Council", note: "Cllr" },
    ],
    [
      "Region Skåne\nÖverläkare Björn Hallgren\nKardiologi\nbjorn.hallgren@skane.se",
      { name: "Björn Hallgren", title: "Överläkare", organisation: "Region Skåne" },
    ],
    ["LaTonya Briggs, MD, FAAP\nPalmetto Pediatrics", { name: "LaTonya Briggs", title: null, note: "MD\nFAAP" }],
    ["Ida Lund, MD\nNordlys A/S", { name: "Ida Lund", title: "MD", organisation: "Nordlys A/S" }],
    [
      "Psykolog Helle Brun\nAutoriseret af Psykolognævnet\nhelle@psykologhellebrun.dk",
      { name: "Helle Brun", title: "Psykolog", organisation: null },
    ],
    [
      "Rie & Lasse Fogh\nFogh Foto\nBryllup | Portræt | Event\nkontakt@foghfoto.dk",
      { name: "Rie & Lasse Fogh", title: null, organisation: "Fogh Foto", note: "Bryllup, Portræt, Event" },
    ],
    ["Anna Krog\nBang & Olufsen\nanna@gmail.com", { name: "Anna Krog", organisation: "Bang & Olufsen" }],
    ["Gitte Lund\nLund ApS\nHR · Ledelse · Udvikling", { title: null, note: "HR, Ledelse, Udvikling" }],
    ["Simon Fugl | Udvikling | Nodes ApS", { title: "Udvikling", organisation: "Nodes ApS" }],
    [
      "Ulla Terkelsen\nTV 2 DANMARK\nUdenrigskorrespondent\nulte@tv2.dk\nKvægtorvsgade 1, 2. tv",
      { title: "Udenrigskorrespondent", organisation: "TV 2 DANMARK", note: "Kvægtorvsgade 1, 2. tv" },
    ],
    ["Anne-Sofie Ravn\nWeb: hjemmebagt.nu", { name: "Anne-Sofie Ravn", urls: ["hjemmebagt.nu"] }],
  ])("is read field by field: %j", async (card, fields) => {
    expect(await readCardBlock(card, "DK")).toMatchObject(fields);
  });

  it("has numbers of cars, as craftsmen write them", async () => {
    const { phones, note, organisation } = await readCardBlock("Kaj Nørgaard\nBil 20 87 11 62\nkaj@tomrer.dk", "DK");
    expect(phones).toEqual([{ written: "20 87 11 62", e164: "+4520871162" }]);
    expect([note, organisation]).toEqual([null, null]);
  });
});

describe("a line in small letters", () => {
  it.each([
    ["sarah jones ceo acme", "ceo", "acme"],
    ["sarah jones ceo europe", "ceo europe", null],
    ["sarah jones vp sales", "vp sales", null],
    ["bo friis cfo", "cfo", null],
  ])("has an organisation behind an office: %s", async (line, title, organisation) => {
    expect(await readCardLine(line, "DK")).toMatchObject({ title, organisation });
  });
});
