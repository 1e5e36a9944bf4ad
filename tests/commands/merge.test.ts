import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Change, created, type Entities, type EntityName } from "../../src/domain/change.ts";
import type { Contact, ContactId } from "../../src/domain/contact.ts";
import { emptyPlan } from "../../src/domain/event/plan.ts";
import { type GroupId, memberSaid, newGroup } from "../../src/domain/group/group.ts";
import { PERSONAL } from "../../src/domain/merge/rules.ts";
import type { Goal, GoalId } from "../../src/domain/mission.ts";
import type { Month } from "../../src/domain/snapshot.ts";
import type { MergeReport } from "../../src/views/merge.ts";
import { contact, fact, identifier, interaction, promise, role } from "../support/builders.ts";
import { dump } from "../support/dump.ts";
import { day, freshFolder, type NetOptions, startNet } from "../support/harness.ts";

const [A, B, C] = ["a", "b", "c"] as unknown as [ContactId, ContactId, ContactId];
const ON = day("2026-03-03");
const GOALS = ["g0", "g1"].map(
  (id): Goal => ({ id: id as GoalId, title: id, sphere: "business", weight: 0.5, horizon: null, closedOn: null }),
);

const GROUPS = ["gp", "gq"];

/** One of each kind for somebody, all of it told apart by a letter: the same letter says the same. */
const MAKERS: { readonly [Name in EntityName]?: (of: ContactId, id: string, letter: string) => Entities[Name] } = {
  identifier: (contactId, id) =>
    identifier({ id: id as never, contactId, value: `${id}@x.example`, normalised: `${id}@x.example` }),
  role: (contactId, id, letter) => role({ id: id as never, contactId, organisationId: null, title: letter }),
  fact: (contactId, id, letter) =>
    fact({ id: id as never, contactId, text: letter, learnedOn: day(`2026-01-0${id.length % 9 || 1}`) }),
  interaction: (of, id, letter) =>
    interaction({ id: id as never, note: letter, with: letter === "q" ? [of, C] : [of] }),
  promise: (contactId, id, letter) => promise({ id: id as never, contactId, text: letter, interactionId: null }),
  answer: (contactId, id, letter) => ({ id: id as never, contactId, question: "q", text: letter, answeredOn: ON }),
  fit: (contactId, id, letter) => ({
    id: id as never,
    contactId,
    goalId: (letter === "p" ? "g0" : "g1") as GoalId,
    fit: 2,
    askedOn: ON,
  }),
  need: (contactId, id, letter) => ({
    id: id as never,
    contactId,
    text: letter,
    horizon: "now",
    confirmedOn: ON,
    closedOn: null,
    goalId: null,
  }),
  offer: (contactId, id, letter) => ({ id: id as never, contactId, text: letter, confirmedOn: ON, closedOn: null }),
  exchange: (contactId, id, letter) => ({
    id: id as never,
    contactId,
    direction: "give",
    kind: "favour",
    text: letter,
    size: "hour",
    on: ON,
    isAsked: false,
    interactionId: null,
  }),
  introduction: (a, id, letter) => ({
    id: id as never,
    a,
    b: a !== C && letter === "q" ? C : a === A ? B : A,
    why: letter,
    state: "idea",
    stateOn: ON,
    outcome: null,
  }),
  link: (a, id, letter) => ({
    id: id as never,
    a: letter === "p" ? a : C,
    b: letter === "p" ? C : a,
    strength: letter === "p" ? 1 : 3,
  }),
  eventPlan: (of, id, letter) => ({
    ...emptyPlan(id as never),
    coming: letter === "q" ? [A, B] : [of],
  }),
  outcome: (of, id, letter) => ({
    id: id as never,
    text: letter,
    kind: "idea",
    value: null,
    unit: null,
    on: ON,
    goalId: null,
    via: (letter === "q" ? [A, C, B] : [of]).map((each) => ({ kind: "contact", id: each })),
  }),
  membership: (contactId, id, letter) =>
    memberSaid(
      null,
      { groupId: (letter === "p" ? "gp" : "gq") as GroupId, contactId, wish: letter },
      { newId: () => id, today: ON },
    ),
  meeting: (of, id, letter) => ({
    id: id as never,
    groupId: "gp" as GroupId,
    on: ON,
    minutes: null,
    wasThere: true,
    reason: null,
    leader: { kind: "member", contactId: of },
    format: null,
    isOnTheme: null,
    energy: null,
    interest: null,
    note: null,
    sharedOn: null,
    interactionId: null,
    came: letter === "q" ? [A, C, B] : [of],
    cancelled: letter === "p" ? [C] : [],
    shares: [
      { who: of, did: "gave", with: of === A ? B : A, text: letter, size: "hour", exchangeId: null },
      { who: C, did: "got", with: of, text: letter, size: "hour", exchangeId: null },
    ],
  }),
  learning: (contactId, id, letter) => ({
    id: id as never,
    text: letter,
    kind: null,
    class: "professional",
    on: ON,
    usedOn: null,
    contactId,
    eventId: null,
  }),
  review: (contactId, id, letter) => ({
    id: id as never,
    contactId,
    decision: "keep",
    on: ON,
    againOn: ON,
    note: letter,
  }),
  calibration: (contactId, id, letter) => ({ id: id as never, contactId, helped: letter === "p" ? 1 : 2, on: ON }),
  snapshot: (contactId, id, letter) => ({
    id: id as never,
    month: `2026-${id}` as Month,
    takenOn: ON,
    scores: (letter === "q" ? [A, B] : [contactId]).map((each) => ({
      contactId: each,
      index: 1,
      mission: null,
      strength: 1,
      balance: null,
      trust: null,
      interest: 1,
      perspective: null,
    })),
  }),
};

