import { describe, expect, it } from "vitest";
import type { ContactId } from "../../../src/domain/contact.ts";
import type { Fit } from "../../../src/domain/fit.ts";
import type { Circle, Load } from "../../../src/domain/load.ts";
import type { Goal } from "../../../src/domain/mission.ts";
import { dayNumber } from "../../../src/domain/scoring/day-number.ts";
import { askedTie } from "../../../src/domain/scoring/outline-tie.ts";
import { type WarnedOf, warningFacts } from "../../../src/domain/stats/warning-facts.ts";
import { statsOf } from "../../../src/domain/stats.ts";
import type { WarningFacts } from "../../../src/domain/warning.ts";
import type { Need, Offer } from "../../../src/domain/wish.ts";
import { ago, gave, goal, TODAY, talk, took } from "../scoring/facts.ts";
import { namesOf, type Person, person, RELATED, tallyOf } from "./ties.ts";

interface Told extends Partial<WarnedOf> {
  readonly ties?: readonly Person[];
}

function facts({ ties = [], ...changes }: Told, hours: number | null = null): WarningFacts {
  const places = new Map(ties.map(({ contactId }, place) => [contactId, place]));
  const all: WarnedOf = {
    hasMission: false,
    goals: [],
    fits: [],
    needs: [],
    offers: [],
    tags: new Map(),
    inbox: { cards: 0, oldestOn: null },
    asks: [],
    askedOn: (id, on) => {
      const asked = ties[places.get(id) ?? -1];
      return asked === undefined ? null : askedTie(asked.outline, dayNumber(on));
    },
    loads: () => [],
    eachTimed: () => undefined,
    events: [],
    placeOf: (id) => places.get(id),
    initiative: { mine: 0, theirs: 0 },
    groups: [],
    spent: [],
    isFruitful: () => false,
    outcomes: 0,
    begunOn: ago(100),
    outsideOn: null,
    talksBeyond: null,
    last: [],
    pitches: 0,
    learnedSince: () => 0,
    draining: [],
    noted: [],
    mandate: null,
    pulses: [],
    unshared: [],
    namesOf,
    ...changes,
  };
  const tally = tallyOf(ties);
  const stats = statsOf(
    tally,
    {
      codes: [],
      known: { pairs: new Int32Array(0), circles: [] },
      places: ties.length,
      employer: null,
      logged: { minutes: 0, conversations: 0, withoutMinutes: 0 },
      learnings: 0,
      openPromises: { archived: 0, others: 0, plans: 0 },
      hours,
      namesOf,
    },
    TODAY,
  );
  return warningFacts(tally, all, stats, TODAY);
}

const asked = (name: string, age: number) => ({ contactId: name as ContactId, on: ago(age) });

const GOAL = { id: "g", title: "a board seat", weight: 0.6 } as Goal;

describe("thanks that are owed", () => {
  it("are those for introductions and referrals of a year, the longest ago first", () => {
    const door = (age: number, kind: "introduction" | "referral" | "support") => took(age, 2, { kind });
    const { unthanked } = facts({
      ties: [
        person("lately", { exchanges: [door(3, "referral")] }),
        person("longer", { exchanges: [door(200, "introduction"), door(100, "support")] }),
        person("thanked", { exchanges: [door(50, "referral"), gave(40, 1, { kind: "thanks" })] }),
        person("given to, not thanked", { exchanges: [door(60, "referral"), gave(40, 1)] }),
        person("thanked me", { exchanges: [door(59, "referral"), took(40, 1, { kind: "thanks" })] }),
        person("no door", { exchanges: [took(70, 1, { kind: "support" })] }),
        person("as long", { exchanges: [door(59, "referral")] }),
        person("long ago", { exchanges: [door(365, "referral")] }),
      ],
    });
    expect(unthanked).toEqual([
      { name: "longer", days: 200 },
      { name: "given to, not thanked", days: 60 },
      { name: "as long", days: 59 },
      { name: "thanked me", days: 59 },
      { name: "lately", days: 3 },
    ]);
  });

  it("are owed once to each, until they were thanked when it was warned of, whatever was taken since", () => {
    const door = (age: number) => took(age, 2, { kind: "introduction" });
    const thanks = (age: number) => gave(age, 1, { kind: "thanks" });
    const { unthanked } = facts({
      ties: [
        person("twice", { exchanges: [door(200), door(100)] }),
        person("thanked late", { exchanges: [door(200), door(90), took(5, 1), thanks(2)] }),
        person("thanked at once, for the lift", { exchanges: [door(32), took(26, 1), thanks(25)] }),
        person("thanked after a week, for the lift", { exchanges: [door(32), took(26, 1), thanks(24)] }),
        person("anew", { exchanges: [door(200), thanks(150), door(20), took(10, 1)] }),
      ],
    });
    expect(unthanked).toEqual([
      { name: "twice", days: 200 },
      { name: "thanked at once, for the lift", days: 32 },
      { name: "anew", days: 20 },
    ]);
  });
});

