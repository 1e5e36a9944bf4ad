import { describe, expect, it } from "vitest";
import { type GroupDueFacts, groupDue, nextMeetingDay } from "../../../src/domain/group/due.ts";
import type { GroupId } from "../../../src/domain/group/group.ts";
import type { MeetingId } from "../../../src/domain/group/meeting.ts";
import { startGroup } from "../../support/group.ts";
import { ago, TODAY } from "../../support/group-facts.ts";
import { day } from "../../support/harness.ts";

function facts(changes: Partial<GroupDueFacts> = {}): GroupDueFacts {
  return {
    groupId: "g" as GroupId,
    name: "Leaders",
    purpose: "p",
    purposeOn: ago(10),
    trialMeetings: null,
    intervalDays: null,
    slot: null,
    nextOn: null,
    addedOn: ago(400),
    leftOn: null,
    lookBackOn: null,
    lastOn: ago(20),
    trialEndedOn: null,
    lookedOn: ago(10),
    decidedOn: null,
    meetingsSince: 0,
    untold: [],
    ...changes,
  };
}

const meetingId = "m" as MeetingId;

describe("what a group is due for", () => {
  const cases: readonly (readonly [string, Partial<GroupDueFacts>, readonly (readonly [string, string])[]])[] = [
    ["nothing", {}, []],
    ["to decide, the trial having run", { trialMeetings: 4, trialEndedOn: ago(20) }, [["decide", ago(20)]]],
    ["decided before the trial had run", { trialEndedOn: ago(20), decidedOn: ago(21) }, [["decide", ago(20)]]],
    ["decided on the day it had run", { trialEndedOn: ago(20), decidedOn: ago(20) }, []],
    ["three meetings since a look", { meetingsSince: 3 }, []],
    ["four meetings since a look", { meetingsSince: 4 }, [["evaluate", ago(20)]]],
    ["both", { meetingsSince: 4, trialEndedOn: ago(20) }, [["decide", ago(20)]]],
    ["a purpose of half a year less a day ago", { purposeOn: ago(181), lookedOn: null }, []],
    ["a purpose of half a year ago", { purposeOn: ago(182), lookedOn: null }, [["purpose", TODAY]]],
    ["a purpose of a year ago, looked at since", { purposeOn: ago(365), lookedOn: ago(100) }, []],
    [
      "none in half a year",
      { purpose: null, purposeOn: null, lookedOn: null, addedOn: ago(190) },
      [["purpose", ago(8)]],
    ],
    ["a meeting in four days", { nextOn: ago(-4) }, []],
    ["a meeting in three days", { nextOn: ago(-3) }, [["prepare", ago(-3)]]],
    ["a meeting today", { nextOn: TODAY }, [["prepare", TODAY]]],
    ["a meeting yesterday", { nextOn: ago(1) }, []],
    ["brought home today", { untold: [{ meetingId, on: TODAY }] }, [["tell", ago(-7)]]],
    ["brought home thirty days ago", { untold: [{ meetingId, on: ago(30) }] }, [["tell", ago(23)]]],
    ["brought home too long ago", { untold: [{ meetingId, on: ago(31) }] }, []],
    ["left, to look back today", { leftOn: ago(182), lookBackOn: TODAY, meetingsSince: 9 }, [["look back", TODAY]]],
    ["left, to look back tomorrow", { leftOn: ago(182), lookBackOn: ago(-1), meetingsSince: 9 }, []],
  ];
  it.each(cases)("%s", (_, changes, items) => {
    expect(groupDue([facts(changes)], TODAY).map(({ reason, dueOn }) => [reason, dueOn])).toEqual(items);
  });

  it("goes by how long it is over, then by name, and says what to type", () => {
    const items = groupDue(
      [
        facts({ name: "B", nextOn: TODAY }),
        facts({ name: "A", nextOn: TODAY }),
        facts({ name: "C", meetingsSince: 5 }),
      ],
      TODAY,
    );
    expect(items.map(({ name, act }) => [name, act])).toEqual([
      ["C", 'net group check "C"'],
      ["A", 'net group show "A"'],
      ["B", 'net group show "B"'],
    ]);
  });
});

it.each([
  ["the day that was named", { nextOn: ago(-9), lastOn: ago(20), intervalDays: 30 }, ago(-9)],
  ["the last one and its interval", { lastOn: ago(20), intervalDays: 30 }, ago(-10)],
  ["that, where the named day has been", { nextOn: ago(20), lastOn: ago(20), intervalDays: 30 }, ago(-10)],
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
    "a Sunday, at weekends",
    { lastOn: day("2026-05-03"), intervalDays: 7, slot: "weekend" as const },
    day("2026-05-10"),
  ],
])("the next meeting is %s", (_, changes, expected) => {
  expect(nextMeetingDay(facts(changes), TODAY)).toBe(expected);
});

it("is read from the file as it stands", async () => {
  const { net, store } = await startGroup();
  const reasons = (): string[] => groupDue(store.groupDue.facts(TODAY), TODAY).map(({ reason }) => reason);
  expect(store.groupDue.facts(TODAY)).toMatchObject([
    { lastOn: null, trialEndedOn: null, meetingsSince: 0, untold: [] },
  ]);
  for (const on of ["2026-01-20", "2026-02-20", "2026-03-20"]) await net(`group meeting Leder --on ${on} --came all`);
  expect(reasons()).toEqual([]);
  await net('group meeting Leder --on 2026-04-20 --share "mette gave me: a name" --next 2026-05-06');
  expect(store.groupDue.facts(TODAY)).toMatchObject([
    {
      lastOn: "2026-04-20",
      trialEndedOn: "2026-04-20",
      meetingsSince: 4,
      nextOn: "2026-05-06",
      untold: [{ on: "2026-04-20" }],
    },
  ]);
  expect(reasons()).toEqual(["decide", "tell", "prepare"]);
  await net("group meeting Leder --edit 1 --told");
  await net("group check Leder --worth 8 --decide continue");
  expect(reasons()).toEqual(["prepare"]);
  await net("group leave Leder --thank none --keep none --yes");
  expect(store.groupDue.facts(TODAY)).toEqual([]);
  expect(store.groupDue.facts(day("2026-11-04"))).toMatchObject([{ leftOn: "2026-05-04", lookBackOn: "2026-11-04" }]);
});