interface Drawn {
  readonly kind: EntityName;
  readonly of: ContactId;
  readonly letter: string;
}

function idAt(kind: EntityName, at: number): string {
  return `${kind}-${String(at).padStart(3, "0")}`;
}

function entityOf({ kind, of, letter }: Drawn, at: number): Change {
  const make = MAKERS[kind] as ((of: ContactId, id: string, letter: string) => Entities[typeof kind]) | undefined;
  if (!make) throw new Error(`no ${kind} is made here`);
  return created(kind, make(of, idAt(kind, at), letter)) as Change;
}

/** Two people, a third, and whatever was drawn of theirs. */
function startTwo(drawn: readonly Drawn[], options: NetOptions = {}) {
  const path = join(freshFolder(), "net.db");
  const started = startNet({ path, ...options });
  const people = [A, B, C].map((id) =>
    contact({ id, name: { a: "Mette Holm", b: "Mette M. Holm", c: "Carl Dam" }[id as string] ?? "", tags: [id] }),
  );
  const seen = new Set<string>();
  // Each says a thing once: a goal has one view of a person, and two people know each other once.
  const own = drawn.filter(
    ({ kind, of, letter }) => !seen.has(`${kind} ${of} ${letter}`) && seen.add(`${kind} ${of} ${letter}`),
  );
  started.store.apply("set up", () => ({
    changes: [
      ...people.map((each) => created("contact", each)),
      ...GOALS.map((goal) => created("goal", goal)),
      ...GROUPS.map((id) => created("group", { ...newGroup([], { name: id }, { newId: () => id, today: ON }) })),
      ...own.flatMap(({ kind }, at) =>
        kind === "eventPlan" ? [created("event", { id: idAt(kind, at) as never, name: "x", on: ON, place: null })] : [],
      ),
      ...own.map(entityOf),
    ],
  }));
  return { ...started, path };
}

/** Every column of the file that names a contact, with how often it names this one. */
function namings(path: string, id: string): string[] {
  const db = new BetterSqlite3(path, { readonly: true });
  try {
    const tables = db.prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
    return tables.flatMap(({ name }) =>
      (db.pragma(`foreign_key_list(${name})`) as { table: string; from: string }[])
        .filter(({ table }) => table === "contacts")
        .flatMap(({ from }) => {
          const count =
            db.prepare<[string], number>(`SELECT count(*) FROM ${name} WHERE ${from} = ?`).pluck().get(id) ?? 0;
          return count === 0 ? [] : [`${name}.${from}: ${count}`];
        }),
    );
  } finally {
    db.close();
  }
}

const everything = (letters: readonly string[]): Drawn[] =>
  PERSONAL.flatMap((kind) => [A, B].flatMap((of) => letters.map((letter) => ({ kind, of, letter }))));

