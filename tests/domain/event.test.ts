import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ContactId } from "../../src/domain/contact.ts";
import { plusDays, weekday } from "../../src/domain/day.ts";
import { readVerdict } from "../../src/domain/debrief.ts";
import { emptyPlan } from "../../src/domain/event/plan.ts";
import { type SharedFacts, sharedEvent } from "../../src/domain/event/report.ts";
import { type Event, type EventId, freeDayAfter, inListOrder, nearest } from "../../src/domain/event.ts";
import { FACT_CLASSES, isHidden } from "../../src/domain/fact.ts";
import type { InteractionId } from "../../src/domain/interaction.ts";
import { newLearning } from "../../src/domain/learning.ts";
import { readMark, readYes } from "../../src/domain/plain-answer.ts";
import { type GivenPromise, newPromise } from "../../src/domain/promise.ts";
import { day } from "../support/harness.ts";

const TODAY = day("2026-05-04");
const event = fc
  .record({ id: fc.integer({ min: 0, max: 999 }), days: fc.integer({ min: -60, max: 60 }) })
  .map(({ id, days }): Event => ({ id: `e${id}` as EventId, name: "Expo", on: plusDays(TODAY, days), place: null }));

describe("the order of events", () => {
  it("has those to come first, the next one first, and then the last one that was", () => {
    fc.assert(
      fc.property(fc.array(event), (events) => {
        const ordered = inListOrder(events, TODAY);
        const coming = ordered.filter(({ on }) => on >= TODAY);
        expect(ordered.slice(0, coming.length)).toEqual(coming);
        expect(coming.map(({ on }) => on)).toEqual(coming.map(({ on }) => on).sort());
        const past = ordered.slice(coming.length).map(({ on }) => on);
        expect(past).toEqual(past.toSorted().reverse());
        expect(ordered).toHaveLength(events.length);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    [["2026-05-01", "2026-06-01"], "2026-05-01"],
    [["2026-05-01", "2026-05-05"], "2026-05-05"],
    [["2026-05-03", "2026-05-05"], "2026-05-03"],
  ])("of %j the nearest is %s", (days, expected) => {
    const events = days.map((on): Event => ({ id: on as EventId, name: "Expo", on: day(on), place: null }));
    expect(nearest(events, TODAY)?.on).toBe(expected);
  });
});

it("the free day after is a working day on which nothing else is, and none before it is", () => {
  fc.assert(
    fc.property(event, fc.array(event), ({ on }, events) => {
      const free = freeDayAfter(on, events);
      const isFree = (each: typeof on): boolean => weekday(each) <= 5 && !events.some((other) => other.on === each);
      expect(free > on).toBe(true);
      expect(isFree(free)).toBe(true);
      for (let each = plusDays(on, 1); each < free; each = plusDays(each, 1)) expect(isFree(each)).toBe(false);
    }),
    { numRuns: 1000 },
  );
});

describe("what is typed after an event", () => {
  it.each([
    ["+ they dared to ask", "better", "they dared to ask"],
    ["+", "better", null],
    ["- too many slides", "worse", "too many slides"],
    ["−", "worse", null],
    ["= coffee was fine", "usual", "coffee was fine"],
    ["bedre: de turde spørge", "better", "de turde spørge"],
    ["dårligere, for lang", "worse", "for lang"],
    ["som sædvanlig", "usual", null],
    ["better", "better", null],
    ["betterment was the theme", null, "betterment was the theme"],
    ["-hyphened beginning", null, "-hyphened beginning"],
    ["they dared to ask", null, "they dared to ask"],
    ["  ", null, null],
  ])("compares %j", (typed, verdict, why) => {
    expect(readVerdict(typed)).toEqual({ verdict, why });
  });

  it.each([
    ["2", 2],
    ["+1", 1],
    ["-2", -2],
    ["−2", -2],
    ["0", 0],
    ["-0", 0],
    ["3", undefined],
    ["1.5", undefined],
    ["very", undefined],
    ["", undefined],
  ])("marks %j", (typed, mark) => {
    expect(readMark(typed, -2, 2)).toBe(mark);
  });

  it.each([
    ["j", true],
    ["Ja", true],
    ["y", true],
    ["yes", true],
    ["n", false],
    ["nej", false],
    ["maybe", undefined],
  ])("answers %j", (typed, yes) => {
    expect(readYes(typed)).toBe(yes);
  });
});

describe("what is told of an event", () => {
  const facts: SharedFacts = {
    event: { id: "e" as EventId, name: "Expo", on: TODAY, place: null },
    plan: emptyPlan("e" as EventId),
    goal: null,
    debrief: null,
    met: [],
    learnings: [],
    outcomes: [],
    talks: [],
    promises: [],
  };

  it("is every professional learning, and none of another class", () => {
    let ids = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...FACT_CLASSES)), (classes) => {
        const learnings = classes.map((of, at) =>
          newLearning(() => `l${++ids}`, { text: `${of}-${at}`, class: of, on: TODAY }),
        );
        const told = sharedEvent({ ...facts, learnings }, TODAY, false).learnings.map(({ text }) => text);
        expect(told).toEqual(learnings.flatMap(({ text }) => (text.startsWith("professional") ? [text] : [])));
      }),
      { numRuns: 1000 },
    );
  });

  const told = { contactId: "c" as ContactId, by: "me" as const, text: "send it", madeOn: TODAY, dueOn: null };
  const talks = [{ id: "t" as InteractionId, noteClass: "professional" as const }];
  const promise = (more: Partial<GivenPromise>) => ({ ...newPromise(() => "p", told), ...more, name: "Mette" });

  it("counts promises, and spells them out only where they are asked for", () => {
    const promises = [promise({})];
    const followUps = [{ by: "me", text: "send it", dueOn: null, name: "Mette", isKept: false }];
    expect(sharedEvent({ ...facts, promises }, TODAY, false)).toMatchObject({ followUpCount: 1, followUps: null });
    expect(sharedEvent({ ...facts, promises }, TODAY, true)).toMatchObject({ followUpCount: 1, followUps });
  });

  it.each<[Partial<GivenPromise>, number]>([
    [{ state: "kept" }, 1],
    [{ state: "dropped" }, 0],
    [{ isPlan: true }, 0],
    [{ madeOn: plusDays(TODAY, -1) }, 0],
    [{ madeOn: plusDays(TODAY, 14) }, 1],
    [{ madeOn: plusDays(TODAY, 15) }, 0],
    [{ interactionId: "t" as InteractionId, madeOn: plusDays(TODAY, 15) }, 1],
    [{ interactionId: "elsewhere" as InteractionId }, 0],
  ])("of a promise %j counts %i", (more, count) => {
    const shared = sharedEvent({ ...facts, talks, promises: [promise(more)] }, TODAY, false);
    expect(shared.followUpCount).toBe(count);
  });

  it("leaves out what was promised in a conversation whose note is hidden", () => {
    const promises = [promise({ interactionId: "t" as InteractionId })];
    for (const noteClass of FACT_CLASSES) {
      const shared = sharedEvent(
        { ...facts, talks: talks.map((talk) => ({ ...talk, noteClass })), promises },
        TODAY,
        false,
      );
      expect(shared.followUpCount).toBe(isHidden(noteClass) ? 0 : 1);
    }
  });
});
