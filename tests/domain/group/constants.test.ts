import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ContactId } from "../../../src/domain/contact.ts";
import { checkReport } from "../../../src/domain/group/check.ts";
import { compareReport } from "../../../src/domain/group/compare.ts";
import { GROUPS } from "../../../src/domain/group/constants.ts";
import { groupDue } from "../../../src/domain/group/due.ts";
import type { GroupFacts, MemberFacts } from "../../../src/domain/group/facts.ts";
import { leavePlan, left } from "../../../src/domain/group/leave.ts";
import { GROUP_WARNINGS } from "../../../src/domain/group/warnings.ts";
import { contact } from "../../support/builders.ts";
import {
  ago,
  evaluation,
  group,
  groupFacts,
  meeting,
  member,
  met,
  seenBy,
  share,
  TODAY,
} from "../../support/group-facts.ts";
import { anyFacts } from "./any-facts.ts";
import { DUE_CASES, dueFacts } from "./due-cases.ts";
import { WARNING_CASES } from "./warning-cases.ts";

interface Place {
  readonly path: string;
  readonly table: Record<string, unknown>;
  readonly key: string;
}

/** Every number of the table, by its path. */
const PLACES = placesIn(GROUPS, "");

function placesIn(table: Record<string, unknown>, path: string): Place[] {
  return Object.entries(table).flatMap(([key, value]) =>
    typeof value === "number"
      ? [{ path: path + key, table, key }]
      : placesIn(value as Record<string, unknown>, `${path}${key}.`),
  );
}

const got = (count: number) => Array.from({ length: count }, () => share("Anna", "gave", "me"));

const THREE = [1, 2, 3].map((age) => meeting(age));
const KNOWN = { facts: [{ id: "f", area: "person" as const, learnedOn: ago(5) }] };
const ids = (count: number): ContactId[] => Array.from({ length: count }, (_, at) => `M${at}` as ContactId);
const crowd = (count: number, each: (at: number) => Parameters<typeof member>[1] = () => ({})): MemberFacts[] =>
  ids(count).map((id, at) => member(id, each(at)));

