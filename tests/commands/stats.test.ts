import { describe, expect, it } from "vitest";
import type { Warning } from "../../src/domain/warning.ts";
import type { StatsReport } from "../../src/views/stats.ts";
import { day, type NetOptions, startNet } from "../support/harness.ts";

/** A file of five months, in which nearly everything has been left to itself. */
async function neglected(options: NetOptions = {}) {
  const started = startNet({ today: "2026-01-01", ...options });
  const { net, goTo } = started;
  await net('add "Mette Holm, CFO @ Nordlys A/S" --every 6w');
  await net('add "Bo Friis @ Friis Consult" --tier close');
  await net('log "lunch with Mette today 60m" --depth 2');
  goTo("2026-02-02");
  await net('log "call with Mette today 30m"');
  for (const area of ["person", "challenge", "occupied-with"]) await net(`fact Mette ${area} something`);
  await net('take Mette "introduced me to Jens"');
  goTo("2026-05-04");
  await net('add "Ida Ny @ Messen"');
  goTo("2026-06-01");
  return started;
}

const codes = (warnings: readonly Warning[]): string[] => warnings.map(({ code }) => code);

describe("net stats", () => {
  it("says what to do next in an empty file, and in one with cards alone", async () => {
    const { net } = startNet();
    expect((await net("stats")).stdout).toBe(
      'Nobody is in your file yet.  Next: net add "Mette Holm, CFO @ Nordlys A/S"\n',
    );
    await net('add "Mette Holm"');
    expect((await net("stats")).stdout).toBe("No conversation yet, 1 card  → net inbox\n");
    await net("inbox --file Mette");
    expect((await net("stats")).stdout).toBe('No conversation yet, 1 card  → net log "coffee with …"\n');
  });

  it("reckons with everybody but the archived, cards aside", async () => {
    const { net, json } = await neglected();
    const report = await json<StatsReport>("stats");
    expect(report.stages).toEqual({ card: 2, acquaintance: 0, relation: 1, trusted: 0, ambassador: 0 });
    expect(report).toMatchObject({ people: 1, inbox: 1, goals: 0, askFirst: { name: "Mette Holm" } });
    await net("archive Mette");
    expect((await json<StatsReport>("stats")).people).toBe(0);
  });

  it("accounts for every promise that net promise lists", async () => {
    const { net, json } = await neglected();
    await net('promise Mette "send the deck"');
    await net('promise --from Mette "an intro"');
    await net('promise Ida "send a mail"');
    await net('review Mette --verdict develop --next "coffee in the summer"');
    await net('add "Carl Dam" --tier wide');
    await net('log "coffee with Carl"');
    await net('promise Carl "a book"');
    await net("archive Carl");
    const { promises: all } = await json<{ promises: unknown[] }>("promise");
    const { mine, theirs, besides } = (await json<StatsReport>("stats")).promises;
    expect([mine.open, theirs.open, besides]).toEqual([1, 1, { cards: 1, archived: 1, plans: 1 }]);
    expect(all).toHaveLength(5);
    expect((await net("stats")).stdout).toMatch(
      /^ {2}besides {9}open as well: 1 with cards, 1 with the archived, 1 plan\s+→ net promise$/m,
    );
  });

  it("counts what was learned of a year, whoever it came from", async () => {
    const { net, json, goTo } = await neglected();
    goTo("2026-06-02");
    const learned = async () => (await json<StatsReport>("stats")).yield.learnings;
    expect(await learned()).toBe(0);
    await net('learn "boards read one page" --on 2026-06-01');
    await net('learn "ask before you offer" --from Mette');
    await net('take Mette "how they hire" --kind knowledge');
    expect(await learned()).toBe(3);
    expect((await net("stats")).stdout).toContain("  learned         3 times in a year\n");
    goTo("2027-06-01"); // the first of them is a year old
    expect(await learned()).toBe(2);
  });

  it("leaves out what nobody gave, and says so where that is all", async () => {
    const { net, goTo } = await neglected();
    goTo("2026-06-02");
    expect((await net("stats")).stdout).toMatch(
      /What it gives\n {2}so far +nothing is noted yet {2}→ net learn "…"\n\nTime/,
    );
    await net('take Mette "asked hard questions" --kind challenge');
    expect((await net("stats")).stdout).toMatch(/What it gives\n {2}challenged by +1 in a year: Mette Holm\n\nTime/);
  });

  it("says of how many people how few have a field", async () => {
    const { net } = await neglected();
    expect((await net("stats")).stdout).toContain(
      "  fields          too few to say: 0 of 1 person with a field, it takes 15\n",
    );
  });

  it("adds up the hours of ninety days, of what went both ways", async () => {
    const { net, json, goTo } = await neglected();
    goTo("2026-04-01");
    await net('log "called Mette, no answer 30m"');
    await net('log "liked a post by Mette"');
    await net('log "coffee with Mette today"');
    await net("mission --hours 1.5");
    expect((await json<StatsReport>("stats")).time).toMatchObject({
      hours: 0.5, // the lunch of ninety days ago no longer counts
      wantedAWeek: 1.5,
      conversations: 2,
      withoutMinutes: 1,
    });
  });

  it("knows the owner's employer however it is written, and keeps it as it was", async () => {
    const { net, json } = await neglected();
    expect((await net('config employer "NORDLYS a/s"')).stdout).toBe("Set employer to NORDLYS a/s\n");
    expect((await json<StatsReport>("stats")).employer).toEqual({
      name: "NORDLYS a/s",
      inside: 1,
      outside: 0,
      index: -1,
    });
    await net('config employer "Kjær & Søn"');
    expect((await json<StatsReport>("stats")).employer).toMatchObject({ inside: 0, outside: 1 });
    await net("config employer --unset");
    expect((await json<StatsReport>("stats")).employer).toBeNull();
  });

  it("reads fields off tags and levels off titles", async () => {
    const { net, json } = startNet();
    const names = "Anna Bent Carl Dorte Emil Fie Gitte Hans Ida Jens Karen Lars Mette Niels Ole".split(" ");
    for (const [at, name] of names.entries()) {
      await net(`add "${name} Prøve, ${at < 10 ? "CFO" : "udvikler"} @ Firma" --tier wide`);
      await net(`log "coffee with ${name} today"`);
      await net(`tag ${name} field:${at % 3 === 0 ? "law" : "trade"}`);
    }
    const { fields, levels, brokerage } = await json<StatsReport>("stats");
    expect(fields).toMatchObject({ coded: 15, effective: expect.closeTo(1.89, 2) as number });
    expect(levels.kinds).toEqual([
      { name: "executive", count: 10 },
      { name: "specialist", count: 5 },
    ]);
    expect(brokerage).toMatchObject({ people: 15, ties: 105, effectiveSize: expect.closeTo(1, 9) as number });
    expect((await net("stats")).stdout).toContain("15 people count as 1.9 of 2 fields (trade 10, law 5)");
  });

  it("takes a field from a card as well", async () => {
    const { net, store } = startNet();
    await net('add "Mette Holm, CFO @ Nordlys A/S, mette@nordlys.dk #field:finance #board: yes"');
    expect(store.contacts.tagCounts().map(({ tag }) => tag)).toEqual(["board", "field:finance"]);
  });

  it("names the owner's own way, and nobody else's", async () => {
    const { net } = await neglected();
    expect((await net("stats")).stdout).toContain("your way        too few to say: 1 exchange, it takes 10\n");
    for (let at = 0; at < 9; at++) await net('take Mette "good advice"');
    const { stdout } = await net("stats");
    expect(stdout).toContain("your way        a taker's: 0 % of it was given, in 10 exchanges\n");
    expect(stdout.match(/taker|giver|matcher/g)).toEqual(["taker"]);
  });

  it.each([40, 80, 120])("has no line that would be broken at %i columns", async (width) => {
    const { net } = await neglected({ width });
    await net('config employer "Nordlys A/S"');
    const { stdout } = await net("stats");
    expect(stdout).toContain("Worth a look");
    for (const line of `${stdout}${(await net("stats --warnings")).stdout}`.split("\n")) {
      expect(line.length, line).toBeLessThanOrEqual(Math.min(width, 100));
    }
  });
});

