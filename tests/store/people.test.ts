import fc from "fast-check";
import { expect, it } from "vitest";
import type { Calibration } from "../../src/domain/calibration.ts";
import { created } from "../../src/domain/change.ts";
import type { Contact, ContactId } from "../../src/domain/contact.ts";
import { type Day, plusDays } from "../../src/domain/day.ts";
import type { Exchange } from "../../src/domain/exchange.ts";
import type { GroupId, Membership } from "../../src/domain/group/group.ts";
import { ASK_TAG, INTERACTION_KINDS, type Interaction, isInPassing, isTwoWay } from "../../src/domain/interaction.ts";
import { INTRODUCTION_STATES, type Introduction, type Link } from "../../src/domain/introduction.ts";
import { folded } from "../../src/domain/name.ts";
import type { OrganisationId } from "../../src/domain/organisation.ts";
import type { GivenPromise } from "../../src/domain/promise.ts";
import type { Review } from "../../src/domain/review.ts";
import type { Need, Offer } from "../../src/domain/wish.ts";
import { openStore } from "../../src/store/store.ts";
import { contact, identifier, interaction, organisation, promise, role } from "../support/builders.ts";
import { group } from "../support/group-facts.ts";
import { day } from "../support/harness.ts";

// What is asked of people, one or many, held against the same told of everything one by one.

const TODAY = day("2026-05-04");
const SINCE = plusDays(TODAY, -30);
const PEOPLE = ["c0", "c1", "c2", "c3"] as ContactId[];
const SOME = PEOPLE.slice(1, 3);
const ORGANISATIONS = ["o0", "o1", "o2"] as OrganisationId[];
const GROUPS = ["g0", "g1"] as GroupId[];

const about = fc
  .tuple(fc.constantFrom(0, -30), fc.constantFrom(-1, 0, 0, 1))
  .map(([bound, beside]) => plusDays(TODAY, bound + beside));
const maybe = <Value>(one: fc.Arbitrary<Value>) => fc.option(one, { freq: 2 });
const list = <Value>(one: fc.Arbitrary<Value>) => fc.array(one, { maxLength: 7 });
const person = fc.constantFrom("c0" as ContactId, ...PEOPLE); // one has more than the others
const wish = fc.record({ contactId: maybe(person), closedOn: fc.constantFrom(null, null, TODAY) });
const two = fc
  .shuffledSubarray(PEOPLE, { minLength: 2, maxLength: 2 })
  .map(([a = "c0", b = "c1"]) => ({ a, b }) as Pick<Link, "a" | "b">);

const anyFile = fc.record({
  people: fc.tuple(
    ...PEOPLE.map((id) =>
      fc.record({
        id: fc.constant(id),
        name: fc.constantFrom("Søren Holm", "soren holm", "Bo Friis"),
        standing: fc.constantFrom<Contact["standing"]>("inbox", "inbox", "active", "archived"),
        metOn: maybe(about),
        addedOn: about,
        tags: fc.subarray(["board", "club", "old"]),
      }),
    ),
  ),
  addresses: list(fc.record({ contactId: person, kind: fc.constantFrom("email" as const, "phone" as const) })),
  roles: list(fc.record({ contactId: person, organisationId: maybe(fc.constantFrom(...ORGANISATIONS)) })),
  members: fc.uniqueArray(
    fc.record({ groupId: fc.constantFrom(...GROUPS), contactId: person, leftOn: fc.constantFrom(null, null, TODAY) }),
    { maxLength: 6, selector: ({ groupId, contactId }) => `${groupId} ${contactId}` },
  ),
  talks: list(
    fc.record({
      kind: fc.constantFrom(...INTERACTION_KINDS),
      on: about,
      depth: fc.constantFrom(1 as const, 2 as const, 3 as const),
      isAnswered: fc.constantFrom(true, true, false),
      tags: fc.subarray([ASK_TAG, "board"]),
      with: fc.shuffledSubarray(PEOPLE, { minLength: 1 }),
    }),
  ),
  promises: list(
    fc.record({
      contactId: person,
      state: fc.constantFrom<GivenPromise["state"]>("open", "open", "kept"),
      dueOn: maybe(about),
      closedOn: about,
    }),
  ),
  exchanges: list(fc.record({ contactId: person, on: about, toldAt: maybe(fc.nat(2)) })),
  introductions: list(fc.record({ between: two, state: fc.constantFrom(...INTRODUCTION_STATES), stateOn: about })),
  links: fc.uniqueArray(two, { maxLength: 4, selector: ({ a, b }) => [a, b].sort().join(" ") }),
  needs: list(wish),
  offers: list(wish),
  reviews: list(fc.record({ contactId: person, on: about })),
  calibrations: list(fc.record({ contactId: person, on: about })),
});

