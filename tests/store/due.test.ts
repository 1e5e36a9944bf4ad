import fc from "fast-check";
import { expect, it } from "vitest";
import { created } from "../../src/domain/change.ts";
import { type Contact, type ContactId, cadenceOf } from "../../src/domain/contact.ts";
import { type Day, daysBetween, plusDays } from "../../src/domain/day.ts";
import { DOORS } from "../../src/domain/due/terms.ts";
import type { Exchange, ExchangeId } from "../../src/domain/exchange.ts";
import { INTERACTION_KINDS, type Interaction, isInPassing, isTwoWay } from "../../src/domain/interaction.ts";
import {
  INTRODUCTION_DAYS,
  INTRODUCTION_STATES,
  type Introduction,
  type StateUnderway,
} from "../../src/domain/introduction.ts";
import type { GivenPromise } from "../../src/domain/promise.ts";
import type { Review } from "../../src/domain/review.ts";
import { tierDays, tierPlans } from "../../src/domain/tier.ts";
import {
  ASKED_DAYS,
  LAPSE_RATIO,
  LONG_OVER_DAYS,
  MINE_AHEAD_DAYS,
  OCCASION_AHEAD_DAYS,
  THANKS_DAYS,
  THEIRS_AHEAD_DAYS,
  WAKE_RATIO,
} from "../../src/domain/urgency.ts";
import type { Need } from "../../src/domain/wish.ts";
import { openStore } from "../../src/store/store.ts";
import { contact, interaction, promise, role } from "../support/builders.ts";
import { day } from "../support/harness.ts";

// What the queries of net due find, held against the same told of everything one by one.

const TODAY = day("2026-05-04");
const PEOPLE = ["c0", "c1", "c2", "c3"] as ContactId[];
const DAYS = tierDays(tierPlans([]));

/** A day some days from today, mostly beside a bound: how far one looks, and how long one waits. */
const about = (...bounds: readonly number[]): fc.Arbitrary<Day> =>
  fc
    .tuple(fc.constantFrom(0, ...bounds), fc.constantFrom(-1, 0, 1))
    .map(([bound, beside]) => plusDays(TODAY, bound + beside));
const person = fc.constantFrom("c0" as ContactId, "c0" as ContactId, ...PEOPLE); // some have much of each
const hidden = fc.option(about(), { freq: 2 });
const list = <Value>(one: fc.Arbitrary<Value>) => fc.array(one, { maxLength: 6 });

const anyFile = fc.record({
  within: fc.constantFrom(0, 5, 30),
  contacts: fc.tuple(
    ...PEOPLE.map((id) =>
      fc.record({
        id: fc.constant(id),
        name: fc.constant(`Name ${id}`),
        standing: fc.constantFrom<Contact["standing"]>("inbox", "inbox", "active", "active", "filed", "archived"),
        tier: fc.constantFrom(null, "core" as const),
        cadenceDays: fc.constantFrom(null, 10, 30),
        isPinned: fc.boolean(),
        snoozedUntil: hidden,
        birthday: fc.option(about(OCCASION_AHEAD_DAYS, 30).map((on) => `1980${on.slice(4)}`)),
        metOn: fc.option(about(-3)),
        metAt: fc.constantFrom(null, "e" as never),
        addedOn: about(-9, -27, -30, -90),
      }),
    ),
  ),
  talks: list(
    fc.record({
      kind: fc.constantFrom(...INTERACTION_KINDS),
      on: about(-9, -27, -30, -90, -ASKED_DAYS),
      initiator: fc.constantFrom(null, "me" as const, "them" as const),
      isAnswered: fc.boolean(),
      with: fc.subarray(PEOPLE, { minLength: 1 }),
    }),
  ),
  promises: list(
    fc.record({
      contactId: person,
      by: fc.constantFrom("me" as const, "them" as const),
      isPlan: fc.boolean(),
      dueOn: fc.option(about(-LONG_OVER_DAYS, MINE_AHEAD_DAYS, THEIRS_AHEAD_DAYS, 30, 90)),
      state: fc.constantFrom<GivenPromise["state"]>("open", "open", "open", "kept"),
      snoozedUntil: hidden,
    }),
  ),
  exchanges: fc.uniqueArray(
    fc.record({
      contactId: person,
      direction: fc.constantFrom("give" as const, "take" as const, "take" as const),
      kind: fc.constantFrom("thanks" as const, "referral" as const, "introduction" as const, "favour" as const),
      on: about(-THANKS_DAYS.from, -THANKS_DAYS.door, -THANKS_DAYS.until, 28),
    }),
    { maxLength: 7, selector: ({ on }) => on },
  ),
  introductions: list(
    fc.constantFrom(...INTRODUCTION_STATES).chain((state) => {
      const waits = state in INTRODUCTION_DAYS ? INTRODUCTION_DAYS[state as StateUnderway] : 14;
      return fc.record({
        state: fc.constant(state),
        stateOn: about(-waits, 5 - waits, 30 - waits, -waits - ASKED_DAYS),
        between: fc.shuffledSubarray(PEOPLE, { minLength: 2, maxLength: 2 }),
      });
    }),
  ),
  needs: list(fc.record({ contactId: person, closedOn: fc.constantFrom(null, TODAY) })),
  roles: list(fc.record({ contactId: person, organisationId: fc.constantFrom(null, "o0", "o1") })),
  reviews: list(fc.record({ contactId: person, on: about(0, -1, -2) })),
  /** What was written after all that: what net keeps by itself is nobody's note. */
  steps: fc.array(fc.constantFrom("apply" as const, "keep" as const, "undo" as const), { maxLength: 3 }),
});

