import type { Command } from "commander";
import { describe, expect, test } from "vitest";
import type { CommandSpec } from "../../src/commands/common/command.ts";
import { COMMANDS } from "../../src/commands/index.ts";
import { startNet } from "../support/harness.ts";

/** Every command with what is typed to get there, those below others too. */
function everyCommand(): { readonly path: string; readonly command: Command }[] {
  const { context } = startNet();
  const built = ({ group, build }: CommandSpec) => (group === null ? [] : [build(context)]);
  return COMMANDS.flatMap(built).flatMap((command) => [
    { path: command.name(), command },
    ...command.commands.map((below) => ({ path: `${command.name()} ${below.name()}`, command: below })),
  ]);
}

async function someNet() {
  const started = startNet();
  for (const line of [
    'add "Bo Friis" --email bo@friis.dk --tag expo',
    'add "Lars Dam" --on yesterday',
    'add "Mette Holm" --tag board',
    'event add "Messe" --on 2026-05-03',
    'group add "Leder" --no-questions',
  ]) {
    expect(await started.net(line)).toMatchObject({ exitCode: 0 });
  }
  return started;
}

describe("an empty filter is no filter", () => {
  test.each([
    'edit --where "" --tier wide --yes',
    'edit --where " " --tier wide --yes',
    "edit --where '\"\"' --tier wide --yes",
    "edit --where 'tag:\"\"' --tier wide --yes",
    'mission --goal "board seats" --criterion "Q?" --filter ""',
    'dav push "" --url https://dav.example.org/',
    "dav push '\"\"' --url https://dav.example.org/",
    "export - '\"\"' --as csv",
    'export - "" --as csv',
  ])("%s", async (line) => {
    const { net, store } = await someNet();
    const steps = store.journal.list(100).length;
    const { exitCode, stdout, stderr } = await net(line);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(stderr).toMatch(/empty|nothing behind/);
    expect(store.journal.list(100)).toHaveLength(steps);
  });

  test("a criterion is without one by saying so", async () => {
    const { net, store } = await someNet();
    await net('mission --goal "board seats" --criterion "Q?" --filter tag:board');
    expect(await net('mission --criterion "Q?" --filter none')).toMatchObject({ exitCode: 0 });
    expect(store.criteria.all()).toMatchObject([{ question: "Q?", filter: null }]);
  });
});

describe("a flag that would be passed over is refused", () => {
  test("whatever is told with another goes with it", async () => {
    const { net } = await someNet();
    const alone = everyCommand().flatMap(({ path, command }) =>
      command.options.flatMap((option) => {
        if (!option.description.startsWith("with --") || option.description.includes("alone: ")) return [];
        const value = option.argChoices?.[0] ?? "1";
        return [`${path} ${option.long ?? ""}${option.required ? ` ${value}` : ""}`];
      }),
    );
    expect(alone.length).toBeGreaterThan(15);
    for (const line of alone) {
      const needed = line.startsWith("ask") ? " Bo q" : line.startsWith("group") ? " Leder" : "";
      const { exitCode, stdout, stderr } = await net(`${line}${needed}`);
      expect({ line, exitCode, stdout }, stderr).toEqual({ line, exitCode: 2, stdout: "" });
      expect(stderr).toContain("  try: ");
    }
  });

  test.each([
    ["inbox --follow Bo --file Lars", "either --follow or --file, not both"],
    ["inbox --follow Bo --discard Bo", "either --follow or --discard, not both"],
    ["inbox --bankrupt --stale --yes", "not both"],
    ["inbox --hand-on Bo --to Lars --file Bo", "not both"],
    ["inbox --follow Bo --all", "not both"],
    ["inbox --follow Bo --to Lars", "--to goes with --hand-on"],
    ["inbox --file Bo --expects coffee", "--expects goes with --follow"],
    ["inbox --tier close", "--tier goes with --follow"],
    ["inbox --all --yes", "--yes goes with --stale or --bankrupt"],
    ["ask Bo q --on yesterday", "--on goes with --sent"],
    ["intro --lang da", "--lang goes with --draft"],
    ["intro Mette --no-ledger", "--no-ledger goes with a step"],
    ["intro --on yesterday", "--on goes with a step"],
    ['intro Mette Bo "why" --draft --made', "not both"],
    ["review --next --by friday", "--by goes with --verdict"],
    ["review Bo --thanks you", "--thanks goes with --verdict"],
    ["learn x --used --no-used", "either --used or --no-used, not both"],
    ["learn x --no-used --used", "either --used or --no-used, not both"],
    ['add "Kis Ravn" --from cards.txt', "either a card in the line or --from, not both"],
    ['add --batch "Kis Ravn"', "either a card in the line or --batch, not both"],
    ["add - --from cards.txt", "either a card in the line or --from, not both"],
    ["add --batch --name Kis", "--name is of one card, and a pile has several"],
    ['add "Kis Ravn" --place Odense', "--place goes with --event"],
    ['add "Kis Ravn" --into Lars --new', "not both"],
    ['add "Kis Ravn" --into Lars --skip', "either --into or --skip, not both"],
    ['add "Kis Ravn" --new --skip', "either --new or --skip, not both"],
    ['fact Lars --change 1 "other text" --remove 1', "either a new text or --remove, not both"],
    ['fact Lars person "sails" --remove 1', "either a new text or --remove, not both"],
    ["fact Lars --remove 1 --class private", "either --class or --remove, not both"],
    ["fact Lars --change 1 x --on yesterday", "either --on or --change, not both"],
    ["fact Lars --class private", "what do you know?"],
    ["fact Lars --on yesterday", "what do you know?"],
    ["give Lars --remove 1 --size hour", "either --size or --remove, not both"],
    ["need Lars --later", "what could they use?"],
    ["need Lars --on yesterday", "what could they use?"],
    ["need Lars --done 1 --later", "either --later or --done, not both"],
    ["offer Lars --on yesterday", "what could they give?"],
    ['mission --history --text "brand new"', "either --history or --text, not both"],
    ["mission --history --goal zz", "either --history or --goal, not both"],
    ['log "Coffee with Bo" --change Lars --class private', "either a conversation or --change, not both"],
    ["log --change Lars --class private --note hello", "either --note or --change, not both"],
  ])("%s", async (line, message) => {
    const { net, store } = await someNet();
    const steps = store.journal.list(100).length;
    const { exitCode, stdout, stderr } = await net(line);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(stderr).toContain(message);
    expect(stderr).toContain("\n  try: ");
    expect(store.journal.list(100)).toHaveLength(steps);
  });
});

