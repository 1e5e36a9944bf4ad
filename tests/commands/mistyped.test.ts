import { describe, expect, test } from "vitest";
import { everyCommand, someNet } from "../support/flags.ts";

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

describe("a mistake is mended in the line that was typed", () => {
  test.each([
    ['ad "Kis Ravn"', 'net add "Kis Ravn"'],
    ["DUE", "net due"],
    ["--due", "net due"],
    ["due --limit 3 --al", "net help due"],
    ["due -A", "net due --all"],
    ["-v", "net --version"],
    ["list --limti=3", "net list --limit 3"],
    ['add "Kis Ravn" --company Vestas', 'net add "Kis Ravn" --org Vestas'],
    ['add "Kis Ravn" --notes "met at Messe"', 'net add "Kis Ravn" --note "met at Messe"'],
    ['new "Kis Ravn" --org Vestas', 'net add "Kis Ravn" --org Vestas'],
    ["søg Bo", "net find Bo"],
    ["vis Bo", "net show Bo"],
    ["slet Bo", "net archive Bo, or net forget Bo"],
    ["today", "net due"],
    ["fortryd", "net undo"],
    ["hjælp list", "net help list"],
    ["kaffe med Bo", 'net log "kaffe med Bo"'],
    ["called Bo yesterday", 'net log "called Bo yesterday"'],
    ["--today 2026-05-02 kontakter", "net --today 2026-05-02 list"],
    ["group meet Leder", "net group meeting Leder"],
    ["group delete Leder --yes", "net group remove Leder --yes"],
    ["group ad Rotary", "net group add Rotary"],
    ["event delete Messe --yes", "net event remove Messe --yes"],
    ["event new Expo --on friday", "net event add Expo --on friday"],
    ["event rename Messe Messen", "net event edit Messe --name Messen"],
    ['event rename Messe "Den store messe"', 'net event edit Messe --name "Den store messe"'],
    ["group rename Leder Ledere --dry-run", "net group edit Leder --name Ledere --dry-run"],
    ["rename Bo Boris", "net edit Bo --name Boris"],
    ["omdøb Bo Boris", "net edit Bo --name Boris"],
    ["inbox follow Bo", "net inbox --follow Bo"],
    ["move deck", "net move deck friday"],
    ["fit Bo", "net fit Bo board 2"],
    ["fit Bo 1 9", "net fit Bo 1 3"],
    ["edit Bo --closeness 9", "net edit Bo --closeness 5"],
    ['log "Coffee with Bo" --kind Mail', 'net log "Coffee with Bo" --kind mail'],
    ['log "Coffee with Bo" --minutes long', 'net log "Coffee with Bo" --minutes 40'],
    ['log "Coffee with Bo" --by you', 'net log "Coffee with Bo" --by me'],
    ["due --within", "net due --within 2w"],
    ["done deck --on", "net done deck --on yesterday"],
    ['add "Kis Ravn" --place Odense', 'net add "Kis Ravn" --place Odense --event "DI netværksdag"'],
    ["ask Bo q --on yesterday", "net ask Bo q --on yesterday --sent"],
    ["edit Bo --tier core --yes", "net edit Bo --tier core"],
  ])("%s", async (line, hint) => {
    const { net } = await someNet();
    await net('promise Bo "send the deck"');
    await net('mission --goal "board seats"');
    const { exitCode, stderr } = await net(line);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`\n  try: ${hint}\n`);
    if (line.startsWith("group meet")) return; // it asks
    const [typed = ""] = hint.split(", or ");
    expect(await net(typed.replace(/^net /, ""))).toMatchObject({ exitCode: 0 });
  });
});

