import { describe, expect, it } from "vitest";
import { OUTCOME_KINDS } from "../../src/domain/outcome.ts";
import type { Yield } from "../../src/domain/roi.ts";
import type { LearningReport, LearningsReport } from "../../src/views/learning.ts";
import type { MissionReport } from "../../src/views/mission.ts";
import type { OutcomeReport, OutcomesReport } from "../../src/views/outcome.ts";
import type { RoiReport } from "../../src/views/roi.ts";
import { startNet } from "../support/harness.ts";

async function startYield() {
  const started = startNet({ today: "2026-09-22" });
  const set = async (...lines: string[]): Promise<void> => {
    for (const line of lines) {
      const { exitCode, stderr } = await started.net(line);
      if (exitCode !== 0) throw new Error(`${line}: ${stderr}`);
    }
  };
  await set(
    'mission --goal "two board seats"',
    'add "Mette Holm" --on 2026-06-01 --new',
    'add "Lars Bech" --new',
    'event add "DI netværksdag" --on 2026-06-21 --hours 6 --cost 1200',
    'event add "Expo" --on 2026-08-01',
  );
  return { ...started, set };
}

describe("net outcome", () => {
  it("keeps the chain it came by, in order", async () => {
    const { json } = await startYield();
    const { outcome } = await json<OutcomeReport>(
      'outcome "customer meeting with Vestas" --via Mette --via "DI netværksdag" --via Lars --goal board --on 1/9',
    );
    expect(outcome).toMatchObject({
      kind: "customer-meeting",
      value: null,
      unit: null,
      on: "2026-09-01",
      goal: "two board seats",
      chain: ["Mette Holm", "DI netværksdag", "Lars Bech"],
      via: [{ kind: "contact" }, { kind: "event" }, { kind: "contact" }],
    });
  });

  it("may have come by a group, which then counts it as its own", async () => {
    const { set, json } = await startYield();
    await set(
      'group add "Ledernetværk" --purpose "bedre ledere" --fee 1200',
      "group member Leder Mette --joined 2026-09-01",
      'group meeting Leder --on 2026-09-01 --came all --minutes 120 --share "me learned to ask first"',
      'outcome "a contract" --via Ledernetværk --via Mette --on 2026-09-15',
    );
    const { outcomes } = await json<OutcomesReport>("outcome");
    expect(outcomes).toMatchObject([{ chain: ["Ledernetværk", "Mette Holm"], via: [{ kind: "group" }, {}] }]);
    expect((await json<RoiReport>("roi --by group")).groups).toMatchObject([
      { name: "Ledernetværk", times: 1, hours: 2, cost: (1200 * 21) / 365, count: 1, learned: 1, monthsToFirst: 0.5 },
    ]);
    const { kinds } = await json<RoiReport>("roi --by kind");
    expect(kinds).toMatchObject([{ id: "event", count: 1, cost: 1200 + (1200 * 21) / 365 }]);
    expect(await json("group compare")).toMatchObject({
      groups: [
        { yields: expect.arrayContaining([expect.objectContaining({ unit: "contract", count: 1 })]) as unknown },
      ],
    });
    const check = JSON.stringify(await json("group check Leder"));
    expect(check).toContain("a contract");
  });

  it("is worth what is typed in Danish or English, with the unit behind it", async () => {
    const { net, json, set } = await startYield();
    const { outcome } = await json<OutcomeReport>('outcome "a contract" --value "12.500 kr" --via Mette');
    expect(outcome).toMatchObject({ value: 12_500, unit: "kr" });
    await set(
      'outcome "another order" --value "1,5 mio" --unit kroner --via Mette',
      'outcome "an idea" --value 2 --unit Leads --via Mette',
      'outcome "ideas" --value "3 leads" --via Mette',
    );
    const { people } = await json<RoiReport>("roi --by person");
    expect(people[0]?.values).toEqual([
      { unit: "leads", amount: 5, count: 2, perHour: null },
      { unit: "kr", amount: 1_512_500, count: 2, perHour: null },
    ]);
    expect(await json<OutcomeReport>('outcome "ideas" --kind idea --value "3 idéer"')).toMatchObject({
      outcome: { value: 3, unit: null },
    });
    await set("undo");
    expect(await net('outcome --change 1 --value "12.500 kr" --unit leads')).toMatchObject({ exitCode: 2 });
    expect(await json<OutcomeReport>("outcome --change 1 --value 7")).toMatchObject({
      outcome: { value: 7, unit: "leads" },
    });
    expect(await json<OutcomeReport>('outcome --change 1 --value "7 kr"')).toMatchObject({ outcome: { unit: "kr" } });
  });

  it("loses the group from its chain when that is taken out, and has it again with undo", async () => {
    const { set, json } = await startYield();
    await set('group add "Ledernetværk" --purpose x', 'outcome "an idea" --via leder', "group remove Leder --yes");
    expect(await json<OutcomesReport>("outcome")).toMatchObject({ outcomes: [{ via: [], chain: [] }] });
    await set("undo");
    expect(await json<OutcomesReport>("outcome")).toMatchObject({ outcomes: [{ chain: ["Ledernetværk"] }] });
  });

  it("asks which, where a piece of a name is in an event and in a group", async () => {
    const { set, net } = await startYield();
    await set('group add "DI ledere" --purpose x');
    const { exitCode, stderr } = await net('outcome "an idea" --via DI');
    expect(exitCode).not.toBe(0);
    expect(stderr).toContain('"DI netværksdag" (2026-06-21), the group "DI ledere"');
  });

  it.each([
    ["kundemøde hos Vestas", "customer-meeting"],
    ["two customer meetings", "customer-meeting"],
    ["en idé til efteråret", "idea"],
    ["three new ideas", "idea"],
    ["kontrakten med Lego", "contract"],
    ["a new job", "job"],
    ["opbakning fra bestyrelsen", "support"],
  ])("reads the kind off %s", async (text, kind) => {
    const { json } = await startYield();
    expect(await json(`outcome "${text}"`)).toMatchObject({ isKindRead: true, outcome: { kind } });
  });

  it.each<[string, string]>([
    ...OUTCOME_KINDS.map((kind): [string, string] => [kind, kind]),
    ["customer meeting", "customer-meeting"],
    ["penge", "money"],
  ])("takes --kind %s", async (typed, kind) => {
    const { json } = await startYield();
    expect(await json(`outcome Something --kind "${typed}"`)).toMatchObject({ outcome: { kind } });
  });

  it("is listed, changed and removed by its number or words", async () => {
    const { json, net } = await startYield();
    await net('outcome "an idea" --on yesterday');
    await net('outcome "a contract" --value 80000 --unit kr');
    await json("outcome --change 2 --kind job --via Mette --value 2 --unit leads");
    expect(await json<OutcomesReport>("outcome")).toMatchObject({
      outcomes: [
        { text: "a contract", value: 80_000, unit: "kr" },
        { text: "an idea", kind: "job", value: 2, unit: "leads", chain: ["Mette Holm"] },
      ],
    });
    await json('outcome --change idea "another idea" --value none --via none');
    expect(await json<OutcomesReport>("outcome --since 1/9")).toMatchObject({
      outcomes: [{}, { text: "another idea", value: null, unit: null, via: [] }],
    });
    await json("outcome --remove contract");
    expect((await json<OutcomesReport>("outcome")).outcomes).toHaveLength(1);
    await net("undo");
    expect((await json<OutcomesReport>("outcome")).outcomes).toHaveLength(2);
  });

  it.each([
    ["outcome Something", 2, "of what kind"],
    ["outcome Something --kind pride", 2, "it is one of"],
    ["outcome Idea --unit leads", 2, "how many leads"],
    ["outcome Idea --via Nobody", 3, "no person, event or group"],
    ["outcome Idea --via 'Mette og Mette Holm'", 3, 'try: --via Mette --via "Mette Holm"'],
    ["outcome Idea --via 'Mette, netværksdag'", 3, "try: --via Mette --via netværksdag"],
    ["outcome Idea --via 'Mette → DI netværksdag'", 3, 'try: --via Mette --via "DI netværksdag"'],
    ["outcome Idea --via 'Mette->event:netværksdag'", 3, "try: --via Mette --via event:netværksdag"],
    ["outcome Idea --on 2027-01-01", 1, "still to come"],
    ["outcome --kind idea", 2, "what came of it"],
    ["outcome --remove 3", 3, "no outcome has number 3"],
    ["outcome Idea --change 1 --remove 1", 2, "one of a new text"],
  ])("%s is refused", async (line, code, complaint) => {
    const { net } = await startYield();
    expect(await net(line)).toMatchObject({ exitCode: code, stderr: expect.stringContaining(complaint) as string });
  });
});

