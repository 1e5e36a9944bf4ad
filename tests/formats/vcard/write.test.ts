import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Day } from "../../../src/domain/day.ts";
import type { ImportedPerson } from "../../../src/domain/imported.ts";
import { cleanLine, cleanTag, cleanText } from "../../../src/domain/name.ts";
import { type CardPerson, VCARD_VERSIONS, vcard } from "../../../src/formats/vcard/write.ts";
import { readVcards } from "../../../src/formats/vcard.ts";
import { NASTY, sayable } from "../../support/nasty.ts";

const line = NASTY.map((text) => cleanLine(sayable(text))).filter((text) => text !== "");
const lines = NASTY.map((text) => cleanText(sayable(text))).filter((text) => text !== "");
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null });
const birthday = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2030-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const address = fc.oneof(
  fc.record({ kind: fc.constant("email" as const), value: fc.emailAddress() }),
  fc.record({
    kind: fc.constant("phone" as const),
    value: fc.integer({ min: 1, max: 99999999 }).map((digits) => `+45 ${digits}`),
  }),
  fc.record({ kind: fc.constant("url" as const), value: fc.webUrl({ withQueryParameters: true }) }),
);
const role = fc
  .record({ organisation: maybe(line), title: maybe(line) })
  .filter(({ organisation, title }) => organisation !== null || title !== null);
const person: fc.Arbitrary<CardPerson> = fc.record({
  name: line,
  nickname: maybe(line),
  addresses: fc
    .uniqueArray(address, { selector: ({ value }) => value.toLowerCase().replace(/[^a-z0-9]/g, ""), maxLength: 4 })
    .chain((all) =>
      fc
        .array(maybe(fc.oneof(fc.constantFrom("work", "home"), line)), { minLength: all.length, maxLength: all.length })
        .map((labels) => all.map((each, at) => ({ ...each, label: labels[at] ?? null }))),
    ),
  roles: fc.uniqueArray(role, { selector: (each) => JSON.stringify(each), maxLength: 3 }),
  birthday: maybe(
    fc.oneof(
      birthday,
      birthday.map((day) => `-${day.slice(4)}`),
    ),
  ),
  metOn: maybe(birthday.map((day) => day as Day)),
  note: maybe(lines),
  tags: fc.uniqueArray(
    line.filter((text) => /[a-z]/i.test(text.replace(/^#+/, ""))).map((text) => cleanTag(text)),
    { maxLength: 3 },
  ),
  uid: maybe(fc.uuid()),
});

function kept({ line: _, interactions, further, ...rest }: ImportedPerson) {
  expect({ interactions, further }).toEqual({ interactions: [], further: [] });
  return rest;
}

describe.each(VCARD_VERSIONS)("a card of version %s.0", (version) => {
  it("writes what is read back the same", () => {
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 3 }), (people) => {
        const reading = readVcards(Buffer.from(people.map((each) => vcard(each, version)).join("")));
        expect(reading).toMatchObject({ format: `vCard ${version}.0`, rejected: [], leftOut: [] });
        expect(reading.people.map(kept)).toEqual(people);
      }),
      { numRuns: 400 },
    );
  });

  it("writes lines of at most 75 octets, none cut within a letter, and no control characters", () => {
    fc.assert(
      fc.property(NASTY, NASTY, (name, note) => {
        const text = vcard(
          { name, nickname: null, addresses: [], roles: [], birthday: null, metOn: null, note, tags: [], uid: null },
          version,
        );
        const written = Buffer.from(text).toString("latin1").split("\r\n");
        for (const each of written) {
          expect(each.length).toBeLessThanOrEqual(75);
          expect(each).not.toMatch(/[\0-\x08\x0a-\x1f\x7f]/);
          // Half a letter would not be UTF-8; a lone surrogate in the text is written as U+FFFD, which is.
          expect(() => new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(each, "latin1"))).not.toThrow();
        }
        expect(written.filter((each) => each === "END:VCARD")).toHaveLength(1);
      }),
    );
  });
});

it("writes a card as other programs expect it", () => {
  const mette: CardPerson = {
    name: "Mette Marie Holm",
    nickname: "Mette",
    addresses: [
      { kind: "email", value: "mette@nordlys.dk" },
      { kind: "phone", value: "+45 20 30 40 50", label: "work" },
      { kind: "phone", value: "30405060", label: "Boat" },
      { kind: "url", value: "https://nordlys.dk/a,b;c" },
    ],
    roles: [{ organisation: "Nordlys; A/S", title: "CFO, interim" }],
    birthday: "--02-29",
    metOn: "2026-03-03" as Day,
    note: "Sails\nand sings",
    tags: ["board", "finance"],
    uid: "01J",
  };
  expect(vcard(mette, "4").split("\r\n")).toEqual([
    "BEGIN:VCARD",
    "VERSION:4.0",
    "PRODID:-//net//EN",
    "UID;VALUE=text:01J",
    "FN:Mette Marie Holm",
    "N:Holm;Mette Marie;;;",
    "NICKNAME:Mette",
    "EMAIL:mette@nordlys.dk",
    "TEL;TYPE=work:+45 20 30 40 50",
    "item3.TEL:30405060",
    "item3.X-ABLabel:Boat",
    "URL:https://nordlys.dk/a,b;c",
    "ORG:Nordlys\\; A/S",
    "TITLE:CFO\\, interim",
    "BDAY:--0229",
    "CATEGORIES:board,finance",
    "NOTE:Sails\\nand sings",
    "X-NET-MET-ON:2026-03-03",
    "END:VCARD",
    "",
  ]);
  expect(vcard(mette, "3")).toContain("BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29\r\n");
});
