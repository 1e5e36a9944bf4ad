import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CardDraft, draftOf } from "../../../src/formats/card/draft.ts";
import { lineReading } from "../../../src/formats/card/line.ts";
import { plainDraft } from "../../../src/formats/card/plain.ts";

const fixture = readFileSync(new URL("../../fixtures/cards/lines.json", import.meta.url), "utf8");
const lines = (JSON.parse(fixture) as readonly { readonly line: string }[]).map(({ line }) => line);

const fullDraft = async (line: string): Promise<CardDraft> => draftOf(await lineReading(line, "DK"), ", ");

describe("plainDraft", () => {
  it.each([
    "Mette Holm",
    "Mette, +45 20 30 40 50",
    "Mette Holm @ Nordlys",
    "Mette Holm, CFO @ Nordlys A/S",
    "Ada Lovelace, CFO @ Nordlys A/S, ada@nordlys.example",
    "Anne-Marie P. Sørensen, leder af salg @ Hus & Have, am@hushave.dk, +4520304050 #salg #have",
    "Mette Holm, økonomichef @ Nordlys A/S, +45 20 30 40 50, mette.holm@mail.nordlys.dk, #finans, #vind",
    "Mette Holm, mette@nordlys.dk, MH@Gmail.com",
    "Mette Holm, +45 31000023",
    "Jürgen Groß, Head of Sales @ Müller GmbH, JG@Mueller.DE",
    "Mette Holm, Mette Mette of Mette @ Mette",
  ])("reads %j as the full reading does", async (line) => {
    const draft = await plainDraft(line);
    expect(draft).not.toBeNull();
    expect(draft).toEqual(await fullDraft(line));
  });

  it.each([
    ["a title that may be the organisation", "Mette Holm, Nordlys"],
    ["a title in front of a name", "Direktør Mette Holm"],
    ["a degree", "Mette Holm MBA"],
    ["a form of address", "Frau Holm @ Nordlys"],
    ["a name that is a town", "Mette Aarhus"],
    ["a surname in lower case", "Mette holm"],
    ["a surname with a particle", "Jean de Tour"],
    ["a firm in the place of a name", "Nordlys Bank @ Aarhus"],
    ["one word that the address may claim", "Nordlys, info@nordlys.dk"],
    ["a letter from the east of Europe", "Łukasz Żak @ Nordlys"],
    ["a slogan", "Mette Holm, We make the best of days @ Nordlys"],
    ["an address in a network", "Mette Holm, instagram @ metteholm"],
    ["a number without its country", "Mette Holm, 20 30 40 50"],
    ["a number that is not valid", "Mette Holm, +45 20 30 40"],
    ["a host that may go on", "Mette Holm, growth @ Nordlys, no@nordlys.dk"],
    ["a misread capital", "Mette Holm, CFO @ lnstitut"],
    ["a second comma", "Mette Holm, VP, Sales @ Nordlys"],
    ["two organisations", "Mette Holm @ Nordlys @ Have"],
    ["brackets", "Mette Holm (Nordlys)"],
    ["nothing", ""],
  ])("leaves %s to the full reading", async (_, line) => {
    expect(await plainDraft(line)).toBeNull();
  });

  it("comes out as the full reading wherever it comes out at all", async () => {
    const given = ["Mette", "Bo", "Jean-Luc", "Åse", "Ole", "Sven", "Paris", "Bauer", "Ida", "Dr", "Ved", "Nordlys"];
    const surname = ["Holm", "Kjær", "Bank", "Quist", "Law", "Court", "Baker", "Kent", "Møller", "Co", "Sitz", "By"];
    const common = [
      ...given,
      ...surname,
      ..."CFO head of sales leder af for the hos at is with as MBA PhD Le UK".split(" "),
    ];
    const part = (words: readonly string[], maxLength: number) =>
      fc.array(fc.constantFrom(...words), { minLength: 1, maxLength }).map((taken) => taken.join(" "));
    const name = fc.oneof(
      part([...given, ...surname, "P.", "von"], 4),
      fc.constantFrom("Mette Holm", "Mette", "Bo P. Holm"),
    );
    const role = fc.tuple(part([...common, "&", "X", "we", "-"], 5), part([...common, "A/S", "&", "GmbH", "i"], 4));
    const address = fc.constantFrom(
      "mette@nordlys.dk",
      "Mette.Holm@Holm.DK",
      "no@bank.example",
      "+45 20 30 40 50",
      "+4520304050",
      "+45 20",
      "+45 31000023",
      "+4531000023",
      "+45 20 30 40 50 60",
      "+45 20304050 31",
      "mh@x.co.uk",
      "#finans",
      "#a #b",
      "No #b2",
      "info@mette-holm.dk",
    );
    const card = fc
      .tuple(name, fc.option(role), fc.boolean(), fc.array(address, { maxLength: 3 }))
      .map(([who, what, isLed, where]) => {
        const told = what === null ? [who] : isLed ? [`${who} @ ${what[1]}`] : [who, `${what[0]} @ ${what[1]}`];
        return [...told, ...where].join(", ");
      });
    let read = 0;
    const check = async (line: string): Promise<void> => {
      const draft = await plainDraft(line);
      if (draft === null) return;
      read += 1;
      expect(draft).toEqual(await fullDraft(line));
    };
    for (const line of lines) await check(line);
    await fc.assert(fc.asyncProperty(card, check), { numRuns: 10_000 });
    expect(read).toBeGreaterThan(200);
  });
});