describe("what holds for every card of a file is on every card of it", () => {
  const CARDS = "Kis Ravn\nkis@ravn.dk\n\nAnna Berg\nanna@berg.dk\n";

  test("tags, and the organisation", async () => {
    const { net, json } = startNet();
    expect(await net("add --from - --tag messe --org Nordlys", CARDS)).toMatchObject({ exitCode: 0 });
    for (const name of ["Kis", "Anna"]) {
      expect(await json(`show ${name}`)).toMatchObject({
        contact: { tags: ["messe"] },
        roles: [{ organisation: "Nordlys" }],
      });
    }
  });

  test("and no name or address", async () => {
    const { net } = startNet();
    const { exitCode, stderr } = await net("add - --email x@y.dk", CARDS);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining("--email is of one card, and there are 2 cards")]);
    expect(await net("add - --email x@y.dk", "Kis Ravn")).toMatchObject({ exitCode: 0 });
  });
});

describe("of two flags that cannot stand together, what was typed but for one is suggested", () => {
  test.each([
    ["edit Lars --pin --unpin", "net edit Lars --pin"],
    ["plan --tier core --reset --most 3 --every=3w", "net plan --tier core --reset"],
    ['inbox --follow Bo --discard "Mette Holm"', "net inbox --follow Bo"],
    ['inbox --discard "Mette Holm" --file Bo', "net inbox --file Bo"],
    ['learn "it is so" --used --no-used', 'net learn "it is so" --used'],
    ['take Bo "a book" --unasked --asked', 'net take Bo "a book" --asked'],
    ["need Bo x --now --later", "net need Bo x --now"],
  ])("%s", async (line, hint) => {
    const { net } = await someNet();
    const { exitCode, stderr } = await net(line);
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr: expect.stringContaining(`  try: ${hint}\n`) as string,
    });
    if (!line.startsWith("learn")) expect(await net(hint.replace(/^net /, ""))).toMatchObject({ exitCode: 0 });
  });
});

test("a short letter is one flag in whatever command it is one", () => {
  const shorts = new Map<string, Set<string | undefined>>();
  for (const { command } of everyCommand()) {
    for (const { short, long } of command.options) {
      if (short) shorts.set(short, (shorts.get(short) ?? new Set()).add(long));
    }
  }
  expect(shorts.get("-n")).toEqual(new Set(["--limit"]));
  expect([...shorts].flatMap(([short, longs]) => (longs.size > 1 ? [[short, ...longs]] : []))).toEqual([]);
});

describe("--limit means one thing", () => {
  const limited = everyCommand().flatMap(({ path, command }) => {
    const limit = command.options.find(({ long }) => long === "--limit");
    return limit ? [{ path, limit }] : [];
  });

  test.each(limited)("$path: -n, and 0 for all, as its help says", ({ limit }) => {
    expect(limit).toMatchObject({ short: "-n", flags: "-n, --limit <count>" });
    expect(limit.description).toMatch(/; 0 for all$/);
  });

  test.each([
    ["list", "contacts"],
    ["find", "contacts", " e"],
    ["history", "steps"],
    ["score", "scores"],
    ["dupes", "pairs"],
  ])("%s --limit 0", async (path, field, words = "") => {
    const { net, json } = startNet();
    for (const letter of "abcdefghijklmnopqrstuvwxy") {
      await net(`add "Eva Holm${letter}" --every 6w --new`);
      await net(`log "coffee with Eva Holm${letter}"`);
    }
    const lengthOf = async (limit: string) =>
      (await json<Record<string, unknown[]>>(`${path}${words}${limit}`))[field]?.length ?? 0;
    expect(limited.map((each) => each.path)).toContain(path);
    expect(await lengthOf(" --limit 0")).toBeGreaterThanOrEqual(25);
    expect(await lengthOf(" --limit 0")).toBe(await lengthOf(" --limit 999999"));
    expect(await lengthOf(" --limit 1")).toBe(1);
  });
});