/** Groups that stand where the numbers turn, a little on either side. */
const EDGES: readonly GroupFacts[] = [
  ...WARNING_CASES.flatMap(([, , fires, below]) => [groupFacts(fires), groupFacts(below)]),
  ...[3, 5, 6].flatMap((answer) => [
    groupFacts({ meetings: [1, 2, 3].map((age) => meeting(age)), evaluations: [evaluation(5, { worthIt: answer })] }),
    groupFacts({
      meetings: [1, 2, 3].map((age) => meeting(age)),
      evaluations: [evaluation(5, { purposeMet: answer })],
    }),
  ]),
  ...[350, 360, 370, 400].map((age) => groupFacts({ evaluations: [evaluation(age, { purposeMet: 9 })] })),
  ...[4, 5, 6].map((count) => groupFacts({ meetings: [meeting(5, { shares: got(count) })] })),
  ...[2, 3, 4].map((count) => groupFacts({ meetings: Array.from({ length: count }, (_, at) => meeting(at)) })),
  ...[...Array(18).keys()].map((at) =>
    groupFacts({ members: [member("Anna", { tie: { interactions: [met(0 + at * 4)] } })] }),
  ),
  groupFacts({
    group: group({ vision: "v", wish: "w" }),
    meetings: [meeting(5)],
    outcomes: [{ id: "o", on: ago(1), text: "t", value: 1, unit: "u" }],
  }),
  // Parts that lie just under their limits, one by one, in a group that is well otherwise.
  ...Array.from({ length: 11 }, (_, at) => {
    const known = Array.from({ length: at % 7 }, (_, n) => ({
      id: `f${n}`,
      area:
        (["person", "occupied-with", "strength", "resource", "experience", "challenge"] as const)[n] ??
        ("person" as const),
      learnedOn: ago(5),
    }));
    return groupFacts({
      group: group({ agenda: "a", purpose: "p" }),
      members: Array.from({ length: 10 }, (_, n) =>
        member(`M${n}`, {
          field: n < at ? "law" : `${n}`,
          level: n < at ? "director" : `${n}`,
          tie: { facts: n < 1 ? known : [], interactions: n < at ? [met(1), met(2), met(3)] : [] },
        }),
      ),
      meetings: [1, 2, 3, 4].map((age) =>
        meeting(age, {
          energy: at % 3 === 0 ? -1 : 0,
          came: Array.from({ length: 10 }, (_, n) => `M${n}` as never).slice(0, at),
          cancelled: Array.from({ length: 10 }, (_, n) => `M${n}` as never).slice(at),
          shares: Array.from({ length: at }, (_, n) => share(`M${n}`, "gave", n % 2 ? "me" : null)),
          format: at % 2 ? "case" : age % 2 ? "walk" : "case",
          leader: { kind: "me" },
        }),
      ),
    });
  }),
  ...[
    [7, 6],
    [13, 12],
  ].map(([count = 0, known = 0]) =>
    groupFacts({ meetings: THREE, members: crowd(count, (at) => ({ tie: at < known ? KNOWN : {} })) }),
  ),
  ...[5, 6].map((sharing) =>
    groupFacts({
      members: crowd(10),
      meetings: [1, 2, 3].map((age) =>
        meeting(age, { came: ids(10), shares: ids(sharing).map((id) => share(id, "gave")) }),
      ),
    }),
  ),
  ...[
    [-2, 0, 0, 0],
    [-1, 0, 0],
    [-2, -1, 0, 1],
  ].map((energies) => groupFacts({ meetings: energies.map((energy, at) => meeting(at, { energy })) })),
  // On course, while energy falls by a half and by one and a half.
  ...[
    [1, 1, 1, 2],
    [0, 1, 2, 2],
  ].map((energies) =>
    groupFacts({
      group: group({ agenda: "a" }),
      members: [member("Anna", { tie: { interactions: [met(1), met(2)] } })],
      meetings: energies.map((energy, at) =>
        meeting(at + 1, { energy, came: ids(0), cancelled: [], shares: [share("me", "got", "Anna")] }),
      ),
    }),
  ),
  groupFacts({ meetings: THREE, members: crowd(4, (at) => ({ field: at < 2 ? "law" : `${at}`, level: `${at}` })) }),
  groupFacts({
    meetings: THREE,
    members: crowd(7, (at) => ({ field: at < 3 ? "law" : at < 5 ? "IT" : `${at}`, level: `${at}` })),
  }),
  ...[2, 3, 4].flatMap((worthIt) =>
    [[5, 30], [3, 25], [300]].map((ages) =>
      groupFacts({
        group: group({ purpose: null }),
        members: [member("Anna", { tie: { interactions: ages.map(met) } })],
        meetings: [1, 2, 3].map((age) => meeting(age, { energy: -1 })),
        evaluations: [evaluation(3, { worthIt })],
      }),
    ),
  ),
  ...[
    [9, 9],
    [10, 10],
  ].map(([count = 0, away = 0]) =>
    groupFacts({
      members: crowd(count),
      meetings: [1, 2, 3].map((age, at) => {
        const gone = at < 2 ? Math.floor(away / 3) : away - 2 * Math.floor(away / 3);
        return meeting(age, { came: ids(count).slice(gone), cancelled: ids(count).slice(0, gone) });
      }),
    }),
  ),
  ...[
    [1, 30],
    [5, 20],
  ].map((ages) =>
    groupFacts({
      meetings: [1, 2, 3, 4, 5, 6].map((age) => meeting(age)),
      members: [member("Anna", { tie: { interactions: ages.map(met) } })],
    }),
  ),
  ...fc.sample(anyFacts, { numRuns: 400, seed: 7 }),
];

const LIMITS = new Set(["limit", "wanted"]);

/** All that the program says of these groups; the limits, which are the numbers themselves, aside. */
function told(): string {
  const all = EDGES.map((facts) => [
    checkReport(facts, (id) => id, TODAY),
    compareReport([facts], TODAY),
    leavePlan(facts, () => [], TODAY),
    Object.values(GROUP_WARNINGS).map((warning) => warning(seenBy(facts), TODAY)),
  ]);
  const due = DUE_CASES.map(([, changes]) => groupDue([dueFacts(changes)], TODAY));
  const gone = left(
    group(),
    { on: TODAY, lookBackOn: null, note: null, thanked: [{ contactId: contact().id, name: "A", text: "t" }], kept: [] },
    { newId: () => "id", today: TODAY, contactById: () => null },
  );
  return JSON.stringify([all, due, gone], (key, value: unknown) => (LIMITS.has(key) ? undefined : value));
}

/** The number a little less and a little more: a step on a small scale, a tenth on any other. */
function neighbours(value: number): readonly number[] {
  const step = Number.isInteger(value) && value < 13 ? 1 : Math.abs(value) / 10;
  return [value - step, value + step];
}

describe("every number of the table", () => {
  it("stands in docs/groups.md, and no other does", () => {
    const page = readFileSync(new URL("../../../docs/groups.md", import.meta.url), "utf8");
    const rows = [...page.matchAll(/^\| ([a-z]+(?:\.[\w-]+)+) \| (-?[\d.]+) \|/gim)];
    expect(rows.map(([, path, value]) => [path, Number(value)])).toEqual(
      PLACES.map(({ path, table, key }) => [path, table[key]]),
    );
  });

  it.each(PLACES)("$path changes what is said of some group, up and down", ({ table, key }) => {
    const before = told();
    const value = table[key] as number;
    try {
      for (const other of neighbours(value)) {
        table[key] = other;
        expect(told(), String(other)).not.toBe(before);
      }
    } finally {
      table[key] = value;
    }
    expect(told()).toBe(before);
  });
});
