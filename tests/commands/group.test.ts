import { describe, expect, it } from "vitest";
import { da } from "../../src/questions/da.ts";
import { en } from "../../src/questions/en.ts";
import { GROUP_JOIN, type Questions } from "../../src/questions/questions.ts";
import { startGroup } from "../support/group.ts";
import { startNet } from "../support/harness.ts";
import type { Answers } from "../support/scripted-prompter.ts";

/** The questions put before one joins, with what is answered to each; nothing where it is not said. */
function joining({ groups }: Questions, answers: Readonly<Record<string, string>> = {}): Answers {
  const { purpose } = groups.guide;
  const words = [purpose, ...GROUP_JOIN.map((name) => groups.join[name]), groups.contribution];
  const names = ["purpose", ...GROUP_JOIN, "contribution"];
  return words.map((question, at) => [question, answers[names[at] ?? ""] ?? ""] as const);
}

describe("net group add", () => {
  it("asks the six questions of before one joins, and keeps each answer where it belongs", async () => {
    const { net, store } = startNet({
      answers: joining(en, {
        purpose: "better leaders",
        wish: "sparring",
        "for-me": "yes, I think aloud",
        likeness: "other sectors",
        contribution: "a room",
      }),
    });
    expect(await net('group add "Ledernetværk"')).toMatchObject({ exitCode: 0, stderr: "" });
    const [group] = store.groups.all();
    expect(group).toMatchObject({
      name: "Ledernetværk",
      purpose: "better leaders",
      purposeOn: "2026-05-04",
      wish: "sparring",
      contribution: "a room",
      trialMeetings: 4,
    });
    expect(group && store.groupAnswers.of(group.id)).toMatchObject([
      { question: "for-me", text: "yes, I think aloud" },
      { question: "likeness", text: "other sectors" },
    ]);
  });

  it.each(Array.from({ length: 8 }, (_, at) => at))("left with Ctrl-C after %i answers, keeps them", async (count) => {
    const all = joining(en, { purpose: "p", wish: "w", use: "u", whom: "x", contribution: "c" });
    const answers: Answers = [...all.slice(0, count), [all[count]?.[0] ?? "", "^C"]];
    const { net, store } = startNet({ answers });
    const { exitCode, stderr } = await net("group add Leder");
    expect(exitCode).toBe(130);
    const [group] = store.groups.all();
    // What is proposed is not to write over what was answered.
    const open = (["purpose", "wish", "contribution"] as const).find((field) => group?.[field] === null);
    expect(stderr).toContain(`try: net group edit Leder --${open ?? "none of them is"} "…"\n`);
    const said = [group?.purpose, group?.wish, group?.contribution].filter((text) => text !== null);
    const kept = said.length + (group ? store.groupAnswers.of(group.id).length : 0);
    expect(kept).toBe(all.slice(0, count).filter(([, answer]) => answer !== "").length);
  });

  it("asks in Danish where the terminal speaks it, and not what flags have said", async () => {
    const left = joining(da).filter(
      ([question]) => question !== da.groups.guide.purpose && question !== da.groups.join.use,
    );
    const { net, store } = startNet({ language: "da", answers: left });
    expect(await net('group add Leder --purpose "bedre ledere" --use sparring')).toMatchObject({ exitCode: 0 });
    expect(store.groups.all()).toMatchObject([{ purpose: "bedre ledere" }]);
  });

  it("asks what it is called where that is left out and somebody sits there", async () => {
    const { net, store } = startNet({ answers: [[en.groups.called, " Leder "], ...joining(en)] });
    expect(await net("group add")).toMatchObject({ exitCode: 0 });
    expect(store.groups.all()).toMatchObject([{ name: "Leder" }]);
    const unsaid = startNet({ language: "da", answers: [[da.groups.called, ""]] });
    expect(await unsaid.net("group add --no-questions")).toMatchObject({ exitCode: 130 });
    expect(await startNet({ answers: [] }).net("group add --json")).toMatchObject({ exitCode: 2 });
    const alone = await startNet().net("group add");
    expect(alone).toMatchObject({ exitCode: 2 });
    expect(alone.stderr).toContain("<name> is missing");
  });

  it("takes all of it by flags, and asks nothing then", async () => {
    const { net, store } = startNet();
    const { exitCode, stdout } = await net(
      'group add Leder --purpose p --vision v --theme t --type sparring --closed --external --side both --fee 3600 --every "2 months" --slot evening --duration 120 --place Odense --mode in-person --agenda "round, case, round" --roles "Bo finds the room" --rules "what is said here stays here" --contract "We meet" --agreed-on 2026-04-01 --wish w --contribution c --trial 3 --next 2026-06-01 --for-me yes --use u --whom x --motivation m --likeness l',
    );
    expect(exitCode).toBe(0);
    expect(stdout).toContain("  meets       every 2 months · evening · 120 min · Odense · in-person\n");
    const [group] = store.groups.all();
    expect(group).toMatchObject({
      access: "closed",
      setting: "external",
      fee: 3600,
      intervalDays: 60,
      trialMeetings: 3,
    });
    expect(group && store.groupAnswers.of(group.id)).toHaveLength(5);
    expect(group && store.contracts.of(group.id)).toMatchObject([{ text: "We meet", agreedOn: "2026-04-01" }]);
  });

  it.each([
    ['group add ""', 2, /<name> is empty/],
    ["group add Leder --trial 5", 2, /from 3 to 4/],
    ["group add Leder --fee much", 2, /whole number a year, or a month/],
    ["group add Leder --open --closed", 2, /not both/],
    ["group show Leder", 3, /there is no group yet/],
  ])("net %s is refused", async (line, exitCode, message) => {
    const answer = await startNet().net(line);
    expect(answer).toMatchObject({ exitCode });
    expect(answer.stderr).toMatch(message);
  });

  it("refuses a second one of the same name", async () => {
    const { net } = await startGroup();
    expect(await net('group add "LEDERNETVAERK"')).toMatchObject({ exitCode: 4 });
  });
});