describe("a word without anything in it is a slip", () => {
  test("in the place of any argument of any command", async () => {
    const { net, store } = await someNet();
    const steps = store.journal.list(100).length;
    for (const { path, command } of everyCommand()) {
      const { registeredArguments, options } = command;
      const needed = options.filter(({ mandatory }) => mandatory).map(({ long }) => ` ${long ?? ""} friday`);
      for (const at of registeredArguments.keys()) {
        const words = registeredArguments.slice(0, at).map(() => "Mette");
        const line = `${[path, ...words].join(" ")} "  "${needed.join("")}`;
        const { exitCode, stdout, stderr } = await net(line);
        expect({ line, exitCode, stdout }, stderr).toEqual({ line, exitCode: 2, stdout: "" });
        expect(stderr).toMatch(/ is empty\b.*\n {2}try: |is missing/);
      }
    }
    expect(store.journal.list(100)).toHaveLength(steps);
  });
});

describe("what is wrong with a command line is said in words of our own", () => {
  test.each([
    ["bogus", /^net: there is no command "bogus"\n {2}try: net help\n$/],
    ["missio", /^net: there is no command "missio"\n {2}try: net mission\n$/],
    ["dav bogus", /^net: there is no command "dav bogus"\n {2}try: net dav push, net dav status\n$/],
    ["bogus --help", /^net: there is no command "bogus"\n {2}try: net help\n$/],
    ["group bogus --help", /^net: there is no command "group bogus"\n {2}try: net group list, /],
    ["event -h bogus", /^net: there is no command "event bogus"\n {2}try: net event list, /],
    ["dav bogus --help", /^net: there is no command "dav bogus"\n {2}try: net dav push, net dav status\n$/],
    [
      "edit Mette --tier closee",
      /^net: --tier cannot be "closee": it is one of core, .*\n {2}try: net edit --tier close\n$/,
    ],
    [
      "edit Mette --tier Clsoe",
      /^net: --tier cannot be "Clsoe": it is one of core, .*\n {2}try: net edit --tier close\n$/,
    ],
    ["edit Mette --tier best", /^net: --tier cannot be "best": it is one of core, .*\n {2}try: net edit --where /],
    ["list tier:closee", /^net: "closee" is no tier\n {2}try: close; one of core, close, active, wide\n$/],
    ["list --columns nam", /^net: "nam" is no column\n {2}try: name; one of /],
    ["fit Mette 1 4", /^net: <fit> cannot be "4": it must be a whole number from 0 to 3\n {2}try: net fit /],
    ["due foo", /^net: net due takes nothing, and "foo" is one word too many\n {2}try: net due\n$/],
    ["event add Messe", /^net: --on is missing \(the day it is held\)\n {2}try: net event add /],
    ["group add", /^net: <name> is missing \(what it is called\)\n {2}try: net group add /],
    ["give", /^net: <contact> is missing \(who: .*\)\n {2}try: net give Mette /],
    ["list --limti 3", /^net: net list knows no --limti\n {2}try: net list --limit\n$/],
    ["list --xyzzy", /^net: net list knows no --xyzzy\n {2}try: net help list\n$/],
    ["list --limit", /^net: there is nothing behind --limit\n {2}try: net list --limit <count>\n$/],
    ["list --limit x", /^net: --limit cannot be "x": it must be a whole number\n {2}try: /],
    ["give Mette x --size tiny", /^net: --size cannot be "tiny": it is one of /],
    ["list --db", /^net: there is nothing behind --db\n/],
    ["--db", /^net: there is nothing behind --db\n/],
    ["--db=", /^net: there is nothing behind --db\n/],
    ["--today", /^net: there is nothing behind --today\n/],
    ["--today=", /^net: there is nothing behind --today\n/],
  ])("%s", async (line, message) => {
    const { net } = await someNet();
    const { exitCode, stdout, stderr } = await net(line);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/command-argument|Expected \d|Did you mean|too many arguments|not specified/);
  });

  test("--no-color is known everywhere, and bare net takes it", async () => {
    const { net } = await someNet();
    expect(await net("list --no-color")).toMatchObject({ exitCode: 0, stderr: "" });
    expect((await net("--no-color")).stdout).toBe((await net("due")).stdout);
  });
});
