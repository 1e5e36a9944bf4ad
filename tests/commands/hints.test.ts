import { describe, expect, it } from "vitest";
import { startNet } from "../support/harness.ts";

async function startHints(answers?: Parameters<typeof startNet>[0]) {
  const started = startNet(answers);
  for (const line of [
    'add "Bo Friis" --tier core',
    'add "Mette Holm" --tier core',
    "group add Leder --no-questions",
    "group member Leder Bo --joined 2026-05-04",
    'group add "Kreds Vest" --no-questions',
    'promise Mette "the deck"',
    'mission --goal "something"',
    'add "Kim Lund"',
    "tag Mette board",
  ])
    await started.net(line);
  return started;
}

describe("what is suggested after a mistake", () => {
  it.each([
    ['log "kaffe med Bo i morgen"', 'net promise "Bo Friis" "…" --by 2026-05-05, or --on today'],
    ['log "a quiet day"', 'net log "a quiet day" --with NAME'],
    ["snooze Bo 2020-01-01 --person", "net snooze Bo 1w --person"],
    ["intro 9 --asked", "net intro"],
    ["event show 9", "net event list"],
    ["event show Messe", "net event list, or net event add Messe --on DAY"],
    ['show ""', "net show Mette"],
    ['find ""', "net find soren"],
    ["inbox --hand-on 1", "net inbox --all"],
    ["promise Bo", 'net promise Bo "…" --by friday'],
    [
      'group meeting Leder --on 2026-05-01 --share "1 gave me: x"',
      'net group member Leder "Bo Friis" --joined 2026-05-01',
    ],
    ["intro Bo Bo why", 'net intro "Bo Friis" NAME "…"'],
    ["knows Bo --how well", 'net knows "Bo Friis" NAME'],
    ["merge Jens Bo", "net find Jen, or net add Jens"],
    ["intro Jens Bo why", "net find Jen, or net add Jens"],
    ["knows Jens Bo", "net find Jen, or net add Jens"],
    ['need "a van" Bo', 'net need Bo "a van"'],
    ["give to Bo a lift", "net give Bo a lift"],
    ["take fra Mette Holm et lift", "net take Mette Holm et lift"],
    ["promise send the book to Bo Friis by friday", 'net promise "Bo Friis" "send the book by friday"'],
    ["promise bogen til Mette", "net promise Mette bogen"],
    ['give "Carl Hansen" b lift', 'net find Car, or net add "Carl Hansen"'],
    ["move the deck to next week", 'net move "the deck" "next week"'],
    ["done deck yesterday", "net done deck --on yesterday"],
    ["done the deck i går", 'net done "the deck" --on "i går"'],
    ["drop deck yesterday --by them", "net drop deck --on yesterday --by them"],
    ["done dekc", "net done deck"],
    ["knows Bo Bo", 'net knows "Bo Friis" NAME'],
    ["move friday deck", "net move deck friday"],
    ["move the deck in 2 weeks", 'net move "the deck" "in 2 weeks"'],
    ["move deck yesterday", "net move deck friday"],
    ["snooze 1w deck", "net snooze deck 1w"],
    ["snooze Bo Friis 1w --person", 'net snooze "Bo Friis" 1w --person'],
    ['need Bo ""', 'net need Bo "…"'],
    ["net list", "net list"],
    ["export people.vcf --as vcf --dry-run", "net export people.vcf --dry-run --as vcard"],
    ["group show Kreds Vest", 'net group show "Kreds Vest"'],
    ["group member Leder Mette Holm --dry-run", 'net group member Leder "Mette Holm" --dry-run'],
    ["fit Mette Holm 1 2", 'net fit "Mette Holm" 1 2'],
    [
      "--today 2026-05-04 group member Leder Mette Holm --dry-run",
      'net --today 2026-05-04 group member Leder "Mette Holm" --dry-run',
    ],
    [
      "event add --on 21/6 Messe --place a hall",
      'net event add --on 21/6 Messe --place "a hall", or net event add --on 21/6 "Messe hall" --place a',
    ],
    ["merge Mette Holm", 'net merge "Mette Holm" NAME'],
    ["merge Mette", "net merge Mette NAME"],
    ['merge "Bo Friis" "Bo Frus"', 'net find "Bo Friis"'],
    ["tag Mette --remove bord", 'net tag "Mette Holm" --remove board'],
    ["tag Mette --remove nothing", 'net tag "Mette Holm" --remove board'],
    ["tag Mette --remove", 'net tag "Mette Holm" --remove board'],
    ["tag Bo --remove board", "net list tag:board"],
    ["tag Bo --remove nothing", "net tag"],
    ["tag board", "net list tag:board"],
    ["edit Mette --untag bord", 'net tag "Mette Holm" --remove board'],
    ["review Mette Holm keep", 'net review "Mette Holm" --verdict keep'],
    ["review Bo wind-down", "net review Bo --verdict wind-down"],
    ["review Bo --verdict wind down", "net review Bo --verdict wind-down"],
    ["give Mette a talk --size half day", "net give Mette a talk --size half-day"],
    ["give Mette a talk --size half day on sales", "net give Mette a talk --size half-day on sales"],
    ["cofee with Bo", 'net log "coffee with Bo"'],
    ["kafe med Mette i går", 'net log "kaffe med Mette i går"'],
    ['log "cofee wth mete yday 45m"', 'net log "cofee wth Mette Holm yday 45m"'],
    ['log "lunhc wth bo yday"', 'net log "lunhc wth bo yday" --with bo'],
    ["undo 2 whole steps --dry-run", "net undo 2 --dry-run"],
    ["--today", "net --today DAY"],
    ["due --within 2 weeks", 'net due --within "2 weeks"'],
    ["mission --goal two board seats --weight .6", 'net mission --goal "two board seats" --weight .6'],
    ["inbox --hand-on Kim Lund --to Mette", 'net inbox --hand-on "Kim Lund" --to Mette'],
    [
      "outcome an order --via Bo Friis --kind contract",
      'net outcome "an order" --via "Bo Friis" --kind contract, or net outcome "an order Friis" --via Bo --kind contract',
    ],
    ["log coffee --with Bo Friis", 'net log coffee --with "Bo Friis", or net log "coffee Friis" --with Bo'],
    ["give Mette Holm a lift --on i går", 'net give Mette Holm a lift --on "i går"'],
    ["thank Bo Friis --on last friday for the lift", 'net thank Bo Friis --on "last friday" for the lift'],
    ["intro Mette Bo --on i går", 'net intro Mette Bo --on "i går"'],
    [
      "need Bo Friis a van --on monday 4 may or a lift",
      'net need Bo Friis a van --on "monday 4 may" or a lift, or net need Bo Friis a van 4 may or a lift --on monday',
    ],
    ["promise Mette Holm --by next week the list", 'net promise Mette Holm --by "next week" the list'],
    ["done deck --on i går", 'net done deck --on "i går"'],
    [
      "take Mette Holm help --kind sparring --on 3 may by phone",
      'net take Mette Holm help --kind sparring --on "3 may" by phone',
    ],
  ])("net %s: %s", async (line, hint) => {
    const { net } = await startHints();
    const { exitCode, stderr } = await net(line);
    expect(exitCode).toBeGreaterThan(0);
    expect(stderr).toContain(`  try: ${hint}\n`);
    const [typed = ""] = hint.replace(/^net /, "").split(", or ");
    const isPlaceholder = /…|NAME|DAY/.test(typed);
    expect((await net(typed)).exitCode === 0).toBe(!isPlaceholder);
  });

  it.each([
    [
      "log coffee with Bo --on yesterday about his job",
      "Logged: met · Sun 3 May 2026\n  with  Bo Friis\n  note  coffee with Bo about his job\n",
    ],
    ["thank Bo Friis --on yesterday for the lift", "Noted Sun 3 May 2026\n  I thanked  Bo Friis: for the lift\n"],
    ["give Mette Holm help --size hour with her slides", "I gave   Mette Holm: help with her slides\n"],
    ["promise Mette Holm a list --by friday of banks", "Promised Mette Holm: a list of banks, by Fri 8 May 2026"],
  ])("needs none where a flag has all it takes, and the rest is the text's: net %s", async (line, told) => {
    const { net } = await startHints();
    const { exitCode, stdout } = await net(line);
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: expect.stringContaining(told) as string });
  });

  it.each([
    ["add @", 'a name such as "Mette Holm"'],
    ['add Foo --event ""', 'a name such as "DI netværksdag"'],
    ['edit Bo --name ""', 'a name such as "Mette Holm"'],
    ["review --dormant", "net review --dormant --list, net review --dormant --next --json, or net review NAME"],
    ["review", "net review --list, net review --next --json, or net review NAME"],
  ])("net %s: %s", async (line, hint) => {
    const { net } = await startHints();
    const { exitCode, stderr } = await net(line);
    expect(exitCode).toBeGreaterThan(0);
    expect(stderr).toContain(`  try: ${hint}`);
  });

  it("after Ctrl-C names the group it was about", async () => {
    const { net } = startNet({ answers: [["What is the purpose of the group?", "^C"]] });
    expect((await net("group add Kreds")).stderr).toContain('try: net group edit Kreds --purpose "…"\n');
  });
});

describe("the … of a suggestion", () => {
  it.each([
    'need Mette "…"',
    "need Mette …",
    'promise Mette " … " --by friday',
    'me --offer "…"',
    "group edit Leder --purpose=…",
    'need Mette "..."',
    'group meeting Leder --share "me learned …"',
  ])("is no text: net %s", async (line) => {
    const { net, store } = await startHints();
    const before = store.journal.all().length;
    const { exitCode, stderr } = await net(line);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/net: "(…|\.\.\.)" stands for words of your own\n/);
    expect(store.journal.all()).toHaveLength(before);
  });

  it("is one within a text", async () => {
    const { net } = await startHints();
    expect((await net('need Mette "a speaker …"')).stdout).toContain("a speaker …");
  });
});
