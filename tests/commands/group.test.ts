import { describe, expect, it } from "vitest";
import { da } from "../../src/questions/da.ts";
import { en } from "../../src/questions/en.ts";
import { GROUP_JOIN, GROUP_MEETING, type Questions } from "../../src/questions/questions.ts";
import { startGroup } from "../support/group.ts";
import { day, startNet } from "../support/harness.ts";
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
    expect(await net("group add Leder")).toMatchObject({ exitCode: 130 });
    const [group] = store.groups.all();
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
    ["group add Leder --fee much", 2, /whole number/],
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

  it("takes out who was never in it, but not who was at a meeting", async () => {
    const { net } = await startGroup();
    await net("group meeting Leder --cancelled Bo");
    expect(await net("group member Leder Bo --remove")).toMatchObject({ exitCode: 4 });
    await net("undo");
    expect(await net("group member Leder Bo --remove")).toMatchObject({ exitCode: 0 });
    expect(await net("group member Leder Bo --remove")).toMatchObject({ exitCode: 3 });
  });
});

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
    await net("group meeting Leder --edit 1 --on 2026-05-01 --came -mette");
    expect(store.interactions.of(bo)).toMatchObject([{ on: "2026-05-01" }]);
    expect(store.exchanges.of(bo)).toMatchObject([{ on: "2026-05-01" }]);
    await net("group meeting Leder --edit 1 --unshare 1");
    expect(store.exchanges.of(bo)).toEqual([]);
    await net('group meeting Leder --edit 1 --absent "a deadline"');
    expect(store.interactions.of(bo)).toEqual([]);
    const [group] = store.groups.all();
    expect(group && store.meetings.of(group.id)).toMatchObject([
      { wasThere: false, reason: "a deadline", interactionId: null, shares: [{ text: "an hour" }] },
    ]);
    await net("group meeting Leder --edit 1 --there --came bo");
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
    expect(again.stderr).toContain("net group meeting Ledernetværk --edit 2026-05-02, or --new");
    expect(await open({ answers: [] }).net("group meeting Leder --on 2026-05-02")).toMatchObject({ exitCode: 4 });
    expect(await net("group meeting Leder --on 2026-05-02 --energy 1 --new")).toMatchObject({ exitCode: 0 });
    const [group] = store.groups.all();
    expect(group && store.meetings.of(group.id)).toHaveLength(2);
  });

  it("keeps who came when it is noted that the owner was away, and knows it again when they were there", async () => {
    const { net, store } = await startGroup();
    const bo = store.contacts.named("Bo Friis")[0]?.id ?? ("" as never);
    const [group] = store.groups.all();
    const newest = () => group && store.meetings.of(group.id)[0];
    await net("group meeting Leder --cancelled Bo");
    await net('group meeting Leder --edit 1 --absent "a deadline"');
    await net('group meeting Leder --edit 1 --absent "ill"');
    expect(newest()).toMatchObject({
      wasThere: false,
      reason: "ill",
      cancelled: [bo],
      came: [{}, {}].map((): unknown => expect.anything()),
    });
    await net("group meeting Leder --edit 1 --there");
    expect(newest()).toMatchObject({ wasThere: true, reason: null, cancelled: [bo] });
    await net("group meeting Leder --on 2026-04-01 --absent ill");
    await net("group meeting Leder --edit 2 --there");
    expect(group && store.meetings.of(group.id)[1]?.came).toHaveLength(3);
  });

  it("bears that an exchange was taken off the ledger by itself", async () => {
    const { net, store } = await startGroup();
    await net('group meeting Leder --share "bo gave me: a name"');
    await net("take Bo --remove 1");
    expect(await net("group meeting Leder --edit 1 --energy 1")).toMatchObject({ exitCode: 0 });
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
    ["--edit 7 --energy 1", 3],
    ["--unshare 1", 2],
    ["--told", 2],
    ['--share "mette gave Bo and søren: a book"', 2],
    ["--edit 1", 2],
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
    expect(await net("group meeting Leder")).toMatchObject({
      exitCode: 130,
      stderr: "net: stopped; what you have answered is kept\n  try: net group meeting Ledernetværk --edit 2026-05-04\n",
    });
    const [group] = store.groups.all();
    const [meeting] = group ? store.meetings.of(group.id) : [];
    expect(meeting === undefined).toBe(count < 2);
    if (meeting === undefined) return;
    const { leader, format, isOnTheme, energy, interest, shares } = meeting;
    const told = [leader, format, isOnTheme, energy, interest].filter((value) => value !== null).length + shares.length;
    expect(told).toBe(FULL.slice(2, Math.min(count, 9)).length);
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
});

