import fc from "fast-check";
import { expect, it } from "vitest";
import { created } from "../../src/domain/change.ts";
import type { Contact, ContactId } from "../../src/domain/contact.ts";
import { type Day, plusDays } from "../../src/domain/day.ts";
import type { EventId } from "../../src/domain/event.ts";
import { INTERACTION_KINDS, type Interaction, isTwoWay } from "../../src/domain/interaction.ts";
import type { RoleId } from "../../src/domain/organisation.ts";
import { mayBePrivate, privateBeginnings } from "../../src/domain/private-words.ts";
import type { GivenPromise } from "../../src/domain/promise.ts";
import { LOOKED_AT } from "../../src/domain/scoring/flags.ts";
import { score } from "../../src/domain/scoring/score.ts";
import { isConversation, isPersonal } from "../../src/domain/scoring/tie.ts";
import { openStore } from "../../src/store/store.ts";
import { contact, fact, interaction, promise, role } from "../support/builders.ts";
import { day } from "../support/harness.ts";

const TODAY = day("2026-05-04");
const [SINCE, MOST] = [plusDays(TODAY, -30), 4];
const NAMES = ["Anna", "Bo", "Carl", "Dorte", "Emil"];
const TITLES = [null, "CFO", "udvikler"];
const TEXTS = [
  "the budget",
  "his divorce is through",
  "Kirke's roof",
  "er sygemeldt",
  "I'll call",
  "diagnostics",
  "asked: who knows the hall?",
  null,
];

const ASKED = "asked: ";
/** So many days ago, often beside a bound. */
const age = fc.oneof(fc.integer({ min: -5, max: 60 }), fc.constantFrom(-1, 0, 29, 30));
const person = fc.constantFrom("c0" as ContactId, "c1" as ContactId, "c2" as ContactId);
const list = <Value>(one: fc.Arbitrary<Value>) => fc.array(one, { maxLength: 4 });

const anyFile = fc.record({
  contacts: fc.tuple(
    ...NAMES.map((name, at) =>
      fc.record({
        standing: fc.constantFrom<Contact["standing"]>("inbox", "active", "filed", "archived"),
        titles: fc.array(fc.constantFrom(...TITLES), { maxLength: 3 }),
        metAge: fc.option(age, { freq: 2 }),
        addedAge: age,
        learnedAge: age,
        factClass: fc.constantFrom("professional" as const, "personal" as const, "private" as const),
        tags: fc.subarray(["board", "field:law", "level:manager"]),
        id: fc.constant(`c${at}` as ContactId),
        name: fc.constant(name),
      }),
    ),
  ),
  talks: fc.array(
    fc.record({
      kind: fc.constantFrom(...INTERACTION_KINDS),
      age,
      eventId: fc.constantFrom(null, "e" as EventId),
      minutes: fc.constantFrom(null, 15, 60),
      energy: fc.constantFrom(null, -2, -1, -1, 0, 1),
      initiator: fc.constantFrom(null, "me" as const, "them" as const),
      isAnswered: fc.constantFrom(true, true, false),
      isConfirmedOnly: fc.boolean(),
      note: fc.constantFrom(...TEXTS),
      noteClass: fc.constantFrom("professional" as const, "personal" as const, "private" as const),
      with: fc.shuffledSubarray(["c0", "c1", "c2", "c3", "c4"] as ContactId[], { minLength: 1 }),
    }),
    { maxLength: 14 },
  ),
  reviews: list(fc.record({ contactId: person, age })),
  exchanges: list(
    fc.record({
      contactId: person,
      age,
      direction: fc.constantFrom("give" as const, "take" as const),
      isAsked: fc.boolean(),
    }),
  ),
  promises: list(
    fc.record({
      contactId: person,
      isPlan: fc.boolean(),
      state: fc.constantFrom<GivenPromise["state"]>("open", "kept"),
    }),
  ),
  offers: list(fc.record({ contactId: fc.option(person), closedOn: fc.constantFrom(null, TODAY) })),
});

