import { describe, expect, it } from "vitest";
import type { CheckReport } from "../../src/domain/group/check.ts";
import { da } from "../../src/questions/da.ts";
import { en } from "../../src/questions/en.ts";
import { startGroup } from "../support/group.ts";
import type { Answers } from "../support/scripted-prompter.ts";

it("names somebody where the members are strangers to each other: the one who was met least", async () => {
  const { net, json, goTo } = await startGroup("--purpose p --vision v --agenda round --trial none");
  const shares = ["me gave a", "mette gave b", "bo gave c", "søren gave d", "me learned e", "me got f"];
  for (const [on, form, led] of [
    ["2026-01-20", "case", "me"],
    ["2026-02-20", "round", "mette"],
    ["2026-03-20", "guest", "søren"],
  ]) {
    const told = shares.map((share) => `--share "${share}"`).join(" ");
    expect(await net(`group meeting Leder --on ${on} --format ${form} --led ${led} ${told}`)).toMatchObject({
      exitCode: 0,
    });
  }
  await net('log "coffee with Mette and Søren" --on 2026-03-25');
  goTo("2027-01-05");
  const { nextAct } = await json<CheckReport>("group check Leder");
  expect(nextAct).toBe('meet one of them alone before the next meeting: net brief "Bo Friis"');
});

describe("net group check", () => {
  const { guide, ratings, ratingForm, decision } = en.groups;
  const { enterKeeps } = en.interviewer;
  const GUIDE: Answers = [
    [`${guide.purpose} (${enterKeeps})`, ""],
    [guide.value, "two ideas a meeting"],
    [guide.who, ""],
    [`${guide.what} (${enterKeeps})`, "leadership and courage"],
    [guide.how, ""],
    [guide.measure, "ideas I used"],
    [`${ratings.onCourse} (${ratingForm})`, "7"],
    [`${ratings.nerve} (${ratingForm})`, "11"],
    [`${ratings.nerve} (${ratingForm})`, "8"],
    [`${ratings.purposeMet} (${ratingForm})`, "6"],
    [`${ratings.relations} (${ratingForm})`, ""],
    [`${ratings.worthIt} (${ratingForm})`, "9"],
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
    const { guide, ratings, ratingForm, decision } = da.groups;
    const keeps = (question: string): string => `${question} (${da.interviewer.enterKeeps})`;
    const answers: Answers = [
      [keeps(guide.purpose), ""],
      ...[guide.value, guide.who, guide.what, guide.how, guide.measure].map(
        (question) => [question === guide.what ? keeps(question) : question, ""] as const,
      ),
      ...Object.values(ratings).map((question) => [`${question} (${ratingForm})`, ""] as const),
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

  it("says how it could end well once the owner has decided to leave", async () => {
    const { net } = await startGroup();
    await net("group meeting Leder --on 2026-04-01 --came all");
    const leaving = await net("group check Leder --decide leave");
    expect(leaving.stdout).toContain("next: see how it could end well: net group leave Ledernetværk --plan\n");
    expect((await net("group check Leder --worth 7")).stdout).not.toContain("net group meeting Ledernetværk");
    expect((await net("group check Leder --decide continue")).stdout).not.toContain("net group leave");
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

  it("takes the purpose and what there is to share in one step, as one change of the group", async () => {
    const { net, store } = await startGroup();
    const before = store.groups.all();
    expect(await net("group check Leder --purpose courage --what dilemmas")).toMatchObject({ exitCode: 0 });
    expect(store.groups.all()).toMatchObject([{ purpose: "courage", theme: "dilemmas" }]);
    await net("undo");
    expect(store.groups.all()).toEqual(before);
  });
});

describe("net group compare", () => {
  it("sets them side by side, and says where there is too little", async () => {
    const { net } = await startGroup('--fee 3650 --duration 120 --purpose p --every "1 month"');
    await net("group add Rotary --side both --no-questions");
    await net(`group meeting Leder ${'--share "mette gave me: a name" '.repeat(5)}`);
    const { stdout } = await net("group compare");
    expect(stdout).toContain("  time        1 meeting, 2 h");
    expect(stdout).toMatch(/serves +– +business and personal/);
    expect(stdout).toMatch(/got +5: 2\.5 an hour, 4\.2 a 1000 +0: too few to say/);
    expect(await net("group compare Rotary")).toMatchObject({ exitCode: 0 });
    expect(await net("group compare Nobody")).toMatchObject({ exitCode: 3 });
  });

  it("names what was counted in words of its own, with room between them and the figures", async () => {
    const { net } = await startGroup('--purpose p --every "1 month"');
    await net("group add Rotary --no-questions");
    await net('outcome "customer meeting" --via Leder');
    await net('outcome "leads" --kind idea --value "4 qualified leads" --via Leder');
    const { stdout } = await net("group compare");
    expect(stdout).toContain("\n  customer meeting  1: too few to say");
    expect(stdout).toContain("\n  qualified leads   4 in 1: too few to say");
    expect(stdout).toContain("\n  time              0 meetings");
  });
});
