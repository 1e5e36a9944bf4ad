import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Change, changed, created, type EntityName, removed } from "../../src/domain/change.ts";
import { newGroup } from "../../src/domain/group/group.ts";
import { openStore, type Store } from "../../src/store/store.ts";
import { contact, interaction, organisation } from "../support/builders.ts";
import { dump } from "../support/dump.ts";
import { day, freshFolder } from "../support/harness.ts";

type Fields = Readonly<Record<string, unknown>>;

/** One of each kind, another that differs in every field, and what one beside it must have of its own. */
const VERSIONS: Readonly<Record<EntityName, readonly [one: Fields, other: Fields, beside?: Fields]>> = {
  organisation: [{ name: "Nordlys" }, { name: "Sydlys" }],
  event: [
    { name: "Fair", on: "2026-05-01", place: "Odense" },
    { name: "Ball", on: "2026-06-02", place: null },
  ],
  eventPlan: [
    {
      ...{ hours: 2, cost: 100, goalId: "g1", expected: "leads", expectedBy: "Eva", offer: "a room" },
      ...{ toMeet: ["Ada"], coming: ["c1", "c2"], followUpOn: "2026-05-02", sharedOn: "2026-05-03" },
    },
    {
      ...{ hours: 3, cost: 200, goalId: "g2", expected: "talks", expectedBy: "Bo", offer: "a book" },
      ...{ toMeet: [], coming: ["c2"], followUpOn: null, sharedOn: "2026-05-04" },
    },
    { id: "e2" },
  ],
  debrief: [
    {
      ...{ on: "2026-05-02", energy: 1, challenged: 2, gave: "a room", got: "a lead" },
      ...{ verdict: "better", why: "warm", isConfirmedOnly: true },
    },
    {
      ...{ on: "2026-05-03", energy: null, challenged: 1, gave: null, got: "two" },
      ...{ verdict: "worse", why: null, isConfirmedOnly: false },
    },
    { id: "e2" },
  ],
  contact: [
    {
      ...{ name: "Åse Holm", nickname: "Mie", standing: "active", tier: "core", cadenceDays: null, isPinned: true },
      ...{ closeness: 2, snoozedUntil: "2026-05-01", birthday: "--05-04", metOn: "2026-01-02", metAt: "e1" },
      ...{ addedOn: "2026-01-03", note: "Sails", tags: ["board", "erp"] },
    },
    {
      ...{ name: "Bo Dam", nickname: null, standing: "filed", tier: null, cadenceDays: 42, isPinned: false },
      ...{ closeness: null, snoozedUntil: null, birthday: "1980-05-04", metOn: null, metAt: "e2" },
      ...{ addedOn: "2026-01-04", note: null, tags: ["erp"] },
    },
  ],
  identifier: [
    { contactId: "c1", kind: "email", value: "A@x.dk", normalised: "a@x.dk" },
    { contactId: "c2", kind: "phone", value: "20304050", normalised: "+4520304050" },
    { normalised: "b@x.dk" },
  ],
  role: [
    { contactId: "c1", organisationId: "o1", title: "CFO" },
    { contactId: "c2", organisationId: "o2", title: null },
  ],
  fact: [
    { contactId: "c1", area: "person", text: "sails", learnedOn: "2026-03-01", class: "professional" },
    { contactId: "c2", area: "strength", text: "sings", learnedOn: "2026-03-02", class: "private" },
  ],
  interaction: [
    {
      ...{ kind: "meet", on: "2026-04-01", minutes: 45, depth: 1, energy: -2, initiator: "me", isAnswered: true },
      ...{ isConfirmedOnly: false, note: "Coffee", noteClass: "professional", eventId: "e1" },
      ...{ tags: ["ask", "fair"], with: ["c1", "c2"] },
    },
    {
      ...{ kind: "call", on: "2026-04-02", minutes: null, depth: 3, energy: 1, initiator: "them", isAnswered: false },
      ...{ isConfirmedOnly: true, note: "Tea", noteClass: "private", eventId: null },
      ...{ tags: ["fair"], with: ["c2"] },
    },
  ],
  promise: [
    {
      ...{ contactId: "c1", by: "me", text: "send the deck", isPlan: false, madeOn: "2026-04-01", dueOn: null },
      ...{ state: "open", closedOn: null, droppedBy: null, timesMoved: 0, timesMovedInTime: 0 },
      ...{ snoozedUntil: null, interactionId: "i1" },
    },
    {
      ...{ contactId: "c2", by: "them", text: "call", isPlan: true, madeOn: "2026-04-02", dueOn: "2026-05-01" },
      ...{ state: "dropped", closedOn: "2026-05-02", droppedBy: "me", timesMoved: 2, timesMovedInTime: 1 },
      ...{ snoozedUntil: "2026-04-30", interactionId: "i2" },
    },
  ],
  setting: [{ value: "DE" }, { value: "DK" }, { name: "language", value: "da" }],
  goal: [
    { title: "Grow", sphere: "business", weight: 0.5, horizon: "2026-12-31", closedOn: null },
    { title: "Rest", sphere: "personal", weight: 0.25, horizon: null, closedOn: "2026-05-01" },
  ],
  criterion: [
    { goalId: "g1", question: "Sails?", filter: "tag:sea" },
    { goalId: null, question: "Sings?", filter: null },
  ],
  answer: [
    { question: "why", contactId: "c1", text: "Sails", answeredOn: "2026-03-01" },
    { question: "who", contactId: null, text: "Sings", answeredOn: "2026-03-02" },
  ],
  fit: [
    { contactId: "c1", goalId: "g1", fit: 1, askedOn: "2026-03-01" },
    { contactId: "c2", goalId: "g2", fit: 3, askedOn: "2026-03-02" },
    { goalId: "g2" },
  ],
  need: [
    { contactId: "c1", text: "a room", horizon: "now", confirmedOn: "2026-03-01", closedOn: null, goalId: "g1" },
    {
      contactId: "c2",
      text: "a book",
      horizon: "later",
      confirmedOn: "2026-03-02",
      closedOn: "2026-04-01",
      goalId: null,
    },
  ],
  offer: [
    { contactId: "c1", text: "a room", confirmedOn: "2026-03-01", closedOn: null },
    { contactId: "c2", text: "a book", confirmedOn: "2026-03-02", closedOn: "2026-04-01" },
  ],
  exchange: [
    {
      ...{ contactId: "c1", direction: "give", kind: "favour", text: "a room", size: "hour", on: "2026-03-01" },
      ...{ isAsked: false, interactionId: "i1" },
    },
    {
      ...{ contactId: "c2", direction: "take", kind: "support", text: "a book", size: "big", on: "2026-03-02" },
      ...{ isAsked: true, interactionId: "i2" },
    },
  ],
  introduction: [
    { a: "c1", b: "c2", why: "both sail", state: "idea", stateOn: "2026-03-01", outcome: null },
    { a: "c2", b: "c1", why: "both sing", state: "met", stateOn: "2026-03-02", outcome: "they met" },
  ],
  link: [{ a: "c1", b: "c2", strength: 1 }, { a: "c2", b: "c1", strength: 3 }, { b: "c3" }],
  review: [
    { contactId: "c1", decision: "keep", on: "2026-03-01", againOn: "2026-09-01", note: null },
    { contactId: "c2", decision: "lighten", on: "2026-03-02", againOn: "2026-09-02", note: "Sails" },
  ],
  calibration: [
    { contactId: "c1", helped: 1, on: "2026-03-01" },
    { contactId: "c2", helped: 3, on: "2026-03-02" },
  ],
  snapshot: [
    {
      ...{ month: "2026-03", takenOn: "2026-03-01" },
      scores: [
        { contactId: "c1", index: 1, mission: 0.5, strength: 1, balance: 0, trust: 1, interest: 1, perspective: 1 },
        {
          contactId: "c2",
          index: 2,
          mission: null,
          strength: 1,
          balance: null,
          trust: null,
          interest: 1,
          perspective: null,
        },
      ],
    },
    {
      ...{ month: "2026-04", takenOn: "2026-04-01" },
      scores: [
        { contactId: "c2", index: 3, mission: 1, strength: 0.5, balance: 1, trust: 0, interest: 0, perspective: 0 },
      ],
    },
    { month: "2026-02" },
  ],
  quiet: [{ until: "2026-05-01" }, { until: "2026-06-01" }],
  tier: [{ most: 10, days: 17 }, { most: 12, days: 30 }, { id: "close" }],
  outcome: [
    {
      ...{ text: "a job", kind: "job", value: 3, unit: "leads", on: "2026-03-01", goalId: "g1" },
      via: ["contact c1", "event e1", "group p1"].map(step),
    },
    {
      ...{ text: "an idea", kind: "idea", value: null, unit: null, on: "2026-03-02", goalId: null },
      via: ["group p2", "contact c2"].map(step),
    },
  ],
  learning: [
    {
      ...{ text: "wait", kind: "trend", class: "professional", on: "2026-03-01", usedOn: null },
      ...{ contactId: "c1", eventId: null },
    },
    {
      ...{ text: "ask", kind: null, class: "private", on: "2026-03-02", usedOn: "2026-04-01" },
      ...{ contactId: null, eventId: "e1" },
    },
  ],
  target: [
    { goalId: "g1", amount: 3, unit: "leads" },
    { goalId: null, amount: 4, unit: "talks" },
  ],
  group: [
    {
      ...{ name: "Board", purpose: "grow", purposeOn: "2026-03-01", vision: "big", theme: "boards", type: "business" },
      ...{ access: "open", setting: "internal", side: "business", fee: 100, intervalDays: 30, slot: "daytime" },
      ...{ durationMinutes: 90, place: "Odense", mode: "in-person", agenda: "talk", roles: "host", rules: "listen" },
      ...{ wish: "to learn", contribution: "a room", trialMeetings: 3, nextOn: "2026-06-01", addedOn: "2026-01-01" },
      ...{ leftOn: null, lookBackOn: "2026-12-01", leavingNote: null },
    },
    {
      ...{ name: "Choir", purpose: "sing", purposeOn: "2026-03-02", vision: "loud", theme: "songs", type: "social" },
      ...{ access: "closed", setting: "external", side: "both", fee: null, intervalDays: 7, slot: "evening" },
      ...{ durationMinutes: 60, place: "Aarhus", mode: "online", agenda: "songs", roles: "tenor", rules: "sing" },
      ...{ wish: "to sing", contribution: "a voice", trialMeetings: 4, nextOn: null, addedOn: "2026-01-02" },
      ...{ leftOn: "2026-05-01", lookBackOn: null, leavingNote: "enough" },
    },
  ],
  membership: [
    {
      ...{ groupId: "p1", contactId: "c1", wish: "to learn", role: "host", field: "law", level: "new" },
      ...{ joinedOn: "2026-03-01", leftOn: null },
    },
    {
      ...{ groupId: "p2", contactId: "c2", wish: null, role: null, field: null, level: null },
      ...{ joinedOn: "2026-03-02", leftOn: "2026-04-01" },
    },
    { groupId: "p2" },
  ],
  contract: [
    { groupId: "p1", text: "listen", agreedOn: "2026-03-01" },
    { groupId: "p2", text: "sing", agreedOn: "2026-03-02" },
  ],
  groupAnswer: [
    { groupId: "p1", question: "why", text: "Sails", answeredOn: "2026-03-01" },
    { groupId: "p2", question: "who", text: "Sings", answeredOn: "2026-03-02" },
  ],
  meeting: [
    {
      ...{ groupId: "p1", on: "2026-03-01", minutes: 90, wasThere: true, reason: null },
      ...{ leader: { kind: "member", contactId: "c1" }, format: "case", isOnTheme: true, energy: 1, interest: 2 },
      ...{ note: "Well", sharedOn: "2026-03-03", interactionId: "i1", came: ["c1", "c2"], cancelled: [] },
      shares: [
        { who: "c1", did: "gave", with: "me", text: "a room", size: "hour", exchangeId: "x1" },
        { who: "me", did: "got", with: "c2", text: "a book", size: "big", exchangeId: null },
      ],
    },
    {
      ...{ groupId: "p2", on: "2026-03-02", minutes: null, wasThere: false, reason: "ill" },
      ...{ leader: { kind: "guest", name: "Eva" }, format: null, isOnTheme: false, energy: null, interest: null },
      ...{ note: null, sharedOn: null, interactionId: null, came: ["c2"], cancelled: ["c1"] },
      shares: [{ who: "c2", did: "learned", with: null, text: "to wait", size: "hour", exchangeId: null }],
    },
  ],
  evaluation: [
    {
      ...{ groupId: "p1", on: "2026-03-01", onCourse: 1, nerve: 2, purposeMet: 3, relations: 4, worthIt: 4 },
      ...{ decision: "change-form", note: "n" },
    },
    {
      ...{ groupId: "p2", on: "2026-03-02", onCourse: 2, nerve: 3, purposeMet: 4, relations: null, worthIt: null },
      ...{ decision: null, note: null },
    },
  ],
};

