import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ContactId } from "../../src/domain/contact.ts";
import { plusDays } from "../../src/domain/day.ts";
import {
  HORIZONS,
  knownNeeds,
  knownOffers,
  type Need,
  type NeedId,
  needSaid,
  type Offer,
  type OfferId,
  offerSaid,
} from "../../src/domain/wish.ts";
import { day } from "../support/harness.ts";

const TODAY = day("2026-05-04");
const newId = (): string => "new";

function need(changes: Partial<Need> = {}): Need {
  return {
    id: "need" as NeedId,
    contactId: "contact" as ContactId,
    text: "a speaker",
    horizon: "now",
    confirmedOn: day("2026-04-01"),
    closedOn: null,
    goalId: null,
    ...changes,
  };
}

function offer(changes: Partial<Offer> = {}): Offer {
  const { contactId, text, confirmedOn, closedOn } = need();
  return { id: "offer" as OfferId, contactId, text, confirmedOn, closedOn, ...changes };
}

const anyNeed = fc
  .record({
    id: fc.uuid().map((id) => id as NeedId),
    horizon: fc.constantFrom(...HORIZONS),
    confirmedOn: fc.integer({ min: -900, max: 0 }).map((days) => plusDays(TODAY, days)),
    text: fc.string({ minLength: 1 }),
  })
  .map(need);

describe("the order of needs", () => {
  it("is now before later, and what was confirmed last first", () => {
    const needs = [
      need({ id: "a" as NeedId, confirmedOn: day("2026-01-01") }),
      need({ id: "b" as NeedId, horizon: "later", confirmedOn: day("2026-05-01") }),
      need({ id: "c" as NeedId, confirmedOn: day("2026-03-01") }),
      need({ id: "d" as NeedId, confirmedOn: day("2026-03-01") }),
    ];
    expect(knownNeeds(needs, TODAY).map(({ id }) => id)).toEqual(["d", "c", "a", "b"]);
  });

  it("does not depend on that in which they are read, and loses none", () => {
    fc.assert(
      fc.property(
        fc
          .uniqueArray(anyNeed, { selector: ({ id }) => id, maxLength: 12 })
          .chain((needs) => fc.tuple(fc.constant(needs), fc.shuffledSubarray(needs, { minLength: needs.length }))),
        ([needs, shuffled]) => {
          const listed = knownNeeds(needs, TODAY);
          expect(knownNeeds(shuffled, TODAY)).toEqual(listed);
          expect(listed).toHaveLength(needs.length);
        },
      ),
    );
  });
});

describe("freshness", () => {
  it.each([
    ["2025-11-05", true],
    ["2025-11-04", false],
  ])("of a need confirmed on %s is %s", (confirmedOn, isFresh) => {
    expect(knownNeeds([need({ confirmedOn: day(confirmedOn) })], TODAY)).toMatchObject([{ isFresh }]);
  });

  it.each([
    ["2024-05-04", true],
    ["2024-05-03", false],
  ])("of an offer confirmed on %s is %s", (confirmedOn, isFresh) => {
    expect(knownOffers([offer({ confirmedOn: day(confirmedOn) })], TODAY)).toMatchObject([{ isFresh }]);
  });
});

describe("a need that is said", () => {
  const said = { contactId: "contact" as ContactId, text: "a speaker", horizon: null, confirmedOn: TODAY };

  it("is new, and for now, where nothing like it stands", () => {
    expect(needSaid([need({ text: "a speakerphone" })], said, newId)).toEqual({
      before: null,
      after: need({ id: "new" as NeedId, confirmedOn: TODAY }),
    });
  });

  it.each(["a speaker", "A Speaker!", "a  speaker"])("is the one that stands where it is written %s", (text) => {
    expect(needSaid([need()], { ...said, text }, newId)).toEqual({
      before: need(),
      after: need({ confirmedOn: TODAY }),
    });
  });

  it("of signs alone is not taken for another one of signs alone", () => {
    expect(needSaid([need({ text: "🎤" })], { ...said, text: "🏠" }, newId).before).toBeNull();
    expect(needSaid([need({ text: "🎤" })], { ...said, text: "🎤" }, newId).before).not.toBeNull();
  });

  it("twice is said once, and never grows older", () => {
    fc.assert(
      fc.property(fc.array(anyNeed, { maxLength: 8 }), anyNeed, (standing, { text, horizon, confirmedOn }) => {
        const first = needSaid(standing, { ...said, text, horizon, confirmedOn }, newId);
        const after = [...standing.filter((each) => each !== first.before), first.after];
        const second = needSaid([first.after], { ...said, text, horizon, confirmedOn }, newId);
        expect(second).toEqual({ before: first.after, after: first.after });
        expect(first.after.confirmedOn >= (first.before?.confirmedOn ?? confirmedOn)).toBe(true);
        expect(after.length - standing.length).toBe(first.before === null ? 1 : 0);
      }),
      { numRuns: 1000 },
    );
  });
});

it("an offer said again keeps its words and takes the later day", () => {
  const saidOn = (confirmedOn: string) =>
    offerSaid([offer()], { contactId: null, text: "A SPEAKER", confirmedOn: day(confirmedOn) }, newId).after;
  expect(saidOn("2026-05-01")).toEqual(offer({ confirmedOn: day("2026-05-01") }));
  expect(saidOn("2026-01-01")).toEqual(offer());
});
