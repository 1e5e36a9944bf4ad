import { describe, expect, it } from "vitest";
import { fileNames } from "../../src/domain/export.ts";
import { NetError } from "../../src/errors.ts";
import { readImport } from "../../src/formats/recognise.ts";
import { readXml } from "../../src/formats/xml.ts";
import { endless, growth } from "../support/growth.ts";
import { day } from "../support/harness.ts";

// Files of others may be as odd as they like: reading them takes as long as they are.

async function read(text: string): Promise<void> {
  const inflate = (): Uint8Array => new Uint8Array();
  const options = { encoding: null, mapping: null, dateOrder: "dmy", today: day("2026-05-04"), inflate } as const;
  await readImport(Buffer.from(text), options).catch((error: unknown) => {
    if (!(error instanceof NetError)) throw error;
  });
}

/** As many as fill a text of that length, each told by its number. */
function many(length: number, piece: (at: number) => string): string {
  const count = Math.ceil(length / piece(0).length);
  return Array.from({ length: count }, (_, at) => piece(at)).join("");
}

const HEADING = "First Name,Last Name,E-mail Address,Mobile Phone,Categories\n";
const CARD = "BEGIN:VCARD\nVERSION:3.0\nFN:Bo\n";
const END = "END:VCARD\n";

type Made = readonly [what: string, of: (length: number) => string];

describe("reading a file", () => {
  it.each<Made>([
    ["blank lines and nothing else", endless("\n")],
    ["blank lines before a list", (length) => `${endless("\n")(length)}${HEADING}Bo,Dam\n`],
    ["blank lines in a list", (length) => `${HEADING}Bo,Dam\n${endless("\n")(length)}Ea,Dam\n`],
    ["blank lines of old Macs", (length) => `${HEADING}Bo,Dam\n${endless("\r")(length)}`],
    ["records of empty cells", (length) => `${HEADING}Bo,Dam\n${endless(",,,\n")(length)}`],
    ["blank lines in a card", (length) => `${CARD}${endless("\n")(length)}${END}`],
    ["blank lines in friends.md", (length) => `### Friends:\n${endless("\n")(length)}- Grace\n`],
    ["a name without end", (length) => `${HEADING}${endless("Bo ")(length)},Dam\n`],
    ["a name of commas", (length) => `${HEADING}"${endless(", A")(length)}",Dam\n`],
    ["an e-mail cell of letters", (length) => `${HEADING}Bo,Dam,${endless("a")(length)}\n`],
    ["an e-mail cell of signs", (length) => `${HEADING}Bo,Dam,${endless("@.")(length)}\n`],
    ["an e-mail cell of blanks", (length) => `${HEADING}Bo,Dam,a@${endless(" ")(length)}b\n`],
    ["a cell of many addresses", (length) => `${HEADING}Bo,Dam,"${many(length, (at) => `a${at}@x.dk;`)}"\n`],
    ["a cell of many numbers", (length) => `${HEADING}Bo,Dam,,"${many(length, (at) => `2030${at} ::: `)}"\n`],
    ["a cell of many groups", (length) => `${HEADING}Bo,Dam,,,"${many(length, (at) => `t${at};`)}"\n`],
    ["a quote that is never closed", (length) => `${HEADING}"${endless('""a\n')(length)}`],
    [
      "one record with many cells",
      (length) => `${HEADING}${endless("Bo\n")(length / 2)}Bo${endless(",x")(length / 2)}\n`,
    ],
    [
      "many columns nobody knows",
      (length) => `Name,E-mail${endless(",x")(length / 2)}\n${endless("Bo\n")(length / 2)}`,
    ],
    ["many columns and no name", (length) => `Phone,E-mail${endless(",x")(length / 2)}\n${endless("1\n")(length / 2)}`],
    ["many columns of one kind", (length) => `Name${endless(",E-mail")(length / 2)}\n${endless("Bo\n")(length / 2)}`],
    [
      "a card with many labels",
      (length) => `${CARD}${many(length, (at) => `i${at}.TEL:1\ni${at}.X-ABLabel:x\n`)}${END}`,
    ],
    ["a card with many roles", (length) => `${CARD}${many(length, (at) => `i${at}.TITLE:a\ni${-at}.ORG:b\n`)}${END}`],
  ])("%s, takes as long as it is", async (_, of) => {
    expect(await growth(of, read)).toBeLessThan(1.4);
  });
});

describe("reading XML", () => {
  it.each<Made>([
    ["many attributes", (length) => `<a ${many(length, (at) => `a${at}="x" `)}/>`],
    ["many namespaces in one node", (length) => `<a ${many(length, (at) => `xmlns:a${at}="x" `)}/>`],
    ["namespaces within namespaces", (length) => many(length, (at) => `<a xmlns:a${at}="x">`)],
    [
      "many nodes with their own beside all of those around",
      (length) => `<r ${many(1000, (at) => `xmlns:a${at}="x" `)}>${endless('<b xmlns="x"/>')(length)}</r>`,
    ],
    ["attributes without values", (length) => `<a ${endless("b ")(length)}/>`],
    ["a quote that is never closed", (length) => `<a b="${endless("b='")(length)}`],
    ["a node that is never closed", endless("<a ")],
    ["comments in comments", endless("<!--")],
    ["signs that mean nothing", (length) => `<a>${endless("&#")(length)}</a>`],
  ])("%s, takes as long as it is", async (_, of) => {
    expect(await growth(of, readXml)).toBeLessThan(1.4);
  });
});

describe("names of files", () => {
  it.each<readonly [string, (at: number) => string]>([
    ["all the same", () => "Bo Dam"],
    ["all the same but for accents", (at) => ["Bø Dam", "Bo Dam", "BO DAM", "Bö Dam"][at % 4] ?? ""],
    ["numbered already", (at) => (at % 2 === 0 ? "Bo Dam" : `Bo Dam ${at}`)],
    ["numbered downwards", (at) => `Bo Dam ${100_000 - at}`],
    ["without a letter", () => "..."],
    ["alike as far as they may be long", (at) => `${"x".repeat(90)} ${at}`],
  ])("%s, take as long as there are", async (_, nameOf) => {
    const names = (count: number): string[] => Array.from({ length: count }, (__, at) => nameOf(at));
    expect(await growth(names, fileNames, { to: 10_000 })).toBeLessThan(1.4);
  });
});