type File = ReturnType<typeof fileOf>;

/** What was drawn as it is stored, in a store of its own. */
function fileOf({ within, contacts, ...drawn }: typeof anyFile extends fc.Arbitrary<infer Drawn> ? Drawn : never) {
  let [moment, ids] = [0, 0];
  const at = (minute: number): string => new Date(Date.UTC(2026, 4, 4, 8, minute)).toISOString();
  const now = () => new Date(at(++moment));
  const store = openStore(":memory:", { now, newId: () => `step ${++ids}`, host: () => "test" });
  expect(store.due.counts(TODAY).lastNotedAt).toBeNull();
  const people = contacts.map((each) => contact(each));
  const talks = drawn.talks.map((each, at): Interaction => interaction({ ...each, id: `i${at}` as never }));
  const promises = drawn.promises.map((each, at): GivenPromise => promise({ ...each, id: `p${at}` as never }));
  const exchanges = drawn.exchanges.map(
    (each, at): Exchange => ({
      ...{ id: `x${at}` as ExchangeId, text: "a deck", size: "hour", isAsked: false, interactionId: null, ...each },
    }),
  );
  const introductions = drawn.introductions.map(
    ({ between: [a = "c0", b = "c1"], ...each }, at): Introduction =>
      ({ id: `n${at}`, why: "both sail", outcome: null, a, b, ...each }) as Introduction,
  );
  const needs = drawn.needs.map(
    (each, at): Need =>
      ({ id: `w${at}`, text: `need ${at}`, horizon: "now", confirmedOn: TODAY, goalId: null, ...each }) as Need,
  );
  const roles = drawn.roles.map((each, at) =>
    role({ id: `r${9 - at}` as never, contactId: each.contactId, organisationId: each.organisationId as never }),
  );
  const reviews = drawn.reviews.map(
    (each, at): Review => ({ id: `v${at}` as never, decision: "keep", againOn: TODAY, note: null, ...each }),
  );
  store.apply("test", () => ({
    changes: [
      created("event", { id: "e" as never, name: "Messe", on: TODAY, place: null }),
      ...["o0", "o1"].map((id) => created("organisation", { id: id as never, name: `Firm ${id}` })),
      ...people.map((each) => created("contact", each)),
      ...roles.map((each) => created("role", each)),
      ...talks.map((each) => created("interaction", each)),
      ...promises.map((each) => created("promise", each)),
      ...exchanges.map((each) => created("exchange", each)),
      ...introductions.map((each) => created("introduction", each)),
      ...needs.map((each) => created("need", each)),
      ...reviews.map((each) => created("review", each)),
    ],
  }));
  let lastNotedAt = at(moment);
  for (const [nth, step] of drawn.steps.entries()) {
    const changes = [created("organisation", { id: `s${nth}` as never, name: `Later ${nth}` })];
    if (step === "keep") store.keep(() => ({ changes }));
    else if (step === "apply") store.apply("test", () => ({ changes }));
    else if (drawn.steps[nth - 1] === "apply") store.undo("undo");
    else continue;
    if (step !== "keep") lastNotedAt = at(moment);
  }
  return { store, within, people, talks, promises, exchanges, introductions, needs, roles, reviews, lastNotedAt };
}

