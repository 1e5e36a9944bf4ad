import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plusDays } from "../../../src/domain/day.ts";
import { EXCHANGE_KINDS } from "../../../src/domain/exchange.ts";
import { FACT_AREAS } from "../../../src/domain/fact.ts";
import { INTERACTION_KINDS, type Side } from "../../../src/domain/interaction.ts";
import type { PartRow } from "../../../src/domain/scoring/part.ts";
import { novelty } from "../../../src/domain/scoring/perspective.ts";
import { PART_NAMES, type PartName, type Score, score } from "../../../src/domain/scoring/score.ts";
import type { GoalFit, TieExchange, TieFacts, TieInteraction, TiePromise } from "../../../src/domain/scoring/tie.ts";
import { ago, TODAY, tieFacts } from "./facts.ts";

// Close together, so that days coincide; and up to twenty years back.
const pastAge = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 7000 }));
const anyAge = fc.oneof(pastAge, fc.integer({ min: -60, max: -1 }));
const one = { minLength: 1, maxLength: 2 };
/** Ids of few letters, so that their order is nobody's; made different from each other below. */
const anyId = fc.string({ unit: fc.constantFrom("a", "b", "c"), ...one });

function interactionAt(age: fc.Arbitrary<number>): fc.Arbitrary<TieInteraction> {
  return fc.record({
    id: anyId,
    on: age.map(ago),
    kind: fc.constantFrom(...INTERACTION_KINDS, "card" as const),
    depth: fc.constantFrom(1, 2, 3),
    initiator: fc.constantFrom("me", "them", null),
    isAnswered: fc.boolean(),
    energy: fc.constantFrom(-2, -1, 0, 1, 2, null),
    isConfirmedOnly: fc.boolean(),
  });
}

function exchangeAt(age: fc.Arbitrary<number>): fc.Arbitrary<TieExchange> {
  return fc.record({
    id: anyId,
    on: age.map(ago),
    direction: fc.constantFrom("give", "take"),
    magnitude: fc.constantFrom(1, 2, 3, 5, 8),
    kind: fc.constantFrom(...EXCHANGE_KINDS),
    isUnasked: fc.boolean(),
  });
}

function promiseAt(age: fc.Arbitrary<number>): fc.Arbitrary<TiePromise> {
  return fc
    .record({
      id: anyId,
      by: fc.constantFrom<Side>("me", "them"),
      madeOn: age.map(ago),
      dueIn: fc.option(fc.integer({ min: 0, max: 90 })),
      closedIn: fc.integer({ min: 0, max: 120 }),
      state: fc.constantFrom("open", "kept", "dropped"),
      droppedBy: fc.constantFrom<Side>("me", "them"),
      timesMovedInTime: fc.nat({ max: 2 }),
      timesMovedLate: fc.nat({ max: 1 }),
    })
    .map(({ dueIn, closedIn, timesMovedLate, ...promise }) => ({
      ...promise,
      dueOn: dueIn === null ? null : plusDays(promise.madeOn, dueIn),
      closedOn: promise.state === "open" ? null : plusDays(promise.madeOn, closedIn),
      droppedBy: promise.state === "dropped" ? promise.droppedBy : null,
      timesMoved: promise.timesMovedInTime + timesMovedLate,
    }));
}

const anyGoal: fc.Arbitrary<GoalFit> = fc.record({
  goalId: anyId,
  weight: fc.integer({ min: 0, max: 9 }).map((tenths) => tenths / 10),
  fit: fc.constantFrom(0, 1, 2, 3),
  isInferred: fc.boolean(),
  why: fc.constant(null),
});

function factsAt(age: fc.Arbitrary<number>): fc.Arbitrary<TieFacts> {
  return fc
    .record({
      contactId: fc.constant("contact"),
      addedOn: pastAge.map(ago),
      interactions: fc.array(interactionAt(age), { maxLength: 9 }),
      exchanges: fc.array(exchangeAt(age), { maxLength: 7 }),
      promises: fc.array(promiseAt(age), { maxLength: 7 }),
      goalFits: fc.array(anyGoal, { maxLength: 5 }),
      facts: fc.array(fc.record({ id: anyId, area: fc.constantFrom(...FACT_AREAS), learnedOn: age.map(ago) }), {
        maxLength: 9,
      }),
      needs: fc.array(fc.record({ id: anyId, confirmedOn: age.map(ago) }), { maxLength: 3 }),
      closeness: fc.constantFrom(1, 2, 3, 4, 5, null),
      perspective: fc.option(fc.integer({ min: 0, max: 20 }).map((twentieths) => twentieths / 20)),
    })
    .map(withOwnIds);
}