type File = ReturnType<typeof fileOf>;

/** What was drawn as it is stored, in a store of its own; ids are in no order, so that they do not stand for the order in which all came. */
function fileOf(drawn: typeof anyFile extends fc.Arbitrary<infer Drawn> ? Drawn : never) {
  const store = openStore(":memory:", { now: () => new Date(0), newId: () => "step", host: () => "test" });
  const numbered = <Value extends object>(letter: string, all: readonly Value[]) =>
    all.map((each, at) => ({ ...each, id: `${letter}${(7 * at + 3) % 10}` as never }));
  const people = drawn.people.map((each) => contact(each));
  const organisations = ORGANISATIONS.map((id, at) =>
    organisation({ id, name: ["Nordlys", "Café Bo", "cafe bo"][at] ?? "" }),
  );
  const addresses = numbered("d", drawn.addresses).map((each) =>
    identifier({ ...each, value: `V ${String(each.id)}`, normalised: `n ${String(each.id)}` }),
  );
  const roles = numbered("r", drawn.roles).map((each) => role(each));
  const members = numbered("b", drawn.members).map(
    (each): Membership => ({ wish: null, role: null, field: null, level: null, joinedOn: TODAY, ...each }),
  );
  const talks = numbered("i", drawn.talks).map((each): Interaction => interaction(each));
  const promises = numbered("p", drawn.promises).map(({ closedOn, ...each }) =>
    promise({ ...each, closedOn: each.state === "open" ? null : closedOn }),
  );
  const exchanges = numbered("x", drawn.exchanges).map(
    ({ toldAt, ...each }): Exchange => ({
      ...{ direction: "give", kind: "favour", text: "a deck", size: "hour", isAsked: false, ...each },
      interactionId: talks[toldAt ?? -1]?.id ?? null,
    }),
  );
  const introductions = numbered("n", drawn.introductions).map(
    ({ between, ...each }): Introduction => ({ why: "both sail", outcome: null, ...between, ...each }),
  );
  const links = numbered("l", drawn.links).map((each): Link => ({ strength: 2, ...each }));
  const needs = numbered("w", drawn.needs).map(
    (each): Need => ({ text: "a lawyer", horizon: "now", confirmedOn: TODAY, goalId: null, ...each }),
  );
  const offers = numbered("f", drawn.offers).map((each): Offer => ({ text: "a room", confirmedOn: TODAY, ...each }));
  const reviews = numbered("v", drawn.reviews).map(
    (each): Review => ({ decision: "keep", againOn: TODAY, note: null, ...each }),
  );
  const calibrations = numbered("k", drawn.calibrations).map((each): Calibration => ({ helped: 2, ...each }));
  store.apply("test", () => ({
    changes: [
      ...organisations.map((each) => created("organisation", each)),
      ...people.toReversed().map((each) => created("contact", each)),
      ...addresses.map((each) => created("identifier", each)),
      ...roles.map((each) => created("role", each)),
      ...GROUPS.map((id) => created("group", group({ id, name: id }))),
      ...members.map((each) => created("membership", each)),
      ...talks.map((each) => created("interaction", each)),
      ...promises.map((each) => created("promise", each)),
      ...exchanges.map((each) => created("exchange", each)),
      ...introductions.map((each) => created("introduction", each)),
      ...links.map((each) => created("link", each)),
      ...needs.map((each) => created("need", each)),
      ...offers.map((each) => created("offer", each)),
      ...reviews.map((each) => created("review", each)),
      ...calibrations.map((each) => created("calibration", each)),
    ],
  }));
  const given = { promises, exchanges, introductions, links, needs, offers, reviews, calibrations };
  return { store, people, organisations, addresses, roles, members, talks, ...given };
}