describe("what was asked", () => {
  it("is told with how it stood on that day, without what came of it", () => {
    const { asks } = facts({
      ties: [
        person("Bo", {
          interactions: [talk(30)],
          exchanges: [gave(12, 3), took(10, 8), took(5, 8)],
        }),
      ],
      asks: [asked("Bo", 10), asked("Bo", 12), asked("Bo", 30), asked("archived", 1)],
    });
    expect(asks.map(({ daysKnown, hasGiven }) => ({ daysKnown, hasGiven }))).toEqual([
      { daysKnown: 20, hasGiven: true },
      { daysKnown: 18, hasGiven: true },
    ]);
    expect(asks[1]?.balance).toBeCloseTo(3 / 6, 9); // 3 given, nothing taken yet, 3 below the line
  });

  it("may come before a conversation", () => {
    const bo = person("Bo", { interactions: [talk(3)] });
    expect(facts({ ties: [bo], asks: [asked("Bo", 4)] }).asks).toEqual([
      { name: "Bo", balance: 0, daysKnown: null, hasGiven: false },
    ]);
  });
});

describe("the load of rhythms", () => {
  const load = (circle: Circle, hoursAWeek: number): Load => ({
    circle,
    people: 1,
    contactsAWeek: 1,
    typical: { minutes: 15, from: "assumed", logged: 0 },
    hoursAWeek,
  });

  it("is that of every circle, against the hours wanted", () => {
    const loads = () => [load("core", 1), load("close", 4), load("own", 1)];
    expect(facts({ loads }, 2).load).toEqual({ hoursAWeek: 6, wantedAWeek: 2, heaviest: "close" });
    expect(facts({ loads }).load).toBeNull();
  });

  it.each([
    ["the slowest", [load("wide", 4), load("core", 1)]],
    ["a rhythm of one's own", [load("own", 4), load("core", 1)]],
    ["nobody", []],
  ])("has nothing slower to propose for %s", (_, loads) => {
    expect(facts({ loads: () => loads }, 1).load?.heaviest).toBeNull();
  });
});

describe("support", () => {
  it("is to be asked of the relation that is most alive", () => {
    const { support } = facts({
      ties: [
        person("acquaintance", { interactions: [talk(1)] }),
        person("alive", RELATED),
        person("quiet", { ...RELATED, interactions: [talk(300, "meet", 2), talk(400)] }),
        person("gave support", { ...RELATED, exchanges: [took(5, 1, { kind: "support" })] }),
      ],
    });
    expect(support).toEqual({ relations: 3, supporters: 1, nearest: "alive" });
  });
});

describe("a single source", () => {
  const fit = (contactId: string, value: number): Fit => ({
    id: `${contactId} g` as Fit["id"],
    contactId: contactId as ContactId,
    goalId: GOAL.id,
    fit: value as Fit["fit"],
    askedOn: TODAY,
  });
  const need = { id: "n", contactId: null, text: "en god revisor", horizon: "now", confirmedOn: TODAY } as Need;
  const offer = (contactId: string | null, text: string): Offer =>
    ({ id: text, contactId, text, confirmedOn: TODAY, closedOn: null }) as Offer;
  const ties = ["Fie", "Bo"].map((name) => person(name));

  it("is one person who serves a goal well", () => {
    const some = { ties, goals: [GOAL] };
    expect(facts({ ...some, fits: [fit("Fie", 2), fit("Bo", 1)] }).singleSources).toEqual([
      { topic: "a board seat", name: "Fie" },
    ]);
    expect(facts({ ...some, fits: [fit("Fie", 2), fit("Bo", 2)] }).singleSources).toEqual([]);
    expect(facts({ ...some, fits: [fit("Fie", 1), fit("archived", 3)] }).singleSources).toEqual([]);
  });

  it("is one person who offers what is needed, however often", () => {
    const some = { ties, needs: [need] };
    const offers = [offer("Fie", "kender en revisor"), offer("Fie", "revisorer i Odense"), offer(null, "revisor")];
    expect(facts({ ...some, offers }).singleSources).toEqual([{ topic: "en god revisor", name: "Fie" }]);
    expect(facts({ ...some, offers: [...offers, offer("Bo", "min revisor")] }).singleSources).toEqual([]);
    expect(facts({ ...some, offers, tags: new Map([["Bo" as ContactId, ["revisor"]]]) }).singleSources).toHaveLength(1);
    const tagged = [...offers, offer("Bo", "et godt netværk")];
    expect(facts({ ...some, offers: tagged, tags: new Map([["Bo" as ContactId, ["revisor"]]]) }).singleSources).toEqual(
      [],
    );
  });
});

describe("an echo", () => {
  it("is heard in the last conversations", () => {
    const last = [true, false, true].map((isConfirmedOnly, at) => ({ on: ago(at), isConfirmedOnly }));
    expect(facts({ last }).echo).toEqual({ contacts: 3, confirmedOnly: 2 });
  });
});

