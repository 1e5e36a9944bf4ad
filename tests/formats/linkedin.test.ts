import { describe, expect, it } from "vitest";
import { readImport } from "../../src/formats/recognise.ts";
import { READING, read, zip } from "../support/imports.ts";

describe("lists of LinkedIn", () => {
  it("are told by their headings, wherever these stand and in whatever language", async () => {
    const rows: [string, string][] = [
      [
        'Notes:\n"Some of the e-mail addresses, as you know, are missing."\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On',
        "05 Mar 2024",
      ],
      ["Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Vernetzt am", "05. März 2024"],
      ["Prénom,Nom,URL,Adresse e-mail,Entreprise,Poste,Connecté le", "05 mars 2024"],
      ["Fornavn,Efternavn,URL,E-mailadresse,Virksomhed,Stilling,Forbundet siden", "5. marts 2024"],
      ["名,姓,URL,メールアドレス,会社,役職,つながった日付", "2024年3月5日"],
    ];
    for (const [heading, day] of rows) {
      const reading = await read(
        `${heading}\nMax,Mustermann,https://www.linkedin.com/in/Max-M/?x=1,max@m.example,ACME,CTO,${day}\n`,
      );
      expect(reading).toMatchObject({
        format: "LinkedIn connections",
        people: [
          {
            name: "Max Mustermann",
            addresses: [
              { kind: "email", value: "max@m.example" },
              { kind: "url", value: "https://www.linkedin.com/in/max-m" },
            ],
            roles: [{ organisation: "ACME", title: "CTO" }],
            metOn: "2024-03-05",
          },
        ],
        leftOut: [],
      });
    }
  });

  it("keep no name that says nothing, nor credentials in one", async () => {
    const { people, rejected } = await read(
      'First Name,Last Name,URL,Email Address,Company,Position,Connected On\nAda,undefined\n"Anne","Holm, MBA, PMP",,,,,\n,,,,,,\n,,,,,CFO,05 Mar 2024\n',
    );
    expect(people).toMatchObject([{ name: "Ada" }, { name: "Anne Holm", note: "MBA, PMP" }]);
    expect(rejected).toEqual([{ line: 5, reason: "no name, no e-mail and no organisation" }]);
  });

  it("hold invitations as signs of one side, their days read as Americans write them", async () => {
    const { people } = await read(
      'From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\nMe,Eva Berg,"7/8/25, 3:43 PM",Hi,OUTGOING,https://www.linkedin.com/in/me,https://www.linkedin.com/in/eva\n',
    );
    expect(people).toMatchObject([
      { name: "Eva Berg", interactions: [{ on: "2025-07-08", kind: "social", initiator: "me", note: "Hi" }] },
    ]);
  });

  it("hold messages, those of a day as one moment; what nobody answered asks for nothing", async () => {
    const owner = "https://www.linkedin.com/in/me";
    const message = (id: string, by: string, to: string, day: string, text: string): string =>
      `${id},,${by},${by === "Me" ? owner : `https://www.linkedin.com/in/${by.toLowerCase()}`},${to},${to === "Me" ? owner : `https://www.linkedin.com/in/${to.toLowerCase()}`},${day} 10:00:00 UTC,,${text},INBOX`;
    const { people } = await read(
      [
        "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER",
        message("1", "Me", "Eva", "2026-01-02", "<p>Yes &amp; thanks</p>"),
        message("1", "Eva", "Me", "2026-01-02", "Coffee?"),
        message("2", "Bo", "Me", "2026-02-02", "Buy this"),
      ].join("\n"),
    );
    expect(people).toMatchObject([
      {
        name: "Eva",
        interactions: [
          { on: "2026-01-02", kind: "message", initiator: "them", note: "They: Coffee?\nI: Yes & thanks" },
        ],
      },
      { name: "Bo", interactions: [{ on: "2026-02-02", kind: "social", initiator: "them" }] },
    ]);
  });

  it("come straight out of the archive, where nothing else is unpacked", async () => {
    const archive = zip({
      "Ad_Targeting.csv": "a,b\n",
      "Connections.csv": "First Name,Last Name,URL,Email Address,Company,Position,Connected On\nAda,Byron,,,,,\n",
      "../Invitations.csv": 'From,To,Sent At,Message,Direction\nMe,Eva Berg,"7/8/25, 3:43 PM",,OUTGOING\n',
    });
    const readings = await readImport(archive, READING);
    expect(readings.map(({ name, reading }) => [name, reading.people.length])).toEqual([
      ["Connections.csv", 1],
      ["../Invitations.csv", 1],
    ]);
    await expect(read(zip({ "a.txt": "b" }))).rejects.toThrow("no list of people in the archive");
    for (const member of ["xl/workbook.xml", "content.xml", "Index/Document.iwa"]) {
      await expect(read(zip({ [member]: "<x/>" }))).rejects.toMatchObject({
        hint: "save it as CSV in Excel, Numbers or LibreOffice, and import that",
      });
    }
    await expect(read(Buffer.from("d0cf11e0a1b11ae10000", "hex"))).rejects.toThrow("it is a spreadsheet");
    await expect(read(archive.subarray(0, archive.length - 30))).rejects.toThrow("the archive cannot be read");
  });

  it("is not read where a part is longer than the archive says, for one part may be listed a thousand times", async () => {
    const archive = zip({ "Connections.csv": "First Name,Last Name\nAda,Byron\n" });
    const entry = archive.readUInt32LE(archive.length - 6);
    archive.writeUInt16LE(0, entry + 10); // stored as it is
    archive.writeUInt32LE(0, entry + 24); // and of no length
    await expect(read(archive)).rejects.toThrow("Connections.csv is not as long as it says");
  });
});