describe("net merge", () => {
  it("is tried with every kind of thing that can belong to somebody", () => {
    expect(Object.keys(MAKERS).sort()).toEqual([...PERSONAL].sort());
    const { path } = startTwo(everything(["p", "q"]));
    const columns = namings(path, B).map((text) => text.split(".")[0]);
    // `rhythms` and `lines` are caches; a person has a line, and a rhythm where they want one.
    const schema = new BetterSqlite3(path, { readonly: true });
    const tables = schema.prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
    const naming = tables
      .map(({ name }) => name)
      .filter((name) =>
        (schema.pragma(`foreign_key_list(${name})`) as { table: string }[]).some(({ table }) => table === "contacts"),
      );
    schema.close();
    expect(naming.filter((name) => !columns.includes(name) && name !== "rhythms")).toEqual([]);
  });

  it("leaves nothing that names who is gone, and one undo brings both back exactly", async () => {
    const { net, path } = startTwo(everything(["p", "q"]));
    const before = dump(path);
    const { stderr, exitCode } = await net('merge "Mette Holm" "Mette M. Holm" --keep A');
    expect([exitCode, stderr]).toEqual([0, ""]);
    expect(namings(path, B)).toEqual([]);
    await net("undo");
    expect(dump(path)).toEqual(before);
    await net("redo");
    expect(namings(path, B)).toEqual([]);
  });

  it("keeps each thing once, and loses none, whatever the two have", async () => {
    const drawn = fc.record({
      kind: fc.constantFrom(...PERSONAL),
      of: fc.constantFrom(A, B, C),
      letter: fc.constantFrom("p", "q"),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(drawn, { maxLength: 14 }), async (all) => {
        const some = all.filter(
          ({ kind, of, letter }) =>
            of !== C ||
            !(
              kind === "link" ||
              kind === "snapshot" ||
              kind === "introduction" ||
              (kind === "interaction" && letter === "q")
            ),
        );
        const { net, path } = startTwo(some);
        const before = dump(path);
        const { exitCode, stderr } = await net('merge "Mette Holm" "Mette M. Holm" --keep A');
        expect([exitCode, stderr]).toEqual([0, ""]);
        expect(namings(path, B)).toEqual([]);
        const texts = new Set(
          some.filter(({ kind }) => kind === "fact").map(({ of, letter }) => `${of === B ? A : of} ${letter}`),
        );
        expect(dump(path)["facts"]).toHaveLength(texts.size);
        await net("undo");
        expect(dump(path)).toEqual(before);
      }),
      { numRuns: 40 },
    );
  });

  it("points what was told of in a conversation that both have to the one that stays", async () => {
    const { net, store, path } = startTwo([]);
    store.apply("set up", () => ({
      changes: [
        created("interaction", interaction({ id: "i1" as never, note: "Coffee", with: [A] })),
        created("interaction", interaction({ id: "i2" as never, note: "coffee", with: [B] })),
        created("interaction", interaction({ id: "i3" as never, note: "Tea", with: [B] })),
        created("interaction", interaction({ id: "i4" as never, note: "Tea", with: [B] })),
        created("promise", promise({ id: "p1" as never, contactId: B, interactionId: "i2" as never })),
        created("promise", promise({ id: "p2" as never, contactId: B, text: "call", interactionId: "i4" as never })),
        created("promise", promise({ id: "p3" as never, contactId: C, interactionId: "i2" as never })),
      ],
    }));
    const before = dump(path);
    await net('merge "Mette Holm" "Mette M. Holm" --keep A');
    expect(store.interactions.of(A).map(({ id }) => id)).toEqual(["i4", "i3", "i1"]);
    expect(store.promises.byId("p1" as never)).toMatchObject({ contactId: A, interactionId: "i1" });
    expect(store.promises.byId("p2" as never)).toMatchObject({ contactId: A, interactionId: "i4" });
    expect(store.promises.byId("p3" as never)).toMatchObject({ contactId: C, interactionId: "i1" });
    await net("undo");
    expect(dump(path)).toEqual(before);
  });

  it("undoes what was done since first, step by step", async () => {
    const { net, path } = startTwo(everything(["p"]));
    const before = dump(path);
    await net('merge "Mette Holm" "Mette M. Holm" --keep A');
    await net('fact Mette person "sails"');
    await net("undo");
    await net("undo");
    expect(dump(path)).toEqual(before);
  });

  it("joins the fields: the more cared for, the earlier, both notes and all tags", async () => {
    const { json, store } = startTwo([]);
    store.apply("set up", () => ({
      changes: [A, B].flatMap((id): Change[] => {
        const before = store.contacts.byId(id);
        if (!before) return [];
        const own =
          id === A
            ? ({ standing: "filed", note: "Sails", birthday: "--05-04", snoozedUntil: day("2026-05-01") } as const)
            : ({
                standing: "active",
                note: "Sings",
                tier: "close",
                birthday: "1980-05-04",
                addedOn: day("2020-01-01"),
                snoozedUntil: day("2026-09-01"),
              } as const);
        return [{ entity: "contact", before, after: { ...before, ...own } }];
      }),
    }));
    const { contact: merged, fields } = await json<MergeReport>('merge "Mette Holm" "Mette M. Holm" --name B');
    expect(merged).toMatchObject({
      id: A,
      name: "Mette M. Holm",
      standing: "active",
      tier: "close",
      birthday: "1980-05-04",
      addedOn: "2020-01-01",
      snoozedUntil: "2026-09-01",
      note: "Sails\nSings\nAlso called: Mette Holm",
      tags: ["a", "b"],
    });
    expect(fields.find(({ field }) => field === "name")).toEqual({
      field: "name",
      a: "Mette Holm",
      b: "Mette M. Holm",
      holds: "B",
    });
  });

  it.each<[string, Partial<Contact>, Partial<Contact>, Partial<Contact> | string]>([
    ["a name for friends that one has", { nickname: "Mie" }, {}, { nickname: "Mie" }],
    ["a name for friends that the other has", {}, { nickname: "Mie" }, { nickname: "Mie" }],
    ["two of them", { nickname: "Mie" }, { nickname: "Mulle" }, "nickname"],
    ["the year of a birthday", { birthday: "1980-05-04" }, { birthday: "--05-04" }, { birthday: "1980-05-04" }],
    ["the year of the other's", { birthday: "--05-04" }, { birthday: "1980-05-04" }, { birthday: "1980-05-04" }],
    ["two birthdays", { birthday: "1980-05-04" }, { birthday: "1981-05-04" }, "birthday"],
    ["two without a year", { birthday: "--05-04" }, { birthday: "1980-05-05" }, "birthday"],
    ["a rhythm in days", { cadenceDays: 42 }, {}, { cadenceDays: 42 }],
    ["two rhythms", { cadenceDays: 42 }, { cadenceDays: 21 }, "rhythm"],
    ["two tiers", { tier: "core" }, { tier: "close" }, "rhythm"],
    ["how close one feels", {}, { closeness: 3 }, { closeness: 3 }],
    ["two ways of it", { closeness: 2 }, { closeness: 3 }, "closeness"],
    ["the day they met", {}, { metOn: ON }, { metOn: ON }],
    ["two days", { metOn: ON }, { metOn: day("2026-03-04") }, "day you met"],
    ["a pin", { isPinned: true }, {}, { isPinned: true }],
    ["the other's pin", {}, { isPinned: true }, { isPinned: true }],
    ["no pin", {}, {}, { isPinned: false }],
    ["two cards", { standing: "inbox" }, { standing: "inbox" }, { standing: "inbox" }],
    ["a card and one who was filed", { standing: "filed" }, { standing: "inbox" }, { standing: "inbox" }],
    ["one who was filed, one archived", { standing: "archived" }, { standing: "filed" }, { standing: "filed" }],
    ["the earlier day", { addedOn: day("2020-01-01") }, { addedOn: day("2021-01-01") }, { addedOn: day("2020-01-01") }],
    ["the other's sleep", {}, { snoozedUntil: ON }, { snoozedUntil: ON }],
    ["one's own sleep", { snoozedUntil: ON }, {}, { snoozedUntil: ON }],
    ["no sleep", {}, {}, { snoozedUntil: null }],
  ])("%s: holds, or is asked about", async (_, one, other, left) => {
    const { net, store } = startNet();
    const people = [contact({ id: A, name: "Mette Holm", ...one }), contact({ id: B, name: "Mette Berg", ...other })];
    store.apply("set up", () => ({ changes: people.map((each) => created("contact", each)) }));
    const { exitCode, stderr } = await net('merge "Mette Holm" "Mette Berg" --name A');
    if (typeof left === "string") expect(stderr).toContain(`differ in ${left}\n`);
    else expect([exitCode, stderr, store.contacts.byId(A)]).toMatchObject([0, "", left]);
  });

  it.each([
    [null, "cfo"],
    ["cfo", null],
  ])("takes a title that one of them lacks at the same place for both: %j and %j", async (ours, theirs) => {
    const { net, store } = startTwo([]);
    store.apply("set up", () => ({
      changes: [
        created("role", role({ id: "r1" as never, contactId: A, organisationId: null, title: ours })),
        created("role", role({ id: "r2" as never, contactId: B, organisationId: null, title: theirs })),
      ],
    }));
    expect((await net('merge "Mette Holm" "Mette M. Holm" --keep A')).exitCode).toBe(0);
    expect(store.roles.of(A).map(({ id, title }) => [id, title])).toEqual([["r1", "cfo"]]);
  });

  it("keeps in the note what was written on an introduction of the one to the other, and of no other", async () => {
    const { net, store } = startTwo([]);
    for (const line of [
      'intro "Mette Holm" "Mette M. Holm" "both sail"',
      'intro "Mette M. Holm" "Carl Dam" "both sing"',
    ])
      expect((await net(line)).exitCode).toBe(0);
    expect((await net('merge "Mette Holm" "Mette M. Holm" --keep A')).exitCode).toBe(0);
    expect(store.contacts.byId(A)?.note).toBe("Also called: Mette M. Holm\nIntroduction: both sail");
  });

  it("asks on a terminal where the two differ, and before it is done", async () => {
    const { net, store } = startTwo([], {
      answers: [
        ["Which name?", "Mette M. Holm (active)"],
        ["Make them one? net undo parts them again.", "yes"],
      ],
    });
    await net('merge "Mette Holm" "Mette M. Holm"');
    expect(store.contacts.byId(A)?.name).toBe("Mette M. Holm");
    expect(store.contacts.byId(B)).toBeNull();
  });

  it.each([
    [
      'merge "Mette Holm" "Mette M. Holm"',
      2,
      "net: Mette Holm and Mette M. Holm differ in name\n  try: --keep A or B for all of it, or --name A\n",
    ],
    [
      'merge "Mette Holm" "Mette Holm"',
      1,
      "net: Mette Holm is one contact already\n  try: net dupes (for who may be there twice)\n",
    ],
    ["merge 1 2 3", 2, "net: two at a time are made one\n  try: net merge 1 2\n"],
    ['merge "Mette Holm" Nobody --keep A', 3, 'net: nobody is called "Nobody"'],
  ])("net %s, unattended, changes nothing", async (line, code, words) => {
    const { net, path } = startTwo([]);
    const before = dump(path);
    const { exitCode, stderr } = await net(line);
    expect([exitCode, stderr]).toEqual([code, expect.stringContaining(words)]);
    expect(dump(path)).toEqual(before);
  });
});

