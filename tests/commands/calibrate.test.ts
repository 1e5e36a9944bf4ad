import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { CalibrationReport } from "../../src/domain/calibrate.ts";
import { en } from "../../src/questions/en.ts";
import type { NextReport } from "../../src/views/calibrate.ts";
import { freshFolder, type NetOptions, startNet } from "../support/harness.ts";

const NAMES = ["Anna", "Bo", "Carl", "Dorte", "Emil", "Fie", "Grethe", "Hans", "Ida", "Jens", "Karl", "Lise"];

/** A file with twelve relations, the first of them the most alive; a card, and one too new to have an index. */
async function twelve(): Promise<string> {
  const path = join(freshFolder(), "net.db");
  const { net, store } = startNet({ path });
  for (const [at, name] of NAMES.entries()) {
    await net(`add "${name} Holm" --tier wide`);
    await net(`log "lunch with ${name} Holm 2025-10-01"`);
    await net(`log "call with ${name} Holm 2026-${String(4 - Math.floor(at / 3)).padStart(2, "0")}-${20 - at}"`);
  }
  await net('add "Ny Kort"');
  await net('add "Mette Ny" --tier wide');
  await net('log "lunch with Mette Ny today"');
  store.close();
  return path;
}

async function withTwelve(options: NetOptions = {}) {
  return startNet({ path: await twelve(), ...options });
}

/** An answer to each of those asked about, as the keys are called; who it is stands above. */
const keys = (...answers: string[]): [string, string][] => answers.map((answer) => ["?", answer]);

/** The middles of ten bands of twelve: the sixth and the twelfth stand behind another. */
const ASKED = ["Anna", "Bo", "Carl", "Dorte", "Emil", "Grethe", "Hans", "Ida", "Jens", "Karl"];

