import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ContactId } from "../../src/domain/contact.ts";
import { daysBetween, plusDays } from "../../src/domain/day.ts";
import type { Answer, AnswerId, Goal, GoalId } from "../../src/domain/mission.ts";
import { type Decided, reviewed } from "../../src/domain/review/decision.ts";
import { answerName, openQuestions } from "../../src/domain/review/questions.ts";
import { yearAsked } from "../../src/domain/review/year.ts";
import {
  AGAIN_DAYS,
  DECISIONS,
  lastShared,
  type Review,
  type Reviewable,
  type ReviewId,
  reviewProposal,
  reviewQueue,
  unserved,
  whatWouldChange,
} from "../../src/domain/review.ts";
import { score } from "../../src/domain/scoring/score.ts";
import type { TieFacts, TieInteraction } from "../../src/domain/scoring/tie.ts";
import { TIER_DEFAULTS, tierDays } from "../../src/domain/tier.ts";
import { contact, fact, interaction, promise } from "../support/builders.ts";
import { day } from "../support/harness.ts";

const TODAY = day("2026-05-04");
const ago = (days: number) => plusDays(TODAY, -days);

function met(days: number, changes: Partial<TieInteraction> = {}): TieInteraction {
  return {
    id: `met ${days}`,
    on: ago(days),
    kind: "meet",
    depth: 2,
    initiator: null,
    isAnswered: true,
    energy: null,
    isConfirmedOnly: false,
    ...changes,
  };
}

function tie(changes: Partial<TieFacts> = {}): TieFacts {
  return {
    contactId: "c",
    addedOn: ago(1000),
    interactions: [],
    exchanges: [],
    promises: [],
    goalFits: [],
    facts: [],
    needs: [],
    closeness: null,
    perspective: null,
    ...changes,
  };
}

const fits = (fit: 0 | 1 | 2 | 3, weight = 0.9): TieFacts["goalFits"] => [
  { goalId: "g", weight, fit, isInferred: false, why: null },
];

function reviewable(name: string, facts: TieFacts, changes: Partial<Reviewable> = {}): Reviewable {
  return {
    contact: { id: name as ContactId, name, standing: "active" },
    lapsedOn: null,
    newest: null,
    score: score(facts, TODAY),
    ...changes,
  };
}

function review(changes: Partial<Review> = {}): Review {
  return {
    id: "r" as ReviewId,
    contactId: "c" as ContactId,
    decision: "keep",
    on: ago(10),
    againOn: plusDays(TODAY, 1),
    note: null,
    ...changes,
  };
}

const names = (queue: readonly Reviewable[]): string[] => queue.map(({ contact: { name } }) => name);