test.each(["constructor", "__proto__"])("there is no help about %s, which every object has", async (topic) => {
  const { net } = await someNet();
  expect(await net(`help ${topic}`)).toMatchObject({
    exitCode: 3,
    stderr: expect.stringContaining(`net: there is no help about "${topic}"`) as unknown,
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
      /^net: --tier cannot be "closee": it is one of core, .*\n {2}try: net edit Mette --tier close\n$/,
    ],
    [
      "edit Mette --tier Clsoe",
      /^net: --tier cannot be "Clsoe": it is one of core, .*\n {2}try: net edit Mette --tier close\n$/,
    ],
    [
      "edit Mette --tier best",
      /^net: --tier cannot be "best": it is one of core, .*\n {2}try: net edit Mette --tier wide\n$/,
    ],
    ["review Mette --verdict pleje", /\n {2}try: net review Mette --verdict keep\n$/],
    ["review Mette --verdict afvikle", /\n {2}try: net review Mette --verdict wind-down\n$/],
    ["give Mette x --size time", /\n {2}try: net give Mette x --size hour\n$/],
    ["inbox --follow Mette --expects invitation", /\n {2}try: net inbox --follow Mette --expects invite\n$/],
    ["group check Leder --decide fortsætte", /\n {2}try: net group check Leder --decide continue\n$/],
    ["list tier:closee", /^net: "closee" is no tier\n {2}try: close; one of core, close, active, wide\n$/],
    ["list --columns nam", /^net: "nam" is no column\n {2}try: name; one of /],
    ["fit Mette 1 4", /^net: <fit> cannot be "4": it must be a whole number from 0 to 3\n {2}try: net fit /],
    ["warnings", /^net: there is no command "warnings"\n {2}try: net stats\n$/],
    ["due foo", /^net: net due takes nothing, and "foo" is one word too many\n {2}try: net due\n$/],
    ["event add Messe", /^net: --on is missing \(the day it is held\)\n {2}try: net event add Messe --on 21\/6\n$/],
    ["group add", /^net: <name> is missing \(what it is called\)\n {2}try: net group add /],
    ["give", /^net: <contact> is missing \(who: .*\)\n {2}try: net give Mette /],
    ["import people.csv --yes", /^net: net import knows no --yes\n {2}try: net import people.csv --apply\n$/],
    ["fact Lars --edit 1 --class private", /\n {2}try: net fact Lars --change 1 --class private\n$/],
    ["--json due", /^net: net knows no --json\n {2}try: net due --json\n$/],
    ["--limit 3 list tag:board", /\n {2}try: net list tag:board --limit 3\n$/],
    ["-n 3 list", /\n {2}try: net list -n 3\n$/],
    ["--json event list", /\n {2}try: net event list --json\n$/],
    ["--verbose due", /^net: net knows no --verbose\n {2}try: net help\n$/],
    ["--json", /^net: net knows no --json\n {2}try: net help\n$/],
    [
      'event edit "Messe" --energy 1',
      /^net: net event edit knows no --energy\n {2}try: net event debrief Messe --energy 1\n$/,
    ],
    [
      "group edit Leder --duration 2",
      /^net: --duration cannot be "2": .*\n {2}try: net group edit Leder --duration 2h\n$/,
    ],
    ["group meeting Leder --minutes 3", /\n {2}try: net group meeting Leder --minutes 3h\n$/],
    ["group member Leder Bo --came all", /\n {2}try: net help group member\n$/],
    ["group show Leder --theme x", /\n {2}try: net group edit Leder --theme x\n$/],
    ["list --limti 3", /^net: net list knows no --limti\n {2}try: net list --limit 3\n$/],
    ["list --xyzzy", /^net: net list knows no --xyzzy\n {2}try: net help list\n$/],
    ["list --limit", /^net: there is nothing behind --limit\n {2}try: net list --limit COUNT\n$/],
    [
      "edit Mette --title --dry-run",
      /^net: there is nothing behind --title\n {2}try: net edit Mette --title CEO --dry-run\n$/,
    ],
    [
      "give Mette x --on --help",
      /^net: there is nothing behind --on\n {2}try: net give Mette x --on yesterday --help\n$/,
    ],
    ["me --offer --no-color", /^net: there is nothing behind --offer\n/],
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

  test.each([
    ["show LONG", /^net: nobody is called "x+ … x+"\n {2}try: /],
    [
      "edit Mette --tier LONG",
      /^net: --tier cannot be "x+ … x+": it is one of core, close, active, wide, none\n {2}try: /,
    ],
  ])("of far too long a text the ends are told: %s", async (line, message) => {
    const { net } = await someNet();
    const { exitCode, stderr } = await net(line.replace("LONG", "x".repeat(100_000)));
    expect(exitCode).toBeGreaterThan(1);
    expect(stderr.replace(/\n {5}(?=["x…:])/g, " ").replace(/ (?=: it)/, "")).toMatch(message);
    expect(stderr.length).toBeLessThan(2000);
  });

  test("a value that looks like a flag is said with an equals sign", async () => {
    const { net } = await someNet();
    expect((await net("edit Mette --title=--json")).stdout).toContain("→ --json");
    expect((await net("edit Mette --note -5")).stdout).toContain("→ -5");
  });

  test("--no-color is known everywhere, and bare net takes it", async () => {
    const { net } = await someNet();
    expect(await net("list --no-color")).toMatchObject({ exitCode: 0, stderr: "" });
    expect((await net("--no-color")).stdout).toBe((await net("due")).stdout);
  });
});

describe("what cannot be kept or found as it was typed says what to type", () => {
  test.each([
    ['add "Kis Ravn" --email kis', '"kis" is no e-mail address', "mette@nordlys.dk"],
    ['add "Kis Ravn" --phone 12', '"12" is no phone number', "+45 20 30 40 50"],
    ['add "Kis Ravn" --url "::"', '"::" is no web address', "nordlys.dk"],
    ["add people.vcf", '"people.vcf" is the name of a file', "net import people.vcf"],
    ["add card.JPG", '"card.JPG" is the name of a file', "net add --card card.JPG"],
    ["add cards.txt", '"cards.txt" is the name of a file', "net add --from cards.txt"],
    ["add 1", '"1" is a number, and a card needs a name', "net show 1, or net add "],
    ["list tag: board", "there is nothing behind tag:", "tag:board, without a space"],
    ["list tag:", "there is nothing behind tag:", "one of tag: org: "],
    ["list tags:board", '"tags:board" is no filter', "tag:board; one of tag: "],
    ["list silent:often", '"often" is no length of time', "silent:60d"],
    ["list 'silent<60d'", '"silent<60d" is no filter', "'silent>60d', or silent:60d"],
    ['promise "the deck" Lars', 'nobody is called "the deck"', 'net promise Lars "the deck"'],
    ["tag expo Bo", 'nobody is called "expo"', "net tag Bo expo"],
    ['give "a book" Lars --size hour', 'nobody is called "a book"', 'net give Lars "a book" --size hour'],
    ["show bo@friis.dk", 'nobody is called "bo@friis.dk"; did you mean Bo Friis?', 'net show "Bo Friis"\n'],
    ['archive "1 2"', 'nobody is called "1 2"', 'net find "1 2"\n'],
    ["show board", 'nobody is called "board"', "net find board, or net add board"],
  ])("%s", async (line, message, hint) => {
    const { net } = await someNet();
    const { exitCode, stdout, stderr } = await net(line);
    expect({ stdout, isRefused: exitCode > 0 }).toEqual({ stdout: "", isRefused: true });
    expect(stderr).toContain(`net: ${message}\n  try: ${hint}`);
  });
});
