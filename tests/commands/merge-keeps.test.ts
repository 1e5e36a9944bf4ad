import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Change, created, type EntityName } from "../../src/domain/change.ts";
import type { ContactId } from "../../src/domain/contact.ts";
import { emptyPlan } from "../../src/domain/event/plan.ts";
import type { Everything } from "../../src/domain/everything.ts";
import { FACT_CLASSES } from "../../src/domain/fact.ts";
import { newGroup } from "../../src/domain/group/group.ts";
import { cleanLine } from "../../src/domain/name.ts";
import { contact } from "../support/builders.ts";
import { dump } from "../support/dump.ts";
import { day, freshFolder, startNet } from "../support/harness.ts";

// Two people with whatever content, much of it nearly the same, and what is left of it when they are made one.

const [A, B, C] = ["a", "b", "c"] as unknown as [ContactId, ContactId, ContactId];
type Fields = Readonly<Record<string, unknown>>;
type Drawn = Fields & { readonly of: ContactId };

const person = fc.constantFrom(A, B);
const text = fc.constantFrom("C#", "C++", "c#", "🎉", "👍", "Coffee, 5 pct");
const textOrNull = fc.option(text);
const on = fc.constantFrom("2026-01-05", "2026-02-06", "2026-03-07");
const onOrNull = fc.option(on);
const factClass = fc.constantFrom(...FACT_CLASSES);
const flag = fc.boolean();
const side = fc.constantFrom("me", "them");
const tags = fc.subarray(["ask", "fair"]);
const eventId = fc.option(fc.constantFrom("e1", "e2"));
const moment = fc.option(fc.integer({ min: 0, max: 3 }).map((at) => `interaction-${at}`));

/** What each kind of thing may hold besides its id, `of` for whom it names. */
const CONTENT: Readonly<Partial<Record<EntityName, fc.Arbitrary<Drawn>>>> = {
  interaction: fc.record({
    of: person,
    kind: fc.constantFrom("call", "meet"),
    on,
    minutes: fc.constantFrom(null, 15, 60),
    depth: fc.constantFrom(1, 3),
    energy: fc.constantFrom(null, -1, 2),
    initiator: fc.option(side),
    isAnswered: flag,
    isConfirmedOnly: flag,
    note: textOrNull,
    noteClass: factClass,
    eventId,
    tags,
    others: fc.subarray([A, B, C]),
  }),
  fact: fc.record({
    of: person,
    area: fc.constantFrom("person", "strength"),
    text,
    learnedOn: on,
    class: factClass,
  }),
  promise: fc.record({
    of: person,
    by: side,
    text,
    isPlan: flag,
    madeOn: on,
    dueOn: onOrNull,
    state: fc.constantFrom("open", "kept", "dropped"),
    closedOn: onOrNull,
    droppedBy: fc.option(side),
    timesMoved: fc.constantFrom(1, 2),
    timesMovedInTime: fc.constantFrom(0, 1),
    snoozedUntil: onOrNull,
    interactionId: moment,
  }),
  exchange: fc.record({
    of: person,
    direction: fc.constantFrom("give", "take"),
    kind: fc.constantFrom("favour", "support"),
    text,
    size: fc.constantFrom("hour", "big"),
    on,
    isAsked: flag,
    interactionId: moment,
  }),
  answer: fc.record({ of: person, question: fc.constantFrom("why", "who"), text, answeredOn: on }),
  need: fc.record({
    of: person,
    text,
    horizon: fc.constantFrom("now", "later"),
    confirmedOn: on,
    closedOn: onOrNull,
    goalId: fc.option(fc.constant("g")),
  }),
  offer: fc.record({ of: person, text, confirmedOn: on, closedOn: onOrNull }),
  introduction: fc.record({
    of: person,
    b: fc.constantFrom(A, B, C),
    why: text,
    state: fc.constantFrom("idea", "met"),
    stateOn: on,
    outcome: textOrNull,
  }),
  link: fc.record({ of: person, strength: fc.constantFrom(1, 2, 3) }),
  fit: fc.record({ of: person, goalId: fc.constant("g"), fit: fc.constantFrom(0, 3), askedOn: on }),
  role: fc.record({ of: person, organisationId: fc.option(fc.constant("o")), title: textOrNull }),
  learning: fc.record({
    of: person,
    text,
    kind: fc.option(fc.constant("trend")),
    class: factClass,
    on,
    usedOn: onOrNull,
    eventId,
  }),
  membership: fc.record({
    of: person,
    groupId: fc.constant("gp"),
    wish: textOrNull,
    role: textOrNull,
    field: textOrNull,
    level: textOrNull,
    joinedOn: on,
    leftOn: onOrNull,
  }),
  review: fc.record({
    of: person,
    decision: fc.constantFrom("keep", "later"),
    on,
    againOn: on,
    note: textOrNull,
  }),
  calibration: fc.record({ of: person, helped: fc.constantFrom(0, 3), on }),
  outcome: fc.record({ of: person, text, kind: fc.constant("idea"), value: fc.constantFrom(null, 3), on }),
  eventPlan: fc.record({ of: person, toMeet: fc.constant(["somebody"]) }),
  meeting: fc.record({ of: person, on, note: textOrNull, said: text, exchangeId: fc.option(fc.nat(3)) }),
};

