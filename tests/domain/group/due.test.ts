import { describe, expect, it } from "vitest";
import { groupDue, nextMeetingDay, oldestToTell } from "../../../src/domain/group/due.ts";
import { startGroup } from "../../support/group.ts";
import { ago, TODAY } from "../../support/group-facts.ts";
import { day } from "../../support/harness.ts";
import { DUE_CASES, dueFacts } from "./due-cases.ts";

describe("what a group is due for", () => {
  it.each(DUE_CASES)("%s", (_, changes, items) => {
    expect(groupDue([dueFacts(changes)], TODAY).map(({ reason, dueOn }) => [reason, dueOn])).toEqual(items);
  });

  it("goes by how long it is over, then by name, and says what to type", () => {
    const items = groupDue(
      [
        dueFacts({ name: "B", nextOn: TODAY }),
        dueFacts({ name: "A", nextOn: TODAY }),
        dueFacts({ name: "C", meetingsSince: 5 }),
      ],
      TODAY,
    );
    expect(items.map(({ name, act }) => [name, act])).toEqual([
      ["C", "net group check C"],
      ["A", "net group show A"],
      ["B", "net group show B"],
    ]);
  });
});

describe("why now", () => {
  const why = (changes: Parameters<typeof dueFacts>[0], within = 0) =>
    groupDue([dueFacts(changes)], TODAY, within).map((item) => [item.why, item.isAhead]);

  it.each<[Parameters<typeof dueFacts>[0], string]>([
    [{ nextOn: TODAY }, "meets today: what do you bring, whom do you ask what?"],
    [{ nextOn: ago(-1) }, "meets tomorrow: what do you bring, whom do you ask what?"],
    [{ nextOn: ago(-3) }, "meets in 3 days: what do you bring, whom do you ask what?"],
    [{ trialMeetings: 4, trialEndedOn: ago(20) }, "the trial of 4 meetings has run: go on, change the form, or leave?"],
    [{ meetingsSince: 5 }, "5 meetings since you last looked at it"],
    [{ purposeOn: ago(182), lookedOn: null }, "half a year since you looked at what it is for"],
    [{ purpose: null, purposeOn: ago(182), lookedOn: null }, "it is not said yet what it is for"],
  ])("%j: %s", (changes, said) => {
    expect(why(changes)).toEqual([[said, false]]);
  });

  it("tells what is further ahead than three days where one looks ahead", () => {
    expect(why({ nextOn: ago(-4) }, 3)).toEqual([]);
    expect(why({ nextOn: ago(-4) }, 4)).toEqual([["meets in 4 days: what do you bring, whom do you ask what?", true]]);
    expect(why({ nextOn: ago(-3) }, 4)).toEqual(why({ nextOn: ago(-3) }));
  });
});

it.each([
  ["the day that was named", { nextOn: ago(-9), lastOn: ago(20), intervalDays: 30 }, ago(-9)],
  ["the last one and its interval", { lastOn: ago(20), intervalDays: 30 }, ago(-10)],
  ["that, where the named day has been", { nextOn: ago(20), lastOn: ago(20), intervalDays: 30 }, ago(-10)],
  [
    "the named day and the interval, where that day has been and nothing is noted of it",
    { nextOn: ago(1), lastOn: ago(29), intervalDays: 30 },
    ago(-29),
  ],
  ["the same before the first one is noted", { nextOn: ago(2), lastOn: null, intervalDays: 7 }, ago(-5)],
  ["that, where it is today", { lastOn: ago(30), intervalDays: 30 }, TODAY],
  ["nothing, where it would have been", { lastOn: ago(31), intervalDays: 30 }, null],
  ["nothing without an interval", { lastOn: ago(20) }, null],
  ["nothing without a meeting", { lastOn: null, intervalDays: 30 }, null],
  [
    "the Monday after a Saturday, in the daytime",
    { lastOn: day("2026-05-02"), intervalDays: 7, slot: "daytime" as const },
    day("2026-05-11"),
  ],
  [
    "the Saturday after a Tuesday, at weekends",
    { lastOn: day("2026-05-05"), intervalDays: 7, slot: "weekend" as const },
    day("2026-05-16"),
  ],
  [
    "a Friday, in the daytime",
    { lastOn: day("2026-05-01"), intervalDays: 7, slot: "daytime" as const },
    day("2026-05-08"),
  ],
  ["a Saturday, where no slot is said", { lastOn: day("2026-05-02"), intervalDays: 7 }, day("2026-05-09")],
  [
    "the Saturday after a Friday, at weekends",
    { lastOn: day("2026-05-01"), intervalDays: 7, slot: "weekend" as const },
    day("2026-05-09"),
  ],
  [
    "a Saturday, at weekends",
    { lastOn: day("2026-05-02"), intervalDays: 7, slot: "weekend" as const },
    day("2026-05-09"),
  ],
  [
    "a Sunday, at weekends",
    { lastOn: day("2026-05-03"), intervalDays: 7, slot: "weekend" as const },
    day("2026-05-10"),
  ],
])("the next meeting is %s", (_, changes, expected) => {
  expect(nextMeetingDay(dueFacts(changes), TODAY)).toBe(expected);
});

it("asks for no look at a group for meetings the owner missed", async () => {
  const { net, store } = await startGroup();
  for (const on of ["2026-01-20", "2026-02-20", "2026-03-20"])
    await net(`group meeting Leder --on ${on} --absent work`);
  await net("group meeting Leder --on 2026-04-20 --came all");
  expect(store.groupDue.facts(TODAY, oldestToTell(TODAY))).toMatchObject([{ lastOn: "2026-04-20", meetingsSince: 1 }]);
});

it("is read from the file as it stands", async () => {
  const { net, store } = await startGroup();
  const facts = (on = TODAY) => store.groupDue.facts(on, oldestToTell(on));
  const reasons = (): string[] => groupDue(facts(), TODAY).map(({ reason }) => reason);
  expect(facts()).toMatchObject([{ lastOn: null, trialEndedOn: null, meetingsSince: 0, untold: [] }]);
  for (const on of ["2026-01-20", "2026-02-20", "2026-03-20"]) await net(`group meeting Leder --on ${on} --came all`);
  expect(reasons()).toEqual([]);
  await net('group meeting Leder --on 2026-04-20 --share "mette gave me: a name" --next 2026-05-06');
  expect(facts()).toMatchObject([
    {
      lastOn: "2026-04-20",
      trialEndedOn: "2026-04-20",
      meetingsSince: 4,
      nextOn: "2026-05-06",
      untold: [{ on: "2026-04-20" }],
    },
  ]);
  expect(reasons()).toEqual(["decide", "tell", "prepare"]);
  await net("group meeting Leder --change 1 --told");
  await net("group check Leder --worth 8 --decide continue");
  expect(reasons()).toEqual(["prepare"]);
  await net("group leave Leder --thank none --keep none --yes");
  expect(facts()).toEqual([]);
  expect(facts(day("2026-11-04"))).toMatchObject([{ leftOn: "2026-05-04", lookBackOn: "2026-11-04" }]);
});