function step(text: string): Fields {
  const [kind, id] = text.split(" ");
  return { kind, id };
}

/** The id that one of a kind must have, where it is that of something else. */
const IDS: Partial<Record<EntityName, string>> = { eventPlan: "e1", debrief: "e1", tier: "core" };

/** A file in which there is all that one of a kind may speak of, and another of that kind. */
function startBeside(kind: EntityName): {
  readonly store: Store;
  readonly path: string;
  readonly one: Fields;
  readonly other: Fields;
} {
  const path = join(freshFolder(), "net.db");
  let ids = 0;
  const store = openStore(path, { now: () => new Date(0), newId: () => `id-${++ids}`, host: () => "test" });
  const [first, second, own] = VERSIONS[kind];
  const named = kind === "setting" ? { name: "region" } : { id: IDS[kind] ?? "one" };
  const goal = { sphere: "business", weight: 0.5, horizon: null, closedOn: null } as const;
  const gift = { direction: "give", kind: "favour", text: "x", size: "hour", isAsked: false } as const;
  const all = (entity: EntityName, ids: readonly string[], of: (id: never) => object): Change[] =>
    ids.map((id) => created(entity, of(id as never) as never) as unknown as Change);
  store.apply("set up", () => ({
    changes: [
      ...all("organisation", ["o1", "o2"], (id) => organisation({ id, name: id })),
      ...all("event", ["e1", "e2"], (id) => ({ id, name: id, on: day("2026-05-01"), place: null })),
      ...all("contact", ["c1", "c2", "c3"], (id) => contact({ id, name: id, tier: "close" })),
      ...all("interaction", ["i1", "i2"], (id) =>
        interaction({ id, note: id === "i1" ? null : id, with: ["c1" as never] }),
      ),
      ...all("goal", ["g1", "g2"], (id) => ({ ...goal, id, title: id })),
      ...all("group", ["p1", "p2"], (id) => newGroup([], { name: id }, { newId: () => id, today: day("2026-01-01") })),
      ...all("exchange", ["x1"], (id) => ({
        ...gift,
        id,
        contactId: "c1",
        on: day("2026-03-01"),
        interactionId: null,
      })),
      ...all(kind, ["beside"], (id) => ({ ...named, id, ...first, ...own })),
    ],
  }));
  return { store, path, one: { ...named, ...first }, other: { ...named, ...second } };
}

