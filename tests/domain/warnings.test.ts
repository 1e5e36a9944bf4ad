import { describe, expect, it } from "vitest";
import type { WarningFacts } from "../../src/domain/warning.ts";
import { WARNINGS, warningsOf } from "../../src/domain/warnings.ts";

/** A network in which nothing stands out. */
const CALM: WarningFacts = {
  unthanked: [],
  asks: [],
  inbox: { cards: 0, oldestDays: 0 },
  mission: { hasText: true, goals: 1 },
  load: { hoursAWeek: 2, wantedAWeek: 2, heaviest: null },
  support: { relations: 12, supporters: 3, nearest: "Bo" },
  singleSources: [],
  employer: { name: "Nordlys", inside: 3, outside: 2 },
  echo: { contacts: 10, confirmedOnly: 5 },
  fields: { coded: 15, effective: 2 },
  aim: { hours: 10, aimless: 5, with: "Bo", at: "Expo" },
  growth: { newPeople: 4, deepened: 1 },
  arrivals: { cards: 10, relations: 1 },
  initiative: { mine: 9, theirs: 1 },
  groups: [],
  cancelled: { times: 2, groups: 2 },
  barren: { activity: "calls", hours: 9.9 },
  yield: { hours: 40, outcomes: 1, cause: null },
  pitching: { contacts: 10, pitches: 3, learned: 3 },
  revealing: [],
  mandate: { employer: "Nordlys", said: "yes" },
  pulses: [3, 1],
  draining: [],
  outside: { days: 60, contacts: 10, outside: 2 },
  unshared: [{ name: "Expo", called: "Expo", days: 7, isLookedAt: true }],
};

/** What a group shows under a code; when each does is told in group/warnings.test.ts. */
function ofGroup(code: string, count = 1): Pick<WarningFacts, "groups"> {
  const groups = Array.from({ length: count }, (_, at) => ({
    code,
    figure: 4,
    limit: 3,
    text: `group ${at}: something`,
    act: `net group check "group ${at}"`,
  }));
  return { groups };
}

const GROUP_SEEN = { figure: 4, limit: 3, act: 'net group check "group 0"' };
/** One that no rule knows. */
const NOTHING_OF_GROUPS = ofGroup("W-00");
const FINDS = { name: "Bo", days: 1, act: "net log --change Bo --on 2026-05-03 --class private" };

const ASK = { name: "Bo", balance: -0.39, daysKnown: 29, hasGiven: true };

function asking(daysKnown: number | null): Pick<WarningFacts, "asks"> {
  return { asks: [{ ...ASK, hasGiven: false, daysKnown }] };
}

function loaded(hoursAWeek: number): Pick<WarningFacts, "load"> {
  return { load: { hoursAWeek, wantedAWeek: 2, heaviest: null } };
}