describe("warnings", () => {
  it("are none in the first thirty days of the file", async () => {
    const { json, goTo } = await neglected();
    const found = async () => (await json<{ warnings: Warning[] }>("stats --warnings")).warnings;
    goTo("2026-01-30");
    expect(await found()).toEqual([]);
    goTo("2026-01-31");
    expect(codes(await found())).toEqual(["W-02"]);
  });

  it("are three at most, the worst first, and all when asked for", async () => {
    const { json, net } = await neglected();
    await net("mission --hours 0");
    await net('log "mail to Mette" --by me');
    const all = ["W-23", "W-30", "W-02", "W-10", "W-24"];
    expect(codes((await json<{ warnings: Warning[] }>("stats --warnings")).warnings)).toEqual(all);
    const report = await json<StatsReport>("stats");
    expect(codes(report.warnings)).toEqual(all.slice(0, 3));
    expect(report).toMatchObject({ moreWarnings: 2, quiet: 0 });
    expect((await net("stats")).stdout).toContain("2 more: net stats --warnings");
  });

  it("come from time that serves nothing, and from what one person alone could help with", async () => {
    const { json, net, goTo } = await neglected();
    goTo("2026-05-20");
    await net('mission --text "to find a board" --goal "a board seat"');
    await net('log "workshop with Mette today 6h"');
    await net('me --need "a revisor"');
    await net('offer Mette "knows everybody in Odense"');
    await net("tag Mette revisor");
    const { warnings } = await json<{ warnings: Warning[] }>("stats --warnings");
    expect(warnings.filter(({ code }) => ["W-14", "W-18"].includes(code))).toEqual([
      {
        code: "W-14",
        name: "single source",
        figure: 1,
        limit: 0,
        text: '"a revisor" rests on Mette Holm alone',
        act: 'net ask "Mette Holm" "whom else should I talk to?"',
        quietUntil: null,
      },
      {
        code: "W-18",
        name: "aimless",
        figure: 1,
        limit: 0.5,
        text: "100 % of the 6.0 hours logged lately served no goal that is noted",
        act: 'net fit "Mette Holm" GOAL 0-3',
        quietUntil: null,
      },
    ]);
  });

  it("are over once somebody was thanked as it says, whatever was taken last", async () => {
    const { json, net } = await neglected();
    await net('take Mette "introduced me to Ida" --on 2026-05-01');
    await net('take Mette "reviewed my pitch" --on 2026-05-28');
    const first = async () => (await json<{ warnings: Warning[] }>("stats --warnings")).warnings[0];
    expect(await first()).toMatchObject({
      code: "W-23",
      text: "Mette Holm opened a door for you 119 days ago and has no thanks yet",
      act: 'net thank "Mette Holm"',
    });
    expect((await net('thank "Mette Holm"')).stdout).toContain("reviewed my pitch");
    expect(await first()).not.toMatchObject({ code: "W-23" });
  });

  it("come from what was asked too early", async () => {
    const { json, net, goTo } = await neglected();
    goTo("2026-05-20");
    await net('log "coffee with Ida today"');
    await net('ask Ida "would you recommend me?" --sent');
    const first = async () => (await json<{ warnings: Warning[] }>("stats --warnings")).warnings[1];
    expect(await first()).toMatchObject({
      code: "W-15",
      text: "you asked Ida Ny for something on the day you met, with nothing given yet",
      act: 'net give "Ida Ny" "…"',
    });
    goTo("2026-06-19");
    expect(await first()).not.toMatchObject({ code: "W-15" });
  });

  it("are over once what was asked too early was made good", async () => {
    const { json, net, goTo } = await neglected();
    const asking = async () => (await json<{ warnings: Warning[] }>("stats --warnings")).warnings.find(isAsking);
    const isAsking = ({ code }: Warning): boolean => code === "W-15";
    goTo("2026-05-20");
    await net('log "coffee with Ida today"');
    await net('ask Ida "would you recommend me?" --sent');
    goTo("2026-05-25");
    expect(await asking()).toBeDefined();
    await net('give Ida "an introduction to Jens"');
    expect(await asking()).toBeUndefined();
    await net('take Ida "moved my office, a whole week"');
    await net('take Ida "and again, a whole week"');
    goTo("2026-05-27");
    await net('ask Ida "and your board?" --sent');
    goTo("2026-05-28");
    expect((await asking())?.text).toMatch(/with the balance at −0\.\d\d$/);
    await net('give Ida "a cup of tea" --size five-min');
    expect(await asking()).toBeDefined();
    await net('give Ida "a week at her fair, a whole week"');
    expect(await asking()).toBeUndefined();
  });

  it("are quiet for ninety days, or until a day, and make room for others", async () => {
    const { json, net, goTo } = await neglected();
    expect((await net("stats --quiet w-23")).stdout).toBe("Quiet until Sun 30 Aug 2026: W-23 unthanked\n");
    expect(codes((await json<StatsReport>("stats")).warnings)).toEqual(["W-30", "W-02", "W-24"]);
    const { stdout } = await net("stats --warnings");
    expect(stdout).toContain("(quiet until 30 Aug 2026)  → net stats --unquiet W-23");
    expect((await net("stats --quiet 23 --until 2026-06-10")).stdout).toContain("Quiet until Wed 10 Jun 2026");
    goTo("2026-06-09");
    expect((await json<StatsReport>("stats")).quiet).toBe(1);
    goTo("2026-06-10");
    expect((await json<StatsReport>("stats")).quiet).toBe(0);
  });

  it("are heard again, one or all", async () => {
    const { net, store } = await neglected();
    for (const code of ["W-23", "W-30", "W-02"]) await net(`stats --quiet ${code}`);
    expect((await net("stats")).stdout).toContain("3 quiet: net stats --warnings");
    expect((await net("stats --unquiet W-30")).stdout).toBe("Heard again: W-30 pile\n");
    expect(store.quiets.all().map(({ id }) => id)).toEqual(["W-02", "W-23"]);
    await net("stats --quiet none");
    expect(store.quiets.all()).toEqual([]);
    expect((await net("stats --unquiet W-30")).stdout).toBe("No warning was quiet.\n");
    await net("undo");
    expect(store.quiets.all()).toHaveLength(2);
  });

  it("are left alone by --dry-run", async () => {
    const { net, store } = await neglected();
    expect((await net("stats --quiet W-23 --dry-run")).stdout).toContain("W-23");
    expect(store.quiets.all()).toEqual([]);
  });

  it.each([
    ["--quiet W-99", 'net: "W-99" is no warning', 2],
    ["--unquiet soon", 'net: "soon" is no warning', 2],
    ["--quiet W-23 --unquiet W-23", "net: either --quiet or --unquiet", 2],
    ["--until friday", "net: which warning is to be quiet until then?", 2],
    ["--quiet none --until friday", "net: which warning is to be quiet until then?", 2],
    ["--quiet W-23 --until 2026-06-01", "net: 1 Jun 2026 is not to come", 1],
  ])("refuse %s", async (flags, message, exitCode) => {
    const { net } = await neglected();
    const found = await net(`stats ${flags}`);
    expect(found.stderr).toContain(message);
    expect(found.exitCode).toBe(exitCode);
  });
});