describe("whose turn it is", () => {
  const known = tie({ interactions: [met(300), met(200)] });

  it("the worst served come first: what fits and is quiet before what fits and is alive, and before what does not fit", () => {
    const queue = reviewQueue(
      [
        reviewable("Alive", tie({ interactions: [met(2), met(120)], goalFits: fits(3) })),
        reviewable("Quiet, no fit", tie({ interactions: [met(400)], goalFits: fits(0) })),
        reviewable("Quiet, fits", tie({ interactions: [met(400)], goalFits: fits(3) })),
      ],
      TODAY,
    );
    expect(names(queue)).toEqual(["Quiet, fits", "Alive", "Quiet, no fit"]);
  });

  it("what the owner owes and a rhythm left behind come before the same without", () => {
    const owing = tie({
      ...known,
      promises: [{ ...promise({ dueOn: ago(3), madeOn: ago(20) }) }],
    });
    expect(unserved(reviewable("a", owing))).toBeCloseTo(unserved(reviewable("b", known)) + 0.2, 9);
    expect(unserved(reviewable("a", known, { lapsedOn: ago(1) }))).toBeCloseTo(
      unserved(reviewable("b", known)) + 0.3,
      9,
    );
    const queue = [reviewable("A", known), reviewable("B", owing), reviewable("C", known, { lapsedOn: ago(1) })];
    expect(names(reviewQueue(queue, TODAY))).toEqual(["C", "B", "A"]);
  });

  it("of two served alike the one whose name comes first", () => {
    expect(names(reviewQueue([reviewable("B", known), reviewable("A", known)], TODAY))).toEqual(["A", "B"]);
  });

  it.each([
    ["has never been looked at", {}, true],
    ["was put off until tomorrow", { newest: review() }, false],
    ["is to be looked at again today", { newest: review({ againOn: TODAY }) }, true],
    ["is on file", { contact: { id: "x" as ContactId, name: "x", standing: "filed" } }, false],
    [
      "is on file, and is to be looked at again today",
      { contact: { id: "x" as ContactId, name: "x", standing: "filed" }, newest: review({ againOn: TODAY }) },
      true,
    ],
    [
      "is in the archive, and was to be looked at again",
      { contact: { id: "x" as ContactId, name: "x", standing: "archived" }, newest: review({ againOn: TODAY }) },
      false,
    ],
    [
      "was looked at, and whose rhythm has been left behind since",
      { newest: review({ on: ago(10) }), lapsedOn: ago(9) },
      true,
    ],
    [
      "was looked at after the rhythm had been left behind",
      { newest: review({ on: ago(10) }), lapsedOn: ago(10) },
      false,
    ],
    [
      "is on file, whatever the rhythm",
      { contact: { id: "x" as ContactId, name: "x", standing: "filed" }, newest: review(), lapsedOn: ago(1) },
      false,
    ],
    ["is a card in the inbox", { contact: { id: "x" as ContactId, name: "x", standing: "inbox" } }, false],
  ] as const)("whoever %s: %j", (_, changes, isTurn) => {
    expect(reviewQueue([reviewable("x", known, changes)], TODAY)).toHaveLength(isTurn ? 1 : 0);
  });

  it.each([
    [89, false],
    [90, true],
  ])("whoever was first talked with %i days ago: %s", (days, isTurn) => {
    expect(reviewQueue([reviewable("x", tie({ interactions: [met(days)] }))], TODAY)).toHaveLength(isTurn ? 1 : 0);
  });

  it("whoever net due no longer names, be they new or never spoken with", () => {
    const lapsed = { lapsedOn: ago(1) };
    const queue = [
      reviewable("Never spoken with", tie(), lapsed),
      reviewable("New", tie({ interactions: [met(30)] }), lapsed),
    ];
    expect(names(reviewQueue(queue, TODAY))).toEqual(["Never spoken with", "New"]);
  });

  it("a card waits in the inbox, but not one that let three attempts go unanswered", () => {
    const tried = (times: number): TieFacts =>
      tie({
        interactions: Array.from({ length: times }, (_, at) =>
          met(10 + at, { kind: "call", isAnswered: false, id: `${at}` }),
        ),
      });
    expect(
      reviewQueue([reviewable("two", tried(2)), reviewable("three", tried(3))], TODAY).map((each) => each.contact.name),
    ).toEqual(["three"]);
  });
});

describe("what is proposed", () => {
  const proposal = (facts: TieFacts) => reviewProposal(facts, score(facts, TODAY), TODAY);

  it.each([
    ["keep", tie({ interactions: [met(2), met(20)], goalFits: fits(3) })],
    ["develop", tie({ interactions: [met(400)], goalFits: fits(3) })],
    ["lighten", tie({ interactions: [met(2), met(20)], goalFits: fits(0) })],
    ["wind-down", tie({ interactions: [met(400)], goalFits: fits(0) })],
  ] as const)("%s, as the score has it", (decision, facts) => {
    expect(proposal(facts)).toEqual({ decision, isUnanswered: false, withheld: [] });
  });

  const unanswered = [1, 2, 3].map((at) =>
    met(at, { kind: "mail", isAnswered: false, initiator: "me", id: `try ${at}` }),
  );

  it("an end after three attempts without an answer, however well it fits", () => {
    expect(proposal(tie({ interactions: [...unanswered, met(400)], goalFits: fits(3) }))).toEqual({
      decision: "wind-down",
      isUnanswered: true,
      withheld: [],
    });
    expect(proposal(tie({ interactions: [...unanswered.slice(1), met(400)], goalFits: fits(3) })).decision).toBe(
      "develop",
    );
  });

  it("no end while a promise is open, whoever did not answer", () => {
    const open = tie({
      interactions: [...unanswered, met(400)],
      goalFits: fits(3),
      promises: [{ ...promise({ dueOn: plusDays(TODAY, 30), madeOn: ago(20) }) }],
    });
    expect(proposal(open)).toEqual({ decision: "develop", isUnanswered: true, withheld: ["promise-open"] });
  });

  it("the questions first where no goal was asked about", () => {
    expect(proposal(tie({ interactions: [met(400)] }))).toMatchObject({
      decision: null,
      withheld: ["mission-unknown"],
    });
  });
});

