import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { da } from "../../src/questions/da.ts";
import { en } from "../../src/questions/en.ts";
import { longDayIn } from "../../src/views/day.ts";
import type { EventReport } from "../../src/views/event.ts";
import { startEvent } from "../support/event.ts";
import { day, freshFolder, startNet } from "../support/harness.ts";

describe("net event plan", () => {
  const FLAGS =
    'event plan --goal 1 --expected "three talks" --expected-by chefen --meet "Anna Berg" --offer "our ERP lessons" --coming Mette,Lars --follow-up "the day after"';

  it("by flags, about the next event, shows who is coming with what is open", async () => {
    const { json, net } = await startEvent();
    const report = await json<EventReport>(FLAGS);
    expect(report).toMatchObject({
      did: "planned",
      goal: { title: "two board seats" },
      plan: { expected: "three talks", expectedBy: "chefen", offer: "our ERP lessons", hours: 6, cost: 1200 },
      coming: [
        { name: "Mette Holm", promises: [{ by: "me" }, { by: "them" }], needs: [{ text: "a speaker" }] },
        { name: "Lars Bech", promises: [] },
      ],
    });
    const { stdout } = await net("event plan");
    expect(stdout).toMatch(/Mette Holm · CFO @ Nordlys A\/S\n +I owe +send the deck/);
    expect(stdout).toContain("they owe  an intro to Jens");
  });

  it.each([
    ["Anna Berg, Bo Lund, and Jens Dam", ["Anna Berg", "Bo Lund", "Jens Dam"]],
    ["Anna Berg, Bo Lund, og Jens Dam", ["Anna Berg", "Bo Lund", "Jens Dam"]],
    ["Anna Berg, & Jens Dam", ["Anna Berg", "Jens Dam"]],
    ["Andrea, Ogden", ["Andrea", "Ogden"]],
    ["somebody from Berg and Lund, Jens", ["somebody from Berg and Lund", "Jens"]],
  ])("reads a list of whom to meet: %s", async (typed, toMeet) => {
    const { json } = await startEvent();
    expect((await json<EventReport>(`event plan --meet "${typed}"`)).plan.toMeet).toEqual(toMeet);
  });

  it("keeps free the first working day after it on which nothing else is", async () => {
    const { json, net } = await startEvent();
    await net('event add "Another" --on 22/6');
    // The 21st is a Sunday.
    expect(await json('event plan netværksdag --follow-up "the day after"')).toMatchObject({
      plan: { followUpOn: "2026-06-23" },
    });
  });

  it("leaves a private note out of what is seen before it", async () => {
    const { net, json } = await startEvent();
    await net('log "coffee with Mette today; her divorce" --class private');
    const { coming } = await json<EventReport>("event plan --coming Mette");
    expect(coming[0]?.last).toMatchObject({ on: "2026-05-04", note: null });
  });

  it("asks what is not said yet, in Danish too, and keeps each answer at once", async () => {
    const path = join(freshFolder(), "net.db");
    await startEvent({ path });
    const { net, store } = startNet({
      path,
      language: "da",
      answers: [
        ["Hvilket af dine mål går du efter? (et nummer)", "7"],
        ["Hvilket af dine mål går du efter? (et nummer)", "1"],
        ["Hvad skal udbyttet være? (én linje)", "to kundemøder"],
        ["Hvem har du forventningsafstemt udbyttet med? (mig selv, chefen …)", ""],
        ["Hvilke tre mennesker vil du møde? (med komma imellem)", "Anna Berg, nogen fra Vestas"],
        ["Hvad har du at tilbyde den anden vej? (én ting)", "^C"],
      ],
    });
    const { exitCode, stderr } = await net("event plan");
    expect(exitCode).toBe(130);
    expect(stderr).toContain("no goal has number 7");
    expect(stderr).toContain("det, du har svaret, er gemt");
    const [event] = store.events.all();
    expect(event && store.eventPlans.byId(event.id)).toMatchObject({
      expected: "to kundemøder",
      toMeet: ["Anna Berg", "nogen fra Vestas"],
      offer: null,
      hours: 6,
    });
  });

  it.each(["event add Expo --on 2026-05-08", "event edit 1 --on 2026-05-08"])(
    "%s knows the day after too: the first working day with nothing else",
    async (line) => {
      const { json } = await startEvent();
      expect(await json(`${line} --follow-up "the day after"`)).toMatchObject({ plan: { followUpOn: "2026-05-11" } });
    },
  );

  it("proposes the day after, which Enter takes", async () => {
    const path = join(freshFolder(), "net.db");
    const first = await startEvent({ path });
    await first.net("event plan --goal 1 --expected a --expected-by b --meet c --offer d");
    const { net, store } = startNet({
      path,
      answers: [
        ["Who of those you know is coming? (names, commas between them)", "Mette, Nobody"],
        ["Who of those you know is coming? (names, commas between them)", "Lars"],
        ["When are you ready to follow up? Mon 22 Jun 2026 (Enter takes it, none for no day)", ""],
      ],
    });
    const { exitCode, stderr } = await net("event plan");
    expect(exitCode).toBe(0);
    expect(stderr).toContain('nobody is called "Nobody"');
    const [event] = store.events.all();
    const plan = event && store.eventPlans.byId(event.id);
    expect(plan).toMatchObject({ followUpOn: "2026-06-22" });
    expect(plan?.coming).toHaveLength(2);
  });

  it("--again puts all anew with what was answered before: Enter keeps it, and none clears", async () => {
    const path = join(freshFolder(), "net.db");
    const first = await startEvent({ path });
    await first.net('event plan --goal 1 --expected "three talks" --expected-by chefen --meet "Anna Berg,somebody"');
    await first.net("event plan --coming Mette --follow-up 2026-06-25");
    const { net, json } = startNet({
      path,
      answers: [
        ["Which of your goals do you go for? (a number)", ""],
        ["What do you want to get out of it? (one line)", "four talks"],
        ["With whom is that agreed? (myself, my boss …)", "none"],
        ["Which three people do you want to meet? (commas between them)", ""],
        ["What do you have to offer in return? (one thing)", "none"],
        ["Who of those you know is coming? (names, commas between them)", "Lars"],
        ["How much time do you set aside? (hours in all)", ""],
        ["What does it cost? (an amount)", "none"],
        ["When are you ready to follow up? Thu 25 Jun 2026 (Enter takes it, none for no day)", ""],
      ],
    });
    const { exitCode, stdout } = await net("event plan --again");
    expect(exitCode).toBe(0);
    const told = ["two board seats", "three talks", "chefen", "Anna Berg, somebody", "Mette Holm", "6", "1200"];
    expect(stdout.split("\n").filter((line) => line.includes("Until now"))).toEqual(
      told.map((text) => `  Until now: ${text} (Enter keeps it)`),
    );
    expect(await json("event show netværksdag")).toMatchObject({
      goal: { title: "two board seats" },
      plan: {
        expected: "four talks",
        expectedBy: null,
        toMeet: ["Anna Berg", "somebody"],
        offer: null,
        hours: 6,
        cost: null,
        followUpOn: "2026-06-25",
      },
      coming: [{ name: "Mette Holm" }, { name: "Lars Bech" }],
    });
  });

  it("in Danish ingen clears as none does, and is nobody's words", async () => {
    const path = join(freshFolder(), "net.db");
    const first = startNet({ path });
    await first.net("event add Expo --on 2026-06-21 --follow-up 2026-06-25");
    await first.net('event plan Expo --expected "tre samtaler"');
    const asked = (Object.keys(da.plan) as (keyof typeof da.plan)[]).slice(1, -1);
    const { net, json } = startNet({
      path,
      answers: [
        ...asked.map((name) => [`${da.plan[name].question} (${da.plan[name].form})`, "ingen"] as const),
        [
          `${da.plan["follow-up"].question} ${longDayIn("da", day("2026-06-25"))} (${da.plan["follow-up"].form})`,
          "Ingen",
        ],
      ],
    });
    expect(await net("event plan --again --lang da")).toMatchObject({ exitCode: 0, stderr: "" });
    expect(await json("event show Expo")).toMatchObject({
      plan: { expected: null, expectedBy: null, toMeet: [], offer: null, hours: null, cost: null, followUpOn: null },
      coming: [],
    });
  });

  it("--again asks for no goal where there is none, and lets the day of following up go", async () => {
    const path = join(freshFolder(), "net.db");
    await startNet({ path }).net("event add Expo --on 2026-06-21 --follow-up 2026-06-25");
    const passed = (Object.keys(en.plan) as (keyof typeof en.plan)[]).slice(1, -1);
    const { net, json } = startNet({
      path,
      answers: [
        ...passed.map((name) => [`${en.plan[name].question} (${en.plan[name].form})`, ""] as const),
        ["When are you ready to follow up? Thu 25 Jun 2026 (Enter takes it, none for no day)", "none"],
      ],
    });
    expect(await net("event plan --again")).toMatchObject({ exitCode: 0, stderr: "" });
    expect(await json("event show Expo")).toMatchObject({ plan: { followUpOn: null } });
  });
});
