import { describe, expect, it } from "vitest";
import type { LoggedTalk } from "../../src/domain/log.ts";
import { startNet } from "../support/harness.ts";
import { logged, withPeople } from "../support/logged.ts";

describe("a letter to many", () => {
  const CARDS = ["Mette Holm #jul", "Lars Dam #jul", "Bo Lund #jul", "Ida Krogh"];

  it("goes to everybody a filter finds", async () => {
    const { net, json } = await withPeople(...CARDS);
    const { interaction, people } = await json<LoggedTalk>("log julekort --where tag:jul");
    expect([interaction?.kind, interaction?.initiator]).toEqual(["broadcast", "me"]);
    expect(people.map(({ name }) => name)).toEqual(["Bo Lund", "Lars Dam", "Mette Holm"]);
    expect((await net("show Bo")).stdout).toContain("letter to many · to 3 people\n");
    expect((await net("find julekort")).stdout).toContain(
      "letter to many, 4 May 2026, with Bo Lund, Lars Dam, Mette Holm",
    );
  });

  it("and to those who are named besides, each once", async () => {
    const { json } = await withPeople(...CARDS);
    const { people } = await json<LoggedTalk>('log "julekort til Ida og Bo" --where tag:jul');
    expect(people.map(({ name }) => name)).toEqual(["Ida Krogh", "Bo Lund", "Lars Dam", "Mette Holm"]);
  });

  it("is undone in one step", async () => {
    const { net, json } = await withPeople(...CARDS);
    await net("log julekort --where tag:jul");
    await net("undo");
    expect((await json<{ timeline: unknown[] }>("show Bo")).timeline).toEqual([]);
  });

  it("deals with no card, ends no silence and leaves a question open", async () => {
    const { net, json } = await withPeople("Mette Holm #jul", "Lars Dam #jul", "Bo Lund #jul");
    await net('log "coffee with Lars" --on 2026-02-01');
    await net("edit Lars --every 6w");
    await net('log "mail from Bo" --unanswered --on 2026-04-30');
    await net("log julekort --where tag:jul");
    const { items } = await json<{ items: { name: string; reasons: { kind: string }[] }[] }>("due --all");
    expect(items.map(({ name, reasons }) => [name, ...reasons.map(({ kind }) => kind)])).toEqual([
      ["Bo Lund", "reply", "card"],
      ["Mette Holm", "card"],
      ["Lars Dam", "cadence"],
    ]);
    expect((await json<{ contact: { standing: string } }>("show Mette")).contact.standing).toBe("inbox");
  });

  it("makes nobody likelier to be meant", async () => {
    const net = await withPeople("Mette Holm #jul", "Lars Dam #jul", "Lars Krogh");
    for (const on of ["2026-01-02", "2026-02-02", "2026-03-02"])
      await net.net(`log newsletter --where tag:jul --kind broadcast --on ${on}`);
    await net.net('log "coffee with Lars Krogh and Mette" --on 2026-05-01');
    expect(await logged(net, "coffee with Mette and Lars")).toMatchObject({ people: ["Mette Holm", "Lars Krogh"] });
  });

  it("says so where the filter finds nobody, and notes nothing", async () => {
    const { net } = await withPeople("Mette Holm");
    const { exitCode, stderr } = await net("log julekort --where tag:jul");
    expect([exitCode, stderr]).toEqual([
      3,
      "net: the filter finds nobody, and nothing was logged\n  try: net list tag:jul\n",
    ]);
  });
});

it("names a dozen of a crowd, and counts the others", async () => {
  const { net } = startNet();
  for (let at = 10; at < 25; at += 1) await net(`add "Anna Nr${at} #crowd"`);
  expect((await net('log "dinner" --where tag:crowd')).stdout.replace(/\s+/g, " ")).toContain("Anna Nr21 and 3 more");
  expect((await net('show "Anna Nr10"')).stdout.replace(/\s+/g, " ")).toContain("Anna Nr22 and 2 more");
});
