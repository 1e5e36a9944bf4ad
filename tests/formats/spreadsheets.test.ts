import { describe, expect, it } from "vitest";
import { columnsUnder } from "../../src/formats/csv/headings.ts";
import { only, read } from "../support/imports.ts";

describe("address books", () => {
  it("Outlook's, with Danish headings: Titel is no title, and what net has no field for stands in the note", async () => {
    const person = await only(
      "Titel;Fornavn;Mellemnavn;Efternavn;Suffiks;Firma;Afdeling;Stilling;Gade (arbejde);By (arbejde);Telefon (arbejde);Mobiltelefon;Fax (arbejde);E-mailadresse;Fødselsdag;Ægtefælle;Kategorier;Noter\n" +
        "Dr.;Mette;Marie;Holm;;Nordlys A/S;Salg;Direktør;Havnegade 1;Odense;66 12 34 56;+45 20 30 40 50;66 12 34 57;mette@nordlys.dk;04-05-1980;Bo;Kunder;Kender alle\n",
    );
    expect(person).toMatchObject({
      name: "Mette Marie Holm",
      roles: [{ organisation: "Nordlys A/S", title: "Direktør" }],
      addresses: [
        { kind: "email", value: "mette@nordlys.dk" },
        { kind: "phone", value: "66 12 34 56" },
        { kind: "phone", value: "+45 20 30 40 50" },
      ],
      birthday: "1980-05-04",
      tags: ["kunder"],
    });
    for (const line of [
      "Kender alle",
      "Form of address: Dr.",
      "Afdeling: Salg",
      "Work address: Havnegade 1, Odense",
      "Fax (arbejde): 66 12 34 57",
      "Ægtefælle: Bo",
    ]) {
      expect(person.note?.split("\n")).toContain(line);
    }
  });

  it("Outlook's, with its words for nothing left out, and whoever has no name called by their nickname", async () => {
    const { people } = await read(
      "First Name,Last Name,Nickname,E-mail Address,E-mail Type,Anniversary,Gender,Mobile Phone\n" +
        "Ada,Byron,Countess,ada@x.example,SMTP,0/0/00,Unspecified,\n,,Bedstemor,,,0/0/00,Unspecified,20304050\n",
    );
    expect(people).toMatchObject([
      { name: "Ada Byron", nickname: "Countess", note: null },
      { name: "Bedstemor", nickname: null, note: null },
    ]);
  });

  it("turn whole names that are written with the surname first, and say so", async () => {
    const { people, remarks } = await read(
      "Name;Email\nHolm, Mette;\nvan der Berg, Jan;\nXu, Li;\nBo Dam;\nDam, Eva, PhD;\nFriis, CPA;\n",
    );
    expect(people.map(({ name }) => name)).toEqual([
      "Mette Holm",
      "Jan van der Berg",
      "Li Xu",
      "Bo Dam",
      "Dam, Eva, PhD",
      "Friis, CPA",
    ]);
    expect(remarks).toEqual([
      { line: 2, text: "Holm, Mette is read as Mette Holm: the surname stands first in this list" },
    ]);
  });

  it.each(["Mette Holm, PhD", "Mette Holm, Director", "Nordlys, Odense", "Lars, Peter", "Holm, Mette, Nordlys"])(
    "leave any other comma in a whole name: %s",
    async (name) => {
      expect(await only(`Name;Email\n${name};x@x.example\n`)).toMatchObject({ name });
    },
  );

  it("part tags by their hashes", async () => {
    expect((await only("Name,Tags\nAda,#a #b c\n")).tags).toEqual(["a", "b-c"]);
  });

  it("keep who introduced somebody, and take it for no town", async () => {
    expect(await only("Name,Introduced by,By\nAda,Bo Dam,Odense\n")).toMatchObject({
      note: "Address: Odense\nIntroduced by: Bo Dam",
    });
    expect(columnsUnder(["Name", "Verified by", "By"]).map(({ field }) => field)).toEqual(["name", "postal"]);
  });

  it("Google's, with two places of work in a cell, each with its own title", async () => {
    const person = await only(
      "Name,Given Name,Organization 1 - Name,Organization 1 - Title,Organization 1 - Type\n" +
        "Ada Byron,Ada,Analytical ::: Difference Ltd,Founder ::: Chair ::: Fellow,\n",
    );
    expect(person.roles).toEqual([
      { organisation: "Analytical", title: "Founder" },
      { organisation: "Difference Ltd", title: "Chair" },
      { organisation: null, title: "Fellow" },
    ]);
  });

  it.each([
    ["Name,Name,Email\nAda Byron,Countess Lovelace,a@x.dk\n", "Name: Countess Lovelace"],
    ["Name,Name\nAda Byron,Ada Byron\n", null],
    ["Name,Nickname,Nickname\nAda Byron,Ada,Addy\n", "Nickname: Addy"],
    ["Name,Birthday,Birth date\nAda Byron,1980-05-04,1980-05-05\n", "Birth date: 1980-05-05"],
    ["Name,Met on,Met on\nAda Byron,2024-05-04,2024-05-05\n", "Met on: 2024-05-05"],
    ["Name,First name,Last name\nAda Byron,Ada,Byron\n", null],
    ["Name,First name,Last name\nByron (Acme),Ada,Byron\n", "First name: Ada"],
    ["Name,Name Prefix,Name Suffix\nAda Byron,Dr.,PhD\n", "Form of address: Dr.\nBehind the name: PhD"],
    ["Name,Given Name,Family Name,Name Prefix\nDr. Ada Byron,Ada,Byron,Dr.\n", null],
    ["Name,Given Name,Family Name\n王伟,伟,王\n", null],
  ])("what a second column says of what there is one of stands in the note: %j", async (text, note) => {
    expect(await only(text)).toMatchObject({ note });
  });

  it("Thunderbird's, with a birthday in three columns", async () => {
    const text =
      "First Name\tLast Name\tDisplay Name\tPrimary Email\tBirth Year\tBirth Month\tBirth Day\nAda\tByron\tAda Byron\tada@x.example\t1980\t5\t4\n";
    expect(await only(text)).toMatchObject({ name: "Ada Byron", birthday: "1980-05-04" });
    expect((await read(text)).format).toBe("Thunderbird address book");
  });

  it("Google's: the main address first, groups of its own left out", async () => {
    const person = await only(
      "First Name,Last Name,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Birthday\n" +
        'Ada,Byron,* myContacts ::: Friends,Home,a@x.example ::: b@x.example,* Work,c@x.example,Work Fax,12345678," --05-17"\n',
    );
    expect(person.addresses.map(({ value }) => value)).toEqual(["c@x.example", "a@x.example", "b@x.example"]);
    expect(person).toMatchObject({ tags: ["friends"], birthday: "--05-17", note: "Phone (Work Fax): 12345678" });
  });

  it("Google's: somebody's own word for an address is kept", async () => {
    const person = await only(
      "Name,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value\n" +
        "Ada,* Work,a@x.example,Sekretær Lone,20304050,Mobil,20304051\n",
    );
    expect(person.addresses.map(({ value }) => value)).toEqual(["a@x.example", "20304050", "20304051"]);
    expect(person.note).toBe("Phone (Sekretær Lone): 20304050");
  });

  it("of any heading, told what each column holds; by number where there is no heading", async () => {
    const mapping = new Map([
      ["hvem", "name"],
      ["sted", "organisation"],
    ] as const);
    expect(await only("Hvem;Sted;Diverse\nMette;Nordlys;x\n", { mapping })).toMatchObject({
      name: "Mette",
      roles: [{ organisation: "Nordlys" }],
    });
    const numbers = new Map([
      ["1", "name"],
      ["2", "email"],
    ] as const);
    expect(
      (await read("Mette,m@x.example\nBo,b@x.example\n", { mapping: numbers })).people.map(({ name }) => name),
    ).toEqual(["Mette", "Bo"]);
  });

  it("make no person of an organisation, where the owner said of no column that it holds a name", async () => {
    for (const mapping of [new Map([["hvem", "skip"]] as const), new Map([["firma", "organisation"]] as const)]) {
      await expect(read("Hvem;Firma\nMette;Nordlys\n", { mapping })).rejects.toMatchObject({
        message: "no column is said to hold a name",
        hint: "--map Hvem=name",
      });
    }
  });

  it.each([
    ...["Kommentar", "Comments", "Bemærkning", "Note", "Remarks"],
    ...["Kommentare", "Notiz", "Remarques", "Commentaires", "Observations", "Opmerkingen", "Observaciones", "Commenti"],
  ])("%s is a note", async (heading) => {
    expect(await only(`Navn;${heading}\nMette;god snak\n`)).toMatchObject({ note: "god snak" });
  });

  it.each([
    "First Name,Last Name,Company,Met on",
    "Fornavn,Efternavn,Firma,Mødt den",
    "Fornavn,Efternavn,Firma,Mødtes",
    "Vorname,Nachname,Firma,Kennengelernt am",
    "Prénom,Nom,Société,Rencontré le",
    "Förnamn,Efternamn,Företag,Träffades",
  ])("a day under the owner's own word is no American one, whoever else writes such lists: %s", async (heading) => {
    const list = `${heading}\nAda,Byron,Nordlys,3/4/2025\n`;
    expect(await read(list)).toMatchObject({ format: "CSV", people: [{ metOn: "2025-04-03" }] });
    expect(await only(list, { dateOrder: "mdy" })).toMatchObject({ metOn: "2025-03-04" });
  });

  it.each(["Last contacted", "Last contact", "Sidst kontaktet", "Letzter Kontakt", "Dernier contact"])(
    "%s is not the day of having met; it is kept, with its heading",
    async (heading) => {
      const list = `First Name,Last Name,Company,Email,${heading}\nAda,Byron,Nordlys,a@x.example,2025-04-03\n`;
      expect(await only(list)).toMatchObject({ metOn: null, note: `${heading}: 2025-04-03` });
    },
  );

  it("a column of days that nobody knows is LinkedIn's only in a list of what LinkedIn writes", async () => {
    const list = "Fornavn,Efternavn,Firma,Mobil,Oprettet\nAda,Byron,Nordlys,20304050,2025-04-03\n";
    expect(await read(list)).toMatchObject({
      format: "CSV",
      people: [{ metOn: null }],
      leftOut: [{ what: 'column "Oprettet"', count: 1 }],
    });
  });

  it.each(["Mødt hvor", "Hvor mødt", "Met at", "Where we met"])("%s is kept, with its heading", async (heading) => {
    expect(await only(`Navn;${heading}\nMette;Messe\n`)).toMatchObject({ note: `${heading}: Messe`, metOn: null });
  });

  it("ask what to do about columns nobody knows", async () => {
    await expect(read("Hvem;Sted\nMette;Nordlys\n")).rejects.toMatchObject({
      kind: "usage",
      headings: ["Hvem", "Sted"],
      samples: ["Mette", "Nordlys"],
      hint: "--map Hvem=name,Sted=email",
    });
  });

  it("ask for the name where it stands under a heading nobody knows", async () => {
    await expect(read("Hvem;Firma;Mail;Antal\nMette;Nordlys;m@x.dk;3\n")).rejects.toMatchObject({
      kind: "usage",
      headings: ["Hvem"],
      hint: "--map Hvem=name",
    });
    expect(await only("Email;Phone;Antal\nm@x.example;;3\n")).toMatchObject({ name: null });
  });

  it("undo what keeps a spreadsheet from reckoning, and nothing else", async () => {
    const person = await only(`Name,Phone,Notes\n'=1+1,'+45 20 30 40 50,'tis so\n`);
    expect(person).toMatchObject({ name: "=1+1", addresses: [{ value: "+45 20 30 40 50" }], note: "'tis so" });
  });

  it("know several columns of one heading by their numbers, and keep a title with its own organisation", async () => {
    const person = await only(
      "Name,Email,Email 2,Organisation,Title,Organisation 2,Title 2\nAda,a@x.example,b@x.example,,Analyst,Engines,\n",
    );
    expect(person).toMatchObject({
      addresses: [{ value: "a@x.example" }, { value: "b@x.example" }],
      roles: [
        { organisation: null, title: "Analyst" },
        { organisation: "Engines", title: null },
      ],
    });
  });

  it("shift nothing where a row is too wide, and say so", async () => {
    const { people, remarks } = await read("Name,Email\nAda,a@x.example,more\n");
    expect(people).toMatchObject([{ name: "Ada", note: "Beyond the last column: more" }]);
    expect(remarks).toEqual([{ line: 2, text: "has 3 cells under 2 headings; the rest went into the note" }]);
  });

  it("say how a day was read that can be read two ways, unless another in the column tells", async () => {
    const list = (...days: string[]): string => `Name,Birthday\n${days.map((day) => `Ada,${day}`).join("\n")}\n`;
    expect((await read(list("3/4/1980"))).remarks).toEqual([
      { line: 2, text: "3/4/1980 is read as 1980-04-03: the day stands first in this list" },
    ]);
    expect((await read(list("3/4-1980"), { dateOrder: "mdy" })).remarks ?? []).toEqual([]); // nobody else writes it so
    const told = await read(list("3/4/1980", "3/14/1980"));
    expect(told.people.map(({ birthday }) => birthday)).toEqual(["1980-03-04", "1980-03-14"]);
    expect(told.remarks).toEqual([]);
  });

  it("read net's own list as a spreadsheet has written its days anew", async () => {
    const list = (...rows: string[]): string =>
      `name,birthday,standing,tier,every days,met on,last contact,note\n${rows.join("\n")}\n`;
    const told = await read(list("Ada,5/4/1980,filed,,,5/14/2024,,", "Bo,1980,filed,,,spring,,tall"));
    expect(told.people).toMatchObject([
      { birthday: "1980-05-04", metOn: "2024-05-14", note: null },
      { birthday: null, metOn: null, note: "tall\nbirthday: 1980\nmet on: spring" },
    ]);
    expect(told.remarks).toEqual([]);
    expect((await read(list("Ada,5/4/1980,filed,,,,,"), { dateOrder: "mdy" })).remarks).toEqual([
      { line: 2, text: "5/4/1980 is read as 1980-05-04: the month stands first in this list" },
    ]);
  });

  it.each([
    ["4/5/28", "1928-05-04"],
    ["4/5/26", "2026-05-04"],
    ["5/5/26", "1926-05-05"],
    ["29-02-28", "1928-02-29"],
    ["4. May 27", "1927-05-04"],
    ["4/5/80", "1980-05-04"],
    ["4/5/2028", "2028-05-04"],
    ["4/5", "--05-04"],
    ["12/25", "--12-25"],
    ["12.25.1980", "1980-12-25"],
    ["25/12/1980", "1980-12-25"],
    ["4/5-1980", "1980-05-04"],
    ["d. 4/5-80", "1980-05-04"],
    ["1980-5-4", "1980-05-04"],
    ["søndag den 4. maj 1980", "1980-05-04"],
    ["mardi 1 avril 1980", "1980-04-01"],
    ["maandag 5 mei 1980", "1980-05-05"],
    ["Sonntag, 4. Mai 1980", "1980-05-04"],
    ["Sunday, May 4, 1980", "1980-05-04"],
    ["So 04.05.1980", "1980-05-04"],
    ["May 4", "--05-04"],
  ])("take nobody to be born after today: %s", async (written, birthday) => {
    expect(await only(`Name,Birthday\nAda,"${written}"\n`)).toMatchObject({ birthday });
  });

  it.each([
    ["1980,5,4", "1980-05-04", null],
    [",5,4", "--05-04", null],
    ["1980,May,4", "1980-05-04", null],
    [",maj,4", "--05-04", null],
    ["1980,2,31", null, "Birth Day: 31\nBirth Month: 2\nBirth Year: 1980"],
    ["1980,,", null, "Birth Year: 1980"],
    ["0,0,0", null, null],
  ])("read a birthday in parts, %s, and lose none of what is no day", async (parts, birthday, note) => {
    const text = `Name,Birth Year,Birth Month,Birth Day,Birthday\nAda,${parts}`;
    expect(await only(`${text},\n`)).toMatchObject({ birthday, note });
    expect(await only(`${text},1980-05-04\n`)).toMatchObject({ birthday: birthday ?? "1980-05-04", note: null });
  });

  it.each([
    "Name,Birthday\nAda,2028-05-04\n",
    "Name,Birth Year,Birth Month,Birth Day\nAda,2028,5,4\n",
    "BEGIN:VCARD\nFN:Ada\nBDAY:20280504\nEND:VCARD\n",
    "name,birthday,standing,tier,every days,met on,last contact,note\nAda,2028-05-04,,,,,,\n",
  ])("keep a whole day to come as it stands, and say so: %j", async (text) => {
    const { people, remarks } = await read(text);
    const told = { line: people[0]?.line, text: "nobody was born on 2028-05-04 yet; it is kept as it stands" };
    expect(people).toMatchObject([{ birthday: "2028-05-04" }]);
    expect(remarks).toContainEqual(told);
  });

  it.each([
    "Name,Met on,Notes\nAda,2027-05-04,tall\n",
    "First Name,Last Name,Company,Position,Connected On,Notes\nAda,,,,04 May 2027,tall\n",
    "BEGIN:VCARD\nFN:Ada\nNOTE:tall\nX-NET-MET-ON:2027-05-04\nEND:VCARD\n",
    "name,birthday,standing,tier,every days,met on,last contact,note\nAda,,,,,2027-05-04,,tall\n",
  ])("put a day on which nobody can have been met yet into the note, and say so: %j", async (text) => {
    const { people, remarks } = await read(text);
    const told = { line: people[0]?.line, text: "you cannot have met on 2027-05-04 yet; the day went into the note" };
    expect(people).toMatchObject([{ metOn: null, note: "tall\nMet on: 2027-05-04" }]);
    expect(remarks).toContainEqual(told);
    expect((await read(text.replace("2027", "2026"))).remarks ?? []).toEqual([]);
  });

  it("say of a birthday the day that is kept", async () => {
    expect((await read("Name,Birthday\nAda,3/4/28\n")).remarks).toEqual([
      { line: 2, text: "3/4/28 is read as 1928-04-03: the day stands first in this list" },
    ]);
  });

  it("read a day that a spreadsheet counted, and say so", async () => {
    const { people, remarks } = await read("Name,Birthday,Met on\nAda,29345,45678.5\nBo,1066,123456\n");
    expect(people).toMatchObject([
      { birthday: "1980-05-04", metOn: "2025-01-21", note: null },
      { birthday: null, metOn: null, note: "Birthday: 1066\nMet on: 123456" },
    ]);
    expect(remarks).toEqual([
      { line: 2, text: "29345 is read as 1980-05-04: a spreadsheet counts days from the end of 1899" },
    ]);
  });

  it.each([
    ["20304050 / 31323334", ["20304050", "31323334"]],
    ["+45 20 30 40 50, +45 31 32 33 34", ["+45 20 30 40 50", "+45 31 32 33 34"]],
    ["030 / 12345678", ["030 / 12345678"]],
    ["+49 (0)711 / 78 12 34 56", ["+49 (0)711 / 78 12 34 56"]],
    ["33 12 34 56, lok. 12", ["33 12 34 56, lok. 12"]],
    ["tel:+4520304050", ["+4520304050"]],
    ['"M: 20 30 40 50\nTlf.: 33 14 15 16"', ["20 30 40 50", "33 14 15 16"]],
    ["Mobil: 20304050; Direct: 33141516", ["20304050", "33141516"]],
    ["Sommerhus: 20304050", ["Sommerhus: 20304050"]], // somebody's own word
    ["Fax: 33141517", ["Fax: 33141517"]],
    ["4520304050.0", ["4520304050"]], // a column of numbers with gaps, as programs of statistics write it
    ['"4520304050,0"', ["4520304050"]],
    ["030.1234567.0", ["030.1234567.0"]],
  ])("find the numbers of one cell: %s", async (cell, numbers) => {
    const { addresses } = await only(`Name;Phone\nAda;${cell.includes(";") ? `"${cell}"` : cell}\n`);
    expect(addresses.map(({ value }) => value)).toEqual(numbers);
  });

  it("take no number that a spreadsheet has shortened for one: others would have the same", async () => {
    const { people, remarks } = await read("Navn;Mobil\nAda;4,477E+11\nBo;4,477E+11\n");
    expect(people).toMatchObject([
      { addresses: [], note: "Mobil: 4,477E+11" },
      { addresses: [], note: "Mobil: 4,477E+11" },
    ]);
    expect(remarks?.map(({ text }) => text)).toEqual([
      "4,477E+11 is a number that a spreadsheet has shortened; it went into the note (where the list comes from, make its column text and save it anew)",
    ]);
  });

  it("leave out columns that say nothing of a person, and count them", async () => {
    const { leftOut } = await read("Name,Email,Lead Status,Shoe size\nAda,a@x.example,NEW,38\n");
    expect(leftOut).toEqual([
      { what: 'column "Lead Status"', count: 1 },
      { what: 'column "Shoe size"', count: 1 },
    ]);
  });
});