const isAwake = ({ snoozedUntil }: { readonly snoozedUntil: Day | null }): boolean =>
  snoozedUntil === null || snoozedUntil <= TODAY;
const isAsked = (one: Contact): boolean => one.standing !== "archived" && isAwake(one);
const by =
  <Value>(...keys: readonly ((value: Value) => string | number)[]) =>
  (one: Value, other: Value): number => {
    for (const key of keys) if (key(one) !== key(other)) return key(one) < key(other) ? -1 : 1;
    return 0;
  };
const isBetween = (on: Day | null, from: number, until: number): on is Day =>
  on !== null && on >= plusDays(TODAY, from) && on <= plusDays(TODAY, until);

const talksOf = ({ talks }: File, { id }: Contact): Interaction[] =>
  talks
    .filter((each) => each.with.includes(id))
    .sort(
      by(
        ({ on }) => on,
        ({ id: own }) => own,
      ),
    )
    .reverse();
const lastOn = (file: File, one: Contact): Day | null => talksOf(file, one).find(isTwoWay)?.on ?? null;

/** The wanted rhythm of each who has one: since when, how long, and when it begins to be named and has lapsed. */
function rhythms(file: File) {
  return file.people.flatMap((one) => {
    const days = cadenceOf(one, DAYS);
    if (days === null || one.standing !== "active") return [];
    const last = lastOn(file, one) ?? one.addedOn;
    const [wake, lapse] = [Math.ceil(WAKE_RATIO * days), Math.floor(LAPSE_RATIO * days)].map((to) =>
      plusDays(last, to),
    );
    return wake && lapse ? [{ one, days, last, wake, lapse }] : [];
  });
}

/** All that speaks for somebody: their open promises near their day, the last talk, and what was not answered. */
function facts(file: File): void {
  const { store, within, people, promises } = file;
  const near = plusDays(TODAY, Math.max(MINE_AHEAD_DAYS, within));
  const told = store.due.facts(PEOPLE, TODAY, within);
  const expected = people.filter(isAsked).map((one) => {
    const open = promises
      .filter((each) => each.contactId === one.id && each.state === "open" && isAwake(each))
      .sort(
        by(
          ({ dueOn }) => dueOn ?? "9",
          ({ id }) => id,
        ),
      );
    const due = open.filter(({ dueOn }) => dueOn !== null && dueOn <= near);
    // A card is to be given what was promised first, however far its day is.
    const first = open.filter((each) => each.by === "me" && one.standing === "inbox").slice(0, 1);
    const latest = talksOf(file, one).find((each) => !isInPassing(each));
    return {
      contact: {
        ...{ id: one.id, name: one.name, standing: one.standing, isPinned: one.isPinned, birthday: one.birthday },
        ...{ metOn: one.metOn, addedOn: one.addedOn },
        cadenceDays: one.standing === "active" ? cadenceOf(one, DAYS) : null,
      },
      lastOn: lastOn(file, one),
      latest:
        latest && !isTwoWay(latest)
          ? { on: latest.on, kind: latest.kind, initiator: latest.initiator, isAnswered: latest.isAnswered }
          : null,
      promises: (due.some((each) => each.by === "me") ? due : [...due, ...first]).map(
        ({ id, by: side, text, isPlan, dueOn }) => ({ id, by: side, text, isPlan, dueOn }),
      ),
    };
  });
  expect([...told].sort(by(({ contact: { id } }) => id))).toEqual(expected);
  expect(store.due.facts(["c1" as ContactId], TODAY, within)).toEqual(
    expected.filter(({ contact: { id } }) => id === "c1"),
  );
}

