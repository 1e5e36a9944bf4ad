import { expect, test } from "vitest";
import type { Step } from "../../src/domain/history.ts";
import { PLAIN } from "../../src/style.ts";
import { historyView } from "../../src/views/history.ts";
import { inZones } from "../support/zones.ts";

const STEP = { at: "2026-05-04T22:30:15.000Z", command: "net undo", changes: [], state: "done" } as unknown as Step;

const SEEN = {
  "Europe/Copenhagen": "2026-05-05 00:30",
  "America/New_York": "2026-05-04 18:30",
  "Asia/Kolkata": "2026-05-05 04:00",
  UTC: "2026-05-04 22:30",
};

inZones(Object.keys(SEEN) as (keyof typeof SEEN)[], (zone) => {
  test("the history says when as the clock on the wall said it", () => {
    expect(historyView({ steps: [STEP] }, PLAIN, 80, () => null)).toContain(`${SEEN[zone]}  net undo\n`);
  });
});
