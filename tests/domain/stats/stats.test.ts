import { describe, expect, it } from "vitest";
import type { Coding } from "../../../src/domain/scoring/perspective.ts";
import { type NetworkFacts, statsOf } from "../../../src/domain/stats.ts";
import { type Acquaintance, placed } from "../../support/acquaintance.ts";
import { ago, closed, gave, goal, promised, TODAY, talk, took } from "../scoring/facts.ts";
import { namesOf, type Person, person, RELATED, TRUSTED, tallyOf } from "./ties.ts";

interface Told extends Partial<Omit<NetworkFacts, "known" | "places">> {
  readonly ties?: readonly Person[];
  readonly known?: Acquaintance;
}

function stats({ ties = [], known = { pairs: [], circles: [] }, ...changes }: Told) {
  const places = new Map(ties.map(({ contactId }, place) => [contactId as string, place]));
  const facts: NetworkFacts = {
    codes: [],
    known: placed(places, known),
    places: ties.length,
    employer: null,
    logged: { minutes: 0, conversations: 0, withoutMinutes: 0 },
    learnings: 0,
    openPromises: { archived: 0, others: 0, plans: 0 },
    hours: null,
    namesOf,
    ...changes,
  };
  return statsOf(tallyOf(ties), facts, TODAY);
}

const CARD = { interactions: [] };

describe("stages and proposals", () => {
  it("count cards, and let them stand outside of everything else", () => {
    const report = stats({
      ties: [
        person("a card", { ...CARD, exchanges: [gave(1, 8)], promises: [promised("me")] }),
        person("met"),
        person("a relation", RELATED),
        person("trusted", TRUSTED),
      ],
      known: { pairs: [["a card", "met"]], circles: [] },
    });
    expect(report.stages).toEqual({ card: 1, acquaintance: 1, relation: 1, trusted: 1, ambassador: 0 });
    expect(report).toMatchObject({ people: 3, giving: { exchanges: 0 }, brokerage: { people: 3, ties: 0 } });
    expect(report.promises.mine.open).toBe(0);
    expect(report.proposals["held-back"]).toBe(3);
  });

  it("say why a proposal is held back, and whom to ask about first", () => {
    const { proposals, withheld, askFirst } = stats({
      ties: [
        person("seen long ago", { interactions: [talk(500)] }),
        person("seen lately", { interactions: [talk(2)] }),
        person("seen before that", { interactions: [talk(400)] }),
        person("kept", { interactions: [talk(1)], goalFits: [goal(0.9, 3)] }),
        person("young", { interactions: [talk(300)], goalFits: [goal(0.9, 0)], addedOn: ago(10) }),
      ],
    });
    expect(proposals).toEqual({ keep: 1, develop: 0, lighten: 0, "wind-down": 0, "held-back": 4 });
    expect(withheld).toEqual({ "mission-unknown": 3, "too-young": 1 });
    expect(askFirst?.name).toBe("seen lately");
  });
});

describe("the share of giving", () => {
  it("fades as the ledger does, and says with how many the owner gave more", () => {
    const { giving } = stats({
      ties: [
        person("gave", { exchanges: [gave(365, 8)] }),
        person("took", { exchanges: [took(0, 3)] }),
        person("even", { exchanges: [gave(0, 2), took(0, 2)] }),
        person("nothing"),
      ],
    });
    expect(giving).toEqual({
      given: 6,
      taken: 5,
      share: 6 / 11,
      way: null, // too few to say
      wanted: 10,
      exchanges: 4,
      people: 3,
      gaveMore: 1,
      even: 1,
      tookMore: 1,
    });
  });

  it.each([
    { given: 44, taken: 56, way: "taker" },
    { given: 45, taken: 55, way: "matcher" },
    { given: 60, taken: 40, way: "matcher" },
    { given: 61, taken: 39, way: "giver" },
  ])("is a $way's with $given given and $taken taken", ({ given, taken, way }) => {
    const many = (count: number, exchange: typeof gave) =>
      Array.from({ length: count }, (_, index) => exchange(0, 1, { id: `${exchange.name} ${index}` }));
    expect(
      stats({ ties: [person("one", { exchanges: [...many(given, gave), ...many(taken, took)] })] }).giving.way,
    ).toBe(way);
  });

  it("is no way yet with nine exchanges, and one with ten", () => {
    const gaveOften = (count: number) => Array.from({ length: count }, (_, age) => gave(age, 1));
    const way = (count: number) => stats({ ties: [person("one", { exchanges: gaveOften(count) })] }).giving.way;
    expect([way(9), way(10)]).toEqual([null, "giver"]);
  });

  it("is none where nothing was exchanged", () => {
    expect(stats({ ties: [person("one")] }).giving).toMatchObject({ share: null, way: null, people: 0 });
  });
});

