import { describe, expect, it } from "vitest";
import type { ContactId } from "../../../src/domain/contact.ts";
import { plusDays } from "../../../src/domain/day.ts";
import { type Decided, reviewed } from "../../../src/domain/review/decision.ts";
import { AGAIN_DAYS, DECISIONS } from "../../../src/domain/review.ts";
import { TIER_DEFAULTS, tierDays } from "../../../src/domain/tier.ts";
import { contact, promise } from "../../support/builders.ts";
import { day } from "../../support/harness.ts";
import { ago, TODAY } from "./relations.ts";

describe("a decision", () => {
  let ids = 0;
  const surroundings = { today: TODAY, newId: () => `new ${++ids}`, tierDays: tierDays(TIER_DEFAULTS) };
  const plain: Decided = {
    decision: "keep",
    note: null,
    againOn: null,
    next: null,
    endOf: () => ({ kind: "let-go" }),
    thanks: null,
  };
  const decide = (changes: Partial<Decided>, person = contact(), promises = [promise()]) =>
    reviewed(person, promises, { ...plain, ...changes }, surroundings);
  const entities = ({ changes }: ReturnType<typeof decide>) => changes.map(({ entity }) => entity);

  it.each(DECISIONS)("to %s is noted with the day to look again", (decision) => {
    const { report } = decide({ decision });
    expect(report.review).toMatchObject({ decision, on: TODAY, againOn: plusDays(TODAY, AGAIN_DAYS[decision]) });
    expect(decide({ decision, againOn: plusDays(TODAY, 7) }).report.review.againOn).toBe(plusDays(TODAY, 7));
  });

  it("to put it off changes nothing else", () => {
    expect(entities(decide({ decision: "later" }))).toEqual(["review"]);
  });

  it("to develop makes a plan, which is nobody's promise, and takes care of somebody on file", () => {
    const next = { text: "coffee in March", dueOn: day("2027-03-01") };
    const decided = decide({ decision: "develop", next }, contact({ standing: "filed" }));
    expect(entities(decided)).toEqual(["review", "contact", "promise"]);
    expect(decided.report.next).toMatchObject({ ...next, by: "me", isPlan: true, state: "open" });
    expect(decided.changes[1]?.after).toMatchObject({ standing: "active" });
    expect(entities(decide({ decision: "keep", next }))).toEqual(["review"]);
  });

  it.each([
    [{ tier: "core" }, { tier: "close", cadenceDays: null }, { before: 21, after: 45 }],
    [{ tier: "active" }, { tier: "wide", cadenceDays: null }, { before: 90, after: 180 }],
    [{ tier: "wide" }, { tier: "wide", cadenceDays: 360 }, { before: 180, after: 360 }],
    [{ cadenceDays: 30 }, { tier: null, cadenceDays: 60 }, { before: 30, after: 60 }],
    [{ cadenceDays: 20_000 }, { tier: null, cadenceDays: 36_500 }, { before: 20_000, after: 36_500 }],
    [
      { tier: "core", cadenceDays: 30 },
      { tier: "core", cadenceDays: 60 },
      { before: 30, after: 60 },
    ],
    [{ tier: null }, null, null],
  ] as const)("to lighten makes %j %j", (before, after, rhythm) => {
    const decided = decide({ decision: "lighten" }, contact(before));
    expect(decided.report.rhythm).toEqual(rhythm);
    expect(decide({ decision: "keep" }, contact(before)).report.rhythm).toBeNull();
    if (after === null) expect(entities(decided)).toEqual(["review"]);
    else expect(decided.changes.find(({ entity }) => entity === "contact")?.after).toMatchObject(after);
  });

  it("to wind down ends the reminders, closes what is open, and keeps the person", () => {
    const theirs = promise({ id: "theirs" as never, by: "them" });
    const plan = promise({ id: "plan" as never, isPlan: true });
    const person = contact({ isPinned: true, tier: "core", snoozedUntil: ago(-3) });
    const decided = decide({ decision: "wind-down", thanks: "the years at Nordlys" }, person, [
      promise(),
      theirs,
      plan,
    ]);
    expect(entities(decided)).toEqual(["review", "contact", "promise", "promise", "promise", "exchange"]);
    expect(decided.changes[1]?.after).toMatchObject({
      standing: "filed",
      isPinned: false,
      snoozedUntil: null,
      tier: "core",
    });
    for (const each of decided.changes.slice(2, 5))
      expect(each.after).toMatchObject({ state: "dropped", droppedBy: "me" });
    expect(decided.report.thanks).toMatchObject({ direction: "give", kind: "thanks", text: "the years at Nordlys" });
  });

  it("a promise that is handed over is not broken, and is theirs who takes it", () => {
    const to = { id: "bo" as ContactId, name: "Bo" };
    const decided = decide({ decision: "wind-down", endOf: () => ({ kind: "hand-over", to }) });
    expect(decided.report.closed).toMatchObject([{ end: "hand-over", to: "Bo" }]);
    expect(decided.changes.slice(2).map(({ after }) => after)).toMatchObject([
      { state: "dropped", droppedBy: "them" },
      { contactId: "bo", by: "them", text: "send the deck (for Mette Holm)" },
    ]);
    const toJens = decide({ decision: "wind-down", endOf: () => ({ kind: "hand-over", to: "Jens" }) });
    expect(entities(toJens)).toEqual(["review", "contact", "promise"]);
    expect(toJens.report.closed).toMatchObject([{ end: "hand-over", to: "Jens" }]);
  });

  it("what is done already is kept; of what they owe, and of a plan, nobody is asked", () => {
    const theirs = promise({ id: "theirs" as never, by: "them" });
    const plan = promise({ id: "plan" as never, isPlan: true });
    const decided = decide({ decision: "wind-down", endOf: () => ({ kind: "kept" }) }, contact(), [
      promise(),
      theirs,
      plan,
    ]);
    expect(decided.changes.slice(2).map(({ after }) => after)).toMatchObject([
      { state: "kept", closedOn: TODAY },
      { id: "theirs", state: "dropped" },
      { id: "plan", state: "dropped" },
    ]);
    expect(decided.report.closed).toMatchObject([
      { end: "kept", to: null },
      { end: "let-go", to: null },
      { end: "let-go", to: null },
    ]);
  });
});
