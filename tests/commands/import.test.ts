import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Context } from "../../src/context.ts";
import { type Employment, employmentText } from "../../src/domain/employment.ts";
import { run } from "../../src/main.ts";
import { dump } from "../support/dump.ts";
import { freshFolder, type NetOptions, startNet, words } from "../support/harness.ts";

const LINKEDIN = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";

/** A `net` on a file of its own, and a way to write lists beside it. */
function start(options: NetOptions = {}) {
  const folder = freshFolder();
  const path = join(folder, "net.db");
  const started = startNet({ path, ...options });
  const list = (name: string, text: string): string => {
    const file = join(folder, name);
    writeFileSync(file, text);
    return file;
  };
  /** What is typed beforehand, with nobody there to be asked. */
  const setUp = async (line: string): Promise<void> => {
    const terminal = { ...started.context.terminal, isInteractive: false };
    await run(words(line), Object.create(started.context, { terminal: { value: terminal } }) as Context);
  };
  const named = (name: string) => started.store.contacts.named(name);
  return { ...started, path, list, setUp, named };
}

interface Counts {
  readonly counts: {
    readonly new: number;
    readonly changed: number;
    readonly unchanged: number;
    readonly probable: number;
    readonly rejected: number;
  };
  readonly isApplied: boolean;
  readonly people: readonly {
    readonly name: string;
    readonly verdict: string;
    readonly by: string | null;
    readonly adds: readonly string[];
    readonly fate: string | null;
  }[];
}

