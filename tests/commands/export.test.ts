import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { restored } from "../../src/domain/everything.ts";
import { readNetJson } from "../../src/formats/net-json.ts";
import { readVcards } from "../../src/formats/vcard.ts";
import { saveFolder } from "../../src/io/saved.ts";
import { startCircle } from "../support/circle.ts";
import { dump } from "../support/dump.ts";
import { freshFolder, startNet } from "../support/harness.ts";

/** Three people with something of every kind behind them. */
async function startFull(path?: string) {
  const started = await startCircle(path === undefined ? {} : { path });
  for (const line of [
    "config language da",
    'mission --text "a board seat"',
    'mission --goal "Two board seats" --weight .6',
    'fit Mette "Two board seats" 3',
    'need Mette "a speaker"',
    'offer Søren "a speaker of renown"',
    'give Mette "an intro to Sydfyn" --size hour',
    'take Søren "advice on the lease"',
    'intro Mette Søren "both sail"',
    "knows Mette Søren --how well",
    'edit Mette --birthday 1980-02-29 --nickname Mulle --every 3w --note "likes tea; not coffee"',
    'edit "Bo Friis" --birthday --05-06',
  ]) {
    const { exitCode, stderr } = await started.net(line);
    expect([line, exitCode, stderr]).toEqual([line, 0, ""]);
  }
  return started;
}

describe("net export net.json", () => {
  it("is read back into an empty file, and leaves it as the same bytes", async () => {
    const folder = freshFolder();
    const [file, again] = [join(folder, "net.json"), join(folder, "again.json")];
    const paths = [join(folder, "one.db"), join(folder, "other.db")] as const;
    const from = await startFull(paths[0]);
    expect((await from.net(`export ${file}`)).stdout).toContain("Everything, with 3 people,");
    const to = startNet({ path: paths[1] });
    to.store.apply("net import", () => ({ changes: restored(readNetJson(readFileSync(file, "utf8")), []) }));
    await to.net(`export ${again}`);
    expect(readFileSync(again, "utf8")).toBe(readFileSync(file, "utf8"));
    from.store.close();
    to.store.close();
    expect(dump(paths[1])).toEqual(dump(paths[0]));
  });

  it("comes back as one step, which can be taken back", async () => {
    const from = await startFull();
    const { stdout } = await from.net("export - --as json");
    const to = startNet();
    await to.net("list"); // from here on the month's scores are kept
    const { stdout: empty } = await to.net("export - --as json");
    to.store.apply("net import", () => ({
      changes: restored(readNetJson(stdout), to.context.store.everything().snapshot),
    }));
    expect((await to.net("undo")).exitCode).toBe(0);
    expect((await to.net("export - --as json")).stdout).toBe(empty);
  });

  it.each([
    ["{", "this is not JSON: it ends in the middle"],
    ['{"format":"net","version":1,,}', /^this is not JSON$/],
    ["[]", 'this is no whole export of net: it has no "format": "net"'],
    ['{"format":"net","version":2}', "this export has version 2; this net reads 1"],
    ['{"format":"net","version":1,"x":1}', 'this is no whole export of net: "x" is nothing net knows'],
    ['{"format":"net","version":1}', 'this is no whole export of net: "settings" is no list'],
  ])("refuses %s", (text, message) => {
    expect(() => readNetJson(text)).toThrow(message);
  });

  it.each<[RegExp, string, string]>([
    [/"addedOn": "2026-03-03"/, '"addedOn": "2026-02-30"', "contacts[0].addedOn is not a day such as 2026-05-04"],
    [/"standing": "active"/, '"standing": "lost"', "contacts[0].standing is not one of inbox, active, filed, archived"],
    [/"isPinned": false/, '"isPinned": 0', "contacts[0].isPinned is not true or false"],
    [/"nickname": "Mulle"/, '"nickname": "Mulle", "age": 3', "contacts[0].age is nothing net knows"],
    [
      /"birthday": "1980-02-29"/,
      '"birthday": "1981-02-29"',
      "contacts[0].birthday is not a birthday such as 1980-05-04 or --05-04, or null",
    ],
    [/("organisationId": )"[^"]+"/, '$1"lost"', 'roles[0].organisationId speaks of "lost", which is not there'],
  ])("says where it is amiss: %s", async (pattern, by, message) => {
    const from = await startFull();
    const { stdout } = await from.net("export - --as json");
    const broken = stdout.replace(pattern, by);
    expect(broken).not.toBe(stdout);
    expect(() => readNetJson(broken)).toThrow(message);
  });

  it("takes no filter", async () => {
    const { net } = await startFull();
    const { exitCode, stderr } = await net("export - --as json tag:board");
    expect([exitCode, stderr.split("\n")[0]]).toEqual([
      2,
      "net: JSON holds everything, so that it can be read back whole; it takes no filter",
    ]);
  });
});