describe("headings", () => {
  it.each([
    [
      ["Nom", "Prénom"],
      ["family", "given"],
    ],
    [
      ["Nom", "E-mail"],
      ["name", "email"],
    ],
    [
      ["Nome", "Cognome"],
      ["given", "family"],
    ],
    [
      ["Title", "Job Title"],
      ["prefix", "title"],
    ],
    [
      ["Name", "Title"],
      ["name", "title"],
    ],
    [
      ["First", "Last", "Employer", "Web"],
      ["given", "family", "organisation", "url"],
    ],
    [
      ["Fulde navn", "Arbejdsgiver", "Rolle", "Født den", "Dato mødt", "Gruppe", "Emneord"],
      ["name", "organisation", "title", "birthday", "met", "tags", "tags"],
    ],
    [
      ["Vorname", "Nachname", "Arbeitgeber", "Rolle", "Geboren am", "Getroffen am", "Schlagwörter"],
      ["given", "family", "organisation", "title", "birthday", "met", "tags"],
    ],
    [
      ["Prénom", "Nom", "Employeur", "Courriel", "Né le", "Date de rencontre", "Étiquettes", "Site internet"],
      ["given", "family", "organisation", "email", "birthday", "met", "tags", "url"],
    ],
    [
      ["Naam", "Organisatie", "Mobiel", "Notities", "Ontmoet op", "Plaats"],
      ["name", "organisation", "phone", "note", "met", "postal"],
    ],
    [
      ["Geburtstag", "Geburtsmonat"],
      ["birth-day", "birth-month"],
    ],
    [
      ["Name", "Geburtstag"],
      ["name", "birthday"],
    ],
    [
      ["E-mail Address", "Home Address"],
      ["email", "postal"],
    ],
    [
      ["E-post", "Home Postal Code", "Adresse postale"],
      ["email", "postal", "postal"],
    ],
    [
      ["E-mail Address", "E-mail Type", "E-mail-type"],
      ["email", "skip", "skip"],
    ],
  ])("%j mean %j", (cells, fields) => {
    expect(columnsUnder(cells).map(({ field }) => field)).toEqual(fields);
  });
});
