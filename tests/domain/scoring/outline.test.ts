import fc from "fast-check";
import { expect, it } from "vitest";
import { EXCHANGE_KINDS } from "../../../src/domain/exchange.ts";
import { FACT_AREAS } from "../../../src/domain/fact.ts";
import { INTERACTION_KINDS } from "../../../src/domain/interaction.ts";
import { SCORING } from "../../../src/domain/scoring/constants.ts";
import { contactDays } from "../../../src/domain/scoring/contact-days.ts";
import { dayNumber } from "../../../src/domain/scoring/day-number.ts";
import { isAsked } from "../../../src/domain/scoring/mission.ts";
import {
  type AskedOfTheWhole,
  type InTheWhole,
  outlineContacts,
  outlineScore,
  TOO_LOW,
  trustOf,
} from "../../../src/domain/scoring/outline.ts";
import { learnedSince, outlinedTie, outlinedVerdict } from "../../../src/domain/scoring/outline-tie.ts";
import { settled } from "../../../src/domain/scoring/promise-ending.ts";
import { PART_NAMES, type PartName, score } from "../../../src/domain/scoring/score.ts";
import { strength } from "../../../src/domain/scoring/strength.ts";
import { isConversation, type TieFacts, tieOn } from "../../../src/domain/scoring/tie.ts";
import { ago, gave, goal, known, need, promised, TODAY, talk, tieFacts, took } from "./facts.ts";
import { outlineOf } from "./outlined.ts";

const age = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: -60, max: 4000 }));
const few = { maxLength: 7 };

const anyFacts = fc
  .record({
    interactions: fc.array(
      fc
        .tuple(age, fc.constantFrom(...INTERACTION_KINDS), fc.constantFrom(1, 2, 3), fc.boolean())
        .map(([days, kind, depth, isAnswered]) => talk(days, kind, depth, { isAnswered })),
      few,
    ),
    card: fc.option(age, { nil: null }),
    exchanges: fc.array(
      fc
        .tuple(age, fc.constantFrom(1, 2, 3, 5, 8), fc.boolean(), fc.constantFrom(...EXCHANGE_KINDS), fc.boolean())
        .map(([days, size, isGiven, kind, isUnasked]) =>
          isGiven ? gave(days, size, { kind, isUnasked }) : took(days, size, { kind, isUnasked }),
        ),
      few,
    ),
    promises: fc.array(
      fc
        .tuple(
          age,
          fc.constantFrom("me" as const, "them" as const),
          fc.constantFrom("open", "kept", "dropped"),
          age,
          fc.constantFrom(0, 1, 2),
          fc.boolean(),
        )
        .map(([made, by, state, due, timesMoved, isReleased]) => ({
          ...promised(by),
          timesMoved,
          timesMovedInTime: 1,
          madeOn: ago(made),
          dueOn: ago(due),
          state,
          closedOn: state === "open" ? null : ago(Math.min(made, due)),
          droppedBy: state === "dropped" ? (isReleased === (by === "me") ? ("them" as const) : ("me" as const)) : null,
        })),
      few,
    ),
    facts: fc.array(
      fc.tuple(fc.constantFrom(...FACT_AREAS), age).map(([area, days]) => known(area, days)),
      few,
    ),
    needs: fc.array(
      age.map((days) => need(days)),
      few,
    ),
    goalFits: fc.array(
      fc.constantFrom(0, 1, 2, 3).map((answer) => goal(0.6, answer)),
      { maxLength: 3 },
    ),
    closeness: fc.constantFrom(1, 3, 5, null),
    perspective: fc.constantFrom(0, 0.4, 1, null),
    addedOn: age.map(ago),
  })
  .map(({ card, ...some }) => {
    const cards = card === null ? [] : [talk(card, "card", 1)];
    const numbered = <Each extends { readonly id: string }>(all: readonly Each[]): Each[] =>
      all.map((each, at) => ({ ...each, id: `${each.id} ${at}` }));
    return tieFacts({
      ...some,
      interactions: numbered([...some.interactions, ...cards]),
      exchanges: numbered(some.exchanges),
      promises: numbered(some.promises),
    });
  });

function asked({ goalFits, perspective }: InTheWhole): AskedOfTheWhole {
  return { goalFits: () => goalFits, perspective: () => perspective };
}

it("gives every part and the index as the whole score does", () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const { parts, index, stage } = score(facts, TODAY);
      const outline = outlineScore(outlineOf(facts), asked(facts), dayNumber(TODAY));
      expect(outline === null).toBe(stage === "card");
      if (outline === null || outline === TOO_LOW) return;
      for (const part of PART_NAMES) expect(outline.values[part], part).toBe(parts[part].value);
      expect(outline.index).toBe(index);
    }),
    { numRuns: 400 },
  );
});

it("gives the same to whoever comes to what is the least, and at most says of the others that they do not", () => {
  fc.assert(
    fc.property(anyFacts, fc.double({ min: -30, max: 30, noNaN: true }), (facts, above) => {
      const [outline, whole, now] = [outlineOf(facts), asked(facts), dayNumber(TODAY)] as const;
      const plain = outlineScore(outline, whole, now);
      if (plain === null || plain === TOO_LOW) return;
      const { index } = plain;
      const found = outlineScore(outline, whole, now, index + above);
      if (found !== TOO_LOW || above <= 0) expect(found).toEqual(plain);
      expect(outlineScore(outline, whole, now, index)).toEqual(plain);
      expect(outlineScore(outline, whole, now, 100.1)).toBe(TOO_LOW);
    }),
    { numRuns: 600 },
  );
});