/** In the order of these keys, each the other way round where it is told so. */
const sorted = <Value>(all: readonly Value[], ...keys: readonly ((value: Value) => string | number)[]): Value[] =>
  all.toSorted((one, other) => {
    const key = keys.find((each) => each(one) !== each(other));
    return key === undefined ? 0 : key(one) < key(other) ? -1 : 1;
  });
const idOf = ({ id }: { readonly id: string }): string => id;
const onOf = ({ on }: { readonly on: Day }): Day => on;
const newestFirst = <Value extends { readonly id: string; readonly on: Day }>(all: readonly Value[]): Value[] =>
  sorted(all, onOf, idOf).reverse();
const lastFirst = <Value extends { readonly id: string }>(all: readonly Value[]): Value[] =>
  sorted(all, idOf).reverse();
const of = <Value extends { readonly contactId: ContactId | null }>(all: readonly Value[], id: ContactId): Value[] =>
  all.filter(({ contactId }) => contactId === id);

function contacts({ store, people }: File): void {
  const { contacts: asked } = store;
  for (const one of people) {
    expect(asked.byId(one.id)).toEqual(one);
    const same = people.filter(({ name }) => folded(name) === folded(one.name));
    expect(asked.named(one.name)).toEqual(same);
    expect(asked.isSharedName(one.name)).toBe(same.length > 1);
  }
  const cards = people.filter(({ standing }) => standing === "inbox");
  expect(asked.inInbox()).toEqual(sorted(cards, ({ metOn, addedOn }) => metOn ?? addedOn, idOf));
  expect([asked.countInInbox(), asked.isEmpty()]).toEqual([cards.length, false]);
  expect([2, 3, 4].map((count) => asked.isMoreThan(count))).toEqual([true, true, false]);
  expect(asked.names(SOME)).toEqual(new Map(people.slice(1, 3).map(({ id, name }) => [id, name])));
  const tags = people.filter(({ standing }) => standing !== "archived").flatMap((one) => one.tags);
  const counts = [...new Set(tags)].map((tag) => ({ tag, count: tags.filter((each) => each === tag).length }));
  expect(asked.tagCounts()).toEqual(
    sorted(
      counts,
      ({ count }) => -count,
      ({ tag }) => tag,
    ),
  );
}

function talks({ store, talks: all }: File): void {
  const { interactions: asked } = store;
  for (const id of PEOPLE) {
    const own = newestFirst(all.filter((each) => each.with.includes(id)));
    expect(asked.of(id)).toEqual(own);
    expect(asked.of(id, 2)).toEqual(own.slice(0, 2));
    expect(asked.count(id)).toBe(own.length);
    const both = own.filter(isTwoWay);
    const days = [...new Set(both.map(onOf))];
    expect(asked.twoWayDays(id, 2)).toEqual(days.slice(0, 2));
    expect(asked.evidence(id)).toEqual({
      twoWayDays: days.length,
      deepest: Math.max(0, ...both.map(({ depth }) => depth)),
      firstOn: days.at(-1) ?? null,
    });
    const asks = own.filter(({ on, tags }) => on <= TODAY && tags.includes(ASK_TAG));
    expect(asked.askedOn(id, TODAY)).toBe(asks[0]?.on ?? null);
    const others = SOME.filter((each) => each !== id);
    expect(asked.timesTogether(id, others)).toBe(
      own.filter((each) => !isInPassing(each) && each.with.some((other) => others.includes(other))).length,
    );
  }
  const lately = all.filter((each) => isTwoWay(each) && each.on > SINCE && each.on <= TODAY);
  expect(asked.totalsSince(SINCE, TODAY)).toEqual({
    conversations: lately.length,
    people: new Set(lately.flatMap((each) => each.with)).size,
  });
}

