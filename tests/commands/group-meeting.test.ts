import { describe, expect, it } from "vitest";
import type { Meeting } from "../../src/domain/group/meeting.ts";
import { da } from "../../src/questions/da.ts";
import { en } from "../../src/questions/en.ts";
import { GROUP_MEETING } from "../../src/questions/questions.ts";
import { startGroup } from "../support/group.ts";
import { day, startNet } from "../support/harness.ts";
import type { Answers } from "../support/scripted-prompter.ts";

/** A meeting but for what tells it from another with the same in it. */
function withoutIds({ id: _id, interactionId: _talk, shares, ...meeting }: Meeting) {
  return { ...meeting, shares: shares.map(({ exchangeId: _exchange, ...share }) => share) };
}

describe("net group meeting by flags", () => {
  it("is one contact with everybody who came, and exchanges with those it concerns", async () => {
    const { net, store } = await startGroup();
    const answer = await net(
      'group meeting Leder --on 2026-05-02 --cancelled Bo --led Mette --format ca --on-theme --energy 1 --interest 2 --share "mette gave me: the name of a printer" --share "me gave søren: two hours on his budget" --share "søren learned from mette: to ask first" --share "me learned to listen" --note "a good one" --next 2026-06-02',
    );
    expect(answer).toMatchObject({ exitCode: 0, stderr: "" });
    const [group] = store.groups.all();
    const [meeting] = group ? store.meetings.of(group.id) : [];
    const [mette, bo, soren] = ["Mette Holm", "Bo Friis", "Søren Kjær"].map(
      (name) => store.contacts.named(name)[0]?.id,
    );
    expect(meeting).toMatchObject({
      came: [mette, soren],
      cancelled: [bo],
      leader: { kind: "member", contactId: mette },
      format: "case",
      minutes: 120,
      isOnTheme: true,
    });
    expect(store.interactions.of(mette ?? ("" as never))).toMatchObject([
      {
        kind: "event",
        on: "2026-05-02",
        minutes: 120,
        energy: null,
        depth: 2,
        note: "Ledernetværk",
        with: [mette, soren],
      },
    ]);
    expect(store.interactions.of(bo ?? ("" as never))).toEqual([]);
    expect(store.exchanges.of(mette ?? ("" as never))).toMatchObject([
      { direction: "take", text: "the name of a printer", interactionId: meeting?.interactionId },
    ]);
    expect(store.exchanges.of(soren ?? ("" as never))).toMatchObject([{ direction: "give", size: "hour" }]);
    expect(store.groups.all()[0]?.nextOn).toBe("2026-06-02");
  });

  it("takes the contact and the exchanges with it when it is removed, and brings all back", async () => {
    const { net, store } = await startGroup();
    await net('group meeting Leder --share "bo gave me: a name"');
    const bo = store.contacts.named("Bo Friis")[0]?.id ?? ("" as never);
    expect(await net("group meeting Leder --remove 1 --yes")).toMatchObject({ exitCode: 0 });
    expect([store.interactions.of(bo), store.exchanges.of(bo)]).toEqual([[], []]);
    await net("undo");
    expect(store.exchanges.of(bo)).toHaveLength(1);
    expect(store.interactions.of(bo)).toHaveLength(1);
  });

  it("follows an edit: of the day, of who came, of what was shared", async () => {
    const { net, store } = await startGroup();
    await net('group meeting Leder --share "bo gave me: a name" --share "me gave mette: an hour"');
    const bo = store.contacts.named("Bo Friis")[0]?.id ?? ("" as never);
    await net("group meeting Leder --change 1 --on 2026-05-01 --came -mette");
    expect(store.interactions.of(bo)).toMatchObject([{ on: "2026-05-01" }]);
    expect(store.exchanges.of(bo)).toMatchObject([{ on: "2026-05-01" }]);
    await net("group meeting Leder --change 1 --unshare 1");
    expect(store.exchanges.of(bo)).toEqual([]);
    await net('group meeting Leder --change 1 --absent "a deadline"');
    expect(store.interactions.of(bo)).toEqual([]);
    const [group] = store.groups.all();
    expect(group && store.meetings.of(group.id)).toMatchObject([
      { wasThere: false, reason: "a deadline", interactionId: null, shares: [{ text: "an hour" }] },
    ]);
    await net("group meeting Leder --change 1 --there --came bo");
    expect(store.interactions.of(bo)).toMatchObject([{ on: "2026-05-01", with: [bo] }]);
    expect(group && store.meetings.of(group.id)).toMatchObject([{ wasThere: true, reason: null, came: [bo] }]);
  });

  it("tells the note of a meeting, and why the owner was away", async () => {
    const { net } = await startGroup();
    await net('group meeting Leder --on 2026-04-01 --absent "a deadline" --note "they spoke of hiring"');
    for (const line of ["group show Leder", "group meeting Leder --list"]) {
      const { stdout } = await net(line);
      expect(stdout).toContain("you were not there: a deadline");
      expect(stdout).toContain("they spoke of hiring");
    }
  });

  it("refuses to note the meeting of a day twice, unless it is another one", async () => {
    const { net, open, store } = await startGroup();
    await net("group meeting Leder --on 2026-05-02 --came all");
    const again = await net("group meeting Leder --on 2026-05-02 --energy 1");
    expect(again).toMatchObject({ exitCode: 4 });
    expect(again.stderr).toContain("net group meeting Ledernetværk --change 2026-05-02, or --new");
    expect(await open({ answers: [] }).net("group meeting Leder --on 2026-05-02")).toMatchObject({ exitCode: 4 });
    expect(await net("group meeting Leder --on 2026-05-02 --energy 1 --new")).toMatchObject({ exitCode: 0 });
    const [group] = store.groups.all();
    expect(group && store.meetings.of(group.id)).toHaveLength(2);
  });

  it("says so where nobody came but the owner, as on a day on which nobody was a member yet", async () => {
    const { net } = startNet();
    await net('add "Mette Holm"');
    await net("group add Leder");
    await net("group member Leder Mette");
    expect((await net("group meeting Leder --on 2026-03-03 --came none")).stdout).toBe(
      "Noted Leder · Tue 3 Mar 2026\n  came  nobody but you\n",
    );
    expect((await net("group meeting Leder --change 1 --absent ill")).stdout).not.toContain("nobody");
  });

  it("keeps who came when it is noted that the owner was away, and knows it again when they were there", async () => {
    const { net, store } = await startGroup();
    const bo = store.contacts.named("Bo Friis")[0]?.id ?? ("" as never);
    const [group] = store.groups.all();
    const newest = () => group && store.meetings.of(group.id)[0];
    await net("group meeting Leder --cancelled Bo");
    await net('group meeting Leder --change 1 --absent "a deadline"');
    await net('group meeting Leder --change 1 --absent "ill"');
    expect(newest()).toMatchObject({
      wasThere: false,
      reason: "ill",
      cancelled: [bo],
      came: [{}, {}].map((): unknown => expect.anything()),
    });
    await net("group meeting Leder --change 1 --there");
    expect(newest()).toMatchObject({ wasThere: true, reason: null, cancelled: [bo] });
    await net("group meeting Leder --on 2026-04-01 --absent ill");
    await net("group meeting Leder --change 2 --there");
    expect(group && store.meetings.of(group.id)[1]?.came).toHaveLength(3);
  });

  it("loses with none what was said by mistake", async () => {
    const { net, store } = await startGroup();
    await net("group meeting Leder --led Mette --format case --energy 1 --interest 2 --note x --minutes 90");
    const all = "--led none --format none --energy none --interest None --note none --minutes none";
    expect(await net(`group meeting Leder --change 1 ${all}`)).toMatchObject({ exitCode: 0 });
    const [group] = store.groups.all();
    expect(group && store.meetings.of(group.id)).toMatchObject([
      { leader: null, format: null, energy: null, interest: null, note: null, minutes: null },
    ]);
  });

  it("knows who led it though they joined later or had left, and takes anybody else for a guest", async () => {
    const { net, store } = await startGroup();
    await net("group member Leder Bo --left 2026-03-01");
    await net("group meeting Leder --on 2026-01-02 --absent work --led mette");
    await net("group meeting Leder --on 2026-04-01 --led Bo");
    await net("group meeting Leder --on 2026-05-01 --led Lise");
    const [group] = store.groups.all();
    const { stdout } = await net("group meeting Leder --list");
    expect(stdout).toContain("led by Bo Friis");
    expect(stdout).toContain("led by Lise (a guest)");
    expect(group && store.meetings.of(group.id)).toMatchObject([
      { leader: { kind: "guest" } },
      { leader: { kind: "member" } },
      { leader: { kind: "member" } },
    ]);
    expect(await net("group meeting Leder --change 1 --led …")).toMatchObject({ exitCode: 2 });
  });

  it("says of whom is named and was no member on that day since when, or until when they were", async () => {
    const { net } = await startGroup();
    await net("group member Leder Bo --left 2026-03-01");
    const late = await net("group meeting Leder --on 2026-04-01 --came Mette,Bo");
    expect(late).toMatchObject({ exitCode: 3 });
    expect(late.stderr.replace(/\s+/g, " ")).toContain(
      'nobody in the group is "Bo" on 1 Apr 2026: Bo Friis left on 1 Mar 2026',
    );
    expect(late.stderr).toContain('net group member Ledernetværk "Bo Friis" --left none');
    const early = await net("group meeting Leder --on 2026-01-02 --came Mette");
    expect(early.stderr.replace(/\s+/g, " ")).toContain("Mette Holm joined on 5 Jan 2026");
  });

  it("says so too where a meeting is changed", async () => {
    const { net } = await startGroup();
    await net("group member Leder Bo --left 2026-03-01");
    await net("group meeting Leder --on 2026-04-01 --energy 1");
    const { exitCode, stderr } = await net('group meeting Leder --change 1 --share "Bo gave me: a name"');
    expect(exitCode).toBe(3);
    expect(stderr).toContain('net group member Ledernetværk "Bo Friis" --left none');
  });

  it("does not take it that nobody came where all joined later: it asks since when they are in it", async () => {
    const { net, open } = await startGroup();
    for (const session of [net, open({ answers: [] }).net]) {
      const line = session === net ? "--energy 1 --came all" : "";
      const { exitCode, stderr } = await session(`group meeting Leder --on 2026-01-02 ${line}`);
      expect(exitCode).toBe(4);
      expect(stderr.replace(/\s+/g, " ")).toContain(
        "nobody is noted in Ledernetværk on 2 Jan 2026: Mette Holm joined on 5 Jan 2026, Bo Friis joined on 5 Jan 2026",
      );
      expect(stderr.replace(/\s+/g, " ")).toContain(
        'net group member Ledernetværk "Mette Holm, Bo Friis, Søren Kjær" --joined 2026-01-02',
      );
    }
    expect((await net("group meeting Leder --on 2026-01-02 --came none")).stdout).toContain("nobody but you");
    await net("undo");
    await net('group member Leder "Mette Holm, Bo Friis, Søren Kjær" --joined 2026-01-02');
    expect((await net("group meeting Leder --on 2026-01-02 --came all")).stdout).toContain("Mette Holm, Bo Friis");
    expect((await net("group meeting Leder --on 2026-01-03 --absent ill")).exitCode).toBe(0);
  });

  it("is refused after the day the group was left, and can still be noted for one before", async () => {
    const { net, open } = await startGroup();
    await net("group leave Leder --yes --on 2026-04-20");
    const late = await net("group meeting Leder --energy 1");
    expect(late).toMatchObject({ exitCode: 4 });
    expect(late.stderr).toContain("net group leave Ledernetværk --back");
    expect(await open({ answers: [] }).net("group meeting Leder")).toMatchObject({ exitCode: 4 });
    expect(await net("group meeting Leder --on 2026-04-19 --energy 1")).toMatchObject({ exitCode: 0 });
  });

  it.each(["1", "2026-05-02", "2/5", "lørdag", "2 may"])("changes and removes the one of %j", async (which) => {
    const { net, store } = await startGroup();
    await net("group meeting Leder --on 2026-05-02 --energy 1");
    await net("group meeting Leder --on 2026-03-02 --energy 1");
    const [group] = store.groups.all();
    const marks = () => group && store.meetings.of(group.id).map(({ on, energy }) => [on, energy]);
    await net(`group meeting Leder --change "${which}" --energy 2`);
    expect(marks()).toEqual([
      ["2026-05-02", 2],
      ["2026-03-02", 1],
    ]);
    await net(`group meeting Leder --remove "${which}" --yes`);
    expect(marks()).toEqual([["2026-03-02", 1]]);
  });

  it("bears that an exchange was taken off the ledger by itself", async () => {
    const { net, store } = await startGroup();
    await net('group meeting Leder --share "bo gave me: a name"');
    await net("take Bo --remove 1");
    expect(await net("group meeting Leder --change 1 --energy 1")).toMatchObject({ exitCode: 0 });
    const bo = store.contacts.named("Bo Friis")[0]?.id ?? ("" as never);
    expect(store.exchanges.of(bo)).toEqual([]);
    expect(await net("group meeting Leder --remove 1 --yes")).toMatchObject({ exitCode: 0 });
  });

  it.each([
    ["--came nobody-here", 3],
    ["--came Mette --cancelled Mette", 2],
    ["--energy 3", 2],
    ["--share gave", 2],
    ['--share "mette gave mette: a book"', 2],
    ["--on tomorrow", 1],
    ["--change 7 --energy 1", 3],
    ["--unshare 1", 2],
    ["--told", 2],
    ['--share "mette gave Bo and søren: a book"', 2],
    ["--change 1", 2],
    ["--on-theme --off-theme", 2],
  ])("net group meeting Leder %s is refused", async (flags, exitCode) => {
    const { net, store } = await startGroup();
    expect(await net(`group meeting Leder ${flags}`)).toMatchObject({ exitCode });
    const [group] = store.groups.all();
    expect(group && store.meetings.of(group.id)).toEqual([]);
  });

  it("previews without a trace, and is a usage error where nobody can answer", async () => {
    const { net, store } = await startGroup();
    expect((await net("group meeting Leder --came all --dry-run")).stdout).toContain(
      "+ interaction  event with Mette Holm, Bo Friis, Søren Kjær, 4 May 2026, Leder",
    );
    expect(await net("group meeting Leder")).toMatchObject({ exitCode: 2 });
    const [group] = store.groups.all();
    expect(group && store.meetings.of(group.id)).toEqual([]);
  });
});

