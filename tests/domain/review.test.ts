import { describe, expect, it } from "vitest";
import type { ContactId } from "../../src/domain/contact.ts";
import { plusDays } from "../../src/domain/day.ts";
import {
  decisionOn,
  lastShared,
  type Review,
  type Reviewable,
  type ReviewId,
  reviewQueue,
  unserved,
} from "../../src/domain/review.ts";
import type { FlagName } from "../../src/domain/scoring/flags.ts";
import { type Score, score } from "../../src/domain/scoring/score.ts";
import type { TieFacts } from "../../src/domain/scoring/tie.ts";
import { fact, interaction, promise } from "../support/builders.ts";
import { ago, fits, met, TODAY, tie } from "./review/relations.ts";

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

  it("what fits counts by how much of the strength is missing, half where nobody was asked about it", () => {
    const quiet = reviewable("a", tie({ interactions: [met(400)], goalFits: fits(2) }));
    expect(unserved(quiet)).toBeCloseTo(0.6 * (1 - quiet.score.parts.strength.value), 9);
    const unasked = reviewable("b", known);
    expect(unserved(unasked)).toBeCloseTo(0.5 * (1 - unasked.score.parts.strength.value), 9);
  });

  it("a flag counts where the debt is the owner's", () => {
    const plain = reviewable("a", known);
    const more = (name: FlagName): number =>
      unserved({ ...plain, score: { ...plain.score, flags: [{ name }] as unknown as Score["flags"] } }) -
      unserved(plain);
    for (const name of ["owe", "promise-still-open", "promise-broken"] as const) expect(more(name)).toBeCloseTo(0.2, 9);
    expect(more("one-sided")).toBe(0);
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

describe("the decision that stands", () => {
  it.each([
    ["on the day it was made", { on: TODAY }, "keep"],
    ["not before it was made", { on: plusDays(TODAY, 1) }, null],
    ["until the day before one looks again", { againOn: plusDays(TODAY, 1) }, "keep"],
    ["not from that day on", { againOn: TODAY }, null],
    ["not where it was put off", { decision: "later" }, null],
  ] as const)("stands %s", (_, changes, decision) => {
    expect(decisionOn(review(changes), TODAY)).toBe(decision);
  });

  it("is none where nobody looked", () => {
    expect(decisionOn(null, TODAY)).toBeNull();
  });
});

describe("the last thing shared", () => {
  it("what occupied them goes before what was talked about", () => {
    const notes = [interaction({ note: "Lunch with Bo, talked about the merger; I promised the deck" })];
    expect(lastShared([fact()], notes)?.text).toBe("merging two ERP systems");
    expect(lastShared([fact({ area: "person" })], notes)?.text).toBe("the merger");
    const then = fact({ text: "moving house", learnedOn: ago(300) });
    for (const facts of [
      [then, fact()],
      [fact(), then],
    ])
      expect(lastShared(facts, notes)?.text).toBe("merging two ERP systems");
  });

  it.each([
    ["Kaffe med Bo, vi talte om fusionen. Han er glad", "fusionen"],
    ["talked about boats #sail", "boats"],
    ["Coffee with Bo", null],
    [null, null],
    [`talked about ${"x".repeat(80)}`, "x".repeat(80)],
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