describe("net group edit, show, list and remove", () => {
  it("changes what is said, clears with none, and keeps the older contracts", async () => {
    const { net, store } = await startGroup();
    await net('group edit Leder --fee 3600 --contract "We meet each month" --agreed-on 2026-02-01');
    await net('group edit 1 --fee none --contract "We meet each second month" --name "Ledere"');
    const [group] = store.groups.all();
    expect(group).toMatchObject({ name: "Ledere", fee: null, purpose: "better leaders", purposeOn: "2026-01-05" });
    expect(group && store.contracts.of(group.id).map(({ text }) => text)).toEqual([
      "We meet each second month",
      "We meet each month",
    ]);
    expect((await net("group Ledere")).stdout).toContain("1 older version");
    expect(await net("group edit Ledere")).toMatchObject({ exitCode: 2 });
  });

  it("puts a contract right: of one day there is one version, its day can be said anew, none takes it away", async () => {
    const { net, store } = await startGroup();
    const [group] = store.groups.all();
    const versions = () =>
      group ? store.contracts.of(group.id).map(({ text, agreedOn }) => `${agreedOn} ${text}`) : [];
    await net('group edit Leder --contract "We meet monthly" --agreed-on 2026-02-01');
    await net('group edit Leder --contract "We met each mont" --agreed-on 2026-04-01');
    await net('group edit Leder --contract "We meet each month" --agreed-on 2026-04-01');
    expect(versions()).toEqual(["2026-04-01 We meet each month", "2026-02-01 We meet monthly"]);
    await net('group edit Leder --contract "We meet each month" --agreed-on 2026-04-08');
    expect((await net('group edit Leder --contract "We meet each month"')).stdout).toContain("Nothing to change");
    expect((await net("group Leder")).stdout).toContain("agreed on 8 Apr 2026");
    expect(versions()).toEqual(["2026-04-08 We meet each month", "2026-02-01 We meet monthly"]);
    expect((await net("group check Leder --history")).stdout).toContain("1 Feb 2026  contract: We meet monthly");
    expect((await net("group edit Leder --contract none")).stdout).toContain("We meet monthly (agreed on 1 Feb 2026)");
    await net("group edit Leder --contract none");
    expect(versions()).toEqual([]);
    expect(await net("group edit Leder --contract none")).toMatchObject({ exitCode: 0 });
    await net("undo");
    expect(versions()).toEqual(["2026-02-01 We meet monthly"]);
  });

  it("lists them with their numbers, and what is there by then", async () => {
    const { net } = await startGroup();
    await net("group meeting Leder --on 2026-04-01 --came all");
    expect((await net("group")).stdout).toBe(
      "   group         members  met  last         purpose\n1  Ledernetværk  3        1    5 weeks ago  better leaders\n",
    );
  });

  it("counts who came in the meetings as in the check: the owner too", async () => {
    const { net } = await startGroup();
    await net("group meeting Leder --on 2026-04-01 --cancelled Bo");
    await net("group meeting Leder --on 2026-03-01 --absent ill --came all");
    for (const line of ["group show Leder", "group meeting Leder --list", "group check Leder"]) {
      const { stdout } = await net(line);
      expect(stdout, line).toContain("3 of 4 came");
      expect(stdout, line).not.toContain("2 of 3 came");
    }
  });

  it("removes all of it after a question, and undo brings it back", async () => {
    const { open, net, store } = await startGroup();
    await net('group meeting Leder --on 2026-04-01 --share "mette gave me: a name" --led Bo');
    await net("group check Leder --worth 7");
    const before = await net("group show Leder");
    const question = "Remove Ledernetværk with 1 meeting, and what they say of its members? net undo brings it back.";
    expect(await open({ answers: [[question, "no"]] }).net("group remove Leder")).toMatchObject({ exitCode: 130 });
    expect(await net("group remove Leder")).toMatchObject({ exitCode: 2 });
    expect(await net("group remove Leder --yes")).toMatchObject({ exitCode: 0 });
    expect(store.groups.all()).toEqual([]);
    expect(store.interactions.of(store.contacts.named("Bo Friis")[0]?.id ?? ("" as never))).toEqual([]);
    await net("undo");
    expect(await net("group show Leder")).toEqual(before);
  });
});