/** The first of each that there can be but one of. */
const ONLY_ONE: readonly EntityName[] = ["link", "fit", "membership"];

/** The thing as it is stored. */
function stored(kind: EntityName, { of, ...fields }: Drawn, at: number): Fields {
  const id = `${kind}-${at}`;
  const { others, b, said, exchangeId, ...rest } = fields;
  const shapes: Readonly<Partial<Record<EntityName, () => Fields>>> = {
    interaction: () => ({ id, ...rest, with: [...new Set([of, ...(others as ContactId[])])] }),
    introduction: () => ({ id, a: of, b: b === of ? C : b, ...rest }),
    link: () => ({ id, a: of, b: C, ...rest }),
    outcome: () => ({ id, unit: null, goalId: null, via: [{ kind: "contact", id: of }], ...rest }),
    eventPlan: () => ({ ...emptyPlan(`e${at + 1}` as never), ...rest, coming: [of] }),
    meeting: () => ({
      id,
      groupId: "gp",
      minutes: null,
      wasThere: true,
      reason: null,
      leader: { kind: "member", contactId: of },
      format: null,
      isOnTheme: null,
      energy: null,
      interest: null,
      sharedOn: null,
      interactionId: null,
      came: [of],
      cancelled: [],
      shares: [
        {
          who: of,
          did: "gave",
          with: "me",
          text: said,
          size: "hour",
          exchangeId: exchangeId === null ? null : `exchange-${exchangeId as number}`,
        },
      ],
      ...rest,
    }),
  };
  return shapes[kind]?.() ?? { id, contactId: of, ...rest };
}

const content = fc
  .record(
    Object.fromEntries(
      Object.entries(CONTENT).map(([kind, one]) => {
        // Of two alike in most, one field may differ: what is drawn freely hardly ever meets.
        const nearly = fc.tuple(one, one, fc.nat(20), person).map(([first, second, at, of]): Drawn[] => {
          const fields = Object.keys(first);
          const field = fields[at % fields.length] ?? "";
          return [first, { ...first, [field]: second[field], of }];
        });
        return [kind, fc.oneof(nearly, fc.array(one, { maxLength: 3 }))];
      }),
    ) as Record<string, fc.Arbitrary<Drawn[]>>,
  )
  .map((drawn) =>
    Object.entries(drawn).map(([kind, all]) => {
      const seen = new Set<ContactId>();
      const name = kind as EntityName;
      const few = name === "eventPlan" ? all.slice(0, 2) : all;
      const own = ONLY_ONE.includes(name) ? few.filter(({ of }) => !seen.has(of) && seen.add(of)) : few;
      return [name, own.map((each, at) => stored(name, each, at))] as const;
    }),
  );

/** Two people with these, in a file of their own. */
function startWith(all: readonly (readonly [EntityName, readonly Fields[]])[], people: readonly Fields[] = [{}, {}]) {
  const path = join(freshFolder(), "net.db");
  const started = startNet({ path });
  const rows = (name: EntityName): readonly Fields[] => all.find(([kind]) => kind === name)?.[1] ?? [];
  const moments = new Set(rows("interaction").map(({ id }) => id));
  const givers = new Map(rows("exchange").map(({ id, contactId }) => [id, contactId]));
  /** Without ids of what was not drawn; what stands in the ledger is theirs who shared it. */
  const known = ({ interactionId, shares, ...fields }: Fields): Fields => ({
    ...fields,
    ...(interactionId === undefined ? {} : { interactionId: moments.has(interactionId) ? interactionId : null }),
    ...(shares === undefined
      ? {}
      : {
          shares: (shares as Fields[]).map(({ exchangeId, ...share }) => ({
            ...share,
            exchangeId: givers.get(exchangeId) === share["who"] ? exchangeId : null,
          })),
        }),
  });
  const ON = day("2026-03-03");
  started.store.apply("set up", () => ({
    changes: [
      created("organisation", { id: "o" as never, name: "Nordlys" }),
      ...["e1", "e2"].map((id) => created("event", { id: id as never, name: `Fair ${id}`, on: ON, place: null })),
      ...[A, B, C].map((id, at) =>
        created("contact", contact({ id, name: ["Mette Holm", "Mette M. Holm", "Carl Dam"][at] ?? "", ...people[at] })),
      ),
      created("goal", {
        id: "g" as never,
        title: "g",
        sphere: "business",
        weight: 0.5,
        horizon: null,
        closedOn: null,
      }),
      created("group", newGroup([], { name: "gp" }, { newId: () => "gp", today: ON })),
      ...all.flatMap(([kind, entities]) =>
        entities.map((fields) => ({ entity: kind, before: null, after: known(fields) }) as unknown as Change),
      ),
    ],
  }));
  return { ...started, path };
}