describe("net learn", () => {
  it.each([
    ["Trend", "trend"],
    ["tendens", "trend"],
    ["samarbejdspartner", "partner"],
    ["konkurrenter", "competitor"],
    ["mig selv", "self"],
    ["ingen", null],
  ])("takes --kind %s of what was learned", async (typed, kind) => {
    const { json } = await startYield();
    expect(await json(`learn Something --kind "${typed}"`)).toMatchObject({ learning: { kind } });
  });

  it("keeps from whom, of what kind, and whether it is used", async () => {
    const { json } = await startYield();
    expect(await json<LearningReport>('learn "paper is back" --from Mette --kind trend --used')).toMatchObject({
      learning: { from: "Mette Holm", kind: "trend", class: "professional", usedOn: "2026-09-22" },
    });
    expect(await json<LearningReport>('learn "I talk too fast" --from Expo --kind self')).toMatchObject({
      learning: { from: "Expo", class: "personal", usedOn: null },
    });
    expect((await json<LearningsReport>("learn --no-used")).learnings).toMatchObject([{ number: 1, kind: "self" }]);
    await json("learn --change 1 --used");
    expect((await json<LearningsReport>("learn --no-used")).learnings).toEqual([]);
    await json('learn --change paper "paper is really back" --no-used --class confidential --from none');
    expect((await json<LearningsReport>("learn --kind trend")).learnings).toMatchObject([
      { number: 2, text: "paper is really back", usedOn: null, class: "confidential", from: null },
    ]);
    expect(await json<LearningReport>("learn --change 2 --kind none")).toMatchObject({ learning: { kind: null } });
    await json("learn --remove 1");
    expect((await json<LearningsReport>("learn")).learnings).toHaveLength(1);
  });

  it.each([
    ["learn --change 1", 2, "what is to change"],
    ["learn --remove 1", 3, "nothing learned has number 1"],
    ["learn x --kind rumour", 2, "it is one of"],
    ["learn --on yesterday", 2, "what did you learn"],
  ])("%s is refused", async (line, code, complaint) => {
    const { net } = await startYield();
    expect(await net(line)).toMatchObject({ exitCode: code, stderr: expect.stringContaining(complaint) as string });
  });
});

