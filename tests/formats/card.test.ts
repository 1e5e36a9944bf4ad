import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CardDraft, readCardBlock, readCardLine } from "../../src/formats/card.ts";
import { EMPTY, expectMostRight, fieldsOf, fixture, truths } from "../support/cards.ts";

const LABELS = new Set("tlf mobil e mail www titel hos tel fon phone handy cell office kontor telefon".split(" "));

function squashed(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

describe("readCardBlock", () => {
  it("tells apart at least 95 of 100 fields of real-looking cards", async () => {
    const fields = await Promise.all(
      truths.map(async (truth) => fieldsOf(truth.file, truth, await readCardBlock(fixture(truth.file), truth.region))),
    );
    expect(truths.length).toBeGreaterThanOrEqual(150);
    expectMostRight(fields.flat());
  });

  it("takes every field from its place", async () => {
    const card = `NORDLYS A/S
Dr. Mette Holm
Økonomichef
Vesterbrogade 12, 1620 København V
T: 33 12 34 56 · Fax: 33 12 34 57
mette.holm@NORDLYS.dk
linkedin.com/in/metteholm #finans`;
    expect(await readCardBlock(card, "DK")).toEqual({
      name: "Mette Holm",
      title: "Økonomichef",
      organisation: "NORDLYS A/S",
      emails: ["mette.holm@nordlys.dk"],
      phones: [{ written: "33 12 34 56", e164: "+4533123456" }],
      urls: ["linkedin.com/in/metteholm"],
      tags: ["finans"],
      note: "Dr.\nVesterbrogade 12, 1620 København V\nFax: 33 12 34 57",
    });
  });

  it.each([
    ["Mette Holm\nServicemontør\nVestas", { title: "Servicemontør", organisation: "Vestas" }],
    ["SPEAKER\nMette Holm\nChief Scientist\nNordlys", { title: "Chief Scientist", organisation: "Nordlys" }],
    ["Mette Holm\nkunstner\ninstagram @metteh", { title: "kunstner", organisation: null }],
    ["Forwarded message\nMette Holm\n+45 20 30 40 50", { title: null, organisation: null }],
  ])("reads what stands beside the name: %j", async (card, fields) => {
    expect(await readCardBlock(card, "DK")).toMatchObject({ name: "Mette Holm", ...fields });
  });

  it.each([
    ["METTE HOLM", "Mette Holm"],
    ["SØREN KJÆR-NIELSEN", "Søren Kjær-Nielsen"],
    ["REBECCA O'NEILL", "Rebecca O'Neill"],
    ["INGRID VON DER HEYDT", "Ingrid von der Heydt"],
    ["FERGUS MCALLISTER", "Fergus McAllister"],
    ["J.P. HANSEN", "J.P. Hansen"],
    ["M E T T E  H O L M", "Mette Holm"],
    ["Mette HOLM", "Mette HOLM"],
    ["Maj Holm", "Maj Holm"],
    ["Bill Church", "Bill Church"],
    ["P eter Skov", "Peter Skov"],
    ["SPEAKER\nMay Chen", "May Chen"],
    ["Kh. Ida\nIda Lund", "Ida Lund"],
    ["All the best\nFiona\nFIONA McTAVISH", "FIONA McTAVISH"],
    ["Sent from my iPhone\n\nMette Holm", "Mette Holm"],
    ["Dott.ssa Giulia Rossi", "Giulia Rossi"],
    ["Łukasz Żak", "Łukasz Żak"],
    ["Holm, Mette", "Mette Holm"],
    ["Jonathan Weiss, Jr.", "Jonathan Weiss Jr."],
    ["Mette Holm (hun/hende)", "Mette Holm"],
    ["Professor Anne Holm", "Anne Holm"],
    ["v/ Henrik Damgaard", "Henrik Damgaard"],
    ['Alexandra "Lexi" Moreau', 'Alexandra "Lexi" Moreau'],
    ["Jose\u0301 A\u030angstro\u0308m", "José Ångström"],
  ])("reads the name %j as %j", async (line, name) => {
    expect((await readCardBlock(`${line}\nNordlys Consulting ApS`, "DK")).name).toBe(name);
  });

  it.each([
    ["Dr. Anna Schmidt", "Dr."],
    ["Prof. Dr.-Ing. Anna Schmidt", "Prof. Dr.-Ing."],
    ["Dipl.-Kfm. Anna Schmidt", "Dipl.-Kfm."],
    ["Anna Schmidt, MBA", "MBA"],
    ["Anna Schmidt, Ph.D.", "Ph.D."],
    ["Anna Schmidt, cand.merc.", "cand.merc."],
    ["Anna Schmidt MRCVS", "MRCVS"],
    ["Anna Schmidt, CPA, MBA", "CPA\nMBA"],
    ["cand.jur. Anna Schmidt", "cand.jur."],
  ])("keeps the degrees of %j in the note", async (line, note) => {
    expect(await readCardBlock(line, "DE")).toEqual({ ...EMPTY, name: "Anna Schmidt", note });
  });

  it("lets the address tell the name from the organisation, whichever stands first", async () => {
    const lines = ["Blue Mesa", "Carlos Herrera", "carlos.herrera@bluemesa.com"];
    for (const card of [lines, lines.toReversed()]) {
      expect(await readCardBlock(card.join("\n"), "US")).toMatchObject({
        name: "Carlos Herrera",
        organisation: "Blue Mesa",
      });
    }
  });

  it.each([
    ["mette @ nordlys.dk", "mette@nordlys.dk"],
    ["mette@nordlys .dk", "mette@nordlys.dk"],
    ["mette@ nordlys.dk", "mette@nordlys.dk"],
    ["mette(at)nordlys.dk", "mette@nordlys.dk"],
    ["mette [at] nordlys [dot] dk", "mette@nordlys.dk"],
    ["mette@nordlys,dk", "mette@nordlys.dk"],
    ["mette©nordlys.dk", "mette@nordlys.dk"],
    ["mette.holm@nord-\nlys.dk", "mette.holm@nord-lys.dk"],
    ["mette.holm@\nnordlys.dk", "mette.holm@nordlys.dk"],
    ["E-mail:Mette@Nordlys.DK", "Mette@nordlys.dk"],
    ["mailto:mette@nordlys.dk", "mette@nordlys.dk"],
    ["| mette@nordlys.dk ~", "mette@nordlys.dk"],
    ["✉ mette@nordlys.dk", "mette@nordlys.dk"],
    ["ｍette＠nordlys．dk", "mette@nordlys.dk"],
    ["mette@nord\u00adlys.dk", "mette@nordlys.dk"],
  ])("mends the e-mail address %j", async (line, email) => {
    expect(await readCardBlock(`Mette Holm\r\n${line}\r\n`, "DK")).toEqual({
      ...EMPTY,
      name: "Mette Holm",
      emails: [email],
    });
  });

  it("reads a label on one line and its number on the next, and a fax number as no phone", async () => {
    const draft = await readCardBlock("Mette Holm\nTlf.\n33 12 34 56\nFax\n33 12 34 57", "DK");
    expect(draft).toEqual({
      ...EMPTY,
      name: "Mette Holm",
      phones: [{ written: "33 12 34 56", e164: "+4533123456" }],
      note: "Fax: 33 12 34 57",
    });
  });

  it("keeps no label whose number was taken, French and German ones neither", async () => {
    const lines = [
      "Jean Moreau",
      "Tél. : +33 1 42 60 11 22",
      "Port. : +33 6 12 34 56 78",
      "Durchwahl: +49 7121 558230",
    ];
    const { phones, note } = await readCardBlock(lines.join("\n"), "FR");
    expect(phones.map(({ e164 }) => e164)).toEqual(["+33142601122", "+33612345678", "+497121558230"]);
    expect(note).toBeNull();
  });

  it("reads national numbers as the card's own domain suggests", async () => {
    const { phones } = await readCardBlock("Anna Schmidt\n040 35 71 418\nanna@schmidt.de", "DK");
    expect(phones).toEqual([{ written: "040 35 71 418", e164: "+49403571418" }]);
  });

  it("keeps both titles, and leaves the department to the note", async () => {
    const card = "Kimberly Johnson\nFounder\nChief Lending Officer\nDepartment of Loans\nFirst Prairie Bank";
    expect(await readCardBlock(card, "US")).toMatchObject({
      title: "Founder, Chief Lending Officer",
      organisation: "First Prairie Bank",
      note: "Department of Loans",
    });
  });

  it("reads two columns one after the other", async () => {
    const card = "Nordlys       Havnegade 3\nEnergi A/S    8000 Aarhus C\nMette Holm    Tlf. 33 12 34 56\nCFO";
    expect(await readCardBlock(card, "DK")).toMatchObject({
      name: "Mette Holm",
      title: "CFO",
      organisation: "Nordlys Energi A/S",
    });
  });

  it.each([
    ["UNIVERSITÄT\nPASSAU\nMette Holm\nLektorin", "UNIVERSITÄT PASSAU"],
    ["Kopf & Kragen\nWerbeagentur\nMette Holm\nDesignerin", "Kopf & Kragen Werbeagentur"],
    ["DTU\nDanmarks Tekniske Universitet\nMette Holm\nLektor\nmh@dtu.dk", "Danmarks Tekniske Universitet"],
    ["Mette Holm\nNovelist\nmette@metteholm.com", null],
  ])("takes the organisation of %j to be %j", async (card, organisation) => {
    expect((await readCardBlock(card, "DK")).organisation).toBe(organisation);
  });

  it("takes no town and its state for a name turned round, and no label of a number for a title", async () => {
    const draft = await readCardBlock("Fresno, California\nSecretary: 559-555-0136\nMette Holm\nCoordinator", "US");
    expect(draft).toMatchObject({ name: "Mette Holm", title: "Coordinator", note: "Fresno, California\nSecretary" });
  });

  it.each<readonly [string, string, Partial<CardDraft>]>([
    [
      "a full stop that was read for the point between two things",
      "Louise Engberg-Madsen . Founder\n+45 60 55 41 27\nStudio Engberg",
      { name: "Louise Engberg-Madsen", title: "Founder", organisation: "Studio Engberg", note: null },
    ],
    [
      "digits that were read as letters",
      "Henrik Dalsgaard\nTlf. 97 83 I0 44\nMobil 40 22 l9 80\n+45 8740 5OOO lokal 12",
      {
        phones: [
          { written: "97 83 10 44", e164: "+4597831044" },
          { written: "40 22 19 80", e164: "+4540221980" },
          { written: "+45 8740 5000 lokal 12", e164: "+4587405000" },
        ],
      },
    ],
    [
      "a nought at the head of a number that was read as a letter",
      "Alison Pemberton\nalison@merrow.co.uk\nO1603 555 214",
      { phones: [{ written: "01603 555 214", e164: "+441603555214" }] },
    ],
    [
      "American numbers in the way they are written there",
      "Jasmine Whitaker\njasmine@loopthread.io\n415.555.0117\n608-555-0163",
      {
        phones: [
          { written: "415.555.0117", e164: null },
          { written: "608-555-0163", e164: null },
        ],
      },
    ],
    [
      "one country's code in front of two numbers",
      "Raghavendra Kulkarni\nMob: +91 98220 12345 / 94220 54321",
      {
        phones: [
          { written: "+91 98220 12345", e164: "+919822012345" },
          { written: "94220 54321", e164: "+919422054321" },
        ],
      },
    ],
    [
      "labels in French",
      "Nom : Élodie Martin\nSociété : Airbus\nFonction : Responsable Achats\nTél : +33 5 61 93 33 33\nCourriel : elodie.martin@airbus.com",
      { name: "Élodie Martin", title: "Responsable Achats", organisation: "Airbus", note: null },
    ],
    [
      "labels in Swedish",
      "Namn: Ylva Ek\nFöretag: SEB\nBefattning: Kundansvarig\nE-post: ylva.ek@seb.se",
      { name: "Ylva Ek", title: "Kundansvarig", organisation: "SEB", note: null },
    ],
    [
      "labels in Dutch",
      "Naam: Pieter Bakker\nBedrijf: Philips\nFunctie: Inkoper\nE-mail: pieter@philips.nl",
      { name: "Pieter Bakker", title: "Inkoper", organisation: "Philips", note: null },
    ],
    [
      "labels in Spanish",
      "Nombre: María García\nEmpresa: Telefónica\nCargo: Directora\nCorreo: maria@telefonica.es",
      { name: "María García", title: "Directora", organisation: "Telefónica", note: null },
    ],
    [
      "a number before a fax on one line",
      "Kenji Tanaka\nGeneral Manager\nToyota\nTEL +81-565-28-2121 FAX +81-565-23-5800\nk_tanaka@toyota.co.jp",
      {
        name: "Kenji Tanaka",
        title: "General Manager",
        organisation: "Toyota",
        phones: [{ written: "+81-565-28-2121", e164: "+81565282121" }],
      },
    ],
    [
      "letters and pronouns behind the name",
      "Emma Clarke FCA (she/her)\nAudit Senior Manager\nDeloitte LLP\nemclarke@deloitte.co.uk",
      { name: "Emma Clarke", title: "Audit Senior Manager", organisation: "Deloitte LLP" },
    ],
    [
      "what somebody works as under the name",
      "Jens Aage Bak\nGårdejer\nBakkevej 3\n7500 Holstebro\n97 42 12 34",
      { name: "Jens Aage Bak", title: "Gårdejer", organisation: null },
    ],
    [
      "a name on two lines whose surname the firm bears",
      "CHRISTINA\nHØJGAARD\nIndehaver\nHøjgaard Keramik\nhej@hojgaardkeramik.dk",
      { name: "Christina Højgaard", organisation: "Højgaard Keramik", note: null },
    ],
    [
      "a name on two lines of which the address has one",
      "Morten\nWinther\nCEO\nwinther@lyra.ai\nLyra",
      { name: "Morten Winther", title: "CEO", organisation: "Lyra", note: null },
    ],
    [
      "a firm of one word over a given name",
      "Lyra\nMorten\nCEO\nmorten@lyra.ai",
      { name: "Morten", title: "CEO", organisation: "Lyra" },
    ],
    [
      "a name that lost its space",
      "MariaPetersen\nMarketing Manager\nRoyal A/S\nmaria.petersen@royal.dk",
      { name: "Maria Petersen", organisation: "Royal A/S" },
    ],
    [
      "a firm written as a name could be",
      "GreenTech\nMaria Petersen\nmaria@greentech.dk",
      { name: "Maria Petersen", organisation: "GreenTech" },
    ],
    [
      "who signs for somebody, before the directors in the small print",
      "i. A. Jürgen Weiß\nEinkauf\nBergmann GmbH & Co. KG\nGeschäftsführer: Dipl.-Kfm. Rolf Bergmann",
      { name: "Jürgen Weiß", title: "Einkauf", organisation: "Bergmann GmbH & Co. KG" },
    ],
    [
      "a firm and where it is, with dashes between",
      "Yusuf Al-Khatib\nArchitect\nSystematic A/S - Søren Frichs Vej 39 - 8000 Aarhus C",
      { name: "Yusuf Al-Khatib", organisation: "Systematic A/S", note: "Søren Frichs Vej 39 - 8000 Aarhus C" },
    ],
    [
      "what lies round a town",
      "Nadia Benali\nFractional CFO\nGreater Copenhagen Area",
      { name: "Nadia Benali", title: "Fractional CFO", organisation: null, note: "Greater Copenhagen Area" },
    ],
    [
      "the sender of a mail",
      "Fra: Trine Bak Jensen <trbj@vejle.dk>\nSendt: 12. marts 2026 09:12\nVejle Kommune\nUdviklingskonsulent",
      { name: "Trine Bak Jensen", title: "Udviklingskonsulent", organisation: "Vejle Kommune" },
    ],
    [
      "somebody named behind a word for it, with more on the line",
      "Kontakt: Lone Birk, sekretær, Rotary Klub, lone@rotary.dk",
      { name: "Lone Birk", title: "sekretær", organisation: "Rotary Klub" },
    ],
    [
      "a French title over a department",
      "Hélène Garnier\nCheffe de projet\nMairie de Nantes - Direction de la Culture\nhelene.garnier@mairie-nantes.fr",
      { name: "Hélène Garnier", title: "Cheffe de projet" },
    ],
    [
      "the name behind a greeting",
      "Mvh. Ida Lund\nKonsulent, Lund Rådgivning\nida@lundraadgivning.dk",
      { name: "Ida Lund", title: "Konsulent", organisation: "Lund Rådgivning", note: "Mvh." },
    ],
    [
      "the name behind a greeting and a comma",
      "Best regards, Michael Okafor\nChief Data Officer\nHSBC Holdings plc",
      { name: "Michael Okafor", organisation: "HSBC Holdings plc", note: "Best regards," },
    ],
    [
      "a firm that begins as a greeting does",
      "Best Western Plus Hotel\nMichael Okafor\nManager",
      { name: "Michael Okafor", organisation: "Best Western Plus Hotel" },
    ],
    ["a firm of two letters", "VH Consulting\nIda Lund", { name: "Ida Lund", organisation: "VH Consulting" }],
    [
      "who wrote the mail that is answered",
      "Den 3. mar. 2026 kl. 10.12 skrev Jakob Lauritsen <jakob@lauritsenbyg.dk>:\nLauritsen Byg ApS\nTømrermester",
      {
        name: "Jakob Lauritsen",
        title: "Tømrermester",
        organisation: "Lauritsen Byg ApS",
        note: "Den 3. mar. 2026 kl. 10.12 skrev",
      },
    ],
    [
      "a sender whose name a mail program turned round",
      'From: "van Dijk, Roos" <r.vandijk@abn.example>\nRelatiebeheerder\nABN AMRO Bank N.V.',
      { name: "Roos van Dijk", title: "Relatiebeheerder", organisation: "ABN AMRO Bank N.V." },
    ],
    [
      "a French university",
      "Université de Lyon\nSous-directrice\nClaire-Marie Vidal",
      { name: "Claire-Marie Vidal", title: "Sous-directrice", organisation: "Université de Lyon" },
    ],
    [
      "a given name over two more names whose letters the address has",
      "Thomas\nBach Hansen\nKey Account Manager\nCarl Ras A/S\ntbh@carl-ras.dk",
      { name: "Thomas Bach Hansen", organisation: "Carl Ras A/S" },
    ],
    [
      "a firm of one word over a name",
      "Lyra\nMorten Bach\nCEO\nmb@lyra.ai",
      { name: "Morten Bach", organisation: "Lyra" },
    ],
    [
      "a French form of address",
      "Cabinet Moreau & Fils\nMe Isabelle Moreau\nAvocate",
      { name: "Isabelle Moreau", title: "Avocate", organisation: "Cabinet Moreau & Fils" },
    ],
    [
      "two titles with a stroke between",
      "Per-Olof Ahl\nStatistiker / Utredare\nStatistikmyndigheten SCB",
      { name: "Per-Olof Ahl", title: "Statistiker / Utredare", organisation: "Statistikmyndigheten SCB" },
    ],
  ])("reads %s", async (_, card, fields) => {
    expect(await readCardBlock(card, "DK")).toMatchObject(fields);
  });

  it("makes of nothing an empty draft", async () => {
    expect(await readCardBlock(" \n\u200b\n|", "DK")).toEqual(EMPTY);
  });

  it("loses no letter and no digit", async () => {
    const word = fc.stringMatching(/^[a-zæøåß]{5,9}$/u).filter((text) => !LABELS.has(text));
    const capital = word.map((text) => text.charAt(0).toUpperCase() + text.slice(1));
    const label = fc.constantFrom("Tlf. ", "Mobil: ", "E-mail: ", "www.", "CVR ", "Fax ", "v/ ", "Dr. ", "Titel: ");
    const known = fc.constantFrom(
      "20 30 40 50",
      "+45 2030",
      "8000",
      "24.12.2026",
      "mette@nordlys.dk",
      "nordlys.dk/om",
      "CFO",
      "A/S",
      "ApS",
      "Inc.",
      "MBA",
      "Vesterbrogade 12",
      "#finans",
      "hos",
      "og",
    );
    const sign = fc.constantFrom(
      " ",
      " ",
      " ",
      ", ",
      " - ",
      " | ",
      "; ",
      " @ ",
      " (",
      ") ",
      "\n",
      "\n",
      "\n\n",
      "\t",
      "•",
    );
    const text = fc.array(fc.tuple(fc.oneof(word, capital, label, known), sign), { maxLength: 14 });
    await fc.assert(
      fc.asyncProperty(text, fc.boolean(), async (parts, isLine) => {
        const card = parts.flat().join("");
        const draft = isLine ? await readCardLine(card, "DK") : await readCardBlock(card, "DK");
        const kept = squashed(
          [draft.name, draft.title, draft.organisation, draft.note, ...draft.emails, ...draft.urls, ...draft.tags]
            .concat(draft.phones.map(({ written }) => written))
            .join(" "),
        );
        const lost = (card.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter(
          (piece) => !LABELS.has(piece) && !kept.includes(piece),
        );
        expect(lost).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});

describe("a picture in a text", () => {
  it.each([
    ["Anna 😀 Berg, anna@b.dk", "Anna Berg"],
    ["Anna Berg 🇩🇰🎉, anna@b.dk", "Anna Berg"],
    ["👩🏽‍💻 Anna 👍🏽 Berg ❤️, anna@b.dk", "Anna Berg"],
    ["😀Anna Berg📧anna@b.dk", "Anna Berg"],
    ["Anna Berg 📞 +45 20 30 40 50 📧 anna@b.dk", "Anna Berg"],
  ])("is no part of the name, and no border in it: %s", async (text, name) => {
    for (const read of [readCardLine, readCardBlock]) {
      expect(await read(text, "DK")).toMatchObject({ name, emails: ["anna@b.dk"], title: null, organisation: null });
    }
  });
});