/** The same with ids that differ, as those of rows do. */
function withOwnIds(facts: TieFacts): TieFacts {
  const own = <Row extends { readonly id: string }>(rows: readonly Row[], table: string): readonly Row[] =>
    rows.map((row, index) => ({ ...row, id: `${row.id}-${table}${index}` }));
  return {
    ...facts,
    interactions: own(facts.interactions, "i"),
    exchanges: own(facts.exchanges, "x"),
    promises: own(facts.promises, "p"),
    goalFits: facts.goalFits.map((fit, index) => ({ ...fit, goalId: `${fit.goalId}-g${index}` })),
    facts: own(facts.facts, "f"),
    needs: own(facts.needs, "n"),
  };
}

const anyFacts = factsAt(anyAge);
const pastFacts = factsAt(pastAge);
const RUNS = { numRuns: 600 };
/** What a sum may be out by when its terms are added in another place. */
const ROUNDING = 1e-12;

function scoreToday(facts: TieFacts): Score {
  return score(facts, TODAY);
}

/** The facts without the row, and without those that stand in for it. */
function without(facts: TieFacts, { source, id, standIns }: PartRow): TieFacts {
  const isGone = (each: string): boolean => each === id || standIns.includes(each);
  const kept = <Row extends { readonly id: string }>(rows: readonly Row[]): readonly Row[] =>
    rows.filter((row) => !isGone(row.id));
  switch (source) {
    case "interaction":
    case "card":
      return { ...facts, interactions: kept(facts.interactions) };
    case "closeness":
      return { ...facts, closeness: null };
    case "exchange":
      return { ...facts, exchanges: kept(facts.exchanges) };
    case "promise":
      return { ...facts, promises: kept(facts.promises) };
    case "goal":
      return { ...facts, goalFits: facts.goalFits.filter(({ goalId }) => !isGone(goalId)) };
    case "fact":
    case "need":
      return { ...facts, facts: kept(facts.facts), needs: kept(facts.needs) };
    case "perspective":
      return { ...facts, perspective: null };
  }
}

/** The figures of a part, apart from the rows they were made of. */
function figures(found: Score, part: PartName): unknown {
  return { ...found.parts[part], rows: null };
}