describe("net calibrate", () => {
  it("asks about ten, one key each, saves each answer, and says what they tell of the score", async () => {
    const answers = keys(...ASKED.map((_, at) => ["very much", "a good deal", "a little"][at >> 2] ?? ""));
    const { net, store } = await withTwelve({ answers });
    const { stdout, exitCode } = await net("calibrate");
    expect(exitCode).toBe(0);
    expect(stdout).toContain("How much did this relation help you?\n");
    expect([...stdout.matchAll(/^\d+\/10 {2}(\w+) Holm$/gm)].map(([, name]) => name)).toEqual(ASKED);
    expect(stdout).toMatch(
      /The score and you agree: \.\d\d from 10 people\.\nThe next round is due on Wed 4 Nov 2026\.\n$/,
    );
    expect(store.journal.list(10).map(({ command }) => command)).toEqual(ASKED.map(() => "net calibrate"));
    await net("undo");
    expect(store.calibrations.since("2026-01-01" as never)).toHaveLength(9);
  });

  it("names no day for a round where there is nobody to ask about yet", async () => {
    const { net } = startNet();
    await net('add "Ny Kort"');
    for (const line of ["calibrate --next", "calibrate --dry-run"]) {
      expect((await net(line)).stdout, line).toBe(
        "There is nobody to ask about yet: a relation takes two conversations and 90\ndays.\n",
      );
    }
  });

  it("is left with Ctrl-C, keeps what was answered, and goes on with the others", async () => {
    const path = await twelve();
    const answers = keys("a good deal", "skip", "not at all", "^C");
    const { net, store } = startNet({ path, answers });
    const left = await net("calibrate");
    expect(left).toMatchObject({ exitCode: 130 });
    expect(left.stderr).toContain("what you have answered is kept");
    expect(store.calibrations.since("2026-01-01" as never).map(({ helped }) => helped)).toEqual([2, 0]);
    store.close();
    const later = startNet({ path, answers: keys("skip", "^C") });
    const again = await later.net("calibrate");
    expect(again.exitCode).toBe(130);
    expect(again.stdout).toMatch(/^2\/10 {2}Bo Holm\n4\/10 {2}Dorte Holm$/m);
  });

  it("asks in Danish", async () => {
    const { net } = await withTwelve({ answers: keys("^C") });
    expect((await net("calibrate --lang da")).stdout).toContain("Hvor meget har relationen hjulpet dig?");
  });

  it("can be done by a program: whom, the answer, and what it tells", async () => {
    const { net, json } = await withTwelve();
    for (let asked = 0; ; asked++) {
      const { next, left } = await json<NextReport>("calibrate --next");
      expect(left).toBe(10 - asked);
      if (next === null) break;
      expect((await net(`calibrate "${next.name}" ${Math.max(0, 3 - Math.floor(next.number / 3))}`)).exitCode).toBe(0);
    }
    const report = await json<CalibrationReport>("calibrate");
    expect(report).toMatchObject({ agreement: "agrees", left: 0, nextOn: "2026-11-04", wanted: 10 });
    expect(report.answers).toHaveLength(10);
    expect(report.correlation).toBeGreaterThan(0.9);
  });

  it("comes again after half a year", async () => {
    const { net, json, goTo } = await withTwelve();
    for (const name of ASKED) await net(`calibrate ${name} 1`);
    expect((await json<CalibrationReport>("calibrate")).agreement).toBe("all alike");
    goTo("2026-11-05");
    expect(await json<CalibrationReport>("calibrate")).toMatchObject({ answers: [], left: 10, nextOn: "2026-11-05" });
  });

  it("takes another answer of the same round in place of the first", async () => {
    const { net, store } = await withTwelve();
    await net("calibrate Anna 1");
    const { stdout } = await net("calibrate Anna Holm 3");
    expect(stdout).toBe("Noted Anna Holm helped you very much (3 of 3)\n9 left; next: net calibrate --next\n");
    expect(store.calibrations.since("2026-01-01" as never)).toMatchObject([{ helped: 3 }]);
    await net("undo");
    expect(store.calibrations.since("2026-01-01" as never)).toMatchObject([{ helped: 1 }]);
    expect((await net("calibrate Anna 2")).stdout).toContain("Anna Holm helped you a good deal (2 of 3)");
  });

  it("says that a few are too few", async () => {
    const { net } = await withTwelve({
      answers: keys("a good deal", ...ASKED.slice(1).map(() => "skip")),
    });
    expect((await net("calibrate")).stdout).toMatch(
      /Anna Holm {2}2 of 3 {2,}\d+\n1 answer: too few to say; 10 are wanted\.\n9 left to ask about: net calibrate, whenever you like\.\n$/,
    );
  });

  it("has nobody to ask about in an empty file", async () => {
    const { net } = startNet({ answers: [] });
    const { stdout, exitCode } = await net("calibrate");
    expect(exitCode).toBe(0);
    expect(stdout.replaceAll("\n", " ")).toContain("There is nobody to ask about yet");
  });

  it.each([
    [
      "calibrate",
      2,
      "try: net calibrate --next --json, then net calibrate NAME 0-3; net calibrate --json (for what came of it)",
    ],
    ["calibrate Anna", 2, "an answer is a name and 0 to 3"],
    ["calibrate Anna 4", 2, "an answer is a name and 0 to 3"],
    ["calibrate 2", 2, "an answer is a name and 0 to 3"],
    ["calibrate Anna 2 --next", 2, "an answer is a name and 0 to 3"],
    ["calibrate Nobody 2", 3, 'nobody is called "Nobody"'],
    ["calibrate Kort 2", 1, "Ny Kort has no score yet"],
    ["calibrate Mette 2", 1, "Mette Ny has no score yet"],
  ])("net %s without a terminal ends in %i", async (line, exitCode, message) => {
    const { net, store } = await withTwelve();
    const ended = await net(line);
    expect(ended).toMatchObject({ exitCode, stdout: "" });
    expect(ended.stderr).toContain(message);
    expect(store.calibrations.since("2020-01-01" as never)).toEqual([]);
  });

  it("with --dry-run names those it would ask about, and writes no answer", async () => {
    const { net, store } = await withTwelve({ answers: [] });
    const { stdout } = await net("calibrate --dry-run");
    expect(stdout).toContain("10 people would be asked about:\n 1/10 Anna Holm\n");
    expect((await net("calibrate Anna 2 --dry-run")).stdout).toContain("Nothing is written. This would change:\n");
    expect(store.calibrations.since("2020-01-01" as never)).toEqual([]);
  });

  it("fits a terminal of 40 columns", async () => {
    const { net } = await withTwelve({ answers: [], width: 40 });
    for (const name of ASKED) await net(`calibrate ${name} 1`);
    for (const line of ["calibrate", "calibrate --dry-run", "calibrate --next", "calibrate Anna 2"]) {
      for (const each of (await net(line)).stdout.split("\n")) expect(each.length, each).toBeLessThanOrEqual(40);
    }
  });

  it("stands at the end of a review where it is time for it, behind the month's pulse", async () => {
    const path = await twelve();
    const { review, reviewer } = en;
    const own = async (flags = ""): Promise<string[]> => {
      const skipped = [review.give, review.hope, review.occupied].map((question) => [`  ${question}`, ""] as const);
      const { net } = startNet({ path, answers: [...skipped, ["What now?", "keep"]] });
      const { stdout } = await net(`review --limit 1 ${flags}`);
      return [reviewer.pulse, reviewer.calibrate].filter((each) => stdout.replaceAll("\n", " ").includes(each));
    };
    const { net } = startNet({ path });
    expect(await own()).toEqual([reviewer.pulse]);
    await net("pulse 4");
    expect(await own()).toEqual([reviewer.calibrate]);
    for (const name of ASKED) await net(`calibrate ${name} 2`);
    expect(await own()).toEqual([]);
  });
});
