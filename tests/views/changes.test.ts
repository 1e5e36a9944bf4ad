import { describe, expect, test } from "vitest";
import { startNet } from "../support/harness.ts";

/** A net in which there is somebody of every kind that a change may name. */
async function someNet() {
  const started = startNet();
  for (const line of [
    'add "Mette Holm" --on 2026-05-02',
    'add "Bo Friis"',
    'event add "Messe" --on 2026-05-03 --meet "a baker"',
    'group add "Leder" --no-questions',
    'mission --goal "board seats"',
    "fit Mette 1 2",
    "group member Leder Mette --joined 2026-05-01",
    "group meeting Leder --on 2026-05-03 --led Mette",
  ]) {
    expect(await started.net(line), line).toMatchObject({ exitCode: 0 });
  }
  return started;
}

describe("a dry run names whom and what each change is about, and days as one says them", () => {
  test.each([
    ["knows Mette Bo", "+ link  Mette Holm and Bo Friis"],
    ["fit Mette 1 3", "~ fit  Mette Holm for board seats: fit 2 → 3"],
    ["promise Bo deck2 --by 2026-05-09", "+ promise  to Bo Friis: deck2, by 9 May 2026"],
    ['add "Carl Dam" --every 6w', "+ contact  Carl Dam, every 6 weeks"],
    ["edit Mette --event Messe", "~ contact  Mette Holm: met at none → Messe"],
    ["edit Mette --met-on 2026-05-01", "~ contact  Mette Holm: met on 2 May 2026 → 1 May 2026"],
    ["group member Leder Bo", "+ membership  Bo Friis in Leder"],
    ['mission --target "6 customer meetings"', "+ target  6 customer meetings a quarter"],
    ["review Mette --verdict keep", "+ review  Mette Holm, keep, 4 May 2026"],
    ["group meeting Leder --change 1 --led Ida", "~ meeting  Leder, 3 May 2026: leader Mette Holm → Ida (a guest)"],
    ["group meeting Leder --change 1 --led me", "~ meeting  Leder, 3 May 2026: leader Mette Holm → you"],
    [
      'group meeting Leder --change 1 --share "me learned to ask first"',
      "~ meeting  Leder, 3 May 2026: shares none → to ask first",
    ],
    ['event edit Messe --meet "a buyer, a lender"', "~ event plan  Messe: to meet a baker → a buyer, a lender"],
  ])("net %s", async (line, wanted) => {
    const { net } = await someNet();
    const { stdout, stderr } = await net(`${line} --dry-run`);
    expect(stdout, stderr).toContain(wanted);
    expect(stdout).not.toMatch(/id-\d{6}|[ \t]\n|\d{4}-\d\d-\d\d/);
  });

  test("so does the history, without blanks at the ends of its lines", async () => {
    const { net } = await someNet();
    const { stdout } = await net("history --limit 0");
    expect(stdout).toContain("+ fit  Mette Holm for board seats, 2 of 3\n");
    expect(stdout).not.toMatch(/id-\d{6}|[ \t]\n/);
  });
});
