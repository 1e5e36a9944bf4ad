import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ImportedPerson, ImportReading } from "../../../src/domain/imported.ts";
import { readVcards } from "../../../src/formats/vcard.ts";

/** One card of these lines. */
function card(lines: readonly string[], version = "3.0"): string {
  return ["BEGIN:VCARD", `VERSION:${version}`, ...lines, "END:VCARD", ""].join("\r\n");
}

function latin1(text: string): Uint8Array {
  return Buffer.from(text, "latin1");
}

/** The only person in a file. */
function only(input: Uint8Array | string): ImportedPerson {
  const { people } = readVcards(input);
  const [person, ...others] = people;
  if (person === undefined || others.length > 0) throw new Error(`${people.length} people, not one`);
  return person;
}

function valuesOf({ addresses }: ImportedPerson): readonly string[] {
  return addresses.map(({ kind, value, label }) => [kind, value, label ?? ""].join(" ").trim());
}

function furtherOf({ further }: ImportedPerson): readonly string[] {
  return (further ?? []).map(({ what, text }) => `${what}: ${text}`);
}

function warningsOf({ remarks }: ImportReading): readonly string[] {
  return (remarks ?? []).map(({ line, text }) => `${line}: ${text}`);
}

const METTE = [
  "N:Holm;Mette;;;",
  "FN:Mette Holm",
  "NICKNAME:Mette",
  "ORG:Nordlys A/S;Finance",
  "TITLE:CFO",
  "TEL;TYPE=WORK,VOICE:+45 20 30 40 50",
  "EMAIL;TYPE=INTERNET:mette@nordlys.dk",
  "URL:https://nordlys.dk",
  "BDAY:1980-05-04",
  "CATEGORIES:Board,Finance",
  "NOTE:Knows the\\nharbour\\, and\\; its boats",
  "UID:urn:uuid:6a9e",
];