describe("net group member", () => {
  it("keeps what each wishes for, and until when they were in it", async () => {
    const { net, store } = await startGroup();
    await net(
      'group member Leder Mette --wish "sparring on hiring" --role "finds the room" --field energy --level CFO',
    );
    const left = await net("group member Leder Bo --left 2026-04-01");
    expect(left.stdout).toContain("left 1 Apr 2026 (2 members)");
    const { stdout } = await net("group member Leder");
    expect(stdout).toBe(
      "Ledernetværk: 2 members\n 1  Mette Holm · finds the room · wishes for sparring on hiring · energy, CFO\n 2  Bo Friis · left 1 Apr 2026\n 3  Søren Kjær\n",
    );
    await net("group meeting Leder");
    await net("group meeting Leder --came all");
    const [group] = store.groups.all();
    expect(group && store.meetings.of(group.id)[0]?.came).toHaveLength(2);
  });

  it.each([
    ["", 4, "Bo Friis left Ledernetværk on 1 Apr 2026"],
    ["--joined today", 1, "Bo Friis joined on 4 May 2026, after 1 Apr 2026"],
  ])("says how one who left is in it again: net group member Leder Bo %s", async (flags, exitCode, message) => {
    const { net } = await startGroup();
    await net("group member Leder Bo --left 2026-04-01");
    const again = await net(`group member Leder Bo ${flags}`);
    expect(again).toMatchObject({ exitCode });
    expect(again.stderr).toContain(message);
    expect(again.stderr).toContain('net group member Ledernetværk "Bo Friis" --left none (where they are in it again)');
    expect((await net("group member Leder Bo --left none")).stdout).toContain("(3 members)");
  });

  it("takes several at once, each with the day, the field and the level that are said of all", async () => {
    const { net, json, store } = startNet();
    for (const name of ["Mette Holm", "Bo Friis", "Søren Kjær", "Ida Krog"]) await net(`add "${name}"`);
    await net("group add Leder");
    expect((await net('group member Leder "Mette, Bo and Søren" --joined 2026-04-01 --level director')).stdout).toBe(
      [
        "Joined Leder: Mette Holm · director · since 1 Apr 2026",
        "Joined Leder: Bo Friis · director · since 1 Apr 2026",
        "Joined Leder: Søren Kjær · director · since 1 Apr 2026 (3 members)",
        '  next  ask what they wish for: net group member Leder NAME --wish "…"',
        "",
      ].join("\n"),
    );
    const [group] = store.groups.all();
    expect(group && store.memberships.of(group.id)).toHaveLength(3);
    expect(
      await json<{ did: string; members: number; further: unknown }>(
        "group member Leder bo,ida --left 2026-05-02 --joined 2026-04-02",
      ),
    ).toMatchObject({ did: "changed", members: 2, further: [{ did: "joined", member: { name: "Ida Krog" } }] });
    await net("undo");
    await net("undo");
    expect(group && store.memberships.of(group.id)).toEqual([]);
  });

  it.each([
    ['"Mette, Bo" --wish "a rest"', 2, "--wish is for one at a time"],
    ['"Mette, Bo" --role "cook"', 2, "--role is for one at a time"],
    ['"Mette, Bo" --role ""', 2, "--role is for one at a time"],
    ['"Mette, Bo" --remove', 2, "--remove is for one at a time"],
    ['","', 2, "<contact> names nobody"],
    ['"Mette, nobody"', 3, "nobody"],
    ['"mette bo søren"', 3, 'try: net group member Ledernetværk "mette, bo, søren"'],
    ['"Søren, Bo"', 4, "Bo Friis left Ledernetværk"],
  ])("changes none of several where one will not do: net group member Leder %s", async (flags, exitCode, message) => {
    const { net, store } = await startGroup();
    await net("group member Leder Bo --left 2026-04-01");
    const before = store.groups.all().map(({ id }) => store.memberships.of(id));
    const { stderr, ...ended } = await net(`group member Leder ${flags}`);
    expect(ended).toMatchObject({ exitCode });
    expect(stderr).toContain(message);
    expect(store.groups.all().map(({ id }) => store.memberships.of(id))).toEqual(before);
  });

  it("takes out who was never in it, but not who was at a meeting", async () => {
    const { net } = await startGroup();
    await net("group meeting Leder --cancelled Bo");
    expect(await net("group member Leder Bo --remove")).toMatchObject({ exitCode: 4 });
    await net("undo");
    expect(await net("group member Leder Bo --remove")).toMatchObject({ exitCode: 0 });
    expect(await net("group member Leder Bo --remove")).toMatchObject({ exitCode: 3 });
  });
});

