import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { COMMANDS } from "../../src/commands/index.ts";
import { da } from "../../src/questions/da.ts";
import { filled } from "../../src/questions/filled.ts";
import { freshFolder, startNet } from "../support/harness.ts";

// What commands answer, and with which exit code, where the same thing is the matter with several of them.

async function someNet() {
  const started = startNet();
  for (const line of [
    'add "Bo Friis" --email bo@friis.dk --tag expo',
    'add "Mette Holm, CFO @ Nordlys A/S" --every 6w --tag board',
    'log "coffee with Mette yesterday 45m"',
    'promise Mette "send the deck" --by 2026-05-01',
    'event add "Messe" --on 2026-05-03',
    'group add "Leder" --no-questions',
    'mission --goal "board seats" --criterion "On a board?" --filter tag:board',
    "fit Mette 1 0",
    'need Bo "a speaker"',
    'offer Mette "speaks at meetings"',
    'give Mette "an introduction"',
    'outcome "customer meeting with Vestas" --via Mette',
    'learn "prices fall" --from Mette',
    "knows Mette Bo",
    'intro Mette Bo "ERP"',
    "pulse 4",
  ]) {
    expect(await started.net(line), line).toMatchObject({ exitCode: 0 });
  }
  return started;
}

describe("the same class of failure ends in the same exit code", () => {
  test.each([
    [4, "group add Leder --no-questions"],
    [4, 'event add "Messe" --on 2026-05-03'],
    [4, 'mission --goal "board seats"'],
    [4, "add --name Bo --email bo@friis.dk"],
    [2, "edit Mette --email nonsense"],
    [2, "edit Mette --url foo"],
    [2, "edit Mette --birthday foo"],
    [2, "config hours abc"],
    [2, "config region XX"],
    [2, "config region --unset DK"],
    [2, "mission --weight foo --goal x"],
    [3, "tag Mette --remove nosuch"],
    [3, "edit Mette --untag nosuch"],
    [3, "help bogus"],
    [3, "help event bogus"],
    [3, "help due bogus"],
  ])("%d: net %s", async (exitCode, line) => {
    const { net, store } = await someNet();
    const steps = store.journal.list(100).length;
    const ended = await net(line);
    expect(ended).toMatchObject({ exitCode, stdout: "" });
    expect(ended.stderr).toContain("\n  try: ");
    expect(store.journal.list(100)).toHaveLength(steps);
  });

  test("a web address needs something like a host, and no more", async () => {
    const { net } = await someNet();
    for (const url of ["nordlys.dk", "https://www.sø.dk/in/bo?x=1", "a.b.example:8080/c"]) {
      expect(await net(`edit Mette --url ${url}`), url).toMatchObject({ exitCode: 0 });
    }
    expect(await net("edit --where tag:board --untag nosuch --yes")).toMatchObject({ exitCode: 0 });
  });
});

describe("a dry run of an export promises nothing that the export refuses", () => {
  test.each([
    ["net.json", ""],
    ["people.csv", ""],
    ["notes", "--as markdown"],
    ["no/folder/net.json", ""],
  ])("%s %s", async (name, flags) => {
    const folder = freshFolder();
    const { net } = await someNet();
    const line = `export ${join(folder, name)} ${flags}`;
    if (!name.includes("/")) expect(await net(line)).toMatchObject({ exitCode: 0 });
    const real = await net(line);
    expect(real.exitCode).toBeGreaterThan(2);
    expect(await net(`${line} --dry-run`)).toEqual(real);
  });

  test("with --force it tells what would be written, and writes nothing", async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, "net.json"), "kept");
    const { net } = await someNet();
    expect(await net(`export ${join(folder, "net.json")} --force --dry-run`)).toMatchObject({ exitCode: 0 });
    expect(await net(`export ${join(folder, "new.json")} --dry-run`)).toMatchObject({ exitCode: 0 });
    expect(readdirSync(folder)).toEqual(["net.json"]);
  });
});

