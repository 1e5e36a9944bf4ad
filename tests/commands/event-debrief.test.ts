import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { da } from "../../src/questions/da.ts";
import { en } from "../../src/questions/en.ts";
import { DEBRIEF } from "../../src/questions/questions.ts";
import type { EventReport } from "../../src/views/event.ts";
import { startEvent } from "../support/event.ts";
import { freshFolder, startNet } from "../support/harness.ts";

describe("net event debrief", () => {
  it("by flags is one step, with everybody found, those on the new cards too", async () => {
    const { net, json, store, goTo, mette } = await startEvent();
    goTo("2026-06-22");
    const report = await json<EventReport>(
      'event debrief --energy -1 --challenged 2 --verdict worse --why "too many slides" --confirmed-only --learned "paper is back" --card "Anna Berg, CFO @ Fjordbank" --talked Mette,Anna --gave "Mette: our checklist" --gave "a talk to all" --got "Anna: advice on pricing" --promise "Anna: send the deck by Friday" --promise "Mette lovede en intro om 2 uger"',
    );
    expect(report).toMatchObject({
      did: "debriefed",
      debrief: {
        on: "2026-06-22",
        energy: -1,
        challenged: 2,
        verdict: "worse",
        why: "too many slides",
        isConfirmedOnly: true,
        gave: "a talk to all",
        got: null,
      },
      met: [{ name: "Anna Berg" }],
      talks: [{ with: ["Mette Holm", "Anna Berg"] }],
      learnings: [{ text: "paper is back", on: "2026-06-21", class: "professional" }],
    });
    expect(store.exchanges.of(mette.id)).toMatchObject([
      { direction: "give", text: "our checklist", on: "2026-06-21" },
    ]);
    expect(store.promises.openOf(mette.id)).toContainEqual(
      expect.objectContaining({ by: "them", text: "en intro", dueOn: "2026-07-06" }),
    );
    const [anna] = store.contacts.named("Anna Berg");
    expect(anna).toMatchObject({ metOn: "2026-06-21", standing: "inbox" });
    expect(anna && store.promises.openOf(anna.id)).toMatchObject([
      { by: "me", text: "send the deck", dueOn: "2026-06-26" },
    ]);
    expect((await net("undo")).exitCode).toBe(0);
    expect(store.contacts.named("Anna Berg")).toEqual([]);
    expect(await json("event show 1")).toMatchObject({ debrief: null, talks: [], learnings: [] });
  });

  it("loses with none what was said by mistake, and keeps what came with it", async () => {
    const { net, json, goTo } = await startEvent();
    goTo("2026-06-22");
    await net('event debrief --energy 1 --challenged 2 --verdict better --why x --gave "a talk" --got "a list"');
    expect(await json<EventReport>("event debrief --energy none --why None --got none --got 'a map'")).toMatchObject({
      debrief: { energy: null, challenged: 2, verdict: "better", why: null, gave: "a talk", got: "a map" },
    });
    expect(await json<EventReport>("event debrief --challenged none --verdict none --gave none")).toMatchObject({
      debrief: { challenged: null, verdict: null, gave: null, got: "a map" },
    });
  });

  it.each([
    ['--gave "Zaza: a book"', 'nobody is called "Zaza"', '--gave "all: Zaza: a book"'],
    ['--got "Lars og Mette Holm: something"', 'nobody is called "Lars og Mette Holm"', "one name a line"],
    ['--gave "Metta: a book"', "did you mean Mette Holm?", 'net event debrief 1 --gave "Mette Holm: a book"'],
  ])("%s is nobody's, and no gift to all", async (flags, message, hint) => {
    const { net, show, goTo } = await startEvent();
    goTo("2026-06-22");
    const { exitCode, stderr } = await net(`event debrief 1 ${flags}`);
    expect(exitCode).toBe(3);
    expect(stderr).toContain(message);
    expect(stderr).toContain(hint);
    expect((await show()).debrief).toBeNull();
  });

  it.each([
    ["all: a talk", "a talk"],
    ["alle: et oplæg", "et oplæg"],
    ["a talk at 10:30", "a talk at 10:30"],
    ["https://x.dk/talk", "https://x.dk/talk"],
  ])("what was given as %j was for all", async (text, gave) => {
    const { net, show, goTo } = await startEvent();
    goTo("2026-06-22");
    await net(`event debrief 1 --gave "${text}"`);
    expect((await show()).debrief?.gave).toBe(gave);
  });

  it.each([
    ['--gave "et råd til Mette"', "give", "et råd"],
    ['--gave "til Mette: et råd"', "give", "et råd"],
    ['--gave "advice to Mette Holm."', "give", "advice"],
    ['--got "fra Mette: et tip"', "take", "et tip"],
    ['--got "a tip from mette"', "take", "a tip"],
    ['--got "et tip af Mette"', "take", "et tip"],
  ])("%s is told of her", async (flags, direction, text) => {
    const { net, show, goTo, mette } = await startEvent();
    goTo("2026-06-22");
    expect(await net(`event debrief 1 ${flags}`)).toMatchObject({ exitCode: 0 });
    expect((await show()).exchanges).toMatchObject([{ contactId: mette.id, direction, text }]);
  });

  it.each(["an intro to Mette", "a talk to everybody", "et oplæg til kunderne"])(
    "--gave %j is not told of her",
    async (text) => {
      const { net, show, goTo } = await startEvent();
      goTo("2026-06-22");
      await net(`event debrief 1 --gave "${text}"`);
      expect(await show()).toMatchObject({ debrief: { gave: text }, exchanges: [] });
    },
  );

  it.each(["Mette og Lars", "Mette and Lars", "mette & lars", "Mette,Lars"])("--talked %j are two", async (names) => {
    const { net, json, show, goTo } = await startEvent();
    await net(`event plan --coming "${names}"`);
    goTo("2026-06-22");
    await net(`event debrief 1 --talked "${names}"`);
    expect((await show()).talks).toMatchObject([{ with: ["Mette Holm", "Lars Bech"] }]);
    expect((await json<EventReport>("event show 1")).plan.coming).toHaveLength(2);
  });

  it("said again is mended, and adds to the same conversation", async () => {
    const { net, show, goTo } = await startEvent();
    goTo("2026-06-22");
    await net("event debrief --energy 1 --talked Mette");
    await net('event debrief 1 --energy 2 --talked Mette,Lars --gave "cake"');
    expect(await show()).toMatchObject({
      debrief: { energy: 2, gave: "cake" },
      talks: [{ with: ["Mette Holm", "Lars Bech"] }],
    });
  });

  it("keeps every answer at once: Ctrl-C loses none, and what is not understood is asked again", async () => {
    const path = join(freshFolder(), "net.db");
    await startEvent({ path });
    const { net, json, store } = startNet({
      path,
      today: "2026-06-22",
      answers: [
        ["Were you in good spirits on the way home? (-2 drained to 2 elated)", "very"],
        ["Were you in good spirits on the way home? (-2 drained to 2 elated)", "+2"],
        ["Was what you thought you knew challenged? (0 not at all to 2 truly)", ""],
        ["What are you wiser about? (a line each)", "paper is back"],
        ["What are you wiser about? (a line each)", ""],
        ["Whose cards did you get? (one line a card)", "Anna Berg, CFO @ Fjordbank"],
        ["Whose cards did you get? (one line a card)", ""],
        ["Whom did you talk with? (names, commas between them)", "Anna"],
        ["What did you give, and to whom? (Mette: a book)", "Anna: our checklist"],
        ["What did you give, and to whom? (Mette: a book)", ""],
        ["What did you get in return, and from whom? (Mette: advice)", ""],
        ["What did you promise each other? (Mette: send the deck by Friday)", "send something"],
        ["What did you promise each other? (Mette: send the deck by Friday)", "^C"],
      ],
    });
    const { exitCode, stderr } = await net("event debrief");
    expect(exitCode).toBe(130);
    expect(stderr).toContain('"very" is not a whole number from -2 to 2');
    expect(stderr).toContain("whose promise");
    expect(stderr).toContain("what you have answered is kept");
    expect(await json("event show 1")).toMatchObject({
      debrief: { energy: 2, challenged: null },
      met: [{ name: "Anna Berg" }],
      talks: [{ with: ["Anna Berg"] }],
      learnings: [{ text: "paper is back" }],
    });
    const [anna] = store.contacts.named("Anna Berg");
    expect(anna && store.exchanges.of(anna.id)).toMatchObject([{ text: "our checklist" }]);
  });

  it("taken up again, does not ask for a mark that was given", async () => {
    const path = join(freshFolder(), "net.db");
    const first = await startEvent({ path });
    first.goTo("2026-06-22");
    await first.net("event debrief --energy 1 --verdict better --no-confirmed-only");
    const open = DEBRIEF.filter((name) => !["energy", "verdict", "confirmed"].includes(name));
    const answers = open.map((name) => [`${en.debrief[name].question} (${en.debrief[name].form})`, ""] as const);
    const { net } = startNet({ path, today: "2026-06-22", answers });
    expect((await net("event debrief netværksdag")).exitCode).toBe(0);
  });

  it.each(["en", "da"] as const)("--again, in %s, puts every question with what was answered before", async (lang) => {
    const path = join(freshFolder(), "net.db");
    const first = await startEvent({ path });
    first.goTo("2026-06-22");
    await first.net("event debrief --energy -1 --challenged 0 --no-confirmed-only --talked Mette --learned paper");
    await first.net('event debrief 1 --verdict better --why "they dared" --gave "Mette: a book" --gave cake');
    await first.net('event debrief 1 --card "Anna Berg" --promise "Mette: send the deck" --got "Mette: advice"');
    const { debrief: words, interviewer } = lang === "da" ? da : en;
    const answers = DEBRIEF.map((name) => [`${words[name].question} (${words[name].form})`, ""] as const);
    const kept = ` (${interviewer.enterKeeps})`;
    const { net, store } = startNet({ path, today: "2026-06-22", answers });
    const before = store.journal.lastDoneOnes(1);
    const { exitCode, stdout } = await net(`event debrief netværksdag --again --lang ${lang}`);
    expect(exitCode).toBe(0);
    expect(stdout.split("\n").filter((line) => line.includes(interviewer.untilNow))).toEqual(
      [
        `−1${kept}`,
        `0${kept}`,
        "paper",
        "Anna Berg",
        "Mette Holm",
        "Mette Holm: a book",
        "cake",
        "Mette Holm: advice",
        "Mette Holm: send the deck",
        `+ they dared${kept}`,
        `n${kept}`,
      ].map((told) => `  ${interviewer.untilNow}: ${told}`),
    );
    expect(store.journal.lastDoneOnes(1)).toEqual(before);
  });

  it("may be passed over line by line, and then nothing is written", async () => {
    const path = join(freshFolder(), "net.db");
    await startEvent({ path });
    const { net, store } = startNet({
      path,
      today: "2026-06-22",
      answers: DEBRIEF.map((name) => [`${en.debrief[name].question} (${en.debrief[name].form})`, ""] as const),
    });
    const before = store.journal.lastDoneOnes(1);
    expect((await net("event debrief")).exitCode).toBe(0);
    expect(store.journal.lastDoneOnes(1)).toEqual(before);
  });

  it("without a terminal names the flags", async () => {
    const { net, goTo } = await startEvent();
    goTo("2026-06-22");
    expect(await net("event debrief")).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("--energy") as string,
    });
  });
});
