import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Contact, ContactId } from "../../src/domain/contact.ts";
import { type Day, plusDays } from "../../src/domain/day.ts";
import type { DueFacts, DueIntroduction, OpenPromise, Reason } from "../../src/domain/due/facts.ts";
import { actingReason, nextBirthday } from "../../src/domain/due/terms.ts";
import { dueReport } from "../../src/domain/due.ts";
import type { ExchangeId, ExchangeKind } from "../../src/domain/exchange.ts";
import type { GatheringDue } from "../../src/domain/gathering.ts";
import type { GroupId } from "../../src/domain/group/group.ts";
import type { IntroductionId, StateUnderway } from "../../src/domain/introduction.ts";
import type { PromiseId } from "../../src/domain/promise.ts";
import { cadenceUrge, cardFreshness, mineRamp, theirsRamp } from "../../src/domain/urgency.ts";
import { contact } from "../support/builders.ts";
import { day } from "../support/harness.ts";

const TODAY = day("2026-05-04");
const NOWHERE = () => ({ organisation: null, event: null });
const NOTHING_MORE = { promisesThisWeek: 0, inbox: 0, snoozed: 0, leftToReview: 0, lastNotedAt: null };

function facts(changes: Partial<Omit<DueFacts, "contact">> & { readonly contact?: Partial<Contact> } = {}): DueFacts {
  return {
    lastOn: null,
    latest: null,
    promises: [],
    serving: { fit: 1, goal: null },
    unthanked: null,
    help: null,
    isOwed: false,
    ...changes,
    contact: contact(changes.contact),
  };
}

function promised(by: "me" | "them", dueInDays: number, text = "the deck"): OpenPromise {
  return { id: `${by}${dueInDays}` as PromiseId, by, text, isPlan: false, dueOn: plusDays(TODAY, dueInDays) };
}

/** What is due of these alone, looking so many days ahead. */
function due(
  people: readonly DueFacts[],
  within = 0,
  { today = TODAY, introductions = [] as readonly DueIntroduction[], gatherings = [] as readonly GatheringDue[] } = {},
) {
  return dueReport(
    { people, introductions, gatherings, isWhole: true },
    NOTHING_MORE,
    today,
    { within, most: Infinity },
    NOWHERE,
  ).items;
}

function taken(daysAgo: number, kind: ExchangeKind = "favour"): Partial<DueFacts> {
  return { unthanked: { id: "x" as ExchangeId, kind, text: "a lift home", on: plusDays(TODAY, -daysAgo) } };
}

function introduced(state: StateUnderway, daysAgo: number): DueIntroduction {
  const [a, b] = ["a", "b"] as unknown as [ContactId, ContactId];
  const stateOn = plusDays(TODAY, -daysAgo);
  return { id: "i" as IntroductionId, state, stateOn, a, b, aName: "Mette Holm", bName: "Bo Friis" };
}

function gathering(name: string, reason: GatheringDue["reason"]): GatheringDue {
  return { kind: "group", id: name as GroupId, name, reason, dueOn: TODAY, why: "why", act: "act", isAhead: false };
}

/** A rhythm that has just run out, and an attempt of mine without an answer. */
function silent(triedInDays: number): DueFacts {
  return facts({
    contact: { cadenceDays: 42 },
    lastOn: plusDays(TODAY, -42),
    latest: { on: plusDays(TODAY, triedInDays), kind: "mail", initiator: "me", isAnswered: false },
  });
}

function urgencies(...all: DueFacts[]): (readonly [string, number])[] {
  const items = due(all);
  return items.map(({ name, urgency }) => [name, urgency] as const);
}

