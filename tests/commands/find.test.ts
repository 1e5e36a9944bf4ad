import { describe, expect, it } from "vitest";
import { startCircle } from "../support/circle.ts";
import { startNet } from "../support/harness.ts";

interface Found {
  readonly contacts: readonly { readonly name: string; readonly matches: readonly object[] }[];
  readonly interactions: readonly { readonly on: string; readonly with: readonly string[]; readonly snippet: string }[];
}

describe("net find", () => {
  it("says that there is more than it shows, people or conversations, and only then", async () => {
    const { net, json } = startNet();
    for (const name of ["Anna", "Bodil", "Clara"]) {
      await net(`add ${name}`);
      await net(`promise ${name} "send the deck"`);
      await net(`log "talked with ${name} about ovens"`);
    }
    const more = (words: string): string => `only the first 2; there are more\n→ net find ${words} --limit 10\n`;
    expect((await net("find deck --limit 2")).stdout).toContain(
      `2  Bodil\n   your promise: send the deck\n${more("deck")}`,
    );
    expect((await net('find "ovens talk" --limit 2')).stdout).toContain(more('"ovens talk"'));
    expect(await json("find deck --limit 2")).toMatchObject({ hasMore: true });
    for (const all of ["find deck --limit 3", "find deck", "find deck --limit 0"]) {
      expect((await net(all)).stdout).not.toContain("there are more");
      expect(await json(all)).toMatchObject({ hasMore: false });
    }
  });

  it.each(["20304050", "+4520304050", "+45 2030 4050", "004520304050", "20-30-40-50", "203040"])(
    "finds a number however its digits are grouped: %s",
    async (typed) => {
      const { net } = startNet();
      await net('add "Mette Holm, +45 20 30 40 50"');
      await net('add "Bo Friis, +45 33 11 22 33"');
      expect((await net(`find "${typed}"`)).stdout).toBe("1  Mette Holm\n   phone: +45 20 30 40 50\n");
    },
  );

  it("finds by a number whoever has it once, nobody of the archive, and no mailbox with its digits", async () => {
    const { net, json } = startNet();
    for (const line of [
      'add "Mette Holm, +45 20 30 40 50"',
      'edit Mette --phone "+47 20 30 40 50"',
      'add "Bo Friis, x20304050@x.example"',
      'add "Gry Lund, +46 20 30 40 50"',
      "archive Gry",
      'add "Eva Dam, +48 20 30 40 50"',
    ])
      expect((await net(line)).exitCode).toBe(0);
    const found = async (line: string) => (await json<Found>(line)).contacts.map(({ name }) => name);
    expect(await found("find 304050")).toEqual(["Eva Dam", "Mette Holm"]);
    expect(await found("find 304050 --limit 1")).toEqual(["Eva Dam"]);
    expect((await json<Found>("find gry")).contacts).toEqual([]);
  });

  it("takes a few digits or a year for no number", async () => {
    const { net } = startNet();
    await net('add "Mette Holm, +45 20 30 40 50"');
    for (const typed of ["3040", "2026"])
      expect((await net(`find ${typed}`)).stdout).toContain("Nobody outside the archive, and no conversation, has");
  });

  it("shows people with where the words were found, and then conversations", async () => {
    const { net } = await startCircle();
    expect((await net("find merger")).stdout).toBe(`1  Mette Holm, Nordlys A/S
   occupied with: the merger with Sydfyn

Conversations
   met, 31 Mar 2026, with Mette Holm, Søren Kjær
     Lunch with Mette and Søren, talked about the merger with Sydfyn
`);
    expect((await net("show 1")).stdout).toMatch(/^Mette Holm\n/);
  });

  it.each([
    "Søren",
    "søren",
    "SOREN",
    "soeren",
    "soren",
    "Søren".normalize("NFD"),
    "kjær",
    "kjaer",
    "kjar",
    "Kjær",
    "soren kj",
  ])("finds Søren Kjær by %s", async (typed) => {
    const { json } = await startCircle();
    const { contacts } = await json<Found>(`find "${typed}"`);
    expect(contacts.map(({ name }) => name)).toEqual(["Søren Kjær"]);
  });

  it.each([
    ["Åse Aagaard", ["aase", "ase", "Åse", "aagaard", "ågård"]],
    ["Jürgen Müller", ["muller", "mueller", "Müller", "juergen"]],
    ["René D'Arcy-Lévêque", ["rene", "darcy", "d'arcy", "d’arcy", "leveque", "arcy-leveque"].slice(0, 5)],
    ["Łukasz Żółć", ["lukasz", "zolc", "żółć"]],
  ])("finds %s however it is spelled", async (name, spellings) => {
    const { json, setUp } = await startCircle();
    await setUp(`add "${name}"`);
    for (const spelling of spellings) {
      const { contacts } = await json<Found>(`find "${spelling}"`);
      expect([spelling, contacts.map((contact) => contact.name)]).toEqual([spelling, [name]]);
    }
  });

  it.each([
    [
      "nordlys cf",
      [
        { field: "organisation", snippet: "Nordlys A/S" },
        { field: "title", snippet: "CFO" },
      ],
    ],
    ["finance", [{ field: "tag", snippet: "finance" }]],
    [
      "mette@nordlys.dk",
      [
        { field: "name", snippet: "Mette Holm" },
        { field: "organisation", snippet: "Nordlys A/S" },
        { field: "e-mail", snippet: "mette@nordlys.dk" },
      ],
    ],
    ["20 30 40", [{ field: "phone", snippet: "+45 20 30 40 50" }]],
    ["deck", [{ field: "your promise", snippet: "send the deck" }]],
    ["bank odense", [{ field: "strength", snippet: "knows every bank in Odense" }]],
  ])("says for %s why Mette was found", async (typed, matches) => {
    const { json } = await startCircle();
    expect((await json<Found>(`find "${typed}"`)).contacts).toMatchObject([{ name: "Mette Holm", matches }]);
  });

  it("finds a promise no longer when the step that made it is taken back", async () => {
    const { json, net, setUp } = await startCircle();
    await setUp('promise Bo "lend him the ladder"');
    expect((await json<Found>("find ladder")).contacts).toHaveLength(1);
    await net("undo");
    expect((await json<Found>("find ladder")).contacts).toEqual([]);
  });

  it.each([
    '"',
    "mette *",
    "(mette",
    "mette)",
    "mette NEAR",
    "NEAR(mette holm)",
    "-mette",
    "name:mette",
    "mette AND",
    "^mette",
    "{mette}",
    "mette\u0000",
  ])("takes the signs of the index as the words they are: %j", async (typed) => {
    const { context, net } = await startCircle();
    const { run } = await import("../../src/main.ts");
    expect([0, 2]).toContain(await run(["find", typed], context));
    expect((await net("find mette")).exitCode).toBe(0);
  });

  it("says so when there is no word in what was typed", async () => {
    const { net } = await startCircle();
    expect(await net("find '!?'")).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("no word") as string });
  });

  it("says what to try when nothing is found", async () => {
    const { net } = await startCircle();
    const { stdout, exitCode } = await net("find xyzzy");
    expect([exitCode, stdout]).toEqual([
      0,
      expect.stringMatching(
        /^Nobody outside the archive, and no conversation, has "xyzzy" in what is noted[^]*net list --archived/,
      ),
    ]);
  });

  it("gives the newest conversations first, and no more than asked for", async () => {
    const { json, setUp } = await startCircle();
    for (const date of ["2026-04-10", "2026-04-12", "2026-04-11"]) {
      await setUp(`log "Coffee with Bo about the ladder" --on ${date}`);
    }
    const { interactions } = await json<Found>("find ladder --limit 2");
    expect(interactions.map(({ on }) => on)).toEqual(["2026-04-12", "2026-04-11"]);
    expect(interactions[0]).toMatchObject({ with: ["Bo Friis"], snippet: "Coffee with Bo about the ladder" });
  });
});

describe("a name that was mistyped", () => {
  it("is answered with a search that finds who was meant", async () => {
    const { net } = startNet();
    await net('add "Mette Holm"');
    const { stderr, exitCode } = await net("why Mete");
    expect(exitCode).not.toBe(0);
    const [, search = ""] = /net (find "[^"]+")/.exec(stderr) ?? [];
    expect((await net(search)).stdout).toContain("Mette Holm");
  });
});
