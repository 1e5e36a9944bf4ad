import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { NetError } from "../../src/errors.ts";
import type { Pictures, SeenLine } from "../../src/io/pictures.ts";
import type { AddReport } from "../../src/views/add.ts";
import { freshFolder, type NetOptions, startNet } from "../support/harness.ts";

const PICTURE = new URL("../fixtures/pictures/card-04-dark.jpg", import.meta.url).pathname;

/** One who sees on every picture what is told to be there. */
function eyes(print: readonly string[], codes: readonly string[] = []): Pictures & { looks: number } {
  const lines = print.map((text, row): SeenLine => {
    let left = 0;
    return text.split(" ").map((word) => {
      const seen = {
        text: word,
        confidence: 95,
        left,
        right: left + 10 * word.length,
        top: row * 30,
        bottom: row * 30 + 20,
      };
      left = seen.right + 10;
      return seen;
    });
  });
  return {
    looks: 0,
    codes: async () => codes,
    async lines() {
      this.looks++;
      return lines;
    },
    close: async () => undefined,
  };
}

const METTE = eyes(["Nordlys A/S", "Mette Holm", "CFO", "+45 20 30 40 50", "mette@nordlys.dk"]);
const netWith = (pictures: Pictures, more: NetOptions = {}) => startNet({ pictures, ...more });

describe("net add --card", () => {
  it("takes what is read with --yes, and says what was seen", async () => {
    const { json, store } = netWith(METTE);
    const { added, pictures } = await json<AddReport>(`add --card ${PICTURE} --yes --event Messe --tag finance`);
    expect(added).toMatchObject([
      {
        contact: { name: "Mette Holm", standing: "inbox", tags: ["finance"] },
        organisation: "Nordlys A/S",
        title: "CFO",
        event: { name: "Messe" },
      },
    ]);
    expect(added[0]?.addresses.map(({ normalised }) => normalised)).toEqual(["mette@nordlys.dk", "+4520304050"]);
    expect(pictures).toMatchObject([{ picture: PICTURE, by: "text" }]);
    expect(pictures?.[0]?.lines).toContain("mette@nordlys.dk");
    expect(store.contacts.inInbox()).toHaveLength(1);
  });

  it("reads a QR code first, and print not at all where the code says who it is", async () => {
    const pictures = eyes(["All pigs are pink"], ["MECARD:N:Ågård,Bo;TEL:20304050;;", "https://bo.dk"]);
    const { json } = netWith(pictures);
    const { added } = await json<AddReport>(`add --card ${PICTURE} --yes`);
    expect(added[0]).toMatchObject({ contact: { name: "Bo Ågård", note: null } });
    expect(added[0]?.addresses.map(({ value }) => value)).toEqual(["20304050", "https://bo.dk"]);
    expect(pictures.looks).toBe(0);
  });

  it("keeps the birthday that a code says, and the web address of a code beside the print", async () => {
    const { json } = netWith(eyes([], ["BEGIN:VCARD\nFN:Bo Bay\nBDAY:1980-05-04\nEND:VCARD"]));
    expect((await json<AddReport>(`add --card ${PICTURE} --yes`)).added[0]?.contact.birthday).toBe("1980-05-04");
    const other = netWith(eyes(["Anna Berg", "anna@berg.dk"], ["https://linkedin.com/in/annaberg"]));
    const { added } = await other.json<AddReport>(`add --card ${PICTURE} --yes`);
    expect(added[0]?.addresses.map(({ value }) => value)).toEqual(["anna@berg.dk", "https://linkedin.com/in/annaberg"]);
  });

  it("shows the changes with --dry-run, and makes none", async () => {
    const { net, store } = netWith(METTE);
    const { stdout, exitCode } = await net(`add --card ${PICTURE} --dry-run`);
    expect(exitCode).toBe(0);
    expect(stdout).toContain("Mette Holm");
    expect(store.contacts.isEmpty()).toBe(true);
  });

  it("saves nothing unseen where nobody is there to look at it", async () => {
    const pictures = eyes(["Mette Holm"]);
    const { net } = netWith(pictures);
    expect(await net(`add --card ${PICTURE}`)).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("--yes takes it as read, --dry-run shows it") as string,
    });
    expect(pictures.looks).toBe(0);
  });

  it("makes one step of several, and none where one of them cannot be read", async () => {
    const { net, store } = netWith(eyes([], ["MECARD:N:Bo;TEL:20304050;;", "MECARD:N:Anna;TEL:20304051;;"]));
    const { stderr, exitCode } = await net(`add --card ${PICTURE} /nowhere/a.jpg /nowhere/b.jpg --yes`);
    expect(exitCode).toBe(3);
    expect(stderr).toContain(
      "2 of 3 pictures: /nowhere/a.jpg: there is no such file; /nowhere/b.jpg: there is no such file",
    );
    expect(store.contacts.isEmpty()).toBe(true);
    await net(`add --card ${PICTURE} --yes`);
    expect(store.contacts.inInbox()).toHaveLength(2);
    await net("undo");
    expect(store.contacts.isEmpty()).toBe(true);
  });

  it("refuses the likely duplicate, as with every card", async () => {
    const { net } = netWith(METTE);
    await net('add "Mette Holm"');
    const { stderr, exitCode } = await net(`add --card ${PICTURE} --yes`);
    expect(exitCode).toBe(4);
    expect(stderr).toContain("Mette Holm may be in the file already");
    expect((await net(`add --card ${PICTURE} --yes --into Mette`)).stdout).toContain("Joined the card to Mette Holm");
  });

  it("demands a name, which may be given", async () => {
    const { net } = netWith(eyes(["20 30 40 50"]));
    expect((await net(`add --card ${PICTURE} --yes`)).stderr).toContain("no name was found on it");
    expect((await net(`add --card ${PICTURE} --yes --name "Bo Bay"`)).stdout).toContain("Added Bo Bay");
  });

  it.each([
    [`add "Bo Bay" --card ${PICTURE}`, "--card is for pictures alone"],
    [`add --batch --card ${PICTURE}`, "--card is for pictures alone"],
    [`add --card ${PICTURE} ${PICTURE} --yes --name Bo`, "--name is of one card, and there are 2 pictures"],
  ])("%s is refused", async (line, complaint) => {
    const { stderr, exitCode } = await netWith(METTE).net(line);
    expect(stderr).toContain(complaint);
    expect(exitCode).toBe(2);
  });
});