/** Days that may have become later ones, as the day on which it was heard last. */
const LATER = ["learnedOn", "confirmedOn"];

/** Whether what is there now says all that was there. */
function says(after: unknown, before: unknown, field = ""): boolean {
  const now = (value: unknown): unknown => (value === B ? A : value);
  if (field === "class" || field === "noteClass") {
    const [one, other] = [after, before].map((each) => FACT_CLASSES.indexOf(each as never));
    return (one ?? 0) >= (other ?? 0);
  }
  if (LATER.includes(field)) return (after as string) >= (before as string);
  if (field === "usedOn") return before === null || (after !== null && (after as string) <= (before as string));
  if (field === "tags") return (before as string[]).every((tag) => (after as string[]).includes(tag));
  if (Array.isArray(before)) {
    const mapped = before.map(now);
    return Array.isArray(after) && mapped.every((each) => after.some((other) => says(other, each)));
  }
  if (before !== null && typeof before === "object") {
    return (
      after !== null &&
      Object.entries(before).every(
        ([name, value]) =>
          ["id", "interactionId", "exchangeId"].includes(name) || says((after as Fields)[name], value, name),
      )
    );
  }
  if (typeof before === "string" && typeof after === "string") {
    return cleanLine(now(before) as string).toLowerCase() === cleanLine(after).toLowerCase();
  }
  return after === now(before);
}

/** Each of `before`, with another of `after` that says it all; those that find none. */
function lost(kind: EntityName, before: Everything, after: Everything): unknown[] {
  const rows = (of: Everything): Fields[] => of[kind] as unknown as Fields[];
  const byId = (of: Everything, name: EntityName, id: unknown): unknown =>
    (of[name] as unknown as Fields[]).find((each) => each["id"] === id) ?? null;
  const covers = (one: Fields, other: Fields): boolean =>
    says(one, other) &&
    (["interaction", "exchange"] as const).every((name) =>
      says(byId(after, name, one[`${name}Id`]), byId(before, name, other[`${name}Id`])),
    );
  const isOf = (one: Fields, who: ContactId): boolean => {
    const { contactId, a, b, with: all } = one as { contactId?: string; a?: string; b?: string; with?: string[] };
    return contactId === who || a === who || b === who || (all?.includes(who) ?? false);
  };
  // What one of the two had twice is to be there twice: one thing stands for one of each of them at most.
  return [A, B].flatMap((who) => {
    const free = new Set(rows(after));
    const theirs = rows(before).filter(
      (each) => isOf(each, who) || !("contactId" in each || "a" in each || "with" in each),
    );
    const ownFirst = [
      ...theirs.filter((each) => byId(after, kind, each["id"]) !== null),
      ...theirs.filter((each) => byId(after, kind, each["id"]) === null),
    ];
    return ownFirst.filter((each) => {
      const whole = [...free].find((one) => one["id"] === each["id"]) ?? [...free].find((one) => covers(one, each));
      if (whole === undefined || !covers(whole, each)) return true;
      free.delete(whole);
      return false;
    });
  });
}

/** What can be there but once for somebody is held to laws of its own. */
function lostOfOnlyOne(before: Everything, after: Everything): unknown[] {
  const [link] = after.link;
  const [fit] = after.fit;
  const [membership] = after.membership;
  return [
    ...before.link.filter(({ strength }) => (link?.strength ?? 0) < strength),
    ...before.fit.filter(({ askedOn }) => (fit?.askedOn ?? "") < askedOn),
    ...before.membership.filter(
      (each) =>
        (["wish", "role", "field", "level"] as const).some(
          (name) => !(membership?.[name] ?? "").toLowerCase().includes((each[name] ?? "").toLowerCase()),
        ) ||
        (membership?.joinedOn ?? "9") > each.joinedOn ||
        (membership?.leftOn !== null && (membership?.leftOn ?? "") < (each.leftOn ?? "9")),
    ),
  ];
}

