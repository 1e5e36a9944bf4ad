import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { da } from "../../src/questions/da.ts";
import { en } from "../../src/questions/en.ts";
import type { EventReport } from "../../src/views/event.ts";
import type { EventsReport } from "../../src/views/events.ts";
import { startEvent } from "../support/event.ts";
import { freshFolder, startNet } from "../support/harness.ts";
import type { Answers } from "../support/scripted-prompter.ts";

describe("net event add, list, show and edit", () => {
  it.each<[string, Answers, { name: string; on: string }]>([
    [
      "event add",
      [
        [en.event.called, "Expo"],
        [en.event.when, ""],
      ],
      { name: "Expo", on: "2026-05-04" },
    ],
    [
      "event add Expo",
      [
        [en.event.when, "someday"],
        [en.event.when, "21/6"],
      ],
      { name: "Expo", on: "2026-06-21" },
    ],
    ["event add --on yesterday", [[en.event.called, "Expo"]], { name: "Expo", on: "2026-05-03" }],
  ])("%s asks for what is left out", async (line, answers, event) => {
    const { net, store } = startNet({ today: "2026-05-04", answers });
    expect(await net(line)).toMatchObject({ exitCode: 0 });
    expect(store.events.all()).toMatchObject([event]);
  });

  it.each(["event", "event list", "event show Expo", "event Expo"])(
    "net %s takes --json behind event too",
    async (line) => {
      const { net, json } = startNet();
      await net("event add Expo --on yesterday");
      const { stdout } = await net(line.replace("event", "event --json"));
      expect(JSON.parse(stdout)).toEqual(await json(line));
    },
  );

  it.each([
    ["event add Expo 21/6", "Expo", "2026-06-21"],
    ["event add Expo 21. juni --place Odense", "Expo", "2026-06-21"],
    ["event add Den store messe 2026-06-21", "Den store messe", "2026-06-21"],
    ["event add Messe 26 --on 21/6", "Messe 26", "2026-06-21"],
    ["event add Messe 21/6 --on 22/6", "Messe 21/6", "2026-06-22"],
  ])("%s says its day", async (line, name, on) => {
    const { net, store } = startNet({ today: "2026-05-04" });
    expect(await net(line)).toMatchObject({ exitCode: 0 });
    expect(store.events.all()).toMatchObject([{ name, on }]);
  });

  it("add asks for the day where what ends the name may be no day", async () => {
    const { net, store } = startNet({ today: "2026-05-04", answers: [[en.event.when, "21/6"]] });
    expect(await net("event add Messe 26")).toMatchObject({ exitCode: 0 });
    expect(store.events.all()).toMatchObject([{ name: "Messe 26", on: "2026-06-21" }]);
    expect((await startNet({ today: "2026-05-04" }).net("event add Black Friday")).stderr).toContain("--on is missing");
  });

  it.each([
    ["event add Expo --on 21/6", "net event show Expo, or net event plan Expo"],
    ["event edit Fair --name Expo", "net event show Expo, or net event plan Expo"],
  ])("%s is refused with what can be typed", async (line, hint) => {
    const { net } = startNet({ today: "2026-05-04" });
    await net("event add Expo --on 21/6");
    await net("event add Fair --on 21/6");
    expect((await net(line)).stderr.replace(/\s+/g, " ")).toContain(`try: ${hint}`);
    expect((await net("event show Expo")).exitCode).toBe(0);
  });

  it("add asks in Danish where Danish is spoken, and adds nothing that has no name", async () => {
    const { net, store } = startNet({ language: "da", answers: [[da.event.called, ""]] });
    expect(await net("event add --on 21/6")).toMatchObject({ exitCode: 130 });
    expect(store.events.all()).toEqual([]);
  });

  it("keep what was said of it", async () => {
    const { show } = await startEvent();
    expect(await show()).toMatchObject({
      event: { name: "DI netværksdag", on: "2026-06-21", place: "Industriens Hus" },
      plan: { cost: 1200, hours: 6, goalId: null, coming: [], toMeet: [] },
      debrief: null,
    });
  });

  it.each([
    ["--on 28/6", { event: { on: "2026-06-28" } }],
    ['--name "DI dag" --place none', { event: { name: "DI dag", place: null } }],
    ["--cost none --hours 2,5", { plan: { cost: null, hours: 2.5 } }],
    ["--hours '2 t 30' --cost 'DKK 1.250'", { plan: { cost: 1250, hours: 2.5 } }],
    ["--hours '1½ time' --cost None", { plan: { cost: null, hours: 1.5 } }],
    ["--hours '90 min'", { plan: { hours: 1.5 } }],
    ["--hours 'halvanden time'", { plan: { hours: 1.5 } }],
    ["--hours 40", { plan: { hours: 40 } }],
    ["--goal board", { goal: { title: "two board seats" } }],
    ['--meet "Anna Berg,somebody from Vestas"', { plan: { toMeet: ["Anna Berg", "somebody from Vestas"] } }],
    ["--follow-up 23/6", { plan: { followUpOn: "2026-06-23" } }],
  ])("edit %s", async (flags, after) => {
    const { json } = await startEvent();
    expect(await json(`event edit 1 ${flags}`)).toMatchObject({ did: "changed", ...after });
  });

  it("lists those to come, the next one first, and those that were, the last one first", async () => {
    const { net, json } = await startEvent();
    for (const [name, on] of [
      ["Expo", "2026-05-10"],
      ["Messe", "2026-04-01"],
      ["Gammel messe", "2025-04-01"],
    ]) {
      await net(`event add "${name ?? ""}" --on ${on ?? ""}`);
    }
    const { coming, past } = await json<EventsReport>("event list");
    expect([coming, past].map((lines) => lines.map(({ name }) => name))).toEqual([
      ["Expo", "DI netværksdag"],
      ["Messe", "Gammel messe"],
    ]);
    expect((await net("event")).stdout).toContain("3  Messe");
    expect((await net("event show 3")).stdout).toContain("Messe");
    expect((await net("event 4")).stdout).toContain("Gammel messe");
  });

  it("means the nearest of two by one name, and says so of two by different ones", async () => {
    const { net, json } = await startEvent();
    await net('event add "DI netværksdag" --on 2025-06-21');
    await net('event add "DI topmøde" --on 2026-09-01');
    expect(await json("event show netværksdag")).toMatchObject({ event: { on: "2026-06-21" } });
    expect(await json('event show "netværksdag 2025"')).toMatchObject({ event: { on: "2025-06-21" } });
    expect(await net("event show DI")).toMatchObject({ exitCode: 3 });
  });

  it.each(["--name 'di Netværksdag'", "--on 21/6"])("is not made the twin of another by %s", async (flag) => {
    const { net, store } = await startEvent();
    await net(`event add ${flag.startsWith("--on") ? "'DI netværksdag' --on 2026-05-20" : "Expo --on 21/6"}`);
    const before = store.events.all();
    const which = flag.startsWith("--on") ? "'netværksdag 2026-05-20'" : "Expo";
    expect(await net(`event edit ${which} ${flag}`)).toMatchObject({
      exitCode: 4,
      stderr: expect.stringContaining("is there already") as string,
    });
    expect(store.events.all()).toEqual(before);
    expect((await net('event edit 1 --name "DI Netværksdag"')).exitCode).toBe(0); // its own name, spelt anew
  });

  it("means, of two by one name, the one its deed is about", async () => {
    const { net, json, goTo } = startNet();
    for (const on of ["2026-04-10", "2026-04-17"]) await net(`event add Meetup --on ${on}`);
    goTo("2026-04-16");
    const onOf = async (line: string) => (await json<EventReport>(line)).event.on;
    expect(await onOf("event debrief Meetup --energy 1")).toBe("2026-04-10");
    expect(await onOf("event report Meetup")).toBe("2026-04-10");
    expect(await onOf("event show Meetup")).toBe("2026-04-17");
    expect(await onOf("event plan Meetup --hours 2")).toBe("2026-04-17");
    await net("event add Meetup --on 2026-04-30");
    expect(await onOf("event plan 'Meetup 2026-04-30' --hours 2")).toBe("2026-04-30");
    await net('outcome "an idea" --via Meetup');
    await net('learn "retail is back" --from Meetup');
    expect(await json("event show 'Meetup 2026-04-10'")).toMatchObject({
      outcomes: [{ text: "an idea" }],
      learnings: [{ text: "retail is back" }],
    });
  });

  it("means the last one that was, though one to come is nearer, and names the day in what it proposes", async () => {
    const { net, json, goTo } = startNet({ today: "2026-04-01" });
    for (const on of ["2026-04-02", "2026-04-09"]) await net(`event add Meetup --on ${on}`);
    expect((await net("event add Meetup --on 2026-04-30")).stdout).toContain('net event plan "Meetup 2026-04-30"');
    goTo("2026-04-10");
    const { stdout } = await net("due --all");
    expect(stdout).toContain('net event debrief "Meetup 2026-04-02"');
    expect(stdout).toContain('net event debrief "Meetup 2026-04-09"');
    expect(await json('event debrief "Meetup 2026-04-02" --energy 1')).toMatchObject({ event: { on: "2026-04-02" } });
  });

  it.each([
    ['event add "DI netværksdag" --on 21/6', 4, "is there already"],
    ["event add Expo", 2, "--on is missing"],
    ["event add --on 21/6", 2, "<name> is missing"],
    ["event add Expo --on someday", 2, "is no day"],
    ["event add Expo --on 21/6 --hours many", 2, "write it as 6"],
    ["event add Expo --on 21/6 --cost '1.200 EUR'", 2, "in your own currency"],
    ["event add Expo --on 21/6 --goal Germany", 3, "no goal is called"],
    ["event edit 1", 2, "what is to change"],
    ["event show Expo", 3, 'no event is called "Expo"'],
    ["event show 9", 3, "no event has number 9"],
    ["event report 1 --dry-run", 2, "changes nothing"],
    ["event debrief 1 --energy 1", 1, "still to come"],
    ["event plan 1 --coming Nobody", 3, "nobody is called"],
    ["event plan --bogus", 2, "net help event plan"],
  ])("%s is refused", async (line, code, complaint) => {
    const { net } = await startEvent();
    const { exitCode, stderr } = await net(line);
    expect(exitCode).toBe(code);
    expect(stderr).toContain(complaint);
  });
});

