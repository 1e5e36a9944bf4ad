import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RoleId } from "../../src/domain/organisation.ts";
import { run } from "../../src/main.ts";
import { startCircle } from "../support/circle.ts";
import { dump } from "../support/dump.ts";
import { freshFolder } from "../support/harness.ts";

interface Shown {
  readonly contact: Readonly<Record<string, unknown>>;
  readonly roles: readonly object[];
  readonly addresses: readonly { readonly kind: string; readonly value: string; readonly normalised: string }[];
  readonly event: { readonly name: string } | null;
}

describe("net edit with flags", () => {
  it("changes what is named, says so, and leaves the rest", async () => {
    const { net, json } = await startCircle();
    const { contact: before, roles } = await json<Shown>("show Bo");
    expect(
      await net('edit Bo --title CEO --every 6w --birthday "4. maj" --email bo@friis.dk --tag hiring --pin --active'),
    ).toEqual({
      stdout: `Changed Bo Friis
  title     none → CEO
  standing  inbox → active
  every     none → 6w
  pinned    no → yes
  birthday  none → --05-04
  emails    none → bo@friis.dk
  tags      expo → expo, hiring
`,
      stderr: "",
      exitCode: 0,
    });
    const after = await json<Shown>("show Bo");
    expect(roles).toEqual([{ title: null, organisation: "Friis Consult" }]);
    expect(after.roles).toEqual([{ title: "CEO", organisation: "Friis Consult" }]);
    expect(after.addresses).toMatchObject([{ kind: "email", value: "bo@friis.dk" }]);
    expect(after.contact).toEqual({
      ...before,
      standing: "active",
      cadenceDays: 42,
      birthday: "--05-04",
      tags: ["expo", "hiring"],
      isPinned: true,
    });
  });

  it("clears what is set to none", async () => {
    const { net, json } = await startCircle();
    await net('edit Mette --nickname Mus --birthday 1980-05-04 --note "x" --tier close --every 5d');
    await net(
      "edit Mette --nickname none --birthday none --note none --tier none --every none --event none --met-on none --org none",
    );
    expect(await json("show Mette")).toMatchObject({
      contact: { nickname: null, birthday: null, note: null, tier: null, cadenceDays: null, metAt: null, metOn: null },
      roles: [{ title: "CFO", organisation: null }],
    });
    await net("edit Mette --title none");
    expect((await json<Shown>("show Mette")).roles).toEqual([]);
  });

  it.each(["mette@nordlys.dk", "METTE@Nordlys.dk"])("removes an address typed as %s", async (typed) => {
    const { net, json } = await startCircle();
    await net(`edit "Mette Holm" --remove ${typed}`);
    expect((await json<Shown>("show Mette")).addresses.map(({ kind }) => kind)).toEqual(["phone"]);
  });

  it.each(["20304050", "+4520304050", "+45 20 30 40 50"])("removes a phone number typed as %s", async (typed) => {
    const { net, json } = await startCircle();
    expect(await net(`edit "Mette Holm" --remove "${typed}"`)).toMatchObject({ exitCode: 0 });
    expect((await json<Shown>("show Mette")).addresses.map(({ kind }) => kind)).toEqual(["email"]);
  });

  describe("further work", () => {
    const worksOf = async ({ json }: Awaited<ReturnType<typeof startCircle>>): Promise<unknown> =>
      (await json<Shown>("show Mette")).roles;

    it("comes with --also, once, and goes by its organisation or as it is told", async () => {
      const net = await startCircle();
      expect((await net.net('edit Mette --also "Chair @ Vela, Inc" --also "Mentor"')).stdout).toBe(
        "Changed Mette Holm\n  also  none → Chair @ Vela, Inc, Mentor\n",
      );
      expect((await net.net('edit Mette --also "chair @ VELA, Inc"')).stdout).toContain("Nothing to change");
      const work = [
        { title: "CFO", organisation: "Nordlys A/S" },
        { title: "Chair", organisation: "Vela, Inc" },
      ];
      expect(await worksOf(net)).toEqual([...work, { title: "Mentor", organisation: null }]);
      await net.net('edit Mette --remove "vela, inc" --remove mentor');
      expect(await worksOf(net)).toEqual(work.slice(0, 1));
      await net.net('edit Mette --also "@ Vela" --remove "Nordlys A/S"');
      expect(await worksOf(net)).toEqual([{ title: null, organisation: "Vela" }]);
      await net.net("undo");
      await net.net("undo");
      await net.net("undo");
      expect(await worksOf(net)).toEqual(work.slice(0, 1));
    });

    it("that the first becomes is theirs once", async () => {
      const net = await startCircle();
      await net.net('edit Mette --also "COO @ Ørsted"');
      await net.net("edit Mette --title COO --org Ørsted");
      expect(await worksOf(net)).toEqual([{ title: "COO", organisation: "Ørsted" }]);
    });

    it("is refused where it is none, or where several people are meant", async () => {
      const { net } = await startCircle();
      for (const blank of ["''", "' '", "' @ '", "','"]) {
        expect(await net(`edit Mette --also ${blank}`), blank).toMatchObject({ exitCode: 2, stdout: "" });
        expect(await net(`edit Mette --remove ${blank}`), blank).toMatchObject({ stdout: "" });
      }
      expect(await net("edit Mette --remove mette@nordlys.dk --remove ''")).toMatchObject({ exitCode: 2, stdout: "" });
      expect(await net("edit --where tag:board --also Chair --yes")).toMatchObject({ exitCode: 2 });
      expect((await net("edit Mette --remove Vela")).stderr).toBe(
        "net: Mette Holm has no address and no work Vela\n  try: mette@nordlys.dk, +45 20 30 40 50, CFO @ Nordlys A/S\n",
      );
    });

    it("is written in the editor, a line each", async () => {
      const net = await startCircle({
        answers: [],
        editor: (text) =>
          text.includes("also: []")
            ? text.replace(/also: \[\].*/, "also:\n  - Chair @ Vela\n  - '@ Ørsted'")
            : text.replace("  - Chair @ Vela\n", ""),
      });
      expect(await net.net("edit Mette")).toMatchObject({ exitCode: 0, stderr: "" });
      expect(await worksOf(net)).toHaveLength(3);
      expect(await net.net("edit Mette")).toMatchObject({ exitCode: 0, stderr: "" });
      expect(await worksOf(net)).toEqual([
        { title: "CFO", organisation: "Nordlys A/S" },
        { title: null, organisation: "Ørsted" },
      ]);
    });
  });

  it("passes over an address that is theirs already, and says that nothing changes", async () => {
    const { net } = await startCircle();
    expect((await net("edit Mette --email METTE@nordlys.dk --tag board")).stdout).toBe(
      "Nothing to change: Mette Holm is so already.\n",
    );
    expect((await net("history")).stdout).not.toContain("METTE");
  });

  it.each([
    ["edit Mette --email soren@kjaer.dk", 4, "belongs to Søren Kjær"],
    ["edit Mette --email nonsense", 2, "no e-mail"],
    ["edit Mette --phone x", 2, "no phone"],
    ["edit Mette --remove bo@friis.dk", 3, "has no address"],
    ["edit Mette --tier best", 2, "core, close"],
    ["edit Mette --every never", 2, "6w"],
    ["edit Mette --birthday friday", 2, "no birthday"],
    ["edit Mette --birthday 2027-01-01", 1, "yet"],
    ["edit Mette --met-on tomorrow", 1, "yet"],
    ["edit Mette --name '  '", 1, "letter"],
    ["edit Mette --tag '#'", 2, "no tag"],
    ["edit Mette --pin --unpin", 2, "unpin"],
    ["edit Mette --active --file", 2, "file"],
    ["edit Nobody --pin", 3, "nobody"],
    ["edit", 2, "whom"],
    ["edit Mette --where tag:board --pin", 2, "not both"],
    ["edit Mette", 2, "no terminal"],
  ])("refuses %s", async (line, exitCode, said) => {
    const { net, json } = await startCircle();
    const before = await json("show Mette");
    expect(await net(line)).toMatchObject({ exitCode, stdout: "", stderr: expect.stringContaining(said) as string });
    expect(await json("show Mette")).toEqual(before);
  });

  it("changes nothing with --dry-run", async () => {
    const { net, json } = await startCircle();
    const before = await json("show Mette");
    expect((await net("edit Mette --title CEO --dry-run")).stdout).toContain("Nothing is written");
    expect(await json("show Mette")).toEqual(before);
  });

  const anyEdit = fc
    .record(
      {
        "--name": fc.constantFrom("Mette Ørsted", "M"),
        "--nickname": fc.constantFrom("Mus", "none"),
        "--title": fc.constantFrom("CEO", "none"),
        "--org": fc.constantFrom("Nordlys A/S", "Ny ApS", "none"),
        "--email": fc.constantFrom("m@x.dk", "mette@nordlys.dk", "a@x.dk,b@x.dk"),
        "--phone": fc.constantFrom("+45 33 12 34 56", "20304050"),
        "--remove": fc.constantFrom("mette@nordlys.dk", "20304050"),
        "--tag": fc.constantFrom("x", "board", "x,y"),
        "--untag": fc.constantFrom("board", "finance,board"),
        "--tier": fc.constantFrom("core", "none"),
        "--every": fc.constantFrom("6w", "none"),
        "--birthday": fc.constantFrom("1980-05-04", "none"),
        "--met-on": fc.constantFrom("2026-01-01", "none"),
        "--event": fc.constantFrom("DI netværksdag", "Folkemødet", "none"),
        "--note": fc.constantFrom("En note\nover to linjer", "none"),
      },
      { requiredKeys: [] },
    )
    .filter((flags) => Object.keys(flags).length > 0)
    .map((flags) => Object.entries(flags).flat());

  it("undone, gives the same person as before, whatever was edited", async () => {
    const path = join(freshFolder(), "net.db");
    const { context, net } = await startCircle({ path });
    const before = dump(path);
    await fc.assert(
      fc.asyncProperty(anyEdit, async (flags) => {
        expect(await run(["edit", "Mette Holm", ...flags], context)).toBe(0);
        const after = dump(path);
        if (JSON.stringify(after) === JSON.stringify(before)) return;
        expect((await net("undo")).exitCode).toBe(0);
        expect(dump(path)).toEqual(before);
        expect((await net("redo")).exitCode).toBe(0);
        expect(dump(path)).toEqual(after);
        expect((await net("undo")).exitCode).toBe(0);
      }),
      { numRuns: 40 },
    );
  });
});