describe("promises of a year", () => {
  it("are told apart by side and by what became of them", () => {
    const { promises } = stats({
      openPromises: { archived: 3, others: 7, plans: 2 },
      ties: [
        person("one", {
          promises: [
            closed("me", 10, "kept"),
            closed("me", 364, "late"),
            closed("me", 365, "kept"), // a year ago
            closed("me", 20, "broken"),
            promised("me", { id: "released", state: "dropped", closedOn: ago(3), droppedBy: "them" }),
            promised("me", { id: "overdue", dueOn: ago(1) }),
            promised("me", { id: "today", dueOn: ago(0) }),
            closed("them", 5, "kept"),
            promised("them", { id: "theirs" }),
          ],
        }),
      ],
    });
    expect(promises).toEqual({
      mine: { kept: 1, late: 1, letGo: 1, released: 1, open: 2, overdue: 1 },
      theirs: { kept: 1, late: 0, letGo: 0, released: 0, open: 1, overdue: 0 },
      besides: { cards: 4, archived: 3, plans: 2 },
    });
  });
});

describe("fields and levels", () => {
  const codes = (count: number): (Coding & { readonly count: number })[] =>
    Array.from({ length: count }, (_, index) => ({ field: index % 2 === 0 ? "law" : "trade", level: null, count: 1 }));

  it("are too few to say of fourteen people", () => {
    expect(stats({ codes: codes(14) }).fields).toMatchObject({ coded: 14, effective: null, wanted: 15 });
  });

  it("are said of fifteen", () => {
    const { fields, levels } = stats({ codes: codes(15) });
    expect(fields.effective).toBeCloseTo(1.996, 3);
    expect(levels).toMatchObject({ coded: 0, effective: null });
    const heads = codes(15).map((code) => ({ ...code, level: "executive" as const, count: 2 }));
    expect(stats({ codes: heads }).levels).toMatchObject({ coded: 30, effective: 1 });
  });
});

describe("the employer", () => {
  it("parts the relations, and nobody else, into inside and outside", () => {
    const ties = [person("a", RELATED), person("b", RELATED), person("c", RELATED), person("met")];
    const employer = { name: "Nordlys A/S", insiders: new Set(["a", "met", "archived"]) };
    expect(stats({ ties, employer }).employer).toEqual({ name: "Nordlys A/S", inside: 1, outside: 2, index: 1 / 3 });
    expect(stats({ ties: [person("met")], employer }).employer?.index).toBeNull();
    expect(stats({ ties }).employer).toBeNull();
  });
});

describe("what the network gives", () => {
  const names = (people: readonly { readonly name: string }[]): string[] => people.map(({ name }) => name);

  it("is challenge and learning within a year", () => {
    const { challengers, learnings } = stats({
      learnings: 4,
      ties: [
        person("gave a lift", { exchanges: [took(3, 1)] }),
        person("challenged", { exchanges: [took(364, 1, { kind: "challenge" })] }),
        person("sparred", { exchanges: [took(1, 1, { kind: "sparring" }), took(2, 1, { kind: "knowledge" })] }),
        person("long ago", { exchanges: [took(365, 1, { kind: "sparring" }), took(366, 1, { kind: "content" })] }),
        person("was challenged", { exchanges: [gave(1, 1, { kind: "challenge" }), gave(2, 1, { kind: "content" })] }),
      ],
    }).yield;
    expect(names(challengers)).toEqual(["challenged", "sparred"]);
    expect(learnings).toBe(1 + 4);
  });

  it("is support by whoever gave it, and by whoever is close and trusted", () => {
    const often = Array.from({ length: 30 }, (_, week) => talk(7 * week, "meet", 2));
    const { promises = [] } = TRUSTED;
    const { supporters } = stats({
      ties: [
        person("gave support", { exchanges: [took(900, 1, { kind: "support" })] }),
        person("gave a lift", { exchanges: [took(3, 1)] }),
        person("close and trusted", { interactions: often, promises }),
        person("close", { interactions: often }),
        person("trusted", { interactions: [talk(400)], promises }),
      ],
    }).yield;
    expect(names(supporters)).toEqual(["gave support", "close and trusted"]);
  });

  it("is who is new, and with whom it went further", () => {
    const { newPeople, deepened } = stats({
      ties: [
        person("new", { interactions: [talk(89)] }),
        person("known", { interactions: [talk(90)] }),
        person("again", { interactions: [talk(10), talk(11)].map((each) => ({ ...each })) }),
        person("second day", { interactions: [talk(10), talk(400)] }),
        person("second day, too long ago", { interactions: [talk(90), talk(400)] }),
        person("went deep too long ago", { interactions: [talk(90, "meet", 2), talk(200), talk(400)] }),
        person("third day", { interactions: [talk(10), talk(200), talk(400)] }),
        person("went deep", { interactions: [talk(10, "meet", 2), talk(200), talk(400)] }),
        person("deep before", { interactions: [talk(10, "meet", 2), talk(200, "meet", 3), talk(400)] }),
        person("no answer", { interactions: [talk(10, "mail", 1, { isAnswered: false }), talk(400)] }),
      ],
    }).yield;
    expect(names(newPeople)).toEqual(["new", "again"]);
    expect(names(deepened)).toEqual(["again", "second day", "went deep"]);
  });
});

describe("time", () => {
  it("is hours a week over ninety days, against what was wanted", () => {
    const { time } = stats({ logged: { minutes: 1080, conversations: 20, withoutMinutes: 3 }, hours: 2 });
    expect(time).toEqual({
      days: 90,
      hours: 18,
      hoursAWeek: expect.closeTo(1.4, 9) as number,
      wantedAWeek: 2,
      conversations: 20,
      withoutMinutes: 3,
    });
  });
});