function given(file: File): void {
  const { store, people, promises, exchanges, introductions, links } = file;
  const earliest = (all: readonly GivenPromise[]): GivenPromise[] => sorted(all, ({ dueOn }) => dueOn ?? "9", idOf);
  const open = promises.filter(({ state }) => state === "open");
  const closed = promises
    .filter(({ state }) => state !== "open")
    .map((each) => ({ ...each, on: each.closedOn ?? TODAY }));
  const plain = (all: typeof closed): GivenPromise[] => all.map(({ on, ...each }) => ({ ...each, closedOn: on }));
  expect(store.promises.open()).toEqual(earliest(open));
  expect(store.promises.closed()).toEqual(plain(newestFirst(closed)));
  for (const id of PEOPLE) {
    const own = earliest(of(open, id));
    expect(store.promises.openOf(id)).toEqual(own);
    expect(store.promises.of(id)).toEqual([...own, ...plain(sorted(of(closed, id), idOf)).toSorted(byClosedDay)]);
    expect(store.exchanges.of(id)).toEqual(newestFirst(of(exchanges, id)));
    const isTheirs = ({ a, b }: Pick<Link, "a" | "b">): boolean => a === id || b === id;
    expect(store.introductions.of(id)).toEqual(lastFirst(introductions.filter(isTheirs)));
    expect(store.links.of(id)).toEqual(sorted(links.filter(isTheirs), idOf));
  }
  for (const { id } of file.talks) {
    expect(store.exchanges.toldIn(id)).toEqual(
      sorted(
        exchanges.filter((each) => each.interactionId === id),
        idOf,
      ),
    );
  }
  expect(sorted(store.exchanges.outlines(SOME, SINCE), idOf)).toEqual(
    sorted(exchanges, idOf)
      .filter(({ contactId, on }) => SOME.includes(contactId) && on >= SINCE)
      .map(({ id, contactId, on, direction, kind, size }) => ({ id, contactId, on, direction, kind, size })),
  );
  expect(store.introductions.all()).toEqual(sorted(introductions, idOf));
  const away = people.filter(({ standing }) => standing === "archived").map(idOf);
  const underway = introductions.filter(
    ({ a, b, state }) => state !== "outcome" && state !== "declined" && !away.includes(a) && !away.includes(b),
  );
  expect(store.introductions.open()).toEqual(sorted(underway, ({ stateOn }) => stateOn, idOf));
  expect(store.links.all()).toEqual(sorted(links, idOf));
}

function byClosedDay({ closedOn: one }: GivenPromise, { closedOn: other }: GivenPromise): number {
  return one === other ? 0 : (one ?? "") < (other ?? "") ? 1 : -1;
}

/** Who knows whom, by the keys of contacts: the order in which they came into the file. */
function acquaintance({ store, links, roles, members }: File): void {
  const keyOf = (id: ContactId): number => PEOPLE.length - PEOPLE.indexOf(id);
  const { pairs, circles } = store.links.acquaintanceByKey();
  const told = Array.from({ length: pairs.length / 2 }, (_, at) => pairs.slice(2 * at, 2 * at + 2).join(" "));
  expect(told.sort()).toEqual(links.map(({ a, b }) => `${keyOf(a)} ${keyOf(b)}`).sort());
  const together = [
    ...ORGANISATIONS.map((id) => roles.filter(({ organisationId }) => organisationId === id)),
    ...GROUPS.map((id) => members.filter(({ groupId, leftOn }) => groupId === id && leftOn === null)),
  ].map((all) => all.map(({ contactId }) => keyOf(contactId)).sort());
  expect(circles.map((each) => each.toSorted().join(" ")).sort()).toEqual(
    together
      .filter(({ length }) => length > 1)
      .map((each) => each.join(" "))
      .sort(),
  );
}