describe("for any facts", () => {
  it("every part stays in 0..1, the index in 0..100, and a balance in -1..1", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { parts, index } = scoreToday(facts);
        for (const name of PART_NAMES) {
          const value = parts[name].value ?? 0;
          expect(value >= 0 && value <= 1).toBe(true);
        }
        expect(index >= 0 && index <= 100 + ROUNDING).toBe(true);
        const { balance, reciprocity, evidence } = parts.balance;
        expect(Math.abs(balance) <= 1 && reciprocity >= 0 && reciprocity <= 1 && evidence >= 0 && evidence <= 1).toBe(
          true,
        );
      }),
      RUNS,
    );
  });

  it("one more contact never lowers strength", () => {
    fc.assert(
      fc.property(anyFacts, interactionAt(anyAge), (facts, more) => {
        const before = scoreToday(facts).parts.strength;
        const after = scoreToday({ ...facts, interactions: [...facts.interactions, more] }).parts.strength;
        expect(after.value).toBeGreaterThanOrEqual(before.value);
        expect(after.activation).toBeGreaterThanOrEqual(before.activation);
      }),
      RUNS,
    );
  });

  it("a day passing never raises strength", () => {
    fc.assert(
      fc.property(pastFacts, fc.integer({ min: 1, max: 400 }), (facts, days) => {
        const later = score(facts, plusDays(TODAY, days)).parts.strength;
        expect(later.value).toBeLessThanOrEqual(scoreToday(facts).parts.strength.value);
      }),
      RUNS,
    );
  });

  it("giving more never lowers the balance, and taking more never raises it", () => {
    fc.assert(
      fc.property(anyFacts, exchangeAt(anyAge), (facts, more) => {
        const before = scoreToday(facts).parts.balance.balance;
        const after = scoreToday({ ...facts, exchanges: [...facts.exchanges, more] }).parts.balance.balance;
        if (more.direction === "give") expect(after).toBeGreaterThanOrEqual(before - ROUNDING);
        else expect(after).toBeLessThanOrEqual(before + ROUNDING);
      }),
      RUNS,
    );
  });

  it("give and take swapped turn the balance round and leave its part", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const exchanges = facts.exchanges.map((exchange) => ({
          ...exchange,
          direction: exchange.direction === "give" ? ("take" as const) : ("give" as const),
        }));
        const before = scoreToday(facts).parts.balance;
        const after = scoreToday({ ...facts, exchanges }).parts.balance;
        expect(after.value).toBe(before.value);
        expect(after.balance + before.balance).toBe(0);
      }),
      RUNS,
    );
  });

  it("a promise kept never lowers the trust in its side, and one broken never raises it", () => {
    fc.assert(
      fc.property(anyFacts, promiseAt(anyAge), (facts, promise) => {
        const side = promise.by === "me" ? "mine" : "theirs";
        const before = scoreToday(facts).parts.trust;
        const after = scoreToday({ ...facts, promises: [...facts.promises, { ...promise, id: "one more" }] }).parts
          .trust;
        // A side of which nothing is known is believed in by half.
        const change = (after[side] ?? 0.5) - (before[side] ?? 0.5);
        const contribution = after.rows.find(({ id }) => id === "one more")?.contribution ?? 0;
        if (contribution > 0) expect(change).toBeGreaterThanOrEqual(0);
        else if (contribution < 0) expect(change).toBeLessThanOrEqual(0);
        else expect(after).toEqual(before);
        // And so for both sides together, where this side was known before.
        if (before[side] !== null)
          expect(((after.value ?? 0) - (before.value ?? 0)) * contribution).toBeGreaterThanOrEqual(0);
      }),
      RUNS,
    );
  });

  it("one more goal never lowers mission fit", () => {
    fc.assert(
      fc.property(anyFacts, anyGoal, (facts, goal) => {
        const more = { ...facts, goalFits: [...facts.goalFits, { ...goal, goalId: "one more" }] };
        const after = scoreToday(more).parts.mission.value;
        expect(after).not.toBeNull();
        expect(after).toBeGreaterThanOrEqual(scoreToday(facts).parts.mission.value ?? 0);
      }),
      RUNS,
    );
  });

  it("one more thing known never lowers interest, and a day passing never raises it", () => {
    fc.assert(
      fc.property(pastFacts, fc.constantFrom(...FACT_AREAS), anyAge, (facts, area, age) => {
        const more = { ...facts, facts: [...facts.facts, { id: "one more", area, learnedOn: ago(age) }] };
        const before = scoreToday(facts).parts.interest.value;
        expect(scoreToday(more).parts.interest.value).toBeGreaterThanOrEqual(before - ROUNDING);
        expect(score(facts, plusDays(TODAY, 30)).parts.interest.value).toBeLessThanOrEqual(before + ROUNDING);
      }),
      RUNS,
    );
  });

  it("who knows more people never widens the view more", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat({ max: 498 }), (people, acquaintances) => {
        const known = Math.min(acquaintances, people - 1);
        expect(novelty(known, people)).toBeGreaterThan(0);
        expect(novelty(known, people)).toBeLessThanOrEqual(1);
        expect(novelty(known + 1, people)).toBeLessThan(novelty(known, people));
      }),
      RUNS,
    );
  });

  it("the order in which facts are read changes nothing", () => {
    const shuffled = anyFacts.chain((facts) =>
      fc.record({
        facts: fc.constant(facts),
        interactions: permuted(facts.interactions),
        exchanges: permuted(facts.exchanges),
        promises: permuted(facts.promises),
        goalFits: permuted(facts.goalFits),
        learned: permuted(facts.facts),
        needs: permuted(facts.needs),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ facts, learned, ...rest }) => {
        expect(scoreToday({ ...facts, ...rest, facts: learned })).toEqual(scoreToday(facts));
      }),
      RUNS,
    );
  });

  it("a fact that is still to come changes nothing", () => {
    fc.assert(
      fc.property(pastFacts, factsAt(fc.integer({ min: -60, max: -1 })), (facts, ahead) => {
        const rename = <Row extends { readonly id: string }>(rows: readonly Row[]): Row[] =>
          rows.map((row) => ({ ...row, id: `ahead ${row.id}` }));
        const more: TieFacts = {
          ...facts,
          interactions: [...facts.interactions, ...rename(ahead.interactions)],
          exchanges: [...facts.exchanges, ...rename(ahead.exchanges)],
          promises: [...facts.promises, ...rename(ahead.promises)],
          facts: [...facts.facts, ...rename(ahead.facts)],
          needs: [...facts.needs, ...rename(ahead.needs)],
        };
        expect(scoreToday(more)).toEqual(scoreToday(facts));
      }),
      RUNS,
    );
  });
});