describe("what is written of two people", () => {
  it("is there when they are one, every word, day, amount and class of it, and undo parts them exactly", async () => {
    await fc.assert(
      fc.asyncProperty(content, async (all) => {
        const { net, context, path } = startWith(all);
        const [before, dumped] = [context.store.everything(), dump(path)];
        expect(await net('merge "Mette Holm" "Mette M. Holm" --keep A')).toMatchObject({ exitCode: 0, stderr: "" });
        const after = context.store.everything();
        const note = after.contact.find(({ id }) => id === A)?.note ?? "";
        const kinds = (Object.keys(CONTENT) as EntityName[]).filter(
          (kind) => !ONLY_ONE.includes(kind) && kind !== "introduction" && kind !== "role",
        );
        for (const kind of kinds) expect({ kind, lost: lost(kind, before, after) }).toEqual({ kind, lost: [] });
        expect(lostOfOnlyOne(before, after)).toEqual([]);
        const isBetween = ({ a, b }: Everything["introduction"][number]): boolean => a !== C && b !== C;
        const toOthers = { ...before, introduction: before.introduction.filter((each) => !isBetween(each)) };
        expect(lost("introduction", toOthers, after)).toEqual([]);
        for (const { why, outcome } of before.introduction.filter(isBetween)) {
          for (const each of [why, outcome ?? ""]) expect(note).toContain(each);
        }
        for (const { title, organisationId } of before.role) {
          const isThere = after.role.some(
            (each) => each.organisationId === organisationId && (title === null || says(each.title, title)),
          );
          expect({ title, organisationId, isThere }).toMatchObject({ isThere: true });
        }
        const shared = after.meeting.flatMap(({ shares }) => shares.flatMap((share) => share.exchangeId ?? []));
        const known = new Set(before.exchange.map(({ id }) => id));
        const there = new Set(after.exchange.map(({ id }) => id));
        expect(shared.filter((id) => known.has(id) && !there.has(id))).toEqual([]);
        await net("undo");
        expect(dump(path)).toEqual(dumped);
      }),
      { numRuns: 60 },
    );
  });

  it("keeps what only one contact can hold in the words of its note", async () => {
    const { net, store } = startWith(
      [],
      [
        { nickname: "Mie", metAt: "e1", metOn: "2026-03-03" },
        { nickname: "🦊", metAt: "e2", metOn: "2026-03-03", note: "Sails\n\nSings" },
      ],
    );
    await net('merge "Mette Holm" "Mette M. Holm" --keep A');
    expect(store.contacts.byId(A)).toMatchObject({
      nickname: "Mie",
      metAt: "e1",
      note: "Sails\n\nSings\nAlso called: Mette M. Holm\nAlso called: 🦊\nAlso met at: Fair e2",
    });
  });

  it("gives nobody the day of the one with the event of the other", async () => {
    const { net, store } = startWith([], [{ metOn: "2025-03-01" }, { metAt: "e2", metOn: "2026-01-05" }]);
    await net('merge "Mette Holm" "Mette M. Holm" --keep A');
    expect(store.contacts.byId(A)).toMatchObject({ metOn: "2025-03-01", metAt: null });
    expect(store.contacts.byId(A)?.note).toContain("Also met at: Fair e2");
  });

  it("says what went over, what was there twice, and counts neither what it joined nor what was between the two", async () => {
    const told = { text: "sails", learnedOn: "2026-01-05", area: "person" };
    const { json, store } = startWith(
      [
        [
          "fact",
          [
            { id: "f1", contactId: A, ...told, class: "professional" },
            { id: "f2", contactId: B, ...told, class: "private" },
            { id: "f3", contactId: B, ...told, area: "strength", class: "private" },
            { id: "f4", contactId: B, ...told, area: "challenge", class: "private" },
          ],
        ],
        ["link", [{ id: "l", a: A, b: B, strength: 1 }]],
      ],
      [{ metAt: "e1" }, {}],
    );
    expect(await json('merge "Mette Holm" "Mette M. Holm" --keep A')).toMatchObject({
      joined: [{ kind: "fact", count: 2 }],
      twice: [{ kind: "fact", count: 1 }],
    });
    expect(store.contacts.byId(A)).toMatchObject({ metAt: "e1", note: "Also called: Mette M. Holm" });
  });
});