describe("what is no picture that can be read", () => {
  const made = (start: string): string => {
    const path = join(freshFolder(), "card.jpg");
    writeFileSync(path, Buffer.from(start, "latin1"));
    return path;
  };

  it.each([
    ["\0\0\0\x18ftypheic\0\0\0\0", "is HEIC; of pictures, JPEG and PNG are read", "heif-convert"],
    ["RIFF\0\0\0\0WEBPVP8 ", "is WebP; of pictures, JPEG and PNG are read", "save it as JPEG"],
    ["Mette Holm\nCFO", "is not a picture", "JPEG and PNG are read"],
    ["\xff\xd8\xff\xe1", "is damaged", "take it anew"],
    [
      "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\xff\xff\0\0\xff\xff\0\0\0\0\0\0\0\0",
      "65535 × 65535 points",
      "make it smaller",
    ],
  ])("%j is named with the way out", async (start, complaint, hint) => {
    const { stderr, exitCode } = await netWith(METTE).net(`add --card ${made(start)} --yes`);
    expect(stderr).toContain(complaint);
    expect(stderr).toContain(hint);
    expect(exitCode).toBe(1);
  });

  it("a folder, and a picture on which nothing is seen", async () => {
    const folder = join(freshFolder(), "album");
    mkdirSync(folder);
    expect((await netWith(METTE).net(`add --card ${folder} --yes`)).stderr).toContain("is a folder");
    const { stderr } = await netWith(eyes([])).net(`add --card ${PICTURE} --yes`);
    expect(stderr).toContain("no QR code and no text was found on it");
  });

  it("whatever goes wrong in the eyes is said of the picture, and a missing package as it is", async () => {
    const broken = (error: Error): Pictures => ({ ...eyes([]), codes: () => Promise.reject(error) });
    const damaged = await netWith(broken(new Error("boom"))).net(`add --card ${PICTURE} --yes`);
    expect(damaged.stderr).toContain("is damaged");
    const missing = new NetError("invalid", "the package that reads QR codes is not installed", { hint: "npm …" });
    const { stderr } = await netWith(broken(missing)).net(`add --card ${PICTURE} ${PICTURE} --yes`);
    expect(stderr).toBe("net: the package that reads QR codes is not installed\n  try: npm …\n");
  });
});

it("tries the other ways round where hardly a word can be read", async () => {
  const held: number[] = [];
  const upright = eyes(["Mette Holm", "mette@nordlys.dk"]);
  const pictures: Pictures = {
    ...eyes([]),
    async lines(picture, languages) {
      const orientation = picture[31] ?? 0;
      held.push(orientation);
      return orientation === 8 ? upright.lines(picture, languages) : [];
    },
  };
  const { json } = netWith(pictures);
  expect((await json<AddReport>(`add --card ${PICTURE} --yes`)).added[0]?.contact.name).toBe("Mette Holm");
  expect(held).toEqual([1, 6, 8, 8]);
});