describe("what is listed under a part", () => {
  it("changes that part when it is taken away, each of it", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const found = scoreToday(facts);
        for (const part of PART_NAMES) {
          for (const row of found.parts[part].rows) {
            expect(figures(scoreToday(without(facts, row)), part)).not.toEqual(figures(found, part));
          }
        }
      }),
      RUNS,
    );
  });

  it("is all there is: nothing else changes that part", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const found = scoreToday(facts);
        const listed = new Set(
          PART_NAMES.flatMap((part) => found.parts[part].rows.map(({ source, id }) => `${source} ${id}`)),
        );
        const kept = <Row extends { readonly id: string }>(
          rows: readonly Row[],
          ...sources: readonly string[]
        ): Row[] => rows.filter(({ id }) => sources.some((source) => listed.has(`${source} ${id}`)));
        const rest = scoreToday({
          ...facts,
          interactions: kept(facts.interactions, "interaction", "card"),
          exchanges: kept(facts.exchanges, "exchange"),
          promises: kept(facts.promises, "promise"),
          goalFits: facts.goalFits.filter(({ goalId }) => listed.has(`goal ${goalId}`)),
          facts: kept(facts.facts, "fact"),
          needs: kept(facts.needs, "need"),
        });
        for (const part of PART_NAMES) expect(rest.parts[part].value).toBe(found.parts[part].value);
        expect(rest.index).toBe(found.index);
      }),
      RUNS,
    );
  });

  it("makes up the part by its formula", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { mission, strength, balance, trust, interest, perspective } = scoreToday(facts).parts;
        const sum = (rows: readonly PartRow[]): number => rows.reduce((all, { contribution }) => all + contribution, 0);
        const days = strength.rows.filter(({ source }) => source !== "closeness");
        expect(sum(days)).toBe(strength.activation);
        expect(sum(balance.rows)).toBeCloseTo(balance.given - balance.taken, 10);
        expect(sum(interest.rows)).toBeCloseTo(interest.value, 10);
        expect(sum(perspective.rows)).toBe(perspective.value ?? 0);
        const open = mission.rows.reduce((product, { contribution }) => product * (1 - contribution), 1);
        if (mission.value !== null) expect(1 - open).toBe(mission.value);
        expect(trust.rows.length === 0).toBe(trust.value === null);
      }),
      RUNS,
    );
  });

  it("multiplies out to the index", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { parts, shares, leftOut, index } = scoreToday(facts);
        expect([...shares.map(({ part }) => part), ...leftOut].sort()).toEqual([...PART_NAMES].sort());
        for (const { part, weight, points } of shares) expect(points).toBe(100 * weight * (parts[part].value ?? 0));
        expect(shares.reduce((all, { points }) => all + points, 0)).toBe(index);
        expect(shares.reduce((all, { weight }) => all + weight, 0)).toBeCloseTo(1, 12);
      }),
      RUNS,
    );
  });

  it("stands in the file", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const ids = new Set([
          facts.contactId,
          ...[facts.interactions, facts.exchanges, facts.promises, facts.facts, facts.needs].flat().map(({ id }) => id),
          ...facts.goalFits.map(({ goalId }) => goalId),
        ]);
        const { parts, flags } = scoreToday(facts);
        const rows = PART_NAMES.flatMap((part) => parts[part].rows).flatMap((row) => [row.id, ...row.standIns]);
        for (const id of [...rows, ...flags.flatMap((flag) => flag.rows)]) expect(ids.has(id)).toBe(true);
        expect(new Set(rows).size).toBe(rows.length - (rows.filter((id) => id === facts.contactId).length > 1 ? 1 : 0));
      }),
      RUNS,
    );
  });
});

function permuted<Value>(values: readonly Value[]): fc.Arbitrary<Value[]> {
  return fc.shuffledSubarray([...values], { minLength: values.length, maxLength: values.length });
}

it("a stranger has nothing but what is missing", () => {
  const { parts, flags } = score(tieFacts(), TODAY);
  expect(PART_NAMES.flatMap((part) => parts[part].rows)).toEqual([]);
  expect(flags.map(({ name }) => name)).toEqual(["card"]);
});