describe("net import", () => {
  it("shows the plan and writes nothing where nobody can be asked, until it is to be carried out", async () => {
    const { net, path, list, named } = start();
    const file = list(
      "Connections.csv",
      `${LINKEDIN}Ada,Byron,https://www.linkedin.com/in/ada,ada@x.example,Engines,Analyst,05 Mar 2024\n,,,,,x,\n`,
    );
    const before = dump(path);
    const { stdout, exitCode } = await net(`import ${file}`);
    expect(exitCode).toBe(0);
    expect(stdout).toContain(
      "Connections.csv  LinkedIn connections, 1 entry\n1 new, 1 not read\nNew\n  Ada Byron  Analyst @ Engines · ada@x.example\n",
    );
    expect(stdout).toContain("line 3  no name, no e-mail and no organisation");
    expect(stdout).toContain("Nothing is written yet.");
    const told = async (flags: string) => JSON.parse((await net(`import ${file} ${flags} --json`)).stdout) as object;
    expect(await told("--dry-run")).toMatchObject({ isDryRun: true, isApplied: false, counts: { new: 1 } });
    expect(await told("--dry-run --apply")).toMatchObject({ isDryRun: true, isApplied: false });
    expect(await told("")).not.toHaveProperty("isDryRun");
    expect(dump(path)).toEqual(before);
    expect((await net(`import ${file} --apply`)).stdout).toContain("Took in 1 new.");
    expect(named("Ada Byron")).toMatchObject([
      { standing: "filed", tier: null, cadenceDays: null, tags: [], metOn: "2024-03-05" },
    ]);
  });

  it("says what was left out and guessed, carried out at once too; on a terminal the plan has said it", async () => {
    const people = "Name,Birthday,Shoe size\nAda Byron,3/4/1980,38\n";
    const told = 'Left out\n  column "Shoe size"  1\nLook at\n  line 2  3/4/1980 is read as 1980-04-03';
    const away = start();
    expect((await away.net(`import ${away.list("x.csv", people)} --apply`)).stdout).toContain(told);
    const there = start({ answers: [] });
    const { stdout } = await there.net(`import ${there.list("x.csv", people)} --apply`);
    expect(stdout.split(told)).toHaveLength(2);
    const several = await away.net(
      `import ${away.list("y.csv", people)} ${away.list("z.csv", "Name,Met on\nBo,3/4/1980\n")}`,
    );
    expect(several.stdout.replace(/\s+/g, " ")).toContain("the day stands first in this list (z.csv)");
  });

  it("brings nobody into the inbox, nor makes anybody due", async () => {
    const { net, list, json } = start();
    const file = list("x.csv", "Name,Birthday,Email\nAda Byron,2026-05-04,ada@x.example\n");
    await net(`import ${file} --apply`);
    expect(await json("due")).toMatchObject({ items: [] });
    expect(await json("inbox")).toMatchObject({ waiting: 0 });
  });

  it("changes nothing the second time, and one undo takes it all back", async () => {
    const { net, path, list } = start();
    const people = `${LINKEDIN}Ada,Byron,https://www.linkedin.com/in/Ada/?x,,Engines,,\nAlex,Smith,,,,Designer,\nAlex,Smith,,,,Founder,\nBare,,,,,,\n`;
    const friends =
      "### Activities:\n- 2018-11-01: **Ada Byron** and **Bo** met. @food\n\n### Friends:\n- Bo (a.k.a. Bobo) [Paris] @sea\n";
    const files = `${list("Connections.csv", people)} ${list("friends.md", friends)}`;
    const empty = dump(path);
    expect((await net(`import ${files} --apply --probable merge`)).stdout).toContain("Took in");
    const once = dump(path);
    expect((await net(`import ${files} --apply --probable merge`)).stdout).toContain("Nothing was taken in");
    expect(dump(path)).toEqual(once);
    await net("undo");
    expect({ ...dump(path), devices: [] }).toEqual({ ...empty, devices: [] });
  });

  it("takes two entries of one person for one, and namesakes for two", async () => {
    const { json, list } = start();
    const file = list(
      "Connections.csv",
      `${LINKEDIN}Sai,Patel,https://www.linkedin.com/in/Sai/?x,,Acme,,\nSai,Patel,https://dk.linkedin.com/in/sai,,,,\nAlex,Smith,,,,Designer,\nAlex,Smith,,,,Founder,\n`,
    );
    const { people } = await json<Counts>(`import ${file} --apply`);
    expect(people.map(({ name, fate }) => [name, fate])).toEqual([
      ["Sai Patel", "new"],
      ["Alex Smith", "new"],
      ["Alex Smith", "new"],
    ]);
  });

  it.each([
    ["the same e-mail", "Mette Holm,METTE@nordlys.dk,", "same", "email"],
    ["the same phone, written otherwise", "Mette Holm,,20304050", "same", "phone"],
    ["the same e-mail under a name that is akin", "Mette Jensen,mette@nordlys.dk,", "probable", "email"],
    ["the same e-mail under another name", "Bo Dam,mette@nordlys.dk,", "new", null],
    ["the name alone", "Mette Holm,other@x.example,", "probable", "name"],
    ["the name, but for the middle", "Mette Marie Holm,,", "probable", "name-but-middle"],
    ["nobody's", "Ada Byron,ada@x.example,", "new", null],
  ])("knows somebody again by %s", async (_, row, verdict, by) => {
    const { net, json, list } = start();
    await net('add "Mette Holm, CFO @ Nordlys A/S, mette@nordlys.dk, +45 20 30 40 50" --every 6w');
    const { people } = await json<Counts>(`import ${list("x.csv", `Name,Email,Phone\n${row}\n`)}`);
    expect(people).toMatchObject([{ verdict, by }]);
  });

  it("knows somebody again by name and organisation, unless their addresses speak against it", async () => {
    const { net, json, list } = start();
    await net('add "Mette Holm, CFO @ Nordlys A/S, mette@nordlys.dk"');
    const plan = async (row: string) =>
      (await json<Counts>(`import ${list("x.csv", `Name,Company,Email\n${row}\n`)}`)).people[0];
    expect(await plan("Mette Holm,NORDLYS A/S,")).toMatchObject({ verdict: "same", by: "name-and-organisation" });
    expect(await plan("Mette Holm,Nordlys A/S,m.holm@nordlys.dk")).toMatchObject({ verdict: "probable", by: "name" });
  });

  it("knows a number again that was read in another region, and whose page it is by the id in its address", async () => {
    const { net, json } = startNet();
    const people =
      "Name,Phone,Website\nAda Dam,33 12 34 56,https://www.facebook.com/profile.php?id=1\nAda Friis,,facebook.com/profile.php?id=2&ref=x\n";
    await net("import - --apply", people);
    await net("config region DE");
    expect(await json("import - --apply", people)).toMatchObject({ counts: { new: 0, changed: 0, unchanged: 2 } });
    expect((await net("show 'Ada Friis'")).stdout).toContain("web  facebook.com/profile.php?id=2&ref=x");
  });

  it("adds what was not known, and changes nothing that was", async () => {
    const { net, list, store, named } = start();
    await net('add "Mette Holm, CFO @ Nordlys A/S, mette@nordlys.dk #board" --every 6w');
    const file = list(
      "x.csv",
      "Name,Email,Company,Job Title,Birthday,Notes,Tags,Phone\nMette M. Holm,mette@nordlys.dk,Nordlys A/S,CFO,1980-05-04,Sails,sea,+45 20 30 40 50\n",
    );
    expect((await net(`import ${file}`)).stdout.replaceAll(/\s+/g, " ")).toContain(
      "Mette M. Holm to Mette Holm: +45 20 30 40 50 · birthday 1980-05-04 · #sea · note",
    );
    await net(`import ${file} --apply`);
    const [mette] = named("Mette Holm");
    expect(mette).toMatchObject({
      standing: "active",
      cadenceDays: 42,
      birthday: "1980-05-04",
      note: "Sails\nAlso called: Mette M. Holm",
      tags: ["board", "sea"],
    });
    if (!mette) throw new Error("gone");
    expect(store.roles.of(mette.id)).toHaveLength(1);
    expect(store.identifiers.of(mette.id)).toHaveLength(2);
  });

  it.each<[string, readonly string[], readonly string[], readonly string[], object]>([
    ["nothing in other letters", [], ["ORG:NORDLYS A/S", "TITLE:cfo", "EMAIL:METTE@nordlys.dk"], [], {}],
    ["no role that says less", [], ["ORG:Nordlys A/S"], [], {}],
    ["another title", [], ["ORG:Nordlys A/S", "TITLE:CEO"], ["CEO @ Nordlys A/S"], {}],
    ["another firm", [], ["ORG:Orla", "TITLE:CFO"], ["CFO @ Orla"], {}],
    ["a title alone", [], ["TITLE:Chair"], ["Chair"], {}],
    ["a firm alone", [], ["ORG:Orla"], ["Orla"], {}],
    ["the year of a birthday", ["--birthday --05-04"], ["BDAY:1980-05-04"], ["birthday 1980-05-04"], {}],
    ["no birthday that says less", ["--birthday 1980-05-04"], ["BDAY:--05-04"], [], { birthday: "1980-05-04" }],
    [
      "another birthday in the note",
      ["--birthday 1980-05-04"],
      ["BDAY:1981-05-04"],
      ["note"],
      { birthday: "1980-05-04", note: "Birthday elsewhere: 1981-05-04" },
    ],
    [
      "one without a year too",
      ["--birthday 1980-05-04"],
      ["BDAY:--05-05"],
      ["note"],
      { birthday: "1980-05-04", note: "Birthday elsewhere: --05-05" },
    ],
    ["what friends call them", [], ["NICKNAME:Mie"], ["called Mie"], { nickname: "Mie" }],
    ["no second word for that", ["--nickname Mulle"], ["NICKNAME:Mie"], [], { nickname: "Mulle" }],
    ["a tag", [], ["CATEGORIES:board,sea"], ["#sea"], { tags: ["board", "sea"] }],
    ["no tag that is there", [], ["CATEGORIES:board"], [], { tags: ["board"] }],
    ["a number", [], ["TEL:+45 20 30 40 50"], ["+45 20 30 40 50"], { note: null }],
    ["the address of another in the note", [], ["EMAIL:bo@x.example"], ["note"], { note: "bo@x.example" }],
    ["a note as it is", [], ["NOTE:Sails\\n\\nSings"], ["note"], { note: "Sails\n\nSings" }],
    ["what a note has not", ["--note Sails"], ["NOTE:Sails\\nSings"], ["note"], { note: "Sails\nSings" }],
    ["what is new to a note", ["--note Sails"], ["NOTE:Sings"], ["note"], { note: "Sails\nSings" }],
    [
      "no word of what is not said",
      ["--birthday 1980-05-04", "--nickname Mie", "--note Sails"],
      [],
      [],
      { note: "Sails" },
    ],
    ["nothing that the note has", ["--note Sails"], ["NOTE:Sails"], [], { note: "Sails" }],
  ])("adds to somebody who is there: %s", async (_, edits, lines, adds, left) => {
    const { net, json, named, list, store } = start();
    await net('add "Mette Holm, CFO @ Nordlys A/S, mette@nordlys.dk #board"');
    await net('add "Bo Dam, bo@x.example"');
    for (const edit of edits) await net(`edit Mette ${edit}`);
    const card = ["BEGIN:VCARD", "VERSION:3.0", "FN:Mette Holm", "EMAIL:mette@nordlys.dk", ...lines, "END:VCARD", ""];
    const file = list("mette.vcf", card.join("\n"));
    expect((await json<Counts>(`import ${file} --apply`)).people).toMatchObject([{ name: "Mette Holm", adds }]);
    expect(named("Mette Holm")).toMatchObject([left]);
    const [bo] = named("Bo Dam");
    expect(bo && store.identifiers.of(bo.id)).toMatchObject([{ value: "bo@x.example" }]);
    expect(await json(`import ${file} --apply`)).toMatchObject({ counts: { new: 0, changed: 0, unchanged: 1 } });
  });

  describe("other work than in the file", () => {
    const LATER = `${LINKEDIN}Mette,Holm,,mette@nordlys.dk,Ørsted,COO,01 Sep 2025\nBo,Dam,,bo@dam.dk,Vest,CTO,01 Sep 2025\n`;
    const two = async (options: NetOptions = {}) => {
      const started = start(options);
      await started.setUp('add "Mette Holm, CFO @ Nordlys, mette@nordlys.dk"');
      await started.setUp('add "Bo Dam @ Vest" --email bo@dam.dk');
      const works = async (name: string): Promise<string[]> =>
        (await started.json<{ roles: readonly Employment[] }>(`show ${name}`)).roles.map(employmentText);
      return { ...started, works, file: started.list("later.csv", LATER) };
    };

    it("goes behind it, and fills what was lacking", async () => {
      const { net, json, works, file } = await two();
      const { stdout } = await net(`import ${file}`);
      expect(stdout).toContain("Mette Holm  COO @ Ørsted, behind CFO @ Nordlys");
      expect(stdout.replaceAll("\n", " ")).toContain("with --current it goes in front");
      expect(await json(`import ${file}`)).toMatchObject({ counts: { otherWork: 1 } });
      await net(`import ${file} --apply`);
      expect(await works("Mette")).toEqual(["CFO @ Nordlys", "COO @ Ørsted"]);
      expect(await works("Bo")).toEqual(["CTO @ Vest"]);
      expect(await json(`import ${file}`)).toMatchObject({ counts: { otherWork: 0, unchanged: 2 } });
    });

    it.each([[""], ["behind it already"]])("goes in front with --current %s", async (already) => {
      const { net, works, file, store, path } = await two();
      if (already !== "") await net(`import ${file} --apply`);
      const before = dump(path);
      const { stdout } = await net(`import ${file} --current`);
      expect(stdout).toContain("Mette Holm  CFO @ Nordlys → COO @ Ørsted");
      expect(stdout).toContain(`--current --apply`);
      await net(`import ${file} --current --apply`);
      expect(await works("Mette")).toEqual(["COO @ Ørsted", "CFO @ Nordlys"]);
      expect((await net(`import ${file} --current --apply`)).stdout).toContain("Nothing was taken in.");
      await net("undo");
      expect(dump(path)).toEqual(before);
      expect(store.journal.list(9).length).toBeGreaterThan(1);
    });

    it("is asked about of whoever is joined, those who are probably there among them", async () => {
      const { net, works, list } = await two({
        answers: [
          ["Bo Dam (CTO @ Øst) is probably Bo Dam (Vest · bo@dam.dk), the same name:", "the same: join them to Bo Dam"],
          ["One has other work in these lists than in the file. Is that how it is now?", "yes"],
          ["Take them in? net undo takes them back.", "yes"],
        ],
      });
      await net(`import ${list("bo.csv", `${LINKEDIN}Bo,Dam,,,Øst,CTO,01 Sep 2025\n`)}`);
      expect(await works("Bo")).toEqual(["CTO @ Øst", "Vest"]);
    });

    it.each([
      ["yes", ["COO @ Ørsted", "CFO @ Nordlys"]],
      ["no", ["CFO @ Nordlys", "COO @ Ørsted"]],
    ])("is asked about on a terminal: %s", async (answer, expected) => {
      const { net, works, file } = await two({
        answers: [
          ["One has other work in these lists than in the file. Is that how it is now?", answer],
          ["Take them in? net undo takes them back.", "yes"],
        ],
      });
      expect(await net(`import ${file}`)).toMatchObject({ exitCode: 0 });
      expect(await works("Mette")).toEqual(expected);
    });
  });

  it("adds the day on which they met, and names by their firm or address those who have no name", async () => {
    const { json, list } = start();
    const nameless = list("x.csv", "Name,Company,Email\nAda Byron,,ada@x.example\n,Nordlys A/S,\n,,bo@x.example\n");
    const names = (await json<Counts>(`import ${nameless} --apply`)).people.map(({ name }) => name);
    expect(names).toEqual(["Ada Byron", "Nordlys A/S", "bo@x.example"]);
    const linkedin = `${LINKEDIN}Ada,Byron,,ada@x.example,,,04 May 2024\n`;
    expect((await json<Counts>(`import ${list("Connections.csv", linkedin)}`)).people).toMatchObject([
      { name: "Ada Byron", adds: ["met 2024-05-04"] },
    ]);
  });

  it("writes each thing once where two entries add to one contact", async () => {
    const { net, list, named, store } = start();
    await net('add "Mette Holm, mette@nordlys.dk"');
    await net('add "Bo Dam, bo@nordlys.dk"');
    const file = list(
      "x.csv",
      "Name,Email,Company,Job Title,Phone\nMette Holm,mette@nordlys.dk,Orla,CFO,20304050\n" +
        "Bo Dam,bo@nordlys.dk,ORLA,CEO,20304050\nMette Holm,m2@x.example,Orla,CFO,\nEva Lund,eva@x.example,Orla,,20304050\n",
    );
    expect((await net(`import ${file} --apply --probable merge`)).exitCode).toBe(0);
    const [mette] = named("Mette Holm");
    const [bo] = named("Bo Dam");
    const [eva] = named("Eva Lund");
    if (!mette || !bo || !eva) throw new Error("three were to be there");
    expect([store.roles.of(mette.id), store.identifiers.of(mette.id)].map(({ length }) => length)).toEqual([1, 3]);
    expect([mette.note, bo.note, eva.note]).toEqual([null, "20304050", "20304050"]);
    const [at, ...others] = [mette, bo, eva].flatMap(({ id }) => store.roles.of(id).map((role) => role.organisationId));
    expect(others).toEqual([at, at]);
    const once = store.everything();
    await net(`import ${file} --apply --probable merge`);
    expect(store.everything()).toEqual(once);
  });

  it("leaves out those who are probably there, unless told what becomes of them", async () => {
    const { net, list, named } = start();
    await net('add "Mette Holm" --every 6w');
    const file = list("x.csv", "Name,Email\nMette Holm,mette@x.example\n");
    expect((await net(`import ${file} --apply`)).stdout).toBe(
      "Nothing was taken in.\nLeft out: probably in the file already\n  Mette Holm  Mette Holm, the same name · mette@x.example\n",
    );
    await net(`import ${file} --apply --probable merge`);
    expect(named("Mette Holm")).toHaveLength(1);
    await net("undo");
    await net(`import ${file} --apply --probable new`);
    expect(named("Mette Holm").map(({ standing }) => standing)).toEqual(["active", "filed"]);
    expect((await net(`import ${file} --apply --probable new`)).stdout).toContain("Nothing was taken in");
  });

  it("suggests, of those who are probably there, what can be typed", async () => {
    const { net, list } = start({ width: 400 });
    await net('add "Mette Holm" --every 6w');
    const file = list("x.csv", "Name,Email\nMette Holm,mette@x.example\n");
    const [, typed = ""] = /→ net (.*)\n/.exec((await net(`import ${file}`)).stdout) ?? [];
    expect(typed).toBe(`import ${file} --apply --probable skip`);
    expect(await net(typed)).toMatchObject({ exitCode: 0 });
  });

  it("suggests to carry out the plan that it showed, read and settled in the same way", async () => {
    const { net, list, named } = start({ width: 400 });
    await net('add "Mette Holm" --every 6w');
    const file = list("x.csv", "Hvem,Post\nMette Holm,mette@x.example\nBo Friis,bo@x.example\n");
    const flags = "--map Hvem=name,Post=email --encoding utf-8";
    const { stdout } = await net(`import ${file} ${flags} --probable merge --dry-run`);
    const [, typed = ""] = /→ net (.*? --probable \w+)/.exec(stdout.replace(/\s+/g, " ")) ?? [];
    expect(typed).toBe(`import ${file} ${flags} --apply --probable merge`);
    expect((await net(typed)).stdout).toContain("Took in 1 new, 1 added to.");
    expect(named("Mette Holm")).toHaveLength(1);
  });

  it("asks on a terminal: about those who are probably there, and before anything is written", async () => {
    const { net, setUp, list, store, named } = start({
      answers: [
        ["Mette Holm (m@x.example) is probably Mette Holm, the same name:", "the same: join them to Mette Holm"],
        [
          "Bo Dam (b@x.example) is probably Bo Dam (CEO @ Vest · bo@dam.dk), the same name:",
          "somebody else: a contact of their own",
        ],
        ["Take them in? net undo takes them back.", "yes"],
      ],
    });
    await setUp('add "Mette Holm" --every 6w');
    await setUp('add "Bo Dam, CEO @ Vest, bo@dam.dk" --every 6w');
    await net(`import ${list("x.csv", "Name,Email\nMette Holm,m@x.example\nBo Dam,b@x.example\n")}`);
    const [mette] = named("Mette Holm");
    if (!mette) throw new Error("gone");
    expect(store.identifiers.of(mette.id)).toHaveLength(1);
    expect(named("Bo Dam")).toHaveLength(2);
  });

  it("keeps an organisation that is called by signs alone, and knows it the second time", async () => {
    const { net, list, store, named } = start();
    const file = list("x.csv", "Name,Company,Email\nAda Byron,★★★,ada@x.example\n");
    await net(`import ${file} --apply`);
    const [ada] = named("Ada Byron");
    if (!ada) throw new Error("gone");
    const [role] = store.roles.of(ada.id);
    expect(role?.organisationId && store.organisations.byId(role.organisationId)?.name).toBe("★★★");
    expect((await net(`import ${file} --apply`)).stdout).toContain("Nothing was taken in");
  });

  it("keeps a note as it is written, blank lines and lines said twice too", async () => {
    const { net, list, named } = start();
    await net('add "Bo Dam, bo@x.example"');
    const file = list(
      "x.csv",
      'Name,Email,Notes\nAda Byron,ada@x.example,"one\n\ntwo\n\none"\nBo Dam,bo@x.example,"x\n\nx"\n',
    );
    await net(`import ${file} --apply`);
    expect(named("Ada Byron")[0]?.note).toBe("one\n\ntwo\n\none");
    expect(named("Bo Dam")[0]?.note).toBe("x\n\nx");
    expect((await net(`import ${file} --apply`)).stdout).toContain("Nothing was taken in");
  });

  it("writes nothing where the answer is no", async () => {
    const { net, list, path } = start({ answers: [["Take them in? net undo takes them back.", "no"]] });
    const before = dump(path);
    expect((await net(`import ${list("x.csv", "Name,Email\nMette Holm,m@x.example\n")}`)).exitCode).toBe(130);
    expect(dump(path)).toEqual(before);
  });

  it("asks what unknown columns hold; unattended it names --map", async () => {
    const columns = "Hvem;Sted\nMette Holm;Nordlys\n";
    const away = start();
    const { stderr, exitCode } = await away.net(`import ${away.list("x.csv", columns)}`);
    expect([exitCode, stderr]).toEqual([
      2,
      "net: x.csv: no column of it is known\n  try: --map Hvem=name,Sted=email\n",
    ]);
    await away.net(`import ${away.list("x.csv", columns)} --apply --map "Hvem=name,Sted=organisation"`);
    expect(away.named("Mette Holm")).toHaveLength(1);
    const there = start({
      answers: [
        ['What stands under "Hvem" in x.csv, such as "Mette Holm"?', "the whole name"],
        ['What stands under "Sted" in x.csv, such as "Nordlys"?', "nothing net keeps"],
        ["Take them in? net undo takes them back.", "yes"],
      ],
    });
    await there.net(`import ${there.list("x.csv", columns)}`);
    expect(there.named("Mette Holm")).toHaveLength(1);
  });

  it("takes nobody for a heading: where a list has none its columns go by their numbers", async () => {
    const people = "anne@x.example,Anne Dam,20304050\nbo@x.example,Bo Dam,20304051\n";
    const away = start();
    const { stderr } = await away.net(`import ${away.list("x.csv", people)}`);
    expect(stderr).toBe("net: x.csv: it has no headings\n  try: --map 2=name,1=email\n");
    await away.net(`import ${away.list("x.csv", people)} --apply --map 2=name,1=email`);
    expect([...away.named("Anne Dam"), ...away.named("Bo Dam")]).toHaveLength(2);
    const there = start({
      answers: [
        ['What stands in column 1 of x.csv, such as "anne@x.example"?', "an e-mail address"],
        ['What stands in column 2 of x.csv, such as "Anne Dam"?', "the whole name"],
        ['What stands in column 3 of x.csv, such as "20304050"?', "a phone number"],
        ["Take them in? net undo takes them back.", "yes"],
      ],
    });
    await there.net(`import ${there.list("x.csv", people)}`);
    expect([...there.named("Anne Dam"), ...there.named("Bo Dam")]).toHaveLength(2);
  });

  it.each([
    ['--map "Hvem=nobody"', 2, '"Hvem=nobody" does not say what a column holds'],
    ["--probable perhaps", 2, "--probable"],
  ])("%s is a mistake that is explained", async (flags, code, told) => {
    const { net, list } = start();
    const { stderr, exitCode } = await net(`import ${list("x.csv", "Name\nAda\n")} ${flags}`);
    expect([exitCode, stderr.includes(told)]).toEqual([code, true]);
  });

  it("reads standard input, and names the line of a quote that is never closed", async () => {
    const { net, path } = start();
    expect((await net("import - --apply", "Name,Email\nAda,ada@x.example\n")).stdout).toContain("Took in 1 new.");
    const before = dump(path);
    const { stderr, exitCode } = await net("import - --apply", `Name,Email\n"Ada,x\n${"Bo,b@x.example\n".repeat(9)}`);
    expect([exitCode, stderr]).toMatchObject([
      1,
      expect.stringContaining("the quote that opens on line 2 is never closed"),
    ]);
    expect(dump(path)).toEqual(before);
  });

  it("keeps a moment that several shared as one, and adds to it who comes later", async () => {
    const { net, list, store, named } = start();
    const file = (who: string): string =>
      list("friends.md", `### Activities:\n- 2018-11-01: ${who} met in Paris.\n\n### Friends:\n`);
    await net(`import ${file("**Ada** and **Bo**")} --apply`);
    const [ada] = named("Ada");
    if (!ada) throw new Error("gone");
    const [moment] = store.interactions.of(ada.id);
    expect(moment).toMatchObject({ kind: "meet", on: "2018-11-01", note: "Ada and Bo met in Paris." });
    expect(moment).toMatchObject({ isAnswered: true, isConfirmedOnly: false });
    expect(moment?.with).toHaveLength(2);
  });

  it("adds whoever comes later to the moment that is there, and knows another by its day", async () => {
    const { net, json, list, store, named } = start();
    const file = (...lines: readonly string[]): string =>
      list("friends.md", `### Activities:\n${lines.map((line) => `- ${line}\n`).join("")}\n### Friends:\n`);
    await net(`import ${file("2018-11-01: **Ada** and Bo met in Paris.")} --apply`);
    const later = file(
      "2018-11-01: **Ada** and **Bo** met in Paris.",
      "2018-11-02: **Ada** and **Bo** met in Paris.",
      "2018-11-02: **Ada** and **Bo** met in Nice.",
    );
    const { people } = await json<Counts>(`import ${later} --apply --probable merge`);
    expect(people.find(({ name }) => name === "Ada")).toMatchObject({ adds: ["2 moments"] });
    for (const name of ["Ada", "Bo"]) {
      const [who] = named(name);
      const told = who ? store.interactions.of(who.id) : [];
      expect(told.map(({ on, note, with: all }) => [on, note, all.length]).sort()).toEqual([
        ["2018-11-01", "Ada and Bo met in Paris.", 2],
        ["2018-11-02", "Ada and Bo met in Nice.", 2],
        ["2018-11-02", "Ada and Bo met in Paris.", 2],
      ]);
    }
    const once = store.everything();
    await net(`import ${later} --apply --probable merge`);
    expect(store.everything()).toEqual(once);
    const one = await json<Counts>(`import ${file("2018-11-03: **Ada** rang.")} --probable merge`);
    expect(one.people).toMatchObject([{ name: "Ada", adds: ["1 moment"] }]);
  });

  it("is the same whatever the order of the entries, and takes each person once", async () => {
    const entry = fc.record({
      given: fc.constantFrom("Ada", "Bo", "Eva"),
      family: fc.constantFrom("Byron", "Dam"),
      email: fc.constantFrom("", "a@x.example", "b@x.example", "c@x.example"),
      company: fc.constantFrom("", "Nordlys"),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { minLength: 1, maxLength: 12 }), async (entries) => {
        const { net, json } = startNet();
        const text = `${LINKEDIN}${entries.map(({ given, family, email, company }) => `${given},${family},,${email},${company},,`).join("\n")}\n`;
        const first = await json<Counts>("import - --apply --probable merge", text);
        const addresses = entries.map(({ given, family, email }) => `${given} ${family} ${email}`);
        expect(first.counts.new).toBeLessThanOrEqual(
          new Set([...addresses, ...entries.map(({ given, family, company }) => `${given} ${family} ${company}`)]).size,
        );
        const second = await json<Counts>("import - --apply --probable merge", text);
        expect(second.counts).toMatchObject({ new: 0, changed: 0 });
        expect((await net("undo")).exitCode).toBe(0);
      }),
      { numRuns: 60 },
    );
  });
});

