import { describe, expect, it } from "vitest";
import type { PromiseReport } from "../../src/views/promise.ts";
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

describe("two promises of the same text", () => {
  it("are told apart by their numbers alone, and the second is written with a word on the first", async () => {
    const { net, promises } = await withPromises();
    expect((await net('promise Mette "Send the deck"')).stdout).toBe(
      "Promised Mette Holm: Send the deck, no day named; net promise lists it\n" +
        "  The same is open already; net promise tells them apart by number.\n",
    );
    expect(promises()).toHaveLength(3);
    await net('promise --from Mette "send the deck"');
    await net('promise Mette "ring"');
    for (const command of ["show", "brief"]) {
      const { stdout } = await net(`${command} Mette`);
      expect(stdout).not.toContain('net done "send the deck');
      expect(stdout).toContain("→ net promise, then net done and its number");
    }
    expect((await net("show Mette")).stdout).toContain('net done "ring Mette"');
    await net("done ring");
    expect((await net("promise Mette ring")).stdout).not.toContain("already");
  });

  it("one whose words all stand in another, too", async () => {
    const { net } = await withPromises();
    await net('promise Lars "ring"');
    await net('promise Lars "ring the bank"');
    const { stdout } = await net("show Lars");
    expect(stdout).toContain('net done "bank Lars"');
    expect(stdout).not.toContain('net done "ring Lars"');
  });

  it("names no word of the name, which finds all that is promised to them", async () => {
    const { net } = startNet();
    await net('add "Mette Holm"');
    await net('promise Mette "a coffee"');
    await net('promise Mette "next call with Mette Holm" --by friday');
    const { stdout } = await net("show Mette");
    expect(stdout).toContain('net done "with Mette"');
    expect((await net('done "with Mette"')).stdout).toContain("Kept next call with Mette Holm");
  });
});

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

  it.each(['done "?!"', 'drop "..!"', 'move "🎉" friday'])("is none that signs alone mean: %s", async (line) => {
    const { net, promises } = await withPromises();
    const before = promises();
    expect(await net(line)).toMatchObject({
      exitCode: 3,
      stderr: expect.stringContaining("no open promise has") as string,
    });
    expect(promises()).toEqual(before);
  });

  it("may be several, by their numbers: one step, and none where one of them is no open promise", async () => {
    const { net, promises } = await withPromises();
    await net("promise");
    expect(await net("done 1 9")).toMatchObject({ exitCode: 3, stdout: "" });
    expect(promises().map(({ state }) => state)).toEqual(["open", "open"]);
    const kept = await net("done 1,2, 1");
    expect(kept.stdout).toBe("Kept send the deck, to Mette Holm\nKept intro to Jens, from Lars Bech\n");
    expect(promises().map(({ state }) => state)).toEqual(["kept", "kept"]);
    await net("undo");
    expect(promises().map(({ state }) => state)).toEqual(["open", "open"]);
    const dropped = JSON.parse((await net("drop 2 1 --json")).stdout) as object;
    expect(dropped).toMatchObject({
      did: "dropped",
      name: "Lars Bech",
      promise: { text: "intro to Jens" },
      further: [{ name: "Mette Holm", promise: { text: "send the deck", state: "dropped" } }],
    });
  });

  it.each(["1 and 2", "1 og 2", "'1 & 2'", "1, 2"])(
    "may be two numbers as one says them: net done %s",
    async (which) => {
      const { net, promises } = await withPromises();
      await net("promise");
      expect((await net(`done ${which}`)).exitCode).toBe(0);
      expect(promises().map(({ state }) => state)).toEqual(["kept", "kept"]);
    },
  );

  it.each([
    ["1-3", [1, 2, 3]],
    ["3 - 4", [3, 4]],
    ["1, 3-4 og 3", [1, 3, 4]],
    ["2–2", [2]],
  ])("may be all from one number to another: net drop %s", async (which, dropped) => {
    const { net } = await withPromises();
    await net('promise Mette "the invoice" --by 2026-12-01');
    await net('promise Mette "the receipt" --by 2026-12-02');
    const texts = [...(await net("promise")).stdout.matchAll(/the deck|intro to Jens|the invoice|the receipt/g)].map(
      String,
    );
    expect(texts).toHaveLength(4);
    const { stdout } = await net(`drop "${which}"`);
    expect(stdout.trim().split("\n")).toEqual(
      dropped.map((number) => expect.stringContaining(texts[number - 1] ?? "none") as string),
    );
  });

  it.each([
    ["1-9", "there is no line 3"],
    ["2-1", 'no open promise has "2-1"'],
    ["0-1", "there is no line 0"],
    ["1-999999", 'no open promise has "1-999999"'],
    ["1-9999", "there is no line"],
  ])("is none where not all of the numbers are: net drop %s", async (which, why) => {
    const { net, promises } = await withPromises();
    await net("promise");
    const { exitCode, stderr } = await net(`drop ${which}`);
    expect([exitCode, stderr]).toEqual([3, expect.stringContaining(why)]);
    expect(promises().map(({ state }) => state)).toEqual(["open", "open"]);
  });

  it("is not one that is closed already", async () => {
    const { net } = await withPromises();
    await net("due");
    await net("done 1");
    expect(await net("done 1")).toMatchObject({ exitCode: 3 });
    expect(await net("done deck")).toMatchObject({
      exitCode: 3,
      stderr:
        'net: no open promise has "deck" in it; "send the deck", to Mette Holm, was kept on 4 May 2026\n  try: net promise\n',
    });
    await net("drop intro --by them");
    expect((await net("drop Lars intro")).stderr).toContain(
      '; "intro to Jens", from Lars Bech, was let go on 4 May 2026\n',
    );
  });
});

