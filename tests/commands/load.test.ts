import { describe, expect, it } from "vitest";
import type { PlanReport } from "../../src/domain/plan.ts";
import type { Warning } from "../../src/domain/warning.ts";
import { startNet } from "../support/harness.ts";

const talks = (who: string, minutes: number, days: readonly string[]): string[] =>
  days.map((on) => `log "coffee with ${who} ${minutes}m" --on ${on}`);
const APRIL = ["2026-04-01", "2026-04-02", "2026-04-03", "2026-04-04", "2026-04-05"];
const LONG_AGO = ["2025-01-01", "2025-01-02", "2025-01-03", "2025-01-04", "2025-01-05"];

const FILES: readonly (readonly [name: string, lines: readonly string[]])[] = [
  ["nothing was timed", []],
  ["too little was timed to tell one circle from another", talks("Anna", 60, APRIL.slice(0, 3))],
  ["an even count", [...talks("Bo", 20, APRIL.slice(0, 2)), ...talks("Carl", 60, APRIL.slice(0, 2))]],
  ["each circle has a length of its own", [...talks("Anna", 90, APRIL), ...talks("Bo", 20, APRIL)]],
  ["one talk was with two circles", [...talks("Anna and Bo", 90, APRIL), ...talks("Carl", 15, APRIL)]],
  ["what was timed was long ago", [...talks("Anna", 300, LONG_AGO), ...talks("Bo", 20, APRIL.slice(0, 1))]],
  ["somebody has a rhythm of their own within a tier", ["edit Anna --every 2d", ...talks("Anna", 90, APRIL)]],
  ["attempts were timed too", ['log "called Bo, no answer 90m"', ...talks("Bo", 20, APRIL.slice(0, 1))]],
];

describe("what the rhythms cost a week", () => {
  it.each(FILES)("is the same for the plan and for its warning: %s", async (_, lines) => {
    const { net, json, goTo } = startNet({ today: "2026-01-01" });
    const play = async (...all: readonly string[]): Promise<void> => {
      for (const line of all) {
        const { exitCode, stderr } = await net(line);
        if (exitCode !== 0) throw new Error(`${line}: ${stderr}`);
      }
    };
    await play('add "Anna Holm" --tier core --every 1d', 'add "Bo Friis" --tier core', 'add "Carl Lund" --every 2d');
    goTo("2026-05-04");
    await play("config hours 0.5", ...lines);
    const { hoursAWeek, choices } = await json<PlanReport>("plan");
    const { warnings } = await json<{ warnings: Warning[] }>("stats --warnings");
    const overload = warnings.find(({ code }) => code === "W-10");
    expect(Math.round((overload?.figure ?? 0) * 100) / 100).toBe(hoursAWeek);
    expect(choices.map(({ kind }) => kind)).toContain("more");

    await play(`config hours ${Math.ceil(hoursAWeek)}`);
    const fits = await json<{ warnings: Warning[] }>("stats --warnings");
    expect(fits.warnings.map(({ code }) => code)).not.toContain("W-10");
    expect((await json<PlanReport>("plan")).choices).toEqual([]);
  });

  it("counts a talk with people of two circles once among all", async () => {
    const { net, json } = startNet();
    for (const line of ["Anna --tier core", "Carl --every 2d", "Ina"]) await net(`add ${line}`);
    await net('log "coffee with Anna and Carl 60m"');
    for (const on of APRIL.slice(0, 2)) await net(`log "coffee with Ina 10m" --on ${on}`);
    const { tiers } = await json<PlanReport>("plan");
    for (const { typical } of tiers) expect(typical).toEqual({ minutes: 10, from: "all", logged: 3 });
  });
});