describe("net group check", () => {
  const { guide, ratings, decision } = en.groups;
  const { enterKeeps } = en.interviewer;
  const GUIDE: Answers = [
    [`${guide.purpose} (${enterKeeps})`, ""],
    [guide.value, "two ideas a meeting"],
    [guide.who, ""],
    [`${guide.what} (${enterKeeps})`, "leadership and courage"],
    [guide.how, ""],
    [guide.measure, "ideas I used"],
    [`${ratings.onCourse} (0-10)`, "7"],
    [`${ratings.nerve} (0-10)`, "11"],
    [`${ratings.nerve} (0-10)`, "8"],
    [`${ratings.purposeMet} (0-10)`, "6"],
    [`${ratings.relations} (0-10)`, ""],
    [`${ratings.worthIt} (0-10)`, "9"],
  ];

  it("says when the theme is left, and when energy falls though all else is well", async () => {
    const { net } = await startGroup('--purpose "better leaders" --agenda "a round" --trial 4');
    const both = '--share "me got mette: a name" --share "bo gave søren: a place"';
    for (const [month, energy, theme] of [
      ["02", 2, "--on-theme"],
      ["03", 2, "--on-theme"],
      ["04", 1, "--off-theme"],
      ["05", 0, "--off-theme"],
    ] as const) {
      const before = await net("group check Leder --no-questions");
      expect(before.stdout).not.toMatch(/falling|off its theme: 2/);
      expect(await net(`group meeting Leder --on 2026-${month}-03 --energy ${energy} ${theme} ${both}`)).toMatchObject({
        exitCode: 0,
      });
    }
    const { stdout } = await net("group check Leder --no-questions");
    expect(stdout).toContain(
      "! off its theme: 2 of the last 4 meetings\nenergy is falling (−1.50)\nproposal: on course\nalso weak: interest 0.00, under 0.15\nnext: energy is falling: ask the others what has changed\n",
    );
  });

  it("asks the guide, keeps what is answered where it belongs, and shows how it stands", async () => {
    const { open } = await startGroup();
    const { net, store } = open({ answers: GUIDE });
    const { stdout, exitCode } = await net("group check Leder");
    expect(exitCode).toBe(0);
    const [group] = store.groups.all();
    expect(group).toMatchObject({
      purpose: "better leaders",
      purposeOn: "2026-05-04",
      theme: "leadership and courage",
    });
    expect(group && store.evaluations.of(group.id)).toMatchObject([
      { on: "2026-05-04", onCourse: 7, nerve: 8, purposeMet: 6, relations: null, worthIt: 9, decision: null },
    ]);
    expect(group && store.groupAnswers.of(group.id)).toMatchObject([{ question: "value" }, { question: "measure" }]);
    expect(stdout).toContain("  purpose     0.60");
    expect(stdout).toContain("proposal: none yet, 0 of 4 meetings of the trial");
  });

  it.each(GUIDE.map((_, at) => at))("left with Ctrl-C after %i answers, keeps them", async (count) => {
    const { open } = await startGroup();
    const { net, store } = open({ answers: [...GUIDE.slice(0, count), [GUIDE[count]?.[0] ?? "", "^C"]] });
    expect(await net("group check Leder")).toMatchObject({ exitCode: 130 });
    const [group] = store.groups.all();
    const answers = group ? store.groupAnswers.of(group.id).length : 0;
    const [look] = group ? store.evaluations.of(group.id) : [];
    const rated = [look?.onCourse, look?.nerve, look?.purposeMet].filter((value) => typeof value === "number").length;
    expect([answers, rated]).toEqual([
      GUIDE.slice(0, count).filter(
        ([question, answer]) => answer !== "" && [guide.value, guide.measure].includes(question),
      ).length,
      GUIDE.slice(6, count).filter(([, answer]) => answer !== "" && answer !== "11").length,
    ]);
  });

  it("says what held until now as what it is, and decides in Danish words", async () => {
    const { open, net: quiet } = await startGroup();
    for (const on of ["2026-01-20", "2026-02-20", "2026-03-20", "2026-04-20"]) {
      await quiet(`group meeting Leder --on ${on} --came all --energy 1 --share "mette gave me: a name"`);
    }
    const { guide, ratings, decision } = da.groups;
    const keeps = (question: string): string => `${question} (${da.interviewer.enterKeeps})`;
    const answers: Answers = [
      [keeps(guide.purpose), ""],
      ...[guide.value, guide.who, guide.what, guide.how, guide.measure].map(
        (question) => [question === guide.what ? keeps(question) : question, ""] as const,
      ),
      ...Object.values(ratings).map((question) => [`${question} (0-10)`, ""] as const),
      [`${decision} (fortsætte, forny, ændre formen, gå ud)`, "aendre"],
    ];
    const { net, store } = open({ answers, language: "da" });
    expect((await net("group check Leder")).stdout).toContain("  Hidtil: better leaders\n");
    const [group] = store.groups.all();
    expect(group && store.evaluations.of(group.id)).toMatchObject([{ decision: "change-form" }]);
  });

  it("asks for a decision once the trial has run", async () => {
    const { open, net: quiet } = await startGroup();
    for (const on of ["2026-01-20", "2026-02-20", "2026-03-20", "2026-04-20"]) {
      await quiet(`group meeting Leder --on ${on} --came all --energy 1 --share "mette gave me: a name"`);
    }
    const { net, store } = open({ answers: [...GUIDE, [`${decision} (continue, renew, change-form, leave)`, "ch"]] });
    const { stdout } = await net("group check Leder");
    expect(stdout).toContain("proposal: change form (structure 0.00, under 0.34)");
    const [group] = store.groups.all();
    expect(group && store.evaluations.of(group.id)).toMatchObject([{ decision: "change-form" }]);
    expect((await quiet("group check Leder --history")).stdout).toContain("decided: change form");
  });

  it("takes it by flags in one step, adds to the look of that day, and previews", async () => {
    const { net, store, json } = await startGroup();
    expect((await net("group check Leder --worth 3 --dry-run")).stdout).toContain("+ evaluation");
    await net("group check Leder --worth 3 --on 2026-05-01");
    await net("group check Leder --worth 4 --on 2026-05-01 --value ideas");
    const [group] = store.groups.all();
    expect(group && store.evaluations.of(group.id)).toMatchObject([{ on: "2026-05-01", worthIt: 4 }]);
    const report = await json<{ parts: { part: string }[]; verdict: object }>("group check Leder");
    expect(report.parts).toHaveLength(9);
    expect(report.verdict).toMatchObject({ proposal: null, withheld: "trial" });
    await net("undo");
    expect(group && store.evaluations.of(group.id)).toMatchObject([{ worthIt: 3 }]);
    expect(await net("group check Leder --worth 11")).toMatchObject({ exitCode: 2 });
  });
});