describe("warnings of groups, events and what came of it all", () => {
  const LEDERE = "group add Ledere --purpose x --no-questions";
  const found = async (lines: readonly string[], today = "2026-06-20") => {
    const { net, json, goTo } = startNet({ today: "2026-01-01" });
    await net('add "Mette Holm, CFO @ Nordlys A/S" --new --tier close');
    await net('add "Bo Friis" --new --tier close');
    goTo(today);
    for (const line of lines) {
      const [, day, typed = line] = /^(\d{4}-\d\d-\d\d): (.*)$/.exec(line) ?? [];
      goTo(day ?? today);
      const { exitCode, stderr } = await net(typed);
      if (exitCode !== 0) throw new Error(`${typed}: ${stderr}`);
    }
    goTo(today);
    return (await json<{ warnings: Warning[] }>("stats --warnings")).warnings;
  };

  it.each<[string, string[], string[]]>([
    ["W-20", ["2026-05-03: pulse 2", "2026-06-01: pulse 1"], ["2026-05-03: pulse 2", "2026-05-20: pulse 1"]],
    ["W-19", ['config employer "Nordlys A/S"'], ['config employer "Nordlys A/S"', "config mandate yes"]],
    ["W-19", ["config mandate no"], ["config mandate none"]],
    ["W-05", ['log "coffee with Mette yesterday" --note "her divorce"'], ['log "coffee with Mette yesterday"']],
    [
      "W-05",
      ['fact Bo person "er blevet sygemeldt"'],
      ['fact Bo person "er blevet sygemeldt"', 'fact Bo --change "er blevet" --class private'],
    ],
    [
      "W-05",
      ['log "coffee with Mette yesterday" --note "her divorce"'],
      ['log "coffee with Mette yesterday" --note "her divorce"', "log --change Mette --on 2026-06-19 --class private"],
    ],
    ["W-24", [], ['event add "Expo" --on 2026-04-21']],
    [
      "W-25",
      ['event add "Expo" --on 2026-06-12 --hours 3'],
      ['event add "Expo" --on 2026-06-12 --hours 3', "event report Expo --shared"],
    ],
    [
      "W-22",
      ['log "workshop with Mette yesterday 21h"'],
      ['log "workshop with Mette yesterday 21h"', 'outcome "an idea"'],
    ],
    [
      "W-01",
      ['log "workshop with Mette yesterday 11h"'],
      ['log "workshop with Mette yesterday 11h"', 'learn "to ask first" --from Mette'],
    ],
    ["W-02", ['mission --text "x" --goal "y"', "group add Ledere --no-questions"], ['mission --text "x" --goal "y"']],
    [
      "W-27",
      [1, 2, 3].map((day) => `log "call with Mette" --on 2026-06-0${day} --energy -2`),
      [1, 2].map((day) => `log "call with Mette" --on 2026-06-0${day} --energy -2`),
    ],
    [
      "W-27",
      [
        "2026-06-02: review Mette --verdict keep",
        ...[1, 2, 3].map((day) => `log "call with Mette" --on 2026-06-0${day} --energy -2`),
      ],
      [
        ...[1, 2, 3].map((day) => `log "call with Mette" --on 2026-06-0${day} --energy -2`),
        "2026-06-03: review Mette --verdict keep",
      ],
    ],
    [
      "W-18",
      ['mission --goal "a job"', 'log "lunch with Bo yesterday 6h"', "event add Expo --on 2026-06-01 --hours 8"],
      [
        'mission --goal "a job"',
        'log "lunch with Bo yesterday 6h"',
        "event add Expo --on 2026-06-01 --hours 8 --goal job",
      ],
    ],
    ["W-24", ['event add "Expo" --on 2026-08-20'], ['event add "Expo" --on 2026-08-19']],
    [
      "W-17",
      [LEDERE, ...[1, 2, 3].map((day) => `group meeting Ledere --on 2026-06-0${day} --absent`)],
      [LEDERE, ...[1, 2].map((day) => `group meeting Ledere --on 2026-06-0${day} --absent`)],
    ],
    [
      "W-17",
      [
        "group add Bank --purpose x --no-questions",
        LEDERE,
        ...["Bank", "Bank", "Ledere"].map((group, at) => `group meeting ${group} --on 2026-06-0${at + 1} --absent`),
      ],
      [LEDERE],
    ],
    [
      "W-08",
      [LEDERE, ...[1, 2].map((day) => `group meeting Ledere --on 2026-06-0${day} --came all`)],
      [LEDERE, "group meeting Ledere --on 2026-06-01 --came all"],
    ],
  ])("%s", async (code, fires, below) => {
    expect(codes(await found(fires))).toContain(code);
    expect(codes(await found(below))).not.toContain(code);
  });
});