/** What is due this week, waits, is hidden or was left to a review, and when anything was noted last. */
function counts(file: File): void {
  const { store, people, promises, reviews, lastNotedAt } = file;
  const of = new Map(people.map((one) => [one.id, one]));
  const open = promises.filter(({ state }) => state === "open");
  const week = open.filter(({ contactId, dueOn, snoozedUntil }) => {
    const one = of.get(contactId);
    return isBetween(dueOn, 0, 7) && isAwake({ snoozedUntil }) && one !== undefined && isAsked(one);
  });
  const lapsed = rhythms(file).filter(
    ({ one, lapse }) => lapse < TODAY && !reviews.some(({ contactId, on }) => contactId === one.id && on > lapse),
  );
  expect(store.due.counts(TODAY)).toEqual({
    promisesThisWeek: week.length,
    inbox: people.filter(({ standing }) => standing === "inbox").length,
    snoozed: [...people, ...open].filter((each) => !isAwake(each)).length,
    leftToReview: lapsed.length,
    lastNotedAt,
  });
}

/** Whose rhythm runs out, who helped and has a need, and where somebody was met. */
function silencesAndPlaces(file: File): void {
  const { store, within, people, exchanges, needs, roles } = file;
  const silent = rhythms(file)
    .filter(({ one, wake, lapse }) => wake <= plusDays(TODAY, within) && lapse >= TODAY && isAwake(one))
    .map(({ one, last, days }) => ({ contactId: one.id, ratio: daysBetween(last, TODAY) / days }));
  const found = store.due.silences(TODAY, within, -1);
  expect([...found].sort(by(({ contactId }) => contactId))).toEqual(silent);
  expect(found.map(({ ratio }) => ratio)).toEqual(silent.map(({ ratio }) => ratio).sort((one, other) => other - one));
  expect(store.due.silences(TODAY, within, 1)).toHaveLength(Math.min(1, silent.length));

  const taken = exchanges
    .filter(({ direction }) => direction === "take")
    .sort(by(({ on }) => on))
    .reverse();
  const isInNeed = (id: ContactId): boolean => needs.some((each) => each.contactId === id && each.closedOn === null);
  for (const reach of [-1, 2]) {
    const helped = (reach < 0 ? taken : taken.slice(0, reach)).map(({ contactId }) => contactId).filter(isInNeed);
    expect([...store.due.helpers(reach)].sort()).toEqual([...new Set(helped)].sort());
  }

  for (const { id, metAt } of people) {
    const works = roles.findLast(({ contactId, organisationId }) => contactId === id && organisationId !== null);
    expect(store.due.placeOf(id)).toEqual({
      event: metAt === null ? null : "Messe",
      organisation: works ? `Firm ${works.organisationId}` : null,
    });
  }
}

/** The introductions of which a word is due. */
function introductions(file: File): void {
  const { store, within, people } = file;
  const of = new Map(people.map((one) => [one.id, one]));
  const due = file.introductions.flatMap(({ id, state, stateOn, a, b }) => {
    const waits = INTRODUCTION_DAYS[state as StateUnderway] as number | undefined;
    const [one, other] = [of.get(a), of.get(b)];
    if (waits === undefined || !one || !other || !isAsked(one) || !isAsked(other)) return [];
    if (!isBetween(stateOn, -waits - ASKED_DAYS, within - waits)) return [];
    return [{ id, state, stateOn, a, b, aName: one.name, bName: other.name }];
  });
  const told = store.due.introductions(TODAY, within, -1);
  expect([...told.found].sort(by(({ id }) => id))).toEqual(due);
  const { found, isWhole } = store.due.introductions(TODAY, within, 1);
  const ofEach = Object.keys(INTRODUCTION_DAYS).map((state) => due.filter((each) => each.state === state));
  expect(isWhole).toBe(ofEach.every(({ length }) => length < 2));
  for (const each of ofEach) {
    const [first] = each.map(({ stateOn }) => stateOn).sort();
    expect(found.find(({ state }) => state === each[0]?.state)?.stateOn).toBe(first);
  }
}