it("an event and a group of one name are told apart by a word before it", async () => {
  const { net, json } = startNet();
  await net("group add Kursus --no-questions");
  await net("event add Kursus --on yesterday");
  const { exitCode, stderr } = await net('outcome "an idea" --via Kursus');
  expect(exitCode).toBe(3);
  expect(stderr).toContain("try: event:Kursus or group:Kursus");
  for (const [typed, kind] of [
    ["group:Kursus", "group"],
    ["event:kursus", "event"],
  ]) {
    expect(await json(`outcome "an idea" --via ${typed ?? ""}`)).toMatchObject({
      outcome: { via: [{ kind }], chain: ["Kursus"] },
    });
  }
  expect(await json('learn "to wait" --from event:Kursus')).toMatchObject({ learning: { from: "Kursus" } });
  expect((await net('learn "to wait" --from group:Kursus')).stderr).toContain("net group meeting Kursus --share");
});

describe("net roi", () => {
  const of = (yields: readonly Yield[], name: string): Yield | undefined => yields.find((each) => each.name === name);

  it("tells no rate under five outcomes, and one from five on", async () => {
    const { json, set, net } = await startYield();
    await set(
      ...[1, 2, 3, 4].map((n) => `outcome "idea ${n}" --via netværksdag --on 2026-07-${n}1`.replace("41", "30")),
    );
    const few = of((await json<RoiReport>("roi")).events, "DI netværksdag");
    expect(few).toMatchObject({ count: 4, isEnough: false, perHour: null, hours: 6, cost: 1200 });
    expect((await net("roi --by event")).stdout).toContain("4 ideas) · too few to say");
    await set('outcome "customer meeting" --via netværksdag');
    const enough = of((await json<RoiReport>("roi")).events, "DI netværksdag");
    expect(enough).toMatchObject({
      count: 5,
      isEnough: true,
      perHour: 0.833,
      outcomes: [
        { kind: "idea", count: 4 },
        { kind: "customer-meeting", count: 1 },
      ],
      values: [
        { unit: "customer-meeting", amount: 1, count: 1, perHour: null },
        { unit: "idea", amount: 4, count: 4, perHour: null },
      ],
      monthsToFirst: 0.7,
    });
  });

  it("says what an event cost as it stands, and what is reckoned in round figures", async () => {
    const { net, set } = await startYield();
    await set("event edit netværksdag --cost 1200.50");
    const { stdout } = await net("roi");
    expect(stdout).toContain("6 hours · cost 1200.50\n");
    expect(stdout).toMatch(/By kind of activity\n.*cost 1201\n/);
    expect((await net("event show netværksdag")).stdout).toContain("cost 1200.5");
  });

  it("counts an outcome in full for everything in its chain, and units apart", async () => {
    const { json, set } = await startYield();
    await set(
      'log "coffee with Mette on 2026-07-01 90m"',
      'log "called Mette on 2026-07-20"',
      'outcome "a contract" --via Mette --via netværksdag --value 80000 --unit kr --on 1/8',
      'outcome "a job" --via Mette --on 1/7',
    );
    const { events, kinds, people } = await json<RoiReport>("roi");
    expect(of(events, "DI netværksdag")).toMatchObject({ count: 1, values: [{ unit: "kr", amount: 80_000 }] });
    expect(of(events, "Expo")).toMatchObject({ count: 0, hours: null });
    expect(people).toHaveLength(1);
    expect(people[0]).toMatchObject({ name: "Mette Holm", count: 2, hours: 1.5, untimed: 1, monthsToFirst: 1 });
    // The job came after the coffee; the contract after the call, and by way of the event.
    expect(kinds.map(({ name, count }) => [name, count])).toEqual([
      ["meet", 1],
      ["call", 1],
      ["event", 1],
    ]);
    expect(of(kinds, "event")).toMatchObject({ times: 2, hours: 6, untimed: 1, cost: 1200 });
  });

  it("does not tell twice how many there were, where some of a kind have a value of their own", async () => {
    const { net, set } = await startYield();
    await set(
      'outcome "a contract" --via Mette --value "80.000 kr"',
      'outcome "another contract" --via Mette',
      'outcome "three ideas" --via Mette --value 3',
    );
    expect((await net("roi --by person")).stdout).toContain(
      "3 outcomes (1 idea, 2 contracts) · 3 ideas · 80000 kr · too few to say",
    );
  });

  it("tells no rate where hours are missing", async () => {
    const { json, set } = await startYield();
    await set('log "coffee with Mette on 2026-07-01 20m"');
    for (const n of [1, 2, 3, 4, 5])
      await set(`outcome "idea ${n}" --via Mette --value 1000 --unit kr --on 2026-07-2${n}`);
    expect((await json<RoiReport>("roi")).people[0]).toMatchObject({ hours: 0.33, untimed: 0, perHour: 15.152 });
    await set('log "called Mette on 2026-07-02"');
    expect((await json<RoiReport>("roi")).people[0]).toMatchObject({
      hours: 0.33,
      untimed: 1,
      perHour: null,
      values: [{ unit: "kr", amount: 5000, perHour: null }],
    });
  });

  it("counts what was learned at a meeting the same way by group, by kind and in the stats", async () => {
    const { json, set } = await startYield();
    await set(
      "group add Ledere --no-questions",
      "group member Ledere Mette",
      'group meeting Ledere --share "me learned to wait" --share "me learned to ask"',
      'learn "retail is back" --from netværksdag',
    );
    const { groups, kinds } = await json<RoiReport>("roi");
    expect(of(groups, "Ledere")).toMatchObject({ learned: 2 });
    expect(of(kinds, "event")).toMatchObject({ learned: 3 });
    expect(await json("stats")).toMatchObject({ yield: { learnings: 3 } });
  });

  it("counts the time of an event once, however it was logged", async () => {
    const { json, set } = await startYield();
    await set("event debrief netværksdag --talked Mette,Lars");
    expect(of((await json<RoiReport>("roi")).kinds, "event")).toMatchObject({ times: 2, hours: 6 });
  });

  it("looks no further back than --since, and never ahead", async () => {
    const { json, set } = await startYield();
    await set("event add Later --on 2026-12-01 --hours 3", 'outcome "an idea" --via netværksdag --on 2026-07-01');
    const { events } = await json<RoiReport>("roi --since 2026-07-15");
    expect(events.map(({ name }) => name)).toEqual(["Expo"]);
  });

  it("counts of --since what was from that day on, and how long the first took from the first meeting there was", async () => {
    const { json, set } = await startYield();
    await set(
      'log "coffee with Mette on 2026-03-02 1h"',
      'log "coffee with Mette on 2026-07-20 30m"',
      "group add Ledere --purpose p --no-questions",
      "group member Ledere Mette --joined 2026-01-01",
      "group member Ledere Lars --joined 2026-01-01",
      "group meeting Ledere --on 2026-03-04 --minutes 60",
      "group meeting Ledere --on 2026-07-22 --minutes 60",
      'outcome "an idea" --via Mette --on 2026-04-01',
      'outcome "another idea" --via Mette --on 2026-08-01',
      'outcome "a job" --via Lars --via Ledere --on 2026-08-02',
    );
    const { groups, people } = await json<RoiReport>("roi --since 2026-07-15");
    expect(of(people, "Mette Holm")).toMatchObject({ count: 1, times: 2, hours: 1.5, monthsToFirst: null });
    expect(of(people, "Lars Bech")).toMatchObject({ times: 1, hours: 1, monthsToFirst: 5 });
    expect(of(groups, "Ledere")).toMatchObject({ times: 1, hours: 1, count: 1, monthsToFirst: 5 });
    const all = await json<RoiReport>("roi");
    expect(of(all.people, "Mette Holm")).toMatchObject({ count: 2, times: 4, hours: 3.5, monthsToFirst: 1 });
  });

  it("says the median of first meetings of one kind from five people on", async () => {
    const { json, set } = await startYield();
    for (let n = 1; n <= 5; n++) {
      await set(
        `add "Person ${n}0" --event Expo --on 2026-08-01 --new`,
        `outcome "idea ${n}" --via "Person ${n}0" --on 2026-09-0${n}`,
      );
      const { kinds } = await json<RoiReport>("roi");
      expect(of(kinds, "event")?.monthsToFirst).toBe(n < 5 ? null : 1.1);
    }
  });
});