it("tells two events of one name apart by their days, in a chain, of a learning and where one is not shared", async () => {
  const { net, json, goTo } = startNet({ today: "2026-01-05" });
  await net('add "Mette Holm"');
  goTo("2026-05-04");
  for (const on of ["2026-04-10", "2026-04-20"]) {
    await net(`event add Morgenmøde --on ${on} --expected "a talk"`);
  }
  const act = async (): Promise<string | undefined> => {
    const { warnings } = await json<{ warnings: { code: string; act: string }[] }>("stats --warnings");
    return warnings.find(({ code }) => code === "W-25")?.act;
  };
  expect(await act()).toBe('net event debrief "Morgenmøde 2026-04-10"');
  expect((await net('outcome "an idea" --via "Morgenmøde 2026-04-10"')).stdout).toContain("Morgenmøde 2026-04-10\n");
  expect(await act()).toBe('net event report "Morgenmøde 2026-04-10"');
  expect((await net('learn "to wait" --from Morgenmøde')).stdout).toContain("(from Morgenmøde 2026-04-20)");
});

describe("an event that is named with its day", () => {
  const WEEKLY = ["2026-02-11", "2026-03-11", "2026-04-08"];
  const startMornings = async () => {
    const session = startNet({ today: "2026-03-12" });
    for (const on of WEEKLY) await session.net(`event add Morgenklubben --on ${on}`);
    await session.net("event add 'Messe 26' --on 2026-03-05");
    return session;
  };

  it.each([
    ["Morgenklubben 11/2", "2026-02-11"],
    ["Morgenklubben 11. februar", "2026-02-11"],
    ["Morgenklubben 11 Feb 2026", "2026-02-11"],
    ["Morgenklubben Wed 11 Feb 2026", "2026-02-11"],
    ["morgen 11/2", "2026-02-11"],
    ["Morgenklubben i går", "2026-03-11"],
    ["Morgenklubben 8/4", "2026-04-08"],
    ["Morgenklubben 2026-04-08", "2026-04-08"],
    ["Morgenklubben 2026-04", "2026-04-08"],
    ["Morgenklubben", "2026-03-11"],
    ["Messe 26", "2026-03-05"],
    ["mes 26", "2026-03-05"],
  ])("%s is that of %s", async (typed, on) => {
    const { json, net } = await startMornings();
    expect((await json<{ event: { on: string } }>(`event show '${typed}'`)).event.on).toBe(on);
    expect((await net(`event ${typed}`)).exitCode).toBe(0);
    expect((await net(`outcome "an idea" --via 'event:${typed}'`)).exitCode).toBe(0);
  });

  it("is no other one where none was on that day", async () => {
    const { net } = await startMornings();
    const { exitCode, stderr } = await net('event show "Morgenklubben 2/11"');
    expect(exitCode).toBe(3);
    expect(stderr).toContain('no event is called "Morgenklubben 2/11"');
  });
});

