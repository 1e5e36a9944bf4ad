import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ContactId, TIERS, type Tier } from "../../src/domain/contact.ts";
import { plusDays } from "../../src/domain/day.ts";
import { type Circle, type LoggedMinutes, typicalMinutes } from "../../src/domain/load.ts";
import { type CaredFor, type PlanFacts, planned, planReport } from "../../src/domain/plan.ts";
import { mostAtAll, TIER_DEFAULTS, type TierPlan, tierPlans, widerTier } from "../../src/domain/tier.ts";
import { day } from "../support/harness.ts";

const TODAY = day("2026-05-04");

function person(tier: Tier | null, silentDays: number, ownDays: number | null = null): CaredFor {
  return {
    id: `${tier ?? "own"}-${silentDays}` as ContactId,
    tier,
    cadenceDays: ownDays ?? (tier === null ? 30 : TIER_DEFAULTS[tier].days),
    hasOwnRhythm: ownDays !== null || tier === null,
    silentSince: plusDays(TODAY, -silentDays),
  };
}

/** So many of a tier, silent for 100 days, 99, 98 … */
function people(tier: Tier, count: number): CaredFor[] {
  return Array.from({ length: count }, (_, at) => person(tier, 100 - at));
}

/** All of them with one circle, or with nobody who has a rhythm. */
function logged(circle: Circle | null, ...minutes: readonly number[]): LoggedMinutes {
  return { byCircle: new Map(circle === null ? [] : [[circle, minutes]]), all: () => minutes };
}

function plan({ caredFor = [], ...facts }: Partial<PlanFacts>) {
  const rhythms = [...TIERS, "own" as const].map((circle) => {
    const members = caredFor.filter(({ tier }) => (tier ?? "own") === circle);
    const contactsAWeek = members.reduce((sum, { cadenceDays }) => sum + 7 / cadenceDays, 0);
    return { circle, people: members.length, contactsAWeek };
  });
  const nothing = { plans: TIER_DEFAULTS, minutes: logged(null), hours: null };
  return planReport({ ...nothing, caredFor, rhythms, ...facts }, TODAY);
}

describe("the minutes of a contact", () => {
  it.each([
    ["nothing logged", logged(null), { minutes: 15, from: "assumed", logged: 0 }],
    ["four of its own are too few", logged("core", 60, 60, 60, 60), { minutes: 60, from: "all", logged: 4 }],
    ["five of its own, in the middle", logged("core", 10, 90, 20, 30, 80), { minutes: 30, from: "tier", logged: 5 }],
    [
      "six of its own, between the two",
      logged("core", 10, 90, 20, 30, 80, 40),
      { minutes: 35, from: "tier", logged: 6 },
    ],
    ["others alone", logged(null, 10, 20, 50), { minutes: 20, from: "all", logged: 3 }],
  ])("%s", (_, minutes, expected) => {
    expect(typicalMinutes("core", minutes)).toEqual(expected);
  });
});

describe("what rhythms cost a week", () => {
  it("is people over interval, times seven, times the minutes", () => {
    const report = plan({ caredFor: people("core", 6), minutes: logged("core", 30, 30, 30, 30, 30) });
    expect(report.tiers[0]).toMatchObject({ people: 6, contactsAWeek: 2, hoursAWeek: 1 });
    expect(report).toMatchObject({ people: 6, contactsAWeek: 2, hoursAWeek: 1, choices: [] });
  });

  it("counts whoever has a rhythm of their own by that, in their tier, and those without a tier by themselves", () => {
    const report = plan({ caredFor: [person("wide", 9, 7), person(null, 3), person(null, 2, 60)] });
    expect(report.tiers.map(({ tier, people: some }) => [tier, some])).toEqual([
      ["core", 0],
      ["close", 0],
      ["active", 0],
      ["wide", 1],
      ["own", 2],
    ]);
    expect(report.tiers.map(({ contactsAWeek }) => contactsAWeek)).toEqual([0, 0, 0, 1, 0.35]);
  });

  it("is what the full tiers are meant to cost: sixteen contacts a week", () => {
    const all = TIERS.flatMap((tier) => people(tier, TIER_DEFAULTS[tier].most));
    expect(plan({ caredFor: all }).contactsAWeek).toBe(15.73);
  });
});