describe("readVcards", () => {
  it("reads a card whole", () => {
    const { people, rejected, leftOut, remarks, format } = readVcards(card(METTE));
    expect({ rejected, leftOut, remarks, format }).toEqual({
      rejected: [],
      leftOut: [],
      remarks: [],
      format: "vCard 3.0",
    });
    expect(people).toEqual([
      {
        line: 1,
        name: "Mette Holm",
        nickname: "Mette",
        addresses: [
          { kind: "phone", value: "+45 20 30 40 50", label: "work" },
          { kind: "email", value: "mette@nordlys.dk", label: null },
          { kind: "url", value: "https://nordlys.dk", label: null },
        ],
        roles: [{ organisation: "Nordlys A/S", title: "CFO" }],
        birthday: "1980-05-04",
        metOn: null,
        note: "Knows the\nharbour, and; its boats",
        tags: ["board", "finance"],
        interactions: [],
        uid: "6a9e",
        further: [{ what: "department", text: "Finance" }],
      },
    ]);
  });

  it.each(["\r\n", "\n", "\r", "\r\r\n"])("reads it with lines ended by %j", (end) => {
    const text = card(METTE).replaceAll("\r\n", end);
    expect(readVcards(text)).toEqual(readVcards(card(METTE)));
  });

  it.each([
    ["UTF-8 with its mark", (text: string) => Buffer.from(`\uFEFF${text}`)],
    ["UTF-16LE with its mark", (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le")],
    ["UTF-16LE without", (text: string) => Buffer.from(text, "utf16le")],
    ["UTF-16BE with its mark", (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le").swap16()],
    ["UTF-16BE without", (text: string) => Buffer.from(text, "utf16le").swap16()],
  ])("reads %s", (_, encode) => {
    const text = card(["FN:Åse Ødegård", "NOTE:中文 and 😀"]);
    expect(only(encode(text))).toMatchObject({ name: "Åse Ødegård", note: "中文 and 😀" });
  });
});

describe("letters", () => {
  it.each<[string, readonly string[], string]>([
    [
      "a CHARSET of Windows-1252, with its quotation marks",
      ["FN;CHARSET=WINDOWS-1252:S\xf8ren \x93Bo\x94"],
      "Søren “Bo”",
    ],
    ["a CHARSET of ISO-8859-1", ["FN;CHARSET=ISO-8859-1:S\xf8ren"], "Søren"],
    ["a CHARSET of Windows-1251", ["FN;CHARSET=Windows-1251:\xc8\xe2\xe0\xed"], "Иван"],
    ["a CHARSET of Windows-1250", ["FN;CHARSET=windows-1250:Ji\xf8\xed"], "Jiří"],
    ["a CHARSET of Shift_JIS", ["FN;CHARSET=SHIFT_JIS:\x88\xc0\x93\xa1"], "安藤"],
    ["a backslash that is half a letter", ["FN;CHARSET=SHIFT_JIS:\x83\x5c\x83\x6a\x81\x5b"], "ソニー"],
    ["UTF-8 that calls itself Latin", ["FN;CHARSET=ISO-8859-1:S\xc3\xb8ren"], "Søren"],
    ["Latin that says nothing", ["FN:S\xf8ren K\xe6r"], "Søren Kær"],
    ["Japanese that says nothing", ["FN:\x83\x5c\x83\x6a\x81\x5b"], "ソニー"],
    ["Cyrillic that says nothing", ["FN:\xc8\xe2\xe0\xed \xcf\xe5\xf2\xf0\xee\xe2"], "Иван Петров"],
    ["quoted-printable of UTF-8", ["FN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:S=C3=B8ren"], "Søren"],
    ["quoted-printable of Latin", ["FN;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:S=F8ren"], "Søren"],
    ["quoted-printable that says nothing", ["FN;QUOTED-PRINTABLE:S=F8ren"], "Søren"],
    ["a soft break inside a letter", ["FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:S=C3=", "=B8ren"], "Søren"],
    ["a soft break inside an escape", ["FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:S==", "C3=B8ren"], "Søren"],
    ["two soft breaks, the last before nothing", ["FN;QUOTED-PRINTABLE;CHARSET=UTF-8:S=", "=C3=B8ren=", ""], "Søren"],
    ["an encoding nobody knows", ["FN;CHARSET=X-MAC:S\xf8ren"], "Søren"],
    ["what calls itself UTF-8 and is not", ["FN;CHARSET=UTF-8:S\xf8ren"], "Søren"],
    ["ISO-2022-JP, whose octets look like ASCII", ["FN;CHARSET=ISO-2022-JP:\x1b$B0BF#\x1b(B"], "安藤"],
    ["GBK", ["FN;CHARSET=GBK:\xcd\xf5"], "王"],
    ["a fold inside a letter", ["FN:S\xc3", " \xb8ren"], "Søren"],
    ["base64 of UTF-8", ["FN;CHARSET=UTF-8;ENCODING=BASE64:U8O4cmVu"], "Søren"],
    ["base64 of Latin, over two lines", ["FN;BASE64;CHARSET=ISO-8859-1:U/hy", " ZW4=", ""], "Søren"],
    ["text that calls itself base64 and is not", ["FN;ENCODING=b:Bo Bay Holm"], "Bo Bay Holm"],
  ])("reads %s", (_, lines, name) => {
    expect(only(latin1(card(lines, "2.1"))).name).toBe(name);
  });

  it("reads raw text of UTF-16 as it stands, and quoted octets by their CHARSET", () => {
    const text = card(["FN;CHARSET=ISO-8859-1:Søren", "NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:=F8l"], "2.1");
    expect(only(Buffer.from(`\uFEFF${text}`, "utf16le"))).toMatchObject({ name: "Søren", note: "øl" });
  });

  it("says where it guessed, and where letters are lost", () => {
    expect(warningsOf(readVcards(latin1(card(["FN:S\xf8ren"]))))).toEqual([
      "3: nothing says how FN is encoded; read as windows-1252",
    ]);
    const lost = readVcards(latin1(card(["FN;CHARSET=SHIFT_JIS:Bo \xa0\xff"])));
    expect(warningsOf(lost)).toEqual(["3: FN has letters that are not SHIFT_JIS; shown as \uFFFD"]);
    expect(lost.people[0]?.name).toContain("\uFFFD");
  });

  it("takes the encoding one line names for another that names none", () => {
    const text = card(["FN;CHARSET=WINDOWS-1251:\xc8\xe2\xe0\xed", "NOTE:\xe8"]);
    expect(only(latin1(text)).note).toBe("и");
  });
});

describe("lines", () => {
  it.each<[string, string, readonly string[], string]>([
    ["a fold in 3.0 without its blank", "3.0", ["FN:Mette Ho", " lm"], "Mette Holm"],
    ["a fold with a tab", "4.0", ["FN:Mette Ho", "\tlm"], "Mette Holm"],
    ["a fold in 2.1 at a word", "2.1", ["FN:Mette", " Holm"], "Mette Holm"],
    ["a fold after a blank line", "3.0", ["FN:Mette Ho", "", " lm"], "Mette Holm"],
    ["a long line broken without a blank", "3.0", [`FN:${"Mette ".repeat(12)}H`, "olm"], `${"Mette ".repeat(12)}Holm`],
    ["folded parameters", "3.0", ["FN;LANGUAGE=da;", " X-A=b:Mette Holm"], "Mette Holm"],
    ["a group", "3.0", ["item1.FN:Mette Holm"], "Mette Holm"],
    ["small letters", "3.0", ["fn:Mette Holm"], "Mette Holm"],
    ["a colon in quotation marks", "4.0", ['FN;X-A="a:b;c":Mette Holm'], "Mette Holm"],
    ["a quotation mark that is never closed", "4.0", ['FN;X-A="a:Mette Holm'], "Mette Holm"],
    ["blanks around it", "3.0", ["FN: Mette  Holm "], "Mette Holm"],
    ["escapes that need not be", "3.0", ['FN:Mette \\"M\\" Holm\\: CFO'], 'Mette "M" Holm: CFO'],
    ["a comment beside it", "2.1", ["FN:Mette Holm", "# a comment"], "Mette Holm"],
  ])("reads %s", (_, version, lines, name) => {
    expect(only(card(lines, version)).name).toBe(name.trim());
  });

  it("reads a card that was pasted with an indent", () => {
    const text = card(["FN:Mette Holm", "NOTE:long", "  text"]).replace(/^(?=.)/gm, "    ");
    expect(only(text)).toMatchObject({ name: "Mette Holm", note: "long text" });
  });

  it("takes a line that is no property as the rest of a note, and says so", () => {
    const reading = readVcards(card(["FN:Bo Bay", "NOTE:first", "second, with a comma"]));
    expect(reading.people[0]?.note).toBe("first\nsecond, with a comma");
    expect(warningsOf(reading)).toEqual(["5: no property; taken as the rest of NOTE"]);
  });

  it("does not let a soft break swallow the next property", () => {
    const reading = readVcards(card(["FN:Bo Bay", "NOTE;QUOTED-PRINTABLE:a=", "TEL;CELL:20304050"], "2.1"));
    expect(reading.people[0]).toMatchObject({ note: "a", addresses: [{ kind: "phone", value: "20304050" }] });
    expect(warningsOf(reading)).toEqual(["4: its last line says that it goes on, and it does not"]);
  });

  it.each([
    ["folded", ["PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ", " SkZJRg==", "TEL:20304050"]],
    ["not folded", ["PHOTO;BASE64:", "/9j/4AAQ", "SkZJRg==", "", "TEL:20304050"]],
    [
      "that does not say how it is encoded",
      [`PHOTO;TYPE=JPEG:${"/9j/4AAQ".repeat(9)}`, "SkZJ".repeat(18), "AA==", "TEL:20304050"],
    ],
    ["in an address of data", ["PHOTO:data:image/jpeg;base64,/9j/4AAQ", " SkZJRg==", "TEL:20304050"]],
    ["by its web address", ["PHOTO;VALUE=uri:https://nordlys.dk/m.jpg", "TEL:20304050"]],
  ])("leaves a photo out, %s, and counts it", (_, lines) => {
    const { people, leftOut, remarks } = readVcards(card(["FN:Bo Bay", ...lines]));
    expect(people[0]?.addresses).toHaveLength(1);
    expect(leftOut).toEqual([{ what: "photos", count: 1 }]);
    expect(remarks).toEqual([]);
  });
});

describe("cards", () => {
  it("reads several, each with its line", () => {
    const { people } = readVcards(`${card(["FN:Bo Bay"])}\r\n${card(["FN:Ida Ek"], "4.0")}`);
    expect(people.map(({ line, name }) => [line, name])).toEqual([
      [1, "Bo Bay"],
      [6, "Ida Ek"],
    ]);
  });

  it("parts cards of files that were joined without a line between, or with a mark", () => {
    const text = `${card(["FN:Bo Bay"]).trimEnd()}${card(["FN:Ida Ek"])}\uFEFF${card(["FN:Åse"])}`;
    const { people, remarks } = readVcards(Buffer.from(text));
    expect(people.map(({ name }) => name)).toEqual(["Bo Bay", "Ida Ek", "Åse"]);
    expect(remarks).toEqual([]);
  });

  it("keeps a card whose end is missing, and says so", () => {
    const text = "BEGIN:VCARD\nFN:Bo Bay\nBEGIN:VCARD\nFN:Ida Ek\nEND:VCARD\nBEGIN:VCARD\nFN:Åse";
    const reading = readVcards(text);
    expect(reading.people.map(({ name }) => name)).toEqual(["Bo Bay", "Ida Ek", "Åse"]);
    expect(warningsOf(reading)).toEqual([
      "1: another card begins before this one ends; what there is of it was taken",
      "6: the file ends before this card does; what there is of it was taken",
    ]);
  });

  it("counts the card of an agent, and keeps what comes after it", () => {
    const text = card(["FN:Bo Bay", "AGENT:", "BEGIN:VCARD", "FN:Ida Ek", "END:VCARD", "TEL:20304050"], "2.1");
    const { people, leftOut } = readVcards(text);
    expect(people.map(({ name, addresses }) => [name, addresses.length])).toEqual([["Bo Bay", 1]]);
    expect(leftOut).toContainEqual({ what: "cards inside a card", count: 1 });
  });

  it.each([
    ["an empty card", card([]), "an empty card"],
    ["a card that names nobody", card(["NOTE:x", "ADR:;;Vej 1;;;;"]), "no name and no address in it, only NOTE, ADR"],
    ["a file of something else", "id,name\n1,Bo", "no card begins in it: there is no BEGIN:VCARD"],
    ["an empty file", "", "no card begins in it: there is no BEGIN:VCARD"],
  ])("rejects %s with its reason", (_, text, reason) => {
    const { people, rejected } = readVcards(text);
    expect(people).toEqual([]);
    expect(rejected).toEqual([{ line: 1, reason }]);
  });

  it("passes over a calendar and what lies outside any card", () => {
    const text = `hello\nBEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\nEND:VEVENT\nEND:VCALENDAR\n${card(["FN:Bo Bay"])}`;
    const { people, leftOut } = readVcards(text);
    expect(people).toHaveLength(1);
    expect(leftOut).toEqual([{ what: "calendar entries and the like", count: 1 }]);
  });

  it("makes a group a tag of those it lists", () => {
    const reading = readVcards(
      card(["FN:Bo Bay", "UID:1"]) +
        card(["KIND:group", "FN:Sailing club", "MEMBER:urn:uuid:1", "MEMBER:urn:uuid:9"], "4.0"),
    );
    expect(reading.people.map(({ tags }) => tags)).toEqual([["sailing-club"]]);
    expect(warningsOf(reading)).toEqual(['6: 1 of the group "Sailing club" are not in this file']);
  });
});

describe("fields", () => {
  it.each<[string, readonly string[], string]>([
    ["the parts where there is no whole name", ["N:Holm;Mette;Marie;Dr.;PhD"], "Dr. Mette Marie Holm PhD"],
    ["lists within the parts", ["N:Holm;Mette;Marie,Ann;;"], "Mette Marie Ann Holm"],
    ["an empty name beside parts", ["FN:", "N:Holm;Mette;;;"], "Mette Holm"],
    ["the name that is preferred", ["FN;PREF=2:Holm", "FN;PREF=1:Mette Holm"], "Mette Holm"],
    ["a nickname where there is nothing else", ["NICKNAME:Bo"], "Bo"],
  ])("takes %s", (_, lines, name) => {
    expect(only(card(lines, "4.0")).name).toBe(name);
  });

  it("keeps the parts of a name where they say more than the name", () => {
    expect(furtherOf(only(card(["FN:Bo", "N:Bay;Bo;;Dr.;"])))).toEqual(["full name: Dr. Bo Bay"]);
    const several = ["FN:Bo Bay", "FN;PREF=1:Bo Bay Holm", "FN:Bo Bay", "NICKNAME:Bobo", "NICKNAME:B", "NICKNAME:Bobo"];
    expect(only(card(several))).toMatchObject({ name: "Bo Bay Holm", nickname: "Bobo" });
    expect(furtherOf(only(card(several)))).toEqual(["full name: Bo Bay", "nickname: B"]);
    expect(furtherOf(only(card(["FN:Dr. Bo Bay", "N:Bay;Bo;;Dr.;"])))).toEqual([]);
  });

  it("takes a list of nicknames for several, but for one with a comma in it", () => {
    const person = only(card(["FN:Bo Bay", "NICKNAME:Bobo,Bobby\\, the Great", "NICKNAME:Bobo"]));
    expect([person.nickname, furtherOf(person)]).toEqual(["Bobo", ["nickname: Bobby, the Great"]]);
  });

  it.each<[string, readonly string[]]>([
    ["TEL;TYPE=CELL:+45 20 30 40 50", ["phone +45 20 30 40 50 cell"]],
    ["TEL;CELL;VOICE;PREF:20304050", ["phone 20304050 cell"]],
    ['TEL;TYPE="work,fax":20304050', ["phone 20304050 work, fax"]],
    ["TEL;VALUE=uri;TYPE=home:tel:+1-418-656-9254;ext=102", ["phone +1-418-656-9254 ext. 102 home"]],
    ["EMAIL:mailto:Bo@Bay.dk", ["email Bo@Bay.dk"]],
    ["EMAIL:", []],
    ["TEL:ask Ida", []],
    ["X-SOCIALPROFILE;TYPE=linkedin:https://www.linkedin.com/in/bo", ["url https://www.linkedin.com/in/bo linkedin"]],
    ["URL:bay.dk", ["url bay.dk"]],
  ])("reads %s", (line, addresses) => {
    expect(valuesOf(only(card(["FN:Bo Bay", line])))).toEqual(addresses);
  });

  it.each<[readonly string[], readonly string[]]>([
    [
      ["EMAIL;PREF=2:b@bay.dk", "TEL:20304050", "EMAIL;PREF=1:a@bay.dk", "EMAIL:c@bay.dk"],
      ["a@bay.dk", "b@bay.dk", "20304050", "c@bay.dk"],
    ],
    [
      ["TEL;HOME:20304050", "TEL;CELL;PREF:20304051"],
      ["20304051", "20304050"],
    ],
    [
      ["EMAIL;type=INTERNET:a@bay.dk", "EMAIL;type=INTERNET;type=pref:b@bay.dk"],
      ["b@bay.dk", "a@bay.dk"],
    ],
  ])("puts what is preferred first: %j", (lines, values) => {
    expect(only(card(["FN:Bo Bay", ...lines])).addresses.map(({ value }) => value)).toEqual(values);
  });

  it("knows the label of a group, and none of the same twice", () => {
    const person = only(
      card([
        "FN:Bo Bay",
        "item1.TEL:20304050",
        "item1.X-ABLabel:Boat",
        "item2.URL:https://bay.dk",
        "item2.X-ABLabel:_$!<HomePage>!$_",
        "TEL:20 30 40 50",
        "EMAIL:bo@bay.dk",
        "EMAIL:Bo@bay.dk",
      ]),
    );
    expect(valuesOf(person)).toEqual(["phone 20304050 Boat", "url https://bay.dk HomePage", "email bo@bay.dk"]);
  });

  it.each<[readonly string[], readonly string[]]>([
    [["ORG:A;B", "TITLE:x"], ["A x"]],
    [
      ["TITLE:x", "TITLE:y", "ORG:A"],
      ["A x", "null y"],
    ],
    [
      ["ORG:A", "ORG:B", "TITLE:x", "TITLE:y"],
      ["A x", "B y"],
    ],
    [
      ["a.ORG:A", "b.ORG:B", "b.TITLE:y", "a.TITLE:x"],
      ["A x", "B y"],
    ],
    [["ORG:A\\; B", "ORG:"], ["A; B null"]],
    [["ORG:;;"], []],
  ])("pairs organisations and titles: %j", (lines, roles) => {
    const person = only(card(["FN:Bo Bay", ...lines]));
    expect(person.roles.map(({ organisation, title }) => `${organisation ?? "null"} ${title ?? "null"}`)).toEqual(
      roles,
    );
  });

  it.each<[string, string | null, readonly string[]]>([
    ["BDAY:1996-04-15", "1996-04-15", []],
    ["BDAY:19960415", "1996-04-15", []],
    ["BDAY:19960415T231000Z", "1996-04-15", []],
    ["BDAY:1996-04-15T00:00:00Z", "1996-04-15", []],
    ["BDAY;VALUE=date:1996-4-5", "1996-04-05", []],
    ["BDAY:15.04.1996", "1996-04-15", []],
    ["BDAY:--0415", "--04-15", []],
    ["BDAY:--04-15", "--04-15", []],
    ["BDAY:--0229", "--02-29", []],
    ["BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-15", "--04-15", []],
    ["BDAY:1604-02-29", "--02-29", []],
    ["BDAY:0000-04-15", "--04-15", []],
    ["BDAY:1996", null, ["born: 1996"]],
    ["BDAY:1996-04", null, ["born: 1996-04"]],
    ["BDAY:---15", null, ["born: ---15"]],
    ["BDAY;VALUE=text:circa 1800", null, ["born: circa 1800"]],
    ["BDAY:", null, []],
  ])("reads %s", (line, birthday, further) => {
    const reading = readVcards(card(["FN:Bo Bay", line], "4.0"));
    expect(reading.people[0]?.birthday).toBe(birthday);
    expect(reading.people.flatMap(furtherOf)).toEqual(further);
    expect(reading.remarks).toEqual([]);
  });

  it.each(["1996-02-30", "0000-00-00", "19961345"])("warns of the day %s, which does not exist", (text) => {
    const reading = readVcards(card(["FN:Bo Bay", `BDAY:${text}`]));
    expect(reading.people[0]?.birthday).toBeNull();
    expect(warningsOf(reading)).toEqual([`4: the birthday "${text}" does not exist; left out`]);
  });

  it("keeps what it has no field for in words, and counts the rest", () => {
    const { people, leftOut } = readVcards(
      card([
        "FN:Bo Bay",
        "ADR;TYPE=WORK:;3rd floor;Vej 1;Aarhus;;8000;Denmark",
        "ROLE:Skipper",
        "IMPP;X-SERVICE-TYPE=Jabber:xmpp:bo@bay.dk",
        "item1.X-ABDATE:2001-06-01",
        "item1.X-ABLabel:_$!<Anniversary>!$_",
        "X-EVOLUTION-SPOUSE:Ida",
        "X-SKYPE:bo.bay",
        "X-MS-OL-DESIGN:1",
        "PRODID:-//x",
      ]),
    );
    expect(people.flatMap(furtherOf)).toEqual([
      "address (work): 3rd floor, Vej 1, Aarhus, 8000, Denmark",
      "role: Skipper",
      "chat: xmpp:bo@bay.dk",
      "date (Anniversary): 2001-06-01",
      "spouse: Ida",
      "chat (Skype): bo.bay",
    ]);
    expect(leftOut).toEqual([{ what: "X-MS-OL-DESIGN", count: 1 }]);
  });
});

describe("whatever is in it", () => {
  it("never throws, and tells of every card that begins", () => {
    const piece = fc.constantFrom(
      "BEGIN:VCARD\r\n",
      "END:VCARD\r\n",
      "VERSION:2.1\n",
      "FN:Bo\n",
      "N:;;",
      "TEL:1\r",
      "=\r\n",
      " ",
      "\n",
      ";",
      ":",
      '"',
      "\\",
      "NOTE;ENCODING=QUOTED-PRINTABLE:",
      "PHOTO;BASE64:\nAAAA\n",
      "item1.",
      "\xff",
      "\0",
      "BDAY:",
      "CHARSET=x;",
      "AGENT:\n",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 40 }), (pieces) => {
        const reading = readVcards(latin1(pieces.join("")));
        expect(reading.people.length + reading.rejected.length + reading.leftOut.length).toBeGreaterThan(0);
      }),
      { numRuns: 5000 },
    );
  });

  it("reads what is far too much of anything", () => {
    const phones = Array.from({ length: 5_000 }, (_, at) => `TEL:+45 ${20_000_000 + at}\n`).join("");
    const nested = `${"BEGIN:VCARD\nFN:Deep\n".repeat(10_000)}${"END:VCARD\n".repeat(10_000)}`;
    const folded = `NOTE:${"x".repeat(70)}${`\n ${"y".repeat(70)}`.repeat(14_000)}\n`;
    const photo = `PHOTO;ENCODING=b:${"QUJD".repeat(5_000_000)}\n`;
    const read = (lines: string) => readVcards(Buffer.from(`BEGIN:VCARD\nFN:Bo Bay\n${lines}END:VCARD\n`));
    expect(read(phones).people[0]?.addresses).toHaveLength(5_000);
    expect(read(folded).people[0]?.note).toHaveLength(70 + 14_000 * 70);
    expect(read(photo)).toMatchObject({ people: [{ name: "Bo Bay" }], leftOut: [{ count: 1 }] });
    expect(readVcards(Buffer.from(nested)).people.length).toBeGreaterThan(0);
  });

  it("never takes half a card without a word", () => {
    const whole = card(METTE);
    for (let length = 0; length < whole.length - "END:VCARD\r\n".length; length++) {
      const { people, remarks } = readVcards(whole.slice(0, length));
      expect(people.length === 0 || (remarks ?? []).length > 0).toBe(true);
    }
  });
});
