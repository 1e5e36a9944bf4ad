import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { da } from "../../src/questions/da.ts";
import { en } from "../../src/questions/en.ts";
import { INTERVIEW, type InterviewQuestion, LISTS, type Questions } from "../../src/questions/questions.ts";
import { freshFolder, type NetOptions, startNet } from "../support/harness.ts";
import type { Answers } from "../support/scripted-prompter.ts";

const place = (name: InterviewQuestion): string => `${INTERVIEW.indexOf(name) + 1}/8`;

/** The eight questions in their order, each answered as told, else passed over. */
function eight(
  { interview }: Questions,
  answers: Partial<Record<InterviewQuestion, string>> = {},
  names: readonly InterviewQuestion[] = INTERVIEW,
): Answers {
  return names.map((name) => [`${place(name)} ${interview[name]}`, answers[name] ?? ""]);
}

/** The first line of each list, passed over. */
function noLines({ lists, interviewer }: Questions, names: readonly (keyof Questions["lists"])[] = LISTS): Answers {
  return names.map((name) => [`${lists[name].line} 1 (${interviewer.emptyLineEnds}):`, ""]);
}

const line = ({ lists, interviewer }: Questions, name: keyof Questions["lists"], count: number): string =>
  `${lists[name].line} ${count} (${interviewer.emptyLineEnds}):`;

/** Several sittings on one file, each with its own answers. */
function sittings() {
  const path = join(freshFolder(), "net.db");
  return (options: NetOptions) => startNet({ path, ...options });
}