it("what may be private is over once each command was typed as it was printed, several of one day and alike", async () => {
  const { net, json, goTo } = startNet({ today: "2026-01-01" });
  await net('add "Mette Holm" --new');
  goTo("2026-06-20");
  for (const line of [
    'log "coffee with Mette yesterday" --note "her divorce"',
    'log "call with Mette yesterday" --note "the divorce again"',
    'fact Mette person "her son has a divorce"',
    'fact Mette person "her son has a depression"',
    'fact Mette challenge "her son has a dog"',
  ]) {
    expect(await net(line)).toMatchObject({ exitCode: 0 });
  }
  const seen: string[] = [];
  for (;;) {
    const { warnings } = await json<{ warnings: Warning[] }>("stats --warnings");
    const found = warnings.find(({ code }) => code === "W-05");
    if (found === undefined || seen.length > 4) break;
    seen.push(found.text);
    expect(found.act).not.toMatch(/divorce|depression|son/);
    expect(await net(found.act.replace(/^net /, ""))).toMatchObject({ exitCode: 0 });
  }
  const told = (when: string, more: string): string =>
    `what you noted of Mette Holm ${when} may be for your eyes only${more}`;
  expect(seen).toEqual([
    told("today", ", and 3 more"),
    told("today", ", and 2 more"),
    told("yesterday", ", and 1 more"),
    told("yesterday", ""),
  ]);
  expect((await net("fact Mette")).stdout).toMatch(/a dog \(20 Jun 2026\)/);
});

it("what came of an activity does not count one that is still to come", async () => {
  const { net, store, goTo } = startNet({ today: "2026-06-12" });
  await net('add "Mette Holm" --new');
  await net('learn "to ask first" --from Mette');
  await net('log "Coffee with Mette 2026-06-01"');
  const isFruitful = (until: string): boolean => store.practice.isFruitful("video", day("2026-05-01"), day(until));
  goTo("2026-07-01");
  await net('log "Video call with Mette 2026-06-20"');
  await net("event add Expo --on 2026-06-20");
  await net('event debrief Expo --got "Mette: a tip" --talked Mette');
  expect([isFruitful("2026-06-13"), isFruitful("2026-06-21")]).toEqual([false, true]);
});
