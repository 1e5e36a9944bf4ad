import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { phonesIn, readPhone } from "../../src/formats/phone.ts";
import { endless, growth } from "../support/growth.ts";

const numbersIn = async (text: string, region = "DK") => (await phonesIn(text, region)).map(({ e164 }) => e164);

describe("phonesIn", () => {
  it.each([
    ["T +45 70 12 12 13", "DK", ["+4570121213"]],
    ["ring 20304050 i morgen", "DK", ["+4520304050"]],
    ["Tlf.nr. 20304050", "DK", ["+4520304050"]],
    ["T20304050", "DK", ["+4520304050"]],
    ["P 20304050", "DK", ["+4520304050"]],
    ["T 20570305", "DK", ["+4520570305"]],
    ["20 30 40 50 / 31 32 33 34", "DK", ["+4520304050", "+4531323334"]],
    ["20304050 31323334", "DK", ["+4520304050", "+4531323334"]],
    ["0045 20 30 40 50", "DK", ["+4520304050"]],
    ["+49 (0)711 / 78 12 34-0", "DE", ["+497117812340"]],
    ["Fon 040 35 71-4 18", "DE", ["+49403571418"]],
    ["(415) 555-0134", "US", ["+14155550134"]],
    ["call 415.555.0177 now", "US", ["+14155550177"]],
    ["020 7946 0123", "GB", ["+442079460123"]],
    ["+44 (0)20 7946 0123", "DK", ["+442079460123"]],
    ["+45 (0) 33 12 34 56", "DK", ["+4533123456"]],
    ["0045 (0)33 12 34 56", "DK", ["+4533123456"]],
    ["+39 (0)6 6982 0123", "DK", ["+390669820123"]],
    ["M: ２０３０４０５０", "DK", ["+4520304050"]],
  ])("finds the numbers of %j (%s)", async (text, region, numbers) => {
    expect(await numbersIn(text, region)).toEqual(numbers);
  });

  it.each([
    ["CVR-nr. 28104567", "DK"],
    ["CVR 28 10 45 67", "DK"],
    ["DK 28104567", "DK"],
    ["DK28104567", "DK"],
    ["EAN 5798000026001", "DK"],
    ["Fax 33 12 34 56", "DK"],
    ["F: +45 33 12 34 56", "DK"],
    ["den 24.12.2026", "DK"],
    ["2026-11-24", "DK"],
    ["20570305", "DK"],
    ["2021-2023", "DK"],
    ["2021 - 2023", "DK"],
    ["Åbent 10.00-17.30", "DK"],
    ["kr. 25000000", "DK"],
    ["Vesterbrogade 12, 1620 København V", "DK"],
    ["USt-IdNr. DE 147258369", "DE"],
    ["HRB 123456", "DE"],
    ["IBAN DE89 3704 0044 0532 0130 00", "DE"],
    ["Am Kanal 3 04179 Leipzig", "DE"],
    ["Hauptstraße 12 20095 Hamburg", "DE"],
    ["Mo-Fr 8.00-12.00 Uhr", "DE"],
    ["VAT No. GB 123 4567 89", "GB"],
    ["Registered in England & Wales No. 04123456", "GB"],
    ["San Francisco, CA 94103-1234", "US"],
    ["NMLS# 4155550177", "US"],
    ["License #4155550134", "US"],
    ["20304050abc", "DK"],
    ["P-nr. 1003456789", "DK"],
    ["KvK 34112233", "NL"],
  ])("takes no number from %j (%s)", async (text, region) => {
    expect(await numbersIn(text, region)).toEqual([]);
  });

  it("says where a number stands, its extension with it", async () => {
    const text = "Office 617-555-0150 x12, Boston";
    expect(await phonesIn(text, "US")).toEqual([
      { written: "617-555-0150 x12", e164: "+16175550150", start: 7, end: 23 },
    ]);
  });

  it("keeps a number that is meant as a phone but cannot be dialled", async () => {
    expect(await phonesIn("Mobil: 10 20 30 40", "DK")).toMatchObject([{ written: "10 20 30 40", e164: null }]);
    expect(await phonesIn("+45 20 30 40", "DK")).toMatchObject([{ written: "+45 20 30 40", e164: null }]);
  });

  it("reads letters that stand for digits, but leaves words alone", async () => {
    expect(await numbersIn("M:2O314O5l")).toEqual(["+4520314051"]);
    expect(await numbersIn("Olo lOl OO")).toEqual([]);
  });

  it("names every number by its own place in the text", async () => {
    const filler = fc.constantFrom("", "Mette", "Tlf.", ",", " og ", "CVR", "\n", "+", "12", "2026", "-");
    const number = fc.constantFrom("20 30 40 50", "+45 31 32 33 34", "+49 89 4567 210", "20304050");
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(filler, number), { maxLength: 12 }), async (parts) => {
        const text = parts.join(" ");
        let last = 0;
        for (const { start, end, written } of await phonesIn(text, "DK")) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end).trim()).toBe(written);
          last = end;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it.each(["1", "+", "1 ", "1-", "20304050 ", "(", "O1", "1O ", "tlf ", "+4"])(
    "is linear in endless %j",
    async (seed) => {
      expect(await growth(endless(seed), (text) => phonesIn(text, "DK"))).toBeLessThan(1.4);
    },
  );
});

describe("readPhone", () => {
  it.each([
    ["20 30 40 50", "DK", "+4520304050"],
    [" tel:+4520304050 ", "US", "+4520304050"],
    ["Mobil: 20 30 40 50", "DK", "+4520304050"],
    ["0045 2O 30 40 50", "US", "+4520304050"],
    ["0171 / 234 56 78", "DE", "+491712345678"],
    ["10 20 30 40", "DK", null],
    ["ved ikke", "DK", null],
    ["", "DK", null],
    ["20 30 40 50", "XX", null],
  ])("reads %j in %s as %s", async (text, region, e164) => {
    expect(await readPhone(text, region)).toEqual({ written: text.trim(), e164 });
  });
});
