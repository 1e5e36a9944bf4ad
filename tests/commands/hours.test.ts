import { describe, expect, it } from "vitest";
import type { Stats } from "../../src/domain/stats.ts";
import type { Warning } from "../../src/domain/warning.ts";
import type { MissionReport } from "../../src/views/mission.ts";
import type { YearReport } from "../../src/views/review/year.ts";
import type { RoiReport } from "../../src/views/roi.ts";
import { startNet } from "../support/harness.ts";

const CALLED = "log Called --with Bo --kind call --minutes 1800 --on 2026-04-21";
const EVENT = "event add Messe --on 2026-04-20 --hours 40";
const AT_EVENT = "log Talked --with Bo --event Messe --minutes 1260 --on 2026-04-20";
const GROUP = ['group add Ring --purpose "better leaders"', "group member Ring Bo --joined 2026-03-01"];

/** What is in the file, and how many hours of the owner's it tells of. */
const FILES: readonly (readonly [name: string, lines: readonly string[], hours: number])[] = [
  ["a conversation by itself", [CALLED], 30],
  ["an event", [EVENT], 40],
  ["a conversation at an event, whose time counts once", [EVENT, AT_EVENT], 40],
  ["a conversation at an event of unknown length", ["event add Messe --on 2026-04-20", AT_EVENT], 0],
  ["an event that is still to come", [CALLED, "event add Messe --on 2026-05-20 --hours 40"], 30],
  ["an event that is still to come, in the next quarter", [CALLED, "event add Messe --on 2026-07-20 --hours 40"], 30],
  ["an event that was taken out", [EVENT, CALLED, "event remove Messe --yes"], 30],
  ["a meeting of a group", [...GROUP, "group meeting Ring --on 2026-04-22 --came all --minutes 1320"], 22],
  ["a meeting nobody else came to", [...GROUP, "group meeting Ring --on 2026-04-22 --cancelled Bo --minutes 1320"], 22],
  [
    "a meeting the owner was not at",
    [...GROUP, CALLED, "group meeting Ring --on 2026-04-22 --absent --minutes 1320"],
    30,
  ],
  [
    "a call nobody took",
    ["log 'Called, no answer' --with Bo --by me --unanswered --minutes 1500 --on 2026-04-21", CALLED],
    30,
  ],
  ["what went one way only", ["log Liked --with Bo --kind social --minutes 1500 --on 2026-04-21", CALLED], 30],
  [
    "all of it",
    [CALLED, EVENT, AT_EVENT, ...GROUP, "group meeting Ring --on 2026-04-22 --came all --minutes 1320"],
    92,
  ],
];

describe("the owner's hours", () => {
  it.each(FILES)("are the same wherever they are asked for: %s", async (_, lines, hours) => {
    const { net, json, goTo } = startNet({ today: "2026-02-01" });
    await net("add Bo --new");
    goTo("2026-05-04");
    for (const line of ['mission --text "a board" --target "90 hours"', ...lines]) {
      const { exitCode, stderr } = await net(line);
      if (exitCode !== 0) throw new Error(`${line}: ${stderr}`);
    }
    const { kinds } = await json<RoiReport>("roi --by kind");
    const { targets } = await json<MissionReport>("mission");
    const { warnings } = await json<{ warnings: Warning[] }>("stats --warnings");
    expect({
      stats: (await json<Stats>("stats")).time.hours,
      year: (await json<YearReport>("review --year")).figures.minutes / 60,
      roi: kinds.reduce((sum, kind) => sum + (kind.hours ?? 0), 0),
      target: targets.map(({ done }) => done),
      warning: warnings.find(({ code }) => code === "W-22")?.figure ?? 0,
    }).toEqual({ stats: hours, year: hours, roi: hours, target: [hours], warning: hours });
  });
});