describe("what would change the proposal", () => {
  const change = (facts: TieFacts) => whatWouldChange(facts, score(facts, TODAY), TODAY);

  it("silence, from the first day on which it would read otherwise", () => {
    const facts = tie({ interactions: [met(2), met(20)], goalFits: fits(3) });
    const found = change(facts);
    if (found?.kind !== "silence") throw new Error(JSON.stringify(found));
    expect(score(facts, found.on).verdict.proposal).toBe("develop");
    expect(score(facts, plusDays(found.on, -1)).verdict.proposal).toBe("keep");
  });

  it("one good talk, where that is enough", () => {
    expect(change(tie({ interactions: [met(400)], goalFits: fits(3) }))).toEqual({ kind: "talk", to: "keep" });
  });

  it("the least fit that would, in the weightiest goal", () => {
    expect(change(tie({ interactions: [met(2), met(20)], goalFits: fits(0) }))).toEqual({
      kind: "fit",
      goalId: "g",
      fit: 2,
      to: "keep",
    });
    expect(change(tie({ interactions: [met(400)], goalFits: fits(1, 0.6) }))).toEqual({
      kind: "fit",
      goalId: "g",
      fit: 3,
      to: "develop",
    });
  });

  it("nothing simple, where no fit would be enough, or nobody asked", () => {
    expect(change(tie({ interactions: [met(400)], goalFits: fits(0, 0.3) }))).toBeNull();
    expect(change(tie({ interactions: [met(400)] }))).toBeNull();
  });
});

describe("the last thing shared", () => {
  it("what occupied them goes before what was talked about", () => {
    const notes = [interaction({ note: "Lunch with Bo, talked about the merger; I promised the deck" })];
    expect(lastShared([fact()], notes)?.text).toBe("merging two ERP systems");
    expect(lastShared([fact({ area: "person" })], notes)?.text).toBe("the merger");
  });

  it.each([
    ["Kaffe med Bo, vi talte om fusionen. Han er glad", "fusionen"],
    ["talked about boats #sail", "boats"],
    ["Coffee with Bo", null],
    [null, null],
    [`talked about ${"x".repeat(81)}`, null],
  ])("of %j it is %j", (note, text) => {
    expect(lastShared([], [interaction({ note })])?.text ?? null).toBe(text);
  });

  it("is the newest that was about something", () => {
    const notes = [
      interaction({ note: "Coffee" }),
      interaction({ note: "about ERP", on: ago(90) }),
      interaction({ note: "about boats", on: ago(190) }),
    ];
    expect(lastShared([], notes)).toEqual({ text: "ERP", on: ago(90) });
  });
});

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
  });

  it.each([
    [{ tier: "core" }, { tier: "close", cadenceDays: null }],
    [{ tier: "active" }, { tier: "wide", cadenceDays: null }],
    [{ tier: "wide" }, { tier: "wide", cadenceDays: 360 }],
    [{ cadenceDays: 30 }, { tier: null, cadenceDays: 60 }],
    [{ cadenceDays: 20_000 }, { tier: null, cadenceDays: 36_500 }],
    [
      { tier: "core", cadenceDays: 30 },
      { tier: "core", cadenceDays: 60 },
    ],
    [{ tier: null }, null],
  ] as const)("to lighten makes %j %j", (before, after) => {
    const decided = decide({ decision: "lighten" }, contact(before));
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
    expect(decided.changes.slice(2).map(({ after }) => after)).toMatchObject([
      { state: "dropped", droppedBy: "them" },
      { contactId: "bo", by: "them", text: "send the deck (for Mette Holm)" },
    ]);
    expect(entities(decide({ decision: "wind-down", endOf: () => ({ kind: "hand-over", to: "Jens" }) }))).toEqual([
      "review",
      "contact",
      "promise",
    ]);
  });

  it("what is done already is kept", () => {
    const decided = decide({ decision: "wind-down", endOf: () => ({ kind: "kept" }) });
    expect(decided.changes[2]?.after).toMatchObject({ state: "kept", closedOn: TODAY });
  });
});