describe("what becomes of a promise", () => {
  it("net done says when it was kept after its day", async () => {
    const { net, goTo } = await withPromises();
    goTo("2026-05-10");
    expect((await net("done deck")).stdout).toBe("Kept send the deck, to Mette Holm, 2 days after its day\n");
    goTo("2026-05-20");
    expect((await net("done intro --on 2026-05-16")).stdout).toBe(
      "Kept intro to Jens, from Lars Bech, on Sat 16 May 2026\n",
    );
  });

  it.each<[string, string, string]>([
    [
      "frokost",
      "done frokost",
      'Kept frokost, to Mette Holm\n  if you met, note that too: net log "frokost with Mette Holm"\n',
    ],
    ["coffee with Mette", "done coffee", 'to Mette Holm\n  if you met, note that too: net log "coffee with Mette"\n'],
    [
      "a walk",
      "done walk --on yesterday",
      ', on Sun 3 May 2026\n  if you met, note that too: net log "a walk with Mette Holm" --on',
    ],
    ["the menu", "done menu", "Kept the menu, to Mette Holm\n"],
    ["frokost", "drop frokost", "Let go by you: frokost, to Mette Holm\n"],
  ])("of %s, %s says what is to be logged", async (text, line, expected) => {
    const { net } = await withPromises();
    await net(`promise Mette "${text}"`);
    const { stdout } = await net(line);
    expect(stdout).toContain(expected);
    expect(stdout.includes("note that too")).toBe(expected.includes("note that too"));
  });

  it("net done says nothing of it where that day's talk is logged, or one after it", async () => {
    const { net } = await withPromises();
    await net('promise Mette "a walk"');
    await net('log "walk with Mette"');
    expect((await net("done walk --on yesterday")).stdout).not.toContain("note that too");
  });

  it("net move tells a new day agreed in time from one agreed too late", async () => {
    const { net, promises, goTo } = await withPromises();
    await net('move deck "next tuesday"');
    expect(promises()[0]).toMatchObject({ dueOn: "2026-05-12", timesMoved: 1, timesMovedInTime: 1 });
    goTo("2026-05-13");
    await net("move deck 1w");
    expect(promises()[0]).toMatchObject({ dueOn: "2026-05-20", timesMoved: 2, timesMovedInTime: 1 });
  });

  it("net move counts the day on which the two agreed, which may be over", async () => {
    const { net, promises, goTo } = await withPromises();
    goTo("2026-05-13");
    const { stdout } = await net("move deck 1w --on 2026-05-08");
    expect(stdout.replaceAll(/\s+/g, " ")).toBe(
      "Moved send the deck, to Mette Holm: now by Wed 20 May 2026 (in 7 days), agreed on Fri 8 May 2026 ",
    );
    expect(promises()[0]).toMatchObject({ dueOn: "2026-05-20", timesMoved: 1, timesMovedInTime: 1 });
    expect((await net("move deck 2w --on today")).stdout).not.toContain("agreed");
    expect((await net("move deck to oslo --on friday")).stderr).toContain("try:");
  });

  it.each([
    ["to next week", "Fri 15 May"],
    ["til næste uge", "Fri 15 May"],
    ["to uger", "Mon 18 May"],
    ["to friday", "Fri 8 May"],
  ])("net move takes it %s", async (day, to) => {
    const { net } = await withPromises();
    expect((await net(`move deck ${day}`)).stdout).toContain(`now by ${to} 2026`);
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

  it("net drop counts from the day it was let go, which may be over", async () => {
    const { net, json, goTo } = await withPromises();
    goTo("2028-05-04");
    await net("drop deck --on 2026-05-05");
    await net("drop intro --by me");
    const trust = async (name: string) => (await json<{ trust: object }>(`why ${name}`)).trust;
    expect(await trust("Mette")).toEqual({ mine: expect.closeTo(1 / 3, 3) as number, theirs: null });
    expect(await trust("Lars")).toEqual({ mine: null, theirs: null });
    await net("undo");
    await net("drop intro --by them");
    expect(await trust("Lars")).toEqual({ mine: null, theirs: 0.25 });
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

describe("the day of a promise", () => {
  async function promised(typed: string) {
    const { net, json } = startNet();
    for (const name of ["Karen Holm", "Freda Dahl"]) await net(`add "${name}" --new`);
    const { promise } = await json<PromiseReport>(`promise ${typed}`);
    return [promise.text, promise.dueOn];
  }

  // 2026-05-04 is a Monday.
  it.each([
    ["Karen kaffe by friday", "kaffe", "2026-05-08"],
    ["Karen kaffe inden fredag", "kaffe", "2026-05-08"],
    ["Karen the figures, friday at the latest", "the figures", "2026-05-08"],
    ["Karen notes from 12 april", "notes from 12 april", null],
    ["Karen kaffe senest 3/12", "kaffe", "2026-12-03"],
    ["Karen the deck next week", "the deck", "2026-05-15"],
    ["Karen oplægget i næste uge", "oplægget", "2026-05-15"],
    ["--from Karen the list tomorrow", "the list", "2026-05-05"],
    ["Karen the deck by yesterday", "the deck", "2026-05-03"],
    ["Karen the notes from last week", "the notes from last week", null],
    ["Karen the friday list", "the friday list", null],
    ["Karen friday", "friday", null],
    ["Karen call Freda", "call Freda", null],
    ["Karen kaffe by friday --by 2026-06-01", "kaffe by friday", "2026-06-01"],
    ["Karen kaffe --by yesterday", "kaffe", "2026-05-03"],
  ])("is read off its end: net promise %s", async (typed, text, dueOn) => {
    expect(await promised(typed)).toEqual([text, dueOn]);
  });

  it.each([
    ['Karen "kaffe by 31/11"', 1, '"31/11" is no day'],
    ['Karen "kaffe tomorow"', 2, "did you mean tomorrow?"],
    ['Karen "kaffe by frday"', 2, "did you mean friday?"],
    ["Karen kaffe --by tomorow", 2, "did you mean tomorrow?"],
    ["Karen kaffe --by tommorow", 2, "did you mean tomorrow?"],
    ["Karen kaffe --by 30/2", 2, "there is no 30/2\n"],
    ["Karen kaffe --by '31. april'", 2, "there is no 31. april\n"],
    ["Karen kaffe --by 'fredag d. 7. maj'", 2, "Thu 7 May 2026 is no fredag\n"],
    ["Karen kaffe --by 'fredag om en uge'", 2, '"fredag om en uge" is no day that net knows'],
    ["Karen kaffe --by someday", 2, "try: 2026-05-04, friday, in 2 weeks, 12/3, eom or i morgen"],
    ["Karen kaffe --by 2020-01-01", 1, "1 Jan 2020 is more than a year ago"],
  ])("is refused where it is none: net promise %s", async (typed, exitCode, said) => {
    const { net } = startNet();
    await net("add Karen");
    expect(await net(`promise ${typed}`)).toMatchObject({ exitCode, stderr: expect.stringContaining(said) as string });
  });

  it("is said in the answer, also where there is none and where it has passed", async () => {
    const { net } = startNet();
    await net("add Karen");
    expect((await net("promise Karen kaffe by friday")).stdout).toBe(
      "Promised Karen: kaffe, by Fri 8 May 2026 (in 4 days)\n",
    );
    expect((await net("promise Karen te")).stdout).toBe("Promised Karen: te, no day named; net promise lists it\n");
    expect((await net("promise Karen vin --by yesterday")).stdout).toBe(
      "Promised Karen: vin, by Sun 3 May 2026, already 1 day over\n",
    );
  });
});
