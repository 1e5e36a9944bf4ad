import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { created } from "../../src/domain/change.ts";
import type { ContactId } from "../../src/domain/contact.ts";
import { widthOf } from "../../src/views/table.ts";
import { contact } from "../support/builders.ts";
import { startCircle } from "../support/circle.ts";
import { startNet } from "../support/harness.ts";

const names = ({ contacts }: Listed): string[] => contacts.map(({ name }) => name);
interface Listed {
  readonly contacts: readonly { readonly name: string }[];
}

describe("net list", () => {
  it.each([
    ["--tag board", "net list tag:board"],
    ['--org "Nordlys A/S"', 'net list "org:Nordlys A/S"'],
    ["--tag", "net list tag:"],
  ])("says how a filter is typed that was typed as a flag: %s", async (line, hint) => {
    const { net } = await startCircle();
    expect((await net(`list ${line}`)).stderr).toContain(`\n  try: ${hint}\n`);
  });

  it("shows a numbered table, whose numbers the next command takes", async () => {
    const { net } = await startCircle();
    expect((await net("list")).stdout).toBe(`   name        organisation   last         rhythm   tags
1  Bo Friis    Friis Consult                        #expo
2  Mette Holm  Nordlys A/S    1 Apr 2026            #board #finance
3  Søren Kjær  Kjær & Søn     31 Mar 2026  6 weeks
`);
    expect((await net("show 3")).stdout).toMatch(/^Søren Kjær\n/);
  });

  it.each([
    ["tag:board", ["Mette Holm"]],
    ["tag:#Board org:nordlys", ["Mette Holm"]],
    ['"tag:##Board"', ["Mette Holm"]],
    ["bank & odense", ["Mette Holm"]],
    ['org:"Kjær & Søn"', ["Søren Kjær"]],
    ["org:kjaer", ["Søren Kjær"]],
    ["'org:\"Friis Consult\"'", ["Bo Friis"]],
    ["event:netværk", ["Mette Holm"]],
    ["is:inbox", ["Bo Friis"]],
    ["is:inbox is:active", ["Bo Friis", "Mette Holm", "Søren Kjær"]],
    ["stage:relation", ["Mette Holm"]],
    ["has:promise", ["Mette Holm"]],
    ["'silent>60d'", ["Bo Friis"]],
    ["silent:60d", ["Bo Friis"]],
    ["silent:4w", ["Bo Friis", "Mette Holm", "Søren Kjær"]],
    ["silent:61d", ["Bo Friis"]],
    ["silent:62d", []],
    ["bank odense", ["Mette Holm"]],
    ["soeren", ["Søren Kjær"]],
    ["tag:board tag:expo", []],
  ])("finds by %s", async (filter, found) => {
    const { json } = await startCircle();
    expect(names(await json<Listed>(`list ${filter}`))).toEqual(found);
  });

  it("finds who was talked with at an event, who has an open promise, and who was added long ago and not met", async () => {
    const { json, net, setUp, goTo } = await startCircle();
    await setUp("event add Messe --on 2026-04-20");
    await setUp("event debrief Messe --talked Bo");
    await setUp('promise Søren "the list" --by friday');
    await setUp("done list");
    await net("import - --apply", "Name\nAda Byron\n");
    expect(names(await json<Listed>("list event:messe"))).toEqual(["Bo Friis"]);
    expect(names(await json<Listed>("list event:netværk"))).toEqual(["Mette Holm"]);
    expect(names(await json<Listed>("list has:promise"))).toEqual(["Mette Holm"]);
    expect(names(await json<Listed>("list is:filed silent:30d"))).toEqual([]);
    goTo("2026-06-04");
    expect(names(await json<Listed>("list is:filed silent:30d"))).toEqual(["Ada Byron"]);
  });

  it.each(["list '???'", "list 'org:&'", "list event:!!", "edit --where '???' --tier wide --yes", "score '🎉'"])(
    "finds nobody by signs alone, who would be everybody: %s",
    async (line) => {
      const { net } = await startCircle();
      expect(await net(line)).toMatchObject({
        exitCode: 2,
        stderr: expect.stringMatching(/has no letter and no digit to find anybody by/) as string,
      });
    },
  );

  it.each([
    ["name", ["Bo Friis", "Mette Holm", "Søren Kjær"]],
    ["name --reverse", ["Søren Kjær", "Mette Holm", "Bo Friis"]],
    ["last", ["Bo Friis", "Søren Kjær", "Mette Holm"]],
    ["last --reverse", ["Mette Holm", "Søren Kjær", "Bo Friis"]],
    ["due", ["Søren Kjær", "Bo Friis", "Mette Holm"]],
    ["organisation", ["Bo Friis", "Søren Kjær", "Mette Holm"]],
    ["organisation --reverse", ["Mette Holm", "Søren Kjær", "Bo Friis"]],
    ["added", ["Bo Friis", "Søren Kjær", "Mette Holm"]],
  ])("sorts by %s", async (sort, order) => {
    const { json } = await startCircle();
    expect(names(await json<Listed>(`list --sort ${sort}`))).toEqual(order);
  });

  it("puts those without a day last, whichever way round", async () => {
    const { json, setUp } = await startCircle();
    await setUp("edit Bo --tier wide --active");
    expect(names(await json<Listed>("list --sort due"))).toEqual(["Søren Kjær", "Bo Friis", "Mette Holm"]);
    expect(names(await json<Listed>("list --sort due --reverse"))).toEqual(["Bo Friis", "Søren Kjær", "Mette Holm"]);
  });

  it("stops where it is told to, and says that there are more", async () => {
    const { net } = await startCircle();
    const { stdout } = await net("list --limit 2");
    expect(stdout.split("\n").slice(1)).toEqual([
      expect.stringMatching(/^1 {2}Bo/),
      expect.stringMatching(/^2 {2}Mette/),
      "only the first 2; there are more",
      "",
    ]);
    expect((await net("list --limit 3")).stdout).not.toContain("more");
  });

  it("gives a spreadsheet tabs, a heading and plain days", async () => {
    const { net, setUp } = await startCircle();
    await setUp('edit Bo --title "Head of\ttabs"');
    expect((await net("list --tsv --columns name,title,last,rhythm,due,tags")).stdout).toBe(
      [
        "name\ttitle\tlast\trhythm\tdue\ttags\n",
        "Bo Friis\tHead of tabs\t\t\t\texpo\n",
        "Mette Holm\tCFO\t2026-04-01\t\t\tboard finance\n",
        "Søren Kjær\tdirektør\t2026-03-31\t42\t2026-05-12\t\n",
      ].join(""),
    );
  });

  it("gives a program all of each, or the columns it asks for", async () => {
    const { json } = await startCircle();
    const { contacts } = await json<{ contacts: readonly Record<string, unknown>[] }>("list tag:board");
    expect(contacts).toEqual([
      {
        id: expect.any(String) as string,
        name: "Mette Holm",
        organisation: "Nordlys A/S",
        title: "CFO",
        stage: "relation",
        standing: "active",
        tier: null,
        cadenceDays: null,
        lastOn: "2026-04-01",
        dueOn: null,
        metOn: "2026-03-03",
        event: "DI netværksdag",
        tags: ["board", "finance"],
        openPromises: 2,
        email: "mette@nordlys.dk",
        phone: "+45 20 30 40 50",
      },
    ]);
    const { contacts: few } = await json<{ contacts: readonly object[] }>("list tag:board --columns last");
    expect(few.map((each) => Object.keys(each))).toEqual([["id", "name", "lastOn"]]);
  });

  it("tells how they are reached, by the address and the number that were noted first", async () => {
    const { net } = startNet();
    await net('add "Mette Holm, mette@nordlys.dk, +45 20 30 40 50"');
    await net('add "Mette Holm, holm@example.com, 33 12 34 56" --into "Mette Holm"');
    await net('add "Bo Friis"');
    expect((await net("list --tsv --columns name,email,phone")).stdout).toBe(
      "name\temail\tphone\nBo Friis\t\t\nMette Holm\tmette@nordlys.dk\t+45 20 30 40 50\n",
    );
    expect((await net("list --columns name,email,phone")).stdout).toContain(
      "2  Mette Holm  mette@nordlys.dk  +45 20 30 40 50",
    );
  });

  it("sorts organisations by the Danish alphabet, as names, and those without one last either way", async () => {
    const { net, json } = startNet();
    for (const [name, organisation] of [
      ["A", "Zebra"],
      ["B", "apple"],
      ["C", "Ådal"],
      ["D", "Æble"],
      ["E", "Ørsted"],
      ["F", "Aarhus Kommune"],
    ] as const)
      await net(`add "${name}nna Holm @ ${organisation}" --new`);
    await net('add "Ib Dam" --new');
    const order = names(await json<Listed>("list --sort organisation")).map((name) => name.slice(0, 1));
    expect(order.join("")).toBe("BADECFI");
    const reversed = names(await json<Listed>("list --sort organisation --reverse")).map((name) => name.slice(0, 1));
    expect(reversed.join("")).toBe("FCEDABI");
    expect(names(await json<Listed>("list --sort organisation --limit 2"))).toEqual(["Bnna Holm", "Anna Holm"]);
  });

  it.each(["name", "organisation", "last", "due", "met", "added"])(
    "says the same of everybody as of a few, sorted by %s",
    async (sort) => {
      const { json, setUp } = await startCircle();
      await setUp('add "Mette Holm, bestyrelsesmedlem @ Kjær & Søn" --into "Mette Holm"');
      await setUp("archive Bo");
      await setUp('add "Anna Berg #ny"');
      const all = await json<Listed>(`list --sort ${sort}`);
      expect(all.contacts).toHaveLength(3);
      expect(await json(`list --sort ${sort} --limit 99`)).toEqual(all);
    },
  );

  it("says so when nobody is like that, and is content", async () => {
    const { net, json } = await startCircle();
    expect(await net("list tag:nowhere")).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/^Nobody/) as string,
    });
    expect(await json("list tag:nowhere")).toEqual({ today: "2026-05-04", contacts: [] });
    expect((await net("list --tsv tag:nowhere")).stdout).toBe("name\torganisation\tlast\trhythm\ttags\n");
  });

  it.each([
    ["list tag:x stage:nothing", "stage"],
    ["list stage:trusted", "stage:relation --columns name,stage"],
    ["list shoe:size", "shoe:size"],
    ["list --columns name,shoe", "shoe"],
    ["list --sort shoe", "shoe"],
    ["list --tsv --json", "json"],
  ])("refuses %s", async (line, named) => {
    const { net } = await startCircle();
    expect(await net(line)).toMatchObject({
      exitCode: 2,
      stdout: "",
      stderr: expect.stringContaining(named) as string,
    });
  });

  it("remembers numbers for as many lines as can be typed, and shows no others", async () => {
    const { net, context, store } = startNet();
    const people = Array.from({ length: 1003 }, (_, at) => String(at).padStart(4, "0"));
    store.apply("net import", () => ({
      changes: people.map((each) => created("contact", contact({ id: each as ContactId, name: `Person ${each}` }))),
    }));
    const { stdout } = await net("list");
    expect(context.shown.lines()).toHaveLength(1000);
    expect(stdout).toContain("\n1000  Person 0999\n      Person 1000\n");
  });

  const anyName = fc
    .array(
      fc.constantFrom(
        "Åse",
        "Søndergård",
        "陳小姐",
        "김민수",
        "👩‍👩‍👧‍👦",
        "é",
        "n̈g",
        "O'Neil",
        "a",
        "\u001b[31m",
        "\u202e",
        "ﷺ",
        "Ω",
        "ab".repeat(14),
      ),
      { minLength: 1, maxLength: 6 },
    )
    .map((parts) => `N${parts.join(" ")}`);

  it.each([40, 60, 80])("never exceeds %i columns, and lets nothing through that steers a terminal", async (width) => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyName, { minLength: 1, maxLength: 4 }), async (typed) => {
        const { net, context } = startNet({ width });
        for (const name of typed) await add(name);
        for (const line of [
          "list",
          "list --columns name,organisation,title,last,due,met,tags,event,stage,rhythm",
          "tag",
          "list --tsv",
        ]) {
          const { stdout, exitCode } = await net(line);
          expect(exitCode).toBe(0);
          expect(stdout).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
          if (!line.endsWith("tsv")) {
            for (const each of stdout.split("\n")) expect(widthOf(each), each).toBeLessThanOrEqual(width);
          }
        }

        async function add(name: string): Promise<void> {
          const { run } = await import("../../src/main.ts");
          const flags = ["--title", name, "--org", `${name} A/S`, "--event", name, "--tag", name.replaceAll(",", "")];
          expect(await run(["add", "--new", "--name", name, ...flags], context)).toBe(0);
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe("net list with scores", () => {
  /** Mette serves the goal well and Søren little; Bo is a card, and Lars was met once, lately. */
  async function withScores() {
    const circle = await startCircle();
    for (const line of [
      'mission --goal "two board seats"',
      "fit Mette 1 3",
      "fit Søren 1 0",
      'add "Lars Bech" --tier core',
      'log "coffee with Lars" --on 2026-05-02',
      'take Mette "intro to the CFO at Lego" --size decisive --on 2026-04-02',
    ]) {
      await circle.setUp(line);
    }
    return circle;
  }

  it("shows the columns that are asked for, with nothing for a card and no index that is too new", async () => {
    const { net } = await withScores();
    const { stdout } = await net("list --columns name,index,mission,strength,proposal,flags,stage");
    expect(stdout).toMatchInlineSnapshot(`
      "   name        index  mission  strength  proposal  flags            stage
      1  Bo Friis                                                         card
      2  Lars Bech   new    –        0.58                                 acquaintance
      3  Mette Holm  new    0.60     0.53      keep      owe, promise s…  relation
      4  Søren Kjær  new    0.00     0.35                                 acquaintance
      "
    `);
  });

  it("gives programs the same figures as net score", async () => {
    const { json } = await withScores();
    const { contacts } = await json<{ contacts: Record<string, unknown>[] }>(
      "list --columns name,index,mission,strength,balance,trust,interest,perspective,proposal,flags",
    );
    const { scores } = await json<{ scores: Record<string, unknown>[] }>("score");
    expect(contacts).toHaveLength(4);
    expect(contacts.find(({ name }) => name === "Bo Friis")).toMatchObject({
      index: null,
      isTooNew: null,
      flags: null,
    });
    for (const { contactId, stage, nextAct, ...score } of scores) {
      expect(contacts).toContainEqual({ id: contactId, ...score });
      expect([stage, nextAct]).not.toContain(undefined);
    }
  });

  it("reads none of it where it is not asked for", async () => {
    const { json, context } = await withScores();
    Object.defineProperty(context.store, "ties", {
      get: () => {
        throw new Error("read");
      },
    });
    const { contacts } = await json<{ contacts: object[] }>("list");
    expect(contacts.some((contact) => "index" in contact)).toBe(false);
    await expect(json("list --columns index")).rejects.toThrow("read");
  });

  it.each([
    ["strength", ["Lars Bech", "Mette Holm", "Søren Kjær", "Bo Friis"]],
    ["strength --reverse", ["Søren Kjær", "Mette Holm", "Lars Bech", "Bo Friis"]],
    ["mission", ["Mette Holm", "Søren Kjær", "Bo Friis", "Lars Bech"]],
    ["mission --reverse", ["Søren Kjær", "Mette Holm", "Bo Friis", "Lars Bech"]],
    ["strength --limit 1", ["Lars Bech"]],
    ["proposal", ["Mette Holm", "Bo Friis", "Lars Bech", "Søren Kjær"]],
  ])("sorts by %s, those without one last", async (sort, order) => {
    const { json } = await withScores();
    expect(names(await json<Listed>(`list --sort ${sort}`))).toEqual(order);
  });

  it.each([
    ["flag:owe", ["Mette Holm"]],
    ["flag:owe flag:no-exchange-yet", []],
    ["flag:Owe tag:board", ["Mette Holm"]],
    ["flag:owe tag:expo", []],
    ["proposal:keep", ["Mette Holm"]],
    ["proposal:develop", []],
    ['proposal:"wind-down" proposal:keep', ["Mette Holm"]],
  ])("finds by %s, as net score does", async (filter, found) => {
    const { json } = await withScores();
    expect(names(await json<Listed>(`list ${filter}`))).toEqual(found);
    const { scores } = await json<{ scores: { name: string }[] }>(`score ${filter}`);
    expect(scores.map(({ name }) => name)).toEqual(found);
  });

  it("tells spreadsheets the figures, and people of more lines", async () => {
    const { net } = await withScores();
    expect((await net("list --tsv --columns name,index,mission,flags --sort mission")).stdout).toMatch(
      /^name\tindex\tmission\tflags\nMette Holm\tnew\t0\.6\towe, promise-still-open, drifting\nSøren Kjær\tnew\t0\t.*\nBo Friis\t\t\t\nLars Bech\tnew\t\t/,
    );
    expect((await net("list --sort strength --limit 2")).stdout).toContain("only the first 2; there are more");
    const { stdout } = await net("list --columns name,index,proposal,flags", "");
    expect(Math.max(...stdout.split("\n").map(widthOf))).toBeLessThanOrEqual(80);
  });

  it.each([
    ["list proposal:marry", '"marry" is no proposal', "one of keep, develop, lighten, wind-down"],
    ["list flag:card", '"card" is no flag', "one of owe, over-giving, no-exchange-yet"],
    ["list --sort flags", "it is one of", "proposal"],
    [
      "edit --where flag:owe --tier wide --yes",
      "proposal: and flag: are filters of net list and net score alone",
      "tag:",
    ],
    ['mission --criterion "Owed?" --filter proposal:keep', "proposal: and flag: are filters", "tag:"],
  ])("net %s is refused", async (line, message, hint) => {
    const { net } = await withScores();
    const ended = await net(line);
    expect(ended).toMatchObject({ exitCode: 2, stdout: "" });
    expect(ended.stderr).toContain(message);
    expect(ended.stderr).toContain(hint);
  });
});

it.each(["tier", "stage", "is", "proposal", "flag"])(
  "net help filters has whatever may stand behind %s:",
  async (key) => {
    const { net } = startNet();
    const { stderr } = await net(`list ${key}:xyzzy`);
    const [, choices = ""] = /one of (.*)\n/.exec(stderr) ?? [];
    expect(choices).toContain(", ");
    expect((await net("help filters")).stdout.replaceAll(/\s+/g, " ")).toContain(` ${choices}`);
  },
);
