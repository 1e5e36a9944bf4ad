import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { SharedEvent } from "../../src/domain/event/report.ts";
import { da } from "../../src/questions/da.ts";
import { en } from "../../src/questions/en.ts";
import { DEBRIEF } from "../../src/questions/questions.ts";
import type { EventReport } from "../../src/views/event.ts";
import type { EventsReport } from "../../src/views/events.ts";
import { freshFolder, type NetOptions, startNet } from "../support/harness.ts";
import type { Answers } from "../support/scripted-prompter.ts";

const SET_UP = [
  'mission --goal "two board seats" --weight .6',
  'add "Mette Holm, CFO @ Nordlys A/S" --new',
  'add "Lars Bech" --new',
  'promise Mette "send the deck" --by friday',
  'promise --from Mette "an intro to Jens"',
  'need Mette "a speaker"',
  'event add "DI netværksdag" --on 21/6 --place "Industriens Hus" --cost 1200 --hours 6',
];

/** Two people, a goal and an event to come; set up before anybody sits at the terminal. */
async function startEvent(options: NetOptions = {}) {
  const started = startNet(options);
  for (const line of SET_UP) {
    const { exitCode, stderr } = await started.net(line);
    if (exitCode !== 0) throw new Error(`${line}: ${stderr}`);
  }
  const show = (): Promise<EventReport> => started.json<EventReport>("event show netværksdag");
  const [mette] = started.store.contacts.named("Mette Holm");
  if (!mette) throw new Error("Mette");
  return { ...started, show, mette };
}

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
    ["event add Expo --on 21/6 --goal Germany", 3, "no goal is called"],
    ["event edit 1", 2, "what is to change"],
    ["event show Expo", 3, 'no event is called "Expo"'],
    ["event show 9", 3, 'no event is called "9"'],
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
    expect(stderr).toContain("no goal is called");
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
});

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
        ["Were you in good spirits on the way home? (-2 to 2)", "very"],
        ["Were you in good spirits on the way home? (-2 to 2)", "+2"],
        ["Was what you thought you knew challenged? (0 to 2)", ""],
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

