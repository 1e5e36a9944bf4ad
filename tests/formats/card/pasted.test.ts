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
    ["Jutta Ebers\nKuratorin\nKunstwerk Ost", { title: "Kuratorin" }],
    ["Ib Krag\nEfterskoleforstander\nRy Efterskole", { title: "Efterskoleforstander" }],
    ["Katherin Sommer\nBeraterin\nNordlys GmbH", { name: "Katherin Sommer", title: "Beraterin" }],
    ["Hilary Cartwright\nTax Director\nNordlys Ltd", { name: "Hilary Cartwright", title: "Tax Director" }],
    [
      "NORDLYS\nNight Porter\nIda Lund\nida@nordlys.dk",
      { name: "Ida Lund", title: "Night Porter", organisation: "NORDLYS" },
    ],
    [
      "Ida Lund\nNordlys\nNight Porter\nida@nordlys.dk",
      { name: "Ida Lund", title: "Night Porter", organisation: "Nordlys" },
    ],
    ["Ida Lund\nNordlys A/S\nKingsway\nCardiff CF10 3FD", { title: null, organisation: "Nordlys A/S" }],
    ["Ida Lund, MD\nTax Director\nNordlys Ltd", { title: "Tax Director", note: "MD" }],
    ["Ida Lund | Head of Estates | Arup\nida@mailhub.net", { title: "Head of Estates", organisation: "Arup" }],
    [
      "Chief of Staff Marlene Foster\nNordlys LP\nmarlene.foster@mailhub.net",
      { name: "Marlene Foster", title: "Chief of Staff" },
    ],
    ["Talent Partner VEIT UHLE\nNordlys GmbH", { name: "Veit Uhle", title: "Talent Partner" }],
    ["Head of Estates Amara Diallo\nNordlys Ltd\nad@nordlys.com", { name: "Amara Diallo", title: "Head of Estates" }],
    [
      "Robert Half\nAssistant to the CEO: Lourdes Maldo\nmaldo@roberthalf.org",
      { name: "Lourdes Maldo", title: "Assistant to the CEO", organisation: "Robert Half" },
    ],
    [
      "Nordlys\nTeamleder, Service: Ida Lund\nida@nordlys.dk",
      { name: "Ida Lund", title: "Teamleder, Service", organisation: "Nordlys" },
    ],
    ["Chiamaka Nwosu, Dishoom\n+45 20 30 40 50", { name: "Chiamaka Nwosu", organisation: "Dishoom" }],
    [
      "Ida Lund\nCFO\nida@nordlys.dk\nNordlys, Ved Stranden 18, 1061 København K",
      { organisation: "Nordlys", note: "Ved Stranden 18, 1061 København K" },
    ],
    ["Ida Lund\nCFO\nida@gmail.com\nGensler, 88 Kearny Street, San Francisco, CA 94108", { organisation: "Gensler" }],
    ["Ida Lund\nida@gmail.com\nRosecroft, 14 Mill Lane, Stamford PE9 2JP", { organisation: null }],
    ["Lush | 1 Angel Lane | London EC4R 3AB\nIda Lund\nTax Director\nil@mailhub.net", { organisation: "Lush" }],
    [
      "Nordlys A/S\nIda Lund\nVed Stranden 18\n1061 København K",
      { title: null, note: "Ved Stranden 18\n1061 København K" },
    ],
    ["Borgerservice\nDemant\nIda Lund\nCFO\nida@demant.dk", { organisation: "Demant", note: "Borgerservice" }],
    ["BROD FOR VERDEN\nBFV\nIda Lund\nCFO", { organisation: "BROD FOR VERDEN" }],
    ["Ida Lund\nTax Director\nDeutsche Oper am Rhein\nil@mailhub.net", { organisation: "Deutsche Oper am Rhein" }],
    ["Ida Lund\nTax Director\nBoise Fire Department", { organisation: "Boise Fire Department" }],
    ["Ida Lund\nReferentin\nAmtsgericht Celle", { organisation: "Amtsgericht Celle" }],
    ["Energie mit Zukunft\nLanxess\nIda Lund\nCFO", { organisation: "Lanxess", note: "Energie mit Zukunft" }],
    ["Birkbeck, University of London\nIda Lund\nReader in Law", { organisation: "Birkbeck, University of London" }],
    ["Ida Lund\nStore Manager\nTrader Joe's", { title: "Store Manager", organisation: "Trader Joe's" }],
    [
      "Ida Lund\nFacilities Manager\nFounders Fund\nida@foundersfund.com",
      { title: "Facilities Manager", organisation: "Founders Fund" },
    ],
    [
      "Ida Lund\nBuilding Inspector - Anglian Water\nida@anglianwater.com",
      { title: "Building Inspector", organisation: "Anglian Water" },
    ],
    ["Ida Lund\nNight Porter hos Nordlys\nida@nordlys.dk", { title: "Night Porter", organisation: "Nordlys" }],
    ["Nordlys - Team Salg\nIda Lund\nCFO\nida@nordlys.dk", { organisation: "Nordlys", note: "Team Salg" }],
    ["Ida Lund\nCFO\n710 Wilshire Blvd, Ste 410\nSanta Monica, CA 90401", { organisation: null }],
    ["The Rev. Colin Hebb\nNordlys Ltd", { name: "Colin Hebb", note: "The Rev." }],
    ["K.-H. Strathe\nKonstrukteur\nNordlys GmbH", { name: "K.-H. Strathe", note: null }],
    ["Xuan Le\nAugenarzt\nNordlys GmbH", { name: "Xuan Le", title: "Augenarzt" }],
    ["Ida Lund\nNordlys A/S\n@nordlys_dk", { title: null, note: "@nordlys_dk" }],
    ["Ida Lund\nNordlys LLC\nLicense #CFC1428871 #salg", { tags: ["salg"], note: "License #CFC1428871" }],
    ["Jens Kvist\nNordlys A/S\njens.kvist @ nordlys.dk", { emails: ["jens.kvist@nordlys.dk"], urls: [] }],
    ["Ida Lund\nNordlys\nida@nordlys .gov", { emails: ["ida@nordlys.gov"] }],
  ])("is read field by field: %j", async (card, fields) => {
    expect(await readCardBlock(card, "DK")).toMatchObject(fields);
  });

  it.each([
    ["GB", "DD 0113 496 0364", ["+441134960364"]],
    ["DE", "089 5103195 / 0171/3903798", ["+49895103195", "+491713903798"]],
    ["DE", "030 4976439   0179/4884042", ["+49304976439", "+491794884042"]],
  ])("has numbers as they are written in %s: %s", async (region, line, numbers) => {
    const { phones } = await readCardBlock(`Ida Lund\n${line}`, region);
    expect(phones.map(({ e164 }) => e164)).toEqual(numbers);
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
