import { describe, expect, it } from "vitest";
import type { PlanReport } from "../../src/domain/plan.ts";
import type { Warning } from "../../src/domain/warning.ts";
import type { TierReport } from "../../src/views/plan.ts";
import { startNet } from "../support/harness.ts";

/** Ten people in core, met one a day, and one with a rhythm of her own. */
async function startTen(width = 80) {
  const started = startNet({ width });
  started.goTo("2026-04-01");
  await started.net("plan --tier core --most 10");
  const names = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J"].map((letter) => `${letter}nna Holm`);
  for (const name of names) await started.net(`add "${name}" --tier core`);
  await started.net('add "Dorte Friis" --every 5w');
  for (const [at, name] of names.entries()) {
    await started.net(`log "coffee with ${name} 30m" --on 2026-04-${String(at + 1).padStart(2, "0")}`);
    started.goTo(`2026-04-${String(at + 2).padStart(2, "0")}`);
  }
  await started.net("plan --tier core --reset");
  started.goTo("2026-05-04");
  return started;
}

describe("net plan", () => {
  it("shows what each tier costs, and what it would take to fit", async () => {
    const { net } = await startTen();
    await net("config hours 1");
    expect((await net("plan")).stdout).toMatchInlineSnapshot(`
      "tier        people    every     a week  each                       hours
      core        10 of 8   3 weeks   3.3     30 min, from 10 talks      1.7
      close       0 of 24   45 days   0                                  0
      active      0 of 60   90 days   0                                  0
      wide        0 of 120  180 days  0                                  0
      own rhythm  1                   0.2     30 min, from all 10 talks  0.1
      all         11                  3.5                                1.8

      This takes 1.8 hours a week, and you have 1 hour. To choose from:
        fewer people: the 9 longest silent of core in close, 0.8 hours less
          → net edit --where "tier:core is:active silent:24d" --tier close
        slower tiers: core every 6 weeks instead of 3 weeks, 0.8 hours less
          → net plan --tier core --every 6w
        more time: 2 hours a week
          → net config hours 2
      "
    `);
  });

  it("says by how little it is too much, where the tenth of an hour does not tell", async () => {
    const { net, json } = await startTen();
    await net("edit Dorte --every 10d");
    await net("config hours 2");
    expect((await net("plan")).stdout).toContain(
      "This takes 2.02 hours a week, and you have 2 hours. To choose from:\n",
    );
    const { warnings } = await json<{ warnings: Warning[] }>("stats --warnings");
    expect(warnings.find(({ code }) => code === "W-10")?.text).toContain("take 2.02 hours a week, of the 2 ");
  });

  it("fits a narrow terminal", async () => {
    const { net } = await startTen(40);
    await net("config hours 1");
    const { stdout } = await net("plan");
    expect(stdout).toMatchInlineSnapshot(`
      "tier        people    every     hours
      core        10 of 8   3 weeks   1.7
      close       0 of 24   45 days   0
      active      0 of 60   90 days   0
      wide        0 of 120  180 days  0
      own rhythm  1                   0.1
      all         11                  1.8
        core: 3.3 a week, 30 min, from 10
        talks
        own rhythm: 0.2 a week, 30 min, from
        all 10 talks

      This takes 1.8 hours a week, and you
      have 1 hour. To choose from:
        fewer people: the 9 longest silent of
        core in close, 0.8 hours less
          → net edit --where "tier:core
          is:active silent:24d" --tier close
        slower tiers: core every 6 weeks
        instead of 3 weeks, 0.8 hours less
          → net plan --tier core --every 6w
        more time: 2 hours a week
          → net config hours 2
      "
    `);
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(40);
  });

  it("asks for the hours where none were said, and says when it fits", async () => {
    const { net } = await startTen();
    expect((await net("plan")).stdout).toContain(
      "This takes 1.8 hours a week. How many do you have? → net config hours 2\n",
    );
    await net("plan --tier core --most 10");
    await net("config hours 2");
    expect((await net("plan")).stdout).toContain("It fits: 1.8 hours a week, and you have 2 hours.  Next: net due\n");
  });

  it("says what to do first where nobody has a rhythm", async () => {
    const { net } = startNet();
    expect((await net("plan")).stdout).toBe(
      "Nobody has a rhythm yet, so that nothing is planned.\n  Next: net edit NAME --tier close\n",
    );
  });

  it("names commands that do what is said of them", async () => {
    const { net, json } = await startTen();
    const [fewer] = (await json<PlanReport>("plan")).choices;
    expect(fewer).toMatchObject({ kind: "fewer", people: 2 });
    await net(`${fewer?.command.slice("net ".length) ?? ""} --yes`);
    const after = await json<PlanReport>("plan");
    expect(after.tiers.map(({ people }) => people)).toEqual([8, 2, 0, 0, 1]);
    await net("config hours 1");
    for (const kind of ["slower", "more"]) {
      const choice = (await json<PlanReport>("plan")).choices.find((each) => each.kind === kind);
      expect((await net(choice?.command.slice("net ".length) ?? "")).exitCode).toBe(0);
    }
    expect((await json<PlanReport>("plan")).choices).toEqual([]);
  });

  it("leaves cards, the filed and the archived out", async () => {
    const { net, json } = await startTen();
    await net("edit Anna --file");
    await net("archive Bnna");
    expect((await json<PlanReport>("plan")).tiers[0]).toMatchObject({ people: 8 });
  });
});