describe("the aim of time", () => {
  it("is what was spent with somebody who serves a goal, each conversation once", () => {
    const timed = [
      ["serves", 1, 60],
      ["unasked", 1, 60],
      ["unasked", 2, 30],
      ["unasked too", 4, 90],
      ["serves none", 3, 90],
      ["archived", 5, 600],
      ["a card", 6, 600],
    ] as const;
    const { aim } = facts({
      goals: [GOAL],
      ties: [
        person("serves", { goalFits: [goal(0.6, 1)] }),
        person("unasked"),
        person("unasked too"),
        person("serves none", { goalFits: [goal(0.6, 0)] }),
        person("a card", { interactions: [] }),
      ],
      eachTimed: (look) => {
        for (const [name, interaction, minutes] of timed) look(name as ContactId, interaction, minutes);
      },
    });
    expect(aim).toEqual({ hours: 4.5, aimless: 3.5, with: "unasked", at: null });
  });

  it("is what was spent at events too, of which each is for a goal or for none", () => {
    const events = [
      { called: "Expo", minutes: 120, isForGoal: true },
      { called: "Fair", minutes: 60, isForGoal: false },
      { called: "Old fair", minutes: 30, isForGoal: false },
    ];
    expect(facts({ goals: [GOAL], events }).aim).toEqual({ hours: 3.5, aimless: 1.5, with: null, at: "Fair" });
  });

  it("cannot be told without a goal", () => {
    expect(facts({ ties: [person("somebody")] }).aim).toBeNull();
  });
});

describe("who came in", () => {
  it("are those of a year, cards and relations", () => {
    const { arrivals } = facts({
      ties: [
        person("a card", { interactions: [], addedOn: ago(364) }),
        person("an old card", { interactions: [], addedOn: ago(365) }),
        person("acquaintance", { addedOn: ago(10) }),
        person("a relation", { ...RELATED, addedOn: ago(10) }),
      ],
    });
    expect(arrivals).toEqual({ cards: 1, relations: 1 });
  });
});

describe("the inbox and the mission", () => {
  it("are taken as they stand", () => {
    const found = facts({ inbox: { cards: 4, oldestOn: ago(20) }, hasMission: true, goals: [GOAL] });
    expect(found.inbox).toEqual({ cards: 4, oldestDays: 20 });
    expect(found.mission).toEqual({ hasText: true, goals: 1 });
    expect(facts({}).inbox.oldestDays).toBe(0);
  });
});

describe("what an owner does", () => {
  it("finds the kind of activity that took most and brought nothing", () => {
    const spent = [
      { kind: "call", minutes: 700 },
      { kind: "meet", minutes: 900 },
      { kind: "event", minutes: 1200 },
    ] as const;
    const isFruitful: WarnedOf["isFruitful"] = (kind) => kind === "event";
    expect(facts({ spent, isFruitful })).toMatchObject({
      barren: { activity: "meetings of two or few", hours: 15 },
      yield: { hours: 2800 / 60, outcomes: 0, cause: "no goal says what to look for" },
    });
    expect(facts({ spent, goals: [GOAL] }).yield.cause).toBe("nobody was asked for anything");
    expect(facts({ spent, goals: [GOAL], asks: [asked("Bo", 100)] }).yield.cause).toBeNull();
  });

  it("counts what was learned since the first of the last conversations against the pitches in them", () => {
    const last = Array.from({ length: 10 }, (_, at) => ({ on: ago(at + 1), isConfirmedOnly: false }));
    const learnedSince: WarnedOf["learnedSince"] = (day) => (day === ago(10) ? 1 : 9);
    expect(facts({ last, pitches: 10, learnedSince }).pitching).toEqual({ contacts: 10, pitches: 10, learned: 1 });
    expect(facts({ last, learnedSince }).pitching).toMatchObject({ pitches: 0 });
  });

  it("names what may be private by the day alone, with the command that keeps it back", () => {
    const noted = [
      { is: "note", name: "Bo", on: ago(1), text: "his divorce is through", number: null },
      { is: "fact", name: "Fie", on: ago(2), text: "er sygemeldt med stress siden maj", number: 3 },
      { is: "note", name: "Ida", on: ago(3), text: "talked about exports; I'll send the deck", number: null },
    ] as const;
    expect(facts({ noted }).revealing).toEqual([
      { name: "Bo", days: 1, act: `net log --change Bo --on ${ago(1)} --class private` },
      { name: "Fie", days: 2, act: "net fact Fie --change 3 --class private" },
    ]);
  });

  it("counts conversations with anybody outside the employer, where that is said and an event was outside", () => {
    const talksBeyond: WarnedOf["talksBeyond"] = () => ({ contacts: 2, beyond: 1 });
    expect(facts({ talksBeyond, outsideOn: ago(7) }).outside).toEqual({ days: 7, contacts: 2, outside: 1 });
    expect(facts({ outsideOn: ago(7) }).outside).toEqual({ days: 7, contacts: 0, outside: null });
    expect(facts({ talksBeyond }).outside).toEqual({ days: 100, contacts: 0, outside: null });
  });
});