it.each([
  ["event Morgenkluben", "net event Morgenklubben"],
  ["event debrief Morgnklubben --energy 1", "net event debrief Morgenklubben --energy 1"],
  ["event plan mesen", "net event plan Messen"],
  ['outcome "an idea" --via Morgenkluben', 'net outcome "an idea" --via Morgenklubben'],
  ['learn "to wait" --from mesen', 'net learn "to wait" --from Messen'],
  ['outcome "an idea" --via Rotery', 'net outcome "an idea" --via Rotary'],
  ["group show Rotery", "net group show Rotary"],
  ["group meeting Rotery --energy 1", "net group meeting Rotary --energy 1"],
])("%s has a slip in the name: %s is proposed", async (line, meant) => {
  const { net } = startNet({ today: "2026-05-04" });
  await net("event add Morgenklubben --on 2026-04-01");
  await net("event add Messen --on 2026-06-01");
  await net("group add Rotary --purpose x");
  const { exitCode, stderr } = await net(line);
  expect(exitCode).toBe(3);
  expect(stderr.replace(/\s+/g, " ")).toContain("did you mean");
  expect(stderr.replace(/\s+/g, " ")).toContain(`try: ${meant}`);
});

describe("the day of an event", () => {
  it("put right takes with it what was met, said, given, promised and learned there", async () => {
    const { net, store, goTo, mette } = await startEvent();
    goTo("2026-06-30");
    await net('event debrief 1 --card "Anna Berg" --talked Mette --gave "Mette: a book" --learned "paper is back"');
    await net('event debrief 1 --promise "Mette: send the deck by Friday"');
    await net('learn "from the week after" --from netværksdag --on 2026-06-29');
    await net("event edit 1 --on 2026-06-22");
    const [anna] = store.contacts.named("Anna Berg");
    expect(anna?.metOn).toBe("2026-06-22");
    expect(store.interactions.of(mette.id)).toMatchObject([{ on: "2026-06-22" }]);
    expect(store.exchanges.of(mette.id)).toMatchObject([{ on: "2026-06-22" }]);
    expect(store.promises.of(mette.id).map(({ madeOn }) => madeOn)).toContain("2026-06-22");
    expect(store.learnings.all().map(({ on }) => on)).toEqual(["2026-06-29", "2026-06-22"]);
    await net("undo");
    expect(store.interactions.of(mette.id)).toMatchObject([{ on: "2026-06-21" }]);
  });

  it("put off to one to come leaves what was said there, and moves the day for following up", async () => {
    const { net, show, store, goTo, mette } = await startEvent();
    await net('event plan 1 --follow-up "the day after"');
    await net("event edit 1 --on 2026-06-26"); // a Friday
    expect((await show()).plan.followUpOn).toBe("2026-06-29");
    await net("event edit 1 --on 2026-06-24 --follow-up 2026-07-01");
    expect((await show()).plan.followUpOn).toBe("2026-07-01");
    goTo("2026-06-25");
    await net("event debrief 1 --talked Mette");
    await net("event edit 1 --on 2026-09-24");
    expect(store.interactions.of(mette.id)).toMatchObject([{ on: "2026-06-24" }]);
    expect((await show()).plan.followUpOn).toBe("2026-10-01");
  });

  it.each([
    ["30/4", "2026-04-30"],
    ["friday", "2026-05-08"],
    ["1/1", "2027-01-01"],
    ["30/10", "2026-10-30"],
    ["2027-04-30", "2027-04-30"],
  ])("%s is %s: what was lately, where the next would be far off", async (typed, on) => {
    const { net, store } = startNet({ today: "2026-05-04" });
    await net(`event add Expo --on ${typed}`);
    expect(store.events.all()).toMatchObject([{ on }]);
  });
});