it("the members of a group know each other, as those who work at one place do", async () => {
  const { net, store } = await startGroup();
  const { ids, placeOf } = store.outlines.all();
  const circles = (): unknown[] =>
    store.links.acquaintanceByKey().circles.map((keys) => keys.map((key) => ids[placeOf(key)]).sort());
  const members = ["Bo Friis", "Mette Holm", "Søren Kjær"].map((name) => store.contacts.named(name)[0]?.id);
  expect(circles()).toEqual([members.toSorted()]);
  await net("group member Leder Bo --left today");
  expect(circles()).toEqual([members.slice(1).sort()]);
});

it("the shell completes the deeds of a group, its name, and who is in it", async () => {
  const { net } = await startGroup();
  expect((await net("__complete bash -- group me")).stdout).toBe("member\nmeeting\n");
  expect((await net("__complete bash -- group check Led")).stdout).toBe("Ledernetværk\n");
  expect((await net("__complete bash -- group member Leder Met")).stdout).toBe("Mette\\ Holm\n");
  expect((await net("__complete bash -- group check Leder --wor")).stdout).toBe("--worth\n");
  expect((await net("group meeting Leder --sharee x")).stderr).toContain("try: net group meeting Leder --share x");
});

it("a command that is nearly one is named, with what it is called", async () => {
  const { net } = await startGroup();
  const { stderr } = await net("group members Leder");
  expect(stderr).toContain('there is no command "group members"');
  expect(stderr).toContain("try: net group member Leder\n");
  expect((await net("group meting Leder")).stderr).toContain("try: net group meeting Leder\n");
});