it("counts in the index what is counted of all facts one by one", () => {
  fc.assert(
    fc.property(anyFile, (drawn) => {
      const { contacts } = drawn;
      const store = openStore(":memory:", { now: () => new Date(0), newId: () => "step", host: () => "test" });
      expect(store.stats.openPromises()).toEqual({ archived: 0, others: 0, plans: 0 });
      const dated = <Value extends { readonly age: number }>(letter: string, some: readonly Value[]) =>
        some.map(({ age: days, ...each }, at) => ({
          ...each,
          id: `${letter}${String(at).padStart(2, "0")}` as never,
          on: plusDays(TODAY, -days),
        }));
      const all = dated("i", drawn.talks).map((each): Interaction => interaction(each));
      const reviews = dated("v", drawn.reviews);
      const exchanges = dated("x", drawn.exchanges);
      const known = contacts.map(({ metAge, addedAge, titles: _, ...one }) =>
        contact({
          ...one,
          metOn: metAge === null ? null : plusDays(TODAY, -metAge),
          addedOn: plusDays(TODAY, -addedAge),
        }),
      );
      store.apply("test", () => ({
        changes: [
          created("event", { id: "e" as EventId, name: "Messe", on: TODAY, place: null }),
          ...known.map((each) => created("contact", each)),
          ...contacts.flatMap(({ id: contactId, titles }) =>
            titles.map((title, at) =>
              created("role", role({ id: `${contactId} ${at}` as RoleId, contactId, title, organisationId: null })),
            ),
          ),
          ...contacts.map(({ id: contactId, learnedAge, factClass }, at) =>
            created(
              "fact",
              fact({
                ...{ id: `f${at}` as never, contactId, text: TEXTS[at] ?? "", class: factClass },
                learnedOn: plusDays(TODAY, -learnedAge),
              }),
            ),
          ),
          ...all.map((each) => created("interaction", each)),
          ...reviews.map((each) => created("review", { decision: "keep", againOn: TODAY, note: null, ...each })),
          ...exchanges.map((each) =>
            created("exchange", { kind: "favour", text: "a room", size: "hour", interactionId: null, ...each }),
          ),
          ...drawn.promises.map((each, at) =>
            created(
              "promise",
              promise({ ...each, id: `p${at}` as never, closedOn: each.state === "open" ? null : TODAY }),
            ),
          ),
          ...drawn.offers.map((each, at) =>
            created("offer", { id: `o${at}` as never, text: "a room", confirmedOn: TODAY, ...each }),
          ),
        ],
      }));
      const minutes = new Map(all.map((each) => [each.id as string, each.eventId === null ? each.minutes : null]));
      const ties = store.ties.facts(null).map((tie) => ({ ...tie, goalFits: [], perspective: null }));
      const people = ties.filter((tie) => score(tie, TODAY).stage !== "card");
      for (const tie of ties) {
        const card = tie.interactions.filter(({ kind }) => kind === "card");
        const own = tie.interactions
          .filter(({ kind }) => kind !== "card")
          .toSorted((one, other) => (`${one.on} ${one.id}` < `${other.on} ${other.id}` ? 1 : -1));
        const newest = own.filter(({ on }) => on <= TODAY);
        const looked = [
          ...newest.filter(isPersonal).slice(0, LOOKED_AT),
          ...newest.filter(isConversation).slice(0, LOOKED_AT),
          ...newest.filter((each) => isConversation(each) && each.energy !== null).slice(0, LOOKED_AT),
          ...own.filter(({ kind }) => kind !== "broadcast").slice(-1),
        ];
        const [glance] = store.ties.glances([tie.contactId], TODAY);
        expect(glance?.interactions).toEqual([...own.filter((each) => looked.includes(each)), ...card]);
      }
      const talked = new Map(people.flatMap(({ interactions }) => interactions.map((each) => [each.id, each])));
      const past = [...talked.values()].filter(({ on }) => on <= TODAY);
      const lately = past.filter(({ on }) => on > SINCE);
      const { stats } = store;

      const newest = past
        .filter(isConversation)
        .sort((one, other) => (one.on === other.on ? (one.id < other.id ? 1 : -1) : one.on < other.on ? 1 : -1))
        .slice(0, MOST);
      expect(stats.lastTalks(TODAY, MOST)).toEqual(
        newest.map(({ id, on, isConfirmedOnly }) => ({ id, on, isConfirmedOnly })),
      );

      const steps = (by: "me" | "them") => lately.filter((each) => isPersonal(each) && each.initiator === by).length;
      expect([stats.firstSteps("me", SINCE, TODAY, -1), stats.firstSteps("them", SINCE, TODAY, -1)]).toEqual([
        steps("me"),
        steps("them"),
      ]);
      expect(stats.firstSteps("me", SINCE, TODAY, 1)).toBe(Math.min(1, steps("me")));

      const inside = new Set(["c0", "c1"] as ContactId[]);
      const among = (some: readonly (typeof ties)[number][]) =>
        new Set(
          some.flatMap(({ interactions }) =>
            interactions
              .filter((each) => each.on > SINCE && each.on <= TODAY && isConversation(each))
              .map(({ id }) => id),
          ),
        ).size;
      expect(stats.talksBeyond(inside, SINCE, TODAY)).toEqual({
        contacts: among(people),
        beyond: among(people.filter(({ contactId }) => !inside.has(contactId))),
      });

      expect(stats.draining(TODAY, 3)).toEqual(
        people
          .filter((tie) => score(tie, TODAY).flags.some(({ name }) => name === "energy"))
          .map((tie) => tie.contactId)
          .filter((id) => {
            const felt = past.filter((each) => each.energy !== null && isConversation(each)).map((each) => each.id);
            const lastFelt = all.filter((each) => felt.includes(each.id) && each.with.includes(id)).map(({ on }) => on);
            const decided = reviews.filter(({ contactId, on }) => contactId === id && on <= TODAY).map(({ on }) => on);
            return !decided.some((on) => lastFelt.every((each) => on >= each));
          }),
      );

      const timed: [string, number][] = [];
      store.hours.eachWith(SINCE, TODAY, (id, _, length) => timed.push([id, length]));
      const isPerson = (id: string) => people.some(({ contactId }) => contactId === id);
      expect(timed.filter(([id]) => isPerson(id)).sort()).toEqual(
        people
          .flatMap(({ contactId, interactions }) =>
            interactions
              .filter((each) => each.on > SINCE && each.on <= TODAY && isConversation(each))
              .flatMap(({ id }): [string, number][] => {
                const length = minutes.get(id) ?? null;
                return length === null ? [] : [[contactId, length]];
              }),
          )
          .sort(),
      );

      const titles = new Map(
        contacts.flatMap(({ id, titles: [one = null, two = null, three = null] }) => {
          const first = one ?? two ?? three;
          return first === null ? [] : [[id, first]];
        }),
      );
      const tags = new Map(contacts.map((one) => [one.id, one.tags.filter((tag) => tag.includes(":"))]));
      const some = ["c1", "c3"] as ContactId[];
      const ofSome = <Value>(found: ReadonlyMap<ContactId, Value>) =>
        new Map([...found].filter(([id]) => some.includes(id)));
      const coding = new Map([...tags].filter(([, each]) => each.length > 0));
      expect([stats.titles(), stats.titles(some)]).toEqual([titles, ofSome(titles)]);
      expect([stats.codingTags(), stats.codingTags(some)]).toEqual([coding, ofSome(coding)]);
      const offering = drawn.offers.filter(({ closedOn }) => closedOn === null).map(({ contactId }) => contactId);
      expect(stats.tagsOfOffering()).toEqual(
        new Map(
          contacts.filter((one) => offering.includes(one.id) && one.tags.length > 0).map((one) => [one.id, one.tags]),
        ),
      );
      const coded = (list: readonly (readonly [string | null, readonly string[]])[]) =>
        list.map(([title, each]) => JSON.stringify([title, each.filter((tag) => tag.includes(":"))])).sort();
      expect(
        coded(
          stats
            .codes(TODAY)
            .flatMap(({ title, tags: each, count }) => Array.from({ length: count }, () => [title, each] as const)),
        ),
      ).toEqual(coded(people.map(({ contactId }) => [titles.get(contactId) ?? null, tags.get(contactId) ?? []])));

      const noted = store.practice.noted(SINCE, TODAY, privateBeginnings()).filter(({ text }) => mayBePrivate(text));
      const isShown = (text: string | null, which: string, on: Day): text is string =>
        text !== null && mayBePrivate(text) && which !== "private" && on > SINCE && on <= TODAY;
      const nameOf = (id: ContactId): string => NAMES[Number(id.slice(1))] ?? "";
      const told = [
        ...all.flatMap(({ id, note, noteClass, on, with: [contactId = "c0" as ContactId] }) =>
          isShown(note, noteClass, on)
            ? [{ is: "note" as const, id: id, contactId, name: nameOf(contactId), on, text: note }]
            : [],
        ),
        ...contacts.flatMap(({ id: contactId, name, learnedAge, factClass }, at) => {
          const [text, on] = [TEXTS[at] ?? null, plusDays(TODAY, -learnedAge)];
          return isShown(text, factClass, on) ? [{ is: "fact" as const, id: `f${at}`, contactId, name, on, text }] : [];
        }),
      ];
      expect(noted).toEqual(told.sort((one, other) => (one.on === other.on ? 0 : one.on < other.on ? 1 : -1)));

      const isArchived = (id: ContactId): boolean => known.find((one) => one.id === id)?.standing === "archived";
      const open = drawn.promises.filter(({ state }) => state === "open");
      const promised = open.filter(({ isPlan }) => !isPlan);
      expect(stats.openPromises()).toEqual({
        archived: promised.filter(({ contactId }) => isArchived(contactId)).length,
        others: promised.filter(({ contactId }) => !isArchived(contactId)).length,
        plans: open.length - promised.length,
      });
      const logged = all.filter((each) => isTwoWay(each) && each.on > SINCE && each.on <= TODAY);
      expect(stats.logged(SINCE, TODAY)).toEqual({
        conversations: logged.length,
        withoutMinutes: logged.filter((each) => each.minutes === null && each.eventId === null).length,
      });
      const cards = known.filter(({ standing }) => standing === "inbox").map(({ metOn, addedOn }) => metOn ?? addedOn);
      expect(stats.inbox()).toEqual({ cards: cards.length, oldestOn: cards.sort()[0] ?? null });
      const asks = [
        ...all
          .filter((each) => !each.isAnswered && each.initiator === "me" && each.note?.startsWith(ASKED))
          .flatMap(({ on, with: others }) => others.map((contactId) => ({ contactId, on }))),
        ...exchanges
          .filter(({ direction, isAsked }) => direction === "take" && isAsked)
          .map(({ contactId, on }) => ({ contactId, on })),
      ].filter(({ on }) => on > SINCE);
      const byText = (list: readonly object[]) => [...new Set(list.map((each) => JSON.stringify(each)))].sort();
      expect(byText(stats.asks(SINCE, ASKED))).toEqual(byText(asks));
      expect(stats.asks(SINCE, ASKED)).toHaveLength(byText(asks).length);
      store.close();
    }),
    { numRuns: 120 },
  );
}, 60_000);