/** The index where these are the parts, and the others are left out. */
function indexWith(parts: Partial<Record<PartName, number>>): number {
  const { weights, most } = SCORING.index;
  const known = PART_NAMES.flatMap((part) =>
    parts[part] === undefined ? [] : [[weights[part], parts[part]] as const],
  );
  const all = known.reduce((sum, [weight]) => sum + weight, 0);
  return (most * known.reduce((sum, [weight, value]) => sum + weight * value, 0)) / all;
}

function aliveness(facts: TieFacts): number {
  return score(facts, TODAY).parts.strength.value;
}

/** What of the whole was asked for to see whether somebody comes to `least`. */
function askedFor(facts: TieFacts, least: number): string[] {
  const log: string[] = [];
  const whole: AskedOfTheWhole = {
    goalFits: () => {
      log.push("mission");
      return facts.goalFits;
    },
    perspective: () => {
      log.push("perspective");
      return facts.perspective;
    },
  };
  expect(outlineScore(outlineOf(facts), whole, dayNumber(TODAY), least)).not.toBeNull();
  return log;
}

it("asks for the mission, and how far somebody widens the view, only of those whom the rest does not leave too low", () => {
  const stranger = tieFacts({ interactions: [talk(40, "meet", 2)], goalFits: [goal(0.9, 3)], perspective: 0.9 });
  const unknown = indexWith({ mission: 1, strength: aliveness(stranger), interest: 0, perspective: 1 });
  expect(askedFor(stranger, unknown + 0.01)).toEqual([]);
  expect(askedFor(stranger, unknown - 0.01)).toEqual(["mission"]);

  const unkept = tieFacts({ ...stranger, promises: [promised("them", { dueOn: ago(100), madeOn: ago(120) })] });
  const { mission, trust, interest } = score(unkept, TODAY).parts;
  const known = {
    mission: mission.value ?? 0,
    strength: aliveness(unkept),
    trust: trust.value ?? 0,
    interest: interest.value,
  };
  expect(known.trust).toBeLessThan(0.5);
  const best = indexWith({ ...known, perspective: 1 });
  expect(askedFor(unkept, best + 0.01)).toEqual(["mission"]);
  expect(askedFor(unkept, best - 0.01)).toEqual(["mission", "perspective"]);
});

it("tells how a tie stands, and what could be done with it, as the whole score does", () => {
  const now = dayNumber(TODAY);
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const { parts, stage, verdict } = score(facts, TODAY);
      const outline = outlineOf(facts);
      const tie = outlinedTie(outline, now);
      const { balance, given, taken } = parts.balance;
      expect(tie).toMatchObject({ stage, strength: parts.strength.value, balance, given, taken });
      expect(trustOf(tie.promises)).toBe(parts.trust.value);
      const mission = parts.mission.value;
      const asked = { mission, isAsked: isAsked(facts.goalFits), perspective: () => facts.perspective };
      expect(outlinedVerdict(outline, tie, asked, now)).toEqual(verdict);
      const { interactions } = tieOn(facts, TODAY);
      const talks = interactions.map(({ fact }) => fact).filter(isConversation);
      const days = [...new Set(talks.map(({ on }) => dayNumber(on)))].reverse();
      const deep = talks.findLast(({ depth }) => depth >= 2);
      expect(tie.talks).toMatchObject({
        count: days.length,
        first: days[0] ?? null,
        second: days[1] ?? null,
        last: days.at(-1) ?? null,
        deep: deep === undefined ? null : dayNumber(deep.on),
      });
      const settledOnes = settled(facts.promises, now).map(({ fact, ending, isOpen, age: days }) => ({
        isMine: fact.by === "me",
        dueDay: fact.dueOn && dayNumber(fact.dueOn),
        closedDay: fact.closedOn && dayNumber(fact.closedOn),
        ending,
        isOpen,
        age: days,
      }));
      expect(tie.promises).toEqual(settledOnes);
      expect(tie.known).toBe(facts.facts.length + facts.needs.length);
      const since = ago(30);
      const learned = [
        ...facts.facts.map(({ learnedOn }) => learnedOn),
        ...facts.needs.map(({ confirmedOn }) => confirmedOn),
      ];
      expect(learnedSince(outline, dayNumber(since))).toBe(learned.filter((on) => on >= since).length);
    }),
    { numRuns: 400 },
  );
});

it("tells the days of contact and the strength as all the rows do", () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const tie = tieOn(facts, TODAY);
      const { days, strength: outlined } = outlineContacts(outlineOf(facts), dayNumber(TODAY));
      expect(days).toEqual(contactDays(tie));
      const { value, activation } = strength(tie);
      expect(outlined).toEqual({ value, activation, rows: [] });
    }),
    { numRuns: 500 },
  );
});

it("proposes for somebody who serves no goal what the whole score does, however they were talked with", () => {
  const now = dayNumber(TODAY);
  const talks = fc.array(
    fc
      .tuple(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: 150, max: 900 })), fc.boolean())
      .map(([days, isAnswered]) => talk(days, "call", 1, { isAnswered })),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(talks, (interactions) => {
      const facts = tieFacts({
        interactions: interactions.map((each, at) => ({ ...each, id: `${each.id} ${at}` })),
        goalFits: [goal(0.6, 0)],
        perspective: 0.8,
      });
      const outline = outlineOf(facts);
      const asked = { mission: 0, isAsked: true, perspective: () => facts.perspective };
      expect(outlinedVerdict(outline, outlinedTie(outline, now), asked, now)).toEqual(score(facts, TODAY).verdict);
    }),
    { numRuns: 600 },
  );
});
