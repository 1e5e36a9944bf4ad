import { describe, expect, it } from "vitest";
import { startNet } from "../support/harness.ts";

// 2026-05-04 is a Monday.
async function withOne() {
  const started = startNet();
  for (const line of [
    'add "Mette Holm"',
    'log "coffee with Mette yesterday"',
    'promise Mette "send the deck" --by friday',
    'mission add "find a board seat"',
    'event add "Messe" --on tomorrow',
    'group add "Ledernetværk" --purpose sparring',
  ])
    await started.net(line);
  return started;
}

describe("a day that lies behind", () => {
  it.each([
    "move deck 2020-01-01",
    "move deck yesterday",
    "snooze deck yesterday",
    'review Mette --verdict develop --next "lunch" --by yesterday',
    "review Mette --verdict keep --again yesterday",
    "event plan Messe --follow-up yesterday",
    "event edit Messe --follow-up yesterday",
    'group add "Ny" --purpose sparring --next yesterday',
    "group edit Ledernetværk --next yesterday",
    "stats --quiet W-13 --until yesterday",
  ])("is refused where only one ahead makes sense, in plain words: net %s", async (line) => {
    const { net, store } = await withOne();
    const steps = store.journal.list(99).length;
    const { exitCode, stderr } = await net(line);
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^net: (3 May 2026|1 Jan 2020) (has passed|is not ahead|is not to come)\n {2}try: \S/);
    expect(store.journal.list(99)).toHaveLength(steps);
  });

  it("may be today", async () => {
    const { net, store } = await withOne();
    expect((await net("move deck today")).exitCode).toBe(0);
    expect((await net("group edit Ledernetværk --next today")).exitCode).toBe(0);
    expect(store.promises.open()).toMatchObject([{ dueOn: "2026-05-04" }]);
    expect(store.groups.all()).toMatchObject([{ nextOn: "2026-05-04" }]);
  });
});

describe("a day that is still to come", () => {
  it.each([
    ["done deck --on tomorrow", "5 May 2026 is still to come"],
    ["drop deck --on tomorrow", "5 May 2026 is still to come"],
    ["move deck friday --on tomorrow", "5 May 2026 is still to come"],
    ['fact Mette person "a runner" --on tomorrow', "5 May 2026 is still to come"],
    ['log "coffee with Mette" --on tomorrow', "5 May 2026 is still to come, and a log tells what has been"],
    ["add Bo --on tomorrow", "you cannot have met on 5 May 2026 yet"],
    ["event debrief Messe --energy 1", "Messe is still to come: 5 May 2026"],
  ])("is told as days are told: net %s", async (line, said) => {
    const { net } = await withOne();
    expect(await net(line)).toMatchObject({ exitCode: 1, stderr: expect.stringContaining(said) as string });
  });
});

describe("the day that may have been meant by one to come", () => {
  it.each([
    ["learn x --on 2026-12-09", "2025-12-09"],
    ["add Bo --on 2026-12-09", "2025-12-09"],
    ["learn x --on 2028-12-09", "2026-05-03"],
  ])("has been: net %s", async (line, day) => {
    const { net } = await withOne();
    const { stderr } = await net(line);
    expect(stderr).toContain(`try: --on yesterday, or --on ${day}`);
    expect((await net(`${line.replace(/--on .*/, "")} --on ${day}`)).exitCode).toBe(0);
  });
});

describe("the day that was understood", () => {
  it.each([
    ["done deck --on friday", "Kept send the deck, to Mette Holm, on Fri 1 May 2026\n"],
    ["drop deck --on friday", "Let go by you: send the deck, to Mette Holm, on Fri 1 May 2026\n"],
    ["outcome --since 1/12", "\nSince 1 Dec 2025.\n"],
    [
      "group member Ledernetværk Mette --joined 1/12",
      "Joined Ledernetværk: Mette Holm · since 1 Dec 2025 (1 member)\n",
    ],
    ["roi --since 1/12 --by person", "\nSince 1 Dec 2025. An outcome counts in full"],
  ])("is shown: net %s", async (line, said) => {
    const { net } = await withOne();
    await net('outcome "an idea for the fair" --via Mette');
    expect((await net(line)).stdout).toContain(said);
  });
});

describe("--today said twice, as behind an alias", () => {
  it.each(["--today 2026-05-07 due --today 2026-06-08", "--today=2026-05-07 due --json --today=2026-06-08"])(
    "is the last of them: net %s",
    async (line) => {
      const { json } = await withOne();
      expect(await json(line.replace(" --json", ""))).toMatchObject({ today: "2026-06-08" });
    },
  );
});

describe("a day far off", () => {
  it.each([
    ['log "coffee with Mette" --on 1850-01-01', "1 Jan 1850 is too far off"],
    ["promise Mette kaffe --by 2201-01-01", "1 Jan 2201 is too far off"],
    ["--today 9999-12-31 due", "31 Dec 9999 is too far off"],
    ["--today 1899-12-31 due", "31 Dec 1899 is too far off"],
  ])("is no day anybody means: net %s", async (line, said) => {
    const { net } = await withOne();
    expect(await net(line)).toMatchObject({ exitCode: 1, stdout: "", stderr: expect.stringContaining(said) as string });
  });

  it("may lie at either end of what is meant", async () => {
    const { net } = await withOne();
    expect((await net('log "coffee with Mette" --on 1900-01-01')).stdout).toContain("Mon 1 Jan 1900");
    expect((await net("promise Mette kaffe --by 2200-12-31")).stdout).toContain("by Wed 31 Dec 2200");
  });
});
