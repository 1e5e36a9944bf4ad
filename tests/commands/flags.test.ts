import { describe, expect, test } from "vitest";
import { everyCommand, someNet } from "../support/flags.ts";
import { startNet } from "../support/harness.ts";

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
    ["inbox --file Bo --expects coffee", "net inbox --file Bo"],
    ["inbox --follow Bo --to Lars", "net inbox --follow Bo"],
    ["inbox --expects coffee --bankrupt", "net inbox --bankrupt"],
    ["intro Mette Bo --met --lang da", "net intro Mette Bo --met"],
    ["inbox --expects coffee", "net inbox --expects coffee --follow"],
  ])("%s: no flag is proposed that what stands there speaks against", async (line, proposed) => {
    const { net } = await someNet();
    const { stderr } = await net(line);
    expect(stderr.replace(/--follow Mette\n$/, "--follow\n")).toContain(`  try: ${proposed}\n`);
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
    ['fact Lars --change 1 "other text" --remove 1', "one of a new text, --change and --remove at a time"],
    ['fact Lars person "sails" --remove 1', "one of a new text, --change and --remove at a time"],
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

test.each([
  ["--help due", "due --help"],
  ["-h event plan", "event plan --help"],
])("net %s is net %s", async (line, usual) => {
  const { net } = startNet();
  expect(await net(line)).toEqual(await net(usual));
});

test("what changes one of a list is --change everywhere; --edit, its former name, is still understood and told nowhere", async () => {
  const { net, json, store } = await someNet();
  await net('mission --goal "board seats" --weight .6');
  await net("group member Leder Bo");
  await net("group meeting Leder --energy 1");
  for (const line of ["mission --edit board --weight .3", "group meeting Leder --edit 1 --energy 2 --told"]) {
    expect(await net(line)).toMatchObject({ exitCode: 0, stderr: "" });
  }
  expect(store.goals.open()).toMatchObject([{ weight: 0.3 }]);
  expect(await json("group meeting Leder --list")).toMatchObject({ meetings: [{ energy: 2, sharedOn: "2026-05-04" }] });
  expect((await net("mission --edit board --change board --weight .3")).stderr).toContain("say one at a time");
  for (const { path, command } of everyCommand()) {
    const longs = command
      .createHelp()
      .visibleOptions(command)
      .map(({ long }) => long);
    expect(longs, path).not.toContain("--edit");
  }
});

test("every help ends its flags in --dry-run, --json and -h, and says what holds where a flag is left out", async () => {
  const { net } = startNet();
  for (const { path, command } of everyCommand()) {
    const { stdout } = await net(`${path} --help`);
    const flags = [...stdout.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map(([, long]) => long);
    const general = ["--dry-run", "--json", "--help"].filter((flag) => flags.includes(flag));
    expect(flags.slice(-general.length), path).toEqual(general);
    for (const { long, defaultValue } of command.options.filter(({ long }) => long === "--limit")) {
      expect(stdout, `${path} ${long ?? ""}`).toContain(
        Number(defaultValue) > 999 ? "0 for all" : `default: ${String(defaultValue)}`,
      );
    }
  }
  expect((await net("list --help")).stdout).toContain("0 for all\n");
  expect((await net("drop --help")).stdout).toContain("(me, them; default: me)");
  expect((await net("completion --help")).stdout).not.toContain("choices");
});

test.each([
  ["help dayz", "net help days"],
  ["help filter", "net help filters"],
  ["help exit", "net help exit-codes"],
  ["help søg", "net help find"],
  ["help event ad", "net help event add"],
  ["help xyzzy", "net help, or net help exit-codes, or net help days, or net help filters, or net help json"],
])("net %s: %s", async (line, hint) => {
  const { net } = startNet();
  expect((await net(line)).stderr).toContain(`\n  try: ${hint}\n`);
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

describe("what would be passed over, or makes no sense beside the rest, is refused", () => {
  test.each([
    ["group member Leder --wish sparring", "--wish goes with somebody's name", "net group member Leder NAME --wish …"],
    [
      "group check Leder --history --worth 5",
      "either --worth or --history, not both",
      "net group check Leder --history",
    ],
    ["group meeting Leder --list --energy 1", "either --energy or --list, not both", "net group meeting Leder --list"],
    [
      "group meeting Leder --remove 1 --note x",
      "either --note or --remove, not both",
      "net group meeting Leder --remove 1",
    ],
    ["review Lars --year", "either a contact or --year, not both", "net review Lars, or net review --year"],
    [
      "review Lars --next coffee",
      "--next and a step go with --verdict develop",
      "net review Lars --verdict develop --next coffee",
    ],
    [
      "review Lars --verdict wind-down --hand-over Lars",
      "it is Lars Dam to whom the promises were made",
      "--hand-over",
    ],
    ["review --year --list", "either --year or --list, not both", "net review --year"],
    ["review --year --next", "either --year or --next, not both", "net review --year"],
    ["review --list --next", "either --list or --next, not both", "net review --list"],
    ["outcome --remove 1 --kind idea", "either --kind or --remove, not both", "net outcome --remove 1"],
    ["outcome --remove 1 --via Bo", "either --via or --remove, not both", "net outcome --remove 1"],
    [
      "outcome --change 1 --kind idea --since 1/1",
      "either --change or --since, not both",
      "net outcome --change 1 --kind idea",
    ],
    [
      'outcome "three ideas" --since 1/1',
      "either a new outcome or --since, not both",
      'net outcome "three ideas", or net outcome --since 1/1',
    ],
    ["learn --remove 1 --used", "either --used or --remove, not both", "net learn --remove 1"],
    ["learn --remove 1 --from Bo", "either --from or --remove, not both", "net learn --remove 1"],
    ["knows Bo Lars --how well --remove", "either --remove or --how, not both", "net knows Bo Lars --remove"],
    [
      "group member Leder Bo --remove --wish sparring",
      "either --wish or --remove, not both",
      'net group member Leder "Bo Friis" --remove',
    ],
    ["group leave Leder --back --note x", "either --back or --note, not both", "net group leave Leder --back"],
    ["group leave Leder --plan --keep all", "either --plan or --keep, not both", "net group leave Leder --plan"],
    ["stats --warnings --quiet W-13", "either --quiet or --warnings, not both", "net stats --quiet W-13"],
    [
      "event report Messe --shared --follow-ups",
      "either --shared or --follow-ups, not both",
      "net event report Messe --shared",
    ],
    ["inbox --hand-on Bo --to Bo", "it is Bo Friis whose card it is", "--to, and another name"],
    ["config --unset", "which setting?", "net config region --unset"],
    ["config regoin DE", '"regoin" is no setting', "net config region DE"],
    ["stats --quiet W-13 --until yesterday", "3 May 2026 is not to come", '--until "in 3 months"'],
    ["group member Leder Bo --left tomorrow", "5 May 2026 is still to come", "--left yesterday, or --left 2025-05-05"],
    ["calibrate Lars", "an answer is a name and 0 to 3", "net calibrate Lars 2"],
    ["promise --from Lars", "what was promised?", 'net promise --from Lars "…" --by friday'],
  ])("%s", async (line, message, hint) => {
    const { net } = await someNet();
    const { exitCode, stdout, stderr } = await net(line);
    expect({ stdout, isRefused: exitCode > 0 }).toEqual({ stdout: "", isRefused: true });
    expect(stderr).toContain(`net: ${message}\n  try: ${hint}`);
  });
});