/** What makes each fire, with its figure, its limit and the command that mends it; and what stays just below. */
const CASES: readonly {
  readonly code: string;
  readonly fires: Partial<WarningFacts>;
  readonly seen: { readonly figure: number; readonly limit: number; readonly act: string; readonly text?: string };
  readonly below: Partial<WarningFacts>;
}[] = [
  {
    code: "W-23",
    fires: { unthanked: [{ name: "Fie", days: 8 }] },
    seen: { figure: 8, limit: 7, act: "net thank Fie" },
    below: { unthanked: [{ name: "Fie", days: 7 }] },
  },
  {
    code: "W-15",
    fires: { asks: [{ ...ASK, balance: -0.4 }] },
    seen: { figure: -0.4, limit: -0.4, act: 'net give Bo "…"' },
    below: { asks: [ASK] },
  },
  {
    code: "W-15",
    fires: { asks: [ASK, { ...ASK, hasGiven: false }] },
    seen: { figure: 29, limit: 30, act: 'net give Bo "…"' },
    below: { asks: [{ ...ASK, hasGiven: false, daysKnown: 30 }] },
  },
  {
    code: "W-15",
    fires: { asks: [{ ...ASK, hasGiven: false, daysKnown: null }] },
    seen: { figure: 0, limit: 30, act: 'net give Bo "…"' },
    below: { asks: [{ ...ASK, hasGiven: true, daysKnown: null }] },
  },
  {
    code: "W-30",
    fires: { inbox: { cards: 16, oldestDays: 1 } },
    seen: { figure: 16, limit: 15, act: "net inbox" },
    below: { inbox: { cards: 15, oldestDays: 14 } },
  },
  {
    code: "W-30",
    fires: { inbox: { cards: 1, oldestDays: 15 } },
    seen: { figure: 15, limit: 14, act: "net inbox" },
    below: { inbox: { cards: 0, oldestDays: 15 } },
  },
  {
    code: "W-02",
    fires: { mission: { hasText: false, goals: 0 } },
    seen: { figure: 0, limit: 2, act: "net init" },
    below: { mission: { hasText: true, goals: 1 } },
  },
  {
    code: "W-02",
    fires: { mission: { hasText: false, goals: 2 } },
    seen: { figure: 1, limit: 2, act: 'net mission --text "…"' },
    below: { mission: { hasText: true, goals: 2 } },
  },
  {
    code: "W-02",
    fires: { mission: { hasText: true, goals: 0 } },
    seen: { figure: 1, limit: 2, act: 'net mission --goal "…"' },
    below: { mission: { hasText: true, goals: 1 } },
  },
  {
    code: "W-10",
    fires: { load: { hoursAWeek: 2.1, wantedAWeek: 2, heaviest: "close" } },
    seen: { figure: 2.1, limit: 2, act: "net edit --where tier:close --tier active" },
    below: { load: { hoursAWeek: 2, wantedAWeek: 2, heaviest: "close" } },
  },
  {
    code: "W-10",
    fires: { load: { hoursAWeek: 2.1, wantedAWeek: 2, heaviest: null } },
    seen: { figure: 2.1, limit: 2, act: "net list --sort due" },
    below: { load: null },
  },
  {
    code: "W-12",
    fires: { support: { relations: 3, supporters: 2, nearest: "Bo" } },
    seen: { figure: 2, limit: 3, act: 'net ask Bo "…"' },
    below: { support: { relations: 2, supporters: 0, nearest: "Bo" } },
  },
  {
    code: "W-14",
    fires: { singleSources: [{ topic: "a board seat", name: "Fie" }] },
    seen: { figure: 1, limit: 0, act: 'net ask Fie "whom else should I talk to?"' },
    below: { singleSources: [] },
  },
  {
    code: "W-13",
    fires: { employer: { name: "Nordlys", inside: 4, outside: 2 } },
    seen: { figure: 4 / 6, limit: 0.6, act: "net list stage:acquaintance --sort last" },
    below: { employer: { name: "Nordlys", inside: 3, outside: 2 } },
  },
  {
    code: "W-13",
    fires: { employer: { name: "Nordlys", inside: 5, outside: 0 } },
    seen: { figure: 1, limit: 0.6, act: "net list stage:acquaintance --sort last" },
    below: { employer: { name: "Nordlys", inside: 4, outside: 0 } },
  },
  {
    code: "W-09",
    fires: { echo: { contacts: 10, confirmedOnly: 6 } },
    seen: { figure: 0.6, limit: 0.6, act: "net score --sort perspective" },
    below: { echo: { contacts: 9, confirmedOnly: 9 } },
  },
  {
    code: "W-09",
    fires: { fields: { coded: 15, effective: 1.99 } },
    seen: {
      figure: 1.99,
      limit: 2,
      act: "net score --sort perspective",
      text: "the fields of 15 people come to 1.99 in effect",
    },
    below: { fields: { coded: 14, effective: 1 } },
  },
  {
    code: "W-18",
    fires: { aim: { hours: 5, aimless: 2.6, with: "Bo", at: "Expo" } },
    seen: { figure: 0.52, limit: 0.5, act: "net fit Bo GOAL 0-3" },
    below: { aim: { hours: 4.9, aimless: 4.9, with: "Bo", at: "Expo" } },
  },
  {
    code: "W-18",
    fires: { aim: { hours: 10, aimless: 6, with: null, at: null } },
    seen: { figure: 0.6, limit: 0.5, act: "net mission" },
    below: { aim: null },
  },
  {
    code: "W-18",
    fires: { aim: { hours: 10, aimless: 6, with: null, at: "Expo 2026-05-03" } },
    seen: { figure: 0.6, limit: 0.5, act: 'net event edit "Expo 2026-05-03" --goal …' },
    below: { aim: null },
  },
  {
    code: "W-21",
    fires: { growth: { newPeople: 5, deepened: 0 } },
    seen: { figure: 5, limit: 4, act: "net list stage:acquaintance --sort met" },
    below: { growth: { newPeople: 8, deepened: 2 } },
  },
  {
    code: "W-11",
    fires: { arrivals: { cards: 21, relations: 2 } },
    seen: { figure: 21, limit: 20, act: "net list stage:card --sort met" },
    below: { arrivals: { cards: 10, relations: 0 } },
  },
  {
    code: "W-16",
    fires: { initiative: { mine: 5, theirs: 0 } },
    seen: { figure: 0, limit: 1, act: 'net me --offer "…"' },
    below: { initiative: { mine: 4, theirs: 0 } },
  },
  ...["W-01", "W-02", "W-03", "W-06", "W-07", "W-08", "W-17", "W-26", "W-27", "W-28", "W-29"].map((code) => ({
    code,
    fires: ofGroup(code),
    seen: GROUP_SEEN,
    below: NOTHING_OF_GROUPS,
  })),
  {
    code: "W-17",
    fires: { cancelled: { times: 3, groups: 2 } },
    seen: { figure: 3, limit: 3, act: "net group compare" },
    below: { cancelled: { times: 2, groups: 2 } },
  },
  {
    code: "W-01",
    fires: { barren: { activity: "calls", hours: 10 } },
    seen: { figure: 10, limit: 10, act: "net roi --by kind" },
    below: { barren: null },
  },
  {
    code: "W-22",
    fires: { yield: { hours: 20, outcomes: 0, cause: null } },
    seen: { figure: 20, limit: 20, act: 'net outcome "…" --via NAME' },
    below: { yield: { hours: 19.9, outcomes: 0, cause: null } },
  },
  {
    code: "W-04",
    fires: { pitching: { contacts: 10, pitches: 3, learned: 2 } },
    seen: { figure: 3, limit: 2, act: 'net fact NAME challenge "…"' },
    below: { pitching: { contacts: 9, pitches: 9, learned: 0 } },
  },
  {
    code: "W-05",
    fires: { revealing: [FINDS] },
    seen: { figure: 1, limit: 0, act: FINDS.act },
    below: { revealing: [] },
  },
  {
    code: "W-19",
    fires: { mandate: { employer: "Nordlys", said: null } },
    seen: { figure: 0, limit: 1, act: "net config mandate yes  (or no)" },
    below: { mandate: null },
  },
  {
    code: "W-19",
    fires: { mandate: { employer: "Nordlys", said: "no" } },
    seen: { figure: 0, limit: 1, act: "net config mandate yes  (once it is agreed)" },
    below: { mandate: { employer: "Nordlys", said: "yes" } },
  },
  {
    code: "W-20",
    fires: { pulses: [2, 1, 5] },
    seen: { figure: 2, limit: 2, act: "net list --sort due" },
    below: { pulses: [2] },
  },
  {
    code: "W-20",
    fires: { pulses: [1, 2], load: { hoursAWeek: 1, wantedAWeek: 2, heaviest: "close" } },
    seen: { figure: 2, limit: 2, act: "net edit --where tier:close --tier active" },
    below: { pulses: [2, 3, 1] },
  },
  {
    code: "W-24",
    fires: { outside: { days: 61, contacts: 0, outside: null } },
    seen: { figure: 61, limit: 60, act: 'net event add "…" --on DAY' },
    below: { outside: { days: 60, contacts: 0, outside: null } },
  },
  {
    code: "W-24",
    fires: { outside: { days: 1, contacts: 11, outside: 2 } },
    seen: { figure: 2 / 11, limit: 0.2, act: "net list stage:acquaintance --sort last" },
    below: { outside: { days: 1, contacts: 9, outside: 0 } },
  },
  {
    code: "W-25",
    fires: { unshared: [{ name: "Expo", called: "Expo 2026-05-03", days: 8, isLookedAt: false }] },
    seen: { figure: 8, limit: 7, act: 'net event debrief "Expo 2026-05-03"' },
    below: { unshared: [{ name: "Expo", called: "Expo", days: 7, isLookedAt: false }] },
  },
  {
    code: "W-25",
    fires: { unshared: [{ name: "Expo", called: "Expo", days: 8, isLookedAt: true }] },
    seen: { figure: 8, limit: 7, act: "net event report Expo" },
    below: { unshared: [] },
  },
  {
    code: "W-27",
    fires: { draining: ["Bo", "Fie"] },
    seen: { figure: 2, limit: 0, act: "net review Bo" },
    below: { draining: [] },
  },
];