describe("net edit --where", () => {
  const QUESTION = "Change these 2? net undo takes it back.";

  it("shows what it would change, asks, and makes one step of it", async () => {
    const { net, json } = await startCircle({ answers: [[QUESTION, "yes"]] });
    expect((await net("edit --where is:active --org 'Ny ApS' --tag ny")).stdout).toBe(`This would change:
  Mette Holm: organisation Nordlys A/S → Ny ApS; tags board, finance → board,
  finance, ny
  Søren Kjær: organisation Kjær & Søn → Ny ApS; tags none → ny
Changed 2 people
  Mette Holm: organisation Nordlys A/S → Ny ApS; tags board, finance → board,
  finance, ny
  Søren Kjær: organisation Kjær & Søn → Ny ApS; tags none → ny
`);
    expect(await json("list tag:ny --columns organisation")).toMatchObject({
      contacts: [
        { name: "Mette Holm", organisation: "Ny ApS" },
        { name: "Søren Kjær", organisation: "Ny ApS" },
      ],
    });
    await net("undo");
    expect(await json("list tag:ny")).toEqual({ today: "2026-05-04", contacts: [] });
    expect(await json("list org:nordlys")).toMatchObject({ contacts: [{ name: "Mette Holm" }] });
  });

  it("changes nothing when the answer is no", async () => {
    const { net, json } = await startCircle({ answers: [[QUESTION, "no"]] });
    expect(await net("edit --where is:active --tag ny")).toMatchObject({ exitCode: 130 });
    expect(await json("list tag:ny")).toEqual({ today: "2026-05-04", contacts: [] });
  });

  it("needs --yes where nobody is there to ask", async () => {
    const { net } = await startCircle();
    expect(await net("edit --where is:active --tag ny")).toMatchObject({
      exitCode: 2,
      stdout: "",
      stderr: expect.stringContaining("--yes") as string,
    });
    expect(await net("edit --where is:active --tag ny --yes")).toMatchObject({ exitCode: 0 });
    expect((await net("edit --where is:active --tag ny --yes")).stdout).toBe(
      "Nothing to change: all 2 are so already.\n",
    );
    expect((await net("edit --where tag:nowhere --tag ny --yes")).stdout).toMatch(/^Nobody/);
  });

  it.each(["--name X", "--nickname X", "--birthday 1980-01-01", "--email a@b.dk", "--remove a@b.dk"])(
    "does not take %s, which is for one person",
    async (flag) => {
      const { net } = await startCircle();
      expect(await net(`edit --where is:active ${flag}`)).toMatchObject({
        exitCode: 2,
        stderr: expect.stringContaining("one person") as string,
      });
    },
  );

  it("wants to know what to change", async () => {
    const { net } = await startCircle();
    expect(await net("edit --where is:active")).toMatchObject({ exitCode: 2 });
  });
});

