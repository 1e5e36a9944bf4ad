import { describe, expect, it } from "vitest";
import { only, READING, read } from "../support/imports.ts";

describe("what a text is written in", () => {
  const list = "Fornavn;Efternavn;Firma\nSøren;Ødegård;Blåbær & Æbler ApS\nÅse;Nygård;Kjær\n";
  it.each([
    ["UTF-8", Buffer.from(list)],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${list}`)],
    ["UTF-16 with a mark", Buffer.from(`\ufeff${list}`, "utf16le")],
    ["UTF-16 without one", Buffer.from(list, "utf16le")],
    ["UTF-16, the other end first", Buffer.from(`\ufeff${list}`, "utf16le").swap16()],
    ["windows-1252", Buffer.from(list, "latin1")],
  ])("%s", async (_, bytes) => {
    expect((await read(bytes)).people).toMatchObject([
      { name: "Søren Ødegård", roles: [{ organisation: "Blåbær & Æbler ApS", title: null }] },
      { name: "Åse Nygård" },
    ]);
  });

  it.each([
    ["windows-1252, with its own signs", [0x80, 0x92, 0x9c], "€’œ"],
    ["windows-1250", [0xb3, 0xf3, 0x64, 0x9f], "łódź"],
    ["windows-1254", [0x79, 0xfd, 0x6c, 0x64, 0xfd, 0x7a, 0xfe, 0xf0], "yıldızşğ"],
    ["windows-1251", [0xc8, 0xe2, 0xe0, 0xed, 0xee, 0xe2, 0xe0], "Иванова"],
    ["windows-1253", [0xc3, 0xe9, 0xdc, 0xed, 0xed, 0xe7, 0xf2], "Γιάννης"],
    ["Shift_JIS", [0x8e, 0x52, 0x93, 0x63, 0x91, 0xbe, 0x98, 0x59], "山田太郎"],
  ])("%s", async (_, letters, name) => {
    const bytes = Buffer.concat([Buffer.from("Name,Email\nA"), Buffer.from(letters), Buffer.from(",a@b.dk\n")]);
    expect((await only(bytes)).name).toBe(`A${name}`);
  });
});

describe("letters that are broken", () => {
  const rows = Array.from({ length: 9 }, (_, at) => `Søren Kjær ${at},s${at}@x.dk,Æbler`).join("\n");
  const list = (mark: string): Buffer =>
    Buffer.concat([
      Buffer.from(`${mark}Name,Email,Company\n${rows}\nÅse,a@x.dk,Cut within `),
      Buffer.from([0xc3]),
      Buffer.from("\n"),
    ]);

  it.each([
    ["by themselves", list(""), READING.encoding],
    ["behind a mark", list("\ufeff"), READING.encoding],
    ["and asked for as UTF-8", list(""), "utf-8" as const],
  ])("spoil no others: %s", async (_, bytes, encoding) => {
    const { people, remarks } = await read(bytes, { encoding });
    expect(people.map(({ name }) => name)).toEqual([...rows.split("\n").map((row) => row.split(",")[0]), "Åse"]);
    expect(people[9]).toMatchObject({ roles: [{ organisation: "Cut within \ufffd" }] });
    expect(remarks).toEqual([{ line: 11, text: "\ufffd stands for a letter that cannot be read" }]);
  });

  it("of another encoding are still told from UTF-8, and the plan says what they are read as", async () => {
    const { people, remarks } = await read(Buffer.from("Name,Email\nSøren Ødegård,s@x.dk\nÃ¦ Holm,h@x.dk\n", "latin1"));
    expect(people).toMatchObject([{ name: "Søren Ødegård" }, {}]);
    expect(remarks).toEqual([
      { line: null, text: "it is not UTF-8; read as windows-1252 (if wrong: --encoding NAME)" },
    ]);
  });

  it("are named where they were lost before", async () => {
    const { remarks } = await read("Name,Email\nS\ufffdren Holm,s@x.dk\n");
    expect(remarks).toEqual([{ line: 2, text: "\ufffd stands for a letter that cannot be read" }]);
  });
});
