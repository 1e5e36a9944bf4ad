import { describe, expect, it } from "vitest";
import { type CardDraft, readCardLine } from "../../../src/formats/card.ts";
import { EMPTY, expectMostRight, fieldsOf, lineTruths } from "../../support/cards.ts";

describe("readCardLine", () => {
  it("tells apart at least 95 of 100 fields of cards as people type them", async () => {
    const fields = await Promise.all(
      lineTruths.map(async (truth) => fieldsOf(truth.line, truth, await readCardLine(truth.line, truth.region))),
    );
    expect(lineTruths.length).toBeGreaterThanOrEqual(40);
    expectMostRight(fields.flat());
  });

  const phone = { written: "+45 20 30 40 50", e164: "+4520304050" };

  it.each<readonly [string, Partial<CardDraft>]>([
    [
      "Mette Holm, CFO @ Nordlys A/S, mette@nordlys.dk, +45 20 30 40 50 #finance",
      {
        title: "CFO",
        organisation: "Nordlys A/S",
        emails: ["mette@nordlys.dk"],
        phones: [phone],
        tags: ["finance"],
      },
    ],
    ["Mette Holm", {}],
    ["Hej, Mette Holm, Nordlys", { organisation: "Nordlys", note: "Hej," }],
    ["Her er mit kort: Mette Holm, CFO, Nordlys", { title: "CFO", organisation: "Nordlys", note: "Her er mit kort:" }],
    [
      "[23/11/2026, 10.15] Bo: Her er Mette: Mette Holm, CFO, Nordlys",
      { title: "CFO", organisation: "Nordlys", note: "[23/11/2026, 10.15] Bo: Her er Mette:" },
    ],
    ["Mette Holm, 65, pens. direktør", { title: "pens. direktør", note: "65" }],
    ["Mette Holm, IG @metteh", { note: "IG @metteh" }],
    ["Mette Holm, CFO", { title: "CFO" }],
    ["Mette Holm, Nordlys", { organisation: "Nordlys" }],
    ["Mette Holm, Nordlys, CFO", { title: "CFO", organisation: "Nordlys" }],
    ["Mette Holm, CFO, Nordlys", { title: "CFO", organisation: "Nordlys" }],
    ["Mette Holm (Nordlys)", { organisation: "Nordlys" }],
    ["Mette Holm @ Nordlys", { organisation: "Nordlys" }],
    ["Mette Holm @Nordlys", { organisation: "Nordlys" }],
    ["Mette Holm - CFO - Nordlys A/S", { title: "CFO", organisation: "Nordlys A/S" }],
    ["Mette Holm – CFO – Nordlys", { title: "CFO", organisation: "Nordlys" }],
    ["Mette Holm · CFO · Nordlys", { title: "CFO", organisation: "Nordlys" }],
    ["Mette Holm | Nordlys | +45 20 30 40 50", { organisation: "Nordlys", phones: [phone] }],
    ["Mette Holm\tNordlys\tøkonomichef", { title: "økonomichef", organisation: "Nordlys" }],
    ["Mette Holm; økonomichef hos Nordlys", { title: "økonomichef", organisation: "Nordlys" }],
    ["Mette Holm, Head of Sales at Acme Ltd", { title: "Head of Sales", organisation: "Acme Ltd" }],
    ["Mette Holm, partner, Hill, Hughes & Co LLP", { title: "partner", organisation: "Hill, Hughes & Co LLP" }],
    ["Mette Holm, Hill & Hughes LLP", { organisation: "Hill & Hughes LLP" }],
    ["Mette Holm, VP, Engineering, Acme", { title: "VP, Engineering", organisation: "Acme" }],
    ["Mette Holm, MD @ Acme", { title: "MD", organisation: "Acme" }],
    ["Mette Holm, PhD, Acme, Inc.", { organisation: "Acme, Inc.", note: "PhD" }],
    ["Mette Holm, growth @ Nordlys", { title: "growth", organisation: "Nordlys" }],
    ["Nordlys A/S, Mette Holm, CFO", { title: "CFO", organisation: "Nordlys A/S" }],
    ["Mette Holm, Nordlys, elsker sejlads", { organisation: "Nordlys", note: "elsker sejlads" }],
    ["Mette Holm, talte om vind, ring i maj", { note: "talte om vind, ring i maj" }],
    ["Holm, Mette, CFO @ Nordlys", { title: "CFO", organisation: "Nordlys" }],
    ["Holm, Mette, mette.holm@gmail.com", { emails: ["mette.holm@gmail.com"] }],
    ["Mette Holm, www.nordlys.dk, github.com/mh", { urls: ["www.nordlys.dk", "github.com/mh"] }],
    ["Mette Holm CFO Nordlys mh@nordlys.dk", { title: "CFO", organisation: "Nordlys", emails: ["mh@nordlys.dk"] }],
    ["Mette Holm, partner at Hill, Hughes & Co LLP", { title: "partner", organisation: "Hill, Hughes & Co LLP" }],
    ["Mette Holm, direktør i Nordlys A/S", { title: "direktør", organisation: "Nordlys A/S" }],
    [
      "Mette Holm, designer at Figma, met at Config",
      { title: "designer", organisation: "Figma", note: "met at Config" },
    ],
    ["Mette Holm, DSB", { organisation: "DSB" }],
    ["Mette Holm, MBA, DSB", { organisation: "DSB", note: "MBA" }],
    ["Nordlys: Mette Holm", { organisation: "Nordlys" }],
    ["CFO: Mette Holm, Nordlys", { title: "CFO", organisation: "Nordlys" }],
    ["Mette Holm: CFO, Nordlys", { title: "CFO", organisation: "Nordlys" }],
    [
      `Mette Holm, CFO @ Nordlys, ${"talte om vind, ".repeat(30)}slut`,
      { title: "CFO", organisation: "Nordlys", note: `${"talte om vind, ".repeat(30)}slut` },
    ],
    ["Mette Holm, Fax 33 12 34 57", { note: "Fax 33 12 34 57" }],
    ["Mette Holm works at Nordlys as designer", { title: "designer", organisation: "Nordlys" }],
    ["Mette Holm arbejder hos Nordlys", { organisation: "Nordlys" }],
    ["Mette Holm, arbejder hos Nordlys", { organisation: "Nordlys" }],
    ["Mette Holm chez Renault, acheteuse", { title: "acheteuse", organisation: "Renault" }],
    ["Mette Holm, inkoper bij Philips", { title: "inkoper", organisation: "Philips" }],
    ["Mette Holm, rektor på RUC", { title: "rektor", organisation: "RUC" }],
    [
      "Mette Holm, kommunikationschef i Region Midtjylland",
      { title: "kommunikationschef", organisation: "Region Midtjylland" },
    ],
    ["Mette Holm, founder of Tiny Robots", { title: "founder", organisation: "Tiny Robots" }],
    ["Mette Holm, medstifter af Lunar", { title: "medstifter", organisation: "Lunar" }],
    ["Mette Holm, Director of Innovation @ Philips", { title: "Director of Innovation", organisation: "Philips" }],
    ["Mette Holm, konsulent i Aarhus", { title: "konsulent i Aarhus" }],
    ["Head of Growth, Trustpilot: Mette Holm", { title: "Head of Growth", organisation: "Trustpilot" }],
    ["Mette Holm (Microsoft) mette@holm.net", { organisation: "Microsoft", emails: ["mette@holm.net"] }],
    ['"Holm, Mette" <mh@firma.dk>', { emails: ["mh@firma.dk"] }],
    ["Mette Holm, ansat hos Coop som indkøber", { title: "indkøber", organisation: "Coop" }],
    ["direktør Mette Holm, Nordlys", { title: "direktør", organisation: "Nordlys" }],
    ["CFO Mette Holm, Nordlys", { title: "CFO", organisation: "Nordlys" }],
    ["Mette Holm CFO", { title: "CFO" }],
    ["Mette Holm CFO Nordlys", { title: "CFO", organisation: "Nordlys" }],
    ["Mette Holm direktør Nordlys", { title: "direktør", organisation: "Nordlys" }],
    ["Mette Holm, CFO for Nordlys", { title: "CFO", organisation: "Nordlys" }],
    ["Mette Holm, leder af HR i Salling Group", { title: "leder af HR", organisation: "Salling Group" }],
    ["Mette Holm, HR-chef for Salling Group", { title: "HR-chef", organisation: "Salling Group" }],
    ["Mette Holm, Director for Energy Systems", { title: "Director for Energy Systems" }],
    ["advokat Mette Holm, Lund Elmer Sandager", { title: "advokat", organisation: "Lund Elmer Sandager" }],
    ["Mette Holm, president of the Royal Society", { title: "president", organisation: "Royal Society" }],
    ["Mette Holm works for Amnesty International", { organisation: "Amnesty International" }],
    ["Mette Holm/CFO/Nordlys", { title: "CFO", organisation: "Nordlys" }],
    ["Mette Holm @nordlys", { organisation: "nordlys" }],
    ["Mette Holm, advokat (H), Nordlys", { title: "advokat (H)", organisation: "Nordlys" }],
    ["mødte Mette Holm, advokat hos Bech", { title: "advokat", organisation: "Bech", note: "mødte" }],
    ["met Mette Holm from Nordlys", { organisation: "Nordlys", note: "met" }],
    ["Mette Holm, CFO @ Booking.com", { title: "CFO", organisation: "Booking.com" }],
    ["Mette Holm @ 3", { name: "Mette Holm", organisation: "3" }],
    ["Mette Holm, CTO @ X", { title: "CTO", organisation: "X" }],
    [
      "Mette Holm, CFO hos Startup.io, mette@startup.io",
      { title: "CFO", organisation: "Startup.io", emails: ["mette@startup.io"] },
    ],
    ["Mette Holm @ Pleo.io", { organisation: "Pleo.io" }],
    ["Mette Holm from Booking.com", { organisation: "Booking.com" }],
    ["Mette Holm works at Booking.com", { organisation: "Booking.com" }],
    ["Mette Holm, CFO, booking.com", { title: "CFO", urls: ["booking.com"] }],
    [
      "Mette Holm, CFO @ Nordlys, see us at Nordlys.dk",
      { title: "CFO", organisation: "Nordlys", urls: ["Nordlys.dk"], note: "see us at" },
    ],
    ["Met Mette Holm from Nordlys", { organisation: "Nordlys", note: "Met" }],
    ["Met Mette Holm from Nordlys Energi at the fair", { organisation: "Nordlys Energi", note: "Met at the fair" }],
    ["mødte Mette Holm fra Nordlys på messen", { organisation: "Nordlys", note: "mødte på messen" }],
    [
      "Mødte Mette Holm til en reception, CFO @ Nordlys",
      { title: "CFO", organisation: "Nordlys", note: "Mødte til en reception" },
    ],
    ["met Mette Holm at the fair, mette@nordlys.dk", { emails: ["mette@nordlys.dk"], note: "met at the fair" }],
    ["Spoke to Mette Holm at the fair", { note: "Spoke to at the fair" }],
    ["talte med Mette Holm fra Nordlys", { organisation: "Nordlys", note: "talte med" }],
    [
      "Mette Holm, HR-chef hos Salling Group, kender Lars fra CBS",
      { title: "HR-chef", organisation: "Salling Group", note: "kender Lars fra CBS" },
    ],
    ["Mette Holm, CFO, Nordlys, friend of Bo", { title: "CFO", organisation: "Nordlys", note: "friend of Bo" }],
    ["Mette;Holm;Nordlys A/S;CFO", { title: "CFO", organisation: "Nordlys A/S" }],
    ["Holm, Mette; Nordlys; CFO", { title: "CFO", organisation: "Nordlys" }],
    ["Holm,Mette", {}],
    ["Mette Holm,CFO,Nordlys", { title: "CFO", organisation: "Nordlys" }],
    ["Mette Holm,,Aarhus Kommune", { organisation: "Aarhus Kommune" }],
    ["Mette Holm,Acme,Inc.", { organisation: "Acme, Inc." }],
    ["Mette Holm, Nordlys, 1,5 mio", { organisation: "Nordlys", note: "1,5 mio" }],
    ["Name: Mette Holm, Title: CEO, Company: Holm ApS", { title: "CEO", organisation: "Holm ApS" }],
    ["Mette Holm of Acme", { organisation: "Acme" }],
    ["Mette Holm with Acme Ltd", { organisation: "Acme Ltd" }],
    ["Mette Holm, prev. CFO at Acme, now at Beta Corp", { organisation: "Beta Corp", note: "prev. CFO at Acme" }],
    ["Mette Holm, tidligere CFO i Nordlys, selvstændig", { title: "selvstændig", note: "tidligere CFO i Nordlys" }],
    ["Mette Holm, kommer fra Nordea", { note: "kommer fra Nordea" }],
    ['"Mette Holm","Nordlys","CFO"', { title: "CFO", organisation: "Nordlys" }],
    ['"Holm, Mette";"Nordlys"', { organisation: "Nordlys" }],
    ["Mette Holm, Weber & Partner, CFO", { title: "CFO", organisation: "Weber & Partner" }],
    ["Mette Holm, Director & Partner, Nordlys", { title: "Director & Partner", organisation: "Nordlys" }],
    ["Mette Holm, fhv. minister", { title: "fhv. minister" }],
    ["Mette Holm, former head of sales", { title: "former head of sales" }],
    [
      "Mette Holm, Aarhus Kommune, afdelingsleder Teknik og Miljø",
      { title: "afdelingsleder Teknik og Miljø", organisation: "Aarhus Kommune" },
    ],
    ["Mette Holm FCA (she/her), CFO @ Nordlys", { title: "CFO", organisation: "Nordlys", note: "she/her, FCA" }],
  ])("reads %j", async (line, fields) => {
    expect(await readCardLine(line, "DK")).toEqual({ ...EMPTY, name: "Mette Holm", ...fields });
  });

  it.each<readonly [string, Partial<CardDraft>]>([
    ["李雷, CEO @ Acme, li@acme.cn", { name: "李雷", title: "CEO", organisation: "Acme", emails: ["li@acme.cn"] }],
    ["李雷，CEO，Acme", { name: "李雷", title: "CEO", organisation: "Acme" }],
    ["李雷 @ Acme", { name: "李雷", organisation: "Acme" }],
    ["김민준, 이사 @ 삼성", { name: "김민준", title: "이사", organisation: "삼성" }],
    ["山田 エリー, 部長 @ 東芝 #messe", { name: "山田 エリー", title: "部長", organisation: "東芝", tags: ["messe"] }],
    ["محمد علي, CEO @ Acme", { name: "محمد علي", title: "CEO", organisation: "Acme" }],
    ["אבי כהן", { name: "אבי כהן" }],
  ])("begins with the name in a script without capitals: %j", async (line, fields) => {
    expect(await readCardLine(line, "DK")).toEqual({ ...EMPTY, ...fields });
  });

  it.each([
    ["Mette, Nordlys", "Mette"],
    ["Mette, Nordlys, CFO", "Mette"],
    ["Lego, Bo Friis", "Bo Friis"],
    ["Henry of Navarre, Acme", "Henry of Navarre"],
    ["sarah jones ceo acme", "sarah jones"],
    ["Met Office, Exeter", "Met Office"],
    ["Met Office at Exeter, info@metoffice.gov.uk", null],
    ["mette holm", "mette holm"],
    ["Jean-Luc de la Tour, CEO", "Jean-Luc de la Tour"],
    ["O'Neill, Rebecca, Hill & Hughes LLP", "Rebecca O'Neill"],
    ["J. P. Hansen, lektor, Aarhus Universitet", "J. P. Hansen"],
    ["Dr. Anna Schmidt, Geschäftsführerin, Schmidt GmbH", "Anna Schmidt"],
    ["Lars Bank, konsulent, Rambøll", "Lars Bank"],
    ["Erik the Red, Ribe Museum", "Erik the Red"],
    ["Koch, +45 20 30 40 50", "Koch"],
    ["Dean Martin Smith, Nordlys", "Dean Martin Smith"],
    ["Mette Holm, Nordlys A/S", "Mette Holm"],
    ["mette@nordlys.dk", null],
    ["20 30 40 50", null],
    ["", null],
  ])("takes the name of %j to be %j", async (line, name) => {
    expect((await readCardLine(line, "DK")).name).toBe(name);
  });
});

describe("a title before a firm of two names", () => {
  it.each([
    ["Partner Test, Partner, Holm & Co", "Partner", "Holm & Co"],
    ["Lars Bech, Partner, Bech & Co, lars@bech.dk", "Partner", "Bech & Co"],
    ["Lars Bech, advokat, Hill, Hughes & Partners LLP", "advokat", "Hill, Hughes & Partners LLP"],
  ])("ends without the comma: %s", async (line, title, organisation) => {
    expect(await readCardLine(line, "DK")).toMatchObject({ title, organisation });
  });
});