describe("what is said is what is so", () => {
  test.each([
    ["config region --unset", "region was not set: DK by default\n"],
    ["score tag:nosuch", "No relation is like that. net score shows them all.\n"],
    ["edit --where tag:board --tier none", "Nothing to change: the one it finds is so already.\n"],
    ["list tag:nosuch", "Nobody is like that. net list shows everybody, net list --archived the archive.\n"],
  ])("net %s", async (line, stdout) => {
    const { net } = await someNet();
    expect(await net(line)).toEqual({ exitCode: 0, stdout, stderr: "" });
  });

  test.each([
    "event edit Messe --place Odense",
    "event plan Messe --goal 1",
    "group edit Leder --every 6w",
    "group member Leder Mette --role chair",
    'group check Leder --what "hiring"',
    "mission --change 1 --weight .3",
    'mission --criterion "Sits on a board?" --for 1',
    'mission --target "6 meetings"',
    "mission --hours 5",
    "fact Mette --change 1 --class private",
    "give Mette --change 1 --size big",
    "learn --change 1 --class private",
    "outcome --change 1 --on 2026-04-28",
    "log --change Mette --class private",
  ])("net %s, said again, is told to be so and is no step", async (line) => {
    const { net, store } = await someNet();
    await net('fact Mette occupied-with "two systems"');
    const first = await net(line);
    expect(first, first.stderr).toMatchObject({ exitCode: 0, stderr: "" });
    expect(first.stdout).not.toContain("Nothing to change");
    const steps = store.journal.list(100).length;
    const again = { exitCode: 0, stdout: "Nothing to change: it is so already.\n", stderr: "" };
    expect(await net(line)).toEqual(again);
    expect((await net(`${line} --json`)).stdout).toMatch(/^\{/);
    expect(store.journal.list(100)).toHaveLength(steps);
  });

  test("net list in an empty file", async () => {
    expect((await startNet().net("list")).stdout).toMatch(/^Nobody is in your file yet\. {2}Next: net add /);
  });

  test("setting and unsetting", async () => {
    const { net } = await someNet();
    expect((await net("config region DE")).stdout).toBe("Set region to DE\n");
    expect((await net("config region --unset")).stdout).toBe("Unset region: DK by default\n");
  });

  test("a wrong filter is told which there are, safe to type in a shell", async () => {
    const { net } = await someNet();
    expect((await net("list foo:bar")).stderr).toContain("'silent>60d' has:promise proposal: flag:, or words\n");
    const here = (await net("edit --where foo:bar --tier wide")).stderr;
    expect(here).toContain("'silent>60d' has:promise, or words\n");
    expect(here).not.toContain("proposal:");
  });

  test("redo and its dry run say the same", async () => {
    const { net } = await someNet();
    expect(await net("redo --dry-run")).toEqual(await net("redo"));
  });
});

describe("undo says whom it took back", () => {
  test.each([
    ["Bo Friis", "inbox --file 1", ": Bo Friis"],
    ["Bat Friis", "add --batch", ": Bat Friis"],
    ["File Friis", "inbox --file 1", ": File Friis"],
    ["Bo Friis", "inbox --file Bo", ""],
    ["Bo-Anders Friis", 'inbox --file "bo-anders"', ""],
  ])("%s, net %s", async (name, line, told) => {
    const { net } = startNet();
    const card = `${name}\n`;
    if (line.startsWith("add")) await net(line, card);
    else {
      await net(`add "${name}"`);
      await net("inbox --all");
      expect((await net(line)).exitCode).toBe(0);
    }
    expect((await net("undo")).stdout.split("\n")[0]).toMatch(new RegExp(`^Took back net [^:]*${told}$`));
  });
});

describe("undo and redo of several steps", () => {
  test("takes back the last two, newest first, and makes them again", async () => {
    const { net, json, store } = startNet();
    await net('add "Ada"');
    await net("tag Ada one");
    await net("tag Ada two");
    const standing = () => store.contacts.named("Ada").map(({ tags }) => [...tags]);
    expect((await net("undo 2 --dry-run")).stdout).toMatch(/^Nothing is written/);
    expect(standing()).toEqual([["one", "two"]]);
    expect((await net("undo 2")).stdout).toBe(
      "Took back net tag Ada two\nTook back net tag Ada one\nnet redo 2 makes them again\n",
    );
    expect(standing()).toEqual([[]]);
    expect((await net("redo 2 --dry-run --json")).stdout).toContain('"one"');
    expect((await net("redo 2")).stdout).toMatch(/^Made again net tag Ada one\nMade again net tag Ada two\n/);
    expect(standing()).toEqual([["one", "two"]]);
    expect(await json("undo 3")).toMatchObject({ did: "undo", step: {}, further: [{}, {}] });
    expect(standing()).toEqual([]);
  });

  test.each(["undo 3", "undo 3 --dry-run", "undo 0", "undo x", "redo 1", "redo 2 --dry-run"])("%s", async (line) => {
    const { net, store } = startNet();
    await net('add "Ada"');
    await net("tag Ada one");
    const ended = await net(line);
    expect(ended.exitCode).toBeGreaterThan(0);
    expect(ended.stdout).toBe("");
    expect(store.contacts.named("Ada")).toMatchObject([{ tags: ["one"] }]);
  });
});

describe("--json prints one object, on an empty file and on a full one", () => {
  /** At least one line for every command; those of a command that only asks are answered by a usage error. */
  const LINES: readonly string[] = [
    "due",
    "due --count",
    "inbox",
    "inbox --stale --yes",
    "inbox --bankrupt --yes",
    "inbox --bankrupt --dry-run",
    "add --name Bo --email bo@friis.dk --skip",
    'add "Ada Byron"',
    'log "coffee with Mette today"',
    "promise",
    'promise Mette "a book"',
    "done deck",
    "move deck friday",
    "snooze Mette 1w",
    "drop deck",
    "give Mette",
    'give Mette "advice"',
    "take Mette",
    'thank Mette "for all"',
    'ask Mette "a favour?"',
    "match",
    "intro",
    "intro Mette",
    "knows Mette",
    "brief Mette",
    "show Mette",
    "find mette",
    "list",
    "fact Mette",
    "tag",
    "tag Mette new",
    "need Mette",
    "offer Mette",
    "edit Mette --title CEO",
    "edit --where tag:nosuch --tier wide",
    "edit --where tag:nosuch --tier wide --dry-run",
    "archive Bo",
    "event",
    "event list",
    "event show Messe",
    "event plan Messe",
    "event debrief Messe",
    "event report Messe",
    "outcome",
    "learn",
    "roi",
    "import -",
    "dupes",
    "merge Mette Bo --yes",
    "forget Bo --dry-run",
    "init",
    "mission",
    "mission --history",
    "me",
    "fit Mette",
    "review --list",
    "review --dormant",
    "review --next",
    "review Mette",
    "review --year",
    "score",
    "stats",
    "why Mette",
    "plan",
    "calibrate",
    "pulse",
    "group",
    "group list",
    "group show Leder",
    "group meeting Leder",
    "group check Leder",
    "group compare",
    "undo",
    "redo",
    "history",
    "export - --as csv",
    "dav",
    "dav status",
    "config",
    "config region",
    "config region DE",
  ];

  test("no command is left out but help and completion, which print text for a person and a shell", () => {
    const named = new Set(LINES.map((line) => line.split(" ")[0]));
    const all = COMMANDS.filter(({ group }) => group !== null).map(({ name }) => name);
    expect(all.filter((name) => !named.has(name))).toEqual(["completion", "help"]);
  });

  test.each([
    ["empty", startNet],
    ["full", someNet],
  ] as const)(
    "%s",
    async (_, start) => {
      for (const line of LINES) {
        const { net } = await start();
        const { stdout, stderr, exitCode } = await net(`${line} --json`);
        if (exitCode !== 0) {
          expect({ line, stdout, exitCode }).toEqual({ line, stdout: "", exitCode: expect.any(Number) as number });
          expect(stderr, line).not.toContain("bug in net");
          continue;
        }
        const parsed: unknown = JSON.parse(stdout);
        expect(stdout, line).toBe(`${JSON.stringify(parsed, null, 2)}\n`);
        expect(parsed, line).toBeTypeOf("object");
        expect(
          keysOf(parsed).filter((key) => !/^[\w/.:@-]+$/.test(key)),
          line,
        ).toEqual([]);
      }
    },
    60_000,
  );
});

/** Every key at any depth. */
function keysOf(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(keysOf);
  return Object.entries(value).flatMap(([key, under]) => [key, ...keysOf(under)]);
}

describe("what is asked before or while something is done is asked in the language that is set", () => {
  const setUp = [
    'add "Mette Holm" --org Nordlys --tier core',
    'add "Mette Friis" --tag board',
    'edit "Mette Holm" --birthday 2000-01-02',
    'edit "Mette Friis" --birthday 1999-03-04',
    'promise "Mette Holm" "the deck"',
    'promise "Mette Holm" "the deck as PDF"',
    'add "Bo Friis"',
    "plan --tier core --most 1",
  ];
  const decks = '"the deck as PDF" (to Mette Holm)';
  test.each([
    ["done deck", [[da.who.promise, decks]]],
    [
      'inbox --follow "Bo Friis" --tier core',
      [[filled(da.room.insteadOf, { tier: "core", people: 1, most: 1 }), da.room.nobody]],
    ],
    ['ask "Mette Holm" "a favour"', [[da.sure.sent, "no"]]],
    ["inbox --bankrupt", [["Skal 2 kort gemmes? net undo lægger dem tilbage i indbakken.", "yes"]]],
    ["edit --where tag:board --title CEO", [["Skal denne ene ændres? net undo tager det tilbage.", "yes"]]],
    [
      'merge "Mette Holm" "Mette Friis" --name A',
      [
        [da.merging.which.birthday, "2000-01-02 (Nordlys, active)"],
        [da.sure.merge, "yes"],
      ],
    ],
    ['forget "Bo Friis"', [["Skriv Bo for at glemme vedkommende:", "Bo"]]],
    [
      "import -",
      [
        [
          filled(da.importing.probably, {
            name: "Bo Emil Friis",
            other: "Bo Friis",
            why: da.importing.like["name-but-middle"],
          }),
          da.importing.leaveOut,
        ],
        [da.sure.takeIn, "yes"],
      ],
    ],
  ] as const)("net %s", async (line, answers) => {
    const path = join(freshFolder(), "net.db");
    const first = startNet({ path });
    for (const each of setUp) expect(await first.net(each), each).toMatchObject({ exitCode: 0 });
    first.store.close();
    const asked = startNet({
      path,
      answers,
      language: "da",
      stdin: "BEGIN:VCARD\nVERSION:3.0\nFN:Bo Emil Friis\nEND:VCARD\n",
    });
    expect(await asked.net(line)).toMatchObject({ exitCode: 0, stderr: "" });
  });
});