/** Who is due for each reason but a rhythm and a debt, each with what the most urgent come first by. */
function reasons(file: File): (readonly [ContactId, string | number])[][] {
  const { within, people, promises, exchanges } = file;
  const asked = people.filter(isAsked);
  const isIn = (id: ContactId): boolean => asked.some((one) => one.id === id);
  const promised = (side: "me" | "them", from: number, until: number) =>
    promises.flatMap(({ contactId, by: who, state, dueOn, snoozedUntil }) =>
      who === side && state === "open" && isBetween(dueOn, from, until) && isAwake({ snoozedUntil }) && isIn(contactId)
        ? [[contactId, dueOn] as const]
        : [],
    );
  const isWaiting = (taken: Exchange): boolean =>
    exchanges
      .filter(({ contactId, on }) => contactId === taken.contactId && on >= taken.on)
      .reduce((sum, { kind, direction }) => {
        if (kind === "thanks") return direction === "give" ? sum - 1 : sum;
        return direction === "take" ? sum + 1 : sum;
      }, 0) > 0;
  const unthanked = exchanges.flatMap((each) => {
    const { contactId, direction, kind, on } = each;
    if (direction !== "take" || kind === "thanks" || !isIn(contactId) || !isWaiting(each)) return [];
    if (!isBetween(on, -THANKS_DAYS.until, within - THANKS_DAYS.from)) return [];
    const isDoor = on <= plusDays(TODAY, -THANKS_DAYS.door) && DOORS.includes(kind);
    return [[contactId, `${isDoor ? "a" : "b"} ${on}`] as const];
  });
  const cards = asked.filter(({ standing }) => standing === "inbox");
  const ahead = Math.max(within, OCCASION_AHEAD_DAYS);
  const birthdays = asked.flatMap((one) => {
    const until = daysBetween(TODAY, `2026${(one.birthday ?? "1980-01-01").slice(4)}` as Day);
    if (one.standing !== "active" || one.birthday === null || until < 0 || until > ahead) return [];
    const isSpoken = talksOf(file, one).some((each) => isTwoWay(each) && each.on === TODAY);
    return until === 0 && isSpoken ? [] : [[one.id, until] as const];
  });
  const replies = asked.flatMap((one) => {
    const latest = talksOf(file, one).find((each) => !isInPassing(each));
    if (!latest || latest.isAnswered || latest.initiator !== "them") return [];
    return isBetween(latest.on, -ASKED_DAYS, 0) ? [[one.id, latest.on] as const] : [];
  });
  const sides = [["me", MINE_AHEAD_DAYS] as const, ["them", THEIRS_AHEAD_DAYS] as const];
  return [
    ...sides.map(([side, days]) => promised(side, -9999, Math.max(days, within))),
    unthanked,
    cards.flatMap(({ id, metOn }) =>
      metOn === null || metOn < TODAY ? [[id, daysBetween(metOn ?? day("1990-01-01"), TODAY)] as const] : [],
    ),
    cards.flatMap(({ id, metOn }) => (metOn !== null && metOn >= TODAY ? [[id, metOn] as const] : [])),
    birthdays,
    replies,
  ];
}

/** Everybody who may be due, and for each reason the most urgent first. */
function candidates(file: File): void {
  const { store, within, people } = file;
  const all = reasons(file);
  const pinned = people.filter((one) => one.isPinned && isAsked(one)).map(({ id }) => id);
  const told = store.due.candidates(TODAY, within, -1);
  expect(told.isWhole).toBe(true);
  expect([...told.ids].sort()).toEqual([...all.flat().map(([id]) => id), ...pinned].sort());
  const { ids, isWhole } = store.due.candidates(TODAY, within, 1);
  expect(isWhole).toBe(all.every(({ length }) => length < 2));
  expect(ids).toHaveLength(all.filter(({ length }) => length > 0).length + pinned.length);
  for (const each of all) {
    const [first, second] = [...each].sort(by(([, key]) => key));
    if (first && first[1] !== second?.[1]) expect(ids).toContain(first[0]);
  }
}

it("finds what net due asks, as all of it says that is looked at one by one", () => {
  fc.assert(
    fc.property(anyFile, (drawn) => {
      const file = fileOf(drawn);
      for (const check of [facts, counts, silencesAndPlaces, introductions, candidates]) check(file);
      file.store.close();
    }),
    { numRuns: 150 },
  );
}, 60_000);