describe("net export as cards", () => {
  it.each(["4", "3"])("writes vCard %s.0 that holds what net knows of the people", async (version) => {
    const { net } = await startFull();
    const { stdout } = await net(`export - --vcard ${version} tag:board`);
    const { people, format } = readVcards(stdout);
    expect(format).toBe(`vCard ${version}.0`);
    expect(people).toMatchObject([
      {
        name: "Mette Holm",
        nickname: "Mulle",
        birthday: "1980-02-29",
        note: "likes tea; not coffee",
        tags: ["board", "finance"],
        roles: [{ organisation: "Nordlys A/S", title: "CFO" }],
        addresses: [
          { kind: "email", value: "mette@nordlys.dk" },
          { kind: "phone", value: "+45 20 30 40 50" },
        ],
      },
    ]);
    expect(stdout).not.toContain("sails");
  });

  it("writes one a file into a folder of its own", async () => {
    const folder = join(freshFolder(), "cards");
    const { net, json } = await startFull();
    expect(await json(`export --split ${folder}`)).toEqual({
      today: "2026-05-04",
      isDryRun: false,
      path: folder,
      form: "vcard",
      people: 3,
      files: 3,
      entries: null,
      isEverything: false,
      archived: 0,
      leftOut: 0,
    });
    const names = readdirSync(folder);
    expect(names).toHaveLength(3);
    for (const name of names) {
      const uid = /UID;VALUE=text:(.*)\r/.exec(readFileSync(join(folder, name), "utf8"))?.[1] ?? "";
      expect(name).toBe(`${uid}.vcf`);
      expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
    }
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect((await net(`export --split ${folder}`)).exitCode).toBe(4);
    expect((await net(`export --split ${folder} tag:board --force`)).stdout).toContain("1 person");
  });
});

describe("net export as a table", () => {
  it("gives a column to each of several, and lets no cell be a formula", async () => {
    const { net } = await startFull();
    await net('edit Bo --note "=1+1" --email bo@friis.dk');
    const { stdout } = await net("export - --as csv");
    expect(stdout.split("\r\n").map((row) => row.split(",").slice(0, 6).join(","))).toEqual([
      "name,nickname,organisation,title,email,phone",
      "Bo Friis,,Friis Consult,,bo@friis.dk,",
      "Mette Holm,Mulle,Nordlys A/S,CFO,mette@nordlys.dk,'+45 20 30 40 50",
      "Søren Kjær,,Kjær & Søn,direktør,soren@kjaer.dk,",
      "",
    ]);
    expect(stdout).toContain("'=1+1");
  });
});

describe("net export as a calendar", () => {
  it("has promises, next contacts and birthdays, with ids that stay", async () => {
    const { net } = await startFull();
    const { stdout } = await net("export - --as ics");
    expect((await net("export - --as ics")).stdout).toBe(stdout);
    const ids = [...stdout.matchAll(/^UID:(\w+)-/gm)].map(([, kind]) => kind);
    expect(ids.toSorted()).toEqual(["birthday", "birthday", "contact", "contact", "promise", "promise"]);
    expect(stdout).toContain("DTSTART;VALUE=DATE:19800229\r\n");
    expect(stdout).toContain("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1\r\n");
    expect(stdout).toContain("DTSTART;VALUE=DATE:20000506\r\n");
    expect(stdout).toContain("SUMMARY:send the deck (to Mette Holm)\r\n");
  });
});