function wishes({ store, needs, offers, reviews, calibrations }: File): void {
  for (const [asked, all] of [
    [store.needs, needs],
    [store.offers, offers],
  ] as const) {
    const standing = lastFirst<Need | Offer>(all).filter(({ closedOn }) => closedOn === null);
    for (const id of [null, ...PEOPLE]) {
      expect(asked.of(id)).toEqual(standing.filter(({ contactId }) => contactId === id));
    }
    expect(asked.ofEach(SOME)).toEqual(
      standing.filter(({ contactId }) => contactId !== null && SOME.includes(contactId)),
    );
    expect(asked.ofContacts()).toEqual(standing.filter(({ contactId }) => contactId !== null));
  }
  const newest = PEOPLE.flatMap((id) => lastFirst(of(reviews, id)).slice(0, 1));
  expect(store.reviews.newest()).toEqual(sorted(newest, idOf));
  for (const id of PEOPLE) {
    expect(store.reviews.newestOf(id)).toEqual(newest.find(({ contactId }) => contactId === id) ?? null);
  }
  expect(store.calibrations.since(SINCE)).toEqual(
    sorted(
      calibrations.filter(({ on }) => on >= SINCE),
      onOf,
      idOf,
    ),
  );
}

/** What whole lists of people are compared by. */
function matches({ store, people, organisations, addresses, roles }: File): void {
  const { matches: asked } = store;
  const wanted = addresses.slice(1).map(({ kind, normalised }) => ({ kind, normalised }));
  expect(asked.holders([...wanted, { kind: "email", normalised: "nobody's" }])).toEqual(
    new Map(addresses.slice(1).map(({ kind, normalised, contactId }) => [`${kind} ${normalised}`, contactId])),
  );
  const key = folded("Søren Holm");
  const same = people.filter(({ name }) => folded(name) === key).map(idOf);
  expect(asked.namesakes([key, "nobody"])).toEqual(new Map(same.length > 0 ? [[key, same]] : []));
  expect(asked.organisations(["cafe bo", "none"])).toEqual(new Map([["cafe bo", organisations[1]]]));
  const organisationOf = (id: OrganisationId | null) => organisations.find((each) => each.id === id) ?? null;
  const held = (id: ContactId) => sorted(of(addresses, id), ({ kind }) => kind, idOf);
  const works = (id: ContactId) =>
    sorted(of(roles, id), idOf).map((each) => ({ role: each, organisation: organisationOf(each.organisationId) }));
  expect(asked.everybody()).toEqual(
    people.map(({ id, name, nickname, standing, birthday, note }) => ({
      ...{ id, name, nickname, standing, birthday, note },
      addresses: held(id).map(({ kind, normalised }) => ({ kind, normalised })),
      organisations: works(id).flatMap(({ organisation }) => organisation?.name ?? []),
    })),
  );
  expect(asked.people(SOME)).toEqual(
    new Map(
      people.slice(1, 3).map((one) => [one.id, { contact: one, addresses: held(one.id), positions: works(one.id) }]),
    ),
  );
}

it("finds what is asked of people, as all of it says that is looked at one by one", () => {
  fc.assert(
    fc.property(anyFile, (drawn) => {
      const file = fileOf(drawn);
      for (const check of [contacts, talks, given, acquaintance, wishes, matches]) check(file);
      file.store.close();
    }),
    { numRuns: 60 },
  );
}, 60_000);