describe("the catalogue", () => {
  it("says nothing of a network in which nothing stands out", () => {
    expect(warningsOf(CALM)).toEqual([]);
  });

  it.each(CASES)("$code fires with $fires, and not with $below", ({ code, fires, seen, below }) => {
    const found = warningsOf({ ...CALM, ...fires });
    expect(found.map((each) => each.code)).toEqual([code]);
    expect(found[0]).toMatchObject({ ...seen, figure: expect.closeTo(seen.figure, 9) as number });
    expect(warningsOf({ ...CALM, ...below })).toEqual([]);
  });

  it("has each code once, and a case of each that fires", () => {
    const codes = WARNINGS.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect([...new Set(CASES.map(({ code }) => code))].sort()).toEqual([...codes].sort());
  });

  it("names the worst first, each with one command and no word that grades anybody", () => {
    const all = Object.assign({}, CALM, ...CASES.map(({ fires }) => fires)) as WarningFacts;
    const found = warningsOf({
      ...all,
      mission: { hasText: false, goals: 0 },
      unthanked: [{ name: "Fie", days: 9 }],
      load: { hoursAWeek: 3, wantedAWeek: 2, heaviest: "close" },
      groups: CASES.flatMap(({ fires }) => fires.groups ?? []),
    });
    expect(found.map(({ code }) => code)).toEqual(WARNINGS.map(({ code }) => code));
    expect(found.slice(0, 7).map(({ code }) => code)).toEqual(["W-23", "W-15", "W-25", "W-05", "W-30", "W-02", "W-19"]);
    for (const { text, act } of found) {
      expect(act).toMatch(/^net [a-z]+/);
      expect(text).not.toMatch(/taker|matcher|giver|worth|bad|poor|fail|neglect/i);
    }
  });

  it("has every code there is", () => {
    const codes = Array.from({ length: 30 }, (_, at) => `W-${String(at + 1).padStart(2, "0")}`);
    expect(WARNINGS.map(({ code }) => code).sort()).toEqual(codes);
  });

  it.each<[Partial<WarningFacts>, string]>([
    [{ asks: [{ ...ASK, balance: -0.4 }] }, "you asked Bo for something with the balance at −0.40"],
    [asking(null), "you asked Bo for something before you had spoken, with nothing given yet"],
    [asking(0), "you asked Bo for something on the day you met, with nothing given yet"],
    [asking(1), "you asked Bo for something 1 day after you met, with nothing given yet"],
    [asking(2), "you asked Bo for something 2 days after you met, with nothing given yet"],
    [loaded(2.02), "the rhythms you chose take 2.02 hours a week, of the 2 you want to spend"],
    [loaded(2.36), "the rhythms you chose take 2.4 hours a week, of the 2 you want to spend"],
    [{ singleSources: [{ topic: "tax", name: "Bo" }] }, '"tax" rests on Bo alone'],
    [
      { singleSources: ["tax", "law", "wine"].map((topic) => ({ topic, name: "Bo" })) },
      '"tax" rests on Bo alone (and 2 more like it)',
    ],
    [
      { employer: { name: "Nordlys", inside: 5, outside: 1 } },
      "5 of your 6 relations (83 %) work at Nordlys, as you do",
    ],
    [
      { employer: { name: "Nordlys", inside: 6, outside: 1 } },
      "6 of your 7 relations (86 %) work at Nordlys, as you do",
    ],
    [{ fields: { coded: 15, effective: 1.64 } }, "the fields of 15 people come to 1.6 in effect"],
    [{ fields: { coded: 15, effective: 1.96 } }, "the fields of 15 people come to 1.96 in effect"],
    [
      { aim: { hours: 10.26, aimless: 7, with: "Bo", at: null } },
      "68 % of the 10.3 hours logged lately served no goal that is noted",
    ],
    [{ revealing: [{ ...FINDS, days: 0 }] }, "what you noted of Bo today may be for your eyes only"],
    [{ revealing: [FINDS] }, "what you noted of Bo yesterday may be for your eyes only"],
    [
      { revealing: [{ ...FINDS, days: 2 }, FINDS] },
      "what you noted of Bo 2 days ago may be for your eyes only, and 1 more",
    ],
    [
      { mandate: { employer: "Nordlys", said: null } },
      "it is not noted whether Nordlys counts networking as part of your work",
    ],
    [
      { mandate: { employer: null, said: "no" } },
      "your employer does not count networking as part of your work, as you said: can it be agreed?",
    ],
    [{ pulses: [2, 1, 5] }, "networking felt heavy the last two times you said (2 and 1 of 5): a lighter month?"],
    [{ yield: { hours: 20.6, outcomes: 0, cause: null } }, "21 hours in half a year, and no outcome noted"],
    [
      { yield: { hours: 20, outcomes: 0, cause: "nobody was asked for anything" } },
      "20 hours in half a year, and no outcome noted; perhaps because nobody was asked for anything",
    ],
    [
      { barren: { activity: "calls", hours: 10.6 } },
      "calls: 11 hours in half a year, and nothing noted that came of them",
    ],
    [
      { outside: { days: 61, contacts: 0, outside: null } },
      "61 days without an event or a meeting of a group outside Nordlys",
    ],
    [
      { outside: { days: 61, contacts: 0, outside: null }, employer: null },
      "61 days without an event or a meeting of a group",
    ],
    [
      { outside: { days: 1, contacts: 10, outside: 1 } },
      "10 % of the 10 conversations of 90 days were with somebody outside Nordlys",
    ],
    [
      { pitching: { contacts: 10, pitches: 1, learned: 0 } },
      "1 pitch in the last 10 conversations, and 0 things learned of the others",
    ],
    [
      { pitching: { contacts: 10, pitches: 2, learned: 1 } },
      "2 pitches in the last 10 conversations, and 1 thing learned of the others",
    ],
  ])("of %j reads %j", (facts, text) => {
    expect(warningsOf({ ...CALM, ...facts }).map((found) => found.text)).toEqual([text]);
  });

  it("sends cards that wait to the inbox, and others to a list", () => {
    const arrivals = { cards: 11, relations: 0 };
    const act = (cards: number) => warningsOf({ ...CALM, arrivals, inbox: { cards, oldestDays: 1 } })[0]?.act;
    expect([act(1), act(0)]).toEqual(["net inbox", "net list stage:card --sort met"]);
  });

  it("tells of one group, and of how many more it is so", () => {
    expect(warningsOf({ ...CALM, ...ofGroup("W-29", 1) })[0]?.text).toBe("group 0: something");
    expect(warningsOf({ ...CALM, ...ofGroup("W-29", 2) })[0]?.text).toBe(
      "group 0: something (and so for 1 more group)",
    );
    expect(warningsOf({ ...CALM, ...ofGroup("W-29", 3) })[0]?.text).toBe(
      "group 0: something (and so for 2 more groups)",
    );
  });

  it("tells how many more there are where one stands for several", () => {
    const [first] = warningsOf({
      ...CALM,
      unthanked: [
        { name: "Fie", days: 30 },
        { name: "Bo", days: 9 },
        { name: "Ida", days: 2 },
      ],
    });
    expect(first?.text).toBe("Fie opened a door for you 30 days ago and has no thanks yet, and 1 more");
  });

  it.each([
    [0, "nobody is noted yet who would support you when it is hard"],
    [1, "one person is noted who would support you when it is hard"],
    [2, "2 people are noted who would support you when it is hard"],
  ])("says of %i that support whoever they are: some are no relation by their stage", (supporters, text) => {
    expect(warningsOf({ ...CALM, support: { relations: 3, supporters, nearest: "Bo" } })[0]?.text).toBe(text);
  });
});