describe("net group compare", () => {
  it("sets them side by side, and says where there is too little", async () => {
    const { net } = await startGroup('--fee 3650 --duration 120 --purpose p --every "1 month"');
    await net("group add Rotary --no-questions");
    await net(`group meeting Leder ${'--share "mette gave me: a name" '.repeat(5)}`);
    const { stdout } = await net("group compare");
    expect(stdout).toContain("  time        1 meeting, 2 h");
    expect(stdout).toMatch(/got +5: 2\.5 an hour, 4\.2 a 1000 +0: too few to say/);
    expect(await net("group compare Rotary")).toMatchObject({ exitCode: 0 });
    expect(await net("group compare Nobody")).toMatchObject({ exitCode: 3 });
  });
});

describe("net group leave", () => {
  it("proposes whom to thank and to keep, and writes nothing by itself", async () => {
    const { net, store } = await startGroup();
    await net('group meeting Leder --on 2026-05-01 --share "mette gave me: a name" --cancelled Bo');
    const { stdout } = await net("group leave Leder --plan");
    expect(stdout).toContain("  thank      Mette Holm, for: a name\n");
    expect(stdout).toContain("  look back  Wed 4 Nov 2026\n");
    expect(store.groups.all()).toMatchObject([{ leftOn: null }]);
    expect(await net("group leave Leder")).toMatchObject({ exitCode: 2 });
  });

  it("asks for each, makes plans and rhythms of what is wanted, and is undone in one step", async () => {
    const { open, net: quiet } = await startGroup();
    await quiet('group meeting Leder --on 2026-05-01 --share "mette gave me: a name" --cancelled Bo');
    const { net, store } = open({
      answers: [
        ['Thank Mette Holm for "a name"?', "yes"],
        ["Stay in touch with Mette Holm, each quarter?", "yes"],
        ["Stay in touch with Søren Kjær, each quarter?", "no"],
        ["Leave Ledernetværk? All of it stays in the file; net undo brings you back.", "yes"],
      ],
    });
    const mette = store.contacts.named("Mette Holm")[0]?.id ?? ("" as never);
    expect(await net("group leave Leder --note enough")).toMatchObject({ exitCode: 0 });
    expect(store.groups.all()).toMatchObject([
      { leftOn: "2026-05-04", lookBackOn: "2026-11-04", leavingNote: "enough", purpose: "better leaders" },
    ]);
    expect(store.contacts.byId(mette)?.tier).toBe("active");
    expect(store.promises.openOf(mette)).toMatchObject([
      { text: "say thank you: a name", isPlan: true, dueOn: "2026-05-11" },
    ]);
    expect(await quiet("group leave Leder --yes")).toMatchObject({ exitCode: 1 });
    await net("undo");
    expect(store.groups.all()).toMatchObject([{ leftOn: null }]);
    expect([store.contacts.byId(mette)?.tier, store.promises.openOf(mette)]).toEqual([null, []]);
  });

  it("is done by flags, and taken back with --back", async () => {
    const { net, store } = await startGroup();
    expect(await net("group leave Leder --thank all --keep none --look-back none --yes")).toMatchObject({
      exitCode: 0,
    });
    expect(store.groups.all()).toMatchObject([{ leftOn: "2026-05-04", lookBackOn: null }]);
    expect((await net("group")).stdout).toContain("left 4 May 2026");
    await net("group leave Leder --back");
    expect(store.groups.all()).toMatchObject([{ leftOn: null }]);
    expect(await net("group leave Leder --back")).toMatchObject({ exitCode: 1 });
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
  expect((await net("group meeting Leder --sharee x")).stderr).toContain("try: net group meeting --share");
});

it("shows nothing that could steer the terminal", async () => {
  const { open, net } = await startGroup();
  await net('group edit Leder --name "Leder\u001b[2J" --theme "x\u001b[2J"');
  await net('group meeting Leder --share "mette gave me: \u001b[2J"');
  const confirmed: Answers = [
    ['Thank Mette Holm for "^[[2J"?', "yes"],
    ["Stay in touch with Mette Holm, each quarter?", "yes"],
    ["Stay in touch with Bo Friis, each quarter?", "no"],
    ["Stay in touch with Søren Kjær, each quarter?", "no"],
    ["Leave Leder^[[2J? All of it stays in the file; net undo brings you back.", "yes"],
  ];
  for (const line of [
    "group",
    "group show Leder",
    "group check Leder",
    "group meeting Leder --list",
    "group compare",
  ]) {
    expect((await net(line)).stdout, line).not.toContain("\u001b");
  }
  expect((await open({ answers: confirmed }).net("group leave Leder")).stdout).not.toContain("\u001b");
});

it("a command that is nearly one is named, with what it is called", async () => {
  const { net } = await startGroup();
  const { stderr } = await net("group members Leder");
  expect(stderr).toContain('there is no command "group members"');
  expect(stderr).toContain("try: net group member\n");
  expect((await net("group meting Leder")).stderr).toContain("try: net group meeting\n");
});

it("who is in a group but is not proposed to be kept or thanked is told so", async () => {
  const { net } = await startGroup();
  const kept = await net("group leave Leder --keep Bo --yes");
  expect(kept).toMatchObject({ exitCode: 3 });
  expect(kept.stderr).toContain("Bo Friis is not among those proposed");
  expect(kept.stderr).toContain('net edit "Bo Friis" --tier wide');
  expect((await net("group leave Leder --thank Bo --yes")).stderr).toContain("what they gave you is not noted");
  expect((await net("group leave Leder --keep Zoe --yes")).stderr).toContain('nobody in the group is "Zoe"');
});

it("a comparison after the last group was left does not say that there is none", async () => {
  const { net } = await startGroup();
  await net("group leave Leder --yes");
  expect((await net("group compare")).stdout).toContain("You are in no group.");
});