describe("net init", () => {
  it("breaks what it asks between words in a narrow terminal", async () => {
    const answers: Answers = [...eight(da, {}), ...noLines(da)];
    const { stdout } = await startNet({ answers, language: "da", width: 40 }).net("init");
    expect(stdout.split("\n").filter((line) => line.length > 40)).toEqual([]);
  });

  it("asks the eight questions and the lists, and keeps each answer where it belongs", async () => {
    const { net, store } = startNet({
      answers: [
        ...eight(en, { mission: "Find people who build", "why-me": "I answer fast", give: "an honest view" }),
        [line(en, "goals", 1), "two board seats"],
        ["How much does it matter?", "it is the most important one"],
        [line(en, "goals", 2), "learn German"],
        ["How much does it matter?", "it is important"],
        [line(en, "goals", 3), "play more chess"],
        ["How much does it matter?", "it matters as well"],
        [line(en, "goals", 4), ""],
        [line(en, "criteria", 1), "Do they sit on a board?"],
        [line(en, "criteria", 2), ""],
        [line(en, "offers", 1), "introductions to retailers"],
        [line(en, "offers", 2), ""],
        [line(en, "needs-now", 1), "a good accountant"],
        [line(en, "needs-now", 2), ""],
        [line(en, "needs-later", 1), "a seat on a board"],
        [line(en, "needs-later", 2), ""],
      ],
    });
    const { stdout, exitCode, stderr } = await net("init");
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(stdout.replaceAll("\n", " ")).toContain(en.interviewer.welcome);
    expect(stdout).toContain(`${en.lists.offers.question}\n  You said: an honest view\n`);
    expect(stdout.replaceAll("\n", " ")).toContain(en.interviewer.end);
    expect(store.answers.newestTo("mission")?.text).toBe("Find people who build");
    expect(store.goals.open()).toMatchObject([
      { title: "two board seats", weight: 0.9, sphere: "business" },
      { title: "learn German", weight: 0.6 },
      { title: "play more chess", weight: 0.3 },
    ]);
    expect(store.criteria.all()).toMatchObject([{ question: "Do they sit on a board?", goalId: null }]);
    expect(store.offers.of(null)).toMatchObject([{ text: "introductions to retailers" }]);
    expect(store.needs.of(null)).toMatchObject([{ horizon: "later" }, { horizon: "now", text: "a good accountant" }]);
    expect((await net("me")).stdout).toContain("Why me\n  I answer fast\n");
  });

  it("remembers what was skipped for thirty days, and asks it again after that", async () => {
    const open = sittings();
    await open({ answers: [...eight(en, { mission: "x" }), ...noLines(en)] }).net("init");
    const { stdout } = await open({ answers: [], today: "2026-06-02" }).net("init");
    expect(stdout.replaceAll("\n", " ")).toBe(`${en.interviewer.nothingOpen} → net init --again `);
    const rest = INTERVIEW.filter((name) => name !== "mission");
    const later = open({ answers: [...eight(en, {}, rest), ...noLines(en)], today: "2026-06-03" });
    expect((await later.net("init")).exitCode).toBe(0);
    expect((await open({ answers: [], today: "2026-07-02" }).net("init")).stdout).toContain("Nothing is open");
  });

  it.each(Array.from({ length: 8 }, (_, at) => at))(
    "left with Ctrl-C after %i questions, keeps their answers and goes on from there",
    async (count) => {
      const open = sittings();
      const all = eight(en, Object.fromEntries(INTERVIEW.map((name) => [name, `about ${name}`])));
      const [next] = all.slice(count);
      const first = open({ answers: [...all.slice(0, count), [next?.[0] ?? "", "^C"]] });
      expect(await first.net("init")).toMatchObject({
        exitCode: 130,
        stderr: "net: stopped; what you have answered is kept\n  try: net init\n",
      });
      expect(INTERVIEW.filter((name) => first.store.answers.newestTo(name))).toEqual(INTERVIEW.slice(0, count));
      const second = open({ answers: [...all.slice(count), ...noLines(en)] });
      expect((await second.net("init")).exitCode).toBe(0);
      expect(INTERVIEW.map((name) => second.store.answers.to(name).map(({ text }) => text))).toEqual(
        INTERVIEW.map((name) => [`about ${name}`]),
      );
    },
  );

  it("does not lose a goal when it is left at the question how much it matters", async () => {
    const open = sittings();
    const first = open({
      answers: [...eight(en), [line(en, "goals", 1), "two board seats"], ["How much does it matter?", "^C"]],
    });
    expect((await first.net("init")).exitCode).toBe(130);
    expect(first.store.goals.open()).toMatchObject([{ title: "two board seats", weight: 0.6 }]);
    const rest = LISTS.filter((name) => name !== "goals");
    expect((await open({ answers: noLines(en, rest) }).net("init")).exitCode).toBe(0);
  });

  it("does not ask what net mission and net me have been told", async () => {
    const open = sittings();
    const quiet = open({});
    await quiet.net('mission --text "x" --goal "g" --criterion "c"');
    await quiet.net('me --why-me "y" --offer "o" --need "n"');
    const rest = INTERVIEW.filter((name) => name !== "mission" && name !== "why-me");
    const { exitCode } = await open({ answers: [...eight(en, {}, rest), ...noLines(en, ["needs-later"])] }).net("init");
    expect(exitCode).toBe(0);
  });

  it("--again puts all anew with what was answered before, and Enter keeps it", async () => {
    const open = sittings();
    await open({ answers: [...eight(en, { mission: "old", how: "by mail" }), ...noLines(en)] }).net("init");
    const quiet = open({});
    await quiet.net('me --offer "a room"');
    const again = open({
      today: "2026-05-20",
      answers: [
        [`1/8 ${en.interview.mission} (Enter keeps it)`, "new"],
        [`2/8 ${en.interview.how} (Enter keeps it)`, ""],
        ...eight(en, {}, INTERVIEW.slice(2)),
        ...noLines(en, ["goals", "criteria"]),
        [line(en, "offers", 2), "A room"],
        [line(en, "offers", 3), ""],
        ...noLines(en, ["needs-now", "needs-later"]),
      ],
    });
    const { stdout } = await again.net("init --again");
    expect(stdout).toContain("  Until now: old\n");
    expect(stdout).toContain("  Until now: a room\n");
    expect(again.store.answers.to("mission").map(({ text }) => text)).toEqual(["new", "old"]);
    expect(again.store.answers.to("how").map(({ text }) => text)).toEqual(["by mail"]);
    expect(again.store.offers.of(null)).toMatchObject([{ text: "a room", confirmedOn: "2026-05-20" }]);
  });

  it("says so when a goal stands already, and goes on", async () => {
    const open = sittings();
    const { net, store } = open({
      answers: [
        ...eight(en),
        [line(en, "goals", 1), "Two board seats"],
        ["How much does it matter?", "it is important"],
        [line(en, "goals", 2), "two board seats"],
        [line(en, "goals", 2), ""],
        ...noLines(en, LISTS.slice(1)),
      ],
    });
    expect(await net("init")).toMatchObject({
      exitCode: 0,
      stderr: 'net: "Two board seats" is a goal already\n  try: net mission --change "Two board seats" --weight 0.6\n',
    });
    expect(store.goals.open()).toHaveLength(1);
  });

  it("makes a step of each answer, so that undo takes back the last one alone", async () => {
    const open = sittings();
    const answers: Answers = [...eight(en).slice(0, 2), [`3/8 ${en.interview.whom}`, "^C"]];
    const { net, store } = open({ answers: [["1/8 What is my networking for?", "a"], ...answers.slice(1)] });
    await net("init");
    const answered = (): string[] => INTERVIEW.filter((name) => store.answers.newestTo(name));
    await net("undo");
    expect(answered()).toEqual(["mission"]);
    await net("undo");
    expect(answered()).toEqual([]);
    await net("redo");
    expect(answered()).toEqual(["mission"]);
    expect(store.answers.newestTo("mission")?.text).toBe("a");
  });

  it("is a usage error that names the flags where nobody can answer", async () => {
    const { net, store } = startNet();
    const { exitCode, stderr } = await net("init");
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/net mission --text .* --goal .*net me --offer .* --need .* --why-me/);
    expect(store.journal.list(1)).toEqual([]);
  });

  it("shows nothing that could steer the terminal", async () => {
    const open = sittings();
    await open({ answers: [...eight(en, { give: "x\u001b[2J" }), ...noLines(en)] }).net("init");
    const again = open({
      answers: [
        ...eight(en, {}, INTERVIEW.slice(0, 6)),
        [`7/8 ${en.interview.give} (Enter keeps it)`, ""],
        ...eight(en, {}, ["take"]),
        ...noLines(en),
      ],
    });
    expect((await again.net("init --again")).stdout).not.toContain("\u001b");
  });
});

