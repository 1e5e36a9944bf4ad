import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMecard } from "../../src/formats/mecard.ts";

const addressesOf = (text: string) => readMecard(text)?.addresses.map(({ kind, value }) => `${kind} ${value}`);

describe("readMecard", () => {
  it.each([
    [
      "MECARD:N:Sean Owen;TEL:+12125658770;EMAIL:srowen@google.com;;",
      "Sean Owen",
      ["phone +12125658770", "email srowen@google.com"],
    ],
    ["MECARD:N:Google 411,;TEL:18665881077;;", "Google 411", ["phone 18665881077"]],
    ["mecard:n:Ågård,Bjørn;url:https\\://x.dk/a;", "Bjørn Ågård", ["url https://x.dk/a"]],
    ["MECARD:N:Holm\\, Jr.,Mette;TEL:1\\;2;", "Mette Holm, Jr.", ["phone 1;2"]],
    ["MECARD:TEL:20304050", null, ["phone 20304050"]],
    [" MECARD:NICKNAME:Bo;", "Bo", []],
  ])("reads %j", (text, name, addresses) => {
    expect(readMecard(text)?.name).toBe(name);
    expect(addressesOf(text)).toEqual(addresses);
  });

  it("takes every field from its place", () => {
    const text =
      "MECARD:N:Holm,Mette;NICKNAME:Mette;TEL:1;TEL-AV:2;EMAIL:a@b.dk;NOTE:one\\;two;BDAY:19800504;ADR:,,Vej 1,Odense,,5000,DK;URL:x.dk;ORG:Nordlys;TITLE:CFO;;";
    expect(readMecard(text)).toEqual({
      line: 1,
      name: "Mette Holm",
      nickname: "Mette",
      addresses: [
        { kind: "phone", value: "1" },
        { kind: "phone", value: "2" },
        { kind: "email", value: "a@b.dk" },
        { kind: "url", value: "x.dk" },
      ],
      roles: [{ organisation: "Nordlys", title: "CFO" }],
      birthday: "1980-05-04",
      metOn: null,
      note: "one;two",
      tags: [],
      interactions: [],
      uid: null,
      further: [{ what: "address", text: "Vej 1, Odense, 5000, DK" }],
    });
  });

  it.each(["", "MECARD", "MECARD:", "MECARD:;;;", "MECARD:N:;TEL:;;", "BEGIN:VCARD", "MECARD:SOUND:x;"])(
    "makes nobody of %j",
    (text) => {
      expect(readMecard(text)).toBeNull();
    },
  );

  it("leaves out a birthday that does not exist", () => {
    expect(readMecard("MECARD:N:Bo;BDAY:19800231;")?.birthday).toBeNull();
  });

  it("gives back any name and number that were written into one", () => {
    const escaped = (text: string) => text.replace(/[\\;:,]/g, "\\$&");
    const word = fc.stringMatching(/^[A-Za-zÆØÅæøå;:,\\]{1,12}$/);
    fc.assert(
      fc.property(word, word, fc.stringMatching(/^\+?\d{3,12}$/), (family, given, number) => {
        const person = readMecard(`MECARD:N:${escaped(family)},${escaped(given)};TEL:${number};;`);
        expect(person).toMatchObject({ name: `${given} ${family}`, addresses: [{ kind: "phone", value: number }] });
      }),
      { numRuns: 1000 },
    );
  });
});