describe("what there is to choose", () => {
  it("is nothing where it fits, or where no hours were said and no tier is overfull", () => {
    expect(plan({ caredFor: people("core", 8), hours: 2 }).choices).toEqual([]);
    expect(plan({ caredFor: people("core", 8) }).choices).toEqual([]);
  });

  it("is fewer people where a tier holds more than it is meant for, even when the hours suffice", () => {
    const { choices } = plan({ caredFor: people("core", 10), hours: 9 });
    expect(choices).toEqual([
      {
        kind: "fewer",
        tier: "core",
        people: 2,
        into: "close",
        savesHours: 0.09,
        command: 'net edit --where "tier:core is:active silent:98d" --tier close',
      },
    ]);
  });

  it("is fewer people, a slower tier or more time where the hours do not suffice", () => {
    // 8 · 7 / 21 contacts of 60 minutes are 2.67 hours.
    const minutes = logged("core", 60, 60, 60, 60, 60);
    const { choices } = plan({ caredFor: people("core", 8), minutes, hours: 2 });
    expect(choices).toMatchObject([
      { kind: "fewer", people: 4, savesHours: 0.71 },
      { kind: "slower", days: 28, insteadOf: 21, savesHours: 0.67, command: "net plan --tier core --every 4w" },
      { kind: "more", hours: 3, command: "net config hours 3" },
    ]);
  });

  it("slows a tier for those who follow it, and not for one of them with a rhythm of their own", () => {
    const minutes = logged("core", 60, 60, 60, 60, 60);
    const { choices } = plan({ caredFor: [...people("core", 8), person("core", 5, 100_000)], minutes, hours: 2.1 });
    expect(choices.find(({ kind }) => kind === "slower")).toMatchObject({ days: 28, savesHours: 0.67 });
  });

  it("slows a tier no further than the next one, and says what that saves", () => {
    const { choices } = plan({ caredFor: people("core", 8), minutes: logged(null, 240), hours: 0.5 });
    expect(choices[1]).toMatchObject({ kind: "slower", days: 45, command: "net plan --tier core --every 45d" });
    expect(choices[0]).toMatchObject({ people: 8, command: 'net edit --where "tier:core is:active" --tier close' });
  });

  it("moves no more than a tier holds too many where the next one is no slower, and none where it holds enough", () => {
    const plans = { ...TIER_DEFAULTS, core: { ...TIER_DEFAULTS.core, days: 45 } };
    const minutes = logged(null, 240);
    const crowded = plan({ plans, caredFor: people("core", 12), minutes, hours: 0.5 });
    expect(crowded.choices).toMatchObject([
      { kind: "fewer", people: 4, command: 'net edit --where "tier:core is:active silent:96d" --tier close' },
      { kind: "more" },
    ]);
    expect(plan({ plans, caredFor: people("core", 8), minutes, hours: 0.5 }).choices).toMatchObject([{ kind: "more" }]);
  });

  it("is fewer of the tier that is fullest beyond what it is meant for, else of the dearest, which is slowed", () => {
    const kinds = (caredFor: readonly CaredFor[], hours: number | null = null) =>
      plan({ caredFor, hours, minutes: logged(null, 60) }).choices.map((choice) =>
        "tier" in choice ? [choice.kind, choice.tier] : [choice.kind],
      );
    expect(kinds([...people("core", 10), ...people("close", 40)])).toEqual([["fewer", "close"]]);
    expect(kinds([...people("core", 16), ...people("close", 25)])).toEqual([["fewer", "core"]]);
    expect(kinds([...people("core", 2), ...people("close", 20)], 2)).toEqual([
      ["fewer", "close"],
      ["slower", "close"],
      ["more"],
    ]);
  });

  it("saves nothing by one with a rhythm of their own, so that somebody more is to move", () => {
    // 8 · 7 / 21 contacts of 60 minutes are 2.67 hours, and each who moves saves .18.
    const caredFor = [person("core", 200, 100_000), ...people("core", 7)];
    const [fewer] = plan({ caredFor, minutes: logged("core", 60, 60, 60, 60, 60), hours: 2 }).choices;
    expect(fewer).toMatchObject({ kind: "fewer", people: 3, savesHours: 0.36 });
  });

  it("slows a tier by days up to two weeks, by whole weeks beyond, and the widest to half as often", () => {
    const plans = { ...TIER_DEFAULTS, core: { ...TIER_DEFAULTS.core, days: 7 } };
    const minutes = logged("core", 60, 60, 60, 60, 60);
    const caredFor = Array.from({ length: 8 }, (_, at) => ({ ...person("core", 100 - at), cadenceDays: 7 }));
    const days = (hours: number) =>
      plan({ plans, caredFor, minutes, hours }).choices.flatMap((choice) =>
        choice.kind === "slower" ? [choice.days] : [],
      );
    expect([days(6), days(4), days(3.9)]).toEqual([[10], [14], [21]]);
    const wide = plan({ caredFor: people("wide", 60), hours: 0.1 });
    expect(wide.choices).toContainEqual(expect.objectContaining({ kind: "slower", tier: "wide", days: 360 }));
  });

  it("lets the widest tier out of its rhythm", () => {
    const { choices } = plan({ caredFor: people("wide", 60), hours: 0.5 });
    expect(choices[0]).toMatchObject({ tier: "wide", into: null });
    expect(choices[0]?.command).toMatch(/--tier none$/);
  });

  it.each([
    ["all of one day", 30, 30],
    ["the longest silent of yesterday, for which no length of silence can be typed", 1, 0],
  ])("lists people where silence alone does not tell them apart: %s", (_, longest, others) => {
    const caredFor = Array.from({ length: 9 }, (__, at) => person("core", at === 0 ? longest : others));
    expect(plan({ caredFor }).choices).toMatchObject([
      { people: 1, command: "net list tier:core is:active --sort last --limit 1" },
    ]);
  });

  it("does not offer more hours than a week of the setting takes", () => {
    const { choices } = plan({ caredFor: people("core", 90), minutes: logged(null, 600), hours: 1 });
    expect(choices.map(({ kind }) => kind)).not.toContain("more");
  });

  it("never saves less than nothing, and offers something whenever it does not fit", () => {
    const member = fc.record({
      tier: fc.constantFrom(...TIERS, null),
      silent: fc.integer({ min: 0, max: 400 }),
      own: fc.option(fc.integer({ min: 1, max: 400 })),
    });
    const someDays = fc.integer({ min: 1, max: 400 });
    fc.assert(
      fc.property(
        fc.array(member, { maxLength: 60 }),
        fc.integer({ min: 0, max: 9 }),
        someDays,
        (members, hours, days) => {
          const caredFor = members
            .map(({ tier, silent, own }) => person(tier, silent, own))
            .sort((a, b) => (a.silentSince < b.silentSince ? -1 : 1));
          const report = plan({ caredFor, hours, plans: tierPlans([{ id: "core", most: 3, days }]) });
          for (const { savesHours } of report.choices) expect(savesHours).toBeGreaterThanOrEqual(0);
          if (report.hoursAWeek > hours + 0.01) expect(report.choices.map(({ kind }) => kind)).toContain("more");
          const fewer = report.choices.find((choice) => choice.kind === "fewer");
          const inTier = caredFor.filter(({ tier }) => tier === fewer?.tier).length;
          if (fewer) expect(fewer.people).toBeLessThanOrEqual(inTier);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe("a tier of one's own", () => {
  const own: TierPlan = { id: "core", most: 10, days: 28 };
  it.each([
    ["the first time", null, own, { before: null, after: own }],
    ["again", own, { ...own, most: 9 }, { before: own, after: { ...own, most: 9 } }],
    ["as it is", own, own, null],
    ["back", own, TIER_DEFAULTS.core, { before: own, after: null }],
    ["back, where it is so", null, TIER_DEFAULTS.core, null],
  ])("is kept only where it is another than by itself: %s", (_, stored, after, change) => {
    expect(planned(stored, after)).toEqual(change && { entity: "tier", ...change });
  });

  it("goes before the default, tier by tier", () => {
    expect(tierPlans([own])).toEqual({ ...TIER_DEFAULTS, core: own });
  });

  it("holds half as many again, and has a wider one beside it", () => {
    expect([1, 5, 8, 24].map((most) => mostAtAll({ ...own, most }))).toEqual([1, 7, 12, 36]);
    expect(TIERS.map(widerTier)).toEqual(["close", "active", "wide", null]);
  });
});