describe("cards, and a whole copy of net", () => {
  it("takes in cards, with what net has no field for in the note, and only once", async () => {
    const { net, json, store } = startNet();
    const card =
      "BEGIN:VCARD\nVERSION:3.0\nFN:Søren Kjær\nORG:Kjær & Søn;Salg\nTITLE:direktør\nEMAIL;TYPE=work:soren@kjaer.dk\nTEL:+45 20 30 40 50\nADR:;;Havnegade 1;Odense;;5000;Danmark\nEND:VCARD\n";
    expect((await net("import - --apply", card)).exitCode).toBe(0);
    const [soren] = store.contacts.named("Søren Kjær");
    expect(soren).toMatchObject({ standing: "filed" });
    expect(soren?.note).toContain("Havnegade 1");
    expect(soren?.note).toContain("department: Salg");
    expect(await json("import - --apply", card)).toMatchObject({ counts: { new: 0, changed: 0, unchanged: 1 } });
  });

  it("keeps a fax in the note alone, and somebody's own word for a number beside it", async () => {
    const { net, json, store } = startNet();
    const card =
      "BEGIN:VCARD\nVERSION:3.0\nFN:Ada Byron\nTEL;TYPE=FAX,WORK:33 12 34 50\nTEL;TYPE=CELL:33 12 34 51\n" +
      "item1.TEL:33 12 34 52\nitem1.X-ABLabel:Summer house\nitem2.EMAIL:ada@x.example\nitem2.X-ABLabel:_$!<Work>!$_\nEND:VCARD\n";
    await net("import - --apply", card);
    const [ada] = store.contacts.named("Ada Byron");
    expect(ada?.note).toBe("phone (fax, work): 33 12 34 50\nphone (Summer house): 33 12 34 52");
    expect(store.identifiers.of(ada?.id as never).map(({ value }) => value)).toEqual([
      "ada@x.example",
      "33 12 34 51",
      "33 12 34 52",
    ]);
    expect(await json("import - --apply", card)).toMatchObject({ counts: { new: 0, changed: 0, unchanged: 1 } });
  });

  it.each(["Lang ".repeat(60).trim(), "🦄"])(
    "keeps a name that nobody can be called by in the note: %s",
    async (name) => {
      const { net, json, store } = startNet();
      const card = `BEGIN:VCARD\nVERSION:4.0\nFN:${name}\nEMAIL:ada@x.example\nNOTE:met in Paris\nEND:VCARD\n`;
      await net("import - --apply", card);
      expect(store.contacts.named("ada@x.example")).toMatchObject([{ note: `met in Paris\nName: ${name}` }]);
      expect(await json("import - --apply", card)).toMatchObject({ counts: { new: 0, changed: 0, unchanged: 1 } });
    },
  );

  it("takes a whole copy into an empty file, as one step, and writes the same bytes again", async () => {
    const folder = freshFolder();
    const from = startNet();
    await from.net('mission --goal "a board seat"');
    await from.net('add "Mette Holm, CFO @ Nordlys" --new --event Messe');
    await from.net('log "Coffee with Mette; I promised the deck by friday"');
    await from.net('fact Mette challenge "her health" --class private');
    await from.net("group add Ledere --no-questions");
    await from.net('group member Ledere "Mette Holm"');
    const file = join(folder, "net.json");
    await from.net(`export ${file} --private`);
    const to = startNet();
    expect((await to.net(`import ${file}`)).stdout).toMatch(/to take it in:\s+net import \S+net\.json --apply$/m);
    expect((await to.net("list")).stdout).toContain("Nobody");
    expect((await to.net(`import ${file} --apply`)).stdout).toContain("Taken in: ");
    expect((await to.net("export - --as json --private")).stdout).toBe(readFileSync(file, "utf8"));
    expect(await to.net(`import ${file} --apply`)).toMatchObject({ exitCode: 4 });
    await to.net("undo");
    expect((await to.net("list")).stdout).toContain("Nobody");
  });

  it("tells a whole copy by what stands in it, whatever it is called, and from one person's own", async () => {
    const folder = freshFolder();
    const from = startNet();
    await from.net('add "Mette Holm, CFO @ Nordlys" --new');
    const [whole, own] = [join(folder, "backup.txt"), join(folder, "mette.json")];
    await from.net(`export ${whole} --as json --private`);
    await from.net(`export ${own} --person Mette`);
    const text = readFileSync(whole, "utf8");
    for (const line of ["import - --apply", `import ${whole} --apply`]) {
      const to = startNet();
      expect((await to.net(line, `\ufeff${text}`)).stdout).toContain("Taken in: ");
      expect((await to.net("export - --as json --private")).stdout).toBe(text);
    }
    const { net } = startNet();
    expect((await net(`import ${own}`)).stderr).toContain(
      "mette.json: it is one person's own copy, which is for reading",
    );
    expect((await net(`import ${whole} ${whole}`)).stderr).toContain("backup.txt: a whole copy is taken in by itself");
  });
});
