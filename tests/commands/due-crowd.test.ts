import { describe, expect, it } from "vitest";
import { start } from "../support/due.ts";
import { startNet } from "../support/harness.ts";

describe("what net due does not show", () => {
  const also = (stdout: string): string => stdout.split("\n").find((line) => line.startsWith("also: ")) ?? "";

  it.each<[string, (name: string) => string[], string[]]>([
    ["promises", (name) => [`add ${name}`, `promise ${name} "the deck" --by 2026-05-01`], []],
    ["cards", (name) => [`add ${name}`], []],
    ["rhythms", (name) => [`add ${name} --every 2w`], []],
    ["rhythms, with a goal", (name) => [`add ${name} --every 2w`], ['mission --goal "two board seats"']],
    ["answers", (name) => [`add ${name} --every 1y`, `log "mail from ${name}" --unanswered`], []],
    ["birthdays", (name) => [`add ${name} --every 1y`, `edit ${name} --birthday 1980-06-03`], []],
    ["introductions", (name) => [`add ${name} --every 1y`, `intro ${name} Mette "both merge" --made`], []],
  ])("is counted to the last line in a file of few, and told of in a crowd: %s", async (_, lines, before) => {
    const { setUp, net, goTo, crowd } = start();
    goTo("2026-05-01");
    await setUp("add Mette --every 1y", ...before);
    const names = ["Anna", "Bodil", "Clara", "Dorte", "Emma", "Frida", "Gerda", "Hanne", "Ida"];
    for (const name of names.slice(0, 7)) await setUp(...lines(name));
    goTo("2026-06-02");
    expect(also((await net("due")).stdout)).not.toContain("more");
    goTo("2026-05-01");
    for (const name of names.slice(7)) await setUp(...lines(name));
    goTo("2026-06-02");
    expect((await net("due --count")).stdout).toBe("9\n");
    expect(also((await net("due")).stdout)).toContain("also: 2 more (net due --all)");
    crowd();
    expect(also((await net("due")).stdout)).toMatch(/^also: (?:at least [12] |2 )?more \(net due --all\)/);
  });

  it("is not said to be more in a crowd where all of it is shown", async () => {
    const { setUp, net, goTo, crowd } = start();
    goTo("2026-05-01");
    for (const name of ["Anna", "Bodil", "Clara", "Dorte", "Emma", "Frida", "Gerda"])
      await setUp(`add ${name}`, `promise ${name} "the deck" --by 2026-05-01`);
    crowd();
    goTo("2026-06-02");
    expect(also((await net("due")).stdout)).not.toContain("more");
  });

  it.each([
    ["archive Lars", 0],
    ["snooze Lars 2w --person", 0],
    ["inbox --file Lars", 1],
  ])("says nothing of promises to somebody of whom it is silent: %s", async (line, told) => {
    const { net, json } = startNet();
    await net('add "Lars Bech"');
    await net("promise Lars coffee --by 2026-05-11");
    expect((await net(line)).exitCode).toBe(0);
    const { items, also } = await json<{ items: unknown[]; also: { promisesThisWeek: number } }>("due");
    expect(items.length + also.promisesThisWeek).toBe(told);
    expect((await net("due --all --within 1w")).stdout.includes("coffee")).toBe(told > 0);
  });

  it("is counted once: what is long over is not due this week as well", async () => {
    const { setUp, net, goTo } = start();
    goTo("2026-05-01");
    await setUp("add Mette");
    for (let at = 0; at < 9; at++) await setUp(`promise Mette "thing ${at}" --by 2026-05-0${at % 2 === 0 ? 4 : 5}`);
    await setUp('promise --from Mette "the menu" --by 2026-06-07');
    goTo("2026-06-02");
    const { stdout } = await net("due");
    expect(stdout).toContain("also: 2 more (net due --all) · 1 promise due this week");
  });
});

