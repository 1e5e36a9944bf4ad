import { describe, expect, it } from "vitest";
import { startCircle } from "../support/circle.ts";
import { startNet } from "../support/harness.ts";

interface Mission {
  readonly mission: { readonly text: string } | null;
  readonly goals: readonly { readonly title: string; readonly weight: number; readonly horizon: string | null }[];
  readonly criteria: readonly { readonly question: string; readonly goalId: string | null }[];
  readonly hours: number | null;
}

async function withGoals() {
  const started = startNet();
  await started.net('mission --text "Finde folk, der bygger noget, som holder"');
  await started.net('mission --goal "two board seats" --by eoy');
  await started.net('mission --goal "a first customer in Germany" --weight .9 --sphere brand');
  return { ...started, mission: () => started.json<Mission>("mission") };
}

describe("net mission", () => {
  it("says what to do where nothing is said yet", async () => {
    const { net, json } = startNet();
    expect((await net("mission")).stdout).toContain("net init");
    expect((await net("mission --history")).stdout).toBe('No mission yet.  Next: net mission --text "…"\n');
    expect(await json("mission")).toEqual({
      targets: [],
      today: "2026-05-04",
      mission: null,
      goals: [],
      criteria: [],
      hours: null,
    });
  });

  it("shows mission, goals by weight, criteria and hours", async () => {
    const { net } = await withGoals();
    await net('mission --criterion "Sits on a board?" --filter tag:board --for "board seats" --hours 2');
    expect((await net("mission")).stdout).toBe(`Mission
  Finde folk, der bygger noget, som holder
  since Mon 4 May 2026

Goals
 1  a first customer in Germany (most important .9, brand)
 2  two board seats (important .6, business, by Thu 31 Dec 2026)

Criteria
 1  Sits on a board? (for two board seats; net list tag:board)

2 hours a week
`);
  });

  it("keeps every mission there was, and notes the same one once", async () => {
    const { net, goTo } = await withGoals();
    goTo("2026-06-01");
    await net('mission --text "Lære af dem, der er længere fremme"');
    await net('mission --text "Lære af dem, der er længere fremme"');
    expect((await net("mission --history")).stdout).toBe(
      "1 Jun 2026  Lære af dem, der er længere fremme (holds, today)\n" +
        "4 May 2026  Finde folk, der bygger noget, som holder\n",
    );
    await net('mission --text "Finde folk, der bygger noget, som holder"');
    expect((await net("mission --history --json")).stdout.match(/"text"/g)).toHaveLength(3);
  });

  it.each([
    ["edit 2 --weight .3", { weight: 0.3 }],
    ["edit 2 --weight 0,3", { weight: 0.3 }],
    ['edit "board seats" --sphere personal', { sphere: "personal" }],
    ["edit board --by none", { horizon: null }],
    ['edit board --title "three board seats"', { title: "three board seats" }],
  ])("--%s changes that and nothing else", async (line, after) => {
    const { net, mission } = await withGoals();
    const before = (await mission()).goals[1];
    expect((await net(`mission --${line}`)).exitCode).toBe(0);
    expect((await mission()).goals[1]).toEqual({ ...before, ...after });
  });

  it("closes a goal, which undo brings back", async () => {
    const { net, mission } = await withGoals();
    expect((await net("mission --close 1")).stdout).toBe("Closed: a first customer in Germany\n");
    expect((await mission()).goals.map(({ title }) => title)).toEqual(["two board seats"]);
    await net("undo");
    expect((await mission()).goals).toHaveLength(2);
  });

  it("says which targets go with a goal that is closed", async () => {
    const { net } = await withGoals();
    await net('mission --target "6 customer meetings" --for Germany --target "40 hours"');
    await net('mission --target "3 ideas"');
    expect((await net("mission --close Germany")).stdout).toBe(
      "Closed: a first customer in Germany\n" +
        "Removed: 6 customer meetings a quarter (for a first customer in Germany)\n" +
        "Removed: 40 hours a quarter (for a first customer in Germany)\n",
    );
  });

  it("writes all that one line says as one step", async () => {
    const { net, mission } = await withGoals();
    await net('mission --text "New" --goal "third" --criterion "Is it fun?" --for third --hours 1.5');
    expect(await mission()).toMatchObject({
      mission: { text: "New" },
      hours: 1.5,
      criteria: [{ goalId: expect.any(String) as string }],
    });
    await net("undo");
    expect(await mission()).toMatchObject({ criteria: [], hours: null });
    expect((await mission()).goals).toHaveLength(2);
  });

  it("a criterion said again gets its filter, and is removed by a piece of its text", async () => {
    const { net, mission } = await withGoals();
    await net('mission --criterion "Sits on a board?"');
    await net('mission --criterion "sits on a board" --filter "tag:board stage:relation"');
    expect((await mission()).criteria).toMatchObject([
      { question: "Sits on a board?", filter: "tag:board stage:relation" },
    ]);
    expect((await net("mission --remove-criterion board")).stdout).toBe(
      "Removed: Sits on a board? (net list tag:board stage:relation)\n",
    );
    expect((await mission()).criteria).toEqual([]);
  });

  it("hours are a setting", async () => {
    const { net, mission } = await withGoals();
    await net("mission --hours 2,5");
    expect((await mission()).hours).toBe(2.5);
    expect((await net("config hours")).stdout).toContain("2.5: hours a week");
    expect((await net("mission --hours 1")).stdout).toBe("Set: 1 hour a week\n");
    expect((await net("mission --hours none")).stdout).toBe("Set: no hours a week\n");
    expect((await mission()).hours).toBeNull();
  });

  it.each([
    ["--weight .9", 2, "which goal is that about?"],
    ["--change board", 2, "what is to change"],
    ["--goal x --close 1", 2, "one of --goal, --change and --close"],
    ["--goal x --weight 1", 1, "at most 0.9"],
    ["--goal x --weight 0", 1, "more than 0"],
    ["--goal x --weight much", 2, "write it as .9"],
    ["--goal x --by 2020-01-01", 1, "1 Jan 2020 has passed"],
    ["--goal x --by someday", 2, "is no day"],
    ["--goal x --sphere family", 2, "sphere"],
    ['--goal "Two board seats"', 4, '"two board seats" is a goal already'],
    [
      '--goal "Two board seats" --weight .3 --by 2026-12-31',
      4,
      '--change "two board seats" --weight 0.3 --by 2026-12-31\n',
    ],
    ['--change 1 --title "Two board-seats"', 4, '"two board seats" is a goal already'],
    ['--goal " "', 2, "what is the goal?"],
    ['--text ""', 2, "what is your mission?"],
    ["--close 7", 3, "no goal has number 7"],
    ["--filter tag:board", 2, "which criterion"],
    ["--for 1", 2, "which criterion"],
    ["--criterion x --filter colour:red", 2, "is no filter"],
    ["--criterion x --for nothing", 3, 'no goal is called "nothing"'],
    ["--remove-criterion x", 3, 'no criterion is called "x"'],
    ["--criterion x --remove-criterion x", 2, "either --criterion or --remove-criterion"],
    ["--hours many", 2, '"many" is no value for hours'],
  ])("%s ends in %i and writes nothing", async (flags, exitCode, message) => {
    const { net, store } = await withGoals();
    const steps = store.journal.list(99).length;
    const ended = await net(`mission ${flags}`);
    expect(ended).toMatchObject({ exitCode, stdout: "" });
    expect(ended.stderr).toContain(message);
    expect(store.journal.list(99)).toHaveLength(steps);
  });

  it("--dry-run shows the changes and makes none", async () => {
    const { net, mission } = await withGoals();
    const before = await mission();
    expect((await net('mission --text New --goal third --criterion "Is it fun?" --dry-run')).stdout).toBe(
      "Nothing is written. This would change:\n  + answer  mission, New\n  + goal  third, weight 0.6\n  + criterion  Is it fun?\n",
    );
    expect(await mission()).toEqual(before);
  });

  it("keeps within a narrow terminal", async () => {
    const { net } = await startCircle({ width: 40 });
    await net(`mission --text "${"a word ".repeat(30)}" --goal "${"goal ".repeat(15)}" --by eoy`);
    await net(`mission --criterion "${"does it fit ".repeat(6)}" --filter tag:board --for 1`);
    for (const line of ["mission", "mission --history"]) {
      const widest = Math.max(...(await net(line)).stdout.split("\n").map(({ length }) => length));
      expect(widest, line).toBeLessThanOrEqual(40);
    }
  });
});