it("names the two as they were, whoever's name holds", async () => {
  const { net } = startNet();
  for (const name of ["Mette Holm", "Mette M. Holm"]) await net(`add "${name}" --new`);
  expect((await net('merge "Mette Holm" "Mette M. Holm" --keep B --yes')).stdout).toMatch(
    /^Made one of Mette Holm and Mette M\. Holm\n/,
  );
});

describe("net dupes", () => {
  it("shows pairs with the reason, the surest first, numbered for net merge", async () => {
    const { net, store } = startNet();
    for (const card of ["Mette Holm @ Nordlys", "Bo Dam, bo@x.example", "Carl Berg", "Eva Lund"])
      await net(`add "${card}" --new`);
    for (const card of ["Mette Holm @ Nordlys", "Karl Berg"]) await net(`add "${card}" --new`);
    const { stdout } = await net("dupes");
    expect(stdout).toBe(
      "95 % sure: the same name and organisation\n 1  Mette Holm · Nordlys · inbox\n 2  Mette Holm · Nordlys · inbox\n" +
        "35 % sure: names that sound alike\n 3  Carl Berg · inbox\n 4  Karl Berg · inbox\n→ net merge 1 2\n",
    );
    await net("merge 1 2");
    expect(store.contacts.named("Mette Holm")).toHaveLength(1);
    expect((await net("dupes --sure 80")).stdout).toBe("Nobody seems to be in the file twice.\n");
  });
});
