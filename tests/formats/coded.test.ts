import { describe, expect, it } from "vitest";
import { readCode } from "../../src/formats/coded.ts";

describe("readCode", () => {
  it("reads a vCard, and keeps in the note what a card has no field for", async () => {
    const text =
      "BEGIN:VCARD\nN:Kennedy;Steve\nTEL:+44 (0)7775 755503\nTEL;FAX:+44 20 7946 0123\nADR;HOME:;;Flat 2;London;;NW34LU;UK\nORG:NetTek Ltd;\nTITLE:Consultant\nEMAIL:steve@nettek.co.uk\nURL:www.nettek.co.uk\nEMAIL;IM:MSN:steve@gbnet.net\nNOTE:Testing 1 2 3\nBDAY:19611105\nEND:VCARD";
    expect(await readCode(text, "DK")).toEqual([
      {
        kind: "person",
        draft: {
          name: "Steve Kennedy",
          title: "Consultant",
          organisation: "NetTek Ltd",
          emails: ["steve@nettek.co.uk"],
          phones: [{ written: "+44 (0)7775 755503", e164: "+447775755503" }],
          urls: ["www.nettek.co.uk"],
          tags: [],
          birthday: "1961-11-05",
          note: "Testing 1 2 3\naddress (home): Flat 2, London, NW34LU, UK\nfax: +44 20 7946 0123\nim: MSN:steve@gbnet.net",
        },
      },
    ]);
  });

  it.each([
    ["https://nordlys.dk/mette?x=1", { kind: "url", text: "https://nordlys.dk/mette?x=1" }],
    ["URLTO:Nordlys:https://nordlys.dk", { kind: "url", text: "https://nordlys.dk" }],
    ["www.nordlys.dk", { kind: "url", text: "www.nordlys.dk" }],
    ["mailto:mette@nordlys.dk", { kind: "text", text: "mette@nordlys.dk" }],
    ["tel:+4520304050", { kind: "text", text: "+4520304050" }],
    ["Mette Holm\nCFO", { kind: "text", text: "Mette Holm\nCFO" }],
    ["BEGIN:VCARD\nEND:VCARD", { kind: "text", text: "BEGIN:VCARD\nEND:VCARD" }],
  ])("takes %j for what it is", async (text, code) => {
    expect(await readCode(text, "DK")).toEqual([code]);
  });

  it("sees several people in one code, and nothing in an empty one", async () => {
    const card = (name: string) => `BEGIN:VCARD\nFN:${name}\nTEL:20304050\nEND:VCARD\n`;
    const codes = await readCode(card("Bo Bay") + card("Åse Dam"), "DK");
    expect(codes.map((code) => (code.kind === "person" ? code.draft.name : null))).toEqual(["Bo Bay", "Åse Dam"]);
    expect(await readCode(" ", "DK")).toEqual([]);
  });
});