describe("net group meeting by questions", () => {
  const asked = (name: keyof typeof en.groups.meeting): string => {
    const { question, form } = en.groups.meeting[name];
    return `${question} (${form})`;
  };
  const FULL: Answers = [
    [asked("there"), ""],
    [asked("came"), "-2"],
    [asked("led"), "so"],
    [asked("format"), "ca"],
    [asked("onTheme"), "y"],
    [asked("energy"), "1"],
    [asked("interest"), "2"],
    [asked("shares"), "1 g me: a printer"],
    [asked("shares"), "me l to ask first"],
    [asked("shares"), ""],
    [asked("note"), ""],
    [asked("next"), "2/6"],
  ];

  it("offers what it was in the language of the questions", async () => {
    const { open } = await startGroup();
    const words = (name: keyof typeof da.groups.meeting): string => {
      const { question, form } = da.groups.meeting[name];
      return `${question} (${form})`;
    };
    const answers = FULL.map(([, answer], at) => {
      const name = GROUP_MEETING[[0, 1, 2, 3, 4, 5, 6, 7, 7, 7, 8, 9][at] ?? 0];
      return [words(name ?? "there"), name === "format" ? "be" : answer] as const;
    });
    const { net, store } = open({ answers, language: "da", width: 120 });
    const { stdout } = await net("group meeting Leder");
    expect(stdout).toContain("  case  runde  gæst  besøg  tur  workshop  oplæg  online\n");
    const [group] = store.groups.all();
    expect(group && store.meetings.of(group.id)[0]?.format).toBe("besøg");
  });

  it("is noted in some fifty keystrokes", async () => {
    const { open } = await startGroup();
    const { net, store } = open({ answers: FULL });
    expect(await net("group meeting Leder")).toMatchObject({ exitCode: 0, stderr: "" });
    const [group] = store.groups.all();
    const [meeting] = group ? store.meetings.of(group.id) : [];
    expect(meeting).toMatchObject({
      on: "2026-05-04",
      format: "case",
      isOnTheme: true,
      energy: 1,
      interest: 2,
      shares: [
        { did: "gave", with: "me", text: "a printer" },
        { who: "me", did: "learned", with: null, text: "to ask first" },
      ],
    });
    expect(group?.nextOn).toBe(day("2026-06-02"));
    const keystrokes = FULL.reduce((sum, [, answer]) => sum + answer.length + 1, 0);
    expect(keystrokes).toBeLessThanOrEqual(60);
  });

  it.each(FULL.map((_, at) => at))("left with Ctrl-C after %i answers, keeps them", async (count) => {
    const { open } = await startGroup();
    const { net, store } = open({ answers: [...FULL.slice(0, count), [FULL[count]?.[0] ?? "", "^C"]] });
    const goOn = `net group meeting Ledernetværk${count < 2 ? "" : " --change 2026-05-04"}`;
    expect(await net("group meeting Leder")).toMatchObject({
      exitCode: 130,
      stderr: `net: stopped; what you have answered is kept\n  try: ${goOn}\n`,
    });
    const [group] = store.groups.all();
    const [meeting] = group ? store.meetings.of(group.id) : [];
    expect(meeting === undefined).toBe(count < 2);
    if (meeting === undefined) return;
    const { leader, format, isOnTheme, energy, interest, shares } = meeting;
    const told = [leader, format, isOnTheme, energy, interest].filter((value) => value !== null).length + shares.length;
    expect(told).toBe(FULL.slice(2, Math.min(count, 9)).length);
  });

  it.each([2, 3, 4, 6, 9, 11])("broken off after %i answers, goes on with what is not answered yet", async (count) => {
    const { open } = await startGroup();
    const ends = (question: string | undefined): Answers => [[question ?? "", "^C"]];
    await open({ answers: [...FULL.slice(0, count), ...ends(FULL[count]?.[0])] }).net("group meeting Leder");
    const rest = FULL.slice(count < 7 || count > 9 ? count : 9);
    const again = open({ answers: count > 9 ? [[asked("shares"), ""], ...FULL.slice(10)] : rest });
    expect(await again.net("group meeting Leder --change 2026-05-04")).toMatchObject({ exitCode: 0, stderr: "" });
    const whole = open({ answers: FULL });
    await whole.net("group meeting Leder --new");
    const [group] = whole.store.groups.all();
    const same = group ? whole.store.meetings.of(group.id).map(withoutIds) : [];
    expect(same[0]).toEqual(same[1]);
    expect(group?.nextOn).toBe("2026-06-02");
  });

  it("names, at Ctrl-C, the meeting by its number where there were two that day, and the day where none is noted", async () => {
    const { open, net } = await startGroup();
    await net("group meeting Leder --came all --on 2026-05-02");
    const stopped = (count: number, line: string) =>
      open({ answers: [...FULL.slice(0, count), [FULL[count]?.[0] ?? "", "^C"]] }).net(line);
    expect((await stopped(1, "group meeting Leder --new --on 2026-05-01")).stderr).toContain(
      "try: net group meeting Ledernetværk --on 2026-05-01\n",
    );
    expect((await stopped(3, "group meeting Leder --new --on 2026-05-02")).stderr).toContain(
      "try: net group meeting Ledernetværk --change 1\n",
    );
  });

  it("shows the day of the next meeting that was said, and asks nothing of one the owner was not at", async () => {
    const { open, net } = await startGroup();
    const { stdout } = await net("group meeting Leder --on 2026-05-02 --next 2026-06-02");
    expect(stdout).toContain("  next    Tue 2 Jun 2026 (in 4 weeks)\n");
    await net("group meeting Leder --on 2026-04-01 --absent ill");
    expect(await open({ answers: [] }).net("group meeting Leder --change 2026-04-01")).toMatchObject({ exitCode: 2 });
  });

  it("says what cannot be read, asks that again and loses nothing", async () => {
    const { open } = await startGroup();
    const answers: Answers = [
      [asked("there"), "y"],
      [asked("came"), "9"],
      [asked("came"), "mette søren"],
      [asked("led"), "Lise, a coach"],
      [asked("format"), "sauna"],
      [asked("onTheme"), "maybe"],
      [asked("onTheme"), ""],
      [asked("energy"), "5"],
      [asked("energy"), ""],
      [asked("interest"), ""],
      [asked("shares"), "nonsense"],
      [asked("shares"), ""],
      [asked("note"), ""],
      [asked("next"), ""],
    ];
    const { net, store } = open({ answers });
    const { stderr, exitCode } = await net("group meeting Leder");
    expect(exitCode).toBe(0);
    expect(stderr.match(/^net: /gm)).toHaveLength(4);
    const [group] = store.groups.all();
    expect(group && store.meetings.of(group.id)).toMatchObject([
      { leader: { kind: "guest", name: "Lise, a coach" }, format: "sauna", energy: null, shares: [] },
    ]);
  });

  it("asks no more where the owner was not there", async () => {
    const { open } = await startGroup();
    const { net, store } = open({ answers: [[asked("there"), "a deadline"]] });
    expect(await net("group meeting Leder")).toMatchObject({ exitCode: 0 });
    const [group] = store.groups.all();
    expect(group && store.meetings.of(group.id)).toMatchObject([
      { wasThere: false, reason: "a deadline", interactionId: null },
    ]);
  });

  it.each([
    ["yes", true],
    ["ja", true],
    ["no", false],
    ["nej", false],
  ])("takes %s in either language for no reason to have been away", async (answer, wasThere) => {
    const { open } = await startGroup();
    const { net, store } = open({ answers: [[asked("there"), answer], ...(wasThere ? FULL.slice(1) : [])] });
    expect(await net("group meeting Leder")).toMatchObject({ exitCode: 0 });
    const [group] = store.groups.all();
    expect(group && store.meetings.of(group.id)).toMatchObject([{ wasThere, reason: null }]);
  });
});
