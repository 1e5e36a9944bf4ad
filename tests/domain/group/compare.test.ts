import { expect, it } from "vitest";
import type { Day } from "../../../src/domain/day.ts";
import { compareReport } from "../../../src/domain/group/compare.ts";
import { ago, evaluation, group, groupFacts, meeting, share, TODAY } from "../../support/group-facts.ts";

const got = (count: number) => Array.from({ length: count }, () => share("Anna", "gave", "me"));

it("holds what came against the hours and the fee of that time, each in its own unit", () => {
  const facts = groupFacts({
    group: group({ fee: 3650, addedOn: ago(500) }),
    meetings: [
      meeting(5, {
        shares: [
          ...got(3),
          share("me", "learned"),
          share("me", "gave", "Bo"),
          share("Anna", "got", "me"),
          share("Anna", "gave", "Bo"),
          share("Bo", "learned"),
        ],
      }),
      meeting(35, { minutes: 180, shares: got(2) }),
      meeting(65, { wasThere: false }),
      meeting(400, { shares: got(9) }),
    ],
    outcomes: Array.from({ length: 5 }, (_, at) => ({ id: `o${at}`, on: ago(3), text: "t", value: 2, unit: "ideas" })),
    evaluations: [evaluation(3, { worthIt: 7 }), evaluation(1, { decision: "continue" })],
  });
  const [compared] = compareReport([facts], TODAY).groups;
  expect(compared).toMatchObject({ meetings: 2, hours: 5, paid: 3650, worthIt: 7 });
  expect(compared?.yields).toEqual([
    { unit: "got", count: 5, amount: 5, perHour: 1, perThousand: 5000 / 3650 },
    { unit: "learned", count: 1, amount: 1, perHour: null, perThousand: null },
    { unit: "gave", count: 2, amount: 2, perHour: null, perThousand: null },
    { unit: "ideas", count: 5, amount: 10, perHour: 2, perThousand: 10_000 / 3650 },
  ]);
});

it("counts the day it begins with", () => {
  const facts = groupFacts({
    meetings: [meeting(30), meeting(31)],
    outcomes: [30, 31].map((days) => ({ id: `o${days}`, on: ago(days), text: "t", value: 2, unit: "ideas" })),
  });
  const [compared] = compareReport([facts], TODAY, ago(30)).groups;
  expect(compared?.meetings).toBe(1);
  expect(compared?.yields.at(-1)).toMatchObject({ unit: "ideas", count: 1 });
});

it("pays only for the time in the group, and says nothing of an hour where none is known", () => {
  const facts = groupFacts({
    group: group({ fee: 3650, addedOn: ago(100), leftOn: ago(50) }),
    meetings: [meeting(60, { minutes: null, shares: got(5) })],
  });
  const [compared] = compareReport([facts], TODAY).groups;
  expect(compared).toMatchObject({ hours: null, paid: 500, proposal: null });
  expect(compared?.yields[0]).toMatchObject({ count: 5, perHour: null, perThousand: 10 });
  expect(compareReport([groupFacts()], TODAY).groups[0]).toMatchObject({ hours: null, paid: null });
});

it("pays from the first meeting that is noted, and until today where one is to leave later", () => {
  const paid = (leftOn: Day | null) =>
    compareReport(
      [groupFacts({ group: group({ fee: 3650, addedOn: ago(100), leftOn }), meetings: [meeting(60), meeting(200)] })],
      TODAY,
    ).groups[0]?.paid;
  expect([paid(null), paid(ago(-10)), paid(ago(50))]).toEqual([2000, 2000, 1500]);
});

it("says nothing of an hour where it is not known of each meeting how long it was", () => {
  const facts = groupFacts({ meetings: [meeting(5, { shares: got(5) }), meeting(35, { minutes: null })] });
  expect(compareReport([facts], TODAY).groups[0]?.yields[0]).toMatchObject({ count: 5, perHour: null });
});