describe("targets of a quarter", () => {
  it("are set, changed by being said again, counted and removed", async () => {
    const { json, set } = await startYield();
    await set(
      'mission --target "6 customer meetings" --for board',
      'mission --target "40 timer"',
      'mission --target "3 leads" --target "3 leads"',
      'mission --target "2 learnings"',
      'mission --target "8 kundemøder" --for board',
      'outcome "customer meeting" --goal board',
      'outcome "customer meeting" --kind customer-meeting',
      'outcome "customer meeting" --goal board --on 2026-06-30',
      'outcome "an idea" --value 2 --unit leads',
      'log "coffee with Mette on 2026-07-01 90m"',
      "event edit Expo --hours 3 --goal board",
      'learn "paper is back"',
      "group add Leder --purpose p --no-questions",
      "group member Leder Mette",
      'group meeting Leder --on 2026-07-02 --came none --share "me learned to ask first"',
    );
    const { targets } = await json<MissionReport>("mission");
    expect(targets.map(({ unit, amount, done }) => [unit, amount, done])).toEqual([
      ["customer-meeting", 8, 1],
      ["hours", 40, 4.5],
      ["leads", 3, 2],
      ["learned", 2, 2],
    ]);
    await set(
      "mission --remove-target leads",
      'mission --remove-target "8 kundemøder"',
      'mission --target "8 kundemøder"',
    );
    expect((await json<MissionReport>("mission")).targets).toHaveLength(3);
  });

  it("go with their goal", async () => {
    const { json, set } = await startYield();
    await set('mission --target "2 contracts" --for board', 'mission --target "3 leads"', "mission --close board");
    expect((await json<MissionReport>("mission")).targets).toMatchObject([{ unit: "leads" }]);
    await set("undo");
    expect((await json<MissionReport>("mission")).targets).toHaveLength(2);
  });

  it("may be set several at once, and no other flag is passed over where it is said twice", async () => {
    const { net, json } = await startYield();
    await net('mission --target "6 customer meetings" --target "40 hours" --target "7 customer meetings" --for board');
    const { targets, goals } = await json<MissionReport>("mission");
    expect(targets.map(({ unit, amount, goalId }) => [unit, amount, goalId])).toEqual([
      ["hours", 40, goals[0]?.id],
      ["customer-meeting", 7, goals[0]?.id],
    ]);
    for (const flags of [
      "--goal Germany --goal Sweden",
      "--criterion a --criterion b",
      "--remove-target 1 --remove-target 2",
    ]) {
      expect(await net(`mission ${flags}`)).toMatchObject({
        exitCode: 2,
        stderr: expect.stringContaining("one at a time") as string,
      });
    }
    expect((await json<MissionReport>("mission")).goals).toHaveLength(1);
  });

  it("may be set with a goal, and with its edit", async () => {
    const { json, set } = await startYield();
    await set(
      'mission --goal "Germany" --target "2 contracts"',
      'mission --change Germany --title Tyskland --target "5 ideas"',
    );
    const { goals, targets } = await json<MissionReport>("mission");
    const germany = goals.find(({ title }) => title === "Tyskland");
    expect(targets).toMatchObject([
      { unit: "contract", goalId: germany?.id },
      { unit: "idea", goalId: germany?.id },
    ]);
  });

  it.each([
    ['mission --target "many ideas"', 2, "is no target"],
    ['mission --target "5"', 2, "is no target"],
    ['mission --target "0 ideas"', 2, "is no target"],
    ['mission --target "5 ideas" --for Germany', 3, "no goal is called"],
    ["mission --remove-target ideas", 3, "no target is called"],
    ['mission --target "5 ideas" --remove-target 1', 2, "either --target"],
  ])("%s is refused", async (line, code, complaint) => {
    const { net } = await startYield();
    expect(await net(line)).toMatchObject({ exitCode: code, stderr: expect.stringContaining(complaint) as string });
  });
});