describe("net edit in the editor", () => {
  const changed =
    (...pairs: readonly (readonly [RegExp | string, string])[]) =>
    (text: string): string =>
      pairs.reduce((before, [from, to]) => before.replace(from, to), text);

  it("gives the person as text, with a word of help where one is needed", async () => {
    let given = "";
    const { net } = await startCircle({
      answers: [],
      editor: (text) => {
        given = text;
        return text;
      },
    });
    expect(await net("edit Mette Holm")).toMatchObject({ exitCode: 0, stdout: "Nothing was changed.\n" });
    expect(given).toBe(`# Save and close the editor to change this person.
# A line that you delete leaves its field as it is; a field with nothing behind it is cleared.

name: Mette Holm
nickname:
title: CFO
organisation: Nordlys A/S
also: []  # further work, such as "Chair @ Vela"
standing: active  # inbox, active, filed or archived
tier:  # core (21 days), close (45), active (90) or wide (180)
every:  # a rhythm of your own, such as 6w; goes before the tier
pinned: no  # yes or no
closeness:  # how close you feel, 1 to 5
birthday:  # 1980-05-04, or --05-04 where the year is not known
met-on: 2026-03-03
event: DI netværksdag  # where you met
emails:
  - mette@nordlys.dk
phones:
  - +45 20 30 40 50
urls: []
tags:
  - board
  - finance
note:
`);
  });

  it("changes what is another in the text, clears what is emptied, and leaves what is left out", async () => {
    const { net, json } = await startCircle({
      answers: [],
      editor: changed(
        ["name: Mette Holm", "name: Mette Holm Ørsted"],
        ["title: CFO", "title:"],
        [/organisation:.*\n/, ""],
        ["birthday:", "birthday: 4. maj 1980"],
        ["  - mette@nordlys.dk", "  - mette@orsted.dk"],
        ["+45 20 30 40 50", "+45 20304050"],
        ["  - board\n", ""],
        ["note:", "note: |\n  Linje et: med kolon\n  # ikke en bemærkning\n"],
        ["every:", "every: 45d"],
        ["pinned: no", "pinned: yes"],
      ),
    });
    const before = await json<Shown>("show Mette");
    expect(await net("edit Mette")).toMatchObject({ exitCode: 0, stderr: "" });
    const after = await json<Shown>('show "Mette Holm Ørsted"');
    expect(after.contact).toEqual({
      ...before.contact,
      name: "Mette Holm Ørsted",
      birthday: "1980-05-04",
      tags: ["finance"],
      cadenceDays: 45,
      isPinned: true,
      note: "Linje et: med kolon\n# ikke en bemærkning",
    });
    expect(after.roles).toEqual([{ title: null, organisation: "Nordlys A/S" }]);
    expect(after.addresses.map(({ value, normalised }) => [value, normalised])).toEqual([
      ["mette@orsted.dk", "mette@orsted.dk"],
      ["+45 20304050", "+4520304050"],
    ]);
    await net("undo");
    expect(await json("show Mette")).toEqual(before);
  });

  it.each(["yes", "Yes", "true", "True"])("pins who is pinned: %s", async (typed) => {
    const { net, json } = await startCircle({ answers: [], editor: changed(["pinned: no", `pinned: ${typed}`]) });
    expect(await net("edit Mette")).toMatchObject({ exitCode: 0, stderr: "" });
    expect((await json<Shown>("show Mette")).contact).toMatchObject({ isPinned: true });
  });

  it.each([
    "no",
    "null",
    "0123",
    "1e3",
    "true",
    "- dash",
    "#hash",
    "key: value",
    "'single' \"double\"",
    "* & ! | > % @ `",
    "a\nb\n\nc",
    "  indented\n   more",
    "tab\there",
    "ends with colon:",
    "[a, b]",
    "{x}",
    "~",
    "---",
    "Å 陳 👩‍👩‍👧‍👦",
    "bell\u0007",
  ])("gives back %j as it was", async (note) => {
    const { context, json, net } = await startCircle({ answers: [], editor: changed(["nickname:", "nickname: Mus"]) });
    const quiet = Object.create(context, {
      terminal: { value: { ...context.terminal, isInteractive: false } },
    }) as typeof context;
    expect(await run(["edit", "Mette Holm", "--note", note, "--event", `${note} day`], quiet)).toBe(0);
    const { contact } = await json<Shown>("show Mette");
    expect(await net("edit Mette")).toMatchObject({
      exitCode: 0,
      stdout: expect.not.stringMatching(/note|event/) as string,
    });
    expect((await json<Shown>("show Mette")).contact).toEqual({ ...contact, nickname: "Mus" });
  });

  it.each([
    ["tier:", "tier: best", "tier: "],
    ["birthday:", "birthday: someday", "birthday: "],
    ["every:", "every: never", "every: "],
    ["standing: active", "standing: gone", "standing: "],
    ["pinned: no", "pinned: maybe", "pinned: "],
    ["met-on: 2026-03-03", "met-on: 2027-01-01", "met-on: "],
    ["  - mette@nordlys.dk", "  - nonsense", "emails: "],
    ["title: CFO", "title: [a, b]", "title: "],
    ["title: CFO", "shoe-size: 43", '"shoe-size"'],
    ["title: CFO", "title: 'open", "cannot be read"],
    ["title: CFO", "title: \ufffdkonom", "not UTF-8"],
    ["title: CFO", "title: x\ntitle: y", "cannot be read"],
    ["title: CFO", "title: CFO\n---", "cannot be read: a line of --- ends it"],
  ])("names what is wrong when %j becomes %j, and hands the text back to be put right", async (from, to, said) => {
    let isFirst = true;
    const seen: string[] = [];
    const { net, json } = await startCircle({
      answers: [["Edit it again?", "yes"]],
      editor: (text) => {
        seen.push(text);
        const saved = isFirst ? text.replace(from, to).replace("nickname:", "nickname: Mus") : text.replace(to, from);
        isFirst = false;
        return saved;
      },
    });
    const { stderr, exitCode } = await net("edit Mette");
    expect([exitCode, stderr]).toEqual([0, expect.stringContaining(said)]);
    expect(seen[1]).toContain(to);
    expect((await json<Shown>("show Mette")).contact["nickname"]).toBe("Mus");
  });

  it("changes nothing when the text is not put right, or is emptied", async () => {
    const bad = await startCircle({ answers: [["Edit it again?", "no"]], editor: changed(["tier:", "tier: best"]) });
    expect(await bad.net("edit Mette")).toMatchObject({ exitCode: 130 });
    const empty = await startCircle({ answers: [], editor: () => "" });
    expect(await empty.net("edit Mette")).toMatchObject({ exitCode: 0, stdout: "Nothing was changed.\n" });
  });

  it("does not write over what another command wrote meanwhile, and shows the text again", async () => {
    let meanwhile: () => void = () => undefined;
    const { net, json, store, context } = await startCircle({
      answers: [],
      editor: (text) => {
        meanwhile();
        return text.replace("nickname:", "nickname: Mus");
      },
    });
    meanwhile = () => {
      const before = store.contacts.named("Mette Holm")[0];
      if (!before) throw new Error("she is gone");
      store.apply("net edit", () => ({ changes: [{ entity: "contact", before, after: { ...before, note: "new" } }] }));
    };
    const { exitCode, stderr } = await net("edit Mette");
    expect([exitCode, stderr]).toEqual([4, expect.stringContaining("nickname: Mus")]);
    expect(stderr).toContain("meanwhile");
    expect((await json<Shown>("show Mette")).contact).toMatchObject({ nickname: null, note: "new" });
    expect(context.terminal.isInteractive).toBe(true);
  });

  it("gives nobody two titles where another command gave one meanwhile", async () => {
    let meanwhile: () => void = () => undefined;
    const { net, json, store } = await startCircle({
      answers: [],
      editor: (text) => {
        meanwhile();
        return text.replace("title:", "title: Boss");
      },
    });
    await net("edit Bo --org none");
    meanwhile = () => {
      const contactId = store.contacts.named("Bo Friis")[0]?.id;
      if (contactId === undefined) throw new Error("he is gone");
      const after = { id: "other" as RoleId, contactId, organisationId: null, title: "Other" };
      store.apply("net edit", () => ({ changes: [{ entity: "role", before: null, after }] }));
    };
    const { exitCode, stderr } = await net("edit Bo");
    expect([exitCode, stderr]).toEqual([4, expect.stringContaining("title: Boss")]);
    expect(stderr).toContain("was changed meanwhile");
    expect((await json<Shown>("show Bo")).roles).toEqual([{ title: "Other", organisation: null }]);
  });
});
