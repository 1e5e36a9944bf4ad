import type { GroupFacts } from "../../../src/domain/group/facts.ts";
import { ANNA, ago, BO, evaluation, group, meeting, member, met, share } from "../../support/group-facts.ts";

const AGREED = group({ roles: "Bo finds the room", agenda: "round" });
const KNOWN = { facts: [{ id: "f", area: "person" as const, learnedOn: ago(5) }] };
export const FOUR = [5, 35, 65, 95];
export const each = (ages: readonly number[], changes: Parameters<typeof meeting>[1] = {}) =>
  ages.map((age) => meeting(age, changes));
/** As few hours as ten less one minute at the longest. */
const hours = (minutes: number, changes: Parameters<typeof meeting>[1] = {}) => [meeting(5, { minutes, ...changes })];

type Case = readonly [code: string, name: string, fires: Partial<GroupFacts>, below: Partial<GroupFacts>];

export const WARNING_CASES: readonly Case[] = [
  ["W-01", "ten hours and nothing of it", { meetings: hours(600) }, { meetings: hours(599) }],
  [
    "W-01",
    "in half a year",
    { meetings: [meeting(182, { minutes: 600 })] },
    { meetings: [meeting(183, { minutes: 600 })] },
  ],
  [
    "W-01",
    "nothing given or got",
    { meetings: hours(600) },
    { meetings: hours(600, { shares: [share("me", "learned")] }) },
  ],
  [
    "W-01",
    "nothing that came of it",
    { meetings: hours(600) },
    { meetings: hours(600), outcomes: [{ id: "o", on: ago(2), text: "t", value: 1, unit: "u" }] },
  ],
  [
    "W-01",
    "nothing decided since its last meeting",
    { meetings: hours(600), evaluations: [evaluation(6, { decision: "continue" }), evaluation(1, { worthIt: 3 })] },
    { meetings: hours(600), evaluations: [evaluation(5, { decision: "continue" })] },
  ],
  ["W-02", "no purpose", { group: group({ purpose: null }) }, { group: group({ purpose: "p" }) }],
  ["W-03", "three meetings, nothing known", { meetings: each([5, 15, 25]) }, { meetings: each([5, 15]) }],
  [
    "W-03",
    "nothing known of half of them",
    {
      meetings: each([5, 15, 25]),
      members: ["1", "2", "3"].map((name, at) => member(name, { tie: at === 0 ? KNOWN : {} })),
    },
    {
      meetings: each([5, 15, 25]),
      members: ["1", "2"].map((name, at) => member(name, { tie: at === 0 ? KNOWN : {} })),
    },
  ],
  [
    "W-06",
    "six meetings and nobody close",
    { meetings: each([1, 2, 3, 4, 5, 6]) },
    { meetings: each([1, 2, 3, 4, 5]) },
  ],
  [
    "W-06",
    "the strongest under a half",
    { meetings: each([1, 2, 3, 4, 5, 6]), members: [member("Anna", { tie: { interactions: [met(0)] } })] },
    { meetings: each([1, 2, 3, 4, 5, 6]), members: [member("Anna", { tie: { interactions: [met(0), met(1)] } })] },
  ],
  [
    "W-06",
    "relations rated four",
    { evaluations: [evaluation(5, { relations: 4 })] },
    { evaluations: [evaluation(5, { relations: 5 })] },
  ],
  [
    "W-06",
    "relations rated four, and nothing said of them since",
    { evaluations: [evaluation(5, { relations: 4 }), evaluation(1, { worthIt: 6 })] },
    { evaluations: [evaluation(5, { relations: 4 }), evaluation(1, { relations: 6 })] },
  ],
  [
    "W-06",
    "nothing decided since",
    { meetings: [meeting(5)], evaluations: [evaluation(6, { relations: 4, decision: "change-form" })] },
    { meetings: [meeting(7)], evaluations: [evaluation(6, { relations: 4, decision: "change-form" })] },
  ],
  ["W-07", "four meetings, nothing from anybody", { meetings: each(FOUR) }, { meetings: each(FOUR.slice(1)) }],
  [
    "W-07",
    "nothing from me",
    { meetings: each(FOUR, { shares: [share("Anna", "gave"), share("Bo", "gave", "Anna")] }) },
    { meetings: each(FOUR, { shares: [share("Anna", "gave"), share("Bo", "got", "me"), share("Bo", "gave")] }) },
  ],
  [
    "W-07",
    "but not from who was away once",
    { meetings: each(FOUR, { came: [ANNA], shares: [share("me", "gave")] }) },
    {
      meetings: [
        ...each(FOUR.slice(1), { came: [ANNA], shares: [share("me", "gave")] }),
        meeting(5, { came: [], cancelled: [ANNA] }),
      ],
    },
  ],
  [
    "W-07",
    "to lead a meeting is to give",
    { meetings: each(FOUR, { came: [ANNA], shares: [share("me", "gave")] }) },
    {
      meetings: each(FOUR, { came: [ANNA], shares: [share("me", "gave")] }).map((one, at) => ({
        ...one,
        leader: at === 1 ? { kind: "member" as const, contactId: ANNA } : null,
      })),
    },
  ],
  ["W-08", "two meetings and nothing agreed", { meetings: each([5, 15]) }, { meetings: each([5]) }],
  [
    "W-08",
    "no agreement of any kind",
    { meetings: each([5, 15]) },
    { group: group({ rules: "r" }), meetings: each([5, 15]) },
  ],
  [
    "W-08",
    "four meetings of one kind",
    { group: AGREED, meetings: each(FOUR, { format: "case", leader: { kind: "me" } }) },
    {
      group: AGREED,
      meetings: [...each(FOUR.slice(1), { format: "case", leader: { kind: "me" } }), meeting(5, { format: "walk" })],
    },
  ],
  [
    "W-08",
    "nobody led them",
    { group: AGREED, meetings: FOUR.map((age, at) => meeting(age, { format: at % 2 ? "case" : "walk" })) },
    {
      group: AGREED,
      meetings: FOUR.map((age, at) =>
        meeting(age, { format: at % 2 ? "case" : "walk", leader: at === 3 ? { kind: "me" } : null }),
      ),
    },
  ],
  [
    "W-08",
    "no structure",
    {
      group: group({ rules: "r" }),
      meetings: FOUR.map((age, at) => meeting(age, { format: at % 2 ? "case" : "walk", leader: { kind: "me" } })),
    },
    {
      group: AGREED,
      meetings: FOUR.map((age, at) => meeting(age, { format: at % 2 ? "case" : "walk", leader: { kind: "me" } })),
    },
  ],
  [
    "W-17",
    "three cancellations of mine",
    { meetings: each([5, 35, 60], { wasThere: false }) },
    { meetings: each([5, 35], { wasThere: false }) },
  ],
  [
    "W-17",
    "in sixty days",
    { meetings: each([5, 35, 60], { wasThere: false }) },
    { meetings: each([5, 35, 61], { wasThere: false }) },
  ],
  [
    "W-26",
    "six given to one and nothing back (6/9)",
    { meetings: each(FOUR).map((one, at) => ({ ...one, shares: at < 3 ? [share("me", "gave", "Anna")] : [] })) },
    { meetings: each(FOUR).map((one, at) => ({ ...one, shares: at < 1 ? [share("me", "gave", "Anna")] : [] })) },
  ],
  [
    "W-26",
    "one large favour is no pattern",
    {
      meetings: each(FOUR).map((one, at) => ({
        ...one,
        shares: at < 2 ? [share("Anna", "gave", "Bo", { size: "big" })] : [],
      })),
    },
    {
      meetings: each(FOUR).map((one, at) => ({
        ...one,
        shares: at < 1 ? [1, 2].map(() => share("Anna", "gave", "Bo", { size: "big" })) : [],
      })),
    },
  ],
  [
    "W-26",
    "a member who gives to all works for nobody",
    { meetings: each(FOUR, { shares: [share("Anna", "gave", "Bo")] }) },
    { meetings: each(FOUR, { shares: [share("Anna", "gave")] }) },
  ],
  [
    "W-27",
    "two meetings in a row",
    { meetings: [meeting(5, { energy: -1 }), meeting(9, { energy: -1 }), meeting(15, { energy: 2 })] },
    { meetings: [meeting(5, { energy: -2 }), meeting(9, { energy: 0 })] },
  ],
  [
    "W-27",
    "nothing decided since",
    { meetings: each([5, 9], { energy: -1 }), evaluations: [evaluation(6, { decision: "renew" })] },
    { meetings: each([5, 9], { energy: -1 }), evaluations: [evaluation(4, { decision: "renew" })] },
  ],
  ["W-28", "social by its own word", { group: group({ type: "social" }) }, { group: group({ type: "sparring" }) }],
  [
    "W-28",
    "four meetings and nothing learned",
    { meetings: each(FOUR) },
    { meetings: [...each(FOUR.slice(1)), meeting(1, { shares: [share("Anna", "learned")] })] },
  ],
  [
    "W-28",
    "nothing came of it since the first of the four",
    { meetings: each(FOUR), outcomes: [{ id: "o", on: ago(96), text: "t", value: 1, unit: "u" }] },
    { meetings: each(FOUR), outcomes: [{ id: "o", on: ago(95), text: "t", value: 1, unit: "u" }] },
  ],
  [
    "W-29",
    "over three in ten away",
    { meetings: each([5, 15, 25], { came: [ANNA], cancelled: [BO] }) },
    { meetings: [meeting(5), ...each([15, 25], { came: [ANNA], cancelled: [BO] })] },
  ],
  [
    "W-29",
    "nothing decided since",
    { meetings: each([5, 15, 25], { came: [ANNA], cancelled: [BO] }), evaluations: [evaluation(5)] },
    {
      meetings: each([5, 15, 25], { came: [ANNA], cancelled: [BO] }),
      evaluations: [evaluation(5, { decision: "continue" })],
    },
  ],
  [
    "W-29",
    "in three meetings",
    { meetings: each([5, 15, 25], { came: [], cancelled: [ANNA, BO] }) },
    { meetings: each([5, 15], { came: [], cancelled: [ANNA, BO] }) },
  ],
];
