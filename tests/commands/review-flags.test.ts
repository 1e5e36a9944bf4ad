import { describe, expect, it } from "vitest";
import { da } from "../../src/questions/da.ts";
import { dump } from "../support/dump.ts";
import { circle } from "../support/review.ts";

describe("net review, with nobody at the terminal", () => {
  it("asks nothing, and names the flags", async () => {
    const { open } = await circle();
    const { net } = open();
    expect(await net("review")).toMatchObject({ exitCode: 2, stdout: "" });
    expect((await net("review")).stderr).toContain('net review NAME --verdict develop --next "coffee in March"');
    expect((await net("review Bo")).stderr).toContain("--verdict keep (or develop, lighten, wind-down, later)");
    expect((await net("review --verdict keep")).stderr).toContain("net review NAME --verdict keep");
  });

  it("says who is next, with all that speaks for a decision", async () => {
    const { open } = await circle();
    const { json, net } = open();
    expect(await json("review --next")).toMatchObject({
      waiting: 3,
      person: {
        contact: { name: "Bo Friis" },
        proposal: { decision: null, withheld: ["mission-unknown"] },
        open: [{ kind: "goal", title: "a board seat" }, { kind: "give" }, { kind: "hope" }, { kind: "occupied" }],
        reconnect: null,
      },
    });
    const { stdout } = await net("review --next");
    expect(stdout).toContain("Bo Friis");
    expect(stdout.replaceAll(/\s+/g, " ")).toContain(
      "→ net review 1 --verdict keep (or develop, lighten, wind-down, later)",
    );
    expect((await net("review 1 --verdict later")).stdout).toContain("Bo Friis");
    await net("undo");
    expect(await json("review --list")).toMatchObject({
      people: [{ name: "Bo Friis" }, { name: "Carl Bech" }, { name: "Anne Holm" }],
    });
    expect((await net("review --list")).stdout).toContain("3 relations: net review");
  });

  it.each([
    ["lunch in two weeks", "lunch", "2026-05-18"],
    ["kaffe i næste uge", "kaffe", "2026-05-11"],
    ["call him on friday", "call him", "2026-05-08"],
    ["coffee next month", "coffee", "2026-06-01"],
    ["dinner in October", "dinner in October", "2026-10-01"],
    ["meet at the fair on 12 June", "meet at the fair on 12 June", "2026-06-12"],
    ["tomorrow", "tomorrow", "2026-05-05"],
    ["in two weeks, a lunch", "in two weeks, a lunch", "2026-05-18"],
    ["a long walk", "a long walk", "2026-05-18"],
  ])("plans %j as %j, which still reads right when its day has come", async (next, text, dueOn) => {
    const { open } = await circle();
    const { json } = open();
    expect(await json(`review Bo --verdict develop --next "${next}"`)).toMatchObject({ next: { text, dueOn } });
  });

  it("takes a verdict by flags, in one step that can be undone", async () => {
    const { open, run, path } = await circle();
    await run('promise Bo "send the deck" --by friday');
    const before = dump(path);
    const { net, json, store } = open();
    const decided = await json(
      'review Bo --verdict develop --next "coffee in March" --note "he knows boats" --again "in 3 weeks"',
    );
    expect(decided).toMatchObject({
      review: { decision: "develop", note: "he knows boats", againOn: "2026-05-25" },
      next: { text: "coffee in March", dueOn: "2027-03-01", isPlan: true },
    });
    await net("undo");
    expect(dump(path)).toEqual(before);
    await net('review Bo --verdict wind-down --promises done --thanks "all of it"');
    expect(store.promises.open()).toEqual([]);
    await net("undo");
    expect(dump(path)).toEqual(before);
    await net("review Bo --verdict wind-down --hand-over Jens");
    expect(store.promises.open()).toEqual([]);
    await net("undo");
    await net("review Bo --verdict wind-down --promises let-go --dry-run");
    expect(dump(path)).toEqual(before);
  });

  it.each([
    ["review Bo --verdict wind-down", '"send the deck": what becomes of it?'],
    ["review Bo --verdict keep --next coffee", "--next and --by go with --verdict develop"],
    ["review Bo --verdict develop --next", "what is the next step?"],
    ["review Bo --verdict develop --by friday", "by then, what?"],
    ["review Bo --verdict keep --promises done", "go with --verdict wind-down"],
    ["review --answer learned=x", "--answer goes with --year"],
    ["review --year --answer nothing=x", "answers no question of the year"],
    ["review Nobody --verdict keep", 'nobody is called "Nobody"'],
  ])("refuses %s", async (line, complaint) => {
    const { open, run, path } = await circle();
    await run('promise Bo "send the deck" --by friday');
    const before = dump(path);
    const { stderr, exitCode } = await open().net(line);
    expect(stderr).toContain(complaint);
    expect(exitCode).toBeGreaterThan(1);
    expect(dump(path)).toEqual(before);
  });

  it("looks again when the day has come, also at somebody who was wound down", async () => {
    const { open } = await circle();
    const { net, json, goTo } = open();
    await net("review Bo --verdict wind-down");
    const turns = async () =>
      (await json<{ people: { name: string }[] }>("review --list")).people.map(({ name }) => name);
    expect(await turns()).not.toContain("Bo Friis");
    goTo("2027-05-04");
    expect(await turns()).toContain("Bo Friis");
  });

  it("those long silent are not asked about again before their day", async () => {
    const { open } = await circle();
    const { net, json, goTo } = open();
    goTo("2028-05-04");
    const silent = async () =>
      (await json<{ people: { name: string }[] }>("review --dormant --list")).people.map(({ name }) => name);
    await net("review Bo --verdict keep");
    expect(await silent()).toEqual([]);
    goTo("2028-11-01");
    expect(await silent()).toContain("Bo Friis");
    await net("review Bo --verdict later");
    expect(await silent()).not.toContain("Bo Friis");
  });

  it("brings nobody back from the archive by a verdict, which looks at nobody there either", async () => {
    const { open, run, path } = await circle();
    await run("archive Bo");
    const before = dump(path);
    const { net } = open();
    for (const line of ["review Bo", "review Bo --verdict keep", "calibrate Bo 2"]) {
      const { stderr, exitCode } = await net(line);
      expect([stderr, exitCode], line).toEqual([
        'net: Bo Friis is in the archive\n  try: net archive "Bo Friis" --back\n',
        1,
      ]);
    }
    expect(dump(path)).toEqual(before);
  });

  it("without a goal says what is missing, for no question of the goals could be put", async () => {
    const { open, run } = await circle();
    await run("mission --close 1");
    const { net } = open();
    const wanted = 'net init, or net mission --goal "…"';
    expect((await net("review --next")).stdout).toContain(`say what your networking is for: ${wanted}\n`);
    expect((await net("review --next")).stdout).not.toContain("ask the mission questions");
    expect((await net("review --list")).stdout).toContain(`Nothing is proposed without a goal: ${wanted}\n`);
    await net('mission --goal "two board seats"');
    expect((await net("review --next")).stdout).toContain("ask the mission questions first\n");
    expect((await net("review --list")).stdout).not.toContain("net init");
  });

  it("puts nobody where less is proposed for a fit that is inferred alone, and says that it is", async () => {
    const { open, run } = await circle();
    await run('mission --criterion "Sails?" --filter tag:boats --for 1');
    await run("tag Bo boats");
    const { stdout } = await open().net("review --next");
    expect(stdout).toContain("mission fit 0.30 inferred, not asked yet · strength");
    expect(stdout).not.toContain("[");
    await run("fit Bo 1 1");
    expect((await open().net("review --next")).stdout).toContain("mission fit 0.30 · strength");
  });

  it("calls a proposal and a decision the same everywhere: an end is only asked about until it was decided on", async () => {
    const { open, run } = await circle();
    await run("fit Bo 1 0");
    const { net, goTo } = open();
    goTo("2026-09-01");
    expect((await net("review --list")).stdout).toMatch(/Bo Friis .* wind down\?$/m);
    await net("review Bo --verdict wind-down");
    for (const name of ["Anne", "Carl"]) await net(`archive ${name}`);
    goTo("2027-09-01");
    expect((await net("review --next")).stdout).toContain("decided 12 months ago: wind down\n");
  });

  it("those long silent, with a first sentence from the last thing shared", async () => {
    const { open } = await circle();
    const { json, goTo } = open();
    goTo("2028-05-04");
    const { people } = await json<{ people: { name: string }[] }>("review --dormant --list");
    expect(people.map(({ name }) => name)).toEqual(["Bo Friis"]);
    expect(await json("review Bo --lang da")).toMatchObject({
      person: { reconnect: da.reviewer.reconnect.replace("{topic}", "boats") },
    });
  });
});