describe("the ramps", () => {
  it.each([
    [-8, 0],
    [-7, 0.2],
    [-2, 0.6],
    [3, 1],
    [90, 1],
  ])("my promise %i days after its day weighs %f", (late, share) => {
    expect(mineRamp(late)).toBeCloseTo(share, 10);
  });

  it.each([
    [-3, 0],
    [2, 0.5],
    [7, 1],
    [40, 1],
  ])("their promise %i days after its day weighs %f", (late, share) => {
    expect(theirsRamp(late)).toBeCloseTo(share, 10);
  });

  it.each([
    [0, 0.6],
    [1, 1],
    [3, 1],
    [4, 0.94],
    [10, 0.58],
    [20, 0.3],
    [200, 0.3],
  ])("a card %i days old weighs %f", (age, share) => {
    expect(cardFreshness(age)).toBeCloseTo(share, 10);
  });

  it.each([
    [0.89, 1, 0],
    [0.9, 1, 0.58],
    [1, 1, 0.6],
    [1.2, 1, 0.64],
    [3, 1, 1],
    [3.01, 1, 0],
    [2.5, 0, 0.27],
  ])("a rhythm at %f of its length, at mission fit %f, weighs %f", (ratio, fit, urge) => {
    expect(cadenceUrge(ratio, fit)).toBeCloseTo(urge, 10);
  });
});

