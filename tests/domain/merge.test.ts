import { describe, expect, it } from "vitest";
import type { EntityName } from "../../src/domain/change.ts";
import type { Contact, ContactId } from "../../src/domain/contact.ts";
import { type FieldChoices, fieldMerges, type MergedField, mergedContact } from "../../src/domain/merge/fields.ts";
import { mergeChanges } from "../../src/domain/merge.ts";
import { contact } from "../support/builders.ts";
import { A, APRIL, B, belongings, C, type Fields, gift, intro, MARCH, MAY, meeting, share } from "./merge/things.ts";

const person = (id: ContactId, fields: Partial<Contact> = {}): Contact => contact({ id, ...fields });

describe("the changes of a merge", () => {
  const changesOf = (
    a: readonly [Partial<Contact>, Readonly<Partial<Record<EntityName, readonly Fields[]>>>, string | null],
    b: typeof a,
    choices: FieldChoices = {},
  ) =>
    mergeChanges(
      { contact: person(A, a[0]), has: belongings(a[1]), metAt: a[2] },
      { contact: person(B, b[0]), has: belongings(b[1]), metAt: b[2] },
      choices,
    );

  it("leave the one as it is of whom nothing is new", () => {
    expect(changesOf([{}, {}, null], [{}, {}, null])).toMatchObject([
      { entity: "contact", before: { id: B }, after: null },
    ]);
  });

  it("point a line of a meeting to the entry of the ledger that stays", () => {
    const changes = changesOf(
      [{}, { exchange: [{ id: "x1", contactId: A, ...gift, interactionId: null }] }, null],
      [
        {},
        {
          exchange: [{ id: "x2", contactId: B, ...gift, interactionId: null }],
          meeting: [{ id: "meeting", ...meeting({ shares: [share(B, "me", "x2")] }) }],
        },
        null,
      ],
    );
    expect(changes.find(({ entity }) => entity === "meeting")?.after).toMatchObject({ shares: [{ exchangeId: "x1" }] });
    expect(changes.findLast(({ entity }) => entity === "exchange")).toMatchObject({
      before: { id: "x2" },
      after: null,
    });
  });

  it("keep the words of an introduction of the one to the other, and of no other", () => {
    const all = [
      intro(A, B, { id: "i1", outcome: "they met" }),
      intro(C, B, { id: "i2", why: "both sing" }),
      intro(B, C, { id: "i3", why: "both swim" }),
    ];
    const changes = changesOf([{}, { introduction: all.slice(0, 1) }, null], [{}, { introduction: all }, null]);
    expect(changes.find(({ entity }) => entity === "contact")?.after).toMatchObject({
      note: "Introduction: both sail; they met",
    });
  });

  it.each([
    ["A", "e1", "Also met at: Fair 2"],
    ["B", "e2", "Also met at: Fair 1"],
  ] as const)("name the event that has no place in one contact, where the day of %s holds", (met, metAt, note) => {
    const changes = changesOf(
      [{ metAt: "e1" as never, metOn: MARCH }, {}, "Fair 1"],
      [{ metAt: "e2" as never, metOn: APRIL }, {}, "Fair 2"],
      { met },
    );
    expect(changes.find(({ entity }) => entity === "contact")?.after).toMatchObject({ metAt, note });
  });
});

describe("the fields of two contacts", () => {
  it.each<[MergedField, Partial<Contact>, Partial<Contact>, string, string, "A" | "B" | null]>([
    ["nickname", { nickname: "Mie" }, { nickname: "Mie" }, "Mie", "Mie", "A"],
    ["nickname", { nickname: "Mie" }, {}, "Mie", "", "A"],
    ["nickname", {}, { nickname: "Mie" }, "", "Mie", "B"],
    ["nickname", { nickname: "Mie" }, { nickname: "Mulle" }, "Mie", "Mulle", null],
    ["birthday", { birthday: "1980-05-04" }, { birthday: "--05-04" }, "1980-05-04", "--05-04", "A"],
    ["birthday", { birthday: "--05-04" }, { birthday: "1980-05-04" }, "--05-04", "1980-05-04", "B"],
    ["rhythm", { tier: "core", cadenceDays: 17 }, { tier: "close" }, "core, every 17 days", "close", null],
  ])("%s: %j and %j hold as they are told", (field, one, other, a, b, holds) => {
    const merges = fieldMerges(person(A, one), person(B, other));
    expect(merges.find((each) => each.field === field)).toEqual({ field, a, b, holds });
  });

  const event = "e1" as never;
  it.each<[string, Partial<Contact>, Partial<Contact>, FieldChoices, Partial<Contact>]>([
    ["the more cared for is one's own", { standing: "active" }, { standing: "filed" }, {}, { standing: "active" }],
    ["a name for friends that one has, once", { nickname: "Mie" }, {}, {}, { nickname: "Mie", note: null }],
    [
      "a name for friends that does not hold",
      { nickname: "Mie" },
      { nickname: "Mulle" },
      { nickname: "B" },
      { nickname: "Mulle", note: "Also called: Mie" },
    ],
    ["an event of one who said no day", { metAt: event }, { metOn: MAY }, {}, { metOn: MAY, metAt: event }],
    ["an event of the other, who said no day", { metOn: MAY }, { metAt: event }, {}, { metOn: MAY, metAt: event }],
    ["an event, and no day", {}, { metAt: event }, {}, { metOn: null, metAt: event }],
    ["an event of that day", { metOn: MAY }, { metOn: MAY, metAt: event }, {}, { metOn: MAY, metAt: event }],
    [
      "an event of another day",
      { metOn: MARCH },
      { metOn: MAY, metAt: event },
      { met: "A" },
      { metOn: MARCH, metAt: null },
    ],
    [
      "an event of one's own on another day",
      { metOn: MARCH, metAt: event },
      { metOn: MAY },
      { met: "B" },
      { metOn: MAY, metAt: null },
    ],
  ])("hold, or stand in the note: %s", (_, one, other, choices, expected) => {
    expect(mergedContact(person(A, one), person(B, other), choices)).toMatchObject(expected);
  });
});
