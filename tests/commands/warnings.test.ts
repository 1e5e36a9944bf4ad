import { describe, expect, it } from "vitest";
import type { Warning } from "../../src/domain/warning.ts";
import type { StatsReport } from "../../src/views/stats.ts";
import { day, startNet } from "../support/harness.ts";
import { neglected } from "../support/warned.ts";

const codes = (warnings: readonly Warning[]): string[] => warnings.map(({ code }) => code);

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
    [
      "W-19",
      ['config employer "Nordlys A/S"', "config mandate no"],
      ['config employer "Nordlys A/S"', "config mandate no", "config mandate yes"],
    ],
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