describe("the first lines of net due", () => {
  const people = (count: number, name: string): string[] =>
    Array.from({ length: count }, (_, at) => `${name} ${"abcdefghijklmno"[at] ?? ""}son`);
  const cases: readonly (readonly [string, string, readonly (readonly [day: string, typed: string])[], string])[] = [
    [
      "answers owed, the longest waiting first, whoever was put away since",
      "2026-05-04",
      [
        ...people(8, "Old").flatMap((name) => [
          ["2026-04-20", `add "${name}" --every 1y`] as const,
          ["2026-04-20", `log "mail from ${name}" --unanswered`] as const,
          ["2026-04-20", `archive "${name}"`] as const,
        ]),
        ...people(9, "New").flatMap((name, at) => [
          ["2025-05-01", `add "${name}" --every 2y`] as const,
          [`2026-04-${String(10 + at)}`, `log "mail from ${name}" --unanswered`] as const,
        ]),
      ],
      "",
    ],
    [
      "answers owed, whoever wrote years ago",
      "2026-05-04",
      [
        ...people(9, "Old").flatMap((name) => [
          ["2024-04-20", `add "${name}"`] as const,
          ["2024-04-20", `inbox --file "${name}"`] as const,
          ["2024-04-20", `log "mail from ${name}" --unanswered`] as const,
        ]),
        ...people(9, "New").flatMap((name, at) => [
          ["2025-05-01", `add "${name}" --every 2y`] as const,
          [`2026-04-${String(10 + at)}`, `log "mail from ${name}" --unanswered`] as const,
        ]),
      ],
      "",
    ],
    [
      "introductions, however many were made years ago",
      "2026-05-04",
      [
        ["2024-04-20", 'add "Mette Holm" --every 9y'],
        ...people(9, "Old").flatMap((name) => [
          ["2024-04-20", `add "${name}" --every 9y`] as const,
          ["2024-04-20", `intro "${name}" Mette "both merge" --made --no-ledger`] as const,
        ]),
        ...people(9, "New").flatMap((name, at) => [
          ["2025-05-01", `add "${name}" --every 9y`] as const,
          [`2026-04-${String(10 + at)}`, `intro "${name}" Mette "both merge" --made --no-ledger`] as const,
        ]),
      ],
      "",
    ],
    [
      "promises of this week, however many are years over",
      "2026-05-04",
      [
        ...people(9, "Old").flatMap((name) => [
          ["2024-04-20", `add "${name}" --every 9y`] as const,
          ["2024-04-20", `promise "${name}" "the deck" --by 2024-05-01`] as const,
          ["2024-04-20", `promise --from "${name}" "the slides" --by 2024-05-01`] as const,
        ]),
        ...people(5, "New").flatMap((name) => [
          ["2025-05-01", `add "${name}" --every 9y`] as const,
          ["2026-05-01", `promise "${name}" "the menu" --by 2026-05-05`] as const,
        ]),
        ["2025-05-01", 'add "Their Dam" --every 9y'],
        ["2026-05-01", 'promise --from "Their Dam" "the list" --by 2026-05-02'],
      ],
      "",
    ],
    [
      "cards, those of the last days before those of today",
      "2026-05-04",
      [
        ...people(8, "Today").map((name) => ["2026-05-04", `add "${name}"`] as const),
        ...people(5, "Before").map((name) => ["2026-05-03", `add "${name}"`] as const),
      ],
      "",
    ],
    [
      "birthdays, over the turn of the year",
      "2026-12-28",
      [
        ...people(8, "January").flatMap((name) => [
          ["2026-12-01", `add "${name}" --every 3y`] as const,
          ["2026-12-01", `edit "${name}" --birthday 1980-01-09`] as const,
        ]),
        ["2026-12-01", 'add "December Dam" --every 3y'],
        ["2026-12-01", 'edit "December Dam" --birthday 1980-12-29'],
      ],
      "--within 5w",
    ],
  ];
  it.each(cases)("are those of the whole list, in a crowd too: %s", async (_, today, typed, flags) => {
    const { goTo, setUp, due, crowd } = start();
    for (const [on, line] of typed) {
      goTo(on);
      await setUp(line);
    }
    goTo(today);
    const all = await due(`--all ${flags}`);
    expect(all.length).toBeGreaterThan(7);
    expect(await due(flags)).toEqual(all.slice(0, 7));
    crowd();
    expect(await due(flags)).toEqual(all.slice(0, 7));
  });
});