describe("the language of the questions", () => {
  it.each([
    ["that of the terminal", { language: "da" }, "", null, da],
    ["what is set, before that", { language: "en" }, "", "da", da],
    ["that of the terminal again, where it is set to auto", { language: "da" }, "", "auto", da],
    ["what is typed, before all", { language: "en" }, "--lang da", "en", da],
    ["English elsewhere", {}, "", null, en],
  ] as const)("is %s", async (_, options, flags, set, questions) => {
    const open = sittings();
    if (set !== null) await open({}).net(`config language ${set}`);
    const { net } = open({ ...options, answers: [...eight(questions, { mission: "x" }), ...noLines(questions)] });
    const { exitCode, stdout } = await net(`init ${flags}`);
    expect(exitCode).toBe(0);
    expect(stdout.replaceAll("\n", " ")).toContain(questions.interviewer.end);
  });

  it("is carried through to the goals", async () => {
    const { net, store } = startNet({
      language: "da",
      answers: [
        ...eight(da),
        [line(da, "goals", 1), "to bestyrelsesposter"],
        ["Hvor meget betyder det?", "det er det vigtigste"],
        [line(da, "goals", 2), ""],
        ...noLines(da, LISTS.slice(1)),
      ],
    });
    expect((await net("init")).exitCode).toBe(0);
    expect(store.goals.open()).toMatchObject([{ title: "to bestyrelsesposter", weight: 0.9 }]);
  });

  it.each(["init --lang sv", "config language sv"])("net %s is refused", async (line) => {
    expect([1, 2]).toContain((await startNet().net(line)).exitCode);
  });
});

describe("net init --dry-run", () => {
  it("says which questions are open, answered and skipped, and asks none", async () => {
    const open = sittings();
    await open({
      answers: [...eight(en, { mission: "x" }).slice(0, 2), [`3/8 ${en.interview.whom}`, "^C"]],
    }).net("init");
    const { net, json } = open({ answers: [] });
    const { stdout } = await net("init --dry-run");
    expect(stdout).toContain("  1  What is my networking for? (answered)\n");
    expect(stdout).toContain("  2  How do I network today? (skipped on 4 May 2026)\n");
    expect(stdout).toContain("  3  Who are the right people for me? (open)\n");
    expect(stdout).toContain("11 questions to ask: net init, at a terminal\n");
    const { questions } = await json<{ questions: unknown[] }>("init");
    expect(questions.slice(0, 3)).toEqual([
      { name: "mission", question: en.interview.mission, answers: ["x"], skippedOn: null, isOpen: false },
      { name: "how", question: en.interview.how, answers: [], skippedOn: "2026-05-04", isOpen: false },
      { name: "whom", question: en.interview.whom, answers: [], skippedOn: null, isOpen: true },
    ]);
  });
});