describe("net plan --tier", () => {
  it("changes a tier, wherever its days count", async () => {
    const { net, json } = await startTen();
    const report = await json<TierReport>("plan --tier core --most 12 --every 5w");
    expect(report).toMatchObject({ before: { most: 8, days: 21 }, after: { most: 12, days: 35 }, people: 10 });
    expect(await json("show Anna")).toMatchObject({ cadenceDays: 35, tierDays: 35, dueOn: "2026-05-06" });
    expect(await json("list Anna --columns rhythm,due")).toMatchObject({
      contacts: [{ cadenceDays: 35, dueOn: "2026-05-06" }],
    });
    const { items } = await json<{ items: { name: string; reasons: { cadenceDays: number }[] }[] }>("due --all");
    expect(items.find(({ name }) => name === "Anna Holm")?.reasons).toMatchObject([
      { cadenceDays: 35, silentDays: 33 },
    ]);
    await net("edit Anna --every 6w");
    expect((await net("show Anna")).stdout).toContain("every 6 weeks, instead of core (35 days)");
  });

  it("counts for whoever joins the tier afterwards", async () => {
    const { net, json } = startNet();
    await net("plan --tier wide --every 10d");
    await net('add "Mette Holm" --tier wide');
    expect(await json("show Mette")).toMatchObject({ dueOn: "2026-05-14" });
    await net("archive Mette");
    await net("plan --tier wide --every 20d");
    await net("archive Mette --back");
    expect(await json("show Mette")).toMatchObject({ dueOn: "2026-05-24" });
  });

  it("can be taken back, and gone back from", async () => {
    const { net, json, store } = await startTen();
    await net("plan --tier core --most 9");
    await net("plan --tier core --every 6w");
    expect(store.tiers.byId("core")).toEqual({ id: "core", most: 9, days: 42 });
    expect((await net("plan --tier core --reset")).stdout).toBe(
      "Changed core\n  meant for  9 → 8\n  every      6 weeks → 3 weeks\n  holds      10 of 8\n  next       net plan\n",
    );
    expect(store.tiers.byId("core")).toBeNull();
    await net("undo");
    expect(await json("show Anna")).toMatchObject({ cadenceDays: 42 });
    await net("undo");
    expect(await json("show Anna")).toMatchObject({ cadenceDays: 21, dueOn: "2026-04-22" });
  });

  it("writes nothing with --dry-run, and says so where it is so already", async () => {
    const { net, store } = await startTen();
    expect((await net("plan --tier core --most 9 --dry-run")).stdout).toContain(
      "+ tier  core, at most 9, every 3 weeks\n",
    );
    expect((await net("plan --tier core --most 8 --every 21d")).stdout).toBe(
      "Nothing to change: core is so already.\n",
    );
    expect(store.tiers.byId("core")).toBeNull();
  });

  it.each([
    ["plan --most 9", "of which tier?"],
    ["plan --reset", "of which tier?"],
    ["plan --tier core", "what is to change about core?"],
    ["plan --tier best --most 9", "it is one of core, close, active, wide"],
    ["plan --tier core --reset --most 9", "not both"],
    ["plan --tier core --most 0", "from 1 to 9999"],
    ["plan --tier core --every 0d", "write it as 6w"],
    ["plan --tier core --every 4000w", "from 1d to 10 years"],
    ["plan --tier core --every often", "write it as 6w"],
  ])("net %s is refused", async (line, message) => {
    const { net } = startNet();
    const ended = await net(line);
    expect(ended).toMatchObject({ exitCode: 2, stdout: "" });
    expect(ended.stderr).toContain(message);
  });
});