describe("the questions about one person", () => {
  const goal: Goal = {
    id: "g" as GoalId,
    title: "a board seat",
    sphere: "business",
    weight: 0.9,
    horizon: null,
    closedOn: null,
  };
  const nothing = { goals: [goal], fits: [], facts: [], answers: [] };
  const answer = (question: string, text: string, days: number): Answer => ({
    id: "a" as AnswerId,
    question,
    contactId: "c" as ContactId,
    text,
    answeredOn: ago(days),
  });
  const kinds = (stored: Partial<typeof nothing> & object) =>
    openQuestions({ ...nothing, ...stored }, TODAY).map(({ kind }) => kind);

  it("are all open where nothing is known", () => {
    expect(kinds({})).toEqual(["goal", "give", "hope", "occupied"]);
    expect(kinds({ goals: [] })).toEqual(["give", "hope", "occupied"]);
  });

  it("a fit is asked once, and again after a year", () => {
    const fit = (days: number) =>
      ({ fits: [{ id: "f", contactId: "c", goalId: "g", fit: 2, askedOn: ago(days) }] }) as never;
    expect(kinds(fit(364))).not.toContain("goal");
    expect(kinds(fit(365))).toContain("goal");
  });

  it("what occupies them is asked where nothing fresh is known", () => {
    expect(kinds({ facts: [fact({ learnedOn: ago(180) })] as never })).not.toContain("occupied");
    expect(kinds({ facts: [fact({ learnedOn: ago(181) })] as never })).toContain("occupied");
    expect(kinds({ facts: [fact({ area: "person", learnedOn: TODAY })] as never })).toContain("occupied");
  });

  it("what was answered is not asked again, and what was skipped not for thirty days", () => {
    expect(kinds({ answers: [answer("review-give", "time", 900)] as never })).not.toContain("give");
    expect(kinds({ answers: [answer("review-give", "", 29)] as never })).not.toContain("give");
    expect(kinds({ answers: [answer("review-give", "", 30)] as never })).toContain("give");
    expect(
      kinds({
        answers: [answer(answerName({ kind: "goal", goalId: goal.id, title: "", before: null }), "", 1)] as never,
      }),
    ).not.toContain("goal");
  });
});

describe("a large question", () => {
  const said = (text: string, days: number): Answer => ({
    id: "a" as AnswerId,
    question: "year-learned",
    contactId: null,
    text,
    answeredOn: ago(days),
  });
  it.each([
    ["never put", [], true],
    ["answered this year", [said("x", 329)], false],
    ["answered last year", [said("x", 330)], true],
    ["skipped just now", [said("", 29)], false],
    ["skipped a while ago", [said("", 30)], true],
    ["skipped just now, answered last year", [said("", 2), said("x", 400)], false],
  ])("%s: open %j", (_, answers, isOpen) => {
    expect(yearAsked("learned", "?", answers, TODAY).isOpen).toBe(isOpen);
  });

  it("tells what was answered before, whatever was skipped since", () => {
    expect(yearAsked("learned", "?", [said("", 2), said("x", 400)], TODAY).before?.text).toBe("x");
  });
});

it("whatever the facts, what would change is what does change", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 12 }),
      fc.constantFrom(0, 1, 2, 3),
      fc.constantFrom(0.3, 0.6, 0.9),
      (days, fit, weight) => {
        const facts = tie({
          interactions: days.map((each, at) => met(each, { id: `${at}` })),
          goalFits: fits(fit, weight),
        });
        const before = score(facts, TODAY);
        const change = whatWouldChange(facts, before, TODAY);
        if (change === null) return;
        expect(change.to).not.toBe(before.verdict.proposal);
        if (change.kind === "silence") {
          expect(daysBetween(TODAY, change.on)).toBeGreaterThan(0);
          expect(score(facts, change.on).parts.strength.value).toBeLessThan(0.4);
          expect(score(facts, plusDays(change.on, -1)).parts.strength.value).toBeGreaterThanOrEqual(0.4);
        }
      },
    ),
    { numRuns: 500 },
  );
});