describe("on a terminal", () => {
  const RIGHT = "Right?";

  it("shows what was read, and keeps it on Enter, each picture a step", async () => {
    const codes = eyes([], ["MECARD:N:Bo;TEL:20304050;;", "MECARD:N:Anna;TEL:20304051;;"]);
    const { net, store } = netWith(codes, {
      answers: [
        [RIGHT, "keep"],
        [RIGHT, "keep"],
      ],
    });
    const { stdout } = await net(`add --card ${PICTURE}`);
    expect(stdout).toContain("card-04-dark.jpg, from its QR code\n  name   Bo\n  phone  20304050\n");
    await net("undo");
    expect(store.contacts.inInbox().map(({ name }) => name)).toEqual(["Bo"]);
  });

  it("is put right field by field", async () => {
    const { net, store } = netWith(METTE, {
      answers: [
        [RIGHT, "correct"],
        ["Name:", "Mette Holme"],
        ["Title:", "-"],
        ["Organisation:", "↵"],
        ["E-mail:", "mette@nordlys.dk, m@holme.dk"],
        ["Phone:", "↵"],
        ["Web:", "↵"],
        ["Note:", "tall / kind"],
        [RIGHT, "keep"],
      ],
    });
    const { stdout } = await net(`add --card ${PICTURE}`);
    expect(stdout.indexOf(", as it was read\n")).toBeGreaterThan(-1);
    expect(stdout.indexOf(", as you put it right\n  name      Mette Holme\n")).toBeGreaterThan(
      stdout.indexOf(", as it was read\n"),
    );
    const [mette] = store.contacts.inInbox();
    expect(mette).toMatchObject({ name: "Mette Holme", note: "tall\nkind" });
    expect(store.identifiers.of(mette?.id ?? ("" as never)).map(({ normalised }) => normalised)).toEqual([
      "mette@nordlys.dk",
      "m@holme.dk",
      "+4520304050",
    ]);
    expect(store.roles.of(mette?.id ?? ("" as never))[0]?.title).toBeNull();
  });

  it("is put right in the editor, which shows what was seen", async () => {
    const typed: string[] = [];
    const { net, store } = netWith(METTE, {
      answers: [
        [RIGHT, "editor"],
        ["Edit it again?", "yes"],
        [RIGHT, "keep"],
      ],
      editor: (text) => {
        typed.push(text);
        return typed.length === 1
          ? `${text}tier: core\n`
          : text
              .replace("tier: core\n", "")
              .replace("name: Mette Holm", "name: Mette Holme")
              .replace(/^birthday:.*/m, "birthday: 4. maj 1980");
      },
    });
    const { stderr } = await net(`add --card ${PICTURE}`);
    expect(typed[0]).toContain("#   mette@nordlys.dk\n");
    expect(stderr).toContain('there is no field "tier"');
    expect(store.contacts.inInbox()[0]).toMatchObject({ name: "Mette Holme", birthday: "1980-05-04" });
  });

  it("is left out, and must have a name to be kept", async () => {
    const { net, store } = netWith(eyes(["20 30 40 50"]), {
      answers: [
        [RIGHT, "keep"],
        [RIGHT, "skip the card"],
      ],
    });
    const { stderr, stdout } = await net(`add --card ${PICTURE}`);
    expect(stdout).toContain("none was found");
    expect(stderr).toContain("needs a name");
    expect(store.contacts.isEmpty()).toBe(true);
  });

  it("passes over a picture that cannot be read, and goes on", async () => {
    const { net, store } = netWith(METTE, { answers: [[RIGHT, "keep"]] });
    const { stderr } = await net(`add --card /nowhere/a.jpg ${PICTURE}`);
    expect(stderr).toContain("/nowhere/a.jpg: there is no such file");
    expect(store.contacts.inInbox()).toHaveLength(1);
  });

  it("lets nothing in a code steer the terminal, nor the line that is edited", async () => {
    const { net } = netWith(eyes([], ["MECARD:N:Bo\u001b[2JBay;TEL:20304050;;"]), {
      answers: [[RIGHT, "skip the card"]],
    });
    expect((await net(`add --card ${PICTURE}`)).stdout).toContain("Bo^[[2JBay");
  });

  it("leaves the picture alone", async () => {
    const before = readFileSync(PICTURE);
    await netWith(METTE, { answers: [[RIGHT, "keep"]] }).net(`add --card ${PICTURE}`);
    expect(readFileSync(PICTURE).equals(before)).toBe(true);
  });
});