describe.each(Object.keys(VERSIONS) as EntityName[])("one of each kind: %s", (kind) => {
  const [first, second] = VERSIONS[kind];
  const all = (store: Store): readonly unknown[] => store.everything()[kind];

  it("is tried in every field", () => {
    const { store } = startBeside(kind);
    const [beside] = all(store).slice(-1);
    const same = Object.keys(beside as Fields).filter(
      (name) => JSON.stringify(first[name]) === JSON.stringify(second[name]),
    );
    expect(same).toEqual([kind === "setting" ? "name" : "id"]);
  });

  it("changed, leaves the file as if it had been so from the beginning", () => {
    const [late, early] = [startBeside(kind), startBeside(kind)];
    const { one, other } = late;
    late.store.apply("put", () => ({ changes: [created(kind, one as never) as unknown as Change] }));
    expect(all(late.store)).toContainEqual(one);
    late.store.apply("change", () => ({ changes: [changed(kind, one as never, other as never) as unknown as Change] }));
    early.store.apply("put", () => ({ changes: [created(kind, other as never) as unknown as Change] }));
    expect(late.store.everything()).toEqual(early.store.everything());
    expect(dump(late.path)).toEqual(dump(early.path));
  });

  it("taken out, leaves the file as it was, with what stands beside it", () => {
    const { store, path, one } = startBeside(kind);
    const [before, dumped] = [store.everything(), dump(path)];
    store.apply("put", () => ({ changes: [created(kind, one as never) as unknown as Change] }));
    store.apply("take out", () => ({ changes: [removed(kind, one as never) as unknown as Change] }));
    expect(store.everything()).toEqual(before);
    expect(dump(path)).toEqual(dumped);
  });
});

it("keeps the scores of a month but for those of whoever is there no more", () => {
  const { store, one } = startBeside("snapshot");
  const [score] = one["scores"] as readonly Fields[];
  const month = { ...one, scores: [score, { ...score, contactId: "gone" }] };
  store.apply("put", () => ({ changes: [created("snapshot", month as never)] }));
  expect(store.everything().snapshot).toContainEqual({ ...one, scores: [score] });
});