describe("how much is in a calendar", () => {
  it.each([
    ["", "6 entries for 3 people"],
    ["tag:board", "4 entries for 1 person"],
    ["is:archived", "0 entries for 0 people"],
    ["'Bo Friis'", "1 entry for 1 person"],
  ])("%s: %s", async (filter, told) => {
    const { net } = await startFull();
    const { stdout } = await net(`export ${join(freshFolder(), "net.ics")} ${filter} --dry-run`);
    expect(stdout).toContain(`Would write: ${told} in`);
  });
});

describe("net export as notes", () => {
  it("writes one a person, linked where both have one", async () => {
    const folder = join(freshFolder(), "notes");
    const { net } = await startFull();
    await net(`export ${folder} --as markdown`);
    expect(readdirSync(folder)).toEqual(["Bo Friis.md", "Mette Holm.md", "Søren Kjær.md"]);
    const note = readFileSync(join(folder, "Mette Holm.md"), "utf8");
    expect(note).toContain('\naliases: ["Mulle"]\n');
    expect(note).toContain("\n- [[Søren Kjær]] (well)\n");
    expect(note).toContain("- person: sails on Sundays (2024-02-01)\n");
  });
});

describe("net export --person", () => {
  it("is all that is known of one, and of others only names", async () => {
    const { net } = await startFull();
    const { stdout } = await net("export - --as json --person Mette");
    const copy = JSON.parse(stdout) as Record<string, unknown>;
    expect(copy).toMatchObject({
      format: "net-person",
      version: 1,
      contact: { name: "Mette Holm" },
      knows: [{ name: "Søren Kjær", how: "well" }],
      fits: [{ goal: "Two board seats", fit: 3 }],
      needs: [{ text: "a speaker" }],
      introductions: [{ to: "Søren Kjær" }],
    });
    expect(copy["facts"]).toHaveLength(3);
    expect(stdout).not.toContain("soren@kjaer.dk");
    expect(stdout).not.toContain("advice on the lease");
    const page = readFileSync(new URL("../../docs/export.md", import.meta.url), "utf8");
    const [described = ""] = /"net-person"[^]*?\n\n/.exec(page) ?? [];
    const { format: _, version: __, ...fields } = copy;
    expect([...described.matchAll(/`(\w+)`/g)].map(([, field]) => field)).toEqual(Object.keys(fields));
  });

  it("is one note in Markdown", async () => {
    const file = join(freshFolder(), "mette.md");
    const { net } = await startFull();
    expect((await net(`export ${file} --person Mette`)).exitCode).toBe(0);
    expect(readFileSync(file, "utf8")).toContain("# Mette Holm");
  });
});