describe("urgency", () => {
  // The sums by hand: 12·.2 + 12·.8·(8/10) … each from its weight, ramp and age.
  it.each<[string, DueFacts, number]>([
    ["my promise a day over", facts({ promises: [promised("me", -1)] }), 12 * 0.84 + 2 / 365],
    ["my promise in five days", facts({ promises: [promised("me", 5)] }), 12 * 0.36],
    ["their promise ten days late", facts({ promises: [promised("them", -10)] }), 5 + 20 / 365],
    ["their promise two days late", facts({ promises: [promised("them", -2)] }), 5 * 0.5 + 4 / 365],
    ["a card of the day before", facts({ contact: { standing: "inbox", metOn: plusDays(TODAY, -1) } }), 9 + 2 / 365],
    [
      "a card of ten days ago, of which nobody wrote when they met",
      facts({ contact: { standing: "inbox", addedOn: plusDays(TODAY, -10) } }),
      9 * 0.58 + 20 / 365,
    ],
    [
      "a reply owed for two days",
      facts({ latest: { on: plusDays(TODAY, -2), kind: "mail", initiator: "them", isAnswered: false } }),
      8 + 4 / 365,
    ],
    [
      "a rhythm of six weeks after seven",
      facts({ contact: { cadenceDays: 42 }, lastOn: plusDays(TODAY, -49) }),
      6 * (0.6 + 0.2 * (49 / 42 - 1)),
    ],
    [
      "a rhythm of six weeks, seven after they were added and never spoken with",
      facts({ contact: { cadenceDays: 42, addedOn: plusDays(TODAY, -49) } }),
      6 * (0.6 + 0.2 * (49 / 42 - 1)),
    ],
    ["a birthday in three days", facts({ contact: { birthday: "1980-05-07" } }), 4],
    ["a birthday in seven days", facts({ contact: { birthday: "1980-05-11" } }), 4],
    ["who is pinned", facts({ contact: { isPinned: true } }), 15],
    [
      "a promise, a birthday and a pin together",
      facts({ contact: { birthday: "--05-04", isPinned: true }, promises: [promised("me", 3)] }),
      12 * 0.52 + 4 + 15,
    ],
  ])("of %s", (_, one, urgency) => {
    expect(urgencies(one)[0]?.[1]).toBeCloseTo(urgency, 3);
  });

  it.each<[string, DueFacts, number]>([
    ["a rhythm softer on the fourteenth day", silent(-14), 6 * 0.6 - 5],
    ["a rhythm no softer on the fifteenth", silent(-15), 6 * 0.6],
    ["my promise no softer", { ...silent(-3), lastOn: TODAY, promises: [promised("me", 0)] }, 12 * 0.76],
    [
      "what I plan no softer",
      { ...silent(-3), lastOn: TODAY, promises: [{ ...promised("me", 0), isPlan: true }] },
      12 * 0.76,
    ],
    ["their promise softer", { ...silent(-3), lastOn: TODAY, promises: [promised("them", -10)] }, 5 + 20 / 365 - 5],
  ])("with the ball in their court, has %s", (_, one, urgency) => {
    expect(urgencies(one)[0]?.[1]).toBeCloseTo(urgency, 3);
  });

  it("orders as one would by hand, and equals by name", () => {
    expect(
      urgencies(
        facts({ contact: { name: "Birthday", birthday: "2000-05-06" } }),
        facts({ contact: { name: "Twin B" }, promises: [promised("me", -2)] }),
        facts({ contact: { name: "Late intro" }, promises: [promised("them", -10)] }),
        facts({ contact: { name: "Twin A" }, promises: [promised("me", -2)] }),
        facts({ contact: { name: "Card", standing: "inbox", metOn: plusDays(TODAY, -2) } }),
      ).map(([name]) => name),
    ).toEqual(["Twin A", "Twin B", "Card", "Late intro", "Birthday"]);
  });

  it("gives each promise a line, and lets the rest join the weightiest", () => {
    const items = due([
      facts({ contact: { birthday: "--05-05" }, promises: [promised("me", 6, "later"), promised("me", -1, "now")] }),
    ]);
    expect(items.map(({ reasons }) => reasons.map((reason) => ("text" in reason ? reason.text : reason.kind)))).toEqual(
      [["now", "birthday"], ["later"]],
    );
  });

  it("never falls when a reason is added, and a day passing never makes a promise less urgent", () => {
    const anyFacts = fc.record({ mine: fc.integer({ min: -60, max: 7 }), age: fc.integer({ min: 0, max: 400 }) });
    fc.assert(
      fc.property(anyFacts, ({ mine, age }) => {
        const alone = facts({ promises: [promised("me", mine)] });
        const more = facts({
          promises: [promised("me", mine)],
          contact: { standing: "inbox", metOn: plusDays(TODAY, -age) },
        });
        expect(urgencies(more)[0]?.[1] ?? 0).toBeGreaterThan(urgencies(alone)[0]?.[1] ?? 0);
        const later = due([alone], 0, { today: plusDays(TODAY, 1) })[0]?.urgency ?? 0;
        expect(later).toBeGreaterThanOrEqual(urgencies(alone)[0]?.[1] ?? 0);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("what stands in the list", () => {
  const within = (days: number, one: DueFacts): number => due([one], days).length;

  it.each<[string, DueFacts, number]>([
    ["my promise in eight days", facts({ promises: [promised("me", 8)] }), 8],
    ["their promise in four days", facts({ promises: [promised("them", 4)] }), 4],
    ["a birthday in nine days", facts({ contact: { birthday: "--05-13" } }), 9],
    ["a rhythm that runs out in ten days", facts({ contact: { cadenceDays: 100 }, lastOn: plusDays(TODAY, -85) }), 15],
  ])("%s, only when one looks that far ahead", (_, one, ahead) => {
    expect([within(0, one), within(ahead - 1, one), within(ahead, one)]).toEqual([0, 0, 1]);
  });

  it("has a birthday further ahead than a week without a weight", () => {
    expect(due([facts({ contact: { birthday: "--05-12" } })], 8)).toMatchObject([{ urgency: 0 }]);
  });

  it.each<[string, DueFacts]>([
    [
      "a promise without a day",
      facts({ promises: [{ id: "p" as PromiseId, by: "me", text: "x", isPlan: false, dueOn: null }] }),
    ],
    ["a rhythm that lapsed long ago", facts({ contact: { cadenceDays: 10 }, lastOn: plusDays(TODAY, -31) })],
    [
      "a rhythm of somebody filed",
      facts({ contact: { cadenceDays: 10, standing: "filed" }, lastOn: plusDays(TODAY, -12) }),
    ],
    ["a birthday of a card", facts({ contact: { birthday: "--05-30", standing: "filed" } })],
    ["a birthday on which you have spoken", facts({ contact: { birthday: "--05-04" }, lastOn: TODAY })],
    [
      "a word of theirs of this very day",
      facts({ latest: { on: TODAY, kind: "mail", initiator: "them", isAnswered: false } }),
    ],
    ["nothing at all", facts()],
  ])("not %s", (_, one) => {
    expect(within(0, one)).toBe(0);
  });

  it("is cut to the most urgent, and says how much more there is", () => {
    const many = Array.from({ length: 9 }, (_, at) =>
      facts({ contact: { id: `${at}` as ContactId, name: `P${at}` }, promises: [promised("me", -at)] }),
    );
    const report = dueReport(
      { people: many, introductions: [], gatherings: [], isWhole: true },
      { promisesThisWeek: 1, inbox: 3, snoozed: 2, leftToReview: 4, lastNotedAt: "2026-04-30T12:00:00Z" },
      TODAY,
      { within: 0, most: 7 },
      NOWHERE,
    );
    expect(report.items).toHaveLength(7);
    expect(report.also).toEqual({
      more: 2,
      isAtLeast: false,
      promisesThisWeek: 0,
      inbox: 3,
      snoozed: 2,
      leftToReview: 4,
      notedDaysAgo: 4,
    });
  });

  it("says along with a card what was promised then, once, and with nothing else what is far off", () => {
    const card = { standing: "inbox", metOn: plusDays(TODAY, -1) } as const;
    const reasonsOf = (changes: Parameters<typeof facts>[0]): string[][] =>
      due([facts(changes)]).map(({ reasons }) => reasons.map(({ kind }) => kind));
    expect(reasonsOf({ contact: card, promises: [promised("me", 90)] })).toEqual([["card", "mine"]]);
    expect(reasonsOf({ contact: card, promises: [promised("me", 0)] })).toEqual([["mine", "card"]]);
    const plan = (dueInDays: number) => ({ ...promised("me", dueInDays), isPlan: true });
    expect(reasonsOf({ contact: card, promises: [plan(90)] })).toEqual([["card", "plan"]]);
    expect(reasonsOf({ contact: card, promises: [plan(0)] })).toEqual([["plan", "card"]]);
    expect(reasonsOf({ contact: card, promises: [promised("them", 90)] })).toEqual([["card"]]);
    expect(reasonsOf({ contact: card, promises: [plan(80), promised("me", 90)] })).toEqual([["card", "plan"]]);
    const latest = { on: plusDays(TODAY, -2), kind: "mail", initiator: "them", isAnswered: false } as const;
    expect(reasonsOf({ contact: card, latest, promises: [promised("me", 90)] })).toEqual([["card", "reply", "mine"]]);
    expect(urgencies(facts({ contact: card, promises: [promised("me", 90)] }))[0]?.[1]).toBeCloseTo(9 + 2 / 365, 3);
    const silent = { contact: { cadenceDays: 10 }, lastOn: plusDays(TODAY, -12) } as const;
    expect(reasonsOf({ ...silent, promises: [promised("me", 90)] })).toEqual([["cadence"]]);
  });

  it("counts no promise twice: one of this week that has a line, shown or among those that are more, is not also to come", () => {
    const week = [-3, 0, 2, 7].map((ahead) =>
      facts({ contact: { id: `${ahead}` as ContactId, name: `P${ahead}` }, promises: [promised("me", ahead)] }),
    );
    const { also } = dueReport(
      { people: week, introductions: [], gatherings: [], isWhole: true },
      { ...NOTHING_MORE, promisesThisWeek: 5 },
      TODAY,
      { within: 0, most: 1 },
      NOWHERE,
    );
    expect(also).toMatchObject({ more: 3, promisesThisWeek: 2 });
  });

  it("counts a promise that is named from further ahead than a week for none of this week", () => {
    const { also } = dueReport(
      { people: [facts({ promises: [promised("me", 8)] })], introductions: [], gatherings: [], isWhole: true },
      { ...NOTHING_MORE, promisesThisWeek: 1 },
      TODAY,
      { within: 30, most: 7 },
      NOWHERE,
    );
    expect(also).toMatchObject({ more: 0, promisesThisWeek: 1 });
  });

  it("counts the cards in the inbox that have no line among the first, whatever else is said of one that has", () => {
    const card = (name: string, changes: Partial<DueFacts> = {}): DueFacts =>
      facts({ ...changes, contact: { id: name as ContactId, name, standing: "inbox", metOn: TODAY } });
    const people = [card("A", { promises: [promised("me", 0)] }), card("B"), card("C")];
    const also = (most: number) =>
      dueReport(
        { people, introductions: [], gatherings: [], isWhole: true },
        { ...NOTHING_MORE, inbox: 5 },
        TODAY,
        { within: 0, most },
        NOWHERE,
      ).also;
    expect(also(2)).toMatchObject({ more: 1, inbox: 3 });
    expect(also(7)).toMatchObject({ more: 0, inbox: 2 });
  });

  it("asks where people work and were met, of an introduction the first of the two, and of a group nowhere", () => {
    const asked: ContactId[] = [];
    const { items } = dueReport(
      {
        people: [facts({ promises: [promised("me", 0)] })],
        introductions: [introduced("made", 20)],
        gatherings: [gathering("G", "tell")],
        isWhole: true,
      },
      NOTHING_MORE,
      TODAY,
      { within: 0, most: 7 },
      (id) => {
        asked.push(id);
        return { organisation: "Nordlys", event: "Messe" };
      },
    );
    expect(asked).toEqual(["contact", "a"]);
    expect(items.map(({ name, organisation, event }) => [name, organisation, event])).toEqual([
      ["Mette Holm", "Nordlys", "Messe"],
      ["Mette Holm and Bo Friis", "Nordlys", "Messe"],
      ["G", null, null],
    ]);
  });
});

describe("how far somebody serves the mission", () => {
  const silentOf = (serving: DueFacts["serving"]): DueFacts =>
    facts({ contact: { cadenceDays: 42 }, lastOn: plusDays(TODAY, -42), serving });

  it.each([
    [1, 6 * 0.6],
    [0.5, 6 * 0.6 * 0.65],
    [0, 6 * 0.6 * 0.3],
  ])("at a fit of %f makes a rhythm weigh %f", (fit, urgency) => {
    expect(urgencies(silentOf({ fit, goal: null }))[0]?.[1]).toBeCloseTo(urgency, 3);
  });

  it("names the goal with the rhythm, and with nothing else", () => {
    const serving = { fit: 0.9, goal: "a board seat" };
    expect(due([silentOf(serving)])[0]?.reasons).toMatchObject([{ kind: "cadence", goal: "a board seat" }]);
    expect(due([facts({ serving, promises: [promised("me", 0)] })])[0]?.reasons).toEqual([
      { kind: "mine", promiseId: "me0", text: "the deck", dueOn: TODAY },
    ]);
  });
});

describe("a thanks", () => {
  it.each<[number, ExchangeKind, number | null]>([
    [1, "favour", null],
    [2, "favour", 4 + 4 / 365],
    [60, "favour", 4 + 120 / 365],
    [61, "favour", null],
    [7, "referral", 4 + 14 / 365],
    [8, "referral", 6 + 16 / 365],
    [8, "introduction", 6 + 16 / 365],
    [8, "sparring", 4 + 16 / 365],
  ])("that waits for %i days, for a %s, weighs %d", (daysAgo, kind, urgency) => {
    const [first] = urgencies(facts(taken(daysAgo, kind)));
    if (urgency === null) expect(first).toBeUndefined();
    else expect(first?.[1]).toBeCloseTo(urgency, 3);
  });

  it("is named ahead of its day where one looks ahead, without a weight", () => {
    expect(due([facts(taken(0))], 1)).toEqual([]);
    expect(due([facts(taken(0))], 2)).toMatchObject([
      { urgency: 0, reasons: [{ kind: "thanks", text: "a lift home" }] },
    ]);
  });

  it("is owed while the ball is with them, too; what else weighs most is softened", () => {
    const latest = { on: plusDays(TODAY, -3), kind: "mail", initiator: "me", isAnswered: false } as const;
    expect(urgencies(facts({ ...taken(2), latest }))[0]?.[1]).toBeCloseTo(4 + 4 / 365, 3);
    expect(urgencies(facts({ contact: { birthday: "--05-04" }, latest }))[0]?.[1]).toBe(-1);
  });
});

describe("a need of theirs that I could meet", () => {
  const help = { need: "a speaker for March", offer: "speaking" };
  const reasons = (one: DueFacts) => due([one]).map((item) => [item.urgency, ...item.reasons.map(({ kind }) => kind)]);

  it.each<[string, DueFacts, (string | number)[][]]>([
    ["is no reason by itself", facts({ help }), []],
    ["is one where I have taken more than I gave", facts({ help, isOwed: true }), [[4, "debt"]]],
    ["and having taken more is none without it", facts({ isOwed: true }), []],
    ["nor for somebody filed", facts({ help, isOwed: true, contact: { standing: "filed" } }), []],
    [
      "joins whatever else there is, without a weight",
      facts({ help, promises: [promised("me", 3)] }),
      [[6.24, "mine", "need"]],
    ],
    [
      "weighs where I have taken more",
      facts({ help, isOwed: true, promises: [promised("me", 3)] }),
      [[10.24, "mine", "debt"]],
    ],
    ["is said of who is pinned", facts({ help, contact: { isPinned: true } }), [[15, "pinned", "need"]]],
    [
      "is said once of who has several promises",
      facts({ help, promises: [promised("me", 3), promised("me", 5)] }),
      [
        [6.24, "mine", "need"],
        [4.32, "mine"],
      ],
    ],
  ])("%s", (_, one, expected) => {
    expect(reasons(one)).toEqual(expected);
  });
});

describe("a reply owed", () => {
  it.each([
    [365, ["reply"]],
    [366, []],
  ])("for %i days has %j for it, and then it is let rest", (days, kinds) => {
    const latest = { on: plusDays(TODAY, -days), kind: "mail", initiator: "them", isAnswered: false } as const;
    expect(due([facts({ latest })]).flatMap(({ reasons }) => reasons.map(({ kind }) => kind))).toEqual(kinds);
  });
});

describe("an introduction of mine", () => {
  it.each<[StateUnderway, number, number | null]>([
    ["idea", 14, null],
    ["idea", 15, 3],
    ["asked", 14, null],
    ["asked", 25, 3 + 20 / 365],
    ["made", 13, null],
    ["made", 14, 4],
    ["met", 89, null],
    ["met", 100, 4 + 20 / 365],
    ["made", 14 + 365, 6],
    ["made", 14 + 366, null],
    ["idea", 15 + 366, null],
  ])("%s %i days ago weighs %d", (state, daysAgo, urgency) => {
    const items = due([], 0, { introductions: [introduced(state, daysAgo)] });
    if (urgency === null) expect(items).toEqual([]);
    else {
      expect(items).toMatchObject([{ contactId: "a", name: "Mette Holm and Bo Friis" }]);
      expect(items[0]?.urgency).toBeCloseTo(urgency, 3);
    }
  });

  it("is named ahead of its day where one looks ahead, without a weight", () => {
    const introductions = [introduced("made", 10)];
    expect(due([], 3, { introductions })).toEqual([]);
    expect(due([], 4, { introductions })).toMatchObject([
      { urgency: 0, reasons: [{ kind: "introduction", otherId: "b" }] },
    ]);
  });
});

describe("groups and events", () => {
  it("have the two most urgent in their places, and any more behind people", () => {
    const gatherings = [gathering("A", "tell"), gathering("B", "prepare"), gathering("C", "follow up")];
    const people = [facts({ contact: { name: "Birthday", birthday: "--05-05" } })];
    const names = (some: readonly GatheringDue[]): string[] =>
      due(people, 0, { gatherings: some }).map(({ name }) => name);
    expect(names(gatherings)).toEqual(["C", "B", "Birthday", "A"]);
    expect(names(gatherings.slice(0, 2))).toEqual(["B", "A", "Birthday"]);
    expect(due([], 0, { gatherings }).map(({ urgency }) => urgency)).toEqual([6, 5, 4]);
  });

  it("weigh nothing while they are still to come", () => {
    expect(due([], 9, { gatherings: [{ ...gathering("A", "prepare"), isAhead: true }] })).toEqual([
      {
        contactId: null,
        name: "A",
        organisation: null,
        event: null,
        urgency: 0,
        reasons: [{ kind: "group", id: "A", wants: "prepare", dueOn: TODAY, why: "why", act: "act" }],
      },
    ]);
  });
});

describe("promises that are long over", () => {
  const of = (name: string, ...promises: OpenPromise[]): DueFacts =>
    facts({ contact: { id: name as ContactId, name }, promises });
  const names = (...people: DueFacts[]): string[] => due(people).map(({ name }) => name);
  const birthday = facts({ contact: { name: "Birthday", birthday: "--05-05" } });

  it("have the two most urgent in their places, and any more behind whatever else is due", () => {
    const mine = ["A", "B", "C"].map((name) => of(name, promised("me", -400)));
    expect(names(...mine, of("Today", promised("me", 0)), birthday)).toEqual(["A", "B", "Today", "Birthday", "C"]);
    expect(names(of("A", promised("me", -400)), of("B", promised("them", -400)), birthday)).toEqual([
      "A",
      "B",
      "Birthday",
    ]);
    const both = [of("A", promised("me", -400), promised("them", -300)), of("B", promised("them", -200)), birthday];
    expect(names(...both)).toEqual(["A", "A", "Birthday", "B"]);
    expect(names(...mine)).toEqual(["A", "B", "C"]);
  });

  it("are so from sixty-one days after their day on", () => {
    const three = (daysOver: number) => ["A", "B", "C"].map((name) => of(name, promised("me", -daysOver)));
    expect(names(...three(60), birthday)).toEqual(["A", "B", "C", "Birthday"]);
    expect(names(...three(61), birthday)).toEqual(["A", "B", "Birthday", "C"]);
  });

  it("stay where they are where something else is due of the same person, who brings it up anyway, or is pinned", () => {
    const help = { need: "a venue", offer: "rooms" };
    const latest = { on: plusDays(TODAY, -2), kind: "mail", initiator: "them", isAnswered: false } as const;
    const two = [of("A", promised("me", -400)), of("B", promised("me", -400))];
    const third = (more: Parameters<typeof facts>[0]) =>
      names(...two, birthday, {
        ...facts(more),
        contact: contact({ id: "C" as ContactId, name: "C", ...more?.contact }),
        promises: [promised("me", -400)],
      });
    expect(third({ latest })).toEqual(["C", "A", "B", "Birthday"]);
    expect(third({ contact: { isPinned: true } })).toEqual(["C", "A", "B", "Birthday"]);
    expect(third({ help })).toEqual(["A", "B", "Birthday", "C"]);
  });

  it("go behind groups and events that have no place among the first, too, each by its urgency", () => {
    const gatherings = ["X", "Y", "Z"].map((name) => gathering(name, "tell"));
    const people = ["A", "B", "C"].map((name) => of(name, promised("me", -400)));
    expect(due([...people, birthday], 0, { gatherings }).map(({ name }) => name)).toEqual([
      "A",
      "B",
      "Birthday",
      "X",
      "Y",
      "C",
      "Z",
    ]);
  });
});

describe("what to do first", () => {
  const promiseId = "p" as PromiseId;
  const cadence: Reason = { kind: "cadence", lastOn: null, silentDays: 50, cadenceDays: 42, goal: null };
  const card: Reason = { kind: "card", metOn: TODAY };
  const mine: Reason = { kind: "mine", promiseId, text: "the deck", dueOn: TODAY };
  const plan: Reason = { ...mine, kind: "plan" };
  const theirs: Reason = { ...mine, kind: "theirs" };
  const today: Reason = { kind: "birthday", on: TODAY };
  const soon: Reason = { kind: "birthday", on: plusDays(TODAY, 3) };
  const thanks: Reason = { kind: "thanks", text: "the lift", on: TODAY };

  it.each<[string, [Reason, ...Reason[]], Reason]>([
    ["the weightiest", [theirs, mine], theirs],
    ["of a silence, to congratulate on the day", [cadence, thanks, today], today],
    ["of a silence, to speak where the birthday is ahead", [cadence, soon], cadence],
    ["of a silence, to speak where what else there is happened today", [cadence, thanks], cadence],
    ["of a card, what I promised with it", [card, thanks, mine], mine],
    ["of a card, what I plan", [card, plan], plan],
    ["of a card, to write, whatever they promised", [card, theirs], card],
  ])("is %s", (_, reasons, first) => {
    expect(actingReason(reasons, TODAY)).toBe(first);
  });
});

describe("nextBirthday", () => {
  it.each([
    ["1980-05-04", "2026-05-04", "2026-05-04"],
    ["1980-05-03", "2026-05-04", "2027-05-03"],
    ["--12-31", "2026-05-04", "2026-12-31"],
    ["2000-02-29", "2026-02-01", "2026-02-28"],
    ["2000-02-29", "2025-02-01", "2025-02-28"],
    ["2000-02-29", "2028-02-01", "2028-02-29"],
    ["2000-02-29", "2026-03-01", "2027-02-28"],
    ["2000-02-29", "2100-02-01", "2100-02-28"],
  ])("of %s, seen from %s, is %s", (birthday, today, on) => {
    expect(nextBirthday(birthday, today as Day)).toBe(on);
  });
});