describe("net event report", () => {
  it("has nothing private or confidential in it, and no promise word for word unless asked", async () => {
    const { net, goTo } = await startEvent();
    goTo("2026-06-22");
    await net("fact Mette person SECRET-FACT --class private");
    await net(
      'event debrief 1 --talked Mette --verdict better --promise "Mette: SECRET-PROMISE" --gave "Mette: SECRET-GIFT"',
    );
    for (const [text, flags] of [
      ["SECRET-A", "--class private"],
      ["SECRET-B", "--class confidential"],
      ["SECRET-C", "--class personal"],
      ["SECRET-D", "--kind self"],
      ["paper is back", "--kind trend"],
    ]) {
      await net(`learn "${text ?? ""}" --from netværksdag ${flags ?? ""}`);
    }
    await net('mission --goal "SECRET-GOAL" --sphere personal');
    await net('outcome "SECRET-OUTCOME" --kind idea --via netværksdag --goal SECRET');
    await net('outcome "customer meeting with Vestas" --via netværksdag');
    const { stdout } = await net("event report 1");
    expect(stdout).not.toContain("SECRET");
    expect(stdout).toContain("paper is back (trend)");
    expect(stdout).toContain("customer meeting with Vestas");
    expect(stdout).toContain("1 follow-up agreed");
    expect((await net("event report 1 --json")).stdout).not.toContain("SECRET");
    await net("event edit 1 --goal SECRET --expected SECRET-YIELD");
    expect((await net("event report 1")).stdout).not.toContain("SECRET");
    expect((await net("event report 1 --follow-ups")).stdout).toContain("SECRET-PROMISE, to Mette Holm");
  });

  it("counts what was promised there or soon after, and nothing else", async () => {
    const { net, json, goTo } = await startEvent();
    goTo("2026-06-21");
    await net('log Mette "coffee. I promised to send it there" --event netværksdag');
    await net('log Mette "coffee. I promised to send it in private" --event netværksdag --class private');
    goTo("2026-06-22");
    await net('event debrief 1 --talked Mette --promise "Mette: AT-DEBRIEF"');
    await net('log Mette "phone. I promised to send it elsewhere"');
    await net('promise Mette "SOON-AFTER"');
    await net('promise Mette "LET-GO"');
    await net('drop "LET-GO Mette"');
    await net('review Mette --verdict develop --next "MY-PLAN"');
    goTo("2026-08-01");
    await net('promise Mette "MUCH-LATER"');
    await net('done "SOON-AFTER Mette"');
    const { followUps } = await json<SharedEvent>("event report 1 --follow-ups");
    expect(followUps?.map(({ text, isKept }) => [text, isKept]).sort()).toEqual([
      ["AT-DEBRIEF", false],
      ["SOON-AFTER", true],
      ["send it there", false],
    ]);
    expect((await net("event report 1")).stdout).toContain("3 follow-ups agreed");
    expect((await net("event report 1 --follow-ups")).stdout).toContain("- SOON-AFTER, to Mette Holm (kept)\n");
  });

  it("is written in Danish where that is asked for, or set", async () => {
    const { net, goTo } = await startEvent();
    goTo("2026-06-22");
    await net('event debrief 1 --talked Mette --verdict better --promise "Mette: sende det inden fredag"');
    await net('outcome "kundemøde med Vestas" --via netværksdag --value 2');
    await net('learn "to rivaler slår sig sammen" --from netværksdag --kind competitor --used');
    const { stdout } = await net("event report 1 --lang da --follow-ups");
    for (const line of [
      "21. juni 2026, Industriens Hus",
      "## Udbytte",
      "- kundemøde med Vestas (kundemøde, 2 kundemøder, 22. juni 2026)",
      "- Det var bedre end de andre",
      "- to rivaler slår sig sammen (konkurrent, i brug)",
      "- sende det, til Mette Holm, senest 26. juni 2026",
    ]) {
      expect(stdout).toContain(`${line}\n`);
    }
    await net("config language da");
    expect((await net("event report 1")).stdout).toContain("1 aftale om opfølgning");
  });

  it("is Markdown in which nothing typed is a sign", async () => {
    const { net } = startNet();
    await net('event add "# [Expo](http://x) <b>" --on yesterday');
    expect((await net("event report 1")).stdout).toMatch(/^# \\# \\\[Expo\\\]\(http:\/\/x\) \\<b\\>\n/);
  });

  it("notes that it was shared", async () => {
    const { net, show, goTo } = await startEvent();
    goTo("2026-06-22");
    expect((await net("event report 1")).stderr).toBe('Once it is sent: net event report "DI netværksdag" --shared\n');
    expect((await net("event report 1 --json")).stderr).toBe("");
    await net("event report 1 --shared");
    expect((await show()).plan.sharedOn).toBe("2026-06-22");
    expect((await net("event report 1")).stderr).toBe("");
  });
});

describe("the classes of what is known", () => {
  it("a private fact is marked in show, left out of brief unless asked for, and found", async () => {
    const { net, json } = await startEvent();
    await net('fact Mette person "her son is ill" --class private');
    await net('fact Mette person "sails" --on 2026-01-01');
    expect((await net("show Mette")).stdout).toContain("her son is ill (4 May 2026, private)");
    const { stdout } = await net("brief Mette");
    expect(stdout).not.toContain("her son");
    expect(stdout).toContain("sails");
    expect(stdout).toContain("1 kept to yourself");
    expect((await net("brief Mette --private")).stdout).toContain("her son is ill");
    expect((await net("find ill")).stdout).toContain("Mette Holm");
    expect(await json("fact Mette --change ill --class personal")).toMatchObject({ fact: { class: "personal" } });
    expect((await net("brief Mette")).stdout).toContain("her son is ill");
  });

  it("heard again keeps its class, unless one is said", async () => {
    const { net, json } = await startEvent();
    await net("fact Mette person ill --class confidential --on yesterday");
    expect(await json("fact Mette person ill")).toMatchObject({ did: "heard again", fact: { class: "confidential" } });
    expect(await json("fact Mette person ill --class personal")).toMatchObject({ fact: { class: "personal" } });
  });

  it("a private note is left out of brief and marked in show", async () => {
    const { net } = await startEvent();
    await net('log "coffee with Mette today; her divorce" --class private');
    expect((await net("brief Mette")).stdout).not.toContain("divorce");
    expect((await net("brief Mette --private")).stdout).toContain("divorce");
    expect((await net("show Mette")).stdout).toContain("her divorce (private)");
    expect((await net("why Mette")).stdout).not.toContain("divorce");
  });
});