describe("net event remove", () => {
  it("names what hangs on it, and asks", async () => {
    const { net, store, goTo } = await startEvent();
    goTo("2026-06-22");
    await net('event debrief 1 --card "Anna Berg" --talked Mette --learned "paper is back"');
    const { exitCode, stderr } = await net("event remove 1");
    expect(exitCode).toBe(2);
    expect(stderr).toContain("its plan, what was noted after it, 1 person met there, 1 conversation, 1 learning");
    expect(store.events.all()).toHaveLength(1);
  });

  it("leaves people, conversations and learnings, and undo gives it back", async () => {
    const { net, show, store, goTo } = await startEvent();
    goTo("2026-06-22");
    await net('event debrief 1 --card "Anna Berg" --talked Mette --learned "paper is back"');
    await net('outcome "customer meeting with Vestas" --via Mette --via netværksdag');
    const before = await show();
    expect((await net("event remove 1 --yes")).exitCode).toBe(0);
    expect(store.events.all()).toEqual([]);
    expect(store.contacts.named("Anna Berg")).toMatchObject([{ metAt: null, metOn: "2026-06-21" }]);
    expect(store.learnings.all()).toMatchObject([{ text: "paper is back", eventId: null }]);
    expect(store.outcomes.since(null)).toMatchObject([{ via: [{ kind: "contact" }] }]);
    await net("undo");
    expect(await show()).toEqual(before);
  });

  it("asks in Danish where Danish is spoken, with what hangs on it", async () => {
    const path = join(freshFolder(), "net.db");
    const first = startNet({ path });
    await first.net("event add Expo --on 2026-05-01");
    await first.net('event debrief Expo --card "Anna Berg" --card "Bo Friis" --learned "paper is back" --energy 1');
    const question =
      "Skal Expo den 1. maj 2026 fjernes? Dertil hører: noterne bagefter, 2 personer mødt der, 1 ting lært.";
    const { net } = startNet({ path, language: "da", width: 120, answers: [[question, "yes"]] });
    expect((await net("event remove Expo")).stdout).toContain(
      "Removed Expo, Fri 1 May 2026 (on it hung: what was noted after it, 2 people met there, 1 learning)",
    );
  });

  it.each([
    ["no", 130, 1],
    ["yes", 0, 0],
  ])("asks at a terminal; %s", async (answer, code, left) => {
    const path = join(freshFolder(), "net.db");
    await startNet({ path }).net("event add Expo --on 2026-05-01");
    const { net, store } = startNet({ path, answers: [["Remove Expo of 1 May 2026?", answer]] });
    expect((await net("event remove Expo")).exitCode).toBe(code);
    expect(store.events.all()).toHaveLength(left);
  });
});

describe("net log --event", () => {
  it("notes a conversation at the event, on its day", async () => {
    const { json, show, goTo, net } = await startEvent();
    goTo("2026-06-23");
    expect(
      await json('log "long talk with Lars about exports; he promised a list by friday" --event netværksdag'),
    ).toMatchObject({
      interaction: { kind: "event", on: "2026-06-21" },
    });
    expect(await show()).toMatchObject({ talks: [{ with: ["Lars Bech"] }], promises: [{ name: "Lars Bech" }] });
    expect(await net('log "talk with Lars" --event Nowhere')).toMatchObject({ exitCode: 3 });
  });
});
