import { describe, expect, it } from "vitest";
import type { CardDraft } from "../../src/formats/card.ts";
import { type Line, linesSeen, mended, sureLetters } from "../../src/formats/recognised.ts";

/** Words of ten pixels a letter, one space apart, at this height; `?` before a word makes it unsure. */
function line(text: string, row = 0, from = 0): Line {
  let left = from;
  return text.split(" ").map((written) => {
    const isUnsure = written.startsWith("?");
    const word = isUnsure ? written.slice(1) : written;
    const right = left + word.length * 10;
    const seen = { text: word, confidence: isUnsure ? 30 : 90, left, right, top: row * 40, bottom: row * 40 + 20 };
    left = right + 10;
    return seen;
  });
}

describe("linesSeen", () => {
  it("takes addresses from the one who knows no Danish, and all else from the one who does", () => {
    const danish = [line("Søren Ågård"), line("E soren.agardænordlys.dk", 1), line("T 20 30 40 50", 2)];
    const english = [line("S@ren Agard"), line("E soren.agard@nordlys.dk", 1), line("T 20 30 40 50", 2)];
    expect(linesSeen(danish, english)).toEqual(["Søren Ågård", "E soren.agard@nordlys.dk", "T 20 30 40 50"]);
  });

  it("adds an address that the other did not see at all", () => {
    expect(linesSeen([line("Bo Bay")], [line("bo@bay.dk", 3)])).toEqual(["Bo Bay", "bo@bay.dk"]);
  });

  it("leaves out what a logo was taken for, but no group of digits", () => {
    expect(linesSeen([line("?eH Bo Bay | ?ww"), line("?~ ?Er", 1), line("?20 30", 2)], [])).toEqual([
      "Bo Bay",
      "20 30",
    ]);
  });

  it("reads A/S where the stroke was taken for a letter", () => {
    expect(linesSeen([line("Blåvand Energi AIS"), line("AIS Sensors", 1)], [])).toEqual([
      "Blåvand Energi A/S",
      "AIS Sensors",
    ]);
  });

  it("keeps columns apart", () => {
    expect(linesSeen([[...line("Nordlys A/S"), ...line("20304050", 0, 400)]], [])).toEqual(["Nordlys A/S    20304050"]);
  });
});

it("counts only letters in words that are surely there", () => {
  expect(sureLetters([line("Mette ?Holm of 20304050")])).toBe(13);
  expect(sureLetters([])).toBe(0);
});

describe("mended", () => {
  const draft = (name: string | null, ...emails: string[]): CardDraft => ({
    name,
    title: null,
    organisation: null,
    emails,
    phones: [],
    urls: [],
    tags: [],
    note: null,
  });

  it.each([
    ["Ase Dahl", "aase.dahl@x.dk", "Åse Dahl"],
    ["Kirsten Agård", "kirsten.aagaard@x.dk", "Kirsten Ågård"],
    ["SOREN KJAR", "soeren.kjaer@x.dk", "SØREN KJÆR"],
    ["Ase Dahl", "dahl@x.dk", "Ase Dahl"],
    ["Åse Dahl", "ase.dahl@x.dk", "Åse Dahl"],
    ["Joel Haas", "joel.haas@x.dk", "Joel Haas"],
    ["Michael Sand", "michael.sand@x.dk", "Michael Sand"],
  ])("%s with %s is %s", (name, email, mendedName) => {
    expect(mended(draft(name, email)).name).toBe(mendedName);
  });

  it.each([
    ["Læa Rømer Hansen", "Ihansen@x.dk", "lhansen@x.dk"],
    ["Ida Hansen", "Ihansen@x.dk", "Ihansen@x.dk"],
    ["Bo Olsen", "bo.oIsen@x.dk", "bo.olsen@x.dk"],
    ["Bo Olsen", "INFO@x.dk", "INFO@x.dk"],
    [null, "Ihansen@x.dk", "Ihansen@x.dk"],
  ])("%s has not %s but %s", (name, email, mendedEmail) => {
    expect(mended(draft(name, email)).emails).toEqual([mendedEmail]);
  });
});