describe("where it goes", () => {
  it("is for the owner alone, and replaced only by force", async () => {
    const file = join(freshFolder(), "people.vcf");
    const { net } = await startFull();
    await net(`export ${file}`);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    writeFileSync(file, "mine");
    const refused = await net(`export ${file}`);
    expect([refused.exitCode, refused.stderr]).toEqual([
      4,
      `net: ${file} is there already\n  try: --force replaces it\n`,
    ]);
    expect(readFileSync(file, "utf8")).toBe("mine");
    expect((await net(`export ${file} --force`)).exitCode).toBe(0);
    expect(readFileSync(file, "utf8")).toContain("BEGIN:VCARD");
  });

  it("follows no link, replaces no folder or device, and leaves nothing beside it", async () => {
    const folder = freshFolder();
    const { net } = await startFull();
    writeFileSync(join(folder, "real.vcf"), "mine");
    symlinkSync(join(folder, "real.vcf"), join(folder, "link.vcf"));
    mkdirSync(join(folder, "dir.vcf"));
    for (const [path, code] of [
      ["link.vcf", 4],
      ["dir.vcf", 1],
    ] as const) {
      expect((await net(`export ${join(folder, path)} --force`)).exitCode).toBe(code);
    }
    expect((await net("export /dev/full --as vcard --force")).exitCode).toBe(4);
    expect(lstatSync(join(folder, "link.vcf")).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, "real.vcf"), "utf8")).toBe("mine");
    expect(readdirSync(folder).toSorted()).toEqual(["dir.vcf", "link.vcf", "real.vcf"]);
  });

  it.each([
    ["people.vcf", "ENAMETOOLONG", (folder: string) => join(folder, `${"a".repeat(300)}.vcf`)],
    ["people.vcf", "ELOOP", (folder: string) => join(folder, "loop", "people.vcf")],
    ["--split", "ENAMETOOLONG", (folder: string) => `--split ${join(folder, "a".repeat(300))}`],
    ["notes", "ELOOP", (folder: string) => `--as markdown ${join(folder, "loop", "notes")}`],
  ])("tells why it cannot be written where a place cannot even be looked at: %s, %s", async (_, code, where) => {
    const folder = freshFolder();
    symlinkSync("loop", join(folder, "loop"));
    const { net } = await startFull();
    expect(await net(`export ${where(folder)}`)).toMatchObject({
      exitCode: 7,
      stderr: expect.stringMatching(new RegExp(`^net: ${folder}.* could not be written \\(${code}\\)`)) as string,
    });
    expect(readdirSync(folder)).toEqual(["loop"]);
  });

  it("takes away what an export left that was killed, once it is an hour old, and nothing else", async () => {
    const folder = freshFolder();
    const { net } = await startFull();
    const unfinished = (name: string, minutes: number): void => {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, "people.vcf"), "BEGIN:VCARD");
      const then = new Date(Date.now() - minutes * 60_000);
      utimesSync(join(folder, name), then, then);
    };
    unfinished(".net-unfinished-Aa1Bb2", 61);
    unfinished(".net-unfinished-Cc3Dd4", 59);
    unfinished(".net-config", 61);
    symlinkSync(freshFolder(), join(folder, ".net-unfinished-link"));
    const left = [".net-config", ".net-unfinished-Cc3Dd4", ".net-unfinished-link"];
    await net(`export ${join(folder, "a.csv")}`);
    expect(readdirSync(folder).toSorted()).toEqual([...left, "a.csv"]);
    unfinished(".net-unfinished-Aa1Bb2", 61);
    await net(`export --split ${folder}`);
    expect(readdirSync(folder).filter((name) => !name.endsWith(".vcf"))).toEqual([...left, "a.csv"]);
  });

  it("into a folder that is there, is all of it or nothing", () => {
    const folder = freshFolder();
    writeFileSync(join(folder, "a.vcf"), "mine");
    const files = ["a.vcf", "b.vcf", "no folder/c.vcf"].map((name) => ({ name, text: "new" }));
    expect(() => saveFolder(folder, files, true)).toThrow("nothing of it was left half done");
    expect(readdirSync(folder)).toEqual(["a.vcf"]);
    expect(readFileSync(join(folder, "a.vcf"), "utf8")).toBe("mine");
  });

  it("writes nothing with --dry-run", async () => {
    const folder = freshFolder();
    const { net } = await startFull();
    const { stdout, exitCode } = await net(`export ${join(folder, "a.csv")} --dry-run`);
    expect([exitCode, stdout.startsWith("Would write: 3 people in")]).toEqual([0, true]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("says who stayed behind, and makes no folder that was mistyped", async () => {
    const folder = freshFolder();
    const { net } = await startFull();
    await net("archive Bo");
    expect((await net(`export ${join(folder, "a.csv")}`)).stdout).toContain(
      "1 in the archive stayed behind: is:archived takes them.",
    );
    const lost = join(folder, "not here");
    expect(await net(`export "${join(lost, "a.csv")}"`)).toMatchObject({
      exitCode: 3,
      stderr: `net: there is no folder ${lost}\n  try: mkdir -p "${lost}"\n`,
    });
    expect(readdirSync(folder)).toEqual(["a.csv"]);
  });

  it.each<[string, string]>([
    ["export", "where to?"],
    ["export -", "in which form is it to be?"],
    ["export people.xls", 'in which form is "people.xls" to be?'],
    ["export - --as csv --vcard 3", "--vcard and --split are for cards, not for csv"],
    ["export e.csv --vcard 3", "--vcard and --split are for cards, not for csv"],
    ["export - --as vcard --split d", "either - or --split, not both"],
    ["export people.vcf --split d", "either people.vcf or --split, not both"],
    ["export - --as markdown", "a folder cannot go to standard output"],
    ["export - --as csv --json", "the report and the data cannot both be printed"],
    ["export - --as csv --person Mette tag:x", "either --person or a filter"],
  ])("%s: %s", async (line, message) => {
    const { net } = await startFull();
    const { exitCode, stderr } = await net(line);
    expect([exitCode, stderr.split("\n")[0]]).toEqual([2, `net: ${message}`]);
    expect(existsSync("people.xls")).toBe(false);
  });
});

describe("groups, learnings and outcomes", () => {
  async function startGroups() {
    const started = startNet({ today: "2026-05-04", path: join(freshFolder(), "net.db") });
    for (const line of [
      'add "Mette Holm" --new --tier close --event Expo --on 2026-05-01',
      'add "Bo Friis" --new --tier close',
      'group add "Ledernetværk" --purpose "bedre ledere" --no-questions',
      "group member Leder Mette --role chair",
      "group edit Leder --next 2026-05-12",
      'event add "Messe, Odense" --on 2026-06-01 --place Odense',
      'event add "Old" --on 2026-04-01',
      'learn "to ask first" --from Mette',
      'outcome "a contract" --via Leder --via Mette --value 80 --unit kr',
    ]) {
      const { exitCode, stderr } = await started.net(line);
      if (exitCode !== 0) throw new Error(`${line}: ${stderr}`);
    }
    return started;
  }

  it("are in somebody's own copy", async () => {
    const { net } = await startGroups();
    const copy: unknown = JSON.parse((await net("export - --as json --person Mette")).stdout);
    expect(copy).toMatchObject({
      groups: [{ name: "Ledernetværk", role: "chair", leftOn: null }],
      learnings: [{ text: "to ask first" }],
      outcomes: [{ text: "a contract", kind: "contract", value: 80, unit: "kr" }],
    });
    const { stdout } = await net("export - --as markdown --person Mette");
    for (const line of [
      "- Ledernetværk (chair)",
      "- to ask first (2026-05-04)",
      "- a contract (contract, 80 kr, 2026-05-04)",
    ]) {
      expect(stdout).toContain(line);
    }
    expect(JSON.parse((await net("export - --as json --person Bo")).stdout)).toMatchObject({
      groups: [],
      outcomes: [],
    });
  });

  it("are linked to from the notes, with a note for each group", async () => {
    const { net } = await startGroups();
    const folder = join(freshFolder(), "notes");
    await net(`export ${folder} --as markdown`);
    expect(readFileSync(join(folder, "Mette Holm.md"), "utf8")).toContain("- [[Ledernetværk]] (chair)");
    const note = readFileSync(join(folder, "Ledernetværk.md"), "utf8");
    expect(note).toContain("> bedre ledere");
    expect(note).toContain("- [[Mette Holm]]");
  });

  it("stand in the calendar, as far as they are to come, but not in one of some people", async () => {
    const { net } = await startGroups();
    const { stdout } = await net("export - --as ics");
    expect(stdout).toContain("DTSTART;VALUE=DATE:20260512\r\n");
    expect(stdout).toContain("SUMMARY:Ledernetværk\r\n");
    expect(stdout).toContain("SUMMARY:Messe\\, Odense\r\n");
    expect(stdout).toContain("LOCATION:Odense\r\n");
    expect(stdout).not.toContain("SUMMARY:Old");
    expect((await net("export - tier:close --as ics")).stdout).not.toContain("SUMMARY:Ledernetværk");
  });

  it("are named with somebody, and where they were met", async () => {
    const { net } = await startGroups();
    await net('log "talked with Mette" --event Messe --on 2026-05-04');
    const { stdout } = await net("show Mette");
    expect(stdout).toContain("groups  Ledernetværk (chair)");
    expect(stdout).toContain("events  Messe, Odense, 1 Jun");
    await net("group member Leder Mette --left today");
    expect((await net("show Mette")).stdout).toContain("Ledernetværk (chair, left 4 May");
    expect((await net("show Bo")).stdout).not.toContain("groups");
  });
});
