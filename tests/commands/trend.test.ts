import { expect, it } from "vitest";
import type { Trend } from "../../src/domain/trend.ts";
import { startNet } from "../support/harness.ts";

/** Half a year with Mette, talked to in some months; the last of `months` is the one it is now. */
async function through(months: readonly string[], width = 80) {
  const started = startNet({ today: "2025-10-01", width });
  const { net, goTo } = started;
  await net('mission --goal "a seat on a board" --weight .9');
  await net('add "Mette Holm" --tier close');
  await net('log "lunch with Mette today" --depth 2');
  for (const month of months) {
    goTo(`${month}-02`);
    await net("list");
    if (month === "2025-12") await net("fit Mette board 3");
    if (month === "2026-01") await net('log "walk with Mette today" --depth 3');
  }
  return started;
}

const MONTHS = ["2025-11", "2025-12", "2026-01", "2026-02", "2026-04"];

it("draws the index and each known part, with first and last figure and month", async () => {
  const { net } = await through(MONTHS);
  const { stdout } = await net("why Mette --trend");
  expect(stdout).toBe(
    [
      "Mette Holm  from 5 months, Nov 2025 to Apr 2026",
      "  index         ▂▁▆█ ▇  25 in Nov 2025 → 53 in Apr 2026",
      "  mission         ▅▅ ▅  0.90 in Jan 2026 → 0.90 in Apr 2026",
      "  strength      ▅▂▁█ ▃  0.37 in Nov 2025 → 0.31 in Apr 2026",
      "  interest      ▅▅▅▅ ▅  0.00 in Nov 2025 → 0.00 in Apr 2026",
      "",
    ].join("\n"),
  );
});

it("puts the figures beneath where there is no room, and draws the newest months that fit", async () => {
  const many = Array.from({ length: 30 }, (_, at) => {
    const month = at + 10;
    return `${2025 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
  });
  const { net } = await through(many, 40);
  const { stdout } = await net("why Mette --trend");
  for (const line of stdout.split("\n")) expect(line.length, line).toBeLessThanOrEqual(40);
  expect(stdout.replaceAll(/\s+/g, " ")).toContain("from 30 months, Nov 2025 to Apr 2028, the last 24 drawn");
  expect(stdout).toMatch(/^ {2}strength {6}[▁-█]{24}\n {4}0\.\d\d in Nov 2025 → 0\.\d\d in Apr 2028$/m);
});

it.each([
  [[], "no month is kept yet; a trend takes two.\nThe next is kept by itself when you use net in Nov 2025.\n"],
  [["2025-11"], "one month is kept, Nov 2025; a trend takes two.\nThe next is kept by itself when you use net in Dec"],
])("says what to do with the months %j", async (months, told) => {
  const { net } = await through(months);
  const { stdout, exitCode } = await net("why Mette --trend");
  expect(exitCode).toBe(0);
  expect(stdout).toContain(told);
  expect(stdout).toContain('How it stands now: net why "Mette Holm"\n');
});

it("does not show an index that is too new to be shown", async () => {
  const { net } = await through(["2025-11", "2025-12"]);
  const { stdout } = await net("why Mette --trend");
  expect(stdout).not.toMatch(/^ {2}index /m);
  expect(stdout).toContain("the index is not shown yet: too new\n");
});

it("gives a program the months", async () => {
  const { json } = await through(MONTHS);
  const { months, name, isTooNew, nextMonth } = await json<Trend>("why Mette --trend");
  expect(months.map(({ month }) => month)).toEqual(MONTHS);
  expect(months[2]).toEqual({
    month: "2026-01",
    index: expect.any(Number) as number,
    mission: 0.9,
    strength: expect.any(Number) as number,
    balance: null,
    trust: null,
    interest: 0,
    perspective: null,
  });
  expect({ name, isTooNew, nextMonth }).toEqual({ name: "Mette Holm", isTooNew: false, nextMonth: "2026-05" });
});
