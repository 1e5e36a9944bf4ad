import { describe, expect, it } from "vitest";
import { startNet } from "../support/harness.ts";

async function withPromises() {
  const started = startNet();
  await started.net('add "Mette Holm" --tier core');
  await started.net('add "Lars Bech" --tier core');
  await started.net('promise Mette "send the deck" --by friday');
  await started.net('promise --from Lars "intro to Jens" --by "in 2 weeks"');
  const promises = () => [
    ...started.store.promises.of(idOf("Mette Holm")),
    ...started.store.promises.of(idOf("Lars Bech")),
  ];
  const idOf = (name: string) => {
    const [contact] = started.store.contacts.named(name);
    if (!contact) throw new Error(name);
    return contact.id;
  };
  return { ...started, promises };
}

describe("net promise", () => {
  it("notes mine and theirs, with their days", async () => {
    const { promises } = await withPromises();
    expect(promises()).toMatchObject([
      { by: "me", text: "send the deck", dueOn: "2026-05-08", madeOn: "2026-05-04", state: "open" },
      { by: "them", text: "intro to Jens", dueOn: "2026-05-18", state: "open" },
    ]);
  });

  it.each([
    ["promise Mette", 2, "what was promised?"],
    ["promise Nobody deck", 3, 'nobody is called "Nobody"'],
    ["promise Mette deck --by someday", 2, '"someday" is no day'],
    ["promise --by friday", 2, "what was promised?"],
  ])("net %s ends in %i", async (line, exitCode, message) => {
    const { net } = await withPromises();
    const ended = await net(line);
    expect(ended).toMatchObject({ exitCode, stdout: "" });
    expect(ended.stderr).toContain(message);
  });
});

describe("which promise is meant", () => {
  it.each([
    ["a number of the last list", "done 1"],
    ["a piece of its text", "done deck"],
    ["several pieces", "done the deck"],
    ["a name", "done Mette"],
    ["a piece and a name", 'done "deck Mette"'],
  ])("is told by %s", async (_, line) => {
    const { net, promises } = await withPromises();
    await net("due");
    expect(await net(line)).toMatchObject({ exitCode: 0, stdout: "Kept send the deck, to Mette Holm\n" });
    expect(promises()[0]).toMatchObject({ state: "kept", closedOn: "2026-05-04" });
  });

  it("is asked back where it may be several, and told where it is none", async () => {
    const { net } = await withPromises();
    await net('promise Mette "send the invoice"');
    expect(await net("done send")).toMatchObject({
      exitCode: 3,
      stderr: expect.stringContaining('could be "send the deck"') as string,
    });
    expect(await net("done nonsense")).toMatchObject({
      exitCode: 3,
      stderr: expect.stringContaining('no open promise has "nonsense"') as string,
    });
    expect(await net("done 9")).toMatchObject({
      exitCode: 3,
      stderr: expect.stringContaining("there is no line 9") as string,
    });
  });

  it("is not one that is closed already", async () => {
    const { net } = await withPromises();
    await net("due");
    await net("done 1");
    expect(await net("done 1")).toMatchObject({ exitCode: 3 });
    expect(await net("done deck")).toMatchObject({ exitCode: 3 });
  });
});

describe("what becomes of a promise", () => {
  it("net done says when it was kept after its day", async () => {
    const { net, goTo } = await withPromises();
    goTo("2026-05-10");
    expect((await net("done deck")).stdout).toBe("Kept send the deck, to Mette Holm, 2 days after its day\n");
    goTo("2026-05-20");
    expect((await net("done intro --on 2026-05-16")).stdout).toBe("Kept intro to Jens, from Lars Bech\n");
  });

  it("net move tells a new day agreed in time from one agreed too late", async () => {
    const { net, promises, goTo } = await withPromises();
    await net('move deck "next tuesday"');
    expect(promises()[0]).toMatchObject({ dueOn: "2026-05-12", timesMoved: 1, timesMovedInTime: 1 });
    goTo("2026-05-13");
    await net("move deck 1w");
    expect(promises()[0]).toMatchObject({ dueOn: "2026-05-20", timesMoved: 2, timesMovedInTime: 1 });
  });

  it("net move on the very day is still in time", async () => {
    const { net, promises, goTo } = await withPromises();
    goTo("2026-05-08");
    await net("move deck 1w");
    expect(promises()[0]).toMatchObject({ timesMoved: 1, timesMovedInTime: 1 });
  });

  it("net snooze hides it until its day, and the promise stands", async () => {
    const { net, json, promises, goTo } = await withPromises();
    await net("snooze deck 1w");
    const due = await json<{ items: { reasons: { text?: string }[] }[]; also: { snoozed: number } }>("due");
    expect(due).toMatchObject({ items: [], also: { snoozed: 1 } });
    expect(promises()[0]).toMatchObject({ state: "open", dueOn: "2026-05-08", snoozedUntil: "2026-05-11" });
    goTo("2026-05-11");
    expect((await net("due")).stdout).toContain("send the deck, 3 days over");
  });

  it("net snooze hides a person where there is no promise, or where that is asked for", async () => {
    const { net, store } = await withPromises();
    await net('add "Bo Friis" --tier core');
    expect((await net("snooze Bo 1w")).stdout).toContain("Hidden until Mon 11 May 2026: Bo Friis");
    await net("snooze Mette 1w --person");
    expect(store.contacts.named("Mette Holm")[0]?.snoozedUntil).toBe("2026-05-11");
    expect((await net("due")).stdout).not.toContain("Mette");
  });

  it("net drop says by whom", async () => {
    const { net, promises } = await withPromises();
    expect((await net("drop deck")).stdout).toBe("Let go by you: send the deck, to Mette Holm\n");
    expect((await net("drop intro --by them")).stdout).toBe("Let go by Lars Bech: intro to Jens, from Lars Bech\n");
    expect(promises()).toMatchObject([
      { state: "dropped", droppedBy: "me" },
      { state: "dropped", droppedBy: "them" },
    ]);
  });

  it.each([
    "done deck",
    "move deck friday",
    "snooze deck 1w",
    "drop deck",
    'promise Mette "x"',
    'log "coffee with Mette"',
    'add "New One"',
    "inbox --bankrupt --yes",
  ])("net %s --dry-run shows the changes and makes none", async (line) => {
    const { net, store } = await withPromises();
    await net('add "Card One"');
    const before = store.journal.list(99);
    const { stdout, exitCode } = await net(`${line} --dry-run`);
    expect(exitCode).toBe(0);
    expect(stdout).toContain("Nothing is written. This would change:\n  ");
    expect(store.journal.list(99)).toEqual(before);
  });
});
